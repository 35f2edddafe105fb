package execution

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/app"
	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// actionBulk is the bar of what can be done with the ticked actions. Each of it is
// one change with one undo.
type actionBulk struct {
	page    *Actions
	content fyne.CanvasObject
	count   *widgets.Text
	more    *widgets.Button
}

func newActionBulk(p *Actions) *actionBulk {
	h := p.host
	b := &actionBulk{page: p, count: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Token: "accent", Elide: true})}
	button := func(key, icon string, do func()) *widgets.Button {
		return widgets.NewButton(h.T(key), widgets.Plain, do).WithIcon(icon).Small()
	}
	b.more = widgets.NewIconButton("more", h.T("button.more"), b.menu).Small()
	bar := widgets.Pad(6, 12, 6, 16, widgets.Row(8, widgets.Grow(b.count),
		button("actions.bulk.done", "check", func() { b.edit(execution.EditActions{Done: h.Today()}) }),
		button("actions.bulk.owner", "swap", b.owner), button("actions.bulk.shift", "cal", b.shift),
		b.more, widgets.NewIconButton("x", h.T("customers.bulk.none"), func() { p.table.Untick() }).Small()))
	b.content = widgets.Stack(canvas.NewRectangle(theme.C("asoft")), bar)
	b.content.Hide()
	return b
}

// rows are the ticked actions.
func (b *actionBulk) rows() (rows []execution.ActionRow) {
	for _, x := range b.page.table.Ticked() {
		if x.row != nil {
			rows = append(rows, *x.row)
		}
	}
	return rows
}

func (b *actionBulk) ids() (ids []data.ID) {
	for _, x := range b.rows() {
		ids = append(ids, x.ID)
	}
	return ids
}

// set shows how many are ticked, or hides the bar when none is.
func (b *actionBulk) set() {
	n := len(b.rows())
	b.count.SetText(b.page.host.T("actions.bulk.count", n))
	if b.content.Visible() == (n > 0) {
		return
	}
	if n > 0 {
		b.content.Show()
	} else {
		b.content.Hide()
	}
	b.page.content.Refresh()
}

// edit changes the ticked actions, which are then ticked no longer.
func (b *actionBulk) edit(c execution.EditActions) {
	c.IDs = b.ids()
	if b.page.host.Do(c) {
		b.page.table.Untick()
	}
}

// menu offers what is done less often.
func (b *actionBulk) menu() {
	h, rows := b.page.host, b.rows()
	become := func(s data.ActionState) func() { return func() { b.edit(execution.EditActions{State: &s}) } }
	items := []widgets.MenuItem{{Label: h.T("actions.bulk.due"), Icon: "cal", Do: b.due}}
	for _, x := range []struct {
		status execution.Status
		state  data.ActionState
	}{{execution.StatusToDo, data.ToDo}, {execution.StatusDoing, data.Doing}, {execution.StatusWaiting, data.Waiting}} {
		items = append(items, widgets.MenuItem{Label: h.T("actions.bulk.status", h.T("actions.status."+string(x.status))), Icon: "flag", Do: become(x.state)})
	}
	items = append(items,
		widgets.MenuItem{Label: h.T("actions.calendar", len(rows)), Icon: "cal", Do: func() { b.page.Export(".ics", rows) }},
		widgets.MenuItem{Label: h.T("actions.export", len(rows)), Icon: "export", Do: func() { b.page.Export(".xlsx", rows) }},
		widgets.MenuItem{Label: h.T("actions.bulk.drop"), Icon: "x", Key: "Del", Danger: true, Do: b.drop})
	widgets.ShowMenu(b.more, items...)
}

// owner asks who is to do them.
func (b *actionBulk) owner() {
	h, ids := b.page.host, b.ids()
	people := forms.NewPeople(h, "", h.T("actions.nobody"), nil)
	form := widgets.NewForm(widgets.FormItem{Field: "owner", Label: h.T("stages.field.owner"), Object: people.Box})
	b.ask(h.T("actions.bulk.owner.title", len(ids)), form, func() (app.Command, error) {
		code := people.Code()
		return execution.EditActions{IDs: ids, Owner: &code}, nil
	})
}

// shift asks by how many days to put them off.
func (b *actionBulk) shift() {
	h, ids := b.page.host, b.ids()
	days := forms.Line("7").WithUnit(h.T("touches.rules.days"))
	form := widgets.NewForm(widgets.FormItem{Field: "shift", Label: h.T("actions.bulk.days"), Hint: h.T("actions.bulk.days.hint"), Object: days})
	b.ask(h.T("actions.bulk.shift.title", len(ids)), form, func() (app.Command, error) {
		n, err := strconv.Atoi(strings.ReplaceAll(forms.Trimmed(days), "−", "-"))
		if err != nil || n == 0 {
			return nil, data.Problem{Key: "problem.actions.days", Field: "shift"}
		}
		return execution.EditActions{IDs: ids, Shift: n}, nil
	})
}

// due asks for one day for all of them.
func (b *actionBulk) due() {
	h, ids := b.page.host, b.ids()
	day := forms.Day(h, h.Today()+7)
	form := widgets.NewForm(widgets.FormItem{Field: "due", Label: h.T("stages.field.due"), Object: day})
	b.ask(h.T("actions.bulk.due.title", len(ids)), form, func() (app.Command, error) {
		d, err := day.Date()
		if err == nil && d == 0 {
			err = data.Problem{Key: "problem.action.due", Field: "due"}
		}
		return execution.EditActions{IDs: ids, Due: d}, data.At("due", err)
	})
}

// drop asks why they are given up.
func (b *actionBulk) drop() {
	dropForm(b.page.host, b.ids(), func() { b.page.table.Untick() })
}

func (b *actionBulk) ask(title string, form *widgets.Form, read func() (app.Command, error)) {
	forms.EditThen(b.page.host, title, form, read, nil, func() { b.page.table.Untick() })
}

// dropForm asks why actions are given up; then, when not nil, is called after it.
func dropForm(h page.Host, ids []data.ID, then func()) {
	reason := forms.Line("")
	form := widgets.NewForm(widgets.FormItem{Field: "reason", Label: h.T("actions.drop.reason"), Hint: h.T("actions.drop.hint"), Object: reason})
	forms.EditThen(h, h.T("actions.drop.title", len(ids)), form, func() (app.Command, error) {
		why, dropped := forms.Trimmed(reason), data.Dropped
		if why == "" {
			return nil, data.Problem{Key: "problem.action.reason", Field: "reason"}
		}
		if len(ids) == 1 {
			return execution.DropAction{ID: ids[0], Reason: why}, nil
		}
		return execution.EditActions{IDs: ids, State: &dropped, Result: &why}, nil
	}, nil, then)
}
