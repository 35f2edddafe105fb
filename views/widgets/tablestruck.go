package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/app/chart"
	"quarterdeck/views/theme"
)

// drawStruck draws an older text, grey and with a line through it, in the upper
// half of a cell, and leaves the lower half to what has taken its place.
func (c *tableCell) drawStruck(objs []fyne.CanvasObject, v Cell, right bool, x, y, w, h float32) []fyne.CanvasObject {
	if c.struck == nil {
		c.struck, c.stroke = canvas.NewText("", nil), canvas.NewRectangle(nil)
	}
	c.struck.TextSize, c.struck.Color = theme.Caption12(), theme.C("t3")
	setText(c.struck, chart.Fit(Ruler{}, v.Struck, c.struck.TextSize, false, w))
	// The two lines stand closer together than the halves of the row.
	top, half := h*0.08, h*0.44
	alignText(c.struck, right, x, y+top, w, half)
	c.stroke.FillColor = theme.C("t3")
	wide, left := Ruler{}.Width(c.struck.Text, c.struck.TextSize, false), x
	if right {
		left += w - wide
	}
	place(c.stroke, left, y+top+half/2, wide, 1)
	return append(objs, c.struck, c.stroke)
}

// drawBelow draws the second line of a cell, small, in the lower half, and leaves
// the upper half to the first.
func (c *tableCell) drawBelow(objs []fyne.CanvasObject, v Cell, right bool, x, y, w, h float32) []fyne.CanvasObject {
	if c.below == nil {
		c.below = canvas.NewText("", nil)
	}
	c.below.TextSize, c.below.Color = theme.Caption12(), theme.C("t3")
	if v.Under != "" {
		c.below.Color = theme.C(v.Under)
	}
	setText(c.below, chart.Fit(Ruler{}, v.Below, c.below.TextSize, false, w))
	alignText(c.below, right, x, y+h*0.5, w, h*0.42)
	return append(objs, c.below)
}
