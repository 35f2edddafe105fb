package exchange

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"strconv"

	"quarterdeck/data"
)

// An OrderRow is one row of an orders file: a line of an order when the file has
// order numbers, else an order of its own.
type OrderRow struct {
	Line   int
	Number string // of the order; "" when the file has none

	Customer     string // code, or name where the file has no codes
	CustomerName string // beside the code; "" when the file has none
	Rep          string
	Region       string
	Product      string

	Date     data.Date
	Quantity *int64     // thousandths of a piece; nil when not said
	Amount   data.Money // rounded to the minor unit
	Rest     int64      // exact amount − Amount, in millionths of a minor unit

	// Key is the identity of the row: its content as mapped, and which occurrence
	// of this content in the file it is. Reading the file again gives the same
	// keys, in whatever format it is saved. It is "" for a row with faults.
	Key  string
	Twin int // line of the first row with the same content; zero: this is the first

	Faults
}

// Orders reads every row of a table as a row of orders. Rows that cannot be
// right keep their faults; none is left out. Where an order number comes with
// two customers or two dates, all rows of that number are at fault.
func Orders(t *Table, m Mapping, c data.Currency) []OrderRow {
	r := newReader(t, m, c)
	rows := make([]OrderRow, len(t.Rows))
	for i, row := range t.Rows {
		rows[i] = r.order(row)
	}
	markConflicts(rows, r.columns)
	markTwins(rows)
	return rows
}

func (r *reader) order(row Row) OrderRow {
	o := OrderRow{Line: row.Line}
	if r.start(row) {
		o.Number = r.id(Number)
		o.Customer = r.id(Customer)
		o.CustomerName = r.text(CustomerName)
		o.Rep, o.Region, o.Product = r.text(Rep), r.text(Region), r.text(Product)
		if o.Customer == "" {
			o.Customer = o.CustomerName
		}
		o.Date = r.date(Date)
		o.Amount, o.Rest = r.amount(r.columns[Amount])
		o.Quantity = r.quantity()
		r.need(Date, "problem.date.empty", o.Date == 0)
		r.need(Customer, "problem.order.customer.empty", o.Customer == "")
		if r.columns[Number] >= 0 {
			r.need(Number, "problem.order.number", o.Number == "")
		}
	}
	o.Faults = r.faults
	return o
}

func (r *reader) quantity() *int64 {
	i := r.columns[Quantity]
	if i < 0 {
		return nil
	}
	s := clean(r.row.Cell(i))
	if s == "" || isDash(s) {
		return nil
	}
	q, err := data.ParseQuantity(s)
	if err != nil {
		r.fault(i, Quantity, err)
		return nil
	}
	return &q
}

// A conflict is what an order number was seen with first, and the first line
// that said otherwise.
type conflict struct{ first, customer, date int }

// markConflicts finds order numbers with two customers or two dates and names,
// in each of their rows, the line that says otherwise.
func markConflicts(rows []OrderRow, columns map[Field]int) {
	if columns[Number] < 0 {
		return
	}
	seen := make(map[string]*conflict, len(rows)/2)
	found := false
	for i := range rows {
		o := &rows[i]
		if o.Number == "" {
			continue
		}
		c := seen[o.Number]
		if c == nil {
			seen[o.Number] = &conflict{first: i, customer: -1, date: -1}
			continue
		}
		first := &rows[c.first]
		if c.customer < 0 && first.Customer != o.Customer && first.Customer != "" && o.Customer != "" {
			c.customer, found = i, true
		}
		if c.date < 0 && first.Date != o.Date && first.Date != 0 && o.Date != 0 {
			c.date, found = i, true
		}
	}
	if !found {
		return
	}
	for i := range rows {
		o := &rows[i]
		c := seen[o.Number]
		if c == nil {
			continue
		}
		if c.customer >= 0 {
			other := otherLine(rows, c.first, c.customer, o.Customer != rows[c.first].Customer)
			o.blame(columns[Customer], Customer, "problem.order.customers", other)
		}
		if c.date >= 0 {
			other := otherLine(rows, c.first, c.date, o.Date != rows[c.first].Date)
			o.blame(columns[Date], Date, "problem.order.dates", other)
		}
	}
}

// otherLine is the line that disagrees with a row: the first line of the number
// for one that differs from it, else the first that differs.
func otherLine(rows []OrderRow, first, differing int, differs bool) int {
	if differs {
		return rows[first].Line
	}
	return rows[differing].Line
}

func (o *OrderRow) blame(column int, f Field, key string, line int) {
	o.Faults = append(o.Faults, Fault{
		Problem: data.Problem{Key: key, Field: string(f), Args: []any{o.Number, line}},
		Column:  column,
	})
}

// markTwins gives every good row its key and marks rows of equal content.
func markTwins(rows []OrderRow) {
	type first struct{ line, count int }
	seen := make(map[[16]byte]first, len(rows))
	var buffer []byte
	for i := range rows {
		o := &rows[i]
		if o.Bad() {
			continue
		}
		var content [16]byte
		buffer = o.content(buffer[:0])
		sum := sha256.Sum256(buffer)
		copy(content[:], sum[:])
		f := seen[content]
		if f.count == 0 {
			f.line = o.Line
		} else {
			o.Twin = f.line
		}
		f.count++
		seen[content] = f
		o.Key = hex.EncodeToString(content[:]) + "-" + strconv.Itoa(f.count)
	}
}

// content is what makes the row this row and no other, unmistakably cut.
func (o *OrderRow) content(b []byte) []byte {
	for _, s := range [...]string{o.Number, o.Customer, o.CustomerName, o.Rep, o.Region, o.Product} {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	b = binary.AppendVarint(b, int64(o.Date))
	b = binary.AppendVarint(b, int64(o.Amount))
	b = binary.AppendVarint(b, o.Rest)
	if o.Quantity != nil {
		b = binary.AppendVarint(b, *o.Quantity)
	}
	return b
}

// ExactSum adds amounts and rests: sum is the rounded amounts together, exact the
// sum before rounding as a decimal number of major units, such as "80450596.9823".
func ExactSum(rows []OrderRow, c data.Currency) (sum data.Money, exact string) {
	var rest int64
	for i := range rows {
		if !rows[i].Bad() {
			sum += rows[i].Amount
			rest += rows[i].Rest
		}
	}
	return sum, exactText(sum, rest, c.Digits())
}

// exactText is sum + rest ÷ 10⁶ minor units as a decimal number of major units.
func exactText(sum data.Money, rest int64, digits int) string {
	const micro = 1_000_000
	minor, left := int64(sum)+rest/micro, rest%micro
	if left < 0 && minor > 0 {
		minor, left = minor-1, left+micro
	} else if left > 0 && minor < 0 {
		minor, left = minor+1, left-micro
	}
	sign := ""
	if minor < 0 || left < 0 {
		sign, minor, left = "-", -minor, -left
	}
	scale := int64(1)
	for range digits {
		scale *= 10
	}
	text := fmt.Sprintf("%s%d.%0*d%06d", sign, minor/scale, digits, minor%scale, left)
	if digits == 0 {
		text = fmt.Sprintf("%s%d.%06d", sign, minor, left)
	}
	for text[len(text)-1] == '0' {
		text = text[:len(text)-1]
	}
	if text[len(text)-1] == '.' {
		text = text[:len(text)-1]
	}
	return text
}
