package customers_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	app "quarterdeck/app/customers"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/customers"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func table(t *testing.T, p page.Page) *widgets.Table[*app.Line] {
	t.Helper()
	tables := pagetest.Find[*widgets.Table[*app.Line]](p.Content())
	if len(tables) != 1 {
		t.Fatal(len(tables), "tables")
	}
	return tables[0]
}

func words(in fyne.CanvasObject) string {
	var all []string
	for _, x := range pagetest.Find[*widgets.Text](in) {
		all = append(all, x.String())
	}
	for _, x := range pagetest.Find[*widgets.Wrap](in) {
		all = append(all, x.String())
	}
	return strings.Join(all, "\n")
}

func open(t *testing.T) (*pagetest.Host, page.Page) {
	t.Helper()
	h := pagetest.Sample(t, text.ZH, false)
	p := customers.NewCustomers(h)
	h.Put(p, 1440, 900)
	return h, p
}

func standing(t *testing.T, h *pagetest.Host) app.Standing {
	t.Helper()
	s, err := app.Tiers(h.Reader(), h.Today(), app.TiersIn{List: true})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestChipsTilesAndTypingNarrowTheList(t *testing.T) {
	h, p := open(t)
	s := standing(t, h)
	if got := len(table(t, p).Rows()); got != len(s.Rows) {
		t.Fatalf("%d rows of %d customers", got, len(s.Rows))
	}
	for _, sum := range s.Tiers {
		p.(page.Goer).Go(page.Route{Part: string(sum.Tier)})
		rows := table(t, p).Rows()
		if len(rows) != sum.Count || slices.ContainsFunc(rows, func(x *app.Line) bool { return x.Tier != sum.Tier }) {
			t.Errorf("%s shows %d rows of %d", sum.Tier, len(rows), sum.Count)
		}
	}
	for _, chip := range pagetest.Find[*widgets.Chip](p.Content())[1:] {
		chip.Tapped(nil)
		if n := len(table(t, p).Rows()); !strings.HasSuffix(chip.Label(), " "+text.Fmt{}.Count(n)) || n == 0 {
			t.Errorf("the chip %q shows %d", chip.Label(), n)
		}
	}
	pagetest.Find[*widgets.Chip](p.Content())[0].Tapped(nil)
	field := pagetest.Find[*widgets.Field](p.Content())[0]
	field.OnChanged("wjls")
	if rows := table(t, p).Rows(); len(rows) != 1 || rows[0].Name != "万嘉连锁" {
		t.Errorf("wjls finds %d", len(rows))
	}
	field.OnChanged("nobody at all")
	if rows := table(t, p).Rows(); len(rows) != 0 {
		t.Errorf("nonsense finds %d", len(rows))
	}
	h.SaveShot("customers-nothing")
	pagetest.Button(t, p.Content(), h.T("customers.nothing.all")).OnTapped()
	if got := len(table(t, p).Rows()); got != len(s.Rows) {
		t.Errorf("all are %d", got)
	}
}

func TestThePanelExplainsEveryTier(t *testing.T) {
	h, p := open(t)
	for _, x := range standing(t, h).Rows {
		if x.Tier == "" {
			continue
		}
		p.(page.Goer).Go(page.Route{Page: "customers", Code: x.Code})
		if row, ok := table(t, p).Selected(); !ok || row.Code != x.Code {
			t.Fatal(x.Code, "is not selected")
		}
		said := words(p.Content())
		for _, m := range x.Misses {
			if !strings.Contains(said, app.SayMiss(h.Fmt(), m)) {
				t.Errorf("%s does not say what it misses: %+v", x.Name, m)
			}
		}
		if strings.Contains(said, "⟦") {
			t.Error(said)
		}
	}
	for _, tier := range data.Tiers {
		p.(page.Goer).Go(page.Route{Page: "customers", Part: string(tier)})
		h.SaveShot("customers-tier-" + string(tier))
	}
}

func TestATierIsSetAndTakenBack(t *testing.T) {
	h, p := open(t)
	p.(page.Goer).Go(page.Route{Part: "unclassified"})
	row, _ := table(t, p).Selected()
	if !h.Do(app.SetTier{Code: row.Code, Tier: data.High, Reason: "年度框架已签，9 月起量"}) {
		t.Fatal(h.Problems)
	}
	p.(page.Goer).Go(page.Route{Code: row.Code})
	h.SaveShot("customers-judged")
	if !strings.Contains(words(p.Content()), "年度框架已签") {
		t.Error("the reason is not shown")
	}
	h.Undo()
	if x, _ := table(t, p).Selected(); x == nil || x.Tier != data.Unclassified {
		t.Errorf("%+v", x)
	}
}

func TestANewCustomerIsTypedIn(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	p := customers.NewCustomers(h)
	h.Put(p, 1440, 900)
	p.(page.Maker).New()
	h.SaveShot("customers-new")
	save := pagetest.Button(t, h.Overlay, h.T("customers.form.add"))
	save.OnTapped()
	if h.Overlay == nil || !strings.Contains(problems(h.Overlay), "客户名称为空") {
		t.Fatalf("an empty name: %q", problems(h.Overlay))
	}
	h.SaveShot("customers-new-wrong")
	fields := pagetest.Find[*widgets.Field](h.Overlay)
	fields[0].SetText(" 锦和便利 ")
	save.OnTapped()
	if h.Overlay != nil || len(h.Problems) > 0 {
		t.Fatal(problems(h.Overlay), h.Problems)
	}
	x, ok := table(t, p).Selected()
	if !ok || x.Name != "锦和便利" || x.Code != "C001" {
		t.Fatalf("%+v", x)
	}
	h.SaveShot("customers-first")
	customers.CustomerForm(h, "C001", nil)
	fields = pagetest.Find[*widgets.Field](h.Overlay)
	fields[1].SetText("C900")
	fields[len(fields)-1].SetText("SAP-1， CRM-2")
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	one, err := app.One(h.Reader(), h.Today(), app.OneIn{Code: "SAP-1"})
	if err != nil || one.Code != "C900" || len(one.Outside) != 2 {
		t.Fatalf("%+v %v", one, err)
	}
}

func problems(in fyne.CanvasObject) string {
	var all []string
	for _, f := range pagetest.Find[*widgets.Field](in) {
		all = append(all, f.Problem())
	}
	return strings.Join(all, "")
}

func TestACustomerGoesWithItsOrders(t *testing.T) {
	h, p := open(t)
	before := standing(t, h)
	row, _ := table(t, p).Selected()
	if !p.(page.Keyer).Key(&fyne.KeyEvent{Name: fyne.KeyDelete}) {
		t.Fatal("Delete does nothing")
	}
	after := standing(t, h)
	if len(after.Rows) != len(before.Rows)-1 || after.Amount != before.Amount-row.M || len(h.Problems) > 0 {
		t.Errorf("%d customers with %d, %v", len(after.Rows), after.Amount, h.Problems)
	}
	if x, ok := table(t, p).Selected(); !ok || x.Code == row.Code {
		t.Error("the next one is not selected")
	}
}

func TestTheListIsCopied(t *testing.T) {
	_, p := open(t)
	p.(page.Goer).Go(page.Route{Part: "dormant"})
	tbl := table(t, p)
	tbl.TypedShortcut(&fyne.ShortcutCopy{})
	lines := strings.Split(strings.TrimSpace(fyne.CurrentApp().Clipboard().Content()), "\r\n")
	if len(lines) != len(tbl.Rows())+1 || !strings.HasPrefix(lines[0], "客户\t区域\t业态\t分层\tR 天") || strings.Count(lines[1], "\t") != 14 {
		t.Errorf("%q", lines[:2])
	}
}

func TestThePanelIsClosedAndOpened(t *testing.T) {
	h, p := open(t)
	if !p.(page.Keyer).Key(&fyne.KeyEvent{Name: fyne.KeyEscape}) || !h.Prefs().NoPanel {
		t.Fatal("Esc does not close the panel")
	}
	h.SaveShot("customers-closed")
	tbl := table(t, p)
	tbl.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	tbl.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !strings.Contains(words(p.Content()), h.T("customers.trend")) {
		t.Error("Enter does not open the page of the customer")
	}
}
