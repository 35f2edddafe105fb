package targets

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// GridIn asks for one slice of the breakdown.
type GridIn struct {
	By string `json:"by" doc:"regions (also when empty): region × product × bucket; reps: rep × bucket"`
}

// A Grid is the breakdown as a table. Amounts are in minor units; rows add up
// to the totals, buckets to groups, groups to the whole.
type Grid struct {
	By          string       `json:"by"`
	Goal        *data.Money  `json:"goal"`        // nil: not decided
	Unallocated *data.Money  `json:"unallocated"` // Goal − all cells; nil: no goal
	Rhythm      string       `json:"rhythm"`      // the goal's template; "" when none was chosen
	Buckets     []GridBucket `json:"buckets"`
	Groups      []GridGroup  `json:"groups"`
	Rows        []GridRow    `json:"rows"`
	Total       GridRow      `json:"total"`

	sheet *sheet
	reps  *sheet
	past  past
}

// A GridBucket is a month or week.
type GridBucket struct {
	data.Period
	Closed   bool   `json:"closed"`   // may not be changed
	Reopened bool   `json:"reopened"` // over, but opened again
	Running  bool   `json:"running"`  // today lies in it
	Reason   string `json:"reason"`   // why it was opened again
	Spare    bool   `json:"spare"`    // the thirteenth week, which carries no plan
}

// A GridGroup is a quarter or block: the buckets from First up to, but without,
// End.
type GridGroup struct {
	data.Period
	First int         `json:"first"`
	End   int         `json:"end"`
	Want  *data.Money `json:"want"` // its part of the goal by the rhythm; nil: no goal or no rhythm
}

// A GridRow is a region with its products under it, a rep, or the total.
type GridRow struct {
	Region   string        `json:"region"`  // code; - : without region; "" in the total
	Product  string        `json:"product"` // code; - : without product; "" in sums and for reps
	Rep      string        `json:"rep"`     // code; "" for others
	Name     string        `json:"name"`    // "" for what is assigned to none
	Level    int           `json:"level"`   // 0: region or total; 1: under a region
	Leaf     bool          `json:"leaf"`    // its cells are kept; false: sums
	Maturity data.Maturity `json:"maturity"`
	Cells    []GridCell    `json:"cells"`
	Groups   []data.Money  `json:"groups"`
	Amount   data.Money    `json:"amount"`
	Last     *data.Money   `json:"last"` // sold last year; nil: not known
}

// A GridCell is the amount of a row in a bucket.
type GridCell struct {
	Amount data.Money `json:"amount"`
	Have   bool       `json:"have"`   // false: no target was set, which differs from 0
	Locked bool       `json:"locked"` // of a sum: all its cells are
	Open   bool       `json:"open"`   // may be changed; of a sum: one of its cells may
}

// GridOf answers the breakdown of a slice.
func GridOf(r store.Reader, today data.Date, in GridIn) (Grid, error) {
	slice, err := sliceNamed(in.By)
	if err != nil {
		return Grid{}, err
	}
	blank, rows, err := loadBlank(r, today)
	if err != nil {
		return Grid{}, err
	}
	p, err := readPast(r, blank.plan, slice)
	if err != nil {
		return Grid{}, err
	}
	g := blank.of(slice, rows).grid(p)
	g.reps = blank.of(store.ByRep, rows)
	return g, nil
}

func sliceNamed(by string) (store.Slice, error) {
	switch by {
	case "", Regions:
		return store.ByRegion, nil
	case Reps:
		return store.ByRep, nil
	}
	return 0, data.Problem{Key: "problem.slice", Field: "by", Args: []any{by}}
}

// The slices by name.
const (
	Regions = "regions"
	Reps    = "reps"
)

// grid shows a sheet as a table.
func (s *sheet) grid(p past) Grid {
	g := Grid{By: Regions, Goal: s.goal.Amount, Rhythm: s.goal.Rhythm, sheet: s, past: p}
	if s.slice == store.ByRep {
		g.By = Reps
	}
	for i, b := range s.buckets {
		state := s.states[i]
		g.Buckets = append(g.Buckets, GridBucket{b, state.closed(), state.over && state.reopened, b.Has(s.today), state.reason, state.spare})
	}
	wants := s.wanted(p)
	for i, span := range s.groups {
		x := GridGroup{Period: data.Period{From: s.buckets[span[0]].From, Until: s.buckets[span[1]-1].Until}, First: span[0], End: span[1]}
		if wants != nil {
			x.Want = &wants[i]
		}
		g.Groups = append(g.Groups, x)
	}
	g.Rows = s.rows(p)
	g.Total = s.sumRow(s.all())
	if last, ok := p.total(); ok {
		g.Total.Last = &last
	}
	if s.goal.Amount != nil {
		left := *s.goal.Amount - g.Total.Amount
		g.Unallocated = &left
	}
	return g
}

// wanted is the goal by group, along its rhythm; nil without either.
func (s *sheet) wanted(p past) []data.Money {
	if s.goal.Amount == nil || s.goal.Rhythm == "" {
		return nil
	}
	r, err := s.rampOf(s.goal.Rhythm, p)
	if err != nil {
		return nil
	}
	return calc.Spread(*s.goal.Amount, r.groups)
}

// rows lists regions with their lines under them. A region whose only line has
// no product is a leaf itself.
func (s *sheet) rows(p past) (rows []GridRow) {
	for _, lines := range s.byRegion() {
		region := s.names.region(s.home(lines[0]))
		code := codeOr(region.Code)
		first := s.lines[lines[0]].key
		if len(lines) == 1 && first.product == 0 && first.rep == 0 {
			x := s.leafRow(lines[0], p)
			x.Name, x.Maturity, x.Level = region.Name, region.Maturity, 0
			rows = append(rows, x)
			continue
		}
		sum := s.sumRow(lines)
		sum.Region, sum.Name, sum.Maturity = code, region.Name, region.Maturity
		rows = append(rows, sum)
		last, known := data.Money(0), false
		for _, l := range lines {
			x := s.leafRow(l, p)
			if x.Last != nil {
				last, known = last+*x.Last, true
			}
			rows = append(rows, x)
		}
		if known {
			rows[len(rows)-len(lines)-1].Last = &last
		}
	}
	return rows
}

// byRegion groups the lines by their region, in the order of the regions.
func (s *sheet) byRegion() (groups [][]int) {
	of := map[data.ID][]int{}
	for l := range s.lines {
		of[s.home(l)] = append(of[s.home(l)], l)
	}
	ids := make([]data.ID, 0, len(of))
	for id := range of {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b data.ID) int {
		return s.names.rank(data.Regions, a) - s.names.rank(data.Regions, b)
	})
	for _, id := range ids {
		groups = append(groups, of[id])
	}
	return groups
}

// home is the region a line belongs to.
func (s *sheet) home(l int) data.ID {
	if rep := s.lines[l].rep; rep != 0 {
		return s.names.rep(rep).RegionID
	}
	return s.lines[l].region
}

func (s *sheet) leafRow(l int, p past) GridRow {
	k := s.lines[l].key
	x := s.sumRow([]int{l})
	x.Leaf, x.Level = true, 1
	x.Region, x.Product = codeOr(s.names.region(k.region).Code), codeOr(s.names.product(k.product).Code)
	x.Name = s.names.product(k.product).Name
	if k.rep != 0 {
		x.Region, x.Product = codeOr(s.names.region(s.home(l)).Code), ""
		x.Rep, x.Name = s.names.rep(k.rep).Code, s.names.rep(k.rep).Name
	}
	if p.known {
		last := p.weight(k)
		x.Last = &last
	}
	return x
}

// sumRow adds up lines.
func (s *sheet) sumRow(lines []int) GridRow {
	x := GridRow{Cells: make([]GridCell, len(s.buckets)), Groups: make([]data.Money, len(s.groups))}
	for b := range s.buckets {
		c := GridCell{Locked: len(lines) > 0}
		for _, l := range lines {
			cell := s.lines[l].cells[b]
			c.Amount += cell.amount
			c.Have = c.Have || cell.have
			c.Locked = c.Locked && cell.locked
			c.Open = c.Open || s.open(l, b)
		}
		x.Cells[b] = c
		x.Groups[s.group(b)] += c.Amount
		x.Amount += c.Amount
	}
	return x
}

func codeOr(code string) string {
	if code == "" {
		return None
	}
	return code
}
