package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func key(f fyne.Focusable, names ...fyne.KeyName) {
	for _, n := range names {
		f.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

// offered collects what widgets pass on to the window while a test runs.
func offered(t *testing.T) (shortcuts, keys *int) {
	shortcuts, keys = new(int), new(int)
	Shortcuts = func(fyne.Shortcut) bool { *shortcuts++; return true }
	Keys = func(*fyne.KeyEvent) bool { *keys++; return true }
	t.Cleanup(func() { Shortcuts, Keys = nil, nil })
	return shortcuts, keys
}

func TestAFieldCommitsOnEnterAndOnLeaving(t *testing.T) {
	var got []string
	f := NewField("名称")
	f.OnCommit = func(s string) { got = append(got, s) }
	win := window(t, Col(8, f), 300, 100)
	f.SetText("旧")
	f.Focus()
	test.Type(f.input, "新")
	key(f.input, fyne.KeyReturn, fyne.KeyReturn)
	test.Type(f.input, "名")
	win.Canvas().Unfocus()
	if len(got) != 2 || got[0] != "新" || got[1] != "新名" {
		t.Errorf("%q", got)
	}
}

func TestUndoIsTheFieldsOnlyWhileTypingWaits(t *testing.T) {
	shortcuts, keys := offered(t)
	f := NewField("")
	window(t, Col(8, f), 300, 100)
	f.SetText("12")
	f.Focus()
	f.input.TypedShortcut(&fyne.ShortcutUndo{})
	f.input.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyK, Modifier: fyne.KeyModifierControl})
	if *shortcuts != 2 {
		t.Fatalf("%d shortcuts reached the window", *shortcuts)
	}
	test.Type(f.input, "345")
	f.input.TypedShortcut(&fyne.ShortcutUndo{})
	if *shortcuts != 2 || f.Text() == "345" {
		t.Errorf("undo left the field: %d, %q", *shortcuts, f.Text())
	}
	test.Type(f.input, "9")
	key(f.input, fyne.KeyEscape)
	if f.Text() != "12" || *keys != 0 {
		t.Errorf("Esc left %q, %d keys reached the window", f.Text(), *keys)
	}
	key(f.input, fyne.KeyEscape, fyne.KeyF5)
	if *keys != 2 {
		t.Errorf("%d keys reached the window", *keys)
	}
}

func TestClearTakesWaitingWordsAway(t *testing.T) {
	f := NewField("")
	window(t, Col(8, f), 300, 100)
	f.Focus()
	test.Type(f.input, "heng")
	f.Clear()
	if f.Text() != "" || f.input.waiting() {
		t.Errorf("%q is left", f.Text())
	}
}

func TestTabLeavesManyLines(t *testing.T) {
	f, next := NewArea("", 2), NewField("")
	win := window(t, Col(8, f, next), 300, 200)
	f.Focus()
	if f.input.AcceptsTab() {
		t.Error("Tab stays in the field")
	}
	win.Canvas().FocusNext()
	if !next.input.hasFocus {
		t.Error("Tab does not reach the next field")
	}
}

func TestTypingSurvivesARefresh(t *testing.T) {
	f := NewField("")
	window(t, Col(8, f), 300, 100)
	f.SetText("a")
	f.Focus()
	test.Type(f.input, "bc")
	f.SetText("z")
	if f.Text() != "bc" {
		t.Errorf("%q", f.Text())
	}
}

func TestAProblemTakesRoomBelow(t *testing.T) {
	f := NewField("")
	window(t, Col(8, f), 300, 100)
	before := f.MinSize().Height
	f.SetProblem("只能填数字，例如 12,000 或 1.2亿")
	if f.MinSize().Height <= before || f.Problem() == "" {
		t.Error("no room for the sentence")
	}
	f.SetProblem("")
	if f.MinSize().Height != before {
		t.Error("the room stays")
	}
}
