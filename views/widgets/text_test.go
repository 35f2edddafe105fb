package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"quarterdeck/views/theme"
)

// window shows an object on the test driver, with a tooltip layer.
func window(t *testing.T, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	a := test.NewTempApp(t)
	theme.Apply(a, theme.Options{Still: true})
	win := test.NewTempWindow(t, nil)
	win.SetPadded(false)
	win.SetContent(Stack(o, NewTipLayer(win.Canvas())))
	win.Resize(fyne.NewSize(w, h))
	return win
}

func shownTip(w fyne.Window) string {
	layer, _ := tips.Load(w.Canvas())
	return strings.Join(layer.(*TipLayer).Shown(), "\n")
}

func TestTextIsCutToItsBoxAndShownWhole(t *testing.T) {
	name := NewText("万嘉连锁便利商业有限公司", Style{Elide: true})
	win := window(t, Row(0, Fixed(100, 0, name)), 300, 100)
	if got := name.Shown(); !strings.HasSuffix(got, "…") || !strings.HasPrefix(name.String(), strings.TrimSuffix(got, "…")) {
		t.Fatalf("shown %q", got)
	}
	if w := (Ruler{}).Width(name.Shown(), theme.Body14(), false); w > 100.5 {
		t.Errorf("%.1f wide", w)
	}
	test.MoveMouse(win.Canvas(), fyne.NewPos(20, 50))
	if got := shownTip(win); got != "万嘉连锁便利商业有限公司" {
		t.Errorf("tooltip %q", got)
	}
	name.SetText("万嘉")
	if name.Shown() != "万嘉" {
		t.Errorf("shown %q", name.Shown())
	}
}

func TestWordsInARowGiveWay(t *testing.T) {
	left, right := Body("很长很长很长很长很长很长的一句话"), Body("12")
	row := Row(8, left, Grow(nil), right)
	window(t, Stack(), 400, 40)
	row.Resize(fyne.NewSize(400, 20))
	if got := right.Position().X + right.Size().Width; got < 399 || got > 401 {
		t.Errorf("right edge %v", got)
	}
}

func TestBreakKeepsPunctuationAndWords(t *testing.T) {
	window(t, Stack(), 100, 100)
	for _, s := range []string{"它的 48 个目标格和 24 家客户会移到“未分配”。可以撤销。", "Its 48 target cells and 24 customers move to unallocated."} {
		lines := Break(s, 14, false, 120)
		if len(lines) < 3 {
			t.Errorf("%d lines of %q", len(lines), s)
		}
		for _, l := range lines {
			if (Ruler{}).Width(l, 14, false) > 120+28 { // a mark of punctuation may hang with its word
				t.Errorf("too wide: %q", l)
			}
			if strings.ContainsRune(notFirst, []rune(l)[0]) {
				t.Errorf("starts wrong: %q", l)
			}
		}
		if got := strings.ReplaceAll(strings.Join(lines, ""), " ", ""); got != strings.ReplaceAll(s, " ", "") {
			t.Errorf("lost: %q", got)
		}
	}
}

func TestAParagraphTakesTheHeightItNeeds(t *testing.T) {
	p := Para(strings.Repeat("长句子要换行。", 10))
	below := Body("下一行")
	window(t, Col(4, p, below), 200, 400)
	if len(p.Lines()) < 4 || below.Position().Y < p.HeightFor(200) {
		t.Errorf("%d lines, next at %v of %v", len(p.Lines()), below.Position().Y, p.HeightFor(200))
	}
}

// TestACutParagraphKeepsItsBlanks breaks a paragraph of three lines into two: the
// words of the line that is cut stay apart.
func TestACutParagraphKeepsItsBlanks(t *testing.T) {
	w := NewWrap("Beyond the funnel by ¥2.76M: 128 more leads, or 0.43% more conversion", Style{Size: 12})
	window(t, w, 400, 200)
	w.MaxLines = 2
	for width := float32(120); width < 420; width += 7 {
		for _, l := range w.broken(width) {
			if strings.Contains(l, "moreconv") || strings.Contains(l, "128more") || strings.Contains(l, "leads,or") {
				t.Fatalf("at %.0f: %q", width, l)
			}
		}
	}
}
