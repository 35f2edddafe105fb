// Package reports holds the page that shows what will be printed, and writes it.
package reports

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"quarterdeck/app/report"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// The kinds of report, in the order of their chips.
const (
	summary = iota
	repSheet
)

// ending is what the name of a written report ends in.
const ending = ".pdf"

// papers are the languages a report can be printed in, in the order of their chips.
var papers = []text.Lang{text.ZH, text.EN}

// Reports is the page of the summary and the rep sheets.
type Reports struct {
	host    page.Host
	content *fyne.Container
	write   *widgets.Button

	kind    *widgets.ChipGroup
	paper   *widgets.ChipGroup
	unit    *widgets.Select
	asOf    *widgets.Text
	below   *fyne.Container // decisions, or the people to choose from
	wanted  *decisions
	people  *people
	preview *preview

	doc report.Document // what is shown and what would be written; no pages: nothing to print
}

// NewReports builds the page.
func NewReports(h page.Host) page.Page {
	r := &Reports{host: h, preview: newPreview(h), wanted: newDecisions(h)}
	r.people = newPeople(h, r.make)
	r.kind = widgets.NewChipGroup([]string{h.T("report.summary"), h.T("report.sheet.title")}, false, func(int) { r.make() })
	r.paper = widgets.NewChipGroup([]string{h.T("reports.paper.zh"), h.T("reports.paper.en")}, false, func(int) { r.make() })
	if h.Lang() == text.EN {
		r.paper.Select(1)
	}
	units := make([]string, len(text.Units))
	for i, u := range text.Units {
		units[i] = h.T("reports.unit." + unitKey(u))
	}
	r.unit = widgets.NewSelect(units, func(int) { r.make() })
	r.unit.Select(0)
	for i, u := range text.Units {
		if u == h.Fmt().Unit {
			r.unit.Select(i)
		}
	}
	r.asOf = widgets.NewText("", widgets.Style{Size: 13, Token: "t2"})
	r.write = widgets.NewButton(h.T("reports.write"), widgets.Primary, r.Print).WithIcon("print").WithTip(h.T("reports.write.tip"))
	r.below = widgets.Stack()
	choices := widgets.NewCard(h.T("reports.what"), "", nil, widgets.Inset(widgets.Col(12,
		r.kind,
		labelled(h.T("reports.paper"), r.paper),
		labelled(h.T("reports.unit"), r.unit),
		labelled(h.T("reports.as_of"), r.asOf),
	)))
	left := widgets.Fixed(340, 0, widgets.Col(12, choices, widgets.Grow(r.below)))
	r.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: besides{}, Objects: []fyne.CanvasObject{left, r.preview.card}})
	return r
}

// labelled puts a small grey name before a control.
func labelled(name string, control fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Row(8, widgets.Fixed(64, 0, widgets.NewText(name, widgets.Style{Size: 13, Token: "t2"})), control)
}

func unitKey(u text.Unit) string {
	if u == text.Auto {
		return "auto"
	}
	return string(u)
}

// Title names the page.
func (r *Reports) Title() string { return r.host.T("nav.reports") }

// Content is the page.
func (r *Reports) Content() fyne.CanvasObject { return r.content }

// Tabs are none.
func (r *Reports) Tabs() fyne.CanvasObject { return nil }

// Control is the button that writes the PDF.
func (r *Reports) Control() fyne.CanvasObject { return r.write }

// Shows is everything: a report is made from the whole plan.
func (r *Reports) Shows() []data.Kind { return data.Kinds }

// Refresh makes the report anew.
func (r *Reports) Refresh() {
	f := r.host.Fmt()
	today := r.host.Today()
	r.asOf.SetText(f.DateYear(today) + " · " + f.Week(today))
	r.wanted.refresh()
	r.people.refresh()
	r.make()
}

// Go opens the sheet of a rep, or the summary.
func (r *Reports) Go(to page.Route) {
	if to.Part != "rep" {
		return
	}
	r.kind.Select(repSheet)
	r.people.choose(to.Code)
	r.make()
}

// New adds a decision wanted.
func (r *Reports) New() { r.wanted.edit(data.Decision{State: data.Open}) }

// Key turns the pages of the preview.
func (r *Reports) Key(e *fyne.KeyEvent) bool { return r.preview.key(e) }

// fmt writes in the language and unit of the paper.
func (r *Reports) fmt() text.Fmt {
	f := r.host.Fmt()
	f.Lang = papers[max(0, r.paper.Selected())]
	f.Unit = text.Units[max(0, r.unit.Selected())]
	return f
}

// make builds the chosen report and shows it.
func (r *Reports) make() {
	h := r.host
	r.below.Objects = []fyne.CanvasObject{r.wanted.card}
	if r.kind.Selected() == repSheet {
		r.below.Objects = []fyne.CanvasObject{r.people.card}
	}
	r.below.Refresh()
	r.doc = report.Document{}
	var err error
	switch {
	case r.kind.Selected() == summary:
		r.doc, err = report.Summary(h.Reader(), h.Today(), r.fmt())
	case r.people.code != "":
		r.doc, err = report.RepSheet(h.Reader(), h.Today(), r.fmt(), r.people.code)
	}
	if err != nil {
		h.Complain(err)
	}
	if len(r.doc.Pages) == 0 {
		r.write.Allow(h.T("reports.nobody"))
	} else {
		r.write.Allow("")
	}
	r.preview.show(r.doc)
}

// Print writes the shown report as PDF and opens it.
func (r *Reports) Print() {
	if len(r.doc.Pages) == 0 {
		r.host.Toast(r.host.T("reports.nobody"))
		return
	}
	h, doc := r.host, r.doc
	h.AskSave(fileName(doc.Meta.Title)+ending, func(path string) {
		if filepath.Ext(path) == "" {
			path += ending
		}
		h.Run(page.Job{
			Title: h.T("reports.writing"),
			Work:  func(func(int, int) error) error { return report.WriteFile(path, doc) },
			Done:  func(err error) { written(h, path, err) },
		})
	})
}
