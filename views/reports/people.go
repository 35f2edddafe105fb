package reports

import (
	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// people is the list of reps a sheet can be printed for.
type people struct {
	host    page.Host
	card    *widgets.Card
	table   *widgets.Table[board.RepRow]
	changed func()
	code    string // of the chosen rep; "" before there are any
}

func newPeople(h page.Host, changed func()) *people {
	p := &people{host: h, changed: changed}
	p.table = widgets.NewTable([]widgets.Column[board.RepRow]{
		{Key: "name", Title: h.T("report.rep"), Width: 110, Flex: 1, Cell: func(r board.RepRow) widgets.Cell {
			return widgets.Cell{Text: r.Name, Note: r.Code, Light: chart.Light(r.Total.Light), Mark: true}
		}},
		{Key: "region", Title: h.T("report.region"), Width: 80, Cell: func(r board.RepRow) widgets.Cell {
			return widgets.Cell{Text: r.Region, Token: "t2"}
		}},
		{Key: "rate", Title: h.T("report.rate"), Width: 84, Right: true, Cell: func(r board.RepRow) widgets.Cell {
			a := r.Total.Attainment
			cell := widgets.Cell{Text: h.Fmt().Percent(a.Num, a.Den)}
			if r.Total.Light == data.Red {
				cell.Token = "bad"
			}
			return cell
		}},
	})
	p.table.Same = func(a, b board.RepRow) bool { return a.ID == b.ID }
	p.table.OnSelect = func(r board.RepRow) {
		if r.Code != p.code {
			p.code = r.Code
			p.changed()
		}
	}
	p.table.Empty = widgets.NewEmpty("users", h.T("reports.reps.none"), h.T("reports.reps.none.how"))
	p.card = widgets.NewCard(h.T("reports.reps"), "", nil, p.table)
	return p
}

// refresh asks for the reps; the chosen one stays, or the first takes its place.
func (p *people) refresh() {
	n, err := board.Progress(p.host.Reader(), p.host.Today(), board.ProgressIn{})
	if err != nil {
		p.host.Complain(err)
		return
	}
	var named []board.RepRow
	for _, r := range n.Reps {
		if r.ID != 0 { // the last row may hold what is assigned to nobody
			named = append(named, r)
		}
	}
	p.table.SetRows(named)
	p.card.SetTitle(p.host.T("reports.reps"), p.host.Fmt().Count(len(named)))
	p.choose(p.code)
}

// choose selects the rep of a code, or the first one when there is none such.
func (p *people) choose(code string) {
	p.code = code
	if p.table.SelectWhere(func(r board.RepRow) bool { return r.Code == code }) {
		return
	}
	p.code = ""
	if rows := p.table.Rows(); len(rows) > 0 {
		p.code = rows[0].Code
		p.table.SelectWhere(func(r board.RepRow) bool { return r.Code == p.code })
	}
}
