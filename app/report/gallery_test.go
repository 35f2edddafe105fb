package report

import (
	"os"
	"testing"

	"quarterdeck/app/chart"
)

// gallery is every chart on two pages, with marks and headings.
func gallery(lang string) []Page {
	s := newSample(lang, false)
	first := &chart.Scene{W: PageLong, H: PageShort}
	put := func(page *chart.Scene, c chart.Chart, x, y, w, h float32) { page.Place(c.Scene(w, h, Measure), x, y) }
	head := func(page *chart.Scene, title string, x, y, w float32) {
		page.Add(chart.Text{X: x, Y: y, S: title, Size: 14, Bold: true, Role: chart.T1})
		page.Line(x, y+14, x+w, y+14, 1.5, chart.T1)
	}
	head(first, s.t("累计：计划、实际、预测", "Cumulative: plan, actual, forecast"), 48, 40, 540)
	put(first, s.legend(), 288, 30, 300, 20)
	put(first, s.curve(), 48, 60, 540, 310)
	head(first, s.t("区域 × 月 达成率 %", "Region × month, % of plan"), 612, 40, 463)
	put(first, s.heat(), 612, 60, 463, 300)
	head(first, s.t("季度", "Quarters"), 48, 400, 500)
	put(first, s.quarters(), 48, 424, 500, 120)
	put(first, s.bullet(), 48, 570, 338, 44)
	put(first, s.forecast(), 48, 630, 338, 44)
	put(first, chart.Spark{Values: []float64{12.6, 11.8, 11, 10.4, 9.1, 8.9}, Target: 15, HasTarget: true, End: chart.Bad}, 420, 570, 124, 34)
	put(first, chart.Rhythm{Values: planMonths}, 420, 630, 60, 24)
	put(first, chart.Rhythm{Values: planMonths, On: true}, 490, 630, 60, 24)
	put(first, chart.Progress{Done: .68, Tick: .74}, 48, 700, 338, 20)
	put(first, chart.Dial{Done: .68, Tick: .74, Text: "68%"}, 420, 670, 80, 80)
	for i := range 4 {
		first.Mark(chart.Light(i), 520+float32(i)*24, 690, 16)
	}
	first.Check(520, 730, 14, false)
	first.Check(550, 730, 14, true)
	put(first, s.waterfall(), 600, 400, 480, 170)
	put(first, s.funnel(), 600, 600, 480, 120)
	second := &chart.Scene{W: PageShort, H: PageLong}
	put(second, s.gantt(), 48, 48, 698, s.gantt().Height())
	put(second, s.anchors(), 48, 420, 698, s.anchors().Height())
	put(second, s.bars(), 48, 700, 400, 160)
	return []Page{
		{Scene: first, Landscape: true, Bookmarks: []Bookmark{{Title: "驾驶舱", Y: 40}, {Title: "季度", Level: 1, Y: 400}}},
		{Scene: second, Bookmarks: []Bookmark{{Title: "阶段", Y: 48}}},
	}
}

// TestGallery writes every chart to the files the environment names, to be
// looked at: GALLERY=/tmp/gallery makes /tmp/gallery-zh.pdf and -en.pdf.
func TestGallery(t *testing.T) {
	prefix := os.Getenv("GALLERY")
	if prefix == "" {
		t.Skip("GALLERY is not set: nothing to write")
	}
	for _, lang := range []string{"zh", "en"} {
		f, err := os.Create(prefix + "-" + lang + ".pdf")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := Write(f, gallery(lang), Meta{Title: "Gallery 图集", Lang: lang}); err != nil {
			t.Fatal(err)
		}
	}
}
