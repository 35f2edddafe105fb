package views

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// windowOn opens a whole window on the test driver, with jobs run inline.
func windowOn(t testing.TB, path, lang, look string, w, h float32) *Window {
	t.Helper()
	t.Setenv("QUARTERDECK_CONFIG", t.TempDir())
	a := test.NewApp()
	win := test.NewWindow(nil)
	prefs := app.LoadPrefs(t.TempDir())
	prefs.Language, prefs.Theme, prefs.Still = lang, look, true
	window := newWindow(a, win, prefs, Options{})
	window.inline = true
	win.Resize(fyne.NewSize(w, h))
	t.Cleanup(func() {
		window.close()
		win.Close()
	})
	if path == "" {
		window.build()
	} else if !window.Open(path) {
		t.Fatal("the plan does not open")
	}
	return window
}

func sampleFile(t testing.TB, lang string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := sample.Create(path, lang); err != nil {
		t.Fatal(err)
	}
	return path
}

func emptyFile(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "empty.qdeck")
	if err := store.Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1))); err != nil {
		t.Fatal(err)
	}
	return path
}

var sizes = map[string]fyne.Size{"": fyne.NewSize(1440, 900), "@1280": fyne.NewSize(1280, 800)}

// eachWindow opens the plan in every language, look and size.
func eachWindow(t *testing.T, file func(t testing.TB, lang string) string, do func(t *testing.T, w *Window, name string)) {
	for _, lang := range []string{"zh", "en"} {
		for _, look := range []string{"light", "dark"} {
			for at, size := range sizes {
				name := lang + map[string]string{"dark": "-dark"}[look] + at
				t.Run(name, func(t *testing.T) {
					do(t, windowOn(t, file(t, lang), lang, look, size.Width, size.Height), name)
				})
			}
		}
	}
}

// TestScreenshots writes every page in every language, look and size into the
// folder that QUARTERDECK_SHOTS names.
func TestScreenshots(t *testing.T) {
	dir := os.Getenv("QUARTERDECK_SHOTS")
	if dir == "" {
		t.Skip("QUARTERDECK_SHOTS is not set: no pictures are wanted")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	eachWindow(t, sampleFile, func(t *testing.T, w *Window, name string) {
		w.backed = time.Time{} // no clock in pictures
		for _, r := range everyRoute() {
			w.Show(r)
			w.tips.Refresh()
			keep(t, filepath.Join(dir, routeName(r)+"-"+name+".png"), w.win.Canvas().Capture())
		}
	})
}

func keep(t *testing.T, path string, img image.Image) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
}

// A placedText is a text with its place in the window, and the room it may use.
type placedText struct {
	*canvas.Text
	x, y, w, h float32
	clip       box
}

type box struct{ x0, y0, x1, y1 float32 }

// texts lists the visible texts of an object with their places. Scrollers and
// widgets clip: what lies outside them is not seen.
func texts(o fyne.CanvasObject, x, y float32, clip box) (found []placedText) {
	if !o.Visible() {
		return nil
	}
	x, y = x+o.Position().X, y+o.Position().Y
	size := o.Size()
	switch v := o.(type) {
	case *canvas.Text:
		if strings.TrimSpace(v.Text) == "" {
			return nil
		}
		min := v.MinSize()
		left := x
		switch v.Alignment {
		case fyne.TextAlignCenter:
			left += (size.Width - min.Width) / 2
		case fyne.TextAlignTrailing:
			left += size.Width - min.Width
		}
		return []placedText{{v, left, y + (size.Height-min.Height)/2, min.Width, min.Height, clip}}
	case *fyne.Container:
		for _, child := range v.Objects {
			found = append(found, texts(child, x, y, clip)...)
		}
	case fyne.Widget:
		inner := box{max(clip.x0, x), max(clip.y0, y), min(clip.x1, x+size.Width), min(clip.y1, y+size.Height)}
		for _, child := range test.WidgetRenderer(v).Objects() {
			found = append(found, texts(child, x, y, inner)...)
		}
	}
	return found
}

// TestEveryPageHoldsItsWords walks every page, on the sample and on an empty
// plan: no word is untranslated, leaves the widget it stands in, or meets another.
func TestEveryPageHoldsItsWords(t *testing.T) {
	files := map[string]func(t testing.TB, lang string) string{
		"sample": sampleFile,
		"empty":  func(t testing.TB, _ string) string { return emptyFile(t) },
	}
	for kind, file := range files {
		t.Run(kind, func(t *testing.T) {
			eachWindow(t, file, func(t *testing.T, w *Window, name string) {
				for _, r := range everyRoute() {
					w.Show(r)
					checkWords(t, w, routeName(r))
				}
				if w.complaints > 0 {
					t.Error("something complained")
				}
			})
		})
	}
}

func checkWords(t *testing.T, w *Window, key string) {
	t.Helper()
	size := w.win.Canvas().Size()
	all := texts(w.win.Content(), 0, 0, box{0, 0, size.Width, size.Height})
	if len(all) < 12 {
		t.Errorf("%s: only %d texts", key, len(all))
	}
	const slack = 1.5
	var seen []placedText
	for _, p := range all {
		if strings.Contains(p.Text.Text, "⟦") {
			t.Errorf("%s: %q has no translation", key, p.Text.Text)
		}
		if strings.Contains(p.Text.Text, "{0}") || strings.Contains(p.Text.Text, "{1}") {
			t.Errorf("%s: %q lacks what it speaks of", key, p.Text.Text)
		}
		if p.y+p.h <= p.clip.y0+slack || p.y >= p.clip.y1-slack || p.x >= p.clip.x1 || p.x+p.w <= p.clip.x0 {
			continue // scrolled out of sight
		}
		if p.x < p.clip.x0-slack || p.x+p.w > p.clip.x1+slack {
			t.Errorf("%s: %q leaves its widget by %.0f on the right, %.0f on the left", key, p.Text.Text, p.x+p.w-p.clip.x1, p.clip.x0-p.x)
		}
		for _, q := range seen {
			// Lines of text may touch, letters may not: a line box is taller than its letters.
			inset := p.h * 0.18
			if p.x+slack < q.x+q.w && q.x+slack < p.x+p.w && p.y+inset < q.y+q.h-inset && q.y+inset < p.y+p.h-inset {
				t.Errorf("%s: %q meets %q", key, p.Text.Text, q.Text.Text)
			}
		}
		seen = append(seen, p)
	}
}
