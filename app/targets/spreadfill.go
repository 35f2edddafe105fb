package targets

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// FromHistory is the way to fill the inside of a spread: every one-way total is
// worked out by itself, and the cells take the shape of last year.
const FromHistory = "history"

// A totals is one dimension of a spread: what its rows should hold, and what is
// left to be placed once closed and locked cells are taken out.
type totals struct {
	ids  []data.ID
	of   []int // row of each line
	rest []data.Money
}

// fillSpread builds the cells from totals by region, product and bucket, which
// all hold exactly; the inside is fitted to last year in turns. What cannot be
// placed is a refusal.
func (s *sheet) fillSpread(c SpreadGoal, r ramp) error {
	rest, err := s.restToPlace()
	if err != nil {
		return err
	}
	regions, products := s.rowsOf(func(k key) data.ID { return k.region }), s.rowsOf(func(k key) data.ID { return k.product })
	weights, err := s.weigh(data.Regions, regions.keys(data.Regions), c.RegionsBy, c.Regions, r.past)
	if err != nil {
		return err
	}
	s.share(&regions, rest, weights)
	by := c.ProductsBy
	if by == "" {
		by = ByLastYear
	}
	if weights, err = s.weigh(data.Products, products.keys(data.Products), by, c.Products, r.past); err != nil {
		return err
	}
	s.share(&products, rest, weights)
	lines, err := s.fillTable(regions, products, r.past)
	if err != nil {
		return err
	}
	buckets := s.bucketTotals(rest, r)
	cells, err := s.fillBuckets(lines, buckets, r)
	if err != nil {
		return err
	}
	s.writeFilled(cells, lines, regions, r)
	return nil
}

// restToPlace is the goal less closed and locked cells.
func (s *sheet) restToPlace() (data.Money, error) {
	places, fixed := s.openIn(s.all(), 0, len(s.buckets))
	rest := *s.goal.Amount - fixed
	switch {
	case rest < 0:
		return 0, data.Problem{Key: "problem.spread.fixed", Field: "amount", Args: []any{-rest, fixed}}
	case len(places) == 0 && rest > 0:
		return 0, data.Problem{Key: "problem.spread.room", Field: "amount", Args: []any{rest}}
	}
	return rest, nil
}

// rowsOf groups the lines by region or by product.
func (s *sheet) rowsOf(id func(key) data.ID) (t totals) {
	t.of = make([]int, len(s.lines))
	for l := range s.lines {
		x := id(s.lines[l].key)
		if t.of[l] = slices.Index(t.ids, x); t.of[l] < 0 {
			t.of[l] = len(t.ids)
			t.ids = append(t.ids, x)
		}
	}
	return t
}

func (t totals) keys(kind data.Kind) []key {
	keys := make([]key, len(t.ids))
	for i, id := range t.ids {
		if kind == data.Regions {
			keys[i].region = id
		} else {
			keys[i].product = id
		}
	}
	return keys
}

// share divides the rest over rows so that each, with its fixed cells, comes as
// near to its part of the goal as the others allow.
func (s *sheet) share(t *totals, rest data.Money, weights []data.Money) {
	wants := calc.SpreadStep(*s.goal.Amount, weights, s.policy.Step)
	open := make([]data.Money, len(t.ids))
	for l := range s.lines {
		places, fixed := s.openIn([]int{l}, 0, len(s.buckets))
		wants[t.of[l]] -= fixed
		if len(places) > 0 {
			open[t.of[l]] = 1
		}
	}
	t.rest = s.divide(rest, wants, open, weights)
}

// divide spreads the rest over rows by what they want, among those that are
// open; where none wants anything, by their weights, else equally.
func (s *sheet) divide(rest data.Money, wants, open, weights []data.Money) []data.Money {
	some := data.Money(0)
	for i := range wants {
		if wants[i] = max(0, wants[i]) * open[i]; wants[i] > 0 {
			some = 1
		}
	}
	if some == 0 {
		for i := range wants {
			wants[i] = weights[i] * open[i]
		}
		if calc.Sum(wants) == 0 {
			wants = open
		}
	}
	if calc.Sum(wants) == rest {
		return wants
	}
	return calc.SpreadStep(rest, wants, s.policy.Step)
}

// fillTable fills region × product in the shape of last year; the answer is what
// each line has to place.
func (s *sheet) fillTable(regions, products totals, p past) ([]data.Money, error) {
	shape := make([][]float64, len(regions.ids))
	for i := range shape {
		shape[i] = make([]float64, len(products.ids))
	}
	whole := 0.0
	for l := range s.lines {
		if s.hasOpen(l) {
			x := float64(max(0, p.weight(s.lines[l].key)))
			shape[regions.of[l]][products.of[l]] = x
			whole += x
		}
	}
	t := calc.Shape{Cells: shape, Rows: regions.rest, Cols: products.rest, Step: s.policy.Step}
	cells, left := fillAll(t)
	if left > 0 { // what has no history may take what nothing else can
		might := max(whole, 1) / float64(len(s.lines)) / 1000
		for l := range s.lines {
			if s.hasOpen(l) {
				shape[regions.of[l]][products.of[l]] += might
			}
		}
		if cells, left = fillAll(t); left > 0 {
			return nil, data.Problem{Key: "problem.spread.place", Field: "amount", Args: []any{left}}
		}
	}
	lines := make([]data.Money, len(s.lines))
	for l := range lines {
		lines[l] = cells[regions.of[l]][products.of[l]]
	}
	return lines, nil
}

// fillAll fills a shape and tells how much could not be placed.
func fillAll(t calc.Shape) ([][]data.Money, data.Money) {
	cells, rows, _ := calc.FillShape(t)
	return cells, calc.Sum(rows)
}

// bucketTotals is what each bucket has to place: its part of the goal by the
// rhythm, less closed and locked cells.
func (s *sheet) bucketTotals(rest data.Money, r ramp) []data.Money {
	wants, open, weights := make([]data.Money, len(s.buckets)), make([]data.Money, len(s.buckets)), make([]data.Money, len(s.buckets))
	for g, part := range calc.Spread(*s.goal.Amount, r.groups) {
		first, end := s.groups[g][0], s.groups[g][1]
		copy(wants[first:end], calc.SpreadStep(part, r.buckets(key{}, first, end), s.policy.Step))
	}
	copy(weights, wants)
	for b := range s.buckets {
		places, fixed := s.openIn(s.all(), b, b+1)
		wants[b] -= fixed
		if len(places) > 0 {
			open[b] = 1
		}
	}
	return s.divide(rest, wants, open, weights)
}

// fillBuckets lays every line on the open buckets, in the shape of its own last
// year within the rhythm.
func (s *sheet) fillBuckets(lines, buckets []data.Money, r ramp) ([][]data.Money, error) {
	shape := make([][]float64, len(lines))
	groups := float64(max(1, calc.Sum(r.groups)))
	for l := range shape {
		shape[l] = make([]float64, len(buckets))
		for g, span := range s.groups {
			weights := r.buckets(s.lines[l].key, span[0], span[1])
			whole := float64(max(1, calc.Sum(weights)))
			for b := span[0]; b < span[1]; b++ {
				if s.open(l, b) {
					shape[l][b] = float64(lines[l]) * (float64(r.groups[g]) / groups) * (float64(max(0, weights[b-span[0]])) / whole)
				}
			}
		}
	}
	t := calc.Shape{Cells: shape, Rows: lines, Cols: buckets, Step: s.policy.Step}
	cells, left := fillAll(t)
	if left > 0 {
		might := float64(calc.Sum(lines)) / float64(len(lines)*len(buckets)) / 1000
		for l := range shape {
			for b := range shape[l] {
				if s.open(l, b) {
					shape[l][b] += might
				}
			}
		}
		if cells, left = fillAll(t); left > 0 {
			return nil, data.Problem{Key: "problem.spread.place", Field: "amount", Args: []any{left}}
		}
	}
	return cells, nil
}

// writeFilled gives the open cells their amounts, and says how each came about.
func (s *sheet) writeFilled(cells [][]data.Money, lines []data.Money, regions totals, r ramp) {
	goal := *s.goal.Amount
	start := []data.TrailStep{{Op: data.TrailSet, Key: "trail.goal", Value: goal, Day: s.today}}
	for l := range s.lines {
		k := s.lines[l].key
		region := regions.rest[regions.of[l]]
		steps := with(start, scaleStep("trail.region", goal, region, region, goal, s.names.region(k.region).Name))
		steps = with(steps, scaleStep("trail.fitted", region, lines[l], lines[l], region, s.names.path(k)))
		for b := range s.buckets {
			c := &s.lines[l].cells[b]
			if !s.open(l, b) || c.have && c.amount == cells[l][b] {
				continue
			}
			c.amount = cells[l][b]
			c.restart(with(steps, scaleStep("trail.fitted.month", lines[l], c.amount, c.amount, lines[l], s.buckets[b].From.String()))...)
		}
	}
}
