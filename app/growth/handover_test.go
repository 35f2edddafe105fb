package growth

import (
	"strings"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// leaving is a plan in which R1 looks after two customers, of one of which much is
// known.
func leaving(t *testing.T) *app.App {
	a := plan(t)
	write(t, a, func(tx store.Tx) error {
		r1, err := tx.RepByCode("R1")
		if err != nil {
			return err
		}
		rows := []data.Customer{{Code: "C1", Name: "锦和便利", RepID: r1.ID}, {Code: "C2", Name: "粤港百味", RepID: r1.ID}, {Code: "C3", Name: "海韵酒店"}}
		if err := tx.SaveCustomers(rows); err != nil {
			return err
		}
		if _, err := tx.SaveContact(data.Contact{CustomerID: rows[0].ID, Name: "许静", Title: "采购总监", Role: data.Decider, Stance: data.Neutral}); err != nil {
			return err
		}
		_, err = tx.SaveAction(data.Action{Text: "统一配送价测算", CustomerID: rows[0].ID, Due: today + 3})
		return err
	})
	return a
}

func over(t *testing.T, a *app.App, day data.Date) HandoverRow {
	t.Helper()
	rows, err := Handovers(a.Reader(), day, HandoversIn{})
	if err != nil || len(rows) != 1 {
		t.Fatal(rows, err)
	}
	return rows[0]
}

func TestAHandoverIsFilledWithWhatThePlanKnows(t *testing.T) {
	a := leaving(t)
	refused(t, a, OpenHandover{Rep: "R1", Mentor: "R1"}, "problem.handover.same")
	refused(t, a, OpenHandover{Rep: "R1", Mentor: "R2", Newcomer: "R2"}, "problem.handover.twice")
	do(t, a, OpenHandover{Rep: "R1", Mentor: "R2", Newcomer: "R3", Leave: true})
	refused(t, a, OpenHandover{Rep: "R1"}, "problem.handover.open")
	h := over(t, a, today)
	if h.Items != 6 || len(h.Customers) != 2 || h.Due != today+7 || h.Light != data.Green || rep(t, a, "R1").Left != today {
		t.Fatalf("%+v", h)
	}
	known := h.Customers[0].Items
	if known[1].Text != "许静 采购总监（决策人，中立）" || !strings.Contains(known[2].Text, "统一配送价测算") || known[0].Text != "" {
		t.Errorf("%+v", known)
	}
	if h.Customers[1].To != "R3" {
		t.Errorf("%+v", h.Customers[1])
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if rows, _ := Handovers(a.Reader(), today, HandoversIn{}); len(rows) != 0 || rep(t, a, "R1").Left != 0 {
		t.Error("something of it stayed", rows)
	}
}

// TestTheClockOfAHandoverRunsOverAWeekend: from a Friday to the next.
func TestTheClockOfAHandoverRunsOverAWeekend(t *testing.T) {
	a := leaving(t)
	do(t, a, OpenHandover{Rep: "R1", Mentor: "R2"})
	for day, want := range map[data.Date]data.Light{today + 5: data.Green, today + 6: data.Amber, today + 7: data.Amber, today + 8: data.Red} {
		if h := over(t, a, day); h.Light != want || h.Late != (day > today+7) || h.Days != int(today+7-day) {
			t.Errorf("%s: %+v", day, h)
		}
	}
}

func TestAHandoverClosesOnlyWhenEveryItemIsDoneOrWaived(t *testing.T) {
	a := leaving(t)
	do(t, a, OpenHandover{Rep: "R1", Mentor: "R2", Newcomer: "R3"})
	h := over(t, a, today)
	refused(t, a, CloseHandover{ID: h.ID}, "problem.handover.left_open")
	var ids []data.ID
	for _, c := range h.Customers {
		for _, i := range c.Items {
			ids = append(ids, i.ID)
		}
	}
	do(t, a, TickHandover{Items: ids[:5]})
	refused(t, a, CloseHandover{ID: h.ID}, "problem.handover.left_open")
	refused(t, a, WaiveHandover{Items: ids[5:]}, "problem.handover.reason")
	do(t, a, WaiveHandover{Items: ids[5:], Reason: "客户已停业"})
	if h = over(t, a, today); h.Done != 5 || h.Waived != 1 || h.OpenItems != 0 {
		t.Errorf("%+v", h)
	}
	do(t, a, TickHandover{Items: ids[:1], Undo: true})
	refused(t, a, CloseHandover{ID: h.ID}, "problem.handover.left_open")
	do(t, a, TickHandover{Items: ids[:1]})
	do(t, a, SetReceiver{Handover: h.ID, Customer: "C2", To: "R2"})
	refused(t, a, SetReceiver{Handover: h.ID, Customer: "C2", To: "R1"}, "problem.handover.same")
	refused(t, a, SetReceiver{Handover: h.ID, Customer: "C3", To: "R2"}, "problem.handover.customer")
	do(t, a, CloseHandover{ID: h.ID, Give: true})
	for code, to := range map[string]string{"C1": "R3", "C2": "R2"} {
		c, err := a.Reader().CustomerByCode(code)
		if err != nil || c.RepID != rep(t, a, to).ID {
			t.Error(code, c, err)
		}
	}
	refused(t, a, TickHandover{Items: ids[:1], Undo: true}, "problem.handover.closed")
	if h = over(t, a, today+30); h.Light != data.Green || h.Late {
		t.Errorf("%+v", h)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if c, _ := a.Reader().CustomerByCode("C1"); over(t, a, today).Closed != 0 || c.RepID != rep(t, a, "R1").ID {
		t.Error("closing was not taken back whole")
	}
}

func TestReceiversAreProposed(t *testing.T) {
	a := leaving(t)
	s, err := Suggest(a.Reader(), today, SuggestIn{Rep: "R1"})
	if err != nil || s.Mentor != "R2" || s.Newcomer != "R3" || s.Why != "region" || s.Count != 2 {
		t.Errorf("%+v %v", s, err)
	}
	do(t, a, quota.SetMentorship{Mentor: "R2", Rep: "R3", MentorShare: 30_00, RepShare: 70_00})
	if s, _ = Suggest(a.Reader(), today, SuggestIn{Rep: "R1"}); s.Mentor != "R2" || s.Newcomer != "R3" || s.Why != "pair" {
		t.Errorf("%+v", s)
	}
	if s, _ = Suggest(a.Reader(), today, SuggestIn{Rep: "R3"}); s.Mentor != "R2" || s.Newcomer != "" || s.Why != "mentor" {
		t.Errorf("%+v", s)
	}
}

// TestWhoLeftInMidPeriodDropsOutOfTheGrids: nothing is asked of who is gone.
func TestWhoLeftInMidPeriodDropsOutOfTheGrids(t *testing.T) {
	a := leaving(t)
	do(t, a, SaveExam{Kind: "price", Rep: "R1", Score: 70_00, Date: today - 60})
	do(t, a, OpenHandover{Rep: "R1", Left: today - 20, Leave: true})
	x, err := Growth(a.Reader(), today, OverviewIn{})
	if err != nil || len(x.Rows) != 3 || x.LateTests != 0 || x.Retention.Left != 1 || x.Handovers != 1 || x.LateOver != 1 {
		t.Errorf("%+v %v", x, err)
	}
	tries, err := Exams(a.Reader(), today, ExamsIn{})
	if err != nil || len(tries.Tries) != 1 || len(tries.Rows) != 3 {
		t.Errorf("%+v %v", tries, err)
	}
}

func TestAnEmptyPlanAnswersEverything(t *testing.T) {
	a := nobody(t)
	x, err := Growth(a.Reader(), today, OverviewIn{})
	if err != nil || len(x.Rows) != 0 || x.Retention.Rate != nil || x.Completion != nil || x.Training.Attended != nil {
		t.Errorf("%+v %v", x, err)
	}
}
