package widgets

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"

	"quarterdeck/app/chart"
)

// An ink gives a role its colour.
type ink func(chart.Role) color.Color

// paint draws the shapes of a scene, without its texts, on a picture of w by h
// device pixels. Edges that run straight are put on whole pixels.
func paint(s *chart.Scene, w, h int, colour ink) *image.RGBA {
	p := &painter{to: image.NewRGBA(image.Rect(0, 0, w, h))}
	if s.W <= 0 || s.H <= 0 {
		return p.to
	}
	p.k = float32(w) / s.W
	for _, shape := range s.Shapes {
		switch v := shape.(type) {
		case chart.Rect:
			p.rect(v, colour)
		case chart.Poly:
			p.poly(v, colour)
		case chart.Arc:
			p.fill(colour(v.Fill), p.arc(v))
		}
	}
	return p.to
}

// A painter fills outlines; k is device pixels per unit of the scene.
type painter struct {
	to *image.RGBA
	k  float32
	z  vector.Rasterizer
}

// An outline is closed rings of points in device pixels. Rings that turn the
// same way add up; a ring that turns the other way is a hole.
type outline [][]chart.Point

func (p *painter) fill(c color.Color, rings outline) {
	if _, _, _, a := c.RGBA(); a == 0 {
		return
	}
	box := rings.bounds().Intersect(p.to.Bounds())
	if box.Empty() {
		return
	}
	p.z.Reset(box.Dx(), box.Dy())
	dx, dy := float32(box.Min.X), float32(box.Min.Y)
	for _, ring := range rings {
		for i, q := range ring {
			if i == 0 {
				p.z.MoveTo(q.X-dx, q.Y-dy)
			} else {
				p.z.LineTo(q.X-dx, q.Y-dy)
			}
		}
		p.z.ClosePath()
	}
	p.z.Draw(p.to, box, image.NewUniform(c), image.Point{})
}

func (o outline) bounds() image.Rectangle {
	x0, y0 := float32(math.Inf(1)), float32(math.Inf(1))
	x1, y1 := -x0, -y0
	for _, ring := range o {
		for _, q := range ring {
			x0, y0, x1, y1 = min(x0, q.X), min(y0, q.Y), max(x1, q.X), max(y1, q.Y)
		}
	}
	if !(x0 <= x1 && y0 <= y1 && x1-x0 < 1e5 && y1-y0 < 1e5) {
		return image.Rectangle{}
	}
	return image.Rect(int(math.Floor(float64(x0))), int(math.Floor(float64(y0))), int(math.Ceil(float64(x1))), int(math.Ceil(float64(y1))))
}

func (p *painter) rect(v chart.Rect, colour ink) {
	x0, y0, x1, y1 := toPixel(v.X*p.k), toPixel(v.Y*p.k), toPixel((v.X+v.W)*p.k), toPixel((v.Y+v.H)*p.k)
	if v.W > 0 && x1 == x0 { // a sliver stays visible
		x0, x1 = v.X*p.k, (v.X+v.W)*p.k
	}
	if v.H > 0 && y1 == y0 {
		y0, y1 = v.Y*p.k, (v.Y+v.H)*p.k
	}
	r := v.R * p.k
	p.fill(colour(v.Fill), outline{roundRing(x0, y0, x1, y1, r, false)})
	if v.Stroke == "" || v.Width <= 0 {
		return
	}
	line := max(1, v.Width*p.k)
	out := float32(math.Floor(float64(line / 2))) // an odd line lies inside the edge, on whole pixels
	in := line - out
	p.fill(colour(v.Stroke), outline{
		roundRing(x0-out, y0-out, x1+out, y1+out, r+out, false),
		roundRing(x0+in, y0+in, x1-in, y1-in, r-in, true),
	})
}

func toPixel(x float32) float32 { return float32(math.Round(float64(x))) }

// roundRing is a box with round corners; back turns it the other way.
func roundRing(x0, y0, x1, y1, r float32, back bool) []chart.Point {
	r = max(0, min(r, (x1-x0)/2, (y1-y0)/2))
	corners := []chart.Point{{X: x1 - r, Y: y0 + r}, {X: x1 - r, Y: y1 - r}, {X: x0 + r, Y: y1 - r}, {X: x0 + r, Y: y0 + r}}
	steps := 0
	if r >= 0.5 {
		steps = 4 + int(r/4)
	} else {
		corners = []chart.Point{{X: x1, Y: y0}, {X: x1, Y: y1}, {X: x0, Y: y1}, {X: x0, Y: y0}}
		r = 0
	}
	var ring []chart.Point
	for i, c := range corners {
		for j := 0; j <= steps; j++ {
			a := (float64(i) + float64(j)/float64(max(1, steps))) * math.Pi / 2
			ring = append(ring, chart.Point{X: c.X + r*float32(math.Sin(a)), Y: c.Y - r*float32(math.Cos(a))})
		}
	}
	if back {
		for i, j := 0, len(ring)-1; i < j; i, j = i+1, j-1 {
			ring[i], ring[j] = ring[j], ring[i]
		}
	}
	return ring
}

// arc is the outline of a sector, or of a whole disc or ring.
func (p *painter) arc(v chart.Arc) outline {
	along := func(r, from, to float32) (ring []chart.Point) {
		n := max(4, int(math.Sqrt(float64(r*p.k))*math.Abs(float64(to-from))/24)+2)
		for i := 0; i <= n; i++ {
			a := float64(from+(to-from)*float32(i)/float32(n)) * math.Pi / 180
			ring = append(ring, chart.Point{X: (v.X + r*float32(math.Sin(a))) * p.k, Y: (v.Y - r*float32(math.Cos(a))) * p.k})
		}
		return ring
	}
	outer := along(v.R, v.From, v.To)
	switch {
	case v.To-v.From >= 360 && v.In > 0:
		return outline{outer, along(v.In, v.To, v.From)}
	case v.To-v.From >= 360:
		return outline{outer}
	case v.In > 0:
		return outline{append(outer, along(v.In, v.To, v.From)...)}
	}
	return outline{append(outer, chart.Point{X: v.X * p.k, Y: v.Y * p.k})}
}
