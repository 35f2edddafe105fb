package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/pipeline"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/touches"
	"quarterdeck/views/widgets"
)

// A panel tells the selected opportunity: what it is worth and when, what comes
// next, and how it moved.
type panel struct {
	page *Page
	host page.Host
	card *widgets.Card
	of   pipeline.Story

	name, sub               *widgets.Text
	badge                   *widgets.Badge
	facts                   map[string]*widgets.Wrap
	lines                   *fyne.Container // around the facts, laid anew when their words change
	grow                    [3]fyne.CanvasObject
	story                   *widgets.Timeline
	next, win, reopen, more *widgets.Button
}

// factKeys are the lines of facts in their order.
var factKeys = []string{"amount", "close", "category", "step", "from"}

func newPanel(p *Page) *panel {
	h := p.host
	x := &panel{page: p, host: h, facts: map[string]*widgets.Wrap{}}
	x.name = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
	x.sub = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	x.badge = widgets.NewBadge("", widgets.Neutral)
	facts := widgets.Col(6)
	for _, key := range factKeys {
		x.facts[key] = widgets.NewWrap("", widgets.Style{Size: 13})
		name := widgets.NewText(h.T("pipeline.fact."+key), widgets.Style{Size: 12, Token: "t3", Elide: true})
		facts.Add(widgets.Row(8, widgets.Fixed(68, 0, name), widgets.Grow(x.facts[key])))
	}
	x.lines, x.story = facts, widgets.NewTimeline(0)
	head := widgets.Pad(12, 16, 10, 16, widgets.Col(2, widgets.Row(8, widgets.Grow(x.name), x.badge), x.sub))
	middle := widgets.VScroll(widgets.Col(0, widgets.Pad(10, 16, 10, 16, facts), widgets.HR(),
		widgets.Pad(10, 16, 10, 16, widgets.Col(8, widgets.Strong(h.T("pipeline.story")), x.story))))
	x.next = widgets.NewButton("", widgets.Plain, x.forward).WithIcon("right")
	x.win = widgets.NewButton(h.T("pipeline.win"), widgets.Plain, func() { winForm(h, x.of.Row) }).WithIcon("check")
	x.reopen = widgets.NewButton(h.T("pipeline.reopen"), widgets.Plain, func() { h.Do(pipeline.ReopenOpportunity{Code: x.of.Code}) }).WithIcon("undo")
	x.more = widgets.NewIconButton("more", h.T("button.more"), x.menu)
	x.grow = [3]fyne.CanvasObject{widgets.Grow(x.next), widgets.Grow(x.win), widgets.Grow(x.reopen)}
	feet := widgets.Pad(8, 16, 12, 16, widgets.Row(8, x.grow[0], x.grow[1], x.grow[2], x.more))
	x.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.HR(), widgets.Grow(middle), widgets.HR(), feet))
	return x
}

// set tells an opportunity.
func (x *panel) set(s pipeline.Story) {
	x.of = s
	f := x.host.Fmt()
	x.name.SetText(s.Name)
	x.sub.SetText(strings.Join(kept(s.CustomerName, s.RepName, s.Code), " · "))
	stage := stageCell(f, &s.Row)
	x.badge.SetText(stage.Text)
	x.badge.SetTone(map[string]widgets.Tone{"good": widgets.Good, "outline": widgets.Outline, "plain": widgets.Accented}[stage.Badge])
	x.say("amount", x.amount(f), "")
	x.say("close", x.close(f), map[bool]theme.Token{true: "bad"}[s.Past])
	x.say("category", SayCategory(f, s.Row), "")
	x.say("step", x.step(f), map[bool]theme.Token{true: "bad"}[s.Overdue])
	x.say("from", cmp.Or(strings.Join(kept(s.Source, s.ProductName, f.T("pipeline.opened", x.day(s.Opened))), " · "), text.Unknown), "")
	x.story.Set(x.moments(f))
	stages, _ := x.after()
	x.next.SetText(x.host.T("pipeline.forward", stages))
	open := s.Open()
	for i, shown := range []bool{open && stages != "", open, !open} {
		if x.grow[i].Hide(); shown {
			x.grow[i].Show()
		}
	}
	x.lines.Refresh()
	x.card.Refresh()
}

// day writes a day of the plan without its year.
func (x *panel) day(d data.Date) string { return x.host.Fmt().DateIn(d, x.host.Plan().Period()) }

func (x *panel) say(key, words string, token theme.Token) {
	x.facts[key].SetText(words)
	x.facts[key].SetToken(cmp.Or(token, "t1"))
}

func (x *panel) amount(f text.Fmt) string {
	said := SayAmount(f, x.of.Row)
	if x.of.Open() && x.of.Weighted > 0 {
		said = f.T("pipeline.amount.weighted", said, f.PercentWhole(data.Money(x.of.Chance), data.Rate), x.of.Weighted)
	}
	return said
}

func (x *panel) close(f text.Fmt) string {
	s := x.of
	switch {
	case s.Result == data.Won:
		return f.T("pipeline.close.won", x.day(s.Ended))
	case s.Result == data.Lost:
		return f.T("pipeline.close.lost", x.day(s.Ended), s.Reason)
	case s.Close == 0:
		return f.T("pipeline.close.none")
	case s.Late > 0:
		return x.day(s.Close) + " · " + SayLate(f, s.Row)
	}
	return x.day(s.Close)
}

func (x *panel) step(f text.Fmt) string {
	s := x.of
	switch {
	case !s.Open():
		return text.Unknown
	case s.Next == "":
		return f.T("pipeline.next.none")
	case s.Overdue:
		return f.T("pipeline.next.overdue", s.Next, x.day(s.NextDay))
	case s.NextDay != 0:
		return f.T("pipeline.next.on", s.Next, x.day(s.NextDay))
	}
	return s.Next
}

// moments are the steps, the newest first.
func (x *panel) moments(f text.Fmt) []widgets.Moment {
	rows := []widgets.Moment{}
	for i, s := range slices.Backward(x.of.Steps) {
		m := widgets.Moment{When: x.day(s.Day), Title: s.Say(f, x.of.Reason, x.of.Rival), Now: i == len(x.of.Steps)-1}
		if s.Days > 0 {
			m.Side = f.T("pipeline.story.after", s.Days)
		}
		rows = append(rows, m)
	}
	return rows
}

// after is the name and code of the stage that comes next; "" for the last one.
func (x *panel) after() (name, code string) {
	stages := x.page.review.Stages
	for i, s := range stages {
		if s.Code == x.of.Stage && i+1 < len(stages) {
			return pipeline.StageName(x.host.Lang(), stages[i+1].Of), stages[i+1].Code
		}
	}
	return "", ""
}

// forward moves the opportunity into the next stage.
func (x *panel) forward() {
	if _, code := x.after(); code != "" {
		x.host.Do(pipeline.MoveOpportunities{Codes: []string{x.of.Code}, Stage: code})
	}
}

func (x *panel) menu() {
	h, s := x.host, x.of
	codes := []string{s.Code}
	items := []widgets.MenuItem{{Label: h.T("pipeline.menu.edit"), Icon: "edit", Do: func() { OpportunityForm(h, s.Code, "", nil) }}}
	if s.Open() {
		items = append(items,
			widgets.MenuItem{Label: h.T("pipeline.menu.lose"), Icon: "x", Do: func() { loseForm(h, s.Row) }},
			widgets.MenuItem{Label: h.T("pipeline.menu.stage"), Icon: "stages", Do: func() { stageForm(h, codes, s.Stage) }},
			widgets.MenuItem{Label: h.T("pipeline.menu.close"), Icon: "cal", Do: func() { closeForm(h, codes, s.Close) }})
		if s.Own {
			items = append(items, widgets.MenuItem{Label: h.T("pipeline.menu.bystage", h.T("category."+string(s.Of.Category))), Icon: "undo", Do: func() { h.Do(pipeline.MoveOpportunities{Codes: codes, ByStage: true}) }})
		}
	}
	if s.Customer != "" {
		items = append(items,
			widgets.MenuItem{Label: h.T("pipeline.menu.touch"), Icon: "phone", Do: func() { touches.LogForm(h, s.Customer, nil) }},
			widgets.MenuItem{Label: h.T("pipeline.menu.customer"), Icon: "users", Do: func() { h.Show(page.Route{Page: "customers", Part: "list", Code: s.Customer}) }})
	}
	items = append(items, widgets.MenuItem{Label: h.T("pipeline.menu.remove", s.Name), Icon: "trash", Danger: true, Do: func() { h.Do(pipeline.RemoveOpportunities{Codes: codes}) }})
	widgets.ShowMenu(x.more, items...)
}
