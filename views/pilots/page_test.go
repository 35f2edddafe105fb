package pilots

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"quarterdeck/app/pilots"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func open(h *pagetest.Host) *Page {
	p := NewPilots(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func TestPictures(t *testing.T) {
	pagetest.EachLook(t, "pilots", func(h *pagetest.Host, name string, plain bool) {
		p := open(h)
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		if !plain {
			return
		}
		x, _ := p.table.Selected()
		for key, show := range map[string]func(){"plan": func() { planForm(h, x) }, "record": func() { recordForm(h, x) }, "sample": func() { sampleForm(h, x) },
			"decide": func() { decideForm(h, x, data.PilotAdjusted) }, "rule": func() { ruleForm(h) }} {
			show()
			h.SaveShot(name + "-" + key)
			h.HideOverlay()
		}
	})
}

func TestPilotIsDecidedWithAReason(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	x, ok := p.table.Selected()
	if !ok || x.Stage != pilots.Running || x.Comparison == nil {
		t.Fatalf("%+v", x)
	}
	if !pagetest.Said(p.panel.full, x.Sentence(h.Fmt())) || !pagetest.Said(p.panel.full, x.Warning(h.Fmt())) {
		t.Error("the panel does not say what it came to")
	}
	decideForm(h, x, data.PilotAdjusted)
	test.Tap(pagetest.Button(t, h.Overlay, h.T("button.save")))
	if got, _ := h.Reader().Pilot(x.ID); got.State != data.PilotRunning {
		t.Fatal("decided without a reason")
	}
	pagetest.Find[*widgets.Field](h.Overlay)[0].SetText("开场再短")
	test.Tap(pagetest.Button(t, h.Overlay, h.T("button.save")))
	got, _ := h.Reader().Pilot(x.ID)
	if got.State != data.PilotAdjusted || got.Reason != "开场再短" || got.Decided != h.Today() {
		t.Fatalf("%+v", got)
	}
	p.Refresh()
	for _, y := range p.table.Rows() {
		if y.ParentID != x.ID {
			continue
		}
		if y.Stage != pilots.Planned || len(y.Customers) != len(x.Customers) {
			t.Errorf("%+v", y)
		}
		p.Go(page.Route{ID: y.ID})
		if z, _ := p.table.Selected(); z.ID != y.ID {
			t.Error("the route does not select it")
		}
		return
	}
	t.Error("no pilot comes after it")
}

func TestPilotIsPlannedByTemplate(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	p := open(h)
	p.use(pilots.Templates[0])
	test.Tap(pagetest.Button(t, h.Overlay, h.T("button.save")))
	p.Refresh()
	x, ok := p.table.Selected()
	if !ok || x.Name != "视频提案" || x.Wished != 25_00 || x.Until-x.From != 14 || x.Stage != pilots.Planned {
		t.Fatalf("%+v %v", x, h.Problems)
	}
	begin(h, x)
	if got, _ := h.Reader().Pilot(x.ID); got.State != data.PilotRunning {
		t.Errorf("%+v", got)
	}
}
