package data

import (
	"encoding/json"
	"slices"
	"strings"
)

// The kinds around reviews: the meetings that look back and decide, what was frozen
// when one was opened, its agenda, and why one was opened again.
const (
	Reviews          Kind = "reviews"
	ReviewParts      Kind = "review_parts"
	ReviewTopics     Kind = "review_topics"
	ReviewReopenings Kind = "review_reopenings"
)

// A Rhythm is how often something comes round.
type Rhythm string

// The rhythms, the shortest first.
const (
	Daily     Rhythm = "daily"
	Weekly    Rhythm = "weekly"
	Biweekly  Rhythm = "biweekly"
	Monthly   Rhythm = "monthly"
	Quarterly Rhythm = "quarterly"
	HalfYear  Rhythm = "halfyear"
	Yearly    Rhythm = "yearly"
)

// Rhythms lists the rhythms, the shortest first.
var Rhythms = []Rhythm{Daily, Weekly, Biweekly, Monthly, Quarterly, HalfYear, Yearly}

// ReviewRhythms are the rhythms a review can have (S0-27, S0-35, S2-30…34, S3-13).
var ReviewRhythms = Rhythms[:5]

// A Review is a meeting that looks at the numbers of a day, frozen when it was
// opened, and ends in decisions and actions (S0-27, S2-33). There is at most one
// of a rhythm in a period.
type Review struct {
	ID        ID     `json:"id"`
	Rhythm    Rhythm `json:"rhythm"` // daily to quarterly
	Date      Date   `json:"date"`   // the day whose numbers it looks at
	Period    `gorm:"embedded"`
	Closed    Date   `json:"closed"`    // day it was ended; zero: still held
	Attendees string `json:"attendees"` // who took part, with guests from outside (S2-34); may be empty
	Note      string `json:"note"`      // what was said beside the topics; may be empty
}

// Check reports a review of unknown rhythm, without day, or over no time.
func (x Review) Check() error {
	switch {
	case !slices.Contains(ReviewRhythms, x.Rhythm):
		return Problem{Key: "problem.review.rhythm", Field: "rhythm", Args: []any{string(x.Rhythm)}}
	case x.Date == 0:
		return Problem{Key: "problem.review.date", Field: "date"}
	case x.Closed != 0 && x.Closed < x.Date:
		return Problem{Key: "problem.review.closed", Field: "closed"}
	}
	if err := checkText("attendees", x.Attendees, true); err != nil {
		return err
	}
	if err := checkText("note", x.Note, false); err != nil {
		return err
	}
	return x.Period.Check()
}

// A ReviewPart is one frozen part of what a review knew when it was opened, such as
// its lights. It is never worked out again: an import that comes later changes
// nothing in it.
type ReviewPart struct {
	ID       ID     `json:"id"`
	ReviewID ID     `json:"review_id"`
	Part     string `json:"part"` // which one; unique within the review
	Body     string `json:"body"` // JSON, as it was written
}

// Check reports a part of no review, without a name, or that cannot be read.
func (x ReviewPart) Check() error {
	switch {
	case x.ReviewID == 0:
		return Problem{Key: "problem.review.of", Field: "review"}
	case !json.Valid([]byte(x.Body)):
		return Problem{Key: "problem.review.part", Field: "body", Args: []any{x.Part}}
	}
	return checkTitle("part", x.Part)
}

// A TopicSource says where a topic of a review comes from.
type TopicSource string

// The sources of topics, in the order of a prepared agenda.
const (
	CarriedTopic  TopicSource = "carried"  // left open by the review before
	PromiseTopic  TopicSource = "promises" // what the review before promised
	RedTopic      TopicSource = "red"      // a light that is red
	TurnedTopic   TopicSource = "turned"   // a light that turned amber
	CheckTopic    TopicSource = "check"    // a deviation whose check is due
	SlippedTopic  TopicSource = "slipped"  // a milestone past its day
	OverdueTopic  TopicSource = "overdue"  // actions past their day
	PilotTopic    TopicSource = "pilot"    // a pilot to evaluate
	StandingTopic TopicSource = "standing" // what the rhythm always looks at
	OwnTopic      TopicSource = "own"      // added by a person
)

// TopicSources lists the sources in their order.
var TopicSources = []TopicSource{CarriedTopic, PromiseTopic, RedTopic, TurnedTopic, CheckTopic, SlippedTopic, OverdueTopic, PilotTopic, StandingTopic, OwnTopic}

// A TopicState is how far a topic is.
type TopicState string

// The states of a topic.
const (
	TopicOpen    TopicState = ""        // still to be spoken about
	TopicDone    TopicState = "done"    // spoken about
	TopicCarried TopicState = "carried" // the next review of the rhythm takes it up
	TopicDropped TopicState = "dropped" // left out, with a reason
)

// TopicStates lists the states.
var TopicStates = []TopicState{TopicOpen, TopicDone, TopicCarried, TopicDropped}

// topicMinutes is how long a topic may be planned at most: a day.
const topicMinutes = 24 * 60

// A ReviewTopic is one item of the agenda of a review. A prepared one says by its
// source and reference what it is about, so that it can be said in every language;
// a title of its own stands before that.
type ReviewTopic struct {
	ID       ID          `json:"id"`
	ReviewID ID          `json:"review_id"`
	Source   TopicSource `json:"source"`
	Ref      string      `json:"ref"`     // key of the light, number of the milestone, deviation or pilot, code of what is standing; "": none
	Title    string      `json:"title"`   // own words; "": said from source and reference
	Minutes  int         `json:"minutes"` // planned; 0: not planned
	State    TopicState  `json:"state"`
	Reason   string      `json:"reason"` // why it was dropped
	Note     string      `json:"note"`   // what was found
	Position int         `json:"position"`
}

// Check reports a topic of no review, of unknown source or state, without words, or
// dropped for no reason.
func (x ReviewTopic) Check() error {
	switch {
	case x.ReviewID == 0:
		return Problem{Key: "problem.review.of", Field: "review"}
	case !slices.Contains(TopicSources, x.Source):
		return Problem{Key: "problem.topic.source", Field: "source", Args: []any{string(x.Source)}}
	case !slices.Contains(TopicStates, x.State):
		return Problem{Key: "problem.topic.state", Field: "state", Args: []any{string(x.State)}}
	case x.Minutes < 0 || x.Minutes > topicMinutes:
		return Problem{Key: "problem.topic.minutes", Field: "minutes"}
	case x.State == TopicDropped && strings.TrimSpace(x.Reason) == "":
		return Problem{Key: "problem.topic.reason", Field: "reason"}
	case x.Source == OwnTopic && x.Title == "":
		return Problem{Key: "problem.title", Field: "title"}
	}
	for _, f := range [...]struct {
		name, text string
		line       bool
	}{{"ref", x.Ref, true}, {"title", x.Title, true}, {"reason", x.Reason, true}, {"note", x.Note, false}} {
		if err := checkText(f.name, f.text, f.line); err != nil {
			return err
		}
	}
	return nil
}

// A ReviewReopening is why a review that was ended was opened again.
type ReviewReopening struct {
	ID       ID     `json:"id"`
	ReviewID ID     `json:"review_id"`
	Date     Date   `json:"date"`
	Reason   string `json:"reason"`
}

// Check reports a reopening of no review, on no day, or for no reason.
func (x ReviewReopening) Check() error {
	switch {
	case x.ReviewID == 0:
		return Problem{Key: "problem.review.of", Field: "review"}
	case x.Date == 0:
		return Problem{Key: "problem.review.date", Field: "date"}
	case strings.TrimSpace(x.Reason) == "":
		return Problem{Key: "problem.review.reason", Field: "reason"}
	}
	return checkText("reason", x.Reason, true)
}
