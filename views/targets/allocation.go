package targets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// An allocation says in a card how much of the goal is given out, and offers to
// give out the rest.
type allocation struct {
	host      page.Host
	card      *widgets.Card
	given     *fyne.Container
	undecided *fyne.Container
	bar       *widgets.Allocation
	settle    *widgets.Button
}

func newAllocation(h page.Host, settle func()) *allocation {
	a := &allocation{host: h, bar: widgets.NewAllocation()}
	a.settle = widgets.NewButton(h.T("breakdown.settle"), widgets.Plain, settle).Small()
	a.given = widgets.Row(12, widgets.Grow(a.bar), a.settle)
	a.undecided = widgets.Row(12, widgets.NewLight(data.Ring, 16), widgets.NewText(h.T("breakdown.no_goal"), widgets.Style{Size: 13, Token: "t2"}))
	a.card = widgets.NewCard("", "", nil, widgets.Pad(0, 16, 0, 16, widgets.Stack(a.given, a.undecided)))
	return a
}

// set says how much of the goal, nil for none, is given out. Numbers give way to
// words.
func (a *allocation) set(goal *data.Money, given data.Money) {
	a.given.Hidden, a.undecided.Hidden = goal == nil, goal != nil
	if goal == nil {
		a.card.Refresh()
		return
	}
	f, left := a.host.Fmt(), *goal-given
	words, count, why := a.host.T("breakdown.even"), f.Bare(given), a.host.T("breakdown.even")
	switch {
	case left > 0:
		words = a.host.T("breakdown.left", f.MoneyUnit(left))
	case left < 0:
		words = a.host.T("breakdown.over", f.MoneyUnit(-left))
	}
	if left != 0 {
		count, why = f.Bare(given)+" / "+f.Bare(*goal), ""
	}
	wide := widgets.Ruler{}.Width(words, theme.Table13(), true) + widgets.Ruler{}.Width(count, theme.Table13(), false) + theme.Px(40)
	if room := a.bar.Size().Width; room > 0 && wide > room {
		count = ""
	}
	a.bar.Set(int64(given), int64(*goal), words, count)
	a.settle.Allow(why)
	a.given.Refresh()
}
