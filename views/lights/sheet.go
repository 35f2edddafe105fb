package lights

import (
	"fmt"
	"maps"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/lights"
	"quarterdeck/app/measures"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// A place is one cell of the sheet of readings.
type place struct {
	measure, scope string
	record         data.ID // zero: the firm
	day            data.Date
}

// A series is the measures that are read on the same days, such as every month's
// last.
type series struct {
	key  string
	name string
	days []data.Date // the oldest first
	span data.LightSpan
	rows []typedRow
}

// A typedRow is one measure of the firm or of one record.
type typedRow struct {
	place
	code  string // of the record
	title string
	unit  data.Unit
}

// A sheet is the grid in which readings are typed that nobody can work out:
// measures by the days on which their lights are read. What is typed is a draft
// until it is saved in one step.
type sheet struct {
	host   page.Host
	series []series
	chips  *widgets.ChipGroup
	grid   *widgets.Grid
	says   *widgets.Text
	dialog *widgets.Dialog
	save   *widgets.Button

	kept  map[place]data.LightReading
	draft map[place]*int64 // nil takes the reading away
	steps []map[place]*int64
}

// columnsShown is how many days of a series the sheet has.
const columnsShown = 8

// openSheet shows the sheet at a measure; "" is the first there is.
func openSheet(h page.Host, measure string, day data.Date) {
	s := &sheet{host: h, grid: widgets.NewGrid(), draft: map[place]*int64{}}
	if err := s.ask(day); err != nil {
		h.Complain(err)
		return
	}
	if len(s.series) == 0 {
		h.Toast(h.T("lights.sheet.none"))
		return
	}
	at, row := s.find(measure)
	s.build()
	s.chips.Select(at)
	s.show()
	s.grid.Select(row, len(s.series[at].days)-1)
	h.ShowOverlay(s.dialog)
	if c := h.Window().Canvas(); c != nil {
		c.Focus(s.grid)
	}
}

// ask reads the rules whose measures are typed, and what was typed for them.
func (s *sheet) ask(day data.Date) error {
	r, f := s.host.Reader(), s.host.Fmt()
	rules, err := r.LightRules()
	if err != nil {
		return err
	}
	readings, err := r.LightReadings()
	if err != nil {
		return err
	}
	seen := map[place]bool{}
	for _, x := range rules {
		m, ok := measures.Of(x.Measure)
		if !ok || !m.Typed || x.Kind == data.Elsewhere || seen[place{measure: x.Measure, scope: x.Scope, record: x.Record()}] {
			continue
		}
		seen[place{measure: x.Measure, scope: x.Scope, record: x.Record()}] = true
		rows, err := s.rowsOf(x, m)
		if err != nil {
			return err
		}
		to := s.seriesOf(f, x, day)
		to.rows = append(to.rows, rows...)
	}
	s.kept = map[place]data.LightReading{}
	for _, one := range s.series {
		for _, row := range one.rows {
			s.fill(row, one, readings)
		}
	}
	return nil
}

// seriesOf is the series on whose days a rule is read.
func (s *sheet) seriesOf(f text.Fmt, x data.LightRule, day data.Date) *series {
	days := calc.LightDays(x, s.quarters(), day, columnsShown)
	slices.Reverse(days)
	key := fmt.Sprint(days)
	for i := range s.series {
		if s.series[i].key == key {
			return &s.series[i]
		}
	}
	s.series = append(s.series, series{key: key, name: f.T("lights.collect.each." + string(stepOf(days))), days: days, span: x.Span})
	return &s.series[len(s.series)-1]
}

func (s *sheet) quarters() data.Month { return s.host.Plan().First.Month() }

// stepOf is how far apart the days of a series are.
func stepOf(days []data.Date) data.LightSpan {
	if len(days) < 2 {
		return data.LightQuarter
	}
	switch apart := days[1] - days[0]; {
	case apart < 20:
		return data.LightWeek
	case apart < 50:
		return data.LightMonth
	}
	return data.LightQuarter
}

// rowsOf are the rows of a rule: the firm, or each record it is about.
func (s *sheet) rowsOf(x data.LightRule, m measures.Measure) (rows []typedRow, err error) {
	f, name := s.host.Fmt(), s.host.T(m.Key())
	records, err := recordsOf(s.host.Reader(), s.host.Today(), x.Scope)
	if err != nil {
		return nil, err
	}
	if x.Scope == data.FirmScope {
		return []typedRow{{place: place{measure: m.Code, scope: x.Scope}, title: name, unit: m.Unit}}, nil
	}
	for _, one := range records {
		if only := x.Record(); only == 0 || only == one.id {
			rows = append(rows, typedRow{place: place{measure: m.Code, scope: x.Scope, record: one.id}, code: one.code, title: f.T("light.title", one.name, name), unit: m.Unit})
		}
	}
	return rows, nil
}

// fill finds the last reading in each period of a row.
func (s *sheet) fill(row typedRow, of series, readings []data.LightReading) {
	for _, day := range of.days {
		span := calc.LightPeriod(of.span, s.quarters(), day)
		at := row.place
		at.day = day
		for _, x := range readings { // the oldest first, so that the last one stays
			scope, record := x.Scope()
			if x.Measure == row.measure && scope == row.scope && record == row.record && span.Has(x.Day) {
				s.kept[at] = x
			}
		}
	}
}

// find is the series and row of a measure.
func (s *sheet) find(measure string) (at, row int) {
	for i, x := range s.series {
		for j, r := range x.rows {
			if r.measure == measure {
				return i, j
			}
		}
	}
	return 0, 0
}

// build makes the dialog around the grid.
func (s *sheet) build() {
	h := s.host
	s.grid.NameTitle, s.grid.NameWidth = h.T("lights.column.name"), 220
	s.grid.Cell, s.grid.Copy, s.grid.OnEdit = s.cell, s.copied, s.edit
	s.grid.OnPaste, s.grid.OnFill, s.grid.OnClear = s.paste, s.spread, s.clear
	s.grid.OnTyping = func(int, int, string) { s.tell(nil) }
	s.grid.OnAway = func(r, c int, typed string) bool { return s.edit(r, c, typed) == nil }
	s.grid.OnUndo, s.grid.OnSave = s.back, s.store
	var names []string
	most := 0
	for _, x := range s.series {
		names = append(names, x.name)
		most = max(most, len(x.rows))
	}
	s.chips = widgets.NewChipGroup(names, false, func(int) { s.grid.GiveUp(); s.show() })
	s.says = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})
	high := float32(min(max(most, 3), 11))*30 + 34
	frame := widgets.NewCard("", "", nil, widgets.Fixed(0, high, s.grid))
	s.dialog = widgets.NewDialog(h.T("lights.sheet.title"), widgets.Col(10, widgets.Para(h.T("lights.sheet.how")), widgets.Row(0, s.chips), frame, s.says), 920)
	s.dialog.Cancel(h.T("button.cancel"), h.HideOverlay)
	s.save = s.dialog.Action(h.T("button.save"), false, s.store)
}

// shown is the series whose chip is on.
func (s *sheet) shown() series { return s.series[max(0, s.chips.Selected())] }

// show hands rows and columns to the grid.
func (s *sheet) show() {
	x, f := s.shown(), s.host.Fmt()
	cols := make([]widgets.GridCol, len(x.days))
	for i, day := range x.days {
		cols[i] = widgets.GridCol{Title: columnTitle(f, stepOf(x.days), day), Width: 72, Current: i == len(x.days)-1}
	}
	rows := make([]widgets.GridRow, len(x.rows))
	for i, r := range x.rows {
		rows[i] = widgets.GridRow{Name: r.title, Note: unitName(f, r.unit)}
	}
	s.grid.SetRows(rows, nil, cols)
	s.tell(nil)
}

// columnTitle names a day by its month where there is one a month.
func columnTitle(f text.Fmt, step data.LightSpan, day data.Date) string {
	switch step {
	case data.LightMonth:
		return f.Month(day.Month())
	case data.LightQuarter:
		return f.MonthYear(day.Month())
	}
	return f.Date(day)
}

// unitName is the unit that values are typed in.
func unitName(f text.Fmt, u data.Unit) string {
	if u == data.MoneyUnit {
		return f.BareUnit()
	}
	return f.T("lights.unit." + string(u))
}

// at is the place of a cell and its row.
func (s *sheet) at(r, c int) (place, typedRow) {
	x := s.shown()
	p := x.rows[r].place
	p.day = x.days[c]
	return p, x.rows[r]
}

// value is what stands in a place: the draft, else what is kept.
func (s *sheet) value(p place) (v *int64, changed bool) {
	if v, changed = s.draft[p]; changed {
		return v, true
	}
	if x, ok := s.kept[p]; ok {
		return &x.Value, false
	}
	return nil, false
}

func (s *sheet) cell(r, c int) widgets.GridCell {
	p, row := s.at(r, c)
	f := s.host.Fmt()
	v, changed := s.value(p)
	cell := widgets.GridCell{Text: f.NumberCell(row.unit, v), Edit: f.NumberEdit(row.unit, v), Affected: changed}
	if v == nil {
		cell.Token, cell.Edit = "t3", " "
	}
	if x, ok := s.kept[p]; ok {
		cell.Exact = f.DateYear(x.Day)
		if x.Note != "" {
			cell.Exact += " · " + x.Note
		}
	}
	return cell
}

func (s *sheet) copied(r, c int) string {
	p, row := s.at(r, c)
	v, _ := s.value(p)
	return s.host.Fmt().NumberEdit(row.unit, v)
}

// tell shows what is wrong below the grid, or how many readings wait to be saved.
func (s *sheet) tell(err error) {
	h := s.host
	words, token := h.T("lights.sheet.keys"), theme.Token("t3")
	switch {
	case err != nil:
		words, token = h.Fmt().Sentence(err), "bad"
	case len(s.draft) > 0:
		words, token = h.T("lights.sheet.waiting", len(s.draft)), "t2"
	}
	s.says.SetText(words)
	s.says.SetToken(token)
	s.save.SetText(h.T("button.save"))
	if len(s.draft) > 0 {
		s.save.SetText(h.T("lights.sheet.save", len(s.draft)))
	}
	why := ""
	if len(s.draft) == 0 {
		why = h.T("lights.sheet.nothing")
	}
	s.save.Allow(why)
	s.dialog.Refresh()
}

// back takes the last edit of the draft back; it reports whether there was one.
func (s *sheet) back() bool {
	if len(s.steps) == 0 {
		return false
	}
	s.draft = s.steps[len(s.steps)-1]
	s.steps = s.steps[:len(s.steps)-1]
	s.show()
	return true
}

// store saves the draft in one step.
func (s *sheet) store() {
	if r, c := s.grid.Active(); s.grid.Editing() && s.edit(r, c, s.grid.Typed()) != nil {
		return
	}
	if len(s.draft) == 0 {
		return
	}
	c := s.command()
	if err := s.host.Try(c); err != nil {
		s.tell(err)
		return
	}
	s.grid.GiveUp()
	s.host.HideOverlay()
	s.host.Do(c)
}

// command is the draft as one change, in the order of the rows.
func (s *sheet) command() (c lights.EnterLightReadings) {
	for _, x := range s.series {
		for _, row := range x.rows {
			for _, day := range x.days {
				p := row.place
				p.day = day
				v, changed := s.draft[p]
				was, had := s.kept[p]
				switch {
				case !changed:
				case v == nil:
					c.Remove = append(c.Remove, was.ID)
				case had:
					c.Readings = append(c.Readings, lights.EnterLightReading{ID: was.ID, Measure: p.measure, Scope: p.scope, Record: row.code, Day: was.Day, Value: *v, Sample: was.Sample, Note: was.Note})
				default:
					c.Readings = append(c.Readings, lights.EnterLightReading{Measure: p.measure, Scope: p.scope, Record: row.code, Day: day, Value: *v})
				}
			}
		}
	}
	return c
}

// edit takes what was typed into a cell as part of the draft.
func (s *sheet) edit(r, c int, typed string) error {
	was := maps.Clone(s.draft)
	if err := s.put(r, c, typed); err != nil {
		s.tell(err)
		return err
	}
	s.changedFrom(was)
	return nil
}
