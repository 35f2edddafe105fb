package calc_test

import (
	"encoding/csv"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// What rules may ask for.
var (
	classes = []data.MoneyClass{"", data.TopMoney, data.NotTopMoney, data.MiddleMoney, data.NotBottomMoney, data.BottomMoney}
	cuts    = []data.Cut{data.CutByRank, data.CutByLinear, data.CutByCount}
	pers    = []data.Frequency{"", data.PerYear, data.PerHalf, data.PerQuarter, data.PerMonth}
)

// A sale is one order of the raw sets.
type sale struct {
	customer, order string
	day             data.Date
	amount          data.Money
}

// An answer is what was worked out independently for one set at one date.
type answer struct {
	Ref      string
	N        int
	Tiers    map[string]int
	Variants map[string]map[string]int
	Gaps     map[string]int `json:"unclassified_by_region"`
	SumM     string         `json:"sum_M"`
	SumF     int            `json:"sum_F"`
	SumR     int            `json:"sum_R"`
	Top      int            `json:"top20_size"`
	Bottom   int            `json:"bottom20_size"`
}

// buyers aggregates raw sales as the default reading of S4-10 does.
func buyers(sales []sale, asOf data.Date, window int) []calc.Buyer {
	type state struct {
		last   data.Date
		orders map[string]bool
		money  data.Money
	}
	by := map[string]*state{}
	for _, s := range sales {
		if s.day > asOf {
			continue
		}
		x := by[s.customer]
		if x == nil {
			x = &state{orders: map[string]bool{}}
			by[s.customer] = x
		}
		x.last = max(x.last, s.day)
		if s.day > asOf-data.Date(window) {
			x.orders[s.order] = true
			x.money += s.amount
		}
	}
	var rows []calc.Buyer
	for i, name := range slices.Sorted(maps.Keys(by)) {
		x := by[name]
		rows = append(rows, calc.Buyer{ID: data.ID(i + 1), R: int(asOf - x.last), F: len(x.orders), M: x.money})
	}
	return rows
}

func count(tiers []data.Tier) map[string]int {
	names := map[data.Tier]string{data.High: "High", data.Potential: "Potential", data.Low: "Low", data.Dormant: "Dormant", data.Unclassified: "Unclassified"}
	n := map[string]int{"High": 0, "Potential": 0, "Low": 0, "Dormant": 0, "Unclassified": 0}
	for _, t := range tiers {
		n[names[t]]++
	}
	return n
}

func cents(s string) data.Money {
	f, _ := strconv.ParseFloat(s, 64)
	return data.Money(math.Round(f*100 + math.Copysign(1e-6, f)))
}

func dayOf(s string) data.Date {
	d, err := data.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// rawSales reads the three sets, each in its own layout.
func rawSales(t *testing.T, set string) (sales []sale) {
	t.Helper()
	path := map[string]string{"aw_reseller": "adventureworks/orders_by_category.csv", "rfm_orders": "rfm_orders/rfm_data_orders.csv",
		"cdnow_sample": "cdnow_sample/CDNOW_sample.txt"}[set]
	raw, err := os.ReadFile(filepath.Join(os.Getenv("QUARTERDECK_DATA"), path))
	if err != nil {
		t.Fatal(err)
	}
	if set == "cdnow_sample" {
		for i, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
			f := strings.Fields(line)
			sales = append(sales, sale{f[1], strconv.Itoa(i), dayOf(f[2][:4] + "-" + f[2][4:6] + "-" + f[2][6:]), cents(f[4])})
		}
		return sales
	}
	rows, err := csv.NewReader(strings.NewReader(string(raw))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range rows[1:] {
		if set == "aw_reseller" {
			sales = append(sales, sale{f[2], f[0], dayOf(f[1]), cents(f[7])})
		} else {
			sales = append(sales, sale{f[0], strconv.Itoa(i), dayOf(f[1]), cents(f[2])})
		}
	}
	return sales
}

// realSets calls f for every set and date with known answers.
func realSets(t *testing.T, f func(t *testing.T, set string, sales []sale, want answer)) {
	var known struct {
		AW    map[string]answer `json:"aw_reseller"`
		RFM   map[string]answer `json:"rfm_orders"`
		CDNow map[string]answer `json:"cdnow_sample"`
	}
	readAnswers(t, "rfm_tiers.json", &known)
	for set, dates := range map[string]map[string]answer{"aw_reseller": known.AW, "rfm_orders": known.RFM, "cdnow_sample": known.CDNow} {
		sales := rawSales(t, set)
		if len(dates) == 0 {
			t.Fatal("no answers for", set)
		}
		for _, want := range dates {
			t.Run(set+" "+want.Ref, func(t *testing.T) { f(t, set, sales, want) })
		}
	}
}

func TestTiersOfRealCustomers(t *testing.T) {
	realSets(t, func(t *testing.T, set string, sales []sale, want answer) {
		people := buyers(sales, dayOf(want.Ref), 365)
		tiers := calc.Tiers(people, calc.DefaultRules)
		if got := count(tiers); len(people) != want.N || !maps.Equal(got, want.Tiers) {
			t.Errorf("%d customers %v, want %d %v", len(people), got, want.N, want.Tiers)
		}
		var r, f int
		var m data.Money
		gaps := map[string]int{}
		for i, b := range people {
			r, f, m = r+b.R, f+b.F, m+b.M
			if tiers[i] == data.Unclassified {
				gaps[gapOf(b)]++
			}
		}
		rounding := data.Money(0)
		if set == "aw_reseller" { // its sums are of unrounded lines
			rounding = data.Money(len(sales) / 2)
		}
		if off := m - cents(want.SumM); f != want.SumF || r != want.SumR || off > rounding || off < -rounding {
			t.Errorf("sums of R, F, M: %d %d %d, want %d %d %s", r, f, m, want.SumR, want.SumF, want.SumM)
		}
		if want.Gaps != nil && !maps.Equal(gaps, want.Gaps) {
			t.Errorf("unclassified: %v, want %v", gaps, want.Gaps)
		}
		if want.Top == 0 {
			return
		}
		for _, c := range []struct {
			band data.TierBand
			want int
		}{{data.TierBand{Money: data.TopMoney}, want.Top}, {data.TierBand{Money: data.NotTopMoney}, want.N - want.Top},
			{data.TierBand{Money: data.BottomMoney}, want.Bottom}, {data.TierBand{Money: data.NotBottomMoney}, want.N - want.Bottom}} {
			c.band.Tier = data.High
			only := calc.Rules{Top: 200, Bottom: 200, Window: 365, Bands: []data.TierBand{c.band}}
			if got := count(calc.Tiers(people, only))["High"]; got != c.want {
				t.Errorf("%+v holds for %d, want %d", c.band, got, c.want)
			}
		}
	})
}

// gapOf names the hole in the rules that an unclassified customer falls into.
func gapOf(b calc.Buyer) string {
	switch {
	case b.R <= 60 && b.F <= 3:
		return "A recent but infrequent (R<=60, F<=3)"
	case b.R > 60 && b.R < 90:
		return "C the 61..89 day gap (any F, any M)"
	case b.R >= 90 && b.F >= 3:
		return "D lapsed regulars (R>=90, F>=3)"
	}
	return "another"
}

func TestOtherReadingsOfTheRules(t *testing.T) {
	with := func(change func(*calc.Rules)) calc.Rules {
		r := calc.DefaultRules
		r.Bands = slices.Clone(r.Bands)
		change(&r)
		return r
	}
	readings := map[string]calc.Rules{
		"window 366 days (0<=diff<=365)":          with(func(r *calc.Rules) { r.Window = 366 }),
		"percentiles among active-in-window only": with(func(r *calc.Rules) { r.Active = true }),
		"percentile linear interp":                with(func(r *calc.Rules) { r.Cut = data.CutByLinear }),
		"exact count ceil(0.2N), ties by id":      with(func(r *calc.Rules) { r.Cut = data.CutByCount }),
		"Dormant before Low":                      with(func(r *calc.Rules) { r.Bands[2], r.Bands[3] = r.Bands[3], r.Bands[2] }),
		"lines rounded to cents first":            calc.DefaultRules,
		"F = distinct purchase days":              calc.DefaultRules,
	}
	realSets(t, func(t *testing.T, set string, sales []sale, want answer) {
		for name, known := range want.Variants {
			rules, told := readings[name]
			if !told {
				t.Error("no reading of", name)
			}
			read := slices.Clone(sales)
			if strings.HasPrefix(name, "F = ") {
				for i := range read {
					read[i].order = read[i].day.String()
				}
			}
			if got := count(calc.Tiers(buyers(read, dayOf(want.Ref), rules.Window), rules)); !maps.Equal(got, known) {
				t.Errorf("%s: %v, want %v", name, got, known)
			}
		}
		if len(want.Variants) != len(readings) && set != "cdnow_sample" {
			t.Errorf("%d variants are known, %d are read", len(want.Variants), len(readings))
		}
	})
}

func TestMissesExplainTheTier(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := make([]calc.Buyer, rapid.IntRange(1, 40).Draw(t, "people"))
		for i := range people {
			people[i] = calc.Buyer{R: rapid.IntRange(0, 250).Draw(t, "R"), F: rapid.IntRange(0, 15).Draw(t, "F"),
				M: data.Money(rapid.Int64Range(-5, 20).Draw(t, "M"))}
		}
		rules := calc.DefaultRules
		rules.Active = rapid.Bool().Draw(t, "active")
		rules.Bands = slices.Clone(rules.Bands)
		rules.Bands[1].Money = rapid.SampledFrom(classes).Draw(t, "money")
		rules.Cut = rapid.SampledFrom(cuts).Draw(t, "cut")
		k := rules.Rank(people)
		for i, tier := range calc.Tiers(people, rules) {
			missed := map[data.Tier]bool{}
			for _, m := range rules.Misses(people[i], k) {
				missed[m.Tier] = true
			}
			first := slices.IndexFunc(rules.Bands, func(b data.TierBand) bool { return !missed[b.Tier] })
			if first < 0 && tier != data.Unclassified || first >= 0 && tier != rules.Bands[first].Tier {
				t.Errorf("%+v is %s, but misses %v", people[i], tier, missed)
			}
		}
	})
}

func TestMissesNameValueAndLimit(t *testing.T) {
	people := []calc.Buyer{{R: 71, F: 4, M: 100}, {R: 5, F: 20, M: 900}, {R: 10, F: 3, M: 500}, {R: 200, F: 0}, {R: 95, F: 2, M: 50}}
	got := calc.DefaultRules.Misses(people[0], calc.DefaultRules.Rank(people))
	want := []calc.Miss{{data.High, "r_max", 71, 30}, {data.High, "f_min", 4, 12}, {data.High, "m_top", 400, 200}, {data.Potential, "r_max", 71, 60},
		{data.Low, "r_min", 71, 180}, {data.Low, "f_max", 4, 1}, {data.Low, "m_bottom", 400, 200}, {data.Dormant, "r_min", 71, 90}, {data.Dormant, "f_max", 4, 2}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// Of five, a fifth is one: exactly a fifth with more, or less, is not fewer.
func TestSharesAtTheirEdges(t *testing.T) {
	people := []calc.Buyer{{M: 10}, {M: 20}, {M: 30}, {M: 40}, {M: 50}}
	for _, c := range []struct {
		band data.TierBand
		want data.Money
	}{{data.TierBand{Money: data.TopMoney}, 50}, {data.TierBand{Money: data.BottomMoney}, 10}} {
		c.band.Tier = data.High
		for i, tier := range calc.Tiers(people, calc.Rules{Top: 200, Bottom: 200, Window: 365, Bands: []data.TierBand{c.band}}) {
			if in := people[i].M == c.want; in != (tier == data.High) {
				t.Errorf("%+v: %d is %s", c.band, people[i].M, tier)
			}
		}
	}
}

func BenchmarkTiers(b *testing.B) {
	people := make([]calc.Buyer, 100_000)
	for i := range people {
		people[i] = calc.Buyer{R: i * 31 % 400, F: i * 17 % 30, M: data.Money(i * 7919 % 1_000_003)}
	}
	for b.Loop() {
		calc.Tiers(people, calc.DefaultRules)
	}
}
