package lights_test

import (
	"path/filepath"
	"reflect"
	"testing"

	"quarterdeck/app/measures"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TestANewPlanHasTheShippedRules compares the rules of a new plan with those that
// are restored, and asks whether each can be read.
func TestANewPlanHasTheShippedRules(t *testing.T) {
	path := filepath.Join(t.TempDir(), "n.qdeck")
	if err := store.Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.Reader.LightRules()
	if want := data.DefaultLightRules(); err != nil || !reflect.DeepEqual(rows, want) {
		t.Errorf("a new plan has %+v, %v", rows, err)
	}
	for _, x := range rows {
		if err := x.Check(); err != nil || x.Source == "" {
			t.Errorf("%s: %v", x.Code, err)
		}
		if m, ok := measures.Of(x.Measure); x.Kind != data.Elsewhere && (!ok || !m.Has(x.Scope)) {
			t.Errorf("%s measures %s of each %s, which nobody can", x.Code, x.Measure, x.Scope)
		}
	}
}
