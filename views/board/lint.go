package board

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/board"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// lintHigh is the height of a row, for a sentence of two lines.
const lintHigh = 52

// A Lint is the page of what in the plan contradicts itself, each with the way
// to where it is put right.
type Lint struct {
	host    page.Host
	content fyne.CanvasObject
	card    *widgets.Card
	red     *widgets.Badge
	amber   *widgets.Badge
	list    *fyne.Container
	rows    []*lintRow
	none    *fyne.Container
}

// NewLint builds the page.
func NewLint(h page.Host) page.Page {
	l := &Lint{host: h, red: widgets.NewBadge("", widgets.Bad), amber: widgets.NewBadge("", widgets.Warning), list: widgets.Rows(lintHigh, lintHigh)}
	l.none = widgets.NewEmpty("check", h.T("lint.none"), h.T("lint.none.how"))
	l.card = widgets.NewCard(h.T("lint.title"), h.T("lint.caption"), widgets.Row(6, l.red, l.amber),
		widgets.Stack(widgets.VScroll(l.list), l.none))
	l.content = widgets.Pad(16, 20, 16, 20, l.card)
	return l
}

// Title names the page.
func (l *Lint) Title() string { return l.host.T("lint.title") }

// Content is the page.
func (l *Lint) Content() fyne.CanvasObject { return l.content }

// Shows is every kind there is: any change may end or begin a contradiction.
func (l *Lint) Shows() []data.Kind { return data.Kinds }

// Refresh looks the plan over again.
func (l *Lint) Refresh() {
	found, err := board.LintOf(l.host.Reader(), l.host.Today(), board.LintIn{})
	if err != nil {
		l.host.Complain(err)
		return
	}
	l.badge(l.red, "lint.red", found.Red)
	l.badge(l.amber, "lint.amber", found.Amber)
	for len(l.rows) < len(found.Rows) {
		r := newLintRow(l.host)
		l.rows = append(l.rows, r)
		l.list.Add(r.row)
	}
	for i, r := range l.rows {
		r.row.Hidden = i >= len(found.Rows)
		if i < len(found.Rows) {
			r.set(found.Rows[i])
		}
	}
	l.none.Hidden = len(found.Rows) > 0
	l.list.Refresh()
	l.card.Refresh()
}

func (l *Lint) badge(b *widgets.Badge, key string, n int) {
	b.SetText(l.host.T(key, n))
	b.Hidden = n == 0
	b.Refresh()
}

// A lintRow is one contradiction: status, topic, the sentence, and the ways on.
type lintRow struct {
	host  page.Host
	what  board.Contradiction
	row   *widgets.ListRow
	light *widgets.Light
	topic *widgets.Text
	says  *widgets.Wrap
	fix   *widgets.Button
}

func newLintRow(h page.Host) *lintRow {
	r := &lintRow{host: h, light: widgets.NewLight(data.Ring, 14), topic: widgets.NewText("", widgets.Style{Size: 12, Token: "t3"}),
		says: widgets.NewWrap("", widgets.Style{Size: 13})}
	r.says.MaxLines = 2
	show := func() { h.Show(page.Route{Page: r.what.Page, Part: r.what.Part, Code: r.what.Code}) }
	r.fix = widgets.NewButton(h.T("lint.fix"), widgets.Plain, func() { h.Do(r.what.Fix) }).Small()
	jump := widgets.NewButton(h.T("lint.go"), widgets.Quiet, show).Small()
	wide := float32(56)
	if h.Lang() != "zh" {
		wide = 84
	}
	body := widgets.Row(8, r.light, widgets.Fixed(wide, 0, r.topic), widgets.Grow(widgets.Col(0, widgets.Grow(nil), r.says, widgets.Grow(nil))), r.fix, jump)
	r.row = widgets.NewListRow(widgets.Pad(0, 12, 0, 16, body))
	r.row.OnTap = show
	return r
}

func (r *lintRow) set(c board.Contradiction) {
	r.what = c
	r.light.SetLight(c.Light)
	r.topic.SetText(r.host.T("lint.topic." + c.Topic))
	r.says.SetText(r.host.T(c.Key, c.Args...))
	r.fix.Hidden = c.Fix == nil
	r.row.Refresh()
}
