package exchange

import (
	"bytes"
	"fmt"
	"testing"

	"quarterdeck/data"
)

// manyOrders is a CSV file of n orders.
func manyOrders(n int) []byte {
	var b bytes.Buffer
	b.WriteString("订单号,下单日期,客户编号,业务员,区域,产品线,数量,含税金额\r\n")
	for i := range n {
		fmt.Fprintf(&b, "SO%07d,%s,C%05d,黄子墨,华东,瓶装茶,%d,%d.%02d\r\n", i, data.NewDate(2024, 1, 1+i%900), i%20000, i%40, i%90000, i%100)
	}
	return b.Bytes()
}

func BenchmarkRead500k(b *testing.B) {
	raw := manyOrders(500_000)
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		if t, err := Read(bytes.NewReader(raw), "x.csv", Options{}); err != nil || len(t.Rows) != 500_000 {
			b.Fatal(err)
		}
	}
}

func BenchmarkOrders500k(b *testing.B) {
	t, err := Read(bytes.NewReader(manyOrders(500_000)), "x.csv", Options{})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if rows := Orders(t, Guess(t, AsOrders), "CNY"); len(rows) != 500_000 || rows[0].Bad() {
			b.Fatal(rows[0])
		}
	}
}

func BenchmarkWorkbook50k(b *testing.B) {
	t, err := Read(bytes.NewReader(manyOrders(50_000)), "x.csv", Options{})
	if err != nil {
		b.Fatal(err)
	}
	sheet := Sheet{Header: t.Header}
	for _, o := range Orders(t, Guess(t, AsOrders), "CNY") {
		sheet.Rows = append(sheet.Rows, []any{o.Number, o.Date, o.Customer, o.Rep, o.Region, o.Product, Decimal{*o.Quantity, 3}, MoneyCell(o.Amount, "CNY")})
	}
	var book bytes.Buffer
	if err := WriteXLSX(&book, sheet); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if t, err := Read(bytes.NewReader(book.Bytes()), "x.xlsx", Options{}); err != nil || len(t.Rows) != 50_000 {
			b.Fatal(err)
		}
	}
}
