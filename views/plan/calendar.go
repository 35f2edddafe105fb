package plan

import (
	"cmp"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app"
	"quarterdeck/app/plan"
	"quarterdeck/data"
	"quarterdeck/views/forms"
	"quarterdeck/views/page"
	"quarterdeck/views/widgets"
)

// calendar is the tab of holidays and make-up days, with the working days they
// leave in each month.
type calendar struct {
	h            page.Host
	content      fyne.CanvasObject
	days         plan.Days
	card         *widgets.Card
	table        *widgets.Table[data.DayOff]
	change, drop *widgets.Button
	confirm      *widgets.Button
	more         *widgets.Button
	months       *monthCard
	spare        *spareCard
	side         *fyne.Container // months and week thirteen
}

// dayColumns stands before the names of columns where their widths are kept.
const dayColumns = "days."

func newCalendar(h page.Host) part {
	c := &calendar{h: h, months: newMonthCard(h), spare: newSpareCard(h)}
	c.table = widgets.NewTable(c.columns())
	c.table.Same = func(a, b data.DayOff) bool { return a.Day == b.Day }
	c.table.OnOpen = func(d data.DayOff) { dayForm(h, &d) }
	c.table.OnSelect = func(data.DayOff) { c.allow() }
	c.table.SetWidths(h.Prefs().Widths)
	c.table.OnWidth = func(key string, w int) { h.Prefs().Widths[key] = w }
	c.table.Empty = c.empty()
	c.change = widgets.NewButton(h.T("button.edit"), widgets.Plain, func() { c.withSelected(func(d data.DayOff) { dayForm(h, &d) }) }).Small()
	c.drop = widgets.NewButton(h.T("button.delete"), widgets.Danger, func() {
		c.withSelected(func(d data.DayOff) { h.Do(plan.RemoveDaysOff{Days: []data.Date{d.Day}}) })
	}).Small()
	c.confirm = widgets.NewButton(h.T("calendar.confirm"), widgets.Plain, func() {
		c.withSelected(func(d data.DayOff) { h.Do(plan.ConfirmDaysOff{Days: []data.Date{d.Day}}) })
	}).Small()
	c.more = widgets.NewIconButton("more", h.T("button.more"), c.menu)
	add := widgets.NewButton(h.T("calendar.add"), widgets.Primary, c.add).Small().WithIcon("plus")
	c.card = widgets.NewCard(h.T("calendar.title"), " ", widgets.Row(8, c.confirm, c.change, c.drop, c.more, add), widgets.Col(0, widgets.HR(), widgets.Grow(c.table)))
	c.side = widgets.Col(12, widgets.Grow(c.months.card), c.spare.card)
	c.content = widgets.Split([]float32{2, 1}, 12, c.card, c.side)
	return c
}

func (c *calendar) columns() []widgets.Column[data.DayOff] {
	h := c.h
	return []widgets.Column[data.DayOff]{
		{Key: dayColumns + "day", Title: h.T("calendar.column.day"), Width: 150, Flex: 2, Cell: func(d data.DayOff) widgets.Cell {
			return widgets.Cell{Text: h.Fmt().DateYear(d.Day), Note: h.Fmt().Weekday(d.Day)}
		}, Compare: func(a, b data.DayOff) int { return cmp.Compare(a.Day, b.Day) }},
		{Key: dayColumns + "kind", Title: h.T("calendar.column.kind"), Width: 90, Flex: 1, Cell: func(d data.DayOff) widgets.Cell {
			if d.Work {
				return widgets.Cell{Text: h.T("calendar.work"), Badge: "accent"}
			}
			return widgets.Cell{Text: h.T("calendar.off"), Badge: "plain"}
		}, Compare: func(a, b data.DayOff) int { return cmp.Compare(kindName(a), kindName(b)) }},
		{Key: dayColumns + "name", Title: h.T("calendar.column.name"), Width: 120, Flex: 2, Cell: func(d data.DayOff) widgets.Cell { return widgets.Cell{Text: cmp.Or(d.Name, "—")} },
			Compare: func(a, b data.DayOff) int { return cmp.Compare(a.Name, b.Name) }},
		{Key: dayColumns + "state", Title: h.T("calendar.column.state"), Width: 100, Flex: 1, Cell: func(d data.DayOff) widgets.Cell {
			if d.Checked {
				return widgets.Cell{Text: h.T("calendar.checked"), Token: "t2"}
			}
			return widgets.Cell{Text: h.T("calendar.unchecked"), Badge: "warn"}
		}, Compare: func(a, b data.DayOff) int {
			return cmp.Compare(strconv.FormatBool(a.Checked), strconv.FormatBool(b.Checked))
		}},
	}
}

func kindName(d data.DayOff) string { return strconv.FormatBool(d.Work) }

// empty says how the calendar comes to its days.
func (c *calendar) empty() fyne.CanvasObject {
	h := c.h
	load := widgets.NewButton(h.T("calendar.load.china"), widgets.Primary, func() { h.Do(plan.AddHolidays{Country: "CN"}) })
	if len(plan.Shipped(h.Plan())) == 0 {
		load.Allow(h.T("problem.holidays.plan"))
	}
	return widgets.NewEmpty("stages", h.T("calendar.none"), h.T("calendar.none.how"), load,
		widgets.NewButton(h.T("calendar.paste"), widgets.Plain, func() { pasteForm(h) }))
}

func (c *calendar) view() fyne.CanvasObject { return c.content }

func (c *calendar) add() { dayForm(c.h, nil) }

func (c *calendar) refresh() {
	h := c.h
	days, err := plan.Calendar(h.Reader(), h.Today(), plan.None{})
	if err != nil {
		h.Complain(err)
		return
	}
	c.days = days
	c.table.SetRows(days.Entries)
	caption := h.T("calendar.caption", len(days.Entries))
	if days.Unchecked > 0 {
		caption = h.T("calendar.caption.unchecked", len(days.Entries), days.Unchecked)
	}
	c.card.SetTitle(h.T("calendar.title"), caption)
	c.allow()
	c.months.set(days)
	c.spare.set()
	c.side.Refresh() // week thirteen may need another height now
}

func (c *calendar) allow() {
	d, ok := c.table.Selected()
	why := ""
	if !ok {
		why = c.h.T("list.select")
	}
	c.change.Allow(why)
	c.drop.Allow(why)
	if ok && d.Checked {
		why = c.h.T("calendar.confirm.done")
	}
	c.confirm.Allow(why)
}

func (c *calendar) withSelected(do func(data.DayOff)) {
	if d, ok := c.table.Selected(); ok {
		do(d)
	}
}

// menu offers what is done to many days at once.
func (c *calendar) menu() {
	h := c.h
	var items []widgets.MenuItem
	for _, year := range plan.HolidayYears("CN") {
		items = append(items, widgets.MenuItem{Label: h.T("calendar.load", strconv.Itoa(year)), Icon: "import", Do: func() { h.Do(plan.AddHolidays{Year: year, Country: "CN"}) }})
	}
	none, checked := "", ""
	if len(c.days.Entries) == 0 {
		none = h.T("calendar.none")
	}
	if c.days.Unchecked == 0 {
		checked = h.T("calendar.confirm.none")
	}
	widgets.ShowMenu(c.more, append(items,
		widgets.MenuItem{Label: h.T("calendar.paste"), Icon: "edit", Do: func() { pasteForm(h) }},
		widgets.MenuItem{Label: h.T("calendar.file"), Icon: "import", Do: c.fromFile},
		widgets.MenuItem{Label: h.T("calendar.confirm.all", c.days.Unchecked), Icon: "check", Why: checked, Do: func() { h.Do(plan.ConfirmDaysOff{}) }},
		widgets.MenuItem{Label: h.T("calendar.clear"), Danger: true, Why: none, Do: func() {
			h.Confirm(h.T("calendar.clear.ask", len(c.days.Entries)), h.T("calendar.clear.loss"), h.T("calendar.clear"), true, func() { h.Do(plan.RemoveDaysOff{}) })
		}})...)
}

// fromFile loads days from a file of date, kind and name.
func (c *calendar) fromFile() {
	c.h.AskOpen([]string{".csv", ".txt", ".xlsx"}, func(path string) {
		command, err := plan.DaysOffFile(path)
		if err != nil {
			c.h.Complain(err)
			return
		}
		c.h.Do(command)
	})
}

// dayForm is the dialog of an entry; nil is a new one.
func dayForm(h page.Host, row *data.DayOff) {
	d := data.DayOff{Checked: true} // who types it has checked it
	heading := h.T("calendar.add")
	if row != nil {
		d = *row
		heading = h.T("calendar.edit")
	}
	day, name := forms.Day(h, d.Day), forms.Line(d.Name)
	kind := widgets.NewRadio([]string{h.T("calendar.off"), h.T("calendar.work")}, true, nil)
	kind.Select(map[bool]int{false: 0, true: 1}[d.Work])
	checked := widgets.NewCheck(h.T("calendar.form.checked"), nil)
	checked.SetOn(d.Checked)
	form := widgets.NewForm()
	form.Add(widgets.FormItem{Field: "day", Label: h.T("calendar.column.day"), Object: day})
	form.Add(widgets.FormItem{Field: "work", Label: h.T("calendar.column.kind"), Object: kind})
	form.Add(widgets.FormItem{Field: "name", Label: h.T("calendar.column.name"), Object: name})
	form.Add(widgets.FormItem{Field: "checked", Object: checked})
	var remove app.Command
	if row != nil {
		day.Disable() // another day is another entry
		remove = plan.RemoveDaysOff{Days: []data.Date{d.Day}}
	}
	forms.Edit(h, heading, form, func() (app.Command, error) {
		on, err := day.Date()
		if err == nil && on == 0 {
			err = data.Problem{Key: "problem.date.empty", Field: "day"}
		}
		return plan.SaveDaysOff{Days: []plan.Day{{Day: on, Work: kind.Selected() == 1, Name: forms.Trimmed(name), Checked: checked.On()}}}, data.At("day", err)
	}, remove)
}

// pasteForm takes many days as lines of text.
func pasteForm(h page.Host) {
	lines := widgets.NewArea(h.T("calendar.paste.example"), 10)
	form := widgets.NewForm(widgets.FormItem{Field: "text", Label: h.T("calendar.paste.lines"), Object: lines, Hint: h.T("calendar.paste.hint")})
	forms.Edit(h, h.T("calendar.paste"), form, func() (app.Command, error) { return plan.PasteDaysOff{Text: lines.Text()}, nil }, nil)
}

// sayYears lists years: 2026、2027.
func sayYears(years []int, comma string) string {
	words := make([]string, len(years))
	for i, y := range years {
		words[i] = strconv.Itoa(y)
	}
	return strings.Join(words, comma)
}
