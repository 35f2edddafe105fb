package views

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// ShowOverlay lays an object over the page until Esc: a dialog, or an object in
// the middle of the window.
func (w *Window) ShowOverlay(o fyne.CanvasObject) {
	if d, ok := o.(*widgets.Dialog); ok {
		w.lay(d, w.HideOverlay)
		d.Focus()
		return
	}
	w.showLayer(&placed{}, o, w.HideOverlay)
}

// showLayer lays an object over a scrim, at a place of its own.
func (w *Window) showLayer(where fyne.Layout, o fyne.CanvasObject, escape func()) {
	w.lay(container.NewStack(newScrim(w.closeOverlay), container.New(where, o)), escape)
}

// lay puts a layer over everything. It has the keyboard to itself.
func (w *Window) lay(layer fyne.CanvasObject, escape func()) {
	w.HideOverlay()
	if w.tips != nil {
		w.tips.Clear()
	}
	w.overlay, w.escape = layer, escape
	w.win.Canvas().Overlays().Add(layer)
	layer.Resize(w.win.Canvas().Size())
}

// HideOverlay takes away what lies over the page.
func (w *Window) HideOverlay() {
	if w.overlay == nil {
		return
	}
	w.win.Canvas().Overlays().Remove(w.overlay)
	w.overlay, w.escape = nil, nil
}

func (w *Window) closeOverlay() {
	if w.escape != nil {
		w.escape()
	}
}

// Confirm asks a question that names the thing and its consequence.
func (w *Window) Confirm(title, body, action string, danger bool, yes func()) {
	w.ask(title, body, action, danger, yes, nil)
}

func (w *Window) ask(title, body, action string, danger bool, yes, no func()) {
	d := widgets.NewDialog(title, widgets.Para(body), 400)
	d.Cancel(w.T("button.cancel"), func() {
		w.HideOverlay()
		if no != nil {
			no()
		}
	})
	d.Action(action, danger, func() {
		w.HideOverlay()
		yes()
	})
	w.ShowOverlay(d)
}

// Complain is the only place an error is shown: a problem as its sentence, and
// anything else as one calm sentence, with the whole in the log and to be copied.
func (w *Window) Complain(err error) {
	if err == nil || errors.Is(err, errCancelled) {
		return
	}
	w.complaints++
	var p data.Problem
	if errors.As(err, &p) {
		w.tell(w.T("problem.title.dialog"), w.Fmt().Sentence(p), nil)
		return
	}
	w.fault(err)
	w.tell(w.T("problem.fault.title"), w.T("problem.fault"), func() {
		w.fyneApp.Clipboard().SetContent(err.Error())
		w.Toast(w.T("problem.copied"))
	})
}

// tell shows a sentence until it is read; details, when not nil, copies more.
func (w *Window) tell(title, sentence string, details func()) {
	d := widgets.NewDialog(title, widgets.Para(sentence), 400)
	if details != nil {
		d.Extra(w.T("problem.copy"), details)
	}
	d.Action(w.T("button.ok"), false, w.HideOverlay)
	w.ShowOverlay(d)
}

// Toast says that something is done.
func (w *Window) Toast(message string) { w.toast.Say(message, "", "", nil) }

// toastUndo says it and offers to take it back.
func (w *Window) toastUndo(message string) {
	w.toast.Say(message, w.T("button.undo"), "Ctrl Z", w.Undo)
}

// showProgress shows how far a job is; the function it returns moves the bar.
func (w *Window) showProgress(title string, cancel func()) func(done, all int) {
	bar, count := widgets.NewProgress(8), widgets.Small("")
	body := widgets.Col(8, widgets.Heading(title), widgets.Row(12, widgets.Grow(bar), count, widgets.NewButton(w.T("button.cancel"), widgets.Plain, cancel).Small()))
	w.showLayer(&placed{width: 480, top: 160}, floating(widgets.Pad(20, 20, 20, 20, body)), cancel)
	return func(done, all int) {
		if all > 0 {
			bar.Set(float64(done)/float64(all), 0)
			count.SetText(w.T("job.count", done, all))
		}
	}
}

// floating is a panel that lies above the window: round, with a shadow.
func floating(body fyne.CanvasObject) fyne.CanvasObject {
	back := canvas.NewRectangle(theme.C("surface"))
	back.CornerRadius = theme.Px(12)
	back.StrokeColor, back.StrokeWidth = theme.C("line"), 1
	back.Shadow = canvas.Shadow{Color: theme.C("shadow"), BlurRadius: theme.Px(24), Offset: fyne.NewPos(0, theme.Px(8))}
	return widgets.Stack(back, body)
}

// placed centres an object across, at a distance from the top or the bottom.
type placed struct{ width, top, bottom float32 }

func (p *placed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (p *placed) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objs {
		size := o.MinSize()
		if p.width > 0 {
			size.Width = min(theme.Px(p.width), s.Width-theme.Px(32))
		}
		y := theme.Px(p.top)
		if p.bottom > 0 {
			y = s.Height - theme.Px(p.bottom) - size.Height
		}
		o.Resize(size)
		o.Move(fyne.NewPos((s.Width-size.Width)/2, max(0, min(y, s.Height-size.Height))))
	}
}

// A scrim darkens the window under an overlay; a tap on it closes the overlay.
type scrim struct {
	widget.BaseWidget
	back   *canvas.Rectangle
	tapped func()
}

func newScrim(tapped func()) *scrim {
	s := &scrim{back: canvas.NewRectangle(theme.C("scrim")), tapped: tapped}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped closes what lies above.
func (s *scrim) Tapped(*fyne.PointEvent) { s.tapped() }

// CreateRenderer paints the scrim.
func (s *scrim) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.back) }
