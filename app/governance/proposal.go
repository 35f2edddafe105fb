package governance

import (
	"fmt"
	"regexp"
	"strconv"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveProposal writes an adjustment down as a draft, or changes one, and works
// out the cells it changes.
type SaveProposal struct {
	ID        data.ID               `json:"id" doc:"the draft to change; 0: a new one"`
	Title     string                `json:"title" doc:"what it is called; not empty"`
	Kind      data.ProposalKind     `json:"kind" doc:"amount (also when empty), weight, switch, or working: the working copy as it stands"`
	Cause     data.Cause            `json:"cause" doc:"what set it off: review (also when empty), market, competitor, customer, satisfaction, resources or other"`
	Reason    string                `json:"reason" doc:"why; not empty"`
	Proposer  string                `json:"proposer" doc:"who proposes it; may be empty"`
	Effective data.Date             `json:"effective" doc:"first day of the first month or week that may change"`
	Changes   []data.ProposalChange `json:"changes" doc:"changes of the targets, one after the other"`
	Coupled   []data.Coupled        `json:"coupled" doc:"what changes together with them: the goal, its type, an objective"`
	Decision  data.ID               `json:"decision" doc:"the decision of a review that it carries out; 0: none"`
}

// Label names the change.
func (SaveProposal) Label() string { return "command.SaveProposal" }

// Apply stores the draft with its cells before and after.
func (c SaveProposal) Apply(tx store.Tx) error {
	p := data.Proposal{State: data.Draft}
	var err error
	if c.ID != 0 {
		if p, err = inState(tx, c.ID, data.Draft); err != nil {
			return err
		}
	} else if p.Number, err = nextNumber(tx.Reader); err != nil {
		return err
	}
	c.fill(&p)
	if err := refresh(tx, &p); err != nil {
		return err
	}
	tx.About(p.Title)
	if p, err = tx.SaveProposal(p); err != nil || c.Decision == 0 {
		return err
	}
	return c.carriesOut(tx, p)
}

// carriesOut notes at the decision which adjustment came of it.
func (c SaveProposal) carriesOut(tx store.Tx, p data.Proposal) error {
	d, err := tx.Decision(c.Decision)
	if err != nil {
		return data.At("decision", err)
	}
	d.ProposalID = p.ID
	_, err = tx.SaveDecision(d)
	return err
}

// fill puts the fields of the command into a proposal.
func (c SaveProposal) fill(p *data.Proposal) {
	p.Title, p.Kind, p.Cause, p.Reason, p.Proposer = c.Title, c.Kind, c.Cause, c.Reason, c.Proposer
	p.Effective, p.Changes, p.Coupled = c.Effective, c.Changes, c.Coupled
	if p.Kind == "" {
		p.Kind = data.AmountChange
	}
	if p.Cause == "" {
		p.Cause = data.Causes[0]
	}
}

// refresh works the cells of a proposal out anew.
func refresh(tx store.Tx, p *data.Proposal) (err error) {
	if p.Day, err = app.TodayIn(tx); err != nil {
		return err
	}
	if p.Kind == data.WorkingCopy && p.Effective == 0 {
		p.Effective = p.Day
	}
	// What is missing is said before what cannot be worked out.
	if err := p.Check(); err != nil {
		return err
	}
	w, err := work(tx.Reader, p.Day, *p)
	if err != nil {
		return err
	}
	if w.isNothing(*p) {
		return data.Problem{Key: "problem.proposal.nothing", Field: "changes"}
	}
	p.Cells, p.GoalBefore, p.GoalAfter, p.Major = w.Cells, w.GoalBefore, w.GoalAfter, w.Major
	return nil
}

// numbered finds the count at the end of a proposal's number.
var numbered = regexp.MustCompile(`-A(\d+)$`)

// nextNumber is the number of the next proposal: SN-GG-YYYY-A01.
func nextNumber(r store.Reader) (string, error) {
	plan, err := r.Plan()
	if err != nil {
		return "", err
	}
	rows, err := r.Proposals()
	if err != nil {
		return "", err
	}
	last := 0
	for _, p := range rows {
		if m := numbered.FindStringSubmatch(p.Number); m != nil {
			n, _ := strconv.Atoi(m[1])
			last = max(last, n)
		}
	}
	d := plan.DocNumber(1)
	series := d.Series
	if series == "" {
		series = data.DefaultSeries
	}
	return fmt.Sprintf("%s-%04d-A%02d", series, d.Year, last+1), nil
}

// inState is the proposal with an ID; one in another state is a problem.
func inState(tx store.Tx, id data.ID, states ...data.ProposalState) (p data.Proposal, err error) {
	if p, err = tx.Proposal(id); err != nil {
		return p, err
	}
	tx.About(p.Title)
	for _, s := range states {
		if p.State == s {
			return p, nil
		}
	}
	return p, data.Problem{Key: "problem.proposal.step." + string(p.State), Field: "id", Args: []any{p.Number}}
}

// FileProposal puts a draft before those who decide: the manager alone, or
// management when it is major.
type FileProposal struct {
	ID data.ID `json:"id" doc:"the draft"`
}

// Label names the change.
func (FileProposal) Label() string { return "command.FileProposal" }

// Apply opens the draft. A plan that has moved on, and a major change without
// anyone to vote, are problems.
func (c FileProposal) Apply(tx store.Tx) error {
	p, err := inState(tx, c.ID, data.Draft)
	if err != nil {
		return err
	}
	if err := mustBeFresh(tx, p); err != nil {
		return err
	}
	if p.IsMajor() {
		members, err := tx.Members()
		if err != nil {
			return err
		}
		if len(members) == 0 {
			return data.Problem{Key: "problem.proposal.members", Field: "id"}
		}
	}
	p.State = data.Voting
	_, err = tx.SaveProposal(p)
	return err
}

// RenewProposal works an undecided or unapplied adjustment out again on the plan
// as it is. It becomes a draft: votes were for other numbers.
type RenewProposal struct {
	ID data.ID `json:"id" doc:"the proposal"`
}

// Label names the change.
func (RenewProposal) Label() string { return "command.RenewProposal" }

// Apply works the cells out and takes votes and decision back.
func (c RenewProposal) Apply(tx store.Tx) error {
	p, err := inState(tx, c.ID, data.Draft, data.Voting, data.Accepted)
	if err != nil {
		return err
	}
	if err := refresh(tx, &p); err != nil {
		return err
	}
	p.State, p.Decided, p.DecidedBy, p.Roll, p.Rule = data.Draft, 0, "", nil, data.ApprovalRule{}
	if err := tx.RemoveVotes(p.ID); err != nil {
		return err
	}
	_, err = tx.SaveProposal(p)
	return err
}

// WithdrawProposal takes an adjustment back that is not applied. It stays on
// record.
type WithdrawProposal struct {
	ID data.ID `json:"id" doc:"the proposal"`
}

// Label names the change.
func (WithdrawProposal) Label() string { return "command.WithdrawProposal" }

// Apply closes the proposal.
func (c WithdrawProposal) Apply(tx store.Tx) error {
	p, err := inState(tx, c.ID, data.Draft, data.Voting, data.Accepted)
	if err != nil {
		return err
	}
	if p.State == data.Voting {
		if p.Roll, err = roll(tx.Reader, p); err != nil {
			return err
		}
	}
	p.State = data.Withdrawn
	_, err = tx.SaveProposal(p)
	return err
}
