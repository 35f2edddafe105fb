package widgets

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// Avatar is a person's initial in a circle.
type Avatar struct {
	widget.BaseWidget
	name   string
	size   float32
	ground *canvas.Circle
	text   *canvas.Text
}

// NewAvatar is the initial of a name in a circle of a size: 28 in lists, 36 in
// the head of a person's page.
func NewAvatar(name string, size float32) *Avatar {
	a := &Avatar{name: name, size: size, ground: &canvas.Circle{}, text: canvas.NewText("", nil)}
	a.text.Alignment, a.text.TextStyle.Bold = fyne.TextAlignCenter, true
	a.ExtendBaseWidget(a)
	a.paint()
	return a
}

// SetName changes the person.
func (a *Avatar) SetName(name string) {
	if a.name != name {
		a.name = name
		a.Refresh()
	}
}

// initial is the surname of a Chinese name, else the capitals of the first and
// last word; "" for no name.
func initial(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	first := []rune(words[0])[0]
	if unicode.Is(unicode.Han, first) || len(words) == 1 {
		return string(unicode.ToUpper(first))
	}
	last := []rune(words[len(words)-1])[0]
	return string([]rune{unicode.ToUpper(first), unicode.ToUpper(last)})
}

func (a *Avatar) paint() {
	a.ground.FillColor = theme.C("asoft")
	a.text.Text, a.text.Color, a.text.TextSize = initial(a.name), theme.C("accent"), theme.Px(max(12, a.size*0.4))
}

// MinSize is a square.
func (a *Avatar) MinSize() fyne.Size { return fyne.NewSquareSize(theme.Px(a.size)) }

// Refresh paints in the present colours.
func (a *Avatar) Refresh() {
	a.paint()
	a.BaseWidget.Refresh()
}

// CreateRenderer is Fyne's.
func (a *Avatar) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(onGround(a.ground, a.text))
}
