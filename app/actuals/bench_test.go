package actuals_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"quarterdeck/app"
	"quarterdeck/app/actuals"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// BenchmarkUndoOfImport500000 takes such an import back and makes it again.
func BenchmarkUndoOfImport500000(b *testing.B) {
	file := manyOrders(b)
	a := empty(b, "undo")
	defer a.Close()
	if _, err := a.Do(actuals.ImportFile{Path: file, As: "orders"}); err != nil {
		b.Fatal(err)
	}
	var undo, redo time.Duration
	for b.Loop() {
		start := time.Now()
		if _, err := a.Undo(); err != nil {
			b.Fatal(err)
		}
		undo += time.Since(start)
		start = time.Now()
		if _, err := a.Redo(); err != nil {
			b.Fatal(err)
		}
		redo += time.Since(start)
	}
	b.ReportMetric(undo.Seconds()/float64(b.N), "s/undo")
	b.ReportMetric(redo.Seconds()/float64(b.N), "s/redo")
}

// BenchmarkImport500000 brings a file of 500,000 order rows of 20,000 customers
// into an empty plan: read, judged, written, and taken as one step.
func BenchmarkImport500000(b *testing.B) {
	file := manyOrders(b)
	for i := 0; b.Loop(); i++ {
		b.StopTimer()
		a := empty(b, fmt.Sprint(i))
		b.StartTimer()
		if _, err := a.Do(actuals.ImportFile{Path: file, As: "orders"}); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if n, err := a.Reader().Count(data.OrderLines); n != rows || err != nil {
			b.Fatal(n, err)
		}
		a.Close()
		b.StartTimer()
	}
	b.ReportMetric(rows*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}

// rows is how many the file has.
const rows = 500_000

// manyOrders writes the file.
func manyOrders(b *testing.B) string {
	file := filepath.Join(b.TempDir(), "orders.csv")
	f, err := os.Create(file)
	if err != nil {
		b.Fatal(err)
	}
	w := bufio.NewWriter(f)
	w.WriteString("订单号,下单日期,客户编号,区域,产品,数量,金额\n")
	for i := range rows {
		fmt.Fprintf(w, "SO%07d,%s,C%05d,,P%d,%d,%d.%02d\n", i/2, data.NewDate(2024, 1, 1+i/2%900), i/2%20_000, i%8, i%40, i%90_000, i%100)
	}
	if w.Flush() != nil || f.Close() != nil {
		b.Fatal("cannot write the file")
	}
	return file
}

// empty is a new plan in a folder of the test's own.
func empty(t testing.TB, name string) *app.App {
	path := filepath.Join(t.TempDir(), name+".qdeck")
	if err := store.Create(path, data.NewPlan("Firm", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	a, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// BenchmarkImport100000Invoices brings as many invoices of 20,000 new customers
// in, and BenchmarkImport100000Touches as many touches with them.
func BenchmarkImport100000Invoices(b *testing.B) {
	benchmarkLedger(b, "invoices", "发票号,开票日期,客户编号,金额\n", func(i int) string {
		return fmt.Sprintf("%07d,%s,C%05d,%d.%02d\n", i, data.NewDate(2024, 1, 1+i%900), i%20_000, i%90_000, i%100)
	})
}

func BenchmarkImport100000Touches(b *testing.B) {
	benchmarkLedger(b, "touches", "客户编号,日期,方式,是否有效,结果\n", func(i int) string {
		return fmt.Sprintf("C%05d,%s,电话,%d,第 %d 次\n", i%20_000, data.NewDate(2024, 1, 1+i%900), i%2, i)
	})
}

func benchmarkLedger(b *testing.B, as, header string, row func(i int) string) {
	const rows = 100_000
	var text strings.Builder
	text.WriteString(header)
	for i := range rows {
		text.WriteString(row(i))
	}
	file := filepath.Join(b.TempDir(), as+".csv")
	if err := os.WriteFile(file, []byte(text.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	var took, undo time.Duration
	for i := 0; b.Loop(); i++ {
		a := empty(b, fmt.Sprint(i))
		start := time.Now()
		if _, err := a.Do(actuals.ImportFile{Path: file, As: as}); err != nil {
			b.Fatal(err)
		}
		took += time.Since(start)
		if n, err := a.Reader().Count(data.Kind(as)); n != rows || err != nil {
			b.Fatal(n, err)
		}
		start = time.Now()
		if _, err := a.Undo(); err != nil {
			b.Fatal(err)
		}
		undo += time.Since(start)
		a.Close()
	}
	b.ReportMetric(took.Seconds()/float64(b.N), "s/import")
	b.ReportMetric(undo.Seconds()/float64(b.N), "s/undo")
}
