package renewals

import (
	"fmt"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// many writes so many customers, each with a contract that ends within a year.
func many(tx store.Tx, n int) error {
	rows := make([]data.Customer, n)
	for i := range rows {
		rows[i] = data.Customer{Code: fmt.Sprintf("K%06d", i), Name: fmt.Sprintf("客户 %d", i)}
	}
	if err := tx.SaveCustomers(rows); err != nil {
		return err
	}
	for i, c := range rows {
		target := data.Money(i) * 100
		x := data.Contract{Number: "N" + c.Code, CustomerID: c.ID, From: today - 200, Until: today - 10 + data.Date(i%365), Amount: data.Money(i), Target: &target}
		if _, err := tx.SaveContract(x); err != nil {
			return err
		}
	}
	return nil
}
