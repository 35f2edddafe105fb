package forecast

import (
	"cmp"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/chart"
	"quarterdeck/app/forecast"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// weeksKey is what the kept widths of the columns are under.
const weeksKey = "forecast.weeks."

// movesKey is what the kept widths of the columns are under.
const movesKey = "forecast.moves."

// moves is the part with the frozen weeks: the way of the pipeline from one to
// another, the opportunities of each reason, and the weeks themselves.
type moves struct {
	host               page.Host
	content            *fyne.Container
	from, to, until    *widgets.Select
	rep                *widgets.Select
	chart              *widgets.Chart
	none               fyne.CanvasObject // in place of the chart while there is nothing to compare
	bridge             *widgets.Card
	list               *widgets.Card
	rows               *widgets.Table[moved]
	weeks              *widgets.Table[forecast.WeekSum]
	remove             *widgets.Button
	begins, ends       []data.Date
	periods            []data.Period
	codes              []string
	start, end, closes int // chosen; −1: the usual
	who                int

	x   forecast.Waterfall
	all forecast.Weeks
}

// moved is one opportunity of a step.
type moved struct {
	forecast.WaterfallRow
	step calc.BridgeStep
}

func newMoves(h page.Host) *moves {
	m := &moves{host: h, start: -1, end: -1, closes: -1}
	choose := func(into *int) *widgets.Select {
		return widgets.NewSelect(nil, func(i int) {
			*into = i
			if err := m.refresh(); err != nil {
				h.Complain(err)
			}
		}).Small()
	}
	m.from, m.to, m.until, m.rep = choose(&m.start), choose(&m.end), choose(&m.closes), choose(&m.who)
	m.chart = widgets.NewChart(nil, 200, 160)
	m.chart.OnTap = func(hit chart.Hit) { m.showStep(hit.Col) }
	m.rows = widgets.NewTable(m.rowColumns())
	m.rows.RowHeight = 32
	m.rows.Empty = widgets.NewEmpty("swap", h.T("forecast.moves.same"), h.T("forecast.moves.same.how"))
	m.weeks = widgets.NewTable(m.weekColumns())
	m.weeks.RowHeight = 32
	m.weeks.Empty = widgets.NewEmpty("cal", h.T("forecast.weeks.none"), h.T("forecast.weeks.none.how"))
	m.remove = widgets.NewButton(h.T("forecast.week.remove"), widgets.Plain, m.askRemove).Small()
	m.none = widgets.NewEmpty("lock", h.T("forecast.weeks.none"), h.T("forecast.moves.none"))
	choices := widgets.Row(8, widgets.Fixed(124, 28, m.from), widgets.Middle(widgets.Caption("→")), widgets.Fixed(124, 28, m.to), widgets.Fixed(148, 28, m.until), widgets.Fixed(116, 28, m.rep))
	m.bridge = widgets.NewCard(h.T("forecast.moves"), "", choices, widgets.Pad(0, 16, 8, 16, widgets.Stack(m.chart, m.none)))
	m.list = widgets.NewCard(h.T("forecast.moves.list"), "", nil, m.rows)
	weeks := widgets.NewCard(h.T("forecast.weeks"), h.T("forecast.weeks.note"), m.remove, m.weeks)
	m.content = widgets.VSplit([]float32{1, 1}, gap, m.bridge, widgets.Split([]float32{6, 5}, gap, m.list, weeks))
	return m
}

func (m *moves) object() fyne.CanvasObject { return m.content }

func (m *moves) refresh() (err error) {
	h := m.host
	f := h.Fmt()
	in := m.read()
	if m.x, err = forecast.PipelineWaterfall(h.Reader(), h.Today(), in); err != nil {
		m.start, m.end = -1, -1 // the weeks chosen no longer go together
		in.From, in.To = 0, 0
		if m.x, err = forecast.PipelineWaterfall(h.Reader(), h.Today(), in); err != nil {
			return err
		}
	}
	if m.all, err = forecast.PipelineWeeks(h.Reader(), h.Today(), forecast.WeeksIn{Rep: in.Rep}); err != nil {
		return err
	}
	m.offer(f)
	caption := h.T("forecast.moves.unit", f.BareUnit())
	if m.none.Show(); m.x.From == 0 {
		caption = ""
		m.chart.SetChart(nil)
	} else {
		m.none.Hide()
		m.chart.SetChart(bridge(f, m.x))
	}
	m.bridge.SetTitle(h.T("forecast.moves"), caption)
	m.showStep(0)
	shown := make([]forecast.WeekSum, 0, len(m.all.Rows)+1)
	if m.all.Now.Open > 0 || len(m.all.Rows) > 0 {
		shown = append(shown, m.all.Now)
	}
	for i := len(m.all.Rows) - 1; i >= 0; i-- {
		shown = append(shown, m.all.Rows[i])
	}
	m.weeks.SetRows(shown)
	why := ""
	if len(m.all.Rows) == 0 {
		why = h.T("problem.week.none")
	}
	m.remove.Allow(why)
	return nil
}

// read is the question the choices ask.
func (m *moves) read() (in forecast.WaterfallIn) {
	if m.start >= 0 && m.start < len(m.begins) {
		in.From = m.begins[m.start]
	}
	if m.end >= 0 && m.end < len(m.ends) {
		in.To = m.ends[m.end]
	}
	if m.closes >= 0 && m.closes < len(m.periods) {
		in.Until = m.periods[m.closes].Until - 1
	}
	if m.who > 0 && m.who < len(m.codes) {
		in.Rep = m.codes[m.who]
	}
	return in
}

// offer fills the choices: weeks to begin with, weeks or now to end with, the plan
// and its quarters, and people.
func (m *moves) offer(f text.Fmt) {
	h := m.host
	m.begins, m.ends = nil, []data.Date{0}
	from, to := []string{}, []string{f.T("forecast.moves.now")}
	at := 0
	for i := len(m.all.Rows) - 1; i >= 0; i-- {
		w := m.all.Rows[i]
		m.begins, from = append(m.begins, w.Day), append(from, f.Date(w.Day))
		m.ends, to = append(m.ends, w.Day), append(to, f.Date(w.Day))
		if w.Day == m.x.From {
			at = len(from) - 1
		}
	}
	if m.start = at; len(from) == 0 {
		m.start, from = -1, []string{text.Unknown}
	}
	m.from.SetOptions(from, at)
	m.to.SetOptions(to, max(0, m.end))
	m.periods = forecast.CallPeriods(h.Plan())[:1+len(h.Plan().Groups())]
	closes := make([]string, len(m.periods))
	for i, p := range m.periods {
		closes[i] = f.T("forecast.moves.close", spanName(f, h.Plan(), i, p))
	}
	m.until.SetOptions(closes, max(0, m.closes))
	m.codes = []string{""}
	names := []string{h.T("forecast.moves.everybody")}
	reps, err := h.Reader().Reps()
	if err != nil {
		h.Complain(err)
	}
	for _, r := range reps {
		m.codes, names = append(m.codes, r.Code), append(names, r.Name)
	}
	m.rep.SetOptions(names, min(m.who, len(names)-1))
}

// skipped reports whether a step is left out of the picture: nothing happened.
func skipped(s forecast.WaterfallStep) bool { return len(s.Rows) == 0 }

// showStep lists the opportunities of one column of the chart; of all for the
// first and the last.
func (m *moves) showStep(column int) {
	h := m.host
	var rows []moved
	title, at, shown := h.T("forecast.moves.list"), 0, 0
	for _, s := range m.x.Steps {
		if !skipped(s) {
			shown++
		}
	}
	for _, s := range m.x.Steps {
		if skipped(s) {
			continue
		}
		if at++; column > 0 && at == column {
			rows, title = nil, h.T("forecast.moves.list.of", h.T("forecast.step."+string(s.Step)))
		} else if column > 0 && column <= shown {
			continue
		}
		for _, r := range s.Rows {
			rows = append(rows, moved{r, s.Step})
		}
	}
	m.list.SetTitle(title, h.T("forecast.moves.count", len(rows)))
	m.rows.SetRows(rows)
}

func (m *moves) rowColumns() []widgets.Column[moved] {
	h := m.host
	f, period := h.Fmt(), h.Plan().Period()
	day := func(d data.Date) widgets.Cell {
		if d == 0 {
			return widgets.Cell{Text: text.Unknown, Token: "t3"}
		}
		return widgets.Cell{Text: f.DateIn(d, period)}
	}
	return []widgets.Column[moved]{
		{Key: movesKey + "step", Title: h.T("forecast.column.step"), Width: 76, Cell: func(x moved) widgets.Cell {
			tone := "good"
			if x.Amount < 0 {
				tone = "bad"
			}
			if x.step == calc.BridgeWon {
				tone = "accent"
			}
			return widgets.Cell{Text: h.T("forecast.step." + string(x.step)), Badge: tone}
		}, Compare: func(a, b moved) int { return cmp.Compare(a.step, b.step) }},
		{Key: movesKey + "name", Title: h.T("forecast.column.opportunity"), Width: 120, Flex: 3, Cell: func(x moved) widgets.Cell { return widgets.Cell{Text: x.Name, Exact: x.Code} },
			Compare: func(a, b moved) int { return cmp.Compare(a.Name, b.Name) }},
		{Key: movesKey + "rep", Title: h.T("forecast.column.rep"), Width: 108, Flex: 1, Folds: 2, Cell: func(x moved) widgets.Cell { return widgets.Cell{Text: cmp.Or(x.Rep, text.Unknown)} },
			Compare: func(a, b moved) int { return cmp.Compare(a.Rep, b.Rep) }},
		{Key: movesKey + "before", Title: h.T("forecast.column.before"), Width: 84, Right: true, Folds: 3, Cell: func(x moved) widgets.Cell { return day(x.Before) }},
		{Key: movesKey + "after", Title: h.T("forecast.column.after"), Width: 84, Right: true, Folds: 1, Cell: func(x moved) widgets.Cell { return day(x.After) }},
		{Key: movesKey + "amount", Title: h.T("forecast.column.change"), Width: 76, Flex: 1, Right: true, Cell: func(x moved) widgets.Cell {
			return widgets.Cell{Text: f.DeltaBare(x.Amount), Exact: f.DeltaExact(x.Amount)}
		}, Compare: func(a, b moved) int { return cmp.Compare(a.Amount, b.Amount) }},
	}
}

func (m *moves) weekColumns() []widgets.Column[forecast.WeekSum] {
	h := m.host
	f := h.Fmt()
	money := func(key string, folds int, of func(forecast.WeekSum) data.Money) widgets.Column[forecast.WeekSum] {
		return widgets.Column[forecast.WeekSum]{Key: weeksKey + key, Title: h.T("forecast.column." + key), Width: 72, Flex: 1, Right: true, Folds: folds,
			Cell: func(x forecast.WeekSum) widgets.Cell {
				sum := of(x)
				return moneyCell(f, &sum, false)
			}}
	}
	return []widgets.Column[forecast.WeekSum]{
		{Key: weeksKey + "day", Title: h.T("forecast.column.week"), Width: 96, Flex: 1, Cell: func(x forecast.WeekSum) widgets.Cell {
			if x.ID == 0 {
				return widgets.Cell{Text: h.T("forecast.moves.now"), Token: "accent"}
			}
			return widgets.Cell{Text: f.Date(x.Day), Exact: f.Week(x.Week)}
		}},
		{Key: weeksKey + "open", Title: h.T("forecast.column.open"), Width: 52, Right: true, Folds: 2, Cell: func(x forecast.WeekSum) widgets.Cell { return widgets.Cell{Text: f.Count(x.Open)} }},
		money("amount", 0, func(x forecast.WeekSum) data.Money { return x.Amount }),
		money("expected", 0, func(x forecast.WeekSum) data.Money { return x.Expected }),
		money("commit", 4, func(x forecast.WeekSum) data.Money { return x.Commit }),
		money("best", 4, func(x forecast.WeekSum) data.Money { return x.Best }),
		money("sold", 3, func(x forecast.WeekSum) data.Money { return x.Sold }),
	}
}

// freezeWeek freezes the pipeline of this week.
func (p *Page) freezeWeek() { p.host.Do(forecast.FreezeWeek{}) }

// allowFreeze says why this week cannot be frozen.
func (p *Page) allowFreeze() {
	h := p.host
	why := ""
	if x, err := forecast.PipelineWeeks(h.Reader(), h.Today(), forecast.WeeksIn{}); err == nil && !x.Due {
		if why = h.T("forecast.freeze.done"); x.Now.Open == 0 && len(x.Rows) == 0 {
			why = h.T("problem.week.empty")
		}
	}
	p.freeze.Allow(why)
}

// askRemove asks why the newest frozen week is wrong, and removes it.
func (m *moves) askRemove() {
	h := m.host
	if len(m.all.Rows) == 0 {
		return
	}
	last := m.all.Rows[len(m.all.Rows)-1]
	reason := widgets.NewArea(h.T("forecast.week.reason.hint"), 2)
	form := widgets.NewForm(widgets.FormItem{Field: "reason", Label: h.T("forecast.week.reason"), Object: reason, Hint: h.T("forecast.week.remove.hint")})
	forms.Edit(h, h.T("forecast.week.remove.title", h.Fmt().DateYear(last.Day)), form, func() (app.Command, error) {
		return forecast.RemoveWeek{Reason: forms.Trimmed(reason)}, nil
	}, nil)
}
