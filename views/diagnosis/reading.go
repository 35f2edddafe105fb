// Package diagnosis is the tab of gaps: why each rep is where the figures are,
// what is strange, and what to ask about it; and the card to read before a talk.
package diagnosis

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/diagnosis"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// linesMost is how many anomalies, or reps with some, are told.
const linesMost = 24

// A Reading is the card to read before a talk: how the gap came about, the funnel
// against what was needed, the weakest step, what is strange, and what to ask.
type Reading struct {
	host page.Host
	card *widgets.Card
	d    diagnosis.Diagnosis

	label, gap, parts *widgets.Text
	fall, funnel      *widgets.Chart
	figures           *fyne.Container // the waterfall
	none              *fyne.Container // in its place where there is no gap
	noneWhy           *widgets.Wrap
	why               *widgets.Wrap
	weak              *weakBox
	strange, asked    *lines
}

// NewReading is the card of nobody; see [Reading.Set].
func NewReading(h page.Host) *Reading {
	r := &Reading{host: h, label: widgets.NewText(h.T("diagnosis.gap"), widgets.Style{Size: 13, Token: "t2"}), gap: widgets.Strong(""),
		parts: widgets.NewText("", widgets.Style{Size: 12, Token: "t3"}), fall: widgets.NewChart(nil, 80, 60), funnel: widgets.NewChart(nil, 80, 80),
		weak: newWeakBox(), strange: newLines(linesMost, false), asked: newLines(3, true)}
	r.why = widgets.NewWrap("", widgets.Style{Size: 12, Token: "t3"})
	r.noneWhy = widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
	r.none = widgets.Middle(widgets.Strong(h.T("diagnosis.nogap")), r.noneWhy)
	r.figures = widgets.Col(2, widgets.Grow(r.fall), r.why)
	right := widgets.Col(6, head13(h.T("diagnosis.funnel")), widgets.Grow(r.funnel), r.weak.content)
	top := widgets.Pad(2, 16, 10, 16, widgets.Split([]float32{1.06, 1}, 24, widgets.Stack(r.figures, r.none), right))
	foot := widgets.VScroll(widgets.Pad(10, 16, 10, 16, widgets.Split([]float32{1.06, 1}, 24,
		widgets.Col(4, head13(h.T("diagnosis.anomalies")), r.strange.content), widgets.Col(4, head13(h.T("diagnosis.questions")), r.asked.content))))
	body := &fyne.Container{Layout: readingLayout{r}, Objects: []fyne.CanvasObject{top, widgets.HR(), foot}}
	r.card = widgets.NewCard(h.T("diagnosis.reading"), "", widgets.Row(6, r.label, r.gap, r.parts), body)
	return r
}

func head13(s string) *widgets.Text { return widgets.NewText(s, widgets.Style{Size: 13, Bold: true}) }

// Content is the card.
func (r *Reading) Content() *widgets.Card { return r.card }

// Set shows the diagnosis of one rep, on a page that says whose it is.
func (r *Reading) Set(d diagnosis.Diagnosis) { r.show("", d, nil) }

// SetNamed shows a diagnosis with the name of whose it is.
func (r *Reading) SetNamed(name string, d diagnosis.Diagnosis) { r.show(name, d, nil) }

// SetGroup shows the diagnosis of several together: what is strange is told rep
// by rep.
func (r *Reading) SetGroup(name string, d diagnosis.Diagnosis, reps []diagnosis.Diagnosis) {
	r.show(name, d, append([]diagnosis.Diagnosis{}, reps...))
}

// show fills the card; reps that are not nil are those of a group.
func (r *Reading) show(name string, d diagnosis.Diagnosis, reps []diagnosis.Diagnosis) {
	h, f := r.host, r.host.Fmt()
	r.d = d
	note := f.UnitName()
	if d.Period.Days() > 0 {
		note = h.T("diagnosis.reading.note", f.Date(d.Period.From)+"–"+f.Date(d.Period.Until-1), f.UnitName())
	}
	title := h.T("diagnosis.reading")
	switch {
	case reps != nil:
		title = h.T("diagnosis.reading.of", name, h.T("diagnosis.gap"))
	case name != "":
		title = h.T("diagnosis.reading.of", name, title)
	}
	r.card.SetTitle(title, note)
	r.none.Hidden, r.figures.Hidden = d.Gap != nil, d.Gap == nil
	r.gap.SetText(text.Unknown)
	r.gap.SetToken("t3")
	r.parts.SetText("")
	if d.Gap != nil {
		r.gap.SetText(f.DeltaCell(*d.Gap))
		r.gap.SetToken(sign(*d.Gap))
		r.parts.SetText(h.T("diagnosis.gap.parts", diagnosis.SayGap(f, d)))
	}
	r.noneWhy.SetText(diagnosis.SayWhy(f, d))
	r.why.SetText(diagnosis.SayWhy(f, d))
	r.why.Hidden = d.Why == ""
	r.fall.SetChart(waterfall(f, d))
	r.funnel.SetChart(funnel(f, d, r.rule()))
	r.weak.set(diagnosis.SayWeakest(f, d), diagnosis.WeakLight(r.rule(), d))
	r.setLines(f, reps)
	r.card.Refresh()
}

// rule is the plan's rule; the shipped one where it cannot be read.
func (r *Reading) rule() data.DiagnosisRule {
	rule, err := r.host.Reader().DiagnosisRule()
	if err != nil {
		return data.DefaultDiagnosisRule()
	}
	return rule
}

func (r *Reading) setLines(f text.Fmt, reps []diagnosis.Diagnosis) {
	var rows []line
	for _, a := range r.d.Anomalies {
		rows = append(rows, line{light: a.Light, words: a.Reason(f)})
	}
	for _, d := range reps {
		if len(d.Anomalies) > 0 && len(rows) < len(r.strange.rows) {
			var names []string
			for _, a := range d.Anomalies {
				names = append(names, a.Name(f))
			}
			rows = append(rows, line{light: d.Anomalies[0].Light, words: f.T("diagnosis.of", d.Name, strings.Join(names, f.T("diagnosis.gap.join")))})
		}
	}
	switch {
	case len(rows) > 0:
	case r.d.Actual == nil && r.d.Visits == nil:
		rows = append(rows, line{light: data.Ring, words: f.T("diagnosis.anomalies.unknown")})
	default:
		rows = append(rows, line{light: data.Green, words: f.T("diagnosis.anomalies.none")})
	}
	slices.SortStableFunc(rows, func(a, b line) int { return cmp.Compare(b.light, a.light) })
	r.strange.set(rows)
	var asked []line
	for _, q := range diagnosis.QuestionsOf(f, r.d) {
		asked = append(asked, line{words: q})
	}
	r.asked.set(asked)
}

// sign is the colour of a difference.
func sign(m data.Money) theme.Token {
	switch {
	case m < 0:
		return "bad"
	case m > 0:
		return "good"
	}
	return "t1"
}

// chartsLeast is the height that shows the four steps of the funnel; the box of
// the weakest step comes below.
const chartsLeast = 138

// headHigh is the height of the card's head.
const headHigh = 40

// HeightFor is the height in which the whole reading stands at a width: charts with
// room to breathe, and every line at the foot.
func (r *Reading) HeightFor(width float32) float32 {
	need, charts := r.heights(width)
	charts += theme.Px(6)
	return max(theme.Px(344), theme.Px(headHigh)+1+max(charts+need, need/footMost))
}

// heights are what the lines at the foot need at a width of the card, and what the
// charts need at least.
func (r *Reading) heights(width float32) (lines, charts float32) {
	half := (width-theme.Px(32+24))/2.06 - theme.Px(24)
	lines = theme.Px(42) + max(r.strange.height(half), r.asked.height(half))
	return lines, theme.Px(chartsLeast) + r.weak.content.HeightFor(half+theme.Px(24))
}

// footMost is how much of the card the lines at its foot take at most.
const footMost = 0.42

// readingLayout gives the lines at the foot the height they need, at most two
// fifths of the card, and the charts the rest.
type readingLayout struct{ r *Reading }

// Layout is Fyne's.
func (l readingLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	need, charts := l.r.heights(s.Width)
	foot := max(theme.Px(66), min(need, s.Height*footMost, s.Height-charts))
	widgets.Place(objs[0], 0, 0, s.Width, s.Height-foot-1)
	widgets.Place(objs[1], 0, s.Height-foot-1, s.Width, 1)
	widgets.Place(objs[2], 0, s.Height-foot, s.Width, foot)
}

// MinSize is small: the charts give way, the lines scroll.
func (readingLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(480), theme.Px(240))
}
