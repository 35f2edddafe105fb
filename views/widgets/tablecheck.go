package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/views/theme"
)

// A CheckBox is the box that a cell of a [Table] shows in place of its text.
type CheckBox int

// The boxes.
const (
	NoBox      CheckBox = iota
	EmptyBox            // not done
	CheckedBox          // done
	CrossedBox          // given up
)

// cellBox is what paints a box.
type cellBox struct {
	ground *canvas.Rectangle
	mark   *Picture
	shown  CheckBox
}

// drawCheck draws the box at the left of the cell.
func (c *tableCell) drawCheck(objs []fyne.CanvasObject, v Cell, x, y, h float32) []fyne.CanvasObject {
	if c.box == nil {
		c.box = &cellBox{ground: canvas.NewRectangle(nil), mark: NewPicture("check", "onacc", 12)}
		c.box.ground.CornerRadius, c.box.ground.StrokeWidth = 4, 1.5
	}
	if c.box.shown != v.Check {
		c.box.shown = v.Check
		switch v.Check {
		case CheckedBox:
			c.box.mark.Set("check", "onacc")
		case CrossedBox:
			c.box.mark.Set("x", "t3")
		}
	}
	b, s := c.box, theme.Px(16)
	b.ground.FillColor, b.ground.StrokeColor = theme.C("surface"), theme.C("ctl")
	switch v.Check {
	case CheckedBox:
		b.ground.FillColor, b.ground.StrokeColor = theme.C("good"), theme.C("good")
	case CrossedBox:
		b.ground.FillColor = theme.C("sub")
	}
	place(b.ground, x, y+(h-s)/2, s, s)
	objs = append(objs, b.ground)
	if v.Check != EmptyBox {
		place(b.mark, x+theme.Px(2), y+(h-theme.Px(12))/2, theme.Px(12), theme.Px(12))
		objs = append(objs, b.mark)
	}
	return objs
}
