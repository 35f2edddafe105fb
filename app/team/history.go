package team

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// OneOnOnesIn says whose meetings to list.
type OneOnOnesIn struct {
	Rep   string     `json:"rep" doc:"code of a rep; empty: everybody"`
	Limit int        `json:"limit" doc:"most meetings of each rep, newest first; 0: all"`
	Layer data.Layer `json:"layer" doc:"notes to answer: shared (also those on paper) or print; empty: none"`
}

// A History is the one-on-ones with one rep.
type History struct {
	ID       data.ID   `json:"id"`
	Rep      string    `json:"rep"` // code
	Name     string    `json:"name"`
	Last     data.Date `json:"last"`         // latest meeting up to today; "" for none
	Due      data.Date `json:"due"`          // last day in time for the next; "" for somebody never met
	Late     int       `json:"late"`         // days past Due; 0: in time, never met, or no longer here
	Met      int       `json:"met"`          // meetings up to today
	Open     int       `json:"open"`         // agreed actions not done
	Overdue  int       `json:"overdue"`      // of those, past their day
	Carried  int       `json:"carried_over"` // of those, carried over at least once
	Meetings []Met     `json:"meetings"`     // newest first
}

// A Met is one meeting without what is private in it.
type Met struct {
	ID      data.ID               `json:"id"`
	Date    data.Date             `json:"date"`
	Blocker string                `json:"blocker"`
	Closed  bool                  `json:"closed"`
	Agreed  int                   `json:"agreed"`       // actions agreed in it
	Done    int                   `json:"done"`         // of those, done by today
	Carried int                   `json:"carried_over"` // older actions that came up in it
	Notes   map[data.Layer]string `json:"notes,omitempty"`
}

// OneOnOnes lists the meetings by rep, in the order of the reps: of those who
// sell and of everybody who was met. Private notes are never among the notes.
func OneOnOnes(r store.Reader, today data.Date, in OneOnOnesIn) ([]History, error) {
	layers, err := in.layers()
	if err != nil {
		return nil, err
	}
	var only data.ID
	if in.Rep != "" {
		x, err := r.RepByCode(in.Rep)
		if err != nil {
			return nil, data.At("rep", err)
		}
		only = x.ID
	}
	reps, err := r.Reps()
	if err != nil {
		return nil, err
	}
	meetings, err := r.OneOnOnes(only)
	if err != nil {
		return nil, err
	}
	actions, err := agreed(r, meetings, only, today)
	if err != nil {
		return nil, err
	}
	notes, err := r.NotesOf(only, layers...)
	if err != nil {
		return nil, err
	}
	rows := []History{}
	for _, rep := range reps {
		if only != 0 && rep.ID != only {
			continue
		}
		h := newHistory(rep, meetings, actions, today)
		if only == 0 && rep.Level == data.Manager && len(h.Meetings) == 0 {
			continue
		}
		h.cut(in.Limit)
		h.tell(notes)
		rows = append(rows, h)
	}
	return rows, nil
}

// layers are the notes that may be answered.
func (in OneOnOnesIn) layers() ([]data.Layer, error) {
	switch in.Layer {
	case "":
		return nil, nil
	case data.Shared:
		return []data.Layer{data.Shared, data.Print}, nil
	case data.Print:
		return []data.Layer{data.Print}, nil
	case data.Private:
		return nil, data.Problem{Key: "problem.note.private", Field: "layer"}
	}
	return nil, data.Problem{Key: "problem.note.layer", Field: "layer", Args: []any{string(in.Layer)}}
}

func newHistory(rep data.Rep, meetings []data.OneOnOne, actions []Agreed, today data.Date) History {
	h := History{ID: rep.ID, Rep: rep.Code, Name: rep.Name, Meetings: []Met{}}
	for _, m := range meetings {
		if m.RepID == rep.ID {
			h.Meetings = append(h.Meetings, newMet(m, actions))
			if m.Date <= today {
				h.Met++
				h.Last = max(h.Last, m.Date)
			}
		}
	}
	if here := rep.Left == 0 || rep.Left > today; h.Last != 0 && here {
		h.Due, h.Late = calc.NextOneOnOne(h.Last, today)
	}
	for _, a := range actions {
		if a.RepID != rep.ID || a.Done != 0 {
			continue
		}
		h.Open++
		if a.Due < today {
			h.Overdue++
		}
		if a.Carried > 0 {
			h.Carried++
		}
	}
	return h
}

func newMet(m data.OneOnOne, actions []Agreed) Met {
	row := Met{ID: m.ID, Date: m.Date, Blocker: m.Blocker, Closed: m.Closed}
	for _, a := range actions {
		switch {
		case a.OneOnOneID == m.ID:
			row.Agreed++
			if a.Done != 0 {
				row.Done++
			}
		case a.cameUp(m):
			row.Carried++
		}
	}
	return row
}

func (h *History) cut(limit int) {
	if limit > 0 && len(h.Meetings) > limit {
		h.Meetings = h.Meetings[:limit]
	}
}

// tell puts the notes to their meetings.
func (h *History) tell(notes []data.Note) {
	at := map[data.ID]int{}
	for i, m := range h.Meetings {
		at[m.ID] = i
	}
	for _, n := range notes {
		i, ok := at[n.OneOnOneID]
		if !ok {
			continue
		}
		if h.Meetings[i].Notes == nil {
			h.Meetings[i].Notes = map[data.Layer]string{}
		}
		h.Meetings[i].Notes[n.Layer] = n.Text
	}
}
