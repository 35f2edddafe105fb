package governance

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/governance"
	"quarterdeck/app/targets"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// compareView is the right side of a version or the working copy: two versions
// to choose, what differs between them, and for the working copy what happened
// since the last version.
type compareView struct {
	page     *Adjust
	content  *fyne.Container
	card     *widgets.Card
	old, now *widgets.Select
	slice    *widgets.ChipGroup
	all      *widgets.Chip
	decide   *widgets.Button
	paper    *widgets.Button
	says     *widgets.Text
	table    *redline
	log      *logCard

	numbers []int // versions in the order of the choices; 0: the working copy
	version int   // as picked at the left
}

func newCompareView(a *Adjust) *compareView {
	h := a.host
	c := &compareView{page: a, version: -1}
	c.old = widgets.NewSelect(nil, func(int) { c.ask() }).Small()
	c.now = widgets.NewSelect(nil, func(int) { c.ask() }).Small()
	c.slice = widgets.NewChipGroup([]string{h.T("adjust.by_regions"), h.T("adjust.by_reps")}, false, func(int) { c.ask() })
	c.slice.Select(0)
	c.all = widgets.NewChip(h.T("adjust.all"), func(bool) { c.ask() })
	c.decide = widgets.NewButton("", widgets.Plain, func() { c.next() }).Small()
	c.paper = widgets.NewIconButton("print", h.T("adjust.print"), c.print).Small()
	c.says = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	c.table = newRedline(h, widgets.NewEmpty("check", h.T("adjust.same"), h.T("adjust.same.how")))
	tools := widgets.Row(8, c.old, widgets.NewText("→", widgets.Style{Token: "t3"}), c.now, c.slice, c.all, widgets.Grow(nil), c.paper, c.decide)
	line := widgets.Fixed(0, 28, widgets.Pad(0, 16, 8, 16, widgets.Row(0, widgets.Grow(c.says))))
	c.card = widgets.NewCard("", "", nil, widgets.Col(0, widgets.Fixed(0, 48, widgets.Pad(0, 16, 0, 16, tools)), line, widgets.Grow(c.table.table)))
	c.log = newLogCard(a)
	c.content = &fyne.Container{Layout: &compareLayout{c}, Objects: []fyne.CanvasObject{c.card, c.log.card}}
	return c
}

// set shows a version against the one before it; the first one by itself.
func (c *compareView) set(version int) {
	a, h := c.page, c.page.host
	c.numbers = []int{0}
	names := []string{h.T("adjust.working")}
	for _, v := range a.versions.Rows {
		c.numbers, names = append(c.numbers, v.Version.Version), append(names, v.Number)
	}
	old, now := c.selected(c.old), c.selected(c.now)
	if version != c.version || old < 0 || now < 0 {
		now = c.place(version)
		old = min(now+1, len(names)-1)
	}
	c.version = version
	c.old.SetOptions(names, old)
	c.now.SetOptions(names, now)
	c.log.card.Hidden = version != 0 || len(a.versions.Rows) == 0
	if !c.log.card.Hidden {
		c.log.set()
	}
	c.offer()
	c.ask()
	c.content.Refresh()
}

// selected is the choice of a box; −1 when it is not among the versions.
func (c *compareView) selected(s *widgets.Select) int {
	if i := s.Selected(); i >= 0 && i < len(c.numbers) {
		return i
	}
	return -1
}

func (c *compareView) place(version int) int {
	for i, n := range c.numbers {
		if n == version {
			return i
		}
	}
	return 0
}

// ask compares what is chosen. Two times the same is that version by itself.
func (c *compareView) ask() {
	h := c.page.host
	in := governance.CompareIn{Old: c.numbers[max(0, c.old.Selected())], New: c.numbers[max(0, c.now.Selected())], By: targets.Regions, All: c.all.On()}
	if c.slice.Selected() == 1 {
		in.By = targets.Reps
	}
	in.All = in.All || in.Old == in.New
	x, err := governance.CompareOf(h.Reader(), h.Today(), in)
	if err != nil {
		h.Complain(err)
		return
	}
	why := ""
	if in.Old == 0 || in.Old == in.New { // nothing that paper could cross out
		why = h.T("adjust.print.same")
	}
	c.paper.Allow(why)
	c.says.SetText(c.sentence(x))
	c.table.set(x)
}

// print opens the preview of both versions in red-line, from where it is written.
func (c *compareView) print() {
	old, now := c.numbers[max(0, c.old.Selected())], c.numbers[max(0, c.now.Selected())]
	c.page.host.Show(page.Route{Page: "reports", Part: "redline", Code: fmt.Sprintf("%d-%d", old, now)})
}

// sentence says in one line what the newer side is and how much differs.
func (c *compareView) sentence(x governance.Compared) string {
	h := c.page.host
	f := h.Fmt()
	var parts []string
	if x.New.Day != 0 {
		parts = append(parts, h.T("adjust.decided_on", f.DateIn(x.New.Day, h.Plan().Period())))
		if x.New.DecidedBy != "" {
			parts = append(parts, x.New.DecidedBy)
		}
	}
	if x.Old.Version == x.New.Version {
		parts = append(parts, h.T("adjust.goal.is", f.MoneyPtr(x.New.Goal)))
	} else {
		parts = append(parts, h.T("adjust.differ", x.Cells, f.Delta(x.Total.Sum.By)))
		if exactly(h, x.Old.Goal) != exactly(h, x.New.Goal) {
			parts = append(parts, h.T("adjust.goal.becomes", f.MoneyPtr(x.Old.Goal), f.MoneyPtr(x.New.Goal)))
		}
	}
	if x.New.Reason != "" {
		parts = append(parts, x.New.Reason)
	}
	return strings.Join(parts, " · ")
}

// offer shows the way to decide the working copy.
func (c *compareView) offer() {
	h := c.page.host
	c.decide.Hidden = c.version != 0
	why := ""
	if !c.page.versions.Changed {
		why = h.T("adjust.decide.same")
	}
	c.decide.SetText(h.T("adjust.decide"))
	c.decide.Allow(why)
}

func (c *compareView) next() { askDecide(c.page) }

// compareLayout gives the log of the working copy the lower third.
type compareLayout struct{ view *compareView }

// Layout is Fyne's.
func (l *compareLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	low := float32(0)
	if !l.view.log.card.Hidden {
		low = max(theme.Px(176), s.Height*0.32)
		widgets.Place(objs[1], 0, s.Height-low, s.Width, low)
		low += theme.Px(gap)
	}
	widgets.Place(objs[0], 0, 0, s.Width, s.Height-low)
}

// MinSize is small.
func (*compareLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(420), theme.Px(300))
}
