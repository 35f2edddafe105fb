package schemes

import (
	"strings"

	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// SchemeName is what a scheme is called: its own name, else the word of its code.
func SchemeName(f text.Fmt, s data.Scheme) string {
	if s.Name != "" {
		return s.Name
	}
	if key := "scheme." + s.Code; text.Has(f.Lang, key) {
		return f.T(key)
	}
	return s.Code
}

// TierName is what a tier is called: its own name, else the word of its key.
func TierName(f text.Fmt, t data.SchemeTier) string {
	if t.Name != "" {
		return t.Name
	}
	return text.Fmt{Lang: f.Lang}.TierName(t.Tier)
}

// ServiceName is what a service is called.
func ServiceName(f text.Fmt, s data.Service) string {
	if s.Key == "" {
		return s.Text
	}
	return f.T("service." + s.Key)
}

// ChannelNames are the words of channels, in their order.
func ChannelNames(f text.Fmt, channels []data.Channel) []string {
	words := make([]string, len(channels))
	for i, c := range channels {
		words[i] = f.T("channel." + string(c))
	}
	return words
}

// SayBand says the limits of a band in one line, with keys that begin so and
// something between them: R ≤ 30 days · F ≥ 12 · M in the top 20%. F is what it
// comes to in the window.
func SayBand(f text.Fmt, rules calc.Rules, b data.TierBand, keys, between string, money bool) string {
	var parts []string
	add := func(set bool, key string, limit any) {
		if set {
			parts = append(parts, f.T(keys+key, limit))
		}
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
	if b.Newcomer != nil {
		add(true, "newcomer", *b.Newcomer)
	}
	top, bottom := f.PercentWhole(data.Money(rules.Top), 1000), f.PercentWhole(data.Money(rules.Bottom), 1000)
	add(money && b.Money == data.TopMoney, "m_top", top)
	add(money && (b.Money == data.NotTopMoney || b.Money == data.MiddleMoney), "m_not_top", top)
	add(money && (b.Money == data.NotBottomMoney || b.Money == data.MiddleMoney), "m_not_low", bottom)
	add(money && b.Money == data.BottomMoney, "m_bottom", bottom)
	return strings.Join(parts, between)
}
