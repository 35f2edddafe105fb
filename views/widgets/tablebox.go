package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/app/chart"
	"quarterdeck/views/theme"
)

// boxTones are text, ground and border of a box around a cell's text that is
// wrong or has to be looked at.
var boxTones = map[string][3]theme.Token{"wrong": {"bad", "bsoft", "bad"}, "doubt": {"warn", "wsoft", "wfill"}}

// drawBox draws the text where it would stand without a box, and the box around.
func (c *tableCell) drawBox(objs []fyne.CanvasObject, v Cell, right bool, x, y, w, h float32) []fyne.CanvasObject {
	if c.badge == nil {
		c.badge = canvas.NewRectangle(nil)
		c.badge.CornerRadius = 4
	}
	tone, side, high := boxTones[v.Badge], theme.Px(7), theme.Px(26)
	dress(c.badge, tone[1], tone[2], 1)
	c.text.Color = theme.C(tone[0])
	setText(c.text, chart.Fit(Ruler{}, v.Text, c.text.TextSize, v.Bold, w))
	wide := Ruler{}.Width(c.text.Text, c.text.TextSize, v.Bold)
	left := x
	if right {
		left += w - wide
	}
	place(c.badge, left-side, y+(h-high)/2, wide+2*side, high)
	alignText(c.text, right, x, y, w, h)
	return append(objs, c.badge, c.text)
}
