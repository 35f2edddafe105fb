package session

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/app/measures"
	"quarterdeck/app/reviews"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// readingsBody is what a standing topic measures: that of the firm with the period
// before, and the regions and products in bars.
func readingsBody(s *Session, rows []reviews.Reading) fyne.CanvasObject {
	h, f := s.host, s.host.Fmt()
	m, _ := measures.Of(rows[0].Measure)
	var firm reviews.Reading
	bars, heads := map[string]*chart.Bars{reviews.OfRegion: {}, reviews.OfProduct: {}}, []string{reviews.OfRegion, reviews.OfProduct}
	for _, x := range rows {
		if x.Of == reviews.OfFirm {
			firm = x
			continue
		}
		if b := bars[x.Of]; b != nil && x.Value != nil {
			row := chart.BarRow{Name: x.Name, Light: chart.NoLight, Value: float64(max(0, *x.Value)), Text: f.NumberPtr(m.Unit, x.Value)}
			if x.Before != nil {
				row.Note = h.T("session.readings.before", f.NumberPtr(m.Unit, x.Before))
			}
			b.Rows = append(b.Rows, row)
		}
	}
	facts := []string{h.T(m.Key()), f.Period(s.page.Review.Period)}
	if firm.Before != nil {
		facts = append(facts, h.T("session.readings.before", f.NumberPtr(m.Unit, firm.Before)))
	}
	if firm.Target != nil {
		facts = append(facts, h.T("deviation.target", f.NumberPtr(m.Unit, firm.Target)))
	}
	about := widgets.NewWrap(strings.Join(facts, " · "), widgets.Style{Size: 16, Token: "t2"})
	about.MaxLines = 2
	token := lightTokens[data.Ring]
	if firm.Value != nil && firm.Before != nil && (*firm.Value < *firm.Before) != m.Lower && *firm.Value != *firm.Before {
		token = lightTokens[data.Amber]
	}
	col := widgets.Col(10, widgets.Row(18, widgets.NewText(f.NumberPtr(m.Unit, firm.Value), widgets.Style{Size: 40, Bold: true, Token: token}), widgets.Grow(about)))
	for _, of := range heads {
		if b := bars[of]; len(b.Rows) > 0 {
			col.Add(widgets.NewText(h.T("session.readings."+of), widgets.Style{Size: 15, Bold: true}))
			col.Add(widgets.Grow(widgets.NewChart(enlarged{*b}, 200, b.Height()*farther)))
		}
	}
	if all, ok := s.page.Frozen.Firm(); ok && all.SpanSold != nil && len(bars[reviews.OfProduct].Rows) == 0 && m.Unit == data.MoneyUnit { // what it was made of
		if b := barsOf(f, s.page.Frozen, reviews.OfProduct, true, all); len(b.Rows) > 0 {
			col.Add(widgets.NewText(h.T("session.product.span"), widgets.Style{Size: 15, Bold: true}))
			col.Add(widgets.Grow(widgets.NewChart(enlarged{b}, 200, b.Height()*farther)))
		}
	}
	return col
}
