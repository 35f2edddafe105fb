// Package activities is the tab of daily reports: one grid for the whole team, a
// day or a week at a time, and what they add up to beside what the quota takes.
package activities

import (
	"cmp"
	"path/filepath"

	"fyne.io/fyne/v2"

	"quarterdeck/app/activities"
	"quarterdeck/app/calc"
	"quarterdeck/app/report"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// The views of the reports, in the order of the choice.
const (
	dayView = iota
	weekView
)

// Page is the tab of daily reports.
type Page struct {
	host    page.Host
	content *fyne.Container
	save    *widgets.Button // primary, in the header

	view    *widgets.ChipGroup
	measure *widgets.Select // of the week
	name    *widgets.Text   // of the day or week shown
	date    *widgets.DateField
	fill    *widgets.Button
	more    *widgets.Button
	sheet   *sheet
	sums    *sums
	panel   *panel

	day   data.Date // shown; zero: the plan's today
	daily activities.Daily
}

// NewActivities builds the tab.
func NewActivities(h page.Host) page.Page {
	p := &Page{host: h}
	p.save = widgets.NewButton(h.T("activities.save"), widgets.Primary, func() { p.sheet.store() }).WithIcon("check")
	p.view = widgets.NewChipGroup([]string{h.T("activities.view.day"), h.T("activities.view.week")}, false, func(int) { p.turn() })
	measures := make([]string, len(activities.Measures))
	for i, m := range activities.Measures {
		measures[i] = h.T("activities.measure." + string(m))
	}
	p.measure = widgets.NewSelect(measures, func(int) { p.turn() }).Small()
	p.measure.Select(2) // visits
	p.name = widgets.NewText("", widgets.Style{Size: 13, Bold: true})
	p.date = widgets.NewDateField(h.Fmt(), h.Today())
	p.date.Small()
	p.date.OnDate = func(d data.Date) { p.show(d) }
	back := widgets.NewIconButton("left", h.T("activities.back"), func() { p.move(-1) })
	next := widgets.NewIconButton("right", h.T("activities.next"), func() { p.move(1) })
	now := widgets.NewButton(h.T("activities.today"), widgets.Plain, func() { p.show(0) }).Small()
	p.fill = widgets.NewButton(h.T("activities.fill"), widgets.Plain, func() { p.sheet.zeros() }).WithIcon("edit").WithTip(h.T("activities.fill.tip")).Small()
	p.more = widgets.NewIconButton("more", h.T("activities.more"), p.offer)
	p.sheet, p.sums, p.panel = newSheet(p), newSums(p), newPanel(p)
	top := widgets.Row(8, p.view, p.measure, widgets.Row(4, back, widgets.Fixed(148, 0, p.date), next), now, widgets.Grow(p.name), p.fill, p.more)
	left := &fyne.Container{Layout: twoCards{p.sheet}, Objects: []fyne.CanvasObject{p.sheet.card, p.sums.card}}
	p.content = widgets.Pad(12, 20, 16, 20, widgets.Col(12, top, widgets.Grow(widgets.Beside(300, 276, left, p.panel.card))))
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.team") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control saves what was typed.
func (p *Page) Control() fyne.CanvasObject { return p.save }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Activities, data.Reps, data.Regions, data.DaysOff, data.Targets, data.Funnels, data.Orders, data.Credits, data.Mentorships}
}

// Refresh asks again; what was typed and is not saved stays.
func (p *Page) Refresh() {
	h := p.host
	day := p.at()
	var err error
	if p.daily, err = activities.DailyReport(h.Reader(), h.Today(), activities.DailyIn{Date: day}); err == nil {
		err = p.sheet.ask(day)
	}
	if err != nil {
		h.Complain(err)
		return
	}
	f := h.Fmt()
	p.date.SetDate(day)
	name := f.Weekday(day)
	switch {
	case p.weekly():
		monday := calc.Monday(day)
		name = f.Week(monday) + " · " + f.Date(monday) + "–" + f.Date(monday+6)
	case !p.daily.Workday:
		name += " · " + cmp.Or(p.daily.Name, h.T("activities.off"))
	case p.daily.Name != "":
		name += " · " + p.daily.Name
	}
	p.name.SetText(name)
	p.measure.Hidden, p.fill.Hidden = !p.weekly(), p.weekly()
	p.sheet.show()
	p.sums.set(p.daily)
	p.panel.set(p.daily)
	p.content.Refresh()
}

// at is the day that is shown.
func (p *Page) at() data.Date { return cmp.Or(p.day, p.host.Today()) }

func (p *Page) weekly() bool { return p.view.Selected() == weekView }

// turn shows the other view, or another measure of the week.
func (p *Page) turn() { p.Refresh() }

// move shows the next or the previous day, or week.
func (p *Page) move(by data.Date) {
	if p.weekly() {
		by *= 7
	}
	p.show(p.at() + by)
}

// show goes to a day, once what was typed is saved or given up; zero is today.
func (p *Page) show(day data.Date) {
	p.Leave(func() {
		p.day = day
		p.Refresh()
	})
}

// Leave saves what was typed. What cannot be saved is given up only when the
// person says so.
func (p *Page) Leave(then func()) {
	h := p.host
	if p.sheet.store() {
		then()
		return
	}
	h.Confirm(h.T("activities.leave.title"), h.T("activities.leave.body"), h.T("activities.leave.action"), true, func() {
		p.sheet.drop()
		then()
	})
}

// Go shows the day of a route: its code, such as 2026-08-14; "week" shows the
// week of it.
func (p *Page) Go(r page.Route) {
	day, err := data.ParseDate(r.Code)
	if err != nil && r.ID != 0 {
		day, err = data.Date(r.ID), nil
	}
	if err == nil {
		p.show(day)
	}
}

// Key goes to another day: page keys, with the focus anywhere but in the grid.
func (p *Page) Key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyPageUp:
		p.move(-1)
	case fyne.KeyPageDown:
		p.move(1)
	default:
		return false
	}
	return true
}

// Print opens the preview of the daily report.
func (p *Page) Print() {
	p.host.Show(page.Route{Page: "reports", Part: "daily", ID: data.ID(p.at())})
}

// offer lists what else can be done with the day.
func (p *Page) offer() {
	h := p.host
	week := calc.Monday(p.at())
	items := []widgets.MenuItem{
		{Label: h.T("activities.print"), Icon: "print", Do: p.Print},
		{Label: h.T("activities.export.day"), Icon: "export", Do: func() { p.export(p.at(), p.at()) }},
		{Label: h.T("activities.export.week"), Icon: "export", Do: func() { p.export(week, week+6) }},
		{Label: h.T("activities.remove"), Icon: "trash", Danger: true, Why: p.whyNot(), Do: p.remove},
	}
	widgets.ShowMenu(p.more, items...)
}

// whyNot says why no report can be removed; "": one can.
func (p *Page) whyNot() string {
	if row, ok := p.sheet.active(); ok && row.Days[p.sheet.dayOf()] != nil {
		return ""
	}
	return p.host.T("activities.remove.none")
}

// remove takes away the report of the rep whose row is selected.
func (p *Page) remove() {
	if row, ok := p.sheet.active(); ok {
		p.sheet.forget(row.Rep)
		p.host.Do(activities.RemoveActivity{Rep: row.Rep, Date: p.sheet.answer.Days[p.sheet.dayOf()].Date})
	}
}

// export writes the reports of some days as a workbook or CSV.
func (p *Page) export(from, until data.Date) {
	h := p.host
	h.AskSave(h.T("activities.file", h.Plan().Firm, from.String())+".xlsx", func(path string) {
		h.Run(page.Job{Title: h.T("activities.export.day"),
			Work: func(func(int, int) error) error {
				return report.WriteDailySheets(path, h.Reader(), h.Today(), h.Fmt(), from, until)
			},
			Done: func(err error) {
				if err != nil {
					h.Complain(err)
					return
				}
				h.Toast(h.T("file.written", filepath.Base(path)))
			}})
	})
}
