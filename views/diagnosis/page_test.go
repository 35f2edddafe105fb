package diagnosis

import (
	"testing"

	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func open(h *pagetest.Host) *Page {
	p := NewDiagnosis(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func TestPictures(t *testing.T) {
	pagetest.EachLook(t, "diagnosis", func(h *pagetest.Host, name string, plain bool) {
		p := open(h)
		p.Go(page.Route{Code: "R04"})
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		if plain {
			p.by.Chips[1].Tapped(nil)
			h.SaveShot(name + "-regions")
			p.askRules()
			h.SaveShot(name + "-rules")
			h.HideOverlay()
			p.by.Chips[2].Tapped(nil)
			h.SaveShot(name + "-change")
		}
	})
}

func TestARepIsSelectedAndMet(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	p.Go(page.Route{Code: "R04"})
	if x, ok := p.table.Selected(); !ok || x.Rep != "R04" || p.reading.d.Rep != "R04" {
		t.Fatal("Huang Zimo is not selected")
	}
	p.start.OnTapped()
	if n := len(h.Routes); n == 0 || h.Routes[n-1] != (page.Route{Page: "team", Part: "oneonone", Code: "R04"}) {
		t.Errorf("%+v", h.Routes)
	}
	p.spans.Chips[2].Tapped(nil)
	if x, ok := p.table.Selected(); !ok || x.Rep != "R04" || x.Period.From != data.NewDate(2026, 8, 1) {
		t.Errorf("the month shows %+v", x.Period)
	}
	if !p.Key(&fyne.KeyEvent{Name: fyne.KeyEscape}) || p.reading.d.RepID != 0 || *p.reading.d.Gap != *p.team.Total.Gap {
		t.Error("without a rep the team is explained")
	}
	p.by.Chips[1].Tapped(nil)
	if n := len(p.table.Rows()); n != 5 {
		t.Errorf("%d regions", n)
	}
	p.by.Chips[2].Tapped(nil)
	if p.table.Visible() || !p.change.table.Visible() || len(p.change.table.Rows()) != 9 {
		t.Error("the change against last year is not shown")
	}
	p.by.Chips[0].Tapped(nil)
	if !p.table.Visible() || p.change.card.Visible() {
		t.Error("the gaps are not shown again")
	}
	p.Print()
	if h.Routes[len(h.Routes)-1] != (page.Route{Page: "reports", Part: "effectiveness"}) {
		t.Errorf("%+v", h.Routes)
	}
}

func TestTheRulesAreEdited(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	p.askRules()
	fields := pagetest.Find[*widgets.Field](h.Overlay)
	fields[0].SetText("0")
	save := pagetest.Button(t, h.Overlay, h.T("button.save"))
	save.OnTapped()
	if h.Overlay == nil {
		t.Fatal("visits from nothing on were kept")
	}
	fields[0].SetText("150")
	pagetest.Find[*widgets.Check](h.Overlay)[1].SetOn(false)
	save.OnTapped()
	rule, err := h.Reader().DiagnosisRule()
	if err != nil || rule.Visits != 150_00 || rule.Tells(data.LowDeals) || !rule.Tells(data.Busy) {
		t.Errorf("%+v %v %v", rule, err, h.Problems)
	}
	p.Refresh()
	p.Go(page.Route{Code: "R04"})
	x, _ := p.table.Selected()
	for _, a := range x.Anomalies {
		if a.Kind == data.Busy || a.Kind == data.LowDeals {
			t.Errorf("%s is told", a.Kind)
		}
	}
}
