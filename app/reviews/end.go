package reviews

import (
	"encoding/json"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveReview writes down who takes part in a review and what is said beside the
// topics.
type SaveReview struct {
	ID        data.ID `json:"id" doc:"the review; it must not be ended"`
	Attendees *string `json:"attendees" doc:"who takes part, in one line; missing: as it is"`
	Note      *string `json:"note" doc:"what was said beside the topics; missing: as it is"`
}

// Label names the change.
func (SaveReview) Label() string { return "command.SaveReview" }

// Apply stores the words.
func (c SaveReview) Apply(tx store.Tx) error {
	x, err := running(tx, c.ID)
	if err != nil {
		return err
	}
	if c.Attendees != nil {
		x.Attendees = *c.Attendees
	}
	if c.Note != nil {
		x.Note = *c.Note
	}
	_, err = tx.SaveReview(x)
	return err
}

// running is a review that is not ended; the step is about it.
func running(tx store.Tx, id data.ID) (data.Review, error) {
	x, plan, err := about1(tx, id)
	if err == nil && x.Closed != 0 {
		err = data.Problem{Key: "problem.review.ended", Field: "id", Args: []any{Name(words(plan), plan, x)}}
	}
	return x, err
}

// about1 is a review; the step is about it.
func about1(tx store.Tx, id data.ID) (x data.Review, plan data.Plan, err error) {
	if x, err = tx.Review(id); err != nil {
		return x, plan, err
	}
	if plan, err = tx.Plan(); err == nil {
		about(tx, plan, x)
	}
	return x, plan, err
}

// EndReview ends a review and files it. Every topic has to be done, dropped or
// carried over; what was decided and agreed is kept as it is.
type EndReview struct {
	ID    data.ID   `json:"id" doc:"the review"`
	Day   data.Date `json:"day" doc:"when it ended; empty: today"`
	Carry bool      `json:"carry" doc:"the open topics go to the next review of the rhythm; without it they have to be none"`
}

// Label names the change.
func (EndReview) Label() string { return "command.EndReview" }

// Apply carries the open topics over and files the review.
func (c EndReview) Apply(tx store.Tx) error {
	x, err := running(tx, c.ID)
	if err != nil {
		return err
	}
	day, err := app.DayOr(tx, "day", c.Day)
	if err != nil {
		return err
	}
	x.Closed = max(day, x.Date)
	topics, err := tx.ReviewTopics(x.ID)
	if err != nil {
		return err
	}
	var open []data.ReviewTopic
	for _, t := range topics {
		if t.State == data.TopicOpen {
			t.State = data.TopicCarried
			open = append(open, t)
		}
	}
	if len(open) > 0 && !c.Carry {
		return data.Problem{Key: "problem.review.topics", Field: "carry", Args: []any{len(open)}}
	}
	if err := tx.SaveReviewTopics(open); err != nil {
		return err
	}
	if _, err := tx.SaveReview(x); err != nil {
		return err
	}
	return file(tx, x.ID)
}

// outcomePart is the part in which the end of a review is kept.
const outcomePart = "outcome"

// An Outcome is what a review had decided and agreed when it was ended.
type Outcome struct {
	Decisions []data.Decision `json:"decisions"`
	Actions   []data.Action   `json:"actions"`
}

// file keeps what the review decided and agreed.
func file(tx store.Tx, review data.ID) error {
	o, err := outcomeNow(tx.Reader, review)
	if err != nil {
		return err
	}
	body, err := json.Marshal(o)
	if err != nil {
		return err
	}
	return tx.FreezeReview([]data.ReviewPart{{ReviewID: review, Part: outcomePart, Body: string(body)}})
}

// outcomeNow lists the decisions and actions of a review as they are.
func outcomeNow(r store.Reader, review data.ID) (Outcome, error) {
	o := Outcome{Decisions: []data.Decision{}, Actions: []data.Action{}}
	decisions, err := r.Decisions()
	if err != nil {
		return o, err
	}
	for _, d := range decisions {
		if d.ReviewID == review {
			o.Decisions = append(o.Decisions, d)
		}
	}
	actions, err := r.Actions()
	for _, a := range actions {
		if a.ReviewID == review {
			o.Actions = append(o.Actions, a)
		}
	}
	return o, err
}

// ReopenReview opens a review that was ended again. What was frozen when it began
// stays as it was.
type ReopenReview struct {
	ID     data.ID `json:"id" doc:"the review; it must be ended"`
	Reason string  `json:"reason" doc:"why; it stays with the review"`
}

// Label names the change.
func (ReopenReview) Label() string { return "command.ReopenReview" }

// Apply opens the review and keeps the reason.
func (c ReopenReview) Apply(tx store.Tx) error {
	x, plan, err := about1(tx, c.ID)
	if err != nil {
		return err
	}
	if x.Closed == 0 {
		return data.Problem{Key: "problem.review.running", Field: "id", Args: []any{Name(words(plan), plan, x)}}
	}
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	x.Closed = 0
	if _, err := tx.SaveReview(x); err != nil {
		return err
	}
	parts, err := tx.ReviewParts(x.ID)
	if err != nil {
		return err
	}
	for _, p := range parts {
		if p.Part == outcomePart {
			if err := tx.Remove(data.ReviewParts, p.ID); err != nil {
				return err
			}
		}
	}
	return tx.AddReviewReopening(data.ReviewReopening{ReviewID: x.ID, Date: today, Reason: c.Reason})
}

// RemoveReview removes a review with what was frozen and its agenda. Its decisions
// and actions stay in the plan.
type RemoveReview struct {
	ID data.ID `json:"id" doc:"the review"`
}

// Label names the change.
func (RemoveReview) Label() string { return "command.RemoveReview" }

// Apply removes the review.
func (c RemoveReview) Apply(tx store.Tx) error {
	if _, _, err := about1(tx, c.ID); err != nil {
		return err
	}
	return tx.Remove(data.Reviews, c.ID)
}
