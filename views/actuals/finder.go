package actuals

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/app/text"
	"quarterdeck/views/widgets"
)

// mostFound is how many records a finder offers.
const mostFound = 5

// A finder is a field that finds a record by its name, its code or the initials
// of its pinyin, and offers the best below while one types.
type finder struct {
	widget.BaseWidget
	field   *widgets.Field
	offers  *fyne.Container
	box     *fyne.Container
	list    []named
	index   *text.Index
	chosen  int // −1: nothing
	found   []int
	changed func() // the finder needs another height
}

func newFinder(hint string, list []named, changed func()) *finder {
	f := &finder{field: widgets.NewField(hint).WithIcon("search"), offers: widgets.Col(0), list: list, chosen: -1, changed: changed}
	words := make([]string, len(list))
	for i, x := range list {
		words[i] = x.name
		if x.code != x.name {
			words[i] += " " + x.code
		}
	}
	f.index = text.NewIndex(words)
	f.field.OnChanged = f.typed
	f.field.OnCommit = func(string) { f.settle() }
	f.box = widgets.Col(4, f.field, f.offers)
	f.ExtendBaseWidget(f)
	return f
}

// typed offers what fits.
func (f *finder) typed(s string) {
	f.found, f.offers.Objects = nil, nil
	if f.chosen >= 0 && f.list[f.chosen].name == s {
		return
	}
	f.chosen = -1
	if strings.TrimSpace(s) != "" {
		f.found = f.index.Best(s, mostFound)
	}
	for _, i := range f.found {
		label := f.list[i].name
		if f.list[i].code != label {
			label += " · " + f.list[i].code
		}
		f.offers.Add(widgets.Row(0, widgets.NewButton(label, widgets.Quiet, func() { f.set(i) }).Small()))
	}
	f.relaid()
}

// settle takes the best of what is offered when the field is left.
func (f *finder) settle() {
	if f.chosen < 0 && len(f.found) > 0 {
		f.set(f.found[0])
	}
}

// set chooses a record; −1 is none.
func (f *finder) set(i int) {
	f.chosen, f.found, f.offers.Objects = i, nil, nil
	if i >= 0 {
		f.field.SetText(f.list[i].name)
	}
	f.relaid()
}

func (f *finder) relaid() {
	f.box.Refresh()
	if f.changed != nil {
		f.changed()
	}
}

// code is the code of the chosen record, "" for none.
func (f *finder) code() string {
	f.settle()
	if f.chosen < 0 {
		return ""
	}
	return f.list[f.chosen].code
}

// SetProblem shows a sentence at the field.
func (f *finder) SetProblem(sentence string) { f.field.SetProblem(sentence) }

// Focus puts the caret into the field.
func (f *finder) Focus() { f.field.Focus() }

// HeightFor is the height with what is offered.
func (f *finder) HeightFor(float32) float32 { return f.box.MinSize().Height }

// MinSize is the size with what is offered.
func (f *finder) MinSize() fyne.Size { return f.box.MinSize() }

// CreateRenderer is Fyne's.
func (f *finder) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.box) }
