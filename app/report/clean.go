package report

import (
	"strings"
	"unicode"
)

// Clean makes any text safe to paint: one line, without invisible characters,
// and □ for what the fonts cannot draw (emoji, rare Han characters beyond the
// basic plane, broken UTF-8). The PDF library stops the program on such
// characters, so every text passes here.
func Clean(s string) string {
	plain := true
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case ignored(r):
			return -1
		case r == unicode.ReplacementChar || !Measure.Has(r):
			return box
		}
		return r
	}, strings.ToValidUTF8(s, string(box)))
}

// ignored says that the character takes no room: controls, marks that join
// characters or choose the look of one.
func ignored(r rune) bool {
	switch {
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2064,
		r == 0xFEFF, r >= 0xFE00 && r <= 0xFE0F:
		return true
	}
	return unicode.IsControl(r) && r != '\n' && r != '\t'
}
