package targets

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/targets"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
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

// choices ask where the difference of a pending edit goes.
type choices struct {
	host     page.Host
	page     *Breakdown
	content  *fyne.Container
	question *widgets.Text
	radio    *widgets.Radio
	box      *fyne.Container // of the radio
	others   *widgets.Select
	problem  *widgets.Wrap
	places   []string // codes of the radio's choices; the last may be an other
	labels   []string
	codes    []string // of the others
}

func newChoices(h page.Host, b *Breakdown) *choices {
	c := &choices{host: h, page: b, box: widgets.Stack()}
	c.question = widgets.NewText("", widgets.Style{Size: 13, Bold: true, Elide: true})
	c.others = widgets.NewSelect(nil, func(i int) { b.sendTo(c.codes[i]) }).Small()
	c.problem = widgets.NewWrap("", widgets.Style{Size: 12, Token: "bad"})
	yes := widgets.NewButton(h.T("breakdown.confirm"), widgets.Primary, func() { b.answer(true) }).Small()
	no := widgets.NewButton(h.T("breakdown.give_up"), widgets.Plain, func() { b.answer(false) }).Small()
	c.content = widgets.Col(6, widgets.HR(), widgets.Pad(4, 0, 0, 0, c.question), c.box, widgets.Pad(0, 0, 0, 24, c.others), c.problem,
		widgets.Pad(2, 0, 4, 0, widgets.Row(8, yes, no)))
	c.content.Hidden = true
	return c
}

// show asks about an edit; nil asks nothing.
func (c *choices) show(p *pending) {
	c.content.Hidden = p == nil || p.new == p.old
	if c.content.Hidden {
		return
	}
	by := p.old - p.new
	c.question.SetText(c.host.T("breakdown.where", c.host.Fmt().MoneyUnit(max(by, -by))))
	places, labels := c.offers(p)
	if !slices.Equal(labels, c.labels) || !slices.Equal(places, c.places) {
		c.places, c.labels = places, labels
		c.radio = widgets.NewRadio(labels, false, c.chosen)
		c.box.Objects = []fyne.CanvasObject{c.radio}
		c.box.Refresh()
	}
	at, other := slices.Index(places, p.to), slices.Index(c.codes, p.to)
	if other >= 0 {
		at = len(places) - 1
	}
	c.radio.Select(at)
	c.others.Hidden = other < 0
	c.others.Select(other)
	c.problem.Hidden = p.problem == nil
	if p.problem != nil {
		c.problem.SetText(c.host.Fmt().Sentence(p.problem))
	}
	c.content.Refresh()
}

// offers are the places a difference may go, and their words.
func (c *choices) offers(p *pending) (places, labels []string) {
	t := c.host.T
	places, labels = []string{targets.ToUnallocated}, []string{t("breakdown.to.unallocated")}
	if len(p.choices.Row) > 0 {
		places, labels = append(places, targets.ToRow), append(labels, t("breakdown.to.row", c.buckets(p.choices.Row)))
	}
	by := c.page.table.grid.By
	if p.choices.Column {
		key := "breakdown.to.column." + by
		if by == targets.Regions && p.sum.Product != "" && p.sum.Product != targets.None {
			key = "breakdown.to.column.products"
		}
		places, labels = append(places, targets.ToColumn), append(labels, t(key))
	}
	var names []string
	c.codes = nil
	for _, x := range p.choices.Others {
		names, c.codes = append(names, x.Name), append(c.codes, x.Code)
	}
	if len(names) > 0 {
		places, labels = append(places, "…"), append(labels, t("breakdown.to.other."+by))
	}
	c.others.SetOptions(names, slices.Index(c.codes, p.to))
	return places, labels
}

func (c *choices) chosen(i int) {
	if c.places[i] == "…" {
		c.page.sendTo(c.codes[0])
		return
	}
	c.page.sendTo(c.places[i])
}

// buckets names buckets in the fewest words: 10–12月.
func (c *choices) buckets(list []int) string {
	t := c.page.table
	f, plan, g := t.fmt, t.plan, t.grid
	var words []string
	for i := 0; i < len(list); i++ {
		last := i
		for last+1 < len(list) && list[last+1] == list[last]+1 {
			last++
		}
		name := f.BucketName(plan, g.Buckets[list[i]].Period)
		if last > i {
			name = strings.TrimSuffix(name, "月") + "–" + f.BucketName(plan, g.Buckets[list[last]].Period)
		}
		words = append(words, name)
		i = last
	}
	return strings.Join(words, f.T("breakdown.and"))
}
