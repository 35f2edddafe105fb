package widgets

import (
	"strings"

	"fyne.io/fyne/v2"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

// DateField is a field for a day: 2026-08-14, 8月14日, 14 Aug, today, +7. A
// calendar opens from the icon at its end, or with ↓.
type DateField struct {
	Field
	// OnDate is told a day that was committed and can be read, 0 for an emptied
	// field.
	OnDate func(data.Date)

	fmt   text.Fmt
	today data.Date
}

// NewDateField is an empty field; today is the plan's as-of date, from which
// near days are counted.
func NewDateField(f text.Fmt, today data.Date) *DateField {
	d := &DateField{fmt: f, today: today}
	d.build("")
	d.input.commit = d.committed
	d.input.key = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyDown {
			d.open()
		}
		return e.Name == fyne.KeyDown
	}
	d.after = NewIconButton("cal", "", d.open)
	d.ExtendBaseWidget(d)
	return d
}

// Date is the day in the field, 0 for none. An error is a data.Problem.
func (d *DateField) Date() (data.Date, error) {
	if strings.TrimSpace(d.input.Text) == "" {
		return 0, nil
	}
	return text.ParseDate(d.fmt.Lang, d.input.Text, d.today)
}

// SetDate puts a day in without telling; 0 empties the field.
func (d *DateField) SetDate(date data.Date) {
	s := ""
	if date != 0 {
		s = date.String()
	}
	d.input.set(s)
	d.SetProblem("")
}

func (d *DateField) committed() {
	date, err := d.Date()
	if err != nil {
		d.SetProblem(d.fmt.Sentence(err))
		return
	}
	d.SetDate(date)
	if d.OnCommit != nil {
		d.OnCommit(d.input.Text)
	}
	if d.OnDate != nil {
		d.OnDate(date)
	}
}

func (d *DateField) open() {
	if d.Disabled() {
		return
	}
	date, err := d.Date()
	if err != nil || date == 0 {
		date = d.today
	}
	ShowCalendar(d, d.fmt, date, d.today, func(chosen data.Date) {
		d.input.SetText(chosen.String())
		d.input.give()
	})
}
