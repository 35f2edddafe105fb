package board_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"quarterdeck/app/board"
	"quarterdeck/app/forecast"
	"quarterdeck/app/text"
	"quarterdeck/data"
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
		s.Headline.Say(zh): "进度达成 96.3%，落后 305 万；预计全年 11,832 万，差 168 万。",
		s.Where.Say(zh):    "缺口主要在华南：−266 万，占净缺口 87%。",
		s.Needed.Say(zh):   "余下的计划需达到 108.1%。",
	} {
		if got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	stand, err := forecast.Stand(file.Reader, day("2026-08-14"))
	if err != nil || n.Method != data.BlendedForecast || *n.Forecast != *stand[0].Forecast || n.RepTotal.Total.Forecast != *n.Forecast {
		t.Errorf("the deck forecasts %d by %q, the page of forecasts %d (%v)", *n.Forecast, n.Method, *stand[0].Forecast, err)
	}
	for _, r := range n.Reps {
		if r.Total.Forecast != *stand[r.ID].Forecast || r.Total.Actual != *stand[r.ID].Sold || r.Total.Plan != *stand[r.ID].Target {
			t.Errorf("%s: %+v here, %+v on the page of forecasts", r.Code, r.Total, stand[r.ID])
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

func TestStagesOfTheSample(t *testing.T) {
	got, err := board.Stages(openSample(t, "zh").Reader, day("2026-08-14"), board.StagesIn{})
	if err != nil || len(got.Stages) != 3 {
		t.Fatalf("%+v %v", got, err)
	}
	lines := ""
	for _, s := range got.Stages {
		lines += fmt.Sprintf("%s %s %d/%d %.2f %.2f %s|", s.Name, s.State, s.Done, s.Actions, s.Progress, s.Elapsed, s.Light)
	}
	if want := "启动 closed 12/12 1.00 1.00 green|增长 running 13/19 0.68 0.74 amber|冲刺 future 0/14 0.00 0.00 ring|"; lines != want || got.Actions != 45 {
		t.Errorf("%s", lines)
	}
	if got.Next == nil || got.Next.Due < day("2026-08-14") {
		t.Errorf("next %+v", got.Next)
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
