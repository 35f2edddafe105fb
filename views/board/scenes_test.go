package board

import (
	"fmt"
	"path/filepath"
	"testing"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

// ruler measures texts roughly as the program's font does.
type ruler struct{}

func (ruler) Width(s string, size float32, bold bool) (w float32) {
	for _, r := range s {
		switch {
		case r > 0x2E80:
			w += size
		case bold:
			w += size * 0.59
		default:
			w += size * 0.555
		}
	}
	return w
}

// drawn are the numbers of a plan made by make, in a language.
func drawn(t *testing.T, lang text.Lang, today string, make func(path string) error) drawing {
	t.Helper()
	path := filepath.Join(t.TempDir(), "plan.qdeck")
	if err := make(path); err != nil {
		t.Fatal(err)
	}
	file, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	day, err := data.ParseDate(today)
	if err != nil {
		t.Fatal(err)
	}
	n, err := board.Progress(file.Reader, day, board.ProgressIn{})
	if err != nil {
		t.Fatal(err)
	}
	return newDrawing(n, text.Fmt{Lang: lang, Currency: "CNY"})
}

// Nothing touches and nothing leaves its card, whatever the size, the language
// and the state of the plan.
func TestScenesAreSoundAtEverySize(t *testing.T) {
	empty := func(path string) error {
		return store.Create(path, data.NewPlan("山岚茶饮", "CNY", data.NewMonth(2026, 1)))
	}
	for _, lang := range text.Langs {
		full := func(path string) error { return sample.Create(path, string(lang)) }
		for name, d := range map[string]drawing{
			"sample": drawn(t, lang, "2026-08-14", full), "begun": drawn(t, lang, "2026-01-01", full),
			"before": drawn(t, lang, "2025-06-30", full), "after": drawn(t, lang, "2027-03-01", full),
			"empty": drawn(t, lang, "2026-08-14", empty),
		} {
			for what, c := range map[string]chart.Chart{"to date": d.toDate(), "run rate": d.runRate(), "quarters": d.quarters(),
				"curve": d.curve(), "heat": d.heat(), "people": d.people()} {
				for _, size := range [][2]float32{{-5, -5}, {0, 0}, {130, 70}, {288, 104}, {340, 104}, {480, 112}, {580, 250}, {640, 290}, {1200, 700}} {
					if faults := chart.Faults(c.Scene(size[0], size[1], ruler{}), ruler{}); len(faults) > 0 {
						t.Errorf("%s %s %s at %v: %v", lang, name, what, size, faults)
					}
				}
			}
		}
	}
}

func TestHeatSaysWhatIsKnown(t *testing.T) {
	d := drawn(t, text.ZH, "2026-08-14", func(path string) error { return sample.Create(path, "zh") })
	h := d.heat()
	south := h.Rows[1]
	got := fmt.Sprint(south.Name, south.Light, " ", south.Cells[0].Text, " ", south.Cells[7].Text, " ", south.Cells[8].Text, south.Cells[8].Fill, " ", south.Last)
	if want := "华南3 98 74 202 86.5%"; got != want {
		t.Errorf("South reads %s, want %s", got, want)
	}
	if last := h.Rows[len(h.Rows)-1]; !last.Total || last.Last != "96.3%" || h.Current != 7 {
		t.Errorf("total %+v", last)
	}
}
