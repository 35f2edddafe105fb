package objectives

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// A tally adds up what the quarters begun so far have brought, and what they
// should have brought. It counts only quarters with a result.
type tally struct {
	measure  data.Measure
	measured int
	num, den int64
	due      []calc.Weighed
	undue    int // quarters with a result and without a milestone
}

func (t *tally) add(q Quarter, m calc.Milestone, part [2]int64) {
	if q.Result == nil || q.Actual == nil {
		return
	}
	t.measured++
	t.num += q.Result.Num
	t.den += q.Result.Den
	if !m.Known {
		t.undue++
		return
	}
	w := m.Weighed
	w.Value = *paced(t.measure, &m.Value, part)
	if w.Base == nil && t.measure.Roll != data.RollSum && q.Result.Den > 0 {
		// Without a base of its own a milestone is weighed as its result is.
		den := q.Result.Den
		w.Base = &den
	}
	t.due = append(t.due, w)
}

// actual is what there is so far: Σ numerators ÷ Σ denominators of a rate, money
// ÷ mean heads.
func (t *tally) actual() *int64 {
	if t.measured == 0 {
		return nil
	}
	if t.measure.Roll == data.RollSum {
		return &t.num
	}
	den := t.den
	if t.measure.Roll == data.RollHeads {
		den = (den + int64(t.measured)/2) / int64(t.measured)
	}
	value, ok := calc.Quotient(t.measure.Unit, t.num, den)
	if !ok {
		return nil
	}
	return &value
}

// expected is what was due of the same quarters: their milestones, or, when some
// have none, the year's target: all of a rate, and of a sum the part of the plan
// that has passed when every quarter begun is measured.
func (t *tally) expected(target *int64, s source) *int64 {
	if t.measured == 0 {
		return nil
	}
	if t.undue == 0 {
		if w, ok := calc.RollUp(t.measure.Roll, len(t.due), t.due); ok {
			return &w.Value
		}
		return nil
	}
	begun := 0
	for _, q := range s.quarters {
		if s.today >= q.From {
			begun++
		}
	}
	if t.measure.Roll != data.RollRate && t.measured < begun {
		return nil
	}
	return paced(t.measure, target, s.part(s.plan.Period()))
}
