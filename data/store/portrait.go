package store

import "quarterdeck/data"

// Portraits lists the pages of the portrait handbook.
func (r Reader) Portraits() ([]data.Portrait, error) { return list[data.Portrait](r, "position, id") }

// Portrait is the page of the portrait handbook with the ID.
func (r Reader) Portrait(id data.ID) (data.Portrait, error) {
	return one[data.Portrait](r, data.Portraits, id)
}

// SavePortrait adds or replaces a page of the portrait handbook and returns it with its ID.
func (t Tx) SavePortrait(x data.Portrait) (data.Portrait, error) {
	err := save(t, &x)
	return x, err
}

// NeedReviews lists the need reviews, the newest first.
func (r Reader) NeedReviews() ([]data.NeedReview, error) {
	return list[data.NeedReview](r, "date DESC, id DESC")
}

// NeedReview is the need review with the ID.
func (r Reader) NeedReview(id data.ID) (data.NeedReview, error) {
	return one[data.NeedReview](r, data.NeedReviews, id)
}

// SaveNeedReview adds or replaces a need review and returns it with its ID.
func (t Tx) SaveNeedReview(x data.NeedReview) (data.NeedReview, error) {
	err := save(t, &x)
	return x, err
}

// NeedSamples lists the customers looked at in all reviews, by review and position.
func (r Reader) NeedSamples() ([]data.NeedSample, error) {
	return list[data.NeedSample](r, "review_id, position, id")
}

// NeedSample is the customer looked at in a review with the ID.
func (r Reader) NeedSample(id data.ID) (data.NeedSample, error) {
	return one[data.NeedSample](r, data.NeedSamples, id)
}

// SaveNeedSample adds or replaces a customer looked at in a review and returns it with its ID.
func (t Tx) SaveNeedSample(x data.NeedSample) (data.NeedSample, error) {
	err := save(t, &x)
	return x, err
}

// A SortSale is what the customers of one kind of business did in a year.
type SortSale struct {
	Sort      string
	Customers int        // all of them
	Buyers    int        // with a purchase in the year
	Orders    int        // purchases in the year
	Amount    data.Money // in the year, refunds netted
	Before    int        // with a purchase in the year before
	Again     int        // those of them who bought in the year
}

// SortSales sums up the customers by kind of business, over the [Active] days that
// end with asOf.
func (r Reader) SortSales(asOf data.Date) (rows []SortSale, err error) {
	since := int64(asOf) - Active
	err = r.db.Raw(`SELECT c.sort, COUNT(*) AS customers, IFNULL(SUM(b.n > 0), 0) AS buyers, IFNULL(SUM(b.n), 0) AS orders,
			IFNULL(SUM(b.m), 0) AS amount, IFNULL(SUM(b.early), 0) AS before, IFNULL(SUM(b.early AND b.n > 0), 0) AS again
		FROM customers c LEFT JOIN (SELECT customer_id, SUM(date > ? AND amount > 0) AS n,
			SUM(CASE WHEN date > ? THEN amount ELSE 0 END) AS m, MAX(date <= ? AND amount > 0) AS early
			FROM orders WHERE +date > ? AND +date <= ? GROUP BY customer_id) b ON b.customer_id = c.id
		GROUP BY c.sort ORDER BY c.sort`, since, since, since, since-Active, int64(asOf)).Scan(&rows).Error
	return rows, err
}

// A SortProduct is the money that a product brought from one kind of business.
type SortProduct struct {
	Sort      string
	ProductID data.ID
	Amount    data.Money // refunds netted
}

// SortProducts sums the orders of a period by kind of business and product, for
// the kinds that a portrait describes; the best product of each comes first.
func (r Reader) SortProducts(p data.Period) (rows []SortProduct, err error) {
	err = r.db.Raw(`SELECT c.sort, l.product_id, SUM(l.amount) AS amount
		FROM customers c CROSS JOIN orders o ON o.customer_id = c.id AND o.date >= ? AND o.date < ?
		CROSS JOIN order_lines l ON l.order_id = o.id
		WHERE c.sort IN (SELECT sort FROM portraits WHERE sort <> '') AND l.product_id IS NOT NULL
		GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2`, int64(p.From), int64(p.Until)).Scan(&rows).Error
	return rows, err
}

// SamplesOf lists the customers looked at in one review, in their order.
func (r Reader) SamplesOf(review data.ID) (rows []data.NeedSample, err error) {
	err = r.db.Where("review_id = ?", int64(review)).Order("position, id").Find(&rows).Error
	return rows, err
}
