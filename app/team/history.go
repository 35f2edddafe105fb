package team

import (
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
	Next     data.Date `json:"next"`         // first meeting after today that is arranged; "" for none
	Rests    bool      `json:"rests"`        // none is held for the time being
	Reason   string    `json:"reason"`       // why not
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

	Template  string                `json:"template"`   // code; "": it went freely
	Rating    *int                  `json:"rating"`     // 1–5 by the manager; nil: not said
	RepRating *int                  `json:"rep_rating"` // 1–5 by the rep; nil: not said
	Moved     int                   `json:"moved"`      // how often it was put off
	Known     *data.MeetingSnapshot `json:"known"`      // what was known at its end; nil: not ended
	Rate      *int                  `json:"conversion"` // deals of leads then, hundredths of a per cent; nil: not known
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
	stands, err := Stand(r, today)
	if err != nil {
		return nil, err
	}
	k, err := keep(r, only)
	if err != nil {
		return nil, err
	}
	rows := []History{}
	for _, rep := range reps {
		if only != 0 && rep.ID != only {
			continue
		}
		h := k.history(rep, stands[rep.ID], meetings, actions)
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

// A kept is what is kept beside the meetings.
type kept struct {
	templates map[data.ID]data.MeetingTemplate
	known     map[data.ID]*data.MeetingSnapshot // by meeting
}

func keep(r store.Reader, rep data.ID) (k kept, err error) {
	if k.templates, err = templatesByID(r); err != nil {
		return k, err
	}
	rows, err := r.MeetingSnapshots(rep)
	k.known = make(map[data.ID]*data.MeetingSnapshot, len(rows))
	for i := range rows {
		k.known[rows[i].OneOnOneID] = &rows[i]
	}
	return k, err
}

func (k kept) history(rep data.Rep, s Standing, meetings []data.OneOnOne, actions []Agreed) History {
	h := History{ID: rep.ID, Rep: rep.Code, Name: rep.Name, Meetings: []Met{}, Last: s.Last, Due: s.Due, Late: s.Late, Met: s.Met, Open: s.Open,
		Overdue: s.Overdue, Next: s.Next, Rests: s.Rests, Reason: s.Reason}
	mine := actionsOf(actions, rep.ID)
	for _, m := range meetings {
		if m.RepID == rep.ID {
			h.Meetings = append(h.Meetings, k.met(m, mine))
		}
	}
	for _, a := range mine {
		if a.Done == 0 && a.Carried > 0 {
			h.Carried++
		}
	}
	return h
}

func actionsOf(actions []Agreed, rep data.ID) (rows []Agreed) {
	for _, a := range actions {
		if a.RepID == rep {
			rows = append(rows, a)
		}
	}
	return rows
}

func (k kept) met(m data.OneOnOne, actions []Agreed) Met {
	row := Met{ID: m.ID, Date: m.Date, Blocker: m.Blocker, Closed: m.Closed, Template: k.templates[m.TemplateID].Code,
		Rating: m.Rating, RepRating: m.RepRating, Moved: m.Moved, Known: k.known[m.ID]}
	if row.Known != nil {
		row.Rate = row.Known.Conversion()
	}
	for _, a := range actions {
		switch {
		case a.OneOnOneID == m.ID:
			row.Agreed++
			if a.Finished() {
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
