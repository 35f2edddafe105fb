package targets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A panel explains the active cell: how its amount came about, and, while an
// edit is pending, where the difference should go.
type panel struct {
	host page.Host
	page *Breakdown
	card *widgets.Card

	path, amount, unit, before, by *widgets.Text
	steps                          [stepsShown]*stepRow
	list, line                     *fyne.Container
	choices                        *choices
	period                         *fyne.Container // what the bucket's state allows
	periodWords                    *widgets.Wrap
	periodButton                   *widgets.Button
	periodDo                       func()
	last, bearers                  *pair
}

// stepsShown is how many steps of a trail, or parts of a sum, are shown.
const stepsShown = 14

func newPanel(h page.Host, b *Breakdown) *panel {
	p := &panel{host: h, page: b, choices: newChoices(h, b)}
	p.path = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	p.amount = widgets.NewText("", widgets.Style{Size: 28, Bold: true})
	p.unit = widgets.NewText("", widgets.Style{Token: "t3"})
	p.before = widgets.NewText("", widgets.Style{Size: 13, Token: "t2"})
	p.by = widgets.NewText("", widgets.Style{Size: 13, Bold: true})
	value := widgets.Row(8, p.amount, p.unit, widgets.Grow(nil), p.before, p.by)
	p.list = widgets.Col(0)
	for i := range p.steps {
		p.steps[i] = newStepRow()
		p.list.Add(p.steps[i].row)
	}
	p.periodWords = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})
	p.periodButton = widgets.NewButton("", widgets.Plain, func() { p.periodDo() }).Small()
	p.period = widgets.Pad(0, 0, 10, 0, widgets.Col(8, widgets.HR(), p.periodWords, widgets.Row(0, p.periodButton)))
	p.last, p.bearers = newPair(h.T("breakdown.last_year")), newPair(h.T("breakdown.bearers"))
	p.bearers.value.SetStyle(widgets.Style{Size: 13, Align: fyne.TextAlignTrailing, Elide: true})
	middle := container.NewVScroll(widgets.Pad(4, 16, 4, 16, p.list))
	p.line = widgets.Pad(0, 0, 6, 0, widgets.HR())
	head := widgets.Pad(0, 16, 0, 16, widgets.Col(0, p.path, value, widgets.Pad(6, 0, 0, 0, widgets.HR())))
	foot := widgets.Pad(0, 16, 12, 16, widgets.Col(4, p.choices.content, p.period, p.line, p.last.row, p.bearers.row))
	body := widgets.Col(0, head, widgets.Grow(middle), foot)
	closing := widgets.NewIconButton("x", h.T("breakdown.panel.close"), func() { p.close() })
	p.card = widgets.NewCard(h.T("breakdown.panel"), "", closing, body)
	return p
}

// close puts the panel away for good; it reports whether it was there.
func (p *panel) close() bool {
	if p.card.Hidden {
		return false
	}
	p.keep(false)
	return true
}

// recall brings the panel back.
func (p *panel) recall() {
	p.keep(true)
	p.show()
}

// keep remembers whether the panel is wanted.
func (p *panel) keep(open bool) {
	p.host.Prefs().NoPanel = !open
	p.host.SavePrefs()
	p.wanted(open, true)
}

// wanted shows or hides the panel, and, where there is something to explain, the
// button that brings it back.
func (p *panel) wanted(open, useful bool) {
	button := useful && !open
	if p.card.Hidden == !open && p.page.reopen.Hidden == !button {
		return
	}
	p.card.Hidden = !open
	p.page.reopen.Hidden = !button
	p.page.reopen.Refresh()
	p.page.content.Refresh()
}

// show explains the active cell.
func (p *panel) show() {
	t := p.page.table
	r, c := p.page.grid.Active()
	if p.card.Hidden || len(t.rows) == 0 || r > len(t.rows) || c >= len(t.cols) {
		return
	}
	f, row, col := t.fmt, t.row(r), t.cols[c]
	m, edit := amountIn(row, col), t.edit
	if edit != nil && (edit.row != t.number(r) || edit.column != col) {
		edit = nil
	}
	old := amountIn(t.kept(r), col)
	p.path.SetText(t.path(r, c))
	have, _, _ := inBlock(row, col)
	p.amount.SetText(f.Bare(m))
	if !have {
		p.amount.SetText("—")
	}
	p.unit.SetText(f.BareUnit())
	p.before.SetText("")
	p.by.SetText("")
	if m != old {
		p.before.SetText(p.host.T("breakdown.was", f.Bare(old)))
		p.by.SetText(f.DeltaBare(m - old))
		p.by.SetToken(map[bool]theme.Token{true: "bad", false: "good"}[m < old])
	}
	p.last.row.Hidden, p.bearers.row.Hidden, p.period.Hidden = true, true, true
	if t.isCell(r, c) {
		p.showCell(t.ref(r, c), edit)
	} else {
		p.showSum(r, c, edit)
	}
	p.choices.show(edit.question(t))
	p.showPeriod(col)
	p.line.Hidden = p.last.row.Hidden && p.bearers.row.Hidden
	p.card.Refresh()
}

// showCell lists the steps of a kept cell.
func (p *panel) showCell(ref targets.CellRef, edit *pending) {
	o, err := p.page.table.grid.Origin(p.host.Reader(), ref)
	if err != nil {
		p.host.Complain(err)
		return
	}
	f := p.page.table.fmt
	say := trailWords{f, p.page.table.plan}
	var lines []stepLine
	before := data.Money(0)
	for _, x := range o.Steps {
		lines = append(lines, stepLine{say.name(x), f.Bare(x.Amount), say.note(x, before)})
		before = x.Amount
	}
	if edit != nil && edit.new != edit.old {
		lines = append(lines, stepLine{f.T("trail.typed"), f.Bare(edit.new), p.host.T("breakdown.unconfirmed")})
	}
	p.fill(lines, true)
	p.last.row.Hidden = false
	p.last.value.SetText(bareOr(f, o.LastYear))
	p.bearers.row.Hidden = len(o.Reps) == 0
	words := ""
	for i, x := range o.Reps {
		if i > 0 {
			words += " · "
		}
		words += x.Name + " " + f.Bare(x.Amount)
	}
	p.bearers.value.SetText(words)
}

// showSum lists what a sum is made of: the rows under it, else its periods.
func (p *panel) showSum(r, c int, edit *pending) {
	t, f := p.page.table, p.page.table.fmt
	col, whole := t.cols[c], amountIn(t.row(r), t.cols[c])
	var lines []stepLine
	add := func(name string, m data.Money) {
		lines = append(lines, stepLine{name, f.Bare(m), f.Percent(m, whole)})
	}
	if i := t.number(r); i == totalRow {
		for _, row := range t.shown.Rows {
			if row.Level == 0 {
				add(t.name(row), amountIn(row, col))
			}
		}
	} else if !t.row(r).Leaf {
		for _, row := range t.shown.Rows[i+1 : i+1+t.under(i)] {
			add(t.name(row), amountIn(row, col))
		}
	} else {
		for _, part := range t.parts(col) {
			add(t.columnName(part), amountIn(t.row(r), part))
		}
	}
	p.fill(lines, false)
	if last := t.row(r).Last; last != nil && col.kind == wholeColumn {
		p.last.row.Hidden = false
		p.last.value.SetText(bareOr(f, last))
	}
}

// parts are the columns that a sum adds up: the quarters of a year, the months
// of a quarter.
func (t *table) parts(col column) (rows []column) {
	if col.kind == wholeColumn {
		for i, g := range t.grid.Groups {
			rows = append(rows, column{groupColumn, i, g.First, g.End})
		}
		return rows
	}
	for b := col.first; b < col.end; b++ {
		rows = append(rows, column{bucketColumn, b, b, b + 1})
	}
	return rows
}

func (p *panel) fill(lines []stepLine, numbered bool) {
	if more := len(lines) - stepsShown; more > 0 {
		lines = append(lines[:stepsShown-1:stepsShown-1], stepLine{name: p.host.T("breakdown.more", more+1)})
	}
	for i, s := range p.steps {
		s.row.Hidden = i >= len(lines)
		if i < len(lines) {
			s.set(i+1, lines[i], numbered)
		}
	}
	p.list.Refresh()
}

// showPeriod offers to reopen a closed bucket, or to close it again.
func (p *panel) showPeriod(col column) {
	if col.kind != bucketColumn {
		return
	}
	t := p.page.table
	bucket, name := t.grid.Buckets[col.n], t.columnName(col)
	switch {
	case bucket.Spare:
		return // it is closed for good
	case bucket.Closed:
		p.periodWords.SetText(p.host.T("breakdown.closed", name))
		p.periodButton.SetText(p.host.T("breakdown.reopen", name))
		p.periodDo = func() { p.page.askReopen(bucket.Period, name) }
	case bucket.Reopened:
		p.periodWords.SetText(p.host.T("breakdown.reopened", name, bucket.Reason))
		p.periodButton.SetText(p.host.T("breakdown.close", name))
		p.periodDo = func() { p.host.Do(targets.CloseAgain{Bucket: bucket.From}) }
	default:
		return
	}
	p.period.Hidden = false
}
