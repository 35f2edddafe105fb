// Package assets holds what the program carries inside itself: fonts, icons,
// colours and translations. It knows no toolkit: the window and the PDF painter
// read the same bytes.
package assets

import (
	"embed"
	"io/fs"
	"strings"
)

// Regular is Noto Sans SC Regular, a TrueType font cut down to the characters
// of GBK, HKSCS and Latin writing (see fonts/subset.sh). It must not be changed.
//
//go:embed fonts/NotoSansSC-Regular.ttf
var Regular []byte

// Bold is the bold face that goes with [Regular].
//
//go:embed fonts/NotoSansSC-Bold.ttf
var Bold []byte

// FontLicence is the licence under which the fonts may be passed on.
//
//go:embed fonts/OFL.txt
var FontLicence string

// AppIcon is the program's icon, a PNG of 512 pixels square.
//
//go:embed icon.png
var AppIcon []byte

//go:embed icons/*.svg
var icons embed.FS

//go:embed translations/*.json
var translations embed.FS

// Icon is the SVG of the icon with this name, one black fill in a box of 24
// (the lights: 14), made to be recoloured. It is nil for a name that is not in
// [IconNames].
func Icon(name string) []byte {
	b, _ := icons.ReadFile("icons/" + name + ".svg")
	return b
}

// IconNames lists every name [Icon] knows, sorted.
func IconNames() []string { return list(icons, "icons", ".svg") }

// Translation is the JSON object of keys and words in a language ("zh", "en").
// It is nil for a language that is not in [Languages].
func Translation(lang string) []byte {
	b, _ := translations.ReadFile("translations/" + lang + ".json")
	return b
}

// Languages lists the languages that have a translation, sorted.
func Languages() []string { return list(translations, "translations", ".json") }

func list(files embed.FS, folder, suffix string) []string {
	found, _ := fs.Glob(files, folder+"/*"+suffix)
	for i, path := range found {
		found[i] = strings.TrimSuffix(strings.TrimPrefix(path, folder+"/"), suffix)
	}
	return found
}
