package views

import (
	"fmt"
	"image"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// begun is when the program started, as near as it can tell.
var begun = time.Now()

// frameProbe prints, when it is first painted, how long the program has run, and
// ends it: the start is what is measured.
func frameProbe() fyne.CanvasObject {
	return canvas.NewRaster(func(int, int) image.Image {
		fmt.Printf("first frame: %d ms\n", time.Since(begun).Milliseconds())
		os.Exit(0)
		return nil
	})
}

// runEmpty shows a window with a few words in the program's fonts and nothing
// else, to compare the start with.
func runEmpty(a fyne.App, win fyne.Window) int {
	theme.Apply(a, theme.Options{})
	win.SetContent(container.NewStack(widgets.Col(8, widgets.Body("领航台 Quarterdeck"), widgets.Strong("领航台 Quarterdeck")), frameProbe()))
	win.ShowAndRun()
	return 0
}
