package targets

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Quota is what a rep should have of the whole plan, how that came about, and
// how it falls on the buckets.
type Quota struct {
	Rep     data.ID
	Amount  data.Money
	Weights []data.Money     // of the buckets, relative to each other
	Steps   []data.TrailStep // lead to Amount
}

// Shape is how a whole target falls on the buckets along a rhythm, in parts of a
// million; an empty rhythm is the goal's own.
func Shape(r store.Reader, today data.Date, rhythm string) ([]data.Money, error) {
	s, err := loadSheet(r, today, store.ByRep)
	if err != nil {
		return nil, err
	}
	if rhythm == "" {
		rhythm = s.goal.Rhythm
	}
	x, err := s.ramp(r, rhythm)
	if err != nil {
		return nil, err
	}
	return s.shape(x), nil
}

func (s *sheet) shape(r ramp) (parts []data.Money) {
	const million = 1_000_000
	for g, amount := range calc.Spread(million, r.groups) {
		parts = append(parts, calc.Spread(amount, r.buckets(key{}, s.groups[g][0], s.groups[g][1]))...)
	}
	return parts
}

// SetQuotas writes the cells of rep × bucket so that the reps have what they
// should. Closed and locked cells stay, and the others take what these leave: the
// sum of all cells is that of the amounts, to the minor unit. Open cells of reps
// without a quota, and of months in which a rep has no weight, become empty. A
// rhythm becomes the goal's own.
func SetQuotas(tx store.Tx, quotas []Quota, rhythm string) error {
	s, _, err := openToSpread(tx, store.ByRep, rhythm)
	if err != nil {
		return err
	}
	f := quotaFill{sheet: s, of: map[data.ID]Quota{}}
	for _, q := range quotas {
		f.of[q.Rep] = q
		f.total += q.Amount
	}
	if err := f.fill(); err != nil {
		return err
	}
	return s.save(tx)
}

// A quotaFill is a sheet that is being given quotas.
type quotaFill struct {
	*sheet
	of    map[data.ID]Quota
	total data.Money
}

// fill gives every line what its fixed cells leave of its quota. Lines whose
// fixed cells hold more leave less for the others.
func (f *quotaFill) fill() error {
	wants, fixed := make([]data.Money, len(f.lines)), make([]data.Money, len(f.lines))
	ideals := make([]data.Money, len(f.lines))
	for l, x := range f.lines {
		_, fixed[l] = f.openIn([]int{l}, 0, len(f.buckets))
		if q := f.of[x.rep]; calc.Sum(f.weights(l)) > 0 {
			ideals[l] = q.Amount
			wants[l] = max(0, q.Amount-fixed[l])
		}
	}
	rest := f.total - calc.Sum(fixed)
	if rest < 0 {
		return data.Problem{Key: "problem.spread.fixed", Field: "amount", Args: []any{-rest, calc.Sum(fixed)}}
	}
	if calc.Sum(wants) == 0 {
		wants = ideals
	}
	if calc.Sum(wants) == 0 && rest > 0 {
		return data.Problem{Key: "problem.spread.room", Field: "amount", Args: []any{rest}}
	}
	parts := calc.Spread(rest, wants)
	for l, x := range f.lines {
		q := f.of[x.rep]
		steps := q.Steps
		if len(steps) == 0 {
			steps = []data.TrailStep{{Op: data.TrailSet, Key: "trail.no_quota", Day: f.today}}
		}
		part := parts[l]
		if calc.Sum(wants) == 0 {
			part = 0
		}
		if total := fixed[l] + part; total != q.Amount {
			steps = with(steps, scaleStep("trail.scaled", q.Amount, total, total, q.Amount))
		}
		f.fillByWeight(l, part, fixed[l], steps)
	}
	return nil
}

// weights are those of a line's open cells; closed and locked ones have none.
func (f *quotaFill) weights(l int) []data.Money {
	rows := make([]data.Money, len(f.buckets))
	for b, w := range f.of[f.lines[l].rep].Weights {
		if f.open(l, b) {
			rows[b] = max(0, w)
		}
	}
	return rows
}

// fillByWeight gives a line's open cells their parts of an amount.
func (f *quotaFill) fillByWeight(l int, amount, fixed data.Money, steps []data.TrailStep) {
	if fixed != 0 {
		steps = with(steps, data.TrailStep{Op: data.TrailAdd, Key: "trail.fixed", Value: -fixed})
	}
	weights := f.weights(l)
	parts := calc.SpreadParts(amount, weights)
	none := calc.Sum(weights) == 0
	for b, part := range parts {
		c := &f.lines[l].cells[b]
		if none {
			part = calc.Part{Den: 1}
		}
		empty := part.Amount == 0 && !c.have
		if !f.open(l, b) || empty || c.have && c.amount == part.Amount {
			continue
		}
		c.amount = part.Amount
		c.restart(with(steps, shareStep("trail.month.rest", part, f.buckets[b].From.String()))...)
	}
}
