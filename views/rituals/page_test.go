package rituals

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"quarterdeck/app/rituals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func open(h *pagetest.Host) *Page {
	p := NewRituals(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

// see shows one of the views.
func (p *Page) see(view int) {
	p.views.Select(view)
	p.ask()
	p.show()
}

func TestPictures(t *testing.T) {
	pagetest.EachLook(t, "rituals", func(h *pagetest.Host, name string, plain bool) {
		p := open(h)
		for i, view := range viewKeys {
			p.see(i)
			h.Look(name + "-" + view)
		}
		h.Put(p, 1280, 800)
		for i, view := range viewKeys {
			p.see(i)
			h.Look(name + "-" + view + "@1280")
		}
		if plain {
			p.shots(t, h, name)
		}
	})
}

// shots pictures the dialogs.
func (p *Page) shots(t *testing.T, h *pagetest.Host, name string) {
	p.see(weekView)
	for _, x := range p.rows {
		switch x.Ritual.Code {
		case "attack_day":
			p.pick = keyOf(x)
			p.show()
			h.Look(name + "-attack")
		case "competitor_scan":
			recordForm(h, x)
			h.SaveShot(name + "-record")
			h.HideOverlay()
			skipForm(h, x)
			h.SaveShot(name + "-skip")
			h.HideOverlay()
		}
	}
	ritualForm(h, p.reg.Rows[5])
	h.SaveShot(name + "-form")
	h.HideOverlay()
	responseForm(h, &p.list.Rows[0])
	h.SaveShot(name + "-need")
	h.HideOverlay()
	answerForm(h, p.list.Rows[0])
	h.SaveShot(name + "-answer")
	h.HideOverlay()
}

func TestAnEmptyPlanBringsTheRegisterIn(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	p := open(h)
	pagetest.Button(t, p.Content(), h.T("rituals.restore", len(data.ShippedRituals()))).OnTapped()
	if len(p.reg.Rows) != len(data.ShippedRituals()) || len(p.rows) == 0 || len(h.Problems) > 0 {
		t.Fatalf("%d in the register, %d occasions, %v", len(p.reg.Rows), len(p.rows), h.Problems)
	}
	p.see(registerView)
	first := p.reg.Rows[0]
	p.register.OnSpace(first)
	if p.reg.Rows[0].On == first.On {
		t.Error("Space does not switch")
	}
}

// TestAMonthLeadsToItsWeeks: arrows walk the occasions, Enter explains one, and what
// has no room in a day leads to its week.
func TestAMonthLeadsToItsWeeks(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	scene := p.month.Scene()
	if len(scene.Hits) < 40 {
		t.Fatalf("only %d occasions are drawn", len(scene.Hits))
	}
	p.month.FocusGained()
	p.month.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	p.month.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if p.pick != keyOf(p.rows[scene.Hits[1].Row]) {
		t.Error("Enter explains another occasion")
	}
	for _, hit := range scene.Hits {
		if hit.Col >= dayHits {
			p.tapped(hit)
			if p.views.Selected() != weekView || data.Date(hit.Row).Monday() != p.rows[0].Day.Monday() {
				t.Error("the day does not lead to its week")
			}
			return
		}
	}
	t.Error("every day has room for all")
}

func TestAChecklistIsTickedAndRecorded(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	pick := func(code string) rituals.Instance {
		p.see(weekView)
		for _, x := range p.rows {
			if x.Ritual.Code == code {
				p.pick = keyOf(x)
				p.show()
				return x
			}
		}
		t.Fatal("no", code)
		return rituals.Instance{}
	}
	x := pick("competitor_scan")
	check := pagetest.Find[*widgets.Check](p.panel.card)[0]
	check.OnChanged(true)
	if x = pick("competitor_scan"); x.Record.Ticks == "" || x.State != rituals.Late {
		t.Fatalf("%+v %v", x, h.Problems)
	}
	p.panel.act()
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	if x = pick("competitor_scan"); x.State != rituals.Done || !strings.Contains(x.Record.Ticks, "\n") == (len(lines(x.Record.Ticks)) > 1) {
		t.Errorf("%+v %v", x, h.Problems)
	}
	x = pick("strategy_meeting")
	skipForm(h, x)
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	if h.Overlay == nil {
		t.Fatal("skipped without a reason")
	}
	pagetest.Find[*widgets.Field](h.Overlay)[0].SetText("改到下月")
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	if x = pick("strategy_meeting"); x.State != rituals.Off {
		t.Errorf("%+v %v", x, h.Problems)
	}
	pick("one_on_one")
	p.panel.act()
	if r := h.Routes[len(h.Routes)-1]; r != (page.Route{Page: "team", Part: "oneonone"}) {
		t.Errorf("%+v", r)
	}
}

func TestARhythmIsEditedAndAdded(t *testing.T) {
	h := pagetest.Sample(t, text.EN, false)
	p := open(h)
	p.New()
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	if h.Overlay == nil {
		t.Fatal("a rhythm without a name was kept")
	}
	pagetest.Find[*widgets.Field](h.Overlay)[0].SetText("Third Wednesday count")
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	if n := len(p.reg.Rows); n != len(data.ShippedRituals())+1 || h.Overlay != nil {
		t.Fatalf("%d %v", n, h.Problems)
	}
	for _, r := range p.reg.Rows { // what a dialog shows is what it stores
		ritualForm(h, r)
		pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
		if h.Overlay != nil {
			t.Fatalf("%s cannot be saved as it is: %v", r.Code, h.Problems)
		}
		again, err := h.Reader().Ritual(r.ID)
		if err != nil || again.Day != r.Day || again.Nth != r.Nth || again.Weekdays != r.Weekdays || again.Month != r.Month || again.Kept != r.Kept || again.Begins != r.Begins || again.Name != r.Name || again.Checklist != r.Checklist {
			t.Errorf("%+v became %+v", r.Ritual, again)
		}
	}
}

func TestANeedIsAskedAndAnswered(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	p := open(h)
	p.see(answersView)
	responseForm(h, nil)
	fields := pagetest.Find[*widgets.Field](h.Overlay)
	fields[0].SetText("小规格")
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	if len(p.list.Rows) != 1 || len(h.Problems) > 0 {
		t.Fatalf("%d %v", len(p.list.Rows), h.Problems)
	}
	p.answer.act()
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	if p.list.Answered != 1 || p.list.InTime != 1 {
		t.Errorf("%+v %v", p.list, h.Problems)
	}
}

func TestTheCalendarFileIsWritten(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	h.SavePath = filepath.Join(t.TempDir(), "r.ics")
	p.export()
	b, err := os.ReadFile(h.SavePath)
	if err != nil || !strings.Contains(string(b), "RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=WE;UNTIL=") {
		t.Errorf("%d bytes, %v %v", len(b), err, h.Problems)
	}
}
