package actuals

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/actuals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// orderForm types one order.
type orderForm struct {
	list     *orderList
	was      data.Order
	form     *widgets.Form
	date     *widgets.DateField
	number   *widgets.Field
	customer *widgets.Finder
	region   *widgets.Select
	rep      *widgets.Select
	lines    []*lineRow
	rows     *fyne.Container
	sum      *widgets.Text
	wrong    *widgets.Wrap
	dialog   *widgets.Dialog
}

// A lineRow is one line of the order as it is typed.
type lineRow struct {
	product  *widgets.Select
	quantity *widgets.Field
	amount   *widgets.Field
	row      fyne.CanvasObject
}

func newOrderForm(list *orderList, o data.Order) *orderForm {
	h := list.host
	f := &orderForm{list: list, was: o, date: widgets.NewDateField(h.Fmt(), h.Today()), number: widgets.NewField(""),
		rows: widgets.Col(8), sum: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Align: fyne.TextAlignTrailing}),
		wrong: widgets.NewWrap("", widgets.Style{Size: 12, Token: "bad"})}
	f.customer = widgets.NewFinder(h.T("orders.find"), list.known.buyers(), f.resized)
	f.region = follower(h.T("orders.as_customer"), list.known.regions, o.RegionID)
	f.rep = follower(h.T("orders.as_customer"), list.known.reps, o.RepID)
	f.date.SetDate(o.Date)
	f.number.SetText(or(o.Number, f.free(o)))
	f.customer.Choose(find(list.known.customers, o.CustomerID))
	for _, l := range o.Lines {
		f.addLine(l)
	}
	if len(o.Lines) == 0 {
		f.addLine(data.OrderLine{})
	}
	f.form = widgets.NewForm()
	f.form.Add(widgets.FormItem{Field: "date", Label: h.T("import.field.date"), Object: f.date},
		widgets.FormItem{Field: "number", Label: h.T("import.field.number"), Object: f.number})
	f.form.Add(widgets.FormItem{Field: "customer", Label: h.T("import.field.customer"), Object: f.customer})
	f.form.Add(widgets.FormItem{Field: "region", Label: h.T("import.field.region"), Object: f.region},
		widgets.FormItem{Field: "rep", Label: h.T("import.field.rep"), Object: f.rep})
	return f
}

// follower is a choice of a record whose first line follows the customer.
func follower(first string, list []named, id data.ID) *widgets.Select {
	options := []string{first}
	for _, x := range list {
		options = append(options, x.name)
	}
	s := widgets.NewSelect(options, nil)
	s.Select(find(list, id) + 1)
	return s
}

// free is a number no order of the day has, for an order that is new.
func (f *orderForm) free(o data.Order) string {
	if o.ID != 0 {
		return ""
	}
	taken := map[string]bool{}
	for _, other := range f.list.all {
		taken[other.Number] = true
	}
	day := strings.ReplaceAll(o.Date.String(), "-", "")
	for i := 1; ; i++ {
		if n := fmt.Sprintf("%s-%02d", day, i); !taken[n] {
			return n
		}
	}
}

func (f *orderForm) open() {
	h := f.list.host
	title := h.T("orders.form.add")
	if f.was.ID != 0 {
		title = h.T("orders.form.edit", or(f.was.Number, h.Fmt().DateYear(f.was.Date)))
	}
	small := widgets.Style{Size: 13, Token: "t2"}
	heads := lineOf(widgets.NewText(h.T("import.field.product"), small), widgets.NewText(h.T("import.field.quantity"), small),
		widgets.NewText(h.T("import.field.amount"), small), widgets.NewText("", small))
	more := widgets.NewButton(h.T("orders.form.line"), widgets.Quiet, func() {
		f.addLine(data.OrderLine{})
		f.laid()
	}).WithIcon("plus").Small()
	body := widgets.Col(12, f.form, widgets.HR(), widgets.Col(4, heads, f.rows), widgets.Row(8, more, widgets.Grow(nil), f.sum), f.wrong)
	f.dialog = widgets.NewDialog(title, body, 560)
	f.dialog.Cancel(h.T("button.cancel"), h.HideOverlay)
	f.dialog.Action(h.T("button.save"), false, f.save)
	f.wrong.Hide()
	f.add()
	h.ShowOverlay(f.dialog)
	f.dialog.Focus()
}

// laid lays the dialog anew after its lines have changed.
func (f *orderForm) laid() {
	f.rows.Refresh()
	f.add()
	f.resized()
}

// resized gives the dialog the height its body needs now.
func (f *orderForm) resized() {
	if f.dialog != nil {
		f.dialog.Refresh()
	}
}

// lineOf lays product, quantity, amount and what takes the line away.
func lineOf(product, quantity, amount, drop fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Row(8, widgets.Grow(product), widgets.Fixed(88, 0, quantity), widgets.Fixed(168, 0, amount), widgets.Fixed(28, 28, drop))
}

func (f *orderForm) addLine(l data.OrderLine) {
	h := f.list.host
	x := &lineRow{product: follower(h.T("orders.no_product"), f.list.known.products, l.ProductID), quantity: widgets.NewField(""), amount: widgets.NewField("")}
	if l.Quantity != 0 {
		x.quantity.SetText(strings.TrimRight(strings.TrimRight(fmt.Sprintf("%d.%03d", l.Quantity/1000, max(l.Quantity, -l.Quantity)%1000), "0"), "."))
	}
	if l.ID != 0 {
		x.amount.SetText(grouped(l.Amount, h.Fmt().Currency))
	}
	x.amount.OnChanged = func(string) { f.add() }
	x.amount.OnCommit = func(string) { x.spell(h.Fmt()) }
	drop := widgets.NewIconButton("x", h.T("orders.form.drop"), func() { f.dropLine(x) })
	x.row = lineOf(x.product, x.quantity, x.amount, drop)
	f.lines = append(f.lines, x)
	f.rows.Add(x.row)
}

// dropLine takes a line away; the last one stays, empty.
func (f *orderForm) dropLine(x *lineRow) {
	var kept []*lineRow
	for _, l := range f.lines {
		if l != x {
			kept = append(kept, l)
		}
	}
	f.lines = kept
	f.rows.Remove(x.row)
	if len(kept) == 0 {
		f.addLine(data.OrderLine{})
	}
	f.laid()
}

// add shows the sum of the lines that can be read.
func (f *orderForm) add() {
	var sum data.Money
	for _, l := range f.lines {
		if m, err := l.money(f.list.host.Fmt().Currency); err == nil && m != nil {
			sum += *m
		}
	}
	f.sum.SetText(f.list.host.T("orders.form.sum", f.list.host.Fmt().Exact(sum)))
}

// save tries the order, shows what is wrong where it is wrong, and keeps it.
func (f *orderForm) save() {
	h := f.list.host
	f.form.Clear()
	f.wrong.Hide()
	c, ok := f.command()
	if !ok {
		f.dialog.Refresh()
		return
	}
	if err := h.File().Try(c.Apply); err != nil {
		if !f.form.Complain(h.Fmt(), err) {
			f.wrong.SetText(h.Fmt().Sentence(err))
			f.wrong.Show()
		}
		f.dialog.Refresh()
		return
	}
	h.HideOverlay()
	h.Do(c)
}

// command is the order as it was typed; it is not ok when a line cannot be read,
// which is then said at its field.
func (f *orderForm) command() (c actuals.SaveOrder, ok bool) {
	h, k := f.list.host, f.list.known
	c = actuals.SaveOrder{ID: f.was.ID, Number: strings.TrimSpace(f.number.Text()), Customer: f.customer.Code()}
	ok = true
	var err error
	if c.Date, err = f.date.Date(); err != nil {
		f.date.SetProblem(h.Fmt().Sentence(err))
		ok = false
	}
	if i := f.region.Selected() - 1; i >= 0 {
		c.Region = k.regions[i].code
	}
	if i := f.rep.Selected() - 1; i >= 0 {
		c.Rep = k.reps[i].code
	}
	for _, l := range f.lines {
		line, used, fine := l.read(h.Fmt(), k.products)
		ok = ok && fine
		if used {
			c.Lines = append(c.Lines, line)
		}
	}
	return c, ok
}

// money is the amount as it was typed (12000, 1.2万, =47*350), nil for nothing.
func (l *lineRow) money(c data.Currency) (*data.Money, error) {
	if strings.TrimSpace(l.amount.Text()) == "" {
		return nil, nil
	}
	m, err := text.ParseAmount(l.amount.Text(), c, c.Minor())
	return &m, err
}

// spell writes a typed amount in full, or says what is wrong with it.
func (l *lineRow) spell(f text.Fmt) {
	m, err := l.money(f.Currency)
	if err != nil {
		l.amount.SetProblem(f.Sentence(err))
		return
	}
	l.amount.SetProblem("")
	if m != nil {
		l.amount.SetText(grouped(*m, f.Currency))
	}
}

// read is a line as it was typed; a line without anything is not used.
func (l *lineRow) read(f text.Fmt, products []named) (line actuals.OrderLine, used, ok bool) {
	l.quantity.SetProblem("")
	l.amount.SetProblem("")
	pieces := strings.TrimSpace(l.quantity.Text())
	m, err := l.money(f.Currency)
	if err != nil {
		l.amount.SetProblem(f.Sentence(err))
		return line, true, false
	}
	if i := l.product.Selected() - 1; i >= 0 {
		line.Product = products[i].code
	}
	if m == nil {
		if pieces == "" && line.Product == "" {
			return line, false, true
		}
		l.amount.SetProblem(f.Sentence(data.Problem{Key: "problem.order.amount"}))
		return line, true, false
	}
	line.Amount = *m
	if pieces != "" {
		if line.Quantity, err = data.ParseQuantity(pieces); err != nil {
			l.quantity.SetProblem(f.Sentence(err))
			return line, true, false
		}
	}
	return line, true, true
}
