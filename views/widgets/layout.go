// Package widgets holds what the pages are made of. It knows how things look
// and behave, and nothing of targets or customers. Lengths are pixels at scale
// 1; every widget reads colours and sizes anew when it is refreshed.
package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"quarterdeck/views/theme"
)

// Row lays objects side by side, each as wide as it needs and centred in
// height. What [Grow] wraps takes the width left over.
func Row(gap float32, objs ...fyne.CanvasObject) *fyne.Container {
	return container.New(row{gap: gap}, objs...)
}

// Col lays objects one below another, each as wide as the column. What [Grow]
// wraps takes the height left over. Wrapped paragraphs get the height they need.
func Col(gap float32, objs ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{gap: gap}, objs...)
}

// Grow marks an object of a [Row] or [Col] that takes the room left over; nil is
// an empty stretch. Several share the room equally.
func Grow(obj fyne.CanvasObject) fyne.CanvasObject {
	if obj == nil {
		return layout.NewSpacer()
	}
	return container.New(grow{}, obj)
}

// Split shares the width among objects by weight, at full height.
func Split(weights []float32, gap float32, objs ...fyne.CanvasObject) *fyne.Container {
	return container.New(shares{weights: weights, gap: gap}, objs...)
}

// VSplit shares the height among objects by weight, at full width.
func VSplit(weights []float32, gap float32, objs ...fyne.CanvasObject) *fyne.Container {
	return container.New(shares{weights: weights, gap: gap, down: true}, objs...)
}

// Pad leaves room around an object.
func Pad(top, right, bottom, left float32, obj fyne.CanvasObject) *fyne.Container {
	return container.New(pad{top, right, bottom, left}, obj)
}

// Fixed holds an object at a size; 0 leaves that side as the object needs it.
func Fixed(w, h float32, obj fyne.CanvasObject) *fyne.Container {
	return container.New(least{w: w, h: h, exact: true}, obj)
}

// AtLeast gives an object a smallest size; 0 leaves that side to the object.
func AtLeast(w, h float32, obj fyne.CanvasObject) *fyne.Container {
	return container.New(least{w: w, h: h}, obj)
}

// Middle lays objects below one another in the middle of the height there is.
func Middle(objs ...fyne.CanvasObject) *fyne.Container {
	return Col(0, Grow(nil), Col(3, objs...), Grow(nil))
}

// Centre puts an object in the middle of its room, at its smallest size.
func Centre(obj fyne.CanvasObject) *fyne.Container { return container.NewCenter(obj) }

// Stack lays objects over one another, the last on top.
func Stack(objs ...fyne.CanvasObject) *fyne.Container { return container.NewStack(objs...) }

// VScroll scrolls an object up and down; the object is as wide as its room, and
// as tall as its paragraphs need at that width.
func VScroll(obj fyne.CanvasObject) *container.Scroll {
	s := container.NewVScroll(nil)
	s.Content = container.New(&scrolled{in: s}, obj)
	return s
}

// CardScroll is [VScroll] for cards that fill its width. It clips a little
// outside its room, so that the borders of the cards are painted whole.
func CardScroll(obj fyne.CanvasObject) fyne.CanvasObject {
	return container.New(outside{}, VScroll(Pad(ringRoom, ringRoom, ringRoom, ringRoom, obj)))
}

// outside is the layout of what is larger than its room by ringRoom on every side.
type outside struct{}

func (outside) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	by := theme.Px(ringRoom)
	for _, o := range objs {
		o.Move(fyne.NewPos(-by, -by))
		o.Resize(s.AddWidthHeight(2*by, 2*by))
	}
}

func (outside) MinSize(objs []fyne.CanvasObject) fyne.Size { return largest(objs) }

// scrolled is the layout of what lies in a scroll.
type scrolled struct {
	in     *container.Scroll
	height float32
	taller func() // told when the object needs another height than before
}

func (l *scrolled) MinSize(objs []fyne.CanvasObject) fyne.Size {
	width := l.in.Size().Width
	if width <= 0 {
		return largest(objs)
	}
	return fyne.NewSize(0, tallest(objs, width))
}

func (l *scrolled) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objs {
		o.Move(fyne.Position{})
		o.Resize(s)
	}
	if h := tallest(objs, s.Width); h != l.height {
		l.height = h
		if l.taller != nil {
			l.taller()
		}
	}
}

// A paragraph needs a height that follows from its width.
type paragraph interface {
	HeightFor(width float32) float32
}

// tall is what a layout of this package tells of its objects' height.
type tall interface {
	heightFor(objs []fyne.CanvasObject, width float32) float32
}

// heightFor is the height an object needs at a width.
func heightFor(obj fyne.CanvasObject, width float32) float32 {
	if p, ok := obj.(paragraph); ok {
		return p.HeightFor(width)
	}
	if c, ok := obj.(*fyne.Container); ok {
		if l, ok := c.Layout.(tall); ok {
			return l.heightFor(c.Objects, width)
		}
	}
	return obj.MinSize().Height
}

type pad struct{ top, right, bottom, left float32 }

func (p pad) inner(w float32) float32 { return max(0, w-theme.Px(p.left+p.right)) }

func (p pad) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objs {
		o.Move(fyne.NewPos(theme.Px(p.left), theme.Px(p.top)))
		o.Resize(fyne.NewSize(p.inner(s.Width), max(0, s.Height-theme.Px(p.top+p.bottom))))
	}
}

func (p pad) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return largest(objs).AddWidthHeight(theme.Px(p.left+p.right), theme.Px(p.top+p.bottom))
}

func (p pad) heightFor(objs []fyne.CanvasObject, w float32) float32 {
	return tallest(objs, p.inner(w)) + theme.Px(p.top+p.bottom)
}

type least struct {
	w, h  float32
	exact bool
}

func (l least) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objs {
		o.Move(fyne.Position{})
		o.Resize(s)
	}
}

func (l least) MinSize(objs []fyne.CanvasObject) fyne.Size {
	s := largest(objs)
	return fyne.NewSize(l.side(s.Width, l.w), l.side(s.Height, l.h))
}

func (l least) side(has, wants float32) float32 {
	switch {
	case wants == 0:
		return has
	case l.exact:
		return theme.Px(wants)
	}
	return max(has, theme.Px(wants))
}

func (l least) heightFor(objs []fyne.CanvasObject, w float32) float32 {
	return l.side(tallest(objs, w), l.h)
}

func largest(objs []fyne.CanvasObject) (s fyne.Size) {
	for _, o := range objs {
		if o.Visible() {
			s = s.Max(o.MinSize())
		}
	}
	return s
}

func tallest(objs []fyne.CanvasObject, w float32) (h float32) {
	for _, o := range objs {
		if o.Visible() {
			h = max(h, heightFor(o, w))
		}
	}
	return h
}
