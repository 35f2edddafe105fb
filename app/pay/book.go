package pay

import (
	"fmt"

	"quarterdeck/app/renewals"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// returnsBack is how many days before the plan a sale may lie that a return is
// still laid on.
const returnsBack = 366

// A book is everything pay is worked out from, up to a day.
type book struct {
	r       store.Reader
	today   data.Date
	plan    data.Plan
	rule    data.PayRule
	care    data.CareRule
	schemes []data.PayScheme
	fresh   []data.Novelty
	periods []data.Period

	reps    []data.Rep // who is paid: no managers
	people  map[data.ID]data.Rep
	targets map[repPeriod]data.Money
	renewed []renewals.Row
	awards  []data.PayAward
	experts []data.ExpertSigning
	pools   []data.PayPool
	runs    []data.PayRun // of the plan's periods, in their order
	frozen  map[data.ID]map[data.ID]data.PayStatement

	sums    map[group]data.Money // sales paid for, by group
	backs   []back               // what is taken back of an earlier period
	loose   map[int]data.Money   // sales of a period that nobody is paid for
	settled map[int]map[data.ID]*account
	shared  map[int]*sharing
}

type repPeriod struct {
	rep    data.ID
	period int
}

// A group is sales of one rep and period that are paid alike.
type group struct {
	rep    data.ID
	period int
	scheme data.ID
	mentee data.ID // whose sales they are, when they count for a mentor
	fresh  bool    // of new products
}

// A back is sales that an earlier period was paid for and that were undone.
type back struct {
	group
	kind   data.PayKind
	at     int // the period it happened in
	amount data.Money
}

// open reads the book. Scheme, when not nil, takes the place of the one with its
// ID, or is added: to see what it would do.
func open(r store.Reader, today data.Date, scheme *data.PayScheme) (*book, error) {
	if scheme != nil {
		return openWith(r, today, scheme)
	}
	x, err := r.Remember(fmt.Sprint("pay ", today), kinds, func() (any, error) { return openWith(r, today, nil) })
	if err != nil {
		return nil, err
	}
	return x.(*book), nil
}

func openWith(r store.Reader, today data.Date, scheme *data.PayScheme) (b *book, err error) {
	b = &book{r: r, today: today, people: map[data.ID]data.Rep{}, targets: map[repPeriod]data.Money{}, frozen: map[data.ID]map[data.ID]data.PayStatement{},
		sums: map[group]data.Money{}, loose: map[int]data.Money{}, settled: map[int]map[data.ID]*account{}, shared: map[int]*sharing{}}
	for _, read := range []func() error{b.readRules, b.readPeople, b.readTargets, b.readBesides, b.readRuns} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	if scheme != nil {
		b.replace(*scheme)
	}
	if err := b.sales(); err != nil {
		return nil, err
	}
	for i := range b.periods { // all of them, so that no later question needs the file
		if err := b.settle(i); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func (b *book) readRules() (err error) {
	if b.plan, err = b.r.Plan(); err != nil {
		return err
	}
	if b.rule, err = b.r.PayRule(); err != nil {
		return err
	}
	if b.care, err = b.r.CareRule(); err != nil {
		return err
	}
	b.periods = Periods(b.plan, b.rule.Span)
	if b.schemes, err = b.r.PaySchemes(); err != nil {
		return err
	}
	b.fresh, err = b.r.Novelties()
	return err
}

func (b *book) replace(x data.PayScheme) {
	b.schemes = append([]data.PayScheme{}, b.schemes...)
	for i, s := range b.schemes {
		if s.ID == x.ID {
			b.schemes[i] = x
			return
		}
	}
	x.ID = -1 // not stored
	b.schemes = append(b.schemes, x)
}

func (b *book) readPeople() error {
	all, err := b.r.Reps()
	for _, x := range all {
		b.people[x.ID] = x
		if x.Level != data.Manager {
			b.reps = append(b.reps, x)
		}
	}
	return err
}

func (b *book) readTargets() error {
	rows, err := b.r.TargetAmounts(data.Revenue, b.plan.Period())
	for _, t := range rows {
		if i := periodOf(b.periods, t.From); t.RepID != 0 && i >= 0 {
			b.targets[repPeriod{t.RepID, i}] += t.Amount
		}
	}
	return err
}

func (b *book) readBesides() (err error) {
	if b.awards, err = b.r.PayAwards(); err != nil {
		return err
	}
	if b.experts, err = b.r.ExpertSignings(); err != nil {
		return err
	}
	if b.pools, err = b.r.PayPools(); err != nil {
		return err
	}
	calendar, err := renewals.Renewals(b.r, b.today, renewals.RenewalsIn{All: true})
	for _, x := range calendar.Rows {
		if x.State == data.Renewed && x.Decided <= b.today {
			b.renewed = append(b.renewed, x)
		}
	}
	return err
}

func (b *book) readRuns() error {
	all, err := b.r.PayRuns()
	if err != nil {
		return err
	}
	rows, err := b.r.PayStatements()
	if err != nil {
		return err
	}
	for _, x := range all {
		if i := periodOf(b.periods, x.From); i >= 0 && b.periods[i] == x.Period() {
			b.runs = append(b.runs, x)
			b.frozen[x.ID] = map[data.ID]data.PayStatement{}
		}
	}
	for _, s := range rows {
		if b.frozen[s.RunID] != nil {
			b.frozen[s.RunID][s.RepID] = s
		}
	}
	return nil
}

// run is the settlement of a period; ok is false while it is open.
func (b *book) run(period int) (x data.PayRun, ok bool) {
	for _, x := range b.runs {
		if x.From == b.periods[period].From {
			return x, true
		}
	}
	return x, false
}

// ruleIn is the rule of a period: as it was when that was settled.
func (b *book) ruleIn(period int) data.PayRule {
	if x, ok := b.run(period); ok {
		return x.Rule
	}
	return b.rule
}

// target is what a rep was to sell in a period; nil: there is none.
func (b *book) target(rep data.ID, period int) *data.Money {
	if m, ok := b.targets[repPeriod{rep, period}]; ok {
		return &m
	}
	return nil
}

// scheme is the scheme with an ID.
func (b *book) scheme(id data.ID) data.PayScheme {
	for _, s := range b.schemes {
		if s.ID == id {
			return s
		}
	}
	return data.PayScheme{}
}

// here reports whether a rep may be paid for what happened on a day.
func (b *book) here(rep data.ID, d data.Date) bool {
	x, ok := b.people[rep]
	return ok && x.Level != data.Manager && (x.Left == 0 || d < x.Left)
}
