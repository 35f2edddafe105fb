package widgets

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/app/chart"
	"quarterdeck/views/theme"
)

// A Cell is what one column of a [Table] shows of a row. The zero Cell is empty.
type Cell struct {
	Text     string
	Note     string       // second text behind the first, grey and small
	Struck   string       // older text, struck through above Text; needs rows of at least 44
	Below    string       // second line under Text, small; needs rows of at least 44
	Under    string       // colour of Below; "": t3
	Token    string       // colour of Text; "": t1
	Bold     bool         // keep one weight in a column of numbers
	Light    chart.Light  // status mark before the text; the zero value draws none, see Mark
	Mark     bool         // draw Light
	Badge    string       // tone of a badge around the text: "accent", "good", "warn", "bad", "plain", "outline"; "": none
	Bar      float64      // share of a bar before the text, from 0 to 1
	Barred   bool         // draw Bar
	BarToken string       // colour of the bar; "": actual
	Exact    string       // what the pointer is told; "": the text when it is cut
	Spark    *chart.Spark // line in place of the text, made once for the row: the same pointer is not painted again
	Check    CheckBox     // box before the text, which Do answers; NoBox: none
	Do       func()       // answers a tap on the cell, whose text looks like a link; nil: the tap only selects the row
}

// A Column of a [Table]. Widths are pixels at scale 1.
type Column[T any] struct {
	Key     string // name its width is kept under
	Title   string
	Width   float32 // least width
	Flex    float32 // share of the room left over
	Right   bool    // numbers and dates
	Cell    func(T) Cell
	Compare func(a, b T) int // order of rows by this column; nil: cannot be sorted by
	Copy    func(T) string   // exact text for the clipboard; nil: the cell's text
	Folds   int              // columns with the highest number give way first when room is short; 0: never
}

// A Table shows rows in typed columns. It draws only the rows in view, so it
// scrolls a hundred thousand of them. Set its fields before it is shown.
type Table[T any] struct {
	widget.BaseWidget
	Columns   []Column[T]
	RowHeight float32           // 36; 44 for lists, 52 for two lines
	Same      func(a, b T) bool // whether two rows are one record: keeps the selection over SetRows
	OnSelect  func(T)
	OnOpen    func(T) // Enter or a double click
	OnSpace   func(T)
	OnWidth   func(key string, width int) // a column was dragged to a width
	OnSort    func(key string, down bool) // a head was tapped
	Empty     fyne.CanvasObject           // shown in place of rows when there are none
	Total     []Cell                      // frozen last row; nil: none

	rows     []T
	selected int // −1: none
	hover    int
	sorted   int // column; −1: as given
	down     bool
	given    []T
	offset   float32
	unseen   bool // the selected row is to be brought into view once there is room
	focused  bool
	tapped   time.Time     // when a row was last tapped
	pointer  fyne.Position // where the pointer is
	dragging int           // column whose width is dragged; −1: none
	widths   map[string]int
	marks    marks[T]
	shift    bool // the key is held
}

// NewTable is an empty table with the columns.
func NewTable[T any](columns []Column[T]) *Table[T] {
	t := &Table[T]{Columns: columns, RowHeight: 36, selected: -1, hover: -1, sorted: -1, dragging: -1, widths: map[string]int{}}
	t.ExtendBaseWidget(t)
	return t
}

// SetWidths gives columns kept widths by their keys.
func (t *Table[T]) SetWidths(widths map[string]int) {
	for k, w := range widths {
		t.widths[k] = w
	}
}

// SetRows hands over new rows. Order, scroll position and, where Same tells, the
// selection are kept.
func (t *Table[T]) SetRows(rows []T) {
	var was *T
	if t.selected >= 0 && t.selected < len(t.rows) {
		x := t.rows[t.selected]
		was = &x
	}
	t.given = rows
	t.order()
	t.selected, t.hover, t.marks.anchor = -1, -1, -1
	if was != nil && t.Same != nil {
		t.selected = slices.IndexFunc(t.rows, func(x T) bool { return t.Same(x, *was) })
	}
	t.offset = min(t.offset, t.most())
	t.Refresh()
}

// Rows are the rows in the order they are shown.
func (t *Table[T]) Rows() []T { return t.rows }

// Selected is the selected row; ok is false when there is none.
func (t *Table[T]) Selected() (row T, ok bool) {
	if t.selected < 0 || t.selected >= len(t.rows) {
		return row, false
	}
	return t.rows[t.selected], true
}

// SelectWhere selects the first row that fits and scrolls to it, without telling
// OnSelect; it reports whether there is one.
func (t *Table[T]) SelectWhere(fits func(T) bool) bool {
	t.selected = slices.IndexFunc(t.rows, fits)
	t.reveal()
	t.Refresh()
	return t.selected >= 0
}

// SelectFirst selects the first row where none is, without telling OnSelect.
func (t *Table[T]) SelectFirst() {
	if _, ok := t.Selected(); !ok && len(t.rows) > 0 {
		t.selected = 0
		t.reveal()
		t.Refresh()
	}
}

// Unselect leaves no row selected.
func (t *Table[T]) Unselect() {
	t.selected = -1
	t.Refresh()
}

// SortBy orders the rows by a column, downward when down.
func (t *Table[T]) SortBy(key string, down bool) {
	t.sorted = slices.IndexFunc(t.Columns, func(c Column[T]) bool { return c.Key == key })
	t.down = down
	t.order()
	t.Refresh()
}

func (t *Table[T]) order() {
	t.rows = slices.Clone(t.given)
	if t.sorted < 0 || t.sorted >= len(t.Columns) || t.Columns[t.sorted].Compare == nil {
		return
	}
	compare := t.Columns[t.sorted].Compare
	slices.SortStableFunc(t.rows, func(a, b T) int {
		if t.down {
			return compare(b, a)
		}
		return compare(a, b)
	})
}

// TSV is the table with its head, as the clipboard and a spreadsheet take it.
func (t *Table[T]) TSV() string {
	var b strings.Builder
	for i, c := range t.Columns {
		if i > 0 {
			b.WriteByte('\t')
		}
		b.WriteString(quoteTSV(c.Title))
	}
	b.WriteString("\r\n")
	for _, r := range t.rows {
		for i, c := range t.Columns {
			if i > 0 {
				b.WriteByte('\t')
			}
			s := ""
			if c.Copy != nil {
				s = c.Copy(r)
			} else {
				s = c.Cell(r).Text
			}
			b.WriteString(quoteTSV(s))
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

// quoteTSV is a field that a spreadsheet reads back as one text cell: quoted
// where it holds a tab or a line end, and never taken for a formula.
func quoteTSV(s string) string {
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) && !isNumber(s) {
		s = "'" + s
	}
	if strings.ContainsAny(s, "\t\r\n\"") {
		return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}

// isNumber reports whether a signed text is a plain number, which may keep its sign.
func isNumber(s string) bool {
	return strings.Trim(s, "+-0123456789.,% ") == "" && strings.ContainsAny(s, "0123456789")
}

func (t *Table[T]) rowHeight() float32 { return theme.Px(t.RowHeight) }

func (t *Table[T]) headHeight() float32 { return theme.Px(32) }

// bodyHeight is the room for rows.
func (t *Table[T]) bodyHeight() float32 {
	h := t.Size().Height - t.headHeight()
	if t.Total != nil {
		h -= t.rowHeight()
	}
	return max(0, h)
}

// most is how far the rows can be scrolled.
func (t *Table[T]) most() float32 {
	return max(0, float32(len(t.rows))*t.rowHeight()-t.bodyHeight())
}

// reveal scrolls so that the selected row is in view.
func (t *Table[T]) reveal() {
	t.unseen = t.selected >= 0 && t.bodyHeight() == 0
	if t.selected < 0 || t.unseen {
		return
	}
	top := float32(t.selected) * t.rowHeight()
	if top < t.offset {
		t.offset = top
	}
	if bottom := top + t.rowHeight(); bottom > t.offset+t.bodyHeight() {
		t.offset = bottom - t.bodyHeight()
	}
}

// lefts are the places of the columns: lefts[i] to lefts[i+1]. A column that has
// to give way has no width.
func (t *Table[T]) lefts(width float32) []float32 {
	shown := t.shown(width)
	free, flex := width, float32(0)
	if float32(len(t.rows))*t.rowHeight() > t.bodyHeight() {
		free -= theme.Px(6) // the last column stands beside the bar of scrolling, not under it
	}
	for i, c := range t.Columns {
		if shown[i] {
			free -= t.least(c)
			flex += c.Flex
		}
	}
	lefts := make([]float32, len(t.Columns)+1)
	for i, c := range t.Columns {
		w := float32(0)
		if shown[i] {
			w = t.least(c)
			if flex > 0 && free > 0 {
				w += free * c.Flex / flex
			}
		}
		lefts[i+1] = lefts[i] + w
	}
	return lefts
}

func (t *Table[T]) least(c Column[T]) float32 {
	if w := t.widths[c.Key]; w > 0 {
		return theme.Px(float32(w))
	}
	return theme.Px(c.Width)
}

// shown tells which columns have room; those with the highest Folds go first.
func (t *Table[T]) shown(width float32) []bool {
	shown := make([]bool, len(t.Columns))
	need := float32(0)
	for i, c := range t.Columns {
		shown[i] = true
		need += t.least(c)
	}
	for need > width {
		at, folds := -1, 0
		for i, c := range t.Columns {
			if shown[i] && c.Folds > folds {
				at, folds = i, c.Folds
			}
		}
		if at < 0 {
			break
		}
		shown[at] = false
		need -= t.least(t.Columns[at])
	}
	return shown
}
