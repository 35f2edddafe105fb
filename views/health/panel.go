package health

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app/calc"
	"quarterdeck/app/health"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/touches"
	"quarterdeck/views/widgets"
)

// A panel explains the selected customer: the score and what it is made of, how
// it came about, the play, and what to say.
type panel struct {
	page *Page
	host page.Host
	card *widgets.Card
	row  *health.Row // nil: nobody is selected

	name, facts   *widgets.Text
	badge         *widgets.Badge
	score, change *widgets.Text
	since         *widgets.Text
	parts         [len(calc.HealthInputs)]*partRow
	bars          *widgets.Chart
	trend         *fyne.Container
	play          *playCard
	labels        *labelList
	body, nobody  fyne.CanvasObject
	scroll        fyne.CanvasObject
}

func newPanel(p *Page) *panel {
	h := p.host
	x := &panel{page: p, host: h}
	x.name = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
	x.badge = widgets.NewBadge("", widgets.Neutral)
	x.facts = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	x.score = widgets.NewText("", widgets.Style{Size: 28, Bold: true})
	x.change = widgets.NewText("", widgets.Style{Size: 13, Bold: true})
	x.since = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Align: fyne.TextAlignTrailing, Elide: true})
	head := widgets.Pad(12, 16, 8, 16, widgets.Col(2, widgets.Row(8, widgets.Grow(x.name), x.badge), x.facts))
	parts := widgets.Col(8, widgets.Row(8, x.score, widgets.Pad(12, 0, 0, 0, x.change), widgets.Grow(widgets.Pad(12, 0, 0, 0, x.since))))
	for i := range x.parts {
		x.parts[i] = newPartRow()
		parts.Add(x.parts[i].content)
	}
	x.bars = widgets.NewChart(nil, 60, 84)
	x.trend = widgets.Col(0, widgets.HR(), widgets.Pad(10, 16, 10, 16, widgets.Col(6, widgets.Strong(h.T("health.trend")), x.bars)))
	x.play = newPlayCard(x)
	x.labels = newLabelList(x)
	x.scroll = widgets.VScroll(widgets.Col(0, widgets.Pad(0, 16, 12, 16, parts), x.trend, widgets.HR(), x.play.content, widgets.HR(), x.labels.content))
	judge := widgets.NewButton(h.T("health.assess"), widgets.Plain, func() { assess(h, x.row) }).WithIcon("edit")
	touch := widgets.NewButton(h.T("health.touch"), widgets.Plain, func() { touches.LogForm(h, x.row.Code, nil) }).WithIcon("phone")
	feet := widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(judge), widgets.Grow(touch)))
	x.body = widgets.Col(0, head, widgets.Grow(x.scroll), widgets.HR(), feet)
	x.nobody = widgets.Centre(widgets.Caption(h.T("health.select")))
	x.card = widgets.NewCard("", "", nil, widgets.Stack(x.body, x.nobody))
	return x
}

// set explains a customer; nil is nobody.
func (x *panel) set(row *health.Row) {
	other := row == nil || x.row == nil || row.Code != x.row.Code
	x.row = row
	show(x.body, row != nil)
	show(x.nobody, row == nil)
	if row == nil {
		x.card.Refresh()
		return
	}
	x.head(row)
	x.explain(row)
	history, err := health.HistoryOf(x.host.Reader(), x.host.Today(), health.HistoryIn{Customer: row.Code, Limit: records})
	if err != nil {
		x.host.Complain(err)
	}
	x.trend.Hidden = len(history) == 0
	x.bars.SetChart(trend{x.host.Fmt(), x.host.Plan().Period(), history})
	x.since.SetText("")
	if n := len(history); n > 0 {
		last := history[n-1]
		x.since.SetText(x.host.T("health.last", x.host.Fmt().DateIn(last.Day, x.host.Plan().Period()), strconv.Itoa(last.Score)))
	}
	x.play.set(row)
	x.labels.set(row)
	if s, ok := x.scroll.(interface{ ScrollToTop() }); ok && other {
		s.ScrollToTop()
	}
	x.card.Refresh()
}

// show shows or hides a part.
func show(o fyne.CanvasObject, want bool) {
	if want {
		o.Show()
	} else {
		o.Hide()
	}
}

// tones of the lights.
var tones = map[data.Light]widgets.Tone{data.Red: widgets.Bad, data.Amber: widgets.Warning, data.Green: widgets.Good, data.Ring: widgets.Outline}

func (x *panel) head(row *health.Row) {
	h, f := x.host, x.host.Fmt()
	x.name.SetText(row.Name)
	x.badge.SetText(lightWord(h, row.Light))
	x.badge.SetTone(tones[row.Light])
	facts := cmp.Or(row.Region, h.T("customers.no_region")) + " · " + cmp.Or(row.RepName, h.T("customers.no_rep"))
	if row.Tier != "" {
		facts = f.TierName(row.Tier) + " · " + facts
	}
	x.facts.SetText(facts)
}

// explain shows the score and what each input gave.
func (x *panel) explain(row *health.Row) {
	f := x.host.Fmt()
	score := text.Unknown
	if row.Score != nil {
		score = strconv.Itoa(*row.Score)
	}
	x.score.SetText(score)
	x.change.SetText(health.SayChange(row.Change))
	if row.Change != nil {
		x.change.SetToken(theme.Token(changeToken(*row.Change)))
	}
	all := 0
	for _, p := range row.Standing.Reasons() {
		if p.Known {
			all += p.Weight
		}
	}
	for i, p := range row.Standing.Reasons() {
		x.parts[i].set(f, p, all, health.SayWhy(f, row.Standing, p.Input), x.page.list.Rule)
	}
}

// A partRow is one input: its name, its value as a bar, its share of the score,
// and the sentence that says why.
type partRow struct {
	content           *fyne.Container
	name, value, part *widgets.Text
	bar               *widgets.Progress
	why               *widgets.Wrap
}

func newPartRow() *partRow {
	r := &partRow{name: widgets.NewText("", widgets.Style{Size: 13, Elide: true}), value: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Align: fyne.TextAlignTrailing}),
		part: widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Align: fyne.TextAlignTrailing}), bar: widgets.NewProgress(6),
		why: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})}
	line := widgets.Row(8, widgets.Fixed(88, 20, r.name), widgets.Grow(r.bar), widgets.Fixed(28, 20, r.value), widgets.Fixed(44, 20, r.part))
	r.content = widgets.Col(0, line, r.why)
	return r
}

// set shows a part; all is the weight of all that are known.
func (r *partRow) set(f text.Fmt, p calc.HealthPart, all int, why string, rule data.HealthRule) {
	r.content.Hidden = p.Weight == 0
	r.name.SetText(health.InputName(f, p.Input))
	r.value.SetText(valueOf(p))
	r.why.SetText(why)
	if !p.Known {
		r.bar.Set(0, 0)
		r.part.SetText(text.Unknown)
		r.value.SetToken("t3")
		return
	}
	r.value.SetToken("t1")
	r.bar.Set(float64(p.Value)/100, 0)
	r.bar.SetToken(theme.Token(barToken(calc.HealthLight(rule, p.Value))))
	r.part.SetText("× " + f.PercentWhole(data.Money(p.Weight), data.Money(all)))
}
