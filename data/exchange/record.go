package exchange

import (
	"regexp"

	"quarterdeck/data"
)

// A Record is one row of a file of invoices, payments, touches, contracts or
// contacts: what it says, or why it cannot be right.
type Record[T comparable] struct {
	Line int
	Says T
	Twin int // line of the first row that says the same; 0: this is the first

	Faults
}

// A Buyer is the customer a row names.
type Buyer struct {
	Customer     string // code, or name where the file has no codes; "" when not said
	CustomerName string // beside the code; "" when the file has none
}

// records reads every row of a table; say reads one that can be trusted.
func records[T comparable](t *Table, m Mapping, c data.Currency, say func(*reader) T) []Record[T] {
	r := newReader(t, m, c)
	rows := make([]Record[T], len(t.Rows))
	first := make(map[T]int, len(t.Rows))
	for i, row := range t.Rows {
		x := &rows[i]
		x.Line = row.Line
		if r.start(row) {
			x.Says = say(r)
			r.needed()
		}
		if x.Faults = r.faults; x.Bad() {
			continue
		}
		line, met := first[x.Says]
		if !met {
			first[x.Says] = x.Line
		}
		x.Twin = line
	}
	return rows
}

// contradict makes faults of the rows that have the number of an earlier row and
// say something else, and of that row: which is right, only a person knows. f is
// the field to point at; the sentence names the number and the other line.
func contradict[T comparable](m Mapping, rows []Record[T], f Field, key string, number func(T) string) {
	column := m.Column(f)
	blame := func(x *Record[T], line int) {
		x.Faults = Faults{{Problem: data.Problem{Key: key, Field: string(f), Args: []any{number(x.Says), line}}, Column: column}}
	}
	first := map[string]int{}
	for i := range rows {
		x := &rows[i]
		n := number(x.Says)
		if x.Bad() || n == "" || x.Twin != 0 {
			continue
		}
		at, met := first[n]
		if !met {
			first[n] = i
			continue
		}
		blame(x, rows[at].Line)
		if !rows[at].Bad() {
			blame(&rows[at], x.Line)
		}
	}
	// The twins of a row that is contradicted are contradicted too.
	for i := range rows {
		if x := &rows[i]; x.Twin != 0 && !x.Bad() {
			if at, met := first[number(x.Says)]; met && rows[at].Bad() {
				blame(x, rows[at].Line)
			}
		}
	}
}

// buyer is the customer of a row, known by name where there is no code.
func (r *reader) buyer() Buyer {
	b := Buyer{r.id(Customer), r.text(CustomerName)}
	if b.Customer == "" {
		b.Customer = b.CustomerName
	}
	return b
}

// emptyKeys say what is missing where a required cell holds nothing. An amount
// says it itself.
var emptyKeys = map[Field]string{
	Number: "problem.number.empty", PaysInvoice: "problem.payment.invoice", Customer: "problem.order.customer.empty", Date: "problem.date.empty",
	From: "problem.date.empty", Until: "problem.date.empty", Name: "problem.contact.name", Channel: "problem.touch.channel.empty",
}

// needed notes the required cells that hold nothing.
func (r *reader) needed() {
	for _, spec := range Fields(r.m.As) {
		key, asked := emptyKeys[spec.Field]
		if !spec.Required || !asked {
			continue
		}
		empty := r.text(spec.Field) == ""
		if spec.Field == Customer {
			empty = empty && r.text(CustomerName) == ""
		}
		r.need(spec.Field, key, empty)
	}
}

// shortened is a number of which a spreadsheet kept only the first digits.
var shortened = regexp.MustCompile(`^\d(\.\d+)?[eE]\+\d+$`)

// id is a number or a code as it stands: 007 stays 007. One that a spreadsheet
// has shortened to 1.23E+11 is a fault, for its last digits are lost.
func (r *reader) id(f Field) string {
	s := r.text(f)
	if shortened.MatchString(s) {
		r.fault(r.columns[f], f, data.Problem{Key: "problem.number.shortened", Args: []any{s}})
	}
	return s
}

// prose is a text of any length on one line.
func (r *reader) prose(f Field) string {
	i := r.columns[f]
	if i < 0 {
		return ""
	}
	return clean(r.row.Cell(i))
}

// choice is the value that the word in a cell stands for; unknown is the fault of
// a word that stands for none.
func choice[T ~string](r *reader, f Field, words map[string]T, unknown string) T {
	s := r.text(f)
	if s == "" || isDash(s) {
		return ""
	}
	key, _ := headerKey(s)
	v, ok := words[key]
	if !ok {
		r.fault(r.columns[f], f, data.Problem{Key: unknown, Args: []any{s}})
	}
	return v
}
