package reviews

import (
	"encoding/json"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ReviewsIn asks for the reviews.
type ReviewsIn struct {
	Rhythm data.Rhythm `json:"rhythm" doc:"only of this rhythm; empty: all"`
}

// A List is the reviews there are, and those to be held next.
type List struct {
	Rows []Row `json:"rows"` // the latest first
	Due  []Due `json:"due"`  // one of each rhythm, the shortest first
}

// A Row is a review in the list.
type Row struct {
	data.Review
	Topics    int `json:"topics"`    // that are not dropped
	Done      int `json:"done"`      // of those, done
	Decisions int `json:"decisions"` // taken in it
	Actions   int `json:"actions"`   // agreed in it
	ActOpen   int `json:"act_open"`  // of those, open now
}

// Reviews answers the reviews and what is due, with a fixed number of questions to
// the file.
func Reviews(r store.Reader, today data.Date, in ReviewsIn) (List, error) {
	out := List{Rows: []Row{}}
	plan, err := r.Plan()
	if err != nil {
		return out, err
	}
	held, err := r.Reviews()
	if err != nil {
		return out, err
	}
	days, err := r.Calendar()
	if err != nil {
		return out, err
	}
	out.Due = dueOf(plan, days, held, today)
	sums, err := sumsOf(r)
	if err != nil {
		return out, err
	}
	for _, x := range held {
		if in.Rhythm == "" || x.Rhythm == in.Rhythm {
			row := sums[x.ID]
			row.Review = x
			out.Rows = append(out.Rows, row)
		}
	}
	return out, nil
}

// sumsOf counts topics, decisions and actions by review.
func sumsOf(r store.Reader) (map[data.ID]Row, error) {
	by := map[data.ID]Row{}
	topics, err := r.ReviewTopics(0)
	if err != nil {
		return nil, err
	}
	for _, t := range topics {
		x := by[t.ReviewID]
		if t.State != data.TopicDropped {
			x.Topics++
		}
		if t.State == data.TopicDone {
			x.Done++
		}
		by[t.ReviewID] = x
	}
	decisions, err := r.Decisions()
	if err != nil {
		return nil, err
	}
	for _, d := range decisions {
		x := by[d.ReviewID]
		x.Decisions++
		by[d.ReviewID] = x
	}
	actions, err := r.Actions()
	for _, a := range actions {
		x := by[a.ReviewID]
		x.Actions++
		if a.Done == 0 {
			x.ActOpen++
		}
		by[a.ReviewID] = x
	}
	return by, err
}

// outcomeOf is what was kept when a review ended; false where nothing was.
func outcomeOf(r store.Reader, review data.ID) (o Outcome, ok bool, err error) {
	rows, err := r.ReviewParts(review)
	for _, x := range rows {
		if x.Part == outcomePart {
			return o, true, json.Unmarshal([]byte(x.Body), &o)
		}
	}
	return o, false, err
}
