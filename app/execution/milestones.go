package execution

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/measures"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Tolerance is how many per cent of its work a milestone may be behind the time
// elapsed before its light turns amber.
const Tolerance = 10

// MilestonesIn says which milestones to list.
type MilestonesIn struct {
	Stage data.ID `json:"stage" doc:"number of a stage; 0: all stages"`
}

// A MilestoneRow is a milestone with how far it is and how far it should be.
type MilestoneRow struct {
	data.Milestone
	Stage     string         `json:"stage"`      // name of its stage
	Owner     string         `json:"owner"`      // code; "" when nobody answers for it
	OwnerName string         `json:"owner_name"` // "" when nobody answers for it
	Point     bool           `json:"point"`      // it lasts a single day
	Should    int            `json:"should"`     // per cent of its calendar days that are over
	Late      int            `json:"late"`       // days past its last day without acceptance; 0: in time
	Light     data.Light     `json:"light"`      // see [Tolerance]; red when late, the ring before it begins
	Passed    int            `json:"passed"`     // criteria that have passed
	Criteria  []CriterionRow `json:"criteria"`   // in their order

	Base   *data.Period `json:"base"`   // where it lay in the compared baseline; nil: none is compared, or it was not there
	Slip   *int         `json:"slip"`   // days that it ends later than in the baseline, below 0 earlier; nil: as Base
	Waits  []Wait       `json:"waits"`  // what it waits for
	Proofs []ProofRow   `json:"proofs"` // what shows that it is fulfilled, the newest first
}

// A Wait is a milestone that another one waits for.
type Wait struct {
	After data.ID `json:"after"` // number of the one that comes before
	Name  string  `json:"name"`
	Lag   int     `json:"lag"`   // calendar days between them
	Early int     `json:"early"` // days that the one that waits begins too early; 0: in order
}

// Early is the most days that the milestone begins before it may; 0: in order.
func (m MilestoneRow) Early() (days int) {
	for _, w := range m.Waits {
		days = max(days, w.Early)
	}
	return days
}

// A CriterionRow is a criterion with its verdict.
type CriterionRow struct {
	data.Criterion
	Owner     string     `json:"owner"` // code; "" when nobody shows it
	OwnerName string     `json:"owner_name"`
	Passed    bool       `json:"passed"`
	Light     data.Light `json:"light"` // green when passed, the ring while not known, else amber

	Kind       data.Unit `json:"kind"`        // of the measure; "" without one
	Record     string    `json:"record"`      // code of the region, product or rep it is read of; "": the firm
	RecordName string    `json:"record_name"` // "": the firm, or one that was removed
	Proofs     int       `json:"proofs"`      // how many proofs it has
}

// Milestones lists milestones by stage, and in a stage by the day they begin.
func Milestones(r store.Reader, today data.Date, in MilestonesIn) ([]MilestoneRow, error) {
	stages, err := r.Stages()
	if err != nil {
		return nil, err
	}
	milestones, err := r.Milestones()
	if err != nil {
		return nil, err
	}
	people, err := peopleByID(r)
	if err != nil {
		return nil, err
	}
	criteria, err := criteriaOf(r, today, milestones, people)
	if err != nil {
		return nil, err
	}
	proofs, err := proofsOf(r, people, criteria)
	if err != nil {
		return nil, err
	}
	base, err := comparedOf(r)
	if err != nil {
		return nil, err
	}
	waits, err := waitsOf(r, milestones)
	if err != nil {
		return nil, err
	}
	order, names := map[data.ID]int{}, map[data.ID]string{}
	for i, s := range stages {
		order[s.ID], names[s.ID] = i, s.Name
	}
	rows := []MilestoneRow{}
	for _, m := range milestones {
		if in.Stage != 0 && m.StageID != in.Stage {
			continue
		}
		row := MilestoneRow{Milestone: m, Stage: names[m.StageID], Owner: people[m.OwnerID].Code,
			OwnerName: people[m.OwnerID].Name, Point: m.Days() == 1, Criteria: criteria[m.ID]}
		if row.Criteria == nil {
			row.Criteria = []CriterionRow{}
		}
		row.Waits, row.Proofs = append([]Wait{}, waits[m.ID]...), append([]ProofRow{}, proofs[m.ID]...)
		if row.Base = base.milestones[m.ID]; row.Base != nil {
			slip := Slip(*row.Base, m.Period)
			row.Slip = &slip
		}
		row.countProofs()
		row.judge(today)
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b MilestoneRow) int {
		return cmp.Or(cmp.Compare(order[a.StageID], order[b.StageID]), cmp.Compare(a.From, b.From), cmp.Compare(a.Position, b.Position))
	})
	return rows, nil
}

// countProofs says of each criterion how many proofs it has.
func (m *MilestoneRow) countProofs() {
	for i := range m.Criteria {
		for _, p := range m.Proofs {
			if p.CriterionID == m.Criteria[i].ID {
				m.Criteria[i].Proofs++
			}
		}
	}
}

// judge works out where the milestone should be at the end of today.
func (m *MilestoneRow) judge(today data.Date) {
	past := m.Overlap(data.Period{From: m.From, Until: today + 1})
	m.Should = past.Days() * 100 / m.Days()
	for _, c := range m.Criteria {
		if c.Passed {
			m.Passed++
		}
	}
	switch {
	case m.Accepted != 0:
		m.Light = data.Green
	case today >= m.Until:
		m.Late = int(today-m.Until) + 1
		m.Light = data.Red
	case today < m.From && m.Progress == 0:
		m.Light = data.Ring
	case !m.Point && m.Should-m.Progress > Tolerance:
		m.Light = data.Amber
	default:
		m.Light = data.Green
	}
}

// criteriaOf lists the criteria by milestone, those with a measure as the plan
// tells today.
func criteriaOf(r store.Reader, today data.Date, milestones []data.Milestone, people map[data.ID]data.Rep) (map[data.ID][]CriterionRow, error) {
	criteria, err := r.Criteria()
	if err != nil {
		return nil, err
	}
	if err := read(r, today, milestones, criteria); err != nil {
		return nil, err
	}
	names, err := recordsOf(r, criteria, people)
	if err != nil {
		return nil, err
	}
	rows := map[data.ID][]CriterionRow{}
	for _, c := range criteria {
		row := CriterionRow{Criterion: c, Owner: people[c.OwnerID].Code, OwnerName: people[c.OwnerID].Name, Passed: c.Passed()}
		if m, known := measures.Of(c.Measure); known && c.Measure != "" {
			row.Kind = m.Unit
			if id, there := c.Record(); there {
				x := names[record{c.Scope, id}]
				row.Record, row.RecordName = x.Code, x.Name
			}
		}
		switch {
		case row.Passed:
			row.Light = data.Green
		case c.Have != nil:
			row.Light = data.Amber
		}
		rows[c.MilestoneID] = append(rows[c.MilestoneID], row)
	}
	return rows, nil
}

// A record is a region, product or rep by its scope.
type record struct {
	scope string
	id    data.ID
}

// recordsOf names the records that criteria read the numbers of.
func recordsOf(r store.Reader, criteria []data.Criterion, people map[data.ID]data.Rep) (map[record]data.Named, error) {
	names := map[record]data.Named{}
	var regions, products bool
	for _, c := range criteria {
		regions, products = regions || c.RegionID != 0, products || c.ProductID != 0
		if x, ok := people[c.RepID]; ok {
			names[record{data.RepScope, x.ID}] = data.Named{Code: x.Code, Name: x.Name}
		}
	}
	if regions {
		rows, err := r.Regions()
		if err != nil {
			return nil, err
		}
		for _, x := range rows {
			names[record{data.RegionScope, x.ID}] = data.Named{Code: x.Code, Name: x.Name}
		}
	}
	if products {
		rows, err := r.Products()
		if err != nil {
			return nil, err
		}
		for _, x := range rows {
			names[record{data.ProductScope, x.ID}] = data.Named{Code: x.Code, Name: x.Name}
		}
	}
	return names, nil
}

// waitsOf lists by milestone what it waits for.
func waitsOf(r store.Reader, milestones []data.Milestone) (map[data.ID][]Wait, error) {
	rows, err := r.Dependencies()
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	by := make(map[data.ID]data.Milestone, len(milestones))
	for _, m := range milestones {
		by[m.ID] = m
	}
	out := map[data.ID][]Wait{}
	for _, d := range rows {
		before := by[d.AfterID]
		out[d.MilestoneID] = append(out[d.MilestoneID], Wait{After: d.AfterID, Name: before.Name, Lag: d.Lag,
			Early: calc.Early(before.Period, by[d.MilestoneID].Period, d.Lag)})
	}
	return out, nil
}

func peopleByID(r store.Reader) (map[data.ID]data.Rep, error) {
	reps, err := r.Reps()
	people := make(map[data.ID]data.Rep, len(reps))
	for _, x := range reps {
		people[x.ID] = x
	}
	return people, err
}
