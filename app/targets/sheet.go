package targets

import (
	"cmp"
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A sheet is one slice of the targets as a table: a line for each region and
// product, or for each rep, and a cell for each bucket. It is changed in memory
// and knows what to write afterwards.
type sheet struct {
	plan     data.Plan
	slice    store.Slice
	today    data.Date
	buckets  []data.Period
	calendar data.Calendar
	groups   [][2]int
	states   []bucketState
	goal     data.Goal
	lines    []line
	spans    []data.Target // targets longer or shorter than a bucket, shown cut into cells
	beyond   data.Money    // what of the spans lies outside the plan
	names    names
	policy   data.Policy               // read to spread; empty otherwise
	report   func(done, all int) error // hears how far saving is; nil: nobody
}

// A bucketState says whether a bucket may be changed.
type bucketState struct {
	over     bool // today has passed its end
	spare    bool // it carries no plan
	reopened bool // but it was opened again
	reason   string
}

func (b bucketState) closed() bool { return b.spare || b.over && !b.reopened }

// A line is a leaf row: cells add up to every total.
type line struct {
	key
	cells []cell
}

// A key says which records a line is about; zero is "all" or "unassigned".
type key struct{ region, product, rep data.ID }

// A cell is one amount. Its trail in the file is read only when it changes.
type cell struct {
	id     data.ID
	have   bool // it is in the file, or shall be
	amount data.Money
	locked bool
	spans  []int // numbers of the spans that are part of the amount

	was       data.Money
	wasLocked bool
	fresh     bool             // steps replaces the trail; otherwise it goes on
	steps     []data.TrailStep // how the amount changed
	shared    bool             // an edit of many cells writes it
}

func (c *cell) dirty() bool {
	return c.amount != c.was || c.locked != c.wasLocked || c.fresh || len(c.steps) > 0
}

// loadSheet reads a slice of the plan.
func loadSheet(r store.Reader, today data.Date, slice store.Slice) (*sheet, error) {
	s, rows, err := loadBlank(r, today)
	if err != nil {
		return nil, err
	}
	return s.of(slice, rows), nil
}

// loadBlank reads what the sheets of both slices have in common, and all targets.
func loadBlank(r store.Reader, today data.Date) (s *sheet, rows []data.Target, err error) {
	plan, err := r.Plan()
	if err != nil {
		return nil, nil, err
	}
	s = &sheet{plan: plan, today: today, buckets: plan.Buckets(), groups: plan.Groups()}
	for _, read := range []func() error{
		func() (err error) { s.calendar, err = r.Calendar(); return err },
		func() (err error) { s.goal, err = r.Goal(data.Revenue); return err },
		func() (err error) { s.names, err = readNames(r); return err },
		func() (err error) { rows, err = r.TargetAmounts(data.Revenue, plan.Period()); return err },
		func() error { return s.readStates(r) },
	} {
		if err := read(); err != nil {
			return nil, nil, err
		}
	}
	return s, rows, nil
}

// of is the sheet of one slice.
func (s *sheet) of(slice store.Slice, rows []data.Target) *sheet {
	d := *s
	d.slice = slice
	d.fill(rows)
	return &d
}

func (s *sheet) readStates(r store.Reader) error {
	opened, err := r.Reopenings()
	if err != nil {
		return err
	}
	s.states = make([]bucketState, len(s.buckets))
	if n := s.plan.SpareBucket(); n >= 0 {
		s.states[n].spare = true
	}
	for i, b := range s.buckets {
		s.states[i].over = s.today >= b.Until
		for _, x := range opened {
			if x.Period == b {
				s.states[i].reopened, s.states[i].reason = true, x.Reason
			}
		}
	}
	return nil
}

// fill puts the targets of the slice into lines. Every region and product, or
// every rep with a quota, has its line even before it has a target.
func (s *sheet) fill(rows []data.Target) {
	at := map[key]int{}
	add := func(k key) int {
		i, ok := at[k]
		if !ok {
			i = len(s.lines)
			at[k] = i
			s.lines = append(s.lines, line{key: k, cells: make([]cell, len(s.buckets))})
		}
		return i
	}
	number := make(map[data.Period]int, len(s.buckets))
	for i, b := range s.buckets {
		number[b] = i
	}
	for _, k := range s.expected(rows) {
		add(k)
	}
	for _, t := range rows {
		if (t.RepID != 0) != (s.slice == store.ByRep) {
			continue
		}
		cells := s.lines[add(key{t.RegionID, t.ProductID, t.RepID})].cells
		if i, ok := number[t.Period]; ok {
			c := &cells[i]
			c.id, c.have, c.locked, c.wasLocked = t.ID, true, c.locked || t.Locked, t.Locked
			c.amount += t.Amount
			c.was += t.Amount
			continue
		}
		s.cut(t, cells)
	}
	s.sortLines()
}

// expected are the lines that stand without a target. A region or product with
// parts holds none of its own: it is their sum.
func (s *sheet) expected(rows []data.Target) (keys []key) {
	if s.slice == store.ByRep {
		for _, x := range s.names.reps {
			if CarriesQuota(s.plan, x) {
				keys = append(keys, key{rep: x.ID})
			}
		}
		return keys
	}
	regions, products := s.names.leafRegions(), s.names.leafProducts()
	if len(regions) == 0 {
		regions = append(regions, 0)
	}
	// Where targets are set for whole regions only, lines by product would be
	// rows of nothing.
	if len(products) == 0 || wholeRegions(rows) {
		products = []data.ID{0}
	}
	for _, r := range regions {
		for _, p := range products {
			keys = append(keys, key{region: r, product: p})
		}
	}
	return keys
}

// wholeRegions reports whether there are region cells and none has a product.
func wholeRegions(rows []data.Target) bool {
	found := false
	for _, t := range rows {
		if t.RepID != 0 {
			continue
		}
		if t.ProductID != 0 {
			return false
		}
		found = true
	}
	return found
}

// CarriesQuota reports whether a rep of the plan's time has targets.
func CarriesQuota(p data.Plan, x data.Rep) bool {
	period := p.Period()
	return x.Level != data.Manager && (x.Left == 0 || x.Left > period.From) && x.Joined < period.Until
}

// sortLines puts the lines in the order pages show them, unassigned ones last.
func (s *sheet) sortLines() {
	slices.SortStableFunc(s.lines, func(a, b line) int {
		return cmp.Or(s.names.rank(data.Regions, a.region)-s.names.rank(data.Regions, b.region),
			s.names.rank(data.Products, a.product)-s.names.rank(data.Products, b.product),
			s.names.rank(data.Reps, a.rep)-s.names.rank(data.Reps, b.rep))
	})
}

// sum adds up the cells of lines in the buckets from first up to end.
func (s *sheet) sum(lines []int, first, end int) (m data.Money) {
	for _, l := range lines {
		for i := first; i < end; i++ {
			m += s.lines[l].cells[i].amount
		}
	}
	return m
}

// all lists every line.
func (s *sheet) all() []int {
	rows := make([]int, len(s.lines))
	for i := range rows {
		rows[i] = i
	}
	return rows
}

// total is the sum of all cells.
func (s *sheet) total() data.Money { return s.sum(s.all(), 0, len(s.buckets)) }

// open reports whether a cell may be changed.
func (s *sheet) open(l, bucket int) bool {
	return !s.states[bucket].closed() && !s.lines[l].cells[bucket].locked
}

// begin opens closed buckets too while the slice has no cell at all: the first
// breakdown of a plan that has begun fills its past months, so that there is a
// plan to compare their results with.
func (s *sheet) begin() {
	for _, l := range s.lines {
		for _, c := range l.cells {
			if c.have {
				return
			}
		}
	}
	for i := range s.states {
		s.states[i].over = false
	}
}

// copy is a sheet that can be changed without changing this one.
func (s *sheet) copy() *sheet {
	d := *s
	d.lines = slices.Clone(s.lines)
	for i := range d.lines {
		d.lines[i].cells = slices.Clone(s.lines[i].cells)
	}
	return &d
}

// group is the number of the group a bucket lies in.
func (s *sheet) group(bucket int) int {
	for i, g := range s.groups {
		if bucket >= g[0] && bucket < g[1] {
			return i
		}
	}
	return 0
}
