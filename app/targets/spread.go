package targets

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// The ways to weigh rows when a goal is spread.
const (
	ByLastYear  = "last_year" // by what each sold last year; equal when nothing is known
	Equally     = "equal"
	ByHand      = "given"
	ByPolicy    = "policy" // regions by growth, products by class, as the policy says
	AfterRegion = "region" // reps share the targets of their region
)

// A Weight is the part of one row, relative to those of the others.
type Weight struct {
	Code   string `json:"code" doc:"code of the region, product or rep"`
	Weight int64  `json:"weight" doc:"relative weight, 0 or more, at most 1,000,000,000"`
}

// SpreadGoal builds the cells of region × product × bucket from the decided
// goal. Closed and locked cells stay; the others take what is left, so that
// everything adds up to the goal.
type SpreadGoal struct {
	RegionsBy  string   `json:"regions_by" doc:"last_year (also when empty), policy (last year with the growth of the policy), equal or given"`
	Regions    []Weight `json:"regions" doc:"weights of the regions, for given; those left out get nothing"`
	ProductsBy string   `json:"products_by" doc:"last_year, policy (by the weights of their classes), equal or given; empty keeps the rows there are, by last year"`
	Products   []Weight `json:"products" doc:"weights of the products in every region, for given"`
	Fill       string   `json:"fill" doc:"empty: regions first, then products in each; history: region, product and time totals each for themselves, the inside as last year"`
	Rhythm     string   `json:"rhythm" doc:"rhythm, which becomes the goal's own; empty: the one it has, else even"`
}

// Label names the change.
func (SpreadGoal) Label() string { return "command.SpreadGoal" }

// Apply spreads the goal over the rows, and each row over its buckets.
func (c SpreadGoal) Apply(tx store.Tx) error { return guarded(tx, func() error { return c.apply(tx) }) }

func (c SpreadGoal) apply(tx store.Tx) error {
	s, r, err := openToSpread(tx, store.ByRegion, c.Rhythm)
	if err != nil {
		return err
	}
	if c.ProductsBy != "" {
		s.addLines()
	}
	switch c.Fill {
	case "":
	case FromHistory:
		if err := s.fillSpread(c, r); err != nil {
			return err
		}
		return s.save(tx)
	default:
		return data.Problem{Key: "problem.spread.fill", Field: "fill", Args: []any{c.Fill}}
	}
	ideal, err := s.regionRows(c, r.past)
	if err != nil {
		return err
	}
	if err := s.fillLines(ideal, r); err != nil {
		return err
	}
	return s.save(tx)
}

// A row is what a line should have, and how that came about.
type row struct {
	ideal data.Money
	steps []data.TrailStep
}

// openToSpread reads a slice, the decided goal and the rhythm.
func openToSpread(tx store.Tx, slice store.Slice, template string) (*sheet, ramp, error) {
	s, err := openSheet(tx, slice)
	if err != nil {
		return nil, ramp{}, err
	}
	if s.goal.Amount == nil {
		return nil, ramp{}, data.Problem{Key: "problem.goal.none", Field: "amount"}
	}
	if s.policy, err = tx.Policy(); err != nil {
		return nil, ramp{}, err
	}
	s.begin()
	if template == "" {
		template = s.goal.Rhythm
	}
	r, err := s.ramp(tx.Reader, template)
	if err != nil || template == s.goal.Rhythm && template != "" {
		return s, r, err
	}
	s.goal.Rhythm = template
	if template == "" {
		s.goal.Rhythm = "even"
	}
	return s, r, tx.SaveGoal(s.goal)
}

// addLines gives every region a line for every product.
func (s *sheet) addLines() {
	have := map[key]bool{}
	for _, l := range s.lines {
		have[l.key] = true
	}
	regions := s.names.leafRegions()
	if len(regions) == 0 {
		regions = append(regions, 0)
	}
	for _, region := range regions {
		for _, p := range s.names.leafProducts() {
			if k := (key{region: region, product: p}); !have[k] {
				s.lines = append(s.lines, line{key: k, cells: make([]cell, len(s.buckets))})
			}
		}
	}
	s.sortLines()
}

// regionRows cuts the goal into regions and these into products.
func (s *sheet) regionRows(c SpreadGoal, p past) ([]row, error) {
	goal := *s.goal.Amount
	var regions []key
	products := map[data.ID][]int{}
	for l, x := range s.lines {
		if products[x.region] == nil {
			regions = append(regions, key{region: x.region})
		}
		products[x.region] = append(products[x.region], l)
	}
	weights, err := s.weigh(data.Regions, regions, c.RegionsBy, c.Regions, p)
	if err != nil {
		return nil, err
	}
	start := data.TrailStep{Op: data.TrailSet, Key: "trail.goal", Value: goal, Day: s.today}
	rows := make([]row, len(s.lines))
	for i, part := range calc.SpreadParts(goal, weights) {
		steps := []data.TrailStep{start}
		if len(regions) > 1 || regions[i].region != 0 {
			steps = with(steps, shareStep("trail.region", part, s.names.region(regions[i].region).Name))
		}
		if err := s.productRows(rows, products[regions[i].region], row{part.Amount, steps}, c, p); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// productRows cuts the amount of one region into its lines.
func (s *sheet) productRows(rows []row, lines []int, region row, c SpreadGoal, p past) error {
	keys := make([]key, len(lines))
	for i, l := range lines {
		keys[i] = s.lines[l].key
	}
	weights, err := s.weigh(data.Products, keys, c.ProductsBy, c.Products, p)
	if err != nil {
		return err
	}
	for i, part := range calc.SpreadParts(region.ideal, weights) {
		steps := region.steps
		switch {
		case keys[i].product != 0:
			steps = with(steps, shareStep("trail.product", part, s.names.product(keys[i].product).Name))
		case part.Amount != region.ideal: // beside products, one without takes nothing
			steps = with(steps, shareStep("trail.row", part, s.names.path(keys[i])))
		}
		rows[lines[i]] = row{part.Amount, steps}
	}
	return nil
}

// weigh finds the weights of rows of a kind. Beside rows that have a record one
// without takes nothing.
func (s *sheet) weigh(kind data.Kind, keys []key, by string, given []Weight, p past) ([]data.Money, error) {
	id := func(k key) data.ID {
		return map[data.Kind]data.ID{data.Regions: k.region, data.Products: k.product, data.Reps: k.rep}[kind]
	}
	switch {
	case by == ByPolicy && kind == data.Regions:
		return s.growthWeights(keys, s.policy, p)
	case by == ByPolicy && kind == data.Products && (len(keys) != 1 || keys[0].product != 0):
		return s.classWeights(keys, s.policy, p)
	case by == ByPolicy && kind == data.Products:
		by = ByLastYear // one row without a product takes all
	}
	weights := make([]data.Money, len(keys))
	named := 0
	for _, k := range keys {
		if id(k) != 0 {
			named++
		}
	}
	hand, err := s.byHand(kind, given)
	if err != nil {
		return nil, err
	}
	for i, k := range keys {
		if named > 0 && id(k) == 0 {
			continue
		}
		switch by {
		case "", ByLastYear:
			weights[i] = max(0, p.weight(k))
		case Equally:
			weights[i] = 1
		case ByHand:
			weights[i] = hand[id(k)]
		default:
			return nil, data.Problem{Key: "problem.spread.by", Args: []any{by}}
		}
	}
	if calc.Sum(weights) > 0 {
		return weights, nil
	}
	if by == ByHand {
		return nil, data.Problem{Key: "problem.spread.weights"}
	}
	for i, k := range keys {
		if named == 0 || id(k) != 0 {
			weights[i] = 1
		}
	}
	return weights, nil
}

func (s *sheet) byHand(kind data.Kind, given []Weight) (map[data.ID]data.Money, error) {
	weights := map[data.ID]data.Money{}
	for _, w := range given {
		id, err := s.names.find(kind, w.Code)
		if err != nil {
			return nil, err
		}
		if w.Weight < 0 || w.Weight > 1_000_000_000 {
			return nil, data.Problem{Key: "problem.spread.weights"}
		}
		weights[id] += data.Money(w.Weight)
	}
	return weights, nil
}

// fillLines gives every line its part of the goal. Lines whose fixed cells hold
// more than their part leave less for the others.
func (s *sheet) fillLines(rows []row, r ramp) error {
	wants, ideals := make([]data.Money, len(rows)), make([]data.Money, len(rows))
	fixed := make([]data.Money, len(rows))
	open := 0
	for l, x := range rows {
		places, f := s.openIn([]int{l}, 0, len(s.buckets))
		fixed[l] = f
		if len(places) > 0 {
			open++
			wants[l], ideals[l] = max(0, x.ideal-f), x.ideal
		}
	}
	rest := *s.goal.Amount - calc.Sum(fixed)
	if rest < 0 {
		return data.Problem{Key: "problem.spread.fixed", Field: "amount", Args: []any{-rest, calc.Sum(fixed)}}
	}
	if open == 0 && rest > 0 {
		return data.Problem{Key: "problem.spread.room", Field: "amount", Args: []any{rest}}
	}
	switch {
	case calc.Sum(wants) == 0 && calc.Sum(ideals) > 0:
		wants = ideals
	case calc.Sum(wants) == 0:
		for l := range rows {
			if places, _ := s.openIn([]int{l}, 0, len(s.buckets)); len(places) > 0 {
				wants[l] = 1
			}
		}
	}
	for l, part := range calc.Spread(rest, wants) {
		total, steps := fixed[l]+part, rows[l].steps
		if total != rows[l].ideal {
			steps = with(steps, scaleStep("trail.scaled", rows[l].ideal, total, total, rows[l].ideal))
		}
		if wants[l] == 0 && part == 0 && fixed[l] == total && !s.hasOpen(l) {
			continue
		}
		if err := s.fillLine(l, total, steps, r); err != nil {
			return err
		}
	}
	return nil
}

func (s *sheet) hasOpen(l int) bool {
	places, _ := s.openIn([]int{l}, 0, len(s.buckets))
	return len(places) > 0
}
