package actuals

import (
	"testing"

	"quarterdeck/app/plan"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func TestAnOrderIsTypedChangedAndRemoved(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	x := open(t, h)
	x.New()
	list := x.hand.orders
	before := count(t, h, data.Orders)
	f := newOrderForm(list, data.Order{Date: h.Today()})
	f.open()
	f.lines[0].amount.SetText("5")
	f.save()
	if h.Overlay == nil || count(t, h, data.Orders) != before || f.customer.Field.Problem() == "" {
		t.Fatal("an order without a customer was kept, or nothing was said")
	}
	f.customer.Field.SetText("wjls") // 万嘉连锁 by its initials
	f.customer.Field.OnChanged("wjls")
	if f.customer.Code() == "" || f.customer.Field.Text() != "万嘉连锁" {
		t.Fatalf("found %q", f.customer.Field.Text())
	}
	f.lines[0].amount.SetText("")
	f.save()
	if f.wrong.String() == "" || h.Overlay == nil {
		t.Error("an order without lines was kept, or nothing was said")
	}
	f.lines[0].amount.SetText("1.2万")
	f.lines[0].quantity.SetText("2.5")
	f.addLine(data.OrderLine{})
	f.lines[1].amount.SetText("-200")
	f.save()
	quiet(t, h)
	o, ok, err := h.Reader().OrderByKey("no:20260814-01")
	if err != nil || !ok || o.Amount != 11_800_00 || o.RegionID == 0 || count(t, h, data.Orders) != before+1 {
		t.Fatalf("%+v %v", o, err)
	}
	if o, err = h.Reader().Order(o.ID); err != nil || len(o.Lines) != 2 || o.Lines[0].Quantity != 2500 {
		t.Fatalf("%+v %v", o, err)
	}

	g := newOrderForm(list, o)
	g.open()
	g.dropLine(g.lines[1])
	g.save()
	if again, err := h.Reader().Order(o.ID); err != nil || again.Amount != 12_000_00 {
		t.Errorf("%+v %v", again, err)
	}
	list.search.SetText("20260814-01")
	list.filter()
	if rows := list.table.Rows(); len(rows) != 1 || rows[0].ID != o.ID {
		t.Fatalf("%d found", len(rows))
	}
	list.table.SelectWhere(func(data.Order) bool { return true })
	list.offer()
	list.remove.Tapped(nil)
	if n := count(t, h, data.Orders); n != before {
		t.Errorf("%d orders more", n-before)
	}
	quiet(t, h)
}

func TestAnOrderNumberThatIsTakenIsSaidAtItsField(t *testing.T) {
	h := pagetest.Sample(t, text.EN, false)
	x := open(t, h)
	list := x.hand.orders
	f := newOrderForm(list, data.Order{Date: h.Today()})
	f.open()
	f.customer.Choose(0)
	f.number.SetText(list.all[0].Number)
	f.lines[0].amount.SetText("5")
	f.save()
	if f.number.Problem() == "" || h.Overlay == nil {
		t.Error("nothing was said at the number")
	}
	quiet(t, h)
}

func TestResultsAreTypedAndPastedWhileThereAreNoOrders(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	x := open(t, h)
	for _, name := range []string{"华东", "华南"} {
		h.DoQuiet(plan.SaveRegion{Code: name, Name: name})
	}
	x.open(partHand)
	g := x.hand.typed
	if err := g.edit(0, 1, "12.5"); err != nil {
		t.Fatal(err)
	}
	if err := g.edit(0, 2, "x"); err == nil {
		t.Error("a word is taken for an amount")
	}
	g.paste(widgets.Span{R0: 0, C0: 3, R1: 0, C1: 3}, [][]string{{"1", "2"}, {"3", "-"}})
	for _, c := range []struct {
		r, c int
		want string
	}{{0, 1, "12.5"}, {0, 2, text.Unknown}, {0, 3, "1"}, {0, 4, "2"}, {1, 3, "3"}, {1, 4, text.Unknown}, {0, 0, "15.5"}, {3, 3, "4"}, {3, 0, "18.5"}} {
		if got := g.cell(c.r, c.c).Text; got != c.want {
			t.Errorf("cell %d %d: %s, want %s", c.r, c.c, got, c.want)
		}
	}
	h.SaveShot("5-typed")
	g.clear(widgets.Span{R0: 0, C0: 3, R1: 1, C1: 4})
	if got := g.cell(3, 0).Text; got != "12.5" {
		t.Error(got)
	}
	h.Undo()
	h.Undo()
	if rows, err := h.Reader().Actuals(h.Plan().Period()); err != nil || len(rows) != 1 {
		t.Error(rows, err)
	}
	quiet(t, h)
}
