package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/views/theme"
)

// NewEmpty is what stands where there is nothing yet: an icon, one fact, one
// sentence how to fill it, and at most two buttons, the primary one first. Icon
// and sentence may be "".
func NewEmpty(icon, fact, how string, buttons ...*Button) *fyne.Container {
	col := Col(8)
	if icon != "" {
		col.Add(Centre(NewPicture(icon, "t3", 28)))
	}
	col.Add(NewText(fact, Style{Bold: true, Align: fyne.TextAlignCenter}))
	if how != "" {
		col.Add(NewWrap(how, Style{Size: 13, Token: "t2", Align: fyne.TextAlignCenter}))
	}
	if len(buttons) > 0 {
		row := Row(8)
		for _, b := range buttons {
			row.Add(b)
		}
		col.Add(Pad(4, 0, 0, 0, Centre(row)))
	}
	return container.New(middle{}, col)
}

// middle keeps one object, a column of texts, in the middle of its room.
type middle struct{}

// width is what the column takes of the room: lines are short enough to read.
func (middle) width(room float32) float32 {
	return max(0, min(room-theme.Px(32), theme.Px(420)))
}

func (m middle) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	w := m.width(s.Width)
	h := heightFor(objs[0], w)
	place(objs[0], (s.Width-w)/2, max(0, (s.Height-h)/2), w, h)
}

func (m middle) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(min(objs[0].MinSize().Width, theme.Px(420))+theme.Px(32), m.heightFor(objs, theme.Px(452)))
}

func (m middle) heightFor(objs []fyne.CanvasObject, w float32) float32 {
	return heightFor(objs[0], m.width(w)) + theme.Px(32)
}
