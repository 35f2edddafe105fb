package accounts

import (
	"cmp"
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Suggestion is a customer that belongs into the battle table and is not in it.
type Suggestion struct {
	Customer string     `json:"customer"`
	Name     string     `json:"name"`
	RepName  string     `json:"rep_name"`
	Tiers    []Standing `json:"tiers"`  // those that suggest it
	Amount   data.Money `json:"amount"` // ordered in the year that ends today, minor units

	id, rep data.ID
}

// SuggestionsOf answers the customers of the best tier of any scheme, such as A,
// high and strategic, that are not in the battle table of a quarter; those who
// order most come first.
func SuggestionsOf(r store.Reader, today data.Date, in TableIn) ([]Suggestion, error) {
	q, err := quarterAt(r, in.Day, today)
	if err != nil {
		return nil, err
	}
	best, err := bestTiers(r)
	if err != nil {
		return nil, err
	}
	placing, err := schemes.Place(r, today)
	if err != nil {
		return nil, err
	}
	accounts, err := r.Accounts()
	if err != nil {
		return nil, err
	}
	has := map[data.ID]bool{}
	for _, a := range accounts {
		has[a.CustomerID] = has[a.CustomerID] || a.From == q.From
	}
	customers, err := r.NamedCustomers()
	if err != nil {
		return nil, err
	}
	rows := []Suggestion{}
	for _, c := range customers {
		if has[c.ID] {
			continue
		}
		s := Suggestion{Customer: c.Code, Name: c.Name, RepName: c.RepName, id: c.ID, rep: c.RepID}
		for _, t := range standings(placing, c.ID) {
			if best[t.Scheme.ID] == t.Tier.ID {
				s.Tiers = append(s.Tiers, t)
			}
		}
		if len(s.Tiers) > 0 {
			rows = append(rows, s)
		}
	}
	return rows, byAmount(r, today, rows)
}

// byAmount fills in what the customers ordered and sorts by it.
func byAmount(r store.Reader, today data.Date, rows []Suggestion) error {
	sales, err := r.CustomerSales(today, store.Active)
	amounts := make(map[data.ID]data.Money, len(sales))
	for _, s := range sales {
		amounts[s.CustomerID] = s.Amount
	}
	for i := range rows {
		rows[i].Amount = amounts[rows[i].id]
	}
	slices.SortStableFunc(rows, func(a, b Suggestion) int { return cmp.Compare(b.Amount, a.Amount) })
	return err
}

// bestTiers is the first tier that is on, of each scheme: the one whose customers
// are key accounts.
func bestTiers(r store.Reader) (map[data.ID]data.ID, error) {
	tiers, err := r.SchemeTiers()
	slices.SortStableFunc(tiers, func(a, b data.SchemeTier) int { return cmp.Compare(a.Position, b.Position) })
	best := map[data.ID]data.ID{}
	for _, t := range tiers {
		if _, found := best[t.SchemeID]; !found && t.On {
			best[t.SchemeID] = t.ID
		}
	}
	return best, err
}

// AddAccounts puts customers into the battle table of a quarter, each with who
// looks after it as the owner.
type AddAccounts struct {
	Day       data.Date `json:"day" doc:"any day of the quarter; empty: that of the plan's today"`
	Customers []string  `json:"customers" doc:"codes of customers; empty: all that account_suggestions answers"`
}

// Label names the change.
func (AddAccounts) Label() string { return "command.AddAccounts" }

// Apply adds a row for each; customers that are in the table already are a
// problem.
func (c AddAccounts) Apply(tx store.Tx) error {
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	var wanted []data.Customer
	for _, code := range c.Customers {
		x, err := app.CustomerOf(tx.Reader, code)
		if err != nil {
			return data.At("customers", err)
		}
		wanted = append(wanted, x)
	}
	if len(c.Customers) == 0 {
		rows, err := SuggestionsOf(tx.Reader, today, TableIn{Day: c.Day})
		if err != nil {
			return err
		}
		for _, s := range rows {
			wanted = append(wanted, data.Customer{ID: s.id, Name: s.Name, RepID: s.rep})
		}
	}
	if len(wanted) == 0 {
		return data.Problem{Key: "problem.accounts.none", Field: "customers"}
	}
	q, err := quarterAt(tx.Reader, c.Day, today)
	if err != nil {
		return err
	}
	t, err := newTail(tx, q)
	if err != nil {
		return err
	}
	for _, x := range wanted {
		if t.has[x.ID] {
			return data.Problem{Key: "problem.account.twice", Field: "customers", Args: []any{x.Name}}
		}
		if err := t.add(data.Account{CustomerID: x.ID, OwnerID: x.RepID}, nil); err != nil {
			return err
		}
	}
	tx.About(text.Fmt{}.Count(len(wanted)))
	return nil
}

// A tail is where rows are added to the battle table of a quarter.
type tail struct {
	tx   store.Tx
	q    data.Period
	last int
	has  map[data.ID]bool // customers that have a row
}

func newTail(tx store.Tx, q data.Period) (*tail, error) {
	all, err := tx.Accounts()
	t := &tail{tx: tx, q: q, has: map[data.ID]bool{}}
	for _, a := range all {
		if a.From == q.From {
			t.has[a.CustomerID], t.last = true, max(t.last, a.Position)
		}
	}
	return t, err
}

// add puts a row with its dates behind the last.
func (t *tail) add(a data.Account, dates []data.KeyDate) error {
	t.last++
	a.Period, a.Position = t.q, t.last
	a, err := t.tx.SaveAccount(a)
	if err != nil {
		return err
	}
	t.has[a.CustomerID] = true
	for _, k := range dates {
		if _, err := t.tx.SaveKeyDate(data.KeyDate{AccountID: a.ID, Date: k.Date, Text: k.Text}); err != nil {
			return err
		}
	}
	return nil
}

// CopyAccounts takes the rows of the last quarter with any over into another, for
// customers that are not in it yet: pain, plan, target and owner, and the key
// dates that are still to come. Approvals do not come along.
type CopyAccounts struct {
	Day data.Date `json:"day" doc:"any day of the quarter to fill; empty: that of the plan's today"`
}

// Label names the change.
func (CopyAccounts) Label() string { return "command.CopyAccounts" }

// Apply adds the rows; nothing to take over is a problem.
func (c CopyAccounts) Apply(tx store.Tx) error {
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	q, err := quarterAt(tx.Reader, c.Day, today)
	if err != nil {
		return err
	}
	all, err := tx.Accounts()
	if err != nil {
		return err
	}
	dates, err := tx.KeyDates()
	if err != nil {
		return err
	}
	t, err := newTail(tx, q)
	if err != nil {
		return err
	}
	open := group(slices.DeleteFunc(dates, func(k data.KeyDate) bool { return k.Done != 0 || k.Date < q.From }), func(k data.KeyDate) data.ID { return k.AccountID })
	last, n := before(all, q), 0
	for _, a := range all {
		if last.Until == 0 || a.From != last.From || t.has[a.CustomerID] {
			continue
		}
		n++
		copied := data.Account{CustomerID: a.CustomerID, OwnerID: a.OwnerID, Pain: a.Pain, Plan: a.Plan, Target: a.Target}
		if err := t.add(copied, open[a.ID]); err != nil {
			return err
		}
	}
	if n == 0 {
		return data.Problem{Key: "problem.accounts.copy", Field: "day"}
	}
	tx.About(text.Fmt{}.Count(n))
	return nil
}
