package targets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A pivotLeft is the line below the grid that says what no table can hold: the
// amounts that locks and decided amounts leave impossible.
type pivotLeft struct {
	host  page.Host
	page  *Pivot
	words *widgets.Text
	more  *widgets.Button
	row   *fyne.Container
}

func newPivotLeft(h page.Host, page *Pivot) *pivotLeft {
	l := &pivotLeft{host: h, page: page, words: widgets.NewText("", widgets.Style{Size: 12, Token: "warn", Elide: true})}
	l.more = widgets.NewButton(h.T("pivot.left.all"), widgets.Quiet, l.list).Small()
	line := widgets.Row(8, widgets.NewLight(data.Amber, 14), widgets.Grow(l.words), l.more)
	l.row = widgets.Fixed(0, 34, widgets.Stack(widgets.Block("wsoft", 0, 0, 0), widgets.Pad(0, 12, 0, 12, line)))
	return l
}

// set says what is left.
func (l *pivotLeft) set() {
	t := l.page.table
	l.row.Hidden = len(t.cube.Left) == 0
	if l.row.Hidden {
		return
	}
	words := ""
	for i, x := range t.cube.Left {
		if i > 0 {
			words += " · "
		}
		words += t.leftover(x) + " " + t.fmt.DeltaExact(x.Amount)
	}
	l.words.SetText(l.host.T("pivot.left", len(t.cube.Left), words))
	l.row.Refresh()
}

// list shows every leftover with what it means.
func (l *pivotLeft) list() {
	t, h := l.page.table, l.host
	rows := widgets.Col(6)
	for _, x := range t.cube.Left {
		line := newPair(t.leftover(x))
		line.value.SetText(t.fmt.DeltaExact(x.Amount))
		rows.Add(line.row)
	}
	d := widgets.NewDialog(h.T("pivot.left.title"), widgets.Col(12, widgets.Para(h.T("pivot.left.body")), rows), 440)
	d.Action(h.T("button.close"), false, h.HideOverlay)
	h.ShowOverlay(d)
	d.Focus()
}
