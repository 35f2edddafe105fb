package touches_test

import (
	"slices"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/apptest"
	"quarterdeck/app/touches"
	"quarterdeck/data"
)

func sampled(t testing.TB) *app.App {
	t.Helper()
	return apptest.Sample(t, "zh")
}

func calls(t testing.TB, a *app.App, in touches.CallsIn) touches.CallList {
	t.Helper()
	out, err := touches.Calls(a.Reader(), day, in)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func named(t *testing.T, out touches.CallList, code string) touches.Call {
	t.Helper()
	i := slices.IndexFunc(out.Rows, func(x touches.Call) bool { return x.Code == code })
	if i < 0 {
		t.Fatalf("%s is not in the list", code)
	}
	return out.Rows[i]
}

// TestTheSampleIsWellLookedAfterButForAFew: what the pictures show.
func TestTheSampleIsWellLookedAfterButForAFew(t *testing.T) {
	a := sampled(t)
	out := calls(t, a, touches.CallsIn{})
	if out.Overdue < 5 || out.Overdue > 12 || out.Risk == 0 || out.Today < 8 || out.Never != 1 || out.All != 128 {
		t.Errorf("overdue %d, risk %d, today %d, never %d, all %d", out.Overdue, out.Risk, out.Today, out.Never, out.All)
	}
	if x := named(t, out, "C003"); x.Name != "锦和便利" || x.Over != 4 || x.Level != touches.TellRep || x.Limit != data.NewDate(2026, 8, 10) || x.Contact != "何俊" || x.Week != 0 || x.Wanted != 2 {
		t.Errorf("%+v", x)
	}
	if x := named(t, out, "C002"); x.Next != data.NewDate(2026, 8, 15) || x.Call != day {
		t.Errorf("due on a Saturday with a limit on the Sunday, called on Friday: %+v", x)
	}
	if x := named(t, calls(t, a, touches.CallsIn{When: touches.All}), "C001"); x.Last != day || x.Call != data.NewDate(2026, 8, 17) || x.Step == "" {
		t.Errorf("%+v", x)
	}
}
