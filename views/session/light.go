package session

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/app/deviations"
	"quarterdeck/app/lights"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// lightTokens are the colours of values by their light.
var lightTokens = map[data.Light]theme.Token{data.Red: "bad", data.Amber: "warn", data.Green: "good", data.Ring: "t1"}

// lightBody is a light: its value, its rule, its history with the limits, and the
// whys of the open deviation.
func lightBody(s *Session, l lights.Row) fyne.CanvasObject {
	h, f := s.host, s.host.Fmt()
	value := widgets.NewText(l.ValueText(f), widgets.Style{Size: 40, Bold: true, Token: lightTokens[l.Light]})
	facts := []string{h.T("session.rule", l.RuleText(f))}
	if l.Target != nil {
		facts = append([]string{h.T("session.target", l.TargetText(f))}, facts...)
	}
	if l.Run > 0 {
		facts = append(facts, l.RunText(f))
	}
	if l.Owner != "" {
		facts = append(facts, l.Owner)
	}
	about := widgets.NewWrap(strings.Join(facts, " · "), widgets.Style{Size: 16, Token: "t2"})
	about.MaxLines = 2
	col := widgets.Col(10, widgets.Row(18, value, widgets.Grow(about)))
	if c, ok := history(f, l); ok {
		col.Add(widgets.Grow(widgets.NewChart(enlarged{c}, 200, 120)))
	} else {
		col.Add(widgets.Grow(widgets.NewEmpty("", h.T("session.history.none"), "")))
	}
	if whys := whysOf(s, l.Key); whys != nil {
		col.Add(whys)
	}
	return col
}

// history is the curve of a light with its red limit and its target; false when too
// little is known to draw.
func history(f text.Fmt, l lights.Row) (c chart.Curve, ok bool) {
	var values []chart.Value
	for i, p := range l.History {
		c.Columns = append(c.Columns, columnOf(f, l, p.Period))
		if p.Value != nil {
			values = append(values, chart.Value{X: float64(i) + 0.5, Y: float64(*p.Value)})
		}
		c.Tips = append(c.Tips, []string{f.Period(p.Period), f.NumberPtr(l.Unit, p.Value), f.T("light." + p.Light.String())})
	}
	if len(values) < 2 {
		return c, false
	}
	c.Label = func(v float64) string { n := int64(v); return f.NumberPtr(l.Unit, &n) }
	level := func(at *int64, kind chart.LineKind, key string) {
		if at == nil {
			return
		}
		y := float64(*at)
		c.Lines = append(c.Lines, chart.Line{Kind: kind, Name: f.T(key, f.NumberPtr(l.Unit, at)), Values: []chart.Value{{X: 0, Y: y}, {X: float64(len(l.History)), Y: y}}})
	}
	level(l.Limit, chart.TargetLine, "session.limit")
	if l.Target != nil && (l.Limit == nil || *l.Target != *l.Limit) {
		level(l.Target, chart.PlanLine, "session.target")
	}
	c.Lines = append(c.Lines, chart.Line{Kind: chart.ActualLine, Name: l.ValueText(f), Values: values})
	return c, true
}

// columnOf is what stands under a period of the history: its month where all are
// months, else the day it ends.
func columnOf(f text.Fmt, l lights.Row, p data.Period) string {
	for _, x := range l.History {
		if x.Period != x.Period.From.Month().Period() {
			return f.Date(p.Until - 1)
		}
	}
	return f.Month(p.From.Month())
}

// whysOf is the chain of whys of the open deviation of a light; nil: there is none.
func whysOf(s *Session, key string) fyne.CanvasObject {
	byLight, err := deviations.ByLight(s.host.Reader())
	if err != nil {
		s.host.Complain(err)
		return nil
	}
	if d, ok := byLight[key]; ok {
		return chainOf(s, d.ID)
	}
	return nil
}

// chainOf is the chain of whys of a deviation; nil: nobody asked yet.
func chainOf(s *Session, deviation data.ID) fyne.CanvasObject {
	whys, err := s.host.Reader().WhysOf(deviation)
	if err != nil {
		s.host.Complain(err)
		return nil
	}
	if len(whys) == 0 {
		return nil
	}
	col := widgets.Col(3, widgets.NewText(s.host.T("session.whys"), widgets.Style{Size: 15, Bold: true}))
	for i, w := range whys {
		style := widgets.Style{Size: 15}
		if w.Root {
			style.Bold, style.Token = true, "bad"
		}
		line := widgets.NewWrap(w.Answer, style)
		line.MaxLines = 1
		col.Add(widgets.Row(8, widgets.NewText(fmt.Sprint(i+1), widgets.Style{Size: 15, Bold: true, Token: "t3"}), widgets.Grow(line)))
	}
	return col
}
