package deviations

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/deviations"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A record is all that is known about one deviation: its steps with their days,
// the whys, 5W1H, SWOT, the funnel, the response with its actions, and the check.
type record struct {
	host   page.Host
	card   *widgets.Card
	scroll fyne.CanvasObject
	record deviations.Record

	light   *widgets.Light
	title   *widgets.Text
	state   *widgets.Badge
	more    *widgets.Button
	facts   *widgets.Wrap
	days    *widgets.Wrap
	text    *widgets.Wrap
	needs   *widgets.Text
	next    *widgets.Button
	clue    *widgets.Wrap
	none    *widgets.Wrap
	ask     *widgets.Button
	chain   *chain
	fives   *fivesList
	swot    *swotList
	funnel  *widgets.Wrap
	keep    *widgets.Button
	preset  *widgets.Wrap
	work    *workList
	check   *widgets.Wrap
	outcome *widgets.Badge
	judge   *widgets.Button
}

func newRecord(h page.Host) *record {
	r := &record{host: h, light: widgets.NewLight(data.Ring, 16), title: widgets.NewText("", widgets.Style{Size: 16, Bold: true, Elide: true}), state: widgets.NewBadge("", widgets.Neutral)}
	grey := func() *widgets.Wrap { return widgets.NewWrap("", widgets.Style{Size: 12, Token: "t2"}) }
	r.facts, r.days, r.clue, r.funnel, r.preset = grey(), grey(), grey(), grey(), grey()
	r.needs = widgets.NewText("", widgets.Style{Size: 12, Token: "t2", Elide: true})
	r.text, r.check = widgets.NewWrap("", widgets.Style{Size: 13}), widgets.NewWrap("", widgets.Style{Size: 13})
	r.none = widgets.NewWrap(h.T("deviation.whys.none"), widgets.Style{Size: 12, Token: "t3"})
	r.more = widgets.NewIconButton("more", h.T("button.more"), func() { showMenu(h, r.more, r.record, false) }).Small()
	r.next = widgets.NewButton("", widgets.Plain, func() { stepForm(h, r.record) }).WithIcon("right").Small()
	small := func(key, icon string, do func()) *widgets.Button {
		return widgets.NewButton(h.T(key), widgets.Quiet, do).WithIcon(icon).Small()
	}
	r.ask = small("deviation.why.add", "plus", func() { whyForm(h, r.record, deviations.WhyRow{}) })
	r.keep = small("deviation.funnel.keep", "save", func() { h.Do(deviations.KeepFunnel{ID: r.record.ID}) })
	r.judge = small("deviation.check", "check", func() { checkForm(h, r.record) })
	r.chain, r.work, r.fives, r.swot, r.outcome = newChain(h), newWorkList(h), newFivesList(h), newSwotList(h), widgets.NewBadge("", widgets.Neutral)
	head := widgets.Pad(10, 12, 10, 16, widgets.Col(4, widgets.Row(8, r.light, widgets.Grow(r.title), r.state, r.more), r.facts, r.days))
	foot := widgets.Pad(8, 16, 8, 16, widgets.Row(12, widgets.Grow(r.needs), r.next))
	r.scroll = widgets.VScroll(widgets.Col(0,
		widgets.Pad(10, 16, 10, 16, r.text),
		section(h.T("deviation.whys"), r.ask, widgets.Col(6, r.clue, r.none, r.chain.content)),
		section(h.T("deviation.fivew"), small("deviation.fivew.example", "copy", func() { h.Do(deviations.UseFiveWExample{Deviation: r.record.ID}) }), r.fives.content),
		section(h.T("deviation.swot"), nil, r.swot.content),
		section(h.T("deviation.funnel"), r.keep, r.funnel),
		widgets.HR(), widgets.Pad(6, 16, 6, 16, widgets.Row(8, widgets.Strong(h.T("deviation.actions")), widgets.Grow(r.preset), small("deviation.action.add", "plus", func() { addAction(h, r.record) }))), r.work.content,
		section(h.T("deviation.check.title"), r.judge, widgets.Row(8, r.outcome, widgets.Grow(r.check)))))
	r.card = widgets.NewCard("", "", nil, widgets.Col(0, head, widgets.HR(), widgets.Grow(r.scroll), widgets.HR(), foot))
	r.card.Hidden = true
	return r
}

// section is a part of the record with a title and a small button; nil is none.
func section(title string, button *widgets.Button, body fyne.CanvasObject) fyne.CanvasObject {
	head := widgets.Row(8, widgets.Strong(title), widgets.Grow(nil))
	if button != nil {
		head.Add(button)
	}
	return widgets.Col(0, widgets.HR(), widgets.Pad(6, 16, 10, 16, widgets.Col(4, widgets.AtLeast(0, 28, head), body)))
}

// set shows the deviation with the ID.
func (r *record) set(id data.ID) {
	h, f := r.host, r.host.Fmt()
	x, err := deviations.One(h.Reader(), h.Today(), deviations.OneIn{ID: id})
	if err != nil {
		h.Complain(err)
		return
	}
	other := id != r.record.ID
	r.record = x
	r.light.SetLight(x.LightNow)
	r.title.SetText(x.Title)
	r.state.SetText(StateName(f, x.State))
	r.state.SetTone(stateTone(x.Row))
	r.facts.SetText(factsOf(f, x))
	r.days.SetText(daysOf(f, x.Deviation))
	say(r.text, x.Text)
	say(r.clue, x.Clue.Say(f))
	show(r.none, len(x.Whys) == 0)
	r.ask.Allow(cmp.Or(closedWhy(f, x), askOn(f, x)))
	r.chain.set(x)
	r.fives.set(x)
	r.swot.set(x)
	r.funnel.SetText(funnelOf(f, x))
	r.keep.Allow(closedWhy(f, x))
	say(r.preset, "")
	if x.Preset != nil {
		say(r.preset, f.T("deviation.response.is", ResponseName(f, *x.Preset), x.Preset.Days))
	}
	r.work.set(x)
	r.setCheck(f, x)
	if s, ok := r.scroll.(interface{ ScrollToTop() }); ok && other {
		s.ScrollToTop()
	}
	r.card.Refresh()
}

// closedWhy says why a settled deviation cannot be changed; "" for an open one.
func closedWhy(f text.Fmt, x deviations.Record) string {
	if x.Open() {
		return ""
	}
	return f.T("problem.deviation.settled.already", x.Title)
}

func (r *record) setCheck(f text.Fmt, x deviations.Record) {
	r.check.SetText(checkOf(f, x))
	show(r.outcome, x.Outcome != data.NoOutcome)
	r.outcome.SetText(OutcomeName(f, x.Outcome))
	r.outcome.SetTone(outcomeTones[x.Outcome])
	r.judge.Allow(cmp.Or(closedWhy(f, x), checkWhy(r.host, x)))
	show(r.next, x.Next != "")
	var missing []string
	for _, n := range x.Needs {
		if !n.Met {
			missing = append(missing, f.T("deviation.need."+n.Key))
		}
	}
	switch {
	case x.Next == "":
		r.needs.SetText(f.T("deviation.needs.closed", f.DateYear(x.Closed)))
		return
	case len(missing) > 0:
		r.needs.SetText(f.T("deviation.needs.missing", strings.Join(missing, f.T("touches.and"))))
	default:
		r.needs.SetText(f.T("deviation.needs.met"))
	}
	r.next.SetText(f.T("deviation.step." + string(x.Next)))
}

// factsOf says what the light showed at opening, who sees to it, and until when.
func factsOf(f text.Fmt, x deviations.Record) string {
	words := []string{cmp.Or(x.OwnerName, f.T("stages.nobody"))}
	if x.Value != nil {
		words = append(words, f.T("deviation.facts.value", f.NumberPtr(x.Unit, x.Value), f.NumberPtr(x.Unit, x.Target)))
	}
	if x.Due != 0 {
		words = append(words, f.T("deviation.facts.due", f.Date(x.Due)))
	}
	if x.Cause != data.NoCause {
		words = append(words, CauseName(f, x.Cause))
	}
	if s := x.ReopenReason; s != "" {
		words = append(words, f.T("deviation.facts.reopened", f.Date(x.Reopened), s))
	}
	return strings.Join(words, " · ")
}

// daysOf lists the states that were reached with their days.
func daysOf(f text.Fmt, d data.Deviation) string {
	var words []string
	for _, s := range data.DeviationStates {
		if day := d.Day(s); day != 0 {
			words = append(words, StateName(f, s)+" "+f.Date(day))
		}
	}
	return strings.Join(words, " → ")
}

// checkOf says how the indicator changed, or when it is looked at again.
func checkOf(f text.Fmt, x deviations.Record) string {
	if x.Checked == 0 {
		if x.Reason != "" {
			return f.T("deviation.check.not", x.Reason)
		}
		return footOf(f, x, 0)
	}
	s := f.T("deviation.check.said", f.Date(x.Checked), f.NumberPtr(x.Unit, x.Value), f.NumberPtr(x.Unit, x.After))
	if x.Outcome != x.Ruled {
		s = f.Join(s, f.T("deviation.check.overruled", OutcomeName(f, x.Ruled), x.Reason))
	} else if x.Reason != "" {
		s = f.Join(s, x.Reason)
	}
	return s
}

// funnelOf says the funnel that was kept, else today's, step by step.
func funnelOf(f text.Fmt, x deviations.Record) string {
	rows, key := x.Kept, "deviation.funnel.kept"
	if len(rows) == 0 {
		rows, key = x.Funnel, "deviation.funnel.now"
	}
	if len(rows) == 0 {
		return f.T("deviation.funnel.none")
	}
	lines := []string{f.T(key, f.DateYear(rows[0].Day))}
	for _, s := range rows {
		line := f.T("deviation.funnel.step", f.T("diagnosis.step."+s.Step), f.NumberPtr(data.CountUnit, s.Actual), f.NumberPtr(data.CountUnit, s.Need))
		if s.Rate != nil {
			line += " · " + f.T("deviation.funnel.rate", f.NumberCell(data.RatioUnit, s.Rate), f.NumberCell(data.RatioUnit, s.NeedRate))
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
