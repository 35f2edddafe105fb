package data

import "time"

// The kinds of the talk-track library (S2-18).
const (
	TalkTracks    Kind = "talk_tracks"
	TrackVersions Kind = "track_versions"
	TrackCases    Kind = "track_cases"
	TrackUses     Kind = "track_uses"
	TrackRules    Kind = "track_rules"
)

// The scenes the program has words for; any other scene is written out.
const (
	ScenePrice      = "price"      // the customer doubts the price
	SceneCompetitor = "competitor" // the customer compares with a competitor
	SceneBudget     = "budget"     // the customer's budget is too small
)

// TrackScenes are the scenes the program has words for, in their order.
var TrackScenes = []string{ScenePrice, SceneCompetitor, SceneBudget}

// A TalkTrack is a template of what to say in a scene (场景化话术模板, S2-18).
type TalkTrack struct {
	ID        ID     `json:"id"`
	Name      string `json:"name"`       // identity
	Scene     string `json:"scene"`      // one of [TrackScenes], or words of one's own
	Says      string `json:"says"`       // what the customer says
	Answer    string `json:"answer"`     // what we say
	Proof     string `json:"proof"`      // what supports it
	Do        string `json:"do"`         // what to do
	Dont      string `json:"dont"`       // what to leave
	ProductID ID     `json:"product_id"` // zero: for all
	Tier      Tier   `json:"tier"`       // "": for all
	Version   int    `json:"version"`    // 1 to begin with; counts the changes of its words
	Changed   Date   `json:"changed"`    // day of the last change
}

// Check reports a track without name, scene or answer, or with unfit text.
func (t TalkTrack) Check() error {
	if t.Version < 1 {
		return Problem{Key: "problem.track.version", Field: "version"}
	}
	for _, x := range [][2]string{{"says", t.Says}, {"answer", t.Answer}, {"proof", t.Proof}, {"do", t.Do}, {"dont", t.Dont}} {
		if err := checkText(x[0], x[1], false); err != nil {
			return err
		}
	}
	if err := checkText("tier", string(t.Tier), true); err != nil {
		return err
	}
	if t.Answer == "" {
		return Problem{Key: "problem.track.answer", Field: "answer"}
	}
	if err := checkTitle("scene", t.Scene); err != nil {
		return err
	}
	return checkTitle("name", t.Name)
}

// A TrackVersion is what a track said before its words were changed.
type TrackVersion struct {
	ID          ID     `json:"id"`
	TalkTrackID ID     `json:"talk_track_id"`
	Number      int    `json:"number"` // unique within the track
	Until       Date   `json:"until"`  // day it was changed
	Words       string `json:"words"`  // all parts that had words, one below the other
}

// Check reports a version of no track.
func (v TrackVersion) Check() error {
	if v.TalkTrackID == 0 || v.Number < 1 {
		return Problem{Key: "problem.track.version", Field: "version"}
	}
	if len(v.Words) > 1<<20 {
		return Problem{Key: "problem.text", Field: "words", Args: []any{1 << 20}}
	}
	return nil
}

// A TrackCase is a success or a failure that somebody tells of: three and three are
// collected from the top sellers each week (S2-18).
type TrackCase struct {
	ID          ID     `json:"id"`
	RepID       ID     `json:"rep_id"`
	Date        Date   `json:"date"`
	Won         bool   `json:"won"`
	CustomerID  ID     `json:"customer_id"`   // zero: not said
	Scene       string `json:"scene"`         // as of a track
	Text        string `json:"text"`          // what happened and what was said
	Lesson      string `json:"lesson"`        // what to take from it
	TalkTrackID ID     `json:"talk_track_id"` // the track it has gone into; zero: none yet
}

// Check reports a case of nobody, without day, scene or words.
func (c TrackCase) Check() error {
	switch {
	case c.RepID == 0:
		return Problem{Key: "problem.growth.rep", Field: "rep"}
	case c.Date == 0:
		return Problem{Key: "problem.touch.date", Field: "date"}
	case c.Text == "":
		return Problem{Key: "problem.trackcase.text", Field: "text"}
	}
	if err := checkText("text", c.Text, false); err != nil {
		return err
	}
	if err := checkText("lesson", c.Lesson, false); err != nil {
		return err
	}
	return checkTitle("scene", c.Scene)
}

// A TrackUse says that a track was used: in a training, or in the field.
type TrackUse struct {
	ID          ID     `json:"id"`
	TalkTrackID ID     `json:"talk_track_id"`
	Version     int    `json:"version"` // of the track on the day
	Date        Date   `json:"date"`
	RepID       ID     `json:"rep_id"`      // zero: not of one person
	CustomerID  ID     `json:"customer_id"` // zero: not said, or a training
	TrainingID  ID     `json:"training_id"` // zero: in the field
	Worked      *bool  `json:"worked"`      // nil: not known
	Note        string `json:"note"`
}

// Check reports a use of no track, without day, or in the field by nobody.
func (u TrackUse) Check() error {
	switch {
	case u.TalkTrackID == 0 || u.Version < 1:
		return Problem{Key: "problem.track.none", Field: "track"}
	case u.Date == 0:
		return Problem{Key: "problem.touch.date", Field: "date"}
	}
	return checkText("note", u.Note, false)
}

// A TrackRule says what is collected each week, and when customers are looked at.
type TrackRule struct {
	ID      ID           `json:"id"`
	Won     int          `json:"won"`     // successes wanted each week
	Lost    int          `json:"lost"`    // failures wanted each week
	Views   int          `json:"views"`   // views without an order from which a customer is asked why
	Weekday time.Weekday `json:"weekday"` // day of the review
}

// DefaultTrackRule is three and three a week (S2-18), three views (S0-24), and a
// review on Friday (S2-21).
func DefaultTrackRule() TrackRule {
	return TrackRule{ID: 1, Won: 3, Lost: 3, Views: 3, Weekday: time.Friday}
}

// Check reports numbers that no week can have.
func (r TrackRule) Check() error {
	for _, x := range []struct {
		field    string
		n, least int
	}{{"won", r.Won, 0}, {"lost", r.Lost, 0}, {"views", r.Views, 1}} {
		if x.n < x.least || x.n > 99 {
			return Problem{Key: "problem.trackrule.number", Field: x.field, Args: []any{x.least}}
		}
	}
	if r.Weekday < time.Sunday || r.Weekday > time.Saturday {
		return Problem{Key: "problem.trackrule.weekday", Field: "weekday"}
	}
	return nil
}
