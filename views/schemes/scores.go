package schemes

import (
	"cmp"
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// scores is the part of the second method: scores of 1 to 5 as the R package rfm
// gives them, their map and their segments.
type scores struct {
	page     *Page
	box      fyne.CanvasObject
	scope    *widgets.ChipGroup
	left     *widgets.Card
	heat     *widgets.Chart
	steps    *widgets.Table[scoreStep]
	right    *widgets.Card
	segments *widgets.Table[calc.SegmentSum]
	table    *widgets.Table[schemes.Scored]
	listed   *widgets.Text

	out     schemes.Scores
	segment string
	r, f    int // the cell of the map that is chosen; 0: none
}

func newScores(p *Page) part {
	h := p.host
	f := h.Fmt()
	x := &scores{page: p}
	x.scope = widgets.NewChipGroup([]string{h.T("rules.scope.all"), h.T("rules.scope.year")}, false, func(int) { x.refresh() })
	x.heat = widgets.NewChart(nil, 380, 200)
	x.heat.OnTap = func(hit chart.Hit) { x.choose(calc.Scores-hit.Row, hit.Col+1, "") }
	x.steps = widgets.NewTable(x.stepColumns())
	x.steps.RowHeight = 32
	x.steps.Empty = widgets.NewEmpty("users", h.T("rules.scores.none"), h.T("rules.scores.none.how"))
	x.left = widgets.NewCard(h.T("rules.heat"), "", x.scope, widgets.VSplit([]float32{55, 45}, 0, widgets.Pad(0, 16, 8, 16, x.heat),
		widgets.Col(0, widgets.HR(), widgets.Fixed(0, 36, widgets.Pad(8, 16, 8, 16, widgets.Strong(h.T("rules.thresholds")))), widgets.Grow(x.steps))))
	x.segments = widgets.NewTable([]widgets.Column[calc.SegmentSum]{
		{Key: "segment", Title: h.T("rules.segment"), Width: 110, Flex: 2, Cell: func(s calc.SegmentSum) widgets.Cell {
			return widgets.Cell{Text: f.TierName(data.Tier(s.Key)), Exact: h.T("rules.segment." + s.Key)}
		}},
		number("count", h.T("rules.count"), 60, func(s calc.SegmentSum) int { return s.Count }, f.Count),
		number("orders", h.T("rules.orders"), 64, func(s calc.SegmentSum) int { return s.Orders }, f.Count),
		{Key: "amount", Title: h.T("rules.money"), Width: 88, Right: true, Cell: func(s calc.SegmentSum) widgets.Cell {
			return widgets.Cell{Text: f.Money(s.Amount), Exact: f.Exact(s.Amount)}
		}, Compare: func(a, b calc.SegmentSum) int { return cmp.Compare(a.Amount, b.Amount) }},
	})
	x.segments.RowHeight = 32
	x.segments.Same = func(a, b calc.SegmentSum) bool { return a.Key == b.Key }
	x.segments.OnSelect = func(s calc.SegmentSum) { x.choose(0, 0, s.Key) }
	x.segments.Empty = widgets.NewEmpty("users", h.T("rules.scores.none"), h.T("rules.scores.none.how"))
	x.table = x.people()
	x.listed = widgets.Strong("")
	x.right = widgets.NewCard(h.T("rules.segments"), h.T("rules.segments.caption"), nil, widgets.VSplit([]float32{50, 50}, 0, x.segments,
		widgets.Col(0, widgets.HR(), widgets.Fixed(0, 36, widgets.Pad(8, 16, 8, 16, x.listed)), widgets.Grow(x.table))))
	x.box = widgets.Split([]float32{56, 44}, 12, x.left, x.right)
	return x
}

func (x *scores) people() *widgets.Table[schemes.Scored] {
	h := x.page.host
	f := h.Fmt()
	t := widgets.NewTable([]widgets.Column[schemes.Scored]{
		{Key: "name", Title: h.T("rules.customer"), Width: 110, Flex: 2, Cell: func(c schemes.Scored) widgets.Cell { return widgets.Cell{Text: c.Name} },
			Compare: func(a, b schemes.Scored) int { return cmp.Compare(a.Name, b.Name) }},
		number("score", h.T("rules.score"), 60, func(c schemes.Scored) int { return c.Score }, strconv.Itoa),
		number("r", "R", 52, func(c schemes.Scored) int { return c.R }, f.Count),
		number("f", "F", 44, func(c schemes.Scored) int { return c.F }, f.Count),
		{Key: "m", Title: "M " + f.BareUnit(), Width: 72, Right: true, Cell: func(c schemes.Scored) widgets.Cell {
			return widgets.Cell{Text: f.Bare(c.M), Exact: f.Exact(c.M)}
		}, Compare: func(a, b schemes.Scored) int { return cmp.Compare(a.M, b.M) }},
	})
	t.RowHeight = 32
	t.Same = func(a, b schemes.Scored) bool { return a.Code == b.Code }
	t.OnOpen = func(c schemes.Scored) { h.Show(page.Route{Page: "customers", Part: "list", Code: c.Code}) }
	t.Empty = widgets.NewEmpty("users", h.T("rules.scores.empty"), h.T("rules.scores.empty.how"))
	return t
}

func (x *scores) content() fyne.CanvasObject { return x.box }

func (x *scores) refresh() {
	h := x.page.host
	in := schemes.ScoresIn{List: true}
	if x.scope.Selected() == 1 {
		year := 365
		in.Window = &year
	}
	r, today := h.Reader(), h.Today()
	var out schemes.Scores
	x.page.ask(h.T("rules.scores.work"), func(schemes.Progress) (err error) {
		out, err = schemes.ScoresOf(r, today, in)
		return err
	}, func(err error) {
		if err != nil {
			h.Complain(err)
			return
		}
		x.out = out
		x.show()
	})
}

// show hands the answer to the parts.
func (x *scores) show() {
	h, out := x.page.host, x.out
	x.left.SetTitle(h.T("rules.heat"), h.Fmt().T("rules.heat.caption", out.Buyers, out.Orders, out.Amount))
	x.steps.SetRows(x.scoreSteps())
	x.segments.SetRows(out.Segments)
	x.fill()
}

// A scoreStep is one score with the values that earn it and who has it.
type scoreStep struct {
	score  int
	ranges [3]string // of R, F and M
	counts [3]int
}

// scoreSteps are the scores, the best first. R counts the other way: the fewer
// days, the better.
func (x *scores) scoreSteps() (rows []scoreStep) {
	if x.out.Buyers == 0 {
		return nil
	}
	f := x.page.host.Fmt()
	plain := func(tenths int64) string { return strconv.FormatFloat(float64(tenths)/10, 'f', -1, 64) }
	money := func(tenths int64) string { return f.MoneyUnit(data.Money((tenths + 5) / 10)) }
	between := func(cuts []int64, step int, say func(int64) string) string {
		switch step {
		case 0:
			return "< " + say(cuts[0])
		case calc.Scores - 1:
			return "≥ " + say(cuts[step-1])
		}
		return say(cuts[step-1]) + " – " + say(cuts[step])
	}
	t := x.out.Thresholds
	for score := calc.Scores; score >= 1; score-- {
		rows = append(rows, scoreStep{score,
			[3]string{between(t.R, calc.Scores-score, plain), between(t.F, score-1, plain), between(t.M, score-1, money)},
			[3]int{x.out.R[score-1], x.out.F[score-1], x.out.M[score-1]}})
	}
	return rows
}

func (x *scores) stepColumns() []widgets.Column[scoreStep] {
	h := x.page.host
	columns := []widgets.Column[scoreStep]{{Key: "score", Title: h.T("rules.score"), Width: 56, Cell: func(s scoreStep) widgets.Cell {
		return widgets.Cell{Text: strconv.Itoa(s.score), Bold: true}
	}}}
	for i, key := range []string{"r", "f", "m"} {
		columns = append(columns,
			widgets.Column[scoreStep]{Key: key, Title: h.T("rules.threshold." + key), Width: 96, Flex: 1, Right: true, Cell: func(s scoreStep) widgets.Cell {
				return widgets.Cell{Text: s.ranges[i], Token: "t2"}
			}},
			widgets.Column[scoreStep]{Key: key + " count", Title: h.T("rules.count"), Width: 60, Right: true, Cell: func(s scoreStep) widgets.Cell {
				return widgets.Cell{Text: h.Fmt().Count(s.counts[i])}
			}})
	}
	return columns
}

// choose lists the customers of a cell of the map or of a segment; the same again
// lists all.
func (x *scores) choose(r, f int, segment string) {
	if r == x.r && f == x.f && segment == x.segment {
		r, f, segment = 0, 0, ""
	}
	if segment == "" {
		x.segments.Unselect()
	}
	x.r, x.f, x.segment = r, f, segment
	x.fill()
}

func (x *scores) fill() {
	h := x.page.host
	x.heat.SetChart(x.drawn())
	var rows []schemes.Scored
	for _, c := range x.out.Customers {
		if (x.segment == "" || c.Segment == x.segment) && (x.r == 0 || c.Score/100 == x.r && c.Score/10%10 == x.f) {
			rows = append(rows, c)
		}
	}
	x.table.SetRows(rows)
	name := h.T("rules.scope.customers")
	switch {
	case x.segment != "":
		name = h.Fmt().TierName(data.Tier(x.segment))
	case x.r > 0:
		name = h.T("rules.heat.cell", x.r, x.f)
	}
	x.listed.SetText(name + " · " + h.T("rules.holes.count", len(rows)))
}

// drawn is the map: R down from 5, F across from 1; each cell has the money per
// customer, tinted by it.
func (x *scores) drawn() chart.Heat {
	h := x.page.host
	f := h.Fmt()
	heat := chart.Heat{Current: -1}
	most := data.Money(1)
	for _, c := range x.out.Heat {
		most = max(most, c.Mean)
	}
	for n := range calc.Scores {
		heat.Columns = append(heat.Columns, "F "+strconv.Itoa(n+1))
	}
	for r := calc.Scores; r >= 1; r-- {
		row := chart.HeatRow{Name: "R " + strconv.Itoa(r), Light: chart.NoLight}
		for n := range calc.Scores {
			cell := chart.HeatCell{Text: "·"}
			if len(x.out.Heat) > 0 {
				c := x.out.Heat[(r-1)*calc.Scores+n]
				cell.Tip = []string{h.T("rules.heat.cell", r, n+1), h.T("rules.customers", c.Count)}
				if c.Count > 0 {
					cell.Text, cell.Fill = f.Money(c.Mean), tint(c.Mean, most)
					cell.Tip = append(cell.Tip, f.T("rules.heat.mean", c.Mean))
				}
			}
			row.Cells = append(row.Cells, cell)
		}
		heat.Rows = append(heat.Rows, row)
	}
	return heat
}

// tint is darker the more money a customer brings.
func tint(m, most data.Money) chart.Role {
	switch {
	case m*3 < most:
		return chart.Sub
	case m*3 < 2*most:
		return chart.Soft
	}
	return chart.Band
}
