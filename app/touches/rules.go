package touches

import (
	"quarterdeck/data/store"
)

// SetTouchRules says which touches count and when silence escalates.
type SetTouchRules struct {
	AnyTouch    bool `json:"any_touch" doc:"a touch that was not effective restarts the clock too"`
	TellRep     int  `json:"tell_rep" doc:"days over the limit until the rep is told"`
	TellManager int  `json:"tell_manager" doc:"days over the limit until the manager is told"`
	HighRisk    int  `json:"high_risk" doc:"days over the limit until the customer is at high risk"`
}

// Label names the change.
func (SetTouchRules) Label() string { return "command.SetTouchRules" }

// Apply stores the rules and leaves the rest of the plan's care as it is.
func (c SetTouchRules) Apply(tx store.Tx) error {
	rule, err := tx.CareRule()
	if err != nil {
		return err
	}
	rule.AnyTouch, rule.TellRep, rule.TellManager, rule.HighRisk = c.AnyTouch, c.TellRep, c.TellManager, c.HighRisk
	return tx.SaveCareRule(rule)
}
