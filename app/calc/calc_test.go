package calc_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// readAnswers opens an answer file of the real data, or skips the test.
func readAnswers(t *testing.T, name string, into any) {
	t.Helper()
	dir := os.Getenv("QUARTERDECK_DATA")
	if dir == "" {
		t.Skip("QUARTERDECK_DATA is not set: the real data is not here")
	}
	raw, err := os.ReadFile(filepath.Join(dir, "expected", name))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, into); err != nil {
		t.Fatal(err)
	}
}

// scaled reads a decimal weight as hundredths.
func scaled(t *testing.T, raw json.RawMessage) data.Money {
	t.Helper()
	m, rest, err := data.ParseAmount(strings.Trim(string(raw), `"`), "CNY", 100)
	if err != nil || rest != 0 {
		t.Fatal(string(raw), rest, err)
	}
	return m
}

func TestSpreadGivesKnownAnswers(t *testing.T) {
	var known struct {
		Vectors []struct {
			Source  string
			Total   data.Money
			Weights []json.RawMessage
			Want    []data.Money `json:"largest_remainder"`
		}
		Allocations map[string]struct {
			Total   data.Money `json:"total_cents"`
			Weights json.RawMessage
			Want    map[string]data.Money `json:"allocated_cents"`
		}
	}
	readAnswers(t, "allocation.json", &known)
	for _, v := range known.Vectors {
		var weights []data.Money
		for _, w := range v.Weights {
			weights = append(weights, scaled(t, w))
		}
		if got := calc.Spread(v.Total, weights); !slices.Equal(got, v.Want) {
			t.Errorf("%s: %d over %v: %v, want %v", v.Source, v.Total, weights, got, v.Want)
		}
	}
	for name, a := range known.Allocations {
		var names []string
		var weights []data.Money
		d := json.NewDecoder(strings.NewReader(string(a.Weights)))
		d.Token()
		for d.More() { // in the order of the file
			key, _ := d.Token()
			var w json.RawMessage
			d.Decode(&w)
			names, weights = append(names, key.(string)), append(weights, scaled(t, w))
		}
		for i, got := range calc.Spread(a.Total, weights) {
			if got != a.Want[names[i]] {
				t.Errorf("%s: %s gets %d, want %d", name, names[i], got, a.Want[names[i]])
			}
		}
	}
	if len(known.Vectors) == 0 || len(known.Allocations) == 0 {
		t.Fatal("no answers to compare with")
	}
}

func TestSpreadAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		total := data.Money(rapid.Int64Range(-1<<59, 1<<59).Draw(t, "total"))
		raw := rapid.SliceOfN(rapid.Int64Range(0, 1<<61), 1, 40).Draw(t, "weights")
		weights := make([]data.Money, len(raw))
		for i, w := range raw {
			weights[i] = data.Money(w)
		}
		parts := calc.SpreadParts(total, weights)
		sum := data.Money(0)
		for i, p := range parts {
			sum += p.Amount
			if p.Rounding < -1 || p.Rounding > 1 {
				t.Fatal("more than a unit from the exact share", p)
			}
			steps := []data.TrailStep{{Op: data.TrailSet, Value: total},
				{Op: data.TrailShare, Num: p.Num, Den: p.Den, Rounding: p.Rounding}}
			if calc.Replay(steps) != p.Amount {
				t.Fatal("the share does not replay", p)
			}
			for j, q := range parts {
				if total >= 0 && weights[i] > weights[j] && p.Amount < q.Amount {
					t.Fatal("less for more weight")
				}
				if i < j && weights[i] == weights[j] && total >= 0 && p.Amount < q.Amount {
					t.Fatal("a tie went to the later row")
				}
			}
		}
		if sum != total {
			t.Fatal(sum, total)
		}
	})
}

func TestSpreadStepKeepsTheRest(t *testing.T) {
	got := calc.SpreadStep(1_000_050, []data.Money{0, 1, 1, 1}, 100_000)
	if !slices.Equal(got, []data.Money{0, 400_050, 300_000, 300_000}) {
		t.Fatal(got)
	}
}

func TestRhythm(t *testing.T) {
	quarters := [][2]int{{0, 3}, {3, 6}, {6, 9}, {9, 12}}
	past := []data.Money{1, 2, 1, 0, 0, 0, 3, 3, 3, 5, 0, 5}
	template, _ := calc.FindTemplate("25-30-25-20")
	got := calc.Rhythm(1200, template, quarters, past)
	if want := []data.Money{75, 150, 75, 120, 120, 120, 100, 100, 100, 120, 0, 120}; !slices.Equal(got, want) {
		t.Fatal(got)
	}
	history, _ := calc.FindTemplate("history")
	if got := calc.Rhythm(23, history, quarters, past); !slices.Equal(got, past) {
		t.Fatal(got)
	}
	if got := calc.Rhythm(120, history, quarters, nil); !slices.Equal(got, slices.Repeat([]data.Money{10}, 12)) {
		t.Fatal(got)
	}
	if got := calc.Rhythm(130, template, [][2]int{{0, 4}, {4, 8}, {8, 13}}, nil); calc.Sum(got) != 130 || len(got) != 13 {
		t.Fatal(got)
	}
}

func TestEvenIsEven(t *testing.T) {
	template, _ := calc.FindTemplate(calc.Even)
	past := []data.Money{1, 2, 1, 0, 0, 0, 3, 3, 3, 5, 0, 5, 7}
	year, weeks := data.Plan{Span: data.Year}, data.Plan{Span: data.Quarter13}
	if got := calc.Rhythm(1200, template, year.Groups(), past[:12]); !slices.Equal(got, slices.Repeat([]data.Money{100}, 12)) {
		t.Fatal(got)
	}
	if got := calc.Rhythm(1300, template, weeks.Groups(), past); !slices.Equal(got, slices.Repeat([]data.Money{100}, 13)) {
		t.Fatal(got)
	}
	history, _ := calc.FindTemplate("history")
	if got := calc.Rhythm(60, history, weeks.Groups(), past); !slices.Equal(got, []data.Money{2, 4, 2, 0, 0, 0, 6, 6, 6, 10, 0, 10, 14}) {
		t.Fatal(got)
	}
}

func TestPaceAndStatusAtTheirEdges(t *testing.T) {
	august := data.NewMonth(2026, 8).Period()
	if got := calc.Paced(2100, august, data.NewDate(2026, 8, 14), data.PaceWorkdays, data.Calendar{}); got != 1000 {
		t.Fatal("10 of 21 working days", got)
	}
	for day, want := range map[data.Date]data.Money{august.From - 1: 0, august.Until - 1: 2100, august.Until + 40: 2100} {
		if got := calc.Paced(2100, august, day, data.PaceWorkdays, data.Calendar{}); got != want {
			t.Fatal(day, got, want)
		}
	}
	for _, c := range []struct {
		actual, paced data.Money
		want          data.Light
	}{
		{970, 1000, data.Green}, {969, 1000, data.Amber}, {900, 1000, data.Amber}, {899, 1000, data.Red},
		{5, 0, data.Ring}, {-5, 100, data.Red}, {1 << 60, 1 << 60, data.Green}, {0, 1, data.Red},
	} {
		if got := calc.Status(c.actual, c.paced, 970, 900); got != c.want {
			t.Errorf("%d of %d is %v, want %v", c.actual, c.paced, got, c.want)
		}
	}
}

func TestFloors(t *testing.T) {
	if got := calc.GrowthFloor(9860, 1100); got != 11162 { // 11 % × 1.2 = 13.2 %
		t.Fatal(got)
	}
	if got := calc.BestFloor(9860); got != 11339 {
		t.Fatal(got)
	}
	if got := calc.GrowthFloor(9860, -500); got != 9268 { // a shrinking industry
		t.Fatal(got)
	}
	low, high := data.Money(11162), data.Money(11339)
	for _, got := range []*data.Money{calc.Challenge(&low, &high), calc.Challenge(&high, &low), calc.Challenge(nil, &high)} {
		if got == nil || *got != high {
			t.Fatal(got)
		}
	}
	if calc.Challenge(nil, nil) != nil {
		t.Fatal("a line without floors")
	}
}

func TestSmartSaysWhatIsMissing(t *testing.T) {
	if rows := calc.Smart(calc.Facts{}); len(rows) != 1 || rows[0].Go != "goal" {
		t.Fatal(rows)
	}
	amount, past, line := data.Money(12_000), data.Money(9_860), data.Money(11_339)
	full := calc.Facts{Amount: &amount, Cells: 240, Regions: 5, Products: 4, Reason: true, Owner: true, LastYear: &past,
		Challenge: &line, Groups: 4, AllGroups: 4, Reps: amount, HasReps: true,
		First: 25_00, Last: 20_00, Process: 1, Satisfaction: true, Output: true}
	for _, f := range calc.Smart(full) {
		if f.Light != data.Green {
			t.Error(f)
		}
	}
	for want, change := range map[string]func(*calc.Facts){
		"S smart.no_cells":       func(f *calc.Facts) { f.Cells = 0 },
		"M smart.unallocated":    func(f *calc.Facts) { f.Unallocated = 1 },
		"M smart.overallocated":  func(f *calc.Facts) { f.Unallocated = -1 },
		"A smart.no_last_year":   func(f *calc.Facts) { f.LastYear = nil },
		"A smart.steep":          func(f *calc.Facts) { less := data.Money(7_999); f.LastYear = &less },
		"R smart.no_reason":      func(f *calc.Facts) { f.Reason = false },
		"T smart.groups_missing": func(f *calc.Facts) { f.Groups = 3 },
		"S smart.no_products":    func(f *calc.Facts) { f.Products = 0 },
		"M smart.no_process":     func(f *calc.Facts) { f.Process = 0 },
		"M smart.signed":         func(f *calc.Facts) { f.Leads, f.Conversion, f.Signed = whole(5428), whole(18_00), whole(1000) },
		"A smart.beyond_by": func(f *calc.Facts) {
			order := data.Money(12)
			f.FunnelLeads, f.FunnelRate, f.OrderValue = whole(5428), whole(18_00), &order
			f.Capacity = capacityOf(5428, 18_00, order)
		},
		"A smart.beyond_team":    func(f *calc.Facts) { less := amount - 1; f.Team = &less },
		"M smart.driver_differs": func(f *calc.Facts) { f.Differs = data.Leads },
		"R smart.no_related":     func(f *calc.Facts) { f.Satisfaction = false },
		"T smart.no_room":        func(f *calc.Facts) { f.Last = 40_00 },
		"T smart.objective_open": func(f *calc.Facts) { f.Open = data.Profit },
		"+ smart.unowned":        func(f *calc.Facts) { f.Unowned = data.Profit },
		"+ smart.no_floor":       func(f *calc.Facts) { f.Challenge = nil },
		"+ smart.below_floor":    func(f *calc.Facts) { more := amount + 1; f.Challenge = &more },
		"+ smart.no_owner":       func(f *calc.Facts) { f.Owner = false },
		"+ smart.no_reps":        func(f *calc.Facts) { f.HasReps = false },
		"+ smart.reps_short":     func(f *calc.Facts) { f.Reps-- },
	} {
		facts := full
		change(&facts)
		found := slices.ContainsFunc(calc.Smart(facts), func(f calc.Finding) bool {
			return f.Letter+" "+f.Key == want && f.Light == data.Amber && f.Go != ""
		})
		if !found {
			t.Error(want, "is not found in", calc.Smart(facts))
		}
	}
}

func capacityOf(leads int64, conversion int, order data.Money) *data.Money {
	m, ok := calc.FromLeads(&leads, &conversion, &order)
	if !ok {
		return nil
	}
	return &m
}

func whole(n int64) *int64 { return &n }

// TestTheFunnelSaysWhatClosesTheGap has the figures of the page's drawing: 5,428
// leads at 18 % and 120,000 an order bring 117.24 million.
func TestTheFunnelSaysWhatClosesTheGap(t *testing.T) {
	order := data.Money(12_000_000)
	capacity := capacityOf(5428, 18_00, order)
	if capacity == nil || *capacity != 11_724_480_000 {
		t.Fatal(capacity)
	}
	gap := 12_000_000_000 - *capacity
	if leads := calc.More(gap, 18_00, order); leads == nil || *leads != 128 {
		t.Error(leads)
	}
	if points := calc.More(gap, 5428, order); points == nil || *points != 43 {
		t.Error(*points)
	}
	if calc.More(gap, 0, order) != nil {
		t.Error("something comes of nothing")
	}
}

func BenchmarkSpread(b *testing.B) {
	weights := make([]data.Money, 10_000)
	for i := range weights {
		weights[i] = data.Money(i * 7919 % 10007)
	}
	for b.Loop() {
		calc.Spread(12_000_000_000, weights)
	}
}
