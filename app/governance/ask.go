package governance

import (
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Step is what can be done with a proposal next.
type Step string

// The steps of a proposal.
const (
	StepEdit     Step = "edit"
	StepFile     Step = "file"
	StepVote     Step = "vote"
	StepAccept   Step = "accept"
	StepReject   Step = "reject"
	StepApply    Step = "apply"
	StepRenew    Step = "renew"
	StepWithdraw Step = "withdraw"
)

// A ProposalRow is an adjustment in the list.
type ProposalRow struct {
	data.Proposal
	Regions data.Money `json:"regions_by"` // by how much its cells by region change together
	Reps    data.Money `json:"reps_by"`    // by how much its cells by rep do
	Votes   Count      `json:"votes"`      // zero for a minor one
	Stale   int        `json:"stale"`      // cells that are not any more what it began with; the goal counts as one
	Steps   []Step     `json:"steps"`      // what can be done next, the likely one first
	Version string     `json:"version"`    // number of the version it made; "": not applied
}

// Sum is what the proposal changes in all: by region, or by rep when it changes
// only those.
func (x ProposalRow) Sum() data.Money {
	for _, c := range x.Cells {
		if c.Rep == "" {
			return x.Regions
		}
	}
	return x.Reps
}

// Governed is everything about adjustments: proposals, members and the rule.
type Governed struct {
	Proposals []ProposalRow     `json:"proposals"` // the newest first
	Members   []data.Member     `json:"members"`
	Rule      data.ApprovalRule `json:"rule"`
}

// ProposalsOf answers which adjustments there are and how each stands.
func ProposalsOf(r store.Reader, today data.Date, _ None) (g Governed, err error) {
	if g.Rule, err = r.ApprovalRule(); err != nil {
		return g, err
	}
	if g.Members, err = r.Members(); err != nil {
		return g, err
	}
	rows, err := r.Proposals()
	if err != nil {
		return g, err
	}
	versions, err := r.Versions()
	if err != nil {
		return g, err
	}
	numbers := map[data.ID]string{}
	for _, v := range versions {
		numbers[v.ID] = v.Number
	}
	for _, p := range rows {
		x := ProposalRow{Proposal: p, Version: numbers[p.VersionID]}
		if err := x.look(r, today, g.Rule); err != nil {
			return g, err
		}
		g.Proposals = append(g.Proposals, x)
	}
	return g, nil
}

// look fills in how a proposal stands.
func (x *ProposalRow) look(r store.Reader, today data.Date, rule data.ApprovalRule) (err error) {
	for _, c := range x.Cells {
		if c.Rep != "" {
			x.Reps += c.By()
		} else {
			x.Regions += c.By()
		}
	}
	switch x.State {
	case data.Draft, data.Voting, data.Accepted:
		if x.Stale, err = stale(r, today, x.Proposal); err != nil {
			return err
		}
	}
	if x.State == data.Voting {
		x.Rule = rule
		if x.Roll, err = roll(r, x.Proposal); err != nil {
			return err
		}
	}
	if x.IsMajor() && x.Rule.Denominator > 0 {
		x.Votes = count(x.Roll, x.Rule)
	}
	x.Steps = x.next()
	return nil
}

// next lists what can be done with a proposal. One that the plan has left behind
// must be renewed first.
func (x ProposalRow) next() []Step {
	fresh := x.Stale == 0
	switch x.State {
	case data.Draft:
		if !fresh {
			return []Step{StepRenew, StepEdit, StepWithdraw}
		}
		return []Step{StepFile, StepEdit, StepWithdraw}
	case data.Voting:
		switch {
		case !fresh:
			return []Step{StepRenew, StepWithdraw}
		case !x.IsMajor():
			return []Step{StepAccept, StepReject, StepWithdraw}
		case x.Votes.Passed:
			return []Step{StepAccept, StepVote, StepWithdraw}
		}
		return []Step{StepVote, StepReject, StepWithdraw}
	case data.Accepted:
		if !fresh {
			return []Step{StepRenew, StepWithdraw}
		}
		return []Step{StepApply, StepWithdraw}
	}
	return nil
}

// PreviewOf answers what the changes of a proposal would come to, without
// writing anything.
func PreviewOf(r store.Reader, today data.Date, in SaveProposal) (Worked, error) {
	var p data.Proposal
	in.fill(&p)
	return work(r, today, p)
}

// SwitchIn asks for the prepared switch from growth to a steady course.
type SwitchIn struct {
	From      data.Date `json:"from" doc:"first day of the first month or week that changes; empty: the first open one after the end of the second quarter"`
	Percent   int       `json:"percent" doc:"what remains of the open targets, in hundredths of a per cent; 0: last year's level"`
	Marketing int       `json:"marketing" doc:"what remains of the marketing expense, in hundredths of a per cent; 0: 8500, that is −15 %"`
}

// MarketingLeft is what remains of the marketing expense when a plan goes over
// to a steady course: −15 % (S0-30), in hundredths of a per cent.
const MarketingLeft = 8_500

// SwitchOf answers the proposal of the template, ready to be looked at and
// filed: everything open from the day on falls to the given part or to last
// year's level, the goal follows, its type becomes steady, and the marketing
// expense falls with it (S0-30). Title and reason are left to the person.
func SwitchOf(r store.Reader, today data.Date, in SwitchIn) (c SaveProposal, err error) {
	d, err := targets.DraftOf(r, today)
	if err != nil {
		return c, err
	}
	plan, err := r.Plan()
	if err != nil {
		return c, err
	}
	if in.From == 0 {
		if in.From, err = firstOpen(d, plan); err != nil {
			return c, err
		}
	}
	if in.Marketing == 0 {
		in.Marketing = MarketingLeft
	}
	c.Kind, c.Cause, c.Effective = data.TypeSwitch, "market", in.From
	for _, by := range []string{targets.Regions, targets.Reps} {
		x := data.ProposalChange{By: by}
		block := targets.Sum{From: in.From}
		if now, err := d.Sum(by, block); err != nil || now == 0 {
			continue // nothing is set there
		}
		if in.Percent != 0 {
			x.Percent = &in.Percent
		} else {
			last, ok, err := d.LastYear(r, targets.Regions, block)
			if err != nil {
				return c, err
			}
			if !ok {
				return c, data.Problem{Key: "problem.switch.last", Field: "percent"}
			}
			x.Amount = &last
		}
		c.Changes = append(c.Changes, x)
	}
	c.Coupled = []data.Coupled{{What: data.CoupledGoal}, {What: data.CoupledType, Text: string(data.SteadyGoal)},
		{What: data.CoupledObjective, Code: string(data.MarketingCost), Percent: &in.Marketing}}
	return c, nil
}

// firstOpen is the first day of the first open bucket after the second quarter.
func firstOpen(d *targets.Draft, plan data.Plan) (data.Date, error) {
	buckets := plan.Buckets()
	for _, b := range buckets[plan.Groups()[2][0]:] {
		_, open, err := d.Bucket(b.From)
		if err != nil || open {
			return b.From, err
		}
	}
	return 0, data.Problem{Key: "problem.switch.closed", Field: "from"}
}

// ProposalIn asks for the cells of one adjustment.
type ProposalIn struct {
	ID data.ID `json:"id" doc:"the proposal; 0: the newest"`
	By string  `json:"by" doc:"regions (also when empty) or reps"`
}

// ProposalOf answers what an adjustment changes, laid out as a comparison of two
// versions of the cells it touches: before it and after it. A plan without
// adjustments answers an empty one.
func ProposalOf(r store.Reader, _ data.Date, in ProposalIn) (c Compared, err error) {
	if in.By == "" {
		in.By = targets.Regions
	}
	rows, err := r.Proposals()
	if err != nil {
		return c, err
	}
	if in.ID == 0 && len(rows) == 0 {
		return compare(data.Body{}, data.Body{}, false, true), nil
	}
	if in.ID == 0 {
		in.ID = rows[0].ID
	}
	p, err := r.Proposal(in.ID)
	if err != nil {
		return c, err
	}
	plan, err := r.Plan()
	if err != nil {
		return c, err
	}
	before := data.Body{Goal: p.GoalBefore, Buckets: plan.Buckets(), Groups: plan.Groups()}
	if _, err := freezeNames(r, &before); err != nil {
		return c, err
	}
	after := before
	after.Goal = p.GoalAfter
	lay(&before, p.Cells, func(x data.CellChange) *data.Money { return x.Before })
	lay(&after, p.Cells, func(x data.CellChange) *data.Money { return x.After })
	c = compare(before, after, in.By == targets.Reps, true)
	c.By, c.Old.Goal, c.New.Goal = in.By, before.Goal, after.Goal
	return c, nil
}

// lay puts one side of cell changes into the lines of a body.
func lay(b *data.Body, cells []data.CellChange, side func(data.CellChange) *data.Money) {
	at := map[lineKey]int{}
	for _, c := range cells {
		k := lineKey{c.Region, c.Product, c.Rep}
		i, ok := at[k]
		if !ok {
			i = len(b.Lines)
			at[k] = i
			b.Lines = append(b.Lines, data.BodyLine{Region: c.Region, Product: c.Product, Rep: c.Rep, Cells: make([]*data.Money, len(b.Buckets))})
		}
		for n, x := range b.Buckets {
			if x.From == c.Bucket {
				b.Lines[i].Cells[n] = side(c)
			}
		}
	}
}
