package store

import "quarterdeck/data"

// A NamedCustomer is a customer with the codes and names of those it belongs
// to; they are "" where it is unassigned.
type NamedCustomer struct {
	data.Customer
	Region, RegionName string
	Rep, RepName       string
}

const namedCustomers = `SELECT c.id, c.code, c.name, c.region_id, c.rep_id, c.sort, c.since, c.override, c.reason,
	IFNULL(g.code, ''), IFNULL(g.name, ''), IFNULL(p.code, ''), IFNULL(p.name, '')
	FROM customers c LEFT JOIN regions g ON g.id = c.region_id LEFT JOIN reps p ON p.id = c.rep_id ORDER BY c.code`

// NamedCustomers lists the customers by code.
func (r Reader) NamedCustomers() (rows []NamedCustomer, err error) {
	found, err := r.db.Raw(namedCustomers).Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	same := map[string]string{} // few names stand in many rows: keep each once
	for found.Next() {
		var x NamedCustomer
		if err := found.Scan(&x.ID, &x.Code, &x.Name, &x.RegionID, &x.RepID, &x.Sort, &x.Since, &x.Override, &x.Reason,
			&x.Region, &x.RegionName, &x.Rep, &x.RepName); err != nil {
			return nil, err
		}
		for _, s := range []*string{&x.Sort, &x.Region, &x.RegionName, &x.Rep, &x.RepName} {
			if kept, ok := same[*s]; ok {
				*s = kept
			} else {
				same[*s] = *s
			}
		}
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
