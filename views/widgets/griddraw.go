package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/app/chart"
	"quarterdeck/views/theme"
)

// MinSize is room for the names, a few columns and rows.
func (g *Grid) MinSize() fyne.Size {
	return fyne.NewSize(g.nameWidth()+theme.Px(200), g.headHeight()+4*g.rowHeight())
}

// CreateRenderer makes what paints the grid.
func (g *Grid) CreateRenderer() fyne.WidgetRenderer {
	return &gridRenderer{g: g}
}

// gridRenderer takes objects from pools, in the order they are painted, so that
// scrolling and editing make no new ones.
type gridRenderer struct {
	g     *Grid
	rects pool[*canvas.Rectangle]
	texts pool[*canvas.Text]
	icons pool[*canvas.Image]
	objs  []fyne.CanvasObject
}

// A pool hands out objects again on every drawing.
type pool[T any] struct {
	all  []T
	used int
}

func (p *pool[T]) next(make func() T) T {
	if p.used == len(p.all) {
		p.all = append(p.all, make())
	}
	p.used++
	return p.all[p.used-1]
}

func (r *gridRenderer) Destroy()                     {}
func (r *gridRenderer) MinSize() fyne.Size           { return r.g.MinSize() }
func (r *gridRenderer) Objects() []fyne.CanvasObject { return r.objs }
func (r *gridRenderer) Layout(fyne.Size) {
	r.g.x, r.g.y = min(r.g.x, r.g.mostX()), min(r.g.y, r.g.mostY())
	r.draw()
}

func (r *gridRenderer) Refresh() {
	r.draw()
	canvas.Refresh(r.g)
}

func (r *gridRenderer) draw() {
	g := r.g
	r.objs = r.objs[:0]
	r.rects.used, r.texts.used, r.icons.used = 0, 0, 0
	if g.Size().Width < 60 || g.Size().Height < g.headHeight() || g.Cell == nil {
		return
	}
	lefts, ws := g.lefts(), g.widths()
	first := int(g.y / g.rowHeight())
	for row := first; row < len(g.rows); row++ {
		y := g.rowTop(row)
		if y >= g.headHeight()+g.bodyHeight() {
			break
		}
		r.row(row, y, lefts, ws)
	}
	r.selection(0, len(g.rows), g.headHeight(), g.headHeight()+g.bodyHeight(), lefts, ws)
	for i := range g.foot {
		row := len(g.rows) + i
		r.row(row, g.rowTop(row), lefts, ws)
		if i == 0 {
			r.rect("t1", 0, g.footTop(), g.Size().Width, 1.5)
		}
	}
	r.selection(len(g.rows), g.reach(), g.footTop(), g.Size().Height, lefts, ws)
	r.head(lefts, ws)
}

func (r *gridRenderer) rect(token string, x, y, w, h float32) *canvas.Rectangle {
	o := r.rects.next(func() *canvas.Rectangle { return canvas.NewRectangle(nil) })
	o.FillColor, o.StrokeWidth, o.StrokeColor, o.CornerRadius = theme.C(token), 0, nil, 0
	place(o, x, y, w, h)
	r.objs = append(r.objs, o)
	return o
}

func (r *gridRenderer) text(s, token string, size float32, bold, right bool, x, y, w, h float32) {
	o := r.texts.next(func() *canvas.Text { return canvas.NewText("", nil) })
	o.TextSize, o.TextStyle.Bold, o.Color = size, bold, theme.C(token)
	setText(o, chart.Fit(Ruler{}, s, size, bold, w))
	alignText(o, right, x, y, w, h)
	r.objs = append(r.objs, o)
}

func (r *gridRenderer) icon(name, token string, x, y, s float32) {
	o := r.icons.next(func() *canvas.Image {
		i := canvas.NewImageFromResource(nil)
		i.FillMode = canvas.ImageFillContain
		return i
	})
	if icon := theme.Icon(name, token); o.Resource != icon {
		o.Resource = icon
		o.Refresh()
	}
	place(o, x, y, s, s)
	r.objs = append(r.objs, o)
}

// row paints one row: scrolled cells first, then what is frozen above them.
func (r *gridRenderer) row(row int, y float32, lefts, ws []float32) {
	g := r.g
	h := g.rowHeight()
	r.rect("surface", 0, y, g.Size().Width, h)
	for c := 1; c < len(g.cols); c++ {
		if lefts[c]+ws[c] > g.frozen() && lefts[c] < g.Size().Width {
			r.cell(row, c, lefts[c], y, ws[c])
		}
	}
	if len(g.cols) > 0 {
		r.rect("surface", g.nameWidth(), y, ws[0], h)
		r.cell(row, 0, lefts[0], y, ws[0])
	}
	r.name(row, y)
	r.rect("line", 0, y+h-1, g.Size().Width, 1)
}

func (r *gridRenderer) cell(row, c int, x, y, w float32) {
	g, v, h := r.g, r.g.Cell(row, c), r.g.rowHeight()
	token := v.Token
	ground := ""
	switch {
	case v.Wrong:
		ground, token = "bsoft", "bad"
	case v.Affected:
		ground, token = "wsoft", "warn"
	case v.Closed:
		ground, token = "sub", or(token, "t2")
	case v.Sum:
		ground = "sub"
	}
	if ground != "" {
		r.rect(ground, x, y, w, h-1)
	}
	if v.Wrong {
		o := r.rect(ground, x, y, w, h-1)
		o.StrokeColor, o.StrokeWidth = theme.C("bad"), 2
	}
	edge := "line"
	if g.cols[c].Rule {
		edge = "line2"
	}
	r.rect(edge, x+w-1, y, 1, h)
	if v.Locked {
		r.icon("lock", "t3", x+theme.Px(4), y+(h-theme.Px(12))/2, theme.Px(12))
	} else if v.Dot {
		dot := theme.Px(6)
		r.rect("accent", x+theme.Px(6), y+(h-dot)/2, dot, dot).CornerRadius = dot / 2
	}
	if g.editing && row == g.at.R0 && c == g.at.C0 {
		return
	}
	left := theme.Px(2)
	if g.cols[c].Left {
		left = theme.Px(8)
	}
	r.text(v.Text, or(token, "t1"), theme.Table13(), v.Bold || v.Affected, !g.cols[c].Left, x+left, y, w-left-theme.Px(7), h)
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// name paints the frozen name of a row, with its arrow, note and lock.
func (r *gridRenderer) name(row int, y float32) {
	g, v, h := r.g, r.g.row(row), r.g.rowHeight()
	w := g.nameWidth()
	active := g.focused && row >= g.at.ordered().R0 && row <= g.at.ordered().R1 && row < g.reach()
	ground, token := "surface", or(v.Token, "t1")
	if active {
		ground, token = "asoft", "accent"
	}
	r.rect(ground, 0, y, w, h)
	x := theme.Px(8 + float32(v.Level)*22)
	if v.Folds {
		arrow := "right"
		if v.Open {
			arrow = "down"
		}
		r.icon(arrow, "t2", theme.Px(6), y+(h-theme.Px(14))/2, theme.Px(14))
		x = theme.Px(26)
	}
	note := float32(0)
	if v.Note != "" {
		note = min(Ruler{}.Width(v.Note, theme.Caption12(), false), w/2) + theme.Px(8)
		r.text(v.Note, "t2", theme.Caption12(), false, true, w-note, y, note-theme.Px(8), h)
	}
	if v.Lock {
		note += theme.Px(16)
		r.icon("lock", "t3", w-note, y+(h-theme.Px(12))/2, theme.Px(12))
	}
	r.text(v.Name, token, theme.Table13(), v.Bold || active, false, x, y, w-x-note-theme.Px(4), h)
	r.rect("line", w-1, y, 1, h)
}

// head paints the column heads; that of the active cell is marked.
func (r *gridRenderer) head(lefts, ws []float32) {
	g, h := r.g, r.g.headHeight()
	r.rect("sub", 0, 0, g.Size().Width, h)
	for c := 1; c < len(g.cols); c++ {
		if lefts[c]+ws[c] > g.frozen() && lefts[c] < g.Size().Width {
			r.headCell(c, lefts[c], ws[c])
		}
	}
	if len(g.cols) > 0 {
		r.rect("sub", g.nameWidth(), 0, ws[0], h)
		r.headCell(0, lefts[0], ws[0])
	}
	r.rect("sub", 0, 0, g.nameWidth(), h)
	r.text(g.NameTitle, "t2", theme.Caption12(), false, false, theme.Px(8), 0, g.nameWidth()-theme.Px(12), h)
	r.rect("line2", 0, h-1, g.Size().Width, 1)
	r.bar()
}

func (r *gridRenderer) headCell(c int, x, w float32) {
	g, v, h := r.g, r.g.cols[c], r.g.headHeight()
	s := g.at.ordered()
	token, bold := "t2", v.Sum
	if v.Sum {
		token = "t1"
	}
	if v.Closed {
		token = "t3"
	}
	if g.focused && c >= s.C0 && c <= s.C1 {
		r.rect("asoft", x, 0, w-1, h-1)
		token, bold = "accent", true
	}
	if v.Current {
		token, bold = "accent", true
	}
	left := theme.Px(2)
	if v.Left {
		left = theme.Px(8)
	}
	r.text(v.Title, token, theme.Caption12(), bold, !v.Left, x+left, 0, w-left-theme.Px(8), h)
	if v.Rule {
		r.rect("line2", x+w-1, 0, 1, h)
	}
}

// bar paints where the rows in view lie.
func (r *gridRenderer) bar() {
	g := r.g
	if g.mostY() <= 0 {
		return
	}
	all := float32(len(g.rows)) * g.rowHeight()
	h := max(theme.Px(24), g.bodyHeight()*g.bodyHeight()/all)
	y := g.headHeight() + (g.bodyHeight()-h)*g.y/g.mostY()
	r.rect("line2", g.Size().Width-theme.Px(7), y, theme.Px(5), h).CornerRadius = 2.5
}
