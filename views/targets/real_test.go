package targets_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quarterdeck/app/actuals"
	app "quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/targets"
	"quarterdeck/views/widgets"
)

// adventure is the plan of 2014 with the orders of the years before.
func adventure(t *testing.T) (h *pagetest.Host, dir string) {
	t.Helper()
	dir = os.Getenv("QUARTERDECK_DATA")
	if dir == "" {
		t.Skip("QUARTERDECK_DATA is not set: the real data is not here")
	}
	path := filepath.Join(t.TempDir(), "aw.qdeck")
	plan := data.NewPlan("AdventureWorks", "USD", data.NewMonth(2014, 1))
	plan.Language = "en"
	if err := store.Create(path, plan); err != nil {
		t.Fatal(err)
	}
	h = pagetest.Open(t, path, "en", false)
	for _, x := range [][2]string{{"territories.csv", "regions"}, {"reps.csv", "reps"}, {"resellers.csv", "customers"}, {"orders_by_category.csv", "orders"}} {
		c := actuals.ImportFile{Path: filepath.Join(dir, "adventureworks", x[0]), As: x[1], Day: data.NewDate(2014, 1, 2)}
		if _, err := h.App.Do(c); err != nil {
			t.Fatal(x, err)
		}
	}
	return h, dir
}

// allocations are the expected parts in cents, the first by territory, the other
// by territory and category.
func allocations(t *testing.T, dir string) (byRegion, byCell map[string]int64) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(dir, "expected", "allocation.json"))
	if err != nil {
		t.Fatal(err)
	}
	var known struct {
		Allocations map[string]struct {
			Cents map[string]int64 `json:"allocated_cents"`
		}
	}
	if err := json.Unmarshal(raw, &known); err != nil {
		t.Fatal(err)
	}
	for name, x := range known.Allocations {
		switch {
		case strings.Contains(name, "territory x category"):
			byCell = x.Cents
		case strings.Contains(name, "by territory"):
			byRegion = x.Cents
		}
	}
	if len(byRegion) != 10 || len(byCell) != 40 {
		t.Fatal(len(byRegion), len(byCell))
	}
	return byRegion, byCell
}

// TestTheGoalOf2014IsAllocatedInTheWindow types the goal, presses the buttons
// and finds in the cells of the grid what others worked out.
func TestTheGoalOf2014IsAllocatedInTheWindow(t *testing.T) {
	h, dir := adventure(t)
	p := targets.NewTargets(h)
	h.Put(p, 1440, 900)
	amount := pagetest.Find[*widgets.AmountField](p.Content())[0]
	input := pagetest.Find[typable](amount)[0]
	h.Window().Canvas().Focus(input)
	for _, r := range "=40000000.00/" + strings.ReplaceAll(wordOf(h.Fmt()), ",", "") {
		input.TypedRune(r)
	}
	input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	pressed(t, p.Content(), "Set and break down")
	if d := decided(t, h); d.Amount == nil || *d.Amount != 40_000_000_00 {
		t.Fatalf("%+v %v", d.Amount, h.Problems)
	}
	byTerritory, byCell := allocations(t, dir)
	b := &bench{Host: h, t: t, page: targets.NewBreakdown(h)}
	h.Put(b.page, 1440, 900)
	b.spread(nil)
	b = pivotOf(t, h, byRegion, byProduct)
	b.SaveShot("pivot-adventureworks")
	// Orders are kept in cents, the known parts were cut by sums of four decimals:
	// the weights differ by some cents, and so do parts of forty million.
	b.holds(byTerritory, " › Total", 15)
	b.holds(byCell, "", 15)
	b = &bench{Host: h, t: t, page: targets.NewBreakdown(h)}
	h.Put(b.page, 1440, 900)
	b.spread(weightsOf(t, dir))
	b = pivotOf(t, h, byRegion, byProduct)
	b.holds(byTerritory, " › Total", 0)
	if got := b.cube(app.CubeIn{Columns: app.DimProduct}).Total; got != 40_000_000_00 {
		t.Errorf("%d in all", got)
	}
}

// spread presses the buttons that break the goal down, by last year or by
// weights typed in.
func (b *bench) spread(given map[string]string) {
	b.t.Helper()
	test.Tap(b.button("Break down"))
	if given != nil {
		regions := pagetest.Find[*widgets.Radio](b.Overlay)[0]
		test.Tap(pagetest.Find[*widgets.Check](regions)[3])
		fields := pagetest.Find[*widgets.Field](b.Overlay)
		n := 0
		for _, name := range pagetest.Find[*widgets.Text](b.Overlay) { // each stands before its field
			if weight, ok := given[name.String()]; ok {
				fields[n].SetText(weight)
				n++
			}
		}
		b.SaveShot("spread-given")
	}
	for _, x := range pagetest.Find[*widgets.Button](b.Overlay) {
		if x.Label() == "Break down" {
			test.Tap(x)
		}
	}
	if len(b.Problems) > 0 || b.Overlay != nil {
		b.t.Fatal(b.Problems, b.Overlay != nil)
	}
}

// holds compares cells of the grid with known cents, to so many cents.
func (b *bench) holds(known map[string]int64, column string, within int64) {
	b.t.Helper()
	exact := text.Fmt{Lang: "en", Currency: "USD"}
	for name, cents := range known {
		got := b.cell(strings.ReplaceAll(name, "|", " › ") + column).now()
		near := false
		for by := -within; by <= within; by++ {
			near = near || got == exact.Exact(data.Money(cents+by))
		}
		if !near {
			b.t.Errorf("%s has %s, want %s to %d cents", name, got, exact.Exact(data.Money(cents)), within)
		}
	}
}

// weightsOf are the sales of 2013 by territory that the known parts are cut by.
func weightsOf(t *testing.T, dir string) map[string]string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(dir, "expected", "allocation.json"))
	if err != nil {
		t.Fatal(err)
	}
	var known struct {
		Allocations map[string]struct{ Weights json.RawMessage }
	}
	if err := json.Unmarshal(raw, &known); err != nil {
		t.Fatal(err)
	}
	weights := map[string]string{}
	for name, x := range known.Allocations {
		if strings.Contains(name, "by territory, weights") {
			if err := json.Unmarshal(x.Weights, &weights); err != nil {
				t.Fatal(err)
			}
		}
	}
	return weights
}

// typable is what keys go to.
type typable interface {
	fyne.CanvasObject
	fyne.Focusable
}

// wordOf is how many of the currency make the unit a bare number means.
func wordOf(f text.Fmt) string {
	return f.Count(int(f.BareSize() / f.Currency.Minor()))
}
