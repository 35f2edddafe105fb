package widgets

import "quarterdeck/views/theme"

// selection paints the range, the active cell and the editor above the cells, as
// far as they lie in the rows from first up to end and between two heights.
func (r *gridRenderer) selection(first, end int, top, bottom float32, lefts, ws []float32) {
	g := r.g
	if len(g.rows) == 0 || len(g.cols) == 0 || !g.focused && !g.editing {
		return
	}
	s := g.at.ordered()
	several := s.R0 != s.R1 || s.C0 != s.C1
	s.R0, s.R1 = max(s.R0, first), min(s.R1, end-1)
	if s.R0 > s.R1 {
		return
	}
	box := func(r0, c0, r1, c1 int) (x, y, w, h float32, ok bool) {
		x, w = lefts[c0], lefts[c1]+ws[c1]-lefts[c0]
		y = g.rowTop(r0)
		h = float32(r1-r0+1) * g.rowHeight()
		if c0 > 0 && x < g.frozen() {
			w, x = w-(g.frozen()-x), g.frozen()
		}
		if y < top {
			h, y = h-(top-y), top
		}
		if y+h > bottom {
			h = bottom - y
		}
		return x, y, w, h, w > 1 && h > 1
	}
	if several {
		if x, y, w, h, ok := box(s.R0, s.C0, s.R1, s.C1); ok {
			o := r.rect("asoft", x, y, w, h)
			o.FillColor = fade(theme.C("accent"), 28)
			o.StrokeColor, o.StrokeWidth = theme.C("accent"), 1
		}
	}
	if g.at.R0 < first || g.at.R0 >= end {
		return
	}
	x, y, w, h, ok := box(g.at.R0, g.at.C0, g.at.R0, g.at.C0)
	if !ok {
		return
	}
	token, edge := "surface", "accent"
	if g.wrong {
		token, edge = "bsoft", "bad"
	}
	o := r.rect(token, x, y, w-1, h-1)
	o.StrokeColor, o.StrokeWidth, o.CornerRadius = theme.C(edge), 2, 2
	if !g.editing {
		o.FillColor = fade(theme.C("accent"), 28)
		return
	}
	r.editor(x, y, w, h)
}

// editor paints the typed text, on the side of its column, with its caret.
func (r *gridRenderer) editor(x, y, w, h float32) {
	g := r.g
	if g.cols[g.at.C0].Left {
		r.leftEditor(x, y, w, h)
		return
	}
	size, pad := theme.Table13(), theme.Px(8)
	typed := string(g.typed)
	after := Ruler{}.Width(string(g.typed[g.caret:]), size, true)
	wide := Ruler{}.Width(typed, size, true)
	if grow := wide + 2*pad - w; grow > 0 { // a long formula covers its neighbours on the left
		x, w = x-grow, w+grow
		o := r.rect("surface", x, y, w-1, h-1)
		o.StrokeColor, o.StrokeWidth, o.CornerRadius = theme.C("accent"), 2, 2
	}
	if g.all && typed != "" {
		r.rect("asoft", x+w-pad-wide, y+theme.Px(5), wide, h-theme.Px(10))
	}
	r.text(typed, "t1", size, true, true, x, y, w-pad+1, h)
	r.rect("accent", x+w-pad-after, y+theme.Px(6), 1.5, h-theme.Px(12))
}

// leftEditor paints typed words from the left; of many the end is seen.
func (r *gridRenderer) leftEditor(x, y, w, h float32) {
	g := r.g
	size, pad := theme.Table13(), theme.Px(8)
	from, room := 0, w-2*pad
	for from < g.caret && (Ruler{}.Width(string(g.typed[from:g.caret]), size, true)) > room {
		from++
	}
	seen := string(g.typed[from:])
	before := Ruler{}.Width(string(g.typed[from:g.caret]), size, true)
	if g.all && seen != "" {
		r.rect("asoft", x+pad, y+theme.Px(5), min(room, Ruler{}.Width(seen, size, true)), h-theme.Px(10))
	}
	r.text(seen, "t1", size, true, false, x+pad, y, room, h)
	r.rect("accent", x+pad+before, y+theme.Px(6), 1.5, h-theme.Px(12))
}
