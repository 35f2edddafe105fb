package receivables

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// The parts of the work list.
const (
	ShowAll     = "all"
	ShowOverdue = "overdue"
	ShowSoon    = "soon"
	ShowBroken  = "broken"
	ShowAct     = "act"
)

// The states of a promise.
const (
	Waiting = "waiting" // its day has not passed
	Kept    = "kept"    // settled by its day
	Broken  = "broken"  // its day has passed without the money
)

// CollectionsIn narrows the work list. Empty fields do not narrow.
type CollectionsIn struct {
	AsOf   data.Date `json:"as_of" doc:"day to look from; empty: the plan's today"`
	Show   string    `json:"show" doc:"overdue, soon (due on the day or in the seven after it), broken (a promise not kept), act (to be called today), or all (also when empty)"`
	Rep    *string   `json:"rep" doc:"code of who collects; empty: nobody; missing: all"`
	Region *string   `json:"region" doc:"region code; empty: those without a region; missing: all"`
	Text   string    `json:"text" doc:"words in the name or code of the customer; pinyin and initials match too"`
}

// A Row is one customer with open money: who is to ask for it, how, and what was
// promised. Amounts are minor units.
type Row struct {
	Code       string          `json:"code"`
	Name       string          `json:"name"`
	Region     string          `json:"region"` // code; empty: unassigned
	RegionName string          `json:"region_name"`
	Rep        string          `json:"rep"` // code of who collects the oldest open invoice; empty: nobody
	RepName    string          `json:"rep_name"`
	Scheme     string          `json:"scheme"` // that leads for the customer; empty: none
	Tier       data.Tier       `json:"tier"`   // in that scheme
	TierName   string          `json:"-"`      // empty: the word of the tier's key
	Way        data.Collection `json:"way"`    // executive, legal or discount; empty: the rep reminds
	calc.Ageing
	Open        data.Money `json:"open"`         // all of it, less credits
	Overdue     data.Money `json:"overdue"`      // of which should have come in before the day
	Soon        data.Money `json:"soon"`         // of which is due on the day or in the seven after it
	Oldest      int        `json:"oldest"`       // days the oldest open invoice is over; negative: days until the first is due
	Level       *Level     `json:"level"`        // step of following up that the oldest has reached; null: none yet
	Promise     string     `json:"promise"`      // broken, waiting, or empty: none
	PromiseDay  data.Date  `json:"promise_day"`  // of the oldest broken promise, else of the next one
	PromiseOpen data.Money `json:"promise_open"` // open money that was promised for a day gone by, else that is promised
	Touched     data.Date  `json:"touched"`      // last touch of the customer; zero: none
	Act         bool       `json:"act"`          // a step was reached or a promise broken, and nobody has touched the customer since
	Light       data.Light `json:"light"`        // red: over 30 days, or a promise broken; amber: overdue; ring: nothing open
}

// Work is the list of who owes, with its sums.
type Work struct {
	AsOf    data.Date `json:"as_of"`
	Total   AgeingRow `json:"total"` // of everyone, however the list is narrowed
	Soon    WorkSum   `json:"soon"`  // due on the day or in the seven after it
	Overdue WorkSum   `json:"overdue"`
	Broken  WorkSum   `json:"broken"`
	Act     WorkSum   `json:"act"`
	Rows    []Row     `json:"customers"` // to be called first, then most overdue
}

// A WorkSum is how many customers of the narrowed list a part of it holds, and
// the money it is about, in minor units.
type WorkSum struct {
	Count  int        `json:"count"`
	Amount data.Money `json:"amount"`
}

func (s *WorkSum) add(m data.Money) {
	s.Count++
	s.Amount += m
}

// Collections answers who is to be asked for which money today.
func Collections(r store.Reader, plan data.Date, in CollectionsIn) (Work, error) {
	w := Work{AsOf: today(in.AsOf, plan), Rows: []Row{}}
	if in.Show != "" && !slices.Contains([]string{ShowAll, ShowOverdue, ShowSoon, ShowBroken, ShowAct}, in.Show) {
		return w, data.Problem{Key: "problem.receivables.show", Field: "show", Args: []any{in.Show}}
	}
	rows, err := workRows(r, w.AsOf)
	if err != nil {
		return w, err
	}
	var total Standing
	for _, x := range rows {
		total.plus(Standing{x.Open, x.Overdue, x.Soon, x.Oldest, x.Ageing})
		if !x.fits(in) {
			continue
		}
		if x.Overdue > 0 {
			w.Overdue.add(x.Overdue)
		}
		if x.Soon > 0 {
			w.Soon.add(x.Soon)
		}
		if x.Promise == Broken {
			w.Broken.add(x.PromiseOpen)
		}
		if x.Act {
			w.Act.add(x.Overdue + x.Soon)
		}
		if x.In(in.Show) {
			w.Rows = append(w.Rows, x)
		}
	}
	w.Total = ageingRow("", "", total)
	return w, nil
}

func (x Row) fits(in CollectionsIn) bool {
	return (in.Rep == nil || x.Rep == *in.Rep) && (in.Region == nil || x.Region == *in.Region) &&
		text.MatchesAny(in.Text, x.Name, x.Code)
}

// In reports whether the row belongs to a part of the list.
func (x Row) In(show string) bool {
	switch show {
	case ShowOverdue:
		return x.Overdue > 0
	case ShowSoon:
		return x.Soon > 0
	case ShowBroken:
		return x.Promise == Broken
	case ShowAct:
		return x.Act
	}
	return true
}

// workRows are the rows of every customer with open money or a credit.
func workRows(r store.Reader, asOf data.Date) ([]Row, error) {
	b, err := openBook(r, asOf, never)
	if err != nil {
		return nil, err
	}
	n, err := namesOf(r, asOf)
	if err != nil {
		return nil, err
	}
	rules, err := RulesOf(r, asOf, RulesIn{})
	if err != nil {
		return nil, err
	}
	touched, err := r.TouchDays(asOf)
	if err != nil {
		return nil, err
	}
	var rows []Row
	for from := 0; from < len(b.items); {
		until := from + 1
		for until < len(b.items) && b.items[until].CustomerID == b.items[from].CustomerID {
			until++
		}
		if x, ok := n.row(b, b.items[from:until]); ok {
			x.Touched = touched[b.items[from].CustomerID]
			x.judge(asOf, rules)
			rows = append(rows, x)
		}
		from = until
	}
	slices.SortStableFunc(rows, func(a, b Row) int {
		return cmp.Or(boolFirst(a.Act, b.Act), cmp.Compare(b.Overdue, a.Overdue), cmp.Compare(b.Oldest, a.Oldest), cmp.Compare(b.Open, a.Open))
	})
	return rows, nil
}

func boolFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// row adds up the invoices of one customer, the first to be due first; ok is
// false when none is open.
func (n *names) row(b *book, items []item) (x Row, ok bool) {
	id := items[0].CustomerID
	var s Standing
	for _, i := range items {
		if i.Open == 0 {
			continue
		}
		s.add(i, b.days(i))
		if !ok || x.Rep == "" {
			x.Rep, x.RepName = n.collector(id, i.RepID)
		}
		ok = true
		if i.Open > 0 && i.Promised != 0 {
			x.promise(i, b.asOf)
		}
	}
	if !ok {
		return x, false
	}
	c := n.customers[id]
	x.Code, x.Name, x.Region, x.RegionName = c.Code, c.Name, c.Region, c.RegionName
	if scheme, tier, found := n.tier(id); found {
		x.Scheme, x.Tier, x.TierName = scheme.Code, tier.Tier, tier.Name
	}
	x.Way = n.way(id)
	x.Ageing, x.Open, x.Overdue, x.Soon, x.Oldest = s.Buckets, s.Open, s.Overdue, s.Soon, s.Oldest
	return x, true
}

// promise takes in what was promised for an open invoice: a broken promise says
// more than one that waits.
func (x *Row) promise(i item, asOf data.Date) {
	state := Waiting
	if i.Promised < asOf {
		state = Broken
	}
	switch {
	case x.Promise == Broken && state == Waiting:
		return
	case x.Promise == Waiting && state == Broken || x.Promise == "":
		x.Promise, x.PromiseDay, x.PromiseOpen = state, i.Promised, 0
	}
	x.PromiseDay = min(x.PromiseDay, i.Promised)
	x.PromiseOpen += i.Open
}

// judge says which step has been reached, whether the customer is to be called,
// and the light.
func (x *Row) judge(asOf data.Date, rules Rules) {
	if x.NotDue+x.Ageing.Overdue() == 0 { // only a credit
		return
	}
	x.Level = rules.at(x.Oldest)
	if x.Level != nil {
		x.Act = x.Touched < asOf-data.Date(x.Oldest-x.Level.Days) // since the step was reached
	}
	x.Act = x.Act || x.Promise == Broken && x.Touched <= x.PromiseDay
	switch {
	case x.Promise == Broken || x.Overdue > x.To30:
		x.Light = data.Red
	case x.Overdue > 0:
		x.Light = data.Amber
	default:
		x.Light = data.Green
	}
}
