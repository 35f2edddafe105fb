package accounts

import (
	"fmt"

	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// TableIn asks for the battle table of a quarter.
type TableIn struct {
	Day data.Date `json:"day" doc:"any day of the quarter; empty: that of the plan's today"`
}

// A State says how far the approval of a row has come.
type State string

// The states of a row.
const (
	Waits    State = "waits"    // nobody has judged it
	Approved State = "approved" // it may be acted on
	Returned State = "returned" // the manager wants it changed
	Changed  State = "changed"  // it was changed after a verdict and waits for the next
)

// A Table is the battle table of a quarter (S2-20).
type Table struct {
	Quarter       data.Period   `json:"quarter"`
	Quarters      []data.Period `json:"quarters"` // that can be asked for, oldest first
	Rows          []Row         `json:"rows"`
	Approved      int           `json:"approved"`       // rows that are
	Lacking       int           `json:"lacking"`        // rows that cannot be approved yet
	Unvisited     int           `json:"unvisited"`      // rows whose customer was not visited in person in the quarter (S4-26)
	Changes       int           `json:"changes"`        // changes of a decision maker that run, of all customers
	Proposals     int           `json:"proposals"`      // proposals that are to be sent, of all customers
	LateProposals int           `json:"late_proposals"` // those of them beyond their day
	LateChanges   int           `json:"late_changes"`   // changes beyond their day
	Copyable      int           `json:"copyable"`       // rows of the last quarter with any that could be taken over
}

// A Standing is a tier in a scheme.
type Standing struct {
	Scheme data.Scheme     `json:"scheme"`
	Tier   data.SchemeTier `json:"tier"`
}

// A Row is one key account in a quarter.
type Row struct {
	data.Account
	Customer     string         `json:"customer"`
	CustomerName string         `json:"customer_name"`
	Sort         string         `json:"sort"`
	Owner        string         `json:"owner"`
	OwnerName    string         `json:"owner_name"`
	Approver     string         `json:"approver"` // name of who judged it
	Tiers        []Standing     `json:"tiers"`    // in the order of the schemes
	Actual       data.Money     `json:"actual"`   // ordered in the quarter up to today, minor units
	Chain        Chain          `json:"chain"`
	Dates        []data.KeyDate `json:"dates"`
	Next         *data.KeyDate  `json:"next"`    // the first that is still to come, or should have been; nil: none
	Visited      data.Date      `json:"visited"` // last visit in person in the quarter; zero: none
	Change       *data.Play     `json:"change"`  // of the decision maker, that runs; nil: none
	State        State          `json:"state"`
	Lacks        []Lack         `json:"lacks"` // what it needs before it can be approved
	History      []Judged       `json:"history"`
}

// Judged is an entry in the history of a row's approval, the newest first.
type Judged struct {
	data.Verdict
	By string `json:"by"` // name; "": nobody in particular
}

// tableKinds are the kinds a battle table is worked out from.
var tableKinds = append([]data.Kind{data.Plans, data.Reps, data.Contacts, data.Touches, data.Plays, data.Accounts, data.KeyDates, data.Verdicts}, schemes.Kinds...)

// TableOf answers the battle table of a quarter, in its order. It asks a fixed
// number of questions of the file; who asks must not change the answer.
func TableOf(r store.Reader, today data.Date, in TableIn) (Table, error) {
	q, err := quarterAt(r, in.Day, today)
	if err != nil {
		return Table{}, err
	}
	x, err := r.Remember(fmt.Sprint("accounts ", q, today), tableKinds, func() (any, error) {
		b := &builder{r: r, today: today, t: Table{Quarter: q, Rows: []Row{}}}
		err := b.build()
		return b.t, err
	})
	if err != nil {
		return Table{}, err
	}
	return x.(Table), nil
}

// A builder puts a battle table together.
type builder struct {
	r         store.Reader
	today     data.Date
	t         Table
	customers map[data.ID]data.Customer
	reps      map[data.ID]data.Rep
	placing   *schemes.Placing
	actual    map[data.ID]data.Money
	visits    map[data.ID]data.Date
	people    map[data.ID][]data.Contact // by customer
	dates     map[data.ID][]data.KeyDate // by row
	judged    map[data.ID][]Judged       // by row
	changes   map[data.ID]*data.Play     // by customer
}

func (b *builder) build() error {
	rows, err := b.r.Accounts()
	if err != nil {
		return err
	}
	if err := b.ask(); err != nil {
		return err
	}
	b.spans(rows)
	for _, a := range rows {
		if a.From == b.t.Quarter.From {
			b.t.Rows = append(b.t.Rows, b.row(a))
		}
	}
	for _, x := range b.t.Rows {
		switch {
		case x.State == Approved:
			b.t.Approved++
		case len(x.Lacks) > 0:
			b.t.Lacking++
		}
		if x.Visited == 0 {
			b.t.Unvisited++
		}
	}
	return nil
}

// ask reads what all rows need.
func (b *builder) ask() (err error) {
	if b.customers, err = customerNames(b.r); err != nil {
		return err
	}
	if b.reps, err = repNames(b.r); err != nil {
		return err
	}
	if b.placing, err = schemes.Place(b.r, b.today); err != nil {
		return err
	}
	q := b.t.Quarter
	so := q
	so.Until = min(q.Until, b.today+1)
	if b.actual, err = b.r.AccountAmounts(q.From, so); err != nil {
		return err
	}
	if b.visits, err = b.r.AccountVisits(q.From, so); err != nil {
		return err
	}
	people, err := b.r.AccountContacts(q.From)
	if err != nil {
		return err
	}
	b.people = group(people, func(c data.Contact) data.ID { return c.CustomerID })
	dates, err := b.r.KeyDates()
	if err != nil {
		return err
	}
	b.dates = group(dates, func(k data.KeyDate) data.ID { return k.AccountID })
	verdicts, err := b.r.Verdicts()
	if err != nil {
		return err
	}
	b.judged = map[data.ID][]Judged{}
	for _, v := range verdicts {
		b.judged[v.AccountID] = append(b.judged[v.AccountID], Judged{v, b.reps[v.ByID].Name})
	}
	return b.plays()
}

// plays counts what runs, and keeps the changes of a decision maker.
func (b *builder) plays() error {
	plays, err := b.r.Plays()
	b.changes = map[data.ID]*data.Play{}
	for _, p := range plays {
		if p.Closed != 0 {
			continue
		}
		switch {
		case p.Kind == data.NewDecider:
			b.t.Changes++
			if p.Due < b.today {
				b.t.LateChanges++
			}
			if b.changes[p.CustomerID] == nil {
				b.changes[p.CustomerID] = &p
			}
		case p.Kind == data.ProposalPlay && p.Contacted == 0:
			b.t.Proposals++
			if p.Due < b.today {
				b.t.LateProposals++
			}
		}
	}
	return err
}

// spans lists the quarters, and counts what could be taken over from the last
// one with rows.
func (b *builder) spans(rows []data.Account) {
	p, err := b.r.Plan()
	if err != nil {
		return // a plan that cannot be read has failed before
	}
	b.t.Quarters = quarters(p)
	last := before(rows, b.t.Quarter)
	has := map[data.ID]bool{}
	for _, a := range rows {
		if a.From == b.t.Quarter.From {
			has[a.CustomerID] = true
		}
	}
	for _, a := range rows {
		if last.Until != 0 && a.From == last.From && !has[a.CustomerID] {
			b.t.Copyable++
		}
	}
}

// row is one key account with all that is said of it.
func (b *builder) row(a data.Account) Row {
	c := b.customers[a.CustomerID]
	x := Row{Account: a, Customer: c.Code, CustomerName: c.Name, Sort: c.Sort, Owner: b.reps[a.OwnerID].Code, OwnerName: b.reps[a.OwnerID].Name,
		Approver: b.reps[a.ApproverID].Name, Tiers: standings(b.placing, a.CustomerID), Actual: b.actual[a.CustomerID], Chain: chain(b.people[a.CustomerID], b.today),
		Dates: b.dates[a.ID], Visited: b.visits[a.CustomerID], Change: b.changes[a.CustomerID], History: b.judged[a.ID]}
	x.Lacks = lacks(a, x.Chain, x.Dates)
	for i := range x.Dates {
		if x.Dates[i].Done == 0 {
			x.Next = &x.Dates[i]
			break
		}
	}
	switch {
	case a.Approved != 0:
		x.State = Approved
	case a.ApproverID != 0:
		x.State = Returned
	case len(x.History) > 0:
		x.State = Changed
	default:
		x.State = Waits
	}
	return x
}

// standings are the tiers of a customer in all schemes that place it.
func standings(p *schemes.Placing, customer data.ID) (rows []Standing) {
	for _, s := range p.Schemes {
		if t, ok := p.SchemeTier(s.Code, p.Tier(s.Code, customer)); ok {
			rows = append(rows, Standing{s, t})
		}
	}
	return rows
}

// repNames are all people of ours by ID.
func repNames(r store.Reader) (map[data.ID]data.Rep, error) {
	rows, err := r.Reps()
	byID := make(map[data.ID]data.Rep, len(rows))
	for _, x := range rows {
		byID[x.ID] = x
	}
	return byID, err
}

// group puts records under what they belong to, in their order.
func group[T any](rows []T, of func(T) data.ID) map[data.ID][]T {
	groups := map[data.ID][]T{}
	for _, x := range rows {
		groups[of(x)] = append(groups[of(x)], x)
	}
	return groups
}
