package data

// Scenarios is the kind of goals that might be decided.
const Scenarios Kind = "scenarios"

// A Scenario is a whole goal that might be decided: what it would be, what it
// rests on, and why.
type Scenario struct {
	ID       ID     `json:"id"`
	Name     string `json:"name"`   // unique
	Amount   Money  `json:"amount"` // of the whole plan
	Levels   `gorm:"embedded"`
	Rhythm   string `json:"rhythm"` // as in a goal; "" is none
	Reason   string `json:"reason"`
	Drivers  `gorm:"embedded"`
	Position int `json:"position"`
}

// Check reports a scenario without name, with a negative or huge amount, levels
// out of order, or drivers that cannot be.
func (s Scenario) Check() error {
	if err := checkTitle("name", s.Name); err != nil {
		return err
	}
	if s.Amount < 0 {
		return Problem{Key: "problem.target.negative", Field: "amount"}
	}
	if err := checkAmount("amount", s.Amount); err != nil {
		return err
	}
	if err := s.Levels.Around(&s.Amount); err != nil {
		return err
	}
	if err := checkText("reason", s.Reason, false); err != nil {
		return err
	}
	return s.Drivers.Check()
}
