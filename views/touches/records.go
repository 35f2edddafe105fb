package touches

import (
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/app/touches"
	"quarterdeck/views/widgets"
)

// recordsShown is how many touches one page of the log has.
const recordsShown = 200

// records is the dialog of the log, a page at a time.
type records struct {
	page     *Page
	customer string // code; "": all
	offset   int

	table        *widgets.Table[touches.Entry]
	count        *widgets.Text
	back, onward *widgets.Button
}

// ShowLog shows the log of a customer, or of all with the empty code. Enter or a
// double click changes a touch.
func (p *Page) ShowLog(customer string) {
	h := p.host
	r := &records{page: p, customer: customer, count: widgets.NewText("", widgets.Style{Size: 13, Token: "t2"})}
	r.table = widgets.NewTable(r.columns())
	r.table.OnOpen = func(x touches.Entry) {
		h.HideOverlay()
		openLog(h, x.Customer, x, func() { p.ShowLog(customer) })
	}
	r.table.Empty = widgets.NewEmpty("phone", h.T("touches.records.none"), h.T("touches.records.none.how"))
	r.back = widgets.NewIconButton("left", h.T("touches.records.newer"), func() { r.turn(-recordsShown) }).Small()
	r.onward = widgets.NewIconButton("right", h.T("touches.records.older"), func() { r.turn(recordsShown) }).Small()
	title := h.T("touches.records.all")
	if customer != "" {
		title = h.T("touches.records.of", p.panel.call.Name)
	}
	foot := widgets.Row(8, r.count, r.back, r.onward, widgets.Grow(nil), widgets.NewText(h.T("touches.records.how"), note))
	d := widgets.NewDialog(title, widgets.Col(8, widgets.Fixed(860, 420, r.table), foot), 900)
	d.Cancel(h.T("button.close"), h.HideOverlay)
	if !r.turn(0) {
		return
	}
	h.ShowOverlay(d)
	d.Focus()
}

// turn shows the page that begins so many touches further down.
func (r *records) turn(by int) bool {
	h := r.page.host
	r.offset = max(0, r.offset+by)
	out, err := touches.Log(h.Reader(), h.Today(), touches.LogIn{Customer: r.customer, Limit: recordsShown, Offset: r.offset})
	if err != nil {
		h.Complain(err)
		return false
	}
	r.table.SetRows(out.Rows)
	r.count.SetText(h.T("touches.records.count", min(r.offset+1, out.Count), r.offset+len(out.Rows), out.Count))
	allow := func(b *widgets.Button, yes bool, why string) {
		if yes {
			why = ""
		}
		b.Allow(why)
	}
	allow(r.back, r.offset > 0, h.T("touches.records.first"))
	allow(r.onward, r.offset+len(out.Rows) < out.Count, h.T("touches.records.last"))
	return true
}

func (r *records) columns() []widgets.Column[touches.Entry] {
	h, f, plan := r.page.host, r.page.host.Fmt(), r.page.host.Plan().Period()
	words := func(s string) widgets.Cell {
		if s == "" {
			return widgets.Cell{Text: text.Unknown, Token: "t3"}
		}
		return widgets.Cell{Text: s}
	}
	columns := []widgets.Column[touches.Entry]{
		{Key: "date", Title: h.T("touches.date"), Width: 84, Right: true, Cell: func(x touches.Entry) widgets.Cell { return widgets.Cell{Text: f.DateIn(x.Date, plan)} }}}
	if r.customer == "" {
		columns = append(columns, widgets.Column[touches.Entry]{Key: "name", Title: h.T("touches.column.name"), Width: 124, Flex: 1,
			Cell: func(x touches.Entry) widgets.Cell { return widgets.Cell{Text: x.Name} }})
	}
	return append(columns,
		widgets.Column[touches.Entry]{Key: "channel", Title: h.T("touches.channel"), Width: 100, Cell: func(x touches.Entry) widgets.Cell {
			return widgets.Cell{Text: h.T("channel." + string(x.Channel))}
		}},
		widgets.Column[touches.Entry]{Key: "effect", Title: h.T("touches.effect"), Width: 96, Cell: func(x touches.Entry) widgets.Cell {
			if x.Effective {
				return widgets.Cell{Text: h.T("touches.effective"), Badge: "good"}
			}
			return widgets.Cell{Text: h.T("touches.failed.short"), Badge: "outline"}
		}},
		widgets.Column[touches.Entry]{Key: "rep", Title: h.T("touches.rep"), Width: 84, Cell: func(x touches.Entry) widgets.Cell { return words(x.RepName) }},
		widgets.Column[touches.Entry]{Key: "contact", Title: h.T("touches.contact"), Width: 84, Cell: func(x touches.Entry) widgets.Cell { return words(x.Contact) }},
		widgets.Column[touches.Entry]{Key: "outcome", Title: h.T("touches.outcome"), Width: 180, Flex: 4, Cell: func(x touches.Entry) widgets.Cell {
			told := strings.TrimSpace(serviceWords(h, x.Service) + " " + x.Outcome)
			if told == "" {
				return words("")
			}
			return widgets.Cell{Text: told, Note: x.Next, Exact: told}
		}})
}
