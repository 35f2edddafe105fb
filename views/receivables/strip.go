package receivables

import (
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/receivables"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// strip is the row of key figures.
type strip struct {
	page    *Page
	content *fyne.Container
	open    *widgets.KPI
	overdue *widgets.KPI
	soon    *widgets.KPI
	broken  *widgets.KPI
	rate    *widgets.KPI
	light   *widgets.Light
	bar     *widgets.Progress
}

func newStrip(p *Page) *strip {
	h := p.host
	s := &strip{page: p, bar: widgets.NewProgress(6), light: widgets.NewLight(data.Ring, 12)}
	kpi := func(key string, below fyne.CanvasObject) *widgets.KPI {
		return widgets.NewKPI(h.T("receivables.kpi."+key), "", 20, below)
	}
	s.open, s.overdue, s.soon, s.broken = kpi("open", nil), kpi("overdue", nil), kpi("soon", nil), kpi("broken", nil)
	s.rate = kpi("rate", s.bar)
	var cards []fyne.CanvasObject
	for _, k := range []*widgets.KPI{s.open, s.overdue, s.soon, s.broken} {
		cards = append(cards, widgets.NewCard("", "", nil, widgets.Pad(10, 14, 8, 14, k)))
	}
	rate := widgets.Pad(10, 14, 6, 14, s.rate)
	cards = append(cards, widgets.NewCard("", "", nil, rate))
	s.content = widgets.Split([]float32{1, 1, 1, 1, 1.5}, gap, cards...)
	return s
}

// set shows the sums of the list and the rate of the quarter.
func (s *strip) set(w receivables.Work, r receivables.Rate) {
	h, f := s.page.host, s.page.host.Fmt()
	days := text.Unknown
	if r.Days != nil {
		days = h.T("receivables.days", f.Decimal(float64(*r.Days)/10, 0))
	}
	s.open.Set(f.MoneyUnit(w.Total.Open), "", widgets.Figure{Name: h.T("receivables.kpi.dso"), Value: days})
	s.overdue.Set(f.MoneyUnit(w.Overdue.Amount), "", widgets.Figure{Name: h.T("receivables.kpi.share"), Value: f.Percent(w.Overdue.Amount, max(0, w.Total.Open))})
	s.overdue.SetNumberToken(tokenOf(w.Overdue.Amount > 0))
	s.soon.Set(f.MoneyUnit(w.Soon.Amount), "", widgets.Figure{Name: h.T("receivables.kpi.customers"), Value: f.Count(w.Soon.Count)})
	s.broken.Set(f.MoneyUnit(w.Broken.Amount), "", widgets.Figure{Name: h.T("receivables.kpi.customers"), Value: f.Count(w.Broken.Count)})
	s.broken.SetNumberToken(tokenOf(w.Broken.Count > 0))
	s.setRate(f, r)
	s.content.Refresh()
}

func tokenOf(bad bool) theme.Token {
	if bad {
		return "bad"
	}
	return "t1"
}

func (s *strip) setRate(f text.Fmt, r receivables.Rate) {
	h := s.page.host
	s.rate.Caption.SetText(h.T("receivables.kpi.goal", f.PercentWhole(data.Money(r.Goal), 100_00)))
	number, done := text.Unknown, 0.0
	figure := widgets.Figure{Name: h.T("receivables.kpi.last"), Value: percent(f, r.Last)}
	if r.Rate != nil {
		number, done = percent(f, r.Rate), float64(*r.Rate)/100_00
		if r.Needed != nil && *r.Needed > 0 {
			figure = widgets.Figure{Name: h.T("receivables.kpi.needed"), Value: f.MoneyUnit(data.Money(*r.Needed))}
		}
	}
	s.rate.Set(number, lightWord(h.T, r), figure)
	s.rate.Unit.SetToken(lightToken(r.Light))
	s.bar.SetToken(barToken(r.Light))
	s.bar.Set(done, float64(r.Goal)/100_00)
}

// lightWord says how the rate stands, with the mark of its light.
func lightWord(t func(string, ...any) string, r receivables.Rate) string {
	return map[data.Light]string{data.Green: "● ", data.Amber: "▲ ", data.Red: "◆ ", data.Ring: "○ "}[r.Light] + t("receivables.rate."+r.Light.String())
}

func lightToken(l data.Light) theme.Token {
	return map[data.Light]theme.Token{data.Green: "good", data.Amber: "warn", data.Red: "bad", data.Ring: "t3"}[l]
}

func barToken(l data.Light) theme.Token {
	if l == data.Amber {
		return "wfill"
	}
	return lightToken(l)
}

// percent is a rate in hundredths of a per cent with one decimal; — for none.
func percent(f text.Fmt, rate *int64) string {
	if rate == nil {
		return text.Unknown
	}
	return f.Percent(data.Money(*rate), 100_00)
}

// bars is open money by how long it is overdue, as a bar.
func bars(f text.Fmt, a calc.Ageing) chart.Shares {
	var c chart.Shares
	for i, x := range []struct {
		m    data.Money
		role chart.Role
	}{{a.NotDue, chart.LastYear}, {a.To30, chart.WarnFill}, {a.To60, chart.Bad}, {a.To90, chart.Bad}, {a.Over90, chart.Bad}} {
		name := f.T("receivables.age." + strconv.Itoa(i))
		c.Parts = append(c.Parts, chart.Share{Name: name, Text: f.MoneyUnit(x.m), Value: float64(x.m), Role: x.role, Tip: []string{name, f.Exact(x.m)}})
	}
	return c
}
