package cli_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// readings are the settings by which the question of tiers gives each reading of
// the rules that was worked out independently. Whether F counts orders or days
// with orders is no setting: the sets differ in nothing by it.
var readings = map[string]string{
	"":                                   ``,
	"window 366 days (0<=diff<=365)":     `,"window":366`,
	"percentile linear interp":           `,"cut":"linear"`,
	"exact count ceil(0.2N), ties by id": `,"cut":"count"`,
	"percentiles among active-in-window only": `,"active":true`,
	"Dormant before Low":                      `,"order":["high","potential","dormant","low"]`,
	"lines rounded to cents first":            ``,
}

// TestTiersAreReproducedByAsk imports the three sets by verbs alone and asks for
// the tiers in every reading, at every date, that others worked out; the plan's
// own rules stay as they are.
func TestTiersAreReproducedByAsk(t *testing.T) {
	dir := realData(t)
	var known map[string]json.RawMessage
	readJSON(t, filepath.Join(dir, "expected", "rfm_tiers.json"), &known)
	for set, file := range map[string]string{"aw_reseller": "adventureworks/orders_by_category.csv",
		"rfm_orders": "rfm_orders/rfm_data_orders.csv", "cdnow_sample": "cdnow_sample/CDNOW_sample.txt"} {
		t.Run(set, func(t *testing.T) {
			var dates map[string]struct {
				Ref      string
				N        int
				Tiers    map[string]int
				Variants map[string]map[string]int
				Gaps     map[string]int `json:"unclassified_by_region"`
				measures
			}
			if err := json.Unmarshal(known[set], &dates); err != nil {
				t.Fatal(err)
			}
			plan := filepath.Join(t.TempDir(), "x.qdeck")
			run(t, 0, "new", plan, "--currency", "USD", "--first", "2013-01-01")
			if set == "aw_reseller" {
				for _, kind := range []string{"territories regions", "reps reps", "resellers customers"} {
					f := strings.Fields(kind)
					load(t, plan, filepath.Join(dir, "adventureworks", f[0]+".csv"), f[1])
				}
			}
			load(t, plan, filepath.Join(dir, file), "orders")
			for _, d := range dates {
				want := map[string]map[string]int{"": d.Tiers}
				maps.Copy(want, d.Variants)
				for name, tiers := range want {
					settings, ok := readings[name]
					if !ok && name != "F = distinct purchase days" {
						t.Errorf("nothing asks for %q", name)
					}
					if got := tiersBy(t, plan, d.Ref, settings); !maps.Equal(got, tiers) {
						t.Errorf("%s, %s: %v, want %v", d.Ref, name, got, tiers)
					}
				}
				wantFigures(t, set, plan, d.Ref, d.N, d.measures)
				if d.Gaps != nil {
					wantHoles(t, plan, d.Ref, d.Gaps)
				}
			}
		})
	}
}

// tiersBy asks how many customers each tier has with some settings.
func tiersBy(t *testing.T, plan, day, settings string) map[string]int {
	t.Helper()
	var out struct {
		Tiers []struct {
			Tier  string
			Count int
		}
	}
	ask(t, &out, plan, "tiers", `{"as_of":"`+day+`"`+settings+`}`)
	got := map[string]int{}
	for _, x := range out.Tiers {
		got[strings.ToUpper(x.Tier[:1])+x.Tier[1:]] = x.Count
	}
	return got
}

// measures are sums over all customers and how many have which recency and
// frequency.
type measures struct {
	F     int64            `json:"sum_F"`
	R     int64            `json:"sum_R"`
	M     any              `json:"sum_M"` // major units, a number or a text
	Days  map[string]int64 `json:"R_hist"`
	Often map[string]int64 `json:"F_hist"`
}

// wantFigures asks for every customer and adds up.
func wantFigures(t *testing.T, set, plan, day string, n int, want measures) {
	t.Helper()
	var out struct {
		Buyers    int
		Customers []struct {
			Bought  bool
			R, F, M int64
		}
	}
	ask(t, &out, plan, "tiers", `{"list":true,"as_of":"`+day+`"}`)
	got, money := measures{Days: map[string]int64{}, Often: map[string]int64{}}, int64(0)
	for _, c := range out.Customers {
		if !c.Bought {
			continue
		}
		got.R, got.F, money = got.R+c.R, got.F+c.F, money+c.M
		got.Often[strconv.FormatInt(c.F, 10)]++
		span := ">=180"
		for _, s := range []struct {
			most int64
			name string
		}{{30, "<=30"}, {60, "31-60"}, {89, "61-89"}, {179, "90-179"}} {
			if c.R <= s.most {
				span = s.name
				break
			}
		}
		got.Days[span]++
	}
	major, err := strconv.ParseFloat(fmt.Sprint(want.M), 64)
	slack := 0.005
	if set == "aw_reseller" { // its rows have up to four decimals, and a plan keeps cents: each may differ by half of one
		slack *= 9_524
	}
	if err != nil || out.Buyers != n || got.R != want.R || got.F != want.F || math.Abs(float64(money)/100-major) > slack {
		t.Errorf("%s: %d buyers, R %d, F %d, M %d; want %d, %d, %d, %v (%v)", day, out.Buyers, got.R, got.F, money, n, want.R, want.F, want.M, err)
	}
	for span, k := range want.Days {
		if got.Days[span] != k {
			t.Errorf("%s: R %s has %d, want %d", day, span, got.Days[span], k)
		}
	}
	for f, k := range want.Often {
		if got.Often[f] != k {
			t.Errorf("%s: F %s has %d, want %d", day, f, got.Often[f], k)
		}
	}
}

// wantHoles asks what the rules leave out.
func wantHoles(t *testing.T, plan, day string, want map[string]int) {
	t.Helper()
	var out struct {
		Sheets []struct {
			Gaps []struct {
				Hole  string
				Count int
			}
		}
	}
	ask(t, &out, plan, "rule_check", `{"as_of":"`+day+`"}`)
	got := map[string]int{}
	for _, g := range out.Sheets[0].Gaps {
		got[g.Hole] = g.Count
	}
	for name, n := range map[string]int{"A recent but infrequent (R<=60, F<=3)": got["newcomers"] + got["few_purchases"],
		"C the 61..89 day gap (any F, any M)": got["between"], "D lapsed regulars (R>=90, F>=3)": got["lapsed"]} {
		if n != want[name] {
			t.Errorf("%s: %s has %d, want %d", day, name, n, want[name])
		}
	}
}

func readJSON(t *testing.T, path string, into any) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(raw, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestScoresAreReproducedByAsk asks for what the R package rfm makes of its own
// orders: thresholds, scores, segments and the map.
func TestScoresAreReproducedByAsk(t *testing.T) {
	dir := realData(t)
	var known struct {
		Cuts     [3][4]float64             `json:"thresholds_default_5_bins_R_F_M"`
		Segments map[string][3]int         `json:"segments"`
		Counts   map[string]map[string]int `json:"score_counts"`
		Custom   map[string]map[string]int `json:"custom_threshold_score_counts"`
	}
	readJSON(t, filepath.Join(dir, "expected", "rfm_r_quantile.json"), &known)
	plan := filepath.Join(t.TempDir(), "x.qdeck")
	run(t, 0, "new", plan, "--currency", "USD", "--first", "2006-01-01")
	load(t, plan, filepath.Join(dir, "rfm_orders/rfm_data_orders.csv"), "orders")
	type scores struct {
		Orders     int
		R, F, M    [5]int
		Thresholds struct{ R, F, M [4]int64 }
		Segments   []struct {
			Segment       string
			Count, Orders int
			Amount        int
		}
		Heat []struct{ Mean int }
	}
	var got scores
	ask(t, &got, plan, "rfm_scores", `{"as_of":"2006-12-31"}`)
	for i, have := range [][4]int64{got.Thresholds.R, got.Thresholds.F, got.Thresholds.M} {
		for j, want := range known.Cuts[i] {
			if have[j] != int64(math.Round(want*[]float64{10, 10, 1000}[i])) {
				t.Errorf("threshold %d of %d: %d tenths, want %v", j, i, have[j], want)
			}
		}
	}
	counts := func(s scores, want map[string]map[string]int) {
		t.Helper()
		for measure, have := range map[string][5]int{"R": s.R, "F": s.F, "M": s.M} {
			for i, n := range have {
				if n != want[measure][strconv.Itoa(i+1)] {
					t.Errorf("%s %d: %d, want %v", measure, i+1, n, want[measure])
				}
			}
		}
	}
	counts(got, known.Counts)
	names := map[string]string{"champions": "Champions", "loyal": "Loyal Customers", "potential_loyalist": "Potential Loyalist",
		"need_attention": "Need Attention", "about_to_sleep": "About To Sleep", "at_risk": "At Risk", "lost": "Lost", "others": "Others"}
	for _, s := range got.Segments {
		if known.Segments[names[s.Segment]] != [3]int{s.Count, s.Orders, s.Amount / 100} {
			t.Errorf("%+v, want %v", s, known.Segments[names[s.Segment]])
		}
	}
	heat := 0.0
	for _, c := range got.Heat {
		heat += float64(c.Mean) / 100
	}
	if len(got.Segments) != len(known.Segments) || got.Orders != 4906 || math.Round(heat) != 12634 {
		t.Errorf("%d segments, %d orders, map %v", len(got.Segments), got.Orders, heat)
	}
	var own scores
	ask(t, &own, plan, "rfm_scores", `{"as_of":"2006-12-31","r":[115,181,297,482],"f":[4,5,6,8],"m":[25600,38200,50600,66600]}`)
	counts(own, known.Custom)
}
