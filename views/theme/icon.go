package theme

import (
	"fmt"
	"strings"
	"sync"

	"fyne.io/fyne/v2"

	"quarterdeck/assets"
)

var icons sync.Map // file name → fyne.Resource: the painter's cache knows a picture by its name

// Icon is the icon of this name (see assets.IconNames) in the present colour of
// the token. An unknown name is an empty picture.
func Icon[T ~string](name string, token T) fyne.Resource {
	hex := assets.Light[assets.Token(token)]
	if Dark() {
		hex = assets.Dark[assets.Token(token)]
	}
	file := fmt.Sprintf("%s-%s.svg", name, strings.TrimPrefix(hex, "#"))
	if r, ok := icons.Load(file); ok {
		return r.(fyne.Resource)
	}
	svg := assets.Icon(name)
	if svg == nil {
		svg = []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"></svg>`)
	}
	picture := strings.ReplaceAll(string(svg), "#000000", hex)
	r, _ := icons.LoadOrStore(file, fyne.NewStaticResource(file, []byte(picture)))
	return r.(fyne.Resource)
}
