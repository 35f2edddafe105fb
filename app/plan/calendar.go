package plan

import (
	"strconv"
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// A Day is an entry of the calendar as a person makes it.
type Day struct {
	Day     data.Date `json:"day" doc:"the day"`
	Work    bool      `json:"work" doc:"true: a weekend day that is worked; false: a free day"`
	Name    string    `json:"name" doc:"name of the holiday; may be empty"`
	Checked bool      `json:"checked" doc:"compared with the published schedule"`
}

// SaveDaysOff adds entries to the calendar, or replaces those of the same days.
type SaveDaysOff struct {
	Days []Day `json:"days" doc:"the entries"`
}

// Label names the change.
func (SaveDaysOff) Label() string { return "command.SaveDaysOff" }

// Apply stores the entries.
func (c SaveDaysOff) Apply(tx store.Tx) error {
	rows := make([]data.DayOff, len(c.Days))
	for i, d := range c.Days {
		rows[i] = data.DayOff{Day: d.Day, Work: d.Work, Name: strings.TrimSpace(d.Name), Checked: d.Checked}
	}
	tx.About(strconv.Itoa(len(rows)))
	return tx.SaveDaysOff(rows)
}

// PasteDaysOff adds entries written as lines of date, kind and name, such as
// "2026-10-01,holiday,National Day"; kinds are holiday and work, 休 and 班.
type PasteDaysOff struct {
	Text string `json:"text" doc:"one day a line: date, kind (holiday, work, 休 or 班; empty: holiday) and name, with commas or tabs between"`
}

// Label names the change.
func (PasteDaysOff) Label() string { return "command.SaveDaysOff" }

// Apply stores the entries, or none when a line cannot be read.
func (c PasteDaysOff) Apply(tx store.Tx) error {
	if strings.TrimSpace(c.Text) == "" {
		return data.Problem{Key: "problem.days.empty", Field: "text"}
	}
	table, err := exchange.Read(strings.NewReader(oneSeparator.Replace(c.Text)), "days.csv", exchange.Options{Encoding: "UTF-8"})
	if err != nil {
		return data.At("text", err)
	}
	days, err := daysIn(table)
	if err != nil {
		return data.At("text", err)
	}
	return SaveDaysOff{Days: days}.Apply(tx)
}

// oneSeparator makes commas of whatever a person puts between.
var oneSeparator = strings.NewReplacer("，", ",", "\t", ",", ";", ",", "；", ",")

// DaysOffFile reads the entries in a file with the columns date, kind and name,
// ready to be saved.
func DaysOffFile(path string) (SaveDaysOff, error) {
	table, err := exchange.Open(path, exchange.Options{})
	if err != nil {
		return SaveDaysOff{}, err
	}
	days, err := daysIn(table)
	return SaveDaysOff{Days: days}, err
}

// daysIn reads the rows of a table. A first line that is no day is its header.
func daysIn(table *exchange.Table) (days []Day, err error) {
	rows := table.Rows
	if table.Header != nil {
		if _, err := exchange.ParseDate(table.Header[0], exchange.OrderUnsaid); err == nil { // what looked like names is a day
			rows = append([]exchange.Row{{Line: 1, Cells: table.Header}}, rows...)
		}
	}
	for i, r := range rows {
		if strings.TrimSpace(strings.Join(r.Cells, "")) == "" {
			continue
		}
		d, err := exchange.ParseDate(r.Cell(0), exchange.OrderUnsaid)
		if err != nil {
			if i == 0 && table.Header == nil && len(rows) > 1 && !strings.ContainsAny(r.Cell(0), "0123456789") {
				continue // a header the table did not find
			}
			return nil, data.Problem{Key: "problem.days.line", Args: []any{r.Line, r.Cell(0)}}
		}
		work, ok := kindOfDay(r.Cell(1))
		if !ok {
			return nil, data.Problem{Key: "problem.days.kind", Args: []any{r.Line, r.Cell(1)}}
		}
		days = append(days, Day{Day: d, Work: work, Name: strings.TrimSpace(r.Cell(2))})
	}
	if len(days) == 0 {
		return nil, data.Problem{Key: "problem.days.empty"}
	}
	return days, nil
}

// kindOfDay reads what a line says about its day.
func kindOfDay(s string) (work, ok bool) {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "", "holiday", "off", "free", "休", "休息", "放假", "假", "节假日":
		return false, true
	case "work", "worked", "workday", "working", "班", "上班", "补班", "调休上班", "工作日":
		return true, true
	}
	return false, false
}

// RemoveDaysOff takes entries out of the calendar; their days are as usual again.
type RemoveDaysOff struct {
	Days []data.Date `json:"days" doc:"the days; empty: all of them"`
}

// Label names the change.
func (RemoveDaysOff) Label() string { return "command.RemoveDaysOff" }

// Apply removes the entries.
func (c RemoveDaysOff) Apply(tx store.Tx) error {
	rows, err := entries(tx, c.Days)
	if err != nil {
		return err
	}
	tx.About(strconv.Itoa(len(rows)))
	for _, d := range rows {
		if err := tx.Remove(data.DaysOff, d.ID); err != nil {
			return err
		}
	}
	return nil
}

// ConfirmDaysOff marks entries as compared with the published schedule.
type ConfirmDaysOff struct {
	Days []data.Date `json:"days" doc:"the days; empty: all of them"`
}

// Label names the change.
func (ConfirmDaysOff) Label() string { return "command.ConfirmDaysOff" }

// Apply marks the entries.
func (c ConfirmDaysOff) Apply(tx store.Tx) error {
	rows, err := entries(tx, c.Days)
	if err != nil {
		return err
	}
	for i := range rows {
		rows[i].Checked = true
	}
	tx.About(strconv.Itoa(len(rows)))
	return tx.SaveDaysOff(rows)
}

// entries are those of the days, or all; a day without one is a problem.
func entries(tx store.Tx, days []data.Date) ([]data.DayOff, error) {
	all, err := tx.DaysOff()
	if err != nil || len(days) == 0 {
		return all, err
	}
	of := map[data.Date]data.DayOff{}
	for _, d := range all {
		of[d.Day] = d
	}
	var rows []data.DayOff
	for _, d := range days {
		x, ok := of[d]
		if !ok {
			return nil, data.Problem{Key: "problem.gone.days_off", Field: "days", Args: []any{d}}
		}
		delete(of, d) // named twice, it is still one
		rows = append(rows, x)
	}
	return rows, nil
}

// SetSpareWeek says what the thirteenth week of a quarter is for when twelve are
// planned, and where it lies.
type SetSpareWeek struct {
	Spare data.Spare `json:"spare" doc:"buffer or review; empty: the plan has twelve weeks and no more"`
	First bool       `json:"first" doc:"true: before the planned weeks; false: after them"`
}

// Label names the change.
func (SetSpareWeek) Label() string { return "command.SetSpareWeek" }

// Apply stores the week. A plan with targets on its days keeps them: they would
// stand in a week that carries no plan.
func (c SetSpareWeek) Apply(tx store.Tx) error {
	p, err := tx.Plan()
	if err != nil {
		return err
	}
	p.Spare, p.SpareFirst = c.Spare, c.First
	if err := p.Check(); err != nil {
		return err
	}
	if n := p.SpareBucket(); n >= 0 {
		targets, err := tx.TargetAmounts(data.Revenue, p.Buckets()[n])
		if err != nil {
			return err
		}
		for _, t := range targets {
			if t.Amount != 0 {
				return data.Problem{Key: "problem.spare.targets", Field: "first", Args: []any{p.Buckets()[n]}}
			}
		}
	}
	return tx.SavePlan(p)
}

// language is the one the plan's names are written in.
func language(p data.Plan) text.Lang {
	if p.Language == "" {
		return text.EN
	}
	return text.Lang(p.Language)
}

// A MonthDays is how many days of a month of the plan are worked.
type MonthDays struct {
	Month    data.Month `json:"month"`
	Workdays int        `json:"workdays"`
	Weekdays int        `json:"weekdays"` // Mondays to Fridays, as without entries
}

// Days is the calendar of the plan's time.
type Days struct {
	Entries   []data.DayOff `json:"entries"`   // every entry, by day
	Months    []MonthDays   `json:"months"`    // the calendar months the plan touches, whole
	Workdays  int           `json:"workdays"`  // of the whole plan
	Left      int           `json:"left"`      // of them, from the day after today on
	Unchecked int           `json:"unchecked"` // entries nobody has compared with the published schedule
	Shipped   []int         `json:"shipped"`   // years the plan touches whose holidays can be loaded
}

// Calendar answers which days are worked.
func Calendar(r store.Reader, today data.Date, _ None) (out Days, err error) {
	p, err := r.Plan()
	if err != nil {
		return out, err
	}
	if out.Entries, err = r.DaysOff(); err != nil {
		return out, err
	}
	c, err := r.Calendar()
	if err != nil {
		return out, err
	}
	span := p.Period()
	for m := span.From.Month(); m.Start() < span.Until; m++ {
		out.Months = append(out.Months, MonthDays{m, c.Workdays(m.Period()), data.Calendar{}.Workdays(m.Period())})
	}
	out.Workdays = c.Workdays(span)
	out.Left = c.Workdays(span.Overlap(data.Period{From: today + 1, Until: span.Until}))
	for _, d := range out.Entries {
		if !d.Checked {
			out.Unchecked++
		}
	}
	out.Shipped = Shipped(p)
	return out, nil
}
