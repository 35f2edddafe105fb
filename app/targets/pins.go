package targets

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// PinsIn has no fields.
type PinsIn struct{}

// A PinRow is a decided amount with the box it decides.
type PinRow struct {
	CubeRef
	Name    string     `json:"name"`
	Amount  data.Money `json:"amount"` // minor units
	Locked  bool       `json:"locked"`
	Missing data.Money `json:"missing"` // what of it totals and other decided amounts leave no room for; negative: they leave that much more in its box
}

// PinsOf lists the decided amounts that lie in neither slice.
func PinsOf(r store.Reader, today data.Date, _ PinsIn) ([]PinRow, error) {
	s, err := spaceOf(r, today)
	if err != nil {
		return nil, err
	}
	rows := make([]PinRow, len(s.pins))
	for i, p := range s.pins {
		rows[i] = PinRow{CubeRef: s.refOf(p), Name: s.pinName(p), Amount: p.Amount, Locked: p.Locked, Missing: p.Amount}
		if x, ok := s.pinBox(p); ok {
			if rows[i].Missing = s.lack(x, p.Amount); rows[i].Missing == 0 {
				if rows[i].Missing, err = s.missed(r, x, p.Amount); err != nil {
					return nil, err
				}
			}
		}
	}
	return rows, nil
}

func (s *space) refOf(p data.Pin) CubeRef {
	n := s.regional.names
	return CubeRef{n.region(p.RegionID).Code, n.product(p.ProductID).Code, n.rep(p.RepID).Code, string(p.Tier), p.From, p.Until}
}

// pinName is what a decided amount is called: 华东 陈思远 Q3.
func (s *space) pinName(p data.Pin) string {
	n, sheet := s.regional.names, s.regional
	parts := []string{n.region(p.RegionID).Name, n.product(p.ProductID).Name, n.rep(p.RepID).Name}
	if p.Tier != "" {
		parts = append(parts, text.Fmt{Lang: sheet.lang(), Tiers: s.tierNames}.TierName(p.Tier))
	}
	if first, end, err := sheet.span(p.From, p.Until); err == nil && (first != 0 || end != len(sheet.buckets)) {
		parts = append(parts, sheet.spanName(first, end))
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// openPin reads the space to change the decided amount of a box, and says why it
// cannot be one.
func openPin(tx store.Tx, ref CubeRef) (*space, box, error) {
	day, err := app.TodayIn(tx)
	if err != nil {
		return nil, box{}, err
	}
	s, err := readSpace(tx.Reader, day)
	if err != nil {
		return nil, box{}, err
	}
	x, err := s.pinnable(ref)
	return s, x, err
}

// pinnable is the box that a reference names, if an amount can be decided for it.
func (s *space) pinnable(ref CubeRef) (box, error) {
	x, err := s.boxOf(ref)
	if err != nil {
		return x, err
	}
	if !ref.Mixed() {
		return x, data.Problem{Key: "problem.pin.slice", Field: "rep"}
	}
	for field, code := range map[string]string{"region": ref.Region, "product": ref.Product, "rep": ref.Rep} {
		if code == None {
			return x, data.Problem{Key: "problem.pin.without", Field: field}
		}
	}
	for d := range dims {
		if !slices.Contains(x.in[d], true) {
			return x, data.Problem{Key: "problem.pin.empty", Field: dimNames[d]}
		}
	}
	return x, nil
}

// newPin is an undecided amount for a box.
func (s *space) newPin(ref CubeRef, x box) (p data.Pin, err error) {
	k, err := s.regional.names.key(ref.Region, ref.Product, ref.Rep)
	if err != nil {
		return p, err
	}
	first, end := within(x.in[byPeriod], [2]int{0, len(s.regional.buckets)})
	return data.Pin{RegionID: k.region, ProductID: k.product, RepID: k.rep, Tier: data.Tier(ref.Tier),
		Period: data.Period{From: s.regional.buckets[first].From, Until: s.regional.buckets[end-1].Until}}, nil
}

// amountOf is what the derivation gives a box.
func (s *space) amountOf(r store.Reader, ref CubeRef) (data.Money, error) {
	c, err := s.cube(r, CubeIn{Rows: DimRegion, Columns: DimPeriod, Periods: Yearly, Region: ref.Region, Product: ref.Product,
		Rep: ref.Rep, Tier: ref.Tier, From: ref.From, Until: ref.Until})
	return c.Total, err
}

// setPins decides amounts, one after the other, and writes those that changed.
func setPins(tx store.Tx, cells []CubeAmount) error {
	day, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	s, err := readSpace(tx.Reader, day)
	if err != nil {
		return err
	}
	before := slices.Clone(s.pins)
	for _, c := range cells {
		if err := s.setPin(tx.Reader, c); err != nil {
			return err
		}
	}
	for _, p := range s.pins {
		if slices.Contains(before, p) {
			continue
		}
		if _, err = tx.SavePin(p); err != nil {
			return err
		}
	}
	if p, ok := s.pinOn(cells[0].CubeRef); ok {
		tx.About(s.pinName(p))
	}
	return nil
}

// setPin decides the amount of one box in memory.
func (s *space) setPin(r store.Reader, c CubeAmount) error {
	x, err := s.pinnable(c.CubeRef)
	if err != nil {
		return err
	}
	if c.Amount < 0 {
		return data.Problem{Key: "problem.target.negative", Field: "amount"}
	}
	if err := data.CheckAmount("amount", s.regional.plan.Currency, c.Amount); err != nil {
		return err
	}
	if !s.anyOpen(x) {
		first, _ := within(x.in[byPeriod], [2]int{0, len(s.regional.buckets)})
		return data.Problem{Key: "problem.bucket.closed", Field: "amount", Args: []any{s.regional.buckets[first]}}
	}
	p, ok := s.pinOn(c.CubeRef)
	switch {
	case ok && p.Amount == c.Amount:
		return nil
	case ok && p.Locked:
		return data.Problem{Key: "problem.pin.locked", Field: "amount", Args: []any{s.pinName(p)}}
	case !ok:
		if p, err = s.newPin(c.CubeRef, x); err != nil {
			return err
		}
	}
	if err := s.scaleInside(r, c, x, p, ok); err != nil {
		return err
	}
	was := p
	s.pins = slices.DeleteFunc(s.pins, func(q data.Pin) bool { return ok && q == was })
	p.Amount = c.Amount
	s.pins = append(s.pins, p)
	s.joint = joint{}
	return s.refuse(x, c.Amount)
}

// scaleInside changes the decided amounts inside a box with it.
func (s *space) scaleInside(r store.Reader, c CubeAmount, x box, p data.Pin, decided bool) error {
	old := data.Money(-1)
	for i, q := range s.pins {
		y, ok := s.pinBox(q)
		if !ok || q.Locked || !x.holds(y) || y.holds(x) {
			continue
		}
		if old < 0 {
			var err error
			if old = p.Amount; !decided {
				if old, err = s.amountOf(r, c.CubeRef); err != nil {
					return err
				}
			}
		}
		if old > 0 {
			s.pins[i].Amount = q.Amount.MulDiv(int64(c.Amount), int64(old))
		}
	}
	return nil
}

// refuse says what of a decided amount cannot be placed, or cannot be placed
// beside it.
func (s *space) refuse(x box, amount data.Money) error {
	if m := s.lack(x, amount); m > 0 {
		return data.Problem{Key: "problem.cube.room", Field: "amount", Args: []any{m}}
	}
	if m := s.least(x) - amount; m > 0 {
		return data.Problem{Key: "problem.cube.least", Field: "amount", Args: []any{m}}
	}
	if m := s.inside(x) - amount; m > 0 {
		return data.Problem{Key: "problem.cube.inside", Field: "amount", Args: []any{m}}
	}
	return nil
}

// sides are what a box's lines and its reps have in a bucket, and what there is
// in all.
func (s *space) sides(x box, b int) (lines, reps, all data.Money) {
	for i, m := range s.rows[b] {
		if all += m; s.line(x, i) {
			lines += m
		}
	}
	for j, m := range s.cols[b] {
		if x.in[byRep][j] {
			reps += m
		}
	}
	return lines, reps, all
}

// lack is what of an amount the totals around a box, and the amounts decided
// beside it, leave no room for.
func (s *space) lack(x box, amount data.Money) data.Money {
	most, lines, reps := data.Money(0), data.Money(0), data.Money(0)
	for b, in := range x.in[byPeriod] {
		if !in {
			continue
		}
		l, r, _ := s.sides(x, b)
		lines, reps = lines+l, reps+r
		if !x.limited[byRep] { // then the reps' difference is not in view
			l -= s.rows[b][len(s.lines)-1]
		}
		most += min(l, r)
	}
	if totals := s.tierTotals(); totals != nil && x.limited[byTier] {
		most = min(most, totals[slices.Index(x.in[byTier], true)])
	}
	over := amount - most
	slab := func(cap data.Money, lifted ...dim) {
		y := x
		for _, d := range lifted {
			y.in[d] = s.whole().in[d]
		}
		over = max(over, s.inside(y, x)-cap)
	}
	slab(lines, byRep, byTier)
	slab(reps, byRegion, byProduct, byTier)
	for _, p := range s.pins {
		if y, ok := s.pinBox(p); ok && y.holds(x) && !x.holds(y) {
			over = max(over, s.inside(y, x)-p.Amount)
		}
	}
	return max(0, min(over, amount))
}

// least is what a box must hold because its lines and its reps have nowhere else
// to meet. Of tiers nothing is known that way.
func (s *space) least(x box) (sum data.Money) {
	if x.limited[byTier] {
		return 0
	}
	for b, in := range x.in[byPeriod] {
		if in {
			lines, reps, all := s.sides(x, b)
			sum += max(0, lines+reps-all)
		}
	}
	return sum
}

// inside is the sum of decided amounts within a box that share nothing, the
// larger boxes first, after the one that is sure to be counted.
func (s *space) inside(x box, first ...box) (sum data.Money) {
	type part struct {
		box
		amount data.Money
		size   int
		sure   bool
	}
	var parts []part
	for _, p := range s.pins {
		y, ok := s.pinBox(p)
		if !ok || !x.holds(y) || len(first) == 0 && y.holds(x) {
			continue
		}
		size := 1
		for d := range dims {
			n := 0
			for _, in := range y.in[d] {
				if in {
					n++
				}
			}
			size *= n
		}
		parts = append(parts, part{y, p.Amount, size, len(first) > 0 && y.same(first[0])})
	}
	slices.SortStableFunc(parts, func(a, b part) int {
		if a.sure != b.sure {
			if a.sure {
				return -1
			}
			return 1
		}
		return cmp.Compare(b.size, a.size)
	})
	var taken []box
	for _, p := range parts {
		if !slices.ContainsFunc(taken, p.meets) {
			taken = append(taken, p.box)
			sum += p.amount
		}
	}
	return sum
}
