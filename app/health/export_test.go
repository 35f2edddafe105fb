package health_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app/health"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func TestTheListIsWrittenAsATable(t *testing.T) {
	a := firm(t)
	write(t, a, func(tx store.Tx) error {
		c, err := tx.CustomerByCode("C2")
		if err != nil {
			return err
		}
		c.Name = "=1+1"
		return tx.SaveCustomers([]data.Customer{c})
	})
	do(t, a, health.AssessCustomer{Customer: "C2", Need: per(30), Note: "只给自己看"})
	list, err := health.All(a.Reader(), today)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "h.csv")
	if err := health.Export(path, text.Fmt{Lang: text.ZH, Currency: "CNY"}, list.Rows); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(raw), "只给自己看") {
		t.Error("what was noted about a judgement is in the table")
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(raw), "\ufeff"))).ReadAll()
	if err != nil || len(rows) != 3 {
		t.Fatal(rows, err)
	}
	if first := rows[1]; strings.HasPrefix(first[1], "=") || first[5] != "30" || first[9] != "30" || first[8] != "" {
		t.Errorf("the first row is %q", first)
	}
	if err := health.Export(filepath.Join(t.TempDir(), "h.xlsx"), text.Fmt{Lang: text.EN, Currency: "CNY"}, list.Rows); err != nil {
		t.Error(err)
	}
}
