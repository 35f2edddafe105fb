package calc_test

import (
	"encoding/csv"
	"errors"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// scored are the scores as the answers count them.
func scored(people []calc.Buyer, t calc.Thresholds) map[string]map[string]int {
	n := map[string]map[string]int{"R": {}, "F": {}, "M": {}}
	for _, b := range people {
		s := t.Score(b)
		n["R"][strconv.Itoa(s.R)]++
		n["F"][strconv.Itoa(s.F)]++
		n["M"][strconv.Itoa(s.M)]++
	}
	return n
}

func TestQuintilesAreThoseOfTheRPackage(t *testing.T) {
	var known struct {
		Checks   map[string]any `json:"checks_against_package"`
		Cuts     [3][4]float64  `json:"thresholds_default_5_bins_R_F_M"`
		Segments map[string][3]int
		Counts   map[string]map[string]int `json:"score_counts"`
		Custom   map[string]map[string]int `json:"custom_threshold_score_counts"`
	}
	readAnswers(t, "rfm_r_quantile.json", &known)
	const ever = 100_000 // the package looks at all orders, whenever they were
	sales := rawSales(t, "rfm_orders")
	if float64(len(sales)) != known.Checks["sum transaction_count (test-rfm-table.R expects 4906)"].(float64) {
		t.Fatal(len(sales))
	}
	people := buyers(sales, dayOf("2006-12-31"), ever)
	cuts := calc.Quintiles(people, 100)
	for i, have := range [][]int64{cuts.R, cuts.F, cuts.M} {
		for j, want := range known.Cuts[i] {
			scale := []float64{10, 10, 1000}[i]
			if have[j] != int64(math.Round(want*scale)) {
				t.Errorf("measure %d, threshold %d: %d tenths, want %v", i, j, have[j], want)
			}
		}
	}
	same := func(a, b map[string]map[string]int) bool { return maps.EqualFunc(a, b, maps.Equal[map[string]int]) }
	if got := scored(people, cuts); !same(got, known.Counts) {
		t.Errorf("%v, want %v", got, known.Counts)
	}
	own := calc.Thresholds{R: []int64{1150, 1810, 2970, 4820}, F: []int64{40, 50, 60, 80}, M: []int64{256_000, 382_000, 506_000, 666_000}}
	if got := scored(people, own); !same(got, known.Custom) {
		t.Errorf("%v, want %v", got, known.Custom)
	}
	names := map[string]string{"champions": "Champions", "loyal": "Loyal Customers", "potential_loyalist": "Potential Loyalist",
		"need_attention": "Need Attention", "about_to_sleep": "About To Sleep", "at_risk": "At Risk", "lost": "Lost", "others": "Others"}
	sums := calc.SegmentSums(people, cuts)
	for _, s := range sums {
		if want := known.Segments[names[s.Key]]; want != [3]int{s.Count, s.Orders, int(s.Amount / 100)} || s.Amount%100 != 0 {
			t.Errorf("%+v, want %v", s, want)
		}
	}
	if len(sums) != len(known.Segments) {
		t.Error(sums)
	}
	var heat float64
	count := 0
	for _, c := range calc.Heat(people, cuts) {
		count += c.Count
		heat += float64(c.Mean) / 100
	}
	if want := known.Checks["heatmap: sum over cells of mean monetary (test-utils.R expects 12634)"].(float64); math.Round(heat) != want || count != len(people) {
		t.Errorf("%v of %d, want %v", heat, count, want)
	}
}

// The scores of single customers are those that the package prints.
func TestScoresOfSingleCustomers(t *testing.T) {
	dir := os.Getenv("QUARTERDECK_DATA")
	if dir == "" {
		t.Skip("QUARTERDECK_DATA is not set: the real data is not here")
	}
	file, err := os.Open(filepath.Join(dir, "rfm_orders", "expected_rfm_table_2006-12-31.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	in := csv.NewReader(file)
	in.Comma, in.LazyQuotes = '\t', true
	rows, err := in.ReadAll()
	if err != nil || len(rows) != 996 {
		t.Fatal(len(rows), err)
	}
	var people []calc.Buyer
	var want []string
	for _, f := range rows[1:] {
		r, _ := strconv.Atoi(f[1])
		n, _ := strconv.Atoi(f[2])
		people = append(people, calc.Buyer{R: r, F: n, M: cents(f[3])})
		want = append(want, f[7])
	}
	cuts := calc.Quintiles(people, 100)
	for i, b := range people {
		if got := strconv.Itoa(cuts.Score(b).Number()); got != want[i] {
			t.Errorf("%s: %s, want %s", rows[i+1][0], got, want[i])
		}
	}
}

// The thresholds that the package's own test of a small table expects.
func TestThresholdsOfASmallTable(t *testing.T) {
	mpg := []int{210, 210, 228, 214, 187, 181, 143, 244, 228, 192, 178, 164, 173, 152, 104, 104, 147, 324, 304, 339, 215, 155, 152, 133, 192, 273, 260, 304, 158, 197, 150, 214}
	people := make([]calc.Buyer, len(mpg))
	for i, x := range mpg {
		people[i].M = data.Money(x)
	}
	if got := calc.Quintiles(people, 10).M; !slices.Equal(got, []int64{1620, 1892, 2200, 2508}) {
		t.Error(got)
	}
}

func TestScoresStayBetweenOneAndFive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t, 365)
		cuts := calc.Quintiles(people, 100)
		sums, heat := 0, 0
		for _, s := range calc.SegmentSums(people, cuts) {
			sums += s.Count
		}
		for _, c := range calc.Heat(people, cuts) {
			heat += c.Count
		}
		if sums != len(people) || heat != len(people) {
			t.Errorf("%d in segments, %d in the map, of %d", sums, heat, len(people))
		}
		for _, a := range people {
			for _, b := range people {
				x, y := cuts.Score(a), cuts.Score(b)
				if a.R < b.R && x.R < y.R || a.F < b.F && x.F > y.F || a.M < b.M && x.M > y.M {
					t.Errorf("%+v has %v, %+v %v", a, x, b, y)
				}
			}
		}
	})
}

func TestThresholdsThatFallAreRefused(t *testing.T) {
	for _, cuts := range [][]int64{nil, {1, 2}, {4, 3, 2, 1}, {1, 2, 3, 4, 5}} {
		var p data.Problem
		if err := calc.ValidThresholds("m", cuts); !errors.As(err, &p) || p.Field != "m" {
			t.Error(cuts, err)
		}
	}
	if err := calc.ValidThresholds("m", []int64{1, 2, 2, 4}); err != nil {
		t.Error(err)
	}
}
