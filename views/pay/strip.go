package pay

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/pay"
	"quarterdeck/app/text"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// strip is the key figures above the list.
type strip struct {
	content                               *fyne.Container
	total, commission, back, pool, status *widgets.KPI
}

func newStrip(h page.Host) *strip {
	s := &strip{}
	card := func(k **widgets.KPI, key string) fyne.CanvasObject {
		*k = widgets.NewKPI(h.T("pay.kpi."+key), "", 20, nil)
		return widgets.Tip(widgets.NewCard("", "", nil, widgets.Pad(12, 16, 12, 16, *k)), h.T("pay.kpi."+key+".tip"))
	}
	s.content = widgets.Split(nil, gap, card(&s.total, "total"), card(&s.commission, "commission"), card(&s.back, "back"), card(&s.pool, "pool"), card(&s.status, "status"))
	return s
}

func (s *strip) set(h page.Host, x pay.Summary) {
	f := h.Fmt()
	figure := func(key, value string) widgets.Figure {
		return widgets.Figure{Name: h.T("pay.kpi." + key), Value: value}
	}
	if x.Schemes == 0 {
		for _, k := range []*widgets.KPI{s.total, s.commission, s.back, s.pool, s.status} {
			k.Set(text.Unknown, "")
		}
		return
	}
	cost := text.Unknown
	if x.Cost != nil {
		cost = pay.Percent(*x.Cost)
	}
	s.total.Set(f.MoneyUnit(x.Total), "", figure("cost", cost), figure("people", f.Count(len(x.Statements))))
	s.commission.Set(f.MoneyUnit(x.Commission), "", figure("uplift", f.MoneyUnit(x.Uplift)), figure("base", f.MoneyUnit(x.Base)))
	s.back.Set(f.MoneyUnit(x.Clawback), "", figure("other", f.MoneyUnit(x.Other)))
	s.back.SetNumberToken("t1")
	if x.Clawback < 0 {
		s.back.SetNumberToken("bad")
	}
	pool, team := text.Unknown, text.Unknown
	if x.Pool != nil {
		pool = f.MoneyUnit(*x.Pool)
	}
	if x.Team != nil && x.Team.Bonus != nil {
		team = f.MoneyUnit(*x.Team.Bonus)
	}
	s.pool.Set(pool, "", figure("kept", f.MoneyUnit(x.Kept)), figure("team", team))
	state, when := h.T("pay.state.open"), f.DateYear(x.Period.Until-1)
	switch {
	case x.Settled != 0:
		state, when = h.T("pay.state.settled"), f.DateYear(x.Settled)
	case x.Ended:
		state = h.T("pay.state.due")
	}
	s.status.SetNumberToken("t1")
	if x.Settled == 0 && x.Ended {
		s.status.SetNumberToken("warn")
	}
	s.status.Set(state, "", figure("when", when))
}
