package renewals

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/renewals"
	"quarterdeck/app/text"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// strip is the key figures above the list.
type strip struct {
	content                           *fyne.Container
	soon, quarter, lapsed, rate, over *widgets.KPI
}

func newStrip(h page.Host) *strip {
	s := &strip{}
	card := func(k **widgets.KPI, key string) fyne.CanvasObject {
		*k = widgets.NewKPI(h.T("renewals.kpi."+key), "", 20, nil)
		return widgets.Tip(widgets.NewCard("", "", nil, widgets.Pad(12, 16, 12, 16, *k)), h.T("renewals.kpi."+key+".tip"))
	}
	s.content = widgets.Split(nil, gap, card(&s.soon, "soon"), card(&s.quarter, "quarter"), card(&s.lapsed, "lapsed"), card(&s.rate, "rate"), card(&s.over, "over"))
	return s
}

func (s *strip) set(f text.Fmt, c renewals.Calendar, r renewals.RateOf) {
	soon := c.Within[0]
	silent := widgets.Figure{Name: f.T("renewals.kpi.silent"), Value: f.Count(c.Silent.Count)}
	if c.Silent.Count > 0 {
		silent.Token = "warn"
	}
	s.soon.Set(f.Count(soon.Count), f.T("renewals.contracts"), widgets.Figure{Name: f.T("renewals.amount"), Value: f.MoneyUnit(soon.Amount)}, silent)
	in := c.Within[2]
	s.quarter.Set(f.Count(in.Count), f.T("renewals.contracts"), widgets.Figure{Name: f.T("renewals.target"), Value: f.MoneyUnit(in.Target)},
		widgets.Figure{Name: f.T("renewals.weighted"), Value: f.MoneyUnit(in.Weighted)})
	s.lapsed.Set(f.Count(c.Lapsed.Count), f.T("renewals.contracts"), widgets.Figure{Name: f.T("renewals.amount"), Value: f.MoneyUnit(c.Lapsed.Amount)},
		widgets.Figure{Name: f.T("renewals.weighted"), Value: f.MoneyUnit(c.Lapsed.Weighted)})
	s.lapsed.SetNumberToken("t1")
	if c.Lapsed.Count > 0 {
		s.lapsed.SetNumberToken("bad")
	}
	s.rate.Set(share(f, r.Rate), "", widgets.Figure{Name: f.T("renewals.kpi.number"), Value: f.T("renewals.of", r.Renewed, r.Ended)},
		widgets.Figure{Name: f.T("renewals.kpi.money"), Value: share(f, r.MoneyRate)})
	s.over.Set(over(f, r.Over), "", widgets.Figure{Name: f.T("renewals.kpi.sum"), Value: reward(f, r)},
		widgets.Figure{Name: f.T("renewals.kpi.earners"), Value: f.Count(r.Earners)})
}
