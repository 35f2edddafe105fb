package board

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
)

// policies looks for shares that are not a hundred per cent together, and for
// regions and products that no policy reaches.
func (l *linter) policies() error {
	v, err := targets.PolicyOf(l.r, l.today, targets.PolicyIn{})
	if err != nil {
		return err
	}
	l.roles(v.Policy)
	l.tiers(v.Policy)
	l.growth(v)
	return l.pins()
}

// growth are the rates of regions by their maturity (S2-6…8).
func (l *linter) growth(v targets.PolicyView) {
	without := 0
	for _, x := range v.Regions {
		if x.Maturity == "" {
			without++
		}
	}
	switch {
	case without == len(v.Regions): // this plan does not use them
	case without > 0:
		l.amber("policy", "policy.maturity", "settings", "regions", "", without)
	case v.Gap != nil && *v.Gap > 0:
		l.amber("policy", "policy.reach", "settings", "policies", "", *v.Reach, *v.Goal, *v.Gap)
	}
}

// pins are amounts decided across both slices: what totals leave no room for is
// left over, and some contradict one another though each of them has room.
func (l *linter) pins() error {
	pins, err := targets.PinsOf(l.r, l.today, targets.PinsIn{})
	if err != nil || len(pins) == 0 {
		return err
	}
	missing := data.Money(0)
	for _, x := range pins {
		missing += max(x.Missing, -x.Missing) // negative: more than decided
	}
	if missing > 0 {
		l.red("cells", "cells.left", "breakdown", "pivot", "", missing)
		return nil
	}
	for _, axes := range [][2]string{{"rep", "product"}, {"tier", "region"}} {
		cube, err := targets.CubeOf(l.r, l.today, targets.CubeIn{Rows: axes[0], Columns: axes[1]})
		if err != nil {
			return err
		}
		left := data.Money(0)
		for _, x := range cube.Left {
			left += max(x.Amount, -x.Amount)
		}
		if left > 0 {
			l.red("cells", "cells.left", "breakdown", "pivot", "", left)
			return nil
		}
	}
	return nil
}

// roles are the weights of the product classes there are (S2-3…5).
func (l *linter) roles(p data.Policy) {
	have := map[data.ProductClass]bool{}
	without := 0
	for _, x := range l.names.products {
		have[x.Class] = true
		if x.Class == "" {
			without++
		}
	}
	sum, weights := 0, make([]data.Money, len(classes))
	for i, c := range classes {
		if have[c] {
			sum += p.Weight(c)
			weights[i] = data.Money(p.Weight(c))
		}
	}
	if without > 0 && without < len(l.names.products) {
		l.amber("policy", "policy.class", "settings", "products", "", without)
	}
	if sum == 0 || sum == 100_00 {
		return
	}
	l.amber("policy", "policy.roles", "settings", "policies", "", float64(sum)/100)
	q := p
	for i, part := range calc.Spread(100_00, weights) {
		if have[classes[i]] {
			q = withWeight(q, classes[i], int(part))
		}
	}
	l.fix("SetPolicy", setPolicy(q))
}

// classes are the roles a product may have, in the order of the policies page.
var classes = []data.ProductClass{data.Star, data.CashCow, data.Question, data.LongTail}

func withWeight(p data.Policy, c data.ProductClass, weight int) data.Policy {
	switch c {
	case data.Star:
		p.Star = weight
	case data.CashCow:
		p.CashCow = weight
	case data.Question:
		p.Question = weight
	case data.LongTail:
		p.LongTail = weight
	}
	return p
}

// tiers are the weights of the customer tiers, where the plan wants them.
func (l *linter) tiers(p data.Policy) {
	sum, weights := 0, make([]data.Money, len(p.Tiers))
	for i, t := range p.Tiers {
		sum += t.Weight
		weights[i] = data.Money(t.Weight)
	}
	if sum == 0 || sum == 100_00 {
		return
	}
	l.amber("policy", "policy.tiers", "settings", "policies", "", float64(sum)/100)
	q := p
	q.Tiers = append([]data.TierWeight(nil), p.Tiers...)
	for i, part := range calc.Spread(100_00, weights) {
		q.Tiers[i].Weight = int(part)
	}
	l.fix("SetPolicy", setPolicy(q))
}

// time looks at the calendar and at months opened again.
func (l *linter) time() error {
	days, err := l.r.DaysOff()
	if err != nil {
		return err
	}
	unchecked, period := []data.Date{}, l.plan.Period()
	for _, d := range days {
		if !d.Checked && period.Has(d.Day) {
			unchecked = append(unchecked, d.Day)
		}
	}
	if len(unchecked) > 0 {
		l.amber("time", "time.unchecked", "settings", "calendar", "", len(unchecked))
	}
	for i, b := range l.regions.Buckets {
		if l.regions.Total.Cells[i].Amount > 0 && l.calendar.Workdays(b.Period) == 0 {
			l.red("time", "time.no_days", "settings", "calendar", "", b.Period, l.regions.Total.Cells[i].Amount)
		}
		if b.Reopened {
			l.amber("time", "time.reopened", "breakdown", targets.Regions, "", b.Period, b.Reason)
			l.fix("CloseAgain", targets.CloseAgain{Bucket: b.From})
		}
	}
	return nil
}

// setPolicy is the command that makes p the plan's policy.
func setPolicy(p data.Policy) targets.SetPolicy {
	return targets.SetPolicy{Mature: p.Mature, Growing: p.Growing, Emerging: p.Emerging, CashCow: p.CashCow, Star: p.Star,
		Question: p.Question, LongTail: p.LongTail, Tiers: p.Tiers, Step: p.Step}
}
