package targets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A strip is what stands above the grid: the rhythms, and how much of the goal
// has been given out.
type strip struct {
	host       page.Host
	page       *Breakdown
	row        *fyne.Container
	title      *widgets.Text
	note       fyne.CanvasObject
	rhythms    *widgets.Card
	allocation *allocation
	keys       []string // of the shapes
	shapes     []*shape
	custom     *shape
}

func newStrip(h page.Host, b *Breakdown) *strip {
	s := &strip{host: h, page: b}
	s.title = widgets.NewText(h.T("breakdown.rhythm"), widgets.Style{Bold: true})
	row := widgets.Row(8, s.title)
	for _, key := range targets.Templates(len(h.Plan().Groups())) {
		if t, _ := calc.FindTemplate(key); t.Listed {
			continue
		}
		s.keys = append(s.keys, key)
		one := newShape(h.Fmt().RhythmName(key), func() { s.choose(key) })
		one.tip = h.T("breakdown.rhythm.tip")
		s.shapes = append(s.shapes, one)
		row.Add(one)
	}
	s.custom = newShape(h.T("rhythm.custom"), func() { b.askRhythm() })
	s.custom.icon = widgets.NewPicture("edit", "t2", 14)
	row.Add(s.custom)
	s.note = widgets.Grow(widgets.NewText(h.T("breakdown.rhythm.note"), widgets.Style{Size: 12, Token: "t3", Align: fyne.TextAlignTrailing, Elide: true}))
	row.Add(s.note)
	s.row = row
	s.rhythms = widgets.NewCard("", "", nil, widgets.Pad(0, 12, 0, 12, row))
	s.allocation = newAllocation(h, s.balance)
	return s
}

// set hands the breakdown over.
func (s *strip) set(g targets.Grid) {
	own := g.Rhythm != ""
	for i, key := range s.keys {
		s.shapes[i].set(g.Shape(key), key == g.Rhythm)
		own = own && key != g.Rhythm
	}
	s.custom.label = s.host.T("rhythm.custom")
	if own {
		s.custom.label = s.host.Fmt().RhythmName(g.Rhythm)
	}
	s.custom.set(nil, own)
	s.rhythms.Refresh()
}

// fold leaves out what does not fit: the note, then the title.
func (s *strip) fold(narrow bool, room float32) {
	put := func(o fyne.CanvasObject, on bool) {
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
	put(s.title, true)
	put(s.note, !narrow)
	put(s.title, s.row.MinSize().Width <= room-theme.Px(24))
}

// choose gives the rows another rhythm.
func (s *strip) choose(key string) {
	s.page.drop()
	s.host.Do(targets.ApplyRhythm{Rhythm: key, By: s.page.by})
}

// balance spreads what is not given out over the open cells.
func (s *strip) balance() {
	g := s.page.table.grid
	if g.Goal == nil {
		return
	}
	s.page.drop()
	switch {
	case g.Total.Amount == 0:
		s.page.askSpread()
	case s.page.by == targets.Reps:
		s.host.Do(targets.SetRepTotal{Amount: *g.Goal})
	default:
		s.host.Do(targets.SetTotal{Amount: *g.Goal})
	}
}
