package widgets

import (
	"math"

	"quarterdeck/app/chart"
)

func (p *painter) poly(v chart.Poly, colour ink) {
	points := make([]chart.Point, len(v.Points))
	for i, q := range v.Points {
		points[i] = chart.Point{X: q.X * p.k, Y: q.Y * p.k}
	}
	if v.Closed && len(points) > 2 {
		p.fill(colour(v.Fill), outline{points})
		points = append(points, points[0])
	}
	if v.Stroke == "" || v.Width <= 0 || len(points) < 2 {
		return
	}
	width := max(1, v.Width*p.k)
	dash := make([]float32, len(v.Dash))
	for i, d := range v.Dash {
		dash[i] = d * p.k
	}
	p.fill(colour(v.Stroke), stroke(straighten(points, width), width, dash, v.Closed))
}

// straighten puts a thin upright or level line on whole pixels.
func straighten(points []chart.Point, width float32) []chart.Point {
	if len(points) != 2 || width > 4 {
		return points
	}
	onPixel := func(x float32) float32 {
		if int(toPixel(width))%2 == 1 {
			return float32(math.Floor(float64(x))) + 0.5
		}
		return toPixel(x)
	}
	a, b := points[0], points[1]
	switch {
	case a.Y == b.Y:
		a.Y = onPixel(a.Y)
		b.Y = a.Y
	case a.X == b.X:
		a.X = onPixel(a.X)
		b.X = a.X
	}
	return []chart.Point{a, b}
}

// stroke is the outline of a line: a bar for each straight part, a disc at each
// bend. All turn the same way, so that they melt into one shape.
func stroke(points []chart.Point, width float32, dash []float32, closed bool) (rings outline) {
	half := width / 2
	if len(dash) > 0 && !positive(dash) {
		dash = nil
	}
	phase, left := 0, float32(math.Inf(1))
	if len(dash) > 0 {
		left = dash[0]
	}
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		length := float32(math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y)))
		if length == 0 {
			continue
		}
		ux, uy := (b.X-a.X)/length, (b.Y-a.Y)/length
		if width > 1.2 && phase%2 == 0 && (i > 1 || closed) {
			rings = append(rings, discRing(a, half))
		}
		for at := float32(0); at < length; {
			step := min(left, length-at)
			if phase%2 == 0 {
				from := chart.Point{X: a.X + ux*at, Y: a.Y + uy*at}
				to := chart.Point{X: from.X + ux*step, Y: from.Y + uy*step}
				rings = append(rings, barRing(from, to, -uy*half, ux*half))
			}
			at += step
			if left -= step; left <= 1e-3 {
				phase++
				left = dash[phase%len(dash)]
			}
		}
	}
	return rings
}

func positive(dash []float32) bool {
	for _, d := range dash {
		if !(d > 0.05) {
			return false
		}
	}
	return len(dash)%2 == 0
}

func barRing(a, b chart.Point, nx, ny float32) []chart.Point {
	return []chart.Point{{X: a.X - nx, Y: a.Y - ny}, {X: b.X - nx, Y: b.Y - ny}, {X: b.X + nx, Y: b.Y + ny}, {X: a.X + nx, Y: a.Y + ny}}
}

// discRing turns the same way as barRing.
func discRing(c chart.Point, r float32) []chart.Point {
	n := 8 + int(r)
	ring := make([]chart.Point, n)
	for i := range ring {
		a := float64(i) / float64(n) * 2 * math.Pi
		ring[i] = chart.Point{X: c.X + r*float32(math.Cos(a)), Y: c.Y + r*float32(math.Sin(a))}
	}
	return ring
}
