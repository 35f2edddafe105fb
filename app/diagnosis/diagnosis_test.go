package diagnosis_test

import (
	"encoding/json"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/diagnosis"
	"quarterdeck/app/quota"
	"quarterdeck/app/targets"
	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func open(t testing.TB) *app.App {
	t.Helper()
	return apptest.Sample(t, "zh")
}

func do(t testing.TB, a *app.App, c app.Command) {
	t.Helper()
	if _, err := a.Do(c); err != nil {
		t.Fatalf("%T: %v", c, err)
	}
}

func in(t testing.TB, a *app.App, span diagnosis.Span) diagnosis.Team {
	t.Helper()
	today, err := a.Today()
	if err != nil {
		t.Fatal(err)
	}
	x, err := diagnosis.In(a.Reader(), today, span)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func row(t testing.TB, x diagnosis.Team, code string) diagnosis.Diagnosis {
	t.Helper()
	for _, d := range x.Rows {
		if d.Rep == code {
			return d
		}
	}
	t.Fatal("no row of", code)
	return diagnosis.Diagnosis{}
}

func found(d diagnosis.Diagnosis, kind data.Anomaly) *diagnosis.Anomaly {
	for _, a := range d.Anomalies {
		if a.Kind == kind {
			return &a
		}
	}
	return nil
}

// The sample's Huang Zimo has the leads and visits he needs and does not close.
func TestHuangIsBusyAndDoesNotConvert(t *testing.T) {
	x := in(t, open(t), diagnosis.YearToDate)
	d := row(t, x, "R04")
	if *d.Plan/1_000_000 != 1083 && *d.Plan/1_000_000 != 1084 || *d.Actual != 875_000_000 {
		t.Errorf("plan %d, actual %d", *d.Plan, *d.Actual)
	}
	if *d.Parts.Leads <= 0 || *d.Parts.Conversion > -200_000_000 || d.Parts.Sum() != *d.Gap || d.Weakest != "deals" {
		t.Errorf("%+v, weakest %s", d.Parts, d.Weakest)
	}
	for i, want := range []int{602, 241, 149, 90} {
		if *d.Steps[i].Need != want {
			t.Errorf("%s: %d needed, want %d", d.Steps[i].Key, *d.Steps[i].Need, want)
		}
	}
	if a := found(d, data.Busy); a == nil || a.Light != data.Red {
		t.Errorf("%+v", d.Anomalies)
	}
	if found(row(t, x, "R07"), data.Idle) == nil {
		t.Error("Sun Yue visited nobody and met the target")
	}
	if s := d.Step("deals"); s.Peers == nil || s.PeerCount != 4 || !s.SameLevel {
		t.Errorf("%+v", s)
	}
}

func TestRowsAddUpToTheTeam(t *testing.T) {
	a := open(t)
	for _, span := range diagnosis.Spans {
		x := in(t, a, span)
		var gap, parts, regions data.Money
		for _, d := range x.Rows {
			gap, parts = gap+*d.Gap, parts+d.Parts.Sum()
			if d.Parts.Sum() != *d.Gap {
				t.Errorf("%s %s: %d is not %d", span, d.Name, d.Parts.Sum(), *d.Gap)
			}
		}
		for _, d := range x.Regions {
			regions += d.Parts.Sum()
		}
		if x.Nobody != nil {
			gap, parts, regions = gap+*x.Nobody.Gap, parts+x.Nobody.Parts.Sum(), regions+*x.Nobody.Gap
		}
		if gap != *x.Total.Gap || parts != x.Total.Parts.Sum() || parts != gap || regions != gap {
			t.Errorf("%s: gap %d, parts %d, regions %d, team %d", span, gap, parts, regions, *x.Total.Gap)
		}
	}
}

// encoded is an answer as bytes, to compare.
func encoded(t interface {
	Helper()
	Fatal(...any)
}, x any) string {
	t.Helper()
	b, err := json.Marshal(x)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestAnomaliesAreTheSameAgain(t *testing.T) {
	a := open(t)
	today, _ := a.Today()
	first, err := diagnosis.In(a.Reader().Apart(), today, diagnosis.YearToDate)
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		again, err := diagnosis.In(a.Reader().Apart(), today, diagnosis.YearToDate)
		if err != nil || encoded(t, first) != encoded(t, again) {
			t.Fatal("another answer", err)
		}
	}
}

// The order of the reps changes the order of the rows and nothing in them.
func TestTheOrderOfRepsSaysNothing(t *testing.T) {
	a := open(t)
	today, _ := a.Today()
	was := in(t, a, diagnosis.YearToDate)
	reps, err := a.Reader().Reps()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		order := rapid.Permutation(reps).Draw(t, "order")
		_, err := a.File().Write("command.Test", func(tx store.Tx) error {
			for i, x := range order {
				x.Position = i + 1
				if _, err := tx.SaveRep(x); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		now, err := diagnosis.In(a.Reader().Apart(), today, diagnosis.YearToDate)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range was.Rows {
			if other, ok := now.Row(d.RepID); !ok || encoded(t, d) != encoded(t, other) {
				t.Fatalf("%s is another now", d.Name)
			}
		}
		if encoded(t, was.Total) != encoded(t, now.Total) {
			t.Fatal("the total is another now")
		}
	})
}

// Without any result the plan to date is told, and nobody is judged by it.
func TestAPlanWithoutResultsIsToldAndNotJudged(t *testing.T) {
	plan := data.NewPlan("firm", "CNY", data.NewMonth(2026, 1))
	plan.AsOfDay = data.NewDate(2026, 3, 31)
	a := apptest.Create(t, plan)
	if _, err := a.File().Write("command.Test", func(tx store.Tx) error {
		_, err := tx.SaveRep(data.Rep{Code: "R1", Name: "陈思远", Level: data.Core, Position: 1})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	do(t, a, targets.SetRepTotal{Rep: "R1", Amount: 1200_00})
	x := row(t, in(t, a, diagnosis.YearToDate), "R1")
	if x.Plan == nil || *x.Plan <= 0 || *x.Plan >= 1200_00 || x.Actual != nil || x.Gap != nil || x.Why != diagnosis.NoResults || x.Light != data.Ring {
		t.Errorf("%+v", x)
	}
}

// Nothing that was not entered is strange.
func TestNothingEnteredIsNothingStrange(t *testing.T) {
	a := apptest.Create(t, data.NewPlan("firm", "CNY", data.NewMonth(2026, 1)))
	if x := in(t, a, diagnosis.YearToDate); len(x.Rows) != 0 || x.Total.Gap != nil || x.Total.Parts.Sum() != 0 {
		t.Errorf("%+v", x)
	}
	if _, err := a.File().Write("command.Test", func(tx store.Tx) error {
		_, err := tx.SaveRep(data.Rep{Code: "R1", Name: "陈思远", Level: data.Core, Position: 1})
		return err
	}); err != nil {
		t.Fatal(err)
	}
	x := in(t, a, diagnosis.FourWeeks)
	if len(x.Rows) != 1 || len(x.Rows[0].Anomalies) != 0 || x.Rows[0].Gap != nil || x.Rows[0].Why != diagnosis.NoPlan || x.Rows[0].Weakest != "" {
		t.Errorf("%+v", x.Rows)
	}
}

func TestRulesAreSetAndSwitchedOff(t *testing.T) {
	a := open(t)
	rule := data.DefaultDiagnosisRule()
	set := diagnosis.SetDiagnosisRule{Off: []data.Anomaly{data.Busy, data.Idle}, Visits: rule.Visits, Below: rule.Below, IdleDays: rule.IdleDays, Met: rule.Met,
		LeadRate: 1, Completion: rule.Completion, Months: rule.Months, Slow: rule.Slow, Stuck: rule.Stuck, Touched: rule.Touched, Customer: rule.Customer,
		LastDays: rule.LastDays, Bunched: rule.Bunched, SilentDays: rule.SilentDays}
	do(t, a, set)
	x := in(t, a, diagnosis.YearToDate)
	for _, d := range x.Rows {
		if found(d, data.Busy) != nil || found(d, data.Idle) != nil || found(d, data.LowLeads) != nil {
			t.Errorf("%s: %+v", d.Name, d.Anomalies)
		}
	}
	if found(row(t, x, "R04"), data.LowDeals) == nil {
		t.Error("with the visits not looked at, the conversion is still low")
	}
	set.Off = []data.Anomaly{"rain"}
	if _, err := a.Do(set); err == nil {
		t.Error("an anomaly that is none was switched off")
	}
	set.Off, set.Months = nil, 0
	if _, err := a.Do(set); err == nil {
		t.Error("no month in a row is none")
	}
	do(t, a, diagnosis.ResetDiagnosisRule{})
	if found(row(t, in(t, a, diagnosis.YearToDate), "R04"), data.Busy) == nil {
		t.Error("the shipped rule is not back")
	}
}

// Without counted leads the parts say so, and still add up.
func TestMissingLeadsAreNotNone(t *testing.T) {
	a := open(t)
	if _, err := a.File().Write("command.Test", func(tx store.Tx) error {
		rows, err := tx.Activities(data.Period{})
		if err != nil {
			return err
		}
		for i := range rows {
			rows[i].Leads, rows[i].InTime = nil, nil
		}
		return tx.SaveActivities(rows)
	}); err != nil {
		t.Fatal(err)
	}
	d := row(t, in(t, a, diagnosis.YearToDate), "R04")
	if d.Parts.Leads != nil || d.Parts.Conversion != nil || d.Parts.Deals == nil || d.Why != diagnosis.NoLeads || d.Parts.Sum() != *d.Gap || found(d, data.LowLeads) != nil {
		t.Errorf("%+v %s", d.Parts, d.Why)
	}
	do(t, a, quota.RemoveFunnel{})
	do(t, a, quota.RemoveFunnel{Rep: "R04"})
	if d := row(t, in(t, a, diagnosis.YearToDate), "R04"); d.Why != diagnosis.NoRates || d.Parts.Sum() != *d.Gap {
		t.Errorf("%+v %s", d.Parts, d.Why)
	}
}

func TestPVMAddsUp(t *testing.T) {
	a := open(t)
	today, _ := a.Today()
	x, err := diagnosis.PVMOf(a.Reader(), today, diagnosis.TeamIn{})
	if err != nil {
		t.Fatal(err)
	}
	var change data.Money
	for _, r := range x.Rows {
		if r.Parts.Sum() != r.Change || r.Change != r.Now-r.Before {
			t.Errorf("%s: %+v", r.Name, r)
		}
		change += r.Change
	}
	if x.Total.Change != change || x.Total.Parts.Sum() != change || x.Total.Now != 7914_000_000 || x.Total.Parts.New == 0 || !x.Total.Counted {
		t.Errorf("%+v", x.Total)
	}
}

// A meeting changes nothing in a diagnosis, so the answer is kept.
func TestTheAnswerIsKept(t *testing.T) {
	a := open(t)
	today, _ := a.Today()
	was := in(t, a, diagnosis.YearToDate)
	do(t, a, team.StartOneOnOne{Rep: "R04", Date: today + 1})
	if now := in(t, a, diagnosis.YearToDate); &now.Rows[0] != &was.Rows[0] {
		t.Error("worked out again")
	}
}
