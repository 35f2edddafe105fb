package calc_test

import (
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

func per(n int) *int { return &n }

func TestHealthIsTheWeightedMeanOfWhatIsKnown(t *testing.T) {
	rule := data.DefaultHealthRule()
	facts := calc.HealthFacts{
		Contact: calc.ContactFacts{Wanted: 8, Done: 3, Silent: 4, Max: 4},
		Need:    per(80), Budget: per(60),
		Complaints: calc.ComplaintFacts{Known: true, Open: 1},
		Debt:       calc.DebtFacts{Known: true, Open: 118_00, Overdue: 44_00, Aged: 44_00, Oldest: 45},
		Orders:     calc.OrderFacts{Now: 90, Before: 120},
	}
	score, known, parts := calc.Health(rule, facts)
	want := [...]int{38, 80, 60, 50, 63, 75} // 37.5 is rounded up, 37.3 % of the money is overdue
	for i, p := range parts {
		if !p.Known || p.Value != want[i] {
			t.Errorf("%s is %d (%v), want %d", p.Input, p.Value, p.Known, want[i])
		}
	}
	// 30×38 + 20×80 + 20×60 + 10×50 + 10×63 + 10×75 = 5820
	if !known || score != 58 {
		t.Errorf("score %d (%v), want 58", score, known)
	}
	facts.Need, facts.Orders.Before = nil, 0
	// (1140 + 1200 + 500 + 630) ÷ 70 = 49.57
	if score, _, _ = calc.Health(rule, facts); score != 50 {
		t.Errorf("without need and trend %d, want 50", score)
	}
}

func TestNoBadNewsIsNoHealth(t *testing.T) {
	facts := calc.HealthFacts{Complaints: calc.ComplaintFacts{Known: true}, Debt: calc.DebtFacts{Known: true}}
	if score, known, _ := calc.Health(data.DefaultHealthRule(), facts); known {
		t.Errorf("a customer nobody knows more of scores %d", score)
	}
	if _, known, _ := calc.Health(data.HealthRule{Need: 1, Amber: 75}, calc.HealthFacts{Budget: per(90)}); known {
		t.Error("an input without weight makes a score")
	}
}

func TestSilenceHoldsInteractionDown(t *testing.T) {
	for _, x := range []struct{ silent, want int }{{4, 100}, {5, 88}, {8, 50}, {12, 0}, {90, 0}} {
		c := calc.ContactFacts{Wanted: 10, Done: 12, Silent: x.silent, Max: 4}
		_, _, parts := calc.Health(data.DefaultHealthRule(), calc.HealthFacts{Contact: c})
		if parts[0].Value != x.want || c.Quiet() != (x.want < 100) {
			t.Errorf("silent for %d days: %d, want %d", x.silent, parts[0].Value, x.want)
		}
	}
}

func TestWantedTouches(t *testing.T) {
	for _, x := range []struct {
		tier data.SchemeTier
		days int
		want int
	}{
		{data.SchemeTier{Ideal: 3, Weekly: 2}, 90, 25},
		{data.SchemeTier{Ideal: 30}, 90, 3},
		{data.SchemeTier{Ideal: 30}, 10, 1},
		{data.SchemeTier{Ideal: 7, Weekly: 1, Automatic: true}, 90, 0},
		{data.SchemeTier{}, 90, 0},
		{data.SchemeTier{Ideal: 3}, 0, 0},
	} {
		if got := calc.WantedTouches(x.tier, x.days); got != x.want {
			t.Errorf("%+v in %d days wants %d, want %d", x.tier, x.days, got, x.want)
		}
	}
}

func TestHealthLights(t *testing.T) {
	rule := data.DefaultHealthRule()
	for score, want := range map[int]data.Light{0: data.Red, 50: data.Red, 51: data.Amber, 75: data.Amber, 76: data.Green, 100: data.Green} {
		if got := calc.HealthLight(rule, score); got != want {
			t.Errorf("%d is %v, want %v", score, got, want)
		}
	}
}

// drawFacts draws facts of any size, absurd ones too.
func drawFacts(t *rapid.T) (f calc.HealthFacts) {
	small, money := rapid.IntRange(-3, 40), rapid.Int64Range(-1e15, 1e15)
	f.Contact = calc.ContactFacts{Wanted: small.Draw(t, "wanted"), Done: small.Draw(t, "done"), Silent: rapid.IntRange(0, 400).Draw(t, "silent"), Max: small.Draw(t, "max")}
	for _, p := range []**int{&f.Need, &f.Budget} {
		if rapid.Bool().Draw(t, "judged") {
			*p = per(rapid.IntRange(0, 100).Draw(t, "judgement"))
		}
	}
	f.Complaints = calc.ComplaintFacts{Known: rapid.Bool().Draw(t, "kept"), Open: small.Draw(t, "open"), Closed: small.Draw(t, "closed")}
	f.Debt = calc.DebtFacts{Known: rapid.Bool().Draw(t, "invoiced"), Open: data.Money(money.Draw(t, "owed")), Aged: data.Money(money.Draw(t, "aged"))}
	f.Orders = calc.OrderFacts{Now: data.Money(money.Draw(t, "now")), Before: data.Money(money.Draw(t, "before"))}
	return f
}

func drawRule(t *rapid.T) data.HealthRule {
	n := rapid.IntRange(0, 1000)
	return data.HealthRule{Interaction: n.Draw(t, "i"), Need: n.Draw(t, "n"), Budget: n.Draw(t, "b"), Complaints: n.Draw(t, "c"),
		Overdue: n.Draw(t, "o"), Trend: n.Draw(t, "t"), Red: 50, Amber: 75, Days: 90}
}

func TestHealthStaysWithinItsParts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule, f := drawRule(t), drawFacts(t)
		score, known, parts := calc.Health(rule, f)
		if !known {
			return
		}
		low, high := 100, 0
		for _, p := range parts {
			if p.Value < 0 || p.Value > 100 {
				t.Fatalf("%s is %d", p.Input, p.Value)
			}
			if p.Known && p.Weight > 0 {
				low, high = min(low, p.Value), max(high, p.Value)
			}
		}
		if score < low || score > high {
			t.Fatalf("score %d is not between its parts, %d to %d", score, low, high)
		}
	})
}

func TestAnUnknownInputLeavesItsWeightToTheOthers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule, f := drawRule(t), drawFacts(t)
		f.Need = nil
		score, known, _ := calc.Health(rule, f)
		rule.Need = 0
		if again, still, _ := calc.Health(rule, f); again != score || still != known {
			t.Fatalf("%d (%v) with the weight of an unknown input, %d (%v) without", score, known, again, still)
		}
	})
}

func TestBetterFactsNeverLowerHealth(t *testing.T) {
	better := map[string]func(*calc.HealthFacts){
		"a touch":       func(f *calc.HealthFacts) { f.Contact.Done++ },
		"a later touch": func(f *calc.HealthFacts) { f.Contact.Silent = max(0, f.Contact.Silent-1) },
		"a settled case": func(f *calc.HealthFacts) {
			if f.Complaints.Open > 0 && f.Complaints.Closed >= 0 {
				f.Complaints.Open--
				f.Complaints.Closed++
			}
		},
		"fewer cases":  func(f *calc.HealthFacts) { f.Complaints.Closed-- },
		"younger debt": func(f *calc.HealthFacts) { f.Debt.Aged -= 1000 },
		"more orders":  func(f *calc.HealthFacts) { f.Orders.Now += 1000 },
		"a better budget": func(f *calc.HealthFacts) {
			if f.Budget != nil && *f.Budget < 100 {
				f.Budget = per(*f.Budget + 1)
			}
		},
	}
	rapid.Check(t, func(t *rapid.T) {
		rule, f := drawRule(t), drawFacts(t)
		before, known, _ := calc.Health(rule, f)
		for name, improve := range better {
			g := f
			improve(&g)
			if after, still, _ := calc.Health(rule, g); still != known || after < before {
				t.Fatalf("%s turns %d (%v) into %d (%v)", name, before, known, after, still)
			}
		}
	})
}
