package customers

import (
	"fmt"

	"quarterdeck/app/calc"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// historyMonths is how many months a tier history goes back.
const historyMonths = 12

// A TierMonth is the tier of a customer at the end of a month, as today's rules
// of the scheme rfm give it: judgements are left out, since when one began is not
// known.
type TierMonth struct {
	Month data.Month `json:"month"`
	Tier  data.Tier  `json:"tier"` // "": had not bought yet
}

// A TierHistory is the tiers of all customers at the ends of months.
type TierHistory struct {
	First data.Month
	tiers [historyMonths]map[data.ID]data.Tier
}

// Of is the history of one customer, the oldest month first.
func (h *TierHistory) Of(id data.ID) []TierMonth {
	rows := make([]TierMonth, historyMonths)
	for i := range rows {
		rows[i] = TierMonth{h.First + data.Month(i), h.tiers[i][id]}
	}
	return rows
}

// Histories are the tiers at the ends of the last twelve months; the last of them
// ends with the day. Every month ranks all customers anew, so this walks over all
// orders once for each: report, when not nil, is told how many months are done and
// may stop it by an error. The answer is kept.
func Histories(r store.Reader, asOf data.Date, report func(done, all int) error) (*TierHistory, error) {
	x, err := r.Remember(fmt.Sprint("tier history ", asOf), baseKinds, func() (any, error) { return histories(r, asOf, report) })
	if err != nil {
		return nil, err
	}
	return x.(*TierHistory), nil
}

func histories(r store.Reader, asOf data.Date, report func(done, all int) error) (*TierHistory, error) {
	set, err := schemes.RulesOf(r, data.RFM)
	if err != nil {
		return nil, err
	}
	h := &TierHistory{First: asOf.Month() - (historyMonths - 1)}
	for i := range h.tiers {
		if report != nil {
			if err := report(i, historyMonths); err != nil {
				return nil, err
			}
		}
		buyers, _, err := set.Buyers(r, min(asOf, (h.First+data.Month(i)+1).Start()-1))
		if err != nil {
			return nil, err
		}
		h.tiers[i] = make(map[data.ID]data.Tier, len(buyers))
		for n, t := range calc.Tiers(buyers, set.Rules) {
			h.tiers[i][buyers[n].ID] = t
		}
	}
	return h, nil
}
