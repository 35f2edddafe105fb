package targets

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/targets"
	"quarterdeck/data"
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
	allocation *widgets.Card
	keys       []string // of the shapes
	shapes     []*shape
	custom     *shape
	given      *fyne.Container
	undecided  *fyne.Container
	bar        *widgets.Allocation
	settle     *widgets.Button
}

func newStrip(h page.Host, b *Breakdown) *strip {
	s := &strip{host: h, page: b, bar: widgets.NewAllocation()}
	s.title = widgets.NewText(h.T("breakdown.rhythm"), widgets.Style{Bold: true})
	row := widgets.Row(8, s.title)
	s.keys = targets.Templates(len(h.Plan().Groups()))
	for _, key := range s.keys {
		one := newShape(rhythmName(h, key), func() { s.choose(key) })
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
	s.settle = widgets.NewButton(h.T("breakdown.settle"), widgets.Plain, s.balance).Small()
	s.given = widgets.Row(12, widgets.Grow(s.bar), s.settle)
	s.undecided = widgets.Row(12, widgets.NewLight(data.Ring, 16), widgets.NewText(h.T("breakdown.no_goal"), widgets.Style{Size: 13, Token: "t2"}))
	s.allocation = widgets.NewCard("", "", nil, widgets.Pad(0, 16, 0, 16, widgets.Stack(s.given, s.undecided)))
	return s
}

// rhythmName is a template in words, or the shares it is made of.
func rhythmName(h page.Host, key string) string {
	switch key {
	case "even", "stairs", "history":
		return h.T("rhythm." + key)
	}
	return strings.ReplaceAll(key, "-", " / ")
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
		s.custom.label = rhythmName(s.host, g.Rhythm)
	}
	s.custom.set(nil, own)
	s.rhythms.Refresh()
}

// allocate says how much of the goal is given out. Numbers give way to words.
func (s *strip) allocate(g targets.Grid) {
	s.given.Hidden, s.undecided.Hidden = g.Goal == nil, g.Goal != nil
	if g.Goal == nil {
		s.allocation.Refresh()
		return
	}
	f, given, left := s.host.Fmt(), g.Total.Amount, *g.Unallocated
	words, count, why := s.host.T("breakdown.even"), f.Bare(given), s.host.T("breakdown.even")
	switch {
	case left > 0:
		words = s.host.T("breakdown.left", f.MoneyUnit(left))
	case left < 0:
		words = s.host.T("breakdown.over", f.MoneyUnit(-left))
	}
	if left != 0 {
		count, why = f.Bare(given)+" / "+f.Bare(*g.Goal), ""
	}
	wide := widgets.Ruler{}.Width(words, theme.Table13(), true) + widgets.Ruler{}.Width(count, theme.Table13(), false) + theme.Px(40)
	if room := s.bar.Size().Width; room > 0 && wide > room {
		count = ""
	}
	s.bar.Set(int64(given), int64(*g.Goal), words, count)
	s.settle.Allow(why)
	s.given.Refresh()
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
