package targets

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// A stepLine is what one line of the panel says.
type stepLine struct{ name, value, note string }

// A stepRow is a line of the panel: a number, a name with its amount, and a
// caption below.
type stepRow struct {
	circle      *fyne.Container
	number      *widgets.Text
	name, value *widgets.Text
	note        *widgets.Wrap
	row         *fyne.Container
}

func newStepRow() *stepRow {
	s := &stepRow{number: widgets.NewText("", widgets.Style{Size: 12, Token: "t2"}), name: widgets.NewText("", widgets.Style{Size: 13, Elide: true}),
		value: widgets.NewText("", widgets.Style{Size: 13, Bold: true}), note: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t3"})}
	ring := widgets.Stack(widgets.Block("line2", 20, 20, 10), widgets.Pad(1, 1, 1, 1, widgets.Block("sub", 18, 18, 9)), widgets.Centre(s.number))
	s.circle = widgets.Col(0, widgets.Row(0, ring))
	s.row = widgets.Pad(4, 0, 4, 0, widgets.Split([]float32{0.12, 0.88}, 0, s.circle,
		widgets.Col(1, widgets.Row(8, widgets.Grow(s.name), s.value), s.note)))
	return s
}

func (s *stepRow) set(n int, line stepLine, numbered bool) {
	s.number.SetText(strconv.Itoa(n))
	s.circle.Hidden = !numbered
	s.name.SetText(line.name)
	s.value.SetText(line.value)
	s.note.SetText(line.note)
	s.note.Hidden = line.note == ""
	s.row.Refresh()
}

// A pair is a grey name at the left and a value at the right.
type pair struct {
	value *widgets.Text
	row   *fyne.Container
}

func newPair(name string) *pair {
	p := &pair{value: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Align: fyne.TextAlignTrailing, Elide: true})}
	p.row = widgets.Row(12, widgets.NewText(name, widgets.Style{Size: 13, Token: "t2"}), widgets.Grow(p.value))
	return p
}

// bareOr is an amount in the grid's unit, or — for one that is not known.
func bareOr(f text.Fmt, m *data.Money) string {
	if m == nil {
		return text.Unknown
	}
	return f.Bare(*m)
}

// trailWords says the steps of a trail.
type trailWords struct {
	f    text.Fmt
	plan data.Plan
}

// name is what a step is, with its share: 华南权重 24.0%.
func (w trailWords) name(x targets.OriginStep) string {
	args := make([]any, len(x.Args))
	for i, a := range x.Args {
		args[i] = w.arg(a)
	}
	name := w.f.T(x.Key, args...)
	if x.Op == data.TrailShare {
		name += " " + w.f.Percent(data.Money(x.Num), data.Money(x.Den))
	}
	return name
}

// arg writes the first day of a bucket as the bucket's name.
func (w trailWords) arg(s string) string {
	day, err := data.ParseDate(s)
	if err != nil {
		return s
	}
	return w.f.BucketName(w.plan, data.Period{From: day, Until: day + 1})
}

// note says from what a step was worked out, what it rounded, and when it was
// done.
func (w trailWords) note(x targets.OriginStep, before data.Money) string {
	var words []string
	switch x.Op {
	case data.TrailShare:
		words = append(words, w.f.Bare(before)+" × "+w.f.Percent(data.Money(x.Num), data.Money(x.Den)))
	case data.TrailAdd:
		words = append(words, w.f.Delta(x.Value))
	}
	if x.Rounding != 0 {
		words = append(words, w.f.T("trail.rounding", w.f.DeltaExact(x.Rounding)))
	}
	if x.Day != 0 {
		words = append(words, w.f.DateIn(x.Day, w.plan.Period()))
	}
	return strings.Join(words, " · ")
}
