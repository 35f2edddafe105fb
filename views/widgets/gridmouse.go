package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"quarterdeck/views/theme"
)

// gridDrag is what a drag over the grid does.
type gridDrag int

const (
	dragNothing gridDrag = iota
	dragCells
	dragBar
)

// cellAt is the cell at a place; ok is false over heads and names.
func (g *Grid) cellAt(p fyne.Position) (r, c int, ok bool) {
	r = g.rowAt(p.Y)
	lefts, ws := g.lefts(), g.widths()
	for i := range g.cols {
		left, right := lefts[i], lefts[i]+ws[i]
		if i > 0 {
			left = max(left, g.frozen())
		}
		if p.X >= left && p.X < right {
			return r, i, r >= 0
		}
	}
	return r, -1, false
}

// rowAt is the row at a height, the foot rows after the others; −1 is none.
func (g *Grid) rowAt(y float32) int {
	if i := int((y - g.footTop()) / g.rowHeight()); y >= g.footTop() && i < len(g.foot) {
		return len(g.rows) + i
	}
	y -= g.headHeight()
	if y < 0 || y >= g.bodyHeight() {
		return -1
	}
	if r := int((y + g.y) / g.rowHeight()); r < len(g.rows) {
		return r
	}
	return -1
}

// MouseDown selects a cell, extends the range with shift, or folds a row.
func (g *Grid) MouseDown(e *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(g); c != nil {
		c.Focus(g)
	}
	g.drag = dragNothing
	if e.Position.X > g.Size().Width-theme.Px(10) && g.mostY() > 0 {
		g.drag = dragBar
		return
	}
	r, c, ok := g.cellAt(e.Position)
	if !ok || r >= g.reach() {
		if r >= 0 && r < len(g.rows) && e.Position.X < g.nameWidth() {
			if row := g.rows[r]; row.Folds {
				g.fold(r, !row.Open)
			}
		}
		return
	}
	if g.editing && !g.confirm() {
		return
	}
	g.drag = dragCells
	if e.Modifier&fyne.KeyModifierShift != 0 {
		g.move(Span{g.at.R0, g.at.C0, r, c})
		return
	}
	g.move(Span{r, c, r, c})
}

// MouseUp ends a drag.
func (g *Grid) MouseUp(*desktop.MouseEvent) {}

// Dragged extends the range, or scrolls by the bar.
func (g *Grid) Dragged(e *fyne.DragEvent) {
	switch g.drag {
	case dragCells:
		if r, c, ok := g.cellAt(e.Position); ok && r < g.reach() && (r != g.at.R1 || c != g.at.C1) {
			g.move(Span{g.at.R0, g.at.C0, r, c})
		}
	case dragBar:
		if room := g.bodyHeight(); room > 0 {
			g.scroll(0, -e.Dragged.DY/room*float32(len(g.rows))*g.rowHeight())
		}
	}
}

// DragEnd ends a drag.
func (g *Grid) DragEnd() { g.drag = dragNothing }

// DoubleTapped opens the editor.
func (g *Grid) DoubleTapped(e *fyne.PointEvent) {
	if r, _, ok := g.cellAt(e.Position); ok && r < g.reach() {
		g.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	}
}

// Scrolled moves rows and columns.
func (g *Grid) Scrolled(e *fyne.ScrollEvent) { g.scroll(e.Scrolled.DX, e.Scrolled.DY) }

func (g *Grid) scroll(dx, dy float32) {
	g.x = max(0, min(g.x-dx, g.mostX()))
	g.y = max(0, min(g.y-dy, g.mostY()))
	g.Refresh()
}

// MouseIn tells the exact amount of the cell under the pointer.
func (g *Grid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved tells the exact amount of the cell under the pointer.
func (g *Grid) MouseMoved(e *desktop.MouseEvent) {
	r, c, ok := g.cellAt(e.Position)
	if !ok {
		HideTip(g)
		return
	}
	if exact := g.Cell(r, c).Exact; exact != "" {
		ShowTip(g, e.AbsolutePosition, exact)
	} else {
		HideTip(g)
	}
}

// MouseOut hides what was told.
func (g *Grid) MouseOut() { HideTip(g) }
