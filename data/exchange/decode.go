package exchange

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	xunicode "golang.org/x/text/encoding/unicode"

	"quarterdeck/data"
)

// The encodings a text file may have.
const (
	utf8Name    = "UTF-8"
	utf16le     = "UTF-16LE"
	utf16be     = "UTF-16BE"
	gb18030     = "GB18030"
	windows1252 = "Windows-1252"
)

// lost stands in a text where bytes could not be read.
const lost = "\uFFFD"

// decode turns a file into text. With name "" it finds the encoding first.
// Bytes that cannot be read become U+FFFD, so that their rows can be named.
func decode(raw []byte, name, file string) (text, encodingName string, err error) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xEF\xBB\xBF")):
		raw, name = raw[3:], utf8Name
	case bytes.HasPrefix(raw, []byte("\xFF\xFE")):
		raw, name = raw[2:], utf16le
	case bytes.HasPrefix(raw, []byte("\xFE\xFF")):
		raw, name = raw[2:], utf16be
	case name == "":
		name = findEncoding(raw)
	}
	switch name {
	case utf8Name:
		if utf8.Valid(raw) {
			text = string(raw)
		} else {
			text = strings.ToValidUTF8(string(raw), lost)
		}
	case utf16le:
		text = decodeWith(xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM), raw)
	case utf16be:
		text = decodeWith(xunicode.UTF16(xunicode.BigEndian, xunicode.IgnoreBOM), raw)
	case gb18030:
		text = decodeWith(simplifiedchinese.GB18030, raw)
	case windows1252:
		text = decodeWith(charmap.Windows1252, raw)
	default:
		return "", "", data.Problem{Key: "problem.file.binary", Field: "file", Args: []any{file}}
	}
	if isBinary(text) {
		return "", "", data.Problem{Key: "problem.file.binary", Field: "file", Args: []any{file}}
	}
	return text, name, nil
}

func decodeWith(e encoding.Encoding, raw []byte) string {
	b, err := e.NewDecoder().Bytes(raw)
	if err != nil {
		b = append(b, lost...)
	}
	return string(b)
}

// findEncoding looks at the bytes of a file without a byte order mark. It is ""
// for what is not text.
func findEncoding(raw []byte) string {
	if bytes.IndexByte(raw[:min(len(raw), 1<<16)], 0) >= 0 {
		return findUTF16(raw)
	}
	if utf8.Valid(raw) {
		return utf8Name
	}
	good, bad := countUTF8(raw)
	// A file cut inside a character, or with a few damaged bytes, is still the
	// UTF-8 it was; Chinese in GB18030 is wrong nearly everywhere.
	if bad == 1 && cutAtEnd(raw) || good > 4*bad {
		return utf8Name
	}
	if loneHighBytes(raw) {
		return windows1252
	}
	return gb18030
}

// countUTF8 counts the characters beyond ASCII that are well formed, and the
// places that are not.
func countUTF8(raw []byte) (good, bad int) {
	for len(raw) > 0 {
		if raw[0] < utf8.RuneSelf {
			raw = raw[1:]
			continue
		}
		r, n := utf8.DecodeRune(raw)
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		raw = raw[n:]
	}
	return good, bad
}

// cutAtEnd reports that the only fault is a character begun at the very end.
func cutAtEnd(raw []byte) bool {
	for n := 1; n <= 3 && n <= len(raw); n++ {
		tail := raw[len(raw)-n:]
		if utf8.RuneStart(tail[0]) {
			return !utf8.FullRune(tail) && utf8.Valid(raw[:len(raw)-n])
		}
	}
	return false
}

// loneHighBytes reports that bytes beyond ASCII mostly stand alone between
// letters, as in José, whereas Chinese comes in pairs.
func loneHighBytes(raw []byte) bool {
	lone, paired := 0, 0
	for i, b := range raw {
		if b < 0x80 {
			continue
		}
		before := i > 0 && raw[i-1] >= 0x80
		after := i+1 < len(raw) && raw[i+1] >= 0x80
		if before || after {
			paired++
		} else {
			lone++
		}
	}
	return lone > 4*paired
}

// findUTF16 tells the two byte orders apart by where the zero bytes of the ASCII
// characters (separators, digits, line ends) stand.
func findUTF16(raw []byte) string {
	var zeros [2]int
	sample := raw[:min(len(raw), 1<<16)]
	for i, b := range sample {
		if b == 0 {
			zeros[i%2]++
		}
	}
	// Text has hardly a character whose other half is zero too.
	switch {
	case zeros[1] > 8*zeros[0] && plausible16(sample, 0, 1):
		return utf16le
	case zeros[0] > 8*zeros[1] && plausible16(sample, 1, 0):
		return utf16be
	}
	return ""
}

// plausible16 reports that the code units are letters and signs rather than
// noise. low and high say at which of two bytes each half stands.
func plausible16(raw []byte, low, high int) bool {
	odd, total := 0, 0
	for i := 0; i+1 < len(raw); i += 2 {
		r := rune(raw[i+high])<<8 | rune(raw[i+low])
		total++
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || !utf16.IsSurrogate(r) && !unicode.IsPrint(r) && r >= ' ' && !unicode.IsSpace(r) {
			odd++
		}
	}
	return total > 0 && odd*20 <= total
}

// isBinary reports control characters that no table holds.
func isBinary(text string) bool {
	sample := text[:min(len(text), 1<<16)]
	odd := 0
	for i := range len(sample) {
		if b := sample[i]; b == 0 || b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1A && b != 0x1C {
			odd++
		}
	}
	return odd*50 > len(sample) || len(sample) > 0 && strings.Count(sample, lost)*10 > utf8.RuneCountInString(sample)
}
