package diagnosis

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"quarterdeck/app/diagnosis"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

// alone shows a reading as the page of the one-on-one does: 827 by 371.
type alone struct {
	r    *Reading
	h    page.Host
	code string
	size [2]float32
}

func (a *alone) Title() string { return "" }
func (a *alone) Content() fyne.CanvasObject {
	return widgets.Pad(16, 20, 16, 20, widgets.Col(0, widgets.Row(0, widgets.Fixed(a.size[0], a.size[1], a.r.Content()))))
}
func (a *alone) Shows() []data.Kind { return nil }
func (a *alone) Refresh() {
	t, err := diagnosis.All(a.h.Reader(), a.h.Today())
	if err != nil {
		panic(err)
	}
	a.r.Set(diagnosis.Diagnosis{})
	for _, d := range t.Rows {
		if d.Rep == a.code {
			a.r.Set(d)
		}
	}
}

func TestReadingPictures(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for _, code := range []string{"R04", "R07", "R09", ""} {
				h := pagetest.Sample(t, lang, dark)
				for _, size := range [][2]float32{{827, 371}, {925, 324}} {
					h.Put(&alone{NewReading(h), h, code, size}, size[0]+40+80, size[1]+32+84)
					h.Look(fmt.Sprintf("reading-%s-%v-%s@%v", lang, dark, code, size[0]))
				}
				if len(h.Problems) > 0 {
					t.Error(h.Problems)
				}
			}
		}
	}
}
