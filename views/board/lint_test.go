package board_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2/test"

	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/board"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func TestLintPictures(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			h := pagetest.Sample(t, lang, dark)
			h.Do(targets.ReopenMonth{Bucket: data.NewDate(2026, 3, 1), Reason: "March was booked late"})
			h.Put(board.NewLint(h), 1280, 800)
			h.SaveShot(fmt.Sprintf("lint-%s-%v", lang, dark))
			if len(h.Problems) > 0 {
				t.Error(h.Problems)
			}
		}
	}
}

func TestLintFixesAndLeads(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	h.Do(targets.ReopenMonth{Bucket: data.NewDate(2026, 3, 1), Reason: "三月入账晚"})
	p := board.NewLint(h)
	h.Put(p, 1440, 900)
	var fix *widgets.Button
	for _, b := range all[*widgets.Button](p.Content()) {
		if b.Visible() && b.Label() == h.T("lint.fix") {
			fix = b
		}
	}
	if fix == nil {
		t.Fatal("nothing can be put right")
	}
	test.Tap(fix)
	if opened, err := h.Reader().Reopenings(); err != nil || len(opened) > 0 {
		t.Error("the month is still open", opened, err)
	}
	rows := all[*widgets.ListRow](p.Content())
	if len(rows) == 0 {
		t.Fatal("no rows")
	}
	test.Tap(rows[0])
	if len(h.Routes) == 0 || h.Routes[0].Page == "" {
		t.Error("a row leads nowhere")
	}
}
