// Package planfile holds the page of what happened to the plan file: the changes
// that can be taken back, its backups, and what was imported.
package planfile

import (
	"fyne.io/fyne/v2"

	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// History is the page of changes, backups and imports.
type History struct {
	host    page.Host
	content *fyne.Container
	control *fyne.Container
	steps   *steps
	backups *backups
	imports *imports
}

// NewHistory builds the page.
func NewHistory(h page.Host) page.Page {
	x := &History{host: h, steps: newSteps(h), imports: newImports(h)}
	x.backups = newBackups(h)
	side := widgets.VSplit([]float32{1.15, 1}, gap, x.backups.card, x.imports.card)
	x.content = widgets.Pad(16, 20, 16, 20, &fyne.Container{Layout: columns{}, Objects: []fyne.CanvasObject{x.steps.card, side}})
	copied := widgets.NewButton(h.T("history.copy"), widgets.Plain, x.saveCopy).WithIcon("copy").WithTip(h.T("history.copy.tip"))
	x.control = widgets.Row(8, copied, x.backups.now)
	return x
}

// Title names the page.
func (x *History) Title() string { return x.host.T("nav.history") }

// Content is the page.
func (x *History) Content() fyne.CanvasObject { return x.content }

// Tabs are none.
func (x *History) Tabs() fyne.CanvasObject { return nil }

// Control is the ways to keep the plan as it is.
func (x *History) Control() fyne.CanvasObject { return x.control }

// Shows is everything: every change makes a step.
func (x *History) Shows() []data.Kind { return data.Kinds }

// Refresh asks for steps, backups and imports.
func (x *History) Refresh() {
	x.steps.refresh()
	x.backups.refresh()
	x.imports.refresh()
}

// Go shows the backups as they are now: they are made without a change to the plan.
func (x *History) Go(to page.Route) {
	x.backups.refresh()
	if to.Part == "backups" {
		x.backups.selectNewest()
	}
}

// New makes a backup.
func (x *History) New() { x.backups.make() }

const gap = 12

// columns lays the changes at the left and, narrower, the rest beside them.
type columns struct{}

// Layout is Fyne's.
func (columns) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	side := theme.Px(500)
	if s.Width < theme.Px(1240) {
		side = theme.Px(420)
	}
	left := max(0, s.Width-side-theme.Px(gap))
	objs[0].Move(fyne.NewPos(0, 0))
	objs[0].Resize(fyne.NewSize(left, s.Height))
	objs[1].Move(fyne.NewPos(left+theme.Px(gap), 0))
	objs[1].Resize(fyne.NewSize(side, s.Height))
}

// MinSize is small: tables fold and cut rather than widen the window.
func (columns) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(640), theme.Px(480))
}
