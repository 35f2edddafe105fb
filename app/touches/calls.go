package touches

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/app/calc"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// What the list of calls can be narrowed to.
const (
	Today   = "today"   // due, not past the limit
	Overdue = "overdue" // past the limit
	Risk    = "risk"    // so far past it that the customer is at high risk
	Never   = "never"   // no real touch yet, and no automatic tier
	All     = "all"     // every customer, due or not
)

// CallsIn narrows the list of calls. Empty fields do not narrow.
type CallsIn struct {
	Week   data.Date `json:"week" doc:"a day of the week wanted; empty: this week"`
	When   string    `json:"when" doc:"today, overdue, risk, never or all; empty: those of the week, with what is overdue"`
	Rep    *string   `json:"rep" doc:"code of who looks after the customers; empty: nobody; missing: all"`
	Scheme string    `json:"scheme" doc:"code of the scheme of the tier; empty: all"`
	Tier   data.Tier `json:"tier" doc:"tier that says how often; empty: all"`
	Text   string    `json:"text" doc:"words of which each stands in name, code or rep; pinyin and initials match too"`
	Limit  int       `json:"limit" doc:"at most so many calls; 0: all"`
}

// A CallList is who is to be touched, the most overdue first, then by day.
type CallList struct {
	Day     data.Date   `json:"day"`  // seen from
	Week    data.Period `json:"week"` // Monday to Sunday; Until is the Monday after
	Rows    []Call      `json:"calls"`
	Count   int         `json:"count"`   // all that fit, also beyond the limit
	Due     int         `json:"due"`     // of the week, with what is overdue
	Today   int         `json:"today"`   // of those: due, not past the limit
	Overdue int         `json:"overdue"` // past the limit
	Risk    int         `json:"risk"`    // at high risk
	Never   int         `json:"never"`   // without a real touch
	Tells   []Tell      `json:"tells"`   // who has to be told
	Jobs    []Job       `json:"jobs"`    // services of tiers that are due this week
	Tiers   []TierKey   `json:"tiers"`   // tiers that say how often, in their order
	All     int         `json:"all"`     // every customer
	Begun   bool        `json:"begun"`   // a touch was logged in the plan
}

// A TierKey is a tier of a scheme.
type TierKey struct {
	Scheme string    `json:"scheme"`
	Tier   data.Tier `json:"tier"`
	Name   string    `json:"name"` // "" for a shipped tier
}

// A Call is one customer with what to know before it is touched.
type Call struct {
	Code    string `json:"code"`
	Name    string `json:"name"`
	Rep     string `json:"rep"` // code of who looks after it; "": nobody
	RepName string `json:"rep_name"`
	Standing
	TierName  string       `json:"tier_name"` // "" for a shipped tier
	Call      data.Date    `json:"call"`      // working day to call on, not before today; zero: none
	Propose   data.Channel `json:"propose"`   // "": the tier names none
	ContactID data.ID      `json:"contact_id"`
	Contact   string       `json:"contact"` // whom to speak to; "": nobody is known
	Phone     string       `json:"phone"`
	Touched   data.Date    `json:"touched"`  // last touch of any kind
	Outcome   string       `json:"outcome"`  // of it
	Step      string       `json:"step"`     // what was agreed to follow
	Services  []string     `json:"services"` // keys or words of services that are due

	id, region data.ID
	order      int // of its tier
}

// A Tell says who has to hear about which customers.
type Tell struct {
	Level     Level  `json:"level"`
	Code      string `json:"code"` // of the person; "": nobody is named
	Name      string `json:"name"`
	Customers []Told `json:"customers"` // the most overdue first; each customer is told of once, at its highest level
}

// A Told is a customer somebody has to hear about.
type Told struct {
	Code string `json:"code"`
	Name string `json:"name"`
	Rep  string `json:"rep"` // name of who looks after it
	Over int    `json:"over"`
}

// Calls answers who is to be touched.
func Calls(r store.Reader, today data.Date, in CallsIn) (CallList, error) {
	if !slices.Contains([]string{"", Today, Overdue, Risk, Never, All}, in.When) {
		return CallList{}, data.Problem{Key: "problem.touch.when", Field: "when", Args: []any{in.When}}
	}
	b, err := newBook(r, today, in.Week)
	if err != nil {
		return CallList{}, err
	}
	if b.customers, err = r.NamedCustomers(); err != nil {
		return CallList{}, err
	}
	rows := b.rows(in)
	b.sum(rows)
	out := b.CallList
	for _, x := range rows {
		if b.wanted(x, in.When) {
			out.Rows = append(out.Rows, x)
		}
	}
	slices.SortStableFunc(out.Rows, func(a, b Call) int {
		return cmp.Or(cmp.Compare(b.Over, a.Over), cmp.Compare(later(a.Next), later(b.Next)), cmp.Compare(a.order, b.order))
	})
	out.Count = len(out.Rows)
	if in.Limit > 0 && in.Limit < len(out.Rows) {
		out.Rows = out.Rows[:in.Limit]
	}
	return out, b.tell(r, out.Rows)
}

// A book is what calls are worked out from.
type book struct {
	CallList
	customers []store.NamedCustomer
	standings map[data.ID]Standing
	placing   *schemes.Placing
	tiers     []data.SchemeTier // by scheme and position
	served    served
	calendar  data.Calendar
	reps      []data.Rep
	places    map[TierKey]int
}

func newBook(r store.Reader, today, week data.Date) (b *book, err error) {
	b = &book{places: map[TierKey]int{}}
	if b.Day, err = DayOf(r, today); err != nil {
		return nil, err
	}
	monday := calc.Monday(cmp.Or(week, b.Day))
	b.Week = data.Period{From: monday, Until: monday + 7}
	if b.standings, err = Stand(r, today); err != nil {
		return nil, err
	}
	newest, err := r.NewestTouch()
	if err != nil {
		return nil, err
	}
	b.Begun = newest != 0
	if b.placing, err = schemes.Place(r, today); err != nil {
		return nil, err
	}
	if b.tiers, err = r.SchemeTiers(); err != nil {
		return nil, err
	}
	if b.served, err = readServed(r, b.Day); err != nil {
		return nil, err
	}
	if b.calendar, err = r.Calendar(); err != nil {
		return nil, err
	}
	if b.reps, err = r.Reps(); err != nil {
		return nil, err
	}
	b.CallList.Rows, b.Tells, b.Jobs, b.Tiers = []Call{}, []Tell{}, []Job{}, []TierKey{}
	return b, nil
}

// rows are the customers that the owner, the tier and the words leave, by code.
func (b *book) rows(in CallsIn) []Call {
	b.orderTiers()
	found := b.find(in.Text)
	var rows []Call
	for i, c := range b.customers {
		if found != nil && !found[i] || in.Rep != nil && *in.Rep != c.Rep {
			continue
		}
		x := b.call(c)
		if in.Scheme != "" && x.Scheme != in.Scheme || in.Tier != "" && x.Tier != in.Tier {
			continue
		}
		rows = append(rows, x)
	}
	return rows
}

// later puts customers without a day behind the others.
func later(d data.Date) data.Date {
	if d == 0 {
		return 1 << 30
	}
	return d
}

func (b *book) call(c store.NamedCustomer) Call {
	s := b.standings[c.ID]
	x := Call{Code: c.Code, Name: c.Name, Rep: c.Rep, RepName: c.RepName, Standing: s, id: c.ID, region: c.RegionID, Services: []string{}}
	x.order = cmp.Or(b.places[TierKey{Scheme: s.Scheme, Tier: s.Tier}], len(b.places)+1) // without a tier last
	if t, ok := b.placing.SchemeTier(s.Scheme, s.Tier); ok {
		x.TierName, x.Propose = t.Name, propose(s, t)
	}
	if s.Next != 0 {
		x.Call = b.workday(s)
	}
	return x
}

// workday is the day to call on: the day it is due, or on a day off the next
// working day within the limit, else the last before; never before today.
func (b *book) workday(s Standing) data.Date {
	d := max(s.Next, b.Day)
	if b.calendar.IsWorkday(d) || d == b.Day {
		return d
	}
	for on := d + 1; on <= s.Limit || s.Limit == 0 && on < d+14; on++ {
		if b.calendar.IsWorkday(on) {
			return on
		}
	}
	for back := d - 1; back > max(b.Day, d-14); back-- {
		if b.calendar.IsWorkday(back) {
			return back
		}
	}
	return max(b.Day, d-14)
}

// orderTiers lists the tiers that say how often, those of the first scheme first.
func (b *book) orderTiers() {
	for _, s := range b.placing.Schemes {
		if !s.Leads {
			continue
		}
		for _, t := range b.tiers {
			if t.SchemeID == s.ID && t.On && t.Ideal > 0 {
				b.Tiers = append(b.Tiers, TierKey{s.Code, t.Tier, t.Name})
				b.places[TierKey{Scheme: s.Code, Tier: t.Tier}] = len(b.Tiers)
			}
		}
	}
}

// find tells of every customer whether each word stands in its name, its code or
// the name of its rep; nil: no words.
func (b *book) find(words string) []bool {
	if strings.TrimSpace(words) == "" {
		return nil
	}
	names := make([]string, len(b.customers))
	for i, c := range b.customers {
		names[i] = c.Name
	}
	index := text.NewIndex(names)
	fits := make([]bool, len(names))
	for i := range fits {
		fits[i] = true
	}
	for _, word := range strings.Fields(words) {
		named := make([]bool, len(names))
		for _, i := range index.Filter(word) {
			named[i] = true
		}
		reps := map[string]bool{}
		for i, c := range b.customers {
			fit, seen := reps[c.RepName]
			if !seen {
				fit = c.RepName != "" && text.Matches(word, c.RepName)
				reps[c.RepName] = fit
			}
			fits[i] = fits[i] && (named[i] || fit || strings.Contains(strings.ToLower(c.Code), strings.ToLower(word)))
		}
	}
	return fits
}

// wanted tells whether a customer belongs to the list.
func (b *book) wanted(x Call, when string) bool {
	switch when {
	case Today:
		return x.isToday(b.Day)
	case Overdue:
		return x.Over > 0
	case Risk:
		return x.Level == HighRisk
	case Never:
		return x.Last == 0 && !x.Automatic
	case All:
		return true
	}
	return b.ofWeek(x)
}

// isToday says that the day has come and the limit has not passed.
func (x Call) isToday(day data.Date) bool { return x.Call != 0 && x.Call <= day && x.Over == 0 }

// ofWeek says that the call falls into the week; what is due now belongs to the
// week that holds today.
func (b *book) ofWeek(x Call) bool { return x.Call != 0 && b.Week.Has(x.Call) }
