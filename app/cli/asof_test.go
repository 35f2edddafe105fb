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
