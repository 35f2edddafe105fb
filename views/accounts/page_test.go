package accounts

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"quarterdeck/app/accounts"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func open(t *testing.T) (*pagetest.Host, *Page) {
	t.Helper()
	h := pagetest.Sample(t, text.ZH, false)
	p := NewAccounts(h).(*Page)
	h.Put(p, 1440, 900)
	return h, p
}

func (p *Page) pick(t *testing.T, name string) accounts.Row {
	t.Helper()
	if !p.table.SelectWhere(func(x accounts.Row) bool { return x.CustomerName == name }) {
		t.Fatalf("no row of %s", name)
	}
	p.explain()
	x, _ := p.table.Selected()
	return x
}

// press presses the button with the label in the dialog that is open.
func press(t *testing.T, h *pagetest.Host, label string) {
	t.Helper()
	top := h.Overlay
	if top == nil {
		t.Fatal("no dialog is open")
	}
	pagetest.Button(t, top, label).Tapped(nil)
}

func TestAKeyApprovesAndAnotherReturns(t *testing.T) {
	h, p := open(t)
	p.pick(t, "海韵酒店集团")
	if !p.Key(&fyne.KeyEvent{Name: fyne.KeyA}) {
		t.Fatal("A does nothing")
	}
	press(t, h, h.T("button.save"))
	p.Refresh()
	x := p.pick(t, "海韵酒店集团")
	if x.State != accounts.Approved || x.Approver != "林知夏" || p.t.Approved != 8 {
		t.Fatalf("%s by %s, %d approved", x.State, x.Approver, p.t.Approved)
	}
	p.Key(&fyne.KeyEvent{Name: fyne.KeyR})
	press(t, h, h.T("button.save")) // without a remark: refused at its field
	areas := pagetest.Find[*widgets.Field](h.Overlay)
	if i := slices.IndexFunc(areas, func(f *widgets.Field) bool { return f.Problem() != "" }); i < 0 {
		t.Fatal("a row was returned without saying why")
	} else {
		areas[i].SetText("目标写清")
	}
	press(t, h, h.T("button.save"))
	p.Refresh()
	if x := p.pick(t, "海韵酒店集团"); x.State != accounts.Returned || x.Remark != "目标写清" {
		t.Fatalf("%s: %s", x.State, x.Remark)
	}
}

func TestARowThatLacksSomethingIsNotApproved(t *testing.T) {
	h, p := open(t)
	x := p.pick(t, "同福里酒店")
	p.Key(&fyne.KeyEvent{Name: fyne.KeyA})
	if h.Overlay != nil || len(h.Toasts) != 1 || h.Toasts[0] != h.T("problem.account.lacks.pain") {
		t.Fatalf("%v", h.Toasts)
	}
	p.edit(x)
	pagetest.Find[*widgets.Field](h.Overlay)[0].SetText("秋季菜单没有茶")
	press(t, h, h.T("button.save"))
	p.Refresh()
	if y := p.pick(t, "同福里酒店"); len(y.Lacks) != 0 || y.Pain != "秋季菜单没有茶" || y.Plan != x.Plan || len(y.Dates) != len(x.Dates) || len(y.Chain.Links) != len(x.Chain.Links) {
		t.Fatalf("%+v", y)
	}
}

// TestTheFormSaysWhatApprovalItTakes opens the form of an approved row and saves
// it as it was: it stays approved, and the form has said what a change would do.
func TestTheFormSaysWhatApprovalItTakes(t *testing.T) {
	h, p := open(t)
	x := p.pick(t, "锦和便利")
	p.edit(x)
	top := h.Overlay
	if !pagetest.Said(top, p.warning(x)) || p.warning(x) == "" {
		t.Error("nothing warns of the approval")
	}
	press(t, h, h.T("button.save"))
	p.Refresh()
	if y := p.pick(t, "锦和便利"); y.State != accounts.Approved {
		t.Errorf("saved as it was, the row is %s", y.State)
	}
	if p.warning(p.pick(t, "同福里酒店")) != "" {
		t.Error("a row without approval has none to lose")
	}
}

func TestThePageGoesToQuartersAndCustomers(t *testing.T) {
	h, p := open(t)
	p.Go(page.Route{Page: "customers", Part: "accounts", Code: p.t.Rows[5].Customer})
	if x, _ := p.table.Selected(); x.CustomerName != p.t.Rows[5].CustomerName {
		t.Errorf("%s is selected", x.CustomerName)
	}
	p.narrow(2)
	for _, x := range p.table.Rows() {
		if len(x.Lacks) == 0 {
			t.Errorf("%s lacks nothing", x.CustomerName)
		}
	}
	p.quarter(p.t.Quarters[3])
	if len(p.t.Rows) != 0 || p.t.Copyable != 12 || !p.panel.card.Hidden {
		t.Errorf("%d rows, %d to take over", len(p.t.Rows), p.t.Copyable)
	}
	p.copy()
	p.Refresh()
	if len(p.t.Rows) != 12 {
		t.Errorf("%d rows after taking over", len(p.t.Rows))
	}
	p.Print()
	if want := (page.Route{Page: "reports", Part: "battle", Code: p.t.Quarter.From.String()}); len(h.Routes) != 1 || h.Routes[0] != want {
		t.Errorf("%v", h.Routes)
	}
}

func TestAPersonIsEditedFromOtherPages(t *testing.T) {
	h, p := open(t)
	x := p.pick(t, "锦和便利")
	told := 0
	ContactForm(h, x.Customer, 0, func() { told++ })
	pagetest.Find[*widgets.Field](h.Overlay)[0].SetText("钟意")
	press(t, h, h.T("button.save"))
	chain, err := accounts.ChainOf(h.Reader(), h.Today(), accounts.ChainIn{Customer: x.Customer})
	if err != nil || told != 1 || chain.Links[3].Name != "钟意" {
		t.Fatalf("%+v %v", chain, err)
	}
	ContactForm(h, x.Customer, chain.Links[3].ID, func() { told++ })
	press(t, h, h.T("button.delete"))
	if chain, _ = accounts.ChainOf(h.Reader(), h.Today(), accounts.ChainIn{Customer: x.Customer}); told != 2 || len(chain.Links) != 3 {
		t.Fatalf("%d people", len(chain.Links))
	}
}

func TestASampleIsTakenOverIntoItsPortrait(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := NewPortraits(h).(*Portraits)
	h.Put(p, 1440, 900)
	c := p.reviews
	if !c.samples.SelectWhere(func(s accounts.Sample) bool { return !s.Taken && s.PortraitID != 0 }) {
		t.Fatal("nothing to take over")
	}
	s, _ := c.samples.Selected()
	c.takeOver()
	p.Refresh()
	if now, _ := c.samples.Selected(); now.ID != s.ID || !now.Taken {
		t.Errorf("%+v", now)
	}
	if x := p.portrait(s.PortraitID); x == nil || x.Updated != h.Today() {
		t.Error("the portrait is as it was")
	}
	if !c.x.Due || c.x.Last != data.NewDate(2026, 7, 28) {
		t.Errorf("due %v, last %v", c.x.Due, c.x.Last)
	}
}
