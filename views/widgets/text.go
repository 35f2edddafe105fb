package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/app/chart"
	"quarterdeck/views/theme"
)

// A Style says how a text looks. The zero Style is body text: 14, regular, t1,
// at the left.
type Style struct {
	Size  float32 // pixels at scale 1; 0 is 14
	Token theme.Token
	Bold  bool
	Align fyne.TextAlign
	Elide bool // asks for little room and cuts itself, as names in a list do
}

func (s Style) size() float32 {
	if s.Size == 0 {
		return theme.Body14()
	}
	return theme.Px(s.Size)
}

func (s Style) token() theme.Token {
	if s.Token == "" {
		return "t1"
	}
	return s.Token
}

// A Ruler measures text as the window paints it.
type Ruler struct{}

// Width is the width of a text in pixels of the window; size is not scaled.
func (Ruler) Width(s string, size float32, bold bool) float32 {
	if s == "" {
		return 0
	}
	return fyne.MeasureText(s, size, fyne.TextStyle{Bold: bold}).Width
}

// Text is one line of words that never leaves its box: what does not fit is cut
// with "…", and the whole is shown as a tooltip.
type Text struct {
	widget.BaseWidget
	s     string
	style Style
	text  *canvas.Text
	tip   *hint
}

// NewText is a line of words.
func NewText(s string, style Style) *Text {
	t := &Text{s: s, style: style, text: canvas.NewText(s, nil), tip: newHint()}
	t.tip.Hide()
	t.ExtendBaseWidget(t)
	t.paint()
	return t
}

// Body is a line of size 14.
func Body(s string) *Text { return NewText(s, Style{}) }

// Strong is a bold line of size 14, as card titles are.
func Strong(s string) *Text { return NewText(s, Style{Bold: true}) }

// Small is a line of size 13, as in tables and lists.
func Small(s string) *Text { return NewText(s, Style{Size: 13}) }

// Caption is a grey line of size 12.
func Caption(s string) *Text { return NewText(s, Style{Size: 12, Token: "t3"}) }

// Heading is a bold line of size 16, the title of a panel.
func Heading(s string) *Text { return NewText(s, Style{Size: 16, Bold: true}) }

// SetText changes the words.
func (t *Text) SetText(s string) {
	if t.s != s {
		t.s = s
		t.Refresh()
	}
}

// String is the whole text, cut or not.
func (t *Text) String() string { return t.s }

// Shown is what has room.
func (t *Text) Shown() string { return t.text.Text }

// SetStyle changes the look.
func (t *Text) SetStyle(style Style) {
	if t.style != style {
		t.style = style
		t.Refresh()
	}
}

// SetToken changes the colour.
func (t *Text) SetToken(token theme.Token) {
	style := t.style
	style.Token = token
	t.SetStyle(style)
}

// SetBold changes the weight.
func (t *Text) SetBold(bold bool) {
	style := t.style
	style.Bold = bold
	t.SetStyle(style)
}

// leastWidth is the room a cut text still makes sense in.
func (t *Text) leastWidth() float32 {
	return min(fyne.MeasureText(t.s, t.style.size(), t.text.TextStyle).Width, 2*t.style.size())
}

// MinSize is the size of the whole text, or little when it may be cut.
func (t *Text) MinSize() fyne.Size {
	size := fyne.MeasureText(t.s, t.style.size(), fyne.TextStyle{Bold: t.style.Bold})
	if t.style.Elide {
		size.Width = t.leastWidth()
	}
	return size
}

// Resize cuts the text to its box.
func (t *Text) Resize(s fyne.Size) {
	t.BaseWidget.Resize(s)
	t.cut()
}

// Refresh paints the text in the present colours.
func (t *Text) Refresh() {
	t.paint()
	t.cut()
	t.BaseWidget.Refresh()
}

func (t *Text) paint() {
	t.text.Color, t.text.TextSize = theme.C(t.style.token()), t.style.size()
	t.text.TextStyle.Bold, t.text.Alignment = t.style.Bold, t.style.Align
}

func (t *Text) cut() {
	shown := t.s
	const slack = 0.5 // of rounding
	if w := t.Size().Width; w > 0 {
		shown = chart.Fit(Ruler{}, t.s, t.style.size(), t.style.Bold, w+slack)
	}
	t.tip.lines = []string{t.s}
	if t.text.Text != shown {
		t.text.Text = shown
		t.text.Refresh()
	}
	if isCut := shown != t.s; isCut != t.tip.Visible() {
		if isCut {
			t.tip.Show()
		} else {
			t.tip.Hide()
		}
	}
}

// CreateRenderer is Fyne's.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(onGround(t.text, t.tip))
}

// Cut is a text, cut with "…" to a width in pixels of the window.
func Cut(s string, size float32, bold bool, width float32) string {
	return chart.Fit(Ruler{}, s, size, bold, width)
}
