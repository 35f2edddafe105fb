package board

import (
	"quarterdeck/app/governance"
	"quarterdeck/app/letters"
	"quarterdeck/app/pipeline"
	"quarterdeck/data"
)

// papers looks for decided papers that say something else than the plan.
func (l *linter) papers() error {
	versions, err := governance.VersionsOf(l.r, l.today, governance.None{})
	if err != nil {
		return err
	}
	if versions.Changed && len(versions.Rows) > 0 {
		l.amber("papers", "papers.changed", "targets", "adjust", "", versions.Rows[0].Number)
	}
	adjustments, err := governance.ProposalsOf(l.r, l.today, governance.None{})
	if err != nil {
		return err
	}
	for _, p := range adjustments.Proposals {
		if p.Stale > 0 && p.State != data.Applied {
			l.red("papers", "papers.stale", "targets", "adjust", "", p.Number, p.Stale)
		}
	}
	register, err := letters.RegisterOf(l.r, l.today, letters.RegisterIn{})
	if err != nil {
		return err
	}
	if register.Outdated > 0 {
		l.red("papers", "papers.outdated", "targets", "letters", "", register.Outdated)
	}
	return nil
}

// work looks for tasks that nobody does, or that no day is set for.
func (l *linter) work() (err error) {
	var milestones []data.Milestone
	var actions []data.Action
	ask(&err, &milestones, l.r.Milestones)
	ask(&err, &actions, l.r.Actions)
	owners, stray, undated := 0, 0, 0
	for _, m := range milestones {
		if m.Accepted == 0 && m.OwnerID == 0 {
			owners++
		}
	}
	for _, a := range actions {
		if a.Done != 0 {
			continue
		}
		if a.OwnerID == 0 {
			stray++
		}
		if a.Due == 0 {
			undated++
		}
	}
	l.some("work.milestones", owners)
	l.some("work.actions", stray)
	l.some("work.due", undated)
	if err != nil {
		return err
	}
	return l.deals()
}

// deals looks for open opportunities of which something is missing, or whose
// expected day has passed.
func (l *linter) deals() error {
	list, err := pipeline.Opportunities(l.r, l.today, pipeline.OpportunitiesIn{})
	past, silent, bare := 0, 0, 0
	for _, x := range list.Rows {
		if x.Past {
			past++
		}
		if x.Next == "" {
			silent++
		}
		if x.Amount == 0 {
			bare++
		}
	}
	for _, x := range []struct {
		key, part string
		n         int
	}{{"deals.past", "slipped", past}, {"deals.next", "next", silent}, {"deals.amount", "open", bare}} {
		if x.n > 0 {
			l.amber("work", x.key, "team", "pipeline", x.part, x.n)
		}
	}
	return err
}

func (l *linter) some(key string, n int) {
	if n > 0 {
		l.amber("work", key, "stages", "", "", n)
	}
}
