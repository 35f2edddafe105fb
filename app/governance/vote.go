package governance

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// CastVote notes what a member of management says to an adjustment. A vote can
// be changed until the adjustment is decided.
type CastVote struct {
	Proposal data.ID     `json:"proposal" doc:"the proposal, open and major"`
	Member   data.ID     `json:"member" doc:"who votes"`
	Choice   data.Choice `json:"choice" doc:"yes, no or abstain; empty takes the vote back"`
	Day      data.Date   `json:"day" doc:"when; empty: today"`
	Note     string      `json:"note" doc:"what the member said; may be empty"`
}

// Label names the change.
func (CastVote) Label() string { return "command.CastVote" }

// Apply stores the vote in the place of the member's earlier one.
func (c CastVote) Apply(tx store.Tx) error {
	p, err := inState(tx, c.Proposal, data.Voting)
	if err != nil {
		return err
	}
	if !p.IsMajor() {
		return data.Problem{Key: "problem.vote.minor", Field: "proposal", Args: []any{p.Number}}
	}
	m, err := tx.Member(c.Member)
	if err != nil {
		return data.At("member", err)
	}
	tx.About(m.Name, p.Title)
	if c.Day == 0 {
		if c.Day, err = app.TodayIn(tx); err != nil {
			return err
		}
	}
	if c.Choice != data.NotVoted {
		return tx.SaveVote(data.Vote{ProposalID: p.ID, MemberID: m.ID, Choice: c.Choice, Day: c.Day, Note: c.Note})
	}
	votes, err := tx.Votes(p.ID)
	if err != nil {
		return err
	}
	for _, v := range votes {
		if v.MemberID == m.ID {
			return tx.Remove(data.Votes, v.ID)
		}
	}
	return nil
}

// DecideProposal ends the vote on a major adjustment, or says the manager's word
// on a minor one.
type DecideProposal struct {
	ID     data.ID `json:"id" doc:"the open proposal"`
	Accept bool    `json:"accept" doc:"true accepts, false rejects; of a major one only what the votes say is taken"`
	By     string  `json:"by" doc:"who decided; may be empty"`
}

// Label names the change.
func (c DecideProposal) Label() string {
	if c.Accept {
		return "command.AcceptProposal"
	}
	return "command.RejectProposal"
}

// Apply decides by the rule and freezes who said what.
func (c DecideProposal) Apply(tx store.Tx) error {
	p, err := inState(tx, c.ID, data.Voting)
	if err != nil {
		return err
	}
	if p.Rule, err = tx.ApprovalRule(); err != nil {
		return err
	}
	if p.Roll, err = roll(tx.Reader, p); err != nil {
		return err
	}
	if p.IsMajor() {
		n := count(p.Roll, p.Rule)
		if c.Accept && !n.Passed {
			return data.Problem{Key: "problem.vote.short", Field: "accept", Args: []any{n.Members, n.Yes, n.Need}}
		}
		if !c.Accept && n.Passed {
			return data.Problem{Key: "problem.vote.passed", Field: "accept", Args: []any{n.Members, n.Yes, n.Need}}
		}
	}
	if p.Decided, err = app.TodayIn(tx); err != nil {
		return err
	}
	p.State, p.DecidedBy = data.Rejected, c.By
	if c.Accept {
		p.State = data.Accepted
	}
	if err := tx.RemoveVotes(p.ID); err != nil { // the roll has them now
		return err
	}
	_, err = tx.SaveProposal(p)
	return err
}

// roll is who belongs to management and what each has said. A minor proposal is
// nobody's to vote on.
func roll(r store.Reader, p data.Proposal) (rows []data.RollEntry, err error) {
	if !p.IsMajor() {
		return nil, nil
	}
	members, err := r.Members()
	if err != nil {
		return nil, err
	}
	votes, err := r.Votes(p.ID)
	if err != nil {
		return nil, err
	}
	said := map[data.ID]data.Vote{}
	for _, v := range votes {
		said[v.MemberID] = v
	}
	for _, m := range members {
		v := said[m.ID]
		rows = append(rows, data.RollEntry{Name: m.Name, Role: m.Role, Choice: v.Choice, Day: v.Day, Note: v.Note})
	}
	return rows, nil
}

// A Count is how a vote stands. Only yes counts as yes: who abstains or does not
// vote is of management all the same.
type Count struct {
	Members  int  `json:"members"`
	Yes      int  `json:"yes"`
	No       int  `json:"no"`
	Abstain  int  `json:"abstain"`
	Open     int  `json:"open"`     // have not voted
	Need     int  `json:"need"`     // how many must say yes
	Passed   bool `json:"passed"`   // as many have
	Possible bool `json:"possible"` // it has passed, or those who have not voted could still carry it
}

func count(rows []data.RollEntry, rule data.ApprovalRule) (n Count) {
	n.Members, n.Need = len(rows), rule.Need(len(rows))
	for _, x := range rows {
		switch x.Choice {
		case data.Yes:
			n.Yes++
		case data.No:
			n.No++
		case data.Abstain:
			n.Abstain++
		default:
			n.Open++
		}
	}
	n.Passed = rule.Passes(n.Yes, n.Members)
	n.Possible = rule.Passes(n.Yes+n.Open, n.Members)
	return n
}

// SaveMember adds a member of management or changes one.
type SaveMember struct {
	ID   data.ID `json:"id" doc:"the member to change; 0: a new one"`
	Name string  `json:"name" doc:"name; not empty"`
	Role string  `json:"role" doc:"what the member answers for; may be empty"`
}

// Label names the change.
func (SaveMember) Label() string { return "command.SaveMember" }

// Apply stores the member, a new one at the end.
func (c SaveMember) Apply(tx store.Tx) error {
	tx.About(c.Name)
	var m data.Member
	if c.ID != 0 {
		var err error
		if m, err = tx.Member(c.ID); err != nil {
			return err
		}
	} else {
		rows, err := tx.Members()
		if err != nil {
			return err
		}
		for _, x := range rows {
			m.Position = max(m.Position, x.Position)
		}
		m.Position++
	}
	m.Name, m.Role = c.Name, c.Role
	_, err := tx.SaveMember(m)
	return err
}

// RemoveMember takes a member out of management. Votes on open adjustments go
// too; decided ones remember who was asked.
type RemoveMember struct {
	ID data.ID `json:"id" doc:"the member"`
}

// Label names the change.
func (RemoveMember) Label() string { return "command.RemoveMember" }

// Apply removes the member.
func (c RemoveMember) Apply(tx store.Tx) error {
	m, err := tx.Member(c.ID)
	if err != nil {
		return err
	}
	tx.About(m.Name)
	return tx.Remove(data.Members, c.ID)
}

// SetApprovalRule says which changes are major and how many must agree to them.
type SetApprovalRule struct {
	Threshold   int `json:"threshold" doc:"hundredths of a per cent of the goal: a row or quarter that changes by more is major, 500 is 5 %"`
	Numerator   int `json:"numerator" doc:"2 of two thirds"`
	Denominator int `json:"denominator" doc:"3 of two thirds"`
}

// Label names the change.
func (SetApprovalRule) Label() string { return "command.SetApprovalRule" }

// Apply stores the rule.
func (c SetApprovalRule) Apply(tx store.Tx) error {
	return tx.SaveApprovalRule(data.ApprovalRule{Threshold: c.Threshold, Numerator: c.Numerator, Denominator: c.Denominator})
}
