package board

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/plan"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// asOf shows the plan's today in the header and lets it be changed.
type asOf struct {
	host  page.Host
	field *widgets.Button
}

func newAsOf(h page.Host) *asOf {
	a := &asOf{host: h}
	a.field = widgets.NewButton("", widgets.Plain, a.choose).WithIcon("cal").WithTip(h.T("deck.as_of.tip"))
	return a
}

func (a *asOf) set(today data.Date) {
	f := a.host.Fmt()
	a.field.SetText(a.host.T("deck.as_of", f.DateIn(today, a.host.Plan().Period()), f.Week(today)))
}

func (a *asOf) choose() {
	a.host.Do(plan.SetAsOf{})
}

var _ fyne.CanvasObject
