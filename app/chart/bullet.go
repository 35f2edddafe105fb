package chart

// Bullet is the bar under a key figure: a frame from From to To, filled up to
// Value, a tick where the value should be, words below.
type Bullet struct {
	From, To  float64
	Value     float64
	Tick      float64 // drawn when HasTick
	HasTick   bool
	Low, High float64 // a band behind, drawn when High > Low
	Marker    bool    // Value is a mark on the scale (a forecast), not a fill
	Start     string  // caption under the left end
	End       string  // caption under the right end
	Captions  []Caption
}

// Caption is a word under a place on the scale of a [Bullet]. Captions that
// have no room are left out, the later ones first.
type Caption struct {
	At   float64
	S    string
	Role Role // empty: T3
}

const (
	bulletBar = 14
	bulletTop = 4 // the tick stands out by this much
)

// Scene lays the bullet out: the bar needs 22 of height, the captions 20 more.
// It is empty under 40 by 22.
func (c Bullet) Scene(w, h float32, m Measurer) *Scene {
	if tooSmall(w, h, 40, bulletBar+2*bulletTop) {
		return &Scene{}
	}
	s := newSheet(w, h, m)
	x := axis{low: c.From, high: c.To, from: 0, to: w}
	inside := func(v float64) float32 { return min(max(x.at(v), 0), w) }
	const y = bulletTop
	s.Add(Rect{X: 0.5, Y: y + 0.5, W: w - 1, H: bulletBar - 1, R: 3, Fill: Sub, Stroke: Border, Width: 1})
	if c.High > c.Low {
		s.Add(Rect{X: inside(c.Low), Y: y + 1, W: inside(c.High) - inside(c.Low), H: bulletBar - 2, Fill: Band})
	}
	switch at := inside(c.Value); {
	case c.Marker:
		at = min(max(at, 2), w-2)
		s.Add(Rect{X: at - 2, Y: y - 2, W: 4, H: bulletBar + 4, R: 2, Fill: Forecast})
	case at > 2:
		s.Add(Rect{X: 1, Y: y + 4, W: at - 1, H: bulletBar - 8, R: 1, Fill: Actual})
	}
	if c.HasTick && known(c.Tick) {
		at := min(max(inside(c.Tick), 1), w-1)
		s.Add(Rect{X: at - 1, Y: 0, W: 2, H: bulletBar + 2*bulletTop, Fill: Plan})
	}
	c.captions(s, inside)
	return s.Scene
}

func (c Bullet) captions(s *sheet, at func(float64) float32) {
	const y = bulletBar + 2*bulletTop + 12
	if s.H < y+7 {
		return
	}
	end := s.m.Width(c.End, 12, false)
	if c.End != "" {
		s.fit(Text{X: s.W, Y: y, S: c.End, Size: 12, Align: Right, Role: T3}, s.W)
		end += 8
	}
	if c.Start != "" {
		s.fit(Text{X: 0, Y: y, S: c.Start, Size: 12, Role: T3}, s.W-end)
	}
	for _, caption := range c.Captions {
		half := s.m.Width(caption.S, 12, false) / 2
		role := caption.Role
		if role == "" {
			role = T3
		}
		middle := max(half, min(at(caption.At), s.W-half))
		for _, shift := range []float32{0, -half, half, -half * 2, half * 2} {
			if s.try(Text{X: max(half, min(middle+shift, s.W-half)), Y: y, S: caption.S, Size: 12, Align: Center, Role: role}) {
				break
			}
		}
	}
}
