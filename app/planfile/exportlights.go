package planfile

import (
	"quarterdeck/app/deliverables"
	"quarterdeck/app/lights"
	"quarterdeck/app/measures"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// lightSheets are the rules of the lights and the values that were typed for them.
func (x *exporting) lightSheets() ([]exchange.Sheet, error) {
	f := text.Fmt{Lang: x.Lang, Currency: x.plan.Currency}
	s := x.kindSheet(data.LightRules, "code", "name", "measure", "covers", "part_code", "light", "rep_code", "rep", "source", "on")
	rules, err := x.Reader.LightRules()
	if err != nil {
		return nil, err
	}
	for _, r := range rules {
		measure, covers := "", ""
		if r.Kind != data.Elsewhere {
			measure, covers = x.measureName(r.Measure), x.word("lights.scope.", r.Scope)
		}
		owner := x.names[data.Reps][r.OwnerID]
		s.Rows = append(s.Rows, []any{r.Code, lights.Name(f, r), measure, covers, x.partCode(r.RegionID, r.ProductID, r.RepID), lights.RuleText(f, r), owner[0], owner[1], r.Source, x.yes(!r.Off)})
	}
	typed := x.kindSheet(data.LightReadings, "date", "measure", "covers", "part_code", "result", "base", "note")
	readings, err := x.Reader.LightReadings()
	for _, r := range readings {
		m, _ := measures.Of(r.Measure)
		scope, _ := r.Scope()
		typed.Rows = append(typed.Rows, []any{r.Day, x.measureName(r.Measure), x.word("lights.scope.", scope), x.partCode(r.RegionID, r.ProductID, r.RepID),
			x.number(m.Unit, &r.Value), x.number(data.CountUnit, r.Sample), r.Note})
	}
	return []exchange.Sheet{s, typed}, err
}

// measureName is what a measure is called; one that the program does not know keeps
// its code.
func (x *exporting) measureName(code string) string {
	m, ok := measures.Of(code)
	if !ok {
		return code
	}
	return text.T(x.Lang, m.Key())
}

// partCode is the code of the one region, product or rep that something is about;
// "" for the firm or for each.
func (x *exporting) partCode(region, product, rep data.ID) string {
	switch {
	case region != 0:
		return x.names[data.Regions][region][0]
	case product != 0:
		return x.names[data.Products][product][0]
	}
	return x.names[data.Reps][rep][0]
}

// deliverableSheets are the named documents with who sees to them and where they are.
func (x *exporting) deliverableSheets() ([]exchange.Sheet, error) {
	f := text.Fmt{Lang: x.Lang}
	s := x.kindSheet(data.Deliverables, "code", "name", "rep_code", "rep", "rhythm", "due", "state", "done", "location", "source")
	rows, err := x.Reader.Deliverables()
	for _, d := range rows {
		owner := x.names[data.Reps][d.OwnerID]
		s.Rows = append(s.Rows, []any{d.Code, deliverables.Name(f, d), owner[0], owner[1], x.word("rhythm.name.", string(d.Rhythm)), day(d.Due),
			x.documentState(d.State), day(d.Made), d.Place, d.Source})
	}
	return []exchange.Sheet{s}, err
}

func (x *exporting) documentState(s data.DeliverableState) string {
	if s == data.NotBegun {
		return text.T(x.Lang, "deliverables.state.begun")
	}
	return x.word("deliverables.state.", string(s))
}
