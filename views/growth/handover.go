package growth

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/growth"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// handover is one hand-over at a time: its customers, and the items of the
// selected one.
type handover struct {
	page   *Page
	host   page.Host
	all    *fyne.Container
	which  *widgets.Select
	clock  *widgets.Text
	light  *widgets.Light
	bar    *widgets.Progress
	close  *widgets.Button
	more   *widgets.Button
	table  *widgets.Table[growth.HandedTo]
	head   *fyne.Container
	panel  *panel
	now    []growth.HandoverRow
	chosen data.ID
}

func newHandover(p *Page) part {
	h := p.host
	x := &handover{page: p, host: h, panel: newPanel()}
	x.which = widgets.NewSelect(nil, func(i int) {
		if i >= 0 && i < len(x.now) && x.now[i].ID != x.chosen {
			x.chosen = x.now[i].ID
			x.show()
		}
	}).Small()
	x.clock, x.light, x.bar = widgets.NewText("", widgets.Style{Size: 13, Elide: true}), widgets.NewLight(data.Ring, 14), widgets.NewProgress(8)
	x.close = widgets.NewButton(h.T("handover.close"), widgets.Plain, x.finish).WithIcon("check").Small()
	x.more = widgets.NewIconButton("more", h.T("button.more"), x.menu).Small()
	x.table = widgets.NewTable(x.columns())
	x.table.RowHeight = 44
	x.table.Same = func(a, b growth.HandedTo) bool { return a.ID == b.ID }
	x.table.OnSelect = func(growth.HandedTo) { x.explain() }
	x.table.OnOpen = func(c growth.HandedTo) { x.receive(c) }
	x.table.OnSpace = func(c growth.HandedTo) { x.tick(c.Items, false) }
	forms.KeepWidths(h, x.table)
	x.table.Empty = widgets.NewEmpty("swap", h.T("handover.none"), h.T("handover.none.how"),
		widgets.NewButton(h.T("handover.new"), widgets.Plain, func() { overForm(h, "") }),
		widgets.NewButton(h.T("handover.targets"), widgets.Plain, func() { h.Show(page.Route{Page: "breakdown", Part: "quotas"}) }))
	x.head = widgets.Col(0, widgets.Pad(8, 12, 0, 12, widgets.Row(10, widgets.AtLeast(240, 0, x.which), widgets.Grow(nil), x.close, x.more)),
		widgets.Pad(6, 16, 8, 16, widgets.Row(8, widgets.Middle(x.light), widgets.Grow(x.clock), widgets.Fixed(120, 0, widgets.Middle(x.bar)))), widgets.HR())
	list := widgets.NewCard("", "", nil, widgets.Col(0, x.head, widgets.Grow(x.table)))
	x.all = widgets.Beside(400, 340, list, x.panel.card)
	return x
}

func (x *handover) columns() []widgets.Column[growth.HandedTo] {
	h := x.host
	list := []widgets.Column[growth.HandedTo]{{Key: "growth-handover-customer", Title: h.T("handover.customer"), Width: 140, Flex: 2, Cell: func(c growth.HandedTo) widgets.Cell {
		return widgets.Cell{Text: c.Name, Below: c.Customer}
	}}}
	for _, sort := range data.HandoverSorts {
		list = append(list, widgets.Column[growth.HandedTo]{Key: "growth-handover-" + string(sort), Title: h.T("handover.sort." + string(sort)), Width: 92, Flex: 1, Cell: func(c growth.HandedTo) widgets.Cell {
			for _, i := range c.Items {
				if i.Sort == sort {
					light, word := x.state(i)
					return marked(word, light)
				}
			}
			return dull()
		}})
	}
	return append(list, widgets.Column[growth.HandedTo]{Key: "growth-handover-to", Title: h.T("handover.to"), Width: 96, Flex: 1, Cell: func(c growth.HandedTo) widgets.Cell {
		if c.ToName == "" {
			return widgets.Cell{Text: h.T("handover.team.none"), Token: "warn"}
		}
		return widgets.Cell{Text: c.ToName}
	}})
}

// state is the light of an item and its word.
func (x *handover) state(i data.HandoverItem) (data.Light, string) {
	h := x.host
	switch {
	case i.Done != 0:
		return data.Green, h.T("handover.done")
	case i.Waived != "":
		return data.Ring, h.T("handover.waived")
	case x.over().Late:
		return data.Red, h.T("handover.open")
	}
	return data.Amber, h.T("handover.open")
}

// over is the hand-over that is shown.
func (x *handover) over() growth.HandoverRow {
	for _, o := range x.now {
		if o.ID == x.chosen {
			return o
		}
	}
	return growth.HandoverRow{}
}

func (x *handover) content() fyne.CanvasObject { return x.all }

func (x *handover) action() (string, func()) {
	return x.host.T("handover.new"), func() { overForm(x.host, "") }
}

func (x *handover) refresh() (err error) {
	h := x.host
	if x.now, err = growth.Handovers(h.Reader(), h.Today(), growth.HandoversIn{}); err != nil {
		return err
	}
	at := slices.IndexFunc(x.now, func(o growth.HandoverRow) bool { return o.ID == x.chosen })
	if at < 0 && len(x.now) > 0 {
		at, x.chosen = 0, x.now[0].ID
	}
	var names []string
	for _, o := range x.now {
		names = append(names, h.T("handover.title", o.RepName, h.Fmt().DateYear(o.Left)))
	}
	x.which.SetOptions(names, at)
	x.show()
	return nil
}

// show shows the chosen hand-over.
func (x *handover) show() {
	h, o := x.host, x.over()
	f := h.Fmt()
	x.head.Hidden = o.ID == 0
	x.light.SetLight(o.Light)
	x.clock.SetText(h.T("handover.head", growth.SayClock(f, o), f.DateYear(o.Due), growth.SayTeam(f, o), o.Items-o.OpenItems, o.Items))
	x.bar.Set(0, -1)
	if o.Items > 0 {
		x.bar.Set(float64(o.Items-o.OpenItems)/float64(o.Items), -1)
	}
	why := ""
	switch {
	case o.Closed != 0:
		why = h.T("handover.close.closed")
	case o.OpenItems > 0:
		why = h.T("handover.close.open", o.OpenItems)
	}
	x.close.Allow(why)
	x.table.SetRows(o.Customers)
	if _, ok := x.table.Selected(); !ok && len(o.Customers) > 0 {
		first := o.Customers[0].ID
		x.table.SelectWhere(func(c growth.HandedTo) bool { return c.ID == first })
	}
	x.explain()
}

func (x *handover) explain() {
	c, ok := x.table.Selected()
	if x.panel.card.Hidden == ok {
		x.panel.card.Hidden = !ok
		x.all.Refresh()
	}
	if !ok {
		return
	}
	h, f, o := x.host, x.host.Fmt(), x.over()
	var parts []fyne.CanvasObject
	for n, i := range c.Items {
		if n > 0 {
			parts = append(parts, widgets.HR())
		}
		light, word := x.state(i)
		switch {
		case i.Done != 0:
			word = h.T("handover.done.on", f.DateYear(i.Done))
		case i.Waived != "":
			word = h.T("handover.waived.why", i.Waived)
		}
		var buttons []fyne.CanvasObject
		if o.Closed == 0 {
			if i.Open() {
				buttons = append(buttons, widgets.NewIconButton("check", h.T("handover.tick"), func() { x.tick([]data.HandoverItem{i}, false) }).Small(),
					widgets.NewIconButton("x", h.T("handover.waive"), func() { waiveForm(h, i.ID) }).Small())
			} else {
				buttons = append(buttons, widgets.NewIconButton("undo", h.T("handover.untick"), func() { x.tick([]data.HandoverItem{i}, true) }).Small())
			}
			buttons = append(buttons, widgets.NewIconButton("edit", h.T("handover.edit"), func() { itemForm(h, i) }).Small())
		}
		parts = append(parts, line(light, h.T("handover.sort."+string(i.Sort)), word, "", buttons...), para(growth.SayItem(f, i)))
	}
	x.panel.set(c.Name, h.T("handover.to.say", cmp.Or(c.ToName, h.T("handover.team.none"))), parts...)
	all := widgets.NewButton(h.T("handover.tick.all"), widgets.Plain, func() { x.tick(c.Items, false) }).WithIcon("check").Small()
	to := widgets.NewButton(h.T("handover.receiver"), widgets.Plain, func() { x.receive(c) }).Small()
	switch {
	case o.Closed != 0:
		all.Allow(h.T("handover.close.closed"))
		to.Allow(h.T("handover.close.closed"))
	case c.Open == 0:
		all.Allow(h.T("handover.tick.none"))
	}
	x.panel.buttons(widgets.Grow(all), widgets.Grow(to), widgets.NewIconButton("users", h.T("handover.goto"), func() {
		h.Show(page.Route{Page: "customers", Part: "list", Code: c.Customer})
	}).Small())
}

// tick writes down that the open ones of the items were handed over, or takes it
// back.
func (x *handover) tick(items []data.HandoverItem, undo bool) {
	var ids []data.ID
	for _, i := range items {
		if i.Open() != undo {
			ids = append(ids, i.ID)
		}
	}
	if len(ids) > 0 && x.over().Closed == 0 {
		x.host.Do(growth.TickHandover{Items: ids, Undo: undo})
	}
}

func (x *handover) menu() {
	h, o := x.host, x.over()
	list := []widgets.MenuItem{
		{Label: h.T("handover.targets"), Icon: "target", Do: func() { h.Show(page.Route{Page: "breakdown", Part: "quotas", Code: o.Rep}) }},
		{Label: h.T("handover.paper"), Icon: "print", Do: x.page.Print},
	}
	if o.Closed != 0 {
		list = append(list, widgets.MenuItem{Label: h.T("handover.reopen"), Icon: "undo", Do: func() { h.Do(growth.ReopenHandover{ID: o.ID}) }})
	}
	widgets.ShowMenu(x.more, append(list, widgets.MenuItem{Label: h.T("handover.remove"), Icon: "trash", Danger: true, Do: func() { h.Do(growth.RemoveHandover{ID: o.ID}) }})...)
}

func (x *handover) pick(r page.Route) {
	i := slices.IndexFunc(x.now, func(o growth.HandoverRow) bool { return r.ID != 0 && o.ID == r.ID || o.Rep == r.Code })
	if i >= 0 {
		x.chosen = x.now[i].ID
		x.which.Select(i)
		x.show()
	}
}
