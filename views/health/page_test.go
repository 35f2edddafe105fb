package health

import (
	"testing"

	"fyne.io/fyne/v2"

	"quarterdeck/app/health"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

// sample is the page on the sample in Chinese.
func sample(t *testing.T) (*pagetest.Host, *Page) {
	t.Helper()
	h := pagetest.Sample(t, text.ZH, false)
	return h, open(h)
}

// codeOf is the code of the customer with a name.
func codeOf(t *testing.T, p *Page, name string) string {
	t.Helper()
	for _, x := range p.list.Rows {
		if x.Name == name {
			return x.Code
		}
	}
	t.Fatal("no customer", name)
	return ""
}

func TestChipsAndSearchNarrowTheList(t *testing.T) {
	h, p := sample(t)
	all := len(p.table.Rows())
	for i, f := range filters {
		p.tools.chips.Chips[i].Tapped(nil)
		want := p.list.Counts.Of(f.light)
		switch f.key {
		case "":
			want = all
		case "alone":
			want = p.list.Alone
		}
		if n := len(p.table.Rows()); n != want {
			t.Errorf("chip %q lists %d, want %d", f.key, n, want)
		}
	}
	p.showAll()
	p.tools.search.OnChanged("jhbl")
	if rows := p.table.Rows(); len(rows) != 1 || rows[0].Name != "锦和便利" || p.panel.row != rows[0] {
		t.Errorf("pinyin finds %d", len(rows))
	}
	if !p.Key(&fyne.KeyEvent{Name: fyne.KeyEscape}) || len(p.table.Rows()) != all {
		t.Error("Esc does not show everybody again")
	}
	if len(h.Problems) > 0 {
		t.Error(h.Problems)
	}
}

func TestRecordingGivesEveryRedAPlay(t *testing.T) {
	h, p := sample(t)
	red := p.list.Alone
	if red == 0 {
		t.Fatal("the sample has no red customer without a play")
	}
	p.New()
	p.Refresh()
	if p.list.Alone != 0 || !p.list.ThisWeek {
		t.Errorf("%d red without a play after recording", p.list.Alone)
	}
	h.Undo()
	p.Refresh()
	if p.list.Alone != red || p.list.ThisWeek {
		t.Errorf("%d red without a play after undo, want %d", p.list.Alone, red)
	}
}

func TestAPlayIsWorkedOffInThePanel(t *testing.T) {
	h, p := sample(t)
	p.Go(page.Route{Code: codeOf(t, p, "大川商贸")})
	c := p.panel.play
	if c.play.Kind != data.WinBack || c.play.Light != data.Red || c.clock.String() != h.T("health.clock.late", 4) {
		t.Fatalf("%+v, clock %q", c.play.Play, c.clock.String())
	}
	c.rows[0].check.Tapped(nil)
	p.Refresh()
	if c.play.Done != 1 || !c.rows[0].check.On() {
		t.Errorf("%d steps done after ticking one", c.play.Done)
	}
	if !h.Do(health.ContactPlay{ID: c.play.ID, Day: h.Today()}) {
		t.Fatal(h.Problems)
	}
	p.Refresh()
	if c.play.Light != data.Green || c.contact.Visible() {
		t.Error("the clock goes on after a contact")
	}
	if !h.Do(health.FinishPlay{ID: c.play.ID, Day: h.Today(), Won: true, Result: "恢复下单"}) {
		t.Fatal(h.Problems)
	}
	p.Refresh()
	if c.done.Visible() || !c.start.Visible() {
		t.Error("a closed play can be closed again, or no other opened")
	}
}

func TestLabelsBringTheirMessage(t *testing.T) {
	h, p := sample(t)
	p.Go(page.Route{Code: codeOf(t, p, "锦和便利")})
	n := len(p.panel.row.Scenes)
	if n == 0 {
		t.Fatal("no label on 锦和便利")
	}
	first := p.panel.labels.rows[0]
	first.copy.Tapped(nil)
	if got := fyne.CurrentApp().Clipboard().Content(); got != first.scene.Message || got == "" {
		t.Errorf("copied %q, want %q", got, first.scene.Message)
	}
	if !h.Do(health.UnlabelCustomer{Customer: p.panel.row.Code, Scene: first.scene.Code}) {
		t.Fatal(h.Problems)
	}
	p.Refresh()
	if len(p.panel.row.Scenes) != n-1 {
		t.Errorf("%d labels, want %d", len(p.panel.row.Scenes), n-1)
	}
}

func TestTheRulesSayWhatTheyChange(t *testing.T) {
	h, p := sample(t)
	f := &ruleForm{page: p, fields: map[string]*widgets.Field{}, trial: widgets.NewWrap("", widgets.Style{})}
	for _, row := range ruleRows {
		for _, name := range row {
			f.fields[name] = widgets.NewField("")
			f.fields[name].SetText("20")
		}
	}
	f.fields["amber"].SetText("101")
	f.try()
	if got := f.trial.String(); got != h.T("problem.health.bands") {
		t.Errorf("says %q of bands beyond 100", got)
	}
	f.fields["amber"].SetText("30")
	f.try()
	c := p.list.Counts
	if got := f.trial.Lines(); len(got) == 0 || f.trial.String() == h.T("problem.health.bands") {
		t.Errorf("says %q", got)
	}
	if now := h.T("health.rules.now", h.T("health.rules.counts", c.Red, c.Amber, c.Green, c.Ring)); f.trial.String()[:len(now)] != now {
		t.Errorf("says %q, want it to begin with %q", f.trial.String(), now)
	}
}

// TestChipsOfVeryManyCustomersLeaveTheSearchAlone lays the tools out as narrow as
// they get in the smallest window.
func TestChipsOfVeryManyCustomersLeaveTheSearchAlone(t *testing.T) {
	p := open(pagetest.Sample(t, text.EN, false))
	p.tools.words = [2][]string{{"All 5,000", "Red 1,282", "Amber 166", "Green 795", "Unknown 2,757", "No play 1,282"},
		{"All 5,000", "1,282", "166", "795", "2,757", "No play 1,282"}}
	chips, right := p.tools.content.Objects[0], p.tools.content.Objects[1]
	p.tools.content.Layout.Layout(p.tools.content.Objects, fyne.NewSize(836, 47))
	if end := chips.Position().X + chips.MinSize().Width; end > right.Position().X {
		t.Errorf("the chips end at %g, the search begins at %g", end, right.Position().X)
	}
}
