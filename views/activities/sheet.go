package activities

import (
	"strconv"

	"fyne.io/fyne/v2"

	"quarterdeck/app/activities"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// spot is the place of a report: a rep and a day.
type spot struct {
	rep string // code
	day data.Date
}

// A sheet is the editable grid: reps by measures of a day, or by days of one
// measure. What is typed is a draft until it is saved in one step.
type sheet struct {
	page   *Page
	host   page.Host
	card   *widgets.Card
	grid   *widgets.Grid
	says   *widgets.Text // what is wrong, or how many cells wait
	keys   *fyne.Container
	hints  *fyne.Container
	empty  fyne.CanvasObject
	filled *fyne.Container

	answer activities.Sheet
	draft  map[spot]data.Activity
	steps  []map[spot]data.Activity // drafts before each edit, for undo
}

// hintHeight is that of the line below the grid.
const hintHeight = 34

func newSheet(p *Page) *sheet {
	h := p.host
	s := &sheet{page: p, host: h, draft: map[spot]data.Activity{}}
	s.grid = widgets.NewGrid()
	s.grid.Cell, s.grid.Copy, s.grid.OnEdit = s.cell, s.copyCell, s.edit
	s.grid.OnPaste, s.grid.OnFill, s.grid.OnClear = s.paste, s.spread, s.clear
	s.grid.OnTyping = func(int, int, string) { s.tell(nil) }
	s.grid.OnAway = func(r, c int, typed string) bool { return s.edit(r, c, typed) == nil }
	s.grid.OnSelect = func(widgets.Span) { s.tell(nil) }
	s.grid.OnRefuse = func(int, int) { s.tell(data.Problem{Key: "problem.activity.closed"}) }
	s.grid.OnUndo, s.grid.OnKey = s.back, s.key
	s.grid.OnSave = func() { s.store() }
	s.says = widgets.NewText("", widgets.Style{Size: 12, Token: "t3", Elide: true})
	s.keys = widgets.Row(16)
	for _, k := range []struct{ key, words string }{{"Enter", "down"}, {"Tab", "right"}, {"Ctrl V", "paste"}, {"Del", "clear"}, {"Ctrl S", "save"}} {
		s.keys.Add(widgets.Row(4, widgets.NewKbd(k.key), widgets.NewText(h.T("activities.key."+k.words), widgets.Style{Size: 12, Token: "t3"})))
	}
	s.hints = widgets.Row(12, s.keys, widgets.Grow(s.says))
	s.empty = widgets.NewEmpty("users", h.T("activities.nobody"), h.T("activities.nobody.how"),
		widgets.NewButton(h.T("activities.nobody.do"), widgets.Plain, func() { h.Show(page.Route{Page: "settings", Part: "people"}) }))
	s.filled = widgets.Col(0, widgets.HR(), widgets.Grow(s.grid), widgets.HR(), widgets.Fixed(0, hintHeight, widgets.Pad(0, 12, 0, 12, s.hints)))
	s.card = widgets.NewCard(" ", "", nil, widgets.Stack(s.filled, s.empty))
	return s
}

// ask reads the reports of the day, or of the week around it.
func (s *sheet) ask(day data.Date) (err error) {
	in := activities.ActivitiesIn{From: day}
	if s.page.weekly() {
		in.From = calc.Monday(day)
		in.Until = in.From + 6
	}
	s.answer, err = activities.Activities(s.host.Reader(), s.host.Today(), in)
	return err
}

// show hands rows and columns to the grid.
func (s *sheet) show() {
	h, f := s.host, s.host.Fmt()
	s.grid.NameTitle = h.T("activities.rep")
	s.grid.NameWidth = 148
	var cols []widgets.GridCol
	if s.page.weekly() {
		for _, d := range s.answer.Days {
			cols = append(cols, widgets.GridCol{Title: f.Weekday(d.Date) + " " + f.Date(d.Date), Width: 84, Current: d.Date == h.Today(), Closed: !d.Workday})
		}
		cols = append(cols, widgets.GridCol{Title: h.T("activities.sum"), Width: 76, Sum: true})
	} else {
		for _, m := range activities.Measures {
			cols = append(cols, widgets.GridCol{Title: h.T("activities.measure." + string(m)), Width: 82})
		}
		cols = append(cols, widgets.GridCol{Title: h.T("activities.note"), Width: 150, Left: true, Wide: true})
	}
	rows := make([]widgets.GridRow, len(s.answer.Rows))
	for i, x := range s.answer.Rows {
		rows[i] = widgets.GridRow{Name: x.Name, Note: x.Region}
		if s.silent(x) {
			rows[i].Token = "warn"
		}
	}
	foot := []widgets.GridRow{{Name: h.T("activities.team"), Bold: true}}
	s.grid.SetRows(rows, foot, cols)
	s.empty.(*fyne.Container).Hidden, s.filled.Hidden = len(rows) > 0, len(rows) == 0
	s.tell(nil)
}

// silent reports whether a rep owes the report of the day that is shown.
func (s *sheet) silent(x activities.Row) bool {
	if s.page.weekly() || x.Missing == 0 || !s.answer.Used {
		return false
	}
	_, typed := s.draft[spot{x.Rep, s.answer.From}]
	return !typed
}

// title says which measure of which days is shown, and how many have reported.
func (s *sheet) title() {
	h, d := s.host, s.page.daily
	if s.page.weekly() {
		s.card.SetTitle(h.T("activities.week.title", h.T("activities.measure."+string(s.measure(0)))), h.T("activities.week.caption"))
		return
	}
	caption := h.T("activities.day.caption")
	if d.Expected > 0 {
		caption = h.T("activities.day.reported", d.Reported, d.Expected)
	}
	s.card.SetTitle(h.T("activities.day.title"), caption)
}

// measure is what a column counts; "" is the note, or a sum.
func (s *sheet) measure(c int) activities.Measure {
	switch {
	case s.page.weekly():
		return activities.Measures[max(0, s.page.measure.Selected())]
	case c < len(activities.Measures):
		return activities.Measures[c]
	}
	return ""
}

// spot is the report that a cell belongs to; ok is false for sums.
func (s *sheet) spot(r, c int) (at spot, ok bool) {
	if r >= len(s.answer.Rows) {
		return at, false
	}
	n := 0
	if s.page.weekly() {
		n = c
	}
	if n >= len(s.answer.Days) {
		return at, false
	}
	return spot{s.answer.Rows[r].Rep, s.answer.Days[n].Date}, true
}

// report is what stands at a spot: the draft, else what is kept.
func (s *sheet) report(at spot) (x data.Activity, changed bool) {
	if x, changed = s.draft[at]; changed {
		return x, true
	}
	return s.kept(at), false
}

func (s *sheet) kept(at spot) data.Activity {
	for _, row := range s.answer.Rows {
		if row.Rep == at.rep && at.day >= s.answer.From && at.day <= s.answer.Until {
			if x := row.Days[at.day-s.answer.From]; x != nil {
				return *x
			}
			return data.Activity{RepID: row.ID, Date: at.day}
		}
	}
	return data.Activity{Date: at.day}
}

// cell is what the grid shows.
func (s *sheet) cell(r, c int) widgets.GridCell {
	f := s.host.Fmt()
	at, ok := s.spot(r, c)
	m := s.measure(c)
	if !ok && m == "" {
		return widgets.GridCell{Sum: true, Fixed: true}
	}
	if !ok {
		return widgets.GridCell{Text: activities.Counted(f, s.total(r, c)), Sum: true, Bold: r >= len(s.answer.Rows), Fixed: true}
	}
	x, changed := s.report(at)
	was := s.kept(at)
	if m == "" {
		return widgets.GridCell{Text: x.Note, Exact: x.Note, Affected: changed && x.Note != was.Note}
	}
	cell := widgets.GridCell{Text: activities.Counted(f, m.Of(x)), Edit: edited(m.Of(x)), Affected: changed && !same(m.Of(x), m.Of(was)), Sum: !s.workday(at.day)}
	if m.Of(x) == nil {
		cell.Token = "t3"
	}
	if changed && m == activities.InTime && x.Check() != nil {
		cell.Wrong, cell.Exact = true, f.Sentence(x.Check())
	}
	return cell
}

func (s *sheet) workday(day data.Date) bool { return s.answer.Days[day-s.answer.From].Workday }

// total adds a column, or the days of a row, up; nil: nothing was entered.
func (s *sheet) total(r, c int) (sum *int) {
	m := s.measure(c)
	if m == "" {
		return nil
	}
	for i, row := range s.answer.Rows {
		if r < len(s.answer.Rows) && i != r {
			continue
		}
		for n, d := range s.answer.Days {
			if s.page.weekly() && c < len(s.answer.Days) && n != c {
				continue
			}
			if x, _ := s.report(spot{row.Rep, d.Date}); m.Of(x) != nil {
				if sum == nil {
					sum = new(int)
				}
				*sum += *m.Of(x)
			}
		}
	}
	return sum
}

func (s *sheet) copyCell(r, c int) string {
	at, ok := s.spot(r, c)
	m := s.measure(c)
	if !ok {
		return edited(s.total(r, c))
	}
	x, _ := s.report(at)
	if m == "" {
		return x.Note
	}
	return edited(m.Of(x))
}

// active is the row that is selected.
func (s *sheet) active() (activities.Row, bool) {
	r, _ := s.grid.Active()
	if r >= len(s.answer.Rows) {
		return activities.Row{}, false
	}
	return s.answer.Rows[r], true
}

// dayOf is the number of the day that is selected.
func (s *sheet) dayOf() int {
	if !s.page.weekly() {
		return 0
	}
	_, c := s.grid.Active()
	return min(c, len(s.answer.Days)-1)
}

// choose selects the row of a rep.
func (s *sheet) choose(rep string) {
	for i, x := range s.answer.Rows {
		if x.Rep == rep {
			_, c := s.grid.Active()
			s.grid.Select(i, c)
		}
	}
}

// high is the height the card needs for all its rows.
func (s *sheet) high() float32 {
	return theme.Px(40+8+32+hintHeight) + float32(len(s.answer.Rows)+1)*theme.Px(30)
}

func same(a, b *int) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

// edited is a count as it is typed and copied; nothing entered is nothing.
func edited(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// twoCards gives the grid the height of its rows, at most so much that the sums
// keep a third, and the sums the rest.
type twoCards struct{ sheet *sheet }

// Layout is Fyne's.
func (l twoCards) Layout(objs []fyne.CanvasObject, s fyne.Size) {
	space := theme.Px(12)
	high := min(l.sheet.high(), s.Height*2/3-space)
	if len(l.sheet.answer.Rows) == 0 {
		high = s.Height / 2
	}
	widgets.Place(objs[0], 0, 0, s.Width, high)
	widgets.Place(objs[1], 0, high+space, s.Width, s.Height-high-space)
}

// MinSize is small: both cards scroll.
func (twoCards) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(theme.Px(560), theme.Px(420))
}
