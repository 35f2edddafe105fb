package session

import (
	"fyne.io/fyne/v2"

	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// head is the line above: which review it is, of which day its numbers are, and how
// long it takes.
type head struct {
	s     *Session
	row   fyne.CanvasObject
	keys  fyne.CanvasObject
	name  *widgets.Text
	basis *widgets.Text
	time  *widgets.Text
	plan  *widgets.Text
	pause *widgets.Button
	end   *widgets.Button
	filed *widgets.Badge
}

func newHead(s *Session) *head {
	h := s.host
	x := &head{s: s, name: widgets.NewText("", widgets.Style{Size: 22, Bold: true}), basis: widgets.NewText("", widgets.Style{Size: 14, Token: "t2"}),
		time: widgets.NewText("", widgets.Style{Size: 22, Bold: true, Align: fyne.TextAlignTrailing}), plan: widgets.NewText("", widgets.Style{Size: 14, Token: "t2"})}
	x.pause = widgets.NewButton(h.T("session.pause"), widgets.Plain, s.pause)
	x.end = widgets.NewButton(h.T("session.end"), widgets.Primary, s.end)
	x.filed = widgets.NewBadge(h.T("session.filed"), widgets.Outline)
	leave := widgets.NewIconButton("x", h.T("session.exit"), func() { h.Back() })
	x.row = widgets.Row(14, x.name, x.basis, widgets.Grow(nil), widgets.Fixed(104, 0, x.time), x.plan, x.filed, x.pause, x.end, leave)
	x.keys = keyLine(s)
	return x
}

// keyLine says which keys there are.
func keyLine(s *Session) fyne.CanvasObject {
	row := widgets.Row(6)
	for _, k := range []struct{ key, words string }{{"← →", "session.key.turn"}, {"Enter", "session.key.done"}, {"D", "session.key.decide"}, {"A", "session.key.act"},
		{"Space", "session.key.pause"}, {"F11", "session.key.full"}, {"Esc", "session.key.leave"}} {
		row.Add(widgets.NewKbd(k.key))
		row.Add(widgets.Pad(0, 10, 0, 0, widgets.Caption(s.host.T(k.words))))
	}
	return row
}

func (x *head) fill() {
	s, h := x.s, x.s.host
	f := h.Fmt()
	x.name.SetText(s.Title())
	x.basis.SetText(h.T("session.basis", f.Date(s.page.Frozen.Basis.Date), f.Date(s.page.Frozen.Basis.Frozen)))
	x.plan.SetText(h.T("session.planned", s.page.Minutes))
	show(x.end, s.page.Held())
	show(x.pause, s.page.Held())
	show(x.filed, !s.page.Held())
}

func (x *head) tick() {
	taken := x.s.clock.All()
	x.time.SetText(clockText(taken))
	x.time.SetToken(timeToken(timed(taken, x.s.page.Minutes)))
	words := "session.pause"
	if !x.s.clock.Running() {
		words = "session.go_on"
	}
	x.pause.SetText(x.s.host.T(words))
}

// timeToken is the colour of a timer.
func timeToken(l data.Light) theme.Token {
	return map[data.Light]theme.Token{data.Red: "bad", data.Amber: "warn", data.Green: "t1", data.Ring: "t1"}[l]
}

// show shows or hides an object.
func show(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
		return
	}
	o.Hide()
}
