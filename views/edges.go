package views

import "fyne.io/fyne/v2"

// edges puts objects at the sides of a room and gives the rest to the last one,
// with no gap between: Fyne's own border layout leaves one.
type edges struct{ top, bottom, left, right fyne.CanvasObject }

// border is a container with the objects at its sides; sides may be nil.
func border(top, bottom, left, right, rest fyne.CanvasObject) *fyne.Container {
	e := edges{top, bottom, left, right}
	objs := []fyne.CanvasObject{rest}
	for _, o := range []fyne.CanvasObject{top, bottom, left, right} {
		if o != nil {
			objs = append(objs, o)
		}
	}
	return &fyne.Container{Layout: e, Objects: objs}
}

func (e edges) MinSize(objs []fyne.CanvasObject) fyne.Size {
	s := objs[0].MinSize()
	for _, o := range []fyne.CanvasObject{e.left, e.right} {
		if o != nil {
			s = fyne.NewSize(s.Width+o.MinSize().Width, max(s.Height, o.MinSize().Height))
		}
	}
	for _, o := range []fyne.CanvasObject{e.top, e.bottom} {
		if o != nil {
			s = fyne.NewSize(max(s.Width, o.MinSize().Width), s.Height+o.MinSize().Height)
		}
	}
	return s
}

func (e edges) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	x, y, w, h := float32(0), float32(0), s.Width, s.Height
	set := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(0, w), max(0, h)))
	}
	if e.top != nil {
		t := e.top.MinSize().Height
		set(e.top, 0, 0, w, t)
		y, h = t, h-t
	}
	if e.bottom != nil {
		b := e.bottom.MinSize().Height
		set(e.bottom, 0, s.Height-b, w, b)
		h -= b
	}
	if e.left != nil {
		l := e.left.MinSize().Width
		set(e.left, 0, y, l, h)
		x, w = l, w-l
	}
	if e.right != nil {
		r := e.right.MinSize().Width
		set(e.right, s.Width-r, y, r, h)
		w -= r
	}
	set(objs[0], x, y, w, h)
}
