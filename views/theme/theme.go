// Package theme is how the program looks: colours and sizes by name, the two
// fonts, and icons in any colour. It follows the user's own choice of light or
// dark, never the system's.
package theme

import (
	"image/color"
	"strconv"
	"sync/atomic"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"quarterdeck/assets"
)

// Options are the user's choices of look. The zero Options is light, of normal
// size, with motion.
type Options struct {
	Dark    bool // the dark colours
	Meeting bool // everything 1.25 times as large, for a projector
	Still   bool // nothing moves
}

// palette is a theme's colours, parsed once.
type palette map[assets.Token]color.NRGBA

var (
	light   = parse(assets.Light)
	dark    = parse(assets.Dark)
	current atomic.Pointer[Options]
)

func options() Options {
	if o := current.Load(); o != nil {
		return *o
	}
	return Options{}
}

// Apply makes the choices hold for the whole program and repaints it. Widgets
// read colours and sizes anew when they are refreshed.
func Apply(a fyne.App, o Options) {
	current.Store(&o)
	a.Settings().SetTheme(&look{base: fynetheme.DefaultTheme(), options: o})
}

// Dark tells whether the dark colours hold.
func Dark() bool { return options().Dark }

// Still tells whether nothing may move.
func Still() bool { return options().Still }

// Meeting tells whether everything is drawn larger, for a projector.
func Meeting() bool { return options().Meeting }

// C is the colour of a token now: pass an assets.Token, a chart.Role or a string
// such as "t1". A token that does not exist is transparent.
func C[T ~string](token T) color.Color { return colours(options().Dark)[assets.Token(token)] }

// Paper is the colour of a token on paper, which is always light.
func Paper[T ~string](token T) color.Color { return light[assets.Token(token)] }

func colours(isDark bool) palette {
	if isDark {
		return dark
	}
	return light
}

func parse(hex map[assets.Token]string) palette {
	p := palette{}
	for token, s := range hex {
		n, err := strconv.ParseUint(s[1:], 16, 32)
		if err != nil {
			panic("theme: colour " + string(token) + ": " + err.Error())
		}
		if len(s) == len("#RRGGBB") {
			n = n<<8 | 0xFF
		}
		p[token] = color.NRGBA{R: uint8(n >> 24), G: uint8(n >> 16), B: uint8(n >> 8), A: uint8(n)}
	}
	return p
}

// A Token names a colour by what it is for; see assets for the list.
type Token = assets.Token
