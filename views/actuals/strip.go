package actuals

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// stageNames are the keys of the steps of an import, in their order.
var stageNames = []string{"import.step.file", "import.step.columns", "import.step.check", "import.step.done"}

// A strip is the line above an import: its steps, and the file at its right end.
type strip struct {
	host   page.Host
	card   *widgets.Card
	marks  []*stepMark
	file   *widgets.Text
	icon   *widgets.Picture
	change *widgets.Button
	right  *fyne.Container
}

// A stepMark is the circle and the name of one step.
type stepMark struct {
	circle *canvas.Rectangle
	number *widgets.Text
	tick   *widgets.Picture
	name   *widgets.Text
}

func newStrip(h page.Host, change func()) *strip {
	s := &strip{host: h, file: widgets.NewText("", widgets.Style{Size: 13, Token: "t2"}),
		icon: widgets.NewPicture("file", "t2", 16), change: widgets.NewButton(h.T("import.change"), widgets.Plain, change).Small()}
	row := widgets.Row(8)
	for i, key := range stageNames {
		if i > 0 {
			row.Add(widgets.Fixed(32, 0, widgets.Centre(widgets.Block("line2", 32, 1, 0))))
		}
		m := &stepMark{circle: canvas.NewRectangle(nil), number: widgets.NewText(strconv.Itoa(i+1), widgets.Style{Size: 13}),
			tick: widgets.NewPicture("check", "accent", 14), name: widgets.Body(h.T(key))}
		m.circle.CornerRadius = theme.Px(12)
		s.marks = append(s.marks, m)
		row.Add(widgets.Fixed(24, 24, widgets.Stack(m.circle, widgets.Centre(m.number), widgets.Centre(m.tick))))
		row.Add(m.name)
	}
	s.right = widgets.Row(8, widgets.Grow(nil), s.icon, s.file, s.change)
	s.card = widgets.NewCard("", "", nil, widgets.Fixed(0, 54, widgets.Pad(0, 16, 0, 16, widgets.Row(24, row, widgets.Grow(s.right)))))
	return s
}

// show marks the steps that are done and the present one.
func (s *strip) show(at stage, d *draft) {
	for i, m := range s.marks {
		past, now := i < int(at) || at == finished, i == int(at) && at != finished
		fill, border, ink := theme.Token("surface"), theme.Token("line2"), theme.Token("t2")
		style := widgets.Style{Token: "t2"}
		switch {
		case now:
			fill, border, ink = "accent", "accent", "onacc"
			style = widgets.Style{Token: "accent", Bold: true}
		case past:
			fill, border = "asoft", "asoft"
			style = widgets.Style{}
		}
		m.circle.FillColor, m.circle.StrokeColor, m.circle.StrokeWidth = theme.C(fill), theme.C(border), 1
		m.circle.Refresh()
		m.number.SetStyle(widgets.Style{Size: 13, Token: ink, Bold: now})
		m.number.Hidden, m.tick.Hidden = past, !past
		m.name.SetStyle(style)
	}
	s.right.Hidden = d == nil
	if d != nil {
		s.file.SetText(s.about(d))
	}
	s.card.Refresh()
}

// about is the file in a line: name, sheet or encoding, rows.
func (s *strip) about(d *draft) string {
	line := widgets.Cut(d.table.Name, theme.Table13(), false, theme.Px(260))
	for _, part := range []string{d.table.Sheet, d.table.Encoding, s.host.T("import.rows", len(d.table.Rows))} {
		if part != "" {
			line += " · " + part
		}
	}
	return line
}
