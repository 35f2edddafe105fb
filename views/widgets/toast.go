package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// toastTime is how long a toast stays.
const toastTime = 6 * time.Second

// Toasts shows what has just been done, with a way to undo it, at the bottom
// of a window: one at a time, for six seconds or as long as the pointer rests on
// it. It is never for errors or questions.
type Toasts struct {
	widget.BaseWidget
	layer  *fyne.Container
	shown  *toast
	timer  *time.Timer
	notice func() // shows what waits to be told, see Then; nil: nothing does
}

// NewToasts is a layer without a toast; lay it over the window's content.
func NewToasts() *Toasts {
	l := &Toasts{layer: container.New(bottomCentre{})}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is Fyne's.
func (l *Toasts) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.layer) }

// Say shows one line. A label adds a button, such as 撤销, with the name of its
// key; pressing it takes the toast away. The newest toast replaces the old one.
func (l *Toasts) Say(message, label, key string, pressed func()) {
	l.hide()
	l.shown = newToast(message, label, key, func() {
		l.Over()
		if pressed != nil {
			pressed()
		}
	})
	l.shown.over = func(over bool) {
		if over {
			l.stop()
		} else {
			l.start()
		}
	}
	l.layer.Objects = []fyne.CanvasObject{l.shown}
	l.layer.Refresh()
	l.start()
}

// Then tells something that nobody asked for: once the toast in front has gone,
// and again after one that took its place too early. The newest notice replaces
// the one that waits.
func (l *Toasts) Then(message, label string, pressed func()) {
	l.notice = func() {
		l.Say(message, label, "", pressed)
		l.shown.told = true
	}
	if l.shown == nil {
		l.notice()
	}
}

// Over ends the toast in front: it was read. What waits comes next.
func (l *Toasts) Over() {
	if l.shown != nil && l.shown.told {
		l.notice = nil
	}
	l.hide()
	if l.notice != nil {
		l.notice()
	}
}

// Message is the line shown, "" for none.
func (l *Toasts) Message() string {
	if l.shown == nil {
		return ""
	}
	return l.shown.words.String()
}

// Clear takes the toast away, and what waits for its end.
func (l *Toasts) Clear() {
	l.notice = nil
	l.hide()
}

func (l *Toasts) hide() {
	l.stop()
	l.shown = nil
	l.layer.RemoveAll()
}

func (l *Toasts) stop() {
	if l.timer != nil {
		l.timer.Stop()
	}
}

func (l *Toasts) start() {
	mine := l.shown
	l.stop()
	l.timer = time.AfterFunc(toastTime, func() {
		fyne.Do(func() {
			if l.shown == mine {
				l.Over()
			}
		})
	})
}

// toast is dark in both themes.
type toast struct {
	widget.BaseWidget
	ground *canvas.Rectangle
	words  *Text
	undo   *link
	line   *fyne.Container
	over   func(bool)
	told   bool // a notice, see [Toasts.Then]
}

func newToast(message, label, key string, pressed func()) *toast {
	t := &toast{ground: &canvas.Rectangle{}, words: NewText(message, Style{Token: "ontoast", Elide: true}), undo: newLink(label, key, pressed)}
	t.line = Pad(0, 8, 0, 16, Row(16, Grow(t.words), t.undo))
	t.undo.Hidden = label == ""
	t.ExtendBaseWidget(t)
	return t
}

// MouseIn is Fyne's.
func (t *toast) MouseIn(*desktop.MouseEvent) { t.over(true) }

// MouseMoved is Fyne's.
func (t *toast) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is Fyne's.
func (t *toast) MouseOut() { t.over(false) }

// Tapped keeps taps from what lies below.
func (t *toast) Tapped(*fyne.PointEvent) {}

// MinSize is 44 high and wide enough for the words.
func (t *toast) MinSize() fyne.Size {
	w := theme.Px(40) + Ruler{}.Width(t.words.String(), theme.Body14(), false)
	if !t.undo.Hidden {
		w += theme.Px(8) + t.undo.MinSize().Width
	}
	return fyne.NewSize(w, theme.Px(44))
}

// CreateRenderer is Fyne's.
func (t *toast) CreateRenderer() fyne.WidgetRenderer {
	t.paint()
	return &plainRenderer{objects: []fyne.CanvasObject{t.ground, t.line}, min: t.MinSize, layout: t.lay, refresh: t.paint}
}

func (t *toast) paint() {
	t.ground.FillColor, t.ground.CornerRadius = theme.C("toast"), theme.Px(8)
	t.ground.StrokeColor, t.ground.StrokeWidth = theme.C("line2"), 0
	if theme.Dark() {
		t.ground.StrokeWidth = 1
	}
	cast(t.ground)
}

func (t *toast) lay(s fyne.Size) {
	place(t.ground, 0, 0, s.Width, s.Height)
	place(t.line, 0, 0, s.Width, s.Height)
}

// link is the action of a toast.
type link struct {
	press
	words, key *canvas.Text
	ring       *canvas.Rectangle
}

func newLink(label, key string, pressed func()) *link {
	l := &link{words: canvas.NewText(label, nil), key: canvas.NewText(key, nil), ring: &canvas.Rectangle{}}
	l.pressed = pressed
	l.ExtendBaseWidget(l)
	return l
}

func (l *link) MinSize() fyne.Size {
	w := l.words.MinSize().Width + theme.Px(20)
	if l.key.Text != "" {
		w += theme.Px(6) + l.key.MinSize().Width
	}
	return fyne.NewSize(w, theme.Px(28))
}

func (l *link) CreateRenderer() fyne.WidgetRenderer {
	l.paint()
	return &plainRenderer{objects: []fyne.CanvasObject{l.ring, l.words, l.key}, min: l.MinSize, layout: l.lay, refresh: l.paint}
}

func (l *link) paint() {
	for _, t := range []*canvas.Text{l.words, l.key} {
		t.Color, t.TextSize = theme.C("toastlink"), theme.Body14()
	}
	l.words.TextStyle.Bold = true
	width := float32(0)
	if l.focused {
		width = 2
	} else if l.hovered {
		width = 1
	}
	dress(l.ring, "", "toastlink", width)
	l.ring.CornerRadius = theme.Px(6)
}

func (l *link) lay(s fyne.Size) {
	w := l.words.MinSize().Width
	place(l.ring, 0, 0, s.Width, s.Height)
	place(l.words, theme.Px(10), 0, w, s.Height)
	place(l.key, theme.Px(16)+w, 0, max(0, s.Width-w-theme.Px(16)), s.Height)
}

// bottomCentre puts objects in the middle, 44 above the bottom.
type bottomCentre struct{}

func (bottomCentre) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objs {
		m := o.MinSize()
		w := min(m.Width, max(0, s.Width-theme.Px(40)))
		place(o, (s.Width-w)/2, s.Height-theme.Px(44)-m.Height, w, m.Height)
	}
}

func (bottomCentre) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
