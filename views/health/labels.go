package health

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/health"
	"quarterdeck/views/widgets"
)

// labelList is the scenes a customer is in, each with the message that fits.
type labelList struct {
	panel   *panel
	content *fyne.Container
	none    *widgets.Wrap
	add     *widgets.Button
	rows    []*labelRow
	scenes  []health.SceneRow
}

type labelRow struct {
	content *fyne.Container
	name    *widgets.Text
	message *widgets.Wrap
	copy    *widgets.Button
	scene   health.SceneRow
}

func newLabelList(x *panel) *labelList {
	h := x.host
	l := &labelList{panel: x, none: widgets.NewWrap(h.T("health.labels.none"), widgets.Style{Size: 12, Token: "t3"})}
	l.add = widgets.NewButton(h.T("health.labels.add"), widgets.Plain, l.offer).WithIcon("plus").Small()
	head := widgets.Row(8, widgets.Strong(h.T("health.labels")), widgets.Grow(nil), l.add)
	l.content = widgets.Pad(10, 16, 12, 16, widgets.Col(6, head, l.none))
	return l
}

// rowsAt is the container of the rows.
func (l *labelList) box() *fyne.Container { return l.content.Objects[0].(*fyne.Container) }

// row is the i-th row, made when it is first needed.
func (l *labelList) row(i int) *labelRow {
	h := l.panel.host
	for len(l.rows) <= i {
		r := &labelRow{name: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Elide: true}), message: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})}
		r.copy = widgets.NewIconButton("copy", h.T("health.labels.copy"), func() {
			fyne.CurrentApp().Clipboard().SetContent(r.scene.Message)
			h.Toast(h.T("button.copied"))
		}).Small()
		off := widgets.NewIconButton("x", h.T("health.labels.off"), func() {
			h.Do(health.UnlabelCustomer{Customer: l.panel.row.Code, Scene: r.scene.Code})
		}).Small()
		r.content = widgets.Col(0, widgets.Row(4, widgets.Grow(r.name), r.copy, off), r.message)
		l.rows = append(l.rows, r)
		l.box().Add(r.content)
	}
	return l.rows[i]
}

// set shows the labels of a row.
func (l *labelList) set(row *health.Row) {
	h := l.panel.host
	var err error
	if l.scenes, err = health.ScenesOf(h.Reader(), h.Today(), health.ScenesIn{Lang: string(h.Lang())}); err != nil {
		h.Complain(err)
	}
	n := 0
	for _, s := range l.scenes {
		if !slices.Contains(row.Scenes, s.Code) {
			continue
		}
		r := l.row(n)
		n++
		r.scene = s
		r.name.SetText(s.Name)
		r.message.SetText(s.Message)
		why := ""
		if s.Message == "" {
			why = h.T("health.labels.silent")
		}
		r.copy.Allow(why)
		r.message.Hidden = s.Message == ""
		r.content.Show()
	}
	for _, r := range l.rows[n:] {
		r.content.Hide()
	}
	l.none.Hidden = n > 0
	l.content.Refresh()
}

// offer lets a person choose a scene the customer is not in yet.
func (l *labelList) offer() {
	h, row := l.panel.host, l.panel.row
	var items []widgets.MenuItem
	for _, s := range l.scenes {
		if !slices.Contains(row.Scenes, s.Code) {
			items = append(items, widgets.MenuItem{Label: s.Name, Do: func() { h.Do(health.LabelCustomer{Customer: row.Code, Scene: s.Code}) }})
		}
	}
	items = append(items, widgets.MenuItem{Label: h.T("health.scenes"), Icon: "settings", Do: l.panel.page.scenes})
	widgets.ShowMenu(l.add, items...)
}
