package reports

import (
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
)

// The day of a weekly paper moves by weeks, that of the monthly one to the ends of
// months and back to the plan's day.
func TestTheDayMovesAsThePaperDoes(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	r := open(t, h)
	for _, c := range []struct {
		part string
		n    int
		want data.Date
	}{{"weekly", -1, data.NewDate(2026, 8, 7)}, {"actions", 1, data.NewDate(2026, 8, 21)}, {"monthly", -1, data.NewDate(2026, 7, 31)}, {"daily", -1, data.NewDate(2026, 8, 13)}} {
		r.Go(page.Route{Page: "reports", Part: c.part, ID: data.ID(h.Today())})
		if len(r.doc.Pages) == 0 {
			t.Errorf("%s: no pages", c.part)
		}
		if r.day.move(c.n); r.day.at != c.want {
			t.Errorf("%s: moved to %s", c.part, r.day.at)
		}
		if c.part == "monthly" {
			if r.day.move(1); r.day.at != h.Today() {
				t.Errorf("back at %s", r.day.at)
			}
		}
	}
}
