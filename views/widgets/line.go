package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"

	"quarterdeck/views/theme"
)

// grow holds the one object of Grow. In a row or column it counts with the least
// it can live with, so that a long text never widens the window.
type grow struct{}

func (grow) Layout(objs []fyne.CanvasObject, s fyne.Size) { least{}.Layout(objs, s) }

func (grow) MinSize(objs []fyne.CanvasObject) fyne.Size {
	s := largest(objs)
	if t, ok := objs[0].(*Text); ok {
		s.Width = min(s.Width, t.leastWidth())
	}
	return s
}

func (grow) heightFor(objs []fyne.CanvasObject, w float32) float32 { return tallest(objs, w) }

func grows(o fyne.CanvasObject) bool {
	if s, ok := o.(layout.SpacerObject); ok {
		return s.ExpandHorizontal() || s.ExpandVertical()
	}
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(grow)
	return ok
}

// stretched objects take the whole height of a row.
type stretched interface{ fillsRow() bool }

func gaps(objs []fyne.CanvasObject, gap float32) float32 {
	n := -1
	for _, o := range objs {
		if o.Visible() {
			n++
		}
	}
	return theme.Px(gap) * float32(max(n, 0))
}

// lengths asks every visible object what it needs along the line, and counts
// those that grow.
func lengths(objs []fyne.CanvasObject, of func(fyne.CanvasObject) float32) (each []float32, sum float32, growing int) {
	each = make([]float32, len(objs))
	for i, o := range objs {
		if !o.Visible() {
			continue
		}
		each[i] = of(o)
		sum += each[i]
		if grows(o) {
			growing++
		}
	}
	return each, sum, growing
}

type row struct{ gap float32 }

func widthOf(o fyne.CanvasObject) float32 { return o.MinSize().Width }

func (l row) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	widths, sum, growing := lengths(objs, widthOf)
	extra := s.Width - sum - gaps(objs, l.gap)
	x := float32(0)
	for i, o := range objs {
		if !o.Visible() {
			continue
		}
		w, h := widths[i], min(s.Height, o.MinSize().Height)
		if grows(o) {
			w = max(0, w+extra/float32(growing))
		}
		if t, ok := o.(*Text); ok && x+w > s.Width { // words give way, they never run over
			w = max(t.leastWidth(), s.Width-x)
		}
		if f, ok := o.(stretched); grows(o) || ok && f.fillsRow() {
			h = s.Height
		}
		o.Move(fyne.NewPos(x, (s.Height-h)/2))
		o.Resize(fyne.NewSize(w, h))
		x += w + theme.Px(l.gap)
	}
}

func (l row) MinSize(objs []fyne.CanvasObject) fyne.Size {
	_, sum, _ := lengths(objs, widthOf)
	return fyne.NewSize(sum+gaps(objs, l.gap), largest(objs).Height)
}

// heightFor is the height of the tallest, of those that grow at the width that is
// left to them.
func (l row) heightFor(objs []fyne.CanvasObject, width float32) (h float32) {
	widths, sum, growing := lengths(objs, widthOf)
	extra := width - sum - gaps(objs, l.gap)
	for i, o := range objs {
		switch {
		case !o.Visible():
		case grows(o):
			h = max(h, heightFor(o, max(0, widths[i]+extra/float32(growing))))
		default:
			h = max(h, o.MinSize().Height)
		}
	}
	return h
}

// column keeps the width of its last layout: the height of a paragraph follows
// from it.
type column struct{ gap, width float32 }

func (l *column) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	heights, sum, growing := lengths(objs, func(o fyne.CanvasObject) float32 { return heightFor(o, s.Width) })
	extra := s.Height - sum - gaps(objs, l.gap)
	y := float32(0)
	for i, o := range objs {
		if !o.Visible() {
			continue
		}
		h := heights[i]
		if grows(o) {
			h = max(0, h+extra/float32(growing))
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(s.Width, h))
		y += h + theme.Px(l.gap)
	}
}

func (l *column) MinSize(objs []fyne.CanvasObject) fyne.Size {
	width := l.width
	if width == 0 {
		width = largest(objs).Width
	}
	return fyne.NewSize(largest(objs).Width, l.heightFor(objs, width))
}

func (l *column) heightFor(objs []fyne.CanvasObject, w float32) float32 {
	_, sum, _ := lengths(objs, func(o fyne.CanvasObject) float32 { return heightFor(o, w) })
	return sum + gaps(objs, l.gap)
}

// shares lays objects out by weight.
type shares struct {
	weights []float32
	gap     float32
	down    bool
}

// each gives every visible object its weight; a missing weight is 1.
func (l shares) each(objs []fyne.CanvasObject) (weights []float32, sum float32, n int) {
	weights = make([]float32, len(objs))
	for i, o := range objs {
		if !o.Visible() {
			continue
		}
		weights[i] = 1
		if i < len(l.weights) {
			weights[i] = l.weights[i]
		}
		sum += weights[i]
		n++
	}
	return weights, sum, n
}

func (l shares) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	weights, sum, n := l.each(objs)
	whole := s.Width
	if l.down {
		whole = s.Height
	}
	whole = max(0, whole-theme.Px(l.gap)*float32(max(n-1, 0)))
	at := float32(0)
	for i, o := range objs {
		if !o.Visible() {
			continue
		}
		length := whole * weights[i] / sum
		if l.down {
			o.Move(fyne.NewPos(0, at))
			o.Resize(fyne.NewSize(s.Width, length))
		} else {
			o.Move(fyne.NewPos(at, 0))
			o.Resize(fyne.NewSize(length, s.Height))
		}
		at += length + theme.Px(l.gap)
	}
}

func (l shares) MinSize(objs []fyne.CanvasObject) fyne.Size {
	s := largest(objs)
	sum := gaps(objs, l.gap)
	for _, o := range objs {
		if !o.Visible() {
			continue
		}
		if l.down {
			sum += o.MinSize().Height
		} else {
			sum += o.MinSize().Width
		}
	}
	if l.down {
		s.Height = sum
	} else {
		s.Width = sum
	}
	return s
}

func (l shares) heightFor(objs []fyne.CanvasObject, w float32) float32 {
	if l.down {
		return l.MinSize(objs).Height
	}
	weights, sum, n := l.each(objs)
	w = max(0, w-theme.Px(l.gap)*float32(max(n-1, 0)))
	h := float32(0)
	for i, o := range objs {
		if o.Visible() {
			h = max(h, heightFor(o, w*weights[i]/sum))
		}
	}
	return h
}
