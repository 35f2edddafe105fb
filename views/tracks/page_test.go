package tracks

import (
	"fmt"
	"strings"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/app/tracks"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
	"quarterdeck/views/widgets"
)

func put(h *pagetest.Host) *Page {
	p := NewTracks(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func (p *Page) tap(i int) {
	p.chips.Select(i)
	p.open(i)
}

// TestPictures are for the eye: every part in every language, look and size.
func TestPictures(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for i, make := range []func(testing.TB, text.Lang, bool) *pagetest.Host{pagetest.Sample, pagetest.Empty} {
				h := make(t, lang, dark)
				for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
					p := NewTracks(h).(*Page)
					h.Put(p, size[0], size[1])
					for part, name := range parts {
						p.tap(part)
						h.Look(fmt.Sprintf("tracks-%s-%v-%d-%s@%v", lang, dark, i, name, size[0]))
					}
					if i == 0 && !dark && size[0] == 1280 {
						p.dialogs(h, string(lang))
					}
				}
			}
		}
	}
}

func (p *Page) dialogs(h *pagetest.Host, lang string) {
	x := p.lib.Rows[0]
	for name, open := range map[string]func(){"track": func() { p.trackForm(x) }, "case": func() { p.caseForm(p.intake.Rows[0]) }, "use": func() { p.useForm(x) },
		"promote": func() { p.promoteForm(p.intake.Rows[0]) }, "looked": func() { p.lookedForm(p.form.Rows[0]) }, "paste": p.pasteForm, "rules": p.rulesForm} {
		open()
		h.Look("tracks-" + lang + "-dialog-" + name)
		h.HideOverlay()
	}
}

func save(t *testing.T, h *pagetest.Host) {
	t.Helper()
	pagetest.Button(t, h.Overlay, h.T("button.save")).Tapped(nil)
	if h.Overlay != nil {
		t.Fatal("the dialog stays open")
	}
	if len(h.Problems) > 0 {
		t.Fatal(h.Problems)
	}
}

// TestATrackIsMadeUsedAndFound from an empty plan by the dialogs alone.
func TestATrackIsMadeUsedAndFound(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := put(h)
	p.New()
	fields := pagetest.Find[*widgets.Field](h.Overlay)
	pagetest.Button(t, h.Overlay, h.T("button.save")).Tapped(nil)
	if h.Overlay == nil || !pagetest.Said(h.Overlay, "写上怎么答。") {
		t.Fatal("a track without an answer is taken")
	}
	fields[0].SetText("新品先试饮")
	fields[1].SetText("新品怕压货")
	fields[3].SetText("试饮两天，卖不动全退")
	save(t, h)
	p.search.SetText("xpxsy")
	p.query = "xpxsy"
	p.Refresh()
	x, ok := p.tracks.Selected()
	if !ok || len(p.tracks.Rows()) != 1 || x.Scene != "新品怕压货" || x.Answer != "试饮两天，卖不动全退" {
		t.Fatalf("%+v", x)
	}
	p.useForm(x)
	save(t, h)
	if x, _ := p.tracks.Selected(); x.Worked != 1 || *x.Rate != 100_00 {
		t.Errorf("%+v", x)
	}
	if !pagetest.Said(p.content, "奏效") {
		t.Error("the use is not in the panel")
	}
}

// TestACaseBecomesATrack, and pasted rows tell who is to be asked.
func TestACaseBecomesATrackAndRowsArePasted(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := put(h)
	p.tap(cases)
	var lost tracks.Case
	for _, x := range p.intake.Rows {
		if !x.Won && x.TrackName == "" {
			lost = x
		}
	}
	p.promoteForm(lost)
	pagetest.Find[*widgets.Field](h.Overlay)[0].SetText("先换条件")
	save(t, h)
	if p.lib.All != 6 {
		t.Errorf("%d tracks", p.lib.All)
	}
	p.tap(behaviour)
	before := len(p.form.Rows)
	p.pasteForm()
	area := pagetest.Find[*widgets.Field](h.Overlay)[0]
	area.SetText("客户,产品,页面,浏览\n谁也不是,,首页,4")
	pagetest.Button(t, h.Overlay, h.T("button.save")).Tapped(nil)
	if h.Overlay == nil {
		t.Fatal("a row of nobody is taken")
	}
	area.SetText("客户,产品,页面,浏览\n" + codeOf(t, h, "北辰") + ",,首页,4,0,1")
	save(t, h)
	if len(p.form.Rows) != before+1 {
		t.Errorf("%d rows after %d", len(p.form.Rows), before)
	}
	p.Print()
	if r := h.Routes[len(h.Routes)-1]; r.Part != "behaviour" || data.Date(r.ID) != p.form.Week.From {
		t.Error(r)
	}
	p.Go(page.Route{Code: "cases"})
	if p.part != cases || p.cases.Hidden {
		t.Error("a route does not open its part")
	}
}

// codeOf is the code of the first customer with the words in the name.
func codeOf(t *testing.T, h *pagetest.Host, words string) string {
	t.Helper()
	rows, err := h.Reader().Customers()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range rows {
		if strings.Contains(c.Name, words) {
			return c.Code
		}
	}
	t.Fatal("no such customer")
	return ""
}
