package calc

import (
	"quarterdeck/data"
)

// Purchases are so many per time as a count for a window of days: 12, 4, 2 or 1
// times the number for 365 days, in proportion for others, rounded half up. A day
// more than a year therefore asks for no purchase more. Without a time they are
// per year.
func Purchases(number int, per data.Frequency, window int) int {
	times := data.Frequencies[per]
	if times == 0 {
		times = 1
	}
	return int((2*int64(number)*int64(times)*int64(window) + year) / (2 * year))
}

// year is the days of a year, in which 12 months, 4 quarters and 2 halves go.
const year = 365

// Rules are the RFM scheme: bands in the order they are tested, the window for F
// and M in days, and the shares of the population that are its top and bottom, in
// thousandths.
type Rules struct {
	Bands  []data.TierBand
	Window int
	Top    int
	Bottom int
	Active bool // the population is only those with a purchase in the window; the others are neither top nor bottom
	Cut    data.Cut
}

// RulesOf are the rules that a scheme and those bands make, which are in the order
// of precedence.
func RulesOf(s data.Scheme, bands []data.TierBand) Rules {
	return Rules{Bands: bands, Window: s.Window, Top: s.Top, Bottom: s.Bottom, Active: s.Active, Cut: s.Cut}
}

// Limit is a limit that is set.
func Limit(n int) *int { return &n }

// DefaultRules are the reading of S4-10 that ships: High, Potential, Low and
// Dormant in this order, over the 365 days that end on the date.
var DefaultRules = Rules{
	Window: 365, Top: 200, Bottom: 200,
	Bands: []data.TierBand{
		{Tier: data.High, Position: 1, MaxDays: Limit(30), MinCount: Limit(1), MinRate: data.PerMonth, Money: data.TopMoney},
		{Tier: data.Potential, Position: 2, MaxDays: Limit(60), MinCount: Limit(1), MinRate: data.PerQuarter, Money: data.NotBottomMoney},
		{Tier: data.Low, Position: 3, MinDays: Limit(180), MaxCount: Limit(1), MaxRate: data.PerYear, Money: data.BottomMoney},
		{Tier: data.Dormant, Position: 4, MinDays: Limit(90), MaxCount: Limit(1), MaxRate: data.PerHalf},
	},
}

// A Buyer is what the rules ask about one customer: days since the last and the
// first purchase, purchases and money in the window. ID breaks ties of money where
// the cut is by exact count, the lower first, and may be 0 elsewhere.
type Buyer struct {
	ID   data.ID
	R, F int
	M    data.Money
	Age  int // days since the first purchase, R at least
	Sort string
}

// A Miss is one limit a customer does not meet: which band, which measure, the
// customer's value and the limit. Value and Limit are days, purchases, or, for
// the shares of M, the part of the population with more (top) or less (bottom)
// money in thousandths.
type Miss struct {
	Tier    data.Tier `json:"tier"`
	Measure string    `json:"measure"` // "r_max", "r_min", "f_min", "f_max", "m_top", "m_not_top", "m_not_low", "m_bottom" or "newcomer"
	Value   int       `json:"value"`
	Limit   int       `json:"limit"`
}

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
	sort := r.sortOf(b.Sort)
	for i := range r.Bands {
		if band := &r.Bands[i]; band.Sort == sort && r.meets(band, b, k) {
			return band.Tier
		}
	}
	return data.Unclassified
}

// sortOf is the kind of business whose bands test a customer: its own when there
// are bands for it, else those for all.
func (r Rules) sortOf(sort string) string {
	if sort != "" {
		for i := range r.Bands {
			if r.Bands[i].Sort == sort {
				return sort
			}
		}
	}
	return ""
}

func (r Rules) meets(band *data.TierBand, b Buyer, k Ranking) bool {
	return r.within(band, b.R, b.F, b.Age) && (band.Money == "" || holds(band.Money, k.top(b), k.bottom(b)))
}

// within reports whether days, purchases and days since the first purchase keep
// to a band's limits.
func (r Rules) within(band *data.TierBand, days, count, age int) bool {
	return (band.MinDays == nil || days >= *band.MinDays) && (band.MaxDays == nil || days <= *band.MaxDays) &&
		(band.MinCount == nil || count >= Purchases(*band.MinCount, band.MinRate, r.Window)) &&
		(band.MaxCount == nil || count <= Purchases(*band.MaxCount, band.MaxRate, r.Window)) &&
		(band.Newcomer == nil || age <= *band.Newcomer)
}

// holds reports whether a customer that is top, bottom, both or neither is in the
// class of money.
func holds(c data.MoneyClass, top, bottom bool) bool {
	switch c {
	case data.TopMoney:
		return top
	case data.NotTopMoney:
		return !top
	case data.MiddleMoney:
		return !top && !bottom
	case data.NotBottomMoney:
		return !bottom
	case data.BottomMoney:
		return bottom
	}
	return true
}

// Tested lists the bands a customer is tested by, in their order.
func (r Rules) Tested(sort string) (bands []data.TierBand) {
	sort = r.sortOf(sort)
	for _, b := range r.Bands {
		if b.Sort == sort {
			bands = append(bands, b)
		}
	}
	return bands
}

// Misses lists every limit of every band that keeps the buyer out of it, in the
// order of the bands; a band that is met has none.
func (r Rules) Misses(b Buyer, k Ranking) (misses []Miss) {
	for _, band := range r.Tested(b.Sort) {
		misses = append(misses, r.MissesOf(band, b, k)...)
	}
	return misses
}

// MissesOf lists the limits of one band that keep the buyer out of it.
func (r Rules) MissesOf(band data.TierBand, b Buyer, k Ranking) (misses []Miss) {
	add := func(wrong bool, measure string, value, limit int) {
		if wrong {
			misses = append(misses, Miss{band.Tier, measure, value, limit})
		}
	}
	if band.MaxDays != nil {
		add(b.R > *band.MaxDays, "r_max", b.R, *band.MaxDays)
	}
	if band.MinDays != nil {
		add(b.R < *band.MinDays, "r_min", b.R, *band.MinDays)
	}
	if band.MinCount != nil {
		n := Purchases(*band.MinCount, band.MinRate, r.Window)
		add(b.F < n, "f_min", b.F, n)
	}
	if band.MaxCount != nil {
		n := Purchases(*band.MaxCount, band.MaxRate, r.Window)
		add(b.F > n, "f_max", b.F, n)
	}
	if band.Newcomer != nil {
		add(b.Age > *band.Newcomer, "newcomer", b.Age, *band.Newcomer)
	}
	top, bottom, middle := k.top(b), k.bottom(b), band.Money == data.MiddleMoney
	add(band.Money == data.TopMoney && !top, "m_top", k.share(k.more(b.M)), r.Top)
	add((band.Money == data.NotTopMoney || middle) && top, "m_not_top", k.share(k.more(b.M)), r.Top)
	add((band.Money == data.NotBottomMoney || middle) && bottom, "m_not_low", k.share(k.less(b.M)), r.Bottom)
	add(band.Money == data.BottomMoney && !bottom, "m_bottom", k.share(k.less(b.M)), r.Bottom)
	return misses
}
