package reports

import (
	"cmp"

	"fyne.io/fyne/v2"

	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A step is how far the choice of a day moves.
type step int

const (
	byDay step = iota
	byWeek
	byMonth // to the last day of a month, or to the plan's today in its own
)

// day is the choice of a day, begun at the plan's.
type day struct {
	host    page.Host
	step    step
	card    *widgets.Card
	name    *widgets.Text
	at      data.Date // zero: the plan's
	changed func()
}

func newDay(h page.Host, changed func()) *day {
	d := &day{host: h, changed: changed, name: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Align: fyne.TextAlignCenter})}
	back := widgets.NewIconButton("left", h.T("activities.back"), func() { d.move(-1) }).Small()
	next := widgets.NewIconButton("right", h.T("activities.next"), func() { d.move(1) }).Small()
	d.card = widgets.NewCard(h.T("reports.day"), "", nil, widgets.Inset(widgets.Row(8, back, widgets.Grow(d.name), next)))
	d.say()
	return d
}

// day is the day chosen.
func (d *day) day() data.Date {
	d.say()
	return cmp.Or(d.at, d.host.Today())
}

func (d *day) say() {
	f, at := d.host.Fmt(), cmp.Or(d.at, d.host.Today())
	d.name.SetText(f.DateYear(at) + " · " + f.Weekday(at))
}

// choose chooses a day; zero is the plan's.
func (d *day) choose(at data.Date) { d.at = at }

func (d *day) move(n int) {
	today := d.host.Today()
	at := cmp.Or(d.at, today)
	switch d.step {
	case byDay:
		at += data.Date(n)
	case byWeek:
		at += data.Date(7 * n)
	case byMonth:
		month := at.Month() + data.Month(n)
		if at = month.Period().Until - 1; month == today.Month() {
			at = today
		}
	}
	d.at = at
	d.changed()
}
