package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Field is a line of typing 32 high, with room for an icon before and a unit or
// a control after it. A problem is shown as a red border and a sentence below.
type Field struct {
	widget.BaseWidget
	OnChanged func(s string) // after every key
	OnCommit  func(s string) // on Enter, and on leaving with other words
	OnProblem func()         // the field has grown or shrunk by the sentence below it

	input   *input
	typing  fyne.CanvasObject // the input, in a look of its own when large
	ground  *canvas.Rectangle
	icon    *Picture
	suffix  *Text
	diamond *Picture
	after   fyne.CanvasObject
	wrong   *Wrap
	small   bool
	large   bool
	hovered bool
	rows    int
}

// NewField is a field with grey words that say what belongs there.
func NewField(placeholder string) *Field {
	f := &Field{}
	f.build(placeholder)
	f.ExtendBaseWidget(f)
	return f
}

// NewArea is a field of several lines; Enter starts a new one, Ctrl Enter and
// leaving commit.
func NewArea(placeholder string, rows int) *Field {
	f := &Field{rows: rows}
	f.build(placeholder)
	f.input.MultiLine, f.input.Wrapping = true, fyne.TextWrapWord
	f.input.SetMinRowsVisible(rows)
	f.ExtendBaseWidget(f)
	return f
}

func (f *Field) build(placeholder string) {
	f.input = newInput()
	f.input.PlaceHolder = placeholder
	f.input.changed = func() {
		if f.OnChanged != nil {
			f.OnChanged(f.input.Text)
		}
	}
	f.input.commit = func() {
		if f.OnCommit != nil {
			f.OnCommit(f.input.Text)
		}
	}
	f.input.focus = func(bool) { f.Refresh() }
	f.typing = f.input
	f.ground = &canvas.Rectangle{}
	f.icon, f.diamond = NewPicture("", "t3", 16), NewPicture("light-red", "bad", 14)
	f.suffix = NewText("", Style{Token: "t3"})
	f.wrong = NewWrap("", Style{Size: 12, Token: "bad"})
	f.icon.Hide()
	f.diamond.Hide()
	f.wrong.Hide()
}

// WithIcon puts an icon before the typing.
func (f *Field) WithIcon(name string) *Field {
	f.icon.Set(name, "t3")
	f.icon.Show()
	return f
}

// WithUnit writes a unit after the typing.
func (f *Field) WithUnit(unit string) *Field { f.suffix.SetText(unit); return f }

// Small makes the field 28 high, for toolbars.
func (f *Field) Small() *Field {
	f.small = true
	f.Refresh()
	return f
}

// Large makes the field 48 high with bold figures, for the one number of a page.
func (f *Field) Large() {
	f.large, f.input.TextStyle.Bold = true, true
	f.typing = container.NewThemeOverride(f.input, large{fyne.CurrentApp().Settings().Theme()})
	f.suffix.SetStyle(Style{Size: 12, Token: "t3"})
	f.Refresh()
}

// Text is what stands in the field.
func (f *Field) Text() string { return f.input.Text }

// SetText puts words in without telling. Typing that waits under the caret stays.
func (f *Field) SetText(s string) { f.input.set(s) }

// Clear takes the words away, also such as wait to be committed.
func (f *Field) Clear() {
	f.input.committed = f.input.Text
	f.input.set("")
}

// SetProblem shows a sentence that says what is wrong and what to type; "" takes
// it away.
func (f *Field) SetProblem(sentence string) {
	if sentence == f.wrong.String() {
		return
	}
	f.wrong.SetText(sentence)
	f.wrong.Hidden, f.diamond.Hidden = sentence == "", sentence == ""
	f.Refresh()
	if f.OnProblem != nil {
		f.OnProblem()
	}
}

// Problem is the sentence shown, "" for none.
func (f *Field) Problem() string { return f.wrong.String() }

// Commit gives away typing that waits, as Enter does.
func (f *Field) Commit() { f.input.give() }

// Focus puts the caret into the field and selects what stands there.
func (f *Field) Focus() {
	if c := canvasOf(f.input); c != nil {
		c.Focus(f.input)
		f.input.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

func (f *Field) caret() fyne.Focusable {
	if f.Disabled() {
		return nil
	}
	return f.input
}

// Focused tells whether the caret is in the field.
func (f *Field) Focused() bool { return f.input.hasFocus }

// OnKey offers every key to a function before the field itself uses it.
func (f *Field) OnKey(first func(*fyne.KeyEvent) bool) { f.input.key = first }

// Enable lets people type.
func (f *Field) Enable() { f.input.Enable(); f.Refresh() }

// Disable shows what stands there and takes no typing.
func (f *Field) Disable() { f.input.Disable(); f.Refresh() }

// Disabled tells whether typing is refused.
func (f *Field) Disabled() bool { return f.input.Disabled() }

// MouseIn is Fyne's.
func (f *Field) MouseIn(*desktop.MouseEvent) { f.hovered = true; f.Refresh() }

// MouseMoved is Fyne's.
func (f *Field) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is Fyne's.
func (f *Field) MouseOut() { f.hovered = false; f.Refresh() }

// Tapped is Fyne's: the whole box takes the caret, not its text alone.
func (f *Field) Tapped(*fyne.PointEvent) {
	if c := canvasOf(f.input); c != nil && !f.Disabled() {
		c.Focus(f.input)
	}
}
