package assets

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"image/png"
	"math"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"
)

// What the screens draw without a translation holding it.
const drawn = "0123456789+−,.%×÷=()→←↑↓▲▼●◆○·…≥≤±✓–—¥$€£₩“”「」《》〔〕％（）"

// Characters of names that the small national set lacks, and some of Hong Kong
// and Taiwan.
const names = "喆堃祎赟镕珺頭後臺灣飲㗎嘅咗"

func TestFontsHaveEveryCharacterOfTheTranslations(t *testing.T) {
	want := drawn + names
	for _, lang := range Languages() {
		want += string(Translation(lang))
	}
	for name, file := range map[string][]byte{"regular": Regular, "bold": Bold} {
		f, err := sfnt.Parse(file)
		if err != nil {
			t.Fatal(name, err)
		}
		var b sfnt.Buffer
		for _, r := range want {
			if r < ' ' {
				continue
			}
			if i, err := f.GlyphIndex(&b, r); err != nil || i == 0 {
				t.Errorf("%s: no %q (U+%04X)", name, r, r)
			}
		}
	}
}

func TestDigitsOfAFaceShareOneWidth(t *testing.T) {
	for name, file := range map[string][]byte{"regular": Regular, "bold": Bold} {
		f, err := sfnt.Parse(file)
		if err != nil {
			t.Fatal(err)
		}
		var b sfnt.Buffer
		width := func(r rune) int {
			i, _ := f.GlyphIndex(&b, r)
			w, err := f.GlyphAdvance(&b, i, 1000<<6, 0)
			if err != nil {
				t.Fatal(err)
			}
			return w.Round()
		}
		for _, r := range "123456789+−" {
			if width(r) != width('0') {
				t.Errorf("%s: %q is %d wide, 0 is %d", name, r, width(r), width('0'))
			}
		}
	}
}

func TestIconsAreOneRecolourableFill(t *testing.T) {
	if len(IconNames()) < 50 {
		t.Fatalf("only %d icons", len(IconNames()))
	}
	for _, name := range IconNames() {
		var svg struct {
			ViewBox string `xml:"viewBox,attr"`
			Paths   []struct {
				Fill   string `xml:"fill,attr"`
				Stroke string `xml:"stroke,attr"`
				D      string `xml:"d,attr"`
			} `xml:"path"`
		}
		if err := xml.Unmarshal(Icon(name), &svg); err != nil {
			t.Error(name, err)
			continue
		}
		box := "0 0 24 24"
		if strings.HasPrefix(name, "light-") {
			box = "0 0 14 14"
		}
		if svg.ViewBox != box || len(svg.Paths) != 1 || svg.Paths[0].Fill != "#000000" || svg.Paths[0].Stroke != "" || svg.Paths[0].D == "" {
			t.Errorf("%s: %+v", name, svg)
		}
	}
	if Icon("no such icon") != nil {
		t.Error("an unknown name has an icon")
	}
}

func TestAppIcon(t *testing.T) {
	img, err := png.Decode(bytes.NewReader(AppIcon))
	if err != nil || img.Bounds().Dx() != 512 || img.Bounds().Dy() != 512 {
		t.Fatal(err, img.Bounds())
	}
}

func TestTranslationsAreObjects(t *testing.T) {
	if got := strings.Join(Languages(), " "); got != "en zh" {
		t.Fatal(got)
	}
	for _, lang := range Languages() {
		var words map[string]any
		if err := json.Unmarshal(Translation(lang), &words); err != nil || len(words) == 0 {
			t.Error(lang, err)
		}
	}
}

func TestThemesHaveTheSameTokens(t *testing.T) {
	for token := range Light {
		if _, ok := Dark[token]; !ok {
			t.Errorf("dark lacks %s", token)
		}
	}
	if len(Light) != len(Dark) {
		t.Errorf("%d light tokens, %d dark", len(Light), len(Dark))
	}
}

func TestContrast(t *testing.T) {
	pairs := []struct {
		ink, ground Token
		least       float64
	}{
		{T1, Surface, 4.5}, {T2, Surface, 4.5}, {T3, Surface, 4.5}, {Accent, Surface, 4.5}, {FcText, Surface, 4.5},
		{Good, Surface, 4.5}, {Warn, Surface, 4.5}, {Bad, Surface, 4.5}, {T1, Bg, 4.5}, {T2, Bg, 4.5}, {T3, Bg, 4.5},
		{OnAcc, Accent, 4.5}, {OnBad, Bad, 4.5}, {OnToast, Toast, 4.5}, {ToastLink, Toast, 4.5},
		{T1, ASoft, 4.5}, {T2, ASoft, 4.5}, {Accent, ASoft, 4.5},
		{Good, GSoft, 4.5}, {Warn, WSoft, 4.5}, {Bad, BSoft, 4.5}, {T2, Sub, 4.5}, {T3, Sub, 4.5},
		{Ctl, Surface, 3}, {WFill, Surface, 3}, {Actual, Surface, 3}, {Forecast, Surface, 3}, {Plan, Surface, 3},
		{HeatText, Heat1, 4.5}, {HeatText, Heat2, 4.5}, {HeatText, Heat3, 4.5}, {HeatText, Heat4, 4.5}, {HeatText, Heat5, 4.5}, {HeatText, Heat6, 4.5},
	}
	for name, theme := range map[string]map[Token]string{"light": Light, "dark": Dark} {
		for _, p := range pairs {
			a, b := luminance(t, theme[p.ink]), luminance(t, theme[p.ground])
			if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < p.least {
				t.Errorf("%s: %s on %s has %.2f, needs %.1f", name, p.ink, p.ground, ratio, p.least)
			}
		}
	}
}

// luminance is the relative luminance that the web's contrast rule defines.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(hex, err)
		}
		c := float64(n) / 255
		if c <= 0.04045 {
			sum += weight * c / 12.92
		} else {
			sum += weight * math.Pow((c+0.055)/1.055, 2.4)
		}
	}
	return sum
}
