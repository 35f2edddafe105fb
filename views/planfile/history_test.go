package planfile

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"quarterdeck/app/plan"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
)

func open(t *testing.T, h *pagetest.Host) *History {
	t.Helper()
	x := NewHistory(h).(*History)
	h.Put(x, 1440, 900)
	return x
}

// add makes a region, one step each.
func add(t *testing.T, h *pagetest.Host, names ...string) {
	t.Helper()
	for _, n := range names {
		if !h.DoQuiet(plan.SaveRegion{Code: n, Name: n}) {
			t.Fatal(h.Problems)
		}
	}
}

func regions(t *testing.T, h *pagetest.Host) int {
	t.Helper()
	rows, err := h.Reader().Regions()
	if err != nil {
		t.Fatal(err)
	}
	return len(rows)
}

func TestGoingToAMomentUndoesAndRedoes(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	x := open(t, h)
	add(t, h, "A", "B", "C", "D")
	to := func(row, want, away int) {
		t.Helper()
		m := x.steps.table.Rows()[row]
		x.steps.table.SelectWhere(func(o moment) bool { return o.step.ID == m.step.ID })
		x.steps.ask()
		if n := regions(t, h); n != want {
			t.Fatalf("%d regions, want %d", n, want)
		}
		if got := x.steps.table.Rows()[row].away; got != away {
			t.Fatalf("row %d is %d steps away, want %d", row, got, away)
		}
	}
	if n := len(x.steps.table.Rows()); n != 5 {
		t.Fatalf("%d moments, want four and the one before", n)
	}
	to(2, 2, 0) // after B
	to(4, 0, 0) // before everything
	to(1, 3, 0) // after C
	to(0, 4, 0) // after D, the newest
	if len(h.Problems) > 0 {
		t.Error(h.Problems)
	}
}

func TestTheButtonSaysHowManySteps(t *testing.T) {
	h := pagetest.Empty(t, text.EN, false)
	x := open(t, h)
	add(t, h, "A", "B", "C")
	x.steps.table.SelectWhere(func(m moment) bool { return m.away == 2 })
	x.steps.offer()
	if got := x.steps.button.Label(); got != "Undo 2 steps" {
		t.Errorf("the button says %q", got)
	}
	x.steps.table.SelectWhere(func(m moment) bool { return m.away == 0 })
	x.steps.offer()
	if !x.steps.button.Disabled() {
		t.Error("going to the present is offered")
	}
}

// restoring is a window that notes what it is asked to restore.
type restoring struct {
	*pagetest.Host
	from string
}

func (r *restoring) Restore(backup string) { r.from = backup }

func TestABackupIsMadeListedAndRestored(t *testing.T) {
	h := &restoring{Host: pagetest.Sample(t, text.ZH, false)}
	x := NewHistory(h).(*History)
	h.Put(x, 1440, 900)
	x.backups.make()
	rows := x.backups.table.Rows()
	if len(rows) != 1 || rows[0].Reason != store.ByHand || len(h.Toasts) != 1 {
		t.Fatalf("%+v and %v, want one by hand and a toast", rows, h.Toasts)
	}
	x.Go(page.Route{Page: "history", Part: "backups"})
	x.backups.ask()
	if h.from != rows[0].Path {
		t.Errorf("restored %q, want %q", h.from, rows[0].Path)
	}
}

func TestACopyIsAPlanOfItsOwn(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	x := open(t, h)
	h.SavePath = filepath.Join(t.TempDir(), "copy")
	x.saveCopy()
	if len(h.Problems) > 0 {
		t.Fatal(h.Problems)
	}
	f, err := store.Open(h.SavePath + ".qdeck")
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
	x.saveCopy() // a file that is there stays as it is
	if len(h.Problems) != 1 {
		t.Errorf("%v, want a complaint about the file that is there", h.Problems)
	}
}

func TestRoundingIsWrittenExactly(t *testing.T) {
	for millionths, want := range map[int64]string{400_000: "+0.004", -1: "−0.00000001", 150_000_000: "+1.5"} {
		if got := rest(millionths, "CNY"); got != want {
			t.Errorf("rest(%d) = %q, want %q", millionths, got, want)
		}
	}
}

// busy gives a plan a history, imports and backups.
func busy(t *testing.T, h *pagetest.Host) {
	t.Helper()
	add(t, h, "东北", "西北", "港澳")
	today := h.Today()
	_, err := h.File().Write("command.SaveRegion", func(tx store.Tx) error {
		tx.About("订单_8月.xlsx")
		for _, i := range []data.Import{
			{Sort: "customers", File: "客户名单.csv", Day: today - 30, Rows: 128},
			{Sort: "orders", File: "订单_8月.xlsx", Day: today, Rows: 1261, Skipped: 14, Repeated: 9, Amount: 412_638_050, Rest: 400_000},
		} {
			if _, err := tx.SaveImport(i); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for i, why := range []store.Reason{store.OnOpening, store.BeforeImport, store.ByHand} {
		if _, err := h.File().Backup(why, time.Now().Add(time.Duration(i-3)*time.Hour)); err != nil {
			t.Fatal(err)
		}
		add(t, h, "X"+string(rune('1'+i)))
	}
	h.Undo()
	h.Undo()
}

func TestPictures(t *testing.T) {
	if os.Getenv("QUARTERDECK_SHOTS") == "" {
		t.Skip("QUARTERDECK_SHOTS is not set: no pictures are wanted")
	}
	for _, shot := range []struct {
		name  string
		lang  text.Lang
		dark  bool
		w, h  float32
		empty bool
	}{
		{"zh", text.ZH, false, 1440, 900, false},
		{"en@1280", text.EN, false, 1280, 800, false},
		{"zh-dark@1280", text.ZH, true, 1280, 800, false},
		{"empty-zh@1280", text.ZH, false, 1280, 800, true},
		{"empty-en-dark", text.EN, true, 1440, 900, true},
	} {
		var h *pagetest.Host
		if shot.empty {
			h = pagetest.Empty(t, shot.lang, shot.dark)
		} else {
			h = pagetest.Sample(t, shot.lang, shot.dark)
			busy(t, h)
		}
		x := NewHistory(&restoring{Host: h}).(*History)
		h.Put(x, shot.w, shot.h)
		if !shot.empty {
			x.steps.table.SelectWhere(func(m moment) bool { return m.away == 2 })
			x.steps.offer()
			x.backups.selectNewest()
		}
		h.SaveShot("history-" + shot.name)
		if len(h.Problems) > 0 {
			t.Error(h.Problems)
		}
	}
}
