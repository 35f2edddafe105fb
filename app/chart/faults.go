package chart

import (
	"fmt"
	"math"
)

// Faults lists what no scene may have: two texts that touch, anything outside
// the scene, a coordinate that is not a number. Tests of charts and of report
// pages ask for it at many sizes; a sound scene has none.
func Faults(s *Scene, m Measurer) (faults []string) {
	const slack = 1.5 // round ends and outlines may stand out by a hair
	var texts []box
	var words []string
	for _, shape := range s.Shapes {
		b := bounds(shape, m)
		for _, v := range []float32{b.x0, b.y0, b.x1, b.y1} {
			if math.IsNaN(float64(v)) || math.IsInf(float64(v), 0) {
				faults = append(faults, fmt.Sprintf("not a number: %+v", shape))
				break
			}
		}
		if b.x0 < -slack || b.y0 < -slack || b.x1 > s.W+slack || b.y1 > s.H+slack {
			faults = append(faults, fmt.Sprintf("outside %g×%g: %+v", s.W, s.H, shape))
		}
		if t, ok := shape.(Text); ok {
			for i, other := range texts {
				if b.meets(other) {
					faults = append(faults, fmt.Sprintf("%q touches %q at %.0f,%.0f", t.S, words[i], t.X, t.Y))
				}
			}
			texts, words = append(texts, b), append(words, t.S)
		}
	}
	for _, h := range s.Hits {
		if !(h.X >= -slack && h.Y >= -slack && h.X+h.W <= s.W+slack && h.Y+h.H <= s.H+slack) {
			faults = append(faults, fmt.Sprintf("hit outside: %+v", h))
		}
	}
	return faults
}

// bounds is the box a shape lies in.
func bounds(shape Shape, m Measurer) box {
	switch v := shape.(type) {
	case Rect:
		return box{v.X, v.Y, v.X + v.W, v.Y + v.H}
	case Arc:
		return box{v.X - v.R, v.Y - v.R, v.X + v.R, v.Y + v.R}
	case Text:
		return textBox(v, m)
	case Poly:
		if len(v.Points) == 0 {
			return box{}
		}
		b := box{v.Points[0].X, v.Points[0].Y, v.Points[0].X, v.Points[0].Y}
		for _, p := range v.Points[1:] {
			b = box{min(b.x0, p.X), min(b.y0, p.Y), max(b.x1, p.X), max(b.y1, p.Y)}
		}
		return b
	}
	return box{}
}
