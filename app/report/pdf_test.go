package report

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"quarterdeck/app/chart"
	"quarterdeck/data"
)

var meta = Meta{Title: "第 33 周经营简报", Author: "山岚茶饮", Subject: "2026", Lang: "zh-CN", Date: data.NewDate(2026, 8, 14)}

func written(t *testing.T, pages []Page) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, pages, meta); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// run asks a program about a PDF, and skips the test where it is not installed.
func run(t *testing.T, pdf []byte, program string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("%s is not installed", program)
	}
	path := filepath.Join(t.TempDir(), "a.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, arg := range args {
		args[i] = strings.ReplaceAll(arg, "FILE", path)
	}
	out, err := exec.Command(program, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
	return string(out)
}

func onePage(texts ...string) []Page {
	s := &chart.Scene{W: PageShort, H: PageLong}
	for i, text := range texts {
		s.Add(chart.Text{X: 48, Y: 48 + float32(i)*20, S: text, Size: 13, Bold: i%2 == 1, Role: chart.T1})
	}
	return []Page{{Scene: s}}
}

func TestSamePagesGiveTheSameBytes(t *testing.T) {
	if !bytes.Equal(written(t, gallery("zh")), written(t, gallery("zh"))) {
		t.Error("two writes differ")
	}
}

func TestWordsCanBeCopied(t *testing.T) {
	text := run(t, written(t, append(gallery("zh"), onePage("促销预算。缺口主要在华南：−266 万", "Ürümqi “O’Neill” ≥95%")...)), "pdftotext", "FILE", "-")
	for _, want := range []string{"累计：计划、实际、预测", "实际 7,914 万", "−278", "战略客户定制方案与高层拜访", "促销预算。缺口主要在华南：−266 万", "Ürümqi “O’Neill” ≥95%"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the text", want)
		}
	}
}

func TestTheFileIsSound(t *testing.T) {
	out := run(t, written(t, gallery("zh")), "qpdf", "--check", "FILE")
	if strings.Contains(strings.ToLower(out), "warning") {
		t.Error(out)
	}
}

func TestWhatTheFileSaysOfItself(t *testing.T) {
	out := run(t, written(t, gallery("zh")), "pdfinfo", "-isodates", "FILE")
	for _, want := range []string{meta.Title, meta.Author, "2026-08-14T00:00:00Z", "Pages:           2"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing in\n%s", want, out)
		}
	}
	pdf := written(t, gallery("zh"))
	if fonts := run(t, pdf, "pdffonts", "FILE"); strings.Count(fonts, "Identity-H       yes") != 2 {
		t.Errorf("both faces must be embedded:\n%s", fonts)
	}
	if len(pdf) > 300_000 {
		t.Errorf("%d bytes: the fonts are not cut down to what is used", len(pdf))
	}
}

func TestBookmarksPointAtTheirPages(t *testing.T) {
	pages := gallery("zh")
	out := run(t, written(t, pages), "qpdf", "--json=2", "--json-key=outlines", "FILE")
	for _, want := range []string{`"title": "驾驶舱"`, `"title": "季度"`, `"title": "阶段"`} {
		if !strings.Contains(out, want) {
			t.Errorf("%s is missing in\n%s", want, out)
		}
	}
	// The first page is 595.28 points high, the second 841.89; tops are counted from below.
	for _, want := range []string{"565.28", "295.28", "805.89"} {
		if !strings.Contains(out, want) {
			t.Errorf("no bookmark at %s in\n%s", want, out)
		}
	}
}

func TestAnyTextIsPainted(t *testing.T) {
	hard := []string{"😀 加油", "𠮷野家", "bad \xff\xfe utf-8", "a\x00b\u200bc\ufeff", "❤️ ✔ ₹ ฿", "行\n列\t格", "", "e\u0301", strings.Repeat("长", 500)}
	written(t, onePage(hard...))
	rapid.Check(t, func(t *rapid.T) {
		s := Clean(rapid.String().Draw(t, "s"))
		if again := Clean(s); again != s {
			t.Fatalf("%q is cleaned to %q the second time", s, again)
		}
		for _, r := range s {
			if r > 0xFFFF || !Measure.Has(r) {
				t.Fatalf("%q keeps %q", s, r)
			}
		}
	})
	for in, want := range map[string]string{"😀 加油": "□ 加油", "𠮷野家": "□野家", "a\xffb": "a□b", "a\u200bb\x00": "ab", "行\n列": "行 列", "abc": "abc"} {
		if got := Clean(in); got != want {
			t.Errorf("%q is cleaned to %q, want %q", in, got, want)
		}
	}
}

func TestNoPagesIsAnError(t *testing.T) {
	if err := Write(&bytes.Buffer{}, nil, meta); err == nil {
		t.Error("a document without pages was written")
	}
}

func TestEveryRoleHasAColour(t *testing.T) {
	for _, role := range []chart.Role{chart.T1, chart.T2, chart.T3, chart.Hair, chart.Border, chart.Surface, chart.Sub, chart.Ctl, chart.Accent,
		chart.OnAccent, chart.Soft, chart.Good, chart.GoodSoft, chart.Warn, chart.WarnFill, chart.WarnSoft, chart.Bad, chart.BadSoft, chart.Actual,
		chart.Plan, chart.Forecast, chart.FctText, chart.Band, chart.LastYear, chart.HeatText, "h1", "h2", "h3", "h4", "h5", "h6"} {
		if _, ok := colour(role); !ok {
			t.Errorf("the light palette has no %q", role)
		}
	}
	if _, ok := colour(""); ok {
		t.Error("the empty role must paint nothing")
	}
}

func BenchmarkWriteTwoPages(b *testing.B) {
	pages := gallery("zh")
	for b.Loop() {
		if err := Write(&bytes.Buffer{}, pages, meta); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLayout(b *testing.B) {
	for name, c := range newSample("zh", false).charts() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				c.Scene(606, 360, Measure)
			}
		})
	}
}
