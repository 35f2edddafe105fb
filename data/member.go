package data

// The kinds of management's members, their votes, and the rule they vote by.
const (
	Members       Kind = "members"
	Votes         Kind = "votes"
	ApprovalRules Kind = "approval_rules"
)

// A Member belongs to the management that votes on major changes (S1-15).
type Member struct {
	ID       ID     `json:"id"`
	Name     string `json:"name"`
	Role     string `json:"role"` // may be empty
	Position int    `json:"position"`
}

// Check reports a member without name.
func (m Member) Check() error {
	if err := checkTitle("name", m.Name); err != nil {
		return err
	}
	return checkText("role", m.Role, true)
}

// A Choice is what a member says to a proposal. Only yes counts as yes.
type Choice string

// The choices; the empty one is "not voted".
const (
	NotVoted Choice = ""
	Yes      Choice = "yes"
	No       Choice = "no"
	Abstain  Choice = "abstain"
)

// A Vote is what one member says to one proposal, until it is decided.
type Vote struct {
	ID         ID     `json:"id"`
	ProposalID ID     `json:"proposal_id"`
	MemberID   ID     `json:"member_id"` // one vote for each member and proposal
	Choice     Choice `json:"choice"`
	Day        Date   `json:"day"`
	Note       string `json:"note"` // may be empty
}

// Check reports a vote of nobody, on nothing, or of an unknown choice.
func (v Vote) Check() error {
	switch {
	case v.ProposalID == 0:
		return Problem{Key: "problem.vote.proposal", Field: "proposal"}
	case v.MemberID == 0:
		return Problem{Key: "problem.vote.member", Field: "member"}
	case v.Choice != Yes && v.Choice != No && v.Choice != Abstain:
		return Problem{Key: "problem.vote.choice", Field: "choice", Args: []any{string(v.Choice)}}
	}
	return checkText("note", v.Note, false)
}

// A RollEntry is a member as a decided proposal remembers them.
type RollEntry struct {
	Name   string `json:"name"`
	Role   string `json:"role,omitempty"`
	Choice Choice `json:"choice"`
	Day    Date   `json:"day,omitempty"`
	Note   string `json:"note,omitempty"`
}

// An ApprovalRule says which changes are major and how many members must agree
// to one: at least Numerator of Denominator of all members, whoever is present.
type ApprovalRule struct {
	ID          ID  `json:"-"`
	Threshold   int `json:"threshold"`   // a row or quarter that changes by more than this part of the goal is major; hundredths of a per cent
	Numerator   int `json:"numerator"`   // 2 of "two thirds"
	Denominator int `json:"denominator"` // 3 of "two thirds"
}

// DefaultRule is two thirds of management (S1-15), for changes beyond 5 % of
// the goal.
var DefaultRule = ApprovalRule{ID: 1, Threshold: 500, Numerator: 2, Denominator: 3}

// Check reports a share of more than all or of nothing, or a threshold beyond
// 0–100 %.
func (r ApprovalRule) Check() error {
	switch {
	case r.Threshold < 0 || r.Threshold > 10_000:
		return Problem{Key: "problem.rule.threshold", Field: "threshold"}
	case r.Denominator < 1 || r.Denominator > 1000 || r.Numerator < 1 || r.Numerator > r.Denominator:
		return Problem{Key: "problem.rule.share", Field: "numerator"}
	}
	return nil
}

// Need is how many of the members must agree; 0 when there are none.
func (r ApprovalRule) Need(members int) int {
	return (members*r.Numerator + r.Denominator - 1) / r.Denominator
}

// Passes reports whether so many members agreeing carry a proposal. Where there
// are no members nothing passes.
func (r ApprovalRule) Passes(yes, members int) bool {
	return members > 0 && yes >= r.Need(members)
}
