package report

import (
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/data"
)

// The measures of letters, in pixels.
const (
	letterRow   = 24
	letterLine  = 20
	letterTop   = 62
	sectionHigh = 31
	minorLine   = 17
)

// A flow fills pages from the top and begins another where one is full.
type flow struct {
	v         *voice
	landscape bool
	dense     float32 // how high lines are, 1 being comfortable
	foot      float32 // room that the last rows of a table leave on their page for what closes it; 0: none
	pages     []*sheet
	s         *sheet
	y         float32
	at, wide  float32 // left edge and width of a part of the page; wide 0: the whole page
}

// densities are tried in turn until a letter fits one page.
var densities = []float32{1, 0.93, 0.87}

// fitted lays a letter out, closer where that saves it a page.
func fitted(v *voice, lay func(*flow)) *flow {
	for _, d := range densities {
		w := newFlow(v, false)
		w.dense = d
		if lay(w); len(w.pages) == 1 {
			return w
		}
	}
	w := newFlow(v, false)
	lay(w)
	return w
}

func newFlow(v *voice, landscape bool) *flow {
	w := &flow{v: v, landscape: landscape, dense: 1}
	w.turn()
	return w
}

func (w *flow) turn() {
	w.s = newSheet(w.landscape)
	w.pages = append(w.pages, w.s)
	w.y = letterTop
}

// width is how much room there is from left to right.
func (w *flow) width() float32 {
	if w.wide > 0 {
		return w.wide
	}
	return w.s.W - 2*marginX
}

// left is where that room begins.
func (w *flow) left() float32 {
	if w.wide > 0 {
		return w.at
	}
	return marginX
}

// columns lays two parts beside each other, the first as wide as its share of the
// page, and goes on below the longer one. What they hold has to fit the page.
func (w *flow) columns(share float32, first, second func()) {
	const gap = 24
	all, top := w.width(), w.y
	w.at, w.wide = marginX, all*share-gap/2
	first()
	end := w.y
	w.y, w.at, w.wide = top, marginX+all*share+gap/2, all*(1-share)-gap/2
	second()
	w.y, w.at, w.wide = max(w.y, end), 0, 0
}

// sign leaves room for names and days, each under a line of its own.
func (w *flow) sign(keys ...string) {
	const gap = 48
	w.y += 26
	w.need(44)
	w.y += 18
	each := (w.width() - gap*float32(len(keys)-1)) / float32(len(keys))
	for i, key := range keys {
		left := w.left() + (each+gap)*float32(i)
		w.s.Line(left, w.y, left+each, w.y, 1, chart.T2)
		w.s.write(chart.Text{X: left, Y: w.y + 14, S: w.v.T(key), Size: smallSize, Role: chart.T2}, each)
	}
	w.y += 20
}

func (w *flow) bottom() float32 { return w.s.H - footHeight - 14 }

// need begins another page where less than a height is left.
func (w *flow) need(height float32) {
	if w.y+height > w.bottom() && w.y > letterTop {
		w.turn()
	}
}

// centred adds a line in the middle, smaller where it would be too wide.
func (w *flow) centred(s string, size, line float32, bold bool, role chart.Role) {
	s = Clean(s)
	fit := shrunk(s, size, bold, w.width())
	w.s.write(chart.Text{X: w.s.W / 2, Y: w.y + line/2, S: s, Size: fit, Bold: bold, Align: chart.Center, Role: role}, w.width()+1)
	w.y += line
}

// section adds the head of a part that needs a height below it.
func (w *flow) section(title, note string, below float32) {
	w.y += 8 * w.dense
	w.need(sectionHigh + below)
	w.s.mark(title, 1, w.y)
	w.s.section(w.left(), w.y, w.width(), title, note)
	w.y += sectionHigh
}

// para adds wrapped text line by line, over the end of a page where it must.
func (w *flow) para(indent, size, line float32, bold bool, role chart.Role, s string) {
	for _, l := range Wrap(Measure, Clean(s), size, bold, w.width()-indent) {
		w.need(line)
		w.s.write(chart.Text{X: w.left() + indent, Y: w.y + line/2, S: l, Size: size, Bold: bold, Role: role}, w.width()-indent+1)
		w.y += line
	}
}

// both adds a sentence in each language, the second smaller and softer.
func (w *flow) both(indent float32, lines []string) {
	for i, l := range lines {
		if l == "" {
			continue
		}
		if i == 0 {
			w.para(indent, textSize, letterLine*w.dense, false, chart.T1, l)
			continue
		}
		w.para(indent, smallSize, minorLine*w.dense, false, chart.T2, l)
	}
}

// numbered adds a sentence behind its number, whole on one page unless it is
// very long, and with as much room below as it says.
func (w *flow) numbered(n string, lines []string, below float32) {
	w.need(min(w.high(24, lines), 8*letterLine) + below)
	w.s.write(chart.Text{X: w.left(), Y: w.y + letterLine*w.dense/2, S: n, Size: textSize, Bold: true, Role: chart.T1}, 26)
	w.both(24, lines)
	w.y += 3 * w.dense
}

// high is the height that [flow.both] takes.
func (w *flow) high(indent float32, lines []string) (h float32) {
	for i, l := range lines {
		size, line := float32(textSize), float32(letterLine)
		if i > 0 {
			size, line = smallSize, minorLine
		}
		h += float32(len(Wrap(Measure, Clean(l), size, false, w.width()-indent))) * line * w.dense
	}
	return h
}

// frame adds to each page what it belongs to: the firm and plan, the number of
// the document, the day the figures are of, the unit, and the page.
func (w *flow) frame(p data.Plan, today data.Date, number string) {
	v := w.v
	left := p.Firm + " · " + PlanName(v.first(), p)
	if v.both() && p.Name == "" {
		left = p.Firm + " · " + PlanName(v.fmts[0], p) + " / " + PlanName(v.fmts[1], p)
	}
	if p.Sample {
		left += " · " + v.T("plan.sample")
	}
	foot := strings.Join([]string{v.T("letter.program"), v.named("letter.version", v.first().Count(p.Version)),
		v.named("letter.as_of", v.day(today)), v.named("letter.unit", v.unit())}, " · ")
	for i, s := range w.pages {
		right := s.W - marginX
		numberWidth := Measure.Width(Clean(number), smallSize, false)
		s.write(chart.Text{X: marginX, Y: marginTop + 8, S: left, Size: shrunk(left, smallSize, false, s.W-2*marginX-numberWidth-20), Role: chart.T3}, s.W-2*marginX-numberWidth-19)
		s.write(chart.Text{X: right, Y: marginTop + 8, S: number, Size: smallSize, Align: chart.Right, Role: chart.T3}, numberWidth+1)
		y := s.H - footHeight
		s.Line(marginX, y, right, y, 1, chart.Border)
		page := v.say(pageOf(i+1, len(w.pages)))
		room := s.W - 2*marginX - Measure.Width(page, smallSize, false) - 16
		s.write(chart.Text{X: marginX, Y: y + 17, S: foot, Size: shrunk(foot, smallSize, false, room), Role: chart.T3}, room+1)
		s.write(chart.Text{X: right, Y: y + 17, S: page, Size: smallSize, Align: chart.Right, Role: chart.T3}, room)
	}
}

// done are the finished pages.
func (w *flow) done() (pages []Page) {
	for _, s := range w.pages {
		pages = append(pages, s.page())
	}
	return pages
}
