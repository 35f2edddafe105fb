package schemes

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// WhatIfIn asks what would change if the rules of a scheme did.
type WhatIfIn struct {
	Scheme string    `json:"scheme" doc:"code of a scheme by bands; empty: rfm"`
	AsOf   data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	Limit  int       `json:"limit" doc:"at most so many of the customers who would move; 0: all"`
	Settings
}

// A WhatIf is how the customers would stand under other rules.
type WhatIf struct {
	AsOf   data.Date    `json:"as_of"`
	Scheme string       `json:"scheme"`
	Tiers  []TierChange `json:"tiers"` // in the order pages show them
	Moved  int          `json:"moved"` // customers who would change their tier
	Moves  []Mover      `json:"moves"` // they, most money first
}

// A TierChange is one tier before and after. Money is that of the window then, in
// minor units.
type TierChange struct {
	Tier         data.Tier  `json:"tier"`
	Before       int        `json:"before"` // customers
	After        int        `json:"after"`
	BeforeAmount data.Money `json:"before_amount"`
	AfterAmount  data.Money `json:"after_amount"`
}

// A Mover is a customer whose tier differs.
type Mover struct {
	Person
	From data.Tier `json:"from"` // empty: none yet
	To   data.Tier `json:"to"`
}

// Suppose answers how the customers would stand under other rules. Nothing
// changes: [SetRules] with the same settings makes it so.
func Suppose(r store.Reader, today data.Date, in WhatIfIn) (WhatIf, error) {
	return SupposeWith(r, today, in, nil)
}

// A Progress is told how far work has come; an error from it ends the work. It
// may be nil.
type Progress func(done, all int) error

func (p Progress) at(done, all int) error {
	if p == nil {
		return nil
	}
	return p(done, all)
}

// SupposeWith is [Suppose] for very many customers, with its progress told.
func SupposeWith(r store.Reader, today data.Date, in WhatIfIn, progress Progress) (WhatIf, error) {
	asOf := cmp.Or(in.AsOf, today)
	out := WhatIf{AsOf: asOf, Moves: []Mover{}}
	now, err := byBands(r, in.Scheme, Settings{})
	if err != nil {
		return out, err
	}
	then, err := now.With(in.Settings)
	if err != nil {
		return out, err
	}
	people, err := peopleOf(r)
	if err != nil {
		return out, err
	}
	if err := progress.at(1, 4); err != nil {
		return out, err
	}
	before, err := now.stand(r, asOf, people)
	if err != nil {
		return out, err
	}
	if err := progress.at(2, 4); err != nil {
		return out, err
	}
	after, err := then.stand(r, asOf, people)
	if err != nil {
		return out, err
	}
	if err := progress.at(3, 4); err != nil {
		return out, err
	}
	out.Scheme = now.Scheme.Code
	out.compare(tiersOfBoth(now, then), before, after, people)
	out.Moved = len(out.Moves)
	if in.Limit > 0 && in.Limit < len(out.Moves) {
		out.Moves = out.Moves[:in.Limit]
	}
	return out, nil
}

// A stood is how one customer stands in a scheme.
type stood struct {
	calc.Buyer
	tier data.Tier
}

// stand puts everyone who ever bought, or whom a person judged, into a tier.
func (x RuleSet) stand(r store.Reader, asOf data.Date, people people) (map[data.ID]stood, error) {
	buyers, _, err := x.Buyers(r, asOf)
	if err != nil {
		return nil, err
	}
	rows := make(map[data.ID]stood, len(buyers))
	for i, t := range calc.Tiers(buyers, x.Rules) {
		rows[buyers[i].ID] = stood{buyers[i], t}
	}
	if x.Scheme.Code != data.RFM {
		return rows, nil
	}
	for id, c := range people {
		if c.Override != "" {
			s, bought := rows[id]
			s.ID = id
			s.tier = x.Effective(c.Override, s.tier)
			if bought || s.tier != "" {
				rows[id] = s
			}
		}
	}
	return rows, nil
}

// tiersOfBoth are the tiers that are on before or after, in the order of pages.
func tiersOfBoth(a, b RuleSet) []data.Tier {
	tiers := a.On()
	for i, t := range b.On() {
		if !slices.Contains(tiers, t) {
			tiers = slices.Insert(tiers, min(i, len(tiers)), t)
		}
	}
	return tiers
}

func (w *WhatIf) compare(tiers []data.Tier, before, after map[data.ID]stood, people people) {
	place := map[data.Tier]int{}
	for i, t := range tiers {
		place[t] = i
		w.Tiers = append(w.Tiers, TierChange{Tier: t})
	}
	for id, b := range before {
		if i, ok := place[b.tier]; ok {
			w.Tiers[i].Before++
			w.Tiers[i].BeforeAmount += b.M
		}
		if a := after[id]; a.tier != b.tier {
			w.Moves = append(w.Moves, Mover{people.of(a.Buyer), b.tier, a.tier})
		}
	}
	for id, a := range after {
		if i, ok := place[a.tier]; ok {
			w.Tiers[i].After++
			w.Tiers[i].AfterAmount += a.M
		}
		if _, was := before[id]; !was {
			w.Moves = append(w.Moves, Mover{people.of(a.Buyer), "", a.tier})
		}
	}
	slices.SortFunc(w.Moves, func(a, b Mover) int { return cmp.Or(cmp.Compare(b.M, a.M), cmp.Compare(a.Code, b.Code)) })
}

// MovementIn asks who went from which tier to which between two dates.
type MovementIn struct {
	Scheme string    `json:"scheme" doc:"code of the scheme; empty: rfm"`
	From   data.Date `json:"from" doc:"first date; empty: 90 days before the second"`
	Until  data.Date `json:"until" doc:"second date; empty: the plan's today"`
	List   bool      `json:"list" doc:"also list every customer whose tier differs"`
}

// A Movement is who went from which tier to which between two dates.
type Movement struct {
	Scheme string          `json:"scheme"`
	From   data.Date       `json:"from"`
	Until  data.Date       `json:"until"`
	Tiers  []data.Tier     `json:"tiers"` // rows and columns of the matrix, after no tier, which comes first
	Moves  []calc.Movement `json:"moves"` // every pair, row by row
	Moved  int             `json:"moved"` // customers whose tier differs, without those who came anew
	New    int             `json:"new"`   // customers in no tier at the first date and in one at the second
	List   []Mover         `json:"customers,omitempty"`
}

// MovementDays is how far apart the two dates are when nobody says.
const MovementDays = 90

// Moved answers who went from which tier to which. Judgements count with the tier
// they have now, on both dates, for the plan keeps no date of them.
func Moved(r store.Reader, today data.Date, in MovementIn) (Movement, error) {
	return MovedWith(r, today, in, nil)
}

// MovedWith is [Moved] for very many customers, with its progress told.
func MovedWith(r store.Reader, today data.Date, in MovementIn, progress Progress) (Movement, error) {
	until := cmp.Or(in.Until, today)
	out := Movement{From: cmp.Or(in.From, until-MovementDays), Until: until, Moves: []calc.Movement{}}
	if out.From >= out.Until {
		return out, data.Problem{Key: "problem.movement.dates", Field: "from"}
	}
	x, err := RulesOf(r, in.Scheme)
	if err != nil {
		return out, err
	}
	out.Scheme, out.Tiers = x.Scheme.Code, x.On()
	customers, err := r.Customers()
	if err != nil {
		return out, err
	}
	first, err := Place(r, out.From)
	if err != nil {
		return out, err
	}
	if err := progress.at(1, 3); err != nil {
		return out, err
	}
	second, err := Place(r, out.Until)
	if err != nil {
		return out, err
	}
	if err := progress.at(2, 3); err != nil {
		return out, err
	}
	money, err := moneyOf(r, x, out.From, out.Until)
	if err != nil {
		return out, err
	}
	before, after := make([]calc.Placed, len(customers)), make([]calc.Placed, len(customers))
	for i, c := range customers {
		before[i] = calc.Placed{Tier: first.shown(x, c.ID), Amount: money[0][c.ID].M}
		after[i] = calc.Placed{Tier: second.shown(x, c.ID), Amount: money[1][c.ID].M}
		if before[i].Tier == after[i].Tier {
			continue
		}
		if before[i].Tier == "" {
			out.New++
		} else {
			out.Moved++
		}
		if in.List {
			b := money[1][c.ID]
			out.List = append(out.List, Mover{Person{c.Code, c.Name, c.Sort, b.R, b.F, b.M}, before[i].Tier, after[i].Tier})
		}
	}
	out.Moves = calc.Movements(out.Tiers, before, after)
	return out, nil
}

// shown is a customer's tier in the scheme when the scheme has it on, else none.
func (p *Placing) shown(x RuleSet, id data.ID) data.Tier {
	t := p.Tier(x.Scheme.Code, id)
	if t == "" || slices.Contains(x.On(), t) {
		return t
	}
	return ""
}

// moneyOf is what the customers bought in the scheme's window at two dates.
func moneyOf(r store.Reader, x RuleSet, dates ...data.Date) ([]map[data.ID]calc.Buyer, error) {
	all := make([]map[data.ID]calc.Buyer, len(dates))
	for i, d := range dates {
		sales, err := r.CustomerSales(d, x.Scheme.Window)
		if err != nil {
			return nil, err
		}
		all[i] = make(map[data.ID]calc.Buyer, len(sales))
		for _, s := range sales {
			all[i][s.CustomerID] = calc.Buyer{ID: s.CustomerID, R: int(d - s.Last), F: s.Orders, M: s.Amount}
		}
	}
	return all, nil
}
