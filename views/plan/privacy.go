package plan

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// privacy is the tab of the password that protects private notes.
type privacy struct {
	h       page.Host
	content fyne.CanvasObject
	state   *widgets.Text
	detail  *widgets.Wrap
	main    *widgets.Button // sets the password, unlocks, or locks
	change  *widgets.Button
	remove  *widgets.Button
	lost    *widgets.Button
	copies  *widgets.Wrap
	replace *widgets.Button
	copied  fyne.CanvasObject
	after   *widgets.ChipGroup
	act     func()
}

// lockMinutes are the choices after how many unused minutes notes are locked, as
// the preferences keep them: below zero is never.
var lockMinutes = []int{5, 10, 30, -1}

func newPrivacy(h page.Host) part {
	p := &privacy{h: h, state: widgets.NewText("", widgets.Style{Size: 16, Bold: true}),
		detail: widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"}), copies: widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})}
	p.main = widgets.NewButton("", widgets.Primary, func() { p.act() }).WithIcon("lock")
	p.change = widgets.NewButton(h.T("private.change.button"), widgets.Plain, func() { forms.ChangePassword(h) })
	p.remove = widgets.NewButton(h.T("private.remove.button"), widgets.Plain, func() { forms.RemovePassword(h) })
	p.lost = widgets.NewButton(h.T("private.lost.button"), widgets.Quiet, func() { forms.DiscardNotes(h) })
	p.replace = widgets.NewButton(h.T("private.copies.button"), widgets.Plain, func() { forms.ReplaceCopies(h) })
	var labels []string
	for _, m := range lockMinutes {
		words := h.T("private.after.never")
		if m > 0 {
			words = h.T("private.after.minutes", m)
		}
		labels = append(labels, words)
	}
	p.after = widgets.NewChipGroup(labels, false, func(i int) {
		h.Prefs().LockIn = lockMinutes[i]
		h.SavePrefs()
	})
	p.copied = widgets.Pad(12, 16, 12, 16, widgets.Row(12, widgets.Grow(p.copies), p.replace))
	head := widgets.Pad(16, 16, 12, 16, widgets.Col(6, widgets.Row(8, widgets.NewPicture("lock", "t2", 16), p.state), p.detail))
	buttons := widgets.Pad(0, 16, 16, 16, widgets.Row(8, p.main, p.change, p.remove, p.lost))
	says := func(key string) fyne.CanvasObject {
		return widgets.Pad(10, 16, 10, 16, widgets.Split([]float32{1, 3}, 24, widgets.Body(h.T(key)), widgets.NewWrap(h.T(key+".says"), widgets.Style{Size: 13, Token: "t2"})))
	}
	p.content = widgets.CardScroll(widgets.Col(12,
		widgets.NewCard(h.T("private.title"), h.T("private.title.note"), nil, widgets.Col(0, head, buttons, p.copied)),
		card(h.T("private.more"), setting(h.T("private.after"), h.T("private.after.hint"), p.after)),
		card(h.T("private.what"), says("private.what.is"), says("private.what.not"), says("private.what.lost")),
	))
	return p
}

func (p *privacy) view() fyne.CanvasObject { return p.content }

// refresh asks how private notes stand.
func (p *privacy) refresh() {
	h := p.h
	s, err := h.File().Privacy()
	if err != nil {
		h.Complain(err)
		return
	}
	old, err := h.File().OldCopies()
	if err != nil {
		h.Complain(err)
		return
	}
	key, action := "none", "private.set.button"
	p.act = func() { forms.SetPassword(h) }
	switch {
	case s.Locked && s.Open:
		key, action = "open", "private.lock"
		p.act = func() {
			h.File().Lock()
			h.PrivacyChanged()
		}
	case s.Locked:
		key, action = "locked", "private.unlock.button"
		p.act = func() { forms.Unlock(h) }
	}
	p.state.SetText(h.T("private.state." + key))
	p.detail.SetText(h.T("private.state." + key + ".says"))
	p.main.SetText(h.T(action))
	why := ""
	if h.File().IsReadOnly() {
		why = h.T("history.read_only")
	}
	for _, b := range []*widgets.Button{p.change, p.remove, p.lost} {
		b.Allow(why)
		shown(b, s.Locked)
	}
	if !s.Locked {
		p.main.Allow(why)
	} else {
		p.main.Allow("")
	}
	p.replace.Allow(why)
	p.copies.SetText(h.T("private.copies.there", len(old)))
	shown(p.copied, len(old) > 0)
	for i, m := range lockMinutes {
		if m == h.Prefs().LockMinutes() || m < 0 && h.Prefs().LockMinutes() == 0 {
			p.after.Select(i)
		}
	}
	p.content.Refresh()
}

func shown(o fyne.CanvasObject, yes bool) {
	if yes {
		o.Show()
	} else {
		o.Hide()
	}
}
