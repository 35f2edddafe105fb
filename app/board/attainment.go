package board

import (
	"cmp"
	"slices"

	"quarterdeck/app/attainment"
	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// AttainmentIn says whose targets to compare.
type AttainmentIn struct {
	By string `json:"by" doc:"company or rep; empty: company"`
}

// An Attainment is what was reached of a target over the very span the target
// was set for. Amounts are minor units.
type Attainment struct {
	Rep    string     `json:"rep,omitempty"`  // code; empty for the company
	Name   string     `json:"name,omitempty"` // the rep's name
	From   data.Date  `json:"from"`
	Until  data.Date  `json:"until"`  // first day after the span
	Target data.Money `json:"target"` // quota of the span
	Actual data.Money `json:"actual"` // sold in the span, up to today
	Known  bool       `json:"known"`  // false: no results are known for the span
	Share  Ratio      `json:"share"`  // Actual ÷ Target, not paced
}

// Attainments compares targets with results over the spans the targets were set
// for, which need not be those of the plan, in order of time. The company's
// targets are those of its regions, or of its reps while regions have none; its
// results are all that was sold. A rep's results are those that count for the rep.
func Attainments(r store.Reader, today data.Date, in AttainmentIn) ([]Attainment, error) {
	if in.By != "" && in.By != "company" && in.By != "rep" {
		return nil, data.Problem{Key: "problem.attainment.by", Field: "by", Args: []any{in.By}}
	}
	targets, err := r.AllTargets(data.Revenue)
	if err != nil {
		return nil, err
	}
	sales, err := spanSales(r, today, targets)
	if err != nil {
		return nil, err
	}
	if in.By != "rep" {
		return companyRows(targets, sales), nil
	}
	reps, err := r.Reps()
	return repSpans(targets, sales, reps), err
}

// spans are the results by the distinct spans of targets.
type spans struct {
	number  map[data.Period]int
	ordered bool // results come from orders, which name reps
	known   []bool
	byRep   []map[data.ID]data.Money
	all     []data.Money
}

// spanSales sums the results of every span up to today.
func spanSales(r store.Reader, today data.Date, targets []data.Target) (s spans, err error) {
	s.number = map[data.Period]int{}
	var asked []data.Period
	for _, t := range targets {
		if _, ok := s.number[t.Period]; !ok {
			s.number[t.Period] = len(asked)
			asked = append(asked, data.Period{From: t.From, Until: max(t.From, min(t.Until, today+1))})
			s.byRep = append(s.byRep, map[data.ID]data.Money{})
		}
	}
	s.known, s.all = make([]bool, len(asked)), make([]data.Money, len(asked))
	orders, err := r.OrderRange()
	if err != nil {
		return s, err
	}
	if s.ordered = orders.Days() > 0; !s.ordered {
		return s, s.typed(r, today, asked)
	}
	rows, err := r.Sales(asked)
	if err != nil {
		return s, err
	}
	for _, x := range rows {
		s.all[x.Bucket] += x.Amount
	}
	counted, err := quota.CreditedSales(r, asked)
	for _, x := range counted {
		s.byRep[x.Span][x.RepID] += x.Amount
	}
	for i, p := range asked {
		s.known[i] = p.Overlap(orders).Days() > 0
	}
	return s, err
}

// typed sums typed results instead; they are the company's, not a rep's.
func (s spans) typed(r store.Reader, today data.Date, asked []data.Period) error {
	if len(asked) == 0 {
		return nil
	}
	whole := asked[0]
	for _, p := range asked {
		whole = data.Period{From: min(whole.From, p.From), Until: max(whole.Until, p.Until)}
	}
	days, err := r.Calendar()
	if err != nil {
		return err
	}
	rows, err := r.Actuals(whole)
	for _, a := range rows {
		if a.From > today {
			continue
		}
		for i, p := range asked {
			for _, part := range attainment.Split(a.Amount, a.Period, []data.Period{p}, days) {
				s.all[i] += part.Amount
				s.known[i] = true
			}
		}
	}
	return err
}

func companyRows(targets []data.Target, s spans) []Attainment {
	byRep := !slices.ContainsFunc(targets, func(t data.Target) bool { return t.RepID == 0 })
	rows := map[data.Period]*Attainment{}
	for _, t := range targets {
		if (t.RepID != 0) != byRep {
			continue
		}
		if rows[t.Period] == nil {
			i := s.number[t.Period]
			rows[t.Period] = &Attainment{From: t.From, Until: t.Until, Actual: s.all[i], Known: s.known[i]}
		}
		rows[t.Period].Target += t.Amount
	}
	out := []Attainment{}
	for _, a := range rows {
		out = append(out, a.finished())
	}
	return sorted(out)
}

func repSpans(targets []data.Target, s spans, reps []data.Rep) []Attainment {
	byID := map[data.ID]data.Rep{}
	for _, r := range reps {
		byID[r.ID] = r
	}
	out := []Attainment{}
	for _, t := range targets {
		if t.RepID == 0 {
			continue
		}
		i := s.number[t.Period]
		a := Attainment{Rep: byID[t.RepID].Code, Name: byID[t.RepID].Name, From: t.From, Until: t.Until, Target: t.Amount}
		a.Actual, a.Known = s.byRep[i][t.RepID], s.ordered && s.known[i]
		out = append(out, a.finished())
	}
	return sorted(out)
}

func (a Attainment) finished() Attainment {
	if a.Known {
		a.Share = RatioOf(a.Actual, a.Target)
	}
	return a
}

func sorted(rows []Attainment) []Attainment {
	slices.SortFunc(rows, func(a, b Attainment) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Until, b.Until), cmp.Compare(a.Rep, b.Rep))
	})
	return rows
}
