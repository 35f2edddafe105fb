package pipeline

import (
	"cmp"
	"fmt"
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// OpportunitiesIn says which opportunities to list.
type OpportunitiesIn struct {
	AsOf     data.Date     `json:"as_of" doc:"day to look from; empty: the plan's today"`
	Rep      string        `json:"rep" doc:"code of the person they belong to; empty: all"`
	Customer string        `json:"customer" doc:"code of the customer; empty: all"`
	Stage    string        `json:"stage" doc:"code of the stage; empty: all"`
	Category data.Category `json:"category" doc:"commit, best, pipeline or omitted, their own or the stage's; empty: all"`
	Status   string        `json:"status" doc:"open, won, lost or all; empty: open"`
	Aged     bool          `json:"aged" doc:"only those longer in their stage than it allows"`
	Slipped  bool          `json:"slipped" doc:"only those later than first expected"`
	NoNext   bool          `json:"no_next" doc:"only those without a next step, or with one whose day has passed"`
	Search   string        `json:"search" doc:"words of the name, customer, person or code, or pinyin; empty: all"`
}

// A List is opportunities with their sums in minor units.
type List struct {
	AsOf     data.Date  `json:"as_of"`
	Count    int        `json:"count"`
	Amount   data.Money `json:"amount"`   // of all rows
	Weighted data.Money `json:"weighted"` // of the open ones among them
	Rows     []Row      `json:"rows"`     // open ones by expected day, then those that ended, the latest first
}

// A Row is an opportunity with the names it carries and how it stands.
type Row struct {
	ID           data.ID       `json:"id"`
	Code         string        `json:"code"`
	Name         string        `json:"name"`
	Customer     string        `json:"customer"`      // code; "": a prospect
	CustomerName string        `json:"customer_name"` // or the prospect's
	Rep          string        `json:"rep"`           // code; "": nobody's
	RepName      string        `json:"rep_name"`
	Product      string        `json:"product"` // code; "": not said
	ProductName  string        `json:"product_name"`
	Stage        string        `json:"stage"`      // code
	StageName    string        `json:"stage_name"` // "": the program has the word
	Chance       int           `json:"chance"`     // of the stage, hundredths of a per cent
	Amount       data.Money    `json:"amount"`     // minor units of the plan's currency
	Currency     data.Currency `json:"currency"`   // of foreign; "": the plan's
	Foreign      data.Money    `json:"foreign"`    // as offered
	Weighted     data.Money    `json:"weighted"`   // amount × chance; 0 when it ended or is left out of forecasts
	Opened       data.Date     `json:"opened"`
	Close        data.Date     `json:"close"` // expected; zero: not said
	Ended        data.Date     `json:"ended"` // zero: open
	Result       data.Result   `json:"result"`
	Reason       string        `json:"reason"`
	Rival        string        `json:"rival"`
	Category     data.Category `json:"category"` // its own, else the stage's
	Own          bool          `json:"own"`      // the category is its own
	Next         string        `json:"next"`
	NextDay      data.Date     `json:"next_day"`
	Overdue      bool          `json:"overdue"` // open, and the day of the next step has passed
	Past         bool          `json:"past"`    // open, and the expected day has passed
	Source       string        `json:"source"`
	Age          int           `json:"age"`   // days in the stage
	Limit        int           `json:"limit"` // days the stage allows; 0: any
	Aged         bool          `json:"aged"`
	Late         int           `json:"late"`  // days later than first expected, of an open one
	Slips        int           `json:"slips"` // how often it was put off

	Of data.PipelineStage `json:"-"` // its stage, for its words
}

// Open reports whether the opportunity is neither won nor lost.
func (x Row) Open() bool { return x.Result == "" }

// Light judges an open opportunity: red when its expected day has passed, amber
// when it is old, late or without a next step that is still to come; the ring for
// one that ended.
func (x Row) Light() data.Light {
	switch {
	case !x.Open():
		return data.Ring
	case x.Past:
		return data.Red
	case x.Aged || x.Late > 0 || x.Overdue || x.Next == "":
		return data.Amber
	}
	return data.Green
}

// Opportunities answers the opportunities that fit.
func Opportunities(r store.Reader, today data.Date, in OpportunitiesIn) (List, error) {
	list := List{AsOf: cmp.Or(in.AsOf, today), Rows: []Row{}}
	if err := in.check(r); err != nil {
		return list, err
	}
	rows, err := rowsOf(r, list.AsOf)
	if err != nil {
		return list, err
	}
	fitting := []*Row{}
	for i := range rows {
		if in.fits(rows[i]) {
			fitting = append(fitting, &rows[i])
		}
	}
	if in.Search != "" {
		fitting = Found(fitting, in.Search)
	}
	for _, x := range fitting {
		list.Rows = append(list.Rows, *x)
		list.Count++
		list.Amount += x.Amount
		list.Weighted += x.Weighted
	}
	return list, nil
}

// check reports what the question names and the plan does not have.
func (in OpportunitiesIn) check(r store.Reader) error {
	if !slices.Contains([]string{"", "open", "won", "lost", "all"}, in.Status) {
		return data.Problem{Key: "problem.opportunities.status", Field: "status", Args: []any{in.Status}}
	}
	if err := in.Category.Check(); err != nil {
		return err
	}
	if _, err := app.RepOf(r, "rep", in.Rep); err != nil {
		return err
	}
	if in.Customer != "" {
		if _, err := app.CustomerOf(r, in.Customer); err != nil {
			return err
		}
	}
	if in.Stage != "" {
		_, err := stageByCode(r, in.Stage)
		return err
	}
	return nil
}

func (in OpportunitiesIn) fits(x Row) bool {
	switch {
	case in.Status != "all" && string(x.Result) != map[string]string{"": "", "open": "", "won": "won", "lost": "lost"}[in.Status],
		in.Rep != "" && x.Rep != in.Rep, in.Customer != "" && x.Customer != in.Customer, in.Stage != "" && x.Stage != in.Stage,
		in.Category != "" && x.Category != in.Category, in.Aged && !x.Aged, in.Slipped && x.Late == 0,
		in.NoNext && (!x.Open() || x.Next != "" && !x.Overdue):
		return false
	}
	return true
}

// Found are the rows in whose name, customer, person or code each word stands, by
// pinyin too.
func Found(rows []*Row, query string) []*Row {
	names := make([]string, len(rows))
	for i, x := range rows {
		names[i] = x.Name
	}
	fits := text.NewIndex(names).Find(query, func(w *text.Word, i int) bool {
		return w.Means(rows[i].CustomerName) || w.Means(rows[i].RepName) || w.In(rows[i].Code)
	})
	found := []*Row{}
	for i, ok := range fits {
		if ok {
			found = append(found, rows[i])
		}
	}
	return found
}

// names are those of the records that opportunities name.
type names struct {
	customers map[data.ID]data.Customer
	reps      map[data.ID]data.Rep
	products  map[data.ID]data.Product
}

func readNames(r store.Reader) (n names, err error) {
	customers, err := r.Customers()
	if err != nil {
		return n, err
	}
	reps, err := r.Reps()
	if err != nil {
		return n, err
	}
	products, err := r.Products()
	n.customers, n.reps, n.products = map[data.ID]data.Customer{}, map[data.ID]data.Rep{}, map[data.ID]data.Product{}
	for _, x := range customers {
		n.customers[x.ID] = x
	}
	for _, x := range reps {
		n.reps[x.ID] = x
	}
	for _, x := range products {
		n.products[x.ID] = x
	}
	return n, err
}

// rowsOf lists all opportunities of a day with their names: the open ones by
// expected day, those without one last, then those that ended. The answer is kept:
// do not change it.
func rowsOf(r store.Reader, asOf data.Date) ([]Row, error) {
	kinds := append(slices.Clone(kept), data.Customers, data.Reps, data.Products)
	x, err := r.Remember(fmt.Sprint("pipeline rows ", int(asOf)), kinds, func() (any, error) { return rowsMade(r, asOf) })
	if err != nil {
		return nil, err
	}
	return x.([]Row), nil
}

func rowsMade(r store.Reader, asOf data.Date) ([]Row, error) {
	deals, err := Deals(r, asOf)
	if err != nil {
		return nil, err
	}
	n, err := readNames(r)
	if err != nil {
		return nil, err
	}
	rows := make([]Row, len(deals))
	for i, d := range deals {
		rows[i] = n.row(d, asOf)
	}
	slices.SortStableFunc(rows, func(a, b Row) int {
		switch {
		case a.Open() != b.Open():
			if a.Open() {
				return -1
			}
			return 1
		case !a.Open():
			return cmp.Compare(b.Ended, a.Ended)
		}
		return cmp.Compare(cmp.Or(a.Close, forever), cmp.Or(b.Close, forever))
	})
	return rows, nil
}

func (n names) row(d Deal, asOf data.Date) Row {
	x := d.Opportunity
	customer, rep, product := n.customers[x.CustomerID], n.reps[x.RepID], n.products[x.ProductID]
	row := Row{ID: x.ID, Code: x.Code, Name: x.Name, Customer: customer.Code, CustomerName: cmp.Or(customer.Name, x.Prospect), Rep: rep.Code, RepName: rep.Name,
		Product: product.Code, ProductName: product.Name, Stage: d.Of.Code, StageName: d.Of.Name, Chance: d.Of.Chance, Amount: d.Track.Amount, Currency: x.Currency, Foreign: x.Foreign,
		Weighted: d.Weighted, Opened: x.Opened, Close: d.Track.Close, Ended: d.Track.Ended, Result: d.Track.Result, Category: d.Category, Own: d.Own,
		Next: x.Next, NextDay: x.NextDay, Source: x.Source, Age: d.Age, Limit: d.Of.Days, Aged: d.Aged, Late: d.Late, Slips: d.Slips, Of: d.Of}
	if d.Open() {
		row.Overdue = x.NextDay != 0 && x.NextDay < asOf
		row.Past = row.Close != 0 && row.Close < asOf
	} else {
		row.Reason, row.Rival = x.Reason, x.Rival
	}
	return row
}
