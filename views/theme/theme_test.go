package theme

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"

	"quarterdeck/assets"
)

func TestTheUsersChoiceOverrulesTheSystem(t *testing.T) {
	a := test.NewTempApp(t)
	for _, o := range []Options{{}, {Dark: true}} {
		Apply(a, o)
		look := a.Settings().Theme()
		for _, variant := range []fyne.ThemeVariant{fynetheme.VariantLight, fynetheme.VariantDark} {
			if got := look.Color(fynetheme.ColorNameBackground, variant); got != C(assets.Bg) {
				t.Errorf("dark %v, system %v: background %v", o.Dark, variant, got)
			}
		}
	}
}

func TestColoursAreThoseOfTheTokens(t *testing.T) {
	Apply(test.NewTempApp(t), Options{})
	if got := C("scrim"); got != (color.NRGBA{0x16, 0x20, 0x2B, 0x52}) {
		t.Error("scrim", got)
	}
	if got := C("no such token"); got != (color.NRGBA{}) {
		t.Error("unknown", got)
	}
	Apply(test.NewTempApp(t), Options{Dark: true})
	if C("t1") == Paper("t1") {
		t.Error("paper is dark")
	}
}

func TestAMeetingIsLargerByAQuarter(t *testing.T) {
	a := test.NewTempApp(t)
	Apply(a, Options{Meeting: true})
	t.Cleanup(func() { Apply(a, Options{}) })
	if got := a.Settings().Theme().Size(fynetheme.SizeNameText); got != 17.5 || Body14() != 17.5 || Px(8) != 10 {
		t.Error(got, Body14(), Px(8))
	}
}

func TestFontsAndIconsAreTheSameEachTime(t *testing.T) {
	a := test.NewTempApp(t)
	Apply(a, Options{})
	look := a.Settings().Theme()
	if look.Font(fyne.TextStyle{Bold: true}) != look.Font(fyne.TextStyle{Bold: true, Italic: true}) {
		t.Error("two bold faces")
	}
	if Icon("plus", "t1") != Icon("plus", "t1") || Icon("plus", "t1") == Icon("plus", "bad") {
		t.Error("icons are not kept by name and colour")
	}
	if len(Icon("no such icon", "t1").Content()) == 0 {
		t.Error("an unknown icon has no picture")
	}
}
