package execution

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	app "quarterdeck/app/execution"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func openActions(h *pagetest.Host) *Actions {
	p := NewActions(h).(*Actions)
	h.Put(p, 1440, 900)
	return p
}

func TestActionPictures(t *testing.T) {
	pagetest.EachLook(t, "actions", func(h *pagetest.Host, name string, plain bool) {
		p := openActions(h)
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		if !plain {
			return
		}
		h.Put(p, 1440, 900)
		p.table.TickAll()
		h.SaveShot(name + "-bulk")
		p.bulk.drop()
		h.SaveShot(name + "-drop")
		h.HideOverlay()
		p.table.Untick()
		p.tools.show(closedChip)
		p.tools.group.Select(bySource)
		p.tools.regroup()
		h.SaveShot(name + "-closed")
		x, _ := p.selected()
		p.edit(x)
		h.SaveShot(name + "-form")
		h.HideOverlay()
	})
}

// pick selects an open action by its text.
func (p *Actions) pick(t *testing.T, words string) app.ActionRow {
	t.Helper()
	for _, x := range p.shown() {
		if x.Text == words {
			p.choose(x.ID)
			p.explain()
			return x
		}
	}
	t.Fatal("no action says", words)
	return app.ActionRow{}
}

func TestActionIsAddedInOneLine(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := openActions(h)
	before := len(p.all)
	p.add.words.SetText("  约罗敏谈门店清单 ")
	p.add.owner.Choose("R04")
	p.add.due.SetDate(h.Today() + 3)
	p.add.add()
	p.Refresh()
	x := p.pick(t, "约罗敏谈门店清单")
	if len(p.all) != before+1 || x.Owner != "R04" || x.Due != h.Today()+3 || x.Source != app.FromNowhere {
		t.Errorf("%+v", x)
	}
	if p.add.words.Text() != "" || p.add.owner.Code() != "R04" {
		t.Error("the line keeps", p.add.words.Text(), p.add.owner.Code())
	}
	p.add.add() // nothing to add is said at the field
	if p.add.words.Problem() == "" || len(h.Problems) > 0 {
		t.Error("nothing is wrong with no words", h.Problems)
	}
}

func TestActionIsDoneByItsBoxAndByKey(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := openActions(h)
	x := p.pick(t, "给华北仓定双周补货表")
	p.boxCell(&x).Do()
	p.Refresh()
	a, _ := h.Reader().Action(x.ID)
	if a.Done != h.Today() {
		t.Fatalf("%+v", a)
	}
	p.Go(page.Route{ID: x.ID}) // it is among the closed ones now
	if y, ok := p.selected(); !ok || y.ID != x.ID || p.tools.chips.Selected() != closedChip {
		t.Fatal("the closed action is not shown")
	}
	p.Key(&fyne.KeyEvent{Name: fyne.KeyD})
	if a, _ = h.Reader().Action(x.ID); a.Done != 0 {
		t.Error("it is still done")
	}
	p.Refresh()
	p.Go(page.Route{ID: x.ID})
	if !pagetest.Said(p.panel.full, "已完成 → 待办") {
		t.Error("the panel does not tell that it was opened again")
	}
}

func TestManyActionsAreChangedAtOnce(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := openActions(h)
	p.tools.search.SetText("续约")
	p.tools.search.OnChanged("续约")
	n := len(p.shown())
	if n < 3 {
		t.Fatal("only", n)
	}
	p.table.TickAll()
	if got := len(p.bulk.ids()); got != n {
		t.Fatalf("%d ticked of %d: heads of groups are no actions", got, n)
	}
	due := map[data.ID]data.Date{}
	for _, x := range p.bulk.rows() {
		due[x.ID] = x.Due
	}
	p.bulk.shift()
	test.Tap(pagetest.Button(t, h.Overlay, h.T("button.save")))
	p.Refresh()
	for id, was := range due {
		if a, _ := h.Reader().Action(id); a.Due != was+7 {
			t.Errorf("%s is due %v", a.Text, a.Due)
		}
	}
	if p.bulk.content.Visible() {
		t.Error("they are still ticked")
	}
	h.Undo()
	for id, was := range due {
		if a, _ := h.Reader().Action(id); a.Due != was {
			t.Errorf("after undo %s is due %v", a.Text, a.Due)
		}
	}
}

func TestActionsAreGroupedAndLeadToTheirSource(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := openActions(h)
	if rows := p.table.Rows(); rows[0].row != nil || !rows[0].late {
		t.Error("what is overdue does not come first")
	}
	p.tools.group.Select(byOwner)
	p.tools.regroup()
	seen := map[string]bool{}
	owner := ""
	for _, x := range p.table.Rows() {
		if x.row == nil {
			if seen[x.head] {
				t.Error(x.head, "comes twice")
			}
			seen[x.head], owner = true, ""
			continue
		}
		if owner != "" && x.row.OwnerName != owner {
			t.Errorf("%s is with %s", x.row.Text, owner)
		}
		owner = x.row.OwnerName
	}
	x := p.pick(t, "给悦满超市对账单，约付款日")
	p.fromCell(&x).Do()
	if to := h.Routes[len(h.Routes)-1]; to.Page != "customers" || to.Code == "" {
		t.Error("it leads to", to)
	}
}

func TestActionsLeaveAsCalendarAndTable(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := openActions(h)
	h.Do(app.SaveAction{Text: "=1+2", Due: h.Today()})
	p.Refresh()
	h.SavePath = filepath.Join(t.TempDir(), "a.ics")
	p.Export(".ics", p.shown())
	calendar, err := os.ReadFile(h.SavePath)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(calendar, []byte("BEGIN:VEVENT")); n != p.counts.Open {
		t.Errorf("%d events for %d open actions", n, p.counts.Open)
	}
	h.SavePath = filepath.Join(t.TempDir(), "a.csv")
	p.Export(".csv", p.shown())
	table, err := os.ReadFile(h.SavePath)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(table, []byte("'=1+2")) {
		t.Error("a text that looks like a formula leaves as one")
	}
}

func TestThousandActionsAreQuick(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	today := h.Today()
	if _, err := h.App.File().Write("command.Sample", func(tx store.Tx) error {
		for i := range 1000 {
			if _, err := tx.SaveAction(data.Action{Text: "第 " + strconv.Itoa(i), Due: today + data.Date(i%40-10), OwnerID: data.ID(i%9 + 1)}); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	p := openActions(h)
	b := testing.Benchmark(func(b *testing.B) {
		for range b.N {
			p.fill()
		}
	})
	if ms := b.NsPerOp() / 1e6; ms > 200 {
		t.Errorf("filling the list takes %d ms", ms)
	} else {
		t.Logf("filling the list takes %d µs", b.NsPerOp()/1e3)
	}
	if got := len(p.shown()); got < 1000 {
		t.Error(got)
	}
	if pagetest.Find[*widgets.Table[actionLine]](p.content)[0] != p.table {
		t.Error("no table")
	}
}
