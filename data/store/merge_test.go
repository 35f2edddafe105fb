package store

import (
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"quarterdeck/data"
)

// TestWhatACustomerHasOnceIsKnown holds the list of what a customer can have once
// only against the file's own schema: a merge would fail on one it does not know.
func TestWhatACustomerHasOnceIsKnown(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.qdeck")
	if err := Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	f, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := f.Reader
	kinds, err := r.kindsOfCustomer()
	if err != nil || !slices.Contains(kinds, data.Orders) || len(kinds) < 15 {
		t.Fatal(kinds, err)
	}
	found := map[data.Kind]bool{}
	for _, kind := range kinds {
		var indexes []string
		if err := r.db.Raw(`SELECT name FROM pragma_index_list(?) WHERE "unique"`, string(kind)).Scan(&indexes).Error; err != nil {
			t.Fatal(err)
		}
		for _, index := range indexes {
			var cols []string
			if err := r.db.Raw("SELECT name FROM pragma_index_info(?)", index).Scan(&cols).Error; err != nil {
				t.Fatal(err)
			}
			if !slices.Contains(cols, "customer_id") {
				continue
			}
			found[kind] = true
			for _, c := range onePerCustomer[kind] {
				if !slices.Contains(cols, c) {
					t.Errorf("%s of %s is in no index %v", c, kind, cols)
				}
			}
			if kind != data.Credits && len(cols) != len(onePerCustomer[kind])+1 {
				t.Errorf("%s is unique by %v, known is %v", kind, cols, onePerCustomer[kind])
			}
		}
	}
	for kind := range maps.Keys(onePerCustomer) {
		if !found[kind] {
			t.Errorf("%s has no unique index", kind)
		}
	}
}
