package planfile

import (
	"quarterdeck/app/reviews"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// reviewSheets are the reviews, their agendas and what they decided; none while no
// review was held. What was frozen is not a table: it stays with the plan.
func (x *exporting) reviewSheets() ([]exchange.Sheet, error) {
	held, err := x.Reader.Reviews()
	if err != nil || len(held) == 0 {
		return nil, err
	}
	f := text.Fmt{Lang: x.Lang, Currency: x.plan.Currency}
	list := x.sheet("reviews", "review", "date", "from", "until", "ended", "attendees", "note")
	names := map[data.ID]string{}
	for _, r := range held {
		names[r.ID] = reviews.Name(f, x.plan, r)
		list.Rows = append(list.Rows, []any{names[r.ID], r.Date, r.From, r.Until - 1, r.Closed, r.Attendees, r.Note})
	}
	topics := x.sheet("review_topics", "review", "review_topic", "source", "minutes", "state", "reason", "note")
	for _, r := range held {
		frozen, err := reviews.FrozenOf(x.Reader, r.ID)
		if err != nil {
			return nil, err
		}
		rows, err := x.Reader.ReviewTopics(r.ID)
		if err != nil {
			return nil, err
		}
		for _, t := range rows {
			state := "open"
			if t.State != data.TopicOpen {
				state = string(t.State)
			}
			topics.Rows = append(topics.Rows, []any{names[r.ID], frozen.TopicTitle(f, t), f.T("reviews.source." + string(t.Source)), t.Minutes,
				f.T("reviews.topic.state." + state), t.Reason, t.Note})
		}
	}
	decisions := x.sheet("review_decisions", "review", "decision", "cost", "state", "brings")
	rows, err := x.Reader.Decisions()
	for _, d := range rows {
		if d.ReviewID != 0 {
			decisions.Rows = append(decisions.Rows, []any{names[d.ReviewID], d.Text, d.Cost, f.T("reviews.decision." + string(d.State)), x.known(d.Expected)})
		}
	}
	return []exchange.Sheet{list, topics, decisions}, err
}
