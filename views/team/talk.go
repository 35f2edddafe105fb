package team

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/team"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// talkCard is the one weak step to talk about, in a line to write it down, and
// beside it what else to know: the gravest facts in short, all of them on a
// click.
type talkCard struct {
	page    *Team
	card    *widgets.Card
	blocker *widgets.Field
	light   *widgets.Light
	fact    *widgets.Text
	more    *widgets.Button
	reading team.Reading
	facts   []team.Fact
}

func newTalkCard(t *Team) *talkCard {
	h := t.host
	c := &talkCard{page: t, blocker: widgets.NewArea(h.T("team.blocker.hint"), 1), light: widgets.NewLight(0, 12),
		fact: widgets.NewText("", widgets.Style{Size: 13, Token: "t2", Elide: true})}
	c.blocker.OnCommit = func(s string) {
		if x := t.sheet; x != nil {
			h.DoQuiet(team.SetBlocker{Meeting: x.ID, Text: s})
		}
	}
	c.more = widgets.NewButton("", widgets.Plain, c.show).Small()
	facts := widgets.Row(8, c.light, widgets.Grow(c.fact), c.more)
	c.card = widgets.NewCard("", "", nil, widgets.Pad(8, 16, 8, 16, widgets.Row(12, head13(h.T("team.blocker")), widgets.Grow(widgets.Split([]float32{1.3, 1}, 20, c.blocker, facts)))))
	return c
}

func head13(s string) *widgets.Text { return widgets.NewText(s, widgets.Style{Size: 13, Bold: true}) }

// commit keeps words that wait under the caret.
func (c *talkCard) commit() { c.blocker.Commit() }

func (c *talkCard) set(x team.Reading) {
	t := c.page
	h := t.host
	c.reading, c.facts = x, team.Facts(h.Fmt(), x)
	words := ""
	if t.sheet != nil {
		words = t.sheet.Blocker
	}
	t.fill(c.blocker, words)
	gravest := team.Fact{}
	for _, one := range c.facts {
		if gravest.Words == "" || one.Light > gravest.Light {
			gravest = one
		}
	}
	c.light.SetLight(gravest.Light)
	c.fact.SetText(gravest.Words)
	c.more.SetText(h.T("team.facts.all", len(c.facts)+len(x.Prompts)))
}

// show lists all facts, and what the template asks.
func (c *talkCard) show() {
	h := c.page.host
	body := widgets.Col(6, head13(h.T("team.facts")))
	for _, one := range c.facts {
		body.Add(line(one))
	}
	for _, part := range []struct {
		title string
		rows  []string
	}{{h.T("team.facts.waiting"), waiting(h, c.reading)}, {h.T("team.facts.deals"), slipped(h, c.reading)}, {h.T("team.facts.prompts"), c.reading.Prompts}} {
		if len(part.rows) == 0 {
			continue
		}
		body.Add(widgets.Pad(8, 0, 0, 0, head13(part.title)))
		for _, words := range part.rows {
			body.Add(widgets.Para(words))
		}
	}
	d := widgets.NewDialog(h.T("team.facts.title", c.reading.Name), widgets.Fixed(560, 380, widgets.VScroll(widgets.Pad(0, 12, 0, 0, body))), 600)
	d.Cancel(h.T("button.close"), h.HideOverlay)
	h.ShowOverlay(d)
	d.Focus()
}

// line is a light beside words that may need several lines.
func line(one team.Fact) fyne.CanvasObject {
	light := widgets.NewLight(0, 12)
	light.SetLight(one.Light)
	return widgets.Row(8, widgets.Fixed(12, 20, light), widgets.Grow(widgets.Para(one.Words)))
}

// waiting names the customers nobody touched in time.
func waiting(h page.Host, x team.Reading) (rows []string) {
	for _, w := range x.Customers {
		rows = append(rows, w.Name+"　"+h.T("touches.over", w.Over))
	}
	return rows
}

// slipped names the opportunities that are late, each with why.
func slipped(h page.Host, x team.Reading) (rows []string) {
	for _, d := range x.Deals {
		rows = append(rows, team.SayDeal(h.Fmt(), d))
	}
	return rows
}
