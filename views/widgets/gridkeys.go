package widgets

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// AcceptsTab lets Tab move to the next cell.
func (g *Grid) AcceptsTab() bool { return true }

// FocusGained shows the selection.
func (g *Grid) FocusGained() {
	g.focused = true
	g.Refresh()
}

// FocusLost closes the editor: what was not confirmed is given up, unless
// OnAway keeps it.
func (g *Grid) FocusLost() {
	HideTip(g)
	g.focused = false
	if r, c := g.Active(); g.editing && g.OnAway != nil && g.OnAway(r, c, g.Typed()) {
		g.editing, g.wrong = false, false
	}
	g.GiveUp()
	g.Refresh()
}

// KeyDown notes the shift key.
func (g *Grid) KeyDown(e *fyne.KeyEvent) { g.noteShift(e, true) }

// KeyUp notes the shift key.
func (g *Grid) KeyUp(e *fyne.KeyEvent) { g.noteShift(e, false) }

func (g *Grid) noteShift(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		g.shift = down
	}
}

// TypedRune opens the editor, or types into it.
func (g *Grid) TypedRune(r rune) {
	if !unicode.IsPrint(r) || len(g.rows) == 0 {
		return
	}
	if !g.editing && (r == '+' || r == '-' || r == '−') {
		if row := g.row(g.at.R0); row.Folds && r == '+' != row.Open {
			g.fold(g.at.R0, r == '+')
			return
		}
	}
	if !g.editing && !g.open("") {
		return
	}
	if g.all {
		g.typed, g.caret, g.all = nil, 0, false
	}
	g.typed = append(g.typed[:g.caret], append([]rune{r}, g.typed[g.caret:]...)...)
	g.caret++
	g.changed()
}

// open opens the editor of the active cell; it reports whether it may be edited.
func (g *Grid) open(text string) bool {
	r, c := g.Active()
	if r >= g.reach() || c >= len(g.cols) {
		return false
	}
	if cell := g.Cell(r, c); cell.Fixed || cell.Closed || g.OnEdit == nil {
		if g.OnRefuse != nil {
			g.OnRefuse(r, c)
		}
		return false
	}
	g.editing, g.wrong = true, false
	g.typed = []rune(text)
	g.caret, g.all = len(g.typed), text != ""
	g.changed()
	return true
}

func (g *Grid) changed() {
	g.wrong = false
	HideTip(g)
	if g.OnTyping != nil {
		r, c := g.Active()
		g.OnTyping(r, c, string(g.typed))
	}
	g.Refresh()
}

// confirm takes the typed text; it reports whether the editor is closed.
func (g *Grid) confirm() bool {
	if !g.editing {
		return true
	}
	r, c := g.Active()
	if err := g.OnEdit(r, c, string(g.typed)); err != nil {
		g.wrong = true
		g.Refresh()
		return false
	}
	g.editing = false
	return true
}

// TypedKey moves the selection, or works in the editor.
func (g *Grid) TypedKey(e *fyne.KeyEvent) {
	if len(g.rows) == 0 {
		passKey(e)
		return
	}
	if g.OnKey != nil && g.OnKey(e) {
		return
	}
	if g.editing && g.editKey(e.Name) {
		return
	}
	page := max(1, int(g.bodyHeight()/g.rowHeight())-1)
	switch e.Name {
	case fyne.KeyUp:
		g.step(-1, 0)
	case fyne.KeyDown:
		g.step(1, 0)
	case fyne.KeyLeft:
		g.step(0, -1)
	case fyne.KeyRight:
		g.step(0, 1)
	case fyne.KeyPageUp:
		g.step(-page, 0)
	case fyne.KeyPageDown:
		g.step(page, 0)
	case fyne.KeyHome:
		g.step(0, -len(g.cols))
	case fyne.KeyEnd:
		g.step(0, len(g.cols))
	case fyne.KeyTab:
		g.tab()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		cell := g.Cell(g.Active())
		text := cell.Edit
		if text == "" {
			text = cell.Text
		}
		g.open(text)
	case fyne.KeyF4:
		if g.OnLock != nil {
			g.OnLock(g.Selection())
		}
	case fyne.KeyDelete, fyne.KeyBackspace:
		if g.OnClear != nil {
			g.OnClear(g.Selection())
		}
	case fyne.KeyEscape:
		if g.OnEscape == nil || !g.OnEscape() {
			g.move(Span{g.at.R0, g.at.C0, g.at.R0, g.at.C0})
		}
	default:
		passKey(e)
	}
}

func (g *Grid) tab() {
	if g.shift {
		g.shift = false
		g.step(0, -1)
		g.shift = true
		return
	}
	g.step(0, 1)
}

// step moves the selection, or its end while shift is held.
func (g *Grid) step(dr, dc int) {
	if g.shift {
		g.move(Span{g.at.R0, g.at.C0, g.at.R1 + dr, g.at.C1 + dc})
		return
	}
	g.move(Span{g.at.R0 + dr, g.at.C0 + dc, g.at.R0 + dr, g.at.C0 + dc})
	g.tellActive()
}

// tellActive tells the exact amount of the active cell to who came by keyboard.
func (g *Grid) tellActive() {
	r, c := g.Active()
	if r >= g.reach() || c >= len(g.cols) {
		return
	}
	exact := g.Cell(r, c).Exact
	if exact == "" {
		HideTip(g)
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(g)
	ShowTip(g, at.AddXY(g.lefts()[c], g.rowTop(r)+g.rowHeight()), exact)
}

// editKey works in the open editor; it reports whether it used the key.
func (g *Grid) editKey(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyReturn, fyne.KeyEnter:
		if g.confirm() {
			g.shift = false
			g.step(1, 0)
		}
	case fyne.KeyTab:
		if g.confirm() {
			g.tab()
		}
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		return !g.confirm()
	case fyne.KeyEscape:
		g.GiveUp()
	case fyne.KeyLeft:
		g.caret, g.all = max(0, g.caret-1), false
	case fyne.KeyRight:
		g.caret, g.all = min(len(g.typed), g.caret+1), false
	case fyne.KeyHome:
		g.caret, g.all = 0, false
	case fyne.KeyEnd:
		g.caret, g.all = len(g.typed), false
	case fyne.KeyBackspace:
		g.erase(g.caret - 1)
	case fyne.KeyDelete:
		g.erase(g.caret)
	}
	g.Refresh()
	return true
}

// erase takes the character at a place out of the text, or all when selected.
func (g *Grid) erase(at int) {
	switch {
	case g.all:
		g.typed, g.caret, g.all = nil, 0, false
	case at >= 0 && at < len(g.typed):
		g.typed = append(g.typed[:at], g.typed[at+1:]...)
		g.caret = at
	}
	g.changed()
}

// TypedShortcut copies, pastes, fills, folds; others go to the window.
func (g *Grid) TypedShortcut(s fyne.Shortcut) {
	clipboard := fyne.CurrentApp().Clipboard()
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		if g.editing {
			clipboard.SetContent(string(g.typed))
			return
		}
		clipboard.SetContent(g.TSV())
	case *fyne.ShortcutPaste:
		g.paste(clipboard.Content())
	case *fyne.ShortcutSelectAll:
		if g.editing {
			g.all, g.caret = true, len(g.typed)
			g.Refresh()
			return
		}
		g.move(Span{0, 0, len(g.rows) - 1, len(g.cols) - 1})
	case *fyne.ShortcutUndo:
		if g.editing { // what is being typed goes first
			g.GiveUp()
			return
		}
		if g.OnUndo == nil || !g.OnUndo() {
			passShortcut(s)
		}
	case *desktop.CustomShortcut:
		if !g.custom(s) {
			passShortcut(s)
		}
	default:
		passShortcut(s)
	}
}

func (g *Grid) custom(s *desktop.CustomShortcut) bool {
	if s.Modifier != fyne.KeyModifierShortcutDefault {
		return false
	}
	switch s.KeyName {
	case fyne.KeyD, fyne.KeyR:
		if g.OnFill != nil {
			g.OnFill(g.Selection(), s.KeyName == fyne.KeyD)
		}
	case fyne.KeyEqual, fyne.KeyPlus:
		g.fold(g.at.R0, true)
	case fyne.KeyMinus:
		g.fold(g.at.R0, false)
	case fyne.KeyS:
		if g.OnSave == nil {
			return false
		}
		g.OnSave()
	default:
		return false
	}
	return true
}

func (g *Grid) fold(r int, open bool) {
	if g.OnFold != nil && r < len(g.rows) {
		g.OnFold(r, open)
	}
}

// paste types into the editor, or hands a block over.
func (g *Grid) paste(s string) {
	if g.editing {
		for _, r := range strings.TrimSpace(s) {
			g.TypedRune(r)
		}
		return
	}
	if block := ParseTSV(s); len(block) > 0 && g.OnPaste != nil {
		g.OnPaste(g.Selection(), block)
	}
}

// ParseTSV reads a block as spreadsheets put it on the clipboard: fields quoted
// where they hold tabs or line ends, a last empty line left out.
func ParseTSV(s string) (rows [][]string) {
	var row []string
	var field strings.Builder
	quoted := false
	end := func() { row = append(row, field.String()); field.Reset() }
	text := []rune(strings.ReplaceAll(s, "\r\n", "\n"))
	for i := 0; i < len(text); i++ {
		switch r := text[i]; {
		case quoted && r == '"' && i+1 < len(text) && text[i+1] == '"':
			field.WriteRune('"')
			i++
		case r == '"' && (quoted || field.Len() == 0):
			quoted = !quoted
		case quoted:
			field.WriteRune(r)
		case r == '\t':
			end()
		case r == '\n' || r == '\r':
			end()
			rows, row = append(rows, row), nil
		default:
			field.WriteRune(r)
		}
	}
	if field.Len() > 0 || len(row) > 0 {
		end()
		rows = append(rows, row)
	}
	return rows
}
