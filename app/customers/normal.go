package customers

import (
	"slices"
	"strings"
	"unicode"

	"quarterdeck/app/text"
)

// endings are what firms put behind their names, the longer first.
var endings = []string{"有限责任公司", "股份有限公司", "集团有限公司", "有限公司", "集团公司", "公司", "集团"}

// latinEndings are those of names in other letters.
var latinEndings = map[string]bool{"co": true, "ltd": true, "limited": true, "inc": true, "llc": true, "corp": true, "corporation": true,
	"company": true, "gmbh": true, "plc": true, "group": true}

// normalName is a name without what people write in different ways: width, case,
// accents, blanks, marks, and the ending of a firm. A name that is nothing but an
// ending keeps it.
func normalName(name string) string {
	words := strings.FieldsFunc(text.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for len(words) > 1 && latinEndings[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	s := strings.Join(words, "")
	for cut := true; cut; {
		cut = false
		for _, e := range endings {
			if rest, ok := strings.CutSuffix(s, e); ok && len(rest) >= len("字字") {
				s, cut = rest, true
				break
			}
		}
	}
	return s
}

// normalCode is a code without case, marks, and zeros in front of numbers: C-007
// and c7 are one.
func normalCode(code string) string {
	var b strings.Builder
	digits := false // digits other than leading zeros have been written
	for _, r := range text.Fold(code) {
		switch {
		case unicode.IsDigit(r):
			if r != '0' || digits {
				b.WriteRune(r)
				digits = true
			}
		case unicode.IsLetter(r):
			b.WriteRune(r)
			digits = false
		}
	}
	return b.String()
}

// normalPhone is the digits of a number without the code of the country; "" for
// one that is too short to tell people apart.
func normalPhone(phone string) string {
	digits := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text.Fold(phone))
	digits = strings.TrimPrefix(strings.TrimLeft(digits, "0"), "86")
	if len(digits) < 7 {
		return ""
	}
	return digits
}

// parts are the pieces of a normal name that are long enough to be a name of
// their own: at least four characters, or three Chinese ones, and not the whole.
func parts(name string) (found []string) {
	runes := []rune(name)
	for from := range runes {
		for to := from + 3; to <= len(runes); to++ {
			piece := runes[from:to]
			if len(piece) < len(runes) && (len(piece) > 3 || !slices.ContainsFunc(piece, func(r rune) bool { return r < 0x3000 })) {
				found = append(found, string(piece))
			}
		}
	}
	return found
}

// normalMail is an address as mail servers read it, without case.
func normalMail(mail string) string { return strings.TrimSpace(text.Fold(mail)) }
