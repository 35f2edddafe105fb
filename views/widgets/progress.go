package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// Progress is a bar that fills from the left, with a tick where it should be.
type Progress struct {
	widget.BaseWidget
	done, tick  float64 // shares
	token       theme.Token
	height      float32
	track, fill *canvas.Rectangle
	mark        *canvas.Rectangle
}

// NewProgress is an empty bar of a height, 6 or 8.
func NewProgress(height float32) *Progress {
	p := &Progress{token: "actual", height: height, track: &canvas.Rectangle{}, fill: &canvas.Rectangle{}, mark: &canvas.Rectangle{}}
	p.ExtendBaseWidget(p)
	return p
}

// Set fills the bar up to done, a share, and puts a tick at tick. Done is cut to
// the bar; a tick of 0 or beyond the bar is not drawn.
func (p *Progress) Set(done, tick float64) {
	if p.done != done || p.tick != tick {
		p.done, p.tick = done, tick
		p.Refresh()
	}
}

// SetToken changes the colour of the fill; it begins as "actual".
func (p *Progress) SetToken(token theme.Token) {
	if p.token != token {
		p.token = token
		p.Refresh()
	}
}

// MinSize leaves room for the tick, which stands out by 3 above and below.
func (p *Progress) MinSize() fyne.Size { return fyne.NewSize(theme.Px(24), theme.Px(p.height+6)) }

// CreateRenderer is Fyne's.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer {
	p.paint()
	return &plainRenderer{objects: []fyne.CanvasObject{p.track, p.fill, p.mark}, min: p.MinSize, layout: p.lay, refresh: p.paint}
}

func (p *Progress) paint() {
	p.track.FillColor, p.fill.FillColor, p.mark.FillColor = theme.C("line"), theme.C(p.token), theme.C("t1")
	p.track.CornerRadius, p.fill.CornerRadius = theme.Px(p.height/2), theme.Px(p.height/2)
}

func (p *Progress) lay(s fyne.Size) {
	h, out := theme.Px(p.height), theme.Px(3)
	y := (s.Height - h) / 2
	place(p.track, 0, y, s.Width, h)
	done := float32(max(0, min(1, p.done)))
	p.fill.Hidden = !(done > 0)
	place(p.fill, 0, y, max(h, s.Width*done), h) // a little is a dot, not nothing
	p.mark.Hidden = !(p.tick > 0 && p.tick < 1)
	place(p.mark, s.Width*float32(p.tick)-1, y-out, 2, h+2*out)
}

// Allocation says how much of an amount has been given out: an amber rest at the
// right end, a red end beyond a mark, or, when all is given out, the words
// alone with a green light.
type Allocation struct {
	widget.BaseWidget
	share float64
	light *Picture
	words *Text
	count *Text
	row   *fyne.Container

	fill, rest, mark *canvas.Rectangle
}

// NewAllocation is an allocation of nothing.
func NewAllocation() *Allocation {
	a := &Allocation{
		light: NewPicture("light-ring", "t3", 16), words: NewText("", Style{Size: 13, Bold: true, Elide: true}),
		count: NewText("", Style{Size: 13, Token: "t2", Align: fyne.TextAlignTrailing}),
		fill:  &canvas.Rectangle{}, rest: &canvas.Rectangle{}, mark: &canvas.Rectangle{},
	}
	a.row = Row(8, Grow(a.words), a.count)
	a.ExtendBaseWidget(a)
	return a
}

// Set shows that given of whole is given out, both minor units or any other
// count, with words such as 未分配 12 万 and numbers such as 11,988 / 12,000.
func (a *Allocation) Set(given, whole int64, words, numbers string) {
	a.share = 1
	if whole > 0 {
		a.share = float64(given) / float64(whole)
	}
	light, ink, shape := "light-green", theme.Token("good"), theme.Token("good")
	switch {
	case given < whole:
		light, ink, shape = "light-amber", "warn", "wfill"
	case given > whole:
		light, ink, shape = "light-red", "bad", "bad"
	default:
		a.share = 1
	}
	a.light.Set(light, shape)
	a.words.SetText(words)
	a.words.SetToken(ink)
	a.count.SetText(numbers)
	a.Refresh()
}

// MinSize is a line of words above a bar 8 high.
func (a *Allocation) MinSize() fyne.Size {
	return fyne.NewSize(theme.Px(160), max(theme.Px(16), a.row.MinSize().Height+theme.Px(14)))
}

// Refresh paints in the present colours.
func (a *Allocation) Refresh() {
	a.row.Refresh()
	a.BaseWidget.Refresh()
}

// CreateRenderer is Fyne's.
func (a *Allocation) CreateRenderer() fyne.WidgetRenderer {
	a.paint()
	objects := []fyne.CanvasObject{a.light, a.row, a.rest, a.fill, a.mark}
	return &plainRenderer{objects: objects, min: a.MinSize, layout: a.lay, refresh: a.paint}
}

func (a *Allocation) paint() {
	a.fill.FillColor, a.rest.FillColor = theme.C("actual"), theme.C("wfill")
	if a.share > 1 {
		a.rest.FillColor = theme.C("bad")
	}
	a.mark.FillColor = theme.C("t1")
	round := theme.Px(4)
	a.fill.TopLeftCornerRadius, a.fill.BottomLeftCornerRadius = round, round
	a.rest.TopRightCornerRadius, a.rest.BottomRightCornerRadius = round, round
}

func (a *Allocation) lay(s fyne.Size) {
	icon, gap, bar := theme.Px(16), theme.Px(12), theme.Px(8)
	place(a.light, 0, (s.Height-icon)/2, icon, icon)
	x, w := icon+gap, max(0, s.Width-icon-gap)
	words := a.row.MinSize().Height
	even := a.share == 1
	a.fill.Hidden, a.rest.Hidden, a.mark.Hidden = even, even, a.share <= 1
	if even {
		place(a.row, x, (s.Height-words)/2, w, words)
		return
	}
	top := (s.Height - words - theme.Px(6) - bar) / 2
	place(a.row, x, top, w, words)
	y, cut := top+words+theme.Px(6), theme.Px(2)
	done := w * float32(a.share)
	if a.share > 1 { // the given amount is the whole bar; the mark stands where it should end
		done = w / float32(a.share)
	}
	least := theme.Px(5) // the smallest rest is seen
	done = max(0, min(done, w-cut-least))
	place(a.fill, x, y, done, bar)
	place(a.rest, x+done+cut, y, w-done-cut, bar)
	place(a.mark, x+done, y-theme.Px(3), cut, bar+2*theme.Px(3))
}
