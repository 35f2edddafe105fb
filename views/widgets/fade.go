package widgets

import (
	"image/color"

	"fyne.io/fyne/v2/canvas"

	"quarterdeck/views/theme"
)

// fade is a colour with another opacity, from 0 to 255.
func fade(c color.Color, alpha uint8) color.Color {
	r, g, b, _ := c.RGBA()
	return color.NRGBA{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8), A: alpha}
}

// dress paints the ground and the border of a rectangle; an empty token paints
// nothing. Where ground and border meet the painter blends them, and nothing at
// all counts as black: so a ground that is not painted is the border's colour at
// the least opacity.
func dress(r *canvas.Rectangle, ground, border theme.Token, width float32) {
	r.FillColor, r.StrokeColor, r.StrokeWidth = theme.C(ground), theme.C(border), width
	if border == "" {
		r.StrokeWidth = 0
	}
	if ground == "" && border != "" {
		r.FillColor = fade(r.StrokeColor, 1)
	}
}
