package views

import (
	"fmt"
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"

	"quarterdeck/views/page"
)

// leastInk is how much of a page, in thousandths, must be edges of words and
// shapes: an empty page has less.
const leastInk = 3

// tour visits every page, prints how much each shows, and closes the window. It
// returns through exit: 0 when no page was empty and nothing complained.
func (w *Window) tour(exit func(code int)) {
	time.Sleep(time.Second) // for the window to come up
	bad := 0
	if w.app == nil {
		fmt.Println("tour: no plan is open")
		bad = 1
	}
	for _, r := range everyRoute() {
		ink := 0
		fyne.DoAndWait(func() { w.Show(r) })
		time.Sleep(400 * time.Millisecond)
		fyne.DoAndWait(func() { ink = inkOf(software.RenderCanvas(w.win.Canvas(), w.fyneApp.Settings().Theme())) })
		fmt.Printf("tour: %-20s ink %3d‰  %d complaints\n", routeName(r), ink, w.complaints)
		if ink < leastInk || w.complaints > 0 {
			bad = 1
		}
	}
	fyne.DoAndWait(func() { w.Show(page.Route{Page: "deck"}) })
	time.Sleep(600 * time.Millisecond)
	fmt.Println("tour: shown")
	time.Sleep(1500 * time.Millisecond) // for a picture of the root window
	fyne.DoAndWait(func() { exit(bad) })
}

// inkOf is the share of pixels right of the rail and between header and status
// bar that differ clearly from their left neighbour, in thousandths: words and
// charts have such edges, grounds have none.
func inkOf(img image.Image) int {
	b := img.Bounds()
	all, ink := 0, 0
	for y := b.Min.Y + 60; y < b.Max.Y-30; y++ {
		_, before, _, _ := img.At(b.Min.X+83, y).RGBA()
		for x := b.Min.X + 84; x < b.Max.X; x++ {
			_, green, _, _ := img.At(x, y).RGBA()
			all++
			if max(green, before)-min(green, before) > 0x1800 {
				ink++
			}
			before = green
		}
	}
	if all == 0 {
		return 0
	}
	return ink * 1000 / all
}
