package board_test

import (
	"fmt"
	"testing"

	"quarterdeck/app/text"
	"quarterdeck/views/board"
	"quarterdeck/views/page/pagetest"
)

// Pictures of the deck, for the eye; they are kept when a folder is named.
func TestPictures(t *testing.T) {
	for _, lang := range text.Langs {
		for _, dark := range []bool{false, true} {
			for _, size := range [][2]float32{{1440, 900}, {1280, 800}} {
				h := pagetest.Sample(t, lang, dark)
				h.Put(board.NewDeck(h), size[0], size[1])
				h.SaveShot(fmt.Sprintf("deck-%s-%v-%v", lang, dark, size[0]))
				if len(h.Problems) > 0 {
					t.Error(h.Problems)
				}
			}
		}
		h := pagetest.Empty(t, lang, false)
		h.Put(board.NewDeck(h), 1440, 900)
		h.SaveShot(fmt.Sprintf("deck-%s-empty", lang))
	}
}
