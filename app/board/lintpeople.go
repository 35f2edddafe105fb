package board

import (
	"maps"
	"slices"

	"quarterdeck/app/quota"
	"quarterdeck/app/targets"
	"quarterdeck/app/team"
	"quarterdeck/data"
)

// people looks for targets of who is not there, and regions that nobody works.
func (l *linter) people() error {
	for _, row := range l.reps.Rows {
		if !row.Leaf || row.Rep == "" {
			continue
		}
		x := l.rep(row.Rep)
		before, after := data.Money(0), data.Money(0)
		for i, b := range l.reps.Buckets {
			switch {
			case x.Left != 0 && b.From >= x.Left:
				after += row.Cells[i].Amount
			case x.Joined != 0 && b.Until <= x.Joined:
				before += row.Cells[i].Amount
			}
		}
		if after > 0 {
			l.red("reps", "reps.left", "breakdown", "quotas", x.Code, x.Name, x.Left, after)
		}
		if before > 0 {
			l.amber("reps", "reps.joined", "breakdown", "quotas", x.Code, x.Name, x.Joined, before)
		}
	}
	l.unmanned()
	return l.quotas()
}

// quotas looks for reps outside the ladder, and for promises that do not carry
// the goal.
func (l *linter) quotas() error {
	q, err := quota.QuotasOf(l.r, l.today, quota.QuotasIn{})
	if err != nil {
		return err
	}
	if d := q.Ladder; d.TopFactor < d.CoreFactor || d.CoreFactor < d.NewFactor {
		l.red("reps", "reps.ladder", "breakdown", "quotas", "", float64(d.TopFactor)/100_00, float64(d.CoreFactor)/100_00, float64(d.NewFactor)/100_00)
	}
	if q.Sum == 0 {
		return nil
	}
	banded := slices.ContainsFunc(q.Rows, func(x quota.Row) bool { return x.Band != "" }) // else this plan does not use the ladder
	for _, x := range q.Rows {
		if banded && x.Band == "" && x.Why != quota.Apart {
			l.amber("reps", "reps.band", "breakdown", "quotas", x.Rep, x.Name)
		}
	}
	if q.Asked > q.Answered {
		l.amber("reps", "reps.asked", "breakdown", "quotas", "", q.Asked-q.Answered, q.Asked)
	}
	if q.Answered > 0 && q.Answered == len(q.Rows) && q.Committed < q.Sum {
		l.amber("reps", "reps.promised", "breakdown", "quotas", "", q.Committed, q.Sum, q.Sum-q.Committed)
	}
	if q.Off > 0 {
		l.amber("reps", "reps.balance", "breakdown", "quotas", "", q.Off)
	}
	return nil
}

// unmanned lists regions with a target and nobody who sells there, once reps
// have targets at all.
func (l *linter) unmanned() {
	if l.reps.Total.Amount == 0 {
		return
	}
	manned := map[data.ID]bool{}
	for _, x := range l.names.reps {
		if x.Level != data.Manager && (x.Left == 0 || x.Left > l.today) {
			manned[x.RegionID] = true
		}
	}
	l.aboveAndBelow(manned)
	ids := map[string]data.ID{}
	for _, x := range l.names.regions {
		ids[x.Code] = x.ID
	}
	for _, row := range l.regions.Rows {
		if row.Level == 0 && row.Amount > 0 && ids[row.Region] != 0 && !manned[ids[row.Region]] {
			l.amber("reps", "reps.region", "breakdown", targets.Reps, row.Region, row.Name, row.Amount)
		}
	}
}

// aboveAndBelow adds the regions of a tree where the team of a region above works
// too, and those whose parts have a team.
func (l *linter) aboveAndBelow(manned map[data.ID]bool) {
	parent, own := map[data.ID]data.ID{}, maps.Clone(manned)
	for _, x := range l.names.regions {
		parent[x.ID] = x.ParentID
	}
	for _, x := range l.names.regions {
		for up := x.ParentID; up != 0; up = parent[up] {
			manned[up] = manned[up] || own[x.ID]
			manned[x.ID] = manned[x.ID] || own[up]
		}
	}
}

// funnels looks for quotas that take more work than the days have.
func (l *linter) funnels() error {
	f, err := quota.FunnelsOf(l.r, l.today, quota.FunnelsIn{})
	if err != nil {
		return err
	}
	for _, row := range f.Rows {
		switch {
		case row.Light == data.Red && row.Fits != nil:
			l.red("funnel", "funnel.short", "breakdown", "funnel", row.Rep, row.Name, row.Target, *row.Fits)
		case row.Light == data.Red:
			l.red("funnel", "funnel.full", "breakdown", "funnel", row.Rep, row.Name)
		case row.Why == quota.FunnelNoDays && row.Target > 0:
			l.red("funnel", "funnel.days", "breakdown", "funnel", row.Rep, row.Name, row.Target)
		}
	}
	return nil
}

// talks looks for reps whom the manager never met, or not for twice the rhythm of
// their one-on-ones. A team that keeps none is left alone.
func (l *linter) talks() error {
	kept, err := l.r.Count(data.OneOnOnes)
	if err != nil || kept == 0 {
		return err
	}
	stands, err := team.Stand(l.r, l.today)
	if err != nil {
		return err
	}
	rule, err := l.r.MeetingRule()
	if err != nil {
		return err
	}
	for _, x := range l.names.reps {
		s := stands[x.ID]
		switch rhythm := int(s.Due - s.Last); {
		case !s.Asked || s.Rests:
		case s.Last == 0 && int(l.today-x.Joined) < rule.Every: // new here
		case s.Last == 0:
			l.amber("reps", "reps.never", "team", "oneonone", x.Code, x.Name)
		case s.Due != 0 && s.Late >= rhythm:
			l.amber("reps", "reps.unmet", "team", "oneonone", x.Code, x.Name, s.Last, int(l.today-s.Last), rhythm)
		}
	}
	return nil
}
