package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// A Tone is what a badge or a sentence means.
type Tone int

// The tones. Outline is "not set".
const (
	Neutral Tone = iota
	Accented
	Good
	Warning
	Bad
	Outline
)

// ink and ground are the colours of a tone.
func (t Tone) ink() theme.Token {
	return [...]theme.Token{"t2", "accent", "good", "warn", "bad", "t2"}[t]
}

func (t Tone) ground() theme.Token {
	return [...]theme.Token{"sub", "asoft", "gsoft", "wsoft", "bsoft", ""}[t]
}

// label is words on a ground: a badge or the name of a key.
type label struct {
	widget.BaseWidget
	text   string
	ground *canvas.Rectangle
	words  *canvas.Text

	ink, fill, border theme.Token
	height, side      float32
	bold              bool
}

func (l *label) paint() {
	l.words.Text, l.words.Color, l.words.TextSize = l.text, theme.C(l.ink), theme.Caption12()
	l.words.Alignment, l.words.TextStyle.Bold = fyne.TextAlignCenter, l.bold
	dress(l.ground, l.fill, l.border, 1)
	l.ground.CornerRadius = theme.Px(4)
}

// SetText changes the words.
func (l *label) SetText(s string) {
	if l.text != s {
		l.text = s
		l.Refresh()
	}
}

// Text is the words.
func (l *label) Text() string { return l.text }

// MinSize is as wide as the words.
func (l *label) MinSize() fyne.Size {
	return fyne.NewSize(fyne.MeasureText(l.text, theme.Caption12(), fyne.TextStyle{Bold: l.bold}).Width+2*theme.Px(l.side), theme.Px(l.height))
}

// Refresh paints in the present colours.
func (l *label) Refresh() {
	l.paint()
	l.BaseWidget.Refresh()
}

// CreateRenderer is Fyne's.
func (l *label) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(onGround(l.ground, l.words))
}

// Badge is a word 20 high on a tint: a state, a tier.
type Badge struct{ label }

// NewBadge is a badge.
func NewBadge(text string, tone Tone) *Badge {
	b := &Badge{label{text: text, ground: &canvas.Rectangle{}, words: canvas.NewText("", nil), height: 20, side: 6}}
	b.ExtendBaseWidget(b)
	b.SetTone(tone)
	return b
}

// SetTone changes what the badge means.
func (b *Badge) SetTone(tone Tone) {
	b.ink, b.fill, b.border = tone.ink(), tone.ground(), ""
	if tone == Outline {
		b.border = "line2"
	}
	b.Refresh()
}

// Kbd is the name of a key, such as "Ctrl K".
type Kbd struct{ label }

// NewKbd is the name of a key.
func NewKbd(text string) *Kbd {
	k := &Kbd{label{text: text, ground: &canvas.Rectangle{}, words: canvas.NewText("", nil), height: 20, side: 5, ink: "t3", fill: "surface", border: "line2"}}
	k.ExtendBaseWidget(k)
	k.paint()
	return k
}

// Count is the small red number of a rail button.
type Count struct{ label }

// NewCount is a red number; it is hidden while the text is "".
func NewCount(text string) *Count {
	c := &Count{label{text: text, ground: &canvas.Rectangle{}, words: canvas.NewText("", nil), height: 16, side: 4.5, ink: "onbad", fill: "bad", bold: true}}
	c.ExtendBaseWidget(c)
	c.SetText(text)
	return c
}

// SetText changes the number.
func (c *Count) SetText(s string) {
	c.text = s
	c.Hidden = s == ""
	c.Refresh()
}

// Refresh paints in the present colours.
func (c *Count) Refresh() {
	c.paint()
	c.ground.CornerRadius = theme.Px(8)
	c.BaseWidget.Refresh()
}
