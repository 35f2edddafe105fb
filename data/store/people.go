package store

import (
	"gorm.io/gorm/clause"

	"quarterdeck/data"
)

// Regions lists the regions in the order pages show them.
func (r Reader) Regions() ([]data.Region, error) { return list[data.Region](r, "position, id") }

// Region is the region with the ID.
func (r Reader) Region(id data.ID) (data.Region, error) {
	return one[data.Region](r, data.Regions, id)
}

// RegionByCode is the region known by a code, its own or an outside one.
func (r Reader) RegionByCode(code string) (data.Region, error) {
	return byCode[data.Region](r, data.Regions, code)
}

// SaveRegion adds or replaces a region and returns it with its ID.
func (t Tx) SaveRegion(x data.Region) (data.Region, error) {
	if err := t.taken(data.Regions, x.ID, x.Code); err != nil {
		return x, err
	}
	if err := t.checkRegionParent(x); err != nil {
		return x, err
	}
	err := save(t, &x)
	return x, err
}

// Products lists the products in the order pages show them.
func (r Reader) Products() ([]data.Product, error) { return list[data.Product](r, "position, id") }

// ProductByCode is the product known by a code, its own or an outside one.
func (r Reader) ProductByCode(code string) (data.Product, error) {
	return byCode[data.Product](r, data.Products, code)
}

// SaveProduct adds or replaces a product and returns it with its ID.
func (t Tx) SaveProduct(x data.Product) (data.Product, error) {
	if err := t.taken(data.Products, x.ID, x.Code); err != nil {
		return x, err
	}
	if err := t.checkProductParent(x); err != nil {
		return x, err
	}
	err := save(t, &x)
	return x, err
}

// Reps lists everybody, managers included, in the order pages show them.
func (r Reader) Reps() ([]data.Rep, error) { return list[data.Rep](r, "position, id") }

// Rep is the person with the ID.
func (r Reader) Rep(id data.ID) (data.Rep, error) { return one[data.Rep](r, data.Reps, id) }

// RepByCode is the person known by a code, their own or an outside one.
func (r Reader) RepByCode(code string) (data.Rep, error) {
	return byCode[data.Rep](r, data.Reps, code)
}

// SaveRep adds or replaces a person and returns them with their ID.
func (t Tx) SaveRep(x data.Rep) (data.Rep, error) {
	if err := t.taken(data.Reps, x.ID, x.Code); err != nil {
		return x, err
	}
	err := save(t, &x)
	return x, err
}

// Customer is the customer with the ID.
func (r Reader) Customer(id data.ID) (data.Customer, error) {
	return one[data.Customer](r, data.Customers, id)
}

// CustomerByCode is the customer known by a code, its own or an outside one.
func (r Reader) CustomerByCode(code string) (data.Customer, error) {
	return byCode[data.Customer](r, data.Customers, code)
}

// SaveCustomer adds or replaces a customer and returns it with its ID.
func (t Tx) SaveCustomer(x data.Customer) (data.Customer, error) {
	if err := t.taken(data.Customers, x.ID, x.Code); err != nil {
		return x, err
	}
	err := save(t, &x)
	return x, err
}

// SaveCustomers adds or replaces many customers; the IDs are filled in.
func (t Tx) SaveCustomers(rows []data.Customer) error { return saveAll(t, rows) }

// Codes lists the outside codes of a kind.
func (r Reader) Codes(kind data.Kind) (rows []data.Code, err error) {
	err = r.db.Where("kind = ?", string(kind)).Order("id").Find(&rows).Error
	return rows, err
}

// CodeIndex maps every code of a kind, own and outside ones, to its record. A
// record's own code wins over another's outside code.
func (r Reader) CodeIndex(kind data.Kind) (map[string]data.ID, error) {
	var rows []struct {
		Code string
		ID   data.ID
	}
	err := r.db.Raw("SELECT code, noun_id AS id FROM codes WHERE kind = ? UNION ALL SELECT code, id FROM "+string(kind), string(kind)).Scan(&rows).Error
	index := make(map[string]data.ID, len(rows))
	for _, x := range rows {
		index[x.Code] = x.ID
	}
	return index, err
}

// SaveCode adds an outside code; one that already names another record of the
// kind is a problem, one that is there already is left alone.
func (t Tx) SaveCode(c data.Code) error {
	if err := c.Check(); err != nil {
		return err
	}
	index, err := t.CodeIndex(c.Kind)
	if err != nil {
		return err
	}
	if id, ok := index[c.Code]; ok && id != c.NounID {
		return data.Problem{Key: "problem.code.taken", Field: "code", Args: []any{c.Code}}
	}
	return t.db.Clauses(clause.OnConflict{DoNothing: true}).Create(&c).Error
}

// taken reports a code that already names another record of the kind.
func (t Tx) taken(kind data.Kind, id data.ID, code string) error {
	var n int
	err := t.db.Raw("SELECT (SELECT COUNT(*) FROM "+string(kind)+" WHERE code = ? AND id <> ?) + (SELECT COUNT(*) FROM codes WHERE kind = ? AND code = ? AND noun_id <> ?)",
		code, int64(id), string(kind), code, int64(id)).Scan(&n).Error
	if err == nil && n > 0 {
		return data.Problem{Key: "problem.code.taken", Field: "code", Args: []any{code}}
	}
	return err
}

// Product is the product with the ID.
func (r Reader) Product(id data.ID) (data.Product, error) {
	return one[data.Product](r, data.Products, id)
}

// AddCode adds an outside code that is known to be free: many are added at once
// after all have been checked.
func (t Tx) AddCode(c data.Code) error {
	if err := c.Check(); err != nil {
		return err
	}
	return t.db.Clauses(clause.OnConflict{DoNothing: true}).Create(&c).Error
}

// LastOrders is the day of every customer's latest order.
func (r Reader) LastOrders() (map[data.ID]data.Date, error) {
	var rows []struct {
		ID   data.ID
		Last data.Date
	}
	err := r.db.Raw("SELECT customer_id AS id, MAX(date) AS last FROM orders GROUP BY customer_id").Scan(&rows).Error
	last := make(map[data.ID]data.Date, len(rows))
	for _, x := range rows {
		last[x.ID] = x.Last
	}
	return last, err
}
