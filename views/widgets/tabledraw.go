package widgets

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/app/chart"
	"quarterdeck/views/theme"
)

// MinSize is room for the head and three rows.
func (t *Table[T]) MinSize() fyne.Size {
	h := t.headHeight() + 3*t.rowHeight()
	if t.Empty != nil {
		h = max(h, t.headHeight()+t.Empty.MinSize().Height)
	}
	return fyne.NewSize(theme.Px(200), h)
}

// CreateRenderer makes what paints the table.
func (t *Table[T]) CreateRenderer() fyne.WidgetRenderer {
	r := &tableRenderer[T]{t: t, head: canvas.NewRectangle(nil), rule: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil)}
	r.bar.CornerRadius = 3
	return r
}

// tableRenderer keeps one set of objects for each row in view and reuses it.
type tableRenderer[T any] struct {
	t     *Table[T]
	head  *canvas.Rectangle
	rule  *canvas.Rectangle // under the head
	bar   *canvas.Rectangle // of scrolling
	heads []*canvas.Text
	rows  []*tableRow
	total *tableRow
	objs  []fyne.CanvasObject
}

// A tableRow is the objects of one row in view.
type tableRow struct {
	back, rule *canvas.Rectangle
	cells      []*tableCell
	tick       *tick // nil until it is needed
}

// A tableCell is the objects of one cell; those a cell does not need are nil.
type tableCell struct {
	text, note  *canvas.Text
	light       *canvas.Image
	badge       *canvas.Rectangle
	track, fill *canvas.Rectangle
	struck      *canvas.Text
	below       *canvas.Text
	stroke      *canvas.Rectangle // through struck
	drawn       *cellSpark
	box         *cellBox
}

func (r *tableRenderer[T]) Destroy()                     {}
func (r *tableRenderer[T]) MinSize() fyne.Size           { return r.t.MinSize() }
func (r *tableRenderer[T]) Objects() []fyne.CanvasObject { return r.objs }

func (r *tableRenderer[T]) Layout(fyne.Size) {
	r.t.offset = min(r.t.offset, r.t.most())
	if r.t.unseen {
		r.t.reveal()
	}
	r.draw()
}

func (r *tableRenderer[T]) Refresh() {
	r.draw()
	canvas.Refresh(r.t)
}

// draw puts every object in its place for the present offset.
func (r *tableRenderer[T]) draw() {
	t, size := r.t, r.t.Size()
	r.objs = r.objs[:0]
	if size.Width < 40 || size.Height < t.headHeight() {
		return
	}
	lefts := t.lefts(size.Width)
	n := int(t.bodyHeight()/t.rowHeight()) + 2
	first := int(t.offset / t.rowHeight())
	for len(r.rows) < n {
		r.rows = append(r.rows, newTableRow(len(t.Columns)))
	}
	for _, row := range r.rows {
		row.widen(len(t.Columns))
	}
	for i := range n {
		at := first + i
		y := t.headHeight() + float32(at)*t.rowHeight() - t.offset
		if at >= len(t.rows) || y >= t.headHeight()+t.bodyHeight() {
			continue
		}
		// Nothing shines through under the total: a row it would cut waits.
		if t.Total != nil && y+t.rowHeight() > t.headHeight()+t.bodyHeight()+1 {
			continue
		}
		r.drawRow(r.rows[i], at, y, lefts)
	}
	r.drawHead(lefts)
	r.drawTotal(lefts)
	r.drawBar()
	r.drawEmpty()
}

func (r *tableRenderer[T]) drawRow(row *tableRow, at int, y float32, lefts []float32) {
	t := r.t
	selected, ticked := at == t.selected, t.isTicked(at)
	switch {
	case selected && t.focused:
		dress(row.back, "asoft", "accent", 1)
	case selected, ticked:
		dress(row.back, "asoft", "", 0)
	default:
		dress(row.back, "sub", "", 0)
	}
	if selected || ticked || at == t.hover {
		r.placeBack(row.back, y)
		r.objs = append(r.objs, row.back)
	}
	if at < len(t.rows)-1 {
		row.rule.FillColor = theme.C("line")
		place(row.rule, 0, y+t.rowHeight()-1, t.Size().Width, 1)
		r.objs = append(r.objs, row.rule)
	}
	named := false // the first words of a row are its name: bold when selected
	for i, c := range t.Columns {
		if lefts[i+1] <= lefts[i] {
			continue
		}
		cell := c.Cell(t.rows[at])
		if !named && cell.Text != "" && !c.Right {
			named = true
			cell.Bold = cell.Bold || selected
		}
		r.objs = row.cells[i].draw(r.objs, cell, c.Right, lefts[i], y, lefts[i+1]-lefts[i], t.rowHeight())
	}
	r.drawTick(row, at, y)
}

// placeBack puts the ground of a row; at the table's lower end it follows the
// round corners of the card.
func (r *tableRenderer[T]) placeBack(back *canvas.Rectangle, y float32) {
	room := r.t.Size()
	h, corner := r.t.rowHeight(), float32(0)
	if y+h >= room.Height-1 {
		h, corner = room.Height-y, theme.Px(7)
	}
	back.BottomLeftCornerRadius, back.BottomRightCornerRadius = corner, corner
	place(back, 0, y, room.Width, h)
}

func (r *tableRenderer[T]) drawTotal(lefts []float32) {
	t := r.t
	if t.Total == nil {
		return
	}
	if r.total == nil {
		r.total = newTableRow(len(t.Columns))
	}
	r.total.widen(len(t.Columns))
	y := t.Size().Height - t.rowHeight()
	r.total.back.FillColor = theme.C("sub")
	r.placeBack(r.total.back, y)
	r.total.rule.FillColor = theme.C("t3")
	place(r.total.rule, 0, y, t.Size().Width, 1)
	r.objs = append(r.objs, r.total.back, r.total.rule)
	for i, c := range t.Columns {
		if i < len(t.Total) && lefts[i+1] > lefts[i] {
			r.objs = r.total.cells[i].draw(r.objs, t.Total[i], c.Right, lefts[i], y, lefts[i+1]-lefts[i], t.rowHeight())
		}
	}
}

func (r *tableRenderer[T]) drawHead(lefts []float32) {
	t := r.t
	r.head.FillColor = theme.C("sub")
	place(r.head, 0, 0, t.Size().Width, t.headHeight())
	r.rule.FillColor = theme.C("line2")
	place(r.rule, 0, t.headHeight()-1, t.Size().Width, 1)
	r.objs = append(r.objs, r.head, r.rule)
	for len(r.heads) < len(t.Columns) {
		r.heads = append(r.heads, canvas.NewText("", nil))
	}
	for i, c := range t.Columns {
		if lefts[i+1] <= lefts[i] {
			continue
		}
		text, title := r.heads[i], c.Title
		text.TextSize, text.TextStyle.Bold, text.Color = theme.Caption12(), t.sorted == i, theme.C("t2")
		if t.sorted == i {
			text.Color = theme.C("t1")
			title += map[bool]string{true: " ↓", false: " ↑"}[t.down]
		}
		setText(text, chart.Fit(Ruler{}, title, text.TextSize, text.TextStyle.Bold, lefts[i+1]-lefts[i]-2*theme.Px(cellPad)))
		alignText(text, c.Right, lefts[i]+theme.Px(cellPad), 0, lefts[i+1]-lefts[i]-2*theme.Px(cellPad), t.headHeight())
		r.objs = append(r.objs, text)
	}
}

func (r *tableRenderer[T]) drawBar() {
	t := r.t
	all := float32(len(t.rows)) * t.rowHeight()
	if all <= t.bodyHeight() || all == 0 {
		return
	}
	h := max(theme.Px(24), t.bodyHeight()*t.bodyHeight()/all)
	y := t.headHeight() + (t.bodyHeight()-h)*t.offset/max(1, t.most())
	r.bar.FillColor = theme.C("line2")
	place(r.bar, t.Size().Width-theme.Px(8), y, theme.Px(6), h)
	r.objs = append(r.objs, r.bar)
}

func (r *tableRenderer[T]) drawEmpty() {
	t := r.t
	if len(t.rows) > 0 || t.Empty == nil {
		return
	}
	place(t.Empty, 0, t.headHeight(), t.Size().Width, t.bodyHeight())
	r.objs = append(r.objs, t.Empty)
}

func newTableRow(columns int) *tableRow {
	row := &tableRow{back: canvas.NewRectangle(nil), rule: canvas.NewRectangle(nil)}
	row.widen(columns)
	return row
}

// widen gives the row a cell for each column: a table may have been given more of
// them since it was drawn.
func (row *tableRow) widen(columns int) {
	for len(row.cells) < columns {
		row.cells = append(row.cells, &tableCell{text: canvas.NewText("", nil)})
	}
}

// cellPad is the room left and right of a cell's content.
const cellPad = 10

// draw puts the cell's objects in place and adds those it needs.
func (c *tableCell) draw(objs []fyne.CanvasObject, v Cell, right bool, x, y, w, h float32) []fyne.CanvasObject {
	pad := theme.Px(cellPad)
	x, w = x+pad, w-2*pad
	if v.Mark && v.Light != chart.NoLight {
		if c.light == nil {
			c.light = canvas.NewImageFromResource(nil)
			c.light.FillMode = canvas.ImageFillContain
		}
		s := theme.Px(14)
		if icon := LightIcon(v.Light); icon != c.light.Resource {
			c.light.Resource = icon
			c.light.Refresh() // else the painter keeps the picture of the row shown here before
		}
		place(c.light, x, y+(h-s)/2, s, s)
		objs = append(objs, c.light)
		x, w = x+s+theme.Px(8), w-s-theme.Px(8)
	}
	if v.Check != NoBox {
		return c.drawCheck(objs, v, x, y, h)
	}
	if v.Spark != nil {
		return c.drawSpark(objs, v.Spark, x, y, w, h)
	}
	if v.Below != "" {
		objs = c.drawBelow(objs, v, right, x, y, w, h)
		y, h = y+h*0.08, h*0.44
	}
	if v.Barred {
		objs = c.drawBar(objs, v, x, y, w, h)
	}
	c.text.TextSize, c.text.TextStyle.Bold = theme.Table13(), v.Bold
	c.text.Color = theme.C("t1")
	switch {
	case v.Token != "":
		c.text.Color = theme.C(v.Token)
	case v.Do != nil:
		c.text.Color = theme.C("accent")
	}
	if _, boxed := boxTones[v.Badge]; boxed {
		return c.drawBox(objs, v, right, x, y, w, h)
	}
	if v.Badge != "" {
		return c.drawBadge(objs, v, x, y, w, h)
	}
	if v.Struck != "" {
		objs = c.drawStruck(objs, v, right, x, y, w, h)
		y, h = y+h*0.48, h*0.44
	}
	setText(c.text, chart.Fit(Ruler{}, v.Text, c.text.TextSize, v.Bold, w))
	used := Ruler{}.Width(c.text.Text, c.text.TextSize, v.Bold)
	alignText(c.text, right, x, y, w, h)
	objs = append(objs, c.text)
	if v.Note != "" && !right {
		if c.note == nil {
			c.note = canvas.NewText("", nil)
		}
		c.note.TextSize, c.note.Color = theme.Caption12(), theme.C("t3")
		setText(c.note, chart.Fit(Ruler{}, v.Note, c.note.TextSize, false, w-used-theme.Px(6)))
		alignText(c.note, false, x+used+theme.Px(6), y, w, h)
		objs = append(objs, c.note)
	}
	return objs
}

func (c *tableCell) drawBar(objs []fyne.CanvasObject, v Cell, x, y, w, h float32) []fyne.CanvasObject {
	if c.track == nil {
		c.track, c.fill = canvas.NewRectangle(nil), canvas.NewRectangle(nil)
		c.track.CornerRadius, c.fill.CornerRadius = 3, 3
	}
	bar := theme.Px(6)
	room := w - theme.Px(52)
	if room < theme.Px(16) {
		return objs
	}
	c.track.FillColor, c.fill.FillColor = theme.C("line"), theme.C(theme.Token(cmp.Or(v.BarToken, "actual")))
	place(c.track, x, y+(h-bar)/2, room, bar)
	place(c.fill, x, y+(h-bar)/2, room*float32(max(0, min(1, v.Bar))), bar)
	return append(objs, c.track, c.fill)
}

// badgeTones are text and ground of the badges a cell may have.
var badgeTones = map[string][2]string{
	"accent": {"accent", "asoft"}, "good": {"good", "gsoft"}, "warn": {"warn", "wsoft"},
	"bad": {"bad", "bsoft"}, "plain": {"t2", "sub"}, "outline": {"t2", "surface"},
}

func (c *tableCell) drawBadge(objs []fyne.CanvasObject, v Cell, x, y, w, h float32) []fyne.CanvasObject {
	if c.badge == nil {
		c.badge = canvas.NewRectangle(nil)
		c.badge.CornerRadius = 4
	}
	tone := badgeTones[v.Badge]
	c.text.TextSize, c.text.Color = theme.Caption12(), theme.C(tone[0])
	setText(c.text, chart.Fit(Ruler{}, v.Text, c.text.TextSize, v.Bold, w-theme.Px(12)))
	wide := Ruler{}.Width(c.text.Text, c.text.TextSize, v.Bold) + theme.Px(12)
	c.badge.FillColor, c.badge.StrokeWidth = theme.C(tone[1]), 0
	if v.Badge == "outline" {
		c.badge.StrokeColor, c.badge.StrokeWidth = theme.C("line2"), 1
	}
	place(c.badge, x, y+(h-theme.Px(20))/2, wide, theme.Px(20))
	alignText(c.text, false, x+theme.Px(6), y, w, h)
	return append(objs, c.badge, c.text)
}

// setText changes a text only when it differs: each change costs a new texture.
func setText(t *canvas.Text, s string) {
	if t.Text != s {
		t.Text = s
	}
}

// alignText puts a text left or right in its box, in the middle of its height.
func alignText(t *canvas.Text, right bool, x, y, w, h float32) {
	size := t.MinSize()
	if right {
		x += w - size.Width
	}
	t.Move(fyne.NewPos(x, y+(h-size.Height)/2-lift(t.TextSize)))
	t.Resize(size)
}
