package touches_test

import (
	"testing"

	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func log(t *testing.T, r store.Reader, in touches.LogIn) touches.LogOut {
	t.Helper()
	out, err := touches.Log(r, day, in)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestATouchIsLoggedChangedAndRemoved(t *testing.T) {
	a := open(t)
	var who, stranger data.Contact
	write(t, a, func(tx store.Tx) (err error) {
		for code, x := range map[string]*data.Contact{"H": &who, "P": &stranger} {
			c, err := tx.CustomerByCode(code)
			if err != nil {
				return err
			}
			if *x, err = tx.SaveContact(data.Contact{CustomerID: c.ID, Name: "何俊"}); err != nil {
				return err
			}
		}
		return nil
	})
	do(t, a, touches.LogTouch{Customer: "H", Contact: who.ID, Channel: data.ByPhone, Effective: true, Outcome: " 9 月陈列位待定 "})
	row := log(t, a.Reader(), touches.LogIn{Customer: "H"}).Rows[0]
	if row.Date != day || row.Rep != "R1" || row.Contact != "何俊" || row.Outcome != "9 月陈列位待定" {
		t.Fatalf("%+v", row)
	}
	do(t, a, touches.ChangeTouch{ID: row.ID, Rep: "R2", Date: day - 1, Channel: data.ByVisit, Outcome: "改为拜访"})
	row = log(t, a.Reader(), touches.LogIn{}).Rows[0]
	if row.Date != day-1 || row.Rep != "R2" || row.Contact != "" || row.Effective || row.Customer != "H" {
		t.Fatalf("%+v", row)
	}
	refused(t, a, "problem.touch.contact", touches.LogTouch{Customer: "H", Contact: stranger.ID, Channel: data.ByPhone})
	refused(t, a, "problem.channel", touches.LogTouch{Customer: "H", Channel: "pigeon"})
	refused(t, a, "problem.touch.next", touches.LogTouch{Customer: "H", Channel: data.ByPhone, NextDay: day - 1})
	refused(t, a, "problem.unknown.customers", touches.LogTouch{Customer: "X", Channel: data.ByPhone})
	do(t, a, touches.RemoveTouch{ID: row.ID})
	if n := log(t, a.Reader(), touches.LogIn{}).Count; n != 0 {
		t.Fatal(n)
	}
	refused(t, a, "problem.gone.touches", touches.RemoveTouch{ID: row.ID})
}

func TestManyCustomersAreTouchedInOneStep(t *testing.T) {
	a := open(t)
	do(t, a, touches.LogTouches{Customers: []string{"H", "P", "L", "H", "N"}, Channel: data.ByEmail, Service: "whitepaper"})
	all := log(t, a.Reader(), touches.LogIn{})
	if all.Count != 4 {
		t.Fatal(all.Count)
	}
	for _, x := range all.Rows {
		if want := map[string]string{"H": "R1", "P": "R2", "L": "R1", "N": ""}[x.Customer]; x.Rep != want || x.Service != "whitepaper" || x.Date != day {
			t.Errorf("%+v", x)
		}
	}
	refused(t, a, "problem.unknown.customers", touches.LogTouches{Customers: []string{"H", "X"}, Channel: data.ByEmail})
	refused(t, a, "problem.customers.none", touches.LogTouches{Channel: data.ByEmail})
	if n := log(t, a.Reader(), touches.LogIn{}).Count; n != 4 {
		t.Fatal("half of a refused change was kept", n)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if n := log(t, a.Reader(), touches.LogIn{}).Count; n != 0 {
		t.Fatal("one step, one undo", n)
	}
}

func TestTheLogIsPagedAndNarrowed(t *testing.T) {
	a := open(t)
	for i := range 10 {
		do(t, a, touches.LogTouch{Customer: []string{"H", "P"}[i%2], Date: day - data.Date(i), Channel: data.ByPhone})
	}
	two := "R2"
	nobody := ""
	for _, x := range []struct {
		in          touches.LogIn
		count, rows int
		first       data.Date
	}{
		{touches.LogIn{}, 10, 10, day},
		{touches.LogIn{Limit: 3, Offset: 6}, 10, 3, day - 6},
		{touches.LogIn{Limit: 3, Offset: 9}, 10, 1, day - 9},
		{touches.LogIn{Customer: "P"}, 5, 5, day - 1},
		{touches.LogIn{Rep: &two}, 5, 5, day - 1},
		{touches.LogIn{Rep: &nobody}, 0, 0, 0},
		{touches.LogIn{From: day - 3, Until: day - 2}, 2, 2, day - 2},
	} {
		out := log(t, a.Reader(), x.in)
		if out.Count != x.count || len(out.Rows) != x.rows || len(out.Rows) > 0 && out.Rows[0].Date != x.first {
			t.Errorf("%+v: %d of %d", x.in, len(out.Rows), out.Count)
		}
	}
}

func TestRulesKeepTheRestOfThePlansCare(t *testing.T) {
	a := open(t)
	write(t, a, func(tx store.Tx) error {
		rule := data.DefaultCareRule()
		rule.RenewalAhead = 45
		return tx.SaveCareRule(rule)
	})
	do(t, a, touches.SetTouchRules{TellRep: 1, TellManager: 2, HighRisk: 4})
	rule, err := a.Reader().CareRule()
	if err != nil || rule.TellRep != 1 || rule.HighRisk != 4 || rule.RenewalAhead != 45 {
		t.Fatalf("%+v %v", rule, err)
	}
	refused(t, a, "problem.care.order", touches.SetTouchRules{TellRep: 5, TellManager: 2, HighRisk: 4})
}
