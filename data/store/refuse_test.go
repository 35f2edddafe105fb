package store_test

import (
	"bytes"
	"database/sql"
	"os"
	"path/filepath"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3" // to spoil a plan behind the program's back

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// spoil runs SQL on a closed plan.
func spoil(t *testing.T, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
}

// TestPlansWithMoreThanTablesOfTheirOwnAreRefused: a trigger or a view could run
// what a stranger wrote as soon as the plan is read or changed.
func TestPlansWithMoreThanTablesOfTheirOwnAreRefused(t *testing.T) {
	for name, query := range map[string]string{
		"trigger":       "CREATE TRIGGER t AFTER INSERT ON regions BEGIN DELETE FROM orders; END",
		"view":          "CREATE VIEW v AS SELECT * FROM orders",
		"table":         "CREATE TABLE extra (x)",
		"index":         "CREATE INDEX i ON orders (amount)",
		"column":        "ALTER TABLE regions ADD COLUMN extra TEXT",
		"table missing": "DROP TABLE notes",
	} {
		t.Run(name, func(t *testing.T) {
			f := open(t)
			f.Close()
			spoil(t, f.Path(), query)
			before, err := os.ReadFile(f.Path())
			if err != nil {
				t.Fatal(err)
			}
			_, err = store.Open(f.Path())
			if k := problem(t, err); k != store.Damaged {
				t.Fatal(k)
			}
			if after, err := os.ReadFile(f.Path()); err != nil || !bytes.Equal(before, after) {
				t.Fatal("the file was changed", err)
			}
		})
	}
}

func TestAReadOnlyPlanOpensReadOnly(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("the superuser may write everything")
	}
	f := open(t)
	do(t, f, func(tx store.Tx) error {
		_, err := tx.SaveRegion(data.Region{Code: "E", Name: "华东"})
		return err
	})
	f.Close()
	if err := os.Chmod(f.Path(), 0o400); err != nil {
		t.Fatal(err)
	}
	wantReadOnly(t, f.Path())
}

func wantReadOnly(t *testing.T, path string) {
	t.Helper()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	g, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	if rows, err := g.Regions(); err != nil || len(rows) != 1 || !g.IsReadOnly() {
		t.Fatal(rows, g.IsReadOnly(), err)
	}
	_, err = g.Write("test", func(tx store.Tx) error { return nil })
	if k := problem(t, err); k != store.ReadOnly {
		t.Fatal(k)
	}
	_, err = g.Undo()
	if k := problem(t, err); k != store.ReadOnly {
		t.Fatal(k)
	}
	if faults, err := g.Check(); err != nil || len(faults) > 0 {
		t.Fatal(faults, err)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Fatal("the file was changed", err)
	}
}

func TestFoldersAndLinks(t *testing.T) {
	dir := t.TempDir()
	_, err := store.Open(dir)
	if k := problem(t, err); k != store.Foreign {
		t.Fatal(k)
	}
	if k := problem(t, store.Create(dir, data.NewPlan("x", "CNY", data.NewMonth(2026, 1)))); k != store.Exists {
		t.Fatal(k)
	}
	f := open(t)
	f.Close()
	link := filepath.Join(dir, "link.qdeck")
	if err := os.Symlink(f.Path(), link); err != nil {
		t.Skip("no links here:", err)
	}
	g, err := store.Open(link)
	if err != nil {
		t.Fatal(err)
	}
	do(t, g, func(tx store.Tx) error {
		_, err := tx.SaveRegion(data.Region{Code: "E", Name: "华东"})
		return err
	})
	_, err = store.Open(f.Path())
	if k := problem(t, err); k != store.InUse {
		t.Fatal("the same plan by its other name: ", k)
	}
	g.Close()
	if g, err = store.Open(f.Path()); err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	if rows, _ := g.Regions(); len(rows) != 1 {
		t.Fatal(rows)
	}
	dangling := filepath.Join(dir, "gone.qdeck")
	if err := os.Symlink(filepath.Join(dir, "nothing"), dangling); err != nil {
		t.Fatal(err)
	}
	_, err = store.Open(dangling)
	if k := problem(t, err); k != store.Missing {
		t.Fatal(k)
	}
	if k := problem(t, store.Create(dangling, data.NewPlan("x", "CNY", data.NewMonth(2026, 1)))); k != store.Exists {
		t.Fatal(k)
	}
}

// TestARestoredPlanIsBackedUpAgain: as many changes after a restore as it took
// back make a plan of the same age with another content.
func TestARestoredPlanIsBackedUpAgain(t *testing.T) {
	f := open(t)
	add := func(f *store.File, code string) {
		do(t, f, func(tx store.Tx) error {
			_, err := tx.SaveRegion(data.Region{Code: code, Name: code})
			return err
		})
	}
	now := time.Date(2026, 8, 14, 9, 0, 0, 0, time.Local)
	add(f, "A")
	first, err := f.Backup(store.Daily, now)
	if err != nil {
		t.Fatal(err)
	}
	add(f, "B")
	f.Close()
	if _, err := store.Restore(f.Path(), first.Path, now.Add(time.Minute)); err != nil {
		t.Fatal(err)
	}
	g, err := store.Open(f.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	add(g, "C")
	b, err := g.Backup(store.Daily, now.Add(time.Hour))
	if err != nil || !b.At.Equal(now.Add(time.Hour)) {
		t.Fatal("the change after the restore was not kept", b, err)
	}
}
