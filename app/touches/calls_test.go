package touches_test

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func codes(out touches.CallList) (s string) {
	for _, x := range out.Rows {
		s += x.Code
	}
	return s
}

func TestTheListIsNarrowed(t *testing.T) {
	a := open(t)
	do(t, a, touches.LogTouch{Customer: "H", Date: day - 20, Channel: data.ByPhone, Effective: true}) // 16 days over
	do(t, a, touches.LogTouch{Customer: "P", Date: day - 7, Channel: data.ByWeCom, Effective: true})  // due today
	one, nobody := "R1", ""
	for _, x := range []struct {
		in   touches.CallsIn
		want string
	}{
		{touches.CallsIn{}, "HP"}, {touches.CallsIn{When: touches.Today}, "P"}, {touches.CallsIn{When: touches.Overdue}, "H"},
		{touches.CallsIn{When: touches.Risk}, "H"}, {touches.CallsIn{When: touches.Never}, "N"}, {touches.CallsIn{When: touches.All}, "HPLN"},
		{touches.CallsIn{When: touches.All, Rep: &one}, "HL"}, {touches.CallsIn{When: touches.All, Rep: &nobody}, "N"},
		{touches.CallsIn{Scheme: data.RFM, Tier: data.Potential}, "P"}, {touches.CallsIn{When: touches.All, Text: "jhbl"}, "H"},
		{touches.CallsIn{When: touches.All, Text: "梁咏诗 楚"}, "P"}, {touches.CallsIn{When: touches.All, Limit: 2}, "HP"},
		{touches.CallsIn{Week: day + 7}, ""},
	} {
		if got := codes(calls(t, a, x.in)); got != x.want {
			t.Errorf("%+v: %q, want %q", x.in, got, x.want)
		}
	}
	if _, err := touches.Calls(a.Reader(), day, touches.CallsIn{When: "soon"}); err == nil {
		t.Error("soon is no narrowing")
	}
	if out := calls(t, a, touches.CallsIn{When: touches.Today, Limit: 1}); out.Due != 2 || out.Overdue != 1 || out.All != 4 || out.Count != 1 {
		t.Errorf("the counts are of all: %+v", out)
	}
}

func TestSilenceIsToldOnceAtItsHighestLevel(t *testing.T) {
	a := open(t)
	write(t, a, func(tx store.Tx) error {
		_, err := tx.SaveRep(data.Rep{Code: "M", Name: "林知夏", Level: data.Manager, Position: 9})
		return err
	})
	do(t, a, touches.LogTouch{Customer: "H", Date: day - 9, Channel: data.ByPhone, Effective: true})  // 5 over: manager
	do(t, a, touches.LogTouch{Customer: "P", Date: day - 14, Channel: data.ByWeCom, Effective: true}) // 4 over: rep
	tells := calls(t, a, touches.CallsIn{}).Tells
	if len(tells) != 2 || tells[0].Level != touches.TellManager || tells[0].Name != "林知夏" || tells[0].Customers[0].Over != 5 || tells[0].Customers[0].Rep != "黄子墨" ||
		tells[1].Level != touches.TellRep || tells[1].Code != "R2" {
		t.Fatalf("%+v", tells)
	}
}

// TestTheSecondChannelIsProposed when the first was used without effect (S4-11).
func TestTheSecondChannelIsProposed(t *testing.T) {
	a := open(t)
	proposed := func() data.Channel {
		return calls(t, a, touches.CallsIn{When: touches.All, Tier: data.Potential}).Rows[0].Propose
	}
	for _, x := range []struct {
		channel   data.Channel
		effective bool
		want      data.Channel
	}{{data.ByWeCom, true, data.ByWeCom}, {data.ByWeCom, false, data.ByEmail}, {data.ByEmail, false, data.ByWeCom}, {data.ByStream, false, data.ByEmail}, {data.ByPhone, false, data.ByWeCom}} {
		do(t, a, touches.LogTouch{Customer: "P", Date: day, Channel: x.channel, Effective: x.effective})
		if got := proposed(); got != x.want {
			t.Errorf("after %s, effective %v: %s, want %s", x.channel, x.effective, got, x.want)
		}
	}
}

func TestServicesOfATierFallDue(t *testing.T) {
	a := open(t)
	job := func(service string) int {
		for _, j := range calls(t, a, touches.CallsIn{}).Jobs {
			if touches.ServiceCode(j.Service) == service {
				return len(j.Customers)
			}
		}
		return 0
	}
	if job("mail") != 1 || job("core_visit") != 1 || job("framework") != 1 {
		t.Fatal("what was never done is due", calls(t, a, touches.CallsIn{}).Jobs)
	}
	do(t, a, touches.LogTouches{Customers: []string{"L"}, Date: day - 3, Channel: data.ByEmail, Service: "mail"})
	if job("mail") != 0 {
		t.Error("sent this week")
	}
	do(t, a, touches.LogTouches{Customers: []string{"L"}, Date: day - 12, Channel: data.ByEmail, Service: "mail"})
	if job("mail") != 0 {
		t.Error("the last one counts, not the one logged last")
	}
	do(t, a, touches.LogTouch{Customer: "H", Date: day - 80, Channel: data.ByVisit, Effective: true})
	if job("core_visit") != 0 {
		t.Error("who visits has seen the customer in person this quarter")
	}
	do(t, a, touches.RemoveTouch{ID: log(t, a.Reader(), touches.LogIn{Customer: "H"}).Rows[0].ID})
	do(t, a, touches.LogTouch{Customer: "H", Date: day - 92, Channel: data.ByExecVisit, Effective: true})
	if job("core_visit") != 1 {
		t.Error("a quarter has passed (S4-26)")
	}
}

func TestCoverageCountsNobodyTwice(t *testing.T) {
	a := open(t)
	for range 3 {
		do(t, a, touches.LogTouch{Customer: "H", Date: day, Channel: data.ByPhone, Effective: true})
	}
	do(t, a, touches.LogTouch{Customer: "P", Rep: "R1", Date: day - 10, Channel: data.ByPhone})
	c, err := touches.Coverage(a.Reader(), day, touches.CoverageIn{})
	if err != nil || len(c.Rows) != 3 {
		t.Fatal(err, c.Rows)
	}
	if x := c.Rows[0]; x.Wanted != 2 || x.Met != 2 || x.Touches != 3 || x.Span != 4 || x.Effective != 3 || *x.Share != 75_00 {
		t.Errorf("%+v", x)
	}
	if x := c.Rows[1]; x.Wanted != 1 || x.Met != 0 || x.Share != nil || x.Never != 1 {
		t.Errorf("%+v", x)
	}
	if x := c.All; x.Wanted != 3 || x.Met != 2 || x.Never != 2 || x.Customers != 2 {
		t.Errorf("%+v", x)
	}
}

// TestACallIsOnAWorkingDayBetweenTodayAndTheLimit, whatever was logged when.
func TestACallIsOnAWorkingDayBetweenTodayAndTheLimit(t *testing.T) {
	a := open(t)
	rapid.Check(t, func(rt *rapid.T) {
		ago := rapid.IntRange(0, 30).Draw(rt, "ago")
		today := day + data.Date(rapid.IntRange(0, 6).Draw(rt, "weekday"))
		customer := rapid.SampledFrom([]string{"H", "P"}).Draw(rt, "customer")
		do(t, a, touches.LogTouch{Customer: customer, Date: day - data.Date(ago), Channel: data.ByPhone, Effective: true})
		out, err := touches.Calls(a.Reader(), today, touches.CallsIn{When: touches.All})
		if err != nil {
			rt.Fatal(err)
		}
		cal, _ := a.Reader().Calendar()
		for _, x := range out.Rows {
			if x.Call == 0 {
				continue
			}
			if x.Call < today || !cal.IsWorkday(x.Call) && x.Call != today {
				rt.Fatalf("called on %v, today is %v: %+v", x.Call, today, x)
			}
			if x.Call > today && x.Call > x.Limit && x.Limit >= today {
				rt.Fatalf("called past the limit: %+v", x)
			}
		}
		if _, err := a.Undo(); err != nil {
			rt.Fatal(err)
		}
	})
}
