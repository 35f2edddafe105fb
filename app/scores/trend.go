package scores

import (
	"cmp"
	"slices"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TrendIn asks how scores went over the plan.
type TrendIn struct {
	By  string `json:"by" doc:"month or quarter (also when empty)"`
	Rep string `json:"rep" doc:"code of one rep; empty: everybody"`
}

// A Course is the scores of one rep by period.
type Course struct {
	Rep    string `json:"rep"` // code
	Name   string `json:"name"`
	Scores []*int `json:"scores"` // as the periods; nil: no score
}

// Trended is how scores went.
type Trended struct {
	Periods []data.Period `json:"periods"` // of the plan, up to that of today
	Rows    []Course      `json:"rows"`
}

// Trend answers the scores of the plan's months or quarters up to today.
func Trend(r store.Reader, today data.Date, in TrendIn) (Trended, error) {
	out := Trended{Periods: []data.Period{}, Rows: []Course{}}
	if in.By == ByYear {
		return out, data.Problem{Key: "problem.score.by", Field: "by", Args: []any{in.By}}
	}
	by := cmp.Or(in.By, ByQuarter)
	plan, err := r.Plan()
	if err != nil {
		return out, err
	}
	one, err := app.RepOf(r, "rep", in.Rep)
	if err != nil {
		return out, err
	}
	for day := plan.Period().From; day <= today && day < plan.Period().Until; {
		p, err := PeriodOf(plan, by, day)
		if err != nil {
			return out, err
		}
		cards, err := cardsOf(r, today, by, p)
		if err != nil {
			return out, err
		}
		for _, c := range cards {
			if one == 0 || c.ID == one {
				out.put(c)
			}
		}
		out.Periods = append(out.Periods, p)
		day = p.Until
	}
	for i := range out.Rows {
		out.Rows[i].Scores = append(out.Rows[i].Scores, make([]*int, len(out.Periods)-len(out.Rows[i].Scores))...)
	}
	return out, nil
}

// put adds the score of the next period.
func (out *Trended) put(c Card) {
	i := slices.IndexFunc(out.Rows, func(x Course) bool { return x.Rep == c.Rep })
	if i < 0 {
		i = len(out.Rows)
		out.Rows = append(out.Rows, Course{Rep: c.Rep, Name: c.Name})
	}
	x := &out.Rows[i]
	x.Scores = append(append(x.Scores, make([]*int, len(out.Periods)-len(x.Scores))...), c.Score)
}
