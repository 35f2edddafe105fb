package actuals

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// mostColumns is how many columns of a file can be matched; what stands further
// right is not imported.
const mostColumns = 120

// sure is how certain a guess has to be to be green.
const sure = 0.8

// columns is the card that says what the columns of a file mean.
type columns struct {
	wizard *wizard
	card   *widgets.Card
	count  *widgets.Text
	list   *fyne.Container
	scroll *container.Scroll
	foot   *fyne.Container
	units  *units
	draft  *draft
	shape  int // columns of the list as it was built
	rows   []*columnRow
}

// A columnRow is one column of the file.
type columnRow struct {
	name, sample *widgets.Text
	field        *widgets.Select
	fields       []exchange.Field
	sure         *widgets.Text
	light        *widgets.Light
}

func newColumns(w *wizard) *columns {
	c := &columns{wizard: w, count: widgets.NewText("", widgets.Style{Size: 12, Token: "t3"}), list: widgets.Col(0), foot: widgets.Col(0)}
	c.units = newUnits(w)
	h := w.host
	style := widgets.Style{Size: 12, Token: "t2"}
	right := style
	right.Align = fyne.TextAlignTrailing
	head := widgets.Stack(widgets.Block("sub", 0, 32, 0), widgets.Pad(0, 16, 0, 12, &fyne.Container{Layout: threeColumns{}, Objects: []fyne.CanvasObject{
		widgets.NewText(h.T("import.columns.file"), style), widgets.NewText(h.T("import.columns.field"), style), widgets.NewText(h.T("import.columns.sure"), right)}}))
	c.scroll = widgets.VScroll(c.list)
	body := widgets.Col(0, widgets.Fixed(0, 32, head), widgets.HR(), widgets.Grow(c.scroll), c.foot)
	c.card = widgets.NewCard(h.T("import.columns"), "", c.count, body)
	return c
}

// threeColumns lays name, field and certainty as the mock of the page has them.
type threeColumns struct{}

// Layout is Fyne's.
func (threeColumns) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	field, last := theme.Px(136), theme.Px(76)
	name := max(0, s.Width-field-last)
	x := float32(0)
	for i, w := range []float32{name - theme.Px(8), field, last} {
		h := objs[i].MinSize().Height
		objs[i].Move(fyne.NewPos(x, (s.Height-h)/2))
		objs[i].Resize(fyne.NewSize(max(0, w), h))
		if i == 0 {
			x = name
		} else {
			x += w
		}
	}
}

// MinSize is as high as the highest.
func (threeColumns) MinSize(objs []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, o := range objs {
		h = max(h, o.MinSize().Height)
	}
	return fyne.NewSize(theme.Px(240), h)
}

// show hands over a draft; rows are built anew only for another file.
func (c *columns) show(d *draft) {
	width := min(d.table.Width, mostColumns)
	if c.draft != d || c.shape != width {
		c.draft, c.shape, c.rows = d, width, nil
		c.list.Objects = nil
		for i := range width {
			c.add(i)
		}
		c.scroll.ScrollToTop()
	}
	used := 0
	for i, row := range c.rows {
		if c.fill(row, i) {
			used++
		}
	}
	c.count.SetText(c.wizard.host.T("import.columns.used", used, d.table.Width-used))
	c.foot.Objects = c.units.show(d)
	c.list.Refresh()
	c.card.Refresh()
}

func (c *columns) add(i int) {
	row := &columnRow{name: widgets.NewText("", widgets.Style{Size: 13, Elide: true}), sample: widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true}),
		sure: widgets.NewText("", widgets.Style{Size: 13, Align: fyne.TextAlignTrailing, Elide: true}), light: widgets.NewLight(data.Ring, 14)}
	row.field = widgets.NewSelect(nil, func(chosen int) {
		c.draft.match(i, row.fields[chosen])
		c.wizard.changed()
	}).Small()
	line := &fyne.Container{Layout: threeColumns{}, Objects: []fyne.CanvasObject{
		widgets.Col(0, row.name, row.sample), row.field, widgets.Row(6, widgets.Grow(row.sure), row.light)}}
	c.rows = append(c.rows, row)
	c.list.Add(widgets.Fixed(0, 51, widgets.Pad(0, 16, 0, 12, line)))
	c.list.Add(widgets.HR())
}

// fill shows what a column means now; it reports whether it is used.
func (c *columns) fill(row *columnRow, i int) bool {
	h, d := c.wizard.host, c.draft
	field := d.mapping.Columns[i]
	row.name.SetText(c.title(i))
	row.sample.SetText(sample(d.table, i, h.T("import.cell.empty")))
	row.fields = c.choices(field)
	names := make([]string, len(row.fields))
	for n, f := range row.fields {
		names[n] = c.word(f)
	}
	row.field.SetOptions(names, slices.Index(row.fields, field))
	words, light := "—", data.Ring
	guess, guessed := d.mapping.Confidence[i]
	switch {
	case field == "":
	case !guessed && d.kept:
		words, light = h.T("import.columns.kept"), data.Green
	case !guessed:
		words, light = h.T("import.columns.chosen"), data.Green
	case guess >= sure:
		words, light = h.Fmt().PercentOf(guess, 0), data.Green
	default:
		words, light = h.Fmt().PercentOf(guess, 0), data.Amber
	}
	row.sure.SetText(words)
	row.light.SetLight(light)
	return field != ""
}

// title is the name of a column: its header, else its letter as spreadsheets
// call it.
func (c *columns) title(i int) string { return columnTitle(c.draft.table, i, c.wizard.host.T) }

func columnTitle(t *exchange.Table, i int, say func(string, ...any) string) string {
	if i < len(t.Header) && t.Header[i] != "" {
		return t.Header[i]
	}
	letters := ""
	for n := i; n >= 0; n = n/26 - 1 {
		letters = string(rune('A'+n%26)) + letters
	}
	return say("import.column", letters)
}

// sample is the first value that stands in a column.
func sample(t *exchange.Table, i int, none string) string {
	for _, r := range t.Rows[:min(len(t.Rows), 200)] {
		if s := strings.TrimSpace(r.Cell(i)); s != "" {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return none
}

// choices are the fields a column may have, "" first; the one it has is among them.
func (c *columns) choices(now exchange.Field) []exchange.Field {
	fields := []exchange.Field{""}
	for _, spec := range exchange.Fields(c.draft.as) {
		fields = append(fields, spec.Field)
	}
	if c.draft.as == exchange.AsTargets {
		for m := 1; m <= 12; m++ {
			fields = append(fields, monthField(m))
		}
	}
	if !slices.Contains(fields, now) {
		fields = append(fields, now)
	}
	return fields
}

// word is the name of a field.
func (c *columns) word(f exchange.Field) string { return fieldWord(c.wizard, f) }

// fieldWord is the name of a field in the open kind of file, which may call it by
// a name of its own.
func fieldWord(w *wizard, f exchange.Field) string {
	h := w.host
	own := "import.field." + w.as + "." + string(f)
	switch {
	case f == "":
		return h.T("import.field.none")
	case text.Has(h.Fmt().Lang, own):
		return h.T(own)
	case !f.IsMonth():
		return h.T("import.field." + string(f))
	}
	said := strings.TrimPrefix(string(f), "month:")
	if m, err := data.ParseMonth(said); err == nil {
		return h.Fmt().MonthYear(m)
	}
	for m := time.January; m <= time.December; m++ {
		if f == monthField(int(m)) {
			return h.Fmt().Month(data.NewMonth(2000, m))
		}
	}
	return said
}

// monthField is the field of a column that holds one month of a year.
func monthField(m int) exchange.Field { return exchange.Field("month:" + strconv.Itoa(m)) }
