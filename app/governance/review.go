package governance

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// The sorts of reviews that fall due.
const (
	Calibration  = "calibration"  // of every month, or block of weeks (S0-27)
	Reassessment = "reassessment" // at the end of the second quarter (S0-30)
)

// A Review is a look at the targets that falls due.
type Review struct {
	Sort   string      `json:"sort"`
	Period data.Period `json:"period"` // the month, block or quarter it closes
	Due    data.Date   `json:"due"`    // last day of that
}

// ahead is how many days before the end of the second quarter a version or
// adjustment counts as the reassessment.
const ahead = 14

// ReviewsDue lists the reviews of the targets that are not done: the calibration
// of the present and the last month, and the reassessment at the end of the
// second quarter until the next quarter ends. A version decided, or an
// adjustment worked out or decided, in a month is its calibration. A plan
// without versions is one that does not keep them here.
func ReviewsDue(r store.Reader, today data.Date) (rows []Review, err error) {
	plan, err := r.Plan()
	if err != nil {
		return nil, err
	}
	days, err := looked(r)
	if err != nil || len(days) == 0 {
		return nil, err
	}
	months := plan.Buckets()
	if plan.Span != data.Year {
		months = nil
	}
	buckets, groups := plan.Buckets(), plan.Groups()
	var quarters []data.Period
	for _, g := range groups {
		quarters = append(quarters, data.Period{From: buckets[g[0]].From, Until: buckets[g[1]-1].Until})
	}
	if months == nil {
		months = quarters
	}
	for i, m := range months {
		last := i+1 < len(months) && months[i+1].Has(today)
		if (m.Has(today) || last) && !within(days, m) {
			rows = append(rows, Review{Calibration, m, m.Until - 1})
		}
	}
	second := quarters[1]
	since := data.Period{From: second.Until - ahead, Until: quarters[2].Until}
	if since.Has(today) && !within(days, since) {
		rows = append(rows, Review{Reassessment, second, second.Until - 1})
	}
	return rows, nil
}

// looked lists the days on which versions and adjustments were dealt with; none
// when no version was ever decided.
func looked(r store.Reader) (days []data.Date, err error) {
	versions, err := r.Versions()
	if err != nil || len(versions) == 0 {
		return nil, err
	}
	for _, v := range versions {
		days = append(days, v.Day)
	}
	proposals, err := r.Proposals()
	for _, p := range proposals {
		days = append(days, p.Day, p.Decided)
	}
	return days, err
}

func within(days []data.Date, p data.Period) bool {
	for _, d := range days {
		if p.Has(d) {
			return true
		}
	}
	return false
}
