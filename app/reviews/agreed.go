package reviews

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveReviewDecision adds a decision to a review, or changes one.
type SaveReviewDecision struct {
	ID       data.ID            `json:"id" doc:"the decision; 0 adds one"`
	Review   data.ID            `json:"review" doc:"the review, to add one"`
	Topic    data.ID            `json:"topic" doc:"the topic of the review it belongs to; 0: none"`
	Text     string             `json:"text" doc:"what is to be decided"`
	Cost     string             `json:"cost" doc:"what it takes, in words; may be empty"`
	Expected *data.Money        `json:"expected" doc:"what it should bring, in minor units; missing: not estimated"`
	State    data.DecisionState `json:"state" doc:"open, agreed or refused; empty: open"`
}

// Label names the change.
func (SaveReviewDecision) Label() string { return "command.SaveReviewDecision" }

// Apply stores the decision. A new one comes last.
func (c SaveReviewDecision) Apply(tx store.Tx) (err error) {
	d := data.Decision{ReviewID: c.Review}
	if c.ID != 0 {
		if d, err = tx.Decision(c.ID); err != nil {
			return err
		}
	} else if d.Position, err = lastDecision(tx.Reader); err != nil {
		return err
	}
	if _, err := running(tx, d.ReviewID); err != nil {
		return data.At("review", err)
	}
	if err := within(tx, c.Topic, d.ReviewID); err != nil {
		return err
	}
	d.TopicID, d.Text, d.Cost, d.Expected, d.State = c.Topic, c.Text, c.Cost, c.Expected, c.State
	if d.State == "" {
		d.State = data.Open
	}
	if d.Expected != nil {
		plan, err := tx.Plan()
		if err != nil {
			return err
		}
		if err := data.CheckAmount("expected", plan.Currency, *d.Expected); err != nil {
			return err
		}
	}
	_, err = tx.SaveDecision(d)
	return err
}

// lastDecision is the place behind all decisions.
func lastDecision(r store.Reader) (n int, err error) {
	rows, err := r.Decisions()
	for _, d := range rows {
		n = max(n, d.Position)
	}
	return n + 1, err
}

// within reports a topic of another review. No topic is fine.
func within(tx store.Tx, topic, review data.ID) error {
	if topic == 0 {
		return nil
	}
	t, err := tx.ReviewTopic(topic)
	if err != nil {
		return data.At("topic", err)
	}
	if t.ReviewID != review {
		return data.Problem{Key: "problem.topic.other", Field: "topic"}
	}
	return nil
}

// SaveReviewAction agrees an action in a review, or changes one. One that is agreed
// on a topic about a light belongs to the open deviation of that light.
type SaveReviewAction struct {
	ID     data.ID   `json:"id" doc:"the action; 0 adds one"`
	Review data.ID   `json:"review" doc:"the review, to add one"`
	Topic  data.ID   `json:"topic" doc:"the topic it is agreed on, to add one; 0: none"`
	Text   string    `json:"text" doc:"what is to be done"`
	Owner  string    `json:"owner" doc:"code of the person who does it; empty: nobody yet"`
	Due    data.Date `json:"due" doc:"last day in time; empty: when the next review of the rhythm is held"`
}

// Label names the change.
func (SaveReviewAction) Label() string { return "command.SaveReviewAction" }

// Apply stores the action.
func (c SaveReviewAction) Apply(tx store.Tx) (err error) {
	a := data.Action{ReviewID: c.Review}
	if c.ID != 0 {
		if a, err = tx.Action(c.ID); err != nil {
			return err
		}
	}
	x, err := running(tx, a.ReviewID)
	if err != nil {
		return data.At("review", err)
	}
	if c.ID == 0 {
		if err := within(tx, c.Topic, x.ID); err != nil {
			return err
		}
		if a.DeviationID, err = deviationOf(tx, c.Topic); err != nil {
			return err
		}
	}
	a.Text, a.Due = c.Text, c.Due
	if a.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	if a.Due == 0 {
		if a.Due, err = NextDay(tx.Reader, x); err != nil {
			return err
		}
	}
	if err := app.CheckDay("due", a.Due); err != nil {
		return err
	}
	_, err = tx.SaveAction(a)
	return err
}

// NextDay is when the review of a rhythm after one is held.
func NextDay(r store.Reader, x data.Review) (data.Date, error) {
	plan, err := r.Plan()
	if err != nil {
		return 0, err
	}
	days, err := r.Calendar()
	return heldOn(PeriodOf(plan, x.Rhythm, x.Until), days), err
}

// deviationOf is the open deviation that a topic is about; 0: none.
func deviationOf(tx store.Tx, topic data.ID) (data.ID, error) {
	if topic == 0 {
		return 0, nil
	}
	t, err := tx.ReviewTopic(topic)
	if err != nil {
		return 0, err
	}
	rows, err := tx.Deviations()
	for _, d := range rows {
		about := lit(t.Source) && d.Light == t.Ref || t.Source == data.CheckTopic && number(d.ID) == t.Ref
		if d.Closed == 0 && about {
			return d.ID, err
		}
	}
	return 0, err
}
