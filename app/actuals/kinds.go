package actuals

import (
	"errors"

	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// A kind is how one kind of file is judged, and how its good rows come in.
type kind struct {
	look  func(*Preview, store.Reader, *names) error
	bring func(*Preview, store.Tx, incoming) error
}

// kinds has a row for everything a file can be imported as.
var kinds = map[string]kind{
	exchange.AsOrders:    {(*Preview).lookAtOrders, (*Preview).bringOrders},
	exchange.AsTargets:   {(*Preview).lookAtTargets, (*Preview).bringTargets},
	exchange.AsRegions:   {(*Preview).lookAtNouns, (*Preview).bringNouns},
	exchange.AsProducts:  {(*Preview).lookAtNouns, (*Preview).bringNouns},
	exchange.AsReps:      {(*Preview).lookAtNouns, (*Preview).bringNouns},
	exchange.AsCustomers: {(*Preview).lookAtNouns, (*Preview).bringNouns},
	exchange.AsInvoices:  {(*Preview).lookAtInvoices, (*Preview).bringInvoices},
	exchange.AsPayments:  {(*Preview).lookAtPayments, (*Preview).bringPayments},
	exchange.AsTouches:   {(*Preview).lookAtTouches, (*Preview).bringTouches},
	exchange.AsContracts: {(*Preview).lookAtContracts, (*Preview).bringContracts},
	exchange.AsContacts:  {(*Preview).lookAtContacts, (*Preview).bringContacts},

	exchange.AsActivities:    {(*Preview).lookAtActivities, (*Preview).bringActivities},
	exchange.AsOpportunities: {(*Preview).lookAtOpportunities, (*Preview).bringOpportunities},
}

// An incoming is the import under which rows come in.
type incoming struct {
	id     data.ID
	day    data.Date
	assign map[string]map[string]string
	report func(done, all int) error
}

// told makes the report of a batch of rows.
func (in incoming) told(all int) func(done int) error {
	if in.report == nil {
		return nil
	}
	return func(done int) error { return in.report(done, all) }
}

// unborn stands for the customer that an import would add.
const unborn data.ID = -1

// customer is the customer a file names; unborn is one that the plan lacks.
func (n *names) customer(code string) data.ID {
	if id := n.customers.find(code); id != 0 || code == "" {
		return id
	}
	return unborn
}

// A fact is what every record tells: whom it concerns, when, and how much.
type fact struct {
	exchange.Buyer
	rep    string
	day    data.Date // of what has happened; zero: nothing has yet
	amount data.Money
	rest   int64
}

// lookAt judges every row of a file of records. makes turns what a row says into
// the record it would become, tell gives its facts, and judge sets the verdict on
// a row that can be right.
func lookAt[T comparable, N interface{ Check() error }](p *Preview, n *names, rows []exchange.Record[T], makes func(T) N, tell func(T) fact, judge func(*RowVerdict, T, N)) {
	for i, row := range rows {
		v := RowVerdict{Line: row.Line, Column: p.mapping.Column(exchange.Amount), Faults: row.Faults, Twin: row.Twin, Row: p.table.Rows[i]}
		if !row.Bad() {
			says, x := tell(row.Says), makes(row.Says)
			v.Amount = says.amount
			err := x.Check()
			switch {
			case n.customers.ambiguous(says.Customer):
				v.Faults = append(v.Faults, p.ambiguous(says.Customer))
			case err != nil:
				v.Faults = append(v.Faults, p.faultOf(err))
			default:
				judge(&v, row.Says, x)
			}
			p.span(&v, says.day)
			if !v.Faults.Bad() && v.Verdict != Repeated {
				p.takeFact(n, says)
			}
		}
		p.judge(v)
	}
	p.NewCustomers = n.customers.order
}

// bringIn makes the records of the rows that come in.
func bringIn[T comparable, N any](p *Preview, rows []exchange.Record[T], makes func(T) N) (list []N) {
	for i, row := range rows {
		if p.Rows[i].Verdict == Ready {
			list = append(list, makes(row.Says))
		}
	}
	return list
}

// takeFact counts a row that comes in, and what it names that the plan lacks.
func (p *Preview) takeFact(n *names, says fact) {
	p.Amount += says.amount
	p.Rest += says.rest
	p.takeBuyer(n, says.Buyer)
	if says.rep != "" && n.reps.find(says.rep) == 0 {
		p.UnknownReps = noted(p.UnknownReps, says.rep)
	}
}

// takeBuyer notes a customer that has to be added, and its name.
func (p *Preview) takeBuyer(n *names, b exchange.Buyer) {
	if n.customers.find(b.Customer) != 0 {
		return
	}
	n.customers.add(b.Customer)
	if b.CustomerName != "" {
		if p.called == nil {
			p.called = map[string]string{}
		}
		p.called[b.Customer] = b.CustomerName
	}
}

// ambiguous is the fault of a customer whose name several have: only a code tells
// which it is.
func (p *Preview) ambiguous(name string) exchange.Fault {
	return p.fault(exchange.Customer, data.Problem{Key: "problem.customer.ambiguous", Args: []any{name}})
}

// span widens the days of the file by that of a good row, and warns of one that
// lies ahead of both today and the plan.
func (p *Preview) span(v *RowVerdict, day data.Date) {
	if day == 0 || v.Faults.Bad() {
		return
	}
	if p.Span.From == 0 || day < p.Span.From {
		p.Span.From = day
	}
	p.Span.Until = max(p.Span.Until, day+1)
	if day > p.horizon {
		v.Warnings = append(v.Warnings, p.fault(exchange.Date, data.Problem{Key: "problem.date.future", Args: []any{day.String()}}))
	}
}

// fault is a fault of the cell of a field.
func (p *Preview) fault(f exchange.Field, problem data.Problem) exchange.Fault {
	problem.Field = string(f)
	return exchange.Fault{Problem: problem, Column: p.mapping.Column(f)}
}

// nounFields are the fields of files by those of the records they become, where
// the names differ.
var nounFields = map[string]exchange.Field{"next_day": exchange.NextDate, "code": exchange.Number, "foreign": exchange.Amount}

// faultOf is what a record finds wrong with itself, at the cell it came from.
func (p *Preview) faultOf(err error) exchange.Fault {
	var problem data.Problem
	if !errors.As(err, &problem) {
		problem = data.Problem{Key: "problem.cell", Args: []any{err.Error()}}
	}
	f, other := nounFields[problem.Field]
	if !other {
		f = exchange.Field(problem.Field)
	}
	return p.fault(f, problem)
}
