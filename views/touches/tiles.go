package touches

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// tells is the card of who has to be told of silence.
type tells struct {
	page *Page
	card *widgets.Card
	rows []*tellRow
}

// A tellRow is one level with its customers.
type tellRow struct {
	level touches.Level
	tone  data.Light
	light *widgets.Light
	name  *widgets.Text
	whom  *widgets.Text
	count *widgets.Text
}

func newTells(p *Page) *tells {
	h := p.host
	t := &tells{page: p}
	body := widgets.Col(0)
	for _, x := range []struct {
		level touches.Level
		light data.Light
		when  string
	}{{touches.HighRisk, data.Red, touches.Risk}, {touches.TellManager, data.Amber, touches.Overdue}, {touches.TellRep, data.Amber, touches.Overdue}} {
		r := &tellRow{level: x.level, tone: x.light, light: widgets.NewLight(data.Ring, 14), name: widgets.NewText("", widgets.Style{Size: 13}), whom: widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true}),
			count: widgets.NewText("", widgets.Style{Size: 13, Bold: true, Align: fyne.TextAlignTrailing})}
		row := widgets.NewListRow(widgets.Pad(6, 16, 5, 16, widgets.Row(8, r.light, r.name, widgets.Grow(r.whom), r.count)))
		row.OnTap = func() { p.narrow(func(in *touches.CallsIn) { in.When = x.when }) }
		t.rows = append(t.rows, r)
		body.Add(row)
	}
	edit := widgets.NewIconButton("settings", h.T("touches.rules"), p.EditRules).Small()
	t.card = widgets.NewCard(h.T("touches.tells"), "", edit, body)
	return t
}

// set shows whom silence is told of.
func (t *tells) set(all []touches.Tell) {
	h := t.page.host
	rule, err := h.Reader().CareRule()
	if err != nil {
		h.Complain(err)
		return
	}
	days := map[touches.Level]int{touches.HighRisk: rule.HighRisk, touches.TellManager: rule.TellManager, touches.TellRep: rule.TellRep}
	for _, r := range t.rows {
		var whom []string
		n := 0
		for _, x := range all {
			if x.Level != r.level {
				continue
			}
			n += len(x.Customers)
			var names []string
			for _, c := range x.Customers[:min(len(x.Customers), namesShown)] {
				names = append(names, c.Name)
			}
			who := x.Name
			if who == "" {
				who = h.T("customers.no_rep")
			}
			whom = append(whom, h.T("touches.tell", who, strings.Join(names, h.T("touches.and"))))
		}
		r.name.SetText(h.T("touches.level."+string(r.level), days[r.level]))
		r.whom.SetText(strings.Join(whom, h.T("touches.semicolon")))
		r.light.SetLight(r.tone)
		if n == 0 {
			r.light.SetLight(map[bool]data.Light{true: data.Green, false: data.Ring}[t.page.list.Begun])
			r.whom.SetText(h.T("touches.tell.none"))
		}
		r.count.SetText(h.Fmt().Count(n))
	}
	t.card.SetTitle(h.T("touches.tells"), h.T("touches.tells.note"))
	t.card.Refresh()
}

// namesShown is how many customers of one person a line names; the rest is cut
// anyway.
const namesShown = 8

// weekly is the card of this week's touches against those wanted.
type weekly struct {
	page   *Page
	card   *widgets.Card
	number *widgets.Text
	unit   *widgets.Text
	share  *widgets.Text
	bar    *widgets.Progress
	never  *widgets.Text
}

func newWeekly(p *Page) *weekly {
	h := p.host
	w := &weekly{page: p, number: widgets.NewText("", widgets.Style{Size: 28, Bold: true}), unit: widgets.NewText("", widgets.Style{Size: 13, Token: "t3"}),
		share: widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true}), bar: widgets.NewProgress(8), never: widgets.NewText("", note)}
	body := widgets.Pad(2, 16, 12, 16, widgets.Col(4, widgets.Row(6, w.number, widgets.Pad(10, 0, 0, 0, w.unit), widgets.Grow(nil)), w.bar, w.share))
	w.card = widgets.NewCard(h.T("touches.week"), "", widgets.NewButton(h.T("touches.by_rep"), widgets.Quiet, p.ShowCoverage).Small(), body)
	return w
}

func (w *weekly) set(c touches.CoverageOut) {
	h := w.page.host
	w.number.SetText(h.Fmt().Count(c.All.Met))
	w.unit.SetText(h.T("touches.week.of", c.All.Wanted))
	if c.All.Wanted == 0 {
		w.number.SetText(text.Unknown)
		w.unit.SetText("")
	}
	done := 0.0
	if c.All.Wanted > 0 {
		done = float64(c.All.Met) / float64(c.All.Wanted)
	}
	w.bar.Set(done, float64(min(5, int(c.Day-c.Week.From)+1))/5)
	w.share.SetText(h.T("touches.share", shareWords(h.Fmt(), c.All), c.Days))
	w.card.SetTitle(h.T("touches.week"), h.Fmt().Week(c.Day))
}

// shareWords is the share of touches that were effective; — without touches.
func shareWords(f text.Fmt, c touches.Covered) string {
	if c.Share == nil {
		return text.Unknown
	}
	return f.PercentWhole(data.Money(c.Effective), data.Money(c.Span))
}
