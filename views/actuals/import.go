// Package actuals holds the page on which things come into the plan: files of
// orders, customers, invoices and the like, orders typed one by one, and typed
// results.
package actuals

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// kinds are what a file may hold, in the order in which a page offers them: what
// comes often first, what an empty plan needs once last.
var kinds = []string{exchange.AsOrders, exchange.AsInvoices, exchange.AsPayments, exchange.AsActivities, exchange.AsOpportunities, exchange.AsTouches, exchange.AsContracts,
	exchange.AsCustomers, exchange.AsContacts, exchange.AsReps, exchange.AsRegions, exchange.AsProducts, exchange.AsTargets}

// The tabs, by the part of a route. A kind of file is a part too: it opens the
// tab of files.
const (
	partFiles   = "files"
	partHand    = "hand"
	partRecords = "records"
)

var parts = []string{partFiles, partHand, partRecords}

// Import is the page of files and typed sales.
type Import struct {
	host    page.Host
	content *fyne.Container
	tabs    *widgets.Tabs
	wizard  *wizard
	hand    *hand
	records *records
}

// NewImport builds the page.
func NewImport(h page.Host) page.Page {
	x := &Import{host: h, content: widgets.Stack()}
	names := make([]string, len(parts))
	for i, part := range parts {
		names[i] = h.T("import.tab." + part)
	}
	x.tabs = widgets.NewTabs(names, func(i int) { x.open(parts[i]) })
	x.wizard, x.hand, x.records = newWizard(h, x.open), newHand(h), newRecords(h)
	x.open(exchange.AsOrders)
	return x
}

// open shows a tab, and of the files one kind.
func (x *Import) open(part string) {
	shown := fyne.CanvasObject(x.wizard.content)
	switch part {
	case partHand:
		shown = x.hand.content
	case partRecords:
		shown = x.records.content
	case partFiles:
		x.wizard.choose(x.wizard.as)
	default:
		x.wizard.choose(part)
		part = partFiles
	}
	x.tabs.Select(slices.Index(parts, part))
	x.content.Objects = []fyne.CanvasObject{widgets.Pad(16, 20, 16, 20, shown)}
	x.content.Refresh()
}

// Title names the page.
func (x *Import) Title() string { return x.host.T("import.title") }

// Content is the page.
func (x *Import) Content() fyne.CanvasObject { return x.content }

// Tabs are what can be brought in.
func (x *Import) Tabs() fyne.CanvasObject { return x.tabs }

// Control is none: the button that imports stands at the foot of what it imports.
func (x *Import) Control() fyne.CanvasObject { return nil }

// Shows lists what a preview compares a file with, and what the lists show.
func (x *Import) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Regions, data.Products, data.Reps, data.Customers, data.Codes, data.Imports, data.Mappings,
		data.Orders, data.OrderLines, data.Actuals, data.Targets, data.Goals,
		data.Invoices, data.Payments, data.Touches, data.Contracts, data.Contacts}
}

// Refresh judges the open file anew and asks for the lists.
func (x *Import) Refresh() {
	x.wizard.refresh()
	x.hand.refresh()
	x.records.refresh()
}

// Go opens a tab, or the file whose path is the route's code: one that was
// dropped on the window, say. What such a file holds is found from its columns
// unless the route says it.
func (x *Import) Go(to page.Route) {
	if slices.Contains(parts, to.Part) || slices.Contains(kinds, to.Part) {
		x.open(to.Part)
	}
	if to.Code != "" && !x.wizard.has(to.Code) {
		x.wizard.take(to.Code, slices.Contains(kinds, to.Part), func(as string) { x.open(as) })
	}
}

// New adds an order by hand.
func (x *Import) New() {
	x.open(partHand)
	x.hand.orders.add()
}

const gap = 12

// sides lays the columns of a file at the left, 400 wide, and its rows beside.
type sides struct{ width float32 }

// Layout is Fyne's.
func (l sides) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	left := min(theme.Px(l.width), s.Width*0.45)
	objs[0].Move(fyne.NewPos(0, 0))
	objs[0].Resize(fyne.NewSize(left, s.Height))
	objs[1].Move(fyne.NewPos(left+theme.Px(gap), 0))
	objs[1].Resize(fyne.NewSize(max(0, s.Width-left-theme.Px(gap)), s.Height))
}

// MinSize is small: tables fold and cut rather than widen the window.
func (sides) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(640), theme.Px(400))
}
