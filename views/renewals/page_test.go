package renewals

import (
	"strings"
	"testing"

	"quarterdeck/app/renewals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func open(h *pagetest.Host) *Page {
	p := NewRenewals(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func (p *Page) pick(t *testing.T, name string) renewals.Row {
	t.Helper()
	p.showAll()
	if !p.table.SelectWhere(func(x renewals.Row) bool { return x.CustomerName == name && x.Stage != renewals.Renewed }) {
		t.Fatal("no contract of", name)
	}
	p.explain()
	x, _ := p.table.Selected()
	return x
}

func TestPictures(t *testing.T) {
	pagetest.EachLook(t, "renewals", func(h *pagetest.Host, name string, plain bool) {
		p := open(h)
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		if plain {
			p.shots(t, h, name)
		}
	})
}

// shots pictures the dialogs and what a decided contract says.
func (p *Page) shots(t *testing.T, h *pagetest.Host, name string) {
	x, _ := p.table.Selected()
	ContractForm(h, "", x.ID, nil)
	h.SaveShot(name + "-form")
	h.HideOverlay()
	renewForm(h, x)
	h.SaveShot(name + "-renew")
	h.HideOverlay()
	loseForm(h, x)
	h.SaveShot(name + "-lose")
	h.HideOverlay()
	p.askRules()
	h.SaveShot(name + "-rules")
	h.HideOverlay()
	ContractForm(h, "", 0, nil)
	finder := pagetest.Find[*widgets.Finder](h.Overlay)[0]
	finder.Field.SetText("j")
	finder.Field.OnChanged("j")
	h.SaveShot(name + "-new")
	h.HideOverlay()
	p.chips.Chips[4].Tapped(nil)
	h.SaveShot(name + "-decided")
}

func TestStepsAreTickedAndTakenBack(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	x := p.pick(t, "悦满超市")
	if x.Light != data.Amber {
		t.Fatalf("%+v", x)
	}
	p.panel.steps[0].mark.OnTapped()
	p.Refresh()
	if x = p.pick(t, "悦满超市"); x.Contacted != h.Today() || x.Light != data.Green {
		t.Errorf("%+v", x)
	}
	p.panel.steps[0].undo.OnTapped()
	p.panel.steps[2].mark.OnTapped()
	p.Refresh()
	if x = p.pick(t, "悦满超市"); x.Contacted != 0 || x.Proposed != h.Today() {
		t.Errorf("%+v", x)
	}
}

func TestAContractIsEnteredRenewedAndLost(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	p := open(h)
	p.New()
	save := pagetest.Button(t, h.Overlay, h.T("button.save"))
	save.OnTapped()
	if h.Overlay == nil {
		t.Fatal("a contract of nobody was kept")
	}
	h.HideOverlay()
	h = pagetest.Sample(t, text.ZH, false)
	p = open(h)
	x := p.pick(t, "锦和便利")
	renewForm(h, x)
	pagetest.Find[*widgets.AmountField](h.Overlay)[0].SetText("506 万")
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	p.Refresh()
	p.Go(page.Route{ID: x.ID})
	if row, _ := p.table.Selected(); row.Stage != renewals.Renewed || !row.Earned || *row.Renewed != 506_0000_00 {
		t.Errorf("%+v %v", row, h.Problems)
	}
	if !pagetest.Said(p.Content(), "续约奖励系数 ×1.2") {
		t.Error("the coefficient is not said")
	}
	x = p.pick(t, "大川商贸")
	loseForm(h, x)
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	if h.Overlay == nil {
		t.Fatal("lost without a reason")
	}
	pagetest.Find[*widgets.Field](h.Overlay)[0].SetText("转用对手")
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	p.Refresh()
	p.Go(page.Route{Code: x.Customer})
	if row, _ := p.table.Selected(); row.Stage != renewals.Lost || row.Reason != "转用对手" || len(h.Problems) > 0 {
		t.Errorf("%+v %v", row, h.Problems)
	}
}

// TestTheFormSaysWhatARenewalEarns: the amount from which the reward begins.
func TestTheFormSaysWhatARenewalEarns(t *testing.T) {
	f := text.Fmt{Lang: text.ZH, Currency: "CNY"}
	target := data.Money(900_000_00)
	rule := data.CareRule{RenewalOver: 10_00, RenewalReward: 20_00}
	if got := sayGoal(f, renewals.Row{Contract: data.Contract{Target: &target}}, rule); !strings.Contains(got, "99 万") || !strings.Contains(got, "×1.2") {
		t.Error(got)
	}
	if got := sayGoal(f, renewals.Row{Contract: data.Contract{Target: &target}}, data.CareRule{RenewalOver: 10_00}); strings.Contains(got, "×") {
		t.Error("a reward of nothing is promised:", got)
	}
	if got := sayGoal(f, renewals.Row{}, rule); got != "未设目标" {
		t.Error(got)
	}
}
