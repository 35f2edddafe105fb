package chart

// Gantt shows stages with their tasks over columns of time: months or weeks.
type Gantt struct {
	Columns   []string
	Every     int     // a stronger line before every such column: 3 for quarters; 0 for none
	Today     float64 // in columns; below 0 for none
	NameHead  string
	OwnerHead string
	Rows      []GanttRow
}

// GanttRow is a stage or a task. Times are in columns from the left edge.
type GanttRow struct {
	Stage    bool
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
}

// Diamond is a milestone; a met one is solid.
type Diamond struct {
	At   float64
	Name string
	Met  bool
}

const (
	ganttHead = 30
	ganttRow  = 30
)

// Height is the height that shows every row.
func (c Gantt) Height() float32 { return ganttHead + ganttRow*float32(len(c.Rows)) }

// Scene lays the plan out; it is empty under 40 by 40. Rows keep their height:
// those that do not fit are left out, so give it [Gantt.Height] and scroll.
func (c Gantt) Scene(w, h float32, m Measurer) *Scene {
	if tooSmall(w, h, 40, 40) || len(c.Columns) == 0 {
		return &Scene{}
	}
	s := newSheet(w, h, m)
	rows := c.Rows[:min(len(c.Rows), int((h-ganttHead)/ganttRow))]
	bottom := ganttHead + ganttRow*float32(len(rows))
	names, owners := c.names(s)
	x := axis{low: 0, high: float64(len(c.Columns)), from: names, to: w - 8}
	s.Add(Rect{W: w, H: ganttHead, Fill: Sub})
	for i, row := range rows {
		fill := Role("")
		switch {
		case row.Selected:
			fill = Soft
		case row.Stage:
			fill = Sub
		}
		s.Add(Rect{Y: ganttHead + ganttRow*float32(i), W: w, H: ganttRow, Fill: fill})
	}
	c.grid(s, x, bottom, owners)
	for i, row := range rows {
		y := ganttHead + ganttRow*float32(i)
		row.name(s, names, y+ganttRow/2, owners)
		if row.Stage {
			row.stage(s, x, y)
		} else {
			row.task(s, x, y+ganttRow/2)
		}
		if len(row.Tip) > 0 {
			s.Hits = append(s.Hits, Hit{X: 0, Y: y, W: w, H: ganttRow, Tip: row.Tip, Row: i, Name: row.Name})
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

func (c Gantt) grid(s *sheet, x axis, bottom float32, owners bool) {
	step := every(c.Columns, (x.to-x.from)/x.span(), 12, s.m)
	today := -1
	if known(c.Today) && c.Today >= 0 && c.Today < x.high {
		today = int(c.Today)
	}
	for i, name := range c.Columns {
		role := Hair
		if i == 0 || c.Every > 0 && i%c.Every == 0 {
			role = Border
		}
		if i == 0 || step == 1 || i%step == 0 {
			s.Line(x.at(float64(i)), ganttHead, x.at(float64(i)), bottom, 1, role)
		}
		head := Text{X: x.at(float64(i) + 0.5), Y: ganttHead / 2, S: name, Size: 12, Align: Center, Role: T3}
		if i == today {
			head.Bold, head.Role = true, Accent
		}
		if i%step == 0 {
			s.try(head)
		}
	}
	s.try(Text{X: 16, Y: ganttHead / 2, S: Fit(s.m, c.NameHead, 12, false, x.from-32), Size: 12, Role: T3})
	if owners {
		s.try(Text{X: x.from - 12, Y: ganttHead / 2, S: c.OwnerHead, Size: 12, Align: Right, Role: T3})
	}
	for y := float32(ganttHead); y <= bottom; y += ganttRow {
		s.Line(0, y, s.W, y, 1, Hair)
	}
	if today >= 0 {
		at := x.at(c.Today)
		s.Add(Rect{X: at - 1, Y: ganttHead, W: 2, H: bottom - ganttHead, Fill: Accent})
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
