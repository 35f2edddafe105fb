package cli_test

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app/cli"
)

// TestAChangeIsMadeOnTheDayAskedFor closes and opens months by --as-of, for
// changes as for questions.
func TestAChangeIsMadeOnTheDayAskedFor(t *testing.T) {
	plan := filepath.Join(t.TempDir(), "year.qdeck")
	run := func(want int, words ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		if got := cli.Run(append([]string{"--lang", "en"}, words...), &out, &errs); got != want {
			t.Fatalf("%q ends with %d: %s%s", words, got, &out, &errs)
		}
		return out.String() + errs.String()
	}
	run(cli.Done, "new", plan, "--first", "2026-01-01")
	cell := func(bucket string) string { return `{"bucket":"` + bucket + `","amount":500}` }
	run(cli.Done, "do", plan, "SetCell", cell("2026-03-01"), "--as-of", "2026-03-31")
	if said := run(cli.InData, "do", plan, "SetCell", cell("2026-03-01"), "--as-of", "2026-04-01"); !strings.Contains(said, "is closed") {
		t.Error(said)
	}
	run(cli.Done, "do", plan, "SetCell", cell("2026-04-01"), "--as-of", "2026-04-01")
	run(cli.Done, "do", plan, "ReopenMonth", `{"bucket":"2026-03-01","reason":"late contract"}`, "--as-of", "2026-04-02")
	run(cli.Done, "do", plan, "--dry-run", "SetCell", cell("2026-05-01"), "--as-of", "2026-05-31")
	run(cli.InData, "do", plan, "--dry-run", "SetCell", cell("2026-05-01"), "--as-of", "2026-06-01")
}

// TestANewPlanKnowsItsHolidays makes a plan with China's calendar, and none with
// a country nobody knows.
func TestANewPlanKnowsItsHolidays(t *testing.T) {
	dir := t.TempDir()
	var out, errs bytes.Buffer
	path := filepath.Join(dir, "cn.qdeck")
	if got := cli.Run([]string{"new", path, "--first", "2026-01-01", "--holidays", "CN"}, &out, &errs); got != cli.Done {
		t.Fatal(got, errs.String())
	}
	out.Reset()
	if got := cli.Run([]string{"ask", path, "calendar", "--as-of", "2026-09-30"}, &out, &errs); got != cli.Done || !strings.Contains(out.String(), `"workdays": 248`) || !strings.Contains(out.String(), `"left": 62`) {
		t.Error(got, out.String()[max(0, out.Len()-400):])
	}
	path = filepath.Join(dir, "xx.qdeck")
	if got := cli.Run([]string{"new", path, "--first", "2026-01-01", "--holidays", "XX"}, &out, &errs); got != cli.InData {
		t.Error(got, errs.String())
	}
	if left, err := filepath.Glob(path); err != nil || len(left) > 0 {
		t.Error("half a plan is left", left, err)
	}
}
