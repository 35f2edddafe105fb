package actuals

import (
	"time"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// quick is how many rows are judged at once, without showing a job.
const quick = 5000

// endings are the files that can be read.
var endings = []string{".csv", ".tsv", ".txt", ".xlsx"}

// A wizard brings files in, step by step. Each kind of file has its own draft.
type wizard struct {
	host    page.Host
	content *fyne.Container
	body    *fyne.Container
	open    func(part string) // goes to another tab or kind of file
	as      string
	drafts  map[string]*draft
	busy    bool // the plan changes because of this page

	chooser *chooser
	strip   *strip
	start   *start
	columns *columns
	raw     *raw
	check   *check
	done    *done
}

func newWizard(h page.Host, open func(part string)) *wizard {
	w := &wizard{host: h, open: open, drafts: map[string]*draft{}, body: widgets.Stack()}
	w.chooser = newChooser(w, open)
	w.strip = newStrip(h, w.ask)
	w.start = newStart(w)
	w.columns, w.raw, w.check, w.done = newColumns(w), newRaw(w), newCheck(w), newDone(w)
	w.content = widgets.Col(gap, widgets.Row(0, w.chooser.group), w.strip.card, widgets.Grow(w.body))
	return w
}

// draft is the file of the open kind, nil when none is chosen.
func (w *wizard) draft() *draft { return w.drafts[w.as] }

// choose opens a kind of file.
func (w *wizard) choose(as string) {
	w.as = as
	w.show()
}

// has reports that a file is open and not yet imported.
func (w *wizard) has(path string) bool {
	for _, d := range w.drafts {
		if d.path == path && d.stage != finished {
			return true
		}
	}
	return false
}

// ask lets the person choose a file of the open kind.
func (w *wizard) ask() {
	w.host.AskOpen(endings, func(path string) { w.take(path, true, func(string) {}) })
}

// take reads a file as the open kind, or as what its columns say it is; then is
// told the kind.
func (w *wizard) take(path string, asOpen bool, then func(as string)) {
	as := ""
	if asOpen {
		as = w.as
	}
	w.read(path, "", as, then)
}

// read reads a file as a job, and judges its rows when nothing has to be asked.
func (w *wizard) read(path, sheet, as string, then func(as string)) {
	h := w.host
	r, year, today := h.Reader(), h.Plan().First.Month().Year(), w.today()
	var d *draft
	h.Run(page.Job{
		Title: h.T("import.reading"),
		Work: func(report func(done, all int) error) (err error) {
			if d, err = readDraft(r, path, sheet, as, year); err != nil || !d.ready() {
				return err
			}
			if err = report(1, 2); err != nil {
				return err
			}
			d.preview, err = d.look(r, today)
			return err
		},
		Done: func(err error) {
			if err != nil {
				h.Complain(err)
				return
			}
			if d.preview != nil {
				d.stage = checking
			}
			w.drafts[d.as] = d
			w.as = d.as
			then(d.as)
			w.show()
		},
	})
}

// today is the last day on which something can have happened: the plan's own may
// lie behind the calendar's.
func (w *wizard) today() data.Date {
	return max(w.host.Today(), w.host.File().Clock().Calendar)
}

// show brings up the step the draft has come to.
func (w *wizard) show() {
	d := w.draft()
	w.chooser.show(w.as)
	var shown fyne.CanvasObject
	switch {
	case d == nil:
		w.strip.show(choosing, nil)
		w.start.show()
		shown = w.start.card
	case d.stage == finished:
		w.done.show(d)
		shown = w.done.content
	default:
		right := fyne.CanvasObject(w.raw.card)
		w.columns.show(d)
		if d.stage == checking {
			w.check.show(d)
			right = w.check.card
		} else {
			w.raw.show(d)
		}
		shown = &fyne.Container{Layout: sides{400}, Objects: []fyne.CanvasObject{w.columns.card, right}}
	}
	if d != nil {
		w.strip.show(d.stage, d)
	}
	w.body.Objects = []fyne.CanvasObject{shown}
	w.body.Refresh()
}

// changed judges the rows anew after another decision about the columns; when
// something has to be asked first, it goes back to the columns.
func (w *wizard) changed() {
	d := w.draft()
	if !d.ready() {
		d.preview, d.stage = nil, matching
		w.show()
		return
	}
	if d.stage == matching && d.preview == nil {
		w.show() // the person says when to go on
		return
	}
	w.look(d.stage)
}

// look judges the rows and goes to a step: at once, or as a job when they are many.
func (w *wizard) look(next stage) {
	d, h := w.draft(), w.host
	r, today := h.Reader(), w.today()
	work := func(func(int, int) error) (err error) {
		d.preview, err = d.look(r, today)
		return err
	}
	finish := func(err error) {
		if err != nil {
			h.Complain(err)
			return
		}
		d.stage = next
		w.show()
	}
	if len(d.table.Rows) <= quick {
		finish(work(nil))
		return
	}
	h.Run(page.Job{Title: h.T("import.checking"), Work: work, Done: finish})
}

// back goes one step back.
func (w *wizard) back() {
	d := w.draft()
	if d.stage == checking {
		d.stage = matching
		w.show()
		return
	}
	w.forget()
}

// forget lets the file go, for another one.
func (w *wizard) forget() {
	delete(w.drafts, w.as)
	w.show()
}

// apply backs the plan up and brings the rows in, in one step. The backup is the
// job that says so; the import itself follows before anything else can change.
func (w *wizard) apply() {
	h, d := w.host, w.draft()
	file := h.File()
	h.Run(page.Job{
		Title: h.T("import.applying"),
		Work: func(func(int, int) error) error {
			_, err := file.Backup(store.BeforeImport, time.Now())
			return err
		},
		Done: func(err error) {
			if err != nil {
				h.Complain(err)
				return
			}
			w.bring(d)
		},
	})
}

// bring brings the rows in, as a job that can be stopped.
func (w *wizard) bring(d *draft) {
	h := w.host
	w.busy = true
	h.DoLong(h.T("import.applying"), func(report func(done, all int) error) app.Command {
		c := d.command(h.Today())
		c.Report = report
		return c
	}, func(made bool) {
		w.busy = false
		if made {
			w.brought(d)
		}
	})
}

// brought shows what has come in.
func (w *wizard) brought(d *draft) {
	h := w.host
	steps, err := h.File().Steps("undo", 1)
	if err != nil {
		h.Complain(err)
	}
	made, err := h.Reader().Imports()
	if err != nil {
		h.Complain(err)
	}
	if len(steps) > 0 && len(made) > 0 {
		d.step, d.imported = steps[0].ID, made[0].ID
	}
	d.stage = finished
	w.show()
}

// refresh follows a change of the plan: a file that waits is judged anew, one
// whose import was taken back waits again.
func (w *wizard) refresh() {
	if w.busy {
		return
	}
	made, err := w.host.Reader().Imports()
	if err != nil {
		w.host.Complain(err)
		return
	}
	there := map[data.ID]bool{}
	for _, i := range made {
		there[i.ID] = true
	}
	for _, d := range w.drafts {
		if d.stage == finished && !there[d.imported] {
			d.stage = checking
		}
		if d.stage == checking && d != w.draft() {
			d.stage, d.preview = matching, nil // judged when its tab is opened
		}
	}
	if d := w.draft(); d != nil && d.stage == checking {
		w.look(checking)
		return
	}
	w.show()
}
