package chart

// Gantt shows stages with their tasks over columns of time: months or weeks.
type Gantt struct {
	Columns   []string
	Every     int     // a stronger line before every such column: 3 for quarters; 0 for none
	Today     float64 // in columns; below 0 for none
	NameHead  string
	OwnerHead string
	Rows      []GanttRow
	RowHeight float32 // 26 at least; 0 is 30
	Bare      bool    // without its head, to scroll under a [GanttHead]
	Arrows    []GanttArrow
}

// A GanttArrow leads from the end of a row's bar to the begin of another's.
type GanttArrow struct {
	From, To int  // rows
	Early    bool // the other begins too early: the arrow is red
}

// GanttHead is the head of a chart alone: it stays while the chart scrolls.
type GanttHead struct{ Gantt }

// Scene lays the head out over the columns the chart has at the same width.
func (c GanttHead) Scene(w, h float32, m Measurer) *Scene {
	if tooSmall(w, h, 40, ganttHead) || len(c.Columns) == 0 {
		return &Scene{}
	}
	s := newSheet(w, h, m)
	names, owners := c.names(s)
	s.Add(Rect{W: w, H: ganttHead, Fill: Sub})
	c.heads(s, axis{low: 0, high: float64(len(c.Columns)), from: names, to: w - 8}, owners)
	s.Line(0, ganttHead, w, ganttHead, 1, Hair)
	return s.Scene
}

// A Fold is what the arrow before a stage shows.
type Fold int

// The folds.
const (
	NoFold Fold = iota // no arrow
	Unfolded
	Folded // its tasks are not among the rows
)

// The columns of the hits of a [Gantt]: a row, the arrow of a stage, and the
// milestones of a stage from HitDiamond on.
const (
	HitRow = iota
	HitFold
	HitDiamond
)

// GanttRow is a stage or a task. Times are in columns from the left edge.
type GanttRow struct {
	Stage    bool
	Fold     Fold  // of a stage
	Light    Light // of a stage
	Name     string
	Note     string // of a stage, grey behind the name: "1–3 月"
	Owner    string // at the right of the name: "林知夏", of a stage "12 / 12 项"
	From, To float64
	Done     float64 // share
	Label    string  // beside the bar: "完成", "72%"
	Late     bool    // amber outline, bold amber label
	Selected bool
	Diamonds []Diamond // milestones of a stage
	Tip      []string
	Movable  bool  // its bar can be dragged
	Base     *Span // where it was to lie: a shadow under the bar; nil: nothing to hold it against
}

// A Span is a stretch of columns.
type Span struct{ From, To float64 }

// Diamond is a milestone; a met one is solid.
type Diamond struct {
	At   float64
	Name string
	Met  bool
	Tip  []string // nil: cannot be hit

	Movable bool     // it can be dragged
	Base    *float64 // where it was to lie; nil: nothing to hold it against
}

const (
	ganttHead = 30
	ganttRow  = 30
)

// Height is the height that shows every row.
func (c Gantt) Height() float32 { return c.head() + c.row()*float32(len(c.Rows)) }

func (c Gantt) head() float32 {
	if c.Bare {
		return 0
	}
	return ganttHead
}

func (c Gantt) row() float32 {
	if known(float64(c.RowHeight)) && c.RowHeight > 0 {
		return max(26, c.RowHeight)
	}
	return ganttRow
}

// Scene lays the plan out; it is empty under 40 by 40. Rows keep their height:
// those that do not fit are left out, so give it [Gantt.Height] and scroll.
func (c Gantt) Scene(w, h float32, m Measurer) *Scene {
	if tooSmall(w, h, 40, 40) || len(c.Columns) == 0 {
		return &Scene{}
	}
	s := newSheet(w, h, m)
	head, high := c.head(), c.row()
	rows := c.Rows[:min(len(c.Rows), max(0, int((h-head)/high)))]
	bottom := head + high*float32(len(rows))
	names, owners := c.names(s)
	x := axis{low: 0, high: float64(len(c.Columns)), from: names, to: w - 8}
	if !c.Bare {
		s.Add(Rect{W: w, H: ganttHead, Fill: Sub})
	}
	for i, row := range rows {
		fill := Role("")
		switch {
		case row.Selected:
			fill = Soft
		case row.Stage:
			fill = Sub
		}
		s.Add(Rect{Y: head + high*float32(i), W: w, H: high, Fill: fill})
	}
	c.grid(s, x, head, bottom)
	if !c.Bare {
		c.heads(s, x, owners)
	}
	for i, row := range rows {
		y := head + high*float32(i)
		if len(row.Tip) > 0 {
			s.Hits = append(s.Hits, Hit{X: 0, Y: y, W: w, H: high, Tip: row.Tip, Row: i, Name: row.Name})
		}
		row.name(s, names, y+high/2, owners)
		if row.Stage {
			row.arrow(s, i, y, high)
			row.stage(s, x, i, y, high)
		} else {
			row.task(s, x, i, y, high)
		}
	}
	for _, a := range c.Arrows {
		if a.From >= 0 && a.To >= 0 && a.From < len(rows) && a.To < len(rows) && a.From != a.To {
			a.draw(s, x, rows, head, high)
		}
	}
	return s.Scene
}

// names is the room for names, and whether owners have room beside them: in a
// narrow chart they give way before a name is cut.
func (c Gantt) names(s *sheet) (width float32, owners bool) {
	var alone, both float32
	for _, row := range c.Rows {
		need := 50 + s.m.Width(row.Name, 13, row.Selected || row.Stage)
		if row.Note != "" {
			need += 8 + s.m.Width(row.Note, 12, false)
		}
		alone = max(alone, need)
		if row.Owner != "" {
			need += 16 + s.m.Width(row.Owner, 12, false)
		}
		both = max(both, need)
	}
	most := min(316, s.W*0.38)
	if both <= most || s.W >= 900 {
		return min(both, most), true
	}
	return min(alone, most), false
}

// today is the column that today lies in, or -1.
func (c Gantt) today(x axis) int {
	if known(c.Today) && c.Today >= 0 && c.Today < x.high {
		return int(c.Today)
	}
	return -1
}

func (c Gantt) grid(s *sheet, x axis, top, bottom float32) {
	step := every(c.Columns, (x.to-x.from)/x.span(), 12, s.m)
	for i := range c.Columns {
		role := Hair
		if i == 0 || c.Every > 0 && i%c.Every == 0 {
			role = Border
		}
		if i == 0 || step == 1 || i%step == 0 {
			s.Line(x.at(float64(i)), top, x.at(float64(i)), bottom, 1, role)
		}
	}
	for y := top; y <= bottom; y += c.row() {
		s.Line(0, y, s.W, y, 1, Hair)
	}
	if c.today(x) >= 0 {
		s.Add(Rect{X: x.at(c.Today) - 1, Y: top, W: 2, H: bottom - top, Fill: Accent})
	}
}

// heads are the names of the columns.
func (c Gantt) heads(s *sheet, x axis, owners bool) {
	step, today := every(c.Columns, (x.to-x.from)/x.span(), 12, s.m), c.today(x)
	if today >= 0 { // first, so that it is not the one that has no room
		s.try(Text{X: x.at(float64(today) + 0.5), Y: ganttHead / 2, S: c.Columns[today], Size: 12, Bold: true, Align: Center, Role: Accent})
	}
	for i, name := range c.Columns {
		if i%step == 0 && i != today {
			s.try(Text{X: x.at(float64(i) + 0.5), Y: ganttHead / 2, S: name, Size: 12, Align: Center, Role: T3})
		}
	}
	s.try(Text{X: 16, Y: ganttHead / 2, S: Fit(s.m, c.NameHead, 12, false, x.from-32), Size: 12, Role: T3})
	if owners {
		s.try(Text{X: x.from - 12, Y: ganttHead / 2, S: c.OwnerHead, Size: 12, Align: Right, Role: T3})
	}
}

// span is how many columns the axis has.
func (a axis) span() float32 { return float32(a.high - a.low) }

func (row GanttRow) name(s *sheet, width, y float32, owners bool) {
	right := width - 12
	if owners && row.Owner != "" {
		owner := Fit(s.m, row.Owner, 12, false, width*0.4)
		role := T3
		if row.Stage {
			role = T2
		}
		s.put(Text{X: right, Y: y, S: owner, Size: 12, Align: Right, Role: role})
		right -= s.m.Width(owner, 12, false) + 8
	}
	left := float32(38)
	if width < 120 {
		left = 8
	} else if row.Stage && row.Light != NoLight {
		s.Mark(row.Light, 23, y, 14)
	}
	bold := row.Stage || row.Selected
	name := Fit(s.m, row.Name, 13, bold, right-left)
	s.put(Text{X: left, Y: y, S: name, Size: 13, Bold: bold, Role: T1})
	left += s.m.Width(name, 13, bold) + 8
	if row.Note != "" && left+s.m.Width(row.Note, 12, false) <= right {
		s.put(Text{X: left, Y: y, S: row.Note, Size: 12, Role: T3})
	}
}
