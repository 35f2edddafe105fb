package actuals

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/views/widgets"
)

// units is the foot of the columns: what else has to be said of a file, above
// all the unit of its amounts, which is never guessed in silence.
type units struct {
	wizard   *wizard
	draft    *draft
	missing  *widgets.Wrap
	lack     fyne.CanvasObject
	sheet    *widgets.Select
	header   *widgets.Check
	order    *widgets.ChipGroup
	year     *widgets.Field
	term     *widgets.Field
	unit     *widgets.ChipGroup
	sizes    []int64
	sum      *widgets.Wrap
	remember *widgets.Check
}

// orders are the readings of 1/2/2026, as their chips stand.
var orders = []exchange.DayOrder{exchange.MonthFirst, exchange.DayFirst}

func newUnits(w *wizard) *units {
	h := w.host
	u := &units{wizard: w, missing: widgets.NewWrap("", widgets.Style{Size: 12, Token: "bad"}), sum: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})}
	u.lack = widgets.Row(8, widgets.NewLight(data.Red, 14), widgets.Grow(u.missing))
	u.sheet = widgets.NewSelect(nil, func(i int) {
		w.read(u.draft.path, u.draft.table.Sheets[i], u.draft.as, func(string) {})
	}).Small()
	u.header = widgets.NewCheck(h.T("import.header"), func(on bool) {
		u.draft.header(on)
		w.columns.draft = nil
		w.changed()
	})
	u.order = widgets.NewChipGroup([]string{h.T("import.order.month"), h.T("import.order.day")}, false, func(i int) {
		u.draft.mapping.DayOrder = orders[i]
		w.changed()
	})
	u.year = widgets.NewField("2026").Small()
	u.year.OnCommit = u.setYear
	u.term = widgets.NewField("30").Small()
	u.term.OnCommit = u.setTerm
	u.remember = widgets.NewCheck(h.T("import.remember"), func(on bool) { u.draft.remember = on })
	return u
}

func (u *units) setYear(typed string) {
	year, err := strconv.Atoi(strings.TrimSpace(typed))
	if err != nil || year < 1971 || year > 2199 {
		u.year.SetProblem(u.wizard.host.T("import.year.wrong"))
		return
	}
	u.year.SetProblem("")
	if year != u.draft.mapping.Year {
		u.draft.mapping.Year = year
		u.wizard.changed()
	}
}

// setTerm takes the days after which an invoice is due that does not say it.
func (u *units) setTerm(typed string) {
	days, err := strconv.Atoi(strings.TrimSpace(typed))
	if err != nil || days < 0 || days > exchange.LongestTerm {
		u.term.SetProblem(u.wizard.host.T("import.term.wrong", exchange.LongestTerm))
		return
	}
	u.term.SetProblem("")
	if days != u.draft.mapping.Term() {
		u.draft.mapping.DueDays = &days
		u.wizard.changed()
	}
}

// show is what has to be said of a draft, from top to bottom.
func (u *units) show(d *draft) []fyne.CanvasObject {
	u.draft = d
	h := u.wizard.host
	var asks []fyne.CanvasObject
	if words := u.lacks(); words != "" {
		u.missing.SetText(words)
		asks = append(asks, u.lack)
	}
	if len(d.table.Sheets) > 1 {
		u.sheet.SetOptions(d.table.Sheets, slices.Index(d.table.Sheets, d.table.Sheet))
		asks = append(asks, labelled(h.T("import.sheet"), u.sheet))
	}
	u.header.SetOn(d.table.Header != nil)
	asks = append(asks, widgets.Row(0, u.header))
	if d.asksOrder() {
		u.order.Select(slices.Index(orders, d.mapping.DayOrder))
		asks = append(asks, labelled(h.T("import.order"), u.order))
	}
	if d.asksYear() {
		u.year.SetText(strconv.Itoa(d.mapping.Year))
		asks = append(asks, labelled(h.T("import.year"), widgets.Fixed(96, 0, u.year)))
	}
	if d.as == exchange.AsInvoices {
		u.term.SetText(strconv.Itoa(d.mapping.Term()))
		asks = append(asks, labelled(h.T("import.term"), widgets.Fixed(96, 0, u.term)))
	}
	list := []fyne.CanvasObject{widgets.HR(), widgets.Pad(10, 16, 10, 16, widgets.Col(8, asks...))}
	if d.hasMoney() {
		list = append(list, widgets.HR(), widgets.Pad(10, 16, 10, 16, u.money()))
	}
	u.remember.SetOn(d.remember)
	if d.table.Header != nil {
		list = append(list, widgets.HR(), widgets.Pad(8, 16, 8, 16, widgets.Row(0, u.remember)))
	}
	return list
}

func labelled(words string, o fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Row(12, widgets.NewText(words, widgets.Style{Size: 13, Token: "t2"}), o)
}

// lacks says which fields have no column yet, "" when none is missing.
func (u *units) lacks() string {
	var names []string
	for _, f := range u.draft.mapping.Missing() {
		if f != exchange.Year {
			names = append(names, fieldWord(u.wizard, f))
		}
	}
	switch {
	case len(names) > 0:
		return u.wizard.host.T("import.missing", strings.Join(names, u.wizard.host.T("history.and")))
	case exchange.AsksDayOrder(u.draft.table, u.draft.mapping):
		return u.wizard.host.T("import.order.unsaid")
	}
	return ""
}

// money is the unit with the sum it makes.
func (u *units) money() fyne.CanvasObject {
	h, now := u.wizard.host, max(1, u.draft.mapping.Unit)
	u.sizes = []int64{1, 1000, 10000}
	if !slices.Contains(u.sizes, now) {
		u.sizes = append(u.sizes, now)
	}
	f := h.Fmt()
	f.Unit = text.Full
	names := make([]string, len(u.sizes))
	for i, size := range u.sizes {
		names[i] = h.T("import.unit."+strconv.FormatInt(size, 10), f.UnitName())
	}
	u.unit = widgets.NewChipGroup(names, false, func(i int) {
		u.draft.mapping.Unit = u.sizes[i]
		u.wizard.changed()
	})
	u.unit.Select(slices.Index(u.sizes, now))
	col := widgets.Col(8, widgets.Strong(h.T("import.unit")), u.unit)
	if u.draft.preview != nil {
		u.sum.SetText(u.wizard.compared(u.draft))
		col.Add(u.sum)
	}
	return col
}

// compared is the sum of a file beside what the plan holds of the same time, so
// that a wrong unit is seen.
func (w *wizard) compared(d *draft) string {
	h, f := w.host, w.host.Fmt()
	sum := d.sum()
	said := h.T("import.sum", f.Exact(sum), f.MoneyUnit(sum))
	if d.as == exchange.AsTargets {
		goal, err := h.Reader().Goal(data.Revenue)
		if err != nil || goal.Amount == nil {
			return said
		}
		return said + h.T("import.sum.goal", f.MoneyUnit(*goal.Amount))
	}
	if d.as != exchange.AsOrders || d.preview.Span.Days() == 0 {
		return said
	}
	whole := data.Period{From: d.preview.Span.From.Month().Start(), Until: ((d.preview.Span.Until - 1).Month() + 1).Start()}
	have, err := w.sold(whole)
	switch {
	case err != nil:
		h.Complain(err)
	case have != 0:
		return said + h.T("import.sum.have", f.Period(whole), f.MoneyUnit(have), f.Growth(sum, have))
	default:
		if usual, months := w.usual(); months > 0 {
			return said + h.T("import.sum.usual", f.Period(whole), f.MoneyUnit(usual))
		}
	}
	return said
}

// sold is the money of the plan's orders in a period.
func (w *wizard) sold(p data.Period) (sum data.Money, err error) {
	sales, err := w.host.Reader().Sales([]data.Period{p})
	for _, s := range sales {
		sum += s.Amount
	}
	return sum, err
}

// usual is what a month of the plan's orders brings on average; no months mean
// that there are no orders.
func (w *wizard) usual() (data.Money, int64) {
	all, err := w.host.Reader().OrderRange()
	if err != nil || all.Days() == 0 {
		return 0, 0
	}
	sum, err := w.sold(all)
	months := int64((all.Until-1).Month()-all.From.Month()) + 1
	if err != nil {
		return 0, 0
	}
	return sum.MulDiv(1, months), months
}
