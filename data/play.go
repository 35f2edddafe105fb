package data

// The kinds of plays and their steps.
const (
	Plays     Kind = "plays"
	PlaySteps Kind = "play_steps"
)

// A PlayKind says what a play is for.
type PlayKind string

// The plays.
const (
	WinBack      PlayKind = "win_back" // a customer that is lost or about to be (S2-17, S4-27)
	NewDecider   PlayKind = "decider"  // a decision maker changed (S2-40)
	ProposalPlay PlayKind = "proposal" // the proposal made for one customer (S2-14)
	BudgetCut    PlayKind = "budget"   // the customer has less to spend (S2-39)
	OtherPlay    PlayKind = "other"
)

// PlayKinds lists every kind of play.
var PlayKinds = []PlayKind{WinBack, NewDecider, ProposalPlay, BudgetCut, OtherPlay}

// A Play is a case with one customer: who owns it, until when its first answer
// is due, the steps, and what came of it.
type Play struct {
	ID         ID       `json:"id"`
	CustomerID ID       `json:"customer_id"`
	ContactID  ID       `json:"contact_id"` // the new decision maker; zero: none
	Kind       PlayKind `json:"kind"`
	OwnerID    ID       `json:"owner_id"`
	Opened     Date     `json:"opened"`
	Due        Date     `json:"due"`       // last day of the clock
	Contacted  Date     `json:"contacted"` // the customer was spoken to, or the proposal sent; zero: not yet. Stops the clock
	Closed     Date     `json:"closed"`    // zero: open
	Won        bool     `json:"won"`       // what came of a closed one
	Trigger    string   `json:"trigger"`   // why it was opened: a code such as health, grade, lost; or words
	Score      *int     `json:"score"`     // health at opening, 0 to 100; nil: not known
	Cause      string   `json:"cause"`     // why the customer was lost, in words
	Offer      string   `json:"offer"`     // what is offered
	Result     string   `json:"result"`
}

// Check reports a play with nobody, of unknown kind, without days, or closed
// before it was opened.
func (p Play) Check() error {
	known := false
	for _, k := range PlayKinds {
		known = known || k == p.Kind
	}
	switch {
	case p.CustomerID == 0:
		return Problem{Key: "problem.order.customer", Field: "customer"}
	case !known:
		return Problem{Key: "problem.play.kind", Field: "kind", Args: []any{string(p.Kind)}}
	case p.Opened == 0:
		return Problem{Key: "problem.play.opened", Field: "opened"}
	case p.Due < p.Opened:
		return Problem{Key: "problem.play.due", Field: "due"}
	case p.Closed != 0 && p.Closed < p.Opened:
		return Problem{Key: "problem.play.closed", Field: "closed"}
	case p.Contacted != 0 && p.Contacted < p.Opened:
		return Problem{Key: "problem.play.contacted", Field: "contacted"}
	}
	for field, s := range map[string]string{"trigger": p.Trigger, "cause": p.Cause, "offer": p.Offer, "result": p.Result} {
		if err := checkText(field, s, false); err != nil {
			return err
		}
	}
	return nil
}

// A PlayStep is one thing to do in a play.
type PlayStep struct {
	ID       ID     `json:"id"`
	PlayID   ID     `json:"play_id"`
	Text     string `json:"text"`
	OwnerID  ID     `json:"owner_id"` // zero: the play's owner
	Due      Date   `json:"due"`
	Done     Date   `json:"done"` // zero: open
	Position int    `json:"position"`
}

// Check reports a step of no play, without words or day.
func (s PlayStep) Check() error {
	switch {
	case s.PlayID == 0:
		return Problem{Key: "problem.step.play", Field: "play"}
	case s.Due == 0:
		return Problem{Key: "problem.action.due", Field: "due"}
	}
	return checkTitle("text", s.Text)
}

// A ScriptStep is a step that a play brings with it: the key of its words, and
// the days from opening until it is due.
type ScriptStep struct {
	Key  string
	Days int
}

// Scripts are the steps that come with each kind of play; other plays begin
// without any. Those of the new decision maker are all due with the play's clock
// at the latest (S2-40).
var Scripts = map[PlayKind][]ScriptStep{
	WinBack:      {{"play.step.ask", 3}, {"play.step.offer", 7}, {"play.step.executive", 14}, {"play.step.improve", 14}, {"play.step.check", 30}}, // S2-17, S4-27
	NewDecider:   {{"play.step.executive", 14}, {"play.step.value", 14}, {"play.step.portrait", 14}, {"play.step.survey", 14}},                    // S2-40
	ProposalPlay: {{"play.step.needs", 1}, {"play.step.draft", 2}, {"play.step.send", 3}},                                                         // S2-14
	BudgetCut:    {{"play.step.basic", 7}, {"play.step.packs", 14}, {"play.step.upgrade", 90}},                                                    // S2-39
}
