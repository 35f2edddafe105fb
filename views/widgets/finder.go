package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/app/text"
)

// mostFound is how many records a finder offers.
const mostFound = 5

// Named is a record that a [Finder] finds.
type Named struct{ Code, Name string }

// A Finder is a field that finds a record by its name, its code or the initials
// of its pinyin, and offers the best below while one types.
type Finder struct {
	widget.BaseWidget
	Field *Field // where one types

	offers  *fyne.Container
	box     *fyne.Container
	list    []Named
	index   *text.Index
	chosen  int // −1: nothing
	found   []int
	changed func() // the finder needs another height
}

// NewFinder finds in a list; changed, which may be nil, is told when the finder
// needs another height.
func NewFinder(hint string, list []Named, changed func()) *Finder {
	f := &Finder{Field: NewField(hint).WithIcon("search"), offers: Col(0), list: list, chosen: -1, changed: changed}
	words := make([]string, len(list))
	for i, x := range list {
		words[i] = x.Name
		if x.Code != x.Name {
			words[i] += " " + x.Code
		}
	}
	f.index = text.NewIndex(words)
	f.Field.OnChanged = f.typed
	f.Field.OnCommit = func(string) { f.settle() }
	f.Field.OnKey(f.key)
	f.box = Col(4, f.Field, f.offers)
	f.ExtendBaseWidget(f)
	return f
}

// typed offers what fits.
func (f *Finder) typed(s string) {
	f.found, f.offers.Objects = nil, nil
	if f.chosen >= 0 && f.list[f.chosen].Name == s {
		return
	}
	f.chosen = -1
	if strings.TrimSpace(s) != "" {
		f.found = f.index.Best(s, mostFound)
	}
	for _, i := range f.found {
		label := f.list[i].Name
		if f.list[i].Code != label {
			label += " · " + f.list[i].Code
		}
		f.offers.Add(Row(0, NewButton(label, Quiet, func() { f.Choose(i) }).Small()))
	}
	f.relaid()
}

// key takes the best of what is offered on Enter, so that choosing a record does
// not send the form around it.
func (f *Finder) key(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyReturn && e.Name != fyne.KeyEnter || f.chosen >= 0 || len(f.found) == 0 {
		return false
	}
	f.settle()
	return true
}

// settle takes the best of what is offered when the field is left.
func (f *Finder) settle() {
	if f.chosen < 0 && len(f.found) > 0 {
		f.Choose(f.found[0])
	}
}

// Choose takes the record at a place of the list; −1 is none.
func (f *Finder) Choose(i int) {
	f.chosen, f.found, f.offers.Objects = i, nil, nil
	if i >= 0 {
		f.Field.SetText(f.list[i].Name)
	}
	f.relaid()
}

func (f *Finder) relaid() {
	f.box.Refresh()
	if f.changed != nil {
		f.changed()
	}
}

// Code is the code of the chosen record, "" for none.
func (f *Finder) Code() string {
	f.settle()
	if f.chosen < 0 {
		return ""
	}
	return f.list[f.chosen].Code
}

// SetProblem shows a sentence at the field.
func (f *Finder) SetProblem(sentence string) { f.Field.SetProblem(sentence) }

// Focus puts the caret into the field.
func (f *Finder) Focus() { f.Field.Focus() }

// HeightFor is the height with what is offered.
func (f *Finder) HeightFor(float32) float32 { return f.box.MinSize().Height }

// MinSize is the size with what is offered.
func (f *Finder) MinSize() fyne.Size { return f.box.MinSize() }

// CreateRenderer is Fyne's.
func (f *Finder) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.box) }

// caret is where typing begins: here, unless a record is chosen already.
func (f *Finder) caret() fyne.Focusable {
	if f.chosen >= 0 {
		return nil
	}
	return f.Field.caret()
}
