package calc_test

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// A sale is one order of the raw sets.
type sale struct {
	customer, order string
	day             data.Date
	amount          data.Money
}

type answers map[string]struct {
	Ref      string
	N        int
	Tiers    map[string]int
	Variants map[string]map[string]int
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
	for _, x := range by {
		rows = append(rows, calc.Buyer{R: int(asOf - x.last), F: len(x.orders), M: x.money})
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

func TestTiersOfRealCustomers(t *testing.T) {
	var sets map[string]any
	real(t, "rfm_tiers.json", &sets)
	for _, set := range []string{"aw_reseller", "rfm_orders", "cdnow_sample"} {
		var known struct {
			AW    answers `json:"aw_reseller"`
			RFM   answers `json:"rfm_orders"`
			CDNow answers `json:"cdnow_sample"`
		}
		real(t, "rfm_tiers.json", &known)
		dates := map[string]answers{"aw_reseller": known.AW, "rfm_orders": known.RFM, "cdnow_sample": known.CDNow}[set]
		sales := rawSales(t, set)
		for name, want := range dates {
			asOf := dayOf(want.Ref)
			people := buyers(sales, asOf, 365)
			if got := count(calc.Tiers(people, calc.DefaultRules)); len(people) != want.N || !equal(got, want.Tiers) {
				t.Errorf("%s at %s: %d customers %v, want %d %v", set, name, len(people), got, want.N, want.Tiers)
			}
			if v := want.Variants["Dormant before Low"]; v != nil {
				rules := calc.DefaultRules
				rules.Bands = slices.Clone(rules.Bands)
				rules.Bands[2], rules.Bands[3] = rules.Bands[3], rules.Bands[2]
				if got := count(calc.Tiers(people, rules)); !equal(got, v) {
					t.Errorf("%s at %s, Dormant first: %v, want %v", set, name, got, v)
				}
			}
			if v := want.Variants["window 366 days (0<=diff<=365)"]; v != nil {
				if got := count(calc.Tiers(buyers(sales, asOf, 366), calc.DefaultRules)); !equal(got, v) {
					t.Errorf("%s at %s, 366 days: %v, want %v", set, name, got, v)
				}
			}
		}
	}
}

func equal(a, b map[string]int) bool {
	for k, v := range b {
		if a[k] != v {
			return false
		}
	}
	return len(a) == len(b)
}

func TestMissesExplainTheUnclassified(t *testing.T) {
	people := []calc.Buyer{{R: 71, F: 4, M: 100}, {R: 5, F: 20, M: 900}, {R: 10, F: 3, M: 500}, {R: 200, F: 0}, {R: 95, F: 2, M: 50}}
	k := calc.Rank(people)
	tiers := calc.Tiers(people, calc.DefaultRules)
	for i, b := range people {
		byTier := map[data.Tier]int{}
		for _, m := range calc.DefaultRules.Misses(b, k) {
			byTier[m.Tier]++
		}
		met := data.Unclassified
		for _, band := range calc.DefaultRules.Bands {
			if byTier[band.Tier] == 0 {
				met = band.Tier
				break
			}
		}
		if met != tiers[i] {
			t.Errorf("%+v: misses say %s, the rules %s", b, met, tiers[i])
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
