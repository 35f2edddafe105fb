package customers

import (
	"strings"

	"quarterdeck/app/calc"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// TierName is a tier's name; that of no tier is —.
func TierName(f text.Fmt, t data.Tier) string { return f.TierName(t) }

// SayMiss says one limit that is not met, such as: last bought 71 days ago, over 60.
func SayMiss(f text.Fmt, m calc.Miss) string {
	value, limit := any(m.Value), any(m.Limit)
	if strings.HasPrefix(m.Measure, "m_") { // thousandths of the customers
		value, limit = f.PercentWhole(data.Money(m.Value), 1000), f.PercentWhole(data.Money(m.Limit), 1000)
	}
	return f.T("customers.miss."+m.Measure, value, limit)
}

// SayRule says the limits of a tier's rules in one line, such as: R ≤ 30 days ·
// F ≥ 12 · M in the top 20%. Bands for a kind of business stand behind its name.
// It is "" for a tier without a rule.
func (s Standing) SayRule(f text.Fmt, t data.Tier) string {
	var rules []string
	for _, b := range s.set.Rules.Bands {
		if b.Tier != t {
			continue
		}
		said := schemes.SayBand(f, s.set.Rules, b)
		if b.Sort != "" {
			said = f.T("customers.rule.sort", b.Sort, said)
		}
		rules = append(rules, said)
	}
	return strings.Join(rules, f.T("customers.rule.or"))
}

// SayCheck says the limits of the band that a check is of.
func (s Standing) SayCheck(f text.Fmt, c RuleCheck) string {
	return schemes.SayBand(f, s.set.Rules, c.band)
}

// Rules are the rules that the standing was worked out by.
func (s Standing) Rules() schemes.RuleSet { return s.set }

// SayCadence says in few words what the customers of a tier get: how often they
// are touched, or that mail does it.
func SayCadence(f text.Fmt, t data.SchemeTier) string {
	switch {
	case t.Automatic:
		return f.T("customers.cadence.automatic")
	case t.Weekly == 1:
		return f.T("customers.cadence.weekly")
	case t.Weekly > 1:
		return f.T("customers.cadence.week", t.Weekly)
	case t.Ideal > 0:
		return f.T("customers.cadence.days", t.Ideal)
	}
	return f.T("customers.cadence.none")
}
