package actuals

import (
	"cmp"
	"strings"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveOrder adds an order typed by hand, or changes one.
type SaveOrder struct {
	ID       data.ID     `json:"id" doc:"number of the record; 0 adds an order"`
	Number   string      `json:"number" doc:"order number; a new order needs one"`
	Date     data.Date   `json:"date" doc:"day of the order"`
	Customer string      `json:"customer" doc:"customer code"`
	Region   string      `json:"region" doc:"region code; empty: the customer's"`
	Rep      string      `json:"rep" doc:"rep code; empty: the customer's"`
	Lines    []OrderLine `json:"lines" doc:"what was sold, at least one line"`
}

// An OrderLine is a line of a typed order.
type OrderLine struct {
	Product  string     `json:"product" doc:"product code; may be empty"`
	Quantity int64      `json:"quantity" doc:"thousandths of a piece; 0: not said"`
	Amount   data.Money `json:"amount" doc:"minor units; negative for a return"`
}

// Label names the change.
func (SaveOrder) Label() string { return "command.SaveOrder" }

// Apply stores the order.
func (c SaveOrder) Apply(tx store.Tx) error {
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	o := data.Order{}
	if c.ID != 0 {
		if o, err = tx.Order(c.ID); err != nil {
			return err
		}
	}
	c.Number = strings.TrimSpace(c.Number)
	switch {
	case c.Number == "" && (c.ID == 0 || o.Number != ""):
		return data.Problem{Key: "problem.order.number", Field: "number"}
	case len(c.Lines) == 0:
		return data.Problem{Key: "problem.order.lines", Field: "lines"}
	}
	if c.Number != "" {
		o.Number, o.Key = c.Number, numbered+c.Number
	}
	if other, taken, err := tx.OrderByKey(o.Key); err != nil {
		return err
	} else if taken && other.ID != o.ID {
		return data.Problem{Key: "problem.order.taken", Field: "number", Args: []any{c.Number}}
	}
	if err := c.who(tx, &o); err != nil {
		return err
	}
	o.Date, o.Lines = c.Date, nil
	for _, l := range c.Lines {
		line := data.OrderLine{Quantity: l.Quantity, Amount: l.Amount}
		if l.Product != "" {
			product, err := tx.ProductByCode(l.Product)
			if err != nil {
				return data.At("product", err)
			}
			line.ProductID = product.ID
		}
		if err := data.CheckAmount("amount", plan.Currency, l.Amount); err != nil {
			return err
		}
		o.Lines = append(o.Lines, line)
	}
	tx.About(cmp.Or(o.Number, o.Date.String()))
	_, err = tx.SaveOrder(o)
	return err
}

// who fills in customer, region and rep.
func (c SaveOrder) who(tx store.Tx, o *data.Order) error {
	if c.Customer == "" {
		return data.Problem{Key: "problem.order.customer", Field: "customer"}
	}
	customer, err := tx.CustomerByCode(c.Customer)
	if err != nil {
		return data.At("customer", err)
	}
	o.CustomerID, o.RegionID, o.RepID = customer.ID, customer.RegionID, customer.RepID
	if c.Region != "" {
		region, err := tx.RegionByCode(c.Region)
		if err != nil {
			return data.At("region", err)
		}
		o.RegionID = region.ID
	}
	if c.Rep != "" {
		rep, err := tx.RepByCode(c.Rep)
		if err != nil {
			return data.At("rep", err)
		}
		o.RepID = rep.ID
	}
	return nil
}

// RemoveOrder removes an order with its lines.
type RemoveOrder struct {
	ID data.ID `json:"id" doc:"number of the record"`
}

// Label names the change.
func (RemoveOrder) Label() string { return "command.RemoveOrder" }

// Apply removes the order.
func (c RemoveOrder) Apply(tx store.Tx) error {
	o, err := tx.Order(c.ID)
	if err != nil {
		return err
	}
	tx.About(cmp.Or(o.Number, o.Date.String()))
	return tx.Remove(data.Orders, c.ID)
}

// SetActuals types results per region and bucket where there are no orders.
type SetActuals struct {
	Cells []ActualCell `json:"cells" doc:"one for each region and period"`
}

// An ActualCell is one typed result.
type ActualCell struct {
	From   data.Date   `json:"from" doc:"first day of the period"`
	Until  data.Date   `json:"until" doc:"first day after it"`
	Region string      `json:"region" doc:"region code; empty: of no region"`
	Amount *data.Money `json:"amount" doc:"minor units; missing takes the result away"`
}

// Label names the change.
func (SetActuals) Label() string { return "command.SetActuals" }

// Apply stores the results. A plan that has orders refuses them: they would not
// be counted.
func (c SetActuals) Apply(tx store.Tx) error {
	orders, err := tx.OrderRange()
	if err != nil {
		return err
	}
	if orders.Until != 0 {
		return data.Problem{Key: "problem.actual.orders", Field: "amount"}
	}
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	var rows []data.Actual
	for _, cell := range c.Cells {
		x := data.Actual{Period: data.Period{From: cell.From, Until: cell.Until}}
		if cell.Region != "" {
			region, err := tx.RegionByCode(cell.Region)
			if err != nil {
				return data.At("region", err)
			}
			x.RegionID = region.ID
		}
		if cell.Amount == nil {
			if err := tx.RemoveActual(x); err != nil {
				return err
			}
			continue
		}
		if err := data.CheckAmount("amount", plan.Currency, *cell.Amount); err != nil {
			return err
		}
		x.Amount = *cell.Amount
		rows = append(rows, x)
	}
	return tx.SaveActuals(rows)
}

// None is a question without fields.
type None struct{}

// Imports lists the finished imports, newest first.
func Imports(r store.Reader, _ data.Date, _ None) ([]data.Import, error) { return r.Imports() }

// OrdersIn narrows the orders.
type OrdersIn struct {
	Customer string    `json:"customer" doc:"customer code; empty: all"`
	Rep      string    `json:"rep" doc:"rep code; empty: all"`
	From     data.Date `json:"from" doc:"first day; empty: from the beginning"`
	Until    data.Date `json:"until" doc:"first day after; empty: to the end"`
	Limit    int       `json:"limit" doc:"most orders to answer; 0: one hundred"`
}

// Orders lists orders with their lines, newest first.
func Orders(r store.Reader, _ data.Date, in OrdersIn) ([]data.Order, error) {
	f := store.OrderFilter{Limit: cmp.Or(in.Limit, 100)}
	if in.From != 0 || in.Until != 0 {
		f.Period = data.Period{From: in.From, Until: cmp.Or(in.Until, data.NewDate(2200, 1, 1))}
	}
	if in.Customer != "" {
		c, err := r.CustomerByCode(in.Customer)
		if err != nil {
			return nil, data.At("customer", err)
		}
		f.CustomerID = c.ID
	}
	if in.Rep != "" {
		rep, err := r.RepByCode(in.Rep)
		if err != nil {
			return nil, data.At("rep", err)
		}
		f.RepID = rep.ID
	}
	return r.Orders(f)
}

// Typed lists the typed results of the plan's own span.
func Typed(r store.Reader, _ data.Date, _ None) ([]data.Actual, error) {
	p, err := r.Plan()
	if err != nil {
		return nil, err
	}
	return r.Actuals(p.Period())
}
