package pay

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/pay"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A panel is the statement of the selected rep: every line with its amount and
// the sentence that says why.
type panel struct {
	page  *Page
	card  *widgets.Card
	name  *widgets.Text
	sub   *widgets.Wrap
	badge *widgets.Badge
	list  *fyne.Container
	lines []*lineRow
	none  *widgets.Wrap
	total *widgets.Text
	later *widgets.Wrap
	note  *widgets.Wrap
	print *widgets.Button
}

// A lineRow shows one line of the statement.
type lineRow struct {
	content      *fyne.Container
	kind, amount *widgets.Text
	why          *widgets.Wrap
}

func newLineRow() *lineRow {
	x := &lineRow{kind: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Elide: true}), amount: widgets.NewText("", widgets.Style{Size: 13}),
		why: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})}
	x.content = widgets.Pad(6, 0, 6, 0, widgets.Col(2, widgets.Row(8, widgets.Grow(x.kind), x.amount), x.why))
	return x
}

func newPanel(p *Page) *panel {
	h := p.host
	x := &panel{page: p}
	x.name = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
	x.sub = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	x.badge = widgets.NewBadge("", widgets.Neutral)
	x.list = widgets.Col(0)
	x.none = widgets.Para(h.T("pay.panel.none"))
	x.total = widgets.NewText("", widgets.Style{Size: 16, Bold: true})
	x.later = widgets.NewWrap("", widgets.Style{Size: 12, Token: "warn"})
	x.note = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t3"})
	x.print = widgets.NewButton(h.T("pay.print"), widgets.Plain, p.Print).WithIcon("print").WithTip("Ctrl P")
	head := widgets.Pad(12, 16, 10, 16, widgets.Col(2, widgets.Row(8, widgets.Grow(x.name), x.badge), x.sub))
	body := widgets.VScroll(widgets.Pad(4, 16, 10, 16, widgets.Col(0, x.none, x.list, x.note)))
	sum := widgets.Pad(10, 16, 6, 16, widgets.Col(4, widgets.Row(8, widgets.Grow(widgets.Strong(h.T("pay.panel.total"))), x.total), x.later))
	feet := widgets.Pad(4, 16, 12, 16, x.print)
	x.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.HR(), widgets.Grow(body), widgets.HR(), sum, feet))
	x.card.Hidden = true
	return x
}

// set shows a statement.
func (x *panel) set(s pay.Statement) {
	h := x.page.host
	f := h.Fmt()
	x.name.SetText(s.Name)
	x.sub.SetText(sayHead(f, s))
	x.badge.SetText(h.T("pay.state.open"))
	x.badge.SetTone(widgets.Outline)
	if s.Settled != 0 {
		x.badge.SetText(h.T("pay.state.settled"))
		x.badge.SetTone(widgets.Good)
	}
	for len(x.lines) < len(s.Lines) {
		row := newLineRow()
		x.lines = append(x.lines, row)
		x.list.Add(row.content)
	}
	for i, row := range x.lines {
		row.content.Hidden = i >= len(s.Lines)
		if i < len(s.Lines) {
			row.set(f, s.Lines[i].PayLine)
		}
	}
	x.none.Hidden = len(s.Lines) > 0
	x.total.SetText(f.Exact(s.Total))
	x.later.SetText("")
	if s.Settled != 0 && s.Changed != 0 {
		x.later.SetText(h.T("pay.panel.changed", f.DeltaExact(s.Changed)))
	}
	x.later.Hidden = s.Settled == 0 || s.Changed == 0
	x.note.SetText(f.Join(x.page.summary.Notes...))
	x.note.Hidden = len(x.page.summary.Notes) == 0
	x.card.Refresh()
}

func (x *lineRow) set(f text.Fmt, l data.PayLine) {
	x.kind.SetText(f.T("pay.kind." + string(l.Kind)))
	x.amount.SetText(f.Exact(l.Amount))
	token := theme.Token("t1")
	if l.Amount < 0 {
		token = "bad"
	}
	x.amount.SetToken(token)
	x.why.SetText(pay.SayLine(f, l))
}

// sayHead says what was sold of what was wanted.
func sayHead(f text.Fmt, s pay.Statement) string {
	parts := []string{f.T("pay.panel.base", f.MoneyUnit(s.Base))}
	if s.Target != nil && s.Attainment != nil {
		parts = append(parts, f.T("pay.panel.target", f.MoneyUnit(*s.Target), f.Percent(data.Money(*s.Attainment), 100_00)))
	} else {
		parts = append(parts, f.T("pay.panel.no_target"))
	}
	if s.Left != 0 && s.Left < s.Period.Until {
		parts = append(parts, f.T("pay.panel.left", f.DateYear(s.Left)))
	}
	return strings.Join(parts, " · ")
}
