package scores

import (
	"testing"

	"quarterdeck/app/scores"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func open(h *pagetest.Host) *Page {
	p := NewScores(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func (p *Page) showBoard() {
	p.view.Select(boardView)
	p.turn()
}

func TestPictures(t *testing.T) {
	pagetest.EachLook(t, "scores", func(h *pagetest.Host, name string, plain bool) {
		p := open(h)
		p.Go(page.Route{Code: "R04"})
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		p.showBoard()
		h.Look(name + "-board@1280")
		h.Put(p, 1440, 900)
		h.Look(name + "-board")
		if !plain {
			return
		}
		p.rules()
		h.SaveShot(name + "-rules")
		h.HideOverlay()
		p.marks("")
		h.SaveShot(name + "-marks")
		h.HideOverlay()
		PraiseForm(h, "", 4)
		h.SaveShot(name + "-praise")
		h.HideOverlay()
	})
}

// TestMarksAreGivenInOneStep, to everybody for what is typed, and refused out of
// 0 to 100.
func TestMarksAreGivenInOneStep(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	first := p.cards.answer.Cards[0].Rep
	p.New()
	fields := pagetest.Find[*widgets.Field](h.Overlay)
	if len(fields) != 18 {
		t.Fatal(len(fields), "fields for 9 reps")
	}
	fields[0].SetText("101")
	save := pagetest.Button(t, h.Overlay, h.T("button.save"))
	save.OnTapped()
	if h.Overlay == nil {
		t.Fatal("101 of 100 was taken")
	}
	fields[0].SetText("55.5")
	save.OnTapped()
	if h.Overlay != nil {
		t.Fatal("not saved")
	}
	marks, err := h.Reader().ScoreMarks()
	if err != nil {
		t.Fatal(err)
	}
	rep, err := h.Reader().RepByCode(first)
	found := false
	for _, m := range marks {
		found = found || m.RepID == rep.ID && m.Mark == 55_50 && m.Period == p.period()
	}
	if err != nil || !found {
		t.Errorf("%s has no mark of 55.5: %v", first, err)
	}
	p.Refresh()
	if len(h.Problems) > 0 {
		t.Error(h.Problems)
	}
}

// TestRulesThatDoNotAddUpStayInTheDialog, with what they make.
func TestRulesThatDoNotAddUpStayInTheDialog(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	p.rules()
	fields := pagetest.Find[*widgets.Field](h.Overlay)
	fields[0].SetText("30")
	fields[0].OnChanged("30")
	if !pagetest.Said(h.Overlay, "权重合计 102，要等于 100") {
		t.Error("what the weights make is not said")
	}
	save := pagetest.Button(t, h.Overlay, h.T("button.save"))
	save.OnTapped()
	if h.Overlay == nil {
		t.Fatal("102 points were taken")
	}
	fields[4].SetText("10")
	save.OnTapped()
	rule, err := h.Reader().ScoreRule()
	if err != nil || h.Overlay != nil || rule.Item(data.ScoreAttainment).Weight != 30_00 || rule.Item(data.ScoreNew).Weight != 10_00 {
		t.Errorf("%+v %v", rule.Items, err)
	}
}

// TestPraiseIsWrittenDownOnTheBoard, and the champion is the one to praise.
func TestPraiseIsWrittenDownOnTheBoard(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	p.showBoard()
	before := len(p.board.praise.Rows())
	if p.board.leader == "" {
		t.Fatal("no champion")
	}
	p.board.session.OnTapped()
	save := pagetest.Button(t, h.Overlay, h.T("button.save"))
	save.OnTapped()
	if h.Overlay == nil {
		t.Fatal("praise for nothing was kept")
	}
	for _, f := range pagetest.Find[*widgets.Field](h.Overlay) {
		if f.Text() == "" {
			f.SetText("分享谈判打法")
			break
		}
	}
	save.OnTapped()
	p.Refresh()
	rows := p.board.praise.Rows()
	if len(rows) != before+1 || rows[0].Rep != p.board.leader || rows[0].Award != data.AwardReview {
		t.Errorf("%d rows, %+v %v", len(rows), rows[0], h.Problems)
	}
	p.board.share.SetOn(true)
	p.board.refresh()
	for _, c := range p.board.table.Columns {
		if c.Key == widthPrefix+"board."+string(scores.BoardSales) {
			t.Error("the share view has amounts")
		}
	}
}
