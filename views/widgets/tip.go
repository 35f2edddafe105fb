package widgets

import (
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// How long the pointer rests before a tooltip is shown; none when nothing may
// move, so that it never comes as a surprise in a meeting or a test.
const tipDelay = 500 * time.Millisecond

// tips finds the tooltip layer of a canvas.
var tips sync.Map // fyne.Canvas → *TipLayer

// A TipLayer shows tooltips over everything else of a window. It takes no
// pointer events. Without a layer a window has no tooltips.
type TipLayer struct {
	widget.BaseWidget
	layer  *fyne.Container
	canvas fyne.Canvas
	lines  []string
	timer  *time.Timer
	owner  fyne.CanvasObject
}

// NewTipLayer is the layer of a window; lay it on top of the window's content.
func NewTipLayer(c fyne.Canvas) *TipLayer {
	l := &TipLayer{layer: container.NewWithoutLayout(), canvas: c}
	l.ExtendBaseWidget(l)
	tips.Store(c, l)
	return l
}

// ShowTip shows lines of text near the pointer at an absolute position. The
// owner is the object explained: only it may take the tip away.
func ShowTip(owner fyne.CanvasObject, at fyne.Position, lines ...string) {
	l := tipLayer(owner)
	if l == nil || strings.Join(lines, "") == "" {
		return
	}
	l.hide()
	l.owner = owner
	if theme.Still() {
		l.show(at, lines)
		return
	}
	var timer *time.Timer
	timer = time.AfterFunc(tipDelay, func() {
		fyne.Do(func() {
			if l.timer == timer { // nothing else was told or hidden meanwhile
				l.show(at, lines)
			}
		})
	})
	l.timer = timer
}

// showTipUnder shows a tip for who came with the keyboard.
func showTipUnder(owner fyne.CanvasObject, line string) {
	if line != "" {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(owner)
		ShowTip(owner, at.AddXY(0, owner.Size().Height-theme.Px(12)), line)
	}
}

// MoveTip shows a tip at once, as for a chart whose parts follow one another.
func MoveTip(owner fyne.CanvasObject, at fyne.Position, lines ...string) {
	if l := tipLayer(owner); l != nil {
		l.hide()
		l.owner = owner
		if strings.Join(lines, "") != "" {
			l.show(at, lines)
		}
	}
}

// HideTip takes the owner's tip away.
func HideTip(owner fyne.CanvasObject) {
	if l := tipLayer(owner); l != nil && l.owner == owner {
		l.hide()
	}
}

func tipLayer(o fyne.CanvasObject) *TipLayer {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	if d, ok := c.Overlays().Top().(*Dialog); ok {
		d.tips.canvas = c
		return d.tips
	}
	if l, ok := tips.Load(c); ok {
		return l.(*TipLayer)
	}
	return nil
}

func (l *TipLayer) hide() {
	if l.timer != nil {
		l.timer.Stop()
		l.timer = nil
	}
	l.owner, l.lines = nil, nil
	if len(l.layer.Objects) > 0 {
		l.layer.RemoveAll()
	}
}

func (l *TipLayer) show(at fyne.Position, lines []string) {
	col := Col(0)
	for _, s := range lines {
		text := canvas.NewText(s, theme.C("t1"))
		text.TextSize = theme.Caption12()
		col.Add(text)
	}
	ground := canvas.NewRectangle(theme.C("surface"))
	ground.CornerRadius = theme.Px(6)
	ground.StrokeColor, ground.StrokeWidth = theme.C("line2"), 1
	cast(ground)
	tip := container.NewStack(ground, Pad(6, 10, 6, 10, col))
	size, room := tip.MinSize(), l.canvas.Size()
	x, y := at.X+theme.Px(12), at.Y+theme.Px(18)
	if x+size.Width > room.Width-4 {
		x = max(4, room.Width-size.Width-4)
	}
	if y+size.Height > room.Height-4 {
		y = max(4, at.Y-size.Height-theme.Px(8))
	}
	tip.Resize(size)
	tip.Move(fyne.NewPos(x, y))
	l.lines = lines
	l.layer.Objects = []fyne.CanvasObject{tip}
	l.layer.Refresh()
}

// Clear takes away whatever is told, as when something is laid over the page.
func (l *TipLayer) Clear() { l.hide() }

// Shown is the tooltip that is shown, line by line; none is nil.
func (l *TipLayer) Shown() []string { return l.lines }

// MinSize is nothing: the layer takes the size of the window.
func (l *TipLayer) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer is Fyne's.
func (l *TipLayer) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.layer) }

// cast gives a floating thing its shadow.
func cast(r *canvas.Rectangle) {
	r.Shadow = canvas.Shadow{Color: theme.C("shadow"), BlurRadius: theme.Px(24), Offset: fyne.NewPos(0, theme.Px(8))}
}
