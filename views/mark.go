package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// A mark is the program's sign above the rail; it opens the menu.
type mark struct {
	widget.BaseWidget
	tapped func()
	ground *canvas.Rectangle
}

func newMark(tapped func()) *mark {
	m := &mark{tapped: tapped, ground: canvas.NewRectangle(theme.C("accent"))}
	m.ground.CornerRadius = theme.Px(8)
	m.ExtendBaseWidget(m)
	return m
}

// MinSize is 36 by 36.
func (m *mark) MinSize() fyne.Size { return fyne.NewSquareSize(theme.Px(36)) }

// Tapped opens the menu.
func (m *mark) Tapped(*fyne.PointEvent) { m.tapped() }

// Cursor is a hand.
func (m *mark) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer paints the sign on its ground.
func (m *mark) CreateRenderer() fyne.WidgetRenderer {
	sign := canvas.NewImageFromResource(theme.Icon("logo", "onacc"))
	sign.FillMode = canvas.ImageFillContain
	return &markRenderer{m, sign}
}

type markRenderer struct {
	m    *mark
	sign *canvas.Image
}

func (r *markRenderer) Destroy()           {}
func (r *markRenderer) MinSize() fyne.Size { return r.m.MinSize() }
func (r *markRenderer) Refresh()           { canvas.Refresh(r.m) }
func (r *markRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.m.ground, r.sign}
}

func (r *markRenderer) Layout(fyne.Size) {
	side, inner := theme.Px(36), theme.Px(22)
	r.m.ground.Resize(fyne.NewSquareSize(side))
	r.sign.Resize(fyne.NewSquareSize(inner))
	r.sign.Move(fyne.NewSquareOffsetPos((side - inner) / 2))
}
