package lights

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A dayChoice is the day whose lights are shown: the plan's, or one before it. It
// is a way to look back, and changes nothing in the plan.
type dayChoice struct {
	host    page.Host
	chosen  data.Date // zero: the plan's
	button  *widgets.Button
	note    *fyne.Container // says that a past day is shown, with the way back
	changed func()
}

func newDayChoice(h page.Host) *dayChoice {
	d := &dayChoice{host: h}
	d.button = widgets.NewButton("", widgets.Plain, d.choose).WithIcon("cal").WithTip(h.T("lights.day.tip"))
	back := widgets.NewButton(h.T("lights.day.back"), widgets.Quiet, func() { d.take(0) }).Small()
	d.note = widgets.Row(4, widgets.NewBadge(h.T("lights.day.past"), widgets.Warning), back)
	d.note.Hidden = true
	return d
}

// day is the day whose lights are shown.
func (d *dayChoice) day() data.Date {
	if d.chosen == 0 || d.chosen > d.host.Today() {
		return d.host.Today()
	}
	return d.chosen
}

// set writes the day on the button.
func (d *dayChoice) set() {
	f, day := d.host.Fmt(), d.day()
	d.button.SetText(d.host.T("deck.as_of", f.DateIn(day, d.host.Plan().Period()), f.Week(day)))
	d.note.Hidden = day == d.host.Today()
}

// choose offers the ends of the weeks and of the month before, and any other day.
func (d *dayChoice) choose() {
	h, today := d.host, d.host.Today()
	f, period := h.Fmt(), h.Plan().Period()
	item := func(key string, day, take data.Date) widgets.MenuItem {
		m := widgets.MenuItem{Label: h.T(key, f.DateIn(day, period)), Do: func() { d.take(take) }}
		if day == d.day() {
			m.Icon = "check"
		}
		return m
	}
	sunday := today - data.Date((int(today.Weekday())+6)%7) - 1
	widgets.ShowMenu(d.button, item("lights.day.today", today, 0), item("deck.as_of.week", sunday, sunday), item("lights.day.two", sunday-7, sunday-7),
		item("deck.as_of.month", today.Month().Start()-1, today.Month().Start()-1),
		widgets.MenuItem{Label: h.T("deck.as_of.other"), Icon: "cal", Do: func() { widgets.ShowCalendar(d.button, f, d.day(), today, d.take) }})
}

// take shows the lights of a day; one after the plan's is not known yet.
func (d *dayChoice) take(day data.Date) {
	if day > d.host.Today() {
		d.host.Toast(d.host.T("lights.day.future", d.host.Fmt().DateYear(d.host.Today())))
		day = 0
	}
	d.chosen = day
	d.changed()
}

// dayWords names the week of a day as far as it has gone: 第33周 · 8月10日–14日.
func dayWords(f text.Fmt, day data.Date) string {
	monday := day - data.Date((int(day.Weekday())+6)%7)
	return f.Week(day) + " · " + f.Period(data.Period{From: monday, Until: day + 1})
}
