package board_test

import (
	"path/filepath"
	"testing"

	"quarterdeck/app/board"
	"quarterdeck/app/health"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// TestTheDeckRemindsOfPlaysAndOfTheRecord looks at the sample before and after
// the week's health is recorded.
func TestTheDeckRemindsOfPlaysAndOfTheRecord(t *testing.T) {
	path := filepath.Join(t.TempDir(), "s.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	today := day("2026-08-14")
	before, err := board.TodosDue(f.Reader, today, board.TodosIn{})
	if err != nil || before.Health != 1 || before.Plays < 2 {
		t.Fatalf("%d plays and %d records are due: %v", before.Plays, before.Health, err)
	}
	list, err := health.All(f.Reader, today)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write("test", health.RecordHealth{}.Apply); err != nil {
		t.Fatal(err)
	}
	after, err := board.TodosDue(f.Reader, today, board.TodosIn{})
	if err != nil || after.Health != 0 || after.Plays != before.Plays+list.Alone {
		t.Errorf("%d plays and %d records are due after recording, want %d and 0: %v", after.Plays, after.Health, before.Plays+list.Alone, err)
	}
}
