package pay

import (
	"fmt"
	"testing"

	"quarterdeck/app/pay"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
)

func open(h *pagetest.Host) *Page {
	p := New(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func TestPictures(t *testing.T) {
	pagetest.EachLook(t, "pay", func(h *pagetest.Host, name string, plain bool) {
		p := open(h)
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		if plain {
			p.shots(h, name)
		}
	})
}

// shots pictures a settled period, the rules and the dialogs.
func (p *Page) shots(h *pagetest.Host, name string) {
	h.Put(p, 1440, 900)
	p.Go(page.Route{ID: data.ID(data.NewDate(2026, 4, 1)), Code: "R09"})
	h.Look(name + "-settled")
	p.shows.Select(1)
	p.show()
	h.Look(name + "-rules")
	schemeForm(h, 2)
	h.SaveShot(name + "-scheme")
	h.HideOverlay()
	for i, open := range []func(){func() { rulesForm(h, p.set.Rule) }, func() { noveltyForm(h, p.set.Novelties[0]) }, func() { awardForm(h, p.set.Awards[0]) },
		func() { expertForm(h, p.set.Experts[0]) }, func() { poolForm(h, poolIn(h, p.summary.Period), p.summary.Period.From) }} {
		open()
		h.SaveShot(fmt.Sprintf("%s-form%d", name, i))
		h.HideOverlay()
	}
}

// TestTheTableAddsUp: what the rows show is what the last row shows.
func TestTheTableAddsUp(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	var all pay.Sums
	for _, s := range p.table.Rows() {
		all.Total += s.Total
		all.Pools += s.Pools
	}
	if all.Total != p.summary.Total || all.Pools != p.summary.Pools || len(p.table.Rows()) != 9 {
		t.Errorf("%+v, %+v", all, p.summary.Sums)
	}
	if last := p.table.Total[len(p.table.Total)-1].Text; last != paid(h.Fmt(), all.Total, true).Text {
		t.Error(last)
	}
}

// TestAPeriodIsSettledOnlyOnceItEnded: the button says why not.
func TestAPeriodIsSettledOnlyOnceItEnded(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	if p.whyNot() == "" {
		t.Error("a quarter that has not ended can be settled")
	}
	p.Go(page.Route{ID: data.ID(data.NewDate(2026, 4, 1))})
	if p.summary.Settled == 0 || p.whyNot() == "" {
		t.Error("a settled quarter can be settled again")
	}
	if x, ok := p.table.Selected(); !ok || len(x.Lines) == 0 || len(p.panel.lines) < len(x.Lines) {
		t.Error("the panel shows no lines")
	}
}

// TestASchemeIsTriedAndStored: looking stores nothing, saving does.
func TestASchemeIsTriedAndStored(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	before := len(p.set.Schemes)
	p.New()
	n, err := h.Reader().Count(data.PaySchemes)
	if err != nil || n != before {
		t.Error(n, before, err)
	}
	h.HideOverlay()
}
