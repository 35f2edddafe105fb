package tracks

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A LookedAt is what a customer looked at, as it is typed or pasted.
type LookedAt struct {
	ID        data.ID `json:"id" doc:"0: a new row"`
	Customer  string  `json:"customer" doc:"code or name of the customer"`
	Product   string  `json:"product" doc:"code or name of the product; empty: of none in particular"`
	Page      string  `json:"page" doc:"which page; may be empty"`
	Views     int     `json:"views" doc:"how often it was looked at"`
	Downloads int     `json:"downloads" doc:"how often something was downloaded"`
	Enquiries int     `json:"enquiries" doc:"how often the customer asked"`
}

// SaveBehaviours writes rows of the form of a week. A row of a customer, product and
// page that is there already is replaced.
type SaveBehaviours struct {
	Week data.Date  `json:"week" doc:"any day of the week; empty: this week"`
	Rows []LookedAt `json:"rows" doc:"the rows"`
}

// Label names the change.
func (SaveBehaviours) Label() string { return "command.SaveBehaviours" }

// Apply stores the rows, all or none.
func (c SaveBehaviours) Apply(tx store.Tx) error {
	week, err := weekOr(tx, c.Week)
	if err != nil {
		return err
	}
	have, err := tx.Behaviours(week)
	if err != nil {
		return err
	}
	n, err := namesOf(tx.Reader)
	if err != nil {
		return err
	}
	for _, in := range c.Rows {
		x := data.Behaviour{ID: in.ID, Week: week, Page: strings.TrimSpace(in.Page), Views: in.Views, Downloads: in.Downloads, Enquiries: in.Enquiries}
		if x.CustomerID, err = n.customer(tx, strings.TrimSpace(in.Customer)); err != nil {
			return err
		}
		if x.ProductID, err = n.product(tx, strings.TrimSpace(in.Product)); err != nil {
			return err
		}
		for _, old := range have {
			if x.ID == 0 && old.CustomerID == x.CustomerID && old.ProductID == x.ProductID && old.Page == x.Page {
				x.ID = old.ID
			}
		}
		if x.ID != 0 && !slices.ContainsFunc(have, func(b data.Behaviour) bool { return b.ID == x.ID }) {
			return data.Problem{Key: "problem.gone.behaviours", Field: "id", Args: []any{int(x.ID)}}
		}
		if x, err = tx.SaveBehaviour(x); err != nil {
			return err
		}
		have = append(have, x)
	}
	return nil
}

// weekOr is the Monday of a day's week; without a day, of today's.
func weekOr(tx store.Tx, day data.Date) (data.Date, error) {
	if day == 0 {
		today, err := app.TodayIn(tx)
		return today.Monday(), err
	}
	return day.Monday(), app.Happened(tx, "week", day.Monday())
}

// customer is the customer of a code, else of a name that only one has.
func (n names) customer(tx store.Tx, words string) (data.ID, error) {
	x, err := tx.CustomerByCode(words)
	if err == nil {
		return x.ID, nil
	}
	var found []data.ID
	for _, y := range n.customers {
		if words != "" && y.Name == words {
			found = append(found, y.ID)
		}
	}
	if len(found) == 1 {
		return found[0], nil
	}
	return 0, data.At("customer", err)
}

// product is the product of a code, else of a name; "" is none.
func (n names) product(tx store.Tx, words string) (data.ID, error) {
	if words == "" {
		return 0, nil
	}
	x, err := tx.ProductByCode(words)
	if err == nil {
		return x.ID, nil
	}
	var found []data.ID
	for _, y := range n.products {
		if y.Name == words {
			found = append(found, y.ID)
		}
	}
	if len(found) == 1 {
		return found[0], nil
	}
	return 0, data.At("product", err)
}

// RemoveBehaviour removes a row of the form.
type RemoveBehaviour struct {
	ID data.ID `json:"id" doc:"number of the row"`
}

// Label names the change.
func (RemoveBehaviour) Label() string { return "command.RemoveBehaviour" }

// Apply removes the row.
func (c RemoveBehaviour) Apply(tx store.Tx) error { return tx.Remove(data.Behaviours, c.ID) }

// SetTrackRules says what is collected each week and when customers are looked at.
type SetTrackRules struct {
	Won     int          `json:"won" doc:"successes wanted each week"`
	Lost    int          `json:"lost" doc:"failures wanted each week"`
	Views   int          `json:"views" doc:"views without an order from which a customer is asked why"`
	Weekday time.Weekday `json:"weekday" doc:"day of the review: 0 Sunday … 6 Saturday"`
}

// Label names the change.
func (SetTrackRules) Label() string { return "command.SetTrackRules" }

// Apply stores the rule.
func (c SetTrackRules) Apply(tx store.Tx) error {
	return tx.SaveTrackRule(data.TrackRule{Won: c.Won, Lost: c.Lost, Views: c.Views, Weekday: c.Weekday})
}

// A Conclusion says what the row of a customer tells (S0-24).
type Conclusion string

// The conclusions.
const (
	Bought         Conclusion = "bought"  // ordered in the week
	PriceSensitive Conclusion = "price"   // looked often, asked or downloaded, and did not order
	NeedUnclear    Conclusion = "unclear" // looked often, neither asked nor ordered
	Watching       Conclusion = "watch"   // looked a little
)

// A Looked is a row of the form with what it tells.
type Looked struct {
	data.Behaviour
	Customer     string     `json:"customer"` // code
	CustomerName string     `json:"customer_name"`
	RepName      string     `json:"rep"` // the owner; "": nobody
	ProductName  string     `json:"product"`
	Orders       int        `json:"orders"` // of the week, of the product where one is named
	Conclusion   Conclusion `json:"conclusion"`
}

// A Form is 《客户行为分析表》 of a week.
type Form struct {
	Week  data.Period    `json:"week"`
	Rows  []Looked       `json:"rows"` // those to ask first, then by views
	Ask   int            `json:"ask"`  // rows of customers to be asked why
	Rule  data.TrackRule `json:"rule"`
	Empty bool           `json:"empty"` // no week has rows yet
}

// BehaviourIn names the week.
type BehaviourIn struct {
	Week data.Date `json:"week" doc:"any day of the week; empty: the last week that has rows"`
}

// BehaviourOf is the form of a week: who looked at what, what was ordered, and what
// that tells.
func BehaviourOf(r store.Reader, today data.Date, in BehaviourIn) (f Form, err error) {
	last, err := r.LastBehaviour(today)
	if err != nil {
		return f, err
	}
	week := in.Week.Monday()
	if in.Week == 0 {
		week = cmp.Or(last, today.Monday())
	}
	f.Week, f.Empty = data.Period{From: week, Until: week + 7}, last == 0
	if f.Rule, err = r.TrackRule(); err != nil {
		return f, err
	}
	rows, err := r.Behaviours(week)
	if err != nil || len(rows) == 0 {
		f.Rows = []Looked{}
		return f, err
	}
	n, err := namesOf(r)
	if err != nil {
		return f, err
	}
	bought, err := r.BoughtIn(f.Week)
	if err != nil {
		return f, err
	}
	orders := map[[2]data.ID]int{}
	for _, b := range bought {
		orders[[2]data.ID{b.CustomerID, b.ProductID}] = b.Orders
	}
	for _, b := range rows {
		c := n.customers[b.CustomerID]
		x := Looked{Behaviour: b, Customer: c.Code, CustomerName: c.Name, RepName: n.reps[c.RepID].Name, ProductName: n.products[b.ProductID].Name,
			Orders: orders[[2]data.ID{b.CustomerID, b.ProductID}]}
		x.Conclusion = conclude(x, f.Rule)
		if x.Conclusion == PriceSensitive || x.Conclusion == NeedUnclear {
			f.Ask++
		}
		f.Rows = append(f.Rows, x)
	}
	slices.SortStableFunc(f.Rows, func(a, b Looked) int {
		return cmp.Or(cmp.Compare(rank(a.Conclusion), rank(b.Conclusion)), cmp.Compare(b.Views, a.Views), cmp.Compare(a.CustomerName, b.CustomerName), cmp.Compare(a.ID, b.ID))
	})
	return f, nil
}

func rank(c Conclusion) int {
	return slices.Index([]Conclusion{PriceSensitive, NeedUnclear, Watching, Bought}, c)
}

// conclude is the rule of S0-24: looked at so often and not ordered is either the
// price, when the customer asked or took something along, or an unclear need.
func conclude(x Looked, rule data.TrackRule) Conclusion {
	switch {
	case x.Orders > 0:
		return Bought
	case x.Views < rule.Views:
		return Watching
	case x.Downloads+x.Enquiries > 0:
		return PriceSensitive
	}
	return NeedUnclear
}

// Pasted reads rows as they are copied from a table or typed: customer, product,
// page, views, downloads, enquiries, apart by tabs or commas; what is missing at the
// end is none. A first row of headers is left out.
func Pasted(text string) (rows []LookedAt, err error) {
	for n, line := range strings.Split(strings.TrimSpace(text), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		apart := "\t"
		if !strings.Contains(line, apart) {
			apart, line = ",", strings.ReplaceAll(line, "，", ",")
		}
		cells := strings.Split(line, apart)
		for len(cells) < 6 {
			cells = append(cells, "")
		}
		x := LookedAt{Customer: strings.TrimSpace(cells[0]), Product: strings.TrimSpace(cells[1]), Page: strings.TrimSpace(cells[2])}
		bad := false
		for i, to := range []*int{&x.Views, &x.Downloads, &x.Enquiries} {
			if s := strings.TrimSpace(cells[3+i]); s != "" {
				if *to, err = strconv.Atoi(s); err != nil {
					bad = true
				}
			}
		}
		switch {
		case bad && n == 0:
		case bad:
			return nil, data.Problem{Key: "problem.behaviour.line", Field: "rows", Args: []any{n + 1}}
		default:
			rows = append(rows, x)
		}
	}
	if len(rows) == 0 {
		return nil, data.Problem{Key: "problem.behaviour.none", Field: "rows"}
	}
	return rows, nil
}
