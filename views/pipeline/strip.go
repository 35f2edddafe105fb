package pipeline

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/pipeline"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// strip is the key figures above the list.
type strip struct {
	content                              *fyne.Container
	open, weighted, cover, slipped, wins *widgets.KPI
}

func newStrip(p *Page) *strip {
	h := p.host
	s := &strip{}
	card := func(k **widgets.KPI, key string) fyne.CanvasObject {
		*k = widgets.NewKPI(h.T("pipeline.kpi."+key), "", 20, nil)
		return widgets.Tip(widgets.NewCard("", "", nil, widgets.Pad(12, 16, 12, 16, *k)), h.T("pipeline.kpi."+key+".tip"))
	}
	s.content = widgets.Split(nil, gap, card(&s.open, "open"), card(&s.weighted, "weighted"), card(&s.cover, "cover"), card(&s.slipped, "slipped"), card(&s.wins, "wins"))
	return s
}

func (s *strip) set(f text.Fmt, r pipeline.Review) {
	t := r.Team
	s.open.Set(f.MoneyUnit(t.Open), "", figure(f.T("pipeline.kpi.count"), f.Count(t.Count)), figure(f.T("pipeline.kpi.inside"), f.MoneyUnit(t.Inside)))
	s.weighted.Set(f.MoneyUnit(t.Weighted), "", figure(f.T("category.commit"), f.MoneyUnit(t.Commit)), figure(f.T("category.best"), f.MoneyUnit(t.Best)))
	left := text.Unknown
	if t.Target != 0 {
		left = f.MoneyUnit(t.Left)
	}
	s.cover.Set(Times(f, t.Coverage), "", figure(f.T("pipeline.kpi.left"), left), figure(f.T("pipeline.kpi.rule"), f.T("pipeline.kpi.rule.value")))
	s.cover.SetNumberToken("t1")
	if t.Coverage != nil && *t.Coverage < 1_00 {
		s.cover.SetNumberToken("bad")
	}
	aged, overdue := figure(f.T("pipeline.kpi.aged"), f.Count(t.Aged)), figure(f.T("pipeline.kpi.overdue"), f.Count(t.Overdue))
	if t.Overdue > 0 {
		overdue.Token = "warn"
	}
	s.slipped.Set(f.Count(t.Slipped), f.T("pipeline.deals"), aged, overdue)
	s.slipped.SetNumberToken("t1")
	if t.Slipped > 0 {
		s.slipped.SetNumberToken("warn")
	}
	s.wins.Set(Share(f, t.Result.Rate), "", figure(f.T("pipeline.kpi.rate_for"), Share(f, t.Result.RateFor)), figure(f.T("pipeline.kpi.cycle"), days(f, t.Result.Cycle)))
}

func figure(name, value string) widgets.Figure { return widgets.Figure{Name: name, Value: value} }

// Times writes hundredths as a factor: ×2.4; — for what is not known.
func Times(f text.Fmt, hundredths *int) string {
	if hundredths == nil {
		return text.Unknown
	}
	return "×" + f.Decimal(float64(*hundredths)/100, 1)
}

// Share writes hundredths of a per cent; — for what is not known.
func Share(f text.Fmt, points *int) string {
	if points == nil {
		return text.Unknown
	}
	return f.Percent(data.Money(*points), data.Rate)
}

func days(f text.Fmt, n *int) string {
	if n == nil {
		return text.Unknown
	}
	return f.T("pipeline.days", *n)
}
