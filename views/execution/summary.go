package execution

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// summary says in the header how far each stage is.
type summary struct {
	host    page.Host
	content *fyne.Container
	rings   []*widgets.Drawing
	lights  []*widgets.Light
	words   []*widgets.Text
	parts   []*fyne.Container
	used    int
	short   bool
}

// summaryMost is how many stages have room in the header.
const summaryMost = 4

func newSummary(h page.Host) *summary {
	s := &summary{host: h, content: widgets.Row(16)}
	for range summaryMost {
		light, words := widgets.NewLight(0, 12), widgets.NewText("", widgets.Style{Size: 13})
		ring := widgets.NewDrawing(nil, 24, 24)
		part := widgets.Row(6, light, ring, words)
		part.Hide()
		s.rings = append(s.rings, ring)
		s.lights, s.words, s.parts = append(s.lights, light), append(s.words, words), append(s.parts, part)
		s.content.Add(part)
	}
	return s
}

func (s *summary) set(stages []board.StageLine) {
	s.used = 0
	if len(stages) <= summaryMost {
		s.used = len(stages)
	}
	for i := range s.used {
		s.lights[i].SetLight(stages[i].Light)
		s.rings[i].SetChart(chart.Dial{Done: stages[i].Progress, Role: lightRole(stages[i].Light)})
		s.words[i].SetText(stages[i].Name + " " + s.host.Fmt().PercentOf(stages[i].Progress, 0))
	}
	s.arrange()
}

// fold takes the summary away where the window is narrow: the chart says the
// same.
func (s *summary) fold(width float32) {
	if short := width < 1200; short != s.short {
		s.short = short
		s.arrange()
	}
}

func (s *summary) arrange() {
	for i, part := range s.parts {
		part.Hidden = i >= s.used
	}
	s.content.Hidden = s.short || s.used == 0
	s.content.Refresh()
}
