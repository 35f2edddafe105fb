package execution

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveDependency says that a milestone begins after another one has ended, or
// changes how many days lie between them.
type SaveDependency struct {
	Milestone data.ID `json:"milestone" doc:"number of the milestone that waits"`
	After     data.ID `json:"after" doc:"number of the milestone it waits for"`
	Lag       int     `json:"lag" doc:"calendar days between the end of the one and the begin of the other; 0: the next day"`
}

// Label names the change.
func (SaveDependency) Label() string { return "command.SaveDependency" }

// Apply stores the dependency, or names the circle it would close.
func (c SaveDependency) Apply(tx store.Tx) error {
	names := map[data.ID]string{}
	for _, x := range []struct {
		field string
		id    data.ID
	}{{"milestone", c.Milestone}, {"after", c.After}} {
		m, err := tx.Milestone(x.id)
		if err != nil {
			return data.At(x.field, err)
		}
		names[x.id] = m.Name
	}
	all, err := tx.Dependencies()
	if err != nil {
		return err
	}
	x := data.Dependency{MilestoneID: c.Milestone, AfterID: c.After, Lag: c.Lag}
	for _, d := range all {
		if d.MilestoneID == c.Milestone && d.AfterID == c.After {
			x.ID = d.ID
		}
	}
	if err := x.Check(); err != nil {
		return err
	}
	if circle := calc.Circle(append(links(all), calc.Link{Before: c.After, Next: c.Milestone})); circle != nil {
		return c.circle(tx, circle)
	}
	tx.About(names[c.Milestone])
	_, err = tx.SaveDependency(x)
	return err
}

// circle is the problem of milestones that would wait for one another.
func (c SaveDependency) circle(tx store.Tx, ids []data.ID) error {
	var names []string
	for _, id := range append(ids, ids[0]) {
		m, err := tx.Milestone(id)
		if err != nil {
			return err
		}
		names = append(names, m.Name)
	}
	return data.Problem{Key: "problem.dependency.circle", Field: "after", Args: []any{arrows(names)}}
}

// arrows puts names one after another in the order they wait in.
func arrows(names []string) (s string) {
	for i, n := range names {
		if i > 0 {
			s += " → "
		}
		s += n
	}
	return s
}

// links are dependencies as arithmetic knows them.
func links(rows []data.Dependency) []calc.Link {
	out := make([]calc.Link, len(rows), len(rows)+1)
	for i, d := range rows {
		out[i] = calc.Link{Before: d.AfterID, Next: d.MilestoneID, Lag: d.Lag}
	}
	return out
}

// RemoveDependency lets a milestone no longer wait for another.
type RemoveDependency struct {
	Milestone data.ID `json:"milestone" doc:"number of the milestone that waits"`
	After     data.ID `json:"after" doc:"number of the milestone it waits for"`
}

// Label names the change.
func (RemoveDependency) Label() string { return "command.RemoveDependency" }

// Apply removes the dependency.
func (c RemoveDependency) Apply(tx store.Tx) error {
	all, err := tx.Dependencies()
	if err != nil {
		return err
	}
	at := slices.IndexFunc(all, func(d data.Dependency) bool { return d.MilestoneID == c.Milestone && d.AfterID == c.After })
	if at < 0 {
		return data.Problem{Key: "problem.dependency.gone", Field: "after"}
	}
	if m, err := tx.Milestone(c.Milestone); err == nil {
		tx.About(m.Name)
	}
	return tx.Remove(data.Dependencies, all[at].ID)
}

// FollowersIn asks what a move of a milestone would make begin too early.
type FollowersIn struct {
	ID    data.ID   `json:"id" doc:"number of the milestone that is to move"`
	From  data.Date `json:"from" doc:"its new first day"`
	Until data.Date `json:"until" doc:"first day after it; empty: a single day"`
}

// A Follower is a milestone that has to move with one it waits for.
type Follower struct {
	ID   data.ID     `json:"id"`
	Name string      `json:"name"`
	Was  data.Period `json:"was"`
	Now  data.Period `json:"now"`
	Days int         `json:"days"` // by how many days it has to begin later
}

// Followers lists the milestones that would begin too early after a move, with
// the days they have to move to, by their new begin. Accepted ones stay.
func Followers(r store.Reader, _ data.Date, in FollowersIn) ([]Follower, error) {
	rows, err := r.Milestones()
	if err != nil {
		return nil, err
	}
	dependencies, err := r.Dependencies()
	if err != nil {
		return nil, err
	}
	p, err := period(in.From, in.Until)
	if err != nil {
		return nil, err
	}
	periods, by := map[data.ID]data.Period{}, map[data.ID]data.Milestone{}
	for _, m := range rows {
		periods[m.ID], by[m.ID] = m.Period, m
	}
	periods[in.ID] = p
	out := []Follower{}
	for id, now := range calc.Push(periods, links(dependencies), in.ID, func(id data.ID) bool { return by[id].Accepted != 0 }) {
		out = append(out, Follower{ID: id, Name: by[id].Name, Was: by[id].Period, Now: now, Days: int(now.From - by[id].From)})
	}
	slices.SortFunc(out, func(a, b Follower) int { return order(a.Now.From, b.Now.From, a.ID, b.ID) })
	return out, nil
}

// ChangeDependency lets a milestone wait for another one than before.
type ChangeDependency struct {
	Milestone data.ID `json:"milestone" doc:"number of the milestone that waits"`
	After     data.ID `json:"after" doc:"number of the milestone it has waited for"`
	To        data.ID `json:"to" doc:"number of the milestone it is to wait for"`
	Lag       int     `json:"lag" doc:"calendar days between the end of the one and the begin of the other; 0: the next day"`
}

// Label names the change.
func (ChangeDependency) Label() string { return "command.ChangeDependency" }

// Apply puts one dependency in the place of the other.
func (c ChangeDependency) Apply(tx store.Tx) error {
	if err := (RemoveDependency{Milestone: c.Milestone, After: c.After}).Apply(tx); err != nil {
		return err
	}
	return SaveDependency{Milestone: c.Milestone, After: c.To, Lag: c.Lag}.Apply(tx)
}
