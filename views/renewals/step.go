package renewals

import (
	"fyne.io/fyne/v2"

	"quarterdeck/data"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A step is one line of the checklist.
type step struct {
	light       data.Light
	title, note string
	token       theme.Token // colour of the note
	done        bool
	tip         string // of the button
	do          func() // what the button does: writes the step down, or takes it back; nil: no button
}

// A stepRow shows a step: its light, its words, and the button that ticks it.
type stepRow struct {
	content    *fyne.Container
	light      *widgets.Light
	title      *widgets.Text
	note       *widgets.Text
	mark, undo *widgets.Button
	do         func()
}

func newStepRow() *stepRow {
	x := &stepRow{light: widgets.NewLight(data.Ring, 14), title: widgets.NewText("", widgets.Style{Size: 13, Elide: true}),
		note: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})}
	press := func() {
		if x.do != nil {
			x.do()
		}
	}
	x.mark = widgets.NewIconButton("check", "", press).Small()
	x.undo = widgets.NewIconButton("undo", "", press).Small()
	x.content = widgets.Row(10, x.light, widgets.Grow(widgets.Pad(4, 0, 4, 0, widgets.Col(0, x.title, x.note))), x.mark, x.undo)
	return x
}

func (x *stepRow) set(s step) {
	x.light.SetLight(s.light)
	x.title.SetText(s.title)
	x.note.SetText(s.note)
	x.note.SetToken(s.token)
	x.do = s.do
	x.mark.Hidden, x.undo.Hidden = s.done || s.do == nil, !s.done || s.do == nil
	x.mark.WithTip(s.tip)
	x.undo.WithTip(s.tip)
	x.content.Refresh()
}
