package rituals

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/rituals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A panel explains an occasion of a ritual: when and who, what is to be done, what
// was done on a day of attack, and how to write down what came of it.
type panel struct {
	page *Page
	host page.Host
	card *widgets.Card
	x    rituals.Recorded

	name, sub       *widgets.Text
	badge           *widgets.Badge
	facts           map[string]*fact
	factBox         *fyne.Container
	checks, attack  *fyne.Container
	checkBox        *fyne.Container
	attackBox       *fyne.Container
	attackHead      *widgets.Text
	said            *widgets.Wrap
	saidBox         *fyne.Container
	do, skip        *widgets.Button
	more            *widgets.Button
	withoutOccasion bool
}

// A fact is a line of a grey name and what it is.
type fact struct {
	row   *fyne.Container
	value *widgets.Wrap
}

var factKeys = []string{"when", "who", "owner", "stage", "output", "have", "source"}

func newPanel(p *Page) *panel {
	h := p.host
	x := &panel{page: p, host: h, facts: map[string]*fact{}}
	x.name = widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true})
	x.sub = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	x.badge = widgets.NewBadge("", widgets.Neutral)
	head := widgets.Pad(12, 16, 10, 16, widgets.Col(2, widgets.Row(8, widgets.Grow(x.name), x.badge), x.sub))
	x.factBox = widgets.Col(6)
	for _, k := range factKeys {
		value := widgets.NewWrap("", widgets.Style{Size: 13})
		name := widgets.NewText(h.T("rituals.fact."+k), widgets.Style{Size: 12, Token: "t3", Elide: true})
		x.facts[k] = &fact{widgets.Row(8, widgets.Fixed(64, 0, name), widgets.Grow(value)), value}
		x.factBox.Add(x.facts[k].row)
	}
	x.checks = widgets.Col(2)
	x.checkBox = widgets.Col(0, widgets.HR(), widgets.Pad(10, 16, 10, 16, widgets.Col(6, widgets.Strong(h.T("rituals.checklist")), x.checks)))
	x.attack = widgets.Col(4)
	x.attackHead = widgets.Strong("")
	x.attackBox = widgets.Col(0, widgets.HR(), widgets.Pad(10, 16, 10, 16, widgets.Col(6, x.attackHead, x.attack)))
	x.said = widgets.NewWrap("", widgets.Style{Size: 13, Token: "t2"})
	x.saidBox = widgets.Col(0, widgets.HR(), widgets.Pad(10, 16, 10, 16, widgets.Col(6, widgets.Strong(h.T("rituals.record")), x.said)))
	middle := widgets.VScroll(widgets.Col(0, widgets.Pad(10, 16, 10, 16, x.factBox), x.checkBox, x.attackBox, x.saidBox))
	x.do = widgets.NewButton("", widgets.Primary, x.act)
	x.skip = widgets.NewButton(h.T("rituals.skip"), widgets.Plain, func() { skipForm(h, x.x.Instance) })
	x.more = widgets.NewIconButton("more", h.T("button.more"), x.menu)
	feet := widgets.Pad(8, 16, 12, 16, widgets.Row(8, widgets.Grow(x.do), x.skip, x.more))
	x.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.HR(), widgets.Grow(middle), widgets.HR(), feet))
	return x
}

// set explains an occasion.
func (x *panel) set(i rituals.Instance) {
	h := x.host
	rec, err := rituals.RecordOf(h.Reader(), h.Today(), rituals.RecordIn{Ritual: i.Ritual.ID, Day: i.Day})
	if err != nil {
		h.Complain(err)
		return
	}
	x.x, x.withoutOccasion = rec, false
	f := h.Fmt()
	x.badge.SetText(f.T("rituals.state." + string(i.State)))
	x.badge.SetTone(tones[badges[i.State]])
	x.sub.SetText(sayDay(f, i))
	x.fill(i.Ritual)
	x.checklist(f)
	x.attacked(f)
	x.recorded(f)
	x.buttons(f)
	x.card.Refresh()
}

// setRow explains a ritual of the register: its latest occasion, else the next, else
// only what it is.
func (x *panel) setRow(r rituals.Row) {
	h := x.host
	f := h.Fmt()
	switch {
	case r.On && r.Last != nil && (r.Last.Open() || r.Next == 0):
		x.set(*r.Last)
		return
	case r.On && r.Next != 0:
		rows, err := rituals.DueOf(h.Reader(), h.Today(), rituals.DueIn{From: r.Next, Until: r.Next})
		if err != nil {
			h.Complain(err)
		}
		for _, i := range rows {
			if i.Ritual.ID == r.ID {
				x.set(i)
				return
			}
		}
	}
	x.x, x.withoutOccasion = rituals.Recorded{Instance: rituals.Instance{Ritual: r.Ritual, OwnerName: r.OwnerName, Stage: r.Stage}}, true
	x.badge.SetText(h.T("rituals." + map[bool]string{true: "on", false: "off"}[r.On]))
	x.badge.SetTone(widgets.Outline)
	x.sub.SetText(h.T("rituals.rests"))
	x.fill(r.Ritual)
	x.checkBox.Hidden, x.attackBox.Hidden, x.saidBox.Hidden = true, true, true
	x.buttons(f)
	x.card.Refresh()
}

var tones = map[string]widgets.Tone{"accent": widgets.Accented, "warn": widgets.Warning, "good": widgets.Good, "bad": widgets.Bad, "outline": widgets.Outline, "plain": widgets.Neutral}

// fill says what the ritual is.
func (x *panel) fill(r data.Ritual) {
	f, i := x.host.Fmt(), x.x
	x.name.SetText(rituals.Name(f, r))
	when := rituals.Days(f, r)
	if at := rituals.Time(f, r); at != "" {
		when += f.T("rituals.comma") + at
	}
	have := ""
	if i.Told && i.Want > 0 {
		have = f.T("rituals.have", i.Have, i.Want)
	}
	for k, words := range map[string]string{"when": when, "who": sayWho(f, r, i.People), "owner": cmp.Or(i.OwnerName, f.T("rituals.unowned")), "stage": i.Stage,
		"output": rituals.Output(f, r), "have": have, "source": r.Source} {
		x.facts[k].value.SetText(words)
		x.facts[k].row.Hidden = words == ""
	}
}

// checklist shows the lines, which tick by tap, Enter and Space.
func (x *panel) checklist(f text.Fmt) {
	done := lines(x.x.Record.Ticks)
	x.checks.Objects = nil
	for _, line := range rituals.Checklist(f, x.x.Ritual) {
		check := widgets.NewCheck("", func(on bool) { x.tick(line, on) })
		check.SetOn(slices.Contains(done, line))
		x.checks.Add(widgets.Row(4, check, widgets.Grow(widgets.Pad(3, 0, 3, 0, widgets.NewWrap(line, widgets.Style{Size: 13})))))
	}
	x.checkBox.Hidden = len(x.checks.Objects) == 0
}

// tick writes down that a line is done, or not; what is written else stays.
func (x *panel) tick(line string, on bool) {
	rec := x.x.Record
	done := slices.DeleteFunc(lines(rec.Ticks), func(s string) bool { return s == line })
	if on {
		done = append(done, line)
	}
	x.host.DoQuiet(rituals.RecordRitual{Ritual: x.x.Ritual.ID, Day: x.x.Day, Done: rec.Held != 0, Held: rec.Held, Ticks: done, Output: rec.Output, Link: rec.Link, People: rec.People, Note: rec.Note})
}

// attacked shows what each did on the day of attack, and what was told of it.
func (x *panel) attacked(f text.Fmt) {
	x.attack.Objects = nil
	x.attackBox.Hidden = x.x.Of == 0
	if x.x.Of == 0 {
		return
	}
	reached := 0
	for _, a := range x.x.Attack {
		if a.Light == data.Green {
			reached++
		}
		x.attack.Add(widgets.Row(8, widgets.NewLight(a.Light, 12), widgets.Grow(widgets.Small(a.Name)), widgets.NewText(sayAttack(f, a), widgets.Style{Size: 12, Token: "t2"})))
	}
	x.attackHead.SetText(f.T("rituals.attack", f.Date(x.x.Of), reached, len(x.x.Attack)))
	for _, c := range x.x.Cases {
		key := "rituals.lost"
		if c.Won {
			key = "rituals.won"
		}
		x.attack.Add(widgets.NewWrap(f.T(key, c.Name, c.Text), widgets.Style{Size: 12, Token: "t2"}))
	}
}

// recorded says what was written of the occasion.
func (x *panel) recorded(f text.Fmt) {
	words := sayRecord(f, x.x.Record)
	x.said.SetText(words)
	x.saidBox.Hidden = words == ""
}

// buttons say what to do next.
func (x *panel) buttons(f text.Fmt) {
	i := x.x.Instance
	x.skip.Hidden = x.withoutOccasion || !i.Open() && i.State != rituals.Missed && i.State != rituals.ToCome
	switch {
	case x.withoutOccasion && !i.Ritual.On:
		x.do.SetText(f.T("rituals.switch.on"))
	case x.withoutOccasion:
		x.do.SetText(f.T("button.edit"))
	case i.Opens.Page != "" && i.Ritual.Kept != "response":
		x.do.SetText(f.T("rituals.open"))
	case i.Ritual.Kept == "response":
		x.do.SetText(f.T("rituals.open.answers"))
	case i.State == rituals.Done:
		x.do.SetText(f.T("rituals.record.edit"))
	default:
		x.do.SetText(f.T("rituals.record.do"))
	}
	why := ""
	if !x.withoutOccasion && i.Opens.Page == "" && i.Day > x.host.Today() {
		why = f.T("rituals.record.early", f.Date(i.Day))
	}
	x.do.Allow(why)
}

func (x *panel) act() {
	switch {
	case x.withoutOccasion && !x.x.Ritual.On:
		x.host.Do(rituals.SwitchRitual{ID: x.x.Ritual.ID, On: true})
	case x.withoutOccasion:
		x.edit()
	default:
		x.page.open(x.x.Instance)
	}
}

// open shows the page that holds the record of an occasion, or the form of its own.
func (p *Page) open(i rituals.Instance) {
	switch {
	case i.Ritual.Kept == "response":
		p.views.Select(answersView)
		p.show()
	case i.Opens.Page != "":
		p.host.Show(page.Route{Page: i.Opens.Page, Part: i.Opens.Part})
	default:
		recordForm(p.host, i)
	}
}

func (x *panel) edit() {
	for _, r := range x.page.reg.Rows {
		if r.ID == x.x.Ritual.ID {
			ritualForm(x.host, r)
			return
		}
	}
}

func (x *panel) menu() {
	h, i := x.host, x.x.Instance
	items := []widgets.MenuItem{{Label: h.T("rituals.menu.edit"), Icon: "edit", Do: x.edit}}
	if !x.withoutOccasion {
		early := ""
		if i.Day > h.Today() {
			early = h.T("rituals.record.early", h.Fmt().Date(i.Day))
		}
		items = append(items, widgets.MenuItem{Label: h.T("rituals.menu.record"), Icon: "file", Why: early, Do: func() { recordForm(h, i) }})
		if i.Record.Held != 0 || i.Record.Skipped != "" {
			items = append(items, widgets.MenuItem{Label: h.T("rituals.menu.reopen"), Icon: "undo", Do: func() { h.Do(rituals.ReopenRitual{Ritual: i.Ritual.ID, Day: i.Day}) }})
		}
		if strings.Contains(i.Record.Link, "/") || strings.Contains(i.Record.Link, `\`) {
			items = append(items, widgets.MenuItem{Label: h.T("rituals.menu.link"), Icon: "link", Do: func() { h.OpenOutside(i.Record.Link) }})
		}
	}
	key := "rituals.switch.on"
	if i.Ritual.On {
		key = "rituals.switch.off"
	}
	items = append(items, widgets.MenuItem{Label: h.T(key), Icon: "clock", Do: func() { h.Do(rituals.SwitchRitual{ID: i.Ritual.ID, On: !i.Ritual.On}) }},
		widgets.MenuItem{Label: h.T("rituals.menu.remove", rituals.Name(h.Fmt(), i.Ritual)), Icon: "trash", Danger: true, Do: func() { h.Do(rituals.RemoveRitual{ID: i.Ritual.ID}) }})
	widgets.ShowMenu(x.more, items...)
}
