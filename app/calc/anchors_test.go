package calc_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

func ptr[T any](x T) *T { return &x }

const tenThousand = data.Money(10_000_00)

// TestMarketByShare is the picture's 7.55 billion × 1.6 %, and what stands around
// it.
func TestMarketByShare(t *testing.T) {
	market := ptr(755_000 * tenThousand)
	for _, x := range []struct {
		name string
		d    data.Drivers
		want data.Money
		ok   bool
	}{
		{"the picture", data.Drivers{Market: market, Share: ptr(160)}, 12_080 * tenThousand, true},
		{"grown", data.Drivers{Market: market, Share: ptr(160), MarketGrowth: ptr(1000)}, 13_288 * tenThousand, true},
		{"new products as an amount", data.Drivers{Market: market, Share: ptr(160), NewAmount: ptr(20 * tenThousand)}, 12_100 * tenThousand, true},
		{"new products as a fifth of all", data.Drivers{Market: market, Share: ptr(160), NewRate: ptr(2000)}, 15_100 * tenThousand, true},
		{"no share is zero", data.Drivers{Market: market, Share: ptr(0)}, 0, true},
		{"a market that is gone", data.Drivers{Market: market, Share: ptr(160), MarketGrowth: ptr(-100_00)}, 0, true},
		{"unknown share", data.Drivers{Market: market}, 0, false},
		{"unknown market", data.Drivers{Share: ptr(160)}, 0, false},
		{"a million billions", data.Drivers{Market: ptr(data.Money(math.MaxInt64)), Share: ptr(100_00), MarketGrowth: ptr(100_00)}, 0, false},
		{"beyond any plan", data.Drivers{Market: ptr(data.Money(data.MaxMajor * 1000)), Share: ptr(100_00), MarketGrowth: ptr(1)}, 0, false},
	} {
		if m, ok := calc.MarketByShare(x.d); ok != x.ok || ok && m != x.want {
			t.Errorf("%s: %v %v, want %v %v", x.name, m, ok, x.want, x.ok)
		}
	}
}

// TestMarketByGrowth reads the worked case literally: 15 % × 70 % + 20 % is 30.5 %.
func TestMarketByGrowth(t *testing.T) {
	d := data.Drivers{MarketGrowth: ptr(1500), Share: ptr(7000), NewRate: ptr(2000)}
	if m, ok := calc.MarketByGrowth(d, ptr(data.Money(100_000_000_000))); !ok || m != 130_500_000_000 {
		t.Error(m, ok)
	}
	if _, ok := calc.MarketByGrowth(d, nil); ok {
		t.Error("an anchor without last year")
	}
	d.Share = nil
	if _, ok := calc.MarketByGrowth(d, ptr(data.Money(1))); ok {
		t.Error("an anchor without share")
	}
	gone := data.Drivers{MarketGrowth: ptr(-100_00), Share: ptr(100_00), NewAmount: ptr(data.Money(7))}
	if m, ok := calc.MarketByGrowth(gone, ptr(data.Money(100))); !ok || m != 7 {
		t.Error(m, ok)
	}
}

func TestFromLeads(t *testing.T) {
	if m, ok := calc.FromLeads(ptr(int64(5428)), ptr(1800), ptr(12*tenThousand)); !ok || m != 11_724*tenThousand+48*tenThousand/100 {
		t.Error(m, ok)
	}
	if m, ok := calc.FromLeads(ptr(int64(0)), ptr(1800), ptr(tenThousand)); !ok || m != 0 {
		t.Error("no leads are known to bring nothing", m, ok)
	}
	if _, ok := calc.FromLeads(nil, ptr(1800), ptr(tenThousand)); ok {
		t.Error("leads that nobody knows")
	}
	if _, ok := calc.FromLeads(ptr(int64(data.MaxLeads)), ptr(100_00), ptr(data.Money(data.MaxMajor*1000))); ok {
		t.Error("beyond any amount")
	}
}

func TestFromTeam(t *testing.T) {
	if m, ok := calc.FromTeam(110*tenThousand, 108*calc.Full); !ok || m != 11_880*tenThousand {
		t.Error("nine people of twelve full months", m, ok)
	}
	if m, ok := calc.Productivity(11_880*tenThousand, 108*calc.Full); !ok || m != 110*tenThousand {
		t.Error(m, ok)
	}
	if m, ok := calc.AtPace(9_860*tenThousand, 54*calc.Full, 108*calc.Full); !ok || m != 4_930*tenThousand {
		t.Error("half the team sells half", m, ok)
	}
	if _, ok := calc.Productivity(100, 0); ok {
		t.Error("productivity of nobody")
	}
	if _, ok := calc.AtPace(100, calc.Full, 0); ok {
		t.Error("pace of nobody")
	}
	if _, ok := calc.FromTeam(data.MaxMajor*1000, 2*calc.Full); ok {
		t.Error("beyond any amount")
	}
}

// TestTheLowestKnownLimitBinds whatever is known.
func TestTheLowestKnownLimitBinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		limits := rapid.SliceOf(rapid.Ptr(rapid.Map(rapid.Int64(), func(n int64) data.Money { return data.Money(n) }), true)).Draw(t, "limits")
		at := calc.Binding(limits)
		for i, m := range limits {
			switch {
			case m == nil && at == i:
				t.Fatal("an unknown limit binds")
			case m != nil && at < 0:
				t.Fatal("none binds although one is known")
			case m != nil && *m < *limits[at]:
				t.Fatalf("%d is lower than the binding %d", *m, *limits[at])
			}
		}
	})
}

// TestANewShareIsAShareOfTheWhole: what the market gives is the rest.
func TestANewShareIsAShareOfTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := data.Drivers{Market: ptr(data.Money(rapid.Int64Range(0, 1e15).Draw(t, "market"))), Share: ptr(rapid.IntRange(0, 100_00).Draw(t, "share"))}
		without, _ := calc.MarketByShare(d)
		rate := rapid.IntRange(0, 90_00).Draw(t, "rate")
		d.NewRate = &rate
		all, ok := calc.MarketByShare(d)
		if rest := all.MulDiv(int64(100_00-rate), 100_00); !ok || rest-without > 1 || without-rest > 1 {
			t.Fatalf("%d of %d leaves %d, want %d", rate, all, rest, without)
		}
	})
}
