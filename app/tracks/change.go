package tracks

import (
	"strings"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveTrack adds a track or changes one. When its words change, what it said before
// is kept as a version.
type SaveTrack struct {
	ID      data.ID   `json:"id" doc:"0: a new track"`
	Name    string    `json:"name" doc:"what it is called"`
	Scene   string    `json:"scene" doc:"price, competitor, budget, or words of your own"`
	Says    string    `json:"says" doc:"what the customer says"`
	Answer  string    `json:"answer" doc:"what we say"`
	Proof   string    `json:"proof" doc:"what supports it"`
	Do      string    `json:"do" doc:"what to do"`
	Dont    string    `json:"dont" doc:"what to leave"`
	Product string    `json:"product" doc:"code of the product; empty: for all"`
	Tier    data.Tier `json:"tier" doc:"tier of customers it is for; empty: for all"`
}

// Label names the change.
func (SaveTrack) Label() string { return "command.SaveTrack" }

// Apply stores the track, and its last version.
func (c SaveTrack) Apply(tx store.Tx) error {
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	x := data.TalkTrack{Name: c.Name, Scene: c.Scene, Says: c.Says, Answer: c.Answer, Proof: c.Proof, Do: c.Do, Dont: c.Dont, Tier: c.Tier, Version: 1, Changed: today}
	if x.ProductID, err = product(tx, c.Product); err != nil {
		return err
	}
	all, err := tx.TalkTracks()
	if err != nil {
		return err
	}
	for _, other := range all {
		if other.Name == c.Name && other.ID != c.ID {
			return data.Problem{Key: "problem.track.twice", Field: "name", Args: []any{c.Name}}
		}
	}
	if c.ID != 0 {
		was, err := tx.TalkTrack(c.ID)
		if err != nil {
			return err
		}
		x.ID, x.Version, x.Changed = was.ID, was.Version, was.Changed
		if words(was) != words(x) {
			if err := tx.SaveTrackVersion(data.TrackVersion{TalkTrackID: was.ID, Number: was.Version, Until: today, Words: words(was)}); err != nil {
				return err
			}
			x.Version, x.Changed = was.Version+1, today
		}
	}
	tx.About(x.Name)
	_, err = tx.SaveTalkTrack(x)
	return err
}

// words are all that a track says, the empty parts left out.
func words(t data.TalkTrack) string {
	var parts []string
	for _, s := range []string{t.Says, t.Answer, t.Proof, t.Do, t.Dont} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "\n")
}

// RemoveTrack removes a track with its versions and uses.
type RemoveTrack struct {
	ID data.ID `json:"id" doc:"number of the track"`
}

// Label names the change.
func (RemoveTrack) Label() string { return "command.RemoveTrack" }

// Apply removes the track; the cases it came from stay.
func (c RemoveTrack) Apply(tx store.Tx) error {
	x, err := tx.TalkTrack(c.ID)
	if err != nil {
		return err
	}
	tx.About(x.Name)
	return tx.Remove(data.TalkTracks, c.ID)
}

// SaveTrackCase adds a success or a failure, or changes one.
type SaveTrackCase struct {
	ID       data.ID   `json:"id" doc:"0: a new case"`
	Rep      string    `json:"rep" doc:"code of who tells it"`
	Date     data.Date `json:"date" doc:"day it happened; empty: today"`
	Won      bool      `json:"won" doc:"true: a success; false: a failure"`
	Customer string    `json:"customer" doc:"code of the customer; empty: not said"`
	Scene    string    `json:"scene" doc:"price, competitor, budget, or words of your own"`
	Text     string    `json:"text" doc:"what happened and what was said"`
	Lesson   string    `json:"lesson" doc:"what to take from it"`
}

// Label names the change.
func (SaveTrackCase) Label() string { return "command.SaveTrackCase" }

// Apply stores the case.
func (c SaveTrackCase) Apply(tx store.Tx) (err error) {
	x := data.TrackCase{ID: c.ID, Date: c.Date, Won: c.Won, Scene: c.Scene, Text: c.Text, Lesson: c.Lesson}
	if c.ID != 0 {
		was, err := tx.TrackCase(c.ID)
		if err != nil {
			return err
		}
		x.TalkTrackID = was.TalkTrackID
	}
	if x.Date == 0 {
		if x.Date, err = app.TodayIn(tx); err != nil {
			return err
		}
	}
	if err := app.Happened(tx, "date", x.Date); err != nil {
		return err
	}
	if x.RepID, err = rep(tx, c.Rep); err != nil {
		return err
	}
	if x.CustomerID, err = customer(tx, c.Customer); err != nil {
		return err
	}
	if x.RepID != 0 {
		who, err := tx.Rep(x.RepID)
		if err != nil {
			return err
		}
		tx.About(who.Name)
	}
	_, err = tx.SaveTrackCase(x)
	return err
}

// RemoveTrackCase removes a case.
type RemoveTrackCase struct {
	ID data.ID `json:"id" doc:"number of the case"`
}

// Label names the change.
func (RemoveTrackCase) Label() string { return "command.RemoveTrackCase" }

// Apply removes the case.
func (c RemoveTrackCase) Apply(tx store.Tx) error {
	x, err := tx.TrackCase(c.ID)
	if err != nil {
		return err
	}
	who, err := tx.Rep(x.RepID)
	if err != nil {
		return err
	}
	tx.About(who.Name)
	return tx.Remove(data.TrackCases, c.ID)
}

// PromoteCase makes a track of a case, or puts it to one that is there: the track
// remembers where it came from.
type PromoteCase struct {
	Case  data.ID `json:"case" doc:"number of the case"`
	Track data.ID `json:"track" doc:"number of the track it belongs to; 0: a new one"`
	Name  string  `json:"name" doc:"name of the new track"`
}

// Label names the change.
func (PromoteCase) Label() string { return "command.PromoteCase" }

// Apply makes the track. What worked is its answer; of what failed, the lesson is,
// and what was said is what to leave.
func (c PromoteCase) Apply(tx store.Tx) error {
	x, err := tx.TrackCase(c.Case)
	if err != nil {
		return err
	}
	if c.Track != 0 {
		t, err := tx.TalkTrack(c.Track)
		if err != nil {
			return err
		}
		tx.About(t.Name)
	} else {
		s := SaveTrack{Name: c.Name, Scene: x.Scene, Answer: x.Text, Do: x.Lesson}
		if !x.Won {
			s.Answer, s.Do, s.Dont = x.Lesson, "", x.Text
		}
		if s.Answer == "" {
			return data.Problem{Key: "problem.track.lesson", Field: "lesson"}
		}
		if err := s.Apply(tx); err != nil {
			return err
		}
		all, err := tx.TalkTracks()
		if err != nil {
			return err
		}
		for _, t := range all {
			if t.Name == c.Name {
				c.Track = t.ID
			}
		}
	}
	x.TalkTrackID = c.Track
	_, err = tx.SaveTrackCase(x)
	return err
}

// LogTrackUse says that a track was used, in a training or with a customer, and
// whether it worked.
type LogTrackUse struct {
	Track    data.ID   `json:"track" doc:"number of the track"`
	Date     data.Date `json:"date" doc:"day; empty: today, or the day of the training"`
	Rep      string    `json:"rep" doc:"code of who used it; empty: not of one person"`
	Customer string    `json:"customer" doc:"code of the customer; empty: not said"`
	Training data.ID   `json:"training" doc:"number of the training it was practised in; 0: in the field"`
	Worked   *bool     `json:"worked" doc:"whether it worked; null: not known"`
	Note     string    `json:"note" doc:"what came of it"`
}

// Label names the change.
func (LogTrackUse) Label() string { return "command.LogTrackUse" }

// Apply stores the use with the version of the track now.
func (c LogTrackUse) Apply(tx store.Tx) error {
	t, err := tx.TalkTrack(c.Track)
	if err != nil {
		return err
	}
	x := data.TrackUse{TalkTrackID: t.ID, Version: t.Version, Date: c.Date, TrainingID: c.Training, Worked: c.Worked, Note: c.Note}
	if c.Training != 0 {
		training, err := tx.Training(c.Training)
		if err != nil {
			return err
		}
		if x.Date == 0 {
			x.Date = training.Date
		}
	}
	if x.Date == 0 {
		if x.Date, err = app.TodayIn(tx); err != nil {
			return err
		}
	}
	if err := app.Happened(tx, "date", x.Date); err != nil {
		return err
	}
	if x.RepID, err = rep(tx, c.Rep); err != nil {
		return err
	}
	if x.CustomerID, err = customer(tx, c.Customer); err != nil {
		return err
	}
	tx.About(t.Name)
	_, err = tx.SaveTrackUse(x)
	return err
}

// RemoveTrackUse removes a use that was logged by mistake.
type RemoveTrackUse struct {
	ID data.ID `json:"id" doc:"number of the use"`
}

// Label names the change.
func (RemoveTrackUse) Label() string { return "command.RemoveTrackUse" }

// Apply removes the use.
func (c RemoveTrackUse) Apply(tx store.Tx) error { return tx.Remove(data.TrackUses, c.ID) }
