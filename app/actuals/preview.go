package actuals

import (
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// A Verdict says what an import would do with a row.
type Verdict string

// The verdicts.
const (
	Ready    Verdict = "ready"    // comes in
	Repeated Verdict = "repeated" // is in the plan already
	Wrong    Verdict = "wrong"    // cannot be right; Faults say why
)

// A RowVerdict is the verdict on one row of the file.
type RowVerdict struct {
	Line     int             `json:"line"`
	Verdict  Verdict         `json:"verdict"`
	Faults   exchange.Faults `json:"faults,omitempty"`
	Warnings exchange.Faults `json:"warnings,omitempty"` // the row comes in, and somebody should look at it
	Update   bool            `json:"update,omitempty"`   // it changes a record the plan has
	Twin     int             `json:"twin,omitempty"`     // an earlier line of the same content
	Amount   data.Money      `json:"-"`                  // of a good row of orders or targets, minor units
	Column   int             `json:"-"`                  // column of that amount, in a wide file its month; −1 in files of nouns
	Row      exchange.Row    `json:"-"`
}

// A Preview is everything an import would do, worked out without doing it.
type Preview struct {
	As       string       `json:"as"`
	File     string       `json:"file"`
	Rows     []RowVerdict `json:"-"`
	Ready    int          `json:"ready"`
	Repeated int          `json:"repeated"`
	Wrong    int          `json:"wrong"`
	Twins    int          `json:"twins"`    // ready rows with the content of an earlier one
	Doubtful int          `json:"doubtful"` // ready rows with warnings
	None     int          `json:"none"`     // cells of a target file that say there is no target
	Orders   int          `json:"orders"`   // new orders
	Amount   data.Money   `json:"amount"`   // sum of the rows that come in, rounded per row
	Span     data.Period  `json:"-"`        // days of the good orders, those in the plan already included
	Rest     int64        `json:"rest"`     // exact sum − Amount, in millionths of a minor unit

	NewCustomers   []string `json:"new_customers"` // codes that would be added
	NewProducts    []string `json:"new_products"`
	NewReps        []string `json:"new_reps"`
	NewRegions     []string `json:"new_regions"`
	UnknownReps    []string `json:"unknown_reps"` // codes in orders that go to "unassigned"
	UnknownRegions []string `json:"unknown_regions"`
	Missing        []string `json:"missing"` // fields without a column: nothing can come in

	table    *exchange.Table
	mapping  exchange.Mapping
	currency data.Currency
	today    data.Date
	horizon  data.Date         // the later of today and the last day of the plan
	called   map[string]string // names of new customers by code

	// Rows of the one kind the file is.
	orders    []exchange.OrderRow
	nouns     []exchange.NounRow
	targets   []exchange.TargetRow
	invoices  []exchange.InvoiceRow
	payments  []exchange.PaymentRow
	touches   []exchange.TouchRow
	contracts []exchange.ContractRow
	contacts  []exchange.ContactRow

	activities    []exchange.ActivityRow
	opportunities []exchange.OpportunityRow
}

// CustomerName is the name that the file gives a new customer beside its code,
// "" when it gives none.
func (p *Preview) CustomerName(code string) string { return p.called[code] }

// Table is the file as it was read.
func (p *Preview) Table() *exchange.Table { return p.table }

// Mapping is what its columns mean.
func (p *Preview) Mapping() exchange.Mapping { return p.mapping }

// Look works out what an import of the table would do. Assign names, per kind
// ("reps", "regions"), codes of the file that stand for codes of the plan. Today
// is the last day on which something can have happened: a touch after it is
// wrong, and what lies beyond the end of the plan too earns a warning.
func Look(r store.Reader, today data.Date, t *exchange.Table, m exchange.Mapping, as string, assign map[string]map[string]string) (*Preview, error) {
	m.As = as
	p := &Preview{As: as, File: t.Name, table: t, mapping: m}
	for _, f := range m.Missing() {
		p.Missing = append(p.Missing, string(f))
	}
	if len(p.Missing) > 0 {
		return p, nil
	}
	n, err := readNames(r, assign)
	if err != nil {
		return nil, err
	}
	plan, err := r.Plan()
	if err != nil {
		return nil, err
	}
	p.currency, p.today, p.horizon = plan.Currency, today, max(today, plan.Period().Until-1)
	return p, kinds[as].look(p, r, n)
}

// judge adds the verdict on a row.
func (p *Preview) judge(v RowVerdict) {
	switch {
	case v.Faults.Bad():
		v.Verdict = Wrong
		p.Wrong++
	case v.Verdict == Repeated:
		v.Warnings = nil // it stays as it is
		p.Repeated++
	default:
		v.Verdict = Ready
		p.Ready++
		if v.Twin != 0 {
			p.Twins++
		}
		if v.Warnings.Bad() {
			p.Doubtful++
		}
	}
	p.Rows = append(p.Rows, v)
}

// names finds records by the codes that files use, else by a name that only one
// record has.
type names struct {
	customers, products, reps, regions index
}

type index struct {
	codes map[string]data.ID
	names map[string]data.ID // 0: several records have the name
	alias map[string]string  // codes of the file that stand for others
	fresh map[string]bool
	order []string // fresh codes in the order met
}

func (x *index) find(code string) data.ID {
	if a, ok := x.alias[code]; ok {
		code = a
	}
	if id, ok := x.codes[code]; ok {
		return id
	}
	return x.names[code]
}

// ambiguous reports a name that several records have.
func (x *index) ambiguous(code string) bool {
	if a, ok := x.alias[code]; ok {
		code = a
	}
	_, known := x.codes[code]
	id, named := x.names[code]
	return !known && named && id == 0
}

// name is the name of a record, or its code when several share the name.
func (x *index) name(id data.ID) string {
	for name, of := range x.names {
		if of == id {
			return name
		}
	}
	for code, of := range x.codes {
		if of == id {
			return code
		}
	}
	return ""
}

// add notes a code that has to be added to the plan.
func (x *index) add(code string) {
	if code != "" && !x.fresh[code] {
		x.fresh[code] = true
		x.order = append(x.order, code)
	}
}

func readNames(r store.Reader, assign map[string]map[string]string) (n *names, err error) {
	n = &names{}
	regions, err := r.Regions()
	if err != nil {
		return nil, err
	}
	products, err := r.Products()
	if err != nil {
		return nil, err
	}
	reps, err := r.Reps()
	if err != nil {
		return nil, err
	}
	customers, err := r.Customers()
	if err != nil {
		return nil, err
	}
	if n.regions, err = newIndex(r, data.Regions, assign, regions, func(x data.Region) (data.ID, string) { return x.ID, x.Name }); err != nil {
		return nil, err
	}
	if n.products, err = newIndex(r, data.Products, assign, products, func(x data.Product) (data.ID, string) { return x.ID, x.Name }); err != nil {
		return nil, err
	}
	if n.reps, err = newIndex(r, data.Reps, assign, reps, func(x data.Rep) (data.ID, string) { return x.ID, x.Name }); err != nil {
		return nil, err
	}
	n.customers, err = newIndex(r, data.Customers, assign, customers, func(x data.Customer) (data.ID, string) { return x.ID, x.Name })
	return n, err
}

func newIndex[T any](r store.Reader, kind data.Kind, assign map[string]map[string]string, rows []T, of func(T) (data.ID, string)) (x index, err error) {
	x = index{names: map[string]data.ID{}, alias: assign[string(kind)], fresh: map[string]bool{}}
	for _, row := range rows {
		id, name := of(row)
		if _, taken := x.names[name]; taken {
			id = 0
		}
		x.names[name] = id
	}
	x.codes, err = r.CodeIndex(kind)
	return x, err
}

// noted adds a code to a list once.
func noted(list []string, code string) []string {
	if code == "" || slices.Contains(list, code) {
		return list
	}
	return append(list, code)
}
