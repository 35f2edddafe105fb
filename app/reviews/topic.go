package reviews

import (
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveReviewTopic adds a topic of one's own to a review, or changes the words and
// minutes of one.
type SaveReviewTopic struct {
	ID      data.ID `json:"id" doc:"the topic; 0 adds one"`
	Review  data.ID `json:"review" doc:"the review, to add one"`
	Title   *string `json:"title" doc:"what it is about; of a prepared one empty: as the program says it; missing: as it is"`
	Minutes *int    `json:"minutes" doc:"minutes planned, 0: not planned; missing: as it is"`
	Note    *string `json:"note" doc:"what was found; missing: as it is"`
}

// Label names the change.
func (SaveReviewTopic) Label() string { return "command.SaveReviewTopic" }

// Apply stores the topic. A new one comes last.
func (c SaveReviewTopic) Apply(tx store.Tx) (err error) {
	t := data.ReviewTopic{ReviewID: c.Review, Source: data.OwnTopic, Minutes: short}
	if c.ID != 0 {
		if t, err = tx.ReviewTopic(c.ID); err != nil {
			return err
		}
	}
	if _, err := running(tx, t.ReviewID); err != nil {
		return data.At("review", err)
	}
	if c.Title != nil {
		t.Title = *c.Title
	}
	if c.Minutes != nil {
		t.Minutes = *c.Minutes
	}
	if c.Note != nil {
		t.Note = *c.Note
	}
	if c.ID == 0 {
		rows, err := tx.ReviewTopics(t.ReviewID)
		if err != nil {
			return err
		}
		for _, have := range rows {
			t.Position = max(t.Position, have.Position+1)
		}
	}
	_, err = tx.SaveReviewTopic(t)
	return err
}

// MarkReviewTopic says how far a topic is: done, open again, carried over to the
// next review of the rhythm, or dropped.
type MarkReviewTopic struct {
	ID     data.ID         `json:"id" doc:"the topic"`
	State  data.TopicState `json:"state" doc:"done, carried or dropped; empty: open"`
	Reason string          `json:"reason" doc:"why it is dropped"`
}

// Label names the change.
func (MarkReviewTopic) Label() string { return "command.MarkReviewTopic" }

// Apply stores the state.
func (c MarkReviewTopic) Apply(tx store.Tx) error {
	t, err := topicOf(tx, c.ID)
	if err != nil {
		return err
	}
	t.State, t.Reason = c.State, ""
	if c.State == data.TopicDropped {
		t.Reason = c.Reason
	}
	_, err = tx.SaveReviewTopic(t)
	return err
}

// topicOf is a topic of a review that is not ended.
func topicOf(tx store.Tx, id data.ID) (data.ReviewTopic, error) {
	t, err := tx.ReviewTopic(id)
	if err != nil {
		return t, err
	}
	_, err = running(tx, t.ReviewID)
	return t, err
}

// MoveReviewTopic moves a topic up or down the agenda.
type MoveReviewTopic struct {
	ID data.ID `json:"id" doc:"the topic"`
	By int     `json:"by" doc:"how many places: negative is up; beyond the ends is first or last"`
}

// Label names the change.
func (MoveReviewTopic) Label() string { return "command.MoveReviewTopic" }

// Apply numbers the agenda anew.
func (c MoveReviewTopic) Apply(tx store.Tx) error {
	t, err := topicOf(tx, c.ID)
	if err != nil {
		return err
	}
	rows, err := tx.ReviewTopics(t.ReviewID)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(rows, func(x data.ReviewTopic) bool { return x.ID == t.ID })
	to := min(max(0, at+max(-len(rows), min(len(rows), c.By))), len(rows)-1)
	rows = slices.Insert(slices.Delete(rows, at, at+1), to, t)
	for i := range rows {
		rows[i].Position = i + 1
	}
	return tx.SaveReviewTopics(rows)
}

// RemoveReviewTopic removes a topic of one's own. A prepared one is dropped with a
// reason instead, see [MarkReviewTopic].
type RemoveReviewTopic struct {
	ID data.ID `json:"id" doc:"the topic; one that a person added"`
}

// Label names the change.
func (RemoveReviewTopic) Label() string { return "command.RemoveReviewTopic" }

// Apply removes the topic.
func (c RemoveReviewTopic) Apply(tx store.Tx) error {
	t, err := topicOf(tx, c.ID)
	if err != nil {
		return err
	}
	if t.Source != data.OwnTopic {
		return data.Problem{Key: "problem.topic.prepared", Field: "id"}
	}
	return tx.Remove(data.ReviewTopics, t.ID)
}
