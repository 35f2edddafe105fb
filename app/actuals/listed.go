package actuals

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A ListedOrder is an order told by codes: with its names left out it is what
// [SaveOrder] takes.
type ListedOrder struct {
	ID           data.ID     `json:"id"`
	Number       string      `json:"number"` // empty: the file it came from had none
	Date         data.Date   `json:"date"`
	Customer     string      `json:"customer"`
	CustomerName string      `json:"customer_name"`
	Region       string      `json:"region"` // empty: unassigned
	Rep          string      `json:"rep"`    // empty: unassigned
	Amount       data.Money  `json:"amount"` // sum of the lines, minor units
	Lines        []OrderLine `json:"lines"`
}

// ListedOrders lists orders by codes, newest first.
func ListedOrders(r store.Reader, today data.Date, in OrdersIn) ([]ListedOrder, error) {
	orders, err := Orders(r, today, in)
	if err != nil {
		return nil, err
	}
	code, err := codes(r)
	if err != nil {
		return nil, err
	}
	customers, err := r.Customers()
	if err != nil {
		return nil, err
	}
	known := make(map[data.ID]data.Customer, len(customers))
	for _, c := range customers {
		known[c.ID] = c
	}
	rows := make([]ListedOrder, len(orders))
	for i, o := range orders {
		c := known[o.CustomerID]
		rows[i] = ListedOrder{ID: o.ID, Number: o.Number, Date: o.Date, Customer: c.Code, CustomerName: c.Name,
			Region: code[data.Regions][o.RegionID], Rep: code[data.Reps][o.RepID], Amount: o.Amount}
		for _, l := range o.Lines {
			rows[i].Lines = append(rows[i].Lines, OrderLine{Product: code[data.Products][l.ProductID], Quantity: l.Quantity, Amount: l.Amount})
		}
	}
	return rows, nil
}

// codes maps regions, reps and products to their codes.
func codes(r store.Reader) (map[data.Kind]map[data.ID]string, error) {
	regions, err := r.Regions()
	if err != nil {
		return nil, err
	}
	reps, err := r.Reps()
	if err != nil {
		return nil, err
	}
	products, err := r.Products()
	if err != nil {
		return nil, err
	}
	by := map[data.Kind]map[data.ID]string{data.Regions: {}, data.Reps: {}, data.Products: {}}
	for _, x := range regions {
		by[data.Regions][x.ID] = x.Code
	}
	for _, x := range reps {
		by[data.Reps][x.ID] = x.Code
	}
	for _, x := range products {
		by[data.Products][x.ID] = x.Code
	}
	return by, nil
}
