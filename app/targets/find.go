package targets

import (
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Sum names a block of cells that a total adds up. Empty codes mean all
// together, [None] those without; no dates mean the whole plan.
type Sum struct {
	Region  string
	Product string
	Rep     string
	From    data.Date
	Until   data.Date
}

// find is the place of a cell. A region, product or rep without a line gets one.
func (s *sheet) find(c CellRef) (place, error) {
	k, err := s.names.key(c.Region, c.Product, c.Rep)
	if err != nil {
		return place{}, err
	}
	if s.slice == store.ByRep && (k.rep == 0 || k.region != 0 || k.product != 0) ||
		s.slice == store.ByRegion && k.rep != 0 {
		return place{}, data.Problem{Key: "problem.target.slice", Field: "rep"}
	}
	b, err := s.bucket(c.Bucket)
	if err != nil {
		return place{}, err
	}
	for l := range s.lines {
		if s.lines[l].key == k {
			return place{l, b}, nil
		}
	}
	s.lines = append(s.lines, line{key: k, cells: make([]cell, len(s.buckets))})
	return place{len(s.lines) - 1, b}, nil
}

// bucket is the number of the bucket that begins on a day.
func (s *sheet) bucket(from data.Date) (int, error) {
	for i, b := range s.buckets {
		if b.From == from {
			return i, nil
		}
	}
	return 0, data.Problem{Key: "problem.bucket.unknown", Field: "bucket", Args: []any{from}}
}

// edit is the block of cells that a total adds up.
func (s *sheet) edit(sum Sum) (e edit, err error) {
	k, err := s.names.key(sum.Region, sum.Product, sum.Rep)
	if err != nil {
		return e, err
	}
	for l, x := range s.lines {
		if (sum.Region == "" || s.names.within(data.Regions, s.home(l), k.region)) &&
			(sum.Product == "" || s.names.within(data.Products, x.product, k.product)) &&
			(sum.Rep == "" || x.rep == k.rep) {
			e.lines = append(e.lines, l)
		}
	}
	if len(e.lines) == 0 {
		return e, data.Problem{Key: "problem.spread.none"}
	}
	if e.first, e.end, err = s.span(sum.From, sum.Until); err != nil {
		return e, err
	}
	e.name = s.sumName(k, sum, e)
	return e, nil
}

// sumName is what a total is called: 华东 Q3.
func (s *sheet) sumName(k key, sum Sum, e edit) string {
	name := s.names.path(k)
	if sum.Region+sum.Product+sum.Rep == "" {
		name = text.T(s.lang(), "targets.all")
	}
	if e.first != 0 || e.end != len(s.buckets) {
		name += " " + s.spanName(e.first, e.end)
	}
	return strings.TrimSpace(name)
}

// cellName is what a cell is called: 华东 瓶装茶 9月.
func (s *sheet) cellName(p place) string {
	name := s.names.path(s.lines[p.line].key)
	if name == "" {
		name = text.T(s.lang(), "targets.all")
	}
	return name + " " + s.spanName(p.bucket, p.bucket+1)
}

func (s *sheet) lang() text.Lang {
	if s.plan.Language == "" {
		return text.Langs[0]
	}
	return text.Lang(s.plan.Language)
}

// spanName is what buckets are called: 9月, Q3, 第33周.
func (s *sheet) spanName(first, end int) string {
	f := text.Fmt{Lang: s.lang()}
	for i, g := range s.groups {
		if g == [2]int{first, end} {
			return f.GroupName(s.plan, i)
		}
	}
	name := f.BucketName(s.plan, s.buckets[first])
	if end > first+1 {
		name += "–" + f.BucketName(s.plan, s.buckets[end-1])
	}
	return name
}
