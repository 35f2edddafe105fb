package schemes

import (
	"strings"

	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
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

// aboutScheme and aboutTier name what a change is about in the plan's language,
// for its label: codes such as rfm mean nothing to who reads the history.
func aboutScheme(tx store.Tx, s data.Scheme) error {
	p, err := tx.Plan()
	tx.About(SchemeName(text.Fmt{Lang: text.Lang(p.Language)}, s))
	return err
}

func aboutTier(tx store.Tx, t data.SchemeTier) error {
	p, err := tx.Plan()
	tx.About(TierName(text.Fmt{Lang: text.Lang(p.Language)}, t))
	return err
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

// SayBand says the limits of a band in one line: R ≤ 30 days · F ≥ 12 · M in the
// top 20%. F is what it comes to in the window of the rules.
func SayBand(f text.Fmt, rules calc.Rules, b data.TierBand) string {
	var parts []string
	add := func(key string, limit any) { parts = append(parts, f.T("customers.rule."+key, limit)) }
	number := func(key string, limit *int) {
		if limit != nil {
			add(key, *limit)
		}
	}
	number("r_min", b.MinDays)
	number("r_max", b.MaxDays)
	if b.MinCount != nil {
		add("f_min", calc.Purchases(*b.MinCount, b.MinRate, rules.Window))
	}
	if b.MaxCount != nil {
		add("f_max", calc.Purchases(*b.MaxCount, b.MaxRate, rules.Window))
	}
	number("newcomer", b.Newcomer)
	top, bottom := f.PercentWhole(data.Money(rules.Top), 1000), f.PercentWhole(data.Money(rules.Bottom), 1000)
	switch b.Money {
	case data.TopMoney:
		add("m_top", top)
	case data.NotTopMoney:
		add("m_not_top", top)
	case data.MiddleMoney:
		add("m_not_top", top)
		add("m_not_low", bottom)
	case data.NotBottomMoney:
		add("m_not_low", bottom)
	case data.BottomMoney:
		add("m_bottom", bottom)
	}
	return strings.Join(parts, " · ")
}
