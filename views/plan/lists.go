package plan

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/plan"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A list is a tab with one table of records that can be added, changed and
// deleted.
type list[T any] struct {
	h       page.Host
	key     string // "regions", "products" …: in words
	table   *widgets.Table[T]
	content fyne.CanvasObject
	ask     func() ([]T, error)
	form    func(row *T)            // edit dialog; nil row: a new one
	remove  func(row T) app.Command // deletes the row
	name    func(row T) string
	loss    func(row T) string // what deleting it takes along
	change  *widgets.Button
	drop    *widgets.Button
}

func (l *list[T]) build(icon string, columns []widgets.Column[T]) {
	h := l.h
	l.table = widgets.NewTable(columns)
	l.table.OnOpen = func(row T) { l.form(&row) }
	l.table.OnSelect = func(T) { l.allow() }
	for i := range columns { // kept under the list's own name
		columns[i].Key = l.key + "." + columns[i].Key
	}
	l.table.SetWidths(h.Prefs().Widths)
	l.table.OnWidth = func(key string, w int) { h.Prefs().Widths[key] = w }
	l.change = widgets.NewButton(h.T("button.edit"), widgets.Plain, func() {
		if row, ok := l.table.Selected(); ok {
			l.form(&row)
		}
	}).Small()
	l.drop = widgets.NewButton(h.T("button.delete"), widgets.Danger, l.ask2drop).Small()
	add := widgets.NewButton(h.T(l.key+".add"), widgets.Primary, l.add).Small().WithIcon("plus")
	l.table.Empty = widgets.NewEmpty(icon, h.T(l.key+".none"), h.T(l.key+".none.how"), widgets.NewButton(h.T(l.key+".add"), widgets.Primary, l.add),
		widgets.NewButton(h.T("nav.import"), widgets.Plain, func() { h.Show(page.Route{Page: "import", Part: l.key}) }))
	l.content = widgets.NewCard(h.T("settings."+l.key), h.T(l.key+".caption"), widgets.Row(8, l.change, l.drop, add), l.table)
}

func (l *list[T]) view() fyne.CanvasObject { return l.content }

func (l *list[T]) add() { l.form(nil) }

func (l *list[T]) refresh() {
	rows, err := l.ask()
	if err != nil {
		l.h.Complain(err)
		return
	}
	l.table.SetRows(rows)
	l.allow()
}

func (l *list[T]) allow() {
	why := ""
	if _, ok := l.table.Selected(); !ok {
		why = l.h.T("list.select")
	}
	l.change.Allow(why)
	l.drop.Allow(why)
}

func (l *list[T]) ask2drop() {
	row, ok := l.table.Selected()
	if !ok {
		return
	}
	l.h.Confirm(l.h.T("list.delete", l.name(row)), l.loss(row), l.h.T("list.delete.action", l.name(row)), true, func() { l.h.Do(l.remove(row)) })
}

// dialog shows a form; save makes the command from the fields and is tried again
// until nothing is wrong.
func dialog(h page.Host, title string, form *widgets.Form, command func() (app.Command, error)) {
	d := widgets.NewDialog(title, form, 560)
	d.Cancel(h.T("button.cancel"), h.HideOverlay)
	d.Action(h.T("button.save"), false, func() {
		form.Clear()
		c, err := command()
		if err == nil {
			err = h.Try(c)
		}
		if err != nil {
			if !form.Complain(h.Fmt(), err) {
				h.Complain(err)
			}
			return
		}
		h.HideOverlay()
		h.Do(c)
	})
	h.ShowOverlay(d)
}

// choice is a Select over values with their words; the first value is "none".
func choice(h page.Host, prefix string, values []string, now string) *widgets.Select {
	labels := make([]string, len(values))
	at := 0
	for i, v := range values {
		labels[i] = h.T(prefix + "." + cmp.Or(v, "none"))
		if v == now {
			at = i
		}
	}
	s := widgets.NewSelect(labels, nil)
	s.Select(at)
	return s
}

var (
	maturities = []string{"", string(data.Mature), string(data.Growing), string(data.Emerging)}
	classes    = []string{"", string(data.CashCow), string(data.Star), string(data.Question), string(data.LongTail)}
	levels     = []string{"", string(data.Top), string(data.Core), string(data.New), string(data.Manager)}
	states     = []string{string(data.Open), string(data.Agreed), string(data.Refused)}
)

// outside reads codes that a person lists with commas.
func outside(s string) (codes []string) {
	for _, c := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '，' || r == '、' || r == ';' }) {
		if c = strings.TrimSpace(c); c != "" {
			codes = append(codes, c)
		}
	}
	return codes
}

// RegionForm is the dialog of a region; nil is a new one.
func RegionForm(h page.Host, row *plan.RegionRow) {
	var x plan.RegionRow
	if row != nil {
		x = *row
	}
	code, name, more := field(x.Code), field(x.Name), field(strings.Join(x.Outside, ", "))
	maturity := choice(h, "maturity", maturities, string(x.Maturity))
	parent := regionParents(h, x.ID, x.Parent)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "code", Label: h.T("form.code"), Object: code}, widgets.FormItem{Field: "name", Label: h.T("form.name"), Object: name})
	form.Add(widgets.FormItem{Field: "maturity", Label: h.T("form.maturity"), Object: maturity}, widgets.FormItem{Field: "parent", Label: h.T("form.parent"), Object: parent.box})
	form.Add(widgets.FormItem{Field: "outside", Label: h.T("form.outside"), Hint: h.T("form.outside.hint"), Object: more})
	dialog(h, title(h, "regions", x.Name), form, func() (app.Command, error) {
		c := plan.SaveRegion{Code: x.Code, NewCode: trimmed(code), Name: trimmed(name), Maturity: data.Maturity(maturities[maturity.Selected()]), Parent: parent.code(), Outside: outside(more.Text())}
		c.Code = cmp.Or(c.Code, c.NewCode)
		return c, nil
	})
}

// ProductForm is the dialog of a product; nil is a new one.
func ProductForm(h page.Host, row *plan.ProductRow) {
	var x plan.ProductRow
	if row != nil {
		x = *row
	}
	code, name, more := field(x.Code), field(x.Name), field(strings.Join(x.Outside, ", "))
	class := choice(h, "class", classes, string(x.Class))
	parent := productParents(h, x.ID, x.Parent)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "code", Label: h.T("form.code"), Object: code}, widgets.FormItem{Field: "name", Label: h.T("form.name"), Object: name})
	form.Add(widgets.FormItem{Field: "class", Label: h.T("form.class"), Object: class}, widgets.FormItem{Field: "parent", Label: h.T("form.parent"), Object: parent.box})
	form.Add(widgets.FormItem{Field: "outside", Label: h.T("form.outside"), Hint: h.T("form.outside.hint"), Object: more})
	dialog(h, title(h, "products", x.Name), form, func() (app.Command, error) {
		c := plan.SaveProduct{Code: x.Code, NewCode: trimmed(code), Name: trimmed(name), Class: data.ProductClass(classes[class.Selected()]), Parent: parent.code(), Outside: outside(more.Text())}
		c.Code = cmp.Or(c.Code, c.NewCode)
		return c, nil
	})
}

func field(s string) *widgets.Field {
	f := widgets.NewField("")
	f.SetText(s)
	return f
}

func trimmed(f *widgets.Field) string { return strings.TrimSpace(f.Text()) }

// title names what a dialog is about: a new record, or one by its name.
func title(h page.Host, key, name string) string {
	if name == "" {
		return h.T(key + ".add")
	}
	return h.T("form.edit", name)
}
