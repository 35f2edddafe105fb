package forecast

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/forecast"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// outlook is the part with the numbers: the firm's methods as key figures and as a
// fan, a row for the firm and each region and person, and the reckoning of the
// selected one.
type outlook struct {
	host    page.Host
	content *fyne.Container
	figures [5]*widgets.KPI
	notes   [5]*widgets.Text // under the figures
	chart   *widgets.Chart
	fan     *widgets.Card
	table   *widgets.Table[line]
	panel   *panel
	empty   fyne.CanvasObject

	x forecast.Outlook
}

// A line is a row of the table.
type line struct {
	forecast.Row
	level int // 0: the firm, 1: a region, 2: a person or nobody
	name  string
}

func newOutlook(h page.Host) *outlook {
	o := &outlook{host: h}
	strip := make([]fyne.CanvasObject, len(o.figures))
	for i, key := range []string{"forecast", "run_rate", "seasonal", "weighted", "simulated"} {
		o.notes[i] = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
		o.figures[i] = widgets.NewKPI(h.T("forecast.kpi."+key), "", 20, o.notes[i])
		strip[i] = widgets.Tip(widgets.NewCard("", "", nil, widgets.Pad(10, 16, 10, 16, o.figures[i])), h.T("forecast.kpi."+key+".tip"))
	}
	o.chart = widgets.NewChart(nil, 200, 120)
	o.fan = widgets.NewCard(h.T("forecast.fan"), "", nil, widgets.Pad(0, 16, 8, 16, o.chart))
	o.table = o.newTable()
	o.panel = newPanel(h)
	o.empty = widgets.NewEmpty("target", h.T("forecast.none"), h.T("forecast.none.how"),
		widgets.NewButton(h.T("forecast.none.import"), widgets.Plain, func() { h.Show(page.Route{Page: "import"}) }))
	list := widgets.NewCard("", "", nil, o.table)
	o.content = &fyne.Container{Layout: outlookLayout{}, Objects: []fyne.CanvasObject{widgets.Split(nil, 12, strip...), o.fan, list, o.panel.card}}
	return o
}

func (o *outlook) object() fyne.CanvasObject { return o.content }

func (o *outlook) refresh() (err error) {
	h := o.host
	if o.x, err = forecast.OutlookOf(h.Reader(), h.Today()); err != nil {
		return err
	}
	o.strip()
	o.fan.SetTitle(h.T("forecast.fan"), o.x.Headline(h.Fmt()))
	o.chart.SetChart(nil)
	if way := report.Fan(h.Fmt(), h.Plan(), o.x); len(way.Lines) > 0 {
		o.chart.SetChart(way)
	}
	rows := o.lines()
	o.table.Empty = o.empty
	o.table.SetRows(rows)
	if _, ok := o.table.Selected(); !ok && len(rows) > 0 {
		o.table.SelectWhere(func(x line) bool { return x.level == 0 })
	}
	o.explain()
	return nil
}

// lines are the firm, its regions and the people of each under it; who belongs to
// no region comes last.
func (o *outlook) lines() (rows []line) {
	h := o.host
	if !o.x.Known && o.x.Firm.Target == nil && !o.x.Kept {
		return nil
	}
	rows = append(rows, line{o.x.Firm, 0, h.T("forecast.firm")})
	shown := map[data.ID]bool{}
	for _, r := range o.x.Regions {
		rows = append(rows, line{r, 1, r.Name})
		for _, p := range o.x.People {
			if p.Region == r.ID && !shown[p.ID] {
				shown[p.ID] = true
				rows = append(rows, line{p, 2, p.Name})
			}
		}
	}
	for _, p := range o.x.People {
		if !shown[p.ID] {
			rows = append(rows, line{p, 2, p.Name})
		}
	}
	if o.x.Nobody != nil {
		rows = append(rows, line{*o.x.Nobody, 2, h.T("forecast.nobody")})
	}
	return rows
}

// strip shows the firm's numbers.
func (o *outlook) strip() {
	h, r := o.host, o.x.Firm
	f := h.Fmt()
	o.figures[0].Set(amount(f, r.Forecast), "")
	o.figures[0].SetNumberToken(lightToken(r.Light))
	note := h.T("forecast.say.no_target")
	switch {
	case r.Target != nil && r.Chance != nil:
		note = h.T("forecast.note.chance", *r.Target, f.Percent(data.Money(*r.Chance), 100_00))
	case r.Target != nil:
		note = h.T("forecast.note.target", *r.Target)
	}
	o.notes[0].SetText(note)
	for i, m := range []*data.Money{r.RunRate, r.Seasonal, r.Weighted} {
		o.figures[i+1].Set(amount(f, m), "")
		o.notes[i+1].SetText(h.T("forecast.note.share", share(f, m, r.Target)))
	}
	if !o.x.Kept && o.x.Known {
		o.notes[3].SetText(h.T("forecast.say.no_pipeline"))
	}
	if r.Range == nil {
		o.figures[4].Set(text.Unknown, "")
		o.notes[4].SetText(text.Unknown)
		return
	}
	o.figures[4].Set(amount(f, &r.Range.P50), "")
	o.notes[4].SetText(h.T("forecast.note.band", r.Range.P10, r.Range.P90))
}

// lightToken is the colour of a number by its light.
func lightToken(l data.Light) theme.Token {
	switch l {
	case data.Green:
		return "good"
	case data.Amber:
		return "warn"
	case data.Red:
		return "bad"
	}
	return "t1"
}

// amount writes an amount; — for what is not told.
func amount(f text.Fmt, m *data.Money) string {
	if m == nil {
		return text.Unknown
	}
	return f.MoneyUnit(*m)
}

// share writes an amount as a share of a target.
func share(f text.Fmt, m, target *data.Money) string {
	if m == nil || target == nil || *target <= 0 {
		return text.Unknown
	}
	return f.Percent(*m, *target)
}

// explain shows the reckoning of the selected row.
func (o *outlook) explain() {
	x, ok := o.table.Selected()
	if o.panel.card.Hidden == ok {
		o.panel.card.Hidden = !ok
		o.content.Refresh()
	}
	if ok {
		o.panel.set(o.x, x)
	}
}

// pick selects a person.
func (o *outlook) pick(rep data.ID) {
	if o.table.SelectWhere(func(x line) bool { return x.level == 2 && x.ID == rep }) {
		o.explain()
	}
}

const (
	gap         = 12
	stripHeight = 98
	narrowFrom  = 1240 // page widths below have a narrower panel
)

// outlookLayout places the strip above; below it, at the left, the fan over the
// table, at the right the panel.
type outlookLayout struct{}

// Layout is Fyne's.
func (outlookLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space, top := theme.Px(gap), theme.Px(stripHeight)
	widgets.Place(objs[0], 0, 0, s.Width, top)
	y, side := top+space, theme.Px(340)
	if s.Width < theme.Px(narrowFrom) {
		side = theme.Px(300)
	}
	width := s.Width - side - space
	if !objs[3].Visible() {
		width = s.Width
	}
	chart := max(theme.Px(190), (s.Height-y)*0.38)
	widgets.Place(objs[1], 0, y, width, chart)
	widgets.Place(objs[2], 0, y+chart+space, width, s.Height-y-chart-space)
	widgets.Place(objs[3], s.Width-side, y, side, s.Height-y)
}

// MinSize is small: the table scrolls and its columns give way.
func (outlookLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(480))
}
