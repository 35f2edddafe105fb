package schemes

import (
	"slices"

	"fyne.io/fyne/v2"

	"quarterdeck/app/chart"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/widgets"
)

// movement is the part of who went from which tier to which between two dates.
type movement struct {
	page        *Page
	box         fyne.CanvasObject
	from, until *widgets.DateField
	scheme      *widgets.Select
	codes       []string
	code        string
	dates       *widgets.Form
	left        *widgets.Card
	matrix      *widgets.Chart
	right       *widgets.Card
	table       *widgets.Table[schemes.Mover]

	out  schemes.Movement
	cell [2]data.Tier
	some bool // a cell is chosen
}

func newMovement(p *Page) part {
	h := p.host
	x := &movement{page: p, code: data.RFM}
	x.from, x.until = forms.Day(h, h.Today()-schemes.MovementDays), forms.Day(h, h.Today())
	for _, d := range []*widgets.DateField{x.from, x.until} {
		d.OnCommit = func(string) { x.ask() }
	}
	x.scheme = widgets.NewSelect(nil, func(i int) { x.code = x.codes[i]; x.some = false; x.ask() })
	x.dates = widgets.NewForm()
	x.dates.Add(widgets.FormItem{Field: "scheme", Label: h.T("rules.scheme"), Object: x.scheme},
		widgets.FormItem{Field: "from", Label: h.T("rules.date.from"), Object: x.from},
		widgets.FormItem{Field: "until", Label: h.T("rules.date.until"), Object: x.until})
	x.matrix = widgets.NewChart(nil, 420, 200)
	x.matrix.OnTap = x.choose
	x.left = widgets.NewCard(h.T("rules.movement"), "", nil, widgets.Col(0, widgets.Pad(0, 16, 10, 16, x.dates), widgets.HR(), widgets.Grow(widgets.Pad(8, 16, 8, 16, x.matrix))))
	x.table = moverTable(h)
	x.table.Empty = widgets.NewEmpty("users", h.T("rules.movement.none"), h.T("rules.movement.none.how"))
	x.right = widgets.NewCard(h.T("rules.movement.list"), "", nil, x.table)
	x.box = widgets.Split([]float32{58, 42}, 12, x.left, x.right)
	return x
}

func (x *movement) content() fyne.CanvasObject { return x.box }

func (x *movement) refresh() {
	h := x.page.host
	all, err := h.Reader().Schemes()
	if err != nil {
		h.Complain(err)
		return
	}
	x.codes = nil
	var names []string
	for _, s := range all {
		x.codes, names = append(x.codes, s.Code), append(names, schemes.SchemeName(h.Fmt(), s))
	}
	if !slices.Contains(x.codes, x.code) {
		x.code = data.RFM
	}
	x.scheme.SetOptions(names, slices.Index(x.codes, x.code))
	x.ask()
}

// ask works the matrix out for the dates in the fields.
func (x *movement) ask() {
	h := x.page.host
	x.dates.Clear()
	from, err := x.from.Date()
	if err != nil {
		x.dates.Complain(h.Fmt(), data.At("from", err))
		return
	}
	until, err := x.until.Date()
	if err != nil {
		x.dates.Complain(h.Fmt(), data.At("until", err))
		return
	}
	r, today, in := h.Reader(), h.Today(), schemes.MovementIn{Scheme: x.code, From: from, Until: until, List: true}
	var out schemes.Movement
	x.page.ask(h.T("rules.movement.work"), func(report schemes.Progress) (err error) {
		out, err = schemes.MovedWith(r, today, in, report)
		return err
	}, func(err error) {
		if err != nil {
			if !x.dates.Complain(h.Fmt(), err) {
				h.Complain(err)
			}
			return
		}
		x.out = out
		x.fill()
	})
}

func (x *movement) fill() {
	h := x.page.host
	x.left.SetTitle(h.T("rules.movement"), h.T("rules.movement.caption", x.out.Moved, x.out.New))
	x.matrix.SetChart(x.drawn())
	var rows []schemes.Mover
	for _, m := range x.out.List {
		if !x.some || m.From == x.cell[0] && m.To == x.cell[1] {
			rows = append(rows, m)
		}
	}
	x.table.SetRows(rows)
	caption := h.T("rules.holes.count", len(rows))
	if x.some {
		caption = x.name(x.cell[0]) + " → " + x.name(x.cell[1]) + " · " + caption
	}
	x.right.SetTitle(h.T("rules.movement.list"), caption)
}

// choose lists who is in a cell of the matrix; the same cell again lists all.
func (x *movement) choose(hit chart.Hit) {
	tiers := x.shownTiers()
	if hit.Row >= len(tiers) || hit.Col >= len(tiers) {
		return
	}
	cell := [2]data.Tier{tiers[hit.Row], tiers[hit.Col]}
	x.some = !x.some || cell != x.cell
	x.cell = cell
	x.fill()
}

func (x *movement) name(t data.Tier) string {
	h := x.page.host
	if t == "" {
		return h.T("rules.none")
	}
	set, err := schemes.RulesOf(h.Reader(), x.code)
	if err == nil {
		for _, y := range set.Tiers {
			if y.Tier == t {
				return schemes.TierName(h.Fmt(), y)
			}
		}
	}
	return h.Fmt().TierName(t)
}

// shownTiers are rows and columns of the matrix: no tier, then every tier.
func (x *movement) shownTiers() []data.Tier { return append([]data.Tier{""}, x.out.Tiers...) }

// drawn is the matrix: from which tier down, to which across. Who stayed is grey,
// who moved is tinted.
func (x *movement) drawn() chart.Heat {
	h := x.page.host
	tiers := x.shownTiers()
	heat := chart.Heat{Current: -1, Last: h.T("rules.sum")}
	n := len(tiers)
	sums := make([]int, n+1)
	for i, from := range tiers {
		row := chart.HeatRow{Name: x.name(from), Light: chart.NoLight}
		heat.Columns = append(heat.Columns, x.name(from))
		sum := 0
		for j, to := range tiers {
			m := x.out.Moves[i*n+j]
			sum += m.Count
			sums[j] += m.Count
			cell := chart.HeatCell{Text: "·", Tip: []string{x.name(from) + " → " + x.name(to), h.T("rules.customers", m.Count), h.Fmt().T("rules.movement.money", m.Before, m.After)}}
			if m.Count > 0 {
				cell.Text, cell.Fill = h.Fmt().Count(m.Count), chart.Soft
				if i == j {
					cell.Fill = chart.Sub
				}
			}
			row.Cells = append(row.Cells, cell)
		}
		row.Last = h.Fmt().Count(sum)
		sums[n] += sum
		heat.Rows = append(heat.Rows, row)
	}
	total := chart.HeatRow{Name: h.T("rules.sum"), Light: chart.NoLight, Total: true, Last: h.Fmt().Count(sums[n])}
	for j := range tiers {
		total.Cells = append(total.Cells, chart.HeatCell{Text: h.Fmt().Count(sums[j])})
	}
	heat.Rows = append(heat.Rows, total)
	return heat
}
