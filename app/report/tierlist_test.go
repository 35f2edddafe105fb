package report_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"quarterdeck/app/customers"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// TestTierList prints every scheme in every language: no word is missing or cut,
// and every customer stands on paper once.
func TestTierList(t *testing.T) {
	for _, lang := range text.Langs {
		a, today, f := openSample(t, lang)
		for _, paper := range report.Papers {
			for _, scheme := range []string{"", "abc", "value", "quintiles"} {
				name := fmt.Sprintf("tierlist-%s-%s-%s", lang, paper, scheme)
				doc, err := report.TierList(a.Reader(), today, f, paper, scheme)
				if err != nil {
					t.Fatal(name, err)
				}
				clean(t, doc)
				first := written(t, doc, name)
				again, err := report.TierList(a.Reader(), today, f, paper, scheme)
				if err != nil || !bytes.Equal(first, written(t, again, name)) {
					t.Error(name, "other bytes the second time", err)
				}
				said := words(doc)
				if strings.Contains(said, "⟦") || strings.Contains(said, "…") {
					t.Error(name, "a word is missing or cut")
				}
				all, err := customers.Stand(a.Reader(), today)
				if err != nil {
					t.Fatal(err)
				}
				for _, c := range all.Rows {
					if n := strings.Count(said, c.Code+"\n"); n != 1 {
						t.Fatalf("%s: %s stands %d times", name, c.Code, n)
					}
				}
			}
		}
	}
	a, today, f := openSample(t, text.ZH)
	if _, err := report.TierList(a.Reader(), today, f, report.ZH, "nothing"); err == nil {
		t.Error("a scheme that is not there was printed")
	}
}

// TestTierSheetsAddUp compares the table with what the tiers hold, and reads it
// back from the workbook with its codes as text.
func TestTierSheetsAddUp(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	s, err := customers.Stand(a.Reader(), today)
	if err != nil {
		t.Fatal(err)
	}
	sheets, err := report.TierSheets(a.Reader(), today, f, "")
	if err != nil {
		t.Fatal(err)
	}
	list, tiers := sheets[0], sheets[1]
	var sum, count int64
	for _, row := range tiers.Rows {
		count += int64(row[5].(int))
		sum += row[6].(exchange.Decimal).Value
	}
	if data.Money(sum) != s.Amount || int(count) != len(s.Rows) || len(list.Rows) != len(s.Rows) {
		t.Errorf("%d of %d, %d and %d of %d customers", sum, s.Amount, count, len(list.Rows), len(s.Rows))
	}
	path := filepath.Join(t.TempDir(), "tiers.xlsx")
	if err := report.WriteTierSheets(path, a.Reader(), today, f, ""); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if rows, err := book.GetRows(list.Name); err != nil || len(rows) != len(list.Rows)+1 || rows[1][1] != "C001" {
		t.Error(len(rows), err)
	}
}
