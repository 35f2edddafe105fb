package evidence

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/evidence"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// Sheets is the page of the insight sheets: a list, and the form of the chosen
// one beside it.
type Sheets struct {
	host    page.Host
	content fyne.CanvasObject
	add     *widgets.Button
	filter  *widgets.ChipGroup
	table   *widgets.Table[evidence.Sheet]
	card    *widgets.Card
	form    *sheetCard

	sheets []evidence.Sheet
	topic  data.Topic // only these are listed; "": all
	known  map[data.ID]bool
}

// NewSheets builds the page.
func NewSheets(h page.Host) page.Page {
	s := &Sheets{host: h}
	labels := []string{h.T("sheets.all")}
	for _, t := range data.Topics {
		labels = append(labels, h.T("topic."+string(t)))
	}
	s.filter = widgets.NewChipGroup(labels, false, func(i int) {
		s.topic = ""
		if i > 0 {
			s.topic = data.Topics[i-1]
		}
		s.list()
	})
	s.filter.Select(0)
	s.add = widgets.NewButton(h.T("sheets.add"), widgets.Primary, s.New).WithIcon("plus")
	s.table = widgets.NewTable(s.columns())
	s.table.RowHeight = 44
	s.table.Same = func(a, b evidence.Sheet) bool { return a.ID == b.ID }
	s.table.OnSelect = func(x evidence.Sheet) { s.open(x.ID, func() {}) }
	s.table.OnOpen = func(x evidence.Sheet) { s.open(x.ID, s.form.focus) }
	s.table.Empty = widgets.NewEmpty("file", h.T("sheets.none"), h.T("sheets.none.how"), widgets.NewButton(h.T("sheets.add"), widgets.Plain, s.New).WithIcon("plus"))
	s.form = newSheetCard(h)
	s.form.shown = func() {
		empty := s.form.was.Topic == "" && len(s.sheets) == 0
		if s.form.card.Hidden != empty {
			s.form.card.Hidden = empty
			s.content.Refresh()
		}
	}
	s.card = widgets.NewCard(h.T("sheets.title"), " ", nil,
		widgets.Col(0, widgets.Pad(0, 16, 10, 16, s.filter), widgets.HR(), widgets.Grow(s.table)))
	s.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: beside{420, 384}, Objects: []fyne.CanvasObject{s.card, s.form.card}})
	return s
}

// beside puts a second card at the right of the first, of a fixed width; while it
// is hidden the first has all the room.
type beside struct{ wide, narrow float32 }

// Layout is Fyne's.
func (l beside) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	if !objs[1].Visible() {
		objs[0].Move(fyne.NewPos(0, 0))
		objs[0].Resize(s)
		return
	}
	side, space := theme.Px(l.wide), theme.Px(12)
	if s.Width < theme.Px(1240) {
		side = theme.Px(l.narrow)
	}
	objs[0].Move(fyne.NewPos(0, 0))
	objs[0].Resize(fyne.NewSize(max(0, s.Width-side-space), s.Height))
	objs[1].Move(fyne.NewPos(s.Width-side, 0))
	objs[1].Resize(fyne.NewSize(side, s.Height))
}

// MinSize is small: tables fold and scroll.
func (beside) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(420))
}

// Title names the page.
func (s *Sheets) Title() string { return s.host.T("sheets.title") }

// Content is the page.
func (s *Sheets) Content() fyne.CanvasObject { return s.content }

// Tabs are none of its own.
func (s *Sheets) Tabs() fyne.CanvasObject { return nil }

// Control adds a sheet.
func (s *Sheets) Control() fyne.CanvasObject { return s.add }

// Shows lists what the page is made of.
func (s *Sheets) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Insights, data.InsightPoints, data.Citations, data.Scenarios, data.Regions, data.Products,
		data.Reps, data.Customers, data.Orders, data.OrderLines}
}

// New asks which topic a new sheet is of, and opens its form.
func (s *Sheets) New() {
	var items []widgets.MenuItem
	for _, t := range data.Topics {
		items = append(items, widgets.MenuItem{Label: s.host.T("topic." + string(t)), Do: func() { s.start(t) }})
	}
	widgets.ShowMenu(s.add, items...)
}

// start opens the form of a new sheet.
func (s *Sheets) start(t data.Topic) {
	s.form.leave(func() {
		s.table.Unselect()
		s.form.show(evidence.Sheet{Topic: t, Date: s.host.Today()})
		s.form.focus()
	})
}

// Go shows the sheet a route names.
func (s *Sheets) Go(r page.Route) {
	if r.ID == 0 {
		return
	}
	s.topic = ""
	s.filter.Select(0)
	s.list()
	s.open(r.ID, func() {})
}

// Leave stores what was typed into the form, or asks whether to give it up.
func (s *Sheets) Leave(then func()) { s.form.leave(then) }

// open shows another sheet once what was typed into the form is stored. Until
// then the list marks the one that is shown.
func (s *Sheets) open(id data.ID, then func()) {
	if id != s.form.was.ID {
		s.mark()
		s.form.leave(func() { s.pick(id); then() })
		return
	}
	then()
}

// mark selects the row of the sheet in the form, and none for a new one.
func (s *Sheets) mark() {
	s.table.SelectWhere(func(x evidence.Sheet) bool { return x.ID == s.form.was.ID })
}

// Refresh asks for the sheets and hands them over. A form with words that are not
// stored yet stays, also when its sheet has changed or is gone: then it is a new
// one.
func (s *Sheets) Refresh() {
	rows, err := evidence.InsightsOf(s.host.Reader(), s.host.Today(), evidence.InsightsIn{})
	if err != nil {
		s.host.Complain(err)
		return
	}
	fresh := data.ID(0)
	now := map[data.ID]bool{}
	for _, x := range rows {
		now[x.ID] = true
		if s.known != nil && !s.known[x.ID] {
			fresh = x.ID
		}
	}
	s.sheets, s.known = rows, now
	s.list()
	switch {
	case s.form.dirty():
		s.form.keep(rows)
		s.mark()
	case fresh != 0:
		s.pick(fresh)
	case s.form.was.ID != 0:
		s.pick(s.form.was.ID)
	case s.form.was.Topic == "" && len(rows) > 0:
		s.pick(rows[0].ID)
	}
	s.form.shown()
}

// pick shows a sheet by its ID; one that is gone gives way to the first.
func (s *Sheets) pick(id data.ID) {
	i := slices.IndexFunc(s.sheets, func(x evidence.Sheet) bool { return x.ID == id })
	if i < 0 {
		s.form.show(evidence.Sheet{})
		if len(s.sheets) > 0 {
			s.pick(s.sheets[0].ID)
		}
		return
	}
	s.table.SelectWhere(func(x evidence.Sheet) bool { return x.ID == id })
	s.form.show(s.sheets[i])
}

// list shows the sheets of the chosen topic.
func (s *Sheets) list() {
	var rows []evidence.Sheet
	stale := 0
	for _, x := range s.sheets {
		if s.topic == "" || x.Topic == s.topic {
			rows = append(rows, x)
		}
		if x.Stale {
			stale++
		}
	}
	note := s.host.T("sheets.note", len(s.sheets))
	if stale > 0 {
		note = s.host.T("sheets.note.stale", len(s.sheets), stale)
	}
	s.card.SetTitle(s.host.T("sheets.title"), note)
	s.table.SetRows(rows)
}

func (s *Sheets) columns() []widgets.Column[evidence.Sheet] {
	h := s.host
	column := func(key string, width, flex float32, cell func(evidence.Sheet) widgets.Cell) widgets.Column[evidence.Sheet] {
		return widgets.Column[evidence.Sheet]{Key: "sheets." + key, Title: h.T("sheets." + key), Width: width, Flex: flex, Cell: cell}
	}
	topic := column("topic", 108, 0, func(x evidence.Sheet) widgets.Cell {
		return widgets.Cell{Text: h.T("topic." + string(x.Topic)), Badge: "plain"}
	})
	topic.Compare = func(a, b evidence.Sheet) int {
		return slices.Index(data.Topics, a.Topic) - slices.Index(data.Topics, b.Topic)
	}
	title := column("name", 240, 3, func(x evidence.Sheet) widgets.Cell { return widgets.Cell{Text: x.Title} })
	feeds := column("feeds", 136, 0, func(x evidence.Sheet) widgets.Cell { return widgets.Cell{Text: feeds(h, x)} })
	feeds.Right = true
	source := column("source", 120, 1, func(x evidence.Sheet) widgets.Cell {
		return widgets.Cell{Text: orNone(x.Source), Token: "t2"}
	})
	source.Folds = 2
	date := column("date", 118, 0, func(x evidence.Sheet) widgets.Cell {
		c := widgets.Cell{Text: "—", Token: "t2"}
		if x.Date != 0 {
			c.Text = h.Fmt().DateYear(x.Date)
		}
		if x.Stale {
			c.Token, c.Exact = "warn", h.T("sheets.stale.why")
		}
		return c
	})
	date.Right = true
	date.Compare = func(a, b evidence.Sheet) int { return int(a.Date - b.Date) }
	cited := column("cited", 110, 1, func(x evidence.Sheet) widgets.Cell {
		return widgets.Cell{Text: orNone(strings.Join(citers(h, x), h.T("list.comma"))), Token: "t2"}
	})
	cited.Folds = 1
	return []widgets.Column[evidence.Sheet]{topic, title, feeds, source, date, cited}
}

func orNone(s string) string {
	if s == "" {
		return "—"
	}
	return s
}

// citers names who rests on a sheet.
func citers(h page.Host, x evidence.Sheet) (names []string) {
	if x.Goal {
		names = append(names, h.T("scenario.goal"))
	}
	return append(names, x.CitedBy...)
}

// feeds is the number a sheet gives the target, in short.
func feeds(h page.Host, x evidence.Sheet) string {
	f := h.Fmt()
	switch {
	case x.Topic == data.MarketSheet && x.Reach != nil:
		return f.MoneyUnit(*x.Reach)
	case x.Topic == data.MarketSheet && x.Size != nil:
		return f.MoneyUnit(*x.Size)
	case x.Topic == data.CompetitorSheet && x.Effect != nil:
		return h.T("sheets.feeds.share", f.Points(float64(*x.Effect)/100_00))
	case x.Topic == data.OwnSheet && x.Rate != nil:
		return h.T("sheets.feeds.conversion", evidence.Percent(*x.Rate))
	case x.Topic == data.StrategySheet && x.Rate != nil:
		return h.T("sheets.feeds.bound", evidence.Percent(*x.Rate))
	case x.Topic == data.MacroSheet && x.Growth != nil:
		return h.T("sheets.feeds.growth", f.Points(float64(*x.Growth)/100_00))
	}
	return strongest(h, x)
}

// strongest is the strongest force, or the need named most; — for neither.
func strongest(h page.Host, x evidence.Sheet) string {
	var best *evidence.Point
	for i, p := range x.Points {
		if p.Number != nil && (best == nil || *p.Number > *best.Number) {
			best = &x.Points[i]
		}
	}
	switch {
	case best == nil:
		return "—"
	case best.Sort.Rated():
		return h.T("sheets.feeds.force", h.T("point."+string(best.Sort)), *best.Number)
	}
	return h.T("sheets.feeds.need", best.Text, evidence.Percent(*best.Number))
}
