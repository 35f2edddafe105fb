package growth

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// historyWeeks is how many weeks a grid of duties looks back, the asked one
// included.
const historyWeeks = 12

// DutiesIn asks for the weekly duties.
type DutiesIn struct {
	Week data.Date `json:"week" doc:"any day of the week; empty: the week of the plan's today"`
	Rep  string    `json:"rep" doc:"rep code; empty: everybody who is here"`
}

// A DutyGrid is what everybody did of the duties of the band in a week (S2-9…11).
type DutyGrid struct {
	Week    data.Date   `json:"week"`    // its Monday
	Running bool        `json:"running"` // the week is not over
	Duties  []data.Duty `json:"duties"`
	Rows    []DutyRow   `json:"rows"`    // who has duties, in the order of the reps
	NoBand  []string    `json:"no_band"` // names of who has none, as the band is not said
	Done    int         `json:"done"`    // of what is due, more does not count
	Due     int         `json:"due"`
	Weeks   []WeekSum   `json:"weeks"` // the oldest first, the asked one last
}

// A WeekSum is what was done of what was due in a week.
type WeekSum struct {
	Week data.Date `json:"week"`
	Done int       `json:"done"`
	Due  int       `json:"due"`
}

// A DutyRow is one rep.
type DutyRow struct {
	ID    data.ID    `json:"id"`
	Rep   string     `json:"rep"`
	Name  string     `json:"name"`
	Band  data.Level `json:"band"`
	Cells []DutyCell `json:"cells"`
	Done  int        `json:"done"`
	Due   int        `json:"due"`
	Light data.Light `json:"light"`
	Weeks []WeekSum  `json:"weeks"`
}

// A DutyCell is one duty of a rep.
type DutyCell struct {
	Duty  data.Duty  `json:"duty"`
	Done  int        `json:"done"`
	Note  string     `json:"note"`
	Light data.Light `json:"light"` // green: done; of a week that is over amber: in part, red: not at all; a ring while it runs
}

// Duties answers what was done of the weekly duties.
func Duties(r store.Reader, today data.Date, in DutiesIn) (DutyGrid, error) {
	x := DutyGrid{Week: cmp.Or(in.Week, today).Monday(), Rows: []DutyRow{}, NoBand: []string{}}
	x.Running = x.Week+6 >= today
	f, err := factsOf(r, today)
	if err != nil {
		return x, err
	}
	if _, err := app.RepOf(r, "rep", in.Rep); err != nil {
		return x, err
	}
	x.Duties = f.duties
	first := x.Week - 7*(historyWeeks-1)
	done, err := doneIn(r, first, x.Week+7)
	if err != nil {
		return x, err
	}
	for w := first; w <= x.Week; w += 7 {
		x.Weeks = append(x.Weeks, WeekSum{Week: w})
	}
	for _, p := range f.reps {
		if !sells(p) || !inWeek(p, x.Week) || in.Rep != "" && p.Code != in.Rep {
			continue
		}
		row := f.dutyRow(p, x, done)
		if len(row.Cells) == 0 {
			if p.Level == "" {
				x.NoBand = append(x.NoBand, p.Name)
			}
			continue
		}
		for i, w := range row.Weeks {
			x.Weeks[i].Done, x.Weeks[i].Due = x.Weeks[i].Done+w.Done, x.Weeks[i].Due+w.Due
		}
		x.Done, x.Due = x.Done+row.Done, x.Due+row.Due
		x.Rows = append(x.Rows, row)
	}
	return x, nil
}

// inWeek reports whether somebody is here on a day of a week.
func inWeek(p data.Rep, week data.Date) bool {
	return p.Here(data.Period{From: week, Until: week + 7})
}

// A dutyKey is a duty of a rep in a week.
type dutyKey struct {
	rep, duty data.ID
	week      data.Date
}

// doneIn is what was written down of all duties in the weeks of a span.
func doneIn(r store.Reader, from, until data.Date) (map[dutyKey]data.DutyRecord, error) {
	rows, err := r.DutyRecords(from, until)
	done := make(map[dutyKey]data.DutyRecord, len(rows))
	for _, x := range rows {
		done[dutyKey{x.RepID, x.DutyID, x.Week}] = x
	}
	return done, err
}

// dutyRow is what a rep did of the duties of the present band.
func (f *facts) dutyRow(p data.Rep, x DutyGrid, done map[dutyKey]data.DutyRecord) DutyRow {
	row := DutyRow{ID: p.ID, Rep: p.Code, Name: p.Name, Band: p.Level}
	for _, d := range f.duties {
		if d.Band != p.Level {
			continue
		}
		rec := done[dutyKey{p.ID, d.ID, x.Week}]
		c := DutyCell{Duty: d, Done: rec.Done, Note: rec.Note}
		switch {
		case c.Done >= d.Count:
			c.Light = data.Green
		case x.Running:
		case c.Done > 0:
			c.Light = data.Amber
		default:
			c.Light = data.Red
		}
		row.Cells = append(row.Cells, c)
	}
	for _, w := range x.Weeks {
		row.Weeks = append(row.Weeks, f.week(p, w.Week, done))
	}
	last := row.Weeks[len(row.Weeks)-1]
	row.Done, row.Due = last.Done, last.Due
	switch {
	case row.Due == 0:
	case row.Done >= row.Due:
		row.Light = data.Green
	case x.Running:
	case row.Done > 0:
		row.Light = data.Amber
	default:
		row.Light = data.Red
	}
	return row
}

// week is what a rep did of what was due in a week. What is done beyond a duty
// does not make up for another.
func (f *facts) week(p data.Rep, week data.Date, done map[dutyKey]data.DutyRecord) WeekSum {
	s := WeekSum{Week: week}
	if !inWeek(p, week) {
		return s
	}
	for _, d := range f.duties {
		if d.Band == p.Level {
			s.Due += d.Count
			s.Done += min(d.Count, done[dutyKey{p.ID, d.ID, week}].Done)
		}
	}
	return s
}
