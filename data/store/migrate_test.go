package store

import (
	"os"
	"path/filepath"
	"testing"

	"quarterdeck/data"
)

// TestAFileOfTheFirstVersionOpens makes a file as the first version left it,
// with a change that can be undone, and opens it with this one: amounts and
// trails are there, a backup was made, and the old change can be taken back.
func TestAFileOfTheFirstVersionOpens(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.qdeck")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := connect(path, true)
	if err != nil {
		t.Fatal(err)
	}
	if err := migrateTo(f.db, 0, 1); err != nil {
		t.Fatal(err)
	}
	// What the first version had written: a cell of 100 set to 250 in one step.
	if err := f.exec(
		`INSERT INTO plans VALUES (1, 'Firm', '', '', 1, 'CNY', 'year', 20454, 0, 'workdays', 970, 900, 'en', 0)`,
		`INSERT INTO goals VALUES (1, 'revenue', 100000, '', NULL, '', NULL, NULL, NULL, 0)`,
		`INSERT INTO regions VALUES (1, 'E', 'East', '', 1)`,
		`INSERT INTO targets VALUES (1, 'revenue', 20454, 20485, 1, NULL, NULL, 250, 0, '[{"op":"set","key":"trail.typed","value":250}]')`,
		`INSERT INTO steps VALUES (1, 'command.SetCell', 'undo', 0)`,
		`INSERT INTO history VALUES (1, 1, 'targets', 'update', 1, '{"id":1,"metric":"revenue","from":20454,"until":20485,"region_id":1,"product_id":null,"rep_id":null,"amount":100,"locked":0,"trail":"[]"}')`,
		`INSERT INTO history VALUES (2, 1, 'plans', 'update', 1, '{"id":1,"firm":"Firm before","name":"","number":"","version":1,"currency":"CNY","span":"year","first":20454,"as_of_day":0,"pace":"workdays","green":970,"amber":900,"language":"en","sample":0}')`,
	); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}

	f, err = Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	amount := func() data.Target {
		rows, err := f.Targets(data.Revenue, ByRegion, data.Period{From: 20454, Until: 20485})
		if err != nil || len(rows) != 1 {
			t.Fatal(rows, err)
		}
		return rows[0]
	}
	if x := amount(); x.Amount != 250 || len(x.Trail) != 1 || x.Trail[0].Key != "trail.typed" {
		t.Errorf("%+v", x)
	}
	if p, err := f.Plan(); err != nil || p.Firm != "Firm" {
		t.Error(p, err)
	}
	if backups, err := Backups(path); err != nil || len(backups) == 0 {
		t.Error("no backup before the tables changed", err)
	}
	if s, err := f.Undo(); err != nil || s.ID == 0 {
		t.Fatal(s, err)
	}
	if p, err := f.Plan(); err != nil || p.Firm != "Firm before" || p.Spare != data.NoSpare || p.SpareBucket() != -1 {
		t.Error("undo does not bring the plan's own record back", p, err)
	}
	if c, err := f.Calendar(); err != nil || !c.Empty() {
		t.Error("there are no holidays in it", c, err)
	}
	if x := amount(); x.Amount != 100 {
		t.Errorf("undo leaves %d, not 100", x.Amount)
	}
	if faults, err := f.Check(); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
}
