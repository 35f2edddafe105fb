package store

import "quarterdeck/data"

// Proposals lists the adjustments, the newest first.
func (r Reader) Proposals() ([]data.Proposal, error) { return list[data.Proposal](r, "id DESC") }

// Proposal is the adjustment with the ID.
func (r Reader) Proposal(id data.ID) (data.Proposal, error) {
	return one[data.Proposal](r, data.Proposals, id)
}

// SaveProposal adds or replaces an adjustment and returns it with its ID.
func (t Tx) SaveProposal(x data.Proposal) (data.Proposal, error) {
	x.Changes, x.Coupled, x.Cells = listed(x.Changes), listed(x.Coupled), listed(x.Cells)
	x.Major, x.Roll = listed(x.Major), listed(x.Roll)
	err := save(t, &x)
	return x, err
}

// listed is a list that is written as [] when it is empty, not as NULL.
func listed[T any](rows []T) []T {
	if rows == nil {
		return []T{}
	}
	return rows
}

// Members lists management in its order.
func (r Reader) Members() ([]data.Member, error) { return list[data.Member](r, "position, id") }

// Member is the member with the ID.
func (r Reader) Member(id data.ID) (data.Member, error) { return one[data.Member](r, data.Members, id) }

// SaveMember adds or replaces a member and returns it with its ID.
func (t Tx) SaveMember(x data.Member) (data.Member, error) {
	err := save(t, &x)
	return x, err
}

// Votes lists the votes on a proposal, or all when it is zero.
func (r Reader) Votes(proposal data.ID) (rows []data.Vote, err error) {
	q := r.db.Order("proposal_id, id")
	if proposal != 0 {
		q = q.Where("proposal_id = ?", proposal)
	}
	err = q.Find(&rows).Error
	return rows, err
}

// SaveVote puts a vote in the place of the one of its member and proposal.
func (t Tx) SaveVote(x data.Vote) error {
	var have []data.Vote
	if err := t.db.Where("proposal_id = ? AND member_id = ?", x.ProposalID, x.MemberID).Find(&have).Error; err != nil {
		return err
	}
	x.ID = 0
	if len(have) > 0 {
		x.ID = have[0].ID
	}
	return save(t, &x)
}

// RemoveVotes deletes the votes on a proposal.
func (t Tx) RemoveVotes(proposal data.ID) error {
	return t.db.Exec("DELETE FROM votes WHERE proposal_id = ?", proposal).Error
}

// ApprovalRule is the plan's rule, the default one until another is chosen.
func (r Reader) ApprovalRule() (data.ApprovalRule, error) {
	rows, err := list[data.ApprovalRule](r, "id")
	if err != nil || len(rows) == 0 {
		return data.DefaultRule, err
	}
	return rows[0], nil
}

// SaveApprovalRule replaces the plan's rule.
func (t Tx) SaveApprovalRule(x data.ApprovalRule) error {
	x.ID = 1
	return save(t, &x)
}
