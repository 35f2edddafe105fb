package calc_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

func TestPurchasesPerTimeBecomeACount(t *testing.T) {
	for _, c := range []struct {
		per                  data.Frequency
		number, window, want int
	}{
		{data.PerMonth, 1, 365, 12}, {data.PerQuarter, 1, 365, 4}, {data.PerHalf, 1, 365, 2}, {data.PerYear, 1, 365, 1},
		{data.PerMonth, 1, 366, 12}, {data.PerMonth, 1, 730, 24}, {data.PerMonth, 1, 180, 6}, {data.PerMonth, 2, 90, 6},
		{data.PerHalf, 1, 90, 0}, {data.PerHalf, 1, 92, 1}, {data.PerYear, 0, 365, 0}, {"", 2, 365, 2},
	} {
		if got := calc.Purchases(c.number, c.per, c.window); got != c.want {
			t.Errorf("%d per %s in %d days: %d, want %d", c.number, c.per, c.window, got, c.want)
		}
	}
}

func TestAKindOfBusinessIsTestedByItsOwnBands(t *testing.T) {
	rules := calc.DefaultRules
	rules.Bands = append(slices.Clone(rules.Bands), data.TierBand{Tier: data.High, Position: 1, Sort: "酒店", MaxDays: calc.Limit(120)})
	people := []calc.Buyer{{ID: 1, R: 100, F: 1, M: 5}, {ID: 2, R: 100, F: 1, M: 5, Sort: "酒店"}, {ID: 3, R: 130, F: 1, M: 5, Sort: "酒店"},
		{ID: 4, R: 100, F: 1, M: 5, Sort: "便利店"}}
	want := []data.Tier{data.Dormant, data.High, data.Unclassified, data.Dormant}
	if got := calc.Tiers(people, rules); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	sheets := rules.Check(people)
	if len(sheets) != 2 || sheets[0].Sort != "" || sheets[0].Buyers != 2 || sheets[1].Sort != "酒店" || sheets[1].Buyers != 2 {
		t.Errorf("%+v", sheets)
	}
	if misses := rules.Misses(people[2], rules.Rank(people)); len(misses) != 1 || misses[0].Limit != 120 {
		t.Errorf("%+v", misses)
	}
}

// A limit of zero is a limit: R ≥ 0 and F ≤ 0 differ from no limit.
func TestZeroIsALimit(t *testing.T) {
	rules := calc.Rules{Window: 365, Bands: []data.TierBand{{Tier: data.Dormant, MaxCount: calc.Limit(0)}, {Tier: data.High, MaxDays: calc.Limit(0)}}}
	got := calc.Tiers([]calc.Buyer{{R: 400}, {R: 0, F: 1}, {R: 1, F: 1}}, rules)
	if want := []data.Tier{data.Dormant, data.High, data.Unclassified}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// The holes of the shipped rules in other people's orders are as large as was
// worked out independently.
func TestHolesOfRealCustomers(t *testing.T) {
	realSets(t, func(t *testing.T, _ string, sales []sale, want answer) {
		people := buyers(sales, dayOf(want.Ref), 365)
		sheets := calc.DefaultRules.Check(people)
		if len(sheets) != 1 || sheets[0].Buyers != want.N {
			t.Fatalf("%d sheets", len(sheets))
		}
		holes := map[calc.Hole]int{}
		all := 0
		for _, g := range sheets[0].Gaps {
			holes[g.Hole] = g.Count
			all += g.Count
		}
		if all != want.Tiers["Unclassified"] {
			t.Errorf("%d customers in gaps, want %d", all, want.Tiers["Unclassified"])
		}
		if want.Gaps == nil {
			return
		}
		for _, c := range []struct {
			name string
			got  int
		}{
			{"A recent but infrequent (R<=60, F<=3)", holes[calc.Newcomers] + holes[calc.FewPurchases]},
			{"C the 61..89 day gap (any F, any M)", holes[calc.Between]},
			{"D lapsed regulars (R>=90, F>=3)", holes[calc.Lapsed]},
		} {
			if c.got != want.Gaps[c.name] {
				t.Errorf("%s: %d, want %d", c.name, c.got, want.Gaps[c.name])
			}
		}
		if holes[calc.OtherHole] != 0 {
			t.Error(holes)
		}
	})
}

func TestTheShippedRulesHaveTheKnownHoles(t *testing.T) {
	sheet := calc.DefaultRules.Check(nil)[0]
	type hole struct {
		hole calc.Hole
		r, f string
	}
	say := func(s calc.Span) string {
		if s.Until == nil {
			return fmt.Sprint(s.From, "–")
		}
		return fmt.Sprint(s.From, "–", *s.Until)
	}
	var got []hole
	for _, g := range sheet.Gaps {
		got = append(got, hole{g.Hole, say(g.R), say(g.F)})
	}
	want := []hole{{calc.Newcomers, "0–60", "1–2"}, {calc.FewPurchases, "0–60", "3–3"}, {calc.SmallMoney, "0–60", "4–"},
		{calc.Between, "61–89", "1–"}, {calc.Lapsed, "90–364", "3–"}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	var over []string
	for _, o := range sheet.Overlaps {
		over = append(over, fmt.Sprint(o.Tiers, say(o.R), " ", say(o.F)))
	}
	if want := []string{"[high potential]0–30 12–", "[low dormant]180– 0–1"}; !slices.Equal(over, want) {
		t.Errorf("%q, want %q", over, want)
	}
}

// drawRules makes any rules that hold together, of any order.
func drawRules(t *rapid.T) calc.Rules {
	span := func(name string, most int) (least, top *int) {
		if rapid.Bool().Draw(t, name+" from") {
			least = calc.Limit(rapid.IntRange(0, most).Draw(t, name+" least"))
		}
		if rapid.Bool().Draw(t, name+" until") {
			low := 0
			if least != nil {
				low = *least
			}
			top = calc.Limit(rapid.IntRange(low, most).Draw(t, name+" most"))
		}
		return least, top
	}
	top := rapid.IntRange(0, 1000).Draw(t, "top")
	rules := calc.Rules{Window: rapid.IntRange(1, 400).Draw(t, "window"), Top: top, Bottom: rapid.IntRange(0, 1000-top).Draw(t, "bottom"),
		Active: rapid.Bool().Draw(t, "active"), Cut: rapid.SampledFrom(cuts).Draw(t, "cut")}
	for i := range rapid.IntRange(0, 5).Draw(t, "bands") {
		b := data.TierBand{Tier: rapid.SampledFrom([]data.Tier{data.High, data.Potential, data.Low, "own"}).Draw(t, "tier"), Position: i,
			Sort: rapid.SampledFrom([]string{"", "酒店"}).Draw(t, "sort"), MinRate: rapid.SampledFrom(pers).Draw(t, "per"),
			Money: rapid.SampledFrom(classes).Draw(t, "money")}
		b.MinDays, b.MaxDays = span("days", 300)
		b.MinCount, b.MaxCount = span("count", 9)
		b.MaxRate = b.MinRate
		if rapid.Bool().Draw(t, "new") {
			b.Newcomer = calc.Limit(rapid.IntRange(0, 300).Draw(t, "newcomer"))
		}
		rules.Bands = append(rules.Bands, b)
	}
	return rules
}

func drawPeople(t *rapid.T, window int) []calc.Buyer {
	people := make([]calc.Buyer, rapid.IntRange(0, 40).Draw(t, "people"))
	for i := range people {
		r := rapid.IntRange(0, 500).Draw(t, "R")
		people[i] = calc.Buyer{ID: data.ID(i + 1), R: r, Age: rapid.IntRange(r, 600).Draw(t, "age"), M: data.Money(rapid.Int64Range(-3, 9).Draw(t, "M")),
			Sort: rapid.SampledFrom([]string{"", "酒店", "便利店"}).Draw(t, "sort")}
		if r < window {
			people[i].F = rapid.IntRange(1, 20).Draw(t, "F")
		}
	}
	return people
}

// Every customer stands in exactly one box, the first tier of the box is its
// tier, it is possible to be there, and every count adds up to all.
func TestTheBoxesAreTheTiers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := drawRules(t)
		if err := rules.Valid(); err != nil {
			t.Fatal(err)
		}
		people := drawPeople(t, rules.Window)
		tiers := calc.Tiers(people, rules)
		if len(tiers) != len(people) {
			t.Fatal(len(tiers))
		}
		sheets := rules.Check(people)
		total, gaps, unclassified := 0, 0, 0
		for _, s := range sheets {
			for _, b := range s.Boxes {
				total += b.Count
			}
			for _, g := range s.Gaps {
				gaps += g.Count
			}
		}
		for i, p := range people {
			s := sheets[slices.IndexFunc(sheets, func(s calc.RuleSheet) bool { return s.Tests(p) })]
			box := s.Boxes[s.Find(p)]
			want := data.Unclassified
			if len(box.Tiers) > 0 {
				want = box.Tiers[0]
			}
			if tiers[i] != want || !box.Possible || !box.R.Has(p.R) || !box.F.Has(p.F) || !box.Age.Has(p.Age) {
				t.Errorf("%+v is %s, its box %+v", p, tiers[i], box)
			}
			if want == data.Unclassified {
				unclassified++
			}
		}
		if total != len(people) || gaps != unclassified {
			t.Errorf("%d in boxes of %d, %d in gaps of %d", total, len(people), gaps, unclassified)
		}
	})
}

// The order of precedence decides: the tier is the first band that is met.
func TestPrecedenceDecides(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules := drawRules(t)
		people := drawPeople(t, rules.Window)
		k := rules.Rank(people)
		for i, tier := range calc.Tiers(people, rules) {
			for _, b := range rules.Tested(people[i].Sort) {
				if len(rules.MissesOf(b, people[i], k)) > 0 {
					continue
				}
				if b.Tier != tier {
					t.Fatalf("%+v meets %s first and is %s", people[i], b.Tier, tier)
				}
				break
			}
		}
	})
}

// However the shares are cut, exactly so many as the cut says are on top.
func TestExactShares(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t, 365)
		points := rapid.IntRange(0, 1000).Draw(t, "share")
		want := (len(people)*points + 999) / 1000
		for _, part := range []data.MoneyClass{data.TopMoney, data.BottomMoney} {
			rules := calc.Rules{Window: 365, Top: points, Bottom: points, Cut: data.CutByCount, Bands: []data.TierBand{{Tier: data.High, Money: part}}}
			got := 0
			for _, tier := range calc.Tiers(people, rules) {
				if tier == data.High {
					got++
				}
			}
			if got != want {
				t.Errorf("%d of %d are %s, want %d", got, len(people), part, want)
			}
			rules.Cut = data.CutByRank
			wide := 0
			for _, tier := range calc.Tiers(people, rules) {
				if tier == data.High {
					wide++
				}
			}
			if wide < want {
				t.Errorf("by rank %d, fewer than %d", wide, want)
			}
		}
	})
}

func TestRulesThatDoNotHoldTogetherAreRefused(t *testing.T) {
	change := func(f func(*calc.Rules)) calc.Rules {
		r := calc.DefaultRules
		r.Bands = slices.Clone(r.Bands)
		f(&r)
		return r
	}
	if err := calc.DefaultRules.Valid(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		rules      calc.Rules
		key, field string
	}{
		{change(func(r *calc.Rules) { r.Window = 0 }), "problem.scheme.window", "window"},
		{change(func(r *calc.Rules) { r.Top = 1001 }), "problem.scheme.share", "top"},
		{change(func(r *calc.Rules) { r.Bottom = -1 }), "problem.scheme.share", "bottom"},
		{change(func(r *calc.Rules) { r.Top, r.Bottom = 600, 401 }), "problem.scheme.shares", "bottom"},
		{change(func(r *calc.Rules) { r.Cut = "guess" }), "problem.scheme.cut", "cut"},
		{change(func(r *calc.Rules) { r.Bands[0].MinDays = calc.Limit(-1) }), "problem.band.negative", "min_days"},
		{change(func(r *calc.Rules) { r.Bands[0].MinDays = calc.Limit(31) }), "problem.band.days", "max_days"},
		{change(func(r *calc.Rules) { r.Bands[0].MaxCount = calc.Limit(11) }), "problem.band.counts", "max_count"},
		{change(func(r *calc.Rules) { r.Bands[0].MinRate = "week" }), "problem.band.rate", "min_rate"},
		{change(func(r *calc.Rules) { r.Bands[0].Money = "rich" }), "problem.band.money", "money"},
		{change(func(r *calc.Rules) { r.Bands[0].MaxCount = calc.Limit(1 << 40) }), "problem.band.large", "max_count"},
		{change(func(r *calc.Rules) { r.Bands[1].Position = 1 }), "problem.band.order", "position"},
	} {
		var p data.Problem
		if err := c.rules.Valid(); !errors.As(err, &p) || p.Key != c.key || p.Field != c.field {
			t.Errorf("%v, want %s at %s", err, c.key, c.field)
		}
	}
	// the same place is no trouble for tiers that never meet
	if err := change(func(r *calc.Rules) { r.Bands[2].Position = 1 }).Valid(); err != nil {
		t.Error(err)
	}
}

func TestMovementsHoldEveryCustomerOnce(t *testing.T) {
	tiers := []data.Tier{data.High, data.Potential, data.Dormant, data.Low, data.Unclassified}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 30).Draw(t, "people")
		before, after := make([]calc.Placed, n), make([]calc.Placed, n)
		all := append([]data.Tier{""}, tiers...)
		var sum data.Money
		rows := map[data.Tier]int{}
		for i := range n {
			before[i] = calc.Placed{Tier: rapid.SampledFrom(all).Draw(t, "from"), Amount: data.Money(rapid.IntRange(-5, 9).Draw(t, "amount"))}
			after[i] = calc.Placed{Tier: rapid.SampledFrom(all).Draw(t, "to"), Amount: 1}
			rows[before[i].Tier]++
			sum += before[i].Amount
		}
		moves := calc.Movements(tiers, before, after)
		if len(moves) != len(all)*len(all) {
			t.Fatal(len(moves))
		}
		count := 0
		for _, m := range moves {
			count += m.Count
			sum -= m.Before
			rows[m.From] -= m.Count
		}
		for _, left := range rows {
			if left != 0 {
				t.Error(rows)
			}
		}
		if count != n || sum != 0 {
			t.Errorf("%d of %d, %d left", count, n, sum)
		}
	})
}
