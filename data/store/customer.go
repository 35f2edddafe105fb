package store

import (
	"database/sql"
	"slices"

	"quarterdeck/data"
)

// A NamedCustomer is a customer with the codes and names of those it belongs
// to; they are "" where it is unassigned.
type NamedCustomer struct {
	data.Customer
	Region, RegionName string
	Rep, RepName       string
}

// NamedCustomers lists the customers by code.
func (r Reader) NamedCustomers() ([]NamedCustomer, error) {
	customers, err := r.Customers()
	if err != nil {
		return nil, err
	}
	regions, err := r.Regions()
	if err != nil {
		return nil, err
	}
	reps, err := r.Reps()
	if err != nil {
		return nil, err
	}
	region, rep := map[data.ID]data.Region{}, map[data.ID]data.Rep{}
	for _, x := range regions {
		region[x.ID] = x
	}
	for _, x := range reps {
		rep[x.ID] = x
	}
	rows := make([]NamedCustomer, len(customers))
	for i, c := range customers {
		g, p := region[c.RegionID], rep[c.RepID]
		rows[i] = NamedCustomer{c, g.Code, g.Name, p.Code, p.Name}
	}
	return rows, nil
}

const allCustomers = "SELECT id, code, name, region_id, rep_id, sort, since, override, reason FROM customers ORDER BY code"

// Customers lists the customers by code. There may be a hundred thousand of them,
// and nearly every page asks: they are read without the detour of a general list,
// and once for all who ask before one of them changes. Everyone gets a list of
// their own.
func (r Reader) Customers() ([]data.Customer, error) {
	x, err := r.Remember("customers by code", []data.Kind{data.Customers}, func() (any, error) { return r.customers() })
	if err != nil {
		return nil, err
	}
	return slices.Clone(x.([]data.Customer)), nil
}

func (r Reader) customers() (rows []data.Customer, err error) {
	found, err := r.db.Raw(allCustomers).Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	same := map[string]string{} // few sorts stand in many rows: keep each once
	for found.Next() {
		var x data.Customer
		var sort, override, reason sql.RawBytes // mostly empty or known
		if err := found.Scan(&x.ID, &x.Code, &x.Name, &x.RegionID, &x.RepID, &sort, &x.Since, &override, &reason); err != nil {
			return nil, err
		}
		kept, ok := same[string(sort)]
		if !ok {
			kept = string(sort)
			same[kept] = kept
		}
		x.Sort, x.Override, x.Reason = kept, data.Tier(override), string(reason)
		rows = append(rows, x)
	}
	return rows, found.Err()
}

// A DaySale is the money of one customer's orders on one day.
type DaySale struct {
	Date   data.Date
	Orders int
	Amount data.Money // refunds netted
}

// CustomerDays sums the orders of one customer by day, within the period.
func (r Reader) CustomerDays(id data.ID, p data.Period) (rows []DaySale, err error) {
	err = r.db.Raw(`SELECT date, COUNT(*) AS orders, SUM(amount) AS amount FROM orders
		WHERE customer_id = ? AND date >= ? AND date < ? GROUP BY date ORDER BY date`, int64(id), int64(p.From), int64(p.Until)).Scan(&rows).Error
	return rows, err
}

// A ProductSale is what a customer bought of one product; a zero ID is
// "unassigned".
type ProductSale struct {
	ProductID data.ID
	Quantity  int64 // thousandths of its unit
	Amount    data.Money
}

// CustomerProducts sums the orders of one customer by product, within the period,
// most money first.
func (r Reader) CustomerProducts(id data.ID, p data.Period) (rows []ProductSale, err error) {
	err = r.db.Raw(`SELECT l.product_id, SUM(l.quantity) AS quantity, SUM(l.amount) AS amount FROM orders o JOIN order_lines l ON l.order_id = o.id
		WHERE o.customer_id = ? AND o.date >= ? AND o.date < ? GROUP BY 1 ORDER BY 3 DESC, 1`, int64(id), int64(p.From), int64(p.Until)).Scan(&rows).Error
	return rows, err
}

// LabelsOf lists the labels of one customer, in the order of the scenes.
func (r Reader) LabelsOf(customer data.ID) (rows []data.Label, err error) {
	err = r.db.Raw("SELECT l.* FROM labels l JOIN scenes s ON s.id = l.scene_id WHERE l.customer_id = ? ORDER BY s.position, s.id", int64(customer)).Scan(&rows).Error
	return rows, err
}

// ActionsOf lists the actions about one customer, open ones first, by due day.
func (r Reader) ActionsOf(customer data.ID) (rows []data.Action, err error) {
	err = r.db.Where("customer_id = ?", int64(customer)).Order("done <> 0, due, id").Find(&rows).Error
	return rows, err
}

// RatingsOf lists the ratings of one customer, the newest first.
func (r Reader) RatingsOf(customer data.ID) (rows []data.Rating, err error) {
	err = r.db.Where("customer_id = ?", int64(customer)).Order("date DESC, id DESC").Find(&rows).Error
	return rows, err
}

// AssignCustomers gives the customers another rep, another region, or both; nil
// leaves one as it is, a zero ID makes it unassigned.
func (t Tx) AssignCustomers(ids []data.ID, rep, region *data.ID) error {
	const chunk = 500
	for from := 0; from < len(ids); from += chunk {
		part := ids[from:min(len(ids), from+chunk)]
		if rep != nil {
			if err := t.db.Exec("UPDATE customers SET rep_id = ? WHERE id IN ?", *rep, part).Error; err != nil {
				return err
			}
		}
		if region != nil {
			if err := t.db.Exec("UPDATE customers SET region_id = ? WHERE id IN ?", *region, part).Error; err != nil {
				return err
			}
		}
	}
	return nil
}

// CodesOf lists the outside codes of one record of a kind.
func (r Reader) CodesOf(kind data.Kind, id data.ID) (rows []data.Code, err error) {
	err = r.db.Where("kind = ? AND noun_id = ?", string(kind), int64(id)).Order("id").Find(&rows).Error
	return rows, err
}
