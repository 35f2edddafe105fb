package growth

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/app/growth"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// overview is the matrix of everybody, the figures of the team above it.
type overview struct {
	page  *Page
	host  page.Host
	all   *fyne.Container
	kpis  [5]*widgets.KPI
	table *widgets.Table[growth.OverviewRow]
	panel *panel
	now   growth.Overview
}

func newOverview(p *Page) part {
	h := p.host
	x := &overview{page: p, host: h, panel: newPanel()}
	var cards []fyne.CanvasObject
	for i, key := range []string{"modules", "tests", "duties", "backups", "retention"} {
		x.kpis[i] = widgets.NewKPI(h.T("growth.kpi."+key), "", 20, nil)
		cards = append(cards, widgets.Tip(widgets.NewCard("", "", nil, widgets.Pad(12, 16, 12, 16, x.kpis[i])), h.T("growth.kpi."+key+".tip")))
	}
	x.table = widgets.NewTable(x.columns())
	x.table.RowHeight = 44
	x.table.Same = func(a, b growth.OverviewRow) bool { return a.ID == b.ID }
	x.table.OnSelect = func(growth.OverviewRow) { x.explain() }
	x.table.OnOpen = func(r growth.OverviewRow) { p.goTo("ladder", r.Rep) }
	forms.KeepWidths(h, x.table)
	x.table.Empty = nobody(h)
	list := widgets.NewCard(h.T("growth.matrix"), h.T("growth.matrix.caption"), nil, x.table)
	x.all = widgets.Col(12, widgets.Fixed(0, 96, widgets.Split(nil, 12, cards...)), widgets.Grow(widgets.Beside(320, 288, list, x.panel.card)))
	return x
}

// nobody stands in tables while there are no reps.
func nobody(h page.Host) fyne.CanvasObject {
	return widgets.NewEmpty("users", h.T("growth.none"), h.T("growth.none.how"),
		widgets.NewButton(h.T("funnel.none.add"), widgets.Plain, func() { h.Show(page.Route{Page: "settings", Part: "reps"}) }))
}

// marked is a cell with a light.
func marked(words string, l data.Light) widgets.Cell {
	return widgets.Cell{Text: words, Light: chart.Light(l), Mark: true}
}

// dull is a cell of what is not known or not asked for.
func dull() widgets.Cell { return widgets.Cell{Text: text.Unknown, Token: "t3"} }

// tones of the rungs, for their badges.
var tones = map[data.SkillLevel]string{data.Beginner: "warn", data.Senior: "accent", data.Leader: "good"}

// levelCell is the badge of a rung.
func levelCell(f text.Fmt, r growth.SkillRow) widgets.Cell {
	if r.Level == "" {
		return dull()
	}
	return widgets.Cell{Text: growth.SayLevel(f, r.Level), Badge: tones[r.Level]}
}

func (x *overview) columns() []widgets.Column[growth.OverviewRow] {
	h := x.host
	f := h.Fmt()
	column := func(key string, width, flex float32, folds int, cell func(growth.OverviewRow) widgets.Cell) widgets.Column[growth.OverviewRow] {
		return widgets.Column[growth.OverviewRow]{Key: "growth-overview-" + key, Title: h.T("growth.column." + key), Width: width, Flex: flex, Folds: folds, Cell: cell}
	}
	wide := map[text.Lang]float32{text.ZH: 0, text.EN: 28}[h.Lang()]
	return []widgets.Column[growth.OverviewRow]{
		column("name", 104, 2, 0, func(r growth.OverviewRow) widgets.Cell {
			return widgets.Cell{Text: r.Name, Below: growth.SayBand(f, r.Band)}
		}),
		column("level", 76, 1, 0, func(r growth.OverviewRow) widgets.Cell { return levelCell(f, r.Ladder) }),
		column("tests", 84, 1, 0, func(r growth.OverviewRow) widgets.Cell {
			if r.Tests == 0 {
				return dull()
			}
			return marked(h.T("growth.of", r.Passed, r.Tests), r.Exams)
		}),
		column("needs", 84, 1, 0, func(r growth.OverviewRow) widgets.Cell {
			return marked(h.T("growth.of", r.Ladder.Met, r.Ladder.Met+r.Ladder.Missing), r.Ladder.Light)
		}),
		column("hours", 76, 1, 2, func(r growth.OverviewRow) widgets.Cell { return widgets.Cell{Text: growth.Hours(f, r.Hours)} }),
		column("duties", 84+wide, 1, 0, func(r growth.OverviewRow) widgets.Cell {
			if r.Due == 0 {
				return dull()
			}
			return marked(h.T("growth.of", r.Done, r.Due), r.Duty)
		}),
		column("mentor", 104, 2, 1, func(r growth.OverviewRow) widgets.Cell { return mentorCell(h, r) }),
		column("backup", 104+wide, 1, 0, func(r growth.OverviewRow) widgets.Cell {
			if len(r.Posts) == 0 {
				return dull()
			}
			c := marked(h.T("growth.backups.count", r.Backups), r.Backup)
			c.Exact = strings.Join(r.Posts, h.T("growth.comma"))
			return c
		}),
	}
}

// mentorCell says who mentors, or is mentored.
func mentorCell(h page.Host, r growth.OverviewRow) widgets.Cell {
	switch {
	case r.Mentor != "":
		return widgets.Cell{Text: r.Mentor}
	case len(r.Mentees) > 0:
		return widgets.Cell{Text: h.T("growth.mentors.of", strings.Join(r.Mentees, h.T("growth.comma")))}
	case r.Lonely:
		return marked(h.T("growth.mentor.missing"), data.Red)
	}
	return dull()
}

func (x *overview) content() fyne.CanvasObject { return x.all }

func (x *overview) action() (string, func()) {
	return x.host.T("growth.exam.new"), func() { examForm(x.host, 0, "", x.selected()) }
}

// selected is the code of the selected rep; "" is nobody.
func (x *overview) selected() string {
	r, _ := x.table.Selected()
	return r.Rep
}

func (x *overview) refresh() (err error) {
	h := x.host
	if x.now, err = growth.Growth(h.Reader(), h.Today(), growth.OverviewIn{}); err != nil {
		return err
	}
	x.figures()
	x.table.SetRows(x.now.Rows)
	if _, ok := x.table.Selected(); !ok && len(x.now.Rows) > 0 {
		first := x.now.Rows[0].ID
		x.table.SelectWhere(func(r growth.OverviewRow) bool { return r.ID == first })
	}
	x.explain()
	return nil
}

// figures shows what the team comes to.
func (x *overview) figures() {
	h, f, o := x.host, x.host.Fmt(), x.now
	all := len(growth.Cadence())
	x.kpis[0].Set(h.T("growth.of", all-o.Training.Missing, all), "", widgets.Figure{Name: h.T("growth.kpi.held"), Value: h.T("growth.of", o.Training.Held, o.Training.Planned)},
		widgets.Figure{Name: h.T("growth.kpi.attended"), Value: growth.Share(o.Training.Attended)})
	x.kpis[1].Set(f.Count(o.Tests), h.T("growth.kpi.open", o.Tests), widgets.Figure{Name: h.T("growth.kpi.late"), Value: f.Count(o.LateTests), Token: warn(o.LateTests)},
		widgets.Figure{Name: h.T("growth.kpi.ready"), Value: f.Count(o.Ready)})
	x.kpis[2].Set(h.T("growth.of", o.Done, o.Due), "", widgets.Figure{Name: h.T("growth.kpi.now"), Value: h.T("growth.of", o.Now.Done, o.Now.Due)},
		widgets.Figure{Name: h.T("growth.kpi.alone"), Value: f.Count(len(o.Alone)), Token: warn(len(o.Alone))})
	x.kpis[3].Set(f.Count(o.Bare), h.T("growth.kpi.bare", o.Bare), widgets.Figure{Name: h.T("growth.kpi.posts"), Value: f.Count(o.Posts)},
		widgets.Figure{Name: h.T("growth.kpi.handovers"), Value: f.Count(o.Handovers), Token: warn(o.LateOver)})
	x.kpis[3].SetNumberToken(cmp.Or(warn(o.Bare), "t1"))
	x.kpis[4].Set(growth.Share(o.Retention.Rate), "", widgets.Figure{Name: h.T("growth.kpi.left"), Value: h.T("growth.of", o.Retention.Left, o.Retention.Heads)},
		widgets.Figure{Name: h.T("growth.kpi.pass"), Value: growth.Share(&o.Retention.Pass)})
	x.kpis[4].SetNumberToken(ink(o.Retention.Light))
}

// explain says of the selected rep what is missing and what to do.
func (x *overview) explain() {
	r, ok := x.table.Selected()
	if x.panel.card.Hidden == ok {
		x.panel.card.Hidden = !ok
		x.all.Refresh()
	}
	if !ok {
		return
	}
	h, f := x.host, x.host.Fmt()
	sub := growth.SayLevel(f, r.Ladder.Level) + " · " + growth.SayBand(f, r.Band)
	next := section(h.T("growth.next"), para(growth.SayNext(f, r.Ladder)))
	var lines []fyne.CanvasObject
	for _, s := range r.Ladder.Needs {
		lines = append(lines, line(s.Light, growth.NeedName(f, s.Need.SkillNeed), growth.SayNeed(f, s.Need), ""))
	}
	parts := []fyne.CanvasObject{next}
	if len(lines) > 0 {
		parts = append(parts, widgets.HR(), section(h.T("growth.needs", growth.SayLevel(f, r.Ladder.Rung)), lines...))
	}
	years := text.Unknown
	if r.Years > 0 || r.Ladder.Since != 0 {
		years = h.T("growth.years", r.Years)
	}
	parts = append(parts, widgets.HR(), fact(h.T("growth.column.hours"), growth.Hours(f, r.Hours)), fact(h.T("growth.service"), years))
	x.panel.set(r.Name, sub, parts...)
	x.panel.buttons(widgets.Grow(widgets.NewButton(h.T("growth.go.ladder"), widgets.Plain, func() { x.page.goTo("ladder", r.Rep) }).Small()),
		widgets.Grow(widgets.NewButton(h.T("growth.go.tests"), widgets.Plain, func() { x.page.goTo("tests", r.Rep) }).Small()),
		widgets.Grow(widgets.NewButton(h.T("growth.go.duties"), widgets.Plain, func() { x.page.goTo("duties", r.Rep) }).Small()))
}

func (x *overview) pick(r page.Route) {
	if x.table.SelectWhere(func(o growth.OverviewRow) bool { return o.Rep == r.Code }) {
		x.explain()
	}
}
