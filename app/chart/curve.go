package chart

import "sort"

// LineKind says what a line of a [Curve] stands for, and so how it looks.
type LineKind int

// The kinds of lines, in the order they are painted.
const (
	LastYearLine LineKind = iota // thin, grey
	PlanLine                     // thin, black
	TargetLine                   // dashed, black: a plan that was moved, or a limit
	ForecastLine                 // dashed, blue
	ActualLine                   // thick, blue, with a dot at its end
)

type lineStyle struct {
	role, text Role
	width      float32
	dash       []float32
	bold       bool
}

var lineStyles = map[LineKind]lineStyle{
	LastYearLine: {LastYear, T3, 1.5, nil, false},
	PlanLine:     {Plan, T1, 1.5, nil, true},
	TargetLine:   {Plan, T1, 1.5, []float32{6, 4}, false},
	ForecastLine: {Forecast, FctText, 2.5, []float32{6, 4}, true},
	ActualLine:   {Actual, Actual, 3.5, nil, true},
}

// A Value is a point of a line: X in columns from the left edge (0 to the
// number of columns), Y on the value axis. NaN breaks nothing: it is left out.
type Value struct{ X, Y float64 }

// Line is one line of a [Curve]. Name stands at its right end, in its colour.
type Line struct {
	Kind   LineKind
	Name   string
	Values []Value
}

// Range is the band of what is expected at X columns: Low to High.
type Range struct{ X, Low, High float64 }

// Curve shows lines that grow over the year: plan, actual, forecast. Its axis
// starts at 0 (or below, for negative values).
type Curve struct {
	Columns   []string // names under the axis: the months
	Lines     []Line
	Band      []Range
	LowName   string               // stands at the end of the band's lower edge
	HighName  string               // stands at the end of its upper edge
	Today     float64              // in columns; the line is drawn when TodayName is set
	TodayName string               // "8月14日"
	Label     func(float64) string // writes a value of the axis; nil leaves the axis bare
	Tips      [][]string           // what the pointer says over each column; may be shorter
}

const (
	curveTop    = 14
	curveBottom = 26
	axisSize    = 12
	nameSize    = 12
	nameStep    = 17 // between the names at the ends of lines
)

// Scene lays the curve out; it is empty under 40 by 40.
func (c Curve) Scene(w, h float32, m Measurer) *Scene {
	if tooSmall(w, h, 40, 40) {
		return &Scene{}
	}
	s := newSheet(w, h, m)
	x, y := c.axes(s)
	c.grid(s, x, y)
	c.band(s, x, y)
	lines := append([]Line(nil), c.Lines...)
	sort.SliceStable(lines, func(i, j int) bool { return lines[i].Kind < lines[j].Kind })
	for _, line := range lines {
		style := lineStyles[line.Kind]
		points := project(line.Values, x, y)
		s.ink = append(s.ink, points)
		if len(points) > 1 {
			s.Add(Poly{Points: points, Stroke: style.role, Width: style.width, Dash: style.dash})
		}
	}
	c.today(s, x, y)
	c.ends(s, lines, x, y)
	c.columns(s, x, y)
	return s.Scene
}

// axes finds the plot: room at the left for the values, at the right for names.
func (c Curve) axes(s *sheet) (x, y axis) {
	var values []float64
	for _, line := range c.Lines {
		for _, v := range line.Values {
			values = append(values, v.Y)
		}
	}
	for _, r := range c.Band {
		values = append(values, r.Low, r.High)
	}
	y.low, y.high = extent(values...)
	y.from, y.to = s.H-curveBottom, curveTop
	x = axis{low: 0, high: float64(max(len(c.Columns), 1)), from: 7, to: s.W - 8}
	if c.Label != nil && s.W >= 200 {
		for _, t := range c.ticks(y) {
			x.from = max(x.from, s.m.Width(c.Label(t), axisSize, false)+12)
		}
		x.from = min(x.from, s.W*0.3)
	}
	if right := c.names(s) + 16; s.W >= 260 && right > 16 {
		x.to = s.W - min(right, s.W*0.34)
	}
	return x, y
}

func (c Curve) ticks(y axis) []float64 {
	if y.from-y.to < 60 {
		return ticks(y.low, y.high, 2)
	}
	return ticks(y.low, y.high, 5)
}

// names is the width of the widest name at the right edge.
func (c Curve) names(s *sheet) float32 {
	w := widest(s.m, nameSize, false, c.LowName, c.HighName)
	for _, line := range c.Lines {
		if style := lineStyles[line.Kind]; c.endsRight(line) {
			w = max(w, s.m.Width(line.Name, nameSize, style.bold))
		}
	}
	return w
}

// endsRight says that the line runs to the right edge, where its name has room.
func (c Curve) endsRight(line Line) bool {
	last, ok := lastValue(line)
	return ok && last.X >= float64(len(c.Columns))-0.5
}

func lastValue(line Line) (Value, bool) {
	for i := len(line.Values) - 1; i >= 0; i-- {
		if v := line.Values[i]; known(v.X) && known(v.Y) {
			return v, true
		}
	}
	return Value{}, false
}

func project(values []Value, x, y axis) []Point {
	points := make([]Point, 0, len(values))
	for _, v := range values {
		if known(v.X) && known(v.Y) {
			points = append(points, Point{x.at(v.X), y.at(v.Y)})
		}
	}
	return points
}

func (c Curve) grid(s *sheet, x, y axis) {
	for _, t := range c.ticks(y) {
		role := Hair
		if t == 0 {
			role = Border
		}
		s.Line(x.from, y.at(t), x.to, y.at(t), 1, role)
		if c.Label != nil && x.from > 12 {
			label := Fit(s.m, c.Label(t), axisSize, false, x.from-8)
			s.try(Text{X: x.from - 8, Y: y.at(t), S: label, Size: axisSize, Align: Right, Role: T3})
		}
	}
}

func (c Curve) columns(s *sheet, x, y axis) {
	if len(c.Columns) == 0 {
		return
	}
	wide := (x.to - x.from) / float32(len(c.Columns))
	step := every(c.Columns, wide, axisSize, s.m)
	for i, name := range c.Columns {
		left := x.from + wide*float32(i)
		if i%step == 0 {
			s.try(Text{X: left + wide/2, Y: s.H - 12, S: name, Size: axisSize, Align: Center, Role: T3})
		}
		if i < len(c.Tips) && len(c.Tips[i]) > 0 {
			s.Hits = append(s.Hits, Hit{X: left, Y: y.to, W: wide, H: y.from - y.to, Tip: c.Tips[i], Col: i, Name: name})
		}
	}
}

func (c Curve) band(s *sheet, x, y axis) {
	var edge, back []Point
	for _, r := range c.Band {
		if known(r.X) && known(r.Low) && known(r.High) {
			edge = append(edge, Point{x.at(r.X), y.at(r.High)})
			back = append(back, Point{x.at(r.X), y.at(r.Low)})
		}
	}
	if len(edge) < 2 {
		return
	}
	for i := len(back) - 1; i >= 0; i-- {
		edge = append(edge, back[i])
	}
	s.Add(Poly{Points: edge, Closed: true, Fill: Band})
}

func (c Curve) today(s *sheet, x, y axis) {
	if c.TodayName == "" || !known(c.Today) || c.Today < x.low || c.Today > x.high {
		return
	}
	at := x.at(c.Today)
	s.Line(at, y.to, at, y.from, 1, T3, 3, 3)
	label := Text{S: c.TodayName, Size: nameSize, Role: T2}
	foot, head := Point{at, y.from - 12}, Point{at, y.to + 4}
	s.place(x, label.beside(foot, 8, 0), label.beside(foot, -8, 0), label.beside(head, 8, 0), label.beside(head, -8, 0))
}
