package planfile

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// stageSheets are the milestones with their stages and where the baselines had
// them, what they are accepted by, what they wait for, and what shows them.
func (x *exporting) stageSheets() ([]exchange.Sheet, error) {
	stages, err := x.Reader.Stages()
	if err != nil {
		return nil, err
	}
	milestones, err := x.Reader.Milestones()
	if err != nil {
		return nil, err
	}
	stage, name := map[data.ID]string{}, map[data.ID]string{}
	for _, s := range stages {
		stage[s.ID] = s.Name
	}
	for _, m := range milestones {
		name[m.ID] = m.Name
	}
	list := x.sheet("milestones", "stage", "milestone", "owner", "from", "until", "stage_progress", "accepted")
	for _, m := range milestones {
		list.Rows = append(list.Rows, []any{stage[m.StageID], m.Name, x.names[data.Reps][m.OwnerID][1], m.From, m.Until - 1, m.Progress, m.Accepted})
	}
	sheets := []exchange.Sheet{list}
	for _, make := range []func(map[data.ID]string) (exchange.Sheet, error){x.criterionSheet, x.dependencySheet, x.proofSheet} {
		s, err := make(name)
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, s)
	}
	s, err := x.baselineSheet()
	return append(sheets, s), err
}

// criterionSheet holds what milestones are accepted by; what the plan tells is
// named by its measure.
func (x *exporting) criterionSheet(milestone map[data.ID]string) (exchange.Sheet, error) {
	s := x.sheet("criteria", "milestone", "criterion", "want", "have", "unit", "measure", "met")
	rows, err := x.Reader.Criteria()
	for _, c := range rows {
		met, measure := text.T(x.Lang, "export.no"), ""
		if c.Passed() {
			met = text.T(x.Lang, "export.yes")
		}
		if c.Measure != "" {
			measure = text.T(x.Lang, "measure."+c.Measure)
			if c.Have == nil { // only the plan itself can tell
				met = ""
			}
		}
		s.Rows = append(s.Rows, []any{milestone[c.MilestoneID], c.Text, thousandths(c.Want), thousandths(c.Have), c.Unit, measure, met})
	}
	return s, err
}

// thousandths is a quantity, or an empty cell for what is not known.
func thousandths(n *int64) any {
	if n == nil {
		return nil
	}
	return exchange.Decimal{Value: *n, Digits: 3}
}

func (x *exporting) dependencySheet(milestone map[data.ID]string) (exchange.Sheet, error) {
	s := x.sheet("dependencies", "milestone", "after", "lag")
	rows, err := x.Reader.Dependencies()
	for _, d := range rows {
		s.Rows = append(s.Rows, []any{milestone[d.MilestoneID], milestone[d.AfterID], d.Lag})
	}
	return s, err
}

func (x *exporting) proofSheet(milestone map[data.ID]string) (exchange.Sheet, error) {
	s := x.sheet("proofs", "milestone", "date", "proof", "owner", "file")
	rows, err := x.Reader.Proofs()
	for _, p := range rows {
		s.Rows = append(s.Rows, []any{milestone[p.MilestoneID], p.Day, p.Text, x.names[data.Reps][p.RepID][1], p.File})
	}
	return s, err
}

// baselineSheet holds where stages and milestones lay in the baselines.
func (x *exporting) baselineSheet() (exchange.Sheet, error) {
	s := x.sheet("baselines", "baseline", "date", "milestone", "from", "until")
	baselines, err := x.Reader.Baselines()
	if err != nil {
		return s, err
	}
	rows, err := x.Reader.BaselineRows()
	for _, b := range baselines {
		for _, y := range rows {
			if y.BaselineID == b.ID {
				s.Rows = append(s.Rows, []any{b.Name, b.Day, y.Name, y.From, y.Until - 1})
			}
		}
	}
	return s, err
}
