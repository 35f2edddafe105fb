package board

import (
	"quarterdeck/app/deviations"
	"quarterdeck/app/lights"
	"quarterdeck/app/measures"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// litDue says in one line how many lights are red that nobody works on yet, with
// the first of them, due today (S0-28).
func litDue(r store.Reader, today data.Date) ([]Todo, error) {
	b, err := lights.Of(r, today)
	if err != nil {
		return nil, err
	}
	open, err := deviations.ByLight(r)
	if err != nil {
		return nil, err
	}
	plan, err := r.Plan()
	f := text.Fmt{Lang: text.LangOf(plan.Language), Currency: plan.Currency}
	n, first := 0, ""
	for _, x := range b.Rows {
		if _, worked := open[x.Key]; x.Light != data.Red || worked {
			continue
		}
		if n++; n == 1 {
			first = x.Title(f)
		}
	}
	if n == 0 {
		return nil, err
	}
	return []Todo{{Sort: TodoLight, Text: f.T("todo.light", n, first), Due: today}}, err
}

// lit looks for rules of lights whose measure has gone, for limits that differ from
// those the same plan judges by elsewhere, and for a plan without any rule.
func (l *linter) lit() error {
	rules, err := l.r.LightRules()
	if err != nil {
		return err
	}
	care, err := l.r.CareRule()
	if err != nil {
		return err
	}
	f := text.Fmt{Lang: text.LangOf(l.plan.Language), Currency: l.plan.Currency}
	gone := 0
	for _, x := range rules {
		if m, ok := measures.Of(x.Measure); x.Kind != data.Elsewhere && !(ok && m.Has(x.Scope)) {
			gone++
			continue
		}
		for _, same := range []struct {
			code  string
			limit *int64
			other int
		}{{"complaint_rate", x.Red, care.ComplaintBad}, {"collection_rate", x.Amber, care.Collected}} {
			if x.Code == same.code && !x.Off && same.limit != nil && *same.limit != int64(same.other) {
				l.amber("work", "lights.differ", "review", "rules", "", lights.Name(f, x),
					data.Number{Value: *same.limit, Unit: data.RatioUnit}, data.Number{Value: int64(same.other), Unit: data.RatioUnit})
			}
		}
	}
	if gone > 0 {
		l.amber("work", "lights.gone", "review", "rules", "", gone)
	}
	return nil
}
