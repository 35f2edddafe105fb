package session

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/app/reviews"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// figuresBody is how far the firm was, and its regions or products in bars: by
// attainment of the plan to date, or by what they added in the period of the review.
func figuresBody(s *Session, of string, added bool) fyne.CanvasObject {
	h, f := s.host, s.host.Fmt()
	firm, ok := s.page.Frozen.Firm()
	if !ok || firm.Sold == nil {
		return widgets.NewEmpty("", h.T("session.figures.none"), "")
	}
	big, beside := f.MoneyUnit(*firm.Sold), h.T("session.figures.sold")
	if firm.Attainment != nil && firm.Due != nil {
		big = rate(f, *firm.Attainment)
		beside = h.T("session.figures.of", f.MoneyUnit(*firm.Sold), f.MoneyUnit(*firm.Due), f.Delta(*firm.Sold-*firm.Due))
	}
	token := lightTokens[firm.Light]
	if added && firm.SpanSold != nil {
		token = "t1"
		big, beside = f.MoneyUnit(*firm.SpanSold), h.T("session.figures.span", f.Period(s.page.Review.Period))
	}
	about := widgets.NewWrap(beside, widgets.Style{Size: 16, Token: "t2"})
	about.MaxLines = 2
	col := widgets.Col(10, widgets.Row(18, widgets.NewText(big, widgets.Style{Size: 40, Bold: true, Token: token}), widgets.Grow(about)))
	bars := barsOf(f, s.page.Frozen, of, added, firm)
	if len(bars.Rows) == 0 {
		col.Add(widgets.Grow(widgets.NewEmpty("", h.T("session."+of+".none"), "")))
		return col
	}
	head := "session." + of
	if added {
		head += ".span"
	}
	col.Add(widgets.NewText(h.T(head), widgets.Style{Size: 15, Bold: true}))
	col.Add(widgets.Grow(widgets.NewChart(enlarged{bars}, 200, bars.Height()*farther)))
	return col
}

// barsOf are the regions or products: attainment with a tick at what was due, or their part of
// what was added.
func barsOf(f text.Fmt, z reviews.Frozen, of string, added bool, firm reviews.Figure) (bars chart.Bars) {
	for _, x := range z.Figures {
		if x.Of != of {
			continue
		}
		row := chart.BarRow{Name: x.Name, Light: chart.Light(x.Light), Text: text.Unknown}
		switch {
		case added:
			row.Light = chart.NoLight
			if x.SpanSold == nil || firm.SpanSold == nil {
				continue
			}
			row.Value, row.Text = float64(max(0, *x.SpanSold)), f.MoneyUnit(*x.SpanSold)
			if *firm.SpanSold > 0 {
				row.Note = f.Percent(*x.SpanSold, *firm.SpanSold)
			}
		case x.Attainment != nil:
			row.Value, row.Tick, row.Text = float64(*x.Attainment), data.Rate, rate(f, *x.Attainment)
			if x.Sold != nil && x.Due != nil {
				row.Note = f.Delta(*x.Sold - *x.Due)
			}
			if x.Light == data.Red {
				row.Role, row.Bold = chart.Bad, true
			}
		default:
			continue
		}
		bars.Rows = append(bars.Rows, row)
	}
	return bars
}

// collectionBody is the money that came in of what fell due.
func collectionBody(s *Session) fyne.CanvasObject {
	h, f, c := s.host, s.host.Fmt(), s.page.Frozen.Collection
	if c == nil || c.Rate == nil {
		return widgets.NewEmpty("", h.T("session.collection.none"), "")
	}
	about := widgets.NewWrap(h.T("session.collection", rate(f, c.Goal), f.MoneyUnit(c.Due), f.MoneyUnit(c.Paid), f.MoneyUnit(c.Open)), widgets.Style{Size: 16, Token: "t2"})
	bar := chart.Bars{Rows: []chart.BarRow{{Name: h.T("session.collection.rate"), Light: chart.Light(c.Light), Value: float64(*c.Rate), Tick: float64(c.Goal), Text: rate(f, *c.Rate), Bold: true}}}
	return widgets.Col(10, widgets.Row(18, widgets.NewText(rate(f, *c.Rate), widgets.Style{Size: 40, Bold: true, Token: lightTokens[c.Light]}), widgets.Grow(about)),
		widgets.NewText(f.Period(c.Period), widgets.Style{Size: 15, Bold: true}), widgets.Grow(widgets.NewChart(enlarged{bar}, 200, bar.Height()*farther)))
}

// rate is hundredths of a per cent with one decimal.
func rate(f text.Fmt, n int64) string { return f.Percent(data.Money(n), data.Rate) }
