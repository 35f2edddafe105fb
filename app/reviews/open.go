package reviews

import (
	"errors"

	"quarterdeck/app"
	"quarterdeck/app/forecast"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// OpenReview begins a review: it freezes what is known of its day, with the open
// pipeline of the week, and prepares the agenda. A period has one review of a rhythm; to go on, nothing has to be opened.
type OpenReview struct {
	Rhythm    data.Rhythm `json:"rhythm" doc:"daily, weekly, biweekly, monthly or quarterly"`
	Date      data.Date   `json:"date" doc:"the day whose numbers it looks at; its period is the one the day lies in; empty: today"`
	Attendees string      `json:"attendees" doc:"who takes part, in one line; may be empty"`
}

// Label names the change.
func (OpenReview) Label() string { return "command.OpenReview" }

// Apply writes the review, its frozen parts and its topics.
func (c OpenReview) Apply(tx store.Tx) error {
	day, err := app.DayOr(tx, "date", c.Date)
	if err != nil {
		return err
	}
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	x := data.Review{Rhythm: c.Rhythm, Date: day, Period: PeriodOf(plan, c.Rhythm, day), Attendees: c.Attendees}
	if err := x.Check(); err != nil {
		return err
	}
	held, err := tx.Reviews()
	if err != nil {
		return err
	}
	if err := free(held, x); err != nil {
		return err
	}
	if err := freezeWeek(tx, x); err != nil {
		return err
	}
	previous := before(held, x)
	f, err := freeze(tx.Reader, x, previous)
	if err != nil {
		return err
	}
	if f.Basis.Frozen, err = app.TodayIn(tx); err != nil {
		return err
	}
	if x, err = tx.SaveReview(x); err != nil {
		return err
	}
	rows, err := f.rows(x.ID)
	if err != nil {
		return err
	}
	if err := tx.FreezeReview(rows); err != nil {
		return err
	}
	carried, say, err := carriedFrom(tx, plan, previous)
	if err != nil {
		return err
	}
	about(tx, plan, x)
	return tx.SaveReviewTopics(prepare(x, f, carried, say))
}

// freezeWeek keeps the open pipeline of the week of a review, so that two reviews
// tell what was won, lost or slipped in between. A week that is frozen, older than
// one that is, or without a pipeline stays as it is; a day is too short for it.
func freezeWeek(tx store.Tx, x data.Review) error {
	if x.Rhythm == data.Daily {
		return nil
	}
	err := forecast.FreezeWeek{Day: x.Date}.Apply(tx)
	if p := (data.Problem{}); errors.As(err, &p) {
		return nil
	}
	return err
}

// free reports a period that has a review of the rhythm already.
func free(held []data.Review, x data.Review) error {
	for _, have := range held {
		if have.Rhythm != x.Rhythm || have.From != x.From {
			continue
		}
		key := "problem.review.held"
		if have.Closed != 0 {
			key = "problem.review.over"
		}
		return data.Problem{Key: key, Field: "date", Args: []any{have.Date, int(have.ID)}}
	}
	return nil
}

// before is the last review of the rhythm whose period came before; nil: none.
func before(held []data.Review, x data.Review) (last *data.Review) {
	for i, have := range held {
		if have.Rhythm == x.Rhythm && have.From < x.From && (last == nil || have.From > last.From) {
			last = &held[i]
		}
	}
	return last
}

// carriedFrom are the topics that a review left for the next one, and what says
// them in the language of the plan. Those of a review that was never ended count
// when they are open.
func carriedFrom(tx store.Tx, plan data.Plan, previous *data.Review) (rows []data.ReviewTopic, say func(data.ReviewTopic) string, err error) {
	if previous == nil {
		return nil, nil, nil
	}
	topics, err := tx.ReviewTopics(previous.ID)
	if err != nil {
		return nil, nil, err
	}
	for _, t := range topics {
		if t.State == data.TopicCarried || t.State == data.TopicOpen {
			rows = append(rows, t)
		}
	}
	f, err := FrozenOf(tx.Reader, previous.ID)
	w := words(plan)
	return rows, func(t data.ReviewTopic) string { return f.TopicTitle(w, t) }, err
}

// words write in the language of the plan.
func words(plan data.Plan) text.Fmt {
	lang := text.ZH
	if plan.Language != "" {
		lang = text.Lang(plan.Language)
	}
	return text.Fmt{Lang: lang, Currency: plan.Currency}
}

// about says in the history which review a step is about.
func about(tx store.Tx, plan data.Plan, x data.Review, more ...string) {
	tx.About(append([]string{Name(words(plan), plan, x)}, more...)...)
}

// Name is what a review is called: its rhythm and its period.
func Name(w text.Fmt, plan data.Plan, x data.Review) string {
	rhythm := w.T("reviews.rhythm." + string(x.Rhythm))
	return w.T("reviews.name", rhythm, PeriodName(w, plan, x.Rhythm, x.Period))
}

// PeriodName is what the period of a review is called: a day, a week by its number,
// two weeks by their days, a month, or a quarter by its days.
func PeriodName(w text.Fmt, plan data.Plan, rhythm data.Rhythm, p data.Period) string {
	switch rhythm {
	case data.Daily:
		return w.DateIn(p.From, plan.Period())
	case data.Weekly:
		if plan.Period().Has(p.From) {
			return w.Week(p.From)
		}
	case data.Quarterly:
		for i, g := range plan.Groups() {
			b := plan.Buckets()
			if b[g[0]].From == p.From && b[g[1]-1].Until == p.Until {
				return w.GroupName(plan, i)
			}
		}
	}
	return w.Period(p)
}
