package calc

import (
	"slices"

	"quarterdeck/data"
)

// A Band is one rule of the RFM scheme: every limit that is set must hold.
type Band struct {
	Tier     data.Tier
	MaxDays  int  // R at most; 0: no limit
	MinDays  int  // R at least; 0: no limit
	MinCount int  // F at least; 0: no limit
	MaxCount int  // F at most; −1: no limit
	Top      bool // M among the top share
	NotLow   bool // M not among the bottom share
	Bottom   bool // M among the bottom share
}

// Rules are the RFM scheme: bands in the order they are tested, the window for F
// and M in days, and the shares of the population in thousandths.
type Rules struct {
	Bands  []Band
	Window int
	Top    int
	Bottom int
}

// DefaultRules are the reading of S4-10 that ships: High, Potential, Low and
// Dormant in this order, over the 365 days that end on the date.
var DefaultRules = Rules{
	Window: 365, Top: 200, Bottom: 200,
	Bands: []Band{
		{Tier: data.High, MaxDays: 30, MinCount: 12, MaxCount: -1, Top: true},
		{Tier: data.Potential, MaxDays: 60, MinCount: 4, MaxCount: -1, NotLow: true},
		{Tier: data.Low, MinDays: 180, MaxCount: 1, Bottom: true},
		{Tier: data.Dormant, MinDays: 90, MaxCount: 2},
	},
}

// A Buyer is what the rules ask about one customer: days since the last
// purchase, purchases and money in the window.
type Buyer struct {
	R, F int
	M    data.Money
}

// A Miss is one limit a customer does not meet: which band, which measure, the
// customer's value and the limit. Value and Limit are days, purchases, or, for
// the shares of M, thousandths of the population.
type Miss struct {
	Tier    data.Tier `json:"tier"`
	Measure string    `json:"measure"` // "r_max", "r_min", "f_min", "f_max", "m_top", "m_not_low" or "m_bottom"
	Value   int       `json:"value"`
	Limit   int       `json:"limit"`
}

// A Ranking knows where an amount stands in a population.
type Ranking struct{ sorted []data.Money }

// Rank sorts the money of the population: everyone with a purchase on or before
// the date, those inactive in the window with zero.
func Rank(buyers []Buyer) Ranking {
	sorted := make([]data.Money, len(buyers))
	for i, b := range buyers {
		sorted[i] = b.M
	}
	slices.Sort(sorted)
	return Ranking{sorted}
}

// more is how many have strictly more than m; less, strictly less.
func (k Ranking) more(m data.Money) int {
	i, _ := slices.BinarySearch(k.sorted, m+1)
	return len(k.sorted) - i
}

func (k Ranking) less(m data.Money) int {
	i, _ := slices.BinarySearch(k.sorted, m)
	return i
}

// isTop reports whether fewer than the share of the population have strictly
// more; isBottom, strictly less.
func (k Ranking) isTop(m data.Money, share int) bool { return k.more(m)*1000 < share*len(k.sorted) }

func (k Ranking) isBottom(m data.Money, share int) bool { return k.less(m)*1000 < share*len(k.sorted) }

// Tiers puts every buyer into the first band whose limits it meets, else into
// Unclassified. It sorts the population once.
func Tiers(buyers []Buyer, rules Rules) []data.Tier {
	k := Rank(buyers)
	tiers := make([]data.Tier, len(buyers))
	for i, b := range buyers {
		tiers[i] = rules.Tier(b, k)
	}
	return tiers
}

// Tier is the first band the buyer meets, else Unclassified.
func (r Rules) Tier(b Buyer, k Ranking) data.Tier {
	for _, band := range r.Bands {
		if r.meets(band, b, k) {
			return band.Tier
		}
	}
	return data.Unclassified
}

func (r Rules) meets(band Band, b Buyer, k Ranking) bool {
	return (band.MaxDays == 0 || b.R <= band.MaxDays) && b.R >= band.MinDays &&
		b.F >= band.MinCount && (band.MaxCount < 0 || b.F <= band.MaxCount) &&
		(!band.Top || k.isTop(b.M, r.Top)) && (!band.NotLow || !k.isBottom(b.M, r.Bottom)) && (!band.Bottom || k.isBottom(b.M, r.Bottom))
}

// Misses lists every limit of every band that keeps the buyer out of it, in the
// order of the bands; a band that is met has none.
func (r Rules) Misses(b Buyer, k Ranking) (misses []Miss) {
	n := max(1, len(k.sorted))
	for _, band := range r.Bands {
		add := func(wrong bool, measure string, value, limit int) {
			if wrong {
				misses = append(misses, Miss{band.Tier, measure, value, limit})
			}
		}
		add(band.MaxDays > 0 && b.R > band.MaxDays, "r_max", b.R, band.MaxDays)
		add(b.R < band.MinDays, "r_min", b.R, band.MinDays)
		add(b.F < band.MinCount, "f_min", b.F, band.MinCount)
		add(band.MaxCount >= 0 && b.F > band.MaxCount, "f_max", b.F, band.MaxCount)
		add(band.Top && !k.isTop(b.M, r.Top), "m_top", k.more(b.M)*1000/n, r.Top)
		add(band.NotLow && k.isBottom(b.M, r.Bottom), "m_not_low", k.less(b.M)*1000/n, r.Bottom)
		add(band.Bottom && !k.isBottom(b.M, r.Bottom), "m_bottom", k.less(b.M)*1000/n, r.Bottom)
	}
	return misses
}
