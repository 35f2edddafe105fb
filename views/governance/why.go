package governance

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/governance"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// whyCard says why an adjustment is proposed, what changes together with the
// cells, and why it needs votes.
type whyCard struct {
	page  *Adjust
	card  *widgets.Card
	lines []*whyLine
}

// A whyLine is a caption with a paragraph below it.
type whyLine struct {
	box     *fyne.Container
	caption *widgets.Text
	words   *widgets.Wrap
}

func newWhyCard(a *Adjust) *whyCard {
	c := &whyCard{page: a}
	box := widgets.Col(10)
	for range 5 {
		l := &whyLine{caption: widgets.Caption(""), words: widgets.NewWrap("", widgets.Style{Size: 13})}
		l.box = widgets.Col(2, l.caption, l.words)
		c.lines = append(c.lines, l)
		box.Add(l.box)
	}
	c.card = widgets.NewCard(a.host.T("adjust.why.title"), "", nil, widgets.VScroll(widgets.Inset(box)))
	return c
}

func (c *whyCard) set(p governance.ProposalRow) {
	h := c.page.host
	n := 0
	say := func(caption, words string) {
		if words == "" {
			return
		}
		c.lines[n].caption.SetText(caption)
		c.lines[n].words.SetText(words)
		c.lines[n].box.Show()
		n++
	}
	if p.Stale > 0 {
		say(h.T("adjust.stale"), h.T("adjust.stale.how", p.Stale))
	}
	say(h.T("adjust.reason.of", h.T("adjust.cause."+string(p.Cause))), p.Reason)
	say(h.T("adjust.coupled"), coupledWords(h, p))
	say(h.T("adjust.major.why"), majorWords(h, p))
	if p.Decided != 0 {
		words := h.T("adjust.decision", h.Fmt().DateIn(p.Decided, h.Plan().Period()), p.DecidedBy)
		if p.Version != "" {
			words += h.T("adjust.decision.version", p.Version)
		}
		say(h.T("adjust.decided"), words)
	}
	for _, l := range c.lines[n:] {
		l.box.Hide()
	}
	c.card.Refresh()
}

// coupledWords names what changes together with the cells, a line each.
func coupledWords(h page.Host, p governance.ProposalRow) (words string) {
	add := func(s string) {
		if words != "" {
			words += "\n"
		}
		words += s
	}
	f := h.Fmt()
	if p.GoalBefore != nil && p.GoalAfter != nil && *p.GoalBefore != *p.GoalAfter {
		add(h.T("adjust.coupled.goal", f.MoneyUnit(*p.GoalBefore), f.MoneyUnit(*p.GoalAfter), f.Delta(*p.GoalAfter-*p.GoalBefore)))
	}
	for _, c := range p.Coupled {
		switch {
		case c.What == data.CoupledType:
			add(h.T("adjust.coupled.type", h.T("adjust.type."+c.Text)))
		case c.What == data.CoupledObjective:
			add(objectiveWords(h, p, c))
		}
	}
	return words
}

// signedPercent is hundredths of a per cent with their sign: −15%.
func signedPercent(n int) string {
	if n < 0 {
		return "−" + text.PercentEdit(-n) + "%"
	}
	return "+" + text.PercentEdit(n) + "%"
}

// objectiveWords says how an objective changes: from an amount to another as long
// as it is to come and the plan knows the first, else by how much.
func objectiveWords(h page.Host, p governance.ProposalRow, c data.Coupled) string {
	name := h.T("metric." + c.Code)
	if c.Percent == nil {
		return h.T("adjust.coupled.value", name, h.Fmt().MoneyPtr(c.Amount))
	}
	by := signedPercent(*c.Percent - 10_000)
	o, err := h.Reader().ObjectiveOf(data.Metric(c.Code))
	if err != nil {
		h.Complain(err)
	}
	if len(p.Steps) > 0 && o.Target != nil && o.Measure().Unit == data.MoneyUnit {
		target, _ := governance.ObjectiveAfter(o, c)
		return h.T("adjust.coupled.from", name, data.Money(*o.Target), data.Money(*target), by)
	}
	return h.T("adjust.coupled.objective", name, by)
}

// majorWords lists why a proposal is major; "" for a minor one.
func majorWords(h page.Host, p governance.ProposalRow) (words string) {
	for i, why := range p.Major {
		if i > 0 {
			words += h.T("history.and")
		}
		words += h.T("adjust.major." + why)
	}
	return words
}

// ruleWords is the share that must agree: two thirds, or 3/5.
func ruleWords(h page.Host, r data.ApprovalRule) string {
	switch [2]int{r.Numerator, r.Denominator} {
	case [2]int{2, 3}:
		return h.T("adjust.rule.two_thirds")
	case [2]int{1, 2}:
		return h.T("adjust.rule.half")
	case [2]int{3, 4}:
		return h.T("adjust.rule.three_quarters")
	case [2]int{1, 1}:
		return h.T("adjust.rule.everyone")
	}
	return h.T("adjust.rule.part", r.Numerator, r.Denominator)
}

// countWords is how a vote stands in one sentence.
func countWords(h page.Host, p governance.ProposalRow) string {
	n, rule := p.Votes, ruleWords(h, p.Rule)
	switch {
	case n.Members == 0:
		return text.Unknown
	case n.Passed:
		return h.T("adjust.count.passed", n.Members, n.Yes, rule, n.Need)
	case p.State == data.Voting && n.Possible:
		return h.T("adjust.count.open", n.Members, n.Yes, rule, n.Need, n.Need-n.Yes)
	}
	return h.T("adjust.count.short", n.Members, n.Yes, rule, n.Need)
}
