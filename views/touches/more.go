package touches

import (
	"path/filepath"
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// menu offers what can be done with the whole list.
func (p *Page) menu() {
	h, n := p.host, p.list.Count
	none := ""
	if n == 0 {
		none = h.T("touches.done")
	}
	widgets.ShowMenu(p.tools.more,
		widgets.MenuItem{Label: h.T("touches.print"), Icon: "print", Key: "Ctrl P", Do: p.Print},
		widgets.MenuItem{Label: h.T("touches.calendar", n), Icon: "cal", Why: none, Do: func() { p.Export(".ics") }},
		widgets.MenuItem{Label: h.T("touches.export", n), Icon: "export", Why: none, Do: func() { p.Export(".xlsx") }},
		widgets.MenuItem{Label: h.T("customers.copy"), Icon: "copy", Key: "Ctrl C", Why: none, Do: func() {
			fyne.CurrentApp().Clipboard().SetContent(p.table.TSV())
			h.Toast(h.T("button.copied"))
		}},
		widgets.MenuItem{Label: h.T("touches.records"), Icon: "history", Do: func() { p.ShowLog("") }},
		widgets.MenuItem{Label: h.T("touches.by_rep.all"), Icon: "team", Do: p.ShowCoverage},
		widgets.MenuItem{Label: h.T("touches.rules"), Icon: "settings", Do: p.EditRules})
}

// Export writes the listed calls: a calendar, or a workbook.
func (p *Page) Export(ending string) {
	h, f, list, plan := p.host, p.host.Fmt(), p.list, p.host.Plan()
	sequence, err := h.File().Sequence()
	if err != nil {
		h.Complain(err)
		return
	}
	h.AskSave(h.T("touches.file", plan.Firm, f.Week(list.Week.From))+ending, func(path string) {
		h.Run(page.Job{Title: h.T("touches.export", list.Count),
			Work: func(func(int, int) error) error { return touches.Export(path, f, plan, list.Day, sequence, list.Rows) },
			Done: func(err error) {
				if err != nil {
					h.Complain(err)
					return
				}
				h.Toast(h.T("file.written", filepath.Base(path)))
			}})
	})
}

// EditRules asks which touches count and when silence escalates.
func (p *Page) EditRules() {
	h := p.host
	rule, err := h.Reader().CareRule()
	if err != nil {
		h.Complain(err)
		return
	}
	counts := widgets.NewRadio([]string{h.T("touches.rules.effective"), h.T("touches.rules.any")}, false, nil)
	if rule.AnyTouch {
		counts.Select(1)
	}
	number := func(n int) *widgets.Field { return forms.Line(strconv.Itoa(n)).WithUnit(h.T("touches.rules.days")) }
	rep, manager, risk := number(rule.TellRep), number(rule.TellManager), number(rule.HighRisk)
	form := widgets.NewForm(widgets.FormItem{Field: "any_touch", Label: h.T("touches.rules.counts"), Object: counts})
	form.Add(widgets.FormItem{Field: "tell_rep", Label: h.T("touches.rules.rep"), Object: rep},
		widgets.FormItem{Field: "tell_manager", Label: h.T("touches.rules.manager"), Object: manager},
		widgets.FormItem{Field: "high_risk", Label: h.T("touches.rules.risk"), Object: risk})
	form.Add(widgets.FormItem{Object: widgets.Para(h.T("touches.rules.how"))})
	forms.EditWide(h, h.T("touches.rules"), form, func() (app.Command, error) {
		c := touches.SetTouchRules{AnyTouch: counts.Selected() == 1}
		for _, x := range []struct {
			name  string
			field *widgets.Field
			into  *int
		}{{"tell_rep", rep, &c.TellRep}, {"tell_manager", manager, &c.TellManager}, {"high_risk", risk, &c.HighRisk}} {
			n, err := strconv.Atoi(forms.Trimmed(x.field))
			if err != nil {
				return nil, data.Problem{Key: "problem.care.days", Field: x.name}
			}
			*x.into = n
		}
		return c, nil
	}, nil)
}

// ShowCoverage shows how well each rep touches the customers.
func (p *Page) ShowCoverage() {
	h, c := p.host, p.coverage
	f := h.Fmt()
	count := func(key string, get func(touches.Covered) int, late bool) widgets.Column[touches.Covered] {
		return widgets.Column[touches.Covered]{Key: key, Title: h.T("touches.by_rep." + key), Width: 76, Right: true, Cell: func(x touches.Covered) widgets.Cell {
			cell := widgets.Cell{Text: f.Count(get(x))}
			if late && get(x) > 0 {
				cell.Token = "bad"
			}
			return cell
		}}
	}
	t := widgets.NewTable([]widgets.Column[touches.Covered]{
		{Key: "name", Title: h.T("touches.column.rep"), Width: 110, Flex: 1, Cell: func(x touches.Covered) widgets.Cell {
			if x.Code == "" {
				return widgets.Cell{Text: h.T("customers.no_rep"), Token: "t3"}
			}
			return widgets.Cell{Text: x.Name}
		}},
		count("customers", func(x touches.Covered) int { return x.Customers }, false),
		{Key: "met", Title: h.T("touches.by_rep.met"), Width: 100, Right: true, Cell: func(x touches.Covered) widgets.Cell {
			if x.Wanted == 0 {
				return widgets.Cell{Text: text.Unknown, Token: "t3"}
			}
			return widgets.Cell{Text: f.Count(x.Met) + " / " + f.Count(x.Wanted)}
		}},
		count("touches", func(x touches.Covered) int { return x.Touches }, false),
		{Key: "share", Title: h.T("touches.by_rep.share", c.Days), Width: 104, Right: true, Cell: func(x touches.Covered) widgets.Cell {
			return widgets.Cell{Text: shareWords(f, x), Exact: h.T("touches.by_rep.span", x.Effective, x.Span)}
		}},
		count("overdue", func(x touches.Covered) int { return x.Overdue }, true),
		count("risk", func(x touches.Covered) int { return x.Risk }, true),
		count("never", func(x touches.Covered) int { return x.Never }, false),
	})
	t.Empty = widgets.NewEmpty("team", h.T("touches.nobody"), h.T("touches.nobody.how"))
	t.SetRows(c.Rows)
	t.Total = []widgets.Cell{{Text: h.T("touches.by_rep.total"), Bold: true}, {Text: f.Count(c.All.Customers)}, {Text: f.Count(c.All.Met) + " / " + f.Count(c.All.Wanted)},
		{Text: f.Count(c.All.Touches)}, {Text: shareWords(f, c.All)}, {Text: f.Count(c.All.Overdue)}, {Text: f.Count(c.All.Risk)}, {Text: f.Count(c.All.Never)}}
	d := widgets.NewDialog(h.T("touches.by_rep.title", f.Week(c.Day)), widgets.Col(8, widgets.Fixed(760, 400, t), widgets.Para(h.T("touches.by_rep.how"))), 800)
	d.Cancel(h.T("button.close"), h.HideOverlay)
	h.ShowOverlay(d)
	d.Focus()
}
