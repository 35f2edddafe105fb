package objectives

import (
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/objectives"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// The columns; those of the quarters stand between last year and the year.
const (
	colTarget = iota
	colWeight
	colLast
	colQuarter
)

// A table is the grid of objectives.
type table struct {
	page *Objectives
	grid *widgets.Grid
	rows []objectives.Row
	n    int // quarters
}

func newTable(p *Objectives) *table {
	t := &table{page: p, grid: widgets.NewGrid()}
	t.grid.NameTitle, t.grid.NameWidth = p.host.T("objectives.col.name"), 236
	if p.host.Lang() != "zh" { // names are longer
		t.grid.NameWidth = 296
	}
	t.grid.Cell = t.cell
	t.grid.OnEdit = t.edit
	t.grid.OnTyping = func(r, _ int, _ string) { p.tell(nil) }
	t.grid.OnAway = func(r, c int, typed string) bool { return t.edit(r, c, typed) == nil }
	t.grid.OnRefuse = t.refuse
	t.grid.OnClear = t.clear
	t.grid.OnPaste = t.paste
	return t
}

func (t *table) colYear() int     { return colQuarter + t.n }
func (t *table) colActual() int   { return colQuarter + t.n + 1 }
func (t *table) colAttained() int { return colQuarter + t.n + 2 }

// set hands the rows over.
func (t *table) set(l objectives.List) {
	h, f := t.page.host, t.page.host.Fmt()
	t.rows, t.n = l.Rows, len(h.Plan().Groups())
	rows := make([]widgets.GridRow, len(l.Rows))
	for i, o := range l.Rows {
		sort := h.T("objectives.sort.result")
		if o.Of.Process {
			sort = h.T("objectives.sort.process")
		}
		owner := o.OwnerName
		if owner == "" {
			owner = h.T("objectives.nobody")
		}
		rows[i] = widgets.GridRow{Name: t.page.name(o), Note: h.T("objectives.row", sort, owner)}
	}
	cols := []widgets.GridCol{{Title: h.T("objectives.col.target"), Width: 92, Rule: true}, {Title: h.T("objectives.col.weight"), Width: 64},
		{Title: h.T("objectives.col.last"), Width: 84}}
	for i := range t.n {
		q := data.Period{}
		if len(l.Rows) > 0 {
			q = l.Rows[0].Quarters[i].Period
		}
		cols = append(cols, widgets.GridCol{Title: f.GroupName(h.Plan(), i), Width: 78, Current: q.Has(h.Today())})
	}
	cols = append(cols, widgets.GridCol{Title: h.T("objectives.col.year"), Width: 84, Sum: true, Rule: true},
		widgets.GridCol{Title: h.T("objectives.col.actual"), Width: 84}, widgets.GridCol{Title: h.T("objectives.col.attained"), Width: 88})
	t.grid.SetRows(rows, nil, cols)
}

// cell is one cell as it looks now.
func (t *table) cell(r, c int) widgets.GridCell {
	o, f := t.rows[r], t.page.host.Fmt()
	number := func(n *int64) widgets.GridCell {
		x := widgets.GridCell{Text: f.NumberCell(o.Of.Unit, n), Edit: f.NumberEdit(o.Of.Unit, n)}
		switch {
		case n != nil && o.Of.Unit == data.MoneyUnit:
			x.Exact = f.Exact(data.Money(*n))
		case n != nil && o.Of.Unit == data.RatioUnit:
			x.Exact = f.NumberPtr(o.Of.Unit, n)
		}
		if n == nil {
			x.Token = "t3"
		}
		return x
	}
	revenue := o.Metric == data.Revenue
	switch {
	case c == colTarget:
		return t.target(o, number(o.Aim))
	case c == colWeight:
		x := widgets.GridCell{Text: text.Unknown, Token: "t3"}
		if o.Weight != nil {
			n := int64(*o.Weight)
			edit := f.NumberEdit(data.RatioUnit, &n)
			x = widgets.GridCell{Text: edit + "%", Edit: edit}
		}
		return x
	case c == colLast:
		x := number(o.Last)
		x.Token, x.Fixed = "t2", revenue
		if o.LastFrom == "orders" {
			x.Exact = t.page.host.T("objectives.last.orders")
		}
		return x
	case c < t.colYear():
		q := o.Quarters[c-colQuarter]
		x := number(q.Amount)
		x.Fixed = revenue
		if q.Base != nil {
			x.Exact = t.page.host.T("objectives.of", x.Text, f.NumberPtr(baseUnit(o), q.Base))
			x.Edit += " / " + f.NumberEdit(baseUnit(o), q.Base)
		}
		return x
	case c == t.colYear():
		x := number(o.Year)
		x.Fixed, x.Sum, x.Bold = true, true, true
		if o.Year == nil && o.Entered > 0 {
			x.Text = t.page.host.T("objectives.entered", o.Entered, len(o.Quarters))
		}
		return x
	case c == t.colActual():
		x := number(o.Actual)
		x.Fixed = true
		return x
	}
	return widgets.GridCell{Text: light(o.Light) + points(f, o.Attained), Token: tokenOf(o.Light), Fixed: true, Bold: o.Attained != nil}
}

// target shows what is decided, or in grey what the quarters make.
func (t *table) target(o objectives.Row, x widgets.GridCell) widgets.GridCell {
	h := t.page.host
	x.Bold, x.Fixed = true, o.Metric == data.Revenue
	if !o.AimTyped {
		x.Bold = false
		x.Edit = ""
		if o.Aim != nil {
			x.Token, x.Exact = "t2", h.T("objectives.rolled")
		}
	}
	if o.Growth != nil {
		growth := int64(*o.Growth)
		x.Edit = signed(h.Fmt().NumberEdit(data.RatioUnit, &growth), growth) + "%"
		reading := "relative"
		if o.Reading == data.InPoints {
			reading, x.Edit = "points", strings.TrimSuffix(x.Edit, "%")+h.T("objectives.points.sign")
		}
		x.Exact = h.T("objectives.grown."+reading, x.Edit)
	}
	return x
}

func signed(s string, n int64) string {
	if n >= 0 {
		return "+" + s
	}
	return s
}

// baseUnit is what the base of a rate is counted in: money for a market, pieces
// for everything else.
func baseUnit(o objectives.Row) data.Unit {
	if o.Metric == data.MarketShare {
		return data.MoneyUnit
	}
	return data.CountUnit
}

// edit keeps what was typed; an error leaves the editor open and is said below.
func (t *table) edit(r, c int, typed string) error {
	command, err := t.command(r, c, typed)
	if err == nil && command != nil {
		err = t.page.host.Try(command)
	}
	if err != nil {
		t.page.tell(err)
		return err
	}
	if command != nil {
		t.page.host.DoQuiet(command)
	}
	t.page.tell(nil)
	return nil
}

// command is what typing into a cell means; nil: nothing changes.
func (t *table) command(r, c int, typed string) (app.Command, error) {
	o, f := t.rows[r], t.page.host.Fmt()
	typed = strings.TrimSpace(typed)
	if typed == text.Unknown {
		typed = ""
	}
	save := o.Saved()
	switch {
	case c == colTarget:
		return save, t.readTarget(&save, o, typed)
	case c == colWeight:
		n, err := numberOrNone(f, data.RatioUnit, typed)
		save.Weight = nil
		if n != nil {
			weight := int(min(max(*n, -1), data.Rate+1)) // beyond 100 % is for the record to refuse
			save.Weight = &weight
		}
		return save, err
	case c == colLast:
		n, err := numberOrNone(f, o.Of.Unit, typed)
		if n == nil || o.Last == nil || *n != *o.Last || o.LastFrom == "entered" {
			save.LastYear = n
		}
		return save, err
	case c >= colQuarter && c < t.colYear():
		return t.milestone(o, c-colQuarter, typed)
	}
	return nil, nil
}

func numberOrNone(f text.Fmt, u data.Unit, typed string) (*int64, error) {
	if typed == "" {
		return nil, nil
	}
	n, err := f.ParseNumber(u, typed)
	return &n, err
}

// readTarget reads a target: a number, or a growth such as +5%, or +5点 where a
// rate grows by percentage points.
func (t *table) readTarget(save *objectives.SaveObjective, o objectives.Row, typed string) error {
	save.Target, save.Growth = nil, nil
	plain := strings.NewReplacer("−", "-", "＋", "+", "％", "%", " ", "").Replace(typed)
	if !strings.HasPrefix(plain, "+") && !(strings.HasPrefix(plain, "-") && strings.HasSuffix(plain, "%")) {
		var err error
		save.Target, err = numberOrNone(t.page.host.Fmt(), o.Of.Unit, typed)
		return err
	}
	for _, word := range []string{"个百分点", "百分点", "点", "points", "point", "pp", "pt"} {
		if strings.HasSuffix(plain, word) {
			plain, save.Reading = strings.TrimSuffix(plain, word), data.InPoints
		}
	}
	if strings.HasSuffix(plain, "%") {
		save.Reading = data.Relative
	}
	n, err := t.page.host.Fmt().ParseNumber(data.RatioUnit, strings.TrimPrefix(plain, "+"))
	growth := int(min(max(n, -1_000_00), 10_000_00))
	save.Growth = &growth
	return err
}

// milestone reads the number of a quarter, for a rate with its base behind a
// stroke: 22 / 1000. A number alone keeps the base.
func (t *table) milestone(o objectives.Row, quarter int, typed string) (app.Command, error) {
	f, q := t.page.host.Fmt(), o.Quarters[quarter]
	c := objectives.SetMilestone{Objective: o.ID, From: q.From, Until: q.Until, Base: q.Base}
	if o.Of.Roll != data.RollSum {
		if amount, base, cut := strings.Cut(strings.ReplaceAll(typed, "／", "/"), "/"); cut {
			n, err := numberOrNone(f, baseUnit(o), strings.TrimSpace(base))
			if err != nil {
				return nil, err
			}
			typed, c.Base = strings.TrimSpace(amount), n
		}
	}
	n, err := numberOrNone(f, o.Of.Unit, typed)
	c.Amount = n
	return c, err
}

// refuse leads to where a number that is not typed here comes from.
func (t *table) refuse(r, c int) {
	switch {
	case c == t.colActual() || c == t.colAttained():
		t.page.askNumbers(t.rows[r])
	case t.rows[r].Metric == data.Revenue:
		t.page.tell(data.Problem{Key: "problem.objective.revenue"})
	case c == t.colYear():
		t.page.tell(data.Problem{Key: "problem.objective.year"})
	}
}

// clear takes the numbers of a block away.
func (t *table) clear(at widgets.Span) {
	t.each(at, func(r, c int) string { return "" })
}

// paste takes a block from a spreadsheet, or one value for the whole block.
func (t *table) paste(at widgets.Span, block [][]string) {
	one := len(block) == 1 && len(block[0]) == 1
	if !one {
		at.R1, at.C1 = at.R0+len(block)-1, at.C0
		for _, row := range block {
			at.C1 = max(at.C1, at.C0+len(row)-1)
		}
	}
	t.each(at, func(r, c int) string {
		switch r, c := r-at.R0, c-at.C0; {
		case one:
			return block[0][0]
		case r < len(block) && c < len(block[r]):
			return block[r][c]
		}
		return ""
	})
}

// each types into every cell of a block that can be typed in: all milestones are
// one change.
func (t *table) each(at widgets.Span, typed func(r, c int) string) {
	var all objectives.SetNumbers
	for r := at.R0; r <= min(at.R1, len(t.rows)-1); r++ {
		for c := at.C0; c <= min(at.C1, t.colYear()-1); c++ {
			if t.cell(r, c).Fixed {
				continue
			}
			if c < colQuarter {
				if t.edit(r, c, typed(r, c)) != nil {
					return
				}
				continue
			}
			command, err := t.command(r, c, typed(r, c))
			if err != nil {
				t.page.tell(err)
				return
			}
			all.Milestones = append(all.Milestones, command.(objectives.SetMilestone))
		}
	}
	if len(all.Milestones) == 0 {
		return
	}
	if err := t.page.host.Try(all); err != nil {
		t.page.tell(err)
		return
	}
	t.page.host.DoQuiet(all)
}

// columnOf is the column in which a finding is put right.
func (t *table) columnOf(f objectives.Finding) int {
	switch f.Go {
	case "weight":
		return colWeight
	case "last_year":
		return colLast
	case "quarter", "base":
		return colQuarter + f.Quarter
	}
	return colTarget
}

// goTo brings a cell under the caret.
func (t *table) goTo(r, c int) { t.grid.Select(r, c) }

// fix goes to where a finding is put right.
func (p *Objectives) fix(f objectives.Finding) {
	at := 0
	for i, row := range p.list.Rows {
		if row.ID == f.Objective {
			at = i
		}
	}
	switch f.Go {
	case "add":
		p.offer(p.add)
		return
	case "owner":
		p.edit(p.list.Rows[at])
		return
	case "target":
		if p.list.Rows[at].Metric == data.Revenue {
			p.host.Show(page.Route{Page: "targets", Part: "goal"})
			return
		}
	}
	p.table.goTo(at, p.table.columnOf(f))
	p.host.Window().Canvas().Focus(p.table.grid)
}
