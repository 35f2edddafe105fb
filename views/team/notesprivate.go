package team

import (
	"quarterdeck/app/team"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/forms"
)

// How the private note of the shown meeting stands; each is part of the keys of
// what its box says and its button does.
const (
	noteOpen   = "open"   // no password, or it was given
	noteHidden = "hidden" // hidden by the key, whatever there is
	noteLocked = "locked" // written, and locked
	noteBlind  = "blind"  // nothing written; what is written now is locked at once
	noteBroken = "broken" // its seal is broken
)

// privateNote says how the private note stands.
func privateNote(p store.Privacy, s *team.Sheet) string {
	switch {
	case s == nil, p.Readable() && !s.Sealed:
		return noteOpen
	case p.Hidden:
		return noteHidden
	case p.Locked && !p.Open && s.Sealed:
		return noteLocked
	case !s.Sealed:
		return noteBlind
	}
	return noteBroken
}

// setPrivate fills the box of the private note, or says why it cannot be read. No
// word of it stays in the box then, nor in what undo inside the box would bring.
func (c *notesCard) setPrivate(b *noteBox, words string) {
	t := c.page
	h := t.host
	p, err := h.File().Privacy()
	if err != nil {
		h.Complain(err)
	}
	state := privateNote(p, t.sheet)
	if t.sharing || state != noteOpen {
		if !b.area.Focused() || state != noteBlind {
			b.area.Forget()
		}
	}
	shut := state == noteHidden || state == noteLocked || state == noteBroken
	show(b.area, !shut)
	show(b.shut, shut)
	if shut {
		b.area.Disable()
		b.shut.SetText(h.T("team.private." + state))
	} else {
		t.fill(b.area, words)
	}
	if state == noteBlind {
		b.sub.SetText(h.T("team.private.blind"))
	}
	label := ""
	switch {
	case state == noteLocked, state == noteBlind:
		label = h.T("private.unlock")
	case state == noteHidden:
		label = h.T("private.show")
	case state == noteBroken && t.sheet != nil && !t.sheet.Closed:
		label = h.T("team.private.empty")
	case state == noteOpen && p.Open:
		label = h.T("private.lock")
	}
	show(b.act, label != "")
	b.act.SetText(label)
}

// act does what the button of the private note says.
func (c *notesCard) act() {
	t := c.page
	h := t.host
	p, err := h.File().Privacy()
	if err != nil || t.sheet == nil {
		return
	}
	switch privateNote(p, t.sheet) {
	case noteLocked, noteBlind:
		forms.Unlock(h)
	case noteHidden:
		h.HidePrivate()
	case noteBroken:
		h.Confirm(h.T("team.private.empty.title"), h.T("team.private.empty.says"), h.T("team.private.empty"), true, func() {
			h.Do(team.SaveNote{Meeting: t.sheet.ID, Layer: data.Private})
		})
	case noteOpen:
		t.commit()
		h.File().Lock()
		h.PrivacyChanged()
	}
}
