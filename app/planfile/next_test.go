package planfile_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"quarterdeck/app/planfile"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// TestNextPlanTurnsThisYearIntoLast makes the plan after the sample: people,
// trees and customers come along, this year's orders are last year's, and
// nothing of the one-on-ones can be read from the new file.
func TestNextPlanTurnsThisYearIntoLast(t *testing.T) {
	old := filepath.Join(t.TempDir(), "2026.qdeck")
	if err := sample.Create(old, "zh"); err != nil {
		t.Fatal(err)
	}
	from, err := store.Open(old)
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close()
	path := filepath.Join(t.TempDir(), "2027.qdeck")
	if err := planfile.Next(from, path); err != nil {
		t.Fatal(err)
	}
	next, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer next.Close()
	p, err := next.Plan()
	if err != nil || p.First != data.NewDate(2027, 1, 1) || p.Version != 1 || p.Sample || p.Firm != "山岚茶饮" {
		t.Fatal(p, err)
	}
	for _, kind := range []data.Kind{data.Regions, data.Products, data.Reps, data.Customers, data.Codes, data.LightRules, data.Deliverables} {
		a, _ := from.Count(kind)
		if b, _ := next.Count(kind); a != b {
			t.Errorf("%s: %d became %d", kind, a, b)
		}
	}
	for _, kind := range []data.Kind{data.Targets, data.Stages, data.Milestones, data.OneOnOnes, data.Notes, data.Reviews, data.ReviewParts, data.ReviewTopics,
		data.Commitments, data.Signoffs, data.Moves, data.LightReadings} {
		if n, _ := next.Count(kind); n != 0 {
			t.Errorf("%d %s came along", n, kind)
		}
	}
	documentsBeginAnew(t, from, next)
	promisesComeAlong(t, from, next)
	troubles, err := next.Deviations()
	if err != nil || len(troubles) != 3 {
		t.Errorf("%d deviations came along, want the 3 that are not settled, %v", len(troubles), err)
	}
	careComesAlong(t, from, next)
	if total(t, from, 2026) != total(t, next, 2026) || total(t, next, 2026) == 0 || total(t, next, 2025) != 0 {
		t.Error("last year is not what was sold this year")
	}
	if faults, err := next.Check(); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
	if steps, _ := next.Steps("undo", 1); len(steps) != 0 {
		t.Error("the new plan could be undone into the old one")
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	meetings, err := from.OneOnOnes(0)
	if err != nil {
		t.Fatal(err)
	}
	looked := 0
	for _, m := range meetings {
		notes, err := from.Notes(m.ID, data.Private, data.Shared, data.Print)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range notes {
			if looked++; n.Text != "" && bytes.Contains(raw, []byte(n.Text)) {
				t.Fatalf("a %s note can be read from the new file", n.Layer)
			}
		}
	}
	if looked == 0 {
		t.Fatal("the sample has no notes to look for")
	}
	if err := planfile.Next(from, path); err == nil {
		t.Error("a plan was overwritten")
	}
}

// promisesComeAlong wants the open promises of reviews in the next plan, and no other
// decision or action.
func promisesComeAlong(t *testing.T, from, next *store.File) {
	t.Helper()
	promised := map[string]bool{}
	decisions, err := from.Decisions()
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range decisions {
		if d.ReviewID != 0 && d.State == data.Open {
			promised[d.Text] = true
		}
	}
	actions, err := from.Actions()
	if err != nil {
		t.Fatal(err)
	}
	troubles, err := from.Deviations()
	if err != nil {
		t.Fatal(err)
	}
	unsettled := map[data.ID]bool{}
	for _, d := range troubles {
		unsettled[d.ID] = d.Open()
	}
	for _, a := range actions {
		if (a.ReviewID != 0 || unsettled[a.DeviationID]) && a.Done == 0 {
			promised[a.Text] = true
		}
	}
	came := 0
	decisions, err = next.Decisions()
	for _, d := range decisions {
		if came++; !promised[d.Text] || d.ReviewID != 0 {
			t.Errorf("%+v came along", d)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	actions, err = next.Actions()
	for _, a := range actions {
		if came++; !promised[a.Text] || a.ReviewID != 0 || a.StageID != 0 {
			t.Errorf("%+v came along", a)
		}
	}
	if err != nil || came != len(promised) || came == 0 {
		t.Errorf("%d of %d open promises came along, %v", came, len(promised), err)
	}
}

// total is what was sold in a calendar year.
func total(t *testing.T, f *store.File, year int) (sum data.Money) {
	t.Helper()
	sales, err := f.Sales([]data.Period{{From: data.NewDate(year, 1, 1), Until: data.NewDate(year+1, 1, 1)}})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sales {
		sum += s.Amount
	}
	return sum
}

// careComesAlong compares what a plan knows about its customers with what the
// next one knows.
func careComesAlong(t *testing.T, from, next *store.File) {
	t.Helper()
	for _, kind := range []data.Kind{data.Schemes, data.SchemeTiers, data.TierBands, data.Traits, data.Grades, data.CareRules, data.HealthRules, data.Contacts, data.Scenes,
		data.Labels, data.Portraits, data.Contracts} {
		a, _ := from.Count(kind)
		if b, _ := next.Count(kind); a != b {
			t.Errorf("%s: %d became %d", kind, a, b)
		}
	}
	touches, err := next.Touches()
	if err != nil {
		t.Fatal(err)
	}
	was, err := from.Touches()
	if err != nil || len(touches) == 0 || len(touches) >= len(was) {
		t.Errorf("%d of %d touches came along %v", len(touches), len(was), err)
	}
	for _, x := range touches { // the newest first
		if x.Date < touches[0].Date-92 {
			t.Fatalf("a touch of %s came along", x.Date)
		}
	}
	complaints, err := next.Complaints()
	if err != nil {
		t.Fatal(err)
	}
	if len(complaints) != 7 { // those of 2026; last year's are settled
		t.Errorf("%d complaints came along", len(complaints))
	}
	plays, err := next.Plays()
	for _, p := range plays {
		if p.Closed != 0 || err != nil {
			t.Error("a closed play came along", err)
		}
	}
}

// TestTheNextPlanKeepsThePassword, and has no private note, sealed or not.
func TestTheNextPlanKeepsThePassword(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.qdeck")
	if err := sample.Create(path, "zh"); err != nil {
		t.Fatal(err)
	}
	f, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.SetPassword("灯塔下的八个字够长"); err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "b.qdeck")
	if err := planfile.Next(f, to); err != nil {
		t.Fatal(err)
	}
	g, err := store.Open(to)
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	if err := g.Unlock("灯塔下的八个字够长"); err != nil {
		t.Error(err)
	}
	if n, err := g.Count(data.Notes); err != nil || n != 0 {
		t.Error(n, err)
	}
	if b, err := os.ReadFile(to); err != nil || bytes.Contains(b, []byte("age-encryption")) || bytes.Contains(b, []byte("YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOS")) {
		t.Error("a seal is left in the file", err)
	}
}

// documentsBeginAnew makes sure that nothing the old plan made is taken for made in
// the new one.
func documentsBeginAnew(t *testing.T, from, next *store.File) {
	t.Helper()
	before, _ := from.Deliverables()
	after, err := next.Deliverables()
	if err != nil || len(before) != len(after) {
		t.Fatal(len(before), len(after), err)
	}
	made := 0
	for i, x := range after {
		old := before[i]
		if old.Made != 0 {
			made++
		}
		if x.Made != 0 || x.Due != 0 || x.Place != "" || x.OwnerID != old.OwnerID || x.Code != old.Code {
			t.Errorf("%s came along as %+v", x.Code, x)
		}
		if want := map[bool]data.DeliverableState{true: data.NotNeeded, false: data.NotBegun}[old.State == data.NotNeeded]; x.State != want {
			t.Errorf("%s is %q, want %q", x.Code, x.State, want)
		}
	}
	if made == 0 {
		t.Error("the old plan made no document")
	}
}
