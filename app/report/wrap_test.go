package report

import (
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func withoutSpace(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

func TestWrapLosesNothing(t *testing.T) {
	text := rapid.StringOf(rapid.OneOf(rapid.RuneFrom([]rune("促销预算，。（）《》“”、ab c-1,234.5% ¥\n")), rapid.Rune()))
	rapid.Check(t, func(t *rapid.T) {
		s := text.Draw(t, "s")
		width := rapid.Float32Range(0, 300).Draw(t, "width")
		lines := Wrap(Measure, s, 12, false, width)
		if got, want := withoutSpace(strings.Join(lines, "")), withoutSpace(s); got != want {
			t.Fatalf("%q became %q", want, got)
		}
		for _, line := range lines {
			if Measure.Width(line, 12, false) > width && utf8.RuneCountInString(line) > 1 {
				t.Fatalf("%q is wider than %g", line, width)
			}
		}
	})
}

func TestWrapBreaksWhereAReaderWould(t *testing.T) {
	for _, c := range []struct {
		in    string
		width float32
		want  []string
	}{
		{"缺口主要在华南，占净缺口 87%。", 100, []string{"缺口主要在华南，", "占净缺口 87%。"}},
		{"缺口主要在华南，占净", 84, []string{"缺口主要在华", "南，占净"}}, // a comma begins no line
		{"线索够（46.8%）吗", 64, []string{"线索够", "（46.8%）", "吗"}},
		{"South completion fell", 100, []string{"South", "completion fell"}},
		{"报价 ROI 模板 v2.1 已上线", 60, []string{"报价 ROI ", "模板 v2.1", "已上线"}},
		{"Donaudampfschifffahrt", 60, []string{"Donauda", "mpfschifff", "ahrt"}},
		{"一\n二", 100, []string{"一", "二"}},
		{"", 100, []string{""}},
	} {
		got := Wrap(Measure, c.in, 12, false, c.width)
		if strings.Join(got, "|") != strings.ReplaceAll(strings.Join(c.want, "|"), " |", "|") {
			t.Errorf("%q at %g: %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

func TestDigitsHaveOneWidth(t *testing.T) {
	for _, bold := range []bool{false, true} {
		one := Measure.Width("1", 100, bold)
		for _, s := range []string{"0", "2", "7", "9", "−", "+"} {
			if got := Measure.Width(s, 100, bold); got != one {
				t.Errorf("%s is %g wide, 1 is %g", s, got, one)
			}
		}
	}
	if got := Measure.Width("华", 12, false); got != 12 {
		t.Errorf("a Han character is %g wide at 12", got)
	}
}

func TestMeasureFromManyGoroutines(t *testing.T) {
	fresh := &Metrics{}
	want := Measure.Width("领航台 Quarterdeck", 13, true)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := fresh.Width("领航台 Quarterdeck", 13, true); got != want {
				t.Errorf("%g, want %g", got, want)
			}
		})
	}
	wg.Wait()
}
