package widgets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/views/theme"
)

// A cellSpark is the line in a cell, kept while the same one is shown there
// at the same size: rows are drawn anew at every move of the pointer.
type cellSpark struct {
	sheet *sheet
	spark *chart.Spark
	at    fyne.Position
	size  fyne.Size
}

// drawSpark puts a line into the room of a cell, with four pixels above and below.
func (c *tableCell) drawSpark(objs []fyne.CanvasObject, of *chart.Spark, x, y, w, h float32) []fyne.CanvasObject {
	if c.drawn == nil {
		c.drawn = &cellSpark{sheet: newSheet()}
	}
	d, gap, k := c.drawn, theme.Px(4), theme.Px(1)
	at, size := fyne.NewPos(x, y+gap), fyne.NewSize(w, h-2*gap)
	switch {
	case d.spark != of || d.size != size:
		scene := of.Scene(size.Width/k, size.Height/k, Ruler{})
		if k != 1 {
			scene = scene.Scaled(k)
		}
		d.sheet.show(scene, theme.C[chart.Role], at, size)
	case d.at != at:
		place(d.sheet.raster, at.X, at.Y, size.Width, size.Height)
	}
	d.spark, d.at, d.size = of, at, size
	return append(objs, d.sheet.raster)
}
