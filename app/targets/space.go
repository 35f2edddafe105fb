package targets

import (
	"slices"

	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A dim is a dimension of the cube, to count them.
type dim int

const (
	byRegion dim = iota
	byProduct
	byPeriod
	byRep
	byTier
	dims
)

// dimNames are the dimensions as questions name them.
var dimNames = [dims]string{DimRegion, DimProduct, DimPeriod, DimRep, DimTier}

func dimNamed(name string) (dim, bool) {
	i := slices.Index(dimNames[:], name)
	return dim(i), i >= 0
}

// A space is everything the cube is made of: the cells of both slices, and the
// records they speak of, numbered for each dimension. Where the two slices
// differ, the difference stands in a line of its own, the last on each side, so
// that both add up to the same.
type space struct {
	regional, personal *sheet
	regions, products  []data.ID // the last is 0: without
	lines              [][2]int  // numbers of region and product of each line of the regional sheet, then of the difference
	reps               []data.ID // of the lines of the personal sheet; the last is 0: without
	tiers              []data.Tier
	tierNames          map[data.Tier]string // own names
	rows, cols         [][]data.Money
	policy             data.Policy
	pins               []data.Pin
	sales              []store.Sale // of last year, by its buckets
	past               past         // by region
	joint              joint
}

// spaceKinds are the records that a space is made of.
var spaceKinds = []data.Kind{data.Plans, data.Goals, data.Regions, data.Products, data.Reps, data.Customers, data.Codes, data.Orders,
	data.OrderLines, data.Actuals, data.Targets, data.Reopenings, data.Policies, data.Pins, data.DaysOff, data.Schemes, data.SchemeTiers, data.TierBands}

// spaceOf reads the space, or takes the one that is kept. It must not be changed.
func spaceOf(r store.Reader, today data.Date) (*space, error) {
	x, err := r.Remember("targets.space "+today.String(), spaceKinds, func() (any, error) { return readSpace(r, today) })
	if err != nil {
		return nil, err
	}
	return x.(*space), nil
}

func readSpace(r store.Reader, today data.Date) (*space, error) {
	blank, targets, err := loadBlank(r, today)
	if err != nil {
		return nil, err
	}
	s := &space{regional: blank.of(store.ByRegion, targets), personal: blank.of(store.ByRep, targets)}
	for _, read := range []func() error{
		func() (err error) { s.policy, err = r.Policy(); return err },
		func() (err error) { s.pins, err = r.Pins(); return err },
	} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	rules, err := schemes.RulesOf(r, data.RFM)
	if err != nil {
		return nil, err
	}
	s.tiers, s.tierNames = s.tiersOf(rules), rules.Names()
	s.number()
	s.balance()
	return s, nil
}

// tiersOf are the tiers that are on, and beside them those that decided amounts
// or weights still speak of, so that none of these is lost when a tier is
// switched off. Customers are only in the former.
func (s *space) tiersOf(rules schemes.RuleSet) []data.Tier {
	tiers := rules.On()
	add := func(t data.Tier) {
		known := slices.ContainsFunc(rules.Tiers, func(x data.SchemeTier) bool { return x.Tier == t })
		if t != "" && known && !slices.Contains(tiers, t) {
			tiers = slices.Insert(tiers, len(tiers)-1, t)
		}
	}
	for _, p := range s.pins {
		add(p.Tier)
	}
	for _, w := range s.policy.Tiers {
		add(w.Tier)
	}
	return tiers
}

// askPast reads what was sold last year, once.
func (s *space) askPast(r store.Reader) (err error) {
	if s.past.lines != nil {
		return nil
	}
	if s.sales, err = r.Sales(s.regional.plan.LastYear().Buckets()); err != nil {
		return err
	}
	s.past, err = readPast(r, s.regional.plan, store.ByRegion)
	return err
}

// number gives regions, products and reps their numbers, in the order of the
// sheets.
func (s *space) number() {
	add := func(list *[]data.ID, id data.ID) {
		if id != 0 && !slices.Contains(*list, id) {
			*list = append(*list, id)
		}
	}
	names := s.regional.names
	for _, l := range s.regional.lines {
		add(&s.regions, l.region)
		add(&s.products, l.product)
	}
	for list, kind := range map[*[]data.ID]data.Kind{&s.regions: data.Regions, &s.products: data.Products} {
		slices.SortFunc(*list, func(a, b data.ID) int { return names.rank(kind, a) - names.rank(kind, b) })
		*list = append(*list, 0)
	}
	for _, l := range s.regional.lines {
		s.lines = append(s.lines, [2]int{slices.Index(s.regions, l.region), slices.Index(s.products, l.product)})
	}
	s.lines = append(s.lines, [2]int{len(s.regions) - 1, len(s.products) - 1})
	for _, l := range s.personal.lines {
		s.reps = append(s.reps, l.rep)
	}
	s.reps = append(s.reps, 0)
}

// balance reads the amounts of both sides and puts their difference, bucket by
// bucket, into the last line of the smaller.
func (s *space) balance() {
	for b := range s.regional.buckets {
		rows, cols := make([]data.Money, len(s.lines)), make([]data.Money, len(s.reps))
		differ := data.Money(0)
		for i, l := range s.regional.lines {
			rows[i] = l.cells[b].amount
			differ += rows[i]
		}
		for j, l := range s.personal.lines {
			cols[j] = l.cells[b].amount
			differ -= cols[j]
		}
		rows[len(rows)-1], cols[len(cols)-1] = max(0, -differ), max(0, differ)
		s.rows, s.cols = append(s.rows, rows), append(s.cols, cols)
	}
}

func (s *space) count(d dim) int {
	return [dims]int{len(s.regions), len(s.products), len(s.regional.buckets), len(s.reps), len(s.tiers)}[d]
}

// A box is a part of the cube: of each dimension the records in it.
type box struct {
	in      [dims][]bool
	limited [dims]bool // not all of them
}

// whole is the box of everything.
func (s *space) whole() (x box) {
	for d := range dims {
		x.in[d] = slices.Repeat([]bool{true}, s.count(d))
	}
	return x
}

// limit keeps only the records of a dimension that fit.
func (x *box) limit(d dim, fits func(i int) bool) {
	x.limited[d] = true
	for i := range x.in[d] {
		x.in[d][i] = x.in[d][i] && fits(i)
	}
}

// boxOf is the part of the cube that a reference names.
func (s *space) boxOf(ref CubeRef) (x box, err error) {
	x = s.whole()
	k, err := s.regional.names.key(ref.Region, ref.Product, ref.Rep)
	if err != nil {
		return x, err
	}
	if ref.Tier != "" && !slices.Contains(s.tiers, data.Tier(ref.Tier)) {
		return x, data.Problem{Key: "problem.customer.tier", Field: "tier", Args: []any{ref.Tier}}
	}
	first, end, err := s.regional.span(ref.From, ref.Until)
	if err != nil {
		return x, err
	}
	s.narrow(&x, ref.Region != "", ref.Product != "", ref.Rep != "", k, data.Tier(ref.Tier), first, end)
	return x, nil
}

// pinBox is the part of the cube that a pin decides. A pin whose period is not
// that of buckets, as after a change of the plan's time, has none.
func (s *space) pinBox(p data.Pin) (x box, ok bool) {
	x = s.whole()
	first, end, err := s.regional.span(p.From, p.Until)
	if err != nil {
		return x, false
	}
	s.narrow(&x, p.RegionID != 0, p.ProductID != 0, p.RepID != 0, key{p.RegionID, p.ProductID, p.RepID}, p.Tier, first, end)
	return x, true
}

func (s *space) narrow(x *box, region, product, rep bool, k key, tier data.Tier, first, end int) {
	names := s.regional.names
	if region {
		x.limit(byRegion, func(i int) bool { return names.within(data.Regions, s.regions[i], k.region) })
	}
	if product {
		x.limit(byProduct, func(i int) bool { return names.within(data.Products, s.products[i], k.product) })
	}
	if rep {
		x.limit(byRep, func(i int) bool { return s.reps[i] == k.rep })
	}
	if tier != "" {
		x.limit(byTier, func(i int) bool { return s.tiers[i] == tier })
	}
	if first != 0 || end != len(s.regional.buckets) {
		x.limit(byPeriod, func(i int) bool { return i >= first && i < end })
	}
}

// holds reports whether a box holds all of another.
func (x box) holds(y box) bool {
	for d := range dims {
		for i, in := range y.in[d] {
			if in && !x.in[d][i] {
				return false
			}
		}
	}
	return true
}

// meets reports whether two boxes share anything.
func (x box) meets(y box) bool {
	for d := range dims {
		shared := false
		for i, in := range y.in[d] {
			shared = shared || in && x.in[d][i]
		}
		if !shared {
			return false
		}
	}
	return true
}

// line reports whether a line of the regional side lies in the box.
func (s *space) line(x box, i int) bool {
	return x.in[byRegion][s.lines[i][0]] && x.in[byProduct][s.lines[i][1]]
}

// span is which buckets lie between two days; none given is the plan's own
// border.
func (s *sheet) span(from, until data.Date) (first, end int, err error) {
	end = len(s.buckets)
	if from != 0 {
		if first, err = s.bucket(from); err != nil {
			return 0, 0, data.At("from", err)
		}
	}
	if until != 0 && until != s.buckets[len(s.buckets)-1].Until {
		if end, err = s.bucket(until); err != nil {
			return 0, 0, data.At("until", err)
		}
	}
	if end <= first {
		return 0, 0, data.Problem{Key: "problem.period.order", Field: "until", Args: []any{from.String()}}
	}
	return first, end, nil
}
