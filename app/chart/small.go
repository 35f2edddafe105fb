package chart

// Spark is a line without axes, about 124 by 34. Target, when HasTarget, is a
// dashed line across; the last point wears the role End (empty: Actual).
type Spark struct {
	Values    []float64
	Target    float64
	HasTarget bool
	End       Role
}

// Scene lays the spark out; it is empty under 16 by 12 and without values.
func (c Spark) Scene(w, h float32, _ Measurer) *Scene {
	var values []Value
	var low, high float64
	for i, v := range c.Values {
		if !known(v) {
			continue
		}
		if len(values) == 0 {
			low, high = v, v
		}
		low, high = min(low, v), max(high, v)
		values = append(values, Value{float64(i), v})
	}
	if tooSmall(w, h, 16, 12) || len(values) == 0 {
		return &Scene{}
	}
	if c.HasTarget && known(c.Target) {
		low, high = min(low, c.Target), max(high, c.Target)
	}
	if low == high {
		low, high = low-1, high+1
	}
	s := &Scene{W: w, H: h}
	x := axis{low: 0, high: float64(max(len(c.Values)-1, 1)), from: 4, to: w - 8}
	y := axis{low: low, high: high, from: h - 5, to: 5}
	if c.HasTarget && known(c.Target) {
		s.Line(2, y.at(c.Target), w-4, y.at(c.Target), 1, T3, 3, 3)
	}
	points := project(values, x, y)
	if len(points) > 1 {
		s.Add(Poly{Points: points, Stroke: Actual, Width: 2})
	}
	end := c.End
	if end == "" {
		end = Actual
	}
	s.Dot(points[len(points)-1].X, points[len(points)-1].Y, 3.5, end)
	return s
}

// Rhythm shows how a year is spread over its months: thin bars that stand on
// one line, the largest as high as the strip.
type Rhythm struct {
	Values []float64 // one a month; only their proportions count
	On     bool      // the chosen rhythm
}

// Scene lays the strip out; it is empty under 16 by 8.
func (c Rhythm) Scene(w, h float32, _ Measurer) *Scene {
	if tooSmall(w, h, 16, 8) || len(c.Values) == 0 {
		return &Scene{}
	}
	s := &Scene{W: w, H: h}
	var top float64
	for _, v := range c.Values {
		if known(v) {
			top = max(top, v)
		}
	}
	role := T3
	if c.On {
		role = Accent
	}
	step := w / float32(len(c.Values))
	for i, v := range c.Values {
		height := float32(1)
		if known(v) && v > 0 {
			height = max(1, float32(v/top)*h)
		}
		wide := min(2, step)
		s.Add(Rect{X: step*(float32(i)+0.5) - wide/2, Y: h - height, W: wide, H: height, Fill: role})
	}
	return s
}

// Progress is a bar with a tick: how much is done, against how much of the time
// is over. Both are shares; a Tick of 0, 1 or more is not drawn.
type Progress struct {
	Done, Tick float64
	Role       Role // empty: Actual
}

// Scene lays the bar out in the middle of its height, 8 high from a height of 14
// on (the tick stands out by 3 at both sides). It is empty under 8 by 8.
func (c Progress) Scene(w, h float32, _ Measurer) *Scene {
	if tooSmall(w, h, 8, 8) {
		return &Scene{}
	}
	role := c.Role
	if role == "" {
		role = Actual
	}
	s := &Scene{W: w, H: h}
	s.Bar(0, h/2, w, min(8, h-6), c.Done, c.Tick, role)
	return s
}

// Dial is a ring that fills clockwise, with a word in its middle.
type Dial struct {
	Done, Tick float64 // shares; a Tick of 0, 1 or more is not drawn
	Text       string  // "68%"
	Role       Role    // empty: Actual
}

// Scene lays the ring out; it is empty under 24 by 24.
func (c Dial) Scene(w, h float32, m Measurer) *Scene {
	if tooSmall(w, h, 24, 24) {
		return &Scene{}
	}
	s := newSheet(w, h, m)
	r := min(w, h)/2 - 2
	in := r * 0.78
	role := c.Role
	if role == "" {
		role = Actual
	}
	s.Add(Arc{X: w / 2, Y: h / 2, R: r, In: in, To: 360, Fill: Hair})
	if done := float32(share(c.Done)); done > 0 {
		s.Add(Arc{X: w / 2, Y: h / 2, R: r, In: in, To: 360 * done, Fill: role})
	}
	if c.Tick > 0 && c.Tick < 1 {
		at := float32(c.Tick) * 360
		s.Add(Arc{X: w / 2, Y: h / 2, R: r + 2, In: in - 2, From: at - 2, To: at + 2, Fill: Plan})
	}
	size := max(12, min(28, r*0.46))
	s.fit(Text{X: w / 2, Y: h / 2, S: c.Text, Size: size, Bold: true, Align: Center, Role: T1}, in*1.7)
	return s.Scene
}
