package report_test

import (
	"strings"
	"testing"

	"quarterdeck/app/report"
	"quarterdeck/app/team"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// The sheet has the figures, the print layer and the actions of the meeting, and
// no word of the other layers or of the blocker.
func TestTheSheetOfAOneOnOne(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	const secret, shared, blocker = "藏宝图在灯塔下", "共享的话", "卡在灯塔"
	h, err := team.OneOnOnes(a.Reader(), today, team.OneOnOnesIn{Rep: "R04"})
	if err != nil {
		t.Fatal(err)
	}
	met := h[0].Meetings[0].ID
	for layer, words := range map[data.Layer]string{data.Private: secret, data.Shared: shared} {
		if _, err := a.Do(team.SaveNote{Meeting: met, Layer: layer, Text: words}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := a.Do(team.SetBlocker{Meeting: met, Text: blocker}); err != nil {
		t.Fatal(err)
	}
	for _, paper := range report.Papers {
		doc, err := report.OneOnOne(a.Reader(), today, f, paper, "R04")
		if err != nil {
			t.Fatal(err)
		}
		if len(doc.Pages) != 1 {
			t.Errorf("%s: %d pages", paper, len(doc.Pages))
		}
		told := tells(t, paper, doc, "黄子墨", "46.8%", "华南报价模板上线", "方案→签单回到 55%", "林知夏")
		for _, not := range []string{secret, shared, blocker, "转岗", "何嘉", "⟦"} {
			if strings.Contains(told, not) {
				t.Errorf("%s: says %s", paper, not)
			}
		}
	}
	doc, err := report.OneOnOne(a.Reader(), today, f, report.ZH, "")
	if err != nil || len(doc.Pages) != 1 || !strings.Contains(words(doc), "黄子墨") {
		t.Errorf("of everybody who is met today: %d pages, %v", len(doc.Pages), err)
	}
	if doc, err := report.OneOnOne(a.Reader(), today+1, f, report.ZH, ""); err != nil || len(doc.Pages) != 0 {
		t.Errorf("nobody is met: %d pages, %v", len(doc.Pages), err)
	}
	if _, err := report.OneOnOne(a.Reader(), today, f, report.ZH, "nobody"); err == nil {
		t.Error("nobody has a sheet")
	}
}
