package scores

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/scores"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// board is the sprint at the left (狼性) and the praise at the right (温度).
type board struct {
	page    *Page
	host    page.Host
	content *fyne.Container

	measure  *widgets.Select
	share    *widgets.Check
	champion *widgets.Wrap
	session  *widgets.Button // praises the champion
	leader   string          // code of the champion
	wolf     *widgets.Card
	table    *widgets.Table[scores.Standing]

	warm    *widgets.Card
	praise  *widgets.Table[scores.Praised]
	without *widgets.Wrap
	sums    *widgets.Wrap
}

func newBoard(p *Page) *board {
	h := p.host
	b := &board{page: p, host: h}
	names := make([]string, len(scores.BoardMeasures))
	for i, m := range scores.BoardMeasures {
		names[i] = h.T("board.measure." + string(m))
	}
	b.measure = widgets.NewSelect(names, func(int) { b.refresh() }).Small()
	b.measure.Select(0)
	b.share = widgets.NewCheck(h.T("board.share"), func(bool) { b.refresh() })
	b.champion = widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
	b.table = widgets.NewTable(b.columns(false))
	b.table.RowHeight = 44
	b.table.Same = func(x, y scores.Standing) bool { return x.Rep == y.Rep }
	b.table.OnOpen = func(x scores.Standing) { p.Go(page.Route{Code: x.Rep}) }
	b.table.Empty = widgets.NewEmpty("flag", h.T("board.none"), h.T("scores.none.how"))
	session := widgets.NewButton(h.T("board.session"), widgets.Plain, func() { PraiseForm(h, b.leader, 0) }).WithIcon("flag").Small()
	b.wolf = widgets.NewCard(h.T("board.wolf"), "", widgets.Row(8, widgets.Tip(b.share, h.T("board.share.tip")), b.measure),
		widgets.Col(0, widgets.HR(), widgets.Pad(10, 16, 10, 16, widgets.Row(8, widgets.Grow(b.champion), session)), widgets.Grow(b.table)))
	b.session = session
	b.praise = widgets.NewTable(b.praiseColumns())
	b.praise.RowHeight = 52
	b.praise.Same = func(x, y scores.Praised) bool { return x.ID == y.ID }
	b.praise.OnOpen = func(x scores.Praised) { PraiseForm(h, "", x.ID) }
	b.praise.Empty = widgets.NewEmpty("outline", h.T("praise.none"), h.T("praise.none.how"),
		widgets.NewButton(h.T("praise.new"), widgets.Plain, func() { PraiseForm(h, "", 0) }))
	b.without, b.sums = widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"}), widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
	b.warm = widgets.NewCard(h.T("board.warm"), "", nil,
		widgets.Col(0, widgets.HR(), widgets.Pad(10, 16, 10, 16, widgets.Col(4, b.sums, b.without)), widgets.Grow(b.praise)))
	b.content = widgets.Split([]float32{1.15, 1}, 12, b.wolf, b.warm)
	return b
}

func (b *board) columns(share bool) []widgets.Column[scores.Standing] {
	h, f := b.host, b.host.Fmt()
	columns := []widgets.Column[scores.Standing]{
		{Key: widthPrefix + "board.place", Title: h.T("scores.column.rank"), Width: 44, Cell: func(x scores.Standing) widgets.Cell {
			return widgets.Cell{Text: placeOf(f, x.Place), Bold: x.Place > 0 && x.Place <= 3, Token: rankToken(x.Place)}
		}},
		{Key: widthPrefix + "board.name", Title: h.T("activities.rep"), Width: 84, Flex: 1.4, Cell: func(x scores.Standing) widgets.Cell {
			return widgets.Cell{Text: x.Name, Below: x.Region}
		}},
	}
	for _, m := range scores.BoardMeasures {
		if share && m == scores.BoardSales {
			continue
		}
		folds := 0
		if m == scores.BoardVisits || m == scores.BoardNew {
			folds = 1
		}
		columns = append(columns, widgets.Column[scores.Standing]{Key: widthPrefix + "board." + string(m), Title: h.T("board.measure." + string(m)), Width: 68, Flex: 1, Right: true, Folds: folds,
			Cell:    func(x scores.Standing) widgets.Cell { return b.cell(f, x, m) },
			Compare: func(x, y scores.Standing) int { return cmp.Compare(x.Values[m], y.Values[m]) }})
	}
	return columns
}

// cell is a value of the board; who is first in a measure has it bold.
func (b *board) cell(f text.Fmt, x scores.Standing, m scores.BoardMeasure) widgets.Cell {
	c := widgets.Cell{Text: x.BoardValue(f, m)}
	if _, ok := x.Values[m]; !ok {
		c.Token = "t3"
		return c
	}
	if slices.Contains(x.Firsts, m) {
		c.Token, c.Exact = "accent", f.T("board.first", f.T("board.measure."+string(m)))
	}
	return c
}

func (b *board) praiseColumns() []widgets.Column[scores.Praised] {
	h, f := b.host, b.host.Fmt()
	return []widgets.Column[scores.Praised]{
		{Key: widthPrefix + "praise.who", Title: h.T("praise.who"), Width: 84, Flex: 0.6, Cell: func(x scores.Praised) widgets.Cell {
			return widgets.Cell{Text: cmp.Or(x.RepName, h.T("praise.team")), Below: f.Date(x.Date)}
		}, Compare: func(x, y scores.Praised) int { return cmp.Compare(x.Date, y.Date) }},
		{Key: widthPrefix + "praise.text", Title: h.T("praise.text"), Width: 150, Flex: 3, Cell: func(x scores.Praised) widgets.Cell {
			below := h.T("praise.award." + string(x.Award))
			if x.CustomerName != "" {
				below += " · " + x.CustomerName
			}
			return widgets.Cell{Text: x.Text, Below: below, Exact: x.Text}
		}},
		{Key: widthPrefix + "praise.reward", Title: h.T("praise.reward"), Width: 84, Flex: 0.6, Right: true, Cell: func(x scores.Praised) widgets.Cell {
			c := widgets.Cell{Text: text.Unknown, Token: "t3", Below: h.T("praise.incentive." + string(x.Incentive))}
			if x.Reward != nil {
				c.Text, c.Token = f.MoneyUnit(*x.Reward), "t1"
			}
			return c
		}, Compare: func(x, y scores.Praised) int { return cmp.Compare(amount(x.Reward), amount(y.Reward)) }},
	}
}

func amount(m *data.Money) data.Money {
	if m == nil {
		return -1
	}
	return *m
}

// refresh asks for the sprint of the period, and for the praise of the plan up to
// its end.
func (b *board) refresh() {
	h, f := b.host, b.host.Fmt()
	x, err := scores.Leaderboard(h.Reader(), h.Today(), scores.BoardIn{By: b.page.kind(), Day: b.page.at(), Measure: scores.BoardMeasures[max(0, b.measure.Selected())], Share: b.share.On()})
	if err != nil {
		h.Complain(err)
		return
	}
	log, err := scores.Praises(h.Reader(), h.Today(), scores.PraisesIn{Until: x.Period.Until - 1})
	if err != nil {
		h.Complain(err)
		return
	}
	caption := scores.PeriodName(f, b.page.kind(), x.Period)
	if b.share.On() {
		caption += " · " + h.T("board.shared")
	}
	b.wolf.SetTitle(h.T("board.wolf"), caption)
	b.table.Columns = b.columns(b.share.On())
	b.table.SetRows(x.Rows)
	b.leader, b.session.Hidden = x.Champion.Rep, x.Champion.Rep == ""
	b.champion.SetText(h.T("board.champion.none"))
	if x.Champion.Rep != "" {
		firsts := make([]string, len(x.Champion.Firsts))
		for i, m := range x.Champion.Firsts {
			firsts[i] = h.T("board.measure." + string(m))
		}
		b.champion.SetText(h.T("board.champion", x.Champion.Name, strings.Join(firsts, f.T("activities.and"))))
	}
	b.warm.SetTitle(h.T("board.warm"), h.T("praise.count", len(log.Rows)))
	b.praise.SetRows(log.Rows)
	b.sums.SetText(h.T("praise.sums", log.Kinds[data.Material], log.Kinds[data.Spiritual], log.Kinds[data.Career], log.Reward))
	words := h.T("praise.all")
	if len(log.Without) > 0 {
		words = h.T("praise.without", strings.Join(log.Without, f.T("activities.and")))
	}
	b.without.SetText(words)
	b.without.Hidden = len(log.Rows) == 0
	b.content.Refresh()
}
