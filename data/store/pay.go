package store

import (
	"errors"

	"quarterdeck/data"
)

// PayRule is the rule of pay; the default one when the plan has set none.
func (r Reader) PayRule() (data.PayRule, error) {
	rows, err := list[data.PayRule](r, "id")
	if err != nil || len(rows) == 0 {
		return data.DefaultPayRule(), err
	}
	return rows[0], nil
}

// SavePayRule replaces the rule of pay.
func (t Tx) SavePayRule(x data.PayRule) error {
	x.ID = 1
	return save(t, &x)
}

// PaySchemes lists the schemes of pay, the earliest first.
func (r Reader) PaySchemes() ([]data.PayScheme, error) {
	return list[data.PayScheme](r, `"from", level, rep_id, id`)
}

// PayScheme is the scheme with the ID.
func (r Reader) PayScheme(id data.ID) (data.PayScheme, error) {
	return one[data.PayScheme](r, data.PaySchemes, id)
}

// SavePayScheme adds or replaces a scheme and returns it with its ID.
func (t Tx) SavePayScheme(x data.PayScheme) (data.PayScheme, error) {
	err := save(t, &x)
	return x, err
}

// Novelties lists the products that count as new, the earliest first.
func (r Reader) Novelties() ([]data.Novelty, error) {
	return list[data.Novelty](r, `"from", id`)
}

// SaveNovelty adds or replaces a novelty and returns it with its ID.
func (t Tx) SaveNovelty(x data.Novelty) (data.Novelty, error) {
	err := save(t, &x)
	return x, err
}

// ExpertSignings lists what was signed with an expert's help, the earliest first.
func (r Reader) ExpertSignings() ([]data.ExpertSigning, error) {
	return list[data.ExpertSigning](r, "date, id")
}

// SaveExpertSigning adds or replaces a signing and returns it with its ID.
func (t Tx) SaveExpertSigning(x data.ExpertSigning) (data.ExpertSigning, error) {
	err := save(t, &x)
	return x, err
}

// PayAwards lists the special awards, the earliest first.
func (r Reader) PayAwards() ([]data.PayAward, error) { return list[data.PayAward](r, "date, id") }

// SavePayAward adds or replaces an award and returns it with its ID.
func (t Tx) SavePayAward(x data.PayAward) (data.PayAward, error) {
	err := save(t, &x)
	return x, err
}

// PayPools lists the pools, the earliest first.
func (r Reader) PayPools() ([]data.PayPool, error) { return list[data.PayPool](r, `"from"`) }

// SavePayPool adds or replaces a pool and returns it with its ID.
func (t Tx) SavePayPool(x data.PayPool) (data.PayPool, error) {
	err := save(t, &x)
	return x, err
}

// PayRuns lists the periods that were settled, the earliest first.
func (r Reader) PayRuns() ([]data.PayRun, error) { return list[data.PayRun](r, `"from"`) }

// PayStatements lists the statements of all settled periods, by period and rep.
func (r Reader) PayStatements() ([]data.PayStatement, error) {
	return list[data.PayStatement](r, "run_id, rep_id")
}

// AddPayRun keeps a settled period with its statements.
func (t Tx) AddPayRun(run data.PayRun, statements []data.PayStatement) error {
	run.ID = 0
	if err := save(t, &run); err != nil {
		return err
	}
	for i := range statements {
		statements[i].ID, statements[i].RunID = 0, run.ID
	}
	return saveAll(t, statements)
}

// A SoldLot is what was sold, or taken back, on a day of one product by one rep:
// positive and negative lines apart.
type SoldLot struct {
	Date       data.Date
	RepID      data.ID // zero: nobody
	CustomerID data.ID // zero: it does not matter which
	ProductID  data.ID // zero: not said
	Amount     data.Money
}

// SoldLots adds up the order lines of a period by day, rep and product, and by
// customer where it matters: where some of the product was ever taken back, where
// sales are shared, or, when invoiced is set, where an invoice was written. They
// stand in no order.
func (r Reader) SoldLots(p data.Period, invoiced bool) ([]SoldLot, error) {
	apart, err := r.soldApart(invoiced)
	if err != nil {
		return nil, err
	}
	// Added up here, not by SQLite, which would sort all lines for it.
	found, err := r.db.Raw(`SELECT o.date, IFNULL(o.rep_id, 0), o.customer_id, IFNULL(l.product_id, 0), l.amount
		FROM orders o JOIN order_lines l ON l.order_id = o.id WHERE o.date >= ? AND o.date < ?`, p.From, p.Until).Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	sold, back := map[SoldLot]data.Money{}, map[SoldLot]data.Money{} // by lots without amounts
	var date, rep, customer, product, amount int64
	for found.Next() {
		if err := found.Scan(&date, &rep, &customer, &product, &amount); err != nil {
			return nil, err
		}
		if !apart[[2]int64{customer, 0}] && !apart[[2]int64{customer, product}] {
			customer = 0
		}
		of := sold
		if amount < 0 {
			of = back
		}
		of[SoldLot{Date: data.Date(date), RepID: data.ID(rep), CustomerID: data.ID(customer), ProductID: data.ID(product)}] += data.Money(amount)
	}
	rows := make([]SoldLot, 0, len(sold)+len(back))
	for _, of := range []map[SoldLot]data.Money{sold, back} {
		for x, m := range of {
			x.Amount = m
			rows = append(rows, x)
		}
	}
	return rows, found.Err()
}

// soldApart are the customers whose sales are told apart: for one product, or, for
// product 0, for all.
func (r Reader) soldApart(invoiced bool) (map[[2]int64]bool, error) {
	query := `SELECT DISTINCT o.customer_id, IFNULL(l.product_id, 0) FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE l.amount < 0
		UNION SELECT customer_id, 0 FROM credits`
	if invoiced {
		query += ` UNION SELECT customer_id, 0 FROM invoices`
	}
	found, err := r.db.Raw(query).Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	apart := map[[2]int64]bool{}
	for found.Next() {
		var x [2]int64
		if err := found.Scan(&x[0], &x[1]); err != nil {
			return nil, err
		}
		apart[x] = true
	}
	return apart, found.Err()
}

// checkPay asks every record of pay what is wrong with it.
func (f *File) checkPay(add func(part, format string, args ...any)) error {
	return errors.Join(each[data.PayRule](f, data.PayRules, add), each[data.PayScheme](f, data.PaySchemes, add), each[data.Novelty](f, data.Novelties, add),
		each[data.ExpertSigning](f, data.ExpertSignings, add), each[data.PayAward](f, data.PayAwards, add), each[data.PayPool](f, data.PayPools, add),
		each[data.PayRun](f, data.PayRuns, add), each[data.PayStatement](f, data.PayStatements, add))
}
