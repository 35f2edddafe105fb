package receivables

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"quarterdeck/app/receivables"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func open(t *testing.T) (*pagetest.Host, *Page) {
	t.Helper()
	h := pagetest.Sample(t, text.ZH, false)
	p := NewCollections(h).(*Page)
	h.Put(p, 1440, 900)
	return h, p
}

// press saves the dialog that stands open.
func press(t *testing.T, h *pagetest.Host, label string) {
	t.Helper()
	pagetest.Button(t, h.Overlay, h.T(label)).Tapped(nil)
}

func TestTheListIsNarrowedGroupedAndSearched(t *testing.T) {
	_, p := open(t)
	all := len(p.table.Rows())
	for i, s := range shows {
		p.tools.chips.Chips[i].Tapped(nil)
		for _, x := range p.table.Rows() {
			if !x.row.In(s) {
				t.Errorf("%s does not belong to %s", x.row.Name, s)
			}
		}
		if n := len(p.table.Rows()); n == 0 || s != receivables.ShowAll && n >= all {
			t.Errorf("%s lists %d of %d", s, n, all)
		}
	}
	p.showAll()
	p.group(receivables.ByRegion)
	heads, sum := 0, data.Money(0)
	for _, x := range p.table.Rows() {
		if x.row == nil {
			heads, sum = heads+1, sum+x.sum.Open
		}
	}
	if heads != 5 || sum != p.work.Total.Open {
		t.Errorf("%d groups with %d of %d", heads, sum, p.work.Total.Open)
	}
	p.group("")
	p.find("jhbl")
	if rows := p.table.Rows(); len(rows) != 1 || rows[0].row.Name != "锦和便利" {
		t.Errorf("the initials find %d", len(rows))
	}
}

func TestMoneyThatComesInPaysTheOldestAndIsUndone(t *testing.T) {
	h, p := open(t)
	p.Go(page.Route{Code: "C003"})
	if !p.Key(&fyne.KeyEvent{Name: fyne.KeyP}) {
		t.Fatal("P does nothing")
	}
	amount := pagetest.Find[*widgets.AmountField](h.Overlay)[0]
	sum := data.Money(20_0000_00)
	amount.SetAmount(&sum)
	amount.OnChanged("")
	if !pagetest.Said(h.Overlay, "FP2606-0367") {
		t.Error("the dialog does not say what the money pays")
	}
	press(t, h, "button.save")
	p.Refresh()
	x, ok := p.chosen()
	if !ok || x.Code != "C003" || x.Open != 98_0000_00 || x.To60 != 0 || x.To30 != 24_0000_00 {
		t.Fatalf("%+v", x)
	}
	h.Undo()
	p.Refresh()
	if x, _ = p.chosen(); x.Open != 118_0000_00 {
		t.Errorf("%+v", x)
	}
}

func TestTooMuchMoneyIsRefusedInTheDialog(t *testing.T) {
	h, p := open(t)
	p.Go(page.Route{Code: "C003"})
	PaymentForm(h, "C003", 0, nil)
	amount, sum := pagetest.Find[*widgets.AmountField](h.Overlay)[0], data.Money(119_0000_00)
	amount.SetAmount(&sum)
	press(t, h, "button.save")
	if h.Overlay == nil || !pagetest.Said(h.Overlay, "多出") {
		t.Fatal("the dialog takes too much money without a word")
	}
	pagetest.Find[*widgets.Check](h.Overlay)[0].SetOn(true)
	press(t, h, "button.save")
	p.Refresh()
	if x, _ := p.chosen(); x == nil || x.Open != -1_0000_00 {
		t.Errorf("%+v", x)
	}
}

func TestAnInvoiceIsEnteredForACustomerByName(t *testing.T) {
	h, p := open(t)
	done := 0
	InvoiceForm(h, "", 0, func() { done++ })
	sum := data.Money(123_45)
	pagetest.Find[*widgets.AmountField](h.Overlay)[0].SetAmount(&sum)
	press(t, h, "button.save")
	if done != 0 || h.Overlay == nil {
		t.Fatal("an invoice of nobody is taken")
	}
	pagetest.Find[*widgets.Finder](h.Overlay)[0].Choose(2) // C003, the customers being in the order of their codes
	press(t, h, "button.save")
	p.Refresh()
	p.Go(page.Route{Code: "C003"})
	if x, _ := p.chosen(); done != 1 || x.Open != 118_0000_00+sum {
		t.Errorf("done %d, %+v, %v", done, x, h.Problems)
	}
}

func TestAPromiseIsWrittenDown(t *testing.T) {
	h, p := open(t)
	PromiseForm(h, "C003", 0, nil)
	pagetest.Find[*widgets.DateField](h.Overlay)[0].SetDate(h.Today() + 3)
	press(t, h, "button.save")
	p.Refresh()
	p.Go(page.Route{Code: "C003"})
	if x, _ := p.chosen(); x.Promise != receivables.Waiting || x.PromiseOpen != 44_0000_00 || x.PromiseDay != h.Today()+3 {
		t.Errorf("%+v", x)
	}
}

func TestRulesKeepTheShippedWords(t *testing.T) {
	h, p := open(t)
	p.askRules()
	fields := pagetest.Find[*widgets.Field](h.Overlay)
	fields[0].SetText("96.5")
	fields[len(fields)-4].SetText("90") // the first spare row
	fields[len(fields)-3].SetText("发律师函")
	press(t, h, "button.save")
	rules, err := receivables.RulesOf(h.Reader(), h.Today(), receivables.RulesIn{})
	if err != nil || rules.Collected != 96_50 || len(rules.Levels) != 7 || rules.Levels[0].Key != "ahead" || rules.Levels[6].Text != "发律师函" {
		t.Errorf("%+v %v %v", rules, err, h.Problems)
	}
}

func TestTheWeekIsTurnedAndExported(t *testing.T) {
	h, p := open(t)
	p.Go(page.Route{Part: "week"})
	this := p.week.answer.Week
	p.week.move(-7)
	if p.week.answer.Week.Until != this.From || p.week.answer.Total.End != p.week.answer.Total.Start+p.week.answer.Total.Invoiced-p.week.answer.Total.Collected {
		t.Errorf("%+v", p.week.answer.Total)
	}
	p.Print()
	if want := (page.Route{Page: "reports", Part: "collection", ID: data.ID(this.From - 7)}); len(h.Routes) == 0 || h.Routes[0] != want {
		t.Errorf("%v, want %v", h.Routes, want)
	}
	dir := t.TempDir()
	for name, write := range map[string]func(string) error{
		"week.xlsx": func(path string) error { return receivables.ExportTable(path, h.Fmt(), p.week.answer) },
		"age.xlsx":  func(path string) error { return receivables.ExportAgeing(path, h.Fmt(), h.Reader(), h.Today()) },
	} {
		path := filepath.Join(dir, name)
		if err := write(path); err != nil {
			t.Fatal(err)
		}
		if s, err := os.Stat(path); err != nil || s.Size() < 2000 {
			t.Error(name, s, err)
		}
	}
}
