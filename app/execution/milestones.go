package execution

import (
	"cmp"
	"slices"

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
}

// A CriterionRow is a criterion with its verdict.
type CriterionRow struct {
	data.Criterion
	Owner     string     `json:"owner"` // code; "" when nobody shows it
	OwnerName string     `json:"owner_name"`
	Passed    bool       `json:"passed"`
	Light     data.Light `json:"light"` // green when passed, the ring while not measured, else amber
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
	criteria, err := criteriaOf(r, people)
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
		row.judge(today)
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b MilestoneRow) int {
		return cmp.Or(cmp.Compare(order[a.StageID], order[b.StageID]), cmp.Compare(a.From, b.From), cmp.Compare(a.Position, b.Position))
	})
	return rows, nil
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

// criteriaOf lists the criteria by milestone.
func criteriaOf(r store.Reader, people map[data.ID]data.Rep) (map[data.ID][]CriterionRow, error) {
	criteria, err := r.Criteria()
	rows := map[data.ID][]CriterionRow{}
	for _, c := range criteria {
		row := CriterionRow{Criterion: c, Owner: people[c.OwnerID].Code, OwnerName: people[c.OwnerID].Name, Passed: c.Passed()}
		switch {
		case row.Passed:
			row.Light = data.Green
		case c.Have != nil:
			row.Light = data.Amber
		}
		rows[c.MilestoneID] = append(rows[c.MilestoneID], row)
	}
	return rows, err
}

func peopleByID(r store.Reader) (map[data.ID]data.Rep, error) {
	reps, err := r.Reps()
	people := make(map[data.ID]data.Rep, len(reps))
	for _, x := range reps {
		people[x.ID] = x
	}
	return people, err
}
