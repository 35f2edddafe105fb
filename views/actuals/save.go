package actuals

import (
	"io"
	"path/filepath"
	"strings"

	"quarterdeck/app/actuals"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// save writes the rows that cannot come in to a file, to be mended and imported.
func (c *check) save() {
	h, d := c.wizard.host, c.judge.draft
	name := strings.TrimSuffix(d.table.Name, filepath.Ext(d.table.Name))
	sheet := c.judge.problemRows()
	h.AskSave(h.T("import.export.name", name)+".csv", func(path string) {
		if filepath.Ext(path) == "" {
			path += ".csv"
		}
		h.Run(page.Job{
			Title: h.T("import.export"),
			Work: func(func(int, int) error) error {
				return exchange.WriteFile(path, func(w io.Writer) error { return exchange.WriteCSV(w, sheet) })
			},
			Done: func(err error) {
				if err != nil {
					h.Complain(err)
					return
				}
				h.Toast(h.T("file.written", filepath.Base(path)))
			},
		})
	})
}

// assign asks for whom the names stand that nobody knows: somebody of the plan,
// or nobody yet.
func (c *check) assign() {
	h, d := c.wizard.host, c.judge.draft
	known, err := readKnown(h.Reader())
	if err != nil {
		h.Complain(err)
		return
	}
	body := widgets.Col(8, widgets.Para(h.T("import.assign.body")))
	var take []func()
	add := func(kind data.Kind, title string, codes []string, list []named) {
		if len(codes) == 0 || len(list) == 0 {
			return
		}
		names := []string{h.T("import.assign.none")}
		for _, x := range list {
			names = append(names, x.name)
		}
		body.Add(widgets.Pad(8, 0, 0, 0, widgets.NewText(title, widgets.Style{Size: 13, Bold: true})))
		for _, code := range codes {
			choice := widgets.NewSelect(names, nil)
			choice.Select(0)
			for i, x := range list {
				if d.assign[string(kind)][code] == x.code {
					choice.Select(i + 1)
				}
			}
			body.Add(widgets.Split([]float32{1, 1.2}, 12, widgets.NewText(code, widgets.Style{Size: 13, Elide: true}), choice))
			take = append(take, func() { d.stand(kind, code, list, choice.Selected()-1) })
		}
	}
	add(data.Reps, h.T("import.assign.reps"), d.strangers(data.Reps, c.judge.preview), known.reps)
	add(data.Regions, h.T("import.assign.regions"), d.strangers(data.Regions, c.judge.preview), known.regions)
	dialog := widgets.NewDialog(h.T("import.assign.title"), body, 560)
	dialog.Cancel(h.T("button.cancel"), h.HideOverlay)
	dialog.Action(h.T("import.assign.do"), false, func() {
		for _, do := range take {
			do()
		}
		h.HideOverlay()
		c.wizard.changed()
	})
	h.ShowOverlay(dialog)
	dialog.Focus()
}

// stand notes for which record a name of the file stands; −1 is none.
func (d *draft) stand(kind data.Kind, code string, list []named, i int) {
	if i < 0 {
		delete(d.assign[string(kind)], code)
		return
	}
	if d.assign[string(kind)] == nil {
		d.assign[string(kind)] = map[string]string{}
	}
	d.assign[string(kind)][code] = list[i].code
}

// strangers are the names of a kind that nobody knows, with those that have been
// assigned already.
func (d *draft) strangers(kind data.Kind, p *actuals.Preview) []string {
	codes := sortedKeys(d.assign[string(kind)])
	if kind == data.Reps {
		return append(codes, p.UnknownReps...)
	}
	return append(codes, p.UnknownRegions...)
}
