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
