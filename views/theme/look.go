package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"quarterdeck/assets"
)

// The same two resources every time: Fyne keeps a parsed font by its resource.
var (
	regular = fyne.NewStaticResource("NotoSansSC-Regular.ttf", assets.Regular)
	bold    = fyne.NewStaticResource("NotoSansSC-Bold.ttf", assets.Bold)
)

// look is the program's theme for Fyne's own widgets.
type look struct {
	base    fyne.Theme
	options Options
}

var colourTokens = map[fyne.ThemeColorName]assets.Token{
	fynetheme.ColorNameBackground:          assets.Bg,
	fynetheme.ColorNameButton:              assets.Surface,
	fynetheme.ColorNameDisabledButton:      assets.Sub,
	fynetheme.ColorNameDisabled:            assets.T3,
	fynetheme.ColorNameError:               assets.Bad,
	fynetheme.ColorNameFocus:               assets.ASoft,
	fynetheme.ColorNameForeground:          assets.T1,
	fynetheme.ColorNameForegroundOnError:   assets.OnBad,
	fynetheme.ColorNameForegroundOnPrimary: assets.OnAcc,
	fynetheme.ColorNameForegroundOnSuccess: assets.OnAcc,
	fynetheme.ColorNameForegroundOnWarning: assets.OnAcc,
	fynetheme.ColorNameHeaderBackground:    assets.Sub,
	fynetheme.ColorNameHover:               assets.Sub,
	fynetheme.ColorNameHyperlink:           assets.Accent,
	fynetheme.ColorNameInputBackground:     assets.Surface,
	fynetheme.ColorNameInputBorder:         assets.Line2,
	fynetheme.ColorNameMenuBackground:      assets.Surface,
	fynetheme.ColorNameOverlayBackground:   assets.Surface,
	fynetheme.ColorNamePlaceHolder:         assets.T3,
	fynetheme.ColorNamePressed:             assets.ASoft,
	fynetheme.ColorNamePrimary:             assets.Accent,
	fynetheme.ColorNameScrollBar:           assets.Ctl,
	fynetheme.ColorNameSelection:           assets.ASoft,
	fynetheme.ColorNameSeparator:           assets.Line,
	fynetheme.ColorNameShadow:              assets.Shadow,
	fynetheme.ColorNameSuccess:             assets.Good,
	fynetheme.ColorNameWarning:             assets.WFill,
}

var sizes = map[fyne.ThemeSizeName]float32{
	fynetheme.SizeNameText:               14,
	fynetheme.SizeNameHeadingText:        20,
	fynetheme.SizeNameSubHeadingText:     16,
	fynetheme.SizeNameCaptionText:        12,
	fynetheme.SizeNamePadding:            4,
	fynetheme.SizeNameInnerPadding:       4,
	fynetheme.SizeNameSeparatorThickness: 1,
	fynetheme.SizeNameInputBorder:        1,
	fynetheme.SizeNameInputRadius:        6,
	fynetheme.SizeNameSelectionRadius:    4,
	fynetheme.SizeNameInlineIcon:         16,
	fynetheme.SizeNameLineSpacing:        4,
	fynetheme.SizeNameScrollBar:          10,
	fynetheme.SizeNameScrollBarSmall:     4,
	fynetheme.SizeNameScrollBarRadius:    3,
	fynetheme.SizeNameModalBlurRadius:    0,
}

// Color answers Fyne. The variant is the system's wish, which the user's own
// choice overrules.
func (l *look) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if name == fynetheme.ColorNameScrollBarBackground {
		return color.Transparent
	}
	if token, ok := colourTokens[name]; ok {
		return colours(l.options.Dark)[token]
	}
	variant := fynetheme.VariantLight
	if l.options.Dark {
		variant = fynetheme.VariantDark
	}
	return l.base.Color(name, variant)
}

// Size answers Fyne, in pixels at scale 1.
func (l *look) Size(name fyne.ThemeSizeName) float32 {
	n, ok := sizes[name]
	if !ok {
		n = l.base.Size(name)
	}
	if l.options.Meeting {
		n *= meetingScale
	}
	return n
}

// Font answers Fyne: the program's own two faces for both languages.
func (l *look) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Symbol || style.Monospace:
		return l.base.Font(style)
	case style.Bold:
		return bold
	}
	return regular
}

// Icon answers Fyne, for its own widgets only.
func (l *look) Icon(name fyne.ThemeIconName) fyne.Resource { return l.base.Icon(name) }
