package plan

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/plan"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A monthCard shows how many days of each month are worked.
type monthCard struct {
	h     page.Host
	card  *widgets.Card
	table *widgets.Table[plan.MonthDays]
	pace  *widgets.Text
}

func newMonthCard(h page.Host) *monthCard {
	m := &monthCard{h: h, pace: widgets.NewText("", widgets.Style{Size: 13, Token: "t2", Elide: true})}
	several := func() bool { p := h.Plan().Period(); return p.From.Month().Year() != (p.Until - 1).Month().Year() }
	m.table = widgets.NewTable([]widgets.Column[plan.MonthDays]{
		{Key: dayColumns + "month", Title: h.T("funnel.short.month"), Width: 72, Flex: 1, Cell: func(x plan.MonthDays) widgets.Cell {
			if several() {
				return widgets.Cell{Text: h.Fmt().MonthYear(x.Month)}
			}
			return widgets.Cell{Text: h.Fmt().Month(x.Month)}
		}},
		{Key: dayColumns + "workdays", Title: h.T("calendar.column.workdays"), Width: 72, Flex: 1, Right: true, Cell: func(x plan.MonthDays) widgets.Cell {
			return widgets.Cell{Text: h.Fmt().Count(x.Workdays), Bold: true}
		}},
		{Key: dayColumns + "change", Title: h.T("calendar.column.change"), Width: 88, Flex: 1, Right: true, Cell: func(x plan.MonthDays) widgets.Cell {
			n := x.Workdays - x.Weekdays
			if n == 0 {
				return widgets.Cell{Text: "0", Token: "t3"}
			}
			words := h.Fmt().Decimal(float64(n), 0)
			if n > 0 {
				words = "+" + words
			}
			return widgets.Cell{Text: words, Token: "t2"}
		}},
	})
	m.table.RowHeight = 32
	readings := widgets.NewButton(h.T("calendar.readings"), widgets.Plain, func() { h.Show(page.Route{Page: "settings", Part: "readings"}) }).Small()
	foot := widgets.Pad(8, 16, 8, 16, widgets.Row(8, widgets.Grow(m.pace), readings))
	m.card = widgets.NewCard(h.T("calendar.months"), " ", nil, widgets.Col(0, widgets.HR(), widgets.Grow(m.table), widgets.HR(), foot))
	return m
}

func (m *monthCard) set(days plan.Days) {
	h := m.h
	m.table.SetRows(days.Months)
	m.card.SetTitle(h.T("calendar.months"), h.T("calendar.months.caption", days.Workdays, days.Left))
	key := "calendar.pace.workdays"
	if h.Plan().Pace == data.PaceCalendar {
		key = "calendar.pace.calendar"
	}
	m.pace.SetText(h.T(key))
}

// A spareCard says what the thirteenth week is for in a plan of twelve.
type spareCard struct {
	h           page.Host
	card        *widgets.Card
	what, where *widgets.ChipGroup
	rows        *fyne.Container
	places      *fyne.Container // of the chips of where
}

var spares = []data.Spare{data.NoSpare, data.BufferWeek, data.ReviewWeek}

func newSpareCard(h page.Host) *spareCard {
	s := &spareCard{h: h}
	labels := make([]string, len(spares))
	for i, x := range spares {
		labels[i] = h.T("spare." + cmp.Or(string(x), "none"))
	}
	s.what = widgets.NewChipGroup(labels, false, func(int) { s.save() })
	s.where = widgets.NewChipGroup([]string{h.T("spare.last"), h.T("spare.first")}, false, func(int) { s.save() })
	s.places = widgets.Row(0, s.where)
	s.rows = widgets.Col(10, widgets.NewWrap(h.T("spare.hint"), widgets.Style{Size: 12, Token: "t3"}), widgets.Row(0, s.what), s.places)
	s.card = widgets.NewCard(h.T("spare.title"), "", nil, widgets.Inset(s.rows))
	return s
}

func (s *spareCard) set() {
	p := s.h.Plan()
	s.card.Hidden = p.Span != data.Quarter12
	s.what.Select(slices.Index(spares, p.Spare))
	s.where.Select(map[bool]int{false: 0, true: 1}[p.SpareFirst])
	s.places.Hidden = p.Spare == data.NoSpare
	s.rows.Refresh()
}

func (s *spareCard) save() {
	c := plan.SetSpareWeek{Spare: spares[max(0, s.what.Selected())]}
	c.First = c.Spare != data.NoSpare && s.where.Selected() == 1
	if !s.h.Do(c) {
		s.set()
	}
}
