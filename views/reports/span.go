package reports

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/scores"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// span is the choice of a month, a quarter or the plan, and of whose card it is.
type span struct {
	host    page.Host
	card    *widgets.Card
	kind    *widgets.Select
	name    *widgets.Text
	who     *forms.People
	whose   *fyne.Container
	at      data.Date // a day of the period; zero: the plan's
	changed func()
}

// spanKinds are the kinds of period, in the order of the choice.
var spanKinds = []string{scores.ByMonth, scores.ByQuarter, scores.ByYear}

func newSpan(h page.Host, changed func()) *span {
	s := &span{host: h, changed: changed, name: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Align: fyne.TextAlignCenter})}
	names := make([]string, len(spanKinds))
	for i, by := range spanKinds {
		names[i] = h.T("scores.by." + by)
	}
	s.kind = widgets.NewSelect(names, func(int) { changed() })
	s.kind.Select(1)
	back := widgets.NewIconButton("left", h.T("scores.back"), func() { s.move(-1) }).Small()
	next := widgets.NewIconButton("right", h.T("scores.next"), func() { s.move(1) }).Small()
	s.whose = widgets.Col(0)
	s.card = widgets.NewCard(h.T("reports.span"), "", nil, widgets.Inset(widgets.Col(8, s.kind, widgets.Row(8, back, widgets.Grow(s.name), next), s.whose)))
	s.offer("")
	return s
}

// offer offers everybody, and each rep; one of them is chosen.
func (s *span) offer(rep string) {
	s.who = forms.NewPeople(s.host, rep, s.host.T("reports.span.all"), func(x data.Rep) bool { return x.Level != data.Manager })
	s.who.Box.OnChanged = func(int) { s.changed() }
	s.whose.Objects = []fyne.CanvasObject{s.who.Box}
}

// people shows whether a paper is of one rep.
func (s *span) people(yes bool) { s.whose.Hidden = !yes }

func (s *span) by() string { return spanKinds[max(0, s.kind.Selected())] }

// rep is the code of whose card it is; "": everybody's.
func (s *span) rep() string { return s.who.Code() }

// day is a day of the period chosen.
func (s *span) day() data.Date {
	s.name.SetText(scores.PeriodName(s.host.Fmt(), s.by(), s.period()))
	return cmp.Or(s.at, s.host.Today())
}

func (s *span) period() data.Period {
	p, err := scores.PeriodOf(s.host.Plan(), s.by(), cmp.Or(s.at, s.host.Today()))
	if err != nil {
		s.host.Complain(err)
	}
	return p
}

// choose chooses a kind of period, whose code a rep's may follow, and a day of it.
func (s *span) choose(code string, at data.Date) {
	by, rep, _ := strings.Cut(code, " ")
	s.kind.Select(max(0, slices.Index(spanKinds, by)))
	s.at = at
	s.offer(rep)
}

func (s *span) move(by int) {
	p := s.period()
	s.at = p.From - 1
	if by > 0 {
		s.at = p.Until
	}
	s.changed()
}
