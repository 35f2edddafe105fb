package board_test

import (
	"testing"

	"quarterdeck/app/board"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TestMissingReportsAreDueWhereReportsAreKept: of the working day before, and
// never in a plan without daily reports.
func TestMissingReportsAreDueWhereReportsAreKept(t *testing.T) {
	f := newFirm(t, year(data.NewMonth(2026, 1)))
	monday := day("2026-08-17")
	missing := func() (found *board.Todo) {
		got, err := board.TodosDue(f.file.Reader, monday, board.TodosIn{})
		if err != nil {
			t.Fatal(err)
		}
		for i, x := range got.Items {
			if x.Sort == board.TodoReport {
				found = &got.Items[i]
			}
		}
		if (found != nil) != (got.Reports == 1) {
			t.Error("counted", got.Reports)
		}
		return found
	}
	if missing() != nil {
		t.Error("a plan without reports misses some")
	}
	two := 2
	report := func(rep data.ID, on data.Date) {
		f.do(func(tx store.Tx) error {
			_, err := tx.SaveActivity(data.Activity{RepID: rep, Date: on, Visits: &two})
			return err
		})
	}
	report(f.chen.ID, day("2026-08-13"))
	if x := missing(); x == nil || x.Due != day("2026-08-14") || x.Late != 3 || x.Text != "2 reps have not reported for 14 Aug" {
		t.Errorf("%+v", x)
	}
	report(f.chen.ID, day("2026-08-14"))
	report(f.huang.ID, day("2026-08-14"))
	if x := missing(); x != nil {
		t.Errorf("all have reported: %+v", x)
	}
}
