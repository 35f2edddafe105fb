package report

import (
	"strings"

	"quarterdeck/app/chart"
	"quarterdeck/app/deviations"
	"quarterdeck/app/lights"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// readLights reads the lights of the day, and which turned in the span.
func (x *brief) readLights(r store.Reader) (err error) {
	if x.board, err = lights.Of(r, x.day); err != nil {
		return err
	}
	before, err := lights.Of(r, x.span.From-1)
	x.turned = lights.Changes(before, x.board)
	return err
}

// readCauses reads why the open deviations are there.
func (x *brief) readCauses(r store.Reader) error {
	open, err := deviations.Open(r)
	if err != nil {
		return err
	}
	answers, err := answersOf(r)
	for _, d := range open {
		if whys := answers[d.ID]; len(whys) > 0 && d.Opened <= x.day {
			x.causes = append(x.causes, cause{d.Title, whys})
		}
	}
	return err
}

// readDecisions reads what the reviews of the week or month decided.
func (x *brief) readDecisions(r store.Reader) error {
	held, err := r.Reviews()
	if err != nil {
		return err
	}
	here := map[data.ID]bool{}
	for _, v := range held {
		here[v.ID] = x.whole.Has(v.Date) && v.Date <= x.day
	}
	rows, err := r.Decisions()
	for _, d := range rows {
		if here[d.ReviewID] {
			x.agreed = append(x.agreed, d)
		}
	}
	return err
}

// mostLights is how many lights a report lists; the others are counted.
const mostLights = 8

// lightList is the lights that are red or amber, with why.
func (x *brief) lightList(w *flow) { lightSection(w, x.board) }

// lightSection is the lights of a board that are red or amber, with why; nothing
// where no rule is kept.
func lightSection(w *flow, b lights.Board) {
	v := w.v
	if len(b.Rows) == 0 {
		return
	}
	c := lights.Summary(b)
	w.section(v.T("review.lights"), v.say(func(f text.Fmt) string { return f.T("review.lights.note", c.Red, c.Amber, c.Green, c.Ring) }), 60)
	lines := lightLines(v, b.Rows)
	if len(lines) == 0 {
		w.both(0, v.lines("review.lights.none"))
		return
	}
	left := len(lines) - mostLights
	if left == 1 { // its line takes no more room than the words that count it
		left = 0
	}
	lightTable(w, lines[:len(lines)-max(left, 0)])
	if left > 0 {
		w.both(0, v.lines("salesmeeting.more", left))
	}
}

// turnedList is the lights that turned, from what to what.
func (x *brief) turnedList(w *flow) {
	v := x.v
	rows := map[string]lights.Row{}
	for _, l := range x.board.Rows {
		rows[l.Key] = l
	}
	if len(x.board.Rows) == 0 {
		return
	}
	w.section(v.T("brief.turned"), v.T("actionlist.count", len(x.turned)), 50)
	if len(x.turned) == 0 {
		w.both(0, v.lines("brief.turned.none"))
		return
	}
	var lines []line
	for _, t := range x.turned[:min(len(x.turned), mostLights)] {
		l := rows[t.Key]
		lines = append(lines, line{cells: []cell{marked(t.After, v.under(l.Title)), soft(v.under(func(f text.Fmt) string { return f.T("light." + t.Before.String()) })),
			plain(v.under(func(f text.Fmt) string { return f.T("light." + t.After.String()) })), plain(v.under(l.Why))}})
	}
	width := w.width()
	w.tableIn([]field{{v.head("review.light"), false}, {v.head("brief.turned.before"), false}, {v.head("brief.turned.now"), false}, {v.head("review.light.why"), false}}, lines,
		[]float32{width * 0.28, width * 0.12, width * 0.12, width * 0.48})
	if left := len(x.turned) - mostLights; left > 0 {
		w.both(0, v.lines("salesmeeting.more", left))
	}
}

// whys is the chain of causes of each open deviation, one line each.
func (x *brief) whys(w *flow) {
	v := x.v
	for _, c := range x.causes[:min(len(x.causes), 3)] {
		w.para(0, textSize, letterLine*w.dense, false, chart.T1, v.first().T("actionlist.whys", c.title, strings.Join(c.whys, v.first().T("actionlist.because"))))
	}
}

// decided is what reviews of the week or month decided.
func (x *brief) decided(w *flow) {
	v := x.v
	if len(x.agreed) == 0 {
		return
	}
	w.section(v.T("brief.decided"), v.T("actionlist.count", len(x.agreed)), 50)
	for i, d := range x.agreed {
		w.numbered(v.first().Count(i+1), []string{d.Text + "　" + v.say(func(f text.Fmt) string { return f.T("brief.decided." + string(d.State)) })}, 0)
	}
}
