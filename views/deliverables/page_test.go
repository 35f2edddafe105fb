package deliverables

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
)

func open(h *pagetest.Host) *Page {
	p := NewDeliverables(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func TestPictures(t *testing.T) {
	pagetest.EachLook(t, "deliverables", func(h *pagetest.Host, name string, plain bool) {
		p := open(h)
		h.Look(name)
		h.Put(p, 1280, 800)
		h.Look(name + "@1280")
		if x, ok := p.table.Selected(); ok && plain {
			documentForm(h, x)
			h.SaveShot(name + "-form")
			h.HideOverlay()
			markForm(h, x)
			h.SaveShot(name + "-mark")
			h.HideOverlay()
		}
	})
}

func TestADocumentIsMarkedPrintedAndSaved(t *testing.T) {
	h := pagetest.Empty(t, text.ZH, false)
	p := open(h)
	n := len(data.ShippedDeliverables())
	pagetest.Button(t, p.Content(), h.T("deliverables.restore", n)).OnTapped()
	if len(p.reg.Rows) != n || len(h.Problems) > 0 {
		t.Fatalf("%d %v", len(p.reg.Rows), h.Problems)
	}
	for _, x := range p.reg.Rows { // what a dialog shows is what it stores
		documentForm(h, x)
		pagetest.Button(t, h.Overlay, h.T("button.save")).OnTapped()
		again, err := h.Reader().Deliverable(x.ID)
		if h.Overlay != nil || err != nil || again != x.Deliverable {
			t.Fatalf("%+v became %+v: %v %v", x.Deliverable, again, err, h.Problems)
		}
	}
	p.Go(page.Route{ID: p.reg.Rows[2].ID})
	p.panel.act()
	if r := h.Routes[len(h.Routes)-1]; r != (page.Route{Page: "reports", Part: "battle"}) {
		t.Errorf("%+v", r)
	}
	p.Go(page.Route{ID: p.reg.Rows[6].ID})
	h.SavePath = filepath.Join(t.TempDir(), "x.md")
	p.panel.act()
	if b, err := os.ReadFile(h.SavePath); err != nil || !strings.Contains(string(b), "# 专属价值方案书") || !strings.Contains(string(b), "## 投入与回报") {
		t.Errorf("%s %v", b, err)
	}
}
