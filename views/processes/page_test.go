package processes

import (
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func open(h *pagetest.Host) *Page {
	p := NewProcesses(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func TestPictures(t *testing.T) {
	pagetest.EachLook(t, "processes", func(h *pagetest.Host, name string, plain bool) {
		p := open(h)
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		if plain && len(p.rows) > 0 {
			p.edit(p.rows[0].Before.Rows[3])
			h.SaveShot(name + "-step")
			h.HideOverlay()
			p.editProcess(p.at)
			h.SaveShot(name + "-edit")
			h.HideOverlay()
		}
	})
}

// TestAProcessIsDrawnStepByStep takes the printed chains, moves a step, and enters a
// measured time that the light of quotes is read from.
func TestAProcessIsDrawnStepByStep(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	p := open(h)
	pagetest.Button(t, p.Content(), h.T("processes.none.template")).OnTapped()
	p.Refresh()
	x, ok := p.row()
	if !ok || x.Before.Steps != 8 || x.After.Steps != 11 || x.Shorter == nil || *x.Shorter <= 0 || *x.After.WasteShare != 0 || *x.Before.WasteShare == 0 {
		t.Fatalf("%+v %v", x, h.Problems)
	}
	p.table.SelectWhere(func(s step) bool { return s.ID == x.Before.Rows[0].ID })
	p.mark()
	p.move(1)
	p.Refresh()
	if y, _ := p.row(); y.Before.Rows[1].ID != x.Before.Rows[0].ID || y.Before.Lead != x.Before.Lead {
		t.Errorf("%+v", y.Before.Rows[:2])
	}
	p.measure()
	pagetest.Find[*widgets.Field](h.Overlay)[0].SetText("1.6")
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	rows, err := h.Reader().LightReadings()
	if err != nil || len(rows) != 1 || rows[0].Measure != "quote_hours" || rows[0].Value != 1_60 {
		t.Errorf("%+v %v %v", rows, err, h.Problems)
	}
	p.New()
	pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
	if h.Overlay == nil {
		t.Error("a step without a name was kept")
	}
	h.HideOverlay()
	if minutes(h.Fmt(), 90) != "1.5 小时" || minutes(h.Fmt(), 480) != "1 天" || minutes(h.Fmt(), 15) != "15 分" {
		t.Error(minutes(h.Fmt(), 90), minutes(h.Fmt(), 480), minutes(h.Fmt(), 15))
	}
}
