package board

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
)

// deckLayout places the cards of the deck, in this order: to date, run rate and
// quarters above; curve and heat map; people, to-dos and stages below.
type deckLayout struct {
	resized func(width float32) // told the width at scale 1; may be nil
}

const (
	deckGap     = 12
	tileHeight  = 160
	middleShare = 0.53 // of the height under the tiles
)

// Layout is Fyne's.
func (l deckLayout) Layout(cards []fyne.CanvasObject, s fyne.Size) {
	if l.resized != nil {
		l.resized(s.Width / theme.Px(1))
	}
	upTo := func(most, share float32) float32 { return min(theme.Px(most), s.Width*share) }
	gap, top := theme.Px(deckGap), theme.Px(tileHeight)
	left := max(0, s.Height-top-2*gap)
	middle := left * middleShare
	tile := upTo(372, 0.282)
	across(cards[0:3], 0, top, s.Width, gap, tile, tile, 0)
	across(cards[3:5], top+gap, middle, s.Width, gap, 0, upTo(606, 0.54))
	across(cards[5:8], top+middle+2*gap, left-middle, s.Width, gap, upTo(448, 0.34), 0, upTo(352, 0.267))
}

// across places cards side by side; the one of width 0 takes what is left.
func across(cards []fyne.CanvasObject, y, height, width, gap float32, widths ...float32) {
	left := width - gap*float32(len(cards)-1)
	for _, w := range widths {
		left -= w
	}
	x := float32(0)
	for i, card := range cards {
		w := widths[i]
		if w == 0 {
			w = left
		}
		card.Move(fyne.NewPos(x, y))
		card.Resize(fyne.NewSize(max(0, w), max(0, height)))
		x += w + gap
	}
}

// MinSize is small: cards fold and cut rather than widen the window.
func (l deckLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(640), theme.Px(480))
}
