package customers

import (
	"strings"

	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// TierName is a tier's name; that of no tier is —.
func TierName(f text.Fmt, t data.Tier) string {
	if t == "" {
		return text.Unknown
	}
	return f.T("tier." + string(t))
}

// SayMiss says one limit that is not met, such as: last bought 71 days ago, over 60.
func SayMiss(f text.Fmt, m calc.Miss) string {
	value, limit := any(m.Value), any(m.Limit)
	if strings.HasPrefix(m.Measure, "m_") { // thousandths of the customers
		value, limit = f.PercentWhole(data.Money(m.Value), 1000), f.PercentWhole(data.Money(m.Limit), 1000)
	}
	return f.T("customers.miss."+m.Measure, value, limit)
}

// SayRule says the limits of a tier's rule in one line, such as: R ≤ 30 days ·
// F ≥ 12 · M in the top 20%. It is "" for a tier without a rule.
func SayRule(f text.Fmt, t data.Tier) string { return sayRule(f, t, "customers.rule.", " · ", true) }

// SayRuleBriefly is [SayRule] where room is short: R≤30 F≥12 top 20%. Without
// money it leaves the last of these out.
func SayRuleBriefly(f text.Fmt, t data.Tier, money bool) string {
	return sayRule(f, t, "customers.brief.", " ", money)
}

func sayRule(f text.Fmt, t data.Tier, keys, between string, money bool) string {
	var parts []string
	add := func(set bool, key string, limit any) {
		if set {
			parts = append(parts, f.T(keys+key, limit))
		}
	}
	rules := calc.DefaultRules
	top, bottom := f.PercentWhole(data.Money(rules.Top), 1000), f.PercentWhole(data.Money(rules.Bottom), 1000)
	for _, b := range rules.Bands {
		if b.Tier != t {
			continue
		}
		if b.MaxDays != nil {
			add(true, "r_max", *b.MaxDays)
		}
		if b.MinDays != nil {
			add(true, "r_min", *b.MinDays)
		}
		if b.MinCount != nil {
			add(true, "f_min", calc.Purchases(*b.MinCount, b.MinRate, rules.Window))
		}
		if b.MaxCount != nil {
			add(true, "f_max", calc.Purchases(*b.MaxCount, b.MaxRate, rules.Window))
		}
		add(money && b.Money == data.TopMoney, "m_top", top)
		add(money && (b.Money == data.NotTopMoney || b.Money == data.MiddleMoney), "m_not_top", top)
		add(money && (b.Money == data.NotBottomMoney || b.Money == data.MiddleMoney), "m_not_low", bottom)
		add(money && b.Money == data.BottomMoney, "m_bottom", bottom)
	}
	return strings.Join(parts, between)
}
