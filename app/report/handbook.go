package report

import (
	"fmt"
	"strings"

	"quarterdeck/app/accounts"
	"quarterdeck/app/chart"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Handbook makes 《客户画像手册》 (S2-13): the reviews it rests on, and each portrait
// with what decides, the cycle of the budget, who buys, our answer, and what the
// plan's customers of its kind of business did. Without portraits it has no pages.
func Handbook(r store.Reader, today data.Date, f text.Fmt, paper Paper) (Document, error) {
	v, err := newVoice(f, paper)
	if err != nil {
		return Document{}, err
	}
	plan, err := r.Plan()
	if err != nil {
		return Document{}, err
	}
	pages, err := accounts.PortraitsOf(r, today, accounts.PortraitsIn{})
	if err != nil || len(pages) == 0 {
		return Document{}, err
	}
	reviews, err := accounts.ReviewsOf(r, today, accounts.ReviewsIn{})
	if err != nil {
		return Document{}, err
	}
	w := newFlow(v, false)
	title := v.T("portraits.title")
	w.s.mark(title, 0, marginTop)
	w.para(0, 26, 38, true, chart.T1, strings.Join(v.lines("portraits.title"), "  "))
	w.both(0, v.each(func(f text.Fmt) string {
		if reviews.Last == 0 {
			return f.T("handbook.says", len(pages), f.DateYear(today))
		}
		return f.T("handbook.says.review", len(pages), f.DateYear(today), f.DateYear(reviews.Last))
	}))
	w.y += 6
	for i, p := range pages {
		portrait(w, i+1, p)
	}
	w.frame(plan, today, plan.DocNumber(max(1, plan.Version)).String())
	return Document{Pages: w.done(), Meta: Meta{Title: fmt.Sprintf("%s · %s", plan.Firm, title), Author: plan.Firm, Subject: title, Lang: v.tag(), Date: today}}, nil
}

// portrait adds one page of the handbook, about half a sheet of paper.
func portrait(w *flow, n int, p accounts.Portrait) {
	v := w.v
	note := v.say(func(f text.Fmt) string { return f.T("portraits.updated", f.DateYear(p.Updated)) })
	if p.Sort != "" {
		note = p.Sort + " · " + note
	}
	w.section(v.ordinal(n)+p.Name, note, 200)
	var lines []line
	for _, x := range [][2]string{{"pain", p.Pain}, {"budget", p.Budget}, {"roles", p.Roles}, {"answer", p.Answer}} {
		words := plain(x[1])
		if x[1] == "" {
			words = soft(unknown)
		}
		lines = append(lines, line{cells: []cell{{text: v.head("portraits." + x[0]), bold: true, light: chart.NoLight}, words}})
	}
	if p.Sort != "" {
		lines = append(lines, figureLines(v, p.Figures)...)
	}
	w.tableIn([]field{{v.head("handbook.what"), false}, {v.head("handbook.words"), false}}, lines, []float32{w.width() * 0.22, w.width() * 0.78})
	w.y += 6
}

// figureLines are what the customers of the kind of business did.
func figureLines(v *voice, g accounts.Figures) []line {
	f := v.first()
	v.exactly(nil, nil)
	average, again := unknown, unknown
	if g.Average != nil {
		average = f.Exact(*g.Average)
	}
	if g.Repurchase != nil {
		again = f.PercentOf(float64(*g.Repurchase)/10_000, 1)
	}
	head := func(key string) cell { return cell{text: v.head(key), bold: true, light: chart.NoLight} }
	numbers := v.under(func(f text.Fmt) string { return f.T("handbook.figures", g.Customers, g.Buyers, average, again) })
	tiers := v.under(func(f text.Fmt) string {
		var words []string
		for _, t := range g.Tiers {
			words = append(words, schemes.TierName(f, t.Tier)+" "+f.Count(t.Count)+" ("+f.PercentWhole(data.Money(t.Count), data.Money(g.Customers))+")")
		}
		return orDash([]string{strings.Join(words, " · ")})
	})
	var products []string
	for _, y := range g.Products {
		products = append(products, y.Name+" "+f.Exact(y.Amount)+" ("+f.PercentWhole(y.Amount, g.Amount)+")")
	}
	return []line{{cells: []cell{head("handbook.numbers"), plain(numbers)}}, {cells: []cell{head("portraits.tiers"), plain(tiers)}},
		{cells: []cell{head("portraits.products"), plain(orDash([]string{strings.Join(products, " · ")}))}}}
}
