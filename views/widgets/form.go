package widgets

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

// A FormItem is a labelled field of a [Form].
type FormItem struct {
	Field  string // the field of a data.Problem that belongs here
	Label  string
	Hint   string // a grey sentence below; "" is none
	Object fyne.CanvasObject
}

// Form is rows of labelled fields, the label above its field. It shows a problem
// at the field it is about.
type Form struct {
	widget.BaseWidget
	OnGrow func() // a row asks for another height; the dialog around it has to be laid anew

	items []*formItem
	box   *fyne.Container
}

type formItem struct {
	FormItem
	wrong *Wrap // for objects that cannot show a problem themselves
}

// sayer shows a problem itself.
type sayer interface{ SetProblem(sentence string) }

// NewForm is a form with one item a row; add rows of several with Add.
func NewForm(items ...FormItem) *Form {
	f := &Form{box: Col(12)}
	f.ExtendBaseWidget(f)
	for _, item := range items {
		f.Add(item)
	}
	return f
}

// Add adds a row; its items share the width.
func (f *Form) Add(items ...FormItem) {
	var cells []fyne.CanvasObject
	for _, item := range items {
		one := &formItem{FormItem: item, wrong: NewWrap("", Style{Size: 12, Token: "bad"})}
		one.wrong.Hide()
		cell := Col(4)
		if item.Label != "" {
			cell.Add(NewText(item.Label, Style{Size: 13, Token: "t2", Elide: true}))
		}
		cell.Add(natural(item.Object))
		if item.Hint != "" {
			cell.Add(NewWrap(item.Hint, Style{Size: 12, Token: "t3"}))
		}
		cell.Add(one.wrong)
		f.items = append(f.items, one)
		cells = append(cells, cell)
	}
	if len(cells) == 1 {
		f.box.Add(cells[0])
		return
	}
	f.box.Add(Split(nil, 12, cells...))
}

// natural keeps what would look wrong stretched over the width at its own width.
func natural(o fyne.CanvasObject) fyne.CanvasObject {
	switch o.(type) {
	case *Button, *Check, *Radio, *ChipGroup:
		return Row(0, o)
	}
	return o
}

// SetProblem shows a sentence at a field, "" takes it away. It reports whether
// the form has that field.
func (f *Form) SetProblem(field, sentence string) bool {
	for _, item := range f.items {
		if item.Field != field || field == "" {
			continue
		}
		if s, ok := item.Object.(sayer); ok {
			s.SetProblem(sentence)
		} else {
			item.wrong.SetText(sentence)
			item.wrong.Hidden = sentence == ""
		}
		f.Refresh()
		return true
	}
	return false
}

// Clear takes all problems away.
func (f *Form) Clear() {
	for _, item := range f.items {
		if item.Field != "" {
			f.SetProblem(item.Field, "")
		}
	}
}

// Complain shows a data.Problem at its field and puts the caret there. It
// reports whether it could; other errors are the window's to show.
func (f *Form) Complain(fm text.Fmt, err error) bool {
	var p data.Problem
	if !errors.As(err, &p) || !f.SetProblem(p.Field, fm.Sentence(err)) {
		return false
	}
	for _, item := range f.items {
		if item.Field == p.Field {
			if field, ok := item.Object.(interface{ Focus() }); ok {
				field.Focus()
			}
		}
	}
	return true
}

// HeightFor is the height the form needs at a width.
func (f *Form) HeightFor(width float32) float32 { return heightFor(f.box, width) }

// MinSize is as tall as the rows are at the present width.
func (f *Form) MinSize() fyne.Size { return f.box.MinSize() }

// Refresh lays the rows anew: a problem takes room.
func (f *Form) Refresh() {
	f.BaseWidget.Refresh()
	if s := f.Size(); s.Width > 0 {
		f.box.Layout.Layout(f.box.Objects, s)
	}
}

func (f *Form) caret() fyne.Focusable {
	for _, item := range f.items {
		if c := firstInput(item.Object); c != nil {
			return c
		}
	}
	return nil
}

// CreateRenderer is Fyne's.
func (f *Form) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.box) }
