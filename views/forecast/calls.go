package forecast

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/forecast"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// callsKey is what the kept widths of the columns are under.
const callsKey = "forecast.calls."

// calls is the part with what people say about a period, what the manager makes of
// it, and how good calls were.
type calls struct {
	host    page.Host
	content *fyne.Container
	spans   *widgets.Select
	card    *widgets.Card
	table   *widgets.Table[forecast.CallRow]
	panel   *callPanel
	periods []data.Period
	chosen  data.Period // zero: the running quarter

	x forecast.Calls
}

func newCalls(h page.Host) *calls {
	c := &calls{host: h}
	c.spans = widgets.NewSelect(nil, func(i int) {
		c.chosen = c.periods[i]
		if err := c.refresh(); err != nil {
			h.Complain(err)
		}
	}).Small()
	c.table = widgets.NewTable(c.columns())
	c.table.Same = func(a, b forecast.CallRow) bool { return a.Rep == b.Rep }
	c.table.OnSelect = func(forecast.CallRow) { c.explain() }
	c.table.OnOpen = func(x forecast.CallRow) { callForm(h, x.Rep, c.x.Period, &x) }
	c.table.Empty = widgets.NewEmpty("users", h.T("forecast.calls.none"), h.T("forecast.calls.none.how"),
		widgets.NewButton(h.T("forecast.calls.none.people"), widgets.Plain, func() { h.Show(page.Route{Page: "settings"}) }))
	c.panel = newCallPanel(c)
	c.card = widgets.NewCard(h.T("forecast.calls"), "", widgets.Fixed(188, 28, c.spans), c.table)
	c.content = &fyne.Container{Layout: sideLayout{}, Objects: []fyne.CanvasObject{c.card, c.panel.card}}
	return c
}

func (c *calls) object() fyne.CanvasObject { return c.content }

// period is the one that is shown; empty before it is known.
func (c *calls) period() data.Period { return c.x.Period }

func (c *calls) refresh() (err error) {
	h := c.host
	f, plan := h.Fmt(), h.Plan()
	c.periods = forecast.CallPeriods(plan)
	in := forecast.CallsIn{From: c.chosen.From}
	if c.chosen.Until != 0 {
		in.Until = c.chosen.Until - 1
	}
	if c.x, err = forecast.ForecastCalls(h.Reader(), h.Today(), in); err != nil {
		return err
	}
	names, at := make([]string, len(c.periods)), 0
	for i, p := range c.periods {
		if names[i] = spanName(f, plan, i, p); p == c.x.Period {
			at = i
		}
	}
	c.spans.SetOptions(names, at)
	caption := h.T("forecast.calls.all")
	if c.x.Silent > 0 {
		caption = h.T("forecast.calls.silent", c.x.Silent)
	}
	c.card.SetTitle(h.T("forecast.calls"), caption)
	c.table.SetRows(c.x.Rows)
	c.table.Total = c.total()
	c.table.Refresh()
	c.table.SelectFirst()
	c.explain()
	return nil
}

// spanName is what a period that calls are about is called: the plan, a quarter or
// block, a month or week.
func spanName(f text.Fmt, plan data.Plan, i int, p data.Period) string {
	switch groups := len(plan.Groups()); {
	case i == 0:
		return f.T("forecast.span.plan")
	case i <= groups:
		return f.GroupName(plan, i-1)
	}
	return f.BucketName(plan, p)
}

func (c *calls) columns() []widgets.Column[forecast.CallRow] {
	h := c.host
	f := h.Fmt()
	money := func(key string, folds int, of func(forecast.CallRow) *data.Money) widgets.Column[forecast.CallRow] {
		return widgets.Column[forecast.CallRow]{Key: callsKey + key, Title: h.T("forecast.column." + key), Width: 68, Flex: 1, Right: true, Folds: folds,
			Cell:    func(x forecast.CallRow) widgets.Cell { return moneyCell(f, of(x), false) },
			Compare: func(a, b forecast.CallRow) int { return calc.CompareKnown(of(a), of(b)) }}
	}
	target := money("target", 0, func(x forecast.CallRow) *data.Money { return x.Target })
	target.Title += " " + f.BareUnit()
	target.Width = 84
	adjusted := money("adjusted", 0, func(x forecast.CallRow) *data.Money { return x.Adjusted })
	adjusted.Cell = func(x forecast.CallRow) widgets.Cell {
		cell := moneyCell(f, x.Adjusted, false)
		if x.Since {
			cell.Token = "warn"
		}
		if x.Reason != "" {
			cell.Exact += " · " + x.Reason
		}
		return cell
	}
	return []widgets.Column[forecast.CallRow]{
		{Key: callsKey + "name", Title: h.T("forecast.column.rep"), Width: widths[h.Lang()].name, Flex: 2, Cell: func(x forecast.CallRow) widgets.Cell {
			return widgets.Cell{Text: x.Name, Light: chart.Light(c.light(x)), Mark: true, Exact: h.T("forecast.light." + c.light(x).String())}
		}, Compare: func(a, b forecast.CallRow) int { return cmp.Compare(a.Name, b.Name) }},
		target,
		money("sold", 0, func(x forecast.CallRow) *data.Money { return x.Sold }),
		money("proposed", 4, func(x forecast.CallRow) *data.Money { return x.Proposed.Commit }),
		money("commit", 0, func(x forecast.CallRow) *data.Money { return x.Commit }),
		money("best", 3, func(x forecast.CallRow) *data.Money { return x.Best }),
		money("pipeline", 2, func(x forecast.CallRow) *data.Money { return x.Pipeline }),
		adjusted,
		money("final", 0, func(x forecast.CallRow) *data.Money { return x.Final }),
		{Key: callsKey + "past", Title: h.T("forecast.column.past"), Width: 72, Flex: 1, Right: true, Cell: func(x forecast.CallRow) widgets.Cell { return rateCell(f, x.Past.WAPE, false) },
			Compare: func(a, b forecast.CallRow) int { return calc.CompareKnown(a.Past.WAPE, b.Past.WAPE) }},
		{Key: callsKey + "bias", Title: h.T("forecast.column.bias"), Width: 72, Flex: 1, Right: true, Cell: func(x forecast.CallRow) widgets.Cell { return rateCell(f, x.Past.Bias, true) },
			Compare: func(a, b forecast.CallRow) int { return calc.CompareKnown(a.Past.Bias, b.Past.Bias) }},
	}
}

// light holds what counts against the target, by the bands of the plan.
func (c *calls) light(x forecast.CallRow) data.Light {
	return forecast.Judge(c.host.Plan(), x.Final, x.Target)
}

// rateCell writes hundredths of a per cent, with a sign where it says a direction.
func rateCell(f text.Fmt, points *int64, signed bool) widgets.Cell {
	switch {
	case points == nil:
		return widgets.Cell{Text: text.Unknown, Token: "t3"}
	case signed:
		return widgets.Cell{Text: f.SignedPercent(float64(*points) / 100_00)}
	}
	return widgets.Cell{Text: f.Percent(data.Money(*points), 100_00)}
}

// total is the row of the firm.
func (c *calls) total() []widgets.Cell {
	if len(c.x.Rows) == 0 {
		return nil
	}
	row := c.x.Firm
	row.Name = c.host.T("forecast.firm")
	cells := make([]widgets.Cell, len(c.table.Columns))
	for i, column := range c.table.Columns {
		cells[i] = column.Cell(row)
		cells[i].Bold = true
	}
	return cells
}

func (c *calls) explain() {
	x, ok := c.table.Selected()
	if c.panel.card.Hidden == ok {
		c.panel.card.Hidden = !ok
		c.content.Refresh()
	}
	if ok {
		c.panel.set(x)
	}
}

// A callPanel lists everything a person said about the period, and what was made
// of it.
type callPanel struct {
	part      *calls
	card      *widgets.Card
	name, sub *widgets.Text
	words     *widgets.Wrap
	past      *widgets.Wrap
	box       *fyne.Container
	rows      []*saidRow
	row       forecast.CallRow
}

// A saidRow is one call or adjustment.
type saidRow struct {
	who, amount *widgets.Text
	words       *widgets.Wrap
	box         *fyne.Container
}

func newCallPanel(c *calls) *callPanel {
	h := c.host
	p := &callPanel{part: c}
	p.name = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
	p.sub = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	p.words, p.past = widgets.NewWrap("", widgets.Style{Size: 13}), widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	p.box = widgets.Col(10)
	head := widgets.Pad(12, 16, 10, 16, widgets.Col(2, p.name, p.sub))
	body := widgets.Col(12, p.words, p.past, widgets.Strong(h.T("forecast.calls.series")), p.box)
	call := widgets.NewButton(h.T("forecast.call.of"), widgets.Plain, func() { callForm(h, p.row.Rep, c.x.Period, &p.row) })
	adjust := widgets.NewButton(h.T("forecast.adjust"), widgets.Plain, func() { adjustForm(h, p.row, c.x.Period) })
	p.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.HR(), widgets.Grow(widgets.VScroll(widgets.Pad(12, 16, 12, 16, body))), widgets.HR(),
		widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(call), widgets.Grow(adjust)))))
	p.card.Hidden = true
	return p
}

// set shows what a person said.
func (p *callPanel) set(x forecast.CallRow) {
	h := p.part.host
	f := h.Fmt()
	p.row = x
	p.name.SetText(x.Name)
	p.sub.SetText(f.Period(p.part.x.Period))
	p.words.SetText(sayCall(f, x))
	p.past.SetText(sayPast(f, x))
	for len(p.rows) < max(1, len(x.Series)) {
		r := &saidRow{who: widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true}), amount: widgets.NewText("", widgets.Style{Size: 13, Bold: true}),
			words: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})}
		r.box = widgets.Col(2, widgets.Row(8, widgets.Grow(r.who), r.amount), r.words)
		p.rows = append(p.rows, r)
		p.box.Add(r.box)
	}
	for i, r := range p.rows {
		r.box.Hidden = i >= len(x.Series) && (i > 0 || len(x.Series) > 0)
		if i >= len(x.Series) {
			r.who.SetText(h.T("forecast.calls.nothing"))
			r.amount.SetText("")
			r.words.SetText("")
			r.words.Hidden = true
			continue
		}
		s := x.Series[len(x.Series)-1-i] // the newest first
		key := "forecast.said"
		if s.Manager {
			key = "forecast.said.manager"
		}
		r.who.SetText(f.T(key, f.DateYear(s.Day)))
		r.amount.SetText(f.MoneyUnit(s.Commit))
		r.words.SetText(saySaid(f, s))
		r.words.Hidden = r.words.String() == ""
	}
	p.card.Refresh()
}

// sayCall says what counts for the period, and why.
func sayCall(f text.Fmt, x forecast.CallRow) string {
	switch {
	case x.Final == nil:
		return f.T("forecast.calls.say.none")
	case x.Adjusted != nil && x.Since:
		return f.T("forecast.calls.say.since", *x.Adjusted, *x.Commit)
	case x.Adjusted != nil && x.Commit != nil:
		return f.T("forecast.calls.say.adjusted", *x.Commit, *x.Adjusted, f.Delta(*x.Adjusted-*x.Commit))
	case x.Adjusted != nil:
		return f.T("forecast.calls.say.only", *x.Adjusted)
	}
	return f.T("forecast.calls.say", *x.Commit)
}

// sayPast says how good the person's calls were.
func sayPast(f text.Fmt, x forecast.CallRow) string {
	if x.Past.Count == 0 || x.Past.WAPE == nil {
		return f.T("forecast.calls.past.none")
	}
	direction := "forecast.calls.past.even"
	switch b := *x.Past.Bias; {
	case b > 0:
		direction = "forecast.calls.past.high"
	case b < 0:
		direction = "forecast.calls.past.low"
	}
	bias := max(*x.Past.Bias, -*x.Past.Bias)
	words := f.T("forecast.calls.past", x.Past.Count, f.Percent(data.Money(*x.Past.WAPE), 100_00), f.T(direction, f.Percent(data.Money(bias), 100_00)))
	if x.Managed.Count > 0 && x.Managed.WAPE != nil {
		words = f.Join(words, f.T("forecast.calls.managed", f.Percent(data.Money(*x.Managed.WAPE), 100_00)))
	}
	return words
}

// saySaid says what else stands in a call.
func saySaid(f text.Fmt, s forecast.Said) string {
	var words []string
	if s.Best != nil {
		words = append(words, f.T("forecast.said.best", *s.Best))
	}
	if s.Pipeline != nil {
		words = append(words, f.T("forecast.said.pipeline", *s.Pipeline))
	}
	if s.Words != "" {
		words = append(words, s.Words)
	}
	return strings.Join(words, " · ")
}

// sideLayout places a card at the left and a panel, while it is shown, at the right.
type sideLayout struct{}

// Layout is Fyne's.
func (sideLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	side := theme.Px(340)
	if s.Width < theme.Px(narrowFrom) {
		side = theme.Px(300)
	}
	width := s.Width - side - theme.Px(gap)
	if !objs[1].Visible() {
		width = s.Width
	}
	widgets.Place(objs[0], 0, 0, width, s.Height)
	widgets.Place(objs[1], s.Width-side, 0, side, s.Height)
}

// MinSize is small: the table scrolls and its columns give way.
func (sideLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(400))
}
