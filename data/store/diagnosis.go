package store

import "quarterdeck/data"

// DiagnosisRule says from when figures are strange; the default when none is set.
func (r Reader) DiagnosisRule() (data.DiagnosisRule, error) {
	rows, err := list[data.DiagnosisRule](r, "id")
	if err != nil || len(rows) == 0 {
		return data.DefaultDiagnosisRule(), err
	}
	return rows[0], nil
}

// SaveDiagnosisRule sets from when figures are strange.
func (t Tx) SaveDiagnosisRule(x data.DiagnosisRule) error {
	x.ID = 1
	if x.Off == nil {
		x.Off = []data.Anomaly{}
	}
	return save(t, &x)
}

// A ProductVolume is what was sold of one product in one of the periods asked for.
type ProductVolume struct {
	Span      int // number of the period
	RepID     data.ID
	RegionID  data.ID
	ProductID data.ID
	Quantity  int64 // thousandths, of the lines that say one; refunds netted
	Amount    data.Money
}

// ProductVolumes sums quantity and money of the order lines by period, rep, region
// and product; zero IDs are "unassigned".
func (r Reader) ProductVolumes(periods []data.Period) (rows []ProductVolume, err error) {
	if len(periods) == 0 {
		return nil, nil
	}
	err = r.db.Raw(`WITH b(n, f, u) AS (VALUES ` + spanValues(periods) + `)
		SELECT b.n AS span, o.rep_id, o.region_id, l.product_id, SUM(l.quantity) AS quantity, SUM(l.amount) AS amount
		FROM b CROSS JOIN orders o ON o.date >= b.f AND o.date < b.u CROSS JOIN order_lines l ON l.order_id = o.id
		GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`).Scan(&rows).Error
	return rows, err
}

// A LargestBuyer is the customer that brought a rep most in a period.
type LargestBuyer struct {
	RepID      data.ID
	CustomerID data.ID
	Name       string
	Amount     data.Money
	All        data.Money // of all the rep's customers
}

// LargestBuyers finds the customer of the largest sum for every rep who sold in
// a period; of equal ones the earlier.
func (r Reader) LargestBuyers(p data.Period) (rows []LargestBuyer, err error) {
	err = r.db.Raw(`WITH s AS (SELECT rep_id, customer_id, SUM(amount) AS amount FROM orders
			WHERE date >= ? AND date < ? AND rep_id IS NOT NULL GROUP BY 1, 2),
		n AS (SELECT *, ROW_NUMBER() OVER (PARTITION BY rep_id ORDER BY amount DESC, customer_id) AS place, SUM(amount) OVER (PARTITION BY rep_id) AS "all" FROM s)
		SELECT n.rep_id, n.customer_id, c.name, n.amount, n."all" FROM n JOIN customers c ON c.id = n.customer_id
		WHERE n.place = 1 ORDER BY n.rep_id`, int64(p.From), int64(p.Until)).Scan(&rows).Error
	return rows, err
}
