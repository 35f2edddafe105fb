package quota

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/quota"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A funnelPanel explains one rep: the funnel against what the days allow, what
// would make it fit, the months to come, and the values it is worked out with.
type funnelPanel struct {
	host         page.Host
	card         *widgets.Card
	now          quota.Funnel
	name, region *widgets.Text
	light        *widgets.Light
	hours        *widgets.Text
	say, remedy  *widgets.Wrap
	chart        *widgets.Chart
	note         *widgets.Text
	forward      *widgets.Wrap
	months       []*monthLine
	values       []*valueLine
	edit, forget *widgets.Button
}

// monthsShown is how many months a plan can have, a quarter of weeks included.
const monthsShown = 12

func newFunnelPanel(h page.Host) *funnelPanel {
	p := &funnelPanel{host: h, light: widgets.NewLight(data.Ring, 14)}
	p.name = widgets.NewText("", widgets.Style{Size: 16, Bold: true})
	p.region = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})
	p.hours = widgets.NewText("", widgets.Style{Size: 13, Bold: true})
	p.say = widgets.NewWrap("", widgets.Style{Size: 13})
	p.remedy = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	p.chart = widgets.NewChart(nil, 240, 150)
	p.note = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})
	p.forward = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	months := widgets.Col(0, p.monthHead())
	for range monthsShown {
		x := newMonthLine()
		p.months = append(p.months, x)
		months.Add(x.row)
	}
	values := widgets.Col(0)
	for _, k := range valueKeys {
		x := newValueLine(h.T("funnel.value." + k))
		p.values = append(p.values, x)
		values.Add(x.row)
	}
	head := widgets.Pad(12, 16, 8, 16, widgets.Row(8, p.name, widgets.Grow(p.region), p.light, p.hours))
	part := func(key string, body ...fyne.CanvasObject) fyne.CanvasObject {
		return widgets.Col(0, widgets.HR(), widgets.Pad(10, 16, 12, 16, widgets.Col(6, append([]fyne.CanvasObject{widgets.Strong(h.T(key))}, body...)...)))
	}
	middle := widgets.Col(0,
		widgets.Pad(0, 16, 10, 16, widgets.Col(4, p.say, p.remedy)),
		part("funnel.chart", p.note, p.chart),
		part("funnel.forward", p.forward),
		part("funnel.months", months),
		part("funnel.values", values))
	p.edit = widgets.NewButton(h.T("funnel.edit"), widgets.Primary, func() { FunnelForm(h, p.now.Rep, p.now.Name) }).WithIcon("edit")
	p.forget = widgets.NewButton(h.T("funnel.forget"), widgets.Plain, func() { h.Do(quota.RemoveFunnel{Rep: p.now.Rep}) })
	feet := widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(p.forget), widgets.Grow(p.edit)))
	body := widgets.Col(0, head, widgets.Grow(widgets.VScroll(middle)), widgets.HR(), feet)
	p.card = widgets.NewCard("", "", nil, body)
	return p
}

// set explains a rep.
func (p *funnelPanel) set(x quota.Funnel) {
	h := p.host
	f := h.Fmt()
	p.now = x
	p.name.SetText(headName(x.Name))
	p.region.SetText(x.Region)
	p.light.SetLight(x.Light)
	p.hours.SetText(h.T("funnel.light." + x.Light.String()))
	p.say.SetText(quota.SayFunnel(f, x.FunnelRow))
	remedy := quota.SayRemedy(f, x.FunnelRow)
	if late := quota.SayLate(f, x.FunnelRow); late != "" {
		remedy = late
	}
	p.remedy.SetText(remedy)
	p.remedy.Hidden = remedy == ""
	p.note.SetText(f.T("funnel.chart.note", x.Days))
	p.chart.SetChart(funnelChart(f, x))
	forward := quota.SayForward(f, x)
	if forward == "" {
		forward = text.Unknown
	}
	p.forward.SetText(forward)
	for i, m := range p.months {
		m.row.Hidden = i >= len(x.Parts)
		if !m.row.Hidden {
			m.set(f, x.Parts[i])
		}
	}
	for i, v := range p.values {
		v.set(f, valueKeys[i], x.Values)
	}
	p.forget.Allow("")
	if !x.Own {
		p.forget.Allow(h.T("funnel.forget.none"))
	}
	p.card.Refresh()
}

// funnelChart sets what the days allow against what is needed. Without known
// times there is no bar to draw, but the needs stand there all the same.
func funnelChart(f text.Fmt, x quota.Funnel) chart.Chart {
	v, m := x.Values, x.Medians
	rate := func(v quota.FunnelValue, median int) string {
		return quota.SayRate(f, v) + " / " + quota.SayRate(f, quota.FunnelValue{Value: int64(median), From: quota.FromTeam})
	}
	rows := []struct {
		key  string
		of   func(calc.Steps) int64
		rate string
		step string
	}{
		{"leads", func(s calc.Steps) int64 { return s.Leads }, "", ""},
		{"opportunities", func(s calc.Steps) int64 { return s.Opportunities }, rate(v.LeadRate, m.Lead), "lead"},
		{"visits", func(s calc.Steps) int64 { return s.Visits }, "", ""},
		{"proposals", func(s calc.Steps) int64 { return s.Proposals }, rate(v.OpportunityRate, m.Opportunity), "opportunity"},
		{"deals", func(s calc.Steps) int64 { return s.Deals }, rate(v.ProposalRate, m.Proposal), "proposal"},
	}
	var c chart.Funnel
	for _, r := range rows {
		row := chart.FunnelRow{Name: f.T("funnel.column." + r.key), Value: text.Unknown, Need: "/ " + text.Unknown, Rate: r.rate, Weak: r.step != "" && r.step == x.Weakest}
		if n := r.of(x.Need); x.Why == "" {
			row.Need = "/ " + f.Count(int(n))
			if x.Fits != nil {
				can := r.of(x.Room)
				row.Value = f.Count(int(can))
				row.Share = float64(can) / float64(max(1, n))
			}
		}
		row.Tip = []string{row.Name, f.T("funnel.chart.tip", row.Value, row.Need)}
		if r.rate != "" {
			row.Tip = append(row.Tip, f.T("funnel.chart.rate", r.rate))
		}
		c.Rows = append(c.Rows, row)
	}
	return c
}
