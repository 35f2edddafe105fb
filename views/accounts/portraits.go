package accounts

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/accounts"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// Portraits is the tab of the portrait handbook and its monthly review.
type Portraits struct {
	host    page.Host
	content *fyne.Container
	control *widgets.Button

	pages   []accounts.Portrait
	list    *widgets.Table[accounts.Portrait]
	card    *widgets.Card
	sheet   *sheet
	reviews *reviewCard
}

// NewPortraits builds the tab.
func NewPortraits(h page.Host) page.Page {
	p := &Portraits{host: h}
	p.list = widgets.NewTable([]widgets.Column[accounts.Portrait]{{Key: "name", Title: h.T("portraits.name"), Width: 160, Flex: 1,
		Cell: func(x accounts.Portrait) widgets.Cell {
			below := h.T("portraits.sort.none")
			if x.Sort != "" {
				below = h.T("portraits.sort", x.Sort, x.Figures.Customers)
			}
			return widgets.Cell{Text: x.Name, Below: below}
		}}})
	p.list.RowHeight = 52
	p.list.Same = func(a, b accounts.Portrait) bool { return a.ID == b.ID }
	p.list.OnSelect = func(accounts.Portrait) { p.explain() }
	p.list.OnOpen = func(x accounts.Portrait) { p.edit(x.Portrait) }
	p.list.Empty = widgets.NewEmpty("report", h.T("portraits.none"), h.T("portraits.none.how"), widgets.NewButton(h.T("portraits.new"), widgets.Plain, p.New))
	print := widgets.NewIconButton("print", h.T("portraits.print"), p.Print).Small()
	p.card = widgets.NewCard(h.T("portraits.title"), "", print, p.list)
	p.sheet = newSheet(p)
	p.reviews = newReviewCard(p)
	p.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: handbookLayout{}, Objects: []fyne.CanvasObject{p.card, p.sheet.card, p.reviews.card}})
	p.control = widgets.NewButton(h.T("portraits.new"), widgets.Primary, p.New).WithIcon("plus").WithTip("Ctrl N")
	return p
}

// handbookLayout puts the list at the left, and the page over the reviews at the
// right.
type handbookLayout struct{}

// Layout is Fyne's.
func (handbookLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space, side := theme.Px(gap), theme.Px(264)
	widgets.Place(objs[0], 0, 0, side, s.Height)
	x, w := side+space, s.Width-side-space
	low := min(max(theme.Px(264), s.Height*0.44), theme.Px(380))
	widgets.Place(objs[1], x, 0, w, s.Height-low-space)
	widgets.Place(objs[2], x, s.Height-low, w, low)
}

// MinSize is small: everything in it scrolls.
func (handbookLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(420))
}

// Title names the page.
func (p *Portraits) Title() string { return p.host.T("nav.customers") }

// Content is the page.
func (p *Portraits) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Portraits) Tabs() fyne.CanvasObject { return nil }

// Control adds a portrait.
func (p *Portraits) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Portraits) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.Products, data.Customers, data.Orders, data.OrderLines, data.Schemes, data.SchemeTiers, data.TierBands, data.Traits,
		data.Grades, data.Portraits, data.NeedReviews, data.NeedSamples}
}

// Refresh asks for the handbook and the reviews.
func (p *Portraits) Refresh() {
	h := p.host
	var err error
	if p.pages, err = accounts.PortraitsOf(h.Reader(), h.Today(), accounts.PortraitsIn{}); err != nil {
		h.Complain(err)
		return
	}
	p.list.SetRows(p.pages)
	if _, ok := p.list.Selected(); !ok && len(p.pages) > 0 {
		first := p.pages[0].ID
		p.list.SelectWhere(func(x accounts.Portrait) bool { return x.ID == first })
	}
	p.card.SetTitle(h.T("portraits.title"), h.T("portraits.count", len(p.pages)))
	p.explain()
	p.reviews.refresh()
}

// explain shows the selected page.
func (p *Portraits) explain() {
	x, ok := p.list.Selected()
	p.sheet.set(x, ok)
}

// Go shows the page of a portrait.
func (p *Portraits) Go(r page.Route) {
	if r.ID != 0 && p.list.SelectWhere(func(x accounts.Portrait) bool { return x.ID == r.ID }) {
		p.explain()
	}
}

// New asks for a new portrait.
func (p *Portraits) New() { p.edit(data.Portrait{}) }

// Print opens the preview of the handbook.
func (p *Portraits) Print() { p.host.Show(page.Route{Page: "reports", Part: "portraits"}) }

// portrait is the page with an ID; nil when there is none.
func (p *Portraits) portrait(id data.ID) *accounts.Portrait {
	i := slices.IndexFunc(p.pages, func(x accounts.Portrait) bool { return x.ID == id })
	if i < 0 {
		return nil
	}
	return &p.pages[i]
}
