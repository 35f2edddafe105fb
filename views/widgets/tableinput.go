package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"quarterdeck/views/theme"
)

// FocusGained lets the keyboard move through the rows.
func (t *Table[T]) FocusGained() {
	t.focused = true
	if t.selected < 0 && len(t.rows) > 0 {
		t.choose(0)
	}
	t.Refresh()
}

// FocusLost leaves the keyboard to others.
func (t *Table[T]) FocusLost() {
	HideTip(t)
	t.focused, t.shift = false, false
	t.Refresh()
}

// TypedRune does nothing: a table has no text.
func (t *Table[T]) TypedRune(r rune) {
	if r == ' ' {
		t.space()
	}
}

// TypedKey moves the selection, opens the row, or answers the space key.
func (t *Table[T]) TypedKey(e *fyne.KeyEvent) {
	page := max(1, int(t.bodyHeight()/t.rowHeight())-1)
	if t.tickKey(e.Name, page) {
		return
	}
	switch e.Name {
	case fyne.KeyUp:
		t.choose(t.selected - 1)
	case fyne.KeyDown:
		t.choose(t.selected + 1)
	case fyne.KeyPageUp:
		t.choose(t.selected - page)
	case fyne.KeyPageDown:
		t.choose(t.selected + page)
	case fyne.KeyHome:
		t.choose(0)
	case fyne.KeyEnd:
		t.choose(len(t.rows) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if row, ok := t.Selected(); ok && t.OnOpen != nil {
			t.OnOpen(row)
		}
		return
	case fyne.KeyEscape:
		if !t.Untick() {
			passKey(e)
		}
		return
	default:
		passKey(e)
		return
	}
	t.tellSelected()
}

// tellSelected tells the exact amounts of the selected row to who came by keyboard.
func (t *Table[T]) tellSelected() {
	row, ok := t.Selected()
	if !ok {
		return
	}
	var lines []string
	for _, c := range t.Columns {
		if exact := c.Cell(row).Exact; exact != "" && c.Right {
			lines = append(lines, c.Title+"  "+exact)
		}
	}
	if len(lines) == 0 {
		HideTip(t)
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(t)
	ShowTip(t, at.AddXY(t.Size().Width/2, t.headHeight()+float32(t.selected+1)*t.rowHeight()-t.offset), lines...)
}

func (t *Table[T]) space() {
	t.toggle(t.selected)
	if row, ok := t.Selected(); ok && t.OnSpace != nil {
		t.OnSpace(row)
	}
}

// TypedShortcut copies the table on Ctrl+C, and ticks all rows on Ctrl+A.
func (t *Table[T]) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutCopy:
		fyne.CurrentApp().Clipboard().SetContent(t.TSV())
	case *fyne.ShortcutSelectAll:
		t.TickAll()
	default:
		passShortcut(s)
	}
}

// choose selects a row by number, within what there is, and tells OnSelect.
func (t *Table[T]) choose(n int) {
	if len(t.rows) == 0 {
		return
	}
	n = max(0, min(n, len(t.rows)-1))
	if n != t.selected {
		t.selected = n
		if t.OnSelect != nil {
			t.OnSelect(t.rows[n])
		}
	}
	t.reveal()
	t.Refresh()
}

// rowAt is the number of the row at a height, −1 where there is none.
func (t *Table[T]) rowAt(y float32) int {
	y -= t.headHeight()
	if y < 0 || y >= t.bodyHeight() {
		return -1
	}
	if n := int((y + t.offset) / t.rowHeight()); n < len(t.rows) {
		return n
	}
	return -1
}

// Tapped selects a row, opens it when it is tapped again at once, or sorts by
// the column whose head was tapped. (A widget that takes double taps from Fyne
// would feel every single tap late.)
func (t *Table[T]) Tapped(e *fyne.PointEvent) {
	if e.Position.Y < t.headHeight() {
		t.sortAt(e.Position.X)
		return
	}
	if t.tickTapped(e.Position) {
		t.takeFocus()
		return
	}
	n := t.rowAt(e.Position.Y)
	again := n >= 0 && n == t.selected && time.Since(t.tapped) < fyne.CurrentApp().Driver().DoubleTapDelay()
	t.tapped = time.Now()
	if n >= 0 {
		t.choose(n)
	}
	t.takeFocus()
	if v, ok := t.cellAt(e.Position); ok && v.Do != nil {
		v.Do()
		return
	}
	if again && t.OnOpen != nil {
		t.tapped = time.Time{}
		t.OnOpen(t.rows[n])
	}
}

func (t *Table[T]) takeFocus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
}

func (t *Table[T]) sortAt(x float32) {
	lefts := t.lefts(t.Size().Width)
	for i, c := range t.Columns {
		if x >= lefts[i] && x < lefts[i+1] && c.Compare != nil {
			t.down = t.sorted == i && !t.down || t.sorted != i && c.Right
			t.sorted = i
			t.SetRows(t.given)
			t.reveal()
			if t.OnSort != nil {
				t.OnSort(c.Key, t.down)
			}
			return
		}
	}
}

// Scrolled moves the rows.
func (t *Table[T]) Scrolled(e *fyne.ScrollEvent) {
	t.scrollTo(t.offset - e.Scrolled.DY)
}

func (t *Table[T]) scrollTo(offset float32) {
	offset = max(0, min(offset, t.most()))
	if offset != t.offset {
		t.offset = offset
		t.Refresh()
	}
}

// MouseIn shows which row the pointer is over.
func (t *Table[T]) MouseIn(e *desktop.MouseEvent) { t.MouseMoved(e) }

// MouseMoved shows which row the pointer is over.
func (t *Table[T]) MouseMoved(e *desktop.MouseEvent) {
	t.pointer = e.Position
	if n := t.rowAt(e.Position.Y); n != t.hover {
		t.hover = n
		t.Refresh()
	}
	if exact := t.exactAt(e.Position); exact != "" {
		ShowTip(t, e.AbsolutePosition, exact)
	} else {
		HideTip(t)
	}
}

// Cursor tells where a column can be widened or sorted by.
func (t *Table[T]) Cursor() desktop.Cursor {
	if t.pointer.Y >= t.headHeight() {
		if v, ok := t.cellAt(t.pointer); ok && v.Do != nil {
			return desktop.PointerCursor
		}
		return desktop.DefaultCursor
	}
	if t.edgeAt(t.pointer) >= 0 {
		return desktop.HResizeCursor
	}
	lefts := t.lefts(t.Size().Width)
	for i, c := range t.Columns {
		if t.pointer.X >= lefts[i] && t.pointer.X < lefts[i+1] && c.Compare != nil {
			return desktop.PointerCursor
		}
	}
	return desktop.DefaultCursor
}

// cellAt is the cell at a place among the rows.
func (t *Table[T]) cellAt(p fyne.Position) (v Cell, ok bool) {
	n := t.rowAt(p.Y)
	if n < 0 {
		return v, false
	}
	lefts := t.lefts(t.Size().Width)
	for i, c := range t.Columns {
		if p.X >= lefts[i] && p.X < lefts[i+1] {
			return c.Cell(t.rows[n]), true
		}
	}
	return v, false
}

// exactAt is what the pointer is told about the cell it is over.
func (t *Table[T]) exactAt(p fyne.Position) string {
	n := t.rowAt(p.Y)
	if n < 0 {
		return ""
	}
	lefts := t.lefts(t.Size().Width)
	for i, c := range t.Columns {
		if p.X < lefts[i] || p.X >= lefts[i+1] {
			continue
		}
		v := c.Cell(t.rows[n])
		if v.Exact == "" && (Ruler{}).Width(v.Text, theme.Table13(), v.Bold) > lefts[i+1]-lefts[i]-2*theme.Px(cellPad) {
			return v.Text
		}
		return v.Exact
	}
	return ""
}

// MouseOut leaves no row marked.
func (t *Table[T]) MouseOut() {
	t.hover = -1
	HideTip(t)
	t.Refresh()
}

// Dragged widens a column by its right edge in the head, and scrolls by the bar.
func (t *Table[T]) Dragged(e *fyne.DragEvent) {
	start := e.Position.Subtract(e.Dragged)
	if t.dragging == -1 {
		t.dragging = t.edgeAt(start)
	}
	switch {
	case t.dragging >= 0:
		lefts := t.lefts(t.Size().Width)
		w := max(theme.Px(32), e.Position.X-lefts[t.dragging])
		t.widths[t.Columns[t.dragging].Key] = int(w / theme.Px(1))
		t.Refresh()
	case t.dragging == scrolling:
		if room := t.bodyHeight(); room > 0 {
			t.scrollTo(t.offset + e.Dragged.DY/room*float32(len(t.rows))*t.rowHeight())
		}
	}
}

// scrolling in place of a column: the scroll bar is dragged; idle: nothing is.
const (
	scrolling = -2
	idle      = -3
)

func (t *Table[T]) edgeAt(p fyne.Position) int {
	if p.Y >= t.headHeight() {
		if p.X > t.Size().Width-theme.Px(12) {
			return scrolling
		}
		return idle
	}
	lefts := t.lefts(t.Size().Width)
	for i := range t.Columns {
		if x := lefts[i+1]; x > lefts[i] && p.X > x-theme.Px(6) && p.X < x+theme.Px(6) {
			return i
		}
	}
	return idle
}

// DragEnd keeps the width.
func (t *Table[T]) DragEnd() {
	if t.dragging >= 0 && t.OnWidth != nil {
		key := t.Columns[t.dragging].Key
		t.OnWidth(key, t.widths[key])
	}
	t.dragging = -1
}
