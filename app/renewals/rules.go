package renewals

import "quarterdeck/data/store"

// SetRenewalRules sets how early a renewal begins and what one over its target
// earns (S2-22). Shares are hundredths of a per cent.
type SetRenewalRules struct {
	Ahead  int `json:"ahead" doc:"days before the last day of a contract at which its customer is to have been spoken to, usually 30"`
	Over   int `json:"over" doc:"how far the renewal amount must lie over its target, hundredths of a per cent, usually 1000"`
	Reward int `json:"reward" doc:"by how much the commission rate rises then, of the rate, hundredths of a per cent, usually 2000"`
}

// Label names the change.
func (SetRenewalRules) Label() string { return "command.SetRenewalRules" }

// Apply stores the rules beside the others about care.
func (c SetRenewalRules) Apply(tx store.Tx) error {
	rule, err := tx.CareRule()
	if err != nil {
		return err
	}
	rule.RenewalAhead, rule.RenewalOver, rule.RenewalReward = c.Ahead, c.Over, c.Reward
	return tx.SaveCareRule(rule)
}
