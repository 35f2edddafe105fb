package execution

import (
	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveMilestone adds a milestone to a stage, or changes one.
type SaveMilestone struct {
	ID       data.ID   `json:"id" doc:"number of the milestone; 0 adds one"`
	Stage    data.ID   `json:"stage" doc:"number of its stage"`
	Name     string    `json:"name" doc:"what is to be done"`
	Owner    string    `json:"owner" doc:"code of the person who answers for it; empty: nobody yet"`
	From     data.Date `json:"from" doc:"first day"`
	Until    data.Date `json:"until" doc:"first day after it; empty: a single day, shown as a point"`
	Progress *int      `json:"progress" doc:"per cent done, 0 to 100; missing keeps it, or 0"`
	Position *int      `json:"position" doc:"place among those that begin on the same day; missing keeps it, or last"`
}

// Label names the change.
func (SaveMilestone) Label() string { return "command.SaveMilestone" }

// Apply stores the milestone.
func (c SaveMilestone) Apply(tx store.Tx) (err error) {
	var m data.Milestone
	if c.ID != 0 {
		if m, err = tx.Milestone(c.ID); err != nil {
			return err
		}
	}
	if c.Stage != 0 {
		if _, err = tx.Stage(c.Stage); err != nil {
			return data.At("stage", err)
		}
	}
	m.StageID, m.Name = c.Stage, c.Name
	if c.Progress != nil {
		m.Progress = *c.Progress
	}
	if m.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	if m.Period, err = period(c.From, c.Until); err != nil {
		return err
	}
	if m.Position, err = place(tx, data.Milestones, m.ID, m.Position, c.Position); err != nil {
		return err
	}
	return save(tx, m)
}

// save stores a milestone; an accepted one stays whole.
func save(tx store.Tx, m data.Milestone) error {
	if m.Accepted != 0 && m.Progress != 100 {
		return data.Problem{Key: "problem.milestone.accepted", Field: "progress", Args: []any{m.Name}}
	}
	tx.About(m.Name)
	_, err := tx.SaveMilestone(m)
	return err
}

// MoveMilestone gives a milestone other days, and those that wait for it too when
// that is asked for.
type MoveMilestone struct {
	ID    data.ID   `json:"id" doc:"number of the milestone"`
	From  data.Date `json:"from" doc:"first day"`
	Until data.Date `json:"until" doc:"first day after it; empty: a single day, shown as a point"`

	Follow bool `json:"follow" doc:"move those that wait for it as far as they would begin too early"`
}

// Label names the change.
func (MoveMilestone) Label() string { return "command.MoveMilestone" }

// Apply stores the days.
func (c MoveMilestone) Apply(tx store.Tx) error {
	m, err := tx.Milestone(c.ID)
	if err != nil {
		return err
	}
	if m.Period, err = period(c.From, c.Until); err != nil {
		return err
	}
	if c.Follow {
		if err := c.follow(tx); err != nil {
			return err
		}
	}
	return save(tx, m)
}

func (c MoveMilestone) follow(tx store.Tx) error {
	rows, err := Followers(tx.Reader, 0, FollowersIn{ID: c.ID, From: c.From, Until: c.Until})
	if err != nil {
		return err
	}
	for _, x := range rows {
		m, err := tx.Milestone(x.ID)
		if err != nil {
			return err
		}
		if m.Period, err = period(x.Now.From, x.Now.Until); err != nil {
			return err
		}
		if _, err := tx.SaveMilestone(m); err != nil {
			return err
		}
	}
	return nil
}

// SetProgress says how far a milestone is.
type SetProgress struct {
	ID       data.ID `json:"id" doc:"number of the milestone"`
	Progress int     `json:"progress" doc:"per cent done, 0 to 100, as its owner judges it"`
}

// Label names the change.
func (SetProgress) Label() string { return "command.SetProgress" }

// Apply stores the progress.
func (c SetProgress) Apply(tx store.Tx) error {
	m, err := tx.Milestone(c.ID)
	if err != nil {
		return err
	}
	m.Progress = c.Progress
	return save(tx, m)
}

// RemoveMilestone removes a milestone with its criteria.
type RemoveMilestone struct {
	ID data.ID `json:"id" doc:"number of the milestone"`
}

// Label names the change.
func (RemoveMilestone) Label() string { return "command.RemoveMilestone" }

// Apply removes the milestone.
func (c RemoveMilestone) Apply(tx store.Tx) error {
	m, err := tx.Milestone(c.ID)
	if err != nil {
		return err
	}
	tx.About(m.Name)
	return tx.Remove(data.Milestones, c.ID)
}

// AcceptMilestone takes a milestone as done. Every criterion must have passed.
type AcceptMilestone struct {
	ID  data.ID   `json:"id" doc:"number of the milestone"`
	Day data.Date `json:"day" doc:"day of acceptance"`
}

// Label names the change.
func (AcceptMilestone) Label() string { return "command.AcceptMilestone" }

// Apply stores the day, full progress and what the plan told on that day, or names
// the criteria that stand in the way. The first acceptance of a plan without a
// baseline sets one, so that later moves are seen.
func (c AcceptMilestone) Apply(tx store.Tx) error {
	m, err := tx.Milestone(c.ID)
	if err != nil {
		return err
	}
	if c.Day == 0 {
		return data.Problem{Key: "problem.milestone.day", Field: "day"}
	}
	if err := sane("day", c.Day); err != nil {
		return err
	}
	criteria, err := measured(tx.Reader, c.Day, m)
	if err != nil {
		return err
	}
	var missing []string
	for _, x := range criteria {
		if !x.Passed() {
			missing = append(missing, x.Text)
		}
	}
	if len(missing) > 0 {
		return data.Problem{Key: "problem.milestone.criteria", Field: "id", Args: []any{len(missing), list(tx, missing)}}
	}
	for _, x := range criteria {
		if x.Measure == "" {
			continue
		}
		if _, err := tx.SaveCriterion(x); err != nil {
			return err
		}
	}
	if err := c.baseline(tx); err != nil {
		return err
	}
	m.Accepted, m.Progress = c.Day, 100
	return save(tx, m)
}

// baseline sets the first baseline.
func (c AcceptMilestone) baseline(tx store.Tx) error {
	n, err := tx.Count(data.Baselines)
	if err != nil || n > 0 {
		return err
	}
	return SetBaseline{Name: text.T(language(tx.Reader, ""), "baseline.first"), Day: c.Day}.Apply(tx)
}

// Unaccept takes an acceptance back; progress stays as it is.
type Unaccept struct {
	ID data.ID `json:"id" doc:"number of the milestone"`
}

// Label names the change.
func (Unaccept) Label() string { return "command.Unaccept" }

// Apply clears the day of acceptance.
func (c Unaccept) Apply(tx store.Tx) error {
	m, err := tx.Milestone(c.ID)
	if err != nil {
		return err
	}
	m.Accepted = 0
	criteria, err := tx.Criteria()
	if err != nil {
		return err
	}
	for _, x := range criteria { // what is read from the plan is read again
		if x.MilestoneID != m.ID || x.Measure == "" {
			continue
		}
		x.Have = nil
		if _, err := tx.SaveCriterion(x); err != nil {
			return err
		}
	}
	return save(tx, m)
}
