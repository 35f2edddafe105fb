package board

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/evidence"
	"quarterdeck/app/objectives"
	"quarterdeck/app/targets"
	"quarterdeck/data"
)

// goalOnly looks at the goal by itself: nobody answers for it, nothing says why.
func (l *linter) goalOnly() error {
	g := l.goal
	if g.Amount == nil {
		if g.Allotted != 0 || g.ToReps != 0 {
			l.red("goal", "goal.none.cells", "targets", "goal", "", max(g.Allotted, g.ToReps))
		} else {
			l.amber("goal", "goal.none", "targets", "goal", "")
		}
		return nil
	}
	if g.Owner == "" {
		l.amber("goal", "goal.owner", "targets", "owner", "")
	}
	if g.Reason == "" {
		l.amber("goal", "goal.reason", "targets", "reason", "")
	}
	if owner := l.rep(g.Owner); owner.Left != 0 && owner.Left <= l.today {
		l.red("goal", "goal.owner.left", "targets", "owner", "", owner.Name, owner.Left)
	}
	return nil
}

// evidence looks for levels out of order and for a goal that rests on old sheets
// or stands above its lowest limit without a word.
func (l *linter) evidence() error {
	a, err := evidence.AnchorsOf(l.r, l.today, evidence.AnchorsIn{})
	if err != nil {
		return err
	}
	if !a.Ordered {
		l.red("goal", "goal.levels", "targets", "set", "")
	}
	if a.Over != nil && *a.Over > 0 && l.goal.Reason == "" {
		l.amber("goal", "goal.limit", "targets", "reason", "", *a.Over)
	}
	sheets, err := evidence.InsightsOf(l.r, l.today, evidence.InsightsIn{})
	for _, x := range sheets {
		if x.Stale && x.Goal {
			l.amber("goal", "goal.stale", "targets", "evidence", "", x.Title, x.Date)
		}
	}
	return err
}

func (l *linter) rep(code string) data.Rep {
	for _, x := range l.names.reps {
		if x.Code == code {
			return x
		}
	}
	return data.Rep{}
}

// sums looks for parents that are not the sum of their children.
func (l *linter) sums() error {
	byRegion, byRep := l.regions.Total.Amount, l.reps.Total.Amount
	if left := l.regions.Unallocated; left != nil && byRegion != 0 {
		switch {
		case *left > 0:
			l.amber("cells", "cells.unallocated", "breakdown", targets.Regions, "", *left)
		case *left < 0:
			l.red("cells", "cells.over", "breakdown", targets.Regions, "", -*left)
		}
		if *left != 0 && !anyOpen(l.regions) {
			l.red("cells", "cells.stuck", "breakdown", targets.Regions, "", max(*left, -*left))
		}
	}
	switch {
	case byRegion == 0 || byRep == 0 || byRegion == byRep:
	case byRep < byRegion:
		l.amber("cells", "cells.reps.less", "breakdown", targets.Reps, "", byRegion-byRep)
	default:
		l.amber("cells", "cells.reps.more", "breakdown", targets.Reps, "", byRep-byRegion)
	}
	return nil
}

// anyOpen reports whether some cell of the breakdown may be changed.
func anyOpen(g targets.Grid) bool {
	for _, c := range g.Total.Cells {
		if c.Open {
			return true
		}
	}
	return false
}

// rhythmTolerance is by how much a quarter may differ from its rhythm before
// the rhythm's name is wrong: half a per cent of the whole, in thousandths.
const rhythmTolerance = 5

// rhythm looks for a rhythm whose name says other numbers than the cells.
func (l *linter) rhythm() error {
	if l.regions.Rhythm == "" || l.regions.Total.Amount == 0 {
		return nil
	}
	wants := make([]data.Money, len(l.regions.Groups))
	for i, g := range l.regions.Groups {
		if g.Want == nil {
			return nil
		}
		wants[i] = *g.Want
	}
	total := l.regions.Total.Amount
	for i, want := range calc.Spread(total, wants) {
		off := l.regions.Total.Groups[i] - want
		if max(off, -off) > total.MulDiv(rhythmTolerance, 1000) {
			l.amber("cells", "cells.rhythm", "breakdown", targets.Regions, "",
				l.regions.Groups[i].Period, l.regions.Total.Groups[i], want)
		}
	}
	return nil
}

// objectives takes over what does not fit in the goals beside revenue.
func (l *linter) objectives() error {
	list, err := objectives.ListOf(l.r, l.today, objectives.ListIn{})
	for _, f := range list.Findings {
		l.taken("objectives", f.Key, "targets", "objectives", f.Args)
	}
	return err
}
