package targets

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// smartLines is how many findings the check has at most.
const smartLines = 7

// A smartCard lists what the SMART check found. It informs and never blocks.
type smartCard struct {
	host        page.Host
	goal        *Goal
	card        *widgets.Card
	green, rest *widgets.Text
	lines       [smartLines]*smartLine
	list        *fyne.Container
}

// A smartLine is one finding: status, letter, its word, the sentence, and where
// to put it right.
type smartLine struct {
	light        *widgets.Light
	letter, name *widgets.Text
	says         *widgets.Wrap
	fix          *widgets.Button
	what         calc.Finding
	row, inside  *fyne.Container // lines without a finding keep their height
}

func newSmartCard(h page.Host, g *Goal) *smartCard {
	c := &smartCard{host: h, goal: g, green: widgets.NewText("", widgets.Style{Size: 13}), rest: widgets.NewText("", widgets.Style{Size: 13})}
	weights := make([]float32, smartLines)
	objs := make([]fyne.CanvasObject, smartLines)
	for i := range c.lines {
		c.lines[i] = c.newLine()
		weights[i], objs[i] = 1, c.lines[i].row
	}
	c.list = widgets.VSplit(weights, 0, objs...)
	head := widgets.Row(12, widgets.Row(5, widgets.NewLight(data.Green, 14), c.green), widgets.Row(5, widgets.NewLight(data.Amber, 14), c.rest))
	c.card = widgets.NewCard(h.T("smart.title"), "", head, c.list)
	return c
}

func (c *smartCard) newLine() *smartLine {
	l := &smartLine{light: widgets.NewLight(data.Ring, 14), letter: widgets.NewText("", widgets.Style{Bold: true, Token: "t2", Align: fyne.TextAlignCenter}),
		name: widgets.NewText("", widgets.Style{Size: 13, Elide: true}), says: widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"})}
	l.says.MaxLines = 2
	l.fix = widgets.NewButton(c.host.T("smart.fix"), widgets.Quiet, func() { c.goal.fix(l.what) }).Small()
	wide := float32(52)
	if c.host.Lang() != "zh" {
		wide = 84
	}
	line := widgets.Row(8, l.light, widgets.Fixed(14, 0, l.letter), widgets.Fixed(wide, 0, l.name), widgets.Grow(widgets.Middle(l.says)), l.fix)
	l.inside = widgets.Col(0, widgets.HR(), widgets.Grow(widgets.Pad(0, 8, 0, 16, line)))
	l.row = widgets.Stack(l.inside)
	return l
}

// set hands the findings over.
func (c *smartCard) set(d targets.Decision) {
	green := 0
	for i, l := range c.lines {
		l.inside.Hidden = i >= len(d.Findings)
		if i < len(d.Findings) {
			l.set(c.host, d.Findings, i)
			if d.Findings[i].Light == data.Green {
				green++
			}
		}
	}
	c.green.SetText(strconv.Itoa(green))
	c.rest.SetText(strconv.Itoa(len(d.Findings) - green))
	c.list.Refresh()
	c.card.Refresh()
}

func (l *smartLine) set(h page.Host, all []calc.Finding, i int) {
	x := all[i]
	l.light.SetLight(x.Light)
	l.letter.SetText(x.Letter)
	word := strings.ToLower(x.Letter)
	if word == "+" {
		word = "challenge"
		if i > 0 && all[i-1].Letter == "+" {
			word = "commit"
		}
	}
	l.name.SetText(h.T("smart.letter." + word))
	l.says.SetText(h.Fmt().T(x.Key, x.Args...))
	l.says.SetToken("t2")
	if x.Light == data.Amber {
		l.says.SetToken("warn")
	}
	l.what = x
	l.fix.Hidden = x.Go == ""
	l.row.Refresh()
}
