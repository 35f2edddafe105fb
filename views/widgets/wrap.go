package widgets

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/app/chart"
	"quarterdeck/views/theme"
)

// Wrap is a paragraph that breaks into as many lines as its width asks for. Han
// text breaks anywhere but before closing punctuation; Latin words stay whole.
type Wrap struct {
	widget.BaseWidget
	s     string
	style Style
	lines *fyne.Container
	shown []string
	// MaxLines cuts the paragraph with "…"; 0 shows all of it.
	MaxLines int
}

// NewWrap is a paragraph.
func NewWrap(s string, style Style) *Wrap {
	w := &Wrap{s: s, style: style, lines: container.NewWithoutLayout()}
	w.ExtendBaseWidget(w)
	return w
}

// Para is a paragraph of size 13 in the second colour, as explanations are.
func Para(s string) *Wrap { return NewWrap(s, Style{Size: 13, Token: "t2"}) }

// SetText changes the words.
func (w *Wrap) SetText(s string) {
	if w.s != s {
		w.s = s
		w.Refresh()
	}
}

// SetToken changes the colour.
func (w *Wrap) SetToken(token theme.Token) {
	if w.style.Token != token {
		w.style.Token = token
		w.Refresh()
	}
}

// SetBold changes the weight.
func (w *Wrap) SetBold(bold bool) {
	if w.style.Bold != bold {
		w.style.Bold = bold
		w.Refresh()
	}
}

// String is the whole paragraph.
func (w *Wrap) String() string { return w.s }

// Lines are the lines as they are shown.
func (w *Wrap) Lines() []string { return w.shown }

func (w *Wrap) lineHeight() float32 {
	return fyne.MeasureText("汉", w.style.size(), fyne.TextStyle{}).Height
}

// HeightFor is the height the paragraph needs at a width.
func (w *Wrap) HeightFor(width float32) float32 {
	return float32(len(w.broken(width))) * w.lineHeight()
}

// MinSize asks for little width, and for the height its present width needs.
func (w *Wrap) MinSize() fyne.Size {
	width := w.Size().Width
	if width <= 0 {
		width = fyne.MeasureText(w.s, w.style.size(), fyne.TextStyle{Bold: w.style.Bold}).Width + 1
	}
	return fyne.NewSize(6*w.style.size(), w.HeightFor(width))
}

func (w *Wrap) broken(width float32) []string {
	lines := Break(w.s, w.style.size(), w.style.Bold, width)
	if w.MaxLines > 0 && len(lines) > w.MaxLines {
		rest := w.s // what is left after the lines before, with the blanks that breaking dropped
		for _, l := range lines[:w.MaxLines-1] {
			_, rest, _ = strings.Cut(rest, l)
		}
		last := strings.Join(strings.Fields(rest), " ")
		lines = append(lines[:w.MaxLines-1:w.MaxLines-1], chart.Fit(Ruler{}, last, w.style.size(), w.style.Bold, width))
	}
	return lines
}

// Resize breaks the lines anew.
func (w *Wrap) Resize(s fyne.Size) {
	changed := s.Width != w.Size().Width
	w.BaseWidget.Resize(s)
	if changed {
		w.lay()
	}
}

// Refresh paints the paragraph in the present colours.
func (w *Wrap) Refresh() {
	w.lay()
	w.BaseWidget.Refresh()
}

func (w *Wrap) lay() {
	w.shown = w.broken(w.Size().Width)
	w.lines.Objects = w.lines.Objects[:0]
	for i, s := range w.shown {
		text := canvas.NewText(s, theme.C(w.style.token()))
		text.TextSize, text.TextStyle.Bold, text.Alignment = w.style.size(), w.style.Bold, w.style.Align
		text.Move(fyne.NewPos(0, float32(i)*w.lineHeight()-lift(text.TextSize)))
		text.Resize(fyne.NewSize(w.Size().Width, w.lineHeight()))
		w.lines.Objects = append(w.lines.Objects, text)
	}
}

// CreateRenderer is Fyne's.
func (w *Wrap) CreateRenderer() fyne.WidgetRenderer {
	w.lay()
	return widget.NewSimpleRenderer(w.lines)
}

const (
	notFirst = "，。、；：？！）》”’」』〕…—,.;:?!)%％"
	notLast  = "（《“‘「『〔(¥$€£"
)

// Break breaks a text into lines no wider than width; "\n" breaks always.
func Break(s string, size float32, bold bool, width float32) (lines []string) {
	for _, paragraph := range strings.Split(s, "\n") {
		line := ""
		for _, part := range parts(paragraph) {
			if line != "" && (Ruler{}).Width(strings.TrimRight(line+part, " "), size, bold) > width {
				lines = append(lines, strings.TrimRight(line, " "))
				line = strings.TrimLeft(part, " ")
				continue
			}
			line += part
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines
}

// parts cuts a text where a line may end: after spaces and around Han characters.
func parts(s string) (out []string) {
	runes := []rune(s)
	start := 0
	for i := 1; i < len(runes); i++ {
		before, after := runes[i-1], runes[i]
		apart := before == ' ' || unicode.Is(unicode.Han, before) || unicode.Is(unicode.Han, after) || before > 0x3000 || after > 0x3000
		if apart && after != ' ' && !strings.ContainsRune(notFirst, after) && !strings.ContainsRune(notLast, before) {
			out = append(out, string(runes[start:i]))
			start = i
		}
	}
	if start < len(runes) {
		out = append(out, string(runes[start:]))
	}
	return out
}
