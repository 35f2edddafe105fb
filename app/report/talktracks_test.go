package report_test

import (
	"os"
	"path/filepath"
	"testing"

	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// TestTalkTracksOnPaper: the handbook has every track with its rate, and the cases of
// the week; the form has who is to be asked why, in every language.
func TestTalkTracksOnPaper(t *testing.T) {
	a, today, f := openSample(t, text.ZH)
	times := map[report.Paper]string{report.ZH: "5 次", report.EN: "n=5", report.Both: "5 次"}
	for _, paper := range report.Papers {
		book, err := report.TalkTracks(a.Reader(), today, f, paper)
		if err != nil {
			t.Fatal(err)
		}
		form, err := report.CustomerBehaviour(a.Reader(), today, f, paper, 0)
		if err != nil {
			t.Fatal(err)
		}
		for name, x := range map[string]struct {
			doc  report.Document
			want []string
		}{
			"tracks":    {book, []string{"贵一成，多赚两成", "45 天账期换排面", times[paper], "黄子墨", "让价前先换条件"}},
			"behaviour": {form, []string{"锦和便利", "气泡果茶新品页", "7"}},
		} {
			tells(t, paper, x.doc, x.want...)
			if dir := os.Getenv("QUARTERDECK_SHOTS"); dir != "" {
				if err := report.WriteFile(filepath.Join(dir, name+"-"+string(paper)+".pdf"), x.doc); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	doc, err := report.CustomerBehaviour(a.Reader(), today, f, report.EN, data.NewDate(2026, 3, 2))
	if err != nil || len(doc.Pages) != 0 {
		t.Error("a week without rows has pages", err)
	}
}
