package report

import (
	"strings"
	"unicode"

	"quarterdeck/app/chart"
)

// Characters that may not begin a line, and those that may not end one.
const (
	noStart = "，。、；：？！）》」』】〕〉…—％%”’·,.;:?!)]}°"
	noEnd   = "（《「『【〔〈“‘([{¥￥$€£"
)

// Wrap breaks a text into lines of a width: at line feeds, at spaces, and
// between Han characters, keeping Latin words and numbers whole and Chinese
// punctuation where it belongs. A word wider than the line is broken anywhere.
// Apart from the spaces and line feeds at the breaks no character is lost. An
// empty text is one empty line.
func Wrap(m chart.Measurer, s string, size float32, bold bool, width float32) (lines []string) {
	for _, paragraph := range strings.Split(s, "\n") {
		lines = append(lines, wrapParagraph(m, paragraph, size, bold, width)...)
	}
	return lines
}

func wrapParagraph(m chart.Measurer, s string, size float32, bold bool, width float32) (lines []string) {
	line := ""
	fits := func(s string) bool { return m.Width(strings.TrimRight(s, " "), size, bold) <= width }
	for _, piece := range pieces(s) {
		if fits(line + piece) {
			line += piece
			continue
		}
		if strings.TrimSpace(line) != "" {
			lines = append(lines, strings.TrimRight(line, " "))
		}
		line = strings.TrimLeft(piece, " ")
		for !fits(line) {
			head := breakWord(line, fits)
			if head == line {
				break
			}
			lines = append(lines, strings.TrimRight(head, " "))
			line = line[len(head):]
		}
	}
	return append(lines, strings.TrimRight(line, " "))
}

// breakWord is as much of a word as fits, at least one character.
func breakWord(s string, fits func(string) bool) string {
	end := len(s)
	for i := range s {
		if i > 0 && !fits(s[:i]) {
			break
		}
		if i > 0 {
			end = i
		}
	}
	if end == len(s) { // not even two characters: give the first
		for i := range s {
			if i > 0 {
				return s[:i]
			}
		}
	}
	return s[:end]
}

// pieces cuts a text at every place where a line may break; joined they are the
// text. Spaces stay at the end of the piece before the break.
func pieces(s string) (out []string) {
	runes := []rune(s)
	start := 0
	for i := 1; i < len(runes); i++ {
		if breakable(runes[i-1], runes[i]) {
			out = append(out, string(runes[start:i]))
			start = i
		}
	}
	if start < len(runes) {
		out = append(out, string(runes[start:]))
	}
	return out
}

// breakable says that a line may end after a and begin with b.
func breakable(a, b rune) bool {
	switch {
	case strings.ContainsRune(noStart, b) || strings.ContainsRune(noEnd, a) || unicode.IsSpace(b):
		return false
	case unicode.IsSpace(a):
		return true
	}
	return wide(a) || wide(b)
}

// wide says that the character is Han, kana, or their punctuation: text of it
// breaks anywhere.
func wide(r rune) bool { return r >= 0x2E80 }
