package reviews

import (
	"strconv"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

// The minutes that a prepared topic is planned with.
const (
	short = 5
	long  = 10
)

// standing are the codes of what each rhythm always looks at (register b): the
// figures of the day (S2-30); on Friday conversion, average order value and
// collection (S2-21) with what each region adds (S2-31); every two weeks the pilots
// and what the field says (S2-35, S3-14); monthly completion, return on resources,
// the market and the weights of targets (S1-5, S2-32) with the view from outside
// (S2-34, S0-35); quarterly margin, milestones, why a target was missed and the best
// practice (S1-8, S3-13, S2-22).
var standing = map[data.Rhythm][]string{
	data.Daily:     {"visits", "talks", "proposals"},
	data.Weekly:    {"conversion", "order_value", "collection", "region_share"},
	data.Biweekly:  {"pilots", "feedback"},
	data.Monthly:   {"completion", "resource_roi", "market", "weights", "outside_view"},
	data.Quarterly: {"margin", "milestones", "causes", "best_practice"},
}

// An agenda gathers the topics of a review.
type agenda struct {
	review data.ID
	rows   []data.ReviewTopic
}

// prepare makes the agenda of a review from what was frozen. Before it stand the
// topics that the last review carried over, unless they come up again by
// themselves; they keep the words they had, said by say.
func prepare(x data.Review, f Frozen, carried []data.ReviewTopic, say func(data.ReviewTopic) string) []data.ReviewTopic {
	a := agenda{review: x.ID}
	a.fromPromises(f)
	a.fromLights(f)
	a.fromWork(f)
	for _, code := range standing[x.Rhythm] {
		a.add(data.StandingTopic, code, short)
	}
	var first []data.ReviewTopic
	for _, t := range carried {
		if t.Source != data.CarriedTopic && a.has(t.Source, t.Ref) {
			continue
		}
		first = append(first, data.ReviewTopic{ReviewID: x.ID, Source: data.CarriedTopic, Ref: t.Ref, Title: say(t), Minutes: t.Minutes, Note: t.Note})
	}
	a.rows = append(first, a.rows...)
	for i := range a.rows {
		a.rows[i].Position = i + 1
	}
	return a.rows
}

// fromPromises asks for what the last review promised and nobody has kept.
func (a *agenda) fromPromises(f Frozen) {
	for _, p := range f.Promises {
		if p.Open() {
			a.add(data.PromiseTopic, "", short)
		}
	}
}

// fromLights takes every red light, and those that turned amber.
func (a *agenda) fromLights(f Frozen) {
	for _, l := range f.Lights {
		if l.Light == data.Red {
			a.add(data.RedTopic, l.Key, long)
		}
	}
	for _, l := range f.Lights {
		if l.Light == data.Amber && (l.Before == data.Green || l.Before == data.Red) {
			a.add(data.TurnedTopic, l.Key, short)
		}
	}
}

// fromWork takes checks that are due, milestones and actions past their day, and
// pilots to evaluate.
func (a *agenda) fromWork(f Frozen) {
	for _, d := range f.Deviations {
		if d.Check {
			a.add(data.CheckTopic, number(d.ID), short)
		}
	}
	for _, m := range f.Milestones {
		if m.Late > 0 {
			a.add(data.SlippedTopic, number(m.ID), short)
		}
	}
	for _, q := range f.Actions {
		if q.Late > 0 {
			a.add(data.OverdueTopic, "", long)
		}
	}
	for _, q := range f.Pilots {
		if q.Ready {
			a.add(data.PilotTopic, number(q.ID), long)
		}
	}
}

// add appends a topic that is not there yet.
func (a *agenda) add(source data.TopicSource, ref string, minutes int) {
	if !a.has(source, ref) {
		a.rows = append(a.rows, data.ReviewTopic{ReviewID: a.review, Source: source, Ref: ref, Minutes: minutes})
	}
}

func (a *agenda) has(source data.TopicSource, ref string) bool {
	if source == data.OwnTopic {
		return false
	}
	for _, t := range a.rows {
		if t.Ref == ref && (t.Source == source || lit(t.Source) && lit(source)) {
			return true
		}
	}
	return false
}

// lit reports whether a topic of the source is about a light, red or amber.
func lit(s data.TopicSource) bool { return s == data.RedTopic || s == data.TurnedTopic }

func number(id data.ID) string { return strconv.FormatInt(int64(id), 10) }

// TopicTitle says what a topic is about, in a few words.
func (f Frozen) TopicTitle(w text.Fmt, t data.ReviewTopic) string {
	if t.Title != "" {
		return t.Title
	}
	switch t.Source {
	case data.PromiseTopic:
		return w.T("reviews.topic.promises", f.openPromises())
	case data.RedTopic, data.TurnedTopic:
		if l, ok := f.LightOf(t.Ref); ok {
			return l.Title(w)
		}
	case data.CheckTopic:
		if d, ok := find(f.Deviations, t.Ref, func(d Deviation) data.ID { return d.ID }); ok {
			return w.T("reviews.topic.check", d.Title)
		}
	case data.SlippedTopic:
		if m, ok := find(f.Milestones, t.Ref, func(m Milestone) data.ID { return m.ID }); ok {
			return w.T("reviews.topic.slipped", m.Name)
		}
	case data.OverdueTopic:
		return w.T("reviews.topic.overdue", len(f.overdue()))
	case data.PilotTopic:
		if p, ok := find(f.Pilots, t.Ref, func(p Pilot) data.ID { return p.ID }); ok {
			return w.T("reviews.topic.pilot", p.Name)
		}
	case data.StandingTopic:
		if key := "reviews.standing." + t.Ref; text.Has(w.Lang, key) {
			return w.T(key)
		}
	}
	return w.T("reviews.source." + string(t.Source))
}

// find is the row whose number a topic refers to.
func find[T any](rows []T, ref string, id func(T) data.ID) (x T, ok bool) {
	for _, row := range rows {
		if number(id(row)) == ref {
			return row, true
		}
	}
	return x, false
}

// overdue are the frozen actions that were past their day.
func (f Frozen) overdue() (rows []Action) {
	for _, a := range f.Actions {
		if a.Late > 0 {
			rows = append(rows, a)
		}
	}
	return rows
}

func (f Frozen) openPromises() (n int) {
	for _, p := range f.Promises {
		if p.Open() {
			n++
		}
	}
	return n
}
