package schemes

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/customers"
	"quarterdeck/app/schemes"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func open(t *testing.T, view string) (*pagetest.Host, *Page) {
	t.Helper()
	h := pagetest.Sample(t, text.ZH, false)
	p := NewRules(h).(*Page)
	h.Put(p, 1440, 900)
	p.Go(page.Route{Code: view})
	return h, p
}

func held(t *testing.T, h *pagetest.Host, tier data.Tier) int {
	t.Helper()
	s, err := customers.Stand(h.Reader(), h.Today())
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range s.Tiers {
		if x.Tier == tier {
			return x.Count
		}
	}
	return -1
}

// enter presses Enter in the dialog that is open.
func enter(t *testing.T, h *pagetest.Host) {
	t.Helper()
	if d, ok := h.Overlay.(*widgets.Dialog); !ok || !d.Key(&fyne.KeyEvent{Name: fyne.KeyReturn}) {
		t.Fatal("no dialog takes Enter")
	}
}

func TestAHoleIsTriedAndApplied(t *testing.T) {
	h, p := open(t, "holes")
	x := p.part("holes").(*holes)
	if n := len(x.table.Rows()); n != 20 || x.check.Unclassified != 20 {
		t.Fatalf("%d customers in gaps, %d", n, x.check.Unclassified)
	}
	x.choose(string("between"))
	if n := len(x.table.Rows()); n != 6 {
		t.Errorf("%d customers between", n)
	}
	p.tryTier(x.set, data.Cooling, true)
	p.open("bands")
	b := p.part("bands").(*bands)
	if b.what.Moved != 6 || len(b.movers.Rows()) != 6 || held(t, h, data.Cooling) != -1 {
		t.Fatalf("%d would move, %d stored", b.what.Moved, held(t, h, data.Cooling))
	}
	b.applyIt()
	p.Refresh()
	if held(t, h, data.Cooling) != 6 || !p.draft.Empty() {
		t.Error(held(t, h, data.Cooling), p.draft)
	}
	h.Undo()
	if held(t, h, data.Cooling) != -1 {
		t.Error("one undo does not take the tier back")
	}
}

func TestRulesAreTriedByHand(t *testing.T) {
	h, p := open(t, "bands")
	b := p.part("bands").(*bands)
	b.window.SetText("180")
	b.window.OnCommit("")
	if p.draft.Window == nil || *p.draft.Window != 180 || b.what.Moved == 0 {
		t.Fatalf("%+v, %d would move", p.draft, b.what.Moved)
	}
	b.window.SetText("365")
	b.window.OnCommit("")
	if !p.draft.Empty() {
		t.Errorf("back as the plan has it, and yet on trial: %+v", p.draft)
	}
	b.top.SetText("90")
	b.top.OnCommit("")
	if !p.draft.Empty() {
		t.Error("shares over the whole are on trial")
	}
	b.dropIt()
	b.table.SelectWhere(func(x bandRow) bool { return x.band.Tier == data.Dormant })
	b.move(-1)
	if tiers := b.table.Rows(); tiers[2].band.Tier != data.Dormant || b.what.Moved == 0 {
		t.Errorf("%+v, %d would move", tiers[2], b.what.Moved)
	}
	b.dropIt()
	b.table.SelectWhere(func(x bandRow) bool { return x.band.Tier == data.High })
	b.change()
	enter(t, h)
	if b.what.Moved != 0 {
		t.Error(b.what.Moved, "move although nothing was changed")
	}
}

func TestATierIsSwitchedAndASchemePutFirst(t *testing.T) {
	h, p := open(t, "schemes")
	l := p.part("schemes").(*list)
	l.table.SelectWhere(func(x schemes.TierLine) bool { return x.Tier == data.AtRisk })
	l.toggle()
	p.Refresh()
	if held(t, h, data.AtRisk) != 5 {
		t.Error(held(t, h, data.AtRisk))
	}
	l.choose(data.RFM)
	l.move(-1)
	p.Refresh()
	if l.lines[0].Code != data.RFM {
		t.Error(l.lines[0].Code)
	}
	l.change()
	enter(t, h)
	if len(h.Problems) > 0 {
		t.Error(h.Problems)
	}
}

// A tier that is saved as it stands in its form changes nothing.
func TestTheFormOfATierKeepsWhatIsThere(t *testing.T) {
	h, p := open(t, "schemes")
	l := p.part("schemes").(*list)
	before, _ := h.File().Dump()
	for _, x := range l.lines {
		if x.Method == data.ByQuintiles {
			continue
		}
		for _, tier := range x.Tiers {
			tierForm(p, x, tier)
			enter(t, h)
		}
	}
	after, _ := h.File().Dump()
	if !slices.Equal(before[data.SchemeTiers], after[data.SchemeTiers]) {
		t.Errorf("%v became %v", before[data.SchemeTiers], after[data.SchemeTiers])
	}
}

func TestACellOfTheMatrixListsItsCustomers(t *testing.T) {
	_, p := open(t, "movement")
	x := p.part("movement").(*movement)
	all := len(x.table.Rows())
	if all == 0 || all != x.out.Moved+x.out.New {
		t.Fatal(all, x.out.Moved, x.out.New)
	}
	x.choose(chart.Hit{Row: 2, Col: 5}) // potential → unclassified
	if n := len(x.table.Rows()); n != 8 {
		t.Error(n)
	}
	x.from.SetDate(x.page.host.Today())
	x.ask()
	if x.out.From == x.page.host.Today() {
		t.Error("two equal dates are answered")
	}
}

func TestScoresAreListed(t *testing.T) {
	_, p := open(t, "scores")
	x := p.part("scores").(*scores)
	x.choose(0, 0, "champions")
	champions := len(x.table.Rows())
	if champions == 0 || champions != x.out.Segments[1].Count && champions != x.out.Segments[0].Count {
		t.Error(champions, x.out.Segments)
	}
	x.choose(5, 5, "")
	for _, c := range x.table.Rows() {
		if c.Score/10 != 55 {
			t.Errorf("%+v", c)
		}
	}
	x.scope.Chips[1].Tapped(nil)
	if x.out.Orders >= 1355 {
		t.Error("the last year has all orders")
	}
}

func TestCustomersAreGraded(t *testing.T) {
	h, _ := open(t, "schemes")
	told := false
	GradeForm(h, []string{"C090", "C091"}, "value", func() { told = true })
	selects := pagetest.Find[*widgets.Select](h.Overlay)
	selects[len(selects)-1].Select(0)
	enter(t, h)
	s, err := customers.Tiers(h.Reader(), h.Today(), customers.TiersIn{Scheme: "value"})
	if err != nil || s.Tiers[0].Count != 6 || !told {
		t.Errorf("%+v %v %v", s.Tiers, err, h.Problems)
	}
}

// TestScoresAreTyped: a digit picks the score of the row that has the keys, and
// goes where the score is.
func TestScoresAreTyped(t *testing.T) {
	h, _ := open(t, "schemes")
	GradeForm(h, []string{"C090"}, "abc", nil)
	first := pagetest.Find[*widgets.ChipGroup](h.Overlay)[0]
	first.Chips[0].TypedRune('4')
	if on := first.Selected(); on != 3 {
		t.Error("4 picked", on)
	}
	first.Chips[3].TypedRune('9')
	if on := first.Selected(); on != 3 {
		t.Error("9, which is no score, picked", on)
	}
}

// TestChangesOfRulesAreNamedInWords: what can be undone is not said in codes.
func TestChangesOfRulesAreNamedInWords(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	for _, x := range []struct {
		change app.Command
		want   string
	}{
		{schemes.SetRules{Settings: schemes.Settings{Window: calc.Limit(300)}}, "RFM 分层"},
		{schemes.SwitchTier{Tier: data.Cooling, On: true}, "降温"},
	} {
		step, err := h.App.Do(x.change)
		if err != nil {
			t.Fatal(err)
		}
		if len(step.Args) != 1 || step.Args[0] != x.want {
			t.Errorf("%s is about %q, not %s", step.Label, step.Args, x.want)
		}
	}
}
