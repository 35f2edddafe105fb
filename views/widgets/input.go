package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// input is the line of typing inside a field. It keeps what it was last given or
// gave away, so that it knows whether typing waits in it: only then are undo and
// Esc its own.
type input struct {
	widget.Entry
	committed string
	hasFocus  bool
	changed   func()                    // after every key
	commit    func()                    // on Enter, and on leaving with other words
	focus     func(has bool)            // the pointer or Tab came or left
	key       func(*fyne.KeyEvent) bool // first choice of keys
}

func newInput() *input {
	i := &input{}
	i.ExtendBaseWidget(i)
	i.Entry.OnChanged = func(string) {
		if i.changed != nil {
			i.changed()
		}
	}
	return i
}

// set puts words in as committed. Typing that waits under the caret stays.
func (i *input) set(s string) {
	typing := i.waiting() && i.hasFocus
	i.committed = s
	if typing {
		return
	}
	if i.Text != s {
		told := i.changed
		i.changed = nil
		i.SetText(s)
		i.changed = told
	}
}

func (i *input) waiting() bool { return i.Text != i.committed }

func (i *input) give() {
	if i.waiting() {
		i.committed = i.Text
		if i.commit != nil {
			i.commit()
		}
	}
}

// TypedKey is Fyne's. Enter commits, Esc drops the typing; with nothing to
// commit or drop the window gets the key.
func (i *input) TypedKey(e *fyne.KeyEvent) {
	if i.key != nil && i.key(e) {
		return
	}
	switch e.Name {
	case fyne.KeyEscape:
		if !i.waiting() {
			passKey(e)
			return
		}
		i.SetText(i.committed)
	case fyne.KeyReturn, fyne.KeyEnter:
		if i.MultiLine {
			i.Entry.TypedKey(e)
			return
		}
		i.give()
		passKey(e)
	case fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF9, fyne.KeyF11, fyne.KeyF12:
		passKey(e)
	default:
		i.Entry.TypedKey(e)
	}
}

// AcceptsTab is Fyne's. Tab goes on to the next field from many lines too.
func (i *input) AcceptsTab() bool { return false }

// TypedShortcut is Fyne's. Clipboard and words are the line's own, undo while
// typing waits; everything else is the window's.
func (i *input) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutCut, *fyne.ShortcutCopy, *fyne.ShortcutPaste, *fyne.ShortcutSelectAll:
		i.Entry.TypedShortcut(s)
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		if i.waiting() || !passShortcut(s) {
			i.Entry.TypedShortcut(s)
		}
	case *desktop.CustomShortcut:
		if s.KeyName == fyne.KeyReturn && i.MultiLine {
			i.give()
		}
		if !passShortcut(s) {
			i.Entry.TypedShortcut(s)
		}
	default:
		passShortcut(s)
	}
}

// FocusGained is Fyne's.
func (i *input) FocusGained() {
	i.hasFocus = true
	i.Entry.FocusGained()
	if i.focus != nil {
		i.focus(true)
	}
}

// FocusLost is Fyne's. Leaving commits.
func (i *input) FocusLost() {
	i.hasFocus = false
	i.Entry.FocusLost()
	i.give()
	if i.focus != nil {
		i.focus(false)
	}
}

// CreateRenderer is Fyne's entry without ground and border, which the field
// draws itself. A theme of its own for each entry would do the same, but Fyne
// reads the whole font again for each.
func (i *input) CreateRenderer() fyne.WidgetRenderer { return bare{i.Entry.CreateRenderer()} }

type bare struct{ fyne.WidgetRenderer }

// Objects leaves out the two rectangles an entry begins with.
func (b bare) Objects() []fyne.CanvasObject { return b.WidgetRenderer.Objects()[2:] }

// large is the look of the typing in a large field.
type large struct{ fyne.Theme }

// Size is Fyne's.
func (l large) Size(name fyne.ThemeSizeName) float32 {
	if name == fynetheme.SizeNameText {
		return theme.Kpi28()
	}
	return l.Theme.Size(name)
}
