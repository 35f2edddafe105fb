package receivables

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Level is one step of following up: what is done from a day on.
type Level struct {
	Days    int          `json:"days" doc:"calendar days after the due day; negative: before it; each once"`
	Key     string       `json:"key" doc:"word of a shipped step: ahead, due, call, statement, visit or escalate; empty: the text says it"`
	Text    string       `json:"text" doc:"what is done; empty for a shipped step"`
	Channel data.Channel `json:"channel" doc:"by which channel; empty: any"`
}

// LevelName is what a step of following up says.
func LevelName(f text.Fmt, l Level) string {
	if l.Text != "" || l.Key == "" {
		return l.Text
	}
	return f.T("collection.level." + l.Key)
}

// Shipped lists the words of shipped steps.
var Shipped = []string{"ahead", "due", "call", "statement", "visit", "escalate"}

// SetCollectionRules changes which collection rate is wanted and how unpaid
// invoices are followed up.
type SetCollectionRules struct {
	Collected *int     `json:"collected" doc:"rate wanted in a quarter, in hundredths of a per cent; missing: as it is"`
	Levels    *[]Level `json:"levels" doc:"the steps of following up; missing: as they are"`
}

// Label names the change.
func (SetCollectionRules) Label() string { return "command.SetCollectionRules" }

// Apply stores the rules.
func (c SetCollectionRules) Apply(tx store.Tx) error {
	if c.Collected != nil {
		rule, err := tx.CareRule()
		if err != nil {
			return err
		}
		rule.Collected = *c.Collected
		if err := tx.SaveCareRule(rule); err != nil {
			return err
		}
	}
	if c.Levels == nil {
		return nil
	}
	levels := make([]data.CollectionLevel, len(*c.Levels))
	for i, l := range *c.Levels {
		if l.Key != "" && !known(l.Key) {
			return data.Problem{Key: "problem.level.key", Field: "levels", Args: []any{l.Key}}
		}
		levels[i] = data.CollectionLevel{Days: l.Days, Key: l.Key, Text: l.Text, Channel: l.Channel}
	}
	return tx.SetCollectionLevels(levels)
}

func known(key string) bool {
	for _, k := range Shipped {
		if k == key {
			return true
		}
	}
	return false
}

// Rules is how money is collected.
type Rules struct {
	Collected int     `json:"collected"` // rate wanted in a quarter, in hundredths of a per cent
	Levels    []Level `json:"levels"`    // the earliest first
}

// RulesIn asks for the rules of collection.
type RulesIn struct{}

// RulesOf answers how money is collected.
func RulesOf(r store.Reader, _ data.Date, _ RulesIn) (Rules, error) {
	x := Rules{Levels: []Level{}}
	rule, err := r.CareRule()
	if err != nil {
		return x, err
	}
	x.Collected = rule.Collected
	levels, err := r.CollectionLevels()
	for _, l := range levels {
		x.Levels = append(x.Levels, Level{l.Days, l.Key, l.Text, l.Channel})
	}
	return x, err
}

// at is the step that an invoice so many days over has reached; nil: none yet.
func (x Rules) at(days int) *Level {
	for i := len(x.Levels) - 1; i >= 0; i-- {
		if x.Levels[i].Days <= days {
			return &x.Levels[i]
		}
	}
	return nil
}
