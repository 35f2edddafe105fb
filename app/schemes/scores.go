package schemes

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ScoresIn asks for the scores of 1 to 5 and the segments, as the R package rfm
// makes them.
type ScoresIn struct {
	AsOf   data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	Window *int      `json:"window" doc:"days that purchases and money look back; missing: all orders, as the R package does"`
	R      []int64   `json:"r" doc:"four rising thresholds of days; empty: quintiles"`
	F      []int64   `json:"f" doc:"four rising thresholds of purchases; empty: quintiles"`
	M      []int64   `json:"m" doc:"four rising thresholds of money, in minor units; empty: quintiles"`
	List   bool      `json:"list" doc:"also list every customer with its scores"`
}

// Scores are the customers by scores of 1 to 5.
type Scores struct {
	AsOf       data.Date         `json:"as_of"`
	Buyers     int               `json:"buyers"`
	Orders     int               `json:"orders"`
	Amount     data.Money        `json:"amount"`     // in minor units
	Thresholds calc.Thresholds   `json:"thresholds"` // in tenths
	R          [5]int            `json:"r"`          // customers with score 1 to 5
	F          [5]int            `json:"f"`
	M          [5]int            `json:"m"`
	Segments   []calc.SegmentSum `json:"segments"` // most customers first
	Heat       []calc.HeatCell   `json:"heat"`     // R 1 to 5, within each F 1 to 5
	Customers  []Scored          `json:"customers,omitempty"`
}

// Scored is a customer with its scores.
type Scored struct {
	Person
	Score   int    `json:"score"` // the three side by side, such as 435
	Segment string `json:"segment"`
}

// ever is a window that holds all orders.
const ever = 400_000

// ScoresOf answers the scores of 1 to 5 and the segments.
func ScoresOf(r store.Reader, today data.Date, in ScoresIn) (Scores, error) {
	out := Scores{AsOf: cmp.Or(in.AsOf, today), Segments: []calc.SegmentSum{}, Heat: []calc.HeatCell{}}
	window := ever
	if in.Window != nil {
		window = *in.Window
	}
	if window < 1 || window > ever {
		return out, data.Problem{Key: "problem.scheme.window", Field: "window"}
	}
	buyers, t, err := quintiles(r, out.AsOf, window)
	if err != nil {
		return out, err
	}
	if out.Thresholds, err = in.thresholds(t); err != nil {
		return out, err
	}
	out.Buyers = len(buyers)
	if len(buyers) == 0 {
		return out, nil
	}
	for _, b := range buyers {
		s := out.Thresholds.Score(b)
		out.R[s.R-1]++
		out.F[s.F-1]++
		out.M[s.M-1]++
		out.Orders += b.F
		out.Amount += b.M
	}
	out.Segments, out.Heat = calc.SegmentSums(buyers, out.Thresholds), calc.Heat(buyers, out.Thresholds)
	if !in.List {
		return out, nil
	}
	people, err := peopleOf(r)
	for _, b := range buyers {
		s := out.Thresholds.Score(b)
		out.Customers = append(out.Customers, Scored{people.of(b), s.Number(), s.Segment()})
	}
	slices.SortFunc(out.Customers, func(a, b Scored) int { return cmp.Or(cmp.Compare(b.M, a.M), cmp.Compare(a.Code, b.Code)) })
	return out, err
}

// quintiles are the buyers of a window and the thresholds that they give.
func quintiles(r store.Reader, asOf data.Date, window int) ([]calc.Buyer, calc.Thresholds, error) {
	plan, err := r.Plan()
	if err != nil {
		return nil, calc.Thresholds{}, err
	}
	sales, err := r.CustomerSales(asOf, window)
	if err != nil {
		return nil, calc.Thresholds{}, err
	}
	buyers := make([]calc.Buyer, len(sales))
	for i, s := range sales {
		buyers[i] = calc.Buyer{ID: s.CustomerID, R: int(asOf - s.Last), F: s.Orders, M: s.Amount, Age: int(asOf - s.First)}
	}
	return buyers, calc.Quintiles(buyers, int64(plan.Currency.Minor())), nil
}

// thresholds are those that were given, else the quintiles.
func (in ScoresIn) thresholds(t calc.Thresholds) (calc.Thresholds, error) {
	for _, x := range []struct {
		own  []int64
		cuts *[]int64
		key  string
	}{{in.R, &t.R, "r"}, {in.F, &t.F, "f"}, {in.M, &t.M, "m"}} {
		if len(x.own) == 0 {
			continue
		}
		cuts := make([]int64, len(x.own))
		for i, n := range x.own {
			if n > maxThreshold || n < -maxThreshold {
				return t, data.Problem{Key: "problem.rules.thresholds", Field: x.key, Args: []any{calc.Scores - 1}}
			}
			cuts[i] = n * 10
		}
		*x.cuts = cuts
		if err := calc.ValidThresholds(x.key, cuts); err != nil {
			return t, err
		}
	}
	return t, nil
}

// maxThreshold keeps tenths within 64 bits.
const maxThreshold = 1 << 58
