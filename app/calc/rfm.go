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
	NotTop   bool // M not among the top share; with NotLow the literal "middle"
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
	Active bool // the population is only those with a purchase in the window; the others are neither top nor bottom
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
// the shares of M, the thousandths of the population with more (top) or less
// (bottom) money.
type Miss struct {
	Tier    data.Tier `json:"tier"`
	Measure string    `json:"measure"` // "r_max", "r_min", "f_min", "f_max", "m_top", "m_not_top", "m_not_low" or "m_bottom"
	Value   int       `json:"value"`
	Limit   int       `json:"limit"`
}

// A Ranking knows where an amount stands in a population.
type Ranking struct{ sorted []data.Money }

// Rank sorts the money of the population: everyone with a purchase on or before
// the date, those inactive in the window with zero.
func Rank(buyers []Buyer) Ranking { return Rules{}.Rank(buyers) }

// Rank is [Rank] over the population that the rules choose.
func (r Rules) Rank(buyers []Buyer) Ranking {
	sorted := make([]data.Money, 0, len(buyers))
	for _, b := range buyers {
		if b.F > 0 || !r.Active {
			sorted = append(sorted, b.M)
		}
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

// top reports whether fewer than the share of the population have strictly more
// than the buyer; bottom, strictly less.
func (r Rules) top(b Buyer, k Ranking) bool {
	return r.ranks(b) && k.more(b.M)*1000 < r.Top*len(k.sorted)
}

func (r Rules) bottom(b Buyer, k Ranking) bool {
	return r.ranks(b) && k.less(b.M)*1000 < r.Bottom*len(k.sorted)
}

// ranks reports whether the buyer is part of the population.
func (r Rules) ranks(b Buyer) bool { return b.F > 0 || !r.Active }

// Tiers puts every buyer into the first band whose limits it meets, else into
// Unclassified. It sorts the population once.
func Tiers(buyers []Buyer, r Rules) []data.Tier {
	k := r.Rank(buyers)
	tiers := make([]data.Tier, len(buyers))
	for i, b := range buyers {
		tiers[i] = r.Tier(b, k)
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
		(!band.Top || r.top(b, k)) && (!band.NotTop || !r.top(b, k)) &&
		(!band.NotLow || !r.bottom(b, k)) && (!band.Bottom || r.bottom(b, k))
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
		add(band.Top && !r.top(b, k), "m_top", k.more(b.M)*1000/n, r.Top)
		add(band.NotTop && r.top(b, k), "m_not_top", k.more(b.M)*1000/n, r.Top)
		add(band.NotLow && r.bottom(b, k), "m_not_low", k.less(b.M)*1000/n, r.Bottom)
		add(band.Bottom && !r.bottom(b, k), "m_bottom", k.less(b.M)*1000/n, r.Bottom)
	}
	return misses
}
