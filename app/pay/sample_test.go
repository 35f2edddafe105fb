package pay

import (
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/sample"
)

// TestTheSampleWasSettledByItsRules: what the settled statements of the sample say
// is what the rules make of its orders, but for one award that came late.
func TestTheSampleWasSettledByItsRules(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	day, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	b, err := open(a.Reader(), day, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(b.runs) != 2 || b.next() != 2 {
		t.Fatalf("%d settled, next %d", len(b.runs), b.next())
	}
	late := data.Money(0)
	for _, run := range b.runs {
		i := periodOf(b.periods, run.From)
		for _, rep := range b.reps {
			x := b.frozen[run.ID][rep.ID]
			if len(x.Lines) == 0 {
				t.Fatal(rep.Name, "has no statement")
			}
			for _, l := range x.Lines {
				if SayLine(b.words(), l) == "" {
					t.Error(l.Kind, "says nothing")
				}
			}
			late += b.now(i, rep.ID) - x.Total
			if now, was := b.now(i, rep.ID), x.Total; now != was && (i != 1 || rep.Code != "R09" || now-was != 8000_00) {
				t.Errorf("%s of %s: settled %d, the rules make %d", rep.Name, run.From, was, now)
			}
		}
	}
	if late != 8000_00 {
		t.Errorf("%d came late", late)
	}
	s, err := SummaryOf(a.Reader(), day, SummaryIn{})
	if err != nil || s.Settled != 0 || s.Base == 0 || s.Pools+s.Kept != *s.Pool {
		t.Errorf("%+v %v", s.Sums, err)
	}
}
