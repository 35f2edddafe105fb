package reviews_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/actuals"
	"quarterdeck/app/apptest"
	"quarterdeck/app/execution"
	"quarterdeck/app/reviews"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

var asOf = data.NewDate(2026, 8, 14)

// opened is the sample firm, opened until the test ends.
func opened(t *testing.T) *app.App {
	t.Helper()
	return apptest.Sample(t, "zh")
}

// empty is a plan of 2026 that holds nothing.
func empty(t *testing.T) *app.App {
	p := data.NewPlan("x", "CNY", data.NewMonth(2026, 1))
	p.AsOfDay = asOf
	return apptest.Create(t, p)
}

func do(t *testing.T, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%+v: %v", c, err)
	}
}

// refused makes sure that a change is refused for a reason.
func refused(t *testing.T, a *app.App, c app.Command, key string) {
	t.Helper()
	if _, err := a.Do(c); err == nil || err.Error() != key {
		t.Errorf("%+v: %v, want %s", c, err, key)
	}
}

// latest is the newest review of a rhythm.
func latest(t *testing.T, a *app.App, rhythm data.Rhythm) reviews.Page {
	t.Helper()
	p, err := reviews.Review(a.Reader(), asOf, reviews.ReviewIn{Rhythm: rhythm})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func written(t *testing.T, x any) string {
	t.Helper()
	b, err := json.Marshal(x)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestFrozenNumbersStayWhateverIsImported(t *testing.T) {
	a := opened(t)
	do(t, a, reviews.OpenReview{Rhythm: data.Daily})
	before := latest(t, a, data.Daily)
	if firm, ok := before.Frozen.Firm(); !ok || firm.Sold == nil || firm.Forecast == nil || firm.Attainment == nil {
		t.Fatalf("no figures were frozen: %+v", firm)
	}
	if len(before.Frozen.Figures) < 19 || before.Frozen.Pipeline == nil || before.Frozen.Collection == nil || len(before.Frozen.Stages) != 3 {
		t.Fatalf("parts are missing: %s", written(t, before.Frozen))
	}
	customers, err := a.Reader().NamedCustomers()
	if err != nil {
		t.Fatal(err)
	}
	do(t, a, actuals.SaveOrder{Number: "late", Date: asOf, Customer: customers[0].Code, Lines: []actuals.OrderLine{{Amount: 9_999_999_00}}})
	if after := latest(t, a, data.Daily); written(t, after) != written(t, before) {
		t.Error("an order that came later changed what was frozen")
	}
	do(t, a, reviews.RemoveReview{ID: before.Review.ID})
	do(t, a, reviews.OpenReview{Rhythm: data.Daily})
	again := latest(t, a, data.Daily)
	was, _ := before.Frozen.Firm()
	is, _ := again.Frozen.Firm()
	if *is.Sold != *was.Sold+9_999_999_00 || *is.SpanSold != *was.SpanSold+9_999_999_00 {
		t.Errorf("a review opened after the order has %d, want %d more than %d", *is.Sold, 9_999_999_00, *was.Sold)
	}
}

func TestFrozenNumbersAreReadAsTheyWereWritten(t *testing.T) {
	a := opened(t)
	do(t, a, reviews.OpenReview{Rhythm: data.Daily})
	p := latest(t, a, data.Daily)
	rows, err := a.Reader().ReviewParts(p.Review.ID)
	if err != nil {
		t.Fatal(err)
	}
	whole := map[string]json.RawMessage{}
	if err := json.Unmarshal([]byte(written(t, p.Frozen)), &whole); err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(whole) {
		t.Errorf("%d parts in the file, %d in the answer", len(rows), len(whole))
	}
	for _, x := range rows {
		if string(whole[x.Part]) != x.Body {
			t.Errorf("%s was written as %s and read as %s", x.Part, x.Body, whole[x.Part])
		}
	}
}

func TestThereIsOneReviewOfARhythmInAPeriod(t *testing.T) {
	a := empty(t)
	do(t, a, reviews.OpenReview{Rhythm: data.Weekly, Date: asOf})
	refused(t, a, reviews.OpenReview{Rhythm: data.Weekly, Date: asOf - 3}, "problem.review.held")
	do(t, a, reviews.OpenReview{Rhythm: data.Weekly, Date: asOf - 7})
	do(t, a, reviews.OpenReview{Rhythm: data.Monthly, Date: asOf})
	p := latest(t, a, data.Weekly)
	do(t, a, reviews.EndReview{ID: p.Review.ID, Carry: true})
	refused(t, a, reviews.OpenReview{Rhythm: data.Weekly, Date: asOf}, "problem.review.over")
	refused(t, a, reviews.OpenReview{Rhythm: data.HalfYear, Date: asOf}, "problem.review.rhythm")
	refused(t, a, reviews.OpenReview{Rhythm: data.Weekly, Date: data.NewDate(2199, 1, 1)}, "problem.day.future")
}

func TestAReviewEndsWhenEveryTopicIsSettled(t *testing.T) {
	a := empty(t)
	do(t, a, reviews.OpenReview{Rhythm: data.Weekly, Date: asOf - 7})
	p := latest(t, a, data.Weekly)
	if len(p.Topics) != 4 || p.Minutes != 20 || p.Open != 4 {
		t.Fatalf("%d topics, %d minutes, %d open", len(p.Topics), p.Minutes, p.Open)
	}
	refused(t, a, reviews.EndReview{ID: p.Review.ID}, "problem.review.topics")
	do(t, a, reviews.MarkReviewTopic{ID: p.Topics[0].ID, State: data.TopicDone})
	refused(t, a, reviews.MarkReviewTopic{ID: p.Topics[1].ID, State: data.TopicDropped}, "problem.topic.reason")
	do(t, a, reviews.MarkReviewTopic{ID: p.Topics[1].ID, State: data.TopicDropped, Reason: "no data yet"})
	title := "价格战怎么打"
	do(t, a, reviews.SaveReviewTopic{Review: p.Review.ID, Title: &title})
	do(t, a, reviews.EndReview{ID: p.Review.ID, Carry: true})
	refused(t, a, reviews.SaveReview{ID: p.Review.ID}, "problem.review.ended")
	refused(t, a, reviews.SaveReviewTopic{Review: p.Review.ID, Title: &title}, "problem.review.ended")
	do(t, a, reviews.OpenReview{Rhythm: data.Weekly, Date: asOf})
	next := latest(t, a, data.Weekly)
	own := next.Topics[0]
	if own.Source != data.CarriedTopic || own.Title != title {
		t.Errorf("the next agenda begins with %+v", own)
	}
	if n := len(next.Topics); n != 5 { // standing ones come up again by themselves
		t.Errorf("%d topics", n)
	}
	refused(t, a, reviews.ReopenReview{ID: p.Review.ID}, "problem.review.reason")
	refused(t, a, reviews.ReopenReview{ID: p.Review.ID, Reason: " \u3000"}, "problem.review.reason")
	do(t, a, reviews.ReopenReview{ID: p.Review.ID, Reason: "a number was wrong"})
	again, err := reviews.Of(a.Reader(), asOf, p.Review.ID)
	if err != nil || !again.Held() || len(again.Reopenings) != 1 {
		t.Errorf("%+v %v", again.Review, err)
	}
	do(t, a, reviews.EndReview{ID: p.Review.ID, Carry: true})
}

func TestPromisesComeBackInTheNextReview(t *testing.T) {
	a := empty(t)
	do(t, a, reviews.OpenReview{Rhythm: data.Weekly, Date: asOf - 7})
	p := latest(t, a, data.Weekly)
	id := p.Review.ID
	do(t, a, reviews.SaveReviewDecision{Review: id, Topic: p.Topics[0].ID, Text: "支援华南"})
	do(t, a, reviews.SaveReviewDecision{Review: id, Text: "降价", State: data.Refused})
	do(t, a, reviews.SaveReviewAction{Review: id, Text: "补案例"})
	do(t, a, reviews.SaveReviewAction{Review: id, Text: "催款", Due: asOf - 2})
	p = latest(t, a, data.Weekly)
	if p.Topics[0].Decisions != 1 || len(p.Actions) != 2 || p.Actions[1].Due != asOf {
		t.Fatalf("%+v %+v", p.Topics[0], p.Actions)
	}
	do(t, a, execution.FinishAction{ID: p.Actions[1].ID, Day: asOf - 1})
	do(t, a, reviews.EndReview{ID: id, Carry: true, Day: asOf - 7})
	do(t, a, reviews.OpenReview{Rhythm: data.Weekly, Date: asOf})
	next := latest(t, a, data.Weekly)
	kept, late := 0, 0
	for _, x := range next.Frozen.Promises {
		if x.Kept {
			kept++
		}
		late += x.Late
	}
	if len(next.Frozen.Promises) != 3 || kept != 1 || late != 2 {
		t.Errorf("%+v", next.Frozen.Promises)
	}
	w := text.Fmt{Lang: text.ZH}
	i := slices.IndexFunc(next.Topics, func(x reviews.Topic) bool { return x.Source == data.PromiseTopic })
	if i < 0 || next.Frozen.TopicTitle(w, next.Topics[i].ReviewTopic) != "上次承诺：2 项未完成" ||
		!strings.Contains(next.Frozen.TopicWhy(w, next.Topics[i].ReviewTopic), "催款（—，逾期 2 天）") {
		t.Errorf("topic %d of %+v", i, next.Topics)
	}
	c, err := reviews.Compare(a.Reader(), asOf, next.Review.ID, id)
	if kept, all := c.Kept(); err != nil || c.A.ID != id || kept != 1 || all != 3 {
		t.Errorf("%d of %d, %v", kept, all, err)
	}
	// What is done after the end does not change what the review agreed.
	do(t, a, execution.RemoveAction{ID: p.Actions[0].ID})
	was, err := reviews.Of(a.Reader(), asOf, id)
	if err != nil || len(was.Actions) != 2 || !was.Actions[0].Gone || was.Actions[0].Text != "催款" {
		t.Errorf("%+v %v", was.Actions, err)
	}
}

func TestTopicsMoveAndOwnOnesAreRemoved(t *testing.T) {
	a := empty(t)
	do(t, a, reviews.OpenReview{Rhythm: data.Weekly, Date: asOf})
	p := latest(t, a, data.Weekly)
	ids := func() (rows []data.ID) {
		for _, x := range latest(t, a, data.Weekly).Topics {
			rows = append(rows, x.ID)
		}
		return rows
	}
	was := ids()
	do(t, a, reviews.MoveReviewTopic{ID: was[2], By: -99})
	if got := ids(); !slices.Equal(got, []data.ID{was[2], was[0], was[1], was[3]}) {
		t.Errorf("%v of %v", got, was)
	}
	if _, err := a.Undo(); err != nil || !slices.Equal(ids(), was) {
		t.Errorf("undo: %v %v", ids(), err)
	}
	refused(t, a, reviews.RemoveReviewTopic{ID: was[0]}, "problem.topic.prepared")
	title := "x"
	do(t, a, reviews.SaveReviewTopic{Review: p.Review.ID, Title: &title})
	do(t, a, reviews.RemoveReviewTopic{ID: ids()[4]})
	if n := len(ids()); n != 4 {
		t.Errorf("%d topics", n)
	}
}

func TestEveryPreparedTopicHasWordsInBothLanguages(t *testing.T) {
	a := opened(t)
	for _, rhythm := range data.ReviewRhythms {
		if _, err := a.Do(reviews.OpenReview{Rhythm: rhythm, Date: asOf}); err != nil && err.Error() != "problem.review.held" {
			t.Fatal(err)
		}
		p := latest(t, a, rhythm)
		for _, lang := range []text.Lang{text.ZH, text.EN} {
			w := text.Fmt{Lang: lang, Currency: "CNY"}
			for _, x := range p.Topics {
				title, why := p.Frozen.TopicTitle(w, x.ReviewTopic), p.Frozen.TopicWhy(w, x.ReviewTopic)
				if title == "" || why == "" && x.Source != data.OwnTopic || strings.Contains(title+why, "reviews.") || strings.Contains(title+why, "{") {
					t.Errorf("%s %s %s: %q %q", rhythm, lang, x.Source, title, why)
				}
			}
		}
	}
}
