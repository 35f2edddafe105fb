package plan_test

import (
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/app/lights"
	"quarterdeck/app/plan"
	"quarterdeck/data"
	"quarterdeck/data/sample"
)

// TestWhatALightIsAboutStays refuses to remove the region, product or person that
// a rule is about, until it is gone.
func TestWhatALightIsAboutStays(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	do := func(c app.Command) error { _, err := a.Do(c); return err }
	limit := int64(50_00)
	for _, c := range []app.Command{
		plan.SaveRegion{Code: "X", Name: "x"}, plan.SaveProduct{Code: "X", Name: "x"}, plan.SaveRep{Code: "X", Name: "x"},
		lights.SaveLightRule{Measure: "completion", Scope: data.RegionScope, Record: "X", Red: &limit},
		lights.SaveLightRule{Measure: "completion", Scope: data.ProductScope, Record: "X", Red: &limit},
		lights.SaveLightRule{Measure: "completion", Scope: data.RepScope, Record: "X", Red: &limit},
	} {
		if err := do(c); err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
	}
	removals := map[string]app.Command{"problem.remove.parts": plan.RemoveRegion{Code: "X"}, "problem.remove.records": plan.RemoveRep{Code: "X", Release: true}}
	for key, c := range removals {
		if err := do(c); err == nil || err.Error() != key {
			t.Errorf("%+v: %v, want %s", c, err, key)
		}
	}
	if err := do(plan.RemoveProduct{Code: "X"}); err == nil || err.Error() != "problem.remove.parts" {
		t.Errorf("a product that a rule is about is removed: %v", err)
	}
	rules, _ := a.Reader().LightRules()
	for _, x := range rules {
		if x.Record() != 0 {
			if err := do(lights.RemoveLightRule{ID: x.ID}); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, c := range []app.Command{plan.RemoveRegion{Code: "X"}, plan.RemoveProduct{Code: "X"}, plan.RemoveRep{Code: "X"}} {
		if err := do(c); err != nil {
			t.Errorf("%+v: %v", c, err)
		}
	}
}
