package lights

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// rowHeight leaves a sparkline its 34.
const rowHeight = 46

func (p *Page) newTable() *widgets.Table[*line] {
	t := widgets.NewTable(p.columns())
	t.RowHeight = rowHeight
	t.Same = func(a, b *line) bool { return a.Key == b.Key }
	t.OnSelect = func(*line) {
		if p.host.Prefs().NoPanel {
			return
		}
		p.explain()
	}
	t.OnOpen = p.open
	return forms.KeepWidths(p.host, t)
}

// open shows what is done about the selected light: the panel, then its deviation or
// the form that opens one.
func (p *Page) open(*line) {
	if p.host.Prefs().NoPanel {
		p.wantPanel(true)
		return
	}
	p.panel.Open()
}

// wordWidths are the least widths of columns with words, which are longer in
// English.
var wordWidths = map[text.Lang]struct{ name, rule, run, owner float32 }{text.ZH: {132, 176, 84, 72}, text.EN: {178, 182, 112, 92}}

func (p *Page) columns() []widgets.Column[*line] {
	h := p.host
	wide := wordWidths[h.Lang()]
	column := func(key string, width, flex float32, folds int, cell func(*line) widgets.Cell, compare func(a, b *line) int) widgets.Column[*line] {
		return widgets.Column[*line]{Key: "lights." + key, Title: h.T("lights.column." + key), Width: width, Flex: flex, Folds: folds, Cell: cell, Compare: compare}
	}
	right := func(c widgets.Column[*line]) widgets.Column[*line] { c.Right = true; return c }
	words := func(of func(*line) string) func(a, b *line) int {
		return func(a, b *line) int { return cmp.Compare(of(a), of(b)) }
	}
	light := widgets.Column[*line]{Key: "lightmark", Width: 34, Cell: func(x *line) widgets.Cell {
		return widgets.Cell{Light: chart.Light(x.Light), Mark: true, Exact: h.T("light." + x.Light.String())}
	}}
	return []widgets.Column[*line]{light,
		column("name", wide.name, 3, 0, func(x *line) widgets.Cell { return p.nameCell(x) }, words(func(x *line) string { return x.title })),
		column("rule", wide.rule, 2, 1, ruleCell, words(func(x *line) string { return x.rule })),
		right(column("value", 74, 1, 0, valueCell, nil)),
		right(column("target", 66, 1, 0, func(x *line) widgets.Cell { return widgets.Cell{Text: x.target, Token: "t2"} }, nil)),
		column("history", 144, 0, 0, p.historyCell, nil),
		right(column("run", wide.run, 0, 2, func(x *line) widgets.Cell { return widgets.Cell{Text: x.run, Token: "t2"} },
			func(a, b *line) int { return cmp.Compare(a.Run, b.Run) })),
		column("owner", wide.owner, 1, 3, func(x *line) widgets.Cell { return widgets.Cell{Text: cmp.Or(x.Owner, text.Unknown)} }, words(func(x *line) string { return x.Owner })),
	}
}

// nameCell is what is measured, of whom; red names are bold. A reading that rests on
// too little says so: it looks as if it should have a light.
func (p *Page) nameCell(x *line) widgets.Cell {
	c := widgets.Cell{Text: x.title, Bold: x.Light == data.Red}
	if x.Reason == calc.SmallSample {
		n := int64(0)
		if x.Sample != nil {
			n = *x.Sample
		}
		f := p.host.Fmt()
		c.Below = f.T("lights.sample", f.Count(int(n)), f.Count(int(x.Rule.Sample)))
	}
	return c
}

// ruleCell is the rule in a few signs; a long one goes on below.
func ruleCell(x *line) widgets.Cell {
	const most = 22 // letters that the column has room for in every window
	c := widgets.Cell{Text: x.rule, Token: "t2"}
	if first, rest, ok := strings.Cut(x.rule, ", "); ok && utf8.RuneCountInString(x.rule) > most {
		c.Text, c.Below = first, rest
	}
	return c
}

// valueCell is the reading, in the colour of its light when that is red.
func valueCell(x *line) widgets.Cell {
	c := widgets.Cell{Text: x.value, Bold: true}
	switch {
	case x.Value == nil:
		c.Token, c.Bold = "t3", false
	case x.Light == data.Red:
		c.Token = "bad"
	}
	return c
}

// historyCell is the line of the last periods; where nothing is known, the way to
// enter it, or what is missing.
func (p *Page) historyCell(x *line) widgets.Cell {
	switch {
	case x.spark != nil:
		return widgets.Cell{Spark: x.spark}
	case x.lacks != "" && x.fill != nil:
		return widgets.Cell{Text: x.lacks, Do: x.fill, Exact: x.Why(p.host.Fmt())}
	case x.lacks != "":
		return widgets.Cell{Text: x.lacks, Token: "t3", Exact: x.Why(p.host.Fmt())}
	}
	return widgets.Cell{Text: p.host.T("lights.history.short"), Token: "t3", Exact: p.host.T("lights.history.short.why")}
}
