package data

// Orders and OrderLines are the kinds of what was sold.
const (
	Orders     Kind = "orders"
	OrderLines Kind = "order_lines"
)

// An Order is one purchase, or one return when its lines net out below zero.
// Frequency counts orders; money sums lines.
type Order struct {
	ID         ID     `json:"id"`
	Key        string `json:"key"`    // identity: the number, or the content with its occurrence
	Number     string `json:"number"` // "" when the source had none
	Date       Date   `json:"date"`
	CustomerID ID     `json:"customer_id"`
	RegionID   ID     `json:"region_id"` // zero: unassigned
	RepID      ID     `json:"rep_id"`    // zero: unassigned
	Amount     Money  `json:"amount"`    // sum of the lines, kept beside them
	ImportID   ID     `json:"import_id"` // the import it came with; zero: typed

	Lines []OrderLine `json:"lines" gorm:"-"`
}

// An OrderLine is one product in an order.
type OrderLine struct {
	ID        ID    `json:"id"`
	OrderID   ID    `json:"order_id"`
	ProductID ID    `json:"product_id"` // zero: not said
	Quantity  int64 `json:"quantity"`   // thousandths of a unit; zero: not said
	Amount    Money `json:"amount"`
	ImportID  ID    `json:"import_id"`
}

// Sum adds up the lines.
func (o Order) Sum() (m Money) {
	for _, l := range o.Lines {
		m += l.Amount
	}
	return m
}

// Check reports an order without key, date, customer or lines.
func (o Order) Check() error {
	switch {
	case o.Key == "":
		return Problem{Key: "problem.order.key", Field: "number"}
	case o.Date == 0:
		return Problem{Key: "problem.order.date", Field: "date"}
	case o.CustomerID == 0:
		return Problem{Key: "problem.order.customer", Field: "customer"}
	}
	for _, l := range o.Lines {
		if err := checkAmount("amount", l.Amount); err != nil {
			return err
		}
	}
	return checkText("number", o.Number, true)
}

// Imports is the kind of finished imports.
const Imports Kind = "imports"

// An Import is one file that was read into the plan.
type Import struct {
	ID       ID     `json:"id"`
	Sort     string `json:"sort"` // kind of what the file held: orders, customers, invoices …
	File     string `json:"file"` // name without folder
	Day      Date   `json:"day"`
	Rows     int    `json:"rows"`     // rows taken in
	Skipped  int    `json:"skipped"`  // rows left out because they were wrong
	Repeated int    `json:"repeated"` // rows left out because they were there already
	Amount   Money  `json:"amount"`   // sum of the rows taken in; zero for nouns without money
	Rest     int64  `json:"rest"`     // exact sum − Amount, in millionths of a minor unit
}

// HasMoney reports an import whose rows are amounts.
func (i Import) HasMoney() bool {
	switch Kind(i.Sort) {
	case Orders, Targets, Invoices, Payments, Contracts:
		return true
	}
	return false
}

// Check reports an import without a sort.
func (i Import) Check() error {
	if i.Sort == "" {
		return Problem{Key: "problem.import.sort", Field: "as"}
	}
	return checkText("file", i.File, false)
}

// Mappings is the kind of remembered column mappings.
const Mappings Kind = "mappings"

// A Mapping remembers how the columns of a file with this header were read.
type Mapping struct {
	ID        ID     `json:"id"`
	Sort      string `json:"sort"`
	Signature string `json:"signature"` // of the header; unique with Sort
	Columns   string `json:"columns"`   // JSON of the mapping in data/exchange
}

// Check reports a mapping without a signature.
func (m Mapping) Check() error {
	if m.Signature == "" || m.Sort == "" {
		return Problem{Key: "problem.mapping", Field: "columns"}
	}
	return nil
}

// Actuals is the kind of typed results.
const Actuals Kind = "actuals"

// An Actual is a result typed or pasted for a region and a bucket where there
// are no orders. It counts only while the plan holds no order at all.
type Actual struct {
	ID       ID `json:"id"`
	Period   `gorm:"embedded"`
	RegionID ID    `json:"region_id"`
	Amount   Money `json:"amount"`
}

// Check reports an empty period or an amount out of bounds.
func (a Actual) Check() error {
	if err := a.Period.Check(); err != nil {
		return err
	}
	return checkAmount("amount", a.Amount)
}
