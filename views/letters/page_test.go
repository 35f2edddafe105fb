package letters

import (
	"fmt"
	"strings"
	"testing"

	"quarterdeck/app/letters"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/page/pagetest"
)

func open(h *pagetest.Host) *Page {
	p := NewLetters(h).(*Page)
	h.Put(p, 1440, 900)
	return p
}

func (p *Page) pick(t *testing.T, whose, code string) letters.Entry {
	t.Helper()
	if !p.table.SelectWhere(func(e letters.Entry) bool { return e.For == whose && e.Code == code }) {
		t.Fatalf("no row %s %s", whose, code)
	}
	p.allow()
	e, _ := p.table.Selected()
	return e
}

func TestWhoHasALetterAndWhoSigned(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	for code, want := range map[string]letters.State{"R01": letters.Signed, "R03": letters.Issued, "R04": letters.Outdated, "R07": letters.None} {
		if e := p.pick(t, letters.Rep, code); e.State != want {
			t.Errorf("%s is %s, want %s", code, e.State, want)
		}
	}
	p.scope.Chips[2].Tapped(nil)
	if n := len(p.table.Rows()); n != 5 {
		t.Errorf("%d regions", n)
	}
}

func TestALetterIsIssuedForAllAndPreviewed(t *testing.T) {
	h := pagetest.Sample(t, text.ZH, false)
	p := open(h)
	if !h.Do(letters.IssueLetters{Day: h.Today()}) {
		t.Fatal(h.Problems)
	}
	p.Refresh()
	if p.reg.Open+p.reg.Outdated != 0 {
		t.Errorf("%d open and %d outdated after issuing all", p.reg.Open, p.reg.Outdated)
	}
	p.pick(t, letters.Rep, "R04")
	p.Print()
	want := page.Route{Page: "reports", Part: "commitment", Code: "R04"}
	if len(h.Routes) != 1 || h.Routes[0] != want {
		t.Errorf("went to %v, want %v", h.Routes, want)
	}
}

func TestPictures(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for i, make := range []func(testing.TB, text.Lang, bool) *pagetest.Host{pagetest.Sample, pagetest.Empty} {
				h := make(t, lang, dark)
				p := open(h)
				name := fmt.Sprintf("letters-%s-%v-%d", lang, dark, i)
				h.SaveShot(name)
				h.Put(p, 1280, 800)
				h.SaveShot(name + "@1280")
				if i == 0 {
					p.pick(t, letters.Rep, "R04")
					p.issueOne()
					h.SaveShot(name + "-issue")
					h.HideOverlay()
					p.clauses(data.Responsibility)
					h.SaveShot(name + "-clauses")
				}
				if len(h.Problems) > 0 {
					t.Error(strings.Join([]string{name, h.Problems[0].Error()}, ": "))
				}
			}
		}
	}
}
