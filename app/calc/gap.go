package calc

import (
	"math/big"

	"quarterdeck/data"
)

// A GapIn is what one rep, or one region, was to reach in a period and what
// happened. A nil count was never entered, which differs from 0.
type GapIn struct {
	Plan, Actual data.Money
	Funnel       Funnel // rates and order value that the plan is built on; 0: nobody says
	Leads        *int
	Opportunities,
	Proposals,
	Deals *int
}

// A GapParts splits Actual − Plan into its causes, in minor units: those that
// are not nil add up to it exactly. Nil is that the part cannot be told.
type GapParts struct {
	Leads      *data.Money `json:"leads"`      // more or fewer leads than needed
	Conversion *data.Money `json:"conversion"` // more or fewer deals from a lead
	Steps      []StepPart  `json:"steps"`      // of Conversion, which they add up to; empty when it is nil
	Deals      *data.Money `json:"deals"`      // number of deals, where leads and conversion cannot be told apart
	Value      *data.Money `json:"value"`      // average deal above or below the one planned with
	Rest       *data.Money `json:"rest"`       // what no part explains; nil: nothing
}

// The counts of the funnel, by name.
const (
	AtLeads         = "leads"
	AtOpportunities = "opportunities"
	AtProposals     = "proposals"
	AtDeals         = "deals"
)

// A StepPart is the part of the conversion between two counts of the funnel.
type StepPart struct {
	From   string     `json:"from"`
	To     string     `json:"to"`
	Amount data.Money `json:"amount"`
}

// Plus adds parts up; a part that is nil in both stays nil. Steps add up by name.
func (p GapParts) Plus(q GapParts) GapParts {
	sum := GapParts{Leads: PlusKnown(p.Leads, q.Leads), Conversion: PlusKnown(p.Conversion, q.Conversion), Deals: PlusKnown(p.Deals, q.Deals),
		Value: PlusKnown(p.Value, q.Value), Rest: PlusKnown(p.Rest, q.Rest)}
	for _, x := range append(append([]StepPart{}, p.Steps...), q.Steps...) {
		at := -1
		for i, s := range sum.Steps {
			if s.From == x.From && s.To == x.To {
				at = i
			}
		}
		if at < 0 {
			sum.Steps = append(sum.Steps, StepPart{From: x.From, To: x.To})
			at = len(sum.Steps) - 1
		}
		sum.Steps[at].Amount += x.Amount
	}
	return sum
}

// Sum is what the parts add up to.
func (p GapParts) Sum() (sum data.Money) {
	for _, m := range []*data.Money{p.Leads, p.Conversion, p.Deals, p.Value, p.Rest} {
		if m != nil {
			sum += *m
		}
	}
	return sum
}

// A cause is one factor of the product leads × rates × order value: as planned,
// and as it was. A factor that cannot be told was as planned, so that nothing of
// the gap falls to it.
type cause struct {
	from, to   string
	need, have *big.Rat
	told       bool
}

// SplitGap splits the gap between plan and actual into leads, conversion and order
// value (S0-8: signed = leads × conversion).
//
// The method is the mean over all orders in which one factor after another is
// put from plan to actual (the Shapley value; the steps of the conversion stay
// together, which is the Owen value, so that they add up to it). The usual chain
// substitution takes one order, and another order gives other parts. Logarithmic
// means (LMDI) need no order either, but have no answer at zero, and a rep
// without a deal is just who has to be explained. Sums and products of fractions
// are exact at zero too, and the same on every machine.
//
// What cannot be told: order value, without a deal; leads and conversion apart,
// without counted leads or with deals from no lead; anything, without a rate or
// an order value that the plan is built on.
func SplitGap(in GapIn) GapParts {
	gap := in.Actual - in.Plan
	if in.Funnel.OrderValue <= 0 || in.Deals == nil {
		return GapParts{Rest: &gap}
	}
	value := cause{need: fraction(int64(in.Funnel.OrderValue), 1), have: fraction(int64(in.Funnel.OrderValue), 1)}
	var rest *data.Money
	if *in.Deals > 0 {
		value.have, value.told = fraction(int64(in.Actual), int64(*in.Deals)), true
	} else if in.Actual != 0 {
		sold := in.Actual // without a deal: nothing of the funnel explains it
		rest = &sold
		gap -= sold
	}
	deals := fraction(int64(in.Plan), int64(in.Funnel.OrderValue)) // needed, not rounded
	steps, ok := in.steps()
	if !ok {
		number := cause{need: deals, have: fraction(int64(*in.Deals), 1), told: true}
		amounts, fits := spreadRats(gap, shapley([][]cause{{number}, {value}}))
		if !fits {
			return restOnly(in)
		}
		return GapParts{Deals: told(number, amounts[0]), Value: told(value, amounts[1]), Rest: rest}
	}
	leads := cause{need: deals, have: fraction(int64(*in.Leads), 1), told: true}
	for _, s := range steps {
		leads.need = new(big.Rat).Quo(leads.need, s.need)
	}
	return in.parts(gap, leads, steps, value, rest)
}

// parts splits by all factors.
func (in GapIn) parts(gap data.Money, leads cause, steps []cause, value cause, rest *data.Money) GapParts {
	exact := shapley([][]cause{{leads}, steps, {value}})
	conversion, known := new(big.Rat), false
	for i, s := range steps {
		conversion.Add(conversion, exact[1+i])
		known = known || s.told
	}
	amounts, fits := spreadRats(gap, []*big.Rat{exact[0], conversion, exact[len(exact)-1]})
	if !fits {
		return restOnly(in)
	}
	out := GapParts{Leads: told(leads, amounts[0]), Conversion: told(cause{told: known}, amounts[1]), Value: told(value, amounts[2]), Rest: rest}
	if !known {
		return out
	}
	inside, fits := spreadRats(amounts[1], exact[1:len(exact)-1])
	if !fits { // steps that outweigh each other, each beyond any amount
		return restOnly(in)
	}
	for i, s := range steps {
		if s.told {
			out.Steps = append(out.Steps, StepPart{s.from, s.to, inside[i]})
		}
	}
	return out
}

// steps are the conversions between the counts that are known, first to last. It
// is not ok when leads and conversion cannot be told apart.
func (in GapIn) steps() (steps []cause, ok bool) {
	f := in.Funnel
	if in.Leads == nil || f.LeadRate <= 0 || f.OpportunityRate <= 0 || f.ProposalRate <= 0 || *in.Leads <= 0 && *in.Deals > 0 {
		return nil, false
	}
	from, before, need := AtLeads, int64(*in.Leads), fraction(1, 1)
	for _, x := range []struct {
		to   string
		n    *int
		rate int
	}{{AtOpportunities, in.Opportunities, f.LeadRate}, {AtProposals, in.Proposals, f.OpportunityRate}, {AtDeals, in.Deals, f.ProposalRate}} {
		need = new(big.Rat).Mul(need, fraction(int64(x.rate), data.Rate))
		if x.n == nil || *x.n <= 0 && *in.Deals > 0 { // not entered, or less than there must have been: the next step spans it
			continue
		}
		s := cause{from: from, to: x.to, need: need, have: need}
		if before > 0 {
			s.have, s.told = fraction(int64(*x.n), before), true
		}
		steps = append(steps, s)
		from, before, need = x.to, int64(*x.n), fraction(1, 1)
	}
	return steps, true
}

func restOnly(in GapIn) GapParts {
	gap := in.Actual - in.Plan
	return GapParts{Rest: &gap}
}

// told is the amount of a factor; nil when the factor cannot be told.
func told(f cause, amount data.Money) *data.Money {
	if !f.told {
		return nil
	}
	return &amount
}

func fraction(num, den int64) *big.Rat { return big.NewRat(num, den) }

// shapley is what each factor adds to the product of all as they turn from need
// to have: the mean over all orders of the blocks, and of the factors inside
// each, that keep blocks together. The result is by cause, block after block.
func shapley(blocks [][]cause) []*big.Rat {
	var all []cause
	starts := make([]int, len(blocks))
	var orders [][]int
	for i, b := range blocks {
		starts[i] = len(all)
		all = append(all, b...)
	}
	for _, turn := range permutations(len(blocks)) {
		runs := [][]int{{}}
		for _, b := range turn {
			var next [][]int
			for _, run := range runs {
				for _, inner := range permutations(len(blocks[b])) {
					row := append([]int{}, run...)
					for _, i := range inner {
						row = append(row, starts[b]+i)
					}
					next = append(next, row)
				}
			}
			runs = next
		}
		orders = append(orders, runs...)
	}
	sums := make([]*big.Rat, len(all))
	for i := range sums {
		sums[i] = new(big.Rat)
	}
	for _, order := range orders {
		now := make([]*big.Rat, len(all))
		for i, f := range all {
			now[i] = f.need
		}
		before := product(now)
		for _, i := range order {
			now[i] = all[i].have
			after := product(now)
			sums[i].Add(sums[i], new(big.Rat).Sub(after, before))
			before = after
		}
	}
	for i := range sums {
		sums[i].Quo(sums[i], fraction(int64(len(orders)), 1))
	}
	return sums
}

func product(factors []*big.Rat) *big.Rat {
	p := fraction(1, 1)
	for _, f := range factors {
		p = new(big.Rat).Mul(p, f)
	}
	return p
}

// permutations lists the orders of n things.
func permutations(n int) [][]int {
	if n == 0 {
		return [][]int{{}}
	}
	var rows [][]int
	for _, short := range permutations(n - 1) {
		for at := 0; at <= len(short); at++ {
			row := append(append(append([]int{}, short[:at]...), n-1), short[at:]...)
			rows = append(rows, row)
		}
	}
	return rows
}

// spreadRats rounds exact parts to whole units that add up to total: each down,
// and the units left to the largest fractions, ties to the earlier. It does not
// fit when a part is no amount at all.
func spreadRats(total data.Money, exact []*big.Rat) (parts []data.Money, fits bool) {
	parts = make([]data.Money, len(exact))
	rest := make([]*big.Rat, len(exact))
	left := int64(total)
	for i, x := range exact {
		down := new(big.Int).Div(x.Num(), x.Denom()) // Euclidean: down, for a positive denominator
		if !down.IsInt64() || down.Int64() > biggest || down.Int64() < -biggest {
			return nil, false
		}
		parts[i] = data.Money(down.Int64())
		rest[i] = new(big.Rat).Sub(x, new(big.Rat).SetInt(down))
		left -= down.Int64()
	}
	for ; left != 0; left-- {
		if left < 0 || left > int64(len(exact)) {
			return nil, false
		}
		best := 0
		for i := range rest {
			if rest[i].Cmp(rest[best]) > 0 {
				best = i
			}
		}
		parts[best]++
		rest[best] = fraction(-1, 1)
	}
	return parts, true
}

// biggest is the largest part of a gap that is an amount: sums of some of them
// still fit.
const biggest = 1 << 60
