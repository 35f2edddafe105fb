package widgets

import "fyne.io/fyne/v2"

// canvasOf is the canvas an object is shown on. Fyne knows an object's canvas
// only once it has been painted; an object that was just put into the one window
// of the program is on that window's.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(o); c != nil {
		return c
	}
	if windows := driver.AllWindows(); len(windows) == 1 {
		return windows[0].Canvas()
	}
	return nil
}
