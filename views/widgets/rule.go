package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// Rule is a hairline, or a rectangle of one colour: see [HR], [VR] and
// [Block].
type Rule struct {
	widget.BaseWidget
	shape    *canvas.Rectangle
	token    theme.Token
	w, h     float32
	radius   float32
	upright  bool
	unscaled bool
}

func newRule(r *Rule) *Rule {
	r.shape = &canvas.Rectangle{}
	r.ExtendBaseWidget(r)
	r.paint()
	return r
}

// HR is a hairline across.
func HR() *Rule { return newRule(&Rule{token: "line", w: 1, h: 1, unscaled: true}) }

// VR is a hairline down; in a [Row] it takes the whole height.
func VR() *Rule { return newRule(&Rule{token: "line", w: 1, h: 1, unscaled: true, upright: true}) }

// Block is a rectangle of a colour, at least w by h, with round corners.
func Block(token theme.Token, w, h, radius float32) *Rule {
	return newRule(&Rule{token: token, w: w, h: h, radius: radius})
}

// SetToken changes the colour.
func (r *Rule) SetToken(token theme.Token) {
	if r.token != token {
		r.token = token
		r.Refresh()
	}
}

func (r *Rule) fillsRow() bool { return r.upright }

func (r *Rule) paint() {
	r.shape.FillColor, r.shape.CornerRadius = theme.C(r.token), theme.Px(r.radius)
}

// MinSize is the size asked for.
func (r *Rule) MinSize() fyne.Size {
	if r.unscaled {
		return fyne.NewSize(r.w, r.h)
	}
	return fyne.NewSize(theme.Px(r.w), theme.Px(r.h))
}

// Refresh paints in the present colours.
func (r *Rule) Refresh() {
	r.paint()
	r.BaseWidget.Refresh()
}

// CreateRenderer is Fyne's.
func (r *Rule) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.shape) }

// Picture is an icon in a colour.
type Picture struct {
	widget.BaseWidget
	image *canvas.Image
	name  string
	token theme.Token
	size  float32
}

// NewPicture is an icon (see assets.IconNames) of a size, 16 in rows.
func NewPicture(name string, token theme.Token, size float32) *Picture {
	p := &Picture{image: &canvas.Image{FillMode: canvas.ImageFillContain}, name: name, token: token, size: size}
	p.ExtendBaseWidget(p)
	p.paint()
	return p
}

// Set changes icon and colour.
func (p *Picture) Set(name string, token theme.Token) {
	if p.name != name || p.token != token {
		p.name, p.token = name, token
		p.Refresh()
	}
}

func (p *Picture) paint() {
	p.image.Hidden = p.name == ""
	if p.name == "" {
		return
	}
	if icon := theme.Icon(p.name, p.token); icon != p.image.Resource {
		p.image.Resource = icon
		p.image.Refresh()
	}
}

// MinSize is a square.
func (p *Picture) MinSize() fyne.Size { return fyne.NewSquareSize(theme.Px(p.size)) }

// Refresh paints in the present colours.
func (p *Picture) Refresh() {
	p.paint()
	p.BaseWidget.Refresh()
}

// CreateRenderer is Fyne's.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.image) }
