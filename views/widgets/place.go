package widgets

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// lift is how far a text is raised so that its letters stand in the middle of
// their box: the font keeps more room above them than below.
func lift(size float32) float32 { return float32(math.Round(float64(size) * 0.06)) }

// place is [Place], a text centred by its letters.
func place(o fyne.CanvasObject, x, y, w, h float32) {
	if t, ok := o.(*canvas.Text); ok {
		y -= lift(t.TextSize)
	}
	Place(o, x, y, w, h)
}

// onGround lays objects over one another as [Stack] does, texts centred by
// their letters.
func onGround(objs ...fyne.CanvasObject) *fyne.Container { return container.New(centred{}, objs...) }

type centred struct{}

func (centred) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objs {
		place(o, 0, 0, s.Width, s.Height)
	}
}

func (centred) MinSize(objs []fyne.CanvasObject) fyne.Size { return largest(objs) }

// Place moves and resizes an object inside a layout; a size below nothing is
// nothing.
func Place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(0, w), max(0, h)))
}
