package forecast

import (
	"fmt"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func open(h *pagetest.Host) *Page {
	p := NewForecast(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

// TestPictures looks at every part in both languages, light and dark, wide and
// narrow, with the sample firm and with an empty plan.
func TestPictures(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for i, make := range []func(testing.TB, text.Lang, bool) *pagetest.Host{pagetest.Sample, pagetest.Empty} {
				h := make(t, lang, dark)
				p := open(h)
				for n, part := range parts {
					p.Go(page.Route{Code: part})
					name := fmt.Sprintf("forecast-%s-%s-%v-%d", part, lang, dark, i)
					h.Put(p, 1440, 900)
					h.Look(name)
					h.Put(p, 1280, 800)
					h.Look(name + "@1280")
					if p.open != n {
						t.Errorf("%s does not open", part)
					}
				}
				if i == 0 && !dark {
					p.dialogs(h, fmt.Sprintf("forecast-%s", lang))
				}
				if len(h.Problems) > 0 {
					t.Error(lang, dark, i, h.Problems)
				}
			}
		}
	}
}

// dialogs pictures what the buttons open.
func (p *Page) dialogs(h *pagetest.Host, name string) {
	h.Put(p, 1440, 900)
	p.New()
	h.SaveShot(name + "-call")
	h.HideOverlay()
	askRules(h)
	h.SaveShot(name + "-rules")
	h.HideOverlay()
	c := p.views[1].(*calls)
	adjustForm(h, c.x.Rows[0], c.x.Period)
	h.SaveShot(name + "-adjust")
	h.HideOverlay()
	p.views[2].(*moves).askRemove()
	if h.Overlay != nil {
		h.SaveShot(name + "-remove")
		h.HideOverlay()
	}
}

// TestACallIsMadeAndAdjusted writes a call down, adjusts it, and sees both.
func TestACallIsMadeAndAdjusted(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	p.Go(page.Route{Code: "calls"})
	c := p.views[1].(*calls)
	before, _ := c.table.Selected()
	callForm(h, before.Rep, c.x.Period, nil)
	fields := pagetest.Find[*widgets.AmountField](h.Overlay)
	fields[0].SetText("")
	save := pagetest.Button(t, h.Overlay, h.T("button.save"))
	if save.OnTapped(); h.Overlay == nil {
		t.Fatal("a call without an amount was kept")
	}
	for i, words := range []string{"500 万", "550 万", "600 万"} {
		fields[i].SetText(words)
	}
	save.OnTapped()
	p.Refresh()
	row, _ := c.table.Selected()
	if *row.Commit != 500_0000_00 || *row.Pipeline != 600_0000_00 || len(row.Series) != len(before.Series)+1 {
		t.Errorf("%+v %v", row, h.Problems)
	}
	adjustForm(h, row, c.x.Period)
	pagetest.Find[*widgets.AmountField](h.Overlay)[0].SetText("450 万")
	save = pagetest.Button(t, h.Overlay, h.T("button.save"))
	if save.OnTapped(); h.Overlay == nil {
		t.Fatal("an adjustment without a reason was kept")
	}
	pagetest.Find[*widgets.Field](h.Overlay)[len(pagetest.Find[*widgets.Field](h.Overlay))-1].SetText("两单未定")
	save.OnTapped()
	p.Refresh()
	if row, _ = c.table.Selected(); *row.Final != 450_0000_00 || row.Reason != "两单未定" {
		t.Errorf("%+v %v", row, h.Problems)
	}
	if !pagetest.Said(p.Content(), "两单未定") {
		t.Error("the reason is not said")
	}
}

// TestTheChosenMethodIsChanged sets another method in the rules; the firm's number
// follows.
func TestTheChosenMethodIsChanged(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	o := p.views[0].(*outlook)
	askRules(h)
	pagetest.Find[*widgets.Select](h.Overlay)[0].Select(0)
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	p.Refresh()
	if o.x.Rule.Method != data.RunRateForecast || *o.x.Firm.Forecast != *o.x.Firm.RunRate {
		t.Errorf("%+v %v", o.x.Rule, h.Problems)
	}
	p.Go(page.Route{ID: o.x.People[3].ID})
	if row, _ := o.table.Selected(); row.ID != o.x.People[3].ID {
		t.Errorf("%+v", row)
	}
}
