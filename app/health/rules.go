package health

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetHealthRules sets what the health score is made of, where its bands lie, and
// how long the clocks of plays run.
type SetHealthRules struct {
	Interaction int  `json:"interaction" doc:"weight of touches against the cadence, 0 to 1,000"`
	Need        int  `json:"need" doc:"weight of how well we fit the need, as judged"`
	Budget      int  `json:"budget" doc:"weight of how budget is released, as judged"`
	Complaints  int  `json:"complaints" doc:"weight of complaints"`
	Overdue     int  `json:"overdue" doc:"weight of overdue money"`
	Trend       int  `json:"trend" doc:"weight of orders against the same days a year ago"`
	Red         int  `json:"red" doc:"a score up to it is red"`
	Amber       int  `json:"amber" doc:"a score up to it is amber, above it green"`
	Days        int  `json:"days" doc:"days that interaction, complaints and trend look back, 7 to 730"`
	Stale       int  `json:"stale" doc:"days after which a judgement no longer counts; 0: it always does"`
	LostDays    *int `json:"lost_days" doc:"days to follow up a lost customer; null: as it is"`
	DeciderDays *int `json:"decider_days" doc:"days to get to know a new decision maker; null: as it is"`
}

// Label names the change.
func (SetHealthRules) Label() string { return "command.SetHealthRules" }

// Rule is the health rule the command sets.
func (c SetHealthRules) Rule() data.HealthRule {
	return data.HealthRule{Interaction: c.Interaction, Need: c.Need, Budget: c.Budget, Complaints: c.Complaints, Overdue: c.Overdue,
		Trend: c.Trend, Red: c.Red, Amber: c.Amber, Days: c.Days, Stale: c.Stale}
}

// Apply stores the rules.
func (c SetHealthRules) Apply(tx store.Tx) error {
	if err := tx.SaveHealthRule(c.Rule()); err != nil {
		return err
	}
	if c.LostDays == nil && c.DeciderDays == nil {
		return nil
	}
	care, err := tx.CareRule()
	if err != nil {
		return err
	}
	for field, x := range map[*int]*int{&care.LostDays: c.LostDays, &care.DeciderDays: c.DeciderDays} {
		if x != nil {
			*field = *x
		}
	}
	return tx.SaveCareRule(care)
}

// TryIn asks how many customers would have which light by other rules.
type TryIn SetHealthRules

// A Trial compares the lights by the rules as they are with those by others.
type Trial struct {
	Now  Counts `json:"now"`
	Then Counts `json:"then"`
}

// TryRules answers what other rules would change, and changes nothing.
func TryRules(r store.Reader, today data.Date, in TryIn) (t Trial, err error) {
	rule := SetHealthRules(in).Rule()
	if err := rule.Check(); err != nil {
		return t, err
	}
	now, err := Stand(r, today)
	if err != nil {
		return t, err
	}
	b, err := gather(r, today, rule)
	if err != nil {
		return t, err
	}
	return Trial{counts(now), counts(b.stand(rule))}, nil
}

func counts(standing map[data.ID]Standing) Counts {
	by := map[data.Light]int{}
	for _, s := range standing {
		by[s.Light]++
	}
	return Counts{Red: by[data.Red], Amber: by[data.Amber], Green: by[data.Green], Ring: by[data.Ring]}
}
