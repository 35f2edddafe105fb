package calc_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

func drawScheme(t *rapid.T) data.PayScheme {
	s := data.PayScheme{Measure: rapid.SampledFrom([]data.PayMeasure{data.ByAttainment, data.ByAmount}).Draw(t, "measure")}
	from := int64(0)
	for n := rapid.IntRange(1, 6).Draw(t, "tiers"); n > 0; n-- {
		s.Tiers = append(s.Tiers, data.PayTier{From: from, Rate: rapid.IntRange(0, 100_00).Draw(t, "rate")})
		from += rapid.Int64Range(1, 60_00).Draw(t, "further")
	}
	return s
}

// TestMarginalPayIsContinuousAndMonotone holds at and around every step, and
// anywhere in between: one more unit of sales never pays less, and never more than
// a unit and what rounding adds.
func TestMarginalPayIsContinuousAndMonotone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawScheme(t)
		s.Method = data.Marginal
		target := data.Money(rapid.Int64Range(1, 1e15).Draw(t, "target"))
		steps, _ := calc.PaySteps(s, &target)
		points := []data.Money{data.Money(rapid.Int64Range(0, 2e15).Draw(t, "sales"))}
		for _, x := range steps {
			points = append(points, max(0, x.From-1), x.From, x.From+1)
		}
		for _, at := range points {
			low, high := calc.Pay(s, steps, at), calc.Pay(s, steps, at+1)
			if high < low || high-low > 2 {
				t.Fatalf("%d pays %d, one more pays %d (%+v)", at, low, high, steps)
			}
		}
	})
}

// TestMarginalPayGoesBackTheSameWay holds for any two points: what going there
// brought, going back takes.
func TestMarginalPayGoesBackTheSameWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawScheme(t)
		target := data.Money(rapid.Int64Range(1, 1e12).Draw(t, "target"))
		steps, _ := calc.PaySteps(s, &target)
		a, b := data.Money(rapid.Int64Range(-1e12, 1e12).Draw(t, "a")), data.Money(rapid.Int64Range(-1e12, 1e12).Draw(t, "b"))
		var there, base, back data.Money
		for _, x := range calc.MarginalPay(steps, a, b) {
			there += x.Amount
			base += x.Base
		}
		for _, x := range calc.MarginalPay(steps, b, a) {
			back += x.Amount
		}
		if there != -back || base != b-a {
			t.Fatalf("%d there, %d back, base %d of %d", there, back, base, b-a)
		}
	})
}

// TestWholePayJumpsOnlyAtSteps: between two steps the rate stays the same.
func TestWholePayJumpsOnlyAtSteps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawScheme(t)
		s.Method, s.Measure = data.Whole, data.ByAmount
		steps, _ := calc.PaySteps(s, nil)
		sales := data.Money(rapid.Int64Range(0, 400_00).Draw(t, "sales"))
		now, next := calc.WholePay(steps, sales, 100_00), calc.WholePay(steps, sales+1, 100_00)
		jumps := slices.ContainsFunc(steps, func(x calc.PayStep) bool { return x.From == sales+1 })
		if now.Rate != next.Rate && !jumps || next.Tier != now.Tier != jumps {
			t.Fatalf("%d: %+v, one more %+v", sales, now, next)
		}
	})
}

func TestPayOfKnownFigures(t *testing.T) {
	s := data.PayScheme{Measure: data.ByAttainment, Method: data.Marginal,
		Tiers: []data.PayTier{{From: 0, Rate: 1_00}, {From: 80_00, Rate: 1_50}, {From: 100_00, Rate: 2_00}}}
	target := data.Money(1_000_000_00)
	steps, ok := calc.PaySteps(s, &target)
	if !ok || steps[1].From != 800_000_00 || steps[2].From != 1_000_000_00 {
		t.Fatal(steps, ok)
	}
	for sales, want := range map[data.Money]data.Money{0: 0, 800_000_00: 8_000_00, 900_000_00: 9_500_00, 1_200_000_00: 15_000_00, -100_00: -1_00} {
		if got := calc.Pay(s, steps, sales); got != want {
			t.Errorf("marginal %d: %d, want %d", sales, got, want)
		}
	}
	s.Method = data.Whole
	for sales, want := range map[data.Money]data.Money{799_999_99: 8_000_00, 800_000_00: 12_000_00, 1_200_000_00: 24_000_00} {
		if got := calc.Pay(s, steps, sales); got != want {
			t.Errorf("whole %d: %d, want %d", sales, got, want)
		}
	}
	if steps, ok := calc.PaySteps(s, nil); ok || len(steps) != 1 {
		t.Error("without a target there is the first step alone", steps)
	}
	zero := data.Money(0)
	if steps, ok := calc.PaySteps(s, &zero); ok || len(steps) != 1 {
		t.Error("a target of 0 measures nothing", steps)
	}
}

func TestNewProductsEarnMore(t *testing.T) {
	s := data.PayScheme{NewUplift: 20_00, NewReading: data.Relative}
	if more, earned := calc.NewPay(s, 5_000_00, 100_000_00, 100_000_00); more != 1_000_00 || earned != 5_000_00 {
		t.Error("5 % becomes 6 %:", more, earned)
	}
	s.NewReading = data.InPoints
	if more, _ := calc.NewPay(s, 5_000_00, 100_000_00, 100_000_00); more != 20_000_00 {
		t.Error("5 % becomes 25 %:", more)
	}
	if more, earned := calc.NewPay(s, -5, -100, 100); more != 0 || earned != 0 {
		t.Error("where more came back than was sold there is no uplift:", more, earned)
	}
}

// TestAFullReturnLeavesNothing: however many parts it comes back in.
func TestAFullReturnLeavesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sales := data.Money(rapid.Int64Range(1, 1e13).Draw(t, "sales"))
		paid := data.Money(rapid.Int64Range(0, int64(sales)).Draw(t, "paid"))
		left, back := sales, data.Money(0)
		for left > 0 {
			part := data.Money(rapid.Int64Range(1, int64(left)).Draw(t, "part"))
			if rapid.IntRange(0, 5).Draw(t, "rest") == 0 {
				part = left
			}
			m := calc.TakenBack(paid, sales, sales-left, part)
			if m < 0 {
				t.Fatal("a return pays")
			}
			back += m
			left -= part
		}
		if back != paid {
			t.Fatalf("%d was paid, %d taken back", paid, back)
		}
	})
}

func TestPoolsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amount := data.Money(rapid.Int64Range(0, 1e15).Draw(t, "amount"))
		signing := rapid.IntRange(0, 100_00).Draw(t, "signing")
		collection := rapid.IntRange(0, 100_00-signing).Draw(t, "collection")
		var sum data.Money
		for _, m := range calc.PoolParts(amount, signing, collection, 100_00-signing-collection) {
			weights := rapid.SliceOfN(rapid.Map(rapid.Int64Range(-5, 1e14), func(n int64) data.Money { return data.Money(n) }), 1, 9).Draw(t, "weights")
			parts, left := calc.SharePool(m, weights)
			sum += calc.Sum(parts) + left
			for i, w := range weights {
				if w <= 0 && parts[i] != 0 {
					t.Fatal("who did nothing got", parts[i])
				}
			}
		}
		if sum != amount {
			t.Fatalf("%d of %d", sum, amount)
		}
	})
}

// TestReturnsFindTheLatestSale: whatever the order of rows, nothing is lost.
func TestReturnsFindTheLatestSale(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOf(rapid.Custom(func(t *rapid.T) calc.Lot {
			return calc.Lot{Day: data.Date(rapid.IntRange(1, 5).Draw(t, "day")), RepID: data.ID(rapid.IntRange(1, 2).Draw(t, "rep")), CustomerID: data.ID(rapid.IntRange(1, 2).Draw(t, "customer")),
				Amount: data.Money(rapid.SampledFrom([]int64{-300, -100, -1, 1, 100, 200}).Draw(t, "amount"))}
		})).Draw(t, "rows")
		lots, returns, loose := calc.MatchReturns(rows)
		var sum, want data.Money
		back := make([]data.Money, len(lots))
		for _, x := range returns {
			if x.Amount <= 0 || x.Day < lots[x.Of].Day {
				t.Fatal(x)
			}
			back[x.Of] += x.Amount
			sum -= x.Amount
		}
		for i, x := range lots {
			if back[i] > x.Amount {
				t.Fatal("more came back than was sold")
			}
			sum += x.Amount
		}
		for _, x := range loose {
			sum += x.Amount
		}
		for _, x := range rows {
			want += x.Amount
		}
		if sum != want {
			t.Fatalf("%d of %d", sum, want)
		}
		mixed := rapid.Permutation(rows).Draw(t, "mixed")
		lots2, returns2, loose2 := calc.MatchReturns(mixed)
		if !slices.Equal(lots, lots2) || !slices.Equal(returns, returns2) || !slices.Equal(loose, loose2) {
			t.Fatal("the order of rows matters")
		}
	})
}

// TestCashIsLaidOnTheOldest: never more than was owed or came in.
func TestCashIsLaidOnTheOldest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var lots []calc.Lot
		var cash []calc.Receipt
		var owed, came data.Money
		for day := data.Date(1); day < 8; day++ {
			if m := rapid.Int64Range(0, 300).Draw(t, "sold"); m > 0 {
				lots = append(lots, calc.Lot{Day: day, Amount: data.Money(m)})
				owed += data.Money(m)
			}
			if m := rapid.Int64Range(-100, 300).Draw(t, "came"); m != 0 && came+data.Money(m) >= 0 {
				cash = append(cash, calc.Receipt{Day: day, Amount: data.Money(m)})
				came += data.Money(m)
			}
		}
		paid := make([]data.Money, len(lots))
		var sum data.Money
		for _, x := range calc.LayCash(lots, cash) {
			paid[x.Of] += x.Amount
			sum += x.Amount
			if paid[x.Of] < 0 || paid[x.Of] > lots[x.Of].Amount || x.Day < lots[x.Of].Day && x.Amount > 0 {
				t.Fatal(x, paid)
			}
		}
		if sum != min(owed, came) {
			t.Fatalf("%d laid, %d owed, %d came in (%v %v)", sum, owed, came, lots, cash)
		}
	})
}
