package board_test

import (
	"testing"

	"quarterdeck/app/board"
	"quarterdeck/app/quota"
	"quarterdeck/data"
)

// TestCreditedResultsOfRepsAddUp shares a customer and mentors a newcomer: the
// reps' results change, their sum does not.
func TestCreditedResultsOfRepsAddUp(t *testing.T) {
	file := openSample(t, "zh")
	today := data.NewDate(2026, 8, 14)
	before, err := board.Progress(file.Reader, today, board.ProgressIn{})
	if err != nil {
		t.Fatal(err)
	}
	customers, err := file.Reader.Customers()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []quota.SetCredit{
		{Customer: customers[0].Code, Parts: []quota.CreditPart{{Rep: "R01", Share: 3333}, {Rep: "R06", Share: 6667}}},
	} {
		if _, err := file.Write(c.Label(), c.Apply); err != nil {
			t.Fatal(err)
		}
	}
	mentoring := quota.SetMentorship{Mentor: "R06", Rep: "R07", MentorShare: 3001, RepShare: 6999}
	if _, err := file.Write(mentoring.Label(), mentoring.Apply); err != nil {
		t.Fatal(err)
	}
	after, err := board.Progress(file.Reader, today, board.ProgressIn{})
	if err != nil {
		t.Fatal(err)
	}
	if after.RepTotal.Total.Actual != before.RepTotal.Total.Actual || after.Total.Total.Actual != before.Total.Total.Actual {
		t.Errorf("reps sold %d, was %d", after.RepTotal.Total.Actual, before.RepTotal.Total.Actual)
	}
	changed := 0
	for i, r := range after.Reps {
		if r.Total.Actual != before.Reps[i].Total.Actual {
			changed++
		}
	}
	if changed < 2 {
		t.Errorf("%d reps have other results", changed)
	}
	rows, err := board.Attainments(file.Reader, today, board.AttainmentIn{By: "rep"})
	if err != nil {
		t.Fatal(err)
	}
	sum := data.Money(0)
	for _, x := range rows {
		if x.Rep == "R07" {
			sum += x.Actual
		}
	}
	for _, r := range after.Reps {
		if r.Code == "R07" && r.Total.Actual != sum {
			t.Errorf("the table says %d, attainment %d", r.Total.Actual, sum)
		}
	}
}
