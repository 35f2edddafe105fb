package chart

// StepKind says how a step of a [Waterfall] is drawn.
type StepKind int

// A Change adds to what stands before it; the others stand on the base line and
// show a whole: the plan (outlined), what happened (solid), last year (grey).
const (
	Change StepKind = iota
	PlanTotal
	ActualTotal
	LastYearTotal
)

// Step is one column of a [Waterfall].
type Step struct {
	Kind  StepKind
	Name  string
	Label string  // stands above the column: "−278"
	Value float64 // of a Change: the difference; else the whole
	Tip   []string
}

// Waterfall leads from one number to another, step by step.
type Waterfall struct{ Steps []Step }

// Scene lays the waterfall out; it is empty under 40 by 40.
func (c Waterfall) Scene(w, h float32, m Measurer) *Scene {
	if tooSmall(w, h, 40, 40) || len(c.Steps) == 0 {
		return &Scene{}
	}
	s := newSheet(w, h, m)
	from, to := c.levels()
	y := axis{from: h - 28, to: 26}
	y.low, y.high = extent(append(append([]float64{}, from...), to...)...)
	y.low /= 1.05 // the base line is the lowest thing there is
	y.high = y.high / 1.05 * 1.02
	slot := w / float32(len(c.Steps))
	s.Line(0, y.at(0), w, y.at(0), 1, Border)
	for i, step := range c.Steps {
		a, b := y.at(from[i]), y.at(to[i])
		top, height := min(a, b), max(2, max(a, b)-min(a, b))
		x, wide := slot*(float32(i)+0.14), slot*0.72
		s.Add(step.column(x, top, wide, height))
		if i+1 < len(c.Steps) {
			s.Line(x+wide, b, slot*(float32(i+1)+0.14), b, 1, Border)
		}
		c.words(s, step, x+wide/2, top-12, slot)
		if len(step.Tip) > 0 {
			s.Hits = append(s.Hits, Hit{X: slot * float32(i), Y: 0, W: slot, H: h, Tip: step.Tip, Col: i, Name: step.Name})
		}
	}
	return s.Scene
}

// levels is where each column starts and ends on the value axis.
func (c Waterfall) levels() (from, to []float64) {
	level := 0.0
	for _, step := range c.Steps {
		start, value := level, step.Value
		if !known(value) {
			value = 0
		}
		if step.Kind != Change {
			start, level = 0, 0
		}
		if next := level + value; known(next) {
			level = next
		}
		from, to = append(from, start), append(to, level)
	}
	return from, to
}

func (step Step) column(x, y, w, h float32) Rect {
	r := Rect{X: x, Y: y, W: w, H: h, Fill: Actual}
	switch step.Kind {
	case PlanTotal:
		inset := min(0.75, w/2, h/2)
		return Rect{X: x + inset, Y: y + inset, W: w - 2*inset, H: h - inset, Fill: Surface, Stroke: Plan, Width: 1.5}
	case LastYearTotal:
		r.Fill = LastYear
	case Change:
		r.Fill = step.role()
	}
	return r
}

func (step Step) role() Role {
	switch {
	case step.Kind != Change:
		return T1
	case step.Value < 0:
		return Bad
	}
	return Good
}

// words writes the value above the column and its name below the plot: smaller
// where slots are narrow, left out where they would touch a neighbour.
func (c Waterfall) words(s *sheet, step Step, x, y, slot float32) {
	size := float32(14)
	if s.m.Width(step.Label, size, true) > slot-4 {
		size = 12
	}
	if s.m.Width(step.Label, size, true) <= slot-2 {
		s.try(Text{X: x, Y: max(y, size*inkHeight/2), S: step.Label, Size: size, Bold: true, Align: Center, Role: step.role()})
	}
	name := Fit(s.m, step.Name, 12, false, slot-4)
	s.try(Text{X: x, Y: s.H - 12, S: name, Size: 12, Align: Center, Role: T2})
}
