package team_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	appplan "quarterdeck/app/plan"
	app "quarterdeck/app/team"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/team"
	"quarterdeck/views/widgets"
)

// words are all lines of text and typing in a tree, one below another.
func words(o fyne.CanvasObject) string {
	var lines []string
	for _, x := range pagetest.Find[fyne.CanvasObject](o) {
		switch x := x.(type) {
		case *widgets.Text:
			lines = append(lines, x.String())
		case *widgets.Badge:
			lines = append(lines, x.Text())
		case *widgets.Wrap:
			lines = append(lines, x.String())
		case *widgets.Field:
			lines = append(lines, x.Text())
		}
	}
	return strings.Join(lines, "\n")
}

// row is the row of a list that begins with words.
func row(t *testing.T, p page.Page, begin string) *widgets.ListRow {
	t.Helper()
	for _, r := range pagetest.Find[*widgets.ListRow](p.Content()) {
		if strings.HasPrefix(words(r), begin) {
			return r
		}
	}
	t.Fatalf("no row %s", begin)
	return nil
}

func put(t *testing.T) (*pagetest.Host, page.Page) {
	t.Helper()
	h := pagetest.Sample(t, text.ZH, false)
	p := team.NewTeam(h)
	h.Put(p, 1440, 900)
	return h, p
}

func shows(t *testing.T, p page.Page, want ...string) {
	t.Helper()
	got := words(p.Content())
	for _, w := range want {
		if !strings.Contains(got, w) {
			t.Errorf("%s is not shown:\n%s", w, got)
		}
	}
}

func hides(t *testing.T, p page.Page, not ...string) {
	t.Helper()
	got := words(p.Content())
	for _, w := range not {
		if strings.Contains(got, w) {
			t.Errorf("%s is shown", w)
		}
	}
}

const secret = "压力大，上周两次提到考虑转岗。先谈打法，不谈排名。"

func press(p page.Page, key fyne.KeyName) bool {
	return p.(page.Keyer).Key(&fyne.KeyEvent{Name: key})
}

// The lowest comes first, with the talk of today open: the template was carried
// over twice.
func TestTheWeakestIsOpen(t *testing.T) {
	_, p := put(t)
	shows(t, p, "9 人", "黄子墨", "80.7%", "今天 15:00", "差额\n−209", "转化 8.9%", "超期客户 3 家，最久 粤港百味 超 8 天",
		secret, "结转 2 次", "逾期 2 天", "第 29 次", "合计 7,914 / 8,219 万 · 96.3%", "转化 8.6%：线索和拜访都够，卡在报价之后")
	if s := p.(page.Statuser).Status(); s != "私密笔记不进入任何导出" {
		t.Errorf("the status bar says %s", s)
	}
}

func TestTheSharedViewHidesWhatIsNotForBoth(t *testing.T) {
	h, p := put(t)
	if !press(p, fyne.KeyF5) {
		t.Fatal("F5 does nothing")
	}
	shows(t, p, "黄子墨", "与 黄子墨", "线索和拜访都够，卡在报价之后。先改 3 家 A 级客户。")
	hides(t, p, secret, "私密", "何嘉", "梁咏诗", "90.8%", "合计 7,914")
	for _, f := range pagetest.Find[*widgets.Field](p.Content()) {
		if strings.Contains(f.Text(), "转岗") {
			t.Error("a field holds the private note")
		}
	}
	if !press(p, fyne.KeyEscape) {
		t.Fatal("Esc does not leave the shared view")
	}
	shows(t, p, secret, "何嘉")
	if press(p, fyne.KeyEscape) {
		t.Error("Esc is taken although nothing is shared")
	}
	if len(h.Problems) > 0 {
		t.Error(h.Problems)
	}
}

// Names of other reps in shared words are taken out too.
func TestTheSharedViewHidesNamesInWords(t *testing.T) {
	h, p := put(t)
	meeting := open(t, h, "黄子墨")
	if !h.DoQuiet(app.AgreeAction{Meeting: meeting, Text: "请教何嘉的打法", Owner: code(t, h, "何嘉"), Due: h.Today() + 1}) {
		t.Fatal(h.Problems)
	}
	shows(t, p, "请教何嘉的打法")
	press(p, fyne.KeyF5)
	shows(t, p, "请教同事的打法")
	hides(t, p, "何嘉")
	if row(t, p, "请教同事的打法").Tapped(nil); h.Overlay != nil {
		t.Error("a dialog says the name that is hidden")
	}
	if !h.DoQuiet(app.SetBlocker{Meeting: meeting, Text: "何嘉抢了客户"}) {
		t.Fatal(h.Problems)
	}
	for _, f := range pagetest.Find[*widgets.Field](p.Content()) {
		if f.Text() == "同事抢了客户" && !f.Disabled() {
			t.Error("words without the name could be kept in place of the whole")
		}
	}
	hides(t, p, "何嘉")
	press(p, fyne.KeyF5)
	shows(t, p, "何嘉抢了客户")
}

func code(t *testing.T, h *pagetest.Host, name string) string {
	t.Helper()
	reps, err := h.Reader().Reps()
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range reps {
		if x.Name == name {
			return x.Code
		}
	}
	t.Fatalf("nobody is %s", name)
	return ""
}

// open is the meeting of today with somebody.
func open(t *testing.T, h *pagetest.Host, name string) data.ID {
	t.Helper()
	rows, err := app.OneOnOnes(h.Reader(), h.Today(), app.OneOnOnesIn{Rep: code(t, h, name)})
	if err != nil || len(rows) != 1 || len(rows[0].Meetings) == 0 {
		t.Fatal(rows, err)
	}
	return rows[0].Meetings[0].ID
}

func note(t *testing.T, h *pagetest.Host, meeting data.ID, layer data.Layer) string {
	t.Helper()
	s, err := app.Meeting(h.Reader(), meeting, layer)
	if err != nil {
		t.Fatal(err)
	}
	return s.Notes[layer]
}

// A note is kept when its box is left, and not before: every committed character
// of an input method arrives on its own.
func TestNotesAreKeptOnLeaving(t *testing.T) {
	h, p := put(t)
	meeting := open(t, h, "黄子墨")
	var private *widgets.Field
	for _, f := range pagetest.Find[*widgets.Field](p.Content()) {
		if f.Text() == secret {
			private = f
		}
	}
	private.Focus()
	typing := h.Window().Canvas().Focused()
	for _, r := range "谈完了" {
		typing.TypedRune(r)
	}
	if note(t, h, meeting, data.Private) != secret {
		t.Error("kept while it was being typed")
	}
	p.Refresh() // a change elsewhere
	if private.Text() != "谈完了" || !private.Focused() {
		t.Errorf("a refresh disturbs the typing: %q", private.Text())
	}
	h.Window().Canvas().Unfocus()
	if got := note(t, h, meeting, data.Private); got != "谈完了" {
		t.Errorf("kept %q", got)
	}
	if len(h.Toasts) > 0 {
		t.Errorf("a note is announced: %v", h.Toasts)
	}
}

// Words that wait under the caret stay with the person they were written about.
func TestTypingStaysWithItsPerson(t *testing.T) {
	h, p := put(t)
	huang := open(t, h, "黄子墨")
	var blocker *widgets.Field
	for _, f := range pagetest.Find[*widgets.Field](p.Content()) {
		if strings.HasPrefix(f.Text(), "转化 8.6%") {
			blocker = f
		}
	}
	blocker.Focus()
	for _, r := range "账期" {
		h.Window().Canvas().Focused().TypedRune(r)
	}
	row(t, p, "何嘉").Tapped(nil)
	s, err := app.Meeting(h.Reader(), huang)
	if err != nil || s.Blocker != "账期" {
		t.Errorf("kept %q, %v", s.Blocker, err)
	}
	if blocker.Text() != "报价改三次才发出" {
		t.Errorf("shows %q for the next person", blocker.Text())
	}
	if he, err := app.Meeting(h.Reader(), open(t, h, "何嘉")); err != nil || he.Blocker != "报价改三次才发出" {
		t.Errorf("the next person's became %q, %v", he.Blocker, err)
	}
}

func TestAMeetingIsFiledAndTheNextBegun(t *testing.T) {
	h, p := put(t)
	pagetest.Button(t, p.Content(), "结束并存档").Tapped(nil)
	if s, err := app.Meeting(h.Reader(), open(t, h, "黄子墨")); err != nil || !s.Closed {
		t.Fatal(s, err)
	}
	shows(t, p, "8月14日 已存档")
	for _, f := range pagetest.Find[*widgets.Field](p.Content()) {
		if !f.Disabled() {
			t.Errorf("a filed meeting takes typing: %q", f.Text())
		}
	}
	pagetest.Button(t, p.Content(), "重新打开").Tapped(nil)
	pagetest.Button(t, p.Content(), "结束并存档")

	row(t, p, "吴桐").Tapped(nil)
	pagetest.Button(t, p.Content(), "开始一对一").Tapped(nil)
	s, err := app.Meeting(h.Reader(), open(t, h, "吴桐"))
	if err != nil || s.Date != h.Today() || s.Closed {
		t.Errorf("%+v %v", s.OneOnOne, err)
	}
	pagetest.Button(t, p.Content(), "结束并存档")
}

func TestAnActionIsAgreedAndDone(t *testing.T) {
	h, p := put(t)
	meeting := open(t, h, "黄子墨")
	pagetest.Button(t, p.Content(), "加一项").Tapped(nil)
	h.SaveShot("team-form-agree")
	save := pagetest.Button(t, h.Overlay, "保存")
	save.Tapped(nil)
	if h.Overlay == nil {
		t.Fatal("an action without words was taken")
	}
	pagetest.Find[*widgets.Field](h.Overlay)[0].SetText("周五前回访三家")
	save.Tapped(nil)
	shows(t, p, "周五前回访三家")
	r := row(t, p, "周五前回访三家")
	r.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	s, err := app.Meeting(h.Reader(), meeting)
	if err != nil || len(s.Actions) != 6 {
		t.Fatal(len(s.Actions), err)
	}
	for _, a := range s.Actions {
		if a.Text == "周五前回访三家" && (a.Done != h.Today() || a.Due != h.Today()+7 || a.OwnerName != "黄子墨") {
			t.Errorf("%+v", a)
		}
	}
}

// A route leads to a person, and a new one begins with nothing.
func TestSomebodyNew(t *testing.T) {
	h, p := put(t)
	if !h.DoQuiet(appplan.SaveRep{Code: "N", Name: "新来的"}) {
		t.Fatal(h.Problems)
	}
	p.(page.Goer).Go(page.Route{Page: "team", Code: "N"})
	h.SaveShot("team-zh-new")
	shows(t, p, "10 人", "还没分目标", "还没有一对一", "还没有约定行动", "还没有约定过行动")
	pagetest.Button(t, p.Content(), "开始一对一").Tapped(nil)
	shows(t, p, "第 1 次", "私密")
	p.(page.Printer).Print()
	if r := h.Routes[len(h.Routes)-1]; r != (page.Route{Page: "reports", Part: "rep", Code: "N"}) {
		t.Errorf("printing leads to %+v", r)
	}
}
