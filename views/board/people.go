package board

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"quarterdeck/app/board"
	"quarterdeck/app/chart"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// People are the reps against their own paced plans, the one furthest behind
// first.
type people struct{ rows []person }

// A person is one row of [people].
type person struct {
	code, name, region string
	light              chart.Light
	done, tick         float64 // actual and paced, as shares of the longest bar
	share, amounts     string
	tip                []string
}

const (
	personRow    = 36
	personRowMin = 21
)

// people lists the reps with a plan or results.
func (d drawing) people() people {
	reps := slices.Clone(d.Reps)
	slices.SortStableFunc(reps, func(a, b board.RepRow) int { return cmp.Compare(behind(a), behind(b)) })
	var top data.Money
	for _, r := range reps {
		top = max(top, r.Total.Actual, r.Total.Paced)
	}
	var p people
	for _, r := range reps {
		t := r.Total
		row := person{code: r.Code, name: board.NameOf(d.fmt, r.Row), region: r.Region, light: chart.Light(t.Light), share: d.share(t.Attainment),
			done: board.RatioOf(t.Actual, top).Float(), tick: board.RatioOf(t.Paced, top).Float(), tip: d.tip(board.NameOf(d.fmt, r.Row), t)}
		switch {
		case t.Known && t.Paced != 0:
			row.amounts = d.cell(t.Actual) + " / " + d.cell(t.Paced)
		case t.Known:
			row.amounts = d.cell(t.Actual)
		}
		p.rows = append(p.rows, row)
	}
	return p
}

// behind orders reps: the judged by attainment, then the others as they are.
func behind(r board.RepRow) float64 {
	if !r.Total.Judged() {
		return 1e9
	}
	return r.Total.Attainment.Float()
}

// columns are where the parts of a row stand.
type columns struct{ name, region, from, to, amounts float32 }

// columns measures the rows. Narrow lists leave the amounts out.
func (p people) columns(w float32, m chart.Measurer) (c columns) {
	var share float32
	for _, r := range p.rows {
		c.name = max(c.name, m.Width(r.name, 13, true))
		c.region = max(c.region, m.Width(r.region, 12, false))
		c.amounts = max(c.amounts, m.Width(r.amounts, 12, false))
		share = max(share, m.Width(r.share, 13, true))
	}
	c.name, c.region = min(c.name, w*0.3), min(c.region, w*0.2)
	c.from = 20 + c.name + 12
	if c.region > 0 {
		c.from += c.region + 8
	}
	c.to = w - share - 12
	if c.to-c.from-c.amounts-12 < 60 {
		c.amounts = 0
	} else {
		c.to -= c.amounts + 12
	}
	return c
}

// Scene lays the list out; it is empty under 120 by 21.
func (p people) Scene(w, h float32, m chart.Measurer) *chart.Scene {
	s := &chart.Scene{W: w, H: h}
	if !(w >= 120 && h >= personRowMin) || len(p.rows) == 0 {
		return s
	}
	c := p.columns(w, m)
	high := min(personRow, max(personRowMin, h/float32(len(p.rows))))
	for i, r := range p.rows {
		top := high * float32(i)
		if top+high > h+1 {
			break
		}
		if i > 0 {
			s.Line(0, top, w, top, 1, chart.Hair)
		}
		r.draw(s, c, top+high/2, m)
		s.Hits = append(s.Hits, chart.Hit{Y: top, W: w, H: high, Tip: r.tip, Row: i, Name: r.code})
	}
	return s
}

func (r person) draw(s *chart.Scene, c columns, y float32, m chart.Measurer) {
	bold := r.light == chart.Red
	s.Mark(r.light, 7, y, 14)
	s.Add(chart.Text{X: 20, Y: y, S: chart.Fit(m, r.name, 13, bold, c.name), Size: 13, Bold: bold, Role: chart.T1})
	s.Add(chart.Text{X: 20 + c.name + 8, Y: y, S: chart.Fit(m, r.region, 12, false, c.region), Size: 12, Role: chart.T3})
	if c.to-c.from >= 24 {
		s.Bar(c.from, y, c.to-c.from, 6, r.done, r.tick, chart.Actual)
	}
	if c.amounts > 0 {
		s.Add(chart.Text{X: c.to + c.amounts + 12, Y: y, S: r.amounts, Size: 12, Align: chart.Right, Role: chart.T3})
	}
	s.Add(chart.Text{X: s.W, Y: y, S: r.share, Size: 13, Bold: true, Align: chart.Right, Role: chart.T1})
}

// peopleCard is the list of the reps; a long one scrolls.
type peopleCard struct {
	content *fyne.Container
	chart   *widgets.Chart
	scroll  *container.Scroll
	none    *fyne.Container
}

func newPeopleCard(h page.Host) *peopleCard {
	c := &peopleCard{chart: widgets.NewChart(nil, 80, personRowMin)}
	c.chart.OnTap = func(hit chart.Hit) { h.Show(page.Route{Page: "team", Code: hit.Name}) }
	c.scroll = container.NewVScroll(widgets.Pad(0, 16, 0, 16, c.chart))
	c.none = widgets.NewEmpty("users", h.T("deck.team.none"), h.T("deck.team.none.how"))
	c.content = widgets.Stack(widgets.Pad(0, 0, 4, 0, c.scroll), c.none)
	return c
}

func (c *peopleCard) set(p people) {
	c.none.Hidden = len(p.rows) > 0
	c.chart.SetChart(p)
	c.chart.SetLeast(80, personRowMin*float32(len(p.rows)))
	c.scroll.Refresh()
}
