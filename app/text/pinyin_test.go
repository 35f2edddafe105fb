package text

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		name, finds, misses string // queries, separated by |
	}{
		{"华东", "华|东|华东|h|hd|huadong|hua d|hua dong|HD|huad|hdong|ｈｄ|hua'dong|", "dh|x|华北|huadongx|hx"},
		{"重庆", "cq|zq|chongqing|zhongqing|chq|zhq|chongq", "qc"},
		{"工商银行", "gsyh|gsyx|yinhang|yh|银行", "hy"},
		{"吕布", "lvbu|lubu|lb", "libu"},
		{"万嘉连锁（上海）", "wj|wjls|sh|shanghai|wjlssh|万嘉", "hs"},
		{"山岚茶饮 Shanlan Tea", "slcy|shanlan|tea|shanlan tea|st|cy tea", "teas|cy coffee|sxt"},
		{"José Müller", "jose|muller|jm|jos mul|MÜLLER", "jx"},
		{"7-Eleven", "7|eleven|7e|7-e", "8"},
		{"C-0017 锦和便利", "c-0017|0017|jh|jhbl|锦和|c0017", "jb18"},
		{"臺灣分公司", "tw|taiwan|分公司", "台湾"},
		{"", "", "a"},
	} {
		for _, q := range strings.Split(c.finds, "|") {
			if !Matches(q, c.name) {
				t.Errorf("%q does not find %s", q, c.name)
			}
		}
		for _, q := range strings.Split(c.misses, "|") {
			if Matches(q, c.name) {
				t.Errorf("%q finds %s", q, c.name)
			}
		}
	}
}

func TestInitials(t *testing.T) {
	for name, want := range map[string]string{"华东": "hd", "山岚茶饮 Shanlan Tea": "slcyst", "": "", "（）": "", "A股": "ag"} {
		if got := Initials(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestScorePutsTheBetterFirst(t *testing.T) {
	for _, c := range []struct{ query, better, worse string }{
		{"华东", "华东", "华东一区"},
		{"华东", "华东一区", "大华东区"},
		{"hd", "华东", "华东一区"},
		{"hd", "华东一区", "新华东区"},
		{"hd", "HD 超市", "华东"},
		{"华", "华东", "中华商城"},
	} {
		if a, b := Score(c.query, c.better), Score(c.query, c.worse); a <= b || b == 0 {
			t.Errorf("%s: %s has %d, %s has %d", c.query, c.better, a, c.worse, b)
		}
	}
}

func TestIndex(t *testing.T) {
	names := []string{"大华东区", "华东一区", "华南", "华东", "Hudson"}
	x := NewIndex(names)
	if got := x.Filter("hd"); !slices.Equal(got, []int{0, 1, 3}) {
		t.Error("filter", got)
	}
	if got := x.Best("hd", 2); !slices.Equal(got, []int{3, 1}) {
		t.Error("best", got)
	}
	if got := x.Best("hd", 0); len(got) != 0 {
		t.Error("none wanted", got)
	}
	if got := x.Filter(" "); len(got) != len(names) {
		t.Error("all", got)
	}
}

// Whatever the name, its own beginning, its initials and a piece of it find it,
// and an index agrees with the single question.
func TestNamesAreFoundByTheirParts(t *testing.T) {
	letters := []rune("华东南北中西重庆行长乐单曾abcXYZéß09 -（）·銀臺")
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringOfN(rapid.SampledFrom(letters), 1, 12, -1).Draw(t, "name")
		runes := []rune(name)
		from := rapid.IntRange(0, len(runes)-1).Draw(t, "from")
		to := rapid.IntRange(from, len(runes)).Draw(t, "to")
		for _, q := range []string{name, Initials(name), string(runes[from:to])} {
			if !Matches(q, name) {
				t.Fatalf("%q does not find %q", q, name)
			}
			if len(NewIndex([]string{name}).Filter(q)) != 1 || len(NewIndex([]string{name}).Best(q, 1)) != 1 {
				t.Fatalf("an index does not find %q by %q", name, q)
			}
		}
	})
}

func BenchmarkFilter100000Names(b *testing.B) {
	first, second := []rune("华东南北中西京沪粤川渝苏浙鲁豫"), []rune("嘉和利源盛达通宝丰泰恒信")
	names := make([]string, 100_000)
	for i := range names {
		names[i] = fmt.Sprintf("%c%c%c商贸%d", first[i%len(first)], second[i/7%len(second)], second[i/91%len(second)], i)
	}
	x := NewIndex(names)
	for b.Loop() {
		x.Best("hjsm", 20)
	}
}
