package report_test

import (
	"bytes"
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/report"
	"quarterdeck/app/reviews"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// held opens a review of a rhythm on the sample's day, decides and agrees something,
// and answers its number.
func held(t *testing.T, a *app.App, rhythm data.Rhythm) data.ID {
	t.Helper()
	do := func(c app.Command) {
		t.Helper()
		if _, err := a.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	if id, err := report.FindReview(a.Reader(), rhythm, data.NewDate(2026, 8, 14)); err != nil || id == 0 { // the sample may hold one
		do(reviews.OpenReview{Rhythm: rhythm, Attendees: "林知夏、周若琳"})
	}
	rows, err := a.Reader().Reviews()
	if err != nil {
		t.Fatal(err)
	}
	var id data.ID
	for _, x := range rows {
		if x.Rhythm == rhythm && x.ID > id {
			id = x.ID
		}
	}
	p, err := reviews.Of(a.Reader(), 0, id)
	if err != nil || len(p.Topics) == 0 {
		t.Fatal(len(p.Topics), err)
	}
	do(reviews.SaveReviewDecision{Review: id, Topic: p.Topics[0].ID, Text: "方案模板列为月战略会固定议题", State: data.Agreed})
	do(reviews.SaveReviewAction{Review: id, Text: "补齐三家便利店案例", Owner: "R04"})
	return id
}

// Every rhythm has a record in every language; an import that comes later changes
// nothing in it.
func TestTheRecordOfAReview(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	for _, rhythm := range []data.Rhythm{data.Weekly, data.Biweekly, data.Monthly, data.Quarterly} {
		id := held(t, a, rhythm)
		for _, paper := range report.Papers {
			doc, err := report.Review(a.Reader(), today, f, paper, id)
			if err != nil {
				t.Fatal(err)
			}
			told := tells(t, paper, doc, "方案模板列为月战略会固定议题", "补齐三家便利店案例", "周若琳", "华南")
			for _, words := range []string{"华南报价模板上线", "森杉咖啡补货回访"} { // agreed in one-on-ones
				if strings.Contains(told, words) {
					t.Errorf("%s %s: quotes a one-on-one: %s", rhythm, paper, words)
				}
			}
			look(t, "review-"+string(rhythm)+"-"+string(paper), doc)
		}
	}
	id := held(t, a, data.Daily)
	print := func() []byte {
		doc, err := report.Review(a.Reader(), today, f, report.ZH, id)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := report.Write(&b, doc.Pages, doc.Meta); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	before := print()
	if _, err := a.Do(reviews.EndReview{ID: id, Carry: true}); err != nil {
		t.Fatal(err)
	}
	ended := print()
	if bytes.Equal(before, ended) {
		t.Error("the record does not tell that the review was ended")
	}
	if !bytes.Equal(ended, print()) {
		t.Error("printed twice, the record differs")
	}
	empty := apptest.Create(t, data.NewPlan("firm", "CNY", data.NewMonth(2026, 1)))
	if doc, err := report.Review(empty.Reader(), today, f, report.EN, 0); err != nil || len(doc.Pages) != 0 {
		t.Errorf("%d pages of no review, %v", len(doc.Pages), err)
	}
}
