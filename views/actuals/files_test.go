package actuals

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"quarterdeck/app/text"
	"quarterdeck/views/page/pagetest"
)

// open shows the page on a plan.
func open(t testing.TB, h *pagetest.Host) *Import {
	t.Helper()
	x := NewImport(h).(*Import)
	h.Put(x, 1440, 900)
	return x
}

// write makes a file of the test.
func write(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if strings.HasPrefix(name, "gb") {
		encoded, err := simplifiedchinese.GB18030.NewEncoder().String(content)
		if err != nil {
			t.Fatal(err)
		}
		content = encoded
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// firm is what a file of orders may name on a plan.
type firm struct{ customers, products, reps []string }

func firmOf(t testing.TB, h *pagetest.Host) firm {
	t.Helper()
	k, err := readKnown(h.Reader())
	if err != nil {
		t.Fatal(err)
	}
	var f firm
	list := func(rows []named) (names []string) {
		for _, x := range rows {
			names = append(names, x.name)
		}
		return names
	}
	f.customers, f.products, f.reps = list(k.customers), list(k.products), list(k.reps)
	return f
}

// messy is a file of August's orders with most of what can be wrong: a day that
// does not exist, no amount, an unknown product and rep, a row twice, ragged rows.
func messy(f firm, lang text.Lang) string {
	var b strings.Builder
	head := "下单日期,客户名称,SKU 名,含税金额,业务员,备注2"
	if lang == text.EN {
		head = "Order date,Customer name,SKU,Sales amount,Rep,Remark 2"
	}
	b.WriteString(head + "\n")
	for i := range 1200 {
		day, product, rep := fmt.Sprintf("2026/8/%d", 13-i/100), f.products[i%len(f.products)], f.reps[i%len(f.reps)]
		amount := fmt.Sprintf("\"%d,%03d.00\"", 2+i%40, i*7%1000)
		switch i {
		case 3:
			day = "8月32日"
		case 5:
			product = "气泡青提"
		case 6:
			amount = "1.8万"
		case 8:
			amount = ""
		case 10:
			rep = "何佳"
		}
		row := fmt.Sprintf("%s,%s,%s,%s,%s,", day, f.customers[i%len(f.customers)], product, amount, rep)
		b.WriteString(row + "\n")
		if i == 11 {
			b.WriteString(row + "\n")
		}
		if i == 14 {
			b.WriteString("2026/8/13,缺格的一行\n")
		}
	}
	return b.String()
}
