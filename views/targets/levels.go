package targets

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/evidence"
	"quarterdeck/app/text"
	"quarterdeck/data"
	views "quarterdeck/views/evidence"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A levelRow shows base, goal and challenge with how much of each is reached.
type levelRow struct {
	host  page.Host
	cells [3]*tile
	row   fyne.CanvasObject
}

// levelKeys name the levels in their order.
var levelKeys = [3]string{"base", "goal", "challenge"}

func newLevelRow(h page.Host, g *Goal) *levelRow {
	l := &levelRow{host: h}
	for i, key := range levelKeys {
		l.cells[i] = newTile(h.T("level." + key))
	}
	edit := widgets.NewIconButton("edit", h.T("levels.title"), func() {
		g.decide.commit()
		views.EditLevels(h, g.decision.Amount)
	}).Small()
	l.row = widgets.Row(4, widgets.Grow(widgets.Tip(framed(l.cells[0].box, l.cells[1].box, l.cells[2].box), h.T("level.reached.why"))), edit)
	return l
}

// set shows the levels beside an amount that may not be decided yet. Levels that
// do not stand around it are amber.
func (l *levelRow) set(held evidence.Anchors, amount *data.Money) {
	f := l.host.Fmt()
	levels := data.Levels{Base: held.Levels[0].Amount, Challenge: held.Levels[2].Amount}
	wrong := levels.Around(amount) != nil
	for i, m := range []*data.Money{levels.Base, amount, levels.Challenge} {
		name := l.host.T("level." + levelKeys[i])
		if m != nil && held.Sold != nil && *m > 0 {
			name = l.host.T("level.reached", name, f.PercentWhole(*held.Sold, *m))
		}
		l.cells[i].name.SetText(name)
		style := widgets.Style{Bold: true, Elide: true}
		if wrong && i != 1 {
			style.Token = "warn"
		}
		value := text.Unknown
		if m != nil {
			value = f.Money(*m)
		}
		l.cells[i].value.SetText(value)
		l.cells[i].value.SetStyle(style)
	}
}
