package health

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/health"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// scenes opens the list of scene labels with their messages.
func (p *Page) scenes() {
	h := p.host
	rows, err := health.ScenesOf(h.Reader(), h.Today(), health.ScenesIn{Lang: string(h.Lang())})
	if err != nil {
		h.Complain(err)
		return
	}
	list := widgets.Col(0)
	for _, s := range rows {
		name := widgets.NewText(s.Name, widgets.Style{Size: 13, Bold: true, Elide: true})
		count := widgets.NewText(h.T("health.scenes.count", s.Customers), widgets.Style{Size: 12, Token: "t3"})
		body := []fyne.CanvasObject{widgets.Row(8, widgets.Grow(name), count)}
		if s.Message != "" {
			body = append(body, widgets.NewText(s.Message, widgets.Style{Size: 12, Token: "t2", Elide: true}))
		}
		row := widgets.NewListRow(widgets.Pad(8, 8, 8, 8, widgets.Col(2, body...)))
		row.OnTap = func() { p.sceneForm(s) }
		list.Add(row)
	}
	d := widgets.NewDialog(h.T("health.scenes"), widgets.Col(12, widgets.Para(h.T("health.scenes.how")), list), 560)
	d.Extra(h.T("health.scenes.new"), func() { p.sceneForm(health.SceneRow{}) })
	d.Cancel(h.T("button.close"), h.HideOverlay)
	h.ShowOverlay(d)
	d.Focus()
}

// sceneForm changes a scene, or adds one when it has no code. A shipped one whose
// words are left as they are keeps them in both languages.
func (p *Page) sceneForm(s health.SceneRow) {
	h := p.host
	h.HideOverlay()
	own := data.Scene{}
	if s.ID != 0 {
		var err error
		if own, err = h.Reader().Scene(s.ID); err != nil {
			h.Complain(err)
			return
		}
	}
	name, message := forms.Line(s.Name), forms.Line(s.Message)
	form := widgets.NewForm(widgets.FormItem{Field: "name", Label: h.T("health.scene.name"), Object: name},
		widgets.FormItem{Field: "message", Label: h.T("health.scene.message"), Object: message, Hint: h.T("health.scene.hint")})
	var remove app.Command
	title := h.T("health.scenes.new")
	if s.ID != 0 {
		remove, title = health.RemoveScene{Code: s.Code}, h.T("health.scene.title", s.Name)
	}
	forms.EditWide(h, title, form, func() (app.Command, error) {
		return health.SaveScene{Code: s.Code, Name: kept(name, s.Name, own.Name), Message: kept(message, s.Message, own.Message)}, nil
	}, remove)
}

// kept is what the plan has of its own when the words shown were left alone, else
// the typed words.
func kept(f *widgets.Field, shown, own string) string {
	if typed := forms.Trimmed(f); typed != shown {
		return typed
	}
	return own
}

// export writes the listed customers as a workbook, or as CSV when the name says
// so.
func (p *Page) export() {
	h, rows, f := p.host, p.table.Rows(), p.host.Fmt()
	h.AskSave(h.T("health.file", h.Plan().Firm)+".xlsx", func(path string) {
		h.Run(page.Job{Title: h.T("customers.export", len(rows)),
			Work: func(func(int, int) error) error { return health.Export(path, f, rows) },
			Done: func(err error) {
				if err != nil {
					h.Complain(err)
					return
				}
				h.Toast(h.T("file.written", filepath.Base(path)))
			}})
	})
}
