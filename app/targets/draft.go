package targets

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Draft is both slices of the targets, changed in memory, looked at, and
// written in one step. Closed and locked cells stay as they are.
type Draft struct {
	slices [2]*sheet // by store.Slice
}

// DraftOf reads the targets as they are.
func DraftOf(r store.Reader, today data.Date) (*Draft, error) {
	blank, rows, err := loadBlank(r, today)
	if err != nil {
		return nil, err
	}
	return &Draft{[2]*sheet{blank.of(store.ByRegion, rows), blank.of(store.ByRep, rows)}}, nil
}

// Bucket is the number of the month or week that begins on a day, and whether it
// may still be changed.
func (d *Draft) Bucket(from data.Date) (n int, open bool, err error) {
	s := d.slices[store.ByRegion]
	if n, err = s.bucket(from); err != nil {
		return 0, false, err
	}
	return n, !s.states[n].closed(), nil
}

// Hold closes every bucket that begins before a day, also one opened again.
func (d *Draft) Hold(before data.Date) {
	for _, s := range d.slices {
		for i, b := range s.buckets {
			if b.From < before {
				s.states[i] = bucketState{over: true}
			}
		}
	}
}

// Sum is what a block of one slice adds up to.
func (d *Draft) Sum(by string, block Sum) (data.Money, error) {
	s, e, err := d.edit(by, block)
	if err != nil {
		return 0, err
	}
	return s.sum(e.lines, e.first, e.end), nil
}

// LastYear is what was sold under a block in the same buckets a year before; ok
// is false when that is not known for all of them.
func (d *Draft) LastYear(r store.Reader, by string, block Sum) (m data.Money, ok bool, err error) {
	s, e, err := d.edit(by, block)
	if err != nil {
		return 0, false, err
	}
	p, err := readPast(r, s.plan, s.slice)
	if err != nil {
		return 0, false, err
	}
	ok = true
	for b := e.first; b < e.end; b++ {
		ok = ok && p.covered[b]
		for _, l := range e.lines {
			m += p.bucket(s.lines[l].key, b)
		}
	}
	return m, ok, nil
}

// Set gives a block of one slice a new sum and moves the difference, as
// [SetTotal] and [SetRepTotal] do.
func (d *Draft) Set(by string, block Sum, amount data.Money, to string) error {
	s, e, err := d.edit(by, block)
	if err != nil {
		return err
	}
	e.amount, e.to = amount, to
	return s.apply(e)
}

// Put gives one cell a new amount and writes into its trail the document that
// says so. A locked cell is a problem that names the amount it does not take.
func (d *Draft) Put(ref CellRef, amount data.Money, document string) error {
	s := d.slices[sliceOf(ref)]
	p, err := s.find(ref)
	if err != nil {
		return err
	}
	c := s.at(p)
	if c.locked {
		return data.Problem{Key: "problem.adjust.locked", Field: "amount",
			Args: []any{s.cellName(p), amount - c.amount}}
	}
	if err := s.changeable(p.line, p.bucket); err != nil {
		return err
	}
	if amount < 0 {
		return data.Problem{Key: "problem.target.negative", Field: "amount"}
	}
	c.goOn(amount, data.TrailStep{Op: data.TrailSet, Key: "trail.adjusted", Value: amount, Args: []string{document}, Day: s.today})
	return nil
}

// Changed lists the cells that differ from the file, regions first.
func (d *Draft) Changed() (rows []data.CellChange) {
	for _, s := range d.slices {
		for _, l := range s.lines {
			for b, c := range l.cells {
				if x, ok := s.change(l.key, b, c); ok {
					rows = append(rows, x)
				}
			}
		}
	}
	return rows
}

// change is how a cell differs from the file.
func (s *sheet) change(k key, bucket int, c cell) (x data.CellChange, ok bool) {
	stored := c.id != 0 || len(c.spans) > 0
	if c.amount == c.was && (stored || !c.have) {
		return x, false
	}
	x = data.CellChange{Region: s.names.region(k.region).Code, Product: s.names.product(k.product).Code,
		Rep: s.names.rep(k.rep).Code, Bucket: s.buckets[bucket].From, After: &c.amount}
	if stored {
		x.Before = &c.was
	}
	return x, true
}

// Amount is a cell as it is; nil when it has no target, or when its region,
// product or rep is not in the plan any more.
func (d *Draft) Amount(ref CellRef) *data.Money {
	s := d.slices[sliceOf(ref)]
	k, err := s.names.key(ref.Region, ref.Product, ref.Rep)
	if err != nil {
		return nil
	}
	b, err := s.bucket(ref.Bucket)
	if err != nil {
		return nil
	}
	for l := range s.lines {
		if c := &s.lines[l].cells[b]; s.lines[l].key == k && c.have {
			return &c.amount
		}
	}
	return nil
}

// Check reports a slice that adds up to more than a plan accepts.
func (d *Draft) Check() error {
	for _, s := range d.slices {
		if err := data.CheckAmount("amount", s.plan.Currency, s.total()); err != nil {
			return err
		}
	}
	return nil
}

// Save writes what changed, and only that.
func (d *Draft) Save(tx store.Tx) error {
	for _, s := range d.slices {
		if err := s.save(tx); err != nil {
			return err
		}
	}
	return nil
}

func (d *Draft) edit(by string, block Sum) (*sheet, edit, error) {
	slice, err := sliceNamed(by)
	if err != nil {
		return nil, edit{}, err
	}
	s := d.slices[slice]
	e, err := s.edit(block)
	return s, e, err
}
