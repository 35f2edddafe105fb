package board

import (
	"quarterdeck/app/plan"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// asOf shows the plan's today in the header and lets it be changed.
type asOf struct {
	host   page.Host
	button *widgets.Button
	today  data.Date
}

func newAsOf(h page.Host) *asOf {
	a := &asOf{host: h}
	a.button = widgets.NewButton("", widgets.Plain, a.choose).WithIcon("cal").WithTip(h.T("deck.as_of.tip"))
	return a
}

func (a *asOf) set(today data.Date) {
	f := a.host.Fmt()
	a.today = today
	a.button.SetText(a.host.T("deck.as_of", f.DateIn(today, a.host.Plan().Period()), f.Week(today)))
}

// choose offers the days people ask for, and a calendar for any other.
func (a *asOf) choose() {
	f, period := a.host.Fmt(), a.host.Plan().Period()
	item := func(key string, day data.Date) widgets.MenuItem {
		return widgets.MenuItem{Label: a.host.T(key, f.DateIn(day, period)), Do: func() { a.change(day) }}
	}
	follow := widgets.MenuItem{Label: a.host.T("deck.as_of.follow"), Icon: "link", Do: func() { a.change(0) }}
	if a.host.Plan().AsOfDay == 0 {
		follow.Icon = "check"
	}
	sunday := a.today - data.Date((int(a.today.Weekday())+6)%7) - 1
	widgets.ShowMenu(a.button, follow,
		item("deck.as_of.month", a.today.Month().Start()-1),
		item("deck.as_of.week", sunday),
		widgets.MenuItem{Label: a.host.T("deck.as_of.other"), Icon: "cal", Do: a.other})
}

func (a *asOf) other() {
	widgets.ShowCalendar(a.button, a.host.Fmt(), a.today, a.today, a.change)
}

func (a *asOf) change(day data.Date) {
	if day != a.host.Plan().AsOfDay {
		a.host.Do(plan.SetAsOf{Date: day})
	}
}
