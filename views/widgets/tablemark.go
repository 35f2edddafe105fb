package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"quarterdeck/views/theme"
)

// Marks are the rows of a [Table] that are ticked, beside the one that is
// selected: what a bulk action is for. They follow their records over SetRows;
// a row that is filtered away keeps its mark and counts again once it is back.
type marks[T any] struct {
	key    func(T) any // nil: rows cannot be ticked
	told   func()
	on     map[any]bool
	anchor int // where a range begins; −1: nowhere
	held   fyne.KeyModifier
}

// Tick lets rows be ticked: by Space, Ctrl and a click or a click on the box,
// Shift and a click or an arrow for a range, and Ctrl+A for all. Key tells
// records apart, and is nil for a row that is none, such as the head of a group;
// changed, when not nil, hears of every change.
func (t *Table[T]) Tick(key func(T) any, changed func()) {
	t.marks = marks[T]{key: key, told: changed, on: map[any]bool{}, anchor: -1}
}

// Ticked lists the ticked rows among those shown, in their order.
func (t *Table[T]) Ticked() (rows []T) {
	if len(t.marks.on) == 0 {
		return nil
	}
	for _, r := range t.rows {
		if t.marks.on[t.marks.key(r)] {
			rows = append(rows, r)
		}
	}
	return rows
}

// TickAll ticks every row that is shown.
func (t *Table[T]) TickAll() {
	if t.marks.key == nil {
		return
	}
	for n := range t.rows {
		t.mark(n)
	}
	t.ticked()
}

// mark ticks the row with a number, when it is a record.
func (t *Table[T]) mark(n int) {
	if key := t.marks.key(t.rows[n]); key != nil {
		t.marks.on[key] = true
	}
}

// Untick leaves no row ticked; it reports whether one was.
func (t *Table[T]) Untick() bool {
	if len(t.marks.on) == 0 {
		return false
	}
	clear(t.marks.on)
	t.marks.anchor = -1
	t.ticked()
	return true
}

func (t *Table[T]) ticked() {
	t.Refresh()
	if t.marks.told != nil {
		t.marks.told()
	}
}

// isTicked reports whether the row with the number is ticked.
func (t *Table[T]) isTicked(n int) bool {
	return len(t.marks.on) > 0 && t.marks.on[t.marks.key(t.rows[n])]
}

// toggle ticks a row or takes its tick away; a range begins there.
func (t *Table[T]) toggle(n int) {
	if t.marks.key == nil || n < 0 || n >= len(t.rows) {
		return
	}
	key := t.marks.key(t.rows[n])
	if t.marks.on[key] {
		delete(t.marks.on, key)
	} else {
		t.mark(n)
	}
	t.marks.anchor = n
	t.ticked()
}

// extend ticks the rows from where the range began to a row.
func (t *Table[T]) extend(n int) {
	if t.marks.key == nil || len(t.rows) == 0 {
		return
	}
	n = max(0, min(n, len(t.rows)-1))
	if t.marks.anchor < 0 || t.marks.anchor >= len(t.rows) {
		t.marks.anchor = max(0, t.selected)
	}
	for i := min(n, t.marks.anchor); i <= max(n, t.marks.anchor); i++ {
		t.mark(i)
	}
	t.choose(n)
	t.ticked()
}

// MouseDown notes the keys that are held: the tap that follows does not tell.
func (t *Table[T]) MouseDown(e *desktop.MouseEvent) { t.marks.held = e.Modifier }

// MouseUp is Fyne's.
func (t *Table[T]) MouseUp(*desktop.MouseEvent) {}

// KeyDown notes that Shift is held.
func (t *Table[T]) KeyDown(e *fyne.KeyEvent) { t.noteShift(e, true) }

// KeyUp notes that it no longer is.
func (t *Table[T]) KeyUp(e *fyne.KeyEvent) { t.noteShift(e, false) }

func (t *Table[T]) noteShift(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		t.shift = down
	}
}

// tickTapped answers a tap that ticks; it reports whether it was one.
func (t *Table[T]) tickTapped(p fyne.Position) bool {
	held := t.marks.held
	t.marks.held = 0
	n := t.rowAt(p.Y)
	if t.marks.key == nil || n < 0 {
		return false
	}
	switch {
	case held&fyne.KeyModifierShift != 0:
		t.extend(n)
	case held&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0 || p.X < theme.Px(tickWidth):
		t.choose(n)
		t.toggle(n)
	default:
		t.marks.anchor = n
		return false
	}
	return true
}

// tickKey extends the ticked range by a key with Shift; it reports whether it did.
func (t *Table[T]) tickKey(name fyne.KeyName, page int) bool {
	if !t.shift || t.marks.key == nil {
		return false
	}
	steps := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: 1, fyne.KeyPageUp: -page, fyne.KeyPageDown: page,
		fyne.KeyHome: -len(t.rows), fyne.KeyEnd: len(t.rows)}
	step, ok := steps[name]
	if ok {
		t.extend(t.selected + step)
	}
	return ok
}

// tickWidth is the room at the left of a row in which a click ticks it.
const tickWidth = 32

// A tick is the box drawn at the left of a row that is ticked or pointed at, over
// what the first column shows there.
type tick struct {
	back, box *canvas.Rectangle
	mark      *Picture
}

// drawTick draws the box of a row, where there is one to draw.
func (r *tableRenderer[T]) drawTick(row *tableRow, at int, y float32) {
	t := r.t
	on := t.isTicked(at)
	if t.marks.key == nil || !on && at != t.hover || t.marks.key(t.rows[at]) == nil {
		return
	}
	if row.tick == nil {
		row.tick = &tick{canvas.NewRectangle(nil), canvas.NewRectangle(nil), NewPicture("check", "onacc", 12)}
		row.tick.box.CornerRadius, row.tick.box.StrokeWidth = 4, 1.5
	}
	ground := theme.Token("sub")
	if on || at == t.selected {
		ground = "asoft"
	}
	s, x := theme.Px(16), theme.Px(cellPad-1)
	row.tick.back.FillColor = theme.C(ground)
	place(row.tick.back, theme.Px(2), y+theme.Px(6), theme.Px(tickWidth-4), t.rowHeight()-theme.Px(12))
	row.tick.box.FillColor, row.tick.box.StrokeColor = theme.C("surface"), theme.C("ctl")
	if on {
		row.tick.box.FillColor, row.tick.box.StrokeColor = theme.C("accent"), theme.C("accent")
	}
	place(row.tick.box, x, y+(t.rowHeight()-s)/2, s, s)
	r.objs = append(r.objs, row.tick.back, row.tick.box)
	if on {
		place(row.tick.mark, x+theme.Px(2), y+(t.rowHeight()-theme.Px(12))/2, theme.Px(12), theme.Px(12))
		r.objs = append(r.objs, row.tick.mark)
	}
}
