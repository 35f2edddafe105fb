package board

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/theme"
)

// deckLayout places the cards of the deck, in this order: to date, run rate and
// quarters above; curve and heat map; people, to-dos and stages below.
type deckLayout struct {
	narrowed func(bool) // told whether the window is narrow; may be nil
}

const (
	deckGap    = 12
	tileHeight = 160
	heatWidth  = 606
	narrowFrom = 1240 // widths below fold what can be folded

	middleShare = 0.53 // of the height under the tiles
)

// Layout is Fyne's.
func (l deckLayout) Layout(cards []fyne.CanvasObject, s fyne.Size) {
	narrow := s.Width < theme.Px(narrowFrom)
	if l.narrowed != nil {
		l.narrowed(narrow)
	}
	tile, people, stages := theme.Px(372), theme.Px(448), theme.Px(352)
	if narrow {
		tile, people, stages = theme.Px(320), theme.Px(400), theme.Px(300)
	}
	gap, top := theme.Px(deckGap), theme.Px(tileHeight)
	left := max(0, s.Height-top-2*gap)
	middle := left * middleShare
	across(cards[0:3], 0, top, s.Width, gap, tile, tile, 0)
	across(cards[3:5], top+gap, middle, s.Width, gap, 0, min(theme.Px(heatWidth), s.Width*0.54))
	across(cards[5:8], top+middle+2*gap, left-middle, s.Width, gap, people, 0, stages)
}

// across places cards side by side; the one of width 0 takes what is left. In a
// window too small for all, they share it.
func across(cards []fyne.CanvasObject, y, height, width, gap float32, widths ...float32) {
	fixed := gap * float32(len(cards)-1)
	for _, w := range widths {
		fixed += w
	}
	if width-fixed < theme.Px(200) {
		for i := range widths {
			widths[i] = (width - gap*float32(len(cards)-1)) / float32(len(cards))
		}
		fixed = width
	}
	x := float32(0)
	for i, card := range cards {
		w := widths[i]
		if w == 0 {
			w = width - fixed
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
