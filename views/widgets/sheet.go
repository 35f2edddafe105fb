package widgets

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/app/chart"
)

// A sheet paints a scene: shapes as one picture at the pixels of the screen,
// words as texts of the canvas, which stay sharp and are cheap to move.
type sheet struct {
	raster *canvas.Raster
	texts  []*canvas.Text
	scene  *chart.Scene
	colour ink
	cache  *image.RGBA
}

func newSheet() *sheet {
	s := &sheet{scene: &chart.Scene{}}
	s.raster = canvas.NewRaster(s.image)
	return s
}

// image keeps the picture: Fyne asks for it again at every repaint.
func (s *sheet) image(w, h int) image.Image {
	if s.colour == nil {
		return image.NewRGBA(image.Rect(0, 0, w, h))
	}
	if s.cache == nil || s.cache.Bounds().Dx() != w || s.cache.Bounds().Dy() != h {
		s.cache = paint(s.scene, w, h, s.colour)
	}
	return s.cache
}

// show puts a scene of the given size at a place.
func (s *sheet) show(scene *chart.Scene, colour ink, at fyne.Position, size fyne.Size) {
	s.scene, s.colour, s.cache = scene, colour, nil
	place(s.raster, at.X, at.Y, size.Width, size.Height)
	n := 0
	for _, shape := range scene.Shapes {
		if t, ok := shape.(chart.Text); ok && t.S != "" {
			if n == len(s.texts) {
				s.texts = append(s.texts, canvas.NewText("", nil))
			}
			letter(s.texts[n], t, colour, at)
			n++
		}
	}
	s.texts = s.texts[:n]
	canvas.Refresh(s.raster)
}

// letter writes a text of a scene with its base line where the scene wants it.
func letter(to *canvas.Text, t chart.Text, colour ink, at fyne.Position) {
	c := colour(t.Role)
	changed := to.Text != t.S || to.TextSize != t.Size || to.TextStyle.Bold != t.Bold || to.Color != c
	to.Text, to.TextSize, to.Color = t.S, t.Size, c
	to.TextStyle.Bold = t.Bold
	size, base := fyne.CurrentApp().Driver().RenderedTextSize(t.S, t.Size, to.TextStyle, nil)
	x := t.X
	switch t.Align {
	case chart.Center:
		x -= size.Width / 2
	case chart.Right:
		x -= size.Width
	}
	to.Move(fyne.NewPos(at.X+x, at.Y+t.Y+chart.Baseline*t.Size-base))
	to.Resize(size)
	if changed {
		to.Refresh()
	}
}

// sceneRenderer shows a sheet between two objects.
type sceneRenderer struct {
	sheet *sheet
	under fyne.CanvasObject // nil: none
	over  fyne.CanvasObject // nil: none
	above fyne.CanvasObject // over that; nil: none
	min   func() fyne.Size
	lay   func(fyne.Size)
	size  fyne.Size
}

func (r *sceneRenderer) Destroy()           {}
func (r *sceneRenderer) MinSize() fyne.Size { return r.min() }

func (r *sceneRenderer) Layout(s fyne.Size) {
	if s != r.size {
		r.size = s
		r.lay(s)
	}
}

// Refresh has nothing to do: the widget has laid the scene out.
func (r *sceneRenderer) Refresh() {}

func (r *sceneRenderer) Objects() []fyne.CanvasObject {
	objs := make([]fyne.CanvasObject, 0, len(r.sheet.texts)+4)
	if r.under != nil {
		objs = append(objs, r.under)
	}
	objs = append(objs, r.sheet.raster)
	for _, t := range r.sheet.texts {
		objs = append(objs, t)
	}
	if r.over != nil {
		objs = append(objs, r.over)
	}
	if r.above != nil {
		objs = append(objs, r.above)
	}
	return objs
}
