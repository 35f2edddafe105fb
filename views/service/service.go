// Package service is the tab of complaints and satisfaction: what they come to,
// held against the rules, and what is still to be settled.
package service

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/service"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// Page is the tab of service.
type Page struct {
	host    page.Host
	content *fyne.Container
	control *widgets.Button
	cards   *cards
	chart   *widgets.Chart
	by      *widgets.ChipGroup
	bars    *widgets.Chart
	none    *widgets.Text // stands in place of the bars
	alarm   *alarm
	lists   *lists

	now service.Indicators
}

// NewService builds the tab.
func NewService(h page.Host) page.Page {
	p := &Page{host: h, cards: newCards(h)}
	p.chart = widgets.NewChart(nil, 200, 80)
	trend := widgets.NewCard(h.T("serve.months"), h.T("serve.months.caption"), nil, widgets.Pad(0, 16, 8, 16, p.chart))
	var words []string
	for _, g := range groupings {
		words = append(words, h.T("serve.by."+g.key))
	}
	p.by = widgets.NewChipGroup(words, false, func(int) { p.split() })
	p.bars = widgets.NewChart(nil, 160, 60)
	p.none = widgets.Caption(h.T("serve.split.none"))
	split := widgets.NewCard(h.T("serve.by"), "", p.by, widgets.Pad(0, 16, 10, 16, widgets.Stack(p.bars, widgets.Centre(p.none))))
	p.alarm = newAlarm(h, func() { p.lists.open(visits) })
	p.lists = newLists(h)
	body := &fyne.Container{Layout: pageLayout{}, Objects: []fyne.CanvasObject{p.alarm.content, p.cards.content, trend, split, p.lists.card}}
	p.content = widgets.Pad(16, 20, 16, 20, body)
	p.control = widgets.NewButton(h.T("serve.complaint.new"), widgets.Primary, p.New).WithIcon("plus").WithTip("Ctrl N")
	return p
}

// groupings are what complaints are split by, in the order of the chips.
var groupings = []struct {
	key string
	of  func(service.Indicators) []service.Group
}{
	{"topic", func(x service.Indicators) []service.Group { return x.Topics }},
	{"region", func(x service.Indicators) []service.Group { return x.Regions }},
	{"rep", func(x service.Indicators) []service.Group { return x.Reps }},
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("nav.customers") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control adds a complaint.
func (p *Page) Control() fyne.CanvasObject { return p.control }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind {
	return []data.Kind{data.Plans, data.ComplaintCases, data.Ratings, data.Customers, data.Orders, data.OrderLines, data.Regions, data.Reps, data.CareRules,
		data.Touches, data.Schemes, data.SchemeTiers, data.TierBands, data.Traits, data.Grades}
}

// Refresh asks for the indicators and the lists and hands them over.
func (p *Page) Refresh() {
	h := p.host
	r, today := h.Reader(), h.Today()
	x, err := service.Service(r, today, service.ServiceIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	cases, err := service.Complaints(r, today, service.ComplaintsIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	ratings, err := service.Ratings(r, today, service.RatingsIn{})
	if err != nil {
		h.Complain(err)
		return
	}
	p.now = x
	p.cards.set(h.Fmt(), x)
	p.chart.SetChart(trend{h.Fmt(), x})
	p.split()
	p.lists.set(cases, ratings, x)
	p.alarm.set(h.Fmt(), x)
	p.content.Refresh()
}

// split shows the complaints by the chosen grouping.
func (p *Page) split() {
	p.bars.SetChart(groupBars(p.host.Fmt(), groupings[max(0, p.by.Selected())].of(p.now)))
	p.none.Hidden = p.now.Complaints > 0
}

// Go opens a list by a route's ID: the complaint with it.
func (p *Page) Go(r page.Route) {
	if r.ID != 0 {
		p.lists.open(complaints)
		p.lists.cases.SelectWhere(func(x service.Case) bool { return x.ID == r.ID })
	}
}

// New asks for a new complaint.
func (p *Page) New() { ComplaintForm(p.host, "", 0, nil) }

const (
	gap         = 12
	alarmHeight = 48
	cardsHeight = 140
	chartHeight = 176
)

// pageLayout places the alarm, when there is one, above the indicators, and below
// them the months beside the split over the lists.
type pageLayout struct{}

// Layout is Fyne's.
func (pageLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space, y := theme.Px(gap), float32(0)
	if objs[0].Visible() {
		widgets.Place(objs[0], 0, 0, s.Width, theme.Px(alarmHeight))
		y = theme.Px(alarmHeight) + space
	}
	widgets.Place(objs[1], 0, y, s.Width, theme.Px(cardsHeight))
	y += theme.Px(cardsHeight) + space
	left := (s.Width - space) * 0.56
	widgets.Place(objs[2], 0, y, left, theme.Px(chartHeight))
	widgets.Place(objs[3], left+space, y, s.Width-left-space, theme.Px(chartHeight))
	y += theme.Px(chartHeight) + space
	widgets.Place(objs[4], 0, y, s.Width, s.Height-y)
}

// MinSize is small: the lists scroll.
func (pageLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(560))
}

// share writes hundredths of a per cent with two decimals where they matter; —
// for what is not known.
func share(f text.Fmt, points *int64) string {
	if points == nil {
		return text.Unknown
	}
	return f.NumberEdit(data.RatioUnit, points) + "%"
}

// days writes hundredths of a day.
func days(f text.Fmt, n *int64) string {
	if n == nil {
		return text.Unknown
	}
	return f.Decimal(float64(*n)/100, 1)
}

// score writes hundredths of a point.
func score(f text.Fmt, n int64) string { return f.Decimal(float64(n)/100, 2) }
