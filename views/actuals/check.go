package actuals

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/actuals"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// check is the preview: every row with its verdict, and the button that imports.
type check struct {
	wizard *wizard
	card   *widgets.Card
	chips  *fyne.Container
	head   *fyne.Container // chips and the way to the problems
	group  *widgets.ChipGroup
	marks  []mark // what each chip shows
	faulty *widgets.Button
	banner *fyne.Container
	body   *fyne.Container
	table  *widgets.Table[int]
	says   *widgets.Text
	export *widgets.Button
	apply  *widgets.Button

	judge  *judge
	rows   []mark // of every row of the preview
	counts map[mark]int
	shown  mark
	faults bool // only rows that cannot come in or should be looked at
	offers bool // there are such rows
	last   *draft
}

func newCheck(w *wizard) *check {
	h := w.host
	c := &check{wizard: w, chips: widgets.Stack(), banner: widgets.Stack(), body: widgets.Stack(),
		says: widgets.NewText("", widgets.Style{Size: 13, Token: "t2", Elide: true})}
	c.faulty = widgets.NewButton(h.T("import.faults"), widgets.Quiet, func() {
		c.faults, c.shown = !c.faults, everything
		c.fill()
	}).Small()
	c.export = widgets.NewButton(h.T("import.export"), widgets.Plain, c.save)
	back := widgets.NewButton(h.T("import.back"), widgets.Plain, w.back)
	c.apply = widgets.NewButton("", widgets.Primary, w.apply)
	c.head = &fyne.Container{Layout: chipLine{c}, Objects: []fyne.CanvasObject{c.chips, c.faulty}}
	foot := widgets.Pad(12, 16, 12, 16, widgets.Row(8, widgets.Grow(c.says), c.export, back, c.apply))
	c.card = widgets.NewCard("", "", nil, widgets.Col(0, widgets.Fixed(0, 48, widgets.Pad(0, 12, 0, 12, c.head)), c.banner, widgets.Grow(c.body), widgets.HR(), foot))
	return c
}

// chipLine keeps the chips at the left, where they have no room by their number
// alone; what stands at the right end is left out before that.
type chipLine struct{ check *check }

// Layout is Fyne's.
func (l chipLine) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	c := l.check
	if c.group == nil {
		return
	}
	c.label(false)
	if c.group.MinSize().Width > s.Width {
		c.label(true)
	}
	left, right := c.group.MinSize(), c.faulty.MinSize()
	c.faulty.Hidden = !c.offers || left.Width+right.Width+theme.Px(8) > s.Width
	c.chips.Move(fyne.NewPos(0, (s.Height-left.Height)/2))
	c.chips.Resize(fyne.NewSize(min(left.Width, s.Width), left.Height))
	c.faulty.Move(fyne.NewPos(s.Width-right.Width, (s.Height-right.Height)/2))
	c.faulty.Resize(right)
}

// label writes the chips: the shape of a mark stands for its words where room is
// short.
func (c *check) label(short bool) {
	for i, chip := range c.group.Chips {
		if m := c.marks[i]; short && m != everything {
			chip.SetText(c.wizard.host.Fmt().Count(c.counts[m]))
		} else {
			chip.SetText(c.wizard.host.T(chipKeys[m], c.counts[m]))
		}
	}
}

// chipKeys are the words of the marks with their number.
var chipKeys = map[mark]string{everything: "import.chip.all", good: "import.chip.ready", wrong: "import.chip.wrong", doubt: "import.chip.doubt",
	twin: "import.chip.twin", repeated: "import.chip.repeated"}

// MinSize is as high as the chips.
func (chipLine) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(200), theme.Px(28))
}

// show hands over a judged draft.
func (c *check) show(d *draft) {
	j, err := newJudge(c.wizard.host, d)
	if err != nil {
		c.wizard.host.Complain(err)
	}
	if d != c.last {
		c.shown, c.faults, c.last = everything, false, d
	}
	c.judge = j
	c.count()
	c.table = newPreviewTable(c.wizard, j)
	c.body.Objects = []fyne.CanvasObject{c.table}
	c.tell()
	c.makeChips()
	c.makeBanner()
	c.fill()
}

func (c *check) count() {
	p := c.judge.preview
	c.rows, c.counts = make([]mark, len(p.Rows)), map[mark]int{everything: len(p.Rows)}
	for i := range p.Rows {
		m := c.judge.mark(&p.Rows[i])
		c.rows[i] = m
		c.counts[m]++
	}
	c.counts[good] = p.Ready // with those to be looked at: they come in too
}

// makeChips makes a chip for each mark that any row has.
func (c *check) makeChips() {
	h := c.wizard.host
	lights := map[mark]data.Light{good: data.Green, wrong: data.Red, doubt: data.Amber, twin: data.Amber, repeated: data.Ring}
	var names []string
	c.marks = nil
	for _, m := range []mark{everything, good, wrong, doubt, twin, repeated} {
		if m == everything || c.counts[m] > 0 {
			names, c.marks = append(names, h.T(chipKeys[m], c.counts[m])), append(c.marks, m)
		}
	}
	c.group = widgets.NewChipGroup(names, false, func(i int) {
		c.shown, c.faults = c.marks[i], false
		c.fill()
	})
	for i, m := range c.marks[1:] {
		c.group.Chips[i+1].WithLight(lights[m])
	}
	c.chips.Objects = []fyne.CanvasObject{c.group}
	c.head.Refresh()
}

// makeBanner says that the file names people or regions nobody knows, and leads
// to saying who they are.
func (c *check) makeBanner() {
	h, p := c.wizard.host, c.judge.preview
	c.banner.Objects = nil
	line := ""
	switch reps, regions := len(p.UnknownReps), len(p.UnknownRegions); {
	case reps > 0 && regions > 0:
		line = h.T("import.unknown.reps", reps) + h.T("history.and") + h.T("import.unknown.regions", regions)
	case reps > 0:
		line = h.T("import.unknown.reps", reps)
	case regions > 0:
		line = h.T("import.unknown.regions", regions)
	}
	if p.As == exchange.AsPayments && c.lacksInvoices() {
		c.banner.Objects = []fyne.CanvasObject{c.notice(data.Amber, h.T("import.no_invoices"), widgets.NewButton(h.T("import.first.invoices"), widgets.Plain,
			func() { c.wizard.open(exchange.AsInvoices) }).Small())}
		c.banner.Refresh()
		return
	}
	assigned := 0
	for _, codes := range c.judge.draft.assign {
		assigned += len(codes)
	}
	if line != "" || assigned > 0 {
		words, light := h.T("import.unknown", line), data.Amber
		if line == "" {
			words, light = h.T("import.assigned", assigned), data.Green
		}
		assign := widgets.NewButton(h.T("import.assign"), widgets.Plain, c.assign).Small()
		if first := c.first(); first != "" {
			words = h.T("import.unknown.first", line)
			assign = widgets.NewButton(h.T("import.first."+first), widgets.Plain, func() { c.wizard.open(first) }).Small()
		}
		c.banner.Objects = []fyne.CanvasObject{c.notice(light, words, assign)}
	}
	c.banner.Refresh()
}

// notice is a line of the banner with the button that helps.
func (c *check) notice(light data.Light, words string, help *widgets.Button) fyne.CanvasObject {
	row := widgets.Row(8, widgets.NewLight(light, 14), widgets.Grow(widgets.NewText(words, widgets.Style{Size: 13, Elide: true})), help)
	return widgets.Col(0, widgets.HR(), widgets.Pad(6, 12, 6, 16, row))
}

// lacksInvoices reports a plan without any invoice that a payment could pay.
func (c *check) lacksInvoices() bool {
	n, err := c.wizard.host.Reader().Count(data.Invoices)
	if err != nil {
		c.wizard.host.Complain(err)
	}
	return n == 0
}

// first is what should come in before this file: people or regions, where it
// names some and the plan has none at all. "" is nothing.
func (c *check) first() string {
	p := c.judge.preview
	for _, x := range []struct {
		as    string
		codes []string
		field exchange.Field
	}{{exchange.AsReps, p.UnknownReps, exchange.Rep}, {exchange.AsRegions, p.UnknownRegions, exchange.Region}} {
		if _, known := c.judge.strange[x.field]; len(x.codes) > 0 && !known && x.as != p.As {
			return x.as
		}
	}
	return ""
}

// tell says what the button will do, or why it does nothing.
func (c *check) tell() {
	h, p := c.wizard.host, c.judge.preview
	c.apply.Allow("")
	c.says.SetText(h.T("import.safe"))
	skipped := p.Wrong + p.Repeated
	switch {
	case h.File().IsReadOnly():
		c.apply.SetText(h.T("import.apply", p.Ready))
		c.apply.Allow(h.T("history.read_only"))
	case p.Ready == 0:
		why := h.T("import.nothing")
		switch {
		case p.Wrong > 0 && p.Repeated > 0:
			why = h.T("import.nothing.left", p.Repeated, p.Wrong)
		case p.Wrong > 0:
			why = h.T("import.nothing.wrong")
		}
		c.apply.SetText(h.T("import.apply.none"))
		c.apply.Allow(why)
		c.says.SetText(why)
	case skipped > 0:
		c.apply.SetText(h.T("import.apply.skip", p.Ready, skipped))
	default:
		c.apply.SetText(h.T("import.apply", p.Ready))
	}
	c.export.Hidden = p.Wrong == 0
	c.offers = p.Wrong > 0 || c.counts[doubt] > 0
}

// fill lists the rows that are asked for.
func (c *check) fill() {
	rows := make([]int, 0, len(c.rows))
	for i, m := range c.rows {
		switch {
		case c.faults && (m == wrong || m == doubt),
			!c.faults && (c.shown == everything || c.shown == m),
			!c.faults && c.shown == good && c.judge.preview.Rows[i].Verdict == actuals.Ready:
			rows = append(rows, i)
		}
	}
	for i, m := range c.marks {
		if m == c.shown {
			c.group.Select(i)
		}
	}
	if c.faults {
		c.group.Select(-1)
		c.faulty.SetText(c.wizard.host.T("import.faults.all"))
	} else {
		c.faulty.SetText(c.wizard.host.T("import.faults"))
	}
	c.table.SetRows(rows)
	c.card.Refresh()
}
