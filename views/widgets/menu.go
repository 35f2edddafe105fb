package widgets

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/app/text"
	"quarterdeck/views/theme"
)

// A MenuItem is a line of a menu. Why, when not "", greys it out and explains.
type MenuItem struct {
	Label  string
	Icon   string // before the words; "" is none
	Key    string // at the right end, such as "Ctrl D"
	Danger bool
	Why    string
	Do     func()
}

// maxMenuRows is how many lines a menu shows before it scrolls.
const maxMenuRows = 24

// ShowMenu opens a menu below an object. ↑ ↓ Enter Esc work, and typing finds a
// line.
func ShowMenu(below fyne.CanvasObject, items ...MenuItem) { showMenu(below, items, -1, nil) }

func showMenu(below fyne.CanvasObject, items []MenuItem, marked int, closed func()) *menu {
	m := &menu{at: max(marked, 0), rows: Col(0)}
	for i, item := range items {
		row := &menuRow{item: item, menu: m, i: i, marked: i == marked, ground: &canvas.Rectangle{}, text: canvas.NewText(item.Label, nil), key: canvas.NewText(item.Key, nil), icon: NewPicture(item.Icon, "t2", 16)}
		row.ExtendBaseWidget(row)
		m.lines = append(m.lines, row)
		m.rows.Add(row)
	}
	m.scroll = container.NewVScroll(m.rows)
	m.ExtendBaseWidget(m)
	if m.popup = openPopup(below, m, closed); m.popup != nil {
		m.popup.canvas.Focus(m)
		m.goTo(m.at)
	}
	return m
}

// menu is the list inside a popup.
type menu struct {
	widget.BaseWidget
	popup  *popup
	lines  []*menuRow
	rows   *fyne.Container
	scroll *container.Scroll
	at     int
	typed  string    // in one go, to find a line
	struck time.Time // when its last letter was
	index  *text.Index
}

// pauseOfTyping ends what is typed in one go.
const pauseOfTyping = time.Second

func (m *menu) MinSize() fyne.Size {
	s := m.rows.MinSize()
	s.Height = min(s.Height, maxMenuRows*theme.Px(32))
	return s
}

func (m *menu) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.scroll) }

func (m *menu) goTo(i int) {
	if i < 0 || i >= len(m.lines) {
		return
	}
	old := m.at
	m.at = i
	m.lines[old].Refresh()
	m.lines[i].Refresh()
	top, bottom := float32(i)*theme.Px(32), float32(i+1)*theme.Px(32)
	if view := m.scroll.Size().Height; bottom > m.scroll.Offset.Y+view || top < m.scroll.Offset.Y {
		m.scroll.Offset.Y = max(0, bottom-view)
		m.scroll.Refresh()
	}
}

func (m *menu) choose(i int) {
	item := m.lines[i].item
	if item.Why != "" {
		return
	}
	m.popup.close()
	if item.Do != nil {
		item.Do()
	}
}

// FocusGained is Fyne's.
func (m *menu) FocusGained() {}

// FocusLost is Fyne's.
func (m *menu) FocusLost() {}

// TypedRune goes to the line that what is typed in one go finds best: by its
// beginning, by pinyin or its initials (hd for 华东), or by a part of it.
func (m *menu) TypedRune(r rune) {
	now := time.Now()
	if now.Sub(m.struck) > pauseOfTyping {
		m.typed = ""
	}
	m.typed, m.struck = m.typed+string(r), now
	if m.index == nil {
		labels := make([]string, len(m.lines))
		for i, line := range m.lines {
			labels[i] = strings.TrimLeft(line.item.Label, " \u3000")
		}
		m.index = text.NewIndex(labels)
	}
	if best := m.index.Best(m.typed, 1); len(best) > 0 {
		m.goTo(best[0])
		return
	}
	m.typed = string(r) // the same letter again goes on to the next
	found := m.index.Filter(m.typed)
	for _, i := range found {
		if i > m.at {
			m.goTo(i)
			return
		}
	}
	if len(found) > 0 {
		m.goTo(found[0])
	}
}

// TypedKey is Fyne's.
func (m *menu) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		m.goTo(m.at - 1)
	case fyne.KeyDown:
		m.goTo(m.at + 1)
	case fyne.KeyHome:
		m.goTo(0)
	case fyne.KeyEnd:
		m.goTo(len(m.lines) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.choose(m.at)
	case fyne.KeyEscape:
		m.popup.close()
	}
}

type menuRow struct {
	widget.BaseWidget
	item      MenuItem
	menu      *menu
	i         int
	marked    bool
	ground    *canvas.Rectangle
	text, key *canvas.Text
	icon      *Picture
}

func (r *menuRow) Tapped(*fyne.PointEvent) { r.menu.choose(r.i) }
func (r *menuRow) MouseIn(e *desktop.MouseEvent) {
	r.menu.goTo(r.i)
	ShowTip(r, e.AbsolutePosition, r.item.Why)
}
func (r *menuRow) MouseMoved(e *desktop.MouseEvent) {}
func (r *menuRow) MouseOut()                        { HideTip(r) }

func (r *menuRow) MinSize() fyne.Size {
	w := fyne.MeasureText(r.item.Label, theme.Body14(), fyne.TextStyle{Bold: true}).Width + theme.Px(20)
	if r.item.Icon != "" {
		w += theme.Px(24)
	}
	if r.item.Key != "" {
		w += fyne.MeasureText(r.item.Key, theme.Caption12(), fyne.TextStyle{}).Width + theme.Px(24)
	}
	return fyne.NewSize(max(w, theme.Px(120)), theme.Px(32))
}

func (r *menuRow) CreateRenderer() fyne.WidgetRenderer {
	r.paint()
	return &plainRenderer{objects: []fyne.CanvasObject{r.ground, r.icon, r.text, r.key}, min: r.MinSize, layout: r.lay, refresh: r.paint}
}

func (r *menuRow) paint() {
	ink, ground := theme.Token("t1"), theme.Token("")
	switch {
	case r.item.Why != "":
		ink = "t3"
	case r.item.Danger:
		ink = "bad"
	case r.marked:
		ink = "accent"
	}
	if r.menu.at == r.i {
		ground = "asoft"
	}
	r.ground.FillColor, r.ground.CornerRadius = theme.C(ground), theme.Px(6)
	r.text.Color, r.text.TextSize, r.text.TextStyle.Bold = theme.C(ink), theme.Body14(), r.marked
	r.key.Color, r.key.TextSize = theme.C("t3"), theme.Caption12()
	r.icon.Set(r.item.Icon, ink)
}

func (r *menuRow) lay(s fyne.Size) {
	place(r.ground, 0, 0, s.Width, s.Height)
	x := theme.Px(10)
	if r.item.Icon != "" {
		icon := theme.Px(16)
		place(r.icon, x, (s.Height-icon)/2, icon, icon)
		x += theme.Px(24)
	}
	key := r.key.MinSize().Width
	r.text.Text = Cut(r.item.Label, theme.Body14(), r.marked, s.Width-x-key-theme.Px(10))
	place(r.text, x, 0, max(0, s.Width-x), s.Height)
	place(r.key, s.Width-key-theme.Px(10), 0, key, s.Height)
}
