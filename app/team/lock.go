package team

import (
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// locked reports whether the words of a meeting are a record by now.
func locked(r store.Reader, m data.OneOnOne, today data.Date) (bool, error) {
	rule, err := r.MeetingRule()
	if err != nil {
		return false, err
	}
	rows, err := r.MeetingReopenings(m.RepID)
	if err != nil {
		return false, err
	}
	lock := calc.LocksOn(rule, m.Date, reopened(rows, m.ID))
	return lock != 0 && today >= lock, nil
}

// reopened is the day a meeting was last opened again; zero: it never was. The
// rows come the latest first.
func reopened(rows []data.MeetingReopening, meeting data.ID) data.Date {
	for _, x := range rows {
		if x.OneOnOneID == meeting {
			return x.Date
		}
	}
	return 0
}

// CloseOneOnOne ends a meeting and files it: its words change no more, and what
// is known of the rep now is kept with it.
type CloseOneOnOne struct {
	Meeting data.ID `json:"meeting" doc:"number of the meeting"`
}

// Label names the change.
func (CloseOneOnOne) Label() string { return "command.CloseOneOnOne" }

// Apply files the meeting with a snapshot.
func (c CloseOneOnOne) Apply(tx store.Tx) error {
	m, _, err := meeting(tx, c.Meeting)
	if err != nil {
		return err
	}
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	m.Closed = true
	if _, err := tx.SaveOneOnOne(m); err != nil {
		return err
	}
	x, err := known(tx.Reader, m, today)
	if err != nil {
		return err
	}
	return tx.SaveMeetingSnapshot(x)
}

// ReopenOneOnOne opens a filed meeting again. Once its words are locked it takes
// a reason, which is kept.
type ReopenOneOnOne struct {
	Meeting data.ID `json:"meeting" doc:"number of the meeting"`
	Reason  string  `json:"reason" doc:"why it is opened again; needed once its words are locked"`
}

// Label names the change.
func (ReopenOneOnOne) Label() string { return "command.ReopenOneOnOne" }

// Apply opens the meeting.
func (c ReopenOneOnOne) Apply(tx store.Tx) error {
	m, rep, err := meeting(tx, c.Meeting)
	if err != nil {
		return err
	}
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	fast, err := locked(tx.Reader, m, today)
	if err != nil {
		return err
	}
	reason := strings.TrimSpace(c.Reason)
	if fast && reason == "" {
		return data.Problem{Key: "problem.meeting.reopen", Field: "reason", Args: []any{rep.Name, m.Date}}
	}
	if reason != "" {
		if err := tx.AddMeetingReopening(data.MeetingReopening{OneOnOneID: m.ID, Date: today, Reason: reason}); err != nil {
			return err
		}
	}
	m.Closed = false
	_, err = tx.SaveOneOnOne(m)
	return err
}

// RateOneOnOne says what the manager and the rep think of a meeting, 1 to 5.
type RateOneOnOne struct {
	Meeting   data.ID `json:"meeting" doc:"number of the meeting"`
	Rating    *int    `json:"rating" doc:"1 to 5 by the manager; missing: not said"`
	RepRating *int    `json:"rep_rating" doc:"1 to 5 by the rep; missing: not said"`
}

// Label names the change.
func (RateOneOnOne) Label() string { return "command.RateOneOnOne" }

// Apply stores both ratings; they are no words, so that a filed meeting takes
// them too.
func (c RateOneOnOne) Apply(tx store.Tx) error {
	m, _, err := meeting(tx, c.Meeting)
	if err != nil {
		return err
	}
	m.Rating, m.RepRating = c.Rating, c.RepRating
	_, err = tx.SaveOneOnOne(m)
	return err
}
