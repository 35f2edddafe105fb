package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAdventureWorksReviews opens a quarterly review for each quarter of 2012 by
// verbs with the orders until October, imports those of the rest of the year, and
// finds every review as it was.
func TestAdventureWorksReviews(t *testing.T) {
	dir := filepath.Join(realData(t), "adventureworks")
	tmp := t.TempDir()
	plan := filepath.Join(tmp, "aw.qdeck")
	raw, err := os.ReadFile(filepath.Join(dir, "orders_by_category.csv"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(raw)), "\n")
	early, late := []string{lines[0]}, []string{lines[0]}
	for _, l := range lines[1:] {
		if strings.Split(l, ",")[1] <= "2012-11-15" {
			early = append(early, l)
		} else {
			late = append(late, l)
		}
	}
	file := func(name string, rows []string) string {
		path := filepath.Join(tmp, name)
		if err := os.WriteFile(path, []byte(strings.Join(rows, "\n")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	run(t, 0, "new", plan, "--firm", "AdventureWorks", "--currency", "USD", "--first", "2012-01-01")
	load(t, plan, filepath.Join(dir, "territories.csv"), "regions")
	load(t, plan, filepath.Join(dir, "reps.csv"), "reps")
	load(t, plan, filepath.Join(dir, "resellers.csv"), "customers")
	load(t, plan, file("early.csv", early), "orders")
	var before []string
	for i, day := range []string{"2012-03-31", "2012-06-30", "2012-09-30", "2012-11-15"} {
		run(t, 0, "do", plan, "OpenReview", fmt.Sprintf(`{"rhythm":"quarterly","date":%q}`, day))
		before = append(before, run(t, 0, "ask", plan, "review", fmt.Sprintf(`{"id":%d}`, i+1)))
		if !strings.Contains(before[i], `"sold"`) {
			t.Fatal(before[i])
		}
	}
	if got := load(t, plan, file("late.csv", late), "orders"); got.Ready == 0 {
		t.Fatalf("%+v", got)
	}
	for i, was := range before {
		if now := run(t, 0, "ask", plan, "review", fmt.Sprintf(`{"id":%d}`, i+1)); now != was {
			t.Errorf("review %d changed with what was imported later", i+1)
		}
	}
}
