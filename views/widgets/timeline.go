package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// A Moment is one entry of a [Timeline]. Empty parts are left out.
type Moment struct {
	When  string
	Side  string // at the right of When, grey
	Title string
	Note  string      // below, small and grey
	Token theme.Token // of Title and, when Now, of When; "": t1
	Now   bool        // the dot is blue: today, or the meeting that is open
}

// Timeline is entries down a line of dots, newest first. It is as high as its
// texts need.
type Timeline struct {
	widget.BaseWidget
	moments []*moment
	whens   float32 // width of the column of dates; 0 puts them above the titles
}

// NewTimeline is an empty timeline. A width gives the dates a column of their
// own at the left; 0 sets them in bold above the titles.
func NewTimeline(width float32) *Timeline {
	t := &Timeline{whens: width}
	t.ExtendBaseWidget(t)
	return t
}

// Set shows these entries.
func (t *Timeline) Set(moments []Moment) {
	t.moments = t.moments[:min(len(t.moments), len(moments))]
	for i, m := range moments {
		if i == len(t.moments) {
			t.moments = append(t.moments, newMoment(t.whens > 0))
		}
		t.moments[i].set(m)
	}
	t.Refresh()
}

// HeightFor is the height the entries need at a width.
func (t *Timeline) HeightFor(width float32) (h float32) {
	for _, m := range t.moments {
		h += m.height(t.whens, width)
	}
	return h
}

// MinSize asks for little width, and for the height that its width needs.
func (t *Timeline) MinSize() fyne.Size {
	least := theme.Px(t.whens + 140)
	width := t.Size().Width
	if width <= 0 {
		width = theme.Px(t.whens + 240)
	}
	return fyne.NewSize(least, t.HeightFor(width))
}

// CreateRenderer is Fyne's.
func (t *Timeline) CreateRenderer() fyne.WidgetRenderer { return &timelineRenderer{t: t} }

type timelineRenderer struct{ t *Timeline }

func (r *timelineRenderer) Destroy()           {}
func (r *timelineRenderer) MinSize() fyne.Size { return r.t.MinSize() }

func (r *timelineRenderer) Objects() (objs []fyne.CanvasObject) {
	for _, m := range r.t.moments {
		objs = append(objs, m.line, m.dot, m.when, m.side, m.title, m.note)
	}
	return objs
}

func (r *timelineRenderer) Layout(s fyne.Size) {
	y := float32(0)
	for i, m := range r.t.moments {
		h := m.height(r.t.whens, s.Width)
		m.lay(r.t.whens, y, s.Width, h)
		m.line.Hidden = i == len(r.t.moments)-1
		y += h
	}
}

func (r *timelineRenderer) Refresh() {
	for _, m := range r.t.moments {
		m.paint()
	}
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}

// moment is the objects of one entry.
type moment struct {
	Moment
	line        *canvas.Rectangle
	dot         *canvas.Circle
	when, side  *Text
	title, note *Wrap
}

func newMoment(column bool) *moment {
	when := Style{Size: 13, Bold: true}
	if column {
		when = Style{Size: 12, Token: "t2"}
	}
	return &moment{
		line: &canvas.Rectangle{}, dot: &canvas.Circle{}, when: NewText("", when),
		side:  NewText("", Style{Size: 12, Token: "t2", Align: fyne.TextAlignTrailing}),
		title: NewWrap("", Style{Size: 13}), note: NewWrap("", Style{Size: 12, Token: "t2"}),
	}
}

func (m *moment) set(to Moment) {
	m.Moment = to
	m.when.SetText(to.When)
	m.side.SetText(to.Side)
	m.title.SetText(to.Title)
	m.note.SetText(to.Note)
	token := to.Token
	if token == "" {
		token = "t1"
	}
	m.title.SetToken(token)
	m.title.Hidden, m.note.Hidden = to.Title == "", to.Note == ""
	m.paint()
}

func (m *moment) paint() {
	m.line.FillColor, m.dot.FillColor = theme.C("line"), theme.C("line2")
	if m.Now {
		m.dot.FillColor = theme.C("accent")
	}
}

// Lengths of an entry: the dot, the room between dot and words, between entries.
const (
	dotSize    = 8
	dotGap     = 8
	momentGap  = 14
	momentLine = 18 // height of the date's line
)

// words is where the words begin and how wide they are.
func (m *moment) words(whens, width float32) (x, w float32) {
	x = theme.Px(dotSize + dotGap)
	if whens > 0 {
		x += theme.Px(whens + dotGap)
	}
	return x, max(1, width-x)
}

func (m *moment) height(whens, width float32) float32 {
	_, w := m.words(whens, width)
	h := float32(0)
	if whens == 0 {
		h = theme.Px(momentLine)
	}
	for _, p := range []*Wrap{m.title, m.note} {
		if !p.Hidden {
			h += p.HeightFor(w)
		}
	}
	return max(h, theme.Px(momentLine)) + theme.Px(momentGap)
}

func (m *moment) lay(whens, y, width, h float32) {
	x, w := m.words(whens, width)
	dot, line := theme.Px(dotSize), theme.Px(momentLine)
	dotX := float32(0)
	top := y
	if whens > 0 {
		dotX = theme.Px(whens + dotGap)
		place(m.when, 0, y, theme.Px(whens), line)
		place(m.side, 0, y, 0, 0)
	} else {
		side := m.side.MinSize().Width
		place(m.when, x, y, max(0, w-side-theme.Px(8)), line)
		place(m.side, x+w-side, y, side, line)
		top += line
	}
	place(m.dot, dotX, y+(line-dot)/2, dot, dot)
	place(m.line, dotX+dot/2-0.5, y+(line+dot)/2, 1, h-dot)
	for _, p := range []*Wrap{m.title, m.note} {
		if !p.Hidden {
			need := p.HeightFor(w)
			place(p, x, top, w, need)
			top += need
		}
	}
}
