package views

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app/lights"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// lowWindow is the height under which the rail's words give way to its icons.
const lowWindow = 760

// A rail is the pages down the left side, and the menu under the mark.
type rail struct {
	w       *Window
	content fyne.CanvasObject
	buttons map[string]*widgets.RailButton
	mark    *mark
}

func newRail(w *Window) *rail {
	r := &rail{w: w, buttons: map[string]*widgets.RailButton{}}
	var upper, lower []fyne.CanvasObject
	for _, e := range pages {
		name := w.T("nav." + e.key)
		b := widgets.NewRailButton(e.icon, name, name+"  Ctrl "+keyName(e.stroke), func() { w.Show(page.Route{Page: e.key}) })
		r.buttons[e.key] = b
		if e.foot {
			lower = append(lower, b)
		} else {
			upper = append(upper, b)
		}
	}
	r.mark = newMark(w.showMenu)
	sign := widgets.Pad(12, 21, 12, 22, r.mark)
	column := container.New(&railLayout{r}, sign, widgets.Col(4, upper...), widgets.Col(4, lower...))
	edge := canvas.NewRectangle(theme.C("line"))
	edge.SetMinSize(fyne.NewSize(1, 1))
	r.content = border(nil, nil, nil, edge, column)
	return r
}

// refresh marks the page that is shown.
func (r *rail) refresh() {
	for key, b := range r.buttons {
		b.SetOn(key == r.w.route.Page)
	}
}

// countReds shows how many lights are red today on the page of reviews.
func (w *Window) countReds() {
	if w.app == nil || w.rail == nil {
		return
	}
	if w.busy {
		w.countSoon()
		return
	}
	board, err := lights.Of(w.Reader(), w.today)
	if err != nil {
		w.fault(err)
		return
	}
	words := ""
	if n := lights.Summary(board).Red; n > 99 {
		words = "99+"
	} else if n > 0 {
		words = w.Fmt().Count(n)
	}
	w.rail.buttons["review"].SetCount(words)
}

// countSoon counts the red lights once nothing has changed for a moment: they look
// at the whole plan, and nobody who types waits for them.
func (w *Window) countSoon() {
	if w.inline {
		w.countReds()
		return
	}
	if w.counter != nil {
		w.counter.Stop()
	}
	w.counter = time.AfterFunc(countAfter, func() { fyne.Do(w.countReds) })
}

// countAfter is how long a plan rests until its red lights are counted.
const countAfter = 400 * time.Millisecond

// railLayout puts the pages under the mark and the rest at the foot.
type railLayout struct{ r *rail }

func (l *railLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(79), theme.Px(400))
}

func (l *railLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	for _, b := range l.r.buttons {
		b.SetBare(s.Height < theme.Px(lowWindow))
	}
	x, width := theme.Px(6), theme.Px(68)
	mark, upper, lower := objs[0], objs[1], objs[2]
	mark.Move(fyne.NewPos(0, 0))
	mark.Resize(fyne.NewSize(s.Width, theme.Px(60)))
	upper.Move(fyne.NewPos(x, theme.Px(62)))
	upper.Resize(fyne.NewSize(width, upper.MinSize().Height))
	h := lower.MinSize().Height
	lower.Move(fyne.NewPos(x, s.Height-h-theme.Px(8)))
	lower.Resize(fyne.NewSize(width, h))
}

// ground is the colour under everything.
func ground() fyne.CanvasObject { return canvas.NewRectangle(theme.C("bg")) }

// surface is the colour of header and status bar.
func surface() *canvas.Rectangle { return canvas.NewRectangle(theme.C("surface")) }

// hairline is a line of one pixel.
func hairline() fyne.CanvasObject {
	r := canvas.NewRectangle(theme.C("line"))
	r.SetMinSize(fyne.NewSize(1, 1))
	return r
}
