package session

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
)

// besides lays the agenda, the topic and what is agreed side by side; the topic takes
// what the others leave, which are wider where there is much room.
type besides struct{}

func (besides) sides(width float32) (left, right, gap float32) {
	left, right, gap = theme.Px(264), theme.Px(336), theme.Px(12)
	if width > theme.Px(1600) {
		left, right = theme.Px(340), theme.Px(440)
	}
	return left, right, gap
}

// Layout is Fyne's.
func (l besides) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	left, right, gap := l.sides(s.Width)
	middle := max(0, s.Width-left-right-2*gap)
	x := float32(0)
	for i, w := range []float32{left, middle, right} {
		objs[i].Move(fyne.NewPos(x, 0))
		objs[i].Resize(fyne.NewSize(w, s.Height))
		x += w + gap
	}
}

// MinSize is Fyne's.
func (l besides) MinSize(objs []fyne.CanvasObject) fyne.Size {
	left, right, gap := l.sides(0)
	size := fyne.NewSize(left+right+2*gap+objs[1].MinSize().Width, 0)
	for _, o := range objs {
		size.Height = max(size.Height, o.MinSize().Height)
	}
	return size
}
