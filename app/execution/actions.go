package execution

import (
	"fmt"

	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Status is how far an action is, in one word.
type Status string

// The statuses in their order.
const (
	StatusToDo    Status = "to_do"
	StatusDoing   Status = "doing"
	StatusWaiting Status = "waiting"
	StatusDone    Status = "done"
	StatusDropped Status = "dropped"
)

// Statuses lists the statuses in their order.
var Statuses = []Status{StatusToDo, StatusDoing, StatusWaiting, StatusDone, StatusDropped}

// StatusOf is how far an action is.
func StatusOf(a data.Action) Status {
	switch {
	case a.Abandoned():
		return StatusDropped
	case !a.Open():
		return StatusDone
	case a.State == data.Doing:
		return StatusDoing
	case a.State == data.Waiting:
		return StatusWaiting
	}
	return StatusToDo
}

// ListIn says which actions to list; every field narrows the list.
type ListIn struct {
	Stage     data.ID `json:"stage" doc:"number of a stage; 0: all"`
	Review    data.ID `json:"review" doc:"number of a review; 0: all"`
	Deviation data.ID `json:"deviation" doc:"number of a deviation; 0: all"`
	Pilot     data.ID `json:"pilot" doc:"number of a pilot; 0: all"`

	Rep     string `json:"rep" doc:"code of the person who does it, or whose one-on-one it belongs to; empty: all"`
	Owner   string `json:"owner" doc:"code of the person who does it; empty: all"`
	NoOwner bool   `json:"no_owner" doc:"only those that nobody does"`

	Open    bool `json:"open" doc:"only those neither done nor dropped"`
	Closed  bool `json:"closed" doc:"only those done or dropped"`
	Overdue bool `json:"overdue" doc:"only those not done and past their day"`
	Week    bool `json:"week" doc:"only those due in the week of today, Monday to Sunday"`
	Month   bool `json:"month" doc:"only those due in the month of today"`

	Status Status `json:"status" doc:"to_do, doing, waiting, done or dropped; empty: all"`
	Source Source `json:"source" doc:"stage, review, one_on_one, deviation, pilot, customer, opportunity or own; empty: all"`
	Text   string `json:"text" doc:"words or pinyin of the text, the owner or the source; empty: all"`
}

// An ActionRow is an action with its people, where it comes from, and how late it
// is.
type ActionRow struct {
	data.Action
	Stage     string `json:"stage"` // name of its stage; "" when it has none
	Owner     string `json:"owner"` // code; "" when nobody does it
	OwnerName string `json:"owner_name"`
	Rep       string `json:"rep"` // code of the rep whose one-on-one it belongs to; "" when of none
	RepName   string `json:"rep_name"`
	Late      int    `json:"late"` // days past its day while open; 0: in time, done or dropped

	Status     Status `json:"status"`
	Source     Source `json:"source"`      // the first of Links; own when there is none
	SourceName string `json:"source_name"` // its name; "" for own and for a review, see Link.Words
	Links      []Link `json:"links"`       // all it comes from, what says most first
}

// actionKinds lists what the list of actions is made from.
var actionKinds = []data.Kind{data.Actions, data.Stages, data.Milestones, data.Reps, data.Customers, data.Opportunities,
	data.OneOnOnes, data.Reviews, data.Deviations, data.Pilots}

// everything is all actions, made ready to be found by what people type.
type everything struct {
	rows  []ActionRow
	index *text.Index
}

// List is the one list of actions, wherever they come from (S2-33, S4-28): open
// ones first, by due day. It asks the file a fixed number of questions and keeps
// the answer until one of its kinds changes: do not change the rows' links.
func List(r store.Reader, today data.Date, in ListIn) ([]ActionRow, error) {
	for _, x := range []struct{ field, code string }{{"rep", in.Rep}, {"owner", in.Owner}} {
		if x.code == "" {
			continue
		}
		if _, err := r.RepByCode(x.code); err != nil {
			return nil, data.At(x.field, err)
		}
	}
	kept, err := r.Remember(fmt.Sprint("actions ", today), actionKinds, func() (any, error) { return everyAction(r, today) })
	if err != nil {
		return nil, err
	}
	all := kept.(everything)
	var found []bool
	if in.Text != "" {
		found = all.index.Find(in.Text, func(w *text.Word, i int) bool { return all.rows[i].means(w) })
	}
	rows := []ActionRow{}
	for i, row := range all.rows {
		if (found == nil || found[i]) && in.wants(row, today) {
			rows = append(rows, row)
		}
	}
	return rows, nil
}

// means reports whether a word stands in who does the action, or where it comes
// from.
func (a ActionRow) means(w *text.Word) bool {
	if w.Means(a.OwnerName) || w.Means(a.RepName) || w.In(a.Owner) {
		return true
	}
	for _, l := range a.Links {
		if w.Means(l.Name) {
			return true
		}
	}
	return false
}

// everyAction reads all actions.
func everyAction(r store.Reader, today data.Date) (all everything, err error) {
	actions, err := r.Actions()
	if err != nil {
		return all, err
	}
	from, err := readSources(r, actions)
	if err != nil {
		return all, err
	}
	names := make([]string, len(actions))
	all.rows = make([]ActionRow, len(actions))
	for i, a := range actions {
		owner, rep := from.people[a.OwnerID], from.people[a.RepID]
		row := ActionRow{Action: a, Stage: from.stages[a.StageID].Name, Owner: owner.Code, OwnerName: owner.Name, Rep: rep.Code,
			RepName: rep.Name, Late: a.Late(today), Status: StatusOf(a), Source: FromNowhere, Links: from.links(a)}
		if len(row.Links) > 0 {
			row.Source, row.SourceName = row.Links[0].Source, row.Links[0].Name
		}
		all.rows[i], names[i] = row, a.Text
	}
	all.index = text.NewIndex(names)
	return all, nil
}

func (in ListIn) wants(row ActionRow, today data.Date) bool {
	monday := calc.Monday(today)
	switch {
	case in.Stage != 0 && row.StageID != in.Stage,
		in.Review != 0 && row.ReviewID != in.Review,
		in.Deviation != 0 && row.DeviationID != in.Deviation,
		in.Pilot != 0 && row.PilotID != in.Pilot,
		in.Rep != "" && row.Owner != in.Rep && row.Rep != in.Rep,
		in.Owner != "" && row.Owner != in.Owner,
		in.NoOwner && row.OwnerID != 0,
		in.Open && !row.Open(),
		in.Closed && row.Open(),
		in.Overdue && row.Late == 0,
		in.Week && (row.Due < monday || row.Due >= monday+7),
		in.Month && row.Due.Month() != today.Month(),
		in.Status != "" && row.Status != in.Status,
		in.Source != "" && !row.From(in.Source):
		return false
	}
	return true
}

// From reports whether the action comes from a source, among others.
func (a ActionRow) From(s Source) bool {
	if len(a.Links) == 0 {
		return s == FromNowhere
	}
	for _, l := range a.Links {
		if l.Source == s {
			return true
		}
	}
	return false
}
