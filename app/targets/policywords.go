package targets

import "quarterdeck/app/text"

// Sentence says what the growth of the policy would give against the goal.
func (v PolicyView) Sentence(f text.Fmt) string {
	switch {
	case v.Reach == nil:
		return f.T("policies.reach.unknown")
	case v.Gap == nil:
		return f.T("policies.reach", f.MoneyUnit(*v.Reach), f.Growth(*v.Reach, *v.Last))
	case *v.Gap > 0:
		return f.T("policies.reach.short", f.MoneyUnit(*v.Reach), f.Growth(*v.Reach, *v.Last), f.MoneyUnit(*v.Goal), f.MoneyUnit(*v.Gap))
	}
	return f.T("policies.reach.enough", f.MoneyUnit(*v.Reach), f.Growth(*v.Reach, *v.Last), f.MoneyUnit(*v.Goal), f.MoneyUnit(-*v.Gap))
}
