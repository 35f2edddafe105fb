package forecast

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// pipeline is what the plan keeps about opportunities.
type pipeline struct {
	opportunities []data.Opportunity
	moves         map[data.ID][]data.OpportunityMove // by opportunity and day
	stages        map[data.ID]data.PipelineStage
}

func readPipeline(r store.Reader) (p pipeline, err error) {
	p.moves, p.stages = map[data.ID][]data.OpportunityMove{}, map[data.ID]data.PipelineStage{}
	if p.opportunities, err = r.Opportunities(); err != nil || len(p.opportunities) == 0 {
		return p, err
	}
	moves, err := r.OpportunityMoves()
	if err != nil {
		return p, err
	}
	for _, m := range moves {
		p.moves[m.OpportunityID] = append(p.moves[m.OpportunityID], m)
	}
	stages, err := r.PipelineStages()
	for _, s := range stages {
		p.stages[s.ID] = s
	}
	return p, err
}

// kept reports whether the plan keeps opportunities at all.
func (p pipeline) kept() bool { return len(p.opportunities) > 0 }

// holds reports whether a rep had an open opportunity at the end of a day.
func (p pipeline) holds(rep data.ID, day data.Date) bool {
	return slices.ContainsFunc(p.opportunities, func(o data.Opportunity) bool { return o.RepID == rep && o.Open(day) })
}

// A deal is an opportunity as it stood at the end of a day.
type deal struct {
	data.Opportunity
	stage    data.PipelineStage
	category data.Category // its own, else that of its stage
}

// at lists the opportunities that were open at the end of a day as they stood
// then, told by their moves: nothing that came later is seen.
func (p pipeline) at(day data.Date) (rows []deal) {
	for _, o := range p.opportunities {
		if o.Open(day) {
			rows = append(rows, p.as(o, day))
		}
	}
	return rows
}

// ended lists the opportunities that had been won or lost by the end of a day.
func (p pipeline) ended(day data.Date) (rows []deal) {
	for _, o := range p.opportunities {
		if o.Result != "" && o.Ended <= day {
			rows = append(rows, p.as(o, day))
		}
	}
	return rows
}

// as is an opportunity as it stood at the end of a day.
func (p pipeline) as(o data.Opportunity, day data.Date) deal {
	for _, m := range p.moves[o.ID] {
		if m.Date > day {
			break
		}
		o.StageID, o.Amount, o.Close = m.StageID, m.Amount, m.Close
	}
	stage := p.stages[o.StageID]
	return deal{o, stage, cmp.Or(o.Category, stage.Category)}
}

// inside reports whether a deal counts in the forecast of the days before until:
// it is in some forecast, and its day is said and not later. One whose day has
// passed still counts.
func (d deal) inside(until data.Date) bool {
	return d.category != data.Omitted && d.Close != 0 && d.Close < until
}

// weighted is what is expected of the deal.
func (d deal) weighted() data.Money { return calc.Expected(d.Amount, d.stage.Chance) }

// months counts the months from the day the deal is expected, or from a day when
// that has passed, to the last before until, both included.
func (d deal) months(day, until data.Date) int {
	return int((until-1).Month()-max(d.Close, day).Month()) + 1
}
