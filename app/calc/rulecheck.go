package calc

import (
	"slices"

	"quarterdeck/data"
)

// A Span is a range of whole numbers, both ends included. Without Until it has no
// end.
type Span struct {
	From  int  `json:"from"`
	Until *int `json:"until"` // null: no end
}

// Has reports whether the number is in the span.
func (s Span) Has(n int) bool { return n >= s.From && (s.Until == nil || n <= *s.Until) }

// A MoneyGroup is a part of the population by money, as the checker tells them apart.
type MoneyGroup string

// The parts. BothParts are customers whose money is both among the most and among
// the least: where so many have the same that they all count as either.
const (
	TopPart    MoneyGroup = "top"
	MiddlePart MoneyGroup = "middle"
	BottomPart MoneyGroup = "bottom"
	BothParts  MoneyGroup = "both"
)

func partOf(top, bottom bool) MoneyGroup {
	switch {
	case top && bottom:
		return BothParts
	case top:
		return TopPart
	case bottom:
		return BottomPart
	}
	return MiddlePart
}

// sides are the two marks of a part.
func (p MoneyGroup) sides() (top, bottom bool) {
	return p == TopPart || p == BothParts, p == BottomPart || p == BothParts
}

// A Hole is a known kind of gap between the bands.
type Hole string

// The holes, each of which an extra tier can take in. They are told by the limits
// of the bands in use that reach to one side: recent is up to the largest limit
// "at most so many days", often from the least purchases that one of these asks
// for; lapsed is from the smallest "at least so many days", seldom up to the most
// purchases that one of these allows.
const (
	Newcomers    Hole = "newcomers"     // recent and seldom: bought first a short while ago
	FewPurchases Hole = "few_purchases" // recent, more than seldom and less than often: F = 3
	SmallMoney   Hole = "small_money"   // recent and often, but for too little
	Between      Hole = "between"       // neither recent nor lapsed: R 61–89
	Lapsed       Hole = "lapsed"        // lapsed, and more than seldom: regulars who stay away
	OtherHole    Hole = "other"
)

// Holes lists every hole in the order pages show them.
var Holes = []Hole{Newcomers, FewPurchases, SmallMoney, Between, Lapsed, OtherHole}

// Suggests is the extra tier that takes in a hole; "" for one of no known kind.
func (h Hole) Suggests() data.Tier {
	return map[Hole]data.Tier{Newcomers: data.Newcomer, FewPurchases: data.SmallRegular, SmallMoney: data.SmallRegular,
		Between: data.Cooling, Lapsed: data.AtRisk}[h]
}

// A RuleBox is a range of R, of F and of the days since the first purchase, and a
// part by money, within which every customer meets the same bands.
type RuleBox struct {
	R        Span        `json:"r"`
	F        Span        `json:"f"`
	Age      Span        `json:"age"` // days since the first purchase
	Money    MoneyGroup  `json:"money"`
	Tiers    []data.Tier `json:"tiers"`    // that cover it, in the order of precedence: the first wins; empty: a gap
	Possible bool        `json:"possible"` // someone can be here: nobody bought in the window longer ago than it reaches, or last before first
	Hole     Hole        `json:"hole"`     // of a gap
	Count    int         `json:"count"`    // customers
	Amount   data.Money  `json:"amount"`   // theirs in the window
}

// A RuleGap is all of one kind that no band covers.
type RuleGap struct {
	Hole     Hole       `json:"hole"`
	Suggests data.Tier  `json:"suggests"` // the extra tier that takes it in; empty: none is known
	R        Span       `json:"r"`        // the least range that holds it
	F        Span       `json:"f"`
	Count    int        `json:"count"`
	Amount   data.Money `json:"amount"`
}

// A RuleOverlap is what several bands cover: the first tier has it.
type RuleOverlap struct {
	Tiers  []data.Tier `json:"tiers"`
	R      Span        `json:"r"`
	F      Span        `json:"f"`
	Count  int         `json:"count"`
	Amount data.Money  `json:"amount"`
}

// A RuleSheet is what the bands of one kind of business cover: days across,
// purchases upwards, money in parts. Boxes go by R, within it by F, by age and by
// part. Ages are a single span unless a band asks for newcomers.
type RuleSheet struct {
	Sort     string        `json:"sort"` // kind of business; empty: all without bands of their own
	Days     []Span        `json:"days"`
	Counts   []Span        `json:"counts"`
	Ages     []Span        `json:"ages"`
	Parts    []MoneyGroup  `json:"parts"`
	Boxes    []RuleBox     `json:"boxes"`
	Gaps     []RuleGap     `json:"gaps"`
	Overlaps []RuleOverlap `json:"overlaps"`
	Buyers   int           `json:"buyers"` // customers these bands test

	rules   Rules
	ranking Ranking
}

// Check cuts the plane of R, F and M along every limit in use and says which
// boxes no band covers and which more than one does, with the customers in each.
// There is a sheet for every kind of business with bands of its own, and one for
// the rest, which comes first.
func (r Rules) Check(buyers []Buyer) []RuleSheet {
	k := r.Rank(buyers)
	sorts := []string{""}
	for _, b := range r.Bands {
		if !slices.Contains(sorts, b.Sort) {
			sorts = append(sorts, b.Sort)
		}
	}
	slices.Sort(sorts[1:])
	sheets := make([]RuleSheet, len(sorts))
	for i, sort := range sorts {
		sheets[i] = r.sheet(sort, k)
	}
	for _, b := range buyers {
		s := &sheets[slices.Index(sorts, r.sortOf(b.Sort))]
		s.Buyers++
		at := s.Find(b)
		s.Boxes[at].Count++
		s.Boxes[at].Amount += b.M
	}
	for i := range sheets {
		sheets[i].gather()
	}
	return sheets
}

// sheet cuts the plane for one kind of business.
func (r Rules) sheet(sort string, k Ranking) RuleSheet {
	bands := r.Tested(sort)
	days, counts, ages := []int{0, r.Window}, []int{0, 1}, []int{0} // who last bought before the window bought nothing in it
	for _, b := range bands {
		days = starts(days, b.MinDays, b.MaxDays)
		counts = starts(counts, r.count(b.MinCount, b.MinRate), r.count(b.MaxCount, b.MaxRate))
		ages = starts(ages, nil, b.Newcomer)
	}
	s := RuleSheet{Sort: sort, Days: spans(days), Counts: spans(counts), Ages: spans(ages),
		Parts: []MoneyGroup{TopPart, MiddlePart, BottomPart}, rules: r, ranking: k}
	if k.above.on && k.below.on && k.above.amount <= k.below.amount {
		s.Parts = append(s.Parts, BothParts)
	}
	edge := edgesOf(bands, r)
	for _, d := range s.Days {
		for _, c := range s.Counts {
			for _, age := range s.Ages {
				for _, p := range s.Parts {
					box := RuleBox{R: d, F: c, Age: age, Money: p, Tiers: r.covering(bands, d.From, c.From, age.From, p),
						Possible: (c.From == 0) == (d.From >= r.Window) && (age.Until == nil || *age.Until >= d.From)}
					if len(box.Tiers) == 0 && box.Possible {
						box.Hole = edge.hole(d.From, c.From)
					}
					s.Boxes = append(s.Boxes, box)
				}
			}
		}
	}
	return s
}

// covering are the tiers of the bands that hold, in their order.
func (r Rules) covering(bands []data.TierBand, days, count, age int, p MoneyGroup) []data.Tier {
	tiers := []data.Tier{}
	top, bottom := p.sides()
	for i := range bands {
		b := &bands[i]
		if r.within(b, days, count, age) && holds(b.Money, top, bottom) && !slices.Contains(tiers, b.Tier) {
			tiers = append(tiers, b.Tier)
		}
	}
	return tiers
}

// count is a limit of purchases as a count for the window; nil stays none.
func (r Rules) count(limit *int, per data.Frequency) *int {
	if limit == nil {
		return nil
	}
	return Limit(Purchases(*limit, per, r.Window))
}

// starts adds the first numbers of the spans that two limits part.
func starts(cuts []int, least, most *int) []int {
	if least != nil {
		cuts = append(cuts, *least)
	}
	if most != nil {
		cuts = append(cuts, *most+1)
	}
	return cuts
}

// spans are the ranges between the cuts, the last without end.
func spans(cuts []int) []Span {
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	rows := make([]Span, len(cuts))
	for i, from := range cuts {
		rows[i].From = from
		if i+1 < len(cuts) {
			rows[i].Until = Limit(cuts[i+1] - 1)
		}
	}
	return rows
}

// Find is the place of the box that holds a customer these bands test.
func (s RuleSheet) Find(b Buyer) int {
	part := partOf(s.ranking.top(b), s.ranking.bottom(b))
	day, count, age := at(s.Days, b.R), at(s.Counts, b.F), at(s.Ages, b.Age)
	return ((day*len(s.Counts)+count)*len(s.Ages)+age)*len(s.Parts) + slices.Index(s.Parts, part)
}

// at is the place of the span that holds n; the spans follow one another from 0.
func at(spans []Span, n int) int {
	for i := len(spans) - 1; i > 0; i-- {
		if n >= spans[i].From {
			return i
		}
	}
	return 0
}

// gather puts the boxes without a band and those with several together.
func (s *RuleSheet) gather() {
	s.Gaps, s.Overlaps = []RuleGap{}, []RuleOverlap{}
	for _, hole := range Holes {
		gap := RuleGap{Hole: hole, Suggests: hole.Suggests()}
		found := false
		for _, b := range s.Boxes {
			if b.Hole == hole {
				gap.R, gap.F = wider(gap.R, b.R, !found), wider(gap.F, b.F, !found)
				gap.Count, gap.Amount, found = gap.Count+b.Count, gap.Amount+b.Amount, true
			}
		}
		if found {
			s.Gaps = append(s.Gaps, gap)
		}
	}
	for _, b := range s.Boxes {
		if len(b.Tiers) < 2 || !b.Possible {
			continue
		}
		i := slices.IndexFunc(s.Overlaps, func(o RuleOverlap) bool { return slices.Equal(o.Tiers, b.Tiers) })
		first := i < 0
		if first {
			i = len(s.Overlaps)
			s.Overlaps = append(s.Overlaps, RuleOverlap{Tiers: b.Tiers})
		}
		o := &s.Overlaps[i]
		o.R, o.F = wider(o.R, b.R, first), wider(o.F, b.F, first)
		o.Count, o.Amount = o.Count+b.Count, o.Amount+b.Amount
	}
}

// wider is the least span that holds both; only the second one at first.
func wider(a, b Span, first bool) Span {
	if first {
		return b
	}
	a.From = min(a.From, b.From)
	if a.Until == nil || b.Until == nil {
		return Span{From: a.From}
	}
	return Span{a.From, Limit(max(*a.Until, *b.Until))}
}

// edges are the limits that name a hole. An absent one leaves its side open.
type edges struct{ recent, lapsed, seldom, often *int }

func edgesOf(bands []data.TierBand, r Rules) (e edges) {
	further := func(have *int, limit *int, later bool) *int {
		if limit == nil || have != nil && later != (*limit > *have) {
			return have
		}
		return limit
	}
	for _, b := range bands {
		switch {
		case b.MaxDays != nil && b.MinDays == nil:
			e.recent = further(e.recent, b.MaxDays, true)
			e.often = further(e.often, r.count(b.MinCount, b.MinRate), false)
		case b.MinDays != nil && b.MaxDays == nil:
			e.lapsed = further(e.lapsed, b.MinDays, false)
			e.seldom = further(e.seldom, r.count(b.MaxCount, b.MaxRate), true)
		}
	}
	return e
}

// hole names a gap by where it lies between the limits.
func (e edges) hole(days, count int) Hole {
	if e.recent == nil || e.lapsed == nil || e.seldom == nil || e.often == nil {
		return OtherHole
	}
	recent, lapsed := days <= *e.recent, days >= *e.lapsed
	switch {
	case recent == lapsed:
		if recent {
			return OtherHole
		}
		return Between
	case lapsed && count > *e.seldom:
		return Lapsed
	case recent && count >= *e.often:
		return SmallMoney
	case recent && count <= *e.seldom:
		return Newcomers
	case recent:
		return FewPurchases
	}
	return OtherHole
}

// Tests reports whether the sheet's bands are those that test the customer.
func (s RuleSheet) Tests(b Buyer) bool { return s.rules.sortOf(b.Sort) == s.Sort }
