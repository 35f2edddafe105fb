package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A header is the line above a page: its title and tabs, the search box, and the
// page's own controls.
type header struct {
	w       *Window
	content *fyne.Container
	title   *widgets.Text
	sample  fyne.CanvasObject
	left    *fyne.Container
	right   *fyne.Container
	tabs    *widgets.Tabs // nil where the page has none
	search  *widgets.SearchBox
}

func newHeader(w *Window) *header {
	h := &header{w: w, title: widgets.NewText("", widgets.Style{Size: 20, Bold: true})}
	h.sample = widgets.NewBadge(w.T("plan.sample"), widgets.Warning)
	h.search = widgets.NewSearchBox(w.T("palette.ask"), "Ctrl K", w.showPalette)
	h.left, h.right = widgets.Row(12), widgets.Row(12)
	bar := container.New(headerLayout{h}, h.left, h.right)
	h.content = container.NewStack(surface(), border(nil, hairline(), nil, nil, bar))
	return h
}

// show puts the page's own parts into the header.
func (h *header) show(p page.Page) {
	h.title.SetText(p.Title())
	left := []fyne.CanvasObject{h.title}
	if h.w.plan.Sample {
		left = append(left, h.sample)
	}
	right := []fyne.CanvasObject{h.search}
	h.tabs = nil
	if own, ok := p.(page.Header); ok {
		if tabs := own.Tabs(); tabs != nil {
			left = append(left, tabs)
			h.tabs, _ = tabs.(*widgets.Tabs)
		}
		if control := own.Control(); control != nil {
			right = append(right, control)
		}
	}
	h.left.Objects, h.right.Objects = left, right
	h.left.Refresh()
	h.right.Refresh()
	h.content.Refresh()
}

// refresh shows what a change may have made different.
func (h *header) refresh() {
	if p := h.w.shown(); p != nil && h.title.String() != p.Title() {
		h.show(p)
	}
}

// headerLayout keeps 56 of height, the title at the left and the rest at the
// right; the right gives way last. Where both have no room, the search box leaves
// its words out, and where that is not enough the tabs stand closer together.
type headerLayout struct{ header *header }

func (headerLayout) MinSize(objs []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objs[0].MinSize().Width+objs[1].MinSize().Width+theme.Px(56), theme.Px(56)-1)
}

func (l headerLayout) close(yes bool) {
	if l.header.tabs != nil {
		l.header.tabs.SetClose(yes)
	}
}

func (l headerLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	side := theme.Px(20)
	fits := func() bool {
		return objs[0].MinSize().Width+objs[1].MinSize().Width+2*side+theme.Px(16) <= s.Width
	}
	l.close(false)
	l.header.search.SetBrief(false)
	if !fits() {
		l.header.search.SetBrief(true)
		l.close(!fits())
	}
	right := objs[1].MinSize().Width
	objs[0].Move(fyne.NewPos(side, 0))
	objs[0].Resize(fyne.NewSize(max(0, s.Width-2*side-right-theme.Px(16)), s.Height))
	objs[1].Move(fyne.NewPos(s.Width-side-right, 0))
	objs[1].Resize(fyne.NewSize(right, s.Height))
}
