package customers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/app"
	"quarterdeck/app/customers"
	"quarterdeck/app/health"
	"quarterdeck/app/schemes"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	views "quarterdeck/views/schemes"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// bulk is the bar of what can be done with the ticked customers. Each of it is
// one change with one undo.
type bulk struct {
	page    *Page
	content fyne.CanvasObject
	count   *widgets.Text
	money   *widgets.Text
	merge   *widgets.Button
	more    *widgets.Button
}

func newBulk(p *Page) *bulk {
	h := p.host
	b := &bulk{page: p, count: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Token: "accent"}), money: widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})}
	button := func(key, icon string, do func()) *widgets.Button {
		return widgets.NewButton(h.T(key), widgets.Plain, do).WithIcon(icon).Small()
	}
	b.merge = button("customers.bulk.merge", "link", func() { p.mergeForm(codesOf(b.rows())) })
	b.more = widgets.NewIconButton("more", h.T("button.more"), b.menu).Small()
	ground := canvas.NewRectangle(theme.C("asoft"))
	bar := widgets.Pad(6, 12, 6, 16, widgets.Row(8, b.count, widgets.Grow(b.money),
		button("customers.bulk.touch", "phone", b.touch), button("customers.bulk.assign", "swap", func() { p.assign(b.rows()) }),
		b.merge, b.more, widgets.NewIconButton("x", h.T("customers.bulk.none"), func() { p.table.Untick() }).Small()))
	b.content = widgets.Stack(ground, bar)
	b.content.Hide()
	return b
}

func (b *bulk) rows() []line { return b.page.table.Ticked() }

// set shows how many are ticked, or hides the bar when none is.
func (b *bulk) set() {
	rows := b.rows()
	var money data.Money
	for _, x := range rows {
		money += x.M
	}
	b.count.SetText(b.page.host.T("customers.bulk.count", len(rows)))
	b.money.SetText(b.page.host.Fmt().T("customers.bulk.sum", money))
	why := ""
	if len(rows) < 2 || len(rows) > mergeAtMost {
		why = b.page.host.T("customers.bulk.merge.why", mergeAtMost)
	}
	b.merge.Allow(why)
	if b.content.Visible() != (len(rows) > 0) {
		if len(rows) > 0 {
			b.content.Show()
		} else {
			b.content.Hide()
		}
		b.page.list.Refresh()
	}
}

// mergeAtMost is how many customers are made one at a time: more are hardly one.
const mergeAtMost = 5

// menu offers what is done less often.
func (b *bulk) menu() {
	h, rows := b.page.host, b.rows()
	items := []widgets.MenuItem{}
	for _, s := range b.page.standing.Place.Schemes {
		if s.Method == data.ByHand || s.Method == data.ByScore {
			items = append(items, widgets.MenuItem{Label: h.T("customers.bulk.grade", schemes.SchemeName(h.Fmt(), s)), Icon: "flag", Do: func() { views.GradeForm(h, codesOf(rows), s.Code, nil) }})
		}
	}
	items = append(items,
		widgets.MenuItem{Label: h.T("customers.bulk.label"), Icon: "flag", Do: b.label},
		widgets.MenuItem{Label: h.T("customers.export", len(rows)), Icon: "export", Do: func() { b.page.export(rows) }},
		widgets.MenuItem{Label: h.T("customers.bulk.remove", len(rows)), Icon: "trash", Key: "Del", Danger: true, Do: b.remove})
	widgets.ShowMenu(b.more, items...)
}

// codesOf are the codes of rows.
func codesOf(rows []line) []string {
	codes := make([]string, len(rows))
	for i, x := range rows {
		codes[i] = x.Code
	}
	return codes
}

// touch asks for one touch with all of them.
func (b *bulk) touch() {
	h, codes := b.page.host, codesOf(b.rows())
	var names []string
	for _, c := range data.Channels {
		names = append(names, h.T("channel."+string(c)))
	}
	channel := widgets.NewSelect(names, nil)
	channel.Select(0)
	day := forms.Day(h, h.Today())
	effective := widgets.NewCheck(h.T("customers.touch.effective"), nil)
	effective.SetOn(true)
	outcome := widgets.NewField(h.T("customers.touch.outcome.hint"))
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "channel", Label: h.T("customers.touch.channel"), Object: channel},
		widgets.FormItem{Field: "date", Label: h.T("customers.touch.date"), Object: day})
	form.Add(widgets.FormItem{Field: "outcome", Label: h.T("customers.touch.outcome"), Object: outcome})
	form.Add(widgets.FormItem{Field: "effective", Object: effective})
	forms.EditWide(h, h.T("customers.touch.title", len(codes)), form, func() (app.Command, error) {
		d, err := day.Date()
		return touches.LogTouches{Customers: codes, Date: d, Channel: data.Channels[max(0, channel.Selected())], Effective: effective.On(),
			Outcome: forms.Trimmed(outcome)}, data.At("date", err)
	}, nil)
}

// remove asks before the ticked customers go, and says what goes with them.
func (b *bulk) remove() {
	h, rows := b.page.host, b.rows()
	bought := 0
	for _, x := range rows {
		if x.Bought {
			bought++
		}
	}
	body := h.T("customers.bulk.remove.bare")
	if bought > 0 {
		body = h.T("customers.bulk.remove.orders", bought)
	}
	h.Confirm(h.T("customers.bulk.remove.title", len(rows)), body, h.T("customers.bulk.remove.action", len(rows)), true, func() {
		h.Do(customers.RemoveCustomers{Codes: codesOf(rows), WithOrders: true})
	})
}

// label asks for the scene that all of them are in.
func (b *bulk) label() {
	h, codes := b.page.host, codesOf(b.rows())
	scenes, err := h.Reader().Scenes()
	if err != nil {
		h.Complain(err)
		return
	}
	var names []string
	for _, s := range scenes {
		names = append(names, health.SceneName(h.Fmt(), s))
	}
	choice := widgets.NewSelect(names, nil)
	choice.Select(0)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "scene", Label: h.T("customers.labels"), Object: choice})
	forms.Edit(h, h.T("customers.label.title", len(codes)), form, func() (app.Command, error) {
		return customers.LabelCustomers{Codes: codes, Scene: scenes[max(0, choice.Selected())].Code}, nil
	}, nil)
}
