package customers

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/customers"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// pastPart is the tier of the customer at the ends of the last months. With many
// orders it is worked out when asked for, with its progress shown.
type pastPart struct {
	*part
	host  page.Host
	line  *fyne.Container
	ask   *widgets.Button
	kept  *customers.TierHistory // of the standing below
	stand customers.Standing
	one   customers.Customer
}

// manyOrders is how many orders make the history something to wait for.
const manyOrders = 150_000

func newPastPart(h page.Host) *pastPart {
	x := &pastPart{host: h, line: widgets.Col(4)}
	x.ask = widgets.NewButton(h.T("customers.past.ask"), widgets.Plain, x.work).Small()
	x.part = newPart(h.T("customers.past"), widgets.Col(0, x.line, widgets.Row(0, x.ask)))
	return x
}

// set shows the history of a customer, or the button that asks for it.
func (x *pastPart) set(s customers.Standing, c customers.Customer) {
	if len(x.stand.Rows) == 0 || len(s.Rows) == 0 || &x.stand.Rows[0] != &s.Rows[0] {
		x.kept = nil
	}
	x.stand, x.one = s, c
	if x.kept == nil {
		n, err := x.host.Reader().Count(data.Orders)
		if err != nil {
			x.host.Complain(err)
			return
		}
		if n <= manyOrders {
			if x.kept, err = customers.Histories(x.host.Reader(), s.AsOf, nil); err != nil {
				x.host.Complain(err)
				return
			}
		}
	}
	x.fill()
}

// work asks for the history with its progress shown.
func (x *pastPart) work() {
	var found *customers.TierHistory
	x.host.Run(page.Job{Title: x.host.T("customers.past.job"),
		Work: func(report func(done, all int) error) (err error) {
			found, err = customers.Histories(x.host.Reader().Apart(), x.stand.AsOf, report)
			return err
		},
		Done: func(err error) {
			if err != nil {
				x.host.Complain(err)
				return
			}
			x.kept = found
			x.fill()
		}})
}

// fill draws the months in rows of four, each with the tier it ended in.
func (x *pastPart) fill() {
	x.ask.Hidden = x.kept != nil
	x.line.Hidden = x.kept == nil
	if x.kept == nil {
		x.line.Refresh()
		return
	}
	f := x.host.Fmt()
	x.line.Objects = nil
	months := x.kept.Of(x.one.ID)
	for at := 0; at < len(months); at += 4 {
		var cells []fyne.CanvasObject
		for _, m := range months[at:min(at+4, len(months))] {
			words, tone := tierWords(x.host, x.stand, data.RFM, m.Tier), widgets.Neutral
			switch m.Tier {
			case "":
				words, tone = "—", widgets.Outline
			case data.High:
				tone = widgets.Accented
			case data.Dormant, data.AtRisk:
				tone = widgets.Warning
			case data.Unclassified:
				tone = widgets.Outline
			}
			cells = append(cells, widgets.Col(1, widgets.NewText(f.MonthYear(m.Month), widgets.Style{Size: 12, Token: "t3", Elide: true}),
				widgets.Row(0, widgets.NewBadge(words, tone))))
		}
		x.line.Add(widgets.Split(nil, 6, cells...))
	}
	x.line.Refresh()
}
