package reports

import (
	"fyne.io/fyne/v2"

	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// week is the choice of a week, begun at that of the plan's day.
type week struct {
	host    page.Host
	card    *widgets.Card
	name    *widgets.Text
	shift   data.Date // days from the plan's day
	changed func()
}

func newWeek(h page.Host, changed func()) *week {
	w := &week{host: h, changed: changed, name: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Align: fyne.TextAlignCenter})}
	back := widgets.NewIconButton("left", h.T("receivables.week.back"), func() { w.move(w.shift - 7) }).Small()
	next := widgets.NewIconButton("right", h.T("receivables.week.next"), func() { w.move(w.shift + 7) }).Small()
	w.card = widgets.NewCard(h.T("reports.week"), "", nil, widgets.Inset(widgets.Row(8, back, widgets.Grow(w.name), next)))
	w.say()
	return w
}

// day is a day of the week chosen.
func (w *week) day() data.Date {
	w.say()
	return w.host.Today() + w.shift
}

func (w *week) say() {
	f, d := w.host.Fmt(), w.host.Today()+w.shift
	monday := d - data.Date((int(d.Weekday())+6)%7)
	w.name.SetText(f.Week(d) + " · " + f.Date(monday) + "–" + f.Date(monday+6))
}

// choose chooses the week of a day; zero is the plan's.
func (w *week) choose(d data.Date) {
	w.shift = 0
	if d != 0 {
		w.shift = d - w.host.Today()
	}
}

func (w *week) move(days data.Date) {
	w.shift = days
	w.changed()
}
