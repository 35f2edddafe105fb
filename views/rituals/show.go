package rituals

import (
	"quarterdeck/app/chart"
	"quarterdeck/app/rituals"
	"quarterdeck/data"
)

// show hands what was asked for to the view that is on, and explains what is
// selected in it.
func (p *Page) show() {
	h, view := p.host, p.views.Selected()
	f := h.Fmt()
	empty := len(p.reg.Rows) == 0 && p.rhythmCode() == "" && p.ownerCode() == ""
	p.month.Hidden, p.week.Hidden = view != monthView || empty, view != weekView || empty
	p.register.Hidden, p.answers.Hidden = view != registerView || empty, view != answersView
	p.none.(interface{ Hide() }).Hide()
	if empty && view != answersView {
		p.none.(interface{ Show() }).Show()
	}
	p.stepper.Hidden = empty || view > weekView
	p.filters.Hidden = empty || view == answersView
	p.answerTools.Hidden = view != answersView
	from, _ := p.shown()
	if view == monthView {
		p.span.SetText(f.MonthYear(p.day().Month()))
	} else {
		p.span.SetText(f.Week(from))
	}
	if !p.has(p.pick) {
		p.pick = p.first()
	}
	switch view {
	case monthView:
		days, err := h.Reader().DaysOff()
		if err != nil {
			h.Complain(err)
		}
		p.month.SetChart(newMonth(p, days))
	case weekView:
		p.week.SetRows(p.rows)
		p.week.SelectWhere(func(x rituals.Instance) bool { return keyOf(x) == p.pick })
	case registerView:
		p.register.SetRows(p.reg.Rows)
		p.register.SelectFirst()
	case answersView:
		p.answers.SetRows(p.list.Rows)
		p.answers.SelectFirst()
	}
	p.counts.SetText(p.sayCounts())
	p.explain()
	p.content.Refresh()
}

// has reports whether an occasion is among those shown.
func (p *Page) has(k key) bool {
	for _, x := range p.rows {
		if keyOf(x) == k {
			return true
		}
	}
	return false
}

// first is the occasion to explain when none is chosen: the most urgent one, and of
// those that are late the latest.
func (p *Page) first() (k key) {
	for _, state := range rituals.States {
		for _, x := range p.rows {
			if x.State == state {
				k = keyOf(x)
				if state != rituals.Late {
					return k
				}
			}
		}
		if k != (key{}) {
			return k
		}
	}
	return k
}

// picked is the occasion that is explained.
func (p *Page) picked() (rituals.Instance, bool) {
	for _, x := range p.rows {
		if keyOf(x) == p.pick {
			return x, true
		}
	}
	return rituals.Instance{}, false
}

// explain shows what is selected beside the list.
func (p *Page) explain() {
	view := p.views.Selected()
	p.panel.card.Hidden, p.answer.card.Hidden = true, true
	switch view {
	case answersView:
		if x, ok := p.answers.Selected(); ok {
			p.answer.card.Hidden = false
			p.answer.set(x)
		}
	case registerView:
		if x, ok := p.register.Selected(); ok && !p.register.Hidden {
			p.panel.card.Hidden = false
			p.panel.setRow(x)
		}
	default:
		if x, ok := p.picked(); ok {
			p.panel.card.Hidden = false
			p.panel.set(x)
		}
	}
}

// tapped explains an occasion of the month, or shows the week of a day that has
// more than it has room for.
func (p *Page) tapped(hit chart.Hit) {
	if hit.Col >= dayHits {
		p.at = data.Date(hit.Row)
		p.views.Select(weekView)
		p.ask()
		p.show()
		return
	}
	if hit.Row < len(p.rows) {
		p.pick = keyOf(p.rows[hit.Row])
		p.show()
	}
}

// sayCounts says below the list how many are done, due and late.
func (p *Page) sayCounts() string {
	h := p.host
	if p.views.Selected() == answersView {
		return p.sayAnswers()
	}
	if p.views.Selected() == registerView {
		return h.T("rituals.counts.register", p.reg.On, len(p.reg.Rows), p.reg.Unowned)
	}
	n := map[rituals.State]int{}
	for _, x := range p.rows {
		n[x.State]++
	}
	return h.T("rituals.counts", len(p.rows)-n[rituals.Off], n[rituals.Done], n[rituals.IsDue], n[rituals.Late], n[rituals.Missed])
}
