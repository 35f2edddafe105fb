package actuals

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/actuals"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// shape is how a field stands in the preview; the highest folds give way first.
type shape struct {
	width, flex float32
	folds       int
	right       bool
}

var shapes = map[exchange.Field]shape{
	exchange.Date: {width: 92, flex: 0.3}, exchange.Number: {width: 92, flex: 0.5, folds: 5}, exchange.Customer: {width: 92, flex: 1.2},
	exchange.CustomerName: {width: 92, flex: 1, folds: 3}, exchange.Region: {width: 64, flex: 0.4, folds: 4}, exchange.Product: {width: 96, flex: 0.8, folds: 1},
	exchange.Quantity: {width: 64, folds: 6, right: true}, exchange.Amount: {width: 108, right: true}, exchange.Rep: {width: 88, flex: 0.4, folds: 2},
	exchange.Code: {width: 96, flex: 0.6}, exchange.Name: {width: 110, flex: 1.4}, exchange.Alias: {width: 96, flex: 0.6, folds: 4},
	exchange.Sort: {width: 88, flex: 0.6, folds: 3}, exchange.Since: {width: 88, folds: 2}, exchange.Joined: {width: 88, folds: 2},
	exchange.From: {width: 92, flex: 0.3}, exchange.Until: {width: 92, flex: 0.3}, exchange.Year: {width: 56}, exchange.Month: {width: 56},
	exchange.Due: {width: 92, flex: 0.3, folds: 1}, exchange.Promised: {width: 92, flex: 0.3, folds: 5}, exchange.PaysInvoice: {width: 92, flex: 0.5},
	exchange.Note: {width: 96, flex: 0.8, folds: 6}, exchange.Channel: {width: 76, flex: 0.3}, exchange.Person: {width: 76, flex: 0.4, folds: 3},
	exchange.Effective: {width: 56, folds: 2}, exchange.Outcome: {width: 110, flex: 1.2, folds: 4}, exchange.Next: {width: 96, flex: 1, folds: 5},
	exchange.NextDate: {width: 92, flex: 0.3, folds: 6}, exchange.Title: {width: 88, flex: 0.6, folds: 3}, exchange.Role: {width: 72, flex: 0.3, folds: 1},
	exchange.Stance: {width: 64, flex: 0.3, folds: 2}, exchange.Phone: {width: 104, flex: 0.4, folds: 4}, exchange.Email: {width: 110, flex: 0.8, folds: 5},
	exchange.Leads: {width: 56, right: true}, exchange.InTime: {width: 72, right: true, folds: 1}, exchange.Visits: {width: 56, right: true}, exchange.Talks: {width: 72, right: true, folds: 2},
	exchange.Proposals: {width: 64, right: true}, exchange.Prospect: {width: 96, flex: 0.6, folds: 5}, exchange.Stage: {width: 80, flex: 0.3}, exchange.Currency: {width: 48, folds: 4},
	exchange.Opened: {width: 92, flex: 0.3, folds: 6}, exchange.Close: {width: 92, flex: 0.3, folds: 1}, exchange.Result: {width: 56, folds: 2}, exchange.Ended: {width: 92, folds: 7},
}

// shownFields are the fields of a preview from left to right.
var shownFields = map[string][]exchange.Field{
	exchange.AsOrders: {exchange.Date, exchange.Number, exchange.Customer, exchange.CustomerName, exchange.Product, exchange.Quantity,
		exchange.Amount, exchange.Region, exchange.Rep},
	exchange.AsCustomers: {exchange.Code, exchange.Name, exchange.Alias, exchange.Region, exchange.Rep, exchange.Sort, exchange.Since},
	exchange.AsReps:      {exchange.Code, exchange.Name, exchange.Alias, exchange.Region, exchange.Joined},
	exchange.AsRegions:   {exchange.Code, exchange.Name, exchange.Alias},
	exchange.AsProducts:  {exchange.Code, exchange.Name, exchange.Alias},
	exchange.AsInvoices: {exchange.Number, exchange.Date, exchange.Due, exchange.Customer, exchange.CustomerName, exchange.Amount, exchange.Promised,
		exchange.Rep, exchange.Note},
	exchange.AsPayments: {exchange.PaysInvoice, exchange.Date, exchange.Customer, exchange.CustomerName, exchange.Amount, exchange.Note},
	exchange.AsTouches: {exchange.Date, exchange.Customer, exchange.CustomerName, exchange.Channel, exchange.Rep, exchange.Person, exchange.Effective,
		exchange.Outcome, exchange.Next, exchange.NextDate},
	exchange.AsContracts: {exchange.Number, exchange.Name, exchange.Customer, exchange.CustomerName, exchange.From, exchange.Until, exchange.Amount, exchange.Rep},
	exchange.AsContacts: {exchange.Customer, exchange.CustomerName, exchange.Name, exchange.Title, exchange.Role, exchange.Stance, exchange.Phone,
		exchange.Email, exchange.Note},
	exchange.AsActivities: {exchange.Date, exchange.Rep, exchange.Leads, exchange.InTime, exchange.Visits, exchange.Talks, exchange.Proposals, exchange.Note},
	exchange.AsOpportunities: {exchange.Number, exchange.Name, exchange.Customer, exchange.CustomerName, exchange.Prospect, exchange.Stage, exchange.Amount,
		exchange.Currency, exchange.Opened, exchange.Close, exchange.Result, exchange.Ended, exchange.Rep},
	exchange.AsTargets: {exchange.Year, exchange.Month, exchange.From, exchange.Until, exchange.Region, exchange.Product, exchange.Rep},
}

// newPreviewTable is a table of rows by their number, with a column for each
// field the file has and the verdict behind them.
func newPreviewTable(w *wizard, j *judge) *widgets.Table[int] {
	h, m := w.host, j.draft.mapping
	row := func(i int) *actuals.RowVerdict { return &j.preview.Rows[i] }
	cols := []widgets.Column[int]{{Key: "line", Title: h.T("import.line"), Width: 50, Right: true, Cell: func(i int) widgets.Cell {
		return widgets.Cell{Text: h.Fmt().Count(row(i).Line), Token: "t2"}
	}, Compare: func(a, b int) int { return a - b }}}
	needed := map[exchange.Field]bool{}
	for _, spec := range exchange.Fields(j.draft.as) {
		needed[spec.Field] = spec.Required
	}
	for _, f := range shownFields[j.draft.as] {
		if at := m.Column(f); at >= 0 || f == exchange.Due {
			s := shapes[f]
			if needed[f] {
				s.folds = 0
			}
			if needed[f] && f.IsDay() {
				s.width = max(s.width, j.widest(at))
			}
			cols = append(cols, widgets.Column[int]{Key: string(f), Title: w.title(j.draft, f), Width: s.width, Flex: s.flex, Right: s.right, Folds: s.folds,
				Cell: func(i int) widgets.Cell { return j.cell(row(i), f, at) }})
		}
	}
	if j.draft.as == exchange.AsTargets {
		cols = append(cols, targetColumns(w, j)...)
	}
	cols = append(cols, widgets.Column[int]{Key: "result", Title: h.T("import.result"), Width: 148, Flex: 1.3,
		Cell: func(i int) widgets.Cell { return j.result(row(i)) }})
	t := widgets.NewTable(cols)
	t.RowHeight = 40
	t.Same = func(a, b int) bool { return a == b }
	t.Empty = widgets.NewEmpty("check", h.T("import.none"), "")
	return t
}

// widest is the width that the faulty cells of a column of days need, within
// bounds: what is wrong with a day is seen only when it is seen whole.
func (j *judge) widest(column int) (width float32) {
	for _, v := range j.preview.Rows {
		if v.Verdict == actuals.Wrong {
			width = max(width, fyne.MeasureText(oneLine(v.Row.Cell(column)), theme.Table13(), fyne.TextStyle{}).Width/theme.Px(1)+28)
		}
	}
	return min(width, 168)
}

// title is the name of a field, the amount with its unit.
func (w *wizard) title(d *draft, f exchange.Field) string {
	if f != exchange.Amount {
		return fieldWord(w, f)
	}
	return w.host.T("import.amount", w.host.T("currency."+string(w.host.Fmt().Currency)))
}

// targetColumns are month and amount of one target; in a wide file each is a
// cell of its own.
func targetColumns(w *wizard, j *judge) []widgets.Column[int] {
	row := func(i int) *actuals.RowVerdict { return &j.preview.Rows[i] }
	amount := widgets.Column[int]{Key: "amount", Title: w.title(j.draft, exchange.Amount), Width: 112, Right: true,
		Cell: func(i int) widgets.Cell { return j.cell(row(i), exchange.Amount, row(i).Column) }}
	if !j.draft.mapping.Wide {
		return []widgets.Column[int]{amount}
	}
	month := widgets.Column[int]{Key: "month", Title: fieldWord(w, exchange.Month), Width: 72, Cell: func(i int) widgets.Cell {
		return widgets.Cell{Text: fieldWord(w, j.draft.mapping.Columns[row(i).Column])}
	}}
	return []widgets.Column[int]{month, amount}
}

// cell is one value of a row: amounts as they were read, the rest as it stands.
func (j *judge) cell(v *actuals.RowVerdict, f exchange.Field, column int) widgets.Cell {
	said := oneLine(v.Row.Cell(column))
	c := widgets.Cell{Text: said, Badge: j.box(v, column)}
	if v.Verdict == actuals.Repeated {
		c.Token = "t3"
	}
	if c.Badge == "wrong" && said == "" {
		c.Text = j.host.T("import.cell.empty")
	}
	if c.Badge != "" && c.Exact == "" {
		c.Exact = c.Text // a cell that is too narrow for what is wrong with it tells it when pointed at
	}
	if due := j.preview.Due(v); f == exchange.Due && said == "" && due != 0 {
		c.Text, c.Token, c.Exact = due.String(), "t3", j.host.T("import.cell.due", j.draft.mapping.Term())
	}
	if f == exchange.Amount && v.Verdict != actuals.Wrong && said != "" {
		c.Text = grouped(v.Amount, j.host.Fmt().Currency)
		if c.Text != said {
			c.Exact = j.host.T("import.cell.read", said)
		}
	}
	return c
}

// grouped is an amount to the minor unit without the sign of its currency.
func grouped(m data.Money, c data.Currency) string { return commas(exchange.MoneyCell(m, c).String()) }

// commas separates the thousands of a plain number and writes a true minus.
func commas(s string) string {
	sign := ""
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		s, sign = rest, "−"
	}
	whole, part, found := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if found {
		part = "." + part
	}
	return sign + whole + part
}

// problemRows are the rows that cannot come in, as a sheet: their line, their
// cells as they stand, and the reasons.
func (j *judge) problemRows() exchange.Sheet {
	t, f := j.draft.table, j.host.Fmt()
	s := exchange.Sheet{Header: []string{j.host.T("import.line")}}
	for i := range t.Width {
		s.Header = append(s.Header, columnTitle(t, i, j.host.T))
	}
	s.Header = append(s.Header, j.host.T("import.result"))
	for _, v := range j.preview.Rows {
		if v.Verdict != actuals.Wrong {
			continue
		}
		row := []any{strconv.Itoa(v.Line)}
		for i := range max(t.Width, len(v.Row.Cells)) {
			row = append(row, v.Row.Cell(i))
		}
		var reasons []string
		for _, fault := range v.Faults {
			reasons = append(reasons, f.Sentence(fault.Problem))
		}
		s.Rows = append(s.Rows, append(row, strings.Join(reasons, " ")))
	}
	return s
}

// exact is a sum before its rows were rounded, in major units; rest is what
// rounding took from it, in millionths of a minor unit.
func exact(sum data.Money, rest int64, c data.Currency) string {
	n := new(big.Int).Mul(big.NewInt(int64(sum)), big.NewInt(1_000_000))
	n.Add(n, big.NewInt(rest))
	digits, sign := c.Digits()+6, ""
	if n.Sign() < 0 {
		n.Neg(n)
		sign = "-"
	}
	s := fmt.Sprintf("%0*s", digits+1, n)
	return commas(sign + strings.TrimRight(strings.TrimRight(s[:len(s)-digits]+"."+s[len(s)-digits:], "0"), "."))
}
