package growth

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/growth"
	"quarterdeck/app/quota"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// mentors are the pairs of mentors and newcomers.
type mentors struct {
	page  *Page
	host  page.Host
	all   *fyne.Container
	table *widgets.Table[growth.Pair]
	list  *widgets.Card
	panel *panel
	now   growth.Mentors
}

func newMentors(p *Page) part {
	h := p.host
	x := &mentors{page: p, host: h, panel: newPanel()}
	x.table = widgets.NewTable(x.columns())
	x.table.RowHeight = 44
	x.table.Same = func(a, b growth.Pair) bool { return a.ID == b.ID }
	x.table.OnSelect = func(growth.Pair) { x.explain() }
	x.table.OnOpen = func(r growth.Pair) { pairForm(h, &r, "") }
	forms.KeepWidths(h, x.table)
	x.table.Empty = widgets.NewEmpty("users", h.T("growth.pairs.none"), h.T("growth.pairs.none.how"),
		widgets.NewButton(h.T("growth.pair.new"), widgets.Plain, func() { pairForm(h, nil, "") }))
	x.list = widgets.NewCard(h.T("growth.part.mentors"), "", nil, x.table)
	x.all = widgets.Beside(340, 300, x.list, x.panel.card)
	return x
}

func (x *mentors) columns() []widgets.Column[growth.Pair] {
	h := x.host
	f := h.Fmt()
	column := func(key string, width, flex float32, folds int, cell func(growth.Pair) widgets.Cell) widgets.Column[growth.Pair] {
		return widgets.Column[growth.Pair]{Key: "growth-pairs-" + key, Title: h.T("growth.pair." + key), Width: width, Flex: flex, Folds: folds, Cell: cell}
	}
	money := func(of func(growth.Pair) data.Money) func(growth.Pair) widgets.Cell {
		return func(r growth.Pair) widgets.Cell {
			if r.State == growth.IsPlanned {
				return dull()
			}
			return widgets.Cell{Text: f.Money(of(r)), Exact: f.Exact(of(r))}
		}
	}
	right := func(c widgets.Column[growth.Pair]) widgets.Column[growth.Pair] { c.Right = true; return c }
	return []widgets.Column[growth.Pair]{
		column("mentor", 104, 1, 0, func(r growth.Pair) widgets.Cell { return widgets.Cell{Text: r.MentorName} }),
		column("rep", 104, 1, 0, func(r growth.Pair) widgets.Cell {
			return widgets.Cell{Text: r.RepName, Below: growth.SayLevel(f, r.Level)}
		}),
		column("period", 148, 2, 0, func(r growth.Pair) widgets.Cell {
			return widgets.Cell{Text: sayPeriod(h, r.Mentorship), Below: h.T("growth.pair.state." + string(r.State))}
		}),
		column("ratio", 84, 0, 1, func(r growth.Pair) widgets.Cell {
			return widgets.Cell{Text: text.PercentEdit(r.MentorShare) + " : " + text.PercentEdit(r.RepShare)}
		}),
		right(column("sold", 88, 1, 2, money(func(r growth.Pair) data.Money { return r.Sold }))),
		right(column("tomentor", 88, 1, 0, money(func(r growth.Pair) data.Money { return r.ToMentor }))),
		right(column("torep", 112, 1, 0, money(func(r growth.Pair) data.Money { return r.ToRep }))),
		column("met", 104, 1, 0, func(r growth.Pair) widgets.Cell {
			if r.State != growth.IsHeld {
				return dull()
			}
			word := h.T("growth.pair.met.no")
			if r.Met > 0 {
				word = h.T("growth.pair.met.yes")
			}
			return marked(word, r.Light)
		}),
	}
}

// sayPeriod is the days of a mentorship, open ends by words.
func sayPeriod(h page.Host, m data.Mentorship) string {
	f := h.Fmt()
	switch {
	case m.From == 0 && m.Until == 0:
		return h.T("growth.period.always")
	case m.Until == 0:
		return h.T("growth.period.from", f.DateYear(m.From))
	case m.From == 0:
		return h.T("growth.period.until", f.DateYear(m.Until-1))
	}
	return f.Period(data.Period{From: m.From, Until: m.Until})
}

func (x *mentors) content() fyne.CanvasObject { return x.all }

func (x *mentors) action() (string, func()) {
	return x.host.T("growth.pair.new"), func() {
		rep := ""
		if len(x.now.Alone) > 0 {
			rep = x.now.Alone[0].Rep
		}
		pairForm(x.host, nil, rep)
	}
}

func (x *mentors) refresh() (err error) {
	h := x.host
	if x.now, err = growth.MentorsOf(h.Reader(), h.Today(), growth.MentorsIn{}); err != nil {
		return err
	}
	x.list.SetTitle(h.T("growth.part.mentors"), sayAlone(h, x.now.Alone))
	x.table.SetRows(x.now.Pairs)
	if _, ok := x.table.Selected(); !ok && len(x.now.Pairs) > 0 {
		first := x.now.Pairs[0].ID
		x.table.SelectWhere(func(r growth.Pair) bool { return r.ID == first })
	}
	x.explain()
	return nil
}

// sayAlone names the newcomers without a mentor.
func sayAlone(h page.Host, list []growth.Alone) string {
	if len(list) == 0 {
		return h.T("growth.alone.none")
	}
	var names []string
	for _, a := range list {
		name := a.Name
		if a.Begins != 0 {
			name = h.T("growth.alone.begins", a.Name, h.Fmt().Date(a.Begins))
		}
		names = append(names, name)
	}
	return h.T("growth.alone", strings.Join(names, h.T("growth.comma")))
}

func (x *mentors) explain() {
	r, ok := x.table.Selected()
	if x.panel.card.Hidden == ok {
		x.panel.card.Hidden = !ok
		x.all.Refresh()
	}
	if !ok {
		return
	}
	h, f := x.host, x.host.Fmt()
	count := func(n *int) string {
		if n == nil {
			return text.Unknown
		}
		return f.Count(*n)
	}
	shares := section(h.T("growth.pair.shares"), fact(h.T("growth.pair.sold"), f.MoneyUnit(r.Sold)), fact(r.MentorName, f.MoneyUnit(r.ToMentor)), fact(r.RepName, f.MoneyUnit(r.ToRep)))
	said := h.T("growth.pair.weeks", r.MetIn, r.Weeks)
	if r.Weeks == 0 {
		said = h.T("growth.pair.state." + string(r.State))
	}
	meetings := section(h.T("growth.pair.meetings"), line(r.Light, said, h.T("growth.pair.duty"), ""))
	progress := section(h.T("growth.pair.progress"), fact(h.T("growth.pair.tests"), h.T("growth.of", r.Passed, r.Tests)), fact(h.T("growth.pair.leads"), count(r.Leads)),
		fact(h.T("growth.pair.visits"), count(r.Visits)), fact(h.T("growth.pair.offers"), count(r.Offers)))
	x.panel.set(h.T("growth.pair.title", r.MentorName, r.RepName), sayPeriod(h, r.Mentorship), shares, widgets.HR(), meetings, widgets.HR(), progress)
	met := widgets.NewButton(h.T("growth.pair.log"), widgets.Plain, func() { h.Do(growth.LogDuty{Duty: x.now.Duty, Rep: r.Rep}) }).WithIcon("check").Small()
	switch {
	case x.now.Duty == "":
		met.Allow(h.T("growth.pair.log.none"))
	case r.State != growth.IsHeld:
		met.Allow(h.T("growth.pair.log.not"))
	}
	end := widgets.NewButton(h.T("growth.pair.end"), widgets.Plain, func() { x.end(r) }).Small()
	if r.State == growth.IsLate {
		end.Allow(h.T("growth.pair.ended"))
	}
	x.panel.buttons(widgets.Grow(met), widgets.Grow(end), widgets.NewIconButton("edit", h.T("button.edit"), func() { pairForm(h, &r, "") }).Small())
}

// end ends a pair with today; one that has not begun goes.
func (x *mentors) end(r growth.Pair) {
	h := x.host
	if r.From > h.Today() {
		h.Do(quota.RemoveMentorship{ID: r.ID})
		return
	}
	h.Do(quota.SetMentorship{ID: r.ID, Mentor: r.Mentor, Rep: r.Rep, MentorShare: r.MentorShare, RepShare: r.RepShare, Double: r.Double, From: r.From, Until: h.Today() + 1})
}

func (x *mentors) pick(r page.Route) {
	if x.table.SelectWhere(func(p growth.Pair) bool { return p.Rep == r.Code || p.Mentor == r.Code }) {
		x.explain()
	}
}

// pairForm begins a pair, or edits one, by the command of the quotas.
func pairForm(h page.Host, was *growth.Pair, rep string) {
	c := quota.SetMentorship{Rep: rep, MentorShare: 30_00, RepShare: 70_00, From: h.Today()}
	title, remove := h.T("growth.pair.new"), app.Command(nil)
	if was != nil {
		c = quota.SetMentorship{ID: was.ID, Mentor: was.Mentor, Rep: was.Rep, MentorShare: was.MentorShare, RepShare: was.RepShare, Double: was.Double, From: was.From, Until: was.Until}
		title, remove = h.T("growth.pair.edit"), quota.RemoveMentorship{ID: was.ID}
	}
	sells := func(p data.Rep) bool { return p.Level != data.Manager }
	mentor, who := forms.NewPeople(h, c.Mentor, "", nil), forms.NewPeople(h, c.Rep, "", sells)
	share := forms.Line(text.PercentEdit(c.MentorShare)).WithUnit("%")
	own := forms.Line(text.PercentEdit(c.RepShare)).WithUnit("%")
	double := widgets.NewCheck(h.T("growth.pair.double"), nil)
	double.SetOn(c.Double)
	from, until := forms.Day(h, c.From), forms.Day(h, 0)
	if c.Until != 0 {
		until.SetDate(c.Until - 1)
	}
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "mentor", Label: h.T("growth.pair.mentor"), Object: mentor.Box}, widgets.FormItem{Field: "rep", Label: h.T("growth.pair.rep"), Object: who.Box})
	form.Add(widgets.FormItem{Field: "mentor_share", Label: h.T("growth.pair.tomentor"), Object: share}, widgets.FormItem{Field: "rep_share", Label: h.T("growth.pair.torep"), Object: own})
	form.Add(widgets.FormItem{Field: "from", Label: h.T("growth.pair.from"), Object: from}, widgets.FormItem{Field: "until", Label: h.T("growth.pair.until"), Object: until, Hint: h.T("growth.pair.until.hint")})
	form.Add(widgets.FormItem{Field: "double", Label: "", Object: double})
	forms.EditWide(h, title, form, func() (app.Command, error) {
		c.Mentor, c.Rep, c.Double = mentor.Code(), who.Code(), double.On()
		var err error
		if c.MentorShare, err = hundredths(h, share, "mentor_share"); err != nil {
			return nil, err
		}
		if c.RepShare, err = hundredths(h, own, "rep_share"); err != nil {
			return nil, err
		}
		if c.From, err = from.Date(); err != nil {
			return nil, data.At("from", err)
		}
		last, err := until.Date()
		if c.Until = 0; last != 0 {
			c.Until = last + 1
		}
		return c, data.At("until", err)
	}, remove)
}
