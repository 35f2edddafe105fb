package execution

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// Course is the tab of the curves: work done against its scope, and the work
// beside the plan's money on one axis of time.
type Course struct {
	host    page.Host
	content *fyne.Container
	rings   *fyne.Container
	dials   []*ringCard
	burn    *widgets.Chart
	burnup  *widgets.Card
	what    *widgets.ChipGroup
	shape   *widgets.Chart
	scurve  *widgets.Card
	none    *fyne.Container
	all     *fyne.Container
}

// ringCard is a stage as a ring with the sentence of its light.
type ringCard struct {
	card *widgets.Card
	dial *widgets.Drawing
	name *widgets.Text
	says *widgets.Wrap
}

// NewCourse builds the tab.
func NewCourse(h page.Host) page.Page {
	p := &Course{host: h, burn: widgets.NewChart(nil, 200, 140), shape: widgets.NewChart(nil, 200, 140)}
	p.what = widgets.NewChipGroup([]string{h.T("course.actions"), h.T("course.milestones")}, false, func(int) { p.Refresh() })
	p.burnup = widgets.NewCard(h.T("course.burnup"), "", p.what, widgets.Pad(8, 16, 8, 16, p.burn))
	p.scurve = widgets.NewCard(h.T("course.scurve"), "", nil, widgets.Pad(8, 16, 8, 16, p.shape))
	p.rings = &fyne.Container{Layout: ringsLayout{}}
	p.all = &fyne.Container{Layout: courseLayout{}, Objects: []fyne.CanvasObject{p.rings, p.burnup, p.scurve}}
	p.none = widgets.Stack(widgets.NewCard("", "", nil, widgets.NewEmpty("stages", h.T("stages.none"), h.T("stages.none.how"),
		widgets.NewButton(h.T("milestones.none.do"), widgets.Primary, func() { h.Show(page.Route{Page: "stages", Part: "templates"}) }))))
	p.content = widgets.Pad(16, 20, 16, 20, widgets.Stack(p.all, p.none))
	return p
}

// Title names the page.
func (p *Course) Title() string { return p.host.T("nav.stages") }

// Content is the page.
func (p *Course) Content() fyne.CanvasObject { return p.content }

// Shows lists what the page is made of.
func (p *Course) Shows() []data.Kind { return stageKinds }

// Refresh asks how far stages, work and money are.
func (p *Course) Refresh() {
	h := p.host
	lines, err := board.Stages(h.Reader(), h.Today(), board.StagesIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	work, err := board.WorkCourse(h.Reader(), h.Today(), board.WorkIn{Actions: p.what.Selected() != 1})
	if err != nil {
		h.Complain(err)
		return
	}
	p.none.Hidden, p.all.Hidden = len(lines.Stages) > 0, len(lines.Stages) == 0
	p.setRings(lines.Stages)
	p.setBurn(work)
	p.setShape(work)
	p.content.Refresh()
}

// ringsMost is how many stages have room side by side.
const ringsMost = 5

func (p *Course) setRings(stages []board.StageLine) {
	shown := stages[:min(len(stages), ringsMost)]
	for len(p.dials) < len(shown) {
		r := &ringCard{dial: widgets.NewDrawing(nil, 72, 72), name: widgets.NewText("", widgets.Style{Size: 14, Bold: true, Elide: true}), says: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})}
		r.says.MaxLines = 4
		r.card = widgets.NewCard("", "", nil, widgets.Pad(10, 12, 10, 12, widgets.Row(12, widgets.Fixed(72, 72, r.dial), widgets.Grow(widgets.Col(4, r.name, r.says)))))
		p.dials = append(p.dials, r)
		p.rings.Add(r.card)
	}
	for i, r := range p.dials {
		r.card.Hidden = i >= len(shown)
		if r.card.Hidden {
			continue
		}
		l := shown[i]
		r.name.SetText(l.Name)
		r.says.SetText(l.Why(p.host.Fmt()))
		r.dial.SetChart(chart.Dial{Done: l.Progress, Tick: l.Elapsed, Text: p.host.Fmt().PercentOf(l.Progress, 0), Role: lightRole(l.Light)})
	}
	p.rings.Refresh()
}

// lightRole is the colour of a ring.
func lightRole(l data.Light) chart.Role {
	return [...]chart.Role{chart.T3, chart.Good, chart.WarnFill, chart.Bad}[l]
}

// columns are the names of the plan's buckets under an axis.
func (p *Course) columns() []string {
	plan := p.host.Plan()
	var names []string
	for _, b := range plan.Buckets() {
		names = append(names, p.host.Fmt().BucketName(plan, b))
	}
	return names
}

// setBurn draws what is done and due against the scope.
func (p *Course) setBurn(w board.Work) {
	h := p.host
	f := h.Fmt()
	c := chart.Curve{Columns: p.columns(), Today: -1, Label: func(v float64) string { return f.Decimal(v, 0) }}
	var scope, due, done chart.Line
	scope = chart.Line{Kind: chart.TargetLine, Name: h.T("course.scope", w.Pieces)}
	due = chart.Line{Kind: chart.PlanLine, Name: h.T("course.due")}
	done = chart.Line{Kind: chart.ActualLine, Name: h.T("course.done", w.Done)}
	for _, x := range w.Points {
		due.Values = append(due.Values, chart.Value{X: x.X, Y: float64(x.Due)})
		if x.Scope != nil {
			scope.Values = append(scope.Values, chart.Value{X: x.X, Y: float64(*x.Scope)})
		}
		if x.Done != nil {
			done.Values = append(done.Values, chart.Value{X: x.X, Y: float64(*x.Done)})
		}
		if x.Day == h.Today() {
			c.Today, c.TodayName = x.X, f.Date(h.Today())
		}
	}
	c.Lines = []chart.Line{scope, due, done}
	c.Tips = p.tips(w, func(x board.WorkPoint) []string {
		lines := []string{h.T("course.tip.due", x.Due)}
		if x.Done != nil {
			lines = append(lines, h.T("course.tip.done", *x.Done, *x.Scope))
		}
		return lines
	})
	p.burnup.SetTitle(h.T("course.burnup"), h.T("course.burnup.says", w.Done, w.Due, w.Pieces))
	p.burn.SetChart(c)
}

// tips are the words of each bucket's last point.
func (p *Course) tips(w board.Work, say func(board.WorkPoint) []string) [][]string {
	names := p.columns()
	out := make([][]string, len(names))
	for _, x := range w.Points {
		if i := int(x.X) - 1; i >= 0 && i < len(out) && float64(i+1) == x.X {
			out[i] = append([]string{names[i]}, say(x)...)
		}
	}
	return out
}

// setShape draws money and work as shares of their wholes on one axis of time.
func (p *Course) setShape(w board.Work) {
	h := p.host
	f := h.Fmt()
	share := func(a, b float64) float64 {
		if b <= 0 {
			return 0
		}
		return 100 * a / b
	}
	c := chart.Curve{Columns: p.columns(), Today: -1, Label: func(v float64) string { return f.Decimal(v, 0) + "%" }}
	plan, sold := chart.Line{Kind: chart.PlanLine, Name: h.T("course.money.plan")}, chart.Line{Kind: chart.ActualLine, Name: h.T("course.money.sold")}
	due, done := chart.Line{Kind: chart.LastYearLine, Name: h.T("course.work.due")}, chart.Line{Kind: chart.ForecastLine, Name: h.T("course.work.done")}
	var now [4]*float64
	for _, x := range w.Points {
		add := func(l *chart.Line, i int, y float64) {
			l.Values = append(l.Values, chart.Value{X: x.X, Y: y})
			if x.Day == h.Today() {
				now[i] = &y
			}
		}
		if w.Total != nil && x.Plan != nil {
			add(&plan, 0, share(float64(*x.Plan), float64(*w.Total)))
		}
		if w.Total != nil && x.Sold != nil {
			add(&sold, 1, share(float64(*x.Sold), float64(*w.Total)))
		}
		add(&due, 2, share(float64(x.Due), float64(w.Pieces)))
		if x.Done != nil {
			add(&done, 3, share(float64(*x.Done), float64(w.Pieces)))
		}
		if x.Day == h.Today() {
			c.Today, c.TodayName = x.X, f.Date(h.Today())
		}
	}
	c.Lines = []chart.Line{due, plan, done, sold}
	c.Tips = p.tips(w, func(x board.WorkPoint) []string {
		lines := []string{h.T("course.tip.work", f.PercentOf(share(float64(x.Due), float64(w.Pieces))/100, 0))}
		if x.Plan != nil {
			lines = append(lines, h.T("course.tip.plan", f.MoneyUnit(*x.Plan)))
		}
		if x.Sold != nil {
			lines = append(lines, h.T("course.tip.sold", f.MoneyUnit(*x.Sold)))
		}
		return lines
	})
	p.scurve.SetTitle(h.T("course.scurve"), h.T("course.scurve.says", percentOr(f, now[1]), percentOr(f, now[0]), percentOr(f, now[3]), percentOr(f, now[2])))
	p.shape.SetChart(c)
}

// percentOr writes a share of a hundred, or the sign for what is not known.
func percentOr(f text.Fmt, v *float64) string {
	if v == nil {
		return text.Unknown
	}
	return f.PercentOf(*v/100, 0)
}

// ringsLayout shares the width among the rings that are shown.
type ringsLayout struct{}

// Layout is Fyne's.
func (ringsLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	n := float32(0)
	for _, o := range objs {
		if o.Visible() {
			n++
		}
	}
	space, x := theme.Px(gap), float32(0)
	for _, o := range objs {
		if o.Visible() {
			w := (s.Width - space*(n-1)) / n
			widgets.Place(o, x, 0, w, s.Height)
			x += w + space
		}
	}
}

// MinSize is small.
func (ringsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(320), theme.Px(108))
}

// courseLayout places the rings above the two charts.
type courseLayout struct{}

// Layout is Fyne's.
func (courseLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space, top := theme.Px(gap), theme.Px(112)
	widgets.Place(objs[0], 0, 0, s.Width, top)
	half := (s.Height - top - 2*space) / 2
	widgets.Place(objs[1], 0, top+space, s.Width, half)
	widgets.Place(objs[2], 0, top+2*space+half, s.Width, half)
}

// MinSize is small.
func (courseLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(640), theme.Px(480))
}
