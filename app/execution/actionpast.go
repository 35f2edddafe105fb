package execution

import (
	"encoding/json"
	"strings"
	"time"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// PastIn asks for what became of one action.
type PastIn struct {
	ID data.ID `json:"id" doc:"number of the action"`
}

// A PastChange is one change of an action: what it was, and what it became.
type PastChange struct {
	At     time.Time   `json:"at"`
	Added  bool        `json:"added"` // Before is empty
	Before data.Action `json:"before"`
	After  data.Action `json:"after"`
}

// ActionPast lists the changes of an action, the newest first, as far as the
// history of the plan goes back.
func ActionPast(r store.Reader, _ data.Date, in PastIn) ([]PastChange, error) {
	after, err := r.Action(in.ID)
	if err != nil {
		return nil, err
	}
	past, err := r.Past(data.Actions, in.ID)
	if err != nil {
		return nil, err
	}
	rows := []PastChange{}
	for i := len(past) - 1; i >= 0; i-- {
		row := PastChange{At: past[i].At, Added: len(past[i].Old) == 0, After: after}
		if !row.Added {
			if row.Before, err = readPast(past[i].Old); err != nil {
				return nil, err
			}
		}
		rows = append(rows, row)
		after = row.Before
	}
	return rows, nil
}

// readPast reads an action as the history keeps it: days are numbers there.
func readPast(old []byte) (data.Action, error) {
	var x struct {
		ID      data.ID `json:"id"`
		Text    string  `json:"text"`
		OwnerID data.ID `json:"owner_id"`
		Due     int32   `json:"due"`
		Done    int32   `json:"done"`
		State   string  `json:"state"`
		Result  string  `json:"result"`
	}
	err := json.Unmarshal(old, &x)
	return data.Action{ID: x.ID, Text: x.Text, OwnerID: x.OwnerID, Due: data.Date(x.Due), Done: data.Date(x.Done),
		State: data.ActionState(x.State), Result: x.Result}, err
}

// Words says in a line what a change changed, with the names of people by ID; ""
// when it was nothing that this list shows.
func (c PastChange) Words(f text.Fmt, names map[data.ID]string) string {
	if c.Added {
		return f.T("actions.past.added")
	}
	name := func(id data.ID) string {
		if id == 0 {
			return f.T("stages.nobody")
		}
		return names[id]
	}
	var said []string
	add := func(changed bool, key string, args ...any) {
		if changed {
			said = append(said, f.T("actions.past."+key, args...))
		}
	}
	a, b := c.Before, c.After
	from, to := StatusOf(a), StatusOf(b)
	add(from != to, "status", f.T("actions.status."+string(from)), f.T("actions.status."+string(to)))
	add(a.Due != b.Due, "due", f.Date(a.Due), f.Date(b.Due))
	add(a.OwnerID != b.OwnerID, "owner", name(a.OwnerID), name(b.OwnerID))
	add(a.Text != b.Text, "text", a.Text)
	add(a.Result != b.Result && b.Result != "", "result", b.Result)
	return strings.Join(said, " · ")
}
