package chart

// Shares is one bar cut into parts, with what each is under it: open money by how
// long it is overdue.
type Shares struct {
	Parts []Share // parts of nothing are left out
}

// A Share is one part of [Shares].
type Share struct {
	Name  string // under the bar, grey
	Text  string // behind it, bold
	Value float64
	Role  Role
	Tip   []string
}

const (
	shareBar  = 8
	shareLine = 20 // height of a line of names
	shareMark = 8  // side of the square before a name
	shareGap  = 18 // between names
)

// Scene lays the bar out at the top and the names in as many lines under it as
// they need and the height has; it is empty under 40 by 8. Values that are not
// positive are no parts.
func (c Shares) Scene(w, h float32, m Measurer) *Scene {
	s := &Scene{W: w, H: h}
	if tooSmall(w, h, 40, shareBar) {
		return s
	}
	var parts []Share
	total := 0.0
	for _, p := range c.Parts {
		if known(p.Value) && p.Value > 0 {
			parts, total = append(parts, p), total+p.Value
		}
	}
	if total == 0 {
		s.Add(Rect{W: w, H: shareBar, R: shareBar / 2, Fill: Hair})
		return s
	}
	room, x := max(0, w-float32(len(parts)-1)*2), float32(0)
	for i, p := range parts {
		wide := room * float32(p.Value/total)
		s.Add(Rect{X: x, W: wide, H: shareBar, R: min(shareBar/2, wide/2), Fill: p.Role})
		s.Hits = append(s.Hits, Hit{X: x, W: min(max(wide, 4), w-x), H: h, Row: i, Tip: p.Tip})
		x += wide + 2
	}
	x, y := float32(0), float32(shareBar+5+shareLine/2)
	for _, p := range parts {
		name := m.Width(p.Name, 12, false)
		wide := shareMark + 6 + name + 6 + m.Width(p.Text, 12, true)
		if x > 0 && x+wide > w {
			x, y = 0, y+shareLine
		}
		if y+shareLine/2 > h+1 || x+wide > w {
			break
		}
		s.Add(Rect{X: x, Y: y - shareMark/2, W: shareMark, H: shareMark, R: 2, Fill: p.Role},
			Text{X: x + shareMark + 6, Y: y, S: p.Name, Size: 12, Role: T3},
			Text{X: x + shareMark + 6 + name + 6, Y: y, S: p.Text, Size: 12, Bold: true, Role: T1})
		x += wide + shareGap
	}
	return s
}
