package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"quarterdeck/views/theme"
)

// A GridCell is one cell of a [Grid] as it looks now.
type GridCell struct {
	Text     string
	Edit     string // what the editor begins with; "": Text
	Exact    string // what the pointer is told
	Token    string // colour of Text; "": by state
	Bold     bool
	Closed   bool // of a closed period: grey ground, read only
	Sum      bool // a subtotal
	Locked   bool // a small lock at the left
	Dot      bool // a small dot at the left: decided by hand
	Affected bool // a sum that the pending edit changes: amber
	Wrong    bool // red, with the sentence in the status bar
	Fixed    bool // cannot be edited, for any reason
}

// A GridRow is one row: a region, a product under it, a total.
type GridRow struct {
	Name  string
	Note  string // grey, right, such as the maturity of a region
	Level int    // how far the name is indented
	Folds bool   // has rows that can be folded away
	Open  bool
	Bold  bool
	Lock  bool // all of it is locked
	Token string
}

// A GridCol is one column: a month, a quarter, the year.
type GridCol struct {
	Title   string
	Width   float32 // least width in pixels at scale 1
	Sum     bool
	Current bool // the running period
	Closed  bool
	Rule    bool // a stronger line on its right
	Left    bool // words, from the left; numbers stand at the right
	Wide    bool // takes all the room to spare, shared with others that do
}

// A Span is a block of cells, both ends in it.
type Span struct{ R0, C0, R1, C1 int }

// A Grid is an editable table of amounts: names and the first column stay when
// it scrolls sideways, the foot rows stay when it scrolls down. It draws what is
// in view with plain texts, and edits in place: typing opens the cell. Set its
// fields before it is shown; after a change of the rows call SetRows.
type Grid struct {
	widget.BaseWidget
	NameTitle string
	NameWidth float32
	Cell      func(r, c int) GridCell           // foot rows follow the others in number
	Copy      func(r, c int) string             // exact text for the clipboard; nil: the cell's text
	OnEdit    func(r, c int, text string) error // Enter or Tab; an error keeps the editor open
	OnTyping  func(r, c int, text string)       // after every key in the editor; "" and r < 0: given up
	OnAway    func(r, c int, text string) bool  // the focus left an open editor; true: the edit is kept elsewhere
	OnKey     func(*fyne.KeyEvent) bool         // offered every key first; reports whether it was used
	OnPaste   func(at Span, block [][]string)   // a block, or one value for the whole span
	OnFill    func(at Span, down bool)          // Ctrl+D, Ctrl+R
	OnClear   func(at Span)                     // Del
	OnLock    func(at Span)                     // F4
	OnFold    func(r int, open bool)            // the arrow before a name
	OnSelect  func(at Span)                     // the selection moved
	OnRefuse  func(r, c int)                    // somebody tried to edit a fixed cell
	OnUndo    func() bool                       // Ctrl+Z outside the editor, offered first; reports whether it was used
	OnSave    func()                            // Ctrl+S
	OnEscape  func() bool                       // Esc outside the editor; reports whether it was used
	Totals    int                               // so many foot rows, from the top, are selected and edited like the others

	rows, foot []GridRow
	cols       []GridCol
	at         Span // R0, C0 is the active cell; R1, C1 the other end of the range
	focused    bool
	shift      bool
	x, y       float32 // how far it is scrolled
	drag       gridDrag

	editing bool
	typed   []rune
	caret   int
	all     bool // the text is selected: typing replaces it
	wrong   bool // the last Enter was refused
}

// NewGrid is a grid without rows.
func NewGrid() *Grid {
	g := &Grid{NameWidth: 150}
	g.ExtendBaseWidget(g)
	return g
}

// SetRows hands over rows, foot rows and columns. The selection stays where it
// is as far as it can.
func (g *Grid) SetRows(rows, foot []GridRow, cols []GridCol) {
	for _, r := range []*int{&g.at.R0, &g.at.R1} {
		if len(g.rows) > 0 && *r >= len(g.rows) { // of the foot
			*r += len(rows) - len(g.rows)
		}
	}
	g.rows, g.foot, g.cols = rows, foot, cols
	g.at = g.within(g.at)
	g.x, g.y = min(g.x, g.mostX()), min(g.y, g.mostY())
	g.Refresh()
}

// Rows are the rows as they were handed over, without the foot.
func (g *Grid) Rows() []GridRow { return g.rows }

// Selection is the selected block, its corners in order.
func (g *Grid) Selection() Span { return g.at.ordered() }

// Active is the active cell.
func (g *Grid) Active() (r, c int) { return g.at.R0, g.at.C0 }

// Select makes a cell the active one and brings it into view.
func (g *Grid) Select(r, c int) { g.move(Span{r, c, r, c}) }

// Editing reports whether a cell is being typed in.
func (g *Grid) Editing() bool { return g.editing }

// Typed is the text of the open editor.
func (g *Grid) Typed() string { return string(g.typed) }

// GiveUp closes the editor without a change.
func (g *Grid) GiveUp() {
	if !g.editing {
		return
	}
	g.editing, g.wrong = false, false
	if g.OnTyping != nil {
		g.OnTyping(-1, -1, "")
	}
	g.Refresh()
}

func (s Span) ordered() Span {
	return Span{min(s.R0, s.R1), min(s.C0, s.C1), max(s.R0, s.R1), max(s.C0, s.C1)}
}

// Has reports whether a cell lies in the span.
func (s Span) Has(r, c int) bool {
	o := s.ordered()
	return r >= o.R0 && r <= o.R1 && c >= o.C0 && c <= o.C1
}

func (g *Grid) within(s Span) Span {
	r, c := max(0, g.reach()-1), max(0, len(g.cols)-1)
	return Span{min(max(0, s.R0), r), min(max(0, s.C0), c), min(max(0, s.R1), r), min(max(0, s.C1), c)}
}

func (g *Grid) move(s Span) {
	g.at = g.within(s)
	g.reveal()
	if g.OnSelect != nil {
		g.OnSelect(g.Selection())
	}
	g.Refresh()
}

// TSV is the selected block as a spreadsheet takes it.
func (g *Grid) TSV() string {
	s := g.Selection()
	var b strings.Builder
	for r := s.R0; r <= s.R1 && r < g.reach(); r++ {
		for c := s.C0; c <= s.C1; c++ {
			if c > s.C0 {
				b.WriteByte('\t')
			}
			b.WriteString(quoteTSV(g.text(r, c)))
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

// All is the whole grid with heads and foot as a spreadsheet takes it.
func (g *Grid) All() string {
	var b strings.Builder
	b.WriteString(quoteTSV(g.NameTitle))
	for _, c := range g.cols {
		b.WriteString("\t" + quoteTSV(c.Title))
	}
	b.WriteString("\r\n")
	for r := range len(g.rows) + len(g.foot) {
		b.WriteString(quoteTSV(g.row(r).Name))
		for c := range g.cols {
			b.WriteString("\t" + quoteTSV(g.text(r, c)))
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

func (g *Grid) text(r, c int) string {
	if g.Copy != nil {
		return g.Copy(r, c)
	}
	return g.Cell(r, c).Text
}

func (g *Grid) row(r int) GridRow {
	if r < len(g.rows) {
		return g.rows[r]
	}
	return g.foot[r-len(g.rows)]
}

// The measures of a grid in pixels of the window.
func (g *Grid) rowHeight() float32  { return theme.Px(30) }
func (g *Grid) headHeight() float32 { return theme.Px(32) }
func (g *Grid) nameWidth() float32  { return theme.Px(g.NameWidth) }

// bodyHeight is the room for rows between head and foot.
func (g *Grid) bodyHeight() float32 {
	return max(0, g.Size().Height-g.headHeight()-float32(len(g.foot))*g.rowHeight())
}

// footTop is where the foot begins: below the rows, or at the end of the room.
func (g *Grid) footTop() float32 {
	return g.headHeight() + min(g.bodyHeight(), float32(len(g.rows))*g.rowHeight())
}

// rowTop is where a row begins, as the grid is scrolled.
func (g *Grid) rowTop(r int) float32 {
	if r >= len(g.rows) {
		return g.footTop() + float32(r-len(g.rows))*g.rowHeight()
	}
	return g.headHeight() + float32(r)*g.rowHeight() - g.y
}

// reach is how many rows can be selected: all, and some of the foot.
func (g *Grid) reach() int {
	if len(g.rows) == 0 {
		return 0
	}
	return len(g.rows) + min(g.Totals, len(g.foot))
}

func (g *Grid) mostY() float32 {
	return max(0, float32(len(g.rows))*g.rowHeight()-g.bodyHeight())
}

// frozen is where the columns that scroll begin: behind names and first column.
func (g *Grid) frozen() float32 {
	if len(g.cols) == 0 {
		return g.nameWidth()
	}
	return g.nameWidth() + g.widths()[0]
}

func (g *Grid) mostX() float32 {
	all := g.nameWidth()
	for _, w := range g.widths() {
		all += w
	}
	return max(0, all-g.room())
}

// room is the width for names and columns, beside the bar when there is one.
func (g *Grid) room() float32 {
	if g.mostY() > 0 {
		return g.Size().Width - theme.Px(9)
	}
	return g.Size().Width
}

// widths are the widths of the columns; room to spare is shared by the wide ones,
// else by all.
func (g *Grid) widths() []float32 {
	ws := make([]float32, len(g.cols))
	need, wide := g.nameWidth(), 0
	for i, c := range g.cols {
		ws[i] = theme.Px(c.Width)
		need += ws[i]
		if c.Wide {
			wide++
		}
	}
	more := g.room() - need
	if more <= 0 || len(ws) == 0 {
		return ws
	}
	for i, c := range g.cols {
		switch {
		case wide == 0:
			ws[i] += more / float32(len(ws))
		case c.Wide:
			ws[i] += more / float32(wide)
		}
	}
	return ws
}

// lefts are the places of the columns in the widget, as it is scrolled.
func (g *Grid) lefts() []float32 {
	ws := g.widths()
	lefts := make([]float32, len(ws)+1)
	at := g.nameWidth()
	for i, w := range ws {
		lefts[i] = at
		if i > 0 {
			lefts[i] -= g.x
		}
		at += w
	}
	lefts[len(ws)] = at - g.x
	return lefts
}

// reveal scrolls so that the far end of the selection is in view.
func (g *Grid) reveal() {
	if g.at.R1 < len(g.rows) { // the foot is always in view
		top := float32(g.at.R1) * g.rowHeight()
		g.y = max(0, min(max(min(g.y, top), top+g.rowHeight()-g.bodyHeight()), g.mostY()))
	}
	if g.at.C1 == 0 || len(g.cols) == 0 {
		return
	}
	ws, left := g.widths(), float32(0)
	for i := 1; i < g.at.C1; i++ {
		left += ws[i]
	}
	room := g.room() - g.frozen()
	g.x = max(0, min(max(min(g.x, left), left+ws[g.at.C1]-room), g.mostX()))
}
