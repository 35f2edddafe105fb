package text_test

import (
	"strings"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

// TestSentencesRepeatWhatWasWrittenOnOneShortLine wants a code full of line
// ends, terminal orders or ten thousand letters to leave the sentence readable.
func TestSentencesRepeatWhatWasWrittenOnOneShortLine(t *testing.T) {
	for code, want := range map[string]string{
		"华东":                        "没有代码为“华东”的区域。先建区域或改代码。",
		"a\tb\r\nc":                 "没有代码为“a b  c”的区域。先建区域或改代码。",
		"\x00\x1b[31mred\u202e":     "没有代码为“[31mred”的区域。先建区域或改代码。",
		strings.Repeat("长", 10_000): "没有代码为“" + strings.Repeat("长", 200) + "…”的区域。先建区域或改代码。",
		strings.Repeat("🍵", 200):    "没有代码为“" + strings.Repeat("🍵", 200) + "”的区域。先建区域或改代码。",
		"{0} %s ⟦x⟧":                "没有代码为“{0} %s ⟦x⟧”的区域。先建区域或改代码。",
	} {
		p := data.Problem{Key: "problem.unknown.regions", Args: []any{data.Tier(code)}}
		for _, got := range []string{text.Sentence(text.ZH, p), text.Fmt{Lang: text.ZH}.Sentence(p)} {
			if got != want {
				t.Errorf("%.40q: %q, want %q", code, got, want)
			}
		}
	}
}
