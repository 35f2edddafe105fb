package service

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetServiceRules sets what complaints, satisfaction and the repurchase of core
// customers are held against. Rates are hundredths of a per cent.
type SetServiceRules struct {
	Fine          int          `json:"fine" doc:"complaint rate that is fine, hundredths of a per cent, usually 100"`
	Bad           int          `json:"bad" doc:"complaint rate above which the alarm is raised, hundredths of a per cent, usually 200"`
	Days          int          `json:"days" doc:"days in which a complaint is to be settled, usually 3"`
	Satisfaction  int          `json:"satisfaction" doc:"satisfaction wanted, hundredths of a point, usually 450"`
	RepurchaseLow int          `json:"repurchase_low" doc:"fall of the core customers' repurchase rate that is an alarm, hundredths of a per cent, usually 1000"`
	Repurchase    data.Reading `json:"repurchase" doc:"how that fall is meant: relative or points; empty: relative"`
}

// Label names the change.
func (SetServiceRules) Label() string { return "command.SetServiceRules" }

// Apply stores the rules beside the others about care.
func (c SetServiceRules) Apply(tx store.Tx) error {
	rule, err := tx.CareRule()
	if err != nil {
		return err
	}
	rule.ComplaintFine, rule.ComplaintBad, rule.ComplaintDays = c.Fine, c.Bad, c.Days
	rule.Satisfaction, rule.RepurchaseLow, rule.Repurchase = c.Satisfaction, c.RepurchaseLow, c.Repurchase
	return tx.SaveCareRule(rule)
}
