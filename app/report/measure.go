// Package report builds the pages of the printed reports as scenes and paints
// them to PDF. The window's preview paints the same scenes, laid out with the
// same font metrics, so what is seen is what is printed.
package report

import (
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"quarterdeck/assets"
)

// Measure knows the widths of the embedded fonts. It may be used from several
// goroutines at once.
var Measure = &Metrics{}

// Metrics measures text with the embedded fonts. Widths are the sums of the
// advances of the characters, as the PDF painter sets them.
type Metrics struct {
	once  sync.Once
	faces [2]*face // regular, bold
}

// face keeps the advances of one font, in thousandths of its size, for the
// Basic Multilingual Plane; 0 is "not asked yet", −1 "not in the font".
type face struct {
	mu       sync.Mutex
	font     *sfnt.Font
	buffer   sfnt.Buffer
	advances [1 << 16]int16
}

const (
	missing = -1
	box     = '□' // stands for what the font cannot draw
)

// Width is how wide the text is painted at a size, in the unit of the size.
// Characters the fonts do not have count as the □ painted for them.
func (m *Metrics) Width(s string, size float32, bold bool) float32 {
	f := m.face(bold)
	f.mu.Lock()
	defer f.mu.Unlock()
	sum := 0
	for _, r := range s {
		if ignored(r) {
			continue
		}
		sum += f.advance(r)
	}
	return float32(sum) * size / 1000
}

// Has says that the fonts can draw the character.
func (m *Metrics) Has(r rune) bool {
	if r < 0 || r > 0xFFFF {
		return false
	}
	for _, bold := range []bool{false, true} {
		f := m.face(bold)
		f.mu.Lock()
		f.advance(r)
		known := f.advances[r] != missing
		f.mu.Unlock()
		if !known {
			return false
		}
	}
	return true
}

func (m *Metrics) face(bold bool) *face {
	m.once.Do(func() {
		for i, ttf := range [][]byte{assets.Regular, assets.Bold} {
			parsed, err := sfnt.Parse(ttf)
			if err != nil {
				panic("report: the embedded font does not parse: " + err.Error())
			}
			m.faces[i] = &face{font: parsed}
		}
	})
	if bold {
		return m.faces[1]
	}
	return m.faces[0]
}

// advance is the width of a character in thousandths of the size.
func (f *face) advance(r rune) int {
	if r > 0xFFFF || r < 0 {
		r = box
	}
	if f.advances[r] == 0 {
		f.advances[r] = f.load(r)
	}
	if f.advances[r] == missing {
		if r == box {
			return 1000
		}
		return f.advance(box)
	}
	return int(f.advances[r])
}

func (f *face) load(r rune) int16 {
	glyph, err := f.font.GlyphIndex(&f.buffer, r)
	if err != nil || glyph == 0 {
		return missing
	}
	units := fixed.I(int(f.font.UnitsPerEm())) // at this size one unit is one pixel
	a, err := f.font.GlyphAdvance(&f.buffer, glyph, units, font.HintingNone)
	if err != nil {
		return missing
	}
	return int16(a.Round() * 1000 / int(f.font.UnitsPerEm()))
}
