package activities

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// mostDays bounds how long a period is listed day by day.
const mostDays = 400

// ActivitiesIn asks for the daily reports of a period.
type ActivitiesIn struct {
	From  data.Date `json:"from" doc:"first day; empty: today"`
	Until data.Date `json:"until" doc:"last day; empty: the first one"`
	Rep   string    `json:"rep" doc:"rep code; empty: everybody who is in the team in the period, or has reported in it"`
}

// A Day is a column of the reports.
type Day struct {
	Date    data.Date `json:"date"`
	Workday bool      `json:"workday"`
	Name    string    `json:"name"` // of a holiday, or of a weekend day that is worked; mostly ""
}

// A Row is what one rep reported.
type Row struct {
	ID      data.ID          `json:"-"`
	Rep     string           `json:"rep"` // code
	Name    string           `json:"name"`
	Region  string           `json:"region"`  // name; "" for none
	Manager bool             `json:"manager"` // is not expected to report
	Days    []*data.Activity `json:"days"`    // as the columns; nil: no report
	Missing int              `json:"missing"` // working days up to today, in the team, without a report
	Sum     Sum              `json:"sum"`
}

// A Sheet is the daily reports of a team over some days.
type Sheet struct {
	From    data.Date `json:"from"`
	Until   data.Date `json:"until"` // last day
	Days    []Day     `json:"days"`
	Rows    []Row     `json:"rows"`    // in the order of the team
	Sum     Sum       `json:"sum"`     // of all rows
	Used    bool      `json:"used"`    // the plan has daily reports at all
	Missing int       `json:"missing"` // of all rows
}

// Activities answers what was reported on the days of a period.
func Activities(r store.Reader, today data.Date, in ActivitiesIn) (Sheet, error) {
	out := Sheet{From: cmp.Or(in.From, today), Days: []Day{}, Rows: []Row{}}
	out.Until = cmp.Or(in.Until, out.From)
	span := data.Period{From: out.From, Until: out.Until + 1}
	if out.Until < out.From {
		return out, data.Problem{Key: "problem.period.order", Field: "until", Args: []any{out.From.String()}}
	}
	if span.Days() > mostDays {
		return out, data.Problem{Key: "problem.activity.span", Field: "until", Args: []any{mostDays}}
	}
	one, err := app.RepOf(r, "rep", in.Rep)
	if err != nil {
		return out, err
	}
	f, err := read(r, span)
	if err != nil {
		return out, err
	}
	out.Used, out.Days = f.used, f.days
	for _, x := range f.reps {
		if (one == 0 || x.ID == one) && f.shown(x, span, one != 0) {
			row := f.row(x, span, today)
			out.Sum, out.Missing = out.Sum.Plus(row.Sum), out.Missing+row.Missing
			out.Rows = append(out.Rows, row)
		}
	}
	return out, nil
}

// facts are what the reports of a period are told from, read once for all reps.
type facts struct {
	reps    []data.Rep
	regions map[data.ID]string
	days    []Day
	rows    map[at]*data.Activity
	wrote   map[data.ID]bool // has reported in the period
	used    bool
}

func read(r store.Reader, span data.Period) (*facts, error) {
	f := &facts{regions: map[data.ID]string{}, days: []Day{}, rows: map[at]*data.Activity{}, wrote: map[data.ID]bool{}}
	calendar, err := r.Calendar()
	if err != nil {
		return nil, err
	}
	off, err := r.DaysOff()
	if err != nil {
		return nil, err
	}
	names := map[data.Date]string{}
	for _, d := range off {
		names[d.Day] = d.Name
	}
	for d := span.From; d < span.Until; d++ {
		f.days = append(f.days, Day{d, calendar.IsWorkday(d), names[d]})
	}
	if f.reps, err = r.Reps(); err != nil {
		return nil, err
	}
	regions, err := r.Regions()
	if err != nil {
		return nil, err
	}
	for _, x := range regions {
		f.regions[x.ID] = x.Name
	}
	rows, err := r.Activities(span)
	if err != nil {
		return nil, err
	}
	for i, x := range rows {
		f.rows[at{x.RepID, x.Date}], f.wrote[x.RepID] = &rows[i], true
	}
	n, err := r.ActivityRange()
	f.used = n.Until != 0
	return f, err
}

// shown reports whether somebody has a row: in the team in the period, or with a
// report in it; a manager with a report, or when asked for.
func (f *facts) shown(x data.Rep, span data.Period, asked bool) bool {
	return f.wrote[x.ID] || x.Here(span) && (asked || x.Level != data.Manager)
}

func (f *facts) row(x data.Rep, span data.Period, today data.Date) Row {
	row := Row{ID: x.ID, Rep: x.Code, Name: x.Name, Region: f.regions[x.RegionID], Manager: x.Level == data.Manager, Days: make([]*data.Activity, len(f.days))}
	for i, d := range f.days {
		a := f.rows[at{x.ID, d.Date}]
		row.Days[i] = a
		switch {
		case a != nil:
			row.Sum = row.Sum.Plus(SumOf(*a))
		case d.Workday && d.Date <= today && Reports(x, d.Date):
			row.Missing++
		}
	}
	return row
}
