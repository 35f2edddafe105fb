package measures

import (
	"quarterdeck/app/growth"
	"quarterdeck/app/pipeline"
	"quarterdeck/data"
)

// retention is the share of the team of twelve months that is still here (S4-13).
func retention(b *Book, _ Scope, spans []data.Period) (Table, error) {
	t := newTable(len(spans))
	for i, p := range spans {
		rate, heads, err := growth.RetainedOn(b.r, p.Until-1)
		if err != nil {
			return nil, err
		}
		n := int64(heads)
		t[i][0] = Reading{Sample: &n}
		if rate != nil {
			v := int64(*rate)
			t[i][0] = Reading{Value: &v, Sample: &n}
		}
	}
	return t, nil
}

// exam is the mean of everybody's last result in a test of the span, with the mark
// that passes as its target (S2-20, S4-13). A person's is their own.
func exam(code string) reader {
	return func(b *Book, scope Scope, spans []data.Period) (Table, error) {
		kinds, err := once(b, "exam kinds", b.r.ExamKinds)
		if err != nil {
			return nil, err
		}
		var kind data.ExamKind
		for _, k := range kinds {
			if k.Code == code {
				kind = k
			}
		}
		rows, err := once(b, "exams", b.r.Exams) // the earliest first
		pass := int64(kind.Pass)
		t := newTally(scope, len(spans))
		for i, p := range spans {
			last := map[data.ID]int{}
			for _, x := range rows {
				if x.ExamKindID == kind.ID && p.Has(x.Date) {
					last[x.RepID] = x.Score
				}
			}
			for rep, score := range last {
				t.add(i, place{rep: rep}, int64(score), 1)
			}
		}
		return t.table(func(x share) Reading {
			y := mean(x)
			y.Target = &pass
			return y
		}), err
	}
}

// commitmentsSigned is the share of those who sell, and are here on the last day
// of the span, that have signed a personal target commitment letter (S2-20).
func commitmentsSigned(b *Book, scope Scope, spans []data.Period) (Table, error) {
	letters, err := once(b, "letters", b.r.Letters)
	if err != nil {
		return nil, err
	}
	reps, err := once(b, "reps", b.r.Reps)
	t := newTally(scope, len(spans))
	for i, p := range spans {
		signed := map[data.ID]int64{}
		for _, x := range letters {
			if x.RepID != 0 && x.Signed != 0 && x.Signed < p.Until {
				signed[x.RepID] = 1
			}
		}
		for _, x := range reps {
			if x.Level != data.Manager && x.HereOn(p.Until-1) {
				t.add(i, place{region: x.RegionID, rep: x.ID}, signed[x.ID], 1)
			}
		}
	}
	return t.table(ratio), err
}

// handedOver is the share of the hand-overs after leaving, begun in the span, that
// were done in time (S2-41).
func handedOver(b *Book, scope Scope, spans []data.Period) (Table, error) {
	rows, err := once(b, "handovers", b.r.Handovers)
	t := newTally(scope, len(spans))
	for _, x := range rows {
		in(spans, x.Left, func(i int) { t.inTime(i, place{rep: x.RepID}, x.Closed, x.Due, spans[i].Until-1) })
	}
	return t.table(ratio), err
}

// actionsLate is the share of the open actions that are past their day.
func actionsLate(b *Book, scope Scope, spans []data.Period) (Table, error) {
	rows, err := once(b, "actions", b.r.Actions)
	t := newTally(scope, len(spans))
	for _, x := range rows {
		for i, p := range spans {
			if x.Done != 0 && x.Done < p.Until {
				continue
			}
			n := int64(0)
			if x.Due < p.Until-1 {
				n = 1
			}
			t.add(i, place{rep: x.OwnerID}, n, 1)
		}
	}
	return t.table(ratio), err
}

// coverage is what is open in the pipeline against what is left of the target, in
// hundredths: 250 is ×2.5.
func coverage(b *Book, scope Scope, spans []data.Period) (Table, error) {
	t := newTable(len(spans))
	for i, p := range spans {
		rows, err := pipeline.Stand(b.r, p.Until-1)
		if err != nil {
			return nil, err
		}
		var all []pipeline.Standing
		for id, x := range rows {
			all = append(all, x)
			if scope == Rep && id != 0 && x.Coverage != nil {
				n, of := int64(*x.Coverage), int64(x.Count)
				t[i][id] = Reading{Value: &n, Sample: &of}
			}
		}
		if sum := pipeline.Sum(all); scope == Firm && sum.Coverage != nil {
			n, of := int64(*sum.Coverage), int64(sum.Count)
			t[i][0] = Reading{Value: &n, Sample: &of}
		}
	}
	return t, nil
}
