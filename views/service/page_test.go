package service

import (
	"testing"

	"quarterdeck/app/service"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func open(h *pagetest.Host) *Page {
	p := NewService(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func TestPictures(t *testing.T) {
	pagetest.EachLook(t, "service", func(h *pagetest.Host, name string, plain bool) {
		p := open(h)
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		if plain {
			p.shots(h, name)
		}
	})
}

// shots pictures the lists, the dialogs, and the alarm.
func (p *Page) shots(h *pagetest.Host, name string) {
	for i, list := range []string{"open", "all", "ratings", "visits"} {
		p.lists.chips.Chips[i].Tapped(nil)
		h.Look(name + "-" + list)
	}
	ComplaintForm(h, "C003", 0, nil)
	h.SaveShot(name + "-complaint")
	h.HideOverlay()
	settleForm(h, p.lists.all[0])
	h.SaveShot(name + "-settle")
	h.HideOverlay()
	RatingForm(h, "C003", 1, nil)
	h.SaveShot(name + "-rating")
	h.HideOverlay()
	rulesForm(h)
	h.SaveShot(name + "-rules")
	h.HideOverlay()
	h.Do(service.SetServiceRules{Fine: 50, Bad: 100, Days: 3, Satisfaction: 450, RepurchaseLow: 1000})
	p.by.Chips[1].Tapped(nil)
	p.Refresh()
	h.Look(name + "-alarm")
	h.Undo()
}

func TestTheAlarmIsShownWithWhomToVisit(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	if !p.alarm.content.Hidden {
		t.Error("there is no alarm at 1.36 %")
	}
	if !h.Do(service.SetServiceRules{Fine: 50, Bad: 100, Days: 3, Satisfaction: 450, RepurchaseLow: 1000}) {
		t.Fatal(h.Problems)
	}
	p.Refresh()
	if p.alarm.content.Hidden {
		t.Fatal("no alarm above the limit")
	}
	p.alarm.list.OnTapped()
	if p.lists.visits.Hidden || len(p.lists.visits.Rows()) != len(p.now.Unvisit) || len(p.now.Unvisit) == 0 {
		t.Error("the list of visits is not shown")
	}
	p.lists.visits.SelectWhere(func(service.Core) bool { return true })
	p.lists.jump.OnTapped()
	want := page.Route{Page: "customers", Part: "list", Code: p.lists.visits.Rows()[0].Code}
	if len(h.Routes) != 1 || h.Routes[0] != want {
		t.Errorf("went to %v", h.Routes)
	}
}

func TestAComplaintIsEnteredSettledAndReopened(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	before := p.now
	p.New()
	save := pagetest.Button(t, h.Overlay, h.T("button.save"))
	save.OnTapped()
	if h.Overlay == nil {
		t.Fatal("a complaint of nobody was kept")
	}
	h.HideOverlay()
	ComplaintForm(h, "C003", 0, nil)
	pagetest.Find[*widgets.Field](h.Overlay)[1].SetText("配送")
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	p.Refresh()
	if p.now.Complaints != before.Complaints+1 || p.now.Handling.Open != before.Handling.Open+1 || len(h.Problems) > 0 {
		t.Fatalf("%+v %v", p.now.Handling, h.Problems)
	}
	p.lists.cases.SelectWhere(func(x service.Case) bool { return x.Date == h.Today() })
	p.lists.settle.OnTapped()
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	p.Refresh()
	if p.now.Handling.Open != before.Handling.Open {
		t.Errorf("%+v", p.now.Handling)
	}
	p.lists.open(complaints)
	p.lists.cases.SelectWhere(func(x service.Case) bool { return x.Date == h.Today() && !x.Open })
	p.lists.reopen.OnTapped()
	p.Refresh()
	if p.now.Handling.Open != before.Handling.Open+1 {
		t.Errorf("%+v %v", p.now.Handling, h.Problems)
	}
}

func TestARatingIsTypedInPoints(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	n := p.now.Satisfaction.Answers
	RatingForm(h, "C020", 0, nil)
	points := pagetest.Find[*widgets.Field](h.Overlay)[1]
	points.SetText("5.1")
	save := pagetest.Button(t, h.Overlay, h.T("button.save"))
	save.OnTapped()
	if h.Overlay == nil {
		t.Fatal("5.1 of 5 was kept")
	}
	points.SetText("4.75")
	save.OnTapped()
	p.Refresh()
	if s := p.now.Satisfaction; s.Answers != n+1 || s.Light != data.Amber || len(h.Problems) > 0 {
		t.Errorf("%+v %v", s, h.Problems)
	}
}
