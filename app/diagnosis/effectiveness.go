package diagnosis

import (
	"cmp"
	"slices"

	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// An Effect is how effective one rep, or the team, sells: now and over the plan
// to date.
type Effect struct {
	Name  string            `json:"name"`
	Year  Diagnosis         `json:"year"`  // the plan to date
	Weeks Diagnosis         `json:"weeks"` // the last four weeks
	Tiers map[data.Tier]int `json:"tiers"` // customers looked after, by tier of RFM
	Count int               `json:"count"` // customers looked after
}

// An Effectiveness is the weekly dashboard of the team (《销售效能仪表盘》, S2-28).
type Effectiveness struct {
	Week  data.Period        `json:"week"` // Monday to Sunday of the day it is seen from
	Tiers []data.Tier        `json:"tiers"`
	Rows  []Effect           `json:"rows"` // in the order of the reps
	Team  Effect             `json:"team"` // of all; its customers are those of the rows
	Rule  data.DiagnosisRule `json:"rule"`
}

// EffectivenessIn asks for the dashboard of the week of the plan's today.
type EffectivenessIn struct{}

// EffectivenessOf answers conversion, average order value, customers by tier and
// anomalies of each rep and of the team.
func EffectivenessOf(r store.Reader, today data.Date, _ EffectivenessIn) (Effectiveness, error) {
	year, err := All(r, today)
	if err != nil {
		return Effectiveness{}, err
	}
	weeks, err := In(r, today, FourWeeks)
	if err != nil {
		return Effectiveness{}, err
	}
	out := Effectiveness{Rows: []Effect{}, Rule: year.Rule, Team: Effect{Year: year.Total, Weeks: weeks.Total, Tiers: map[data.Tier]int{}}}
	monday := today - data.Date((int(today.Weekday())+6)%7)
	out.Week = data.Period{From: monday, Until: monday + 7}
	at := map[data.ID]int{}
	for i, d := range year.Rows {
		w, _ := weeks.Row(d.RepID)
		out.Rows = append(out.Rows, Effect{Name: d.Name, Year: d, Weeks: w, Tiers: map[data.Tier]int{}})
		at[d.RepID] = i
	}
	return out, out.place(r, today, at)
}

// place counts the customers of each rep by tier.
func (x *Effectiveness) place(r store.Reader, today data.Date, at map[data.ID]int) error {
	placed, err := schemes.TiersOf(r, today)
	if err != nil {
		return err
	}
	customers, err := r.Customers()
	if err != nil {
		return err
	}
	for _, c := range customers {
		i, ok := at[c.RepID]
		if !ok {
			continue
		}
		t := placed[c.ID]
		for _, e := range []*Effect{&x.Rows[i], &x.Team} {
			e.Tiers[t]++
			e.Count++
		}
	}
	x.Tiers, err = x.order(r)
	return err
}

// order lists the tiers that are switched on or have somebody, in their order,
// the unclassified last.
func (x *Effectiveness) order(r store.Reader) ([]data.Tier, error) {
	rules, err := schemes.RulesOf(r, data.RFM)
	tiers := []data.Tier{}
	for _, t := range rules.Tiers {
		if (t.On || x.Team.Tiers[t.Tier] > 0) && t.Tier != data.Unclassified {
			tiers = append(tiers, t.Tier)
		}
	}
	for t := range x.Team.Tiers {
		if !slices.Contains(tiers, t) && t != data.Unclassified {
			tiers = append(tiers, t)
		}
	}
	slices.SortStableFunc(tiers, func(a, b data.Tier) int { return cmp.Compare(place(a), place(b)) })
	return append(tiers, data.Unclassified), err
}

// place is where a tier stands among the shipped ones; others come after.
func place(t data.Tier) int {
	if i := slices.Index(data.Tiers, t); i >= 0 {
		return i
	}
	return len(data.Tiers)
}
