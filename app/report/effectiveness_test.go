package report_test

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"quarterdeck/app/apptest"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

func TestTheDashboardTellsConversionAndAnomalies(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	for _, paper := range report.Papers {
		doc, err := report.Effectiveness(a.Reader(), today, f, paper)
		if err != nil {
			t.Fatal(err)
		}
		tells(t, paper, doc, "黄子墨", "11.4%", "15.0%", "◆", "74")
	}
	empty := apptest.Create(t, data.NewPlan("firm", "CNY", data.NewMonth(2026, 1)))
	if doc, err := report.Effectiveness(empty.Reader(), today, f, report.EN); err != nil || len(doc.Pages) != 0 {
		t.Errorf("%d pages of nobody, %v", len(doc.Pages), err)
	}
}

// The last row of the table is the team; every column of money is the sum of the
// others, and the parts of each row are its gap.
func TestTheDashboardAddsUp(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	path := filepath.Join(t.TempDir(), "d.csv")
	if err := report.WriteEffectivenessSheets(path, a.Reader(), today, f); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil || len(rows) != 11 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	cents := func(s string) int64 {
		if s == "" {
			return 0
		}
		x, err := strconv.ParseFloat(s, 64)
		if err != nil {
			t.Fatal(err)
		}
		return int64(math.Round(x * 100))
	}
	const plan, gap, other = 2, 4, 8
	for column := plan; column <= other; column++ {
		var sum int64
		for _, r := range rows[1:10] {
			sum += cents(r[column])
		}
		if sum != cents(rows[10][column]) {
			t.Errorf("%s: %d is not %s", rows[0][column], sum, rows[10][column])
		}
	}
	for _, r := range rows[1:] {
		if parts := cents(r[gap+1]) + cents(r[gap+2]) + cents(r[gap+3]) + cents(r[other]); parts != cents(r[gap]) {
			t.Errorf("%s: %d is not %s", r[1], parts, r[gap])
		}
	}
}
