package text_test

import (
	"slices"
	"testing"

	"quarterdeck/app/text"
)

func TestNextFollowsTheCommonestForm(t *testing.T) {
	for _, c := range []struct {
		codes []string
		want  string
	}{
		{nil, "C001"}, {[]string{"万嘉", "X"}, "C001"}, {[]string{"KH0129", "KH0130", "A7"}, "KH0131"}, {[]string{"99"}, "100"},
		{[]string{"C9"}, "C11"}, // C10 is taken
		{[]string{"6901234567890"}, "C001"}, {[]string{"合同-007", "合同-01"}, "合同-008"},
	} {
		taken := func(code string) bool { return code == "C10" || slices.Contains(c.codes, code) }
		if got := text.Next(c.codes, "C001", taken); got != c.want {
			t.Errorf("after %q comes %s, want %s", c.codes, got, c.want)
		}
	}
}

func TestFindWantsEveryWord(t *testing.T) {
	regions, codes := []string{"华东", "华南", ""}, []string{"KH-A1", "kh-a2", "Z"}
	x := text.NewIndex([]string{"万嘉连锁", "云岭茶铺", "万和"})
	for query, want := range map[string][]bool{"": {true, true, true}, "  ": {true, true, true}, "wanjia": {true, false, false}, "万 hd": {true, false, false},
		"万 kh": {true, false, false}, "KH": {true, true, false}, "华": {true, true, false}, "万 华南": {false, false, false}} {
		got := x.Find(query, func(w *text.Word, i int) bool { return w.Means(regions[i]) || w.In(codes[i]) })
		if !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", query, got, want)
		}
	}
}
