package report_test

import (
	"testing"

	"quarterdeck/app/apptest"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// The response list tells in each language of paper who answers and what is late; a
// plan without a line has no pages.
func TestTheResponseList(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	for _, paper := range report.Papers {
		doc, err := report.Responses(a.Reader(), today, f, paper)
		if err != nil || len(doc.Pages) != 1 {
			t.Fatalf("%s: %d pages, %v", paper, len(doc.Pages), err)
		}
		tells(t, paper, doc, "供应链", "山岚茶饮")
		look(t, "responses-"+string(paper), doc)
	}
	empty := apptest.Create(t, data.NewPlan("firm", "CNY", data.NewMonth(2026, 1)))
	if doc, err := report.Responses(empty.Reader(), today, f, report.EN); err != nil || len(doc.Pages) != 0 {
		t.Errorf("%d pages of nothing, %v", len(doc.Pages), err)
	}
}
