package sample

import (
	"slices"

	"quarterdeck/data"
)

// orders writes the customers and their orders, as two files would have
// brought them: last year's and this year's.
func (w *writer) orders() error {
	customers, list := trade()
	w.buyers = customers
	if err := w.save(customers); err != nil {
		return err
	}
	now := slices.IndexFunc(list, func(p purchase) bool { return p.date >= first.Start() })
	lines := newCutter(w, customers, list)
	for _, part := range []struct {
		file words
		day  data.Date
		list []purchase
	}{
		{words{"2025年订单.xlsx", "orders-2025.xlsx"}, data.NewDate(2026, 1, 5), list[:now]},
		{words{"2026年订单（至8月14日）.xlsx", "orders-2026-to-14-Aug.xlsx"}, asOf, list[now:]},
	} {
		come := data.Import{Sort: string(data.Orders), File: part.file.in(w.lang), Day: part.day}
		orders := make([]data.Order, len(part.list))
		for i, p := range part.list {
			orders[i] = lines.order(p)
			come.Rows += len(orders[i].Lines)
			come.Amount += p.amount
		}
		come, err := w.tx.SaveImport(come)
		if err != nil {
			return err
		}
		if err := w.tx.AddOrders(come.ID, orders, nil); err != nil {
			return err
		}
	}
	return nil
}
