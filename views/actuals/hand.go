package actuals

import (
	"fyne.io/fyne/v2"

	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// hand is what is typed without a file: single orders and, while the plan has
// none, results per region and month.
type hand struct {
	host    page.Host
	content *fyne.Container
	orders  *orderList
	typed   *typed
}

func newHand(h page.Host) *hand {
	x := &hand{host: h, orders: newOrderList(h), typed: newTyped(h)}
	x.content = widgets.Stack(x.orders.card)
	return x
}

// refresh asks for orders; typed results are offered only while there are none,
// for beside orders they would not be counted.
func (x *hand) refresh() {
	x.orders.refresh()
	all, err := x.host.Reader().OrderRange()
	if err != nil {
		x.host.Complain(err)
		return
	}
	shown := fyne.CanvasObject(x.orders.card)
	if all.Days() == 0 {
		x.typed.refresh()
		shown = widgets.VSplit([]float32{1, 1.25}, gap, x.orders.card, x.typed.card)
	}
	x.content.Objects = []fyne.CanvasObject{shown}
	x.content.Refresh()
}
