package growth

import (
	"cmp"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/growth"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// experts is the register of external experts and what they helped with.
type experts struct {
	page  *Page
	host  page.Host
	all   *fyne.Container
	table *widgets.Table[growth.Helper]
	panel *panel
	now   []growth.Helper
}

func newExperts(p *Page) part {
	h := p.host
	x := &experts{page: p, host: h, panel: newPanel()}
	f := h.Fmt()
	column := func(key string, width, flex float32, folds int, cell func(growth.Helper) widgets.Cell) widgets.Column[growth.Helper] {
		return widgets.Column[growth.Helper]{Key: "growth-experts-" + key, Title: h.T("growth.expert." + key), Width: width, Flex: flex, Folds: folds, Cell: cell}
	}
	x.table = widgets.NewTable([]widgets.Column[growth.Helper]{
		column("name", 120, 1, 0, func(r growth.Helper) widgets.Cell { return widgets.Cell{Text: r.Name} }),
		column("role", 190, 1, 0, func(r growth.Helper) widgets.Cell {
			return widgets.Cell{Text: h.T("growth.role." + string(r.Role)), Token: "t2"}
		}),
		column("field", 190, 2, 1, func(r growth.Helper) widgets.Cell { return widgets.Cell{Text: cmp.Or(r.Field, text.Unknown)} }),
		column("helps", 100, 0, 0, func(r growth.Helper) widgets.Cell { return widgets.Cell{Text: f.Count(len(r.Helps))} }),
		column("last", 160, 1, 0, func(r growth.Helper) widgets.Cell {
			if len(r.Helps) == 0 {
				return dull()
			}
			return widgets.Cell{Text: r.Helps[0].CustomerName, Below: f.DateYear(r.Helps[0].Date)}
		}),
	})
	x.table.RowHeight = 44
	x.table.Same = func(a, b growth.Helper) bool { return a.ID == b.ID }
	x.table.OnSelect = func(growth.Helper) { x.explain() }
	x.table.OnOpen = func(r growth.Helper) { expertForm(h, r.Expert) }
	forms.KeepWidths(h, x.table)
	x.table.Empty = widgets.NewEmpty("users", h.T("growth.experts.none"), h.T("growth.experts.none.how"),
		widgets.NewButton(h.T("growth.expert.new"), widgets.Plain, func() { expertForm(h, data.Expert{Role: data.Adviser}) }))
	list := widgets.NewCard(h.T("growth.part.experts"), h.T("growth.experts.caption"), nil, x.table)
	x.all = widgets.Beside(340, 300, list, x.panel.card)
	return x
}

func (x *experts) content() fyne.CanvasObject { return x.all }

func (x *experts) action() (string, func()) {
	return x.host.T("growth.expert.new"), func() { expertForm(x.host, data.Expert{Role: data.Adviser}) }
}

func (x *experts) refresh() (err error) {
	h := x.host
	if x.now, err = growth.Experts(h.Reader(), h.Today(), growth.ExpertsIn{}); err != nil {
		return err
	}
	x.table.SetRows(x.now)
	if _, ok := x.table.Selected(); !ok && len(x.now) > 0 {
		first := x.now[0].ID
		x.table.SelectWhere(func(r growth.Helper) bool { return r.ID == first })
	}
	x.explain()
	return nil
}

func (x *experts) explain() {
	r, ok := x.table.Selected()
	if x.panel.card.Hidden == ok {
		x.panel.card.Hidden = !ok
		x.all.Refresh()
	}
	if !ok {
		return
	}
	h, f := x.host, x.host.Fmt()
	facts := []fyne.CanvasObject{fact(h.T("growth.expert.field"), cmp.Or(r.Field, text.Unknown)), fact(h.T("growth.expert.contact"), cmp.Or(r.Contact, text.Unknown))}
	if r.Note != "" {
		facts = append(facts, para(r.Note))
	}
	var helps []fyne.CanvasObject
	for _, y := range r.Helps {
		words, light := y.CustomerName, data.Ring
		if y.Deal != "" {
			words += " · " + y.Deal
		}
		note := f.DateYear(y.Date)
		if y.Amount != nil {
			note = h.T("growth.help.deal", note, f.MoneyUnit(*y.Amount))
		}
		if y.Result == data.Won {
			light = data.Green
		}
		if y.Note != "" {
			note += " · " + y.Note
		}
		helps = append(helps, line(light, words, note, "", widgets.NewIconButton("edit", h.T("button.edit"), func() { helpForm(h, r.ID, y) }).Small()))
	}
	if len(helps) == 0 {
		helps = append(helps, para(h.T("growth.helps.none")))
	}
	x.panel.set(r.Name, h.T("growth.role."+string(r.Role)), append(facts, widgets.HR(), section(h.T("growth.expert.helps"), helps...))...)
	x.panel.buttons(widgets.Grow(widgets.NewButton(h.T("growth.help.new"), widgets.Plain, func() { helpForm(h, r.ID, growth.Help{}) }).WithIcon("plus").Small()),
		widgets.NewIconButton("edit", h.T("button.edit"), func() { expertForm(h, r.Expert) }).Small())
}

func (x *experts) pick(page.Route) {}

// expertForm adds an expert, or edits one.
func expertForm(h page.Host, x data.Expert) {
	title, remove := h.T("growth.expert.new"), app.Command(nil)
	if x.ID != 0 {
		title, remove = x.Name, growth.RemoveExpert{ID: x.ID}
	}
	name, field, contact, note := forms.Line(x.Name), forms.Line(x.Field), forms.Line(x.Contact), forms.Line(x.Note)
	role := newChoice(h, "growth.role.", x.Role, data.ExpertRoles...)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "name", Label: h.T("growth.expert.name"), Object: name}, widgets.FormItem{Field: "role", Label: h.T("growth.expert.role"), Object: role.box})
	form.Add(widgets.FormItem{Field: "field", Label: h.T("growth.expert.field"), Object: field}, widgets.FormItem{Field: "contact", Label: h.T("growth.expert.contact"), Object: contact})
	form.Add(widgets.FormItem{Field: "note", Label: h.T("growth.note"), Object: note})
	forms.EditWide(h, title, form, func() (app.Command, error) {
		return growth.SaveExpert{ID: x.ID, Name: forms.Trimmed(name), Role: role.key(), Field: forms.Trimmed(field), Contact: forms.Trimmed(contact), Note: forms.Trimmed(note)}, nil
	}, remove)
}

// helpForm writes down what an expert helped with, or edits it.
func helpForm(h page.Host, expert data.ID, x growth.Help) {
	title, remove := h.T("growth.help.new"), app.Command(nil)
	day := h.Today()
	if x.ID != 0 {
		title, remove, day = h.T("growth.help.edit"), growth.RemoveExpertHelp{ID: x.ID}, x.Date
	}
	deals, err := h.Reader().Opportunities()
	if err != nil {
		h.Complain(err)
		return
	}
	codes, names, at := []string{""}, []string{h.T("growth.help.nodeal")}, 0
	for _, o := range deals {
		if o.Code == x.Opportunity && o.Code != "" {
			at = len(codes)
		}
		codes, names = append(codes, o.Code), append(names, o.Code+" "+o.Name)
	}
	form := widgets.NewForm()
	customer := forms.NewCustomer(h, form, x.Customer)
	deal := widgets.NewSelect(names, nil)
	deal.Select(at)
	when, note := forms.Day(h, day), forms.Line(x.Note)
	form.Add(widgets.FormItem{Field: "customer", Label: h.T("handover.customer"), Object: customer})
	form.Add(widgets.FormItem{Field: "opportunity", Label: h.T("growth.help.deal.field"), Object: deal}, widgets.FormItem{Field: "date", Label: h.T("growth.help.day"), Object: when})
	form.Add(widgets.FormItem{Field: "note", Label: h.T("growth.help.what"), Object: note})
	forms.EditWide(h, title, form, func() (app.Command, error) {
		c := growth.SaveExpertHelp{ID: x.ID, Expert: expert, Customer: customer.Code(), Opportunity: codes[max(0, deal.Selected())], Note: forms.Trimmed(note)}
		var err error
		c.Date, err = when.Date()
		return c, data.At("date", err)
	}, remove)
}
