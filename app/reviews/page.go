package reviews

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Page is a review as it is shown: what was frozen, the agenda, and what came of
// it.
type Page struct {
	Review     data.Review            `json:"review"`
	Frozen     Frozen                 `json:"frozen"`
	Topics     []Topic                `json:"topics"` // in the order of the agenda
	Decisions  []Decision             `json:"decisions"`
	Actions    []Agreed               `json:"actions"`
	Reopenings []data.ReviewReopening `json:"reopenings"` // the latest first
	Minutes    int                    `json:"minutes"`    // planned for the topics that are not dropped
	Open       int                    `json:"open"`       // topics still to be spoken about
}

// Held reports whether the review is still being held.
func (p Page) Held() bool { return p.Review.Closed == 0 }

// A Topic is a topic of the agenda; [Frozen.TopicTitle] and [Frozen.TopicWhy] say
// it.
type Topic struct {
	data.ReviewTopic
	Decisions int `json:"decisions"` // taken on it
}

// A Decision is one of the review, as it was when the review ended.
type Decision struct {
	data.Decision
	Now  data.DecisionState `json:"now"`  // what became of it since; the same while the review is held
	Gone bool               `json:"gone"` // it was removed since
}

// An Agreed is an action of the review, as it was when the review ended.
type Agreed struct {
	data.Action
	Owner     string           `json:"owner"` // code; "": nobody
	OwnerName string           `json:"owner_name"`
	NowDone   data.Date        `json:"now_done"`  // day it was done since; "": open
	NowState  data.ActionState `json:"now_state"` // how it stands now
	Late      int              `json:"late"`      // days past its day while open
	Gone      bool             `json:"gone"`      // it was removed since
}

// Of answers a review with a fixed number of questions to the file. Its frozen
// figures are those of its day, whatever was imported since.
func Of(r store.Reader, today data.Date, id data.ID) (Page, error) {
	p := Page{Topics: []Topic{}, Decisions: []Decision{}, Actions: []Agreed{}}
	var err error
	if p.Review, err = r.Review(id); err != nil {
		return p, err
	}
	if p.Frozen, err = FrozenOf(r, id); err != nil {
		return p, err
	}
	topics, err := r.ReviewTopics(id)
	if err != nil {
		return p, err
	}
	if p.Reopenings, err = r.ReviewReopenings(id); err != nil {
		return p, err
	}
	if err := p.outcome(r, today); err != nil {
		return p, err
	}
	for _, t := range topics {
		row := Topic{ReviewTopic: t}
		for _, d := range p.Decisions {
			if d.TopicID == t.ID {
				row.Decisions++
			}
		}
		if t.State != data.TopicDropped {
			p.Minutes += t.Minutes
		}
		if t.State == data.TopicOpen {
			p.Open++
		}
		p.Topics = append(p.Topics, row)
	}
	return p, nil
}

// outcome reads what the review decided and agreed: as it was kept when it ended,
// with what became of it since.
func (p *Page) outcome(r store.Reader, today data.Date) error {
	now, err := outcomeNow(r, p.Review.ID)
	if err != nil {
		return err
	}
	then := now
	if !p.Held() {
		kept, ok, err := outcomeOf(r, p.Review.ID)
		if err != nil {
			return err
		}
		if ok {
			then = kept
		}
	}
	people, err := readPeople(r)
	if err != nil {
		return err
	}
	decisions, actions, err := byID(r)
	if err != nil {
		return err
	}
	for _, d := range then.Decisions {
		at, ok := decisions[d.ID]
		p.Decisions = append(p.Decisions, Decision{Decision: d, Now: at.State, Gone: !ok})
	}
	for _, a := range then.Actions {
		at, ok := actions[a.ID]
		x := Agreed{Action: a, Owner: people[a.OwnerID].Code, OwnerName: people[a.OwnerID].Name, NowDone: at.Done, NowState: at.State, Gone: !ok}
		if ok && at.Done == 0 {
			x.Late = lateOn(at.Due, today)
		}
		p.Actions = append(p.Actions, x)
	}
	return nil
}

// byID are all decisions and actions as they are now.
func byID(r store.Reader) (map[data.ID]data.Decision, map[data.ID]data.Action, error) {
	decisions, actions := map[data.ID]data.Decision{}, map[data.ID]data.Action{}
	rows, err := r.Decisions()
	for _, d := range rows {
		decisions[d.ID] = d
	}
	if err != nil {
		return nil, nil, err
	}
	list, err := r.Actions()
	for _, a := range list {
		actions[a.ID] = a
	}
	return decisions, actions, err
}

// ReviewIn asks for one review.
type ReviewIn struct {
	ID     data.ID     `json:"id" doc:"the review; 0: by rhythm and day"`
	Rhythm data.Rhythm `json:"rhythm" doc:"daily, weekly, biweekly, monthly or quarterly; with id 0"`
	Date   data.Date   `json:"date" doc:"a day of its period; empty: the latest of the rhythm"`
}

// Review answers one review.
func Review(r store.Reader, today data.Date, in ReviewIn) (Page, error) {
	if in.ID != 0 {
		return Of(r, today, in.ID)
	}
	rows, err := r.Reviews()
	if err != nil {
		return Page{}, err
	}
	for _, x := range rows {
		if x.Rhythm == in.Rhythm && (in.Date == 0 || x.Has(in.Date)) {
			return Of(r, today, x.ID)
		}
	}
	return Page{}, data.Problem{Key: "problem.review.none", Field: "rhythm", Args: []any{string(in.Rhythm)}}
}
