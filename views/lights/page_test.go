package lights

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"quarterdeck/app/deviations"
	"quarterdeck/app/lights"
	"quarterdeck/app/plan"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"

	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func open(h *pagetest.Host) *Page {
	p := NewLights(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func TestPictures(t *testing.T) {
	pagetest.EachLook(t, "lights", func(h *pagetest.Host, name string, plain bool) {
		p := open(h)
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		rules := NewRules(h).(*Rules)
		h.Put(rules, 1440, 900)
		h.Look(name + "-rules")
		h.Put(rules, 1280, 800)
		h.Look(name + "-rules@1280")
		if plain {
			rules.withRow(rules.edit)
			h.SaveShot(name + "-rule")
			h.HideOverlay()
			openSheet(h, "", h.Today())
			h.SaveShot(name + "-sheet")
			h.HideOverlay()
		}
	})
}

// find is the light with the key as the tab lists it.
func (p *Page) find(t *testing.T, key string) *line {
	t.Helper()
	for _, x := range p.lines {
		if x.Key == key {
			return x
		}
	}
	t.Fatal("no light", key)
	return nil
}

func TestChipsAndScopesLeaveWhatFits(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	all := len(p.table.Rows())
	for i, l := range chipLights {
		p.chips.Chips[i+1].Tapped(nil)
		for _, x := range p.table.Rows() {
			if x.Light != l {
				t.Errorf("%s among %s", x.title, l)
			}
		}
		all -= len(p.table.Rows())
	}
	if all != 0 {
		t.Error(all, "lights are behind no chip")
	}
	p.showAll()
	if len(p.table.Rows()) != len(p.lines) {
		t.Error("not all are shown")
	}
	p.Go(page.Route{Code: "region_completion:SOUTH"})
	if x, ok := p.table.Selected(); !ok || x.Light != data.Red || !pagetest.Said(p.side, x.title) {
		t.Fatalf("%+v", x)
	}
	if !p.Key(&fyne.KeyEvent{Name: fyne.KeyEscape}) || p.side.Visible() || !h.Prefs().NoPanel {
		t.Error("Esc does not close the panel")
	}
	if x, ok := p.table.Selected(); ok {
		p.open(x)
	}
	if !p.side.Visible() {
		t.Error("Enter does not bring the panel back")
	}
}

// TestAPastDayChangesNothing: the lights of another day are shown, and the plan's
// own day stays.
func TestAPastDayChangesNothing(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	today := h.Today()
	now := p.find(t, "region_completion:SOUTH").value
	p.day.take(today - 60)
	if p.board.Day != today-60 || p.find(t, "region_completion:SOUTH").value == now || !p.day.note.Visible() || h.Today() != today {
		t.Error("the lights of June", p.board.Day, h.Today())
	}
	p.day.take(today + 1)
	if p.board.Day != today || p.day.note.Visible() || len(h.Toasts) != 1 {
		t.Error("tomorrow", p.board.Day, h.Toasts)
	}
}

// TestEnterLeadsToTheWorkOnALight: to its own deviation, or to the form that opens one.
func TestEnterLeadsToTheWorkOnALight(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	p.Go(page.Route{Code: "region_completion:SOUTH"})
	p.open(p.find(t, "region_completion:SOUTH"))
	open, err := deviations.ByLight(h.Reader())
	if err != nil || len(h.Routes) != 1 || h.Routes[0].Part != "deviations" || h.Routes[0].ID != open["region_completion:SOUTH"].ID {
		t.Error("the deviation of the light", h.Routes, err)
	}
	p.Go(page.Route{Code: "contracts_due"})
	x, _ := p.table.Selected()
	p.open(x)
	if len(h.Routes) != 1 || h.Overlay == nil {
		t.Error("a light without a deviation opens the form", x.Key, h.Routes)
	}
}

// TestReadingsAreTypedInOneStep: a block is pasted, a wrong one changes nothing, and
// one undo takes all back.
func TestReadingsAreTypedInOneStep(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	p := open(h)
	x := p.find(t, "rival_share")
	if x.Light != data.Ring || x.fill == nil {
		t.Fatalf("%+v", x.Row)
	}
	s := &sheet{host: h, grid: widgets.NewGrid(), draft: map[place]*int64{}}
	if err := s.ask(h.Today()); err != nil {
		t.Fatal(err)
	}
	s.build()
	at, row := s.find("rival_share")
	s.chips.Select(at)
	s.show()
	last := len(s.shown().days) - 1
	s.paste(widgets.Span{R0: row, C0: last - 1, R1: row, C1: last - 1}, [][]string{{"12%", "viel"}})
	if len(s.draft) != 0 {
		t.Fatal("half of a wrong block was taken")
	}
	s.paste(widgets.Span{R0: row, C0: last - 1, R1: row, C1: last - 1}, [][]string{{"12%", "18.5"}})
	s.store()
	readings, err := h.Reader().LightReadings()
	if err != nil || len(readings) != 2 || readings[0].Value != 12_00 || readings[1].Value != 18_50 {
		t.Fatal(readings, err, h.Problems)
	}
	p.Refresh()
	if x = p.find(t, "rival_share"); x.Light != data.Red {
		t.Errorf("6.5 points more are %s: %s", x.Light, x.Why(h.Fmt()))
	}
	h.Undo()
	if readings, _ := h.Reader().LightReadings(); len(readings) != 0 {
		t.Error("undo leaves", readings)
	}
}

// TestRulesAreChangedWhereTheyStand: a rule is switched off and moved, one without
// limits is refused at its field, and the form says beforehand what it would show.
func TestRulesAreChangedWhereTheyStand(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := NewRules(h).(*Rules)
	h.Put(p, 1440, 900)
	p.Go(page.Route{Code: "region_completion"})
	x, _ := p.table.Selected()
	if x.Code != "region_completion" || x.lit.Red != 1 {
		t.Fatalf("%+v", x)
	}
	p.toggle(x)
	if x, _ = p.table.Selected(); !x.Off || x.lit.All() != 0 {
		t.Errorf("switched off: %+v", x)
	}
	p.move(x, -1)
	if x, _ = p.table.Selected(); x.Code != "region_completion" || x.at != 0 {
		t.Errorf("moved to %d", x.at)
	}
	d := &ruleDialog{host: h, was: x.LightRule, form: widgets.NewForm()}
	if err := d.build(); err != nil {
		t.Fatal(err)
	}
	d.tell()
	if got := d.shows.String(); !strings.HasPrefix(got, "今天会亮：1 红 2 黄 2 绿") {
		t.Errorf("the preview says %q", got)
	}
	d.red.SetText("30")
	d.tell()
	if got := d.shows.String(); !strings.HasPrefix(got, "今天会亮：3 黄 2 绿") {
		t.Errorf("with a red limit of 30 %% it says %q", got)
	}
	d.red.SetText("")
	d.amber.SetText("")
	d.touch.SetOn(false)
	c, err := d.command()
	if err == nil {
		err = h.Try(c)
	}
	var problem data.Problem
	if !errors.As(err, &problem) || problem.Field != "red" {
		t.Errorf("a rule without limits: %v", err)
	}
}

// TestManyLightsAreFilteredAtOnce: sixty people under ten rules; a letter typed into
// the search is answered in less than 30 ms.
func TestManyLightsAreFilteredAtOnce(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	for i := range 60 {
		h.Do(plan.SaveRep{Code: fmt.Sprintf("X%02d", i), Name: fmt.Sprintf("名字很长很长的销售代表 %02d 号", i), Region: "EAST", Level: data.Core})
	}
	for range 10 {
		limit := int64(90_00)
		h.Do(lights.SaveLightRule{Measure: "completion", Scope: data.RepScope, Red: &limit, Span: data.MonthToDate})
	}
	p := open(h)
	p.scope.Select(allScopes)
	p.show()
	if len(p.table.Rows()) < 600 || len(h.Problems) > 0 {
		t.Fatal(len(p.table.Rows()), h.Problems)
	}
	h.Look("lights-many")
	best := time.Hour
	for range 5 {
		begun := time.Now()
		p.query = "代表 3"
		p.show()
		best = min(best, time.Since(begun))
		p.query = ""
		p.show()
	}
	t.Log("a letter typed:", best)
	if best > 30*time.Millisecond {
		t.Error("a letter takes", best)
	}
}
