package diagnosis

import (
	"cmp"
	"path/filepath"

	"fyne.io/fyne/v2"

	"quarterdeck/app/diagnosis"
	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// Page is the tab of gaps: the team in a table, the selected one explained below.
type Page struct {
	host    page.Host
	content *fyne.Container
	start   *widgets.Button
	spans   *widgets.ChipGroup
	by      *widgets.ChipGroup
	rules   *widgets.Button
	print   *widgets.Button
	card    *widgets.Card
	table   *widgets.Table[row]
	reading *Reading
	change  *change // against the year before, in place of gaps

	span diagnosis.Span
	team diagnosis.Team
	most data.Money // the largest part of a row, which fills its bar
}

// A row is a rep, or a region with its reps.
type row struct {
	diagnosis.Diagnosis
	reps []diagnosis.Diagnosis // of a region
}

// NewDiagnosis builds the tab.
func NewDiagnosis(h page.Host) page.Page {
	p := &Page{host: h, span: diagnosis.YearToDate, reading: NewReading(h)}
	var spans []string
	for _, s := range diagnosis.Spans {
		spans = append(spans, h.T("diagnosis.span."+string(s)))
	}
	p.spans = widgets.NewChipGroup(spans, false, func(i int) {
		p.span = diagnosis.Spans[max(0, i)]
		p.Refresh()
	})
	p.by = widgets.NewChipGroup([]string{h.T("diagnosis.by.reps"), h.T("diagnosis.by.regions"), h.T("diagnosis.by.change")}, false, func(int) { p.turn() })
	p.by.Select(0)
	p.spans.Select(0)
	p.rules = widgets.NewIconButton("settings", h.T("diagnosis.rules"), p.askRules).Small()
	p.print = widgets.NewButton(h.T("diagnosis.paper.short"), widgets.Plain, p.papers).WithIcon("print").Small()
	p.table = p.newTable()
	p.table.Empty = widgets.NewEmpty("team", h.T("diagnosis.none"), h.T("diagnosis.none.how"),
		widgets.NewButton(h.T("nav.import"), widgets.Plain, func() { h.Show(page.Route{Page: "import", Part: "reps"}) }),
		widgets.NewButton(h.T("diagnosis.none.quotas"), widgets.Plain, func() { h.Show(page.Route{Page: "breakdown", Part: "quotas"}) }))
	tools := widgets.Fixed(0, 47, widgets.Pad(0, 12, 0, 12, widgets.Row(8, p.spans, widgets.Grow(nil), p.by, p.print, p.rules)))
	p.change = newChange(p)
	p.card = widgets.NewCard("", "", nil, widgets.Col(0, tools, widgets.HR(), widgets.Grow(widgets.Stack(p.table, p.change.table))))
	p.change.table.Hide()
	p.change.card.Hide()
	body := &fyne.Container{Layout: pageLayout{}, Objects: []fyne.CanvasObject{p.card, widgets.Stack(p.reading.Content(), p.change.card)}}
	p.content = widgets.Pad(16, 20, 16, 20, body)
	p.start = widgets.NewButton(h.T("diagnosis.start"), widgets.Primary, p.meet).WithIcon("team")
	return p
}

// Title names the page.
func (p *Page) Title() string { return p.host.T("team.title") }

// Content is the page.
func (p *Page) Content() fyne.CanvasObject { return p.content }

// Tabs are those of the page around it.
func (p *Page) Tabs() fyne.CanvasObject { return nil }

// Control goes to the one-on-one with the selected rep.
func (p *Page) Control() fyne.CanvasObject { return p.start }

// Shows lists what the page is made of.
func (p *Page) Shows() []data.Kind { return diagnosis.Kinds() }

// Print opens the preview of the effectiveness dashboard.
func (p *Page) Print() { p.host.Show(page.Route{Page: "reports", Part: "effectiveness"}) }

// papers offers the dashboard on paper or as tables.
func (p *Page) papers() {
	widgets.ShowMenu(p.print, widgets.MenuItem{Label: p.host.T("diagnosis.paper.print"), Icon: "print", Do: p.Print},
		widgets.MenuItem{Label: p.host.T("diagnosis.paper.export"), Icon: "export", Do: p.export})
}

// export writes the dashboard as a workbook or CSV.
func (p *Page) export() {
	h := p.host
	h.AskSave(h.T("diagnosis.file", h.Plan().Firm, h.Today().String())+".xlsx", func(path string) {
		if err := report.WriteEffectivenessSheets(path, h.Reader(), h.Today(), h.Fmt()); err != nil {
			h.Complain(err)
			return
		}
		h.Toast(h.T("file.written", filepath.Base(path)))
	})
}

// Refresh asks for the team and hands it over.
func (p *Page) Refresh() {
	if p.start == nil {
		return // while the page is built
	}
	h := p.host
	t, err := diagnosis.In(h.Reader(), h.Today(), p.span)
	if err != nil {
		h.Complain(err)
		return
	}
	p.team = t
	if p.changes() {
		p.change.refresh(p.span)
	}
	rep, region := data.ID(0), data.ID(0)
	if x, ok := p.table.Selected(); ok {
		rep, region = x.RepID, x.RegionID
	}
	p.list(rep, region)
}

// changes reports whether the change against the year before is shown.
func (p *Page) changes() bool { return p.by.Selected() == 2 }

// turn shows gaps by rep or region, or the change against the year before.
func (p *Page) turn() {
	if p.start == nil {
		return
	}
	on := p.changes()
	for _, o := range []struct {
		what fyne.CanvasObject
		on   bool
	}{{p.table, !on}, {p.reading.Content(), !on}, {p.change.table, on}, {p.change.card, on}} {
		if o.on {
			o.what.Show()
		} else {
			o.what.Hide()
		}
	}
	if on {
		p.change.refresh(p.span)
		p.start.Allow(p.host.T("diagnosis.start.why"))
		return
	}
	p.list(0, 0)
}

// list hands the reps or the regions to the table, keeps the selection, and
// explains it.
func (p *Page) list(rep, region data.ID) {
	if p.start == nil {
		return
	}
	f := p.host.Fmt()
	var rows []row
	if p.by.Selected() == 1 {
		for _, d := range p.team.Regions {
			d.Name = cmp.Or(d.Region, p.host.T("diagnosis.noregion"))
			x := row{Diagnosis: d}
			for _, one := range p.team.Rows {
				if one.RegionID == d.RegionID {
					x.reps = append(x.reps, one)
				}
			}
			rows = append(rows, x)
		}
	} else {
		for _, d := range p.team.Rows {
			rows = append(rows, row{Diagnosis: d})
		}
	}
	if p.team.Nobody != nil {
		d := *p.team.Nobody
		d.Name = p.host.T("diagnosis.nobody")
		rows = append(rows, row{Diagnosis: d})
	}
	p.most = mostOf(rows)
	p.table.Columns = p.columns(untold(p.team))
	p.table.Total = nil
	if len(rows) > 0 {
		p.table.Total = p.total(f)
	}
	p.table.SetRows(rows)
	if !p.table.SelectWhere(func(x row) bool { return x.RepID == rep && x.RegionID == region && (rep != 0 || region != 0) }) && p.by.Selected() != 1 && len(rows) > 0 {
		first := p.table.Rows()[0]
		p.table.SelectWhere(func(x row) bool { return x.RepID == first.RepID })
	}
	if p.by.Selected() == 1 && rep == 0 && region == 0 {
		p.table.Unselect() // the whole team is explained
	}
	p.explain()
}

// mostOf is the largest part there is, of either sign.
func mostOf(rows []row) (most data.Money) {
	for _, x := range rows {
		for _, part := range diagnosis.PartsOf(x.Parts) {
			most = max(most, part.Amount, -part.Amount)
		}
	}
	return most
}

// explain shows the selected row below the table, or the whole team.
func (p *Page) explain() {
	x, ok := p.table.Selected()
	switch {
	case ok && (x.RepID != 0 || x.reps == nil):
		p.reading.SetNamed(x.Name, x.Diagnosis)
	case ok:
		p.reading.SetGroup(x.Name, x.Diagnosis, x.reps)
	default:
		p.reading.SetGroup(p.host.T("diagnosis.team"), p.team.Total, p.team.Rows)
	}
	why := ""
	if !ok || x.RepID == 0 {
		why = p.host.T("diagnosis.start.why")
	}
	if p.changes() {
		why = p.host.T("diagnosis.start.why")
	}
	p.start.Allow(why)
}

// meet goes to the one-on-one with the selected rep.
func (p *Page) meet() {
	if x, ok := p.table.Selected(); ok && x.RepID != 0 && !p.changes() {
		p.host.Show(page.Route{Page: "team", Part: "oneonone", Code: x.Rep})
	}
}

// Go selects the rep of a route.
func (p *Page) Go(r page.Route) {
	if r.ID == 0 && r.Code == "" {
		return
	}
	p.by.Select(0)
	p.turn()
	for _, d := range p.team.Rows {
		if r.Code != "" && d.Rep == r.Code || r.Code == "" && d.RepID == r.ID {
			p.list(d.RepID, d.RegionID)
		}
	}
}

// Key leaves the selected row, so that the whole team is explained.
func (p *Page) Key(e *fyne.KeyEvent) bool {
	if p.changes() {
		if _, ok := p.change.table.Selected(); e.Name != fyne.KeyEscape || !ok {
			return false
		}
		p.change.table.Unselect()
		p.change.explain()
		return true
	}
	if _, ok := p.table.Selected(); e.Name != fyne.KeyEscape || !ok {
		return false
	}
	p.table.Unselect()
	p.explain()
	return true
}

const (
	gap         = 12
	readingLow  = 344 // height of the reading in a low window
	readingHigh = 384
	roomy       = 740 // height of a page that has room for the higher one
)

// pageLayout places the reading below the table.
type pageLayout struct{}

// Layout is Fyne's.
func (pageLayout) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	low := theme.Px(readingLow)
	if s.Height >= theme.Px(roomy) {
		low = theme.Px(readingHigh)
	}
	low = min(low, s.Height*0.56)
	top := max(0, s.Height-low-theme.Px(gap))
	widgets.Place(objs[0], 0, 0, s.Width, top)
	widgets.Place(objs[1], 0, top+theme.Px(gap), s.Width, low)
}

// MinSize is small: the table scrolls and its columns give way.
func (pageLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(720), theme.Px(480))
}

// unknown is a cell without a value.
func unknown() widgets.Cell { return widgets.Cell{Text: text.Unknown, Token: "t3"} }
