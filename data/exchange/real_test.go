package exchange

import (
	"maps"
	"os"
	"path/filepath"
	"testing"

	"quarterdeck/data"
)

// realFile opens a file of the real data, or skips.
func realFile(t *testing.T, path string) *Table {
	t.Helper()
	root := os.Getenv("QUARTERDECK_DATA")
	if root == "" {
		t.Skip("QUARTERDECK_DATA is not set: the real data is not here")
	}
	table, err := Open(filepath.Join(root, path), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// Every real file is understood without a word of help.
func TestGuessRealFiles(t *testing.T) {
	for _, c := range []struct {
		path, as, encoding, sep string
		rows                    int
		columns                 map[int]Field
	}{
		{"adventureworks/orders_by_category.csv", AsOrders, utf8Name, ",", 9524,
			map[int]Field{0: Number, 1: Date, 2: Customer, 3: Rep, 4: Region, 5: Product, 6: Quantity, 7: Amount}},
		{"adventureworks/reps.csv", AsReps, utf8Name, ",", 18, map[int]Field{0: Code, 1: Alias, 2: Name}},
		{"adventureworks/territories.csv", AsRegions, utf8Name, ",", 10, map[int]Field{0: Code, 1: Name}},
		{"adventureworks/resellers.csv", AsCustomers, utf8Name, ",", 701, map[int]Field{0: Code, 1: Alias, 2: Name, 3: Sort}},
		{"adventureworks/quotas.csv", AsTargets, utf8Name, ",", 163, map[int]Field{0: Rep, 1: From, 2: Amount}},
		{"pl300_targets/ResellerSalesTargets.csv", AsTargets, utf16le, ",", 81, map[int]Field{0: Year, 1: Rep,
			2: "month:1", 3: "month:2", 4: "month:3", 5: "month:4", 6: "month:5", 7: "month:6", 8: "month:7",
			9: "month:8", 10: "month:9", 11: "month:10", 12: "month:11", 13: "month:12"}},
		{"pl300_targets/ResellerSales_202006.csv", AsOrders, utf16le, ",", 3004,
			map[int]Field{0: Number, 2: Date, 5: Product, 6: Customer, 8: Rep, 9: Region, 10: Quantity, 13: Amount}},
		{"rfm_orders/rfm_data_orders.csv", AsOrders, utf8Name, ",", 4906, map[int]Field{0: Customer, 1: Date, 2: Amount}},
		{"cdnow_sample/CDNOW_sample.txt", AsOrders, utf8Name, " ", 6919, map[int]Field{0: Customer, 2: Date, 3: Quantity, 4: Amount}},
	} {
		table := realFile(t, c.path)
		m := Guess(table, c.as)
		if len(table.Rows) != c.rows || table.Encoding != c.encoding || table.Separator != c.sep {
			t.Errorf("%s: %d rows, %s, %q", c.path, len(table.Rows), table.Encoding, table.Separator)
		}
		if !maps.Equal(m.Columns, c.columns) {
			t.Errorf("%s: %v", c.path, m.Columns)
		}
		if missing := m.Missing(); len(missing) > 0 || AsksDayOrder(table, m) {
			t.Errorf("%s: missing %v, asks %v", c.path, missing, AsksDayOrder(table, m))
		}
	}
}

func TestRealOrders(t *testing.T) {
	for _, c := range []struct {
		path                     string
		rows, customers, numbers int
		sum                      data.Money
		exact                    string
	}{
		{"adventureworks/orders_by_category.csv", 9524, 0, 3796, 8045059657, "80450596.9823"},
		{"rfm_orders/rfm_data_orders.csv", 4906, 995, 0, -1, ""},
		{"cdnow_sample/CDNOW_sample.txt", 6919, 2357, 0, -1, ""},
	} {
		table := realFile(t, c.path)
		rows := Orders(table, Guess(table, AsOrders), "USD")
		customers, numbers, keys := map[string]bool{}, map[string]bool{}, map[string]bool{}
		for _, r := range rows {
			if r.Bad() {
				t.Fatalf("%s line %d: %v", c.path, r.Line, r.Faults)
			}
			if keys[r.Key] {
				t.Fatalf("%s line %d has the key of another row", c.path, r.Line)
			}
			customers[r.Customer], keys[r.Key] = true, true
			if r.Number != "" {
				numbers[r.Number] = true
			}
		}
		if len(rows) != c.rows || c.customers > 0 && len(customers) != c.customers || len(numbers) != c.numbers {
			t.Errorf("%s: %d rows, %d customers, %d orders", c.path, len(rows), len(customers), len(numbers))
		}
		if sum, exact := ExactSum(rows, "USD"); c.sum >= 0 && (sum != c.sum || exact != c.exact) {
			t.Errorf("%s: sum %d, exactly %s", c.path, sum, exact)
		}
	}
}

func TestRealTargets(t *testing.T) {
	table := realFile(t, "pl300_targets/ResellerSalesTargets.csv")
	rows, none := Targets(table, Mapping{Unit: 1000}.Complete(table, AsTargets), "USD")
	var sum data.Money
	for _, r := range rows {
		if r.Bad() || r.From == 0 || r.Until == 0 || r.Rep == "" {
			t.Fatalf("line %d column %d: %+v", r.Line, r.Column, r)
		}
		sum += r.Amount
	}
	if len(rows) != 809 || sum != 67621000000 || none != 12*len(table.Rows)-809 {
		t.Errorf("%d targets of together %d, %d without", len(rows), sum, none)
	}

	table = realFile(t, "adventureworks/quotas.csv")
	rows, none = Targets(table, Guess(table, AsTargets), "USD")
	sum = 0
	for _, r := range rows {
		if r.Bad() || r.Until != 0 {
			t.Fatalf("line %d: %+v", r.Line, r)
		}
		sum += r.Amount
	}
	if len(rows) != 163 || none != 0 || sum != 9571400000 {
		t.Errorf("%d quotas of together %d, %d without", len(rows), sum, none)
	}
}

func TestRealNouns(t *testing.T) {
	table := realFile(t, "adventureworks/reps.csv")
	rows := Nouns(table, Guess(table, AsReps))
	if r := rows[5]; r.Code != "284" || r.Name != "Garrett Vargas" || len(r.Aliases) != 1 || r.Aliases[0] != "234474252" {
		t.Errorf("%+v", r)
	}
	for _, path := range []string{"adventureworks/reps.csv", "adventureworks/resellers.csv", "adventureworks/territories.csv"} {
		as := map[string]string{"adventureworks/reps.csv": AsReps, "adventureworks/resellers.csv": AsCustomers}[path]
		if as == "" {
			as = AsRegions
		}
		table := realFile(t, path)
		for _, r := range Nouns(table, Guess(table, as)) {
			if r.Bad() || r.Code == "" || r.Name == "" {
				t.Errorf("%s line %d: %+v", path, r.Line, r)
			}
		}
	}
}
