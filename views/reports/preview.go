package reports

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app/report"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// preview shows the pages of a report one at a time: the very scenes the PDF is
// painted from.
type preview struct {
	host         page.Host
	card         *widgets.Card
	paper        *widgets.SceneView
	body         *fyne.Container
	count        *widgets.Text
	back, onward *widgets.Button
	size         *widgets.ChipGroup
	scroll       *container.Scroll
	none         fyne.CanvasObject

	pages []report.Page
	at    int
}

// readable is how large a page is drawn to be read rather than looked at: an
// upright one is as wide as a window of 1280 has room for.
func readable(page report.Page) float32 {
	if page.Landscape {
		return 1.25
	}
	return 1
}

func newPreview(h page.Host) *preview {
	p := &preview{host: h, paper: widgets.NewSceneView(nil, 0)}
	p.count = widgets.NewText("", widgets.Style{Size: 13, Token: "t2"})
	p.back = widgets.NewIconButton("left", h.T("reports.page.back"), func() { p.turn(-1) }).Small()
	p.onward = widgets.NewIconButton("right", h.T("reports.page.on"), func() { p.turn(1) }).Small()
	p.size = widgets.NewChipGroup([]string{h.T("reports.zoom.fit"), h.T("reports.zoom.read")}, false, func(int) { p.lay() })
	p.scroll = container.NewScroll(nil)
	p.body = widgets.Stack()
	desk := widgets.Pad(0, 1, 1, 1, widgets.Stack(widgets.Block("bg", 0, 0, 7), p.body))
	p.card = widgets.NewCard(h.T("reports.preview"), "", widgets.Row(8, p.size, p.back, p.count, p.onward), desk)
	return p
}

// show takes another document; the page in front stays in front. Why says what
// to do where there is nothing to show.
func (p *preview) show(doc report.Document, why string) {
	p.none = widgets.NewEmpty("report", p.host.T("reports.none"), why)
	p.pages = doc.Pages
	p.at = max(0, min(p.at, len(p.pages)-1))
	p.card.SetTitle(p.host.T("reports.preview"), doc.Meta.Title)
	p.lay()
	p.turn(0)
}

// lay puts the page in, fitted to its room or large in a scroller.
func (p *preview) lay() {
	switch {
	case len(p.pages) == 0:
		p.body.Objects = []fyne.CanvasObject{p.none}
	case p.size.Selected() == 1:
		p.paper.SetZoom(readable(p.pages[p.at]))
		p.scroll.Content = p.paper
		p.body.Objects = []fyne.CanvasObject{p.scroll}
		p.scroll.Refresh()
	default:
		p.paper.SetZoom(0)
		p.scroll.Content = nil
		p.body.Objects = []fyne.CanvasObject{p.paper}
	}
	p.body.Refresh()
}

// turn goes a number of pages on, or back when it is negative.
func (p *preview) turn(by int) {
	if len(p.pages) == 0 {
		p.count.SetText("")
		p.back.Allow(p.host.T("reports.none"))
		p.onward.Allow(p.host.T("reports.none"))
		return
	}
	p.at = max(0, min(p.at+by, len(p.pages)-1))
	p.paper.SetScene(p.pages[p.at].Scene)
	p.count.SetText(p.host.T("reports.page", p.at+1, len(p.pages)))
	allow(p.back, p.at > 0, p.host.T("reports.page.first"))
	allow(p.onward, p.at < len(p.pages)-1, p.host.T("reports.page.last"))
	if by != 0 && p.scroll.Content != nil {
		p.scroll.ScrollToTop()
	}
}

func allow(b *widgets.Button, yes bool, why string) {
	if yes {
		why = ""
	}
	b.Allow(why)
}

func (p *preview) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyPageUp:
		p.turn(-1)
	case fyne.KeyPageDown:
		p.turn(1)
	case fyne.KeyHome:
		p.turn(-len(p.pages))
	case fyne.KeyEnd:
		p.turn(len(p.pages))
	default:
		return false
	}
	return true
}
