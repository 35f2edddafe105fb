// Package chart turns numbers into shapes. A chart is a plain value; asked for
// its scene at a size, it answers a flat list of rectangles, lines, arcs and
// texts with hit boxes for the pointer. Shapes carry roles ("actual", "plan"),
// never colours, so one scene serves the light window, the dark window and paper.
//
// The package knows no language and no money: every word and number that a
// person reads comes in already written. One unit is one pixel of the screen at
// scale 1 and 0.75 points on paper.
package chart

// A Role names what a shape is for; a painter looks up the colour. The values
// are the colour tokens of the program. The empty Role paints nothing.
type Role string

// The roles a scene may use.
const (
	T1       Role = "t1"       // text and numbers
	T2       Role = "t2"       // second text
	T3       Role = "t3"       // captions, axes, what is not there yet
	Hair     Role = "line"     // hairlines
	Border   Role = "line2"    // borders, the zero line
	Surface  Role = "surface"  // the card under the chart
	Sub      Role = "sub"      // heads, tracks of bars
	Ctl      Role = "ctl"      // the box of a check
	Accent   Role = "accent"   // today, action, link
	OnAccent Role = "onacc"    // text on accent
	Soft     Role = "asoft"    // the selected row
	Good     Role = "good"     // favourable
	GoodSoft Role = "gsoft"    // tint under a favourable text
	Warn     Role = "warn"     // amber text
	WarnFill Role = "wfill"    // amber shape
	WarnSoft Role = "wsoft"    // tint under an amber text
	Bad      Role = "bad"      // unfavourable, late
	BadSoft  Role = "bsoft"    // tint under an unfavourable text
	Actual   Role = "actual"   // what happened
	Plan     Role = "plan"     // what was planned
	Forecast Role = "forecast" // what is expected
	FctText  Role = "fct"      // words about what is expected
	Band     Role = "band"     // the range of what is expected
	LastYear Role = "ly"       // the year before
	HeatText Role = "htext"    // numbers on a heat map
)

// HeatRole is the tint of a share of plan (1 = on plan): six steps from below
// 80 % to 106 % and more.
func HeatRole(share float64) Role {
	switch {
	case !(share >= 0.80):
		return "h1"
	case share < 0.90:
		return "h2"
	case share < 0.97:
		return "h3"
	case share < 1.03:
		return "h4"
	case share < 1.06:
		return "h5"
	}
	return "h6"
}

// A Light is a status drawn as a shape: colour and form say the same, so it
// survives grey paper. Its numbers are those of data.Light.
type Light int

// The four lights. NoLight draws nothing; it keeps rows without a status aligned.
const (
	NoLight Light = iota - 1
	Ring          // no data: grey ring
	Green         // circle
	Amber         // triangle
	Red           // diamond
)

// Align says which end of a text its X is.
type Align int

// Left, Center and Right: X is the start, the middle or the end of the text.
const (
	Left Align = iota
	Center
	Right
)

// A Point is a place in a scene, from its top left corner.
type Point struct{ X, Y float32 }

// A Shape is a [Rect], [Poly], [Arc] or [Text].
type Shape interface {
	// moved is the shape scaled by k, then shifted.
	moved(k, dx, dy float32) Shape
}

// Rect is a box with round corners of radius R, filled, outlined, or both. The
// outline of the given Width lies centred on the edge.
type Rect struct {
	X, Y, W, H, R float32
	Fill, Stroke  Role
	Width         float32
}

// Poly is a line through points, or a polygon when Closed. Only a closed Poly
// is filled. Dash holds lengths on and off by turns; empty is a solid line.
type Poly struct {
	Points       []Point
	Closed       bool
	Fill, Stroke Role
	Width        float32
	Dash         []float32
}

// Arc is a sector of a disc, or of a ring when In, the inner radius, is above 0.
// Angles are degrees clockwise from twelve o'clock; 0 to 360 is the whole.
type Arc struct {
	X, Y, R, In, From, To float32
	Fill                  Role
}

// Text is one line of words. Y is its vertical middle: the baseline lies
// [Baseline] times Size below it.
type Text struct {
	X, Y  float32
	S     string
	Size  float32
	Bold  bool
	Align Align
	Role  Role
}

// Baseline is how far below Text.Y the baseline lies, as a share of Size. It
// fits both Han characters and digits of the program's font.
const Baseline = 0.37

// Hit is a part of the scene the pointer can be over. Tip is shown line by
// line; Row and Col say what was hit, in the order the chart was given them,
// and Name repeats its name.
type Hit struct {
	X, Y, W, H float32
	Tip        []string
	Row, Col   int
	Name       string
}

// A Grip is a part of the scene that can be dragged along a scale: a bar or a
// point of time. From and To are where it lies on the scale; Left is the place of
// 0 on it, and Step the width of 1.
type Grip struct {
	X, Y, W, H float32
	From, To   float64
	Left, Step float32
	Row, Col   int // as those of its [Hit]
}

// Scene is a laid out chart. The zero Scene draws nothing.
type Scene struct {
	W, H   float32
	Shapes []Shape
	Hits   []Hit
	Grips  []Grip
}

// A Chart can be laid out at any size. A size too small to show anything gives
// an empty Scene, so it is safe to ask before a window knows its own size.
type Chart interface {
	Scene(w, h float32, m Measurer) *Scene
}

// Measurer knows how wide a text will be painted.
type Measurer interface {
	Width(s string, size float32, bold bool) float32
}

// Add appends shapes; later ones lie on top.
func (s *Scene) Add(shapes ...Shape) { s.Shapes = append(s.Shapes, shapes...) }

// Line adds a straight line.
func (s *Scene) Line(x1, y1, x2, y2, width float32, role Role, dash ...float32) {
	s.Add(Poly{Points: []Point{{x1, y1}, {x2, y2}}, Stroke: role, Width: width, Dash: dash})
}

// Dot adds a disc.
func (s *Scene) Dot(x, y, radius float32, role Role) {
	s.Add(Arc{X: x, Y: y, R: radius, To: 360, Fill: role})
}

// HitAt is the topmost hit box at a point, or nil.
func (s *Scene) HitAt(x, y float32) *Hit {
	for i := len(s.Hits) - 1; i >= 0; i-- {
		h := &s.Hits[i]
		if x >= h.X && x < h.X+h.W && y >= h.Y && y < h.Y+h.H {
			return h
		}
	}
	return nil
}

// GripAt is the topmost grip at a point or within reach pixels beside it, or nil.
func (s *Scene) GripAt(x, y, reach float32) *Grip {
	for i := len(s.Grips) - 1; i >= 0; i-- {
		g := &s.Grips[i]
		if x >= g.X-reach && x < g.X+g.W+reach && y >= g.Y && y < g.Y+g.H {
			return g
		}
	}
	return nil
}

// Place adds another scene, shapes and hit boxes, with its corner at x, y.
func (s *Scene) Place(other *Scene, x, y float32) {
	for _, shape := range other.Shapes {
		s.Shapes = append(s.Shapes, shape.moved(1, x, y))
	}
	for _, h := range other.Hits {
		h.X, h.Y = h.X+x, h.Y+y
		s.Hits = append(s.Hits, h)
	}
	for _, g := range other.Grips {
		g.X, g.Y, g.Left = g.X+x, g.Y+y, g.Left+x
		s.Grips = append(s.Grips, g)
	}
}

// Scaled is the scene k times as large, texts and lines included. A window on a
// projector lays out at its size divided by k and paints the result scaled.
func (s *Scene) Scaled(k float32) *Scene {
	out := &Scene{W: s.W * k, H: s.H * k, Shapes: make([]Shape, len(s.Shapes)), Hits: make([]Hit, len(s.Hits))}
	for i, shape := range s.Shapes {
		out.Shapes[i] = shape.moved(k, 0, 0)
	}
	for i, h := range s.Hits {
		h.X, h.Y, h.W, h.H = h.X*k, h.Y*k, h.W*k, h.H*k
		out.Hits[i] = h
	}
	for _, g := range s.Grips {
		g.X, g.Y, g.W, g.H, g.Left, g.Step = g.X*k, g.Y*k, g.W*k, g.H*k, g.Left*k, g.Step*k
		out.Grips = append(out.Grips, g)
	}
	return out
}

func (v Rect) moved(k, dx, dy float32) Shape {
	v.X, v.Y, v.W, v.H, v.R, v.Width = v.X*k+dx, v.Y*k+dy, v.W*k, v.H*k, v.R*k, v.Width*k
	return v
}

func (v Poly) moved(k, dx, dy float32) Shape {
	points := make([]Point, len(v.Points))
	for i, p := range v.Points {
		points[i] = Point{p.X*k + dx, p.Y*k + dy}
	}
	if k != 1 && len(v.Dash) > 0 {
		dash := make([]float32, len(v.Dash))
		for i, d := range v.Dash {
			dash[i] = d * k
		}
		v.Dash = dash
	}
	v.Points, v.Width = points, v.Width*k
	return v
}

func (v Arc) moved(k, dx, dy float32) Shape {
	v.X, v.Y, v.R, v.In = v.X*k+dx, v.Y*k+dy, v.R*k, v.In*k
	return v
}

func (v Text) moved(k, dx, dy float32) Shape {
	v.X, v.Y, v.Size = v.X*k+dx, v.Y*k+dy, v.Size*k
	return v
}
