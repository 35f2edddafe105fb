package pay

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

func TestTheTableOfOneRepHoldsNobodyElse(t *testing.T) {
	a := firm(t)
	do(t, a, SavePayScheme{From: day(1, 1), Tiers: []data.PayTier{{Rate: 1_00}}})
	sell(t, a, day(1, 5), 1, 1, 1, 10*wan)
	f := text.Fmt{Lang: "en", Currency: "CNY"}
	table := func(rep ...string) []string {
		path := filepath.Join(t.TempDir(), "pay.csv")
		if err := Export(path, f, a.Reader(), day(6, 1), day(1, 1), rep...); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Split(strings.TrimSpace(strings.ReplaceAll(string(b), "\r", "")), "\n")[1:]
	}
	all := table()
	if len(all) < 3 {
		t.Fatalf("rows of all: %q", all)
	}
	one := table("R1")
	if len(one) != 1 || !strings.HasPrefix(one[0], "R1,") || one[0] != all[0] {
		t.Errorf("rows of one: %q", one)
	}
	if err := Export(filepath.Join(t.TempDir(), "no.csv"), f, a.Reader(), day(6, 1), 0, "nobody"); err == nil {
		t.Error("a table of nobody was written")
	}
}
