package deviations

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/deviations"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// Page is the tab of deviations: all of them, and the record of the selected one.
type Page struct {
	host    page.Host
	content *fyne.Container
	control *widgets.Button
	chips   *widgets.ChipGroup
	search  *widgets.Field
	table   *widgets.Table[deviations.Row]
	record  *record
	none    fyne.CanvasObject // stands in the table while there is no deviation
	nothing fyne.CanvasObject // and while none fits

	rows  []deviations.Row
	query string
}

// filters are the chips in their order.
var filters = []struct {
	key  string
	fits func(deviations.Row) bool
}{
	{"open", func(x deviations.Row) bool { return x.Open() }},
	{"asking", deviations.Row.Asks},
	{"settled", func(x deviations.Row) bool { return !x.Open() }},
	{"all", func(deviations.Row) bool { return true }},
}

// NewDeviations builds the tab.
func NewDeviations(h page.Host) page.Page {
	p := &Page{host: h}
	p.chips = widgets.NewChipGroup(make([]string, len(filters)), false, func(int) { p.list() })
	p.search = widgets.NewField(h.T("deviations.search")).WithIcon("search").Small()
	p.search.OnChanged = func(s string) { p.query = s; p.list() }
	p.table = p.newTable()
	p.record = newRecord(h)
	p.none = widgets.NewEmpty("flag", h.T("deviations.none"), h.T("deviations.none.how"),
		widgets.NewButton(h.T("deviation.report"), widgets.Plain, p.New),
		widgets.NewButton(h.T("deviations.none.lights"), widgets.Plain, func() { h.Show(page.Route{Page: "review", Part: "lights"}) }))
	p.nothing = widgets.NewEmpty("search", h.T("deviations.nothing"), h.T("deviations.nothing.how"),
		widgets.NewButton(h.T("deviations.nothing.all"), widgets.Plain, p.showAll))
	tools := widgets.Fixed(0, 47, widgets.Pad(0, 12, 0, 12, widgets.Row(8, p.chips, widgets.Grow(nil), widgets.AtLeast(theme.Px(120), 0, p.search))))
	list := widgets.NewCard("", "", nil, widgets.Col(0, tools, widgets.HR(), widgets.Grow(p.table)))
	p.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: pageLayout{}, Objects: []fyne.CanvasObject{list, p.record.card}})
	p.control = widgets.NewButton(h.T("deviation.report"), widgets.Primary, p.New).WithIcon("plus").WithTip("Ctrl N")
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.review") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control reports a deviation.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of: the lights look at everything.
func (p *Page) Shows() []data.Kind { return data.Kinds }

// Refresh asks for the deviations and hands them over.
func (p *Page) Refresh() {
	h := p.host
	rows, err := deviations.List(h.Reader(), h.Today(), deviations.ListIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	p.rows = rows
	for i, f := range filters {
		n := 0
		for _, x := range rows {
			if f.fits(x) {
				n++
			}
		}
		p.chips.Chips[i].SetText(h.T("deviations.chip."+f.key) + " " + h.Fmt().Count(n))
	}
	p.chips.Refresh()
	p.list()
}

// list hands the rows that fit to the table, and shows the selected one.
func (p *Page) list() {
	fits := filters[max(0, p.chips.Selected())].fits
	var rows []deviations.Row
	for _, x := range p.rows {
		if fits(x) && text.MatchesAny(p.query, x.Title, x.OwnerName, x.Root, x.About) {
			rows = append(rows, x)
		}
	}
	p.table.Empty = p.nothing
	if len(p.rows) == 0 {
		p.table.Empty = p.none
	}
	p.table.SetRows(rows)
	p.table.SelectFirst()
	p.explain()
}

// explain shows the record of the selected deviation beside the list.
func (p *Page) explain() {
	row, ok := p.table.Selected()
	if p.record.card.Hidden == ok {
		p.record.card.Hidden = !ok
		p.content.Refresh()
	}
	if ok {
		p.record.set(row.ID)
	}
}

func (p *Page) showAll() {
	p.search.Clear()
	p.query = ""
	p.chips.Select(len(filters) - 1)
	p.list()
}

// Go selects the deviation of a route's ID.
func (p *Page) Go(r page.Route) {
	if r.ID == 0 {
		return
	}
	if x, ok := p.table.Selected(); ok && x.ID == r.ID {
		return
	}
	p.showAll()
	if p.table.SelectWhere(func(x deviations.Row) bool { return x.ID == r.ID }) {
		p.explain()
	}
}

// New reports a deviation.
func (p *Page) New() { reportForm(p.host) }

// Search puts the caret into the search field.
func (p *Page) Search() { p.search.Focus() }

const (
	gap        = 12
	narrowFrom = 1240 // page widths below have a narrower record
)

// pageLayout places the list at the left and the record at the right.
type pageLayout struct{}

// Layout is Fyne's.
func (pageLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space, side := theme.Px(gap), theme.Px(520)
	if s.Width < theme.Px(narrowFrom) {
		side = theme.Px(460)
	}
	width := s.Width - side - space
	if !objs[1].Visible() {
		width = s.Width
	}
	widgets.Place(objs[0], 0, 0, width, s.Height)
	widgets.Place(objs[1], s.Width-side, 0, side, s.Height)
}

// MinSize is small: the table scrolls and its columns give way.
func (pageLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(480))
}
