package views

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// A tab is one part of a page of the rail: its key in routes and translations
// ("tab.targets.set"), and what makes the page behind it. Tabs with the same
// name of a page share one, which is told by its Go which of them is open.
type tab struct {
	key  string
	name string // "" is a page of its own
	make func(page.Host) page.Page
}

// A tabbed page holds several pages under one entry of the rail, one shown at a
// time. Pages behind tabs are made when first opened.
type tabbed struct {
	host    page.Host
	key     string
	tabs    []tab
	pages   map[string]page.Page
	stale   map[string]bool
	open    int
	strip   *widgets.Tabs
	content *fyne.Container
}

func newTabbed(h page.Host, key string, tabs []tab) *tabbed {
	t := &tabbed{host: h, key: key, tabs: tabs, pages: map[string]page.Page{}, stale: map[string]bool{}, content: container.NewStack()}
	labels := make([]string, len(tabs))
	for i, x := range tabs {
		labels[i] = h.T("tab." + key + "." + x.key)
	}
	t.strip = widgets.NewTabs(labels, func(i int) {
		h.Show(page.Route{Page: key, Part: tabs[i].key})
		t.strip.Select(t.open) // the page in front may not want to go yet
	})
	t.lay()
	return t
}

func (t tab) page() string {
	if t.name != "" {
		return t.name
	}
	return t.key
}

// shown is the page behind the open tab. What else a page can do, such as
// printing, the window asks of this one.
func (t *tabbed) shown() page.Page {
	x := t.tabs[t.open]
	p, made := t.pages[x.page()]
	if !made {
		p = x.make(t.host)
		t.pages[x.page()] = p
		t.stale[x.page()] = true
	}
	return p
}

func (t *tabbed) lay() {
	t.content.Objects = []fyne.CanvasObject{t.shown().Content()}
	t.content.Refresh()
}

// Title is the title of the page in the rail.
func (t *tabbed) Title() string { return t.host.T("nav." + t.key) }

// Content is the page behind the open tab.
func (t *tabbed) Content() fyne.CanvasObject { return t.content }

// Shows lists what the pages made so far are made of.
func (t *tabbed) Shows() (kinds []data.Kind) {
	for _, p := range t.pages {
		kinds = append(kinds, p.Shows()...)
	}
	slices.Sort(kinds)
	return slices.Compact(kinds)
}

// Refresh asks again for the open page; the others do so when they are opened.
func (t *tabbed) Refresh() {
	for name := range t.pages {
		t.stale[name] = true
	}
	t.fresh()
}

func (t *tabbed) fresh() {
	p, name := t.shown(), t.tabs[t.open].page()
	if t.stale[name] {
		delete(t.stale, name)
		p.Refresh()
	}
}

// Tabs are the names of the parts.
func (t *tabbed) Tabs() fyne.CanvasObject { return t.strip }

// Control is what the open page has in the header.
func (t *tabbed) Control() fyne.CanvasObject {
	if p, ok := t.shown().(page.Header); ok {
		return p.Control()
	}
	return nil
}

// Go opens the tab a route names. A part that is no tab is for the first page,
// and so is a code; a route with neither is for the one that is open.
func (t *tabbed) Go(r page.Route) {
	i := slices.IndexFunc(t.tabs, func(x tab) bool { return x.key == r.Part })
	switch {
	case i >= 0:
		t.open = i
	case r.Part != "" || r.Code != "":
		t.open = 0
	}
	t.strip.Select(t.open)
	t.fresh()
	t.lay()
	if g, ok := t.shown().(page.Goer); ok {
		if r.Part == "" {
			r.Part = t.tabs[t.open].key
		}
		g.Go(r)
	}
}
