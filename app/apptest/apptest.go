// Package apptest makes plans for the tests of the areas.
package apptest

import (
	"path/filepath"
	"testing"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// Create makes a plan file that holds p and nothing else, and opens it until the
// test ends.
func Create(t testing.TB, p data.Plan) *app.App {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.qdeck")
	if err := store.Create(path, p); err != nil {
		t.Fatal(err)
	}
	return open(t, path)
}

// Sample makes the sample plan in a language, and opens it until the test ends.
func Sample(t testing.TB, lang string) *app.App {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := sample.Create(path, lang); err != nil {
		t.Fatal(err)
	}
	return open(t, path)
}

func open(t testing.TB, path string) *app.App {
	t.Helper()
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}
