package board_test

import (
	"path/filepath"
	"testing"

	"quarterdeck/app/board"
	"quarterdeck/app/text"
	"quarterdeck/data/sample"
	"quarterdeck/data/store"
)

func openSample(t testing.TB, lang string) *store.File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sample.qdeck")
	if err := sample.Create(path, lang); err != nil {
		t.Fatal(err)
	}
	file, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

func TestSampleSaysWhatThePicturesSay(t *testing.T) {
	file := openSample(t, "zh")
	n, err := board.Progress(file.Reader, day("2026-08-14"), board.ProgressIn{})
	if err != nil {
		t.Fatal(err)
	}
	addsUp(t, n)
	s := n.Sentences()
	zh := text.Fmt{Lang: text.ZH, Currency: "CNY"}
	for got, want := range map[string]string{
		s.Headline.Say(zh): "进度达成 96.3%，落后 305 万；照此全年 11,555 万，差 445 万。",
		s.Where.Say(zh):    "缺口主要在华南：−266 万，占净缺口 87%。",
		s.Needed.Say(zh):   "余下的计划需达到 108.1%。",
	} {
		if got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	lights := ""
	for _, r := range n.Regions {
		lights += r.Total.Light.String() + " "
	}
	if lights != "green red green amber green " || len(n.Reps) != 9 || n.RepTotal.Total.Actual != n.Total.Total.Actual {
		t.Errorf("lights %s, %d reps", lights, len(n.Reps))
	}
	if due, err := board.TodosDue(file.Reader, day("2026-08-14"), board.TodosIn{}); err != nil || due.Late == 0 || due.Today == 0 {
		t.Errorf("to do: %+v %v", due, err)
	}
}

// BenchmarkProgress is a page asking for its numbers again after a change.
func BenchmarkProgress(b *testing.B) {
	file := openSample(b, "zh")
	for b.Loop() {
		if _, err := board.Progress(file.Reader, day("2026-08-14"), board.ProgressIn{}); err != nil {
			b.Fatal(err)
		}
	}
}
