package data

// GrowthRules is the kind of the rules of growth.
const GrowthRules Kind = "growth_rules"

// A GrowthRule says how the team is to grow and be safe. Shares are hundredths of
// a per cent. There is at most one.
type GrowthRule struct {
	ID            ID  `json:"-"`
	RetentionPass int `json:"retention_pass"` // team retention that passes (S4-13)
	RetentionLow  int `json:"retention_low"`  // below it there is an alarm (S4-25)
	HandoverDays  int `json:"handover_days"`  // calendar days for a hand-over (S2-41)
	MostBackups   int `json:"most_backups"`   // back-ups a core post has at most (S4-25)
	Anniversary   int `json:"anniversary"`    // every so many years a long service is honoured (S4-25)
	Ahead         int `json:"ahead"`          // days ahead an anniversary is shown
}

// DefaultGrowthRule is the rule of a plan that has set none.
func DefaultGrowthRule() GrowthRule {
	return GrowthRule{RetentionPass: 85_00, RetentionLow: 80_00, HandoverDays: 7, MostBackups: 2, Anniversary: 5, Ahead: 90}
}

// Check reports limits out of order and spans that make no sense.
func (g GrowthRule) Check() error {
	switch {
	case g.RetentionLow < 0 || g.RetentionPass > whole || g.RetentionLow > g.RetentionPass:
		return Problem{Key: "problem.growth.retention", Field: "retention_low"}
	case g.HandoverDays < 1 || g.HandoverDays > 90:
		return Problem{Key: "problem.growth.days", Field: "handover_days"}
	case g.MostBackups < 1 || g.MostBackups > 5:
		return Problem{Key: "problem.growth.backups", Field: "most_backups"}
	case g.Anniversary < 1 || g.Anniversary > 50:
		return Problem{Key: "problem.growth.years", Field: "anniversary"}
	case g.Ahead < 0 || g.Ahead > 366:
		return Problem{Key: "problem.growth.ahead", Field: "ahead"}
	}
	return nil
}
