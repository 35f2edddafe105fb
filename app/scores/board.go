package scores

import (
	"cmp"
	"slices"

	"quarterdeck/app/activities"
	"quarterdeck/app/calc"
	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A BoardMeasure is what a sprint is ranked by (S0-31).
type BoardMeasure string

// The measures of the board.
const (
	BoardAttainment BoardMeasure = "attainment" // sales of the target of the same days, hundredths of a per cent
	BoardSales      BoardMeasure = "sales"      // minor units
	BoardNew        BoardMeasure = "new"        // first purchases
	BoardGrowth     BoardMeasure = "growth"     // over the same days a year before, hundredths of a per cent
	BoardVisits     BoardMeasure = "visits"     // of the daily reports
)

// BoardMeasures are the measures in the order of the board.
var BoardMeasures = []BoardMeasure{BoardAttainment, BoardSales, BoardNew, BoardGrowth, BoardVisits}

// BoardIn asks for the sprint board of a period.
type BoardIn struct {
	By      string       `json:"by" doc:"month (also when empty), quarter or year"`
	Day     data.Date    `json:"day" doc:"any day of the period; empty: today"`
	Measure BoardMeasure `json:"measure" doc:"what to rank by: attainment (also when empty), sales, new, growth or visits"`
	Share   bool         `json:"share" doc:"true: to be shown to everybody: places and attainment, no amounts"`
}

// A Standing is one rep on the board. Nil is not known, which has no place.
type Standing struct {
	Rep    string                 `json:"rep"` // code
	Name   string                 `json:"name"`
	Region string                 `json:"region"`
	Place  int                    `json:"place"`  // by the measure; equal values share one; 0: none
	Values map[BoardMeasure]int64 `json:"values"` // those that are known
	Places map[BoardMeasure]int   `json:"places"` // by each measure
	Firsts []BoardMeasure         `json:"firsts"` // measures in which the rep is first, alone or with few
	Praise int                    `json:"praise"` // entries in the period
}

// A Champion is who to ask for a sharing session (销冠分享会), and why.
type Champion struct {
	Rep    string         `json:"rep"` // code; "": nobody stands out
	Name   string         `json:"name"`
	Firsts []BoardMeasure `json:"firsts"` // what the rep is first in
}

// A Board is a sprint.
type Board struct {
	Period   data.Period  `json:"period"`
	Known    data.Date    `json:"known"` // last day that counts
	Measure  BoardMeasure `json:"measure"`
	Share    bool         `json:"share"`
	Rows     []Standing   `json:"rows"` // best first; those without a value at the end
	Champion Champion     `json:"champion"`
}

// Leaderboard answers who leads a sprint.
func Leaderboard(r store.Reader, today data.Date, in BoardIn) (Board, error) {
	out := Board{Measure: cmp.Or(in.Measure, BoardAttainment), Share: in.Share, Rows: []Standing{}, Champion: Champion{Firsts: []BoardMeasure{}}}
	if !slices.Contains(BoardMeasures, out.Measure) {
		return out, data.Problem{Key: "problem.board.measure", Field: "measure", Args: []any{string(in.Measure)}}
	}
	plan, err := r.Plan()
	if err != nil {
		return out, err
	}
	if out.Period, err = PeriodOf(plan, cmp.Or(in.By, ByMonth), cmp.Or(in.Day, today)); err != nil {
		return out, err
	}
	out.Known = min(today, out.Period.Until-1)
	f, err := factsOf(r, today, out.Period)
	if err != nil {
		return out, err
	}
	values, err := f.board(r)
	if err != nil {
		return out, err
	}
	praise, err := Praises(r, today, PraisesIn{From: out.Period.From, Until: out.Period.Until - 1})
	if err != nil {
		return out, err
	}
	for _, x := range f.reps {
		s := Standing{Rep: x.Code, Name: x.Name, Region: f.regions[x.RegionID], Values: values[x.ID], Places: map[BoardMeasure]int{}, Firsts: []BoardMeasure{}}
		for _, p := range praise.Rows {
			if p.RepID == x.ID {
				s.Praise++
			}
		}
		out.Rows = append(out.Rows, s)
	}
	out.place()
	out.choose()
	if in.Share {
		out.hide()
	}
	return out, nil
}

// board is what the measures say of every rep.
func (f *facts) board(r store.Reader) (map[data.ID]map[BoardMeasure]int64, error) {
	out := map[data.ID]map[BoardMeasure]int64{}
	for _, x := range f.reps {
		out[x.ID] = map[BoardMeasure]int64{}
	}
	have, err := r.OrderRange()
	if err != nil {
		return nil, err
	}
	sums, err := activities.Sums(r, f.span)
	if err != nil || f.span.Days() == 0 {
		return out, err
	}
	past := data.Period{From: yearBefore(f.span.From), Until: yearBefore(f.span.Until)}
	last, err := quota.CreditedSales(r, []data.Period{past})
	if err != nil {
		return nil, err
	}
	earlier := map[data.ID]data.Money{}
	for _, x := range last {
		earlier[x.RepID] = x.Amount
	}
	for _, x := range f.reps {
		v := out[x.ID]
		if a, ok := f.values[x.ID][data.ScoreAttainment]; ok {
			v[BoardAttainment] = a.value
		}
		if have.Overlap(f.span).Days() > 0 {
			v[BoardSales] = int64(f.sold[x.ID])
			if growth, ok := calc.Points(f.sold[x.ID]-earlier[x.ID], earlier[x.ID]); ok {
				v[BoardGrowth] = growth
			}
		}
		if n, ok := f.values[x.ID][data.ScoreNew]; ok {
			v[BoardNew] = n.num
		}
		if s := sums[x.ID]; s.Visits != nil {
			v[BoardVisits] = int64(*s.Visits)
		}
	}
	return out, nil
}

// yearBefore is the same day of the year before; the 29th of February is the
// first of March then.
func yearBefore(d data.Date) data.Date {
	y, m, day := d.Time().Date()
	return data.NewDate(y-1, m, day)
}

// place ranks the rows by each measure, and orders them by the one asked for.
func (out *Board) place() {
	for _, m := range BoardMeasures {
		values := make([]*int64, len(out.Rows))
		for i, x := range out.Rows {
			if v, ok := x.Values[m]; ok {
				values[i] = &v
			}
		}
		ranked, leading := 0, 0
		for i, place := range calc.Ranks(values) {
			out.Rows[i].Places[m] = place
			if place > 0 {
				ranked++
			}
			if place == 1 {
				leading++
			}
		}
		for i := range out.Rows { // what most share is no distinction
			x := &out.Rows[i]
			if x.Places[m] == 1 && *values[i] > 0 && (leading == 1 || leading*3 <= ranked) {
				x.Firsts = append(x.Firsts, m)
			}
		}
	}
	for i := range out.Rows {
		out.Rows[i].Place = out.Rows[i].Places[out.Measure]
	}
	slices.SortStableFunc(out.Rows, func(a, b Standing) int { return cmp.Compare(last(a.Place), last(b.Place)) })
}

// choose suggests who is to tell the others how it is done: who is first in most,
// of those who reach their target; the better attainment decides a tie.
func (out *Board) choose() {
	best := -1
	for i, x := range out.Rows {
		if len(x.Firsts) == 0 || x.Values[BoardAttainment] < 100_00 {
			continue
		}
		if best < 0 || len(x.Firsts) > len(out.Rows[best].Firsts) ||
			len(x.Firsts) == len(out.Rows[best].Firsts) && x.Values[BoardAttainment] > out.Rows[best].Values[BoardAttainment] {
			best = i
		}
	}
	if best < 0 {
		return
	}
	x := out.Rows[best]
	out.Champion = Champion{Rep: x.Rep, Name: x.Name, Firsts: x.Firsts}
}

// hide takes away what only the manager and the rep are to see: amounts.
func (out *Board) hide() {
	for i := range out.Rows {
		values := map[BoardMeasure]int64{}
		for m, v := range out.Rows[i].Values {
			if m != BoardSales {
				values[m] = v
			}
		}
		out.Rows[i].Values = values
	}
}
