package activities

import (
	"cmp"

	"quarterdeck/app/calc"
	"quarterdeck/app/quota"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// DailyIn asks for the daily report of the team.
type DailyIn struct {
	Date data.Date `json:"date" doc:"the day; empty: today"`
}

// A FlagKind says what stands out in the reports of a rep; flag.<kind> is its
// sentence.
type FlagKind string

// What stands out.
const (
	Silent   FlagKind = "silent"   // no report on a working day; Count working days in a row
	Idle     FlagKind = "idle"     // reported, and visited nobody
	Desk     FlagKind = "desk"     // no visit in Count reported days, yet the target to date is met (S2-30)
	Late     FlagKind = "late"     // leads of the month followed up in time below the floor (S4-15); Rate
	Unjudged FlagKind = "unjudged" // Count leads of the month for which nobody entered whether they were followed up
)

// A Flag is something that stands out.
type Flag struct {
	Kind  FlagKind   `json:"kind"`
	Light data.Light `json:"light"`
	Count int        `json:"count"` // days or leads; 0 where none are meant
	Rate  *int64     `json:"rate"`  // hundredths of a per cent; nil where none is meant
}

// A DailyRow is the report of one rep on a day, with what the week and the month
// add up to.
type DailyRow struct {
	ID          data.ID        `json:"-"`
	Rep         string         `json:"rep"` // code
	Name        string         `json:"name"`
	Region      string         `json:"region"`
	Expected    bool           `json:"expected"` // a working day on which the rep is in the team
	Report      *data.Activity `json:"report"`   // nil: none
	Week        Sum            `json:"week"`     // from Monday up to the day
	Month       Sum            `json:"month"`    // from the first up to the day
	WeekNeeds   []Need         `json:"week_needs"`
	MonthNeeds  []Need         `json:"month_needs"`
	FollowUp    *int64         `json:"follow_up"` // of the month, hundredths of a per cent
	FollowLight data.Light     `json:"follow_light"`
	Flags       []Flag         `json:"flags"` // what stands out, worst first
}

// A Daily is the daily report of the team: one day, and what led up to it.
type Daily struct {
	Day
	Week        data.Date  `json:"week"`  // its Monday
	Month       data.Date  `json:"month"` // the first of its month
	Rows        []DailyRow `json:"rows"`  // in the order of the team
	Team        DailyRow   `json:"team"`  // sums of the rows
	Used        bool       `json:"used"`  // the plan has daily reports at all
	Expected    int        `json:"expected"`
	Reported    int        `json:"reported"` // of those expected
	Silent      []string   `json:"silent"`   // names of those who have not reported
	FollowFloor int        `json:"follow_floor"`
}

// DailyReport answers what everybody reported of a day, who has not, and what
// stands out.
func DailyReport(r store.Reader, today data.Date, in DailyIn) (Daily, error) {
	x := &daily{r: r, day: cmp.Or(in.Date, today), today: today}
	if err := x.read(); err != nil {
		return Daily{}, err
	}
	out := Daily{Day: x.sheet.Days[0], Week: x.week, Month: x.month, Rows: []DailyRow{}, Used: x.sheet.Used, Silent: []string{}, FollowFloor: x.floor,
		Team: DailyRow{WeekNeeds: needs(nil, Sum{}, 0), MonthNeeds: needs(nil, Sum{}, 0)}}
	for _, row := range x.sheet.Rows {
		d := x.row(row)
		if d.Expected {
			out.Expected++
			if d.Report != nil {
				out.Reported++
			} else {
				out.Silent = append(out.Silent, d.Name)
			}
		}
		t := &out.Team
		t.Week, t.Month = t.Week.Plus(d.Week), t.Month.Plus(d.Month)
		t.WeekNeeds, t.MonthNeeds = add(t.WeekNeeds, d.WeekNeeds), add(t.MonthNeeds, d.MonthNeeds)
		out.Rows = append(out.Rows, d)
	}
	x.judge(&out.Team)
	out.Team.Flags = []Flag{}
	return out, nil
}

// daily is what a daily report is told from.
type daily struct {
	r                   store.Reader
	day, today          data.Date
	week, month         data.Date
	floor               int
	calendar            data.Calendar
	people              map[data.ID]data.Rep
	sheet               Sheet
	weeks, months, desk map[data.ID]Sum
	funnels             map[string]*quota.FunnelRow
	met                 map[data.ID]bool // the target to date is reached
	streak              map[data.ID]int  // working days without report up to the day
}

// lookBack is over how many working days a rep without a visit stands out, and a
// silence is counted.
const lookBack = 10

func (x *daily) read() (err error) {
	rule, err := x.r.ScoreRule()
	if err != nil {
		return err
	}
	x.week, x.month, x.floor = calc.Monday(x.day), x.day.Month().Start(), rule.FollowFloor
	if x.sheet, err = Activities(x.r, x.today, ActivitiesIn{From: x.day}); err != nil {
		return err
	}
	if x.calendar, err = x.r.Calendar(); err != nil {
		return err
	}
	reps, err := x.r.Reps()
	if err != nil {
		return err
	}
	x.people = map[data.ID]data.Rep{}
	for _, p := range reps {
		x.people[p.ID] = p
	}
	if x.weeks, err = Sums(x.r, data.Period{From: x.week, Until: x.day + 1}); err != nil {
		return err
	}
	if x.months, err = Sums(x.r, data.Period{From: x.month, Until: x.day + 1}); err != nil {
		return err
	}
	if err := x.readBack(); err != nil {
		return err
	}
	return x.readFunnels()
}

// readBack looks at the last two weeks: who visited nobody, and who was silent.
func (x *daily) readBack() (err error) {
	back := calc.LastWorkdays(x.calendar, x.day-60, x.day, lookBack)
	if x.desk, err = Sums(x.r, back); err != nil {
		return err
	}
	rows, err := x.r.Activities(back)
	if err != nil {
		return err
	}
	wrote := map[at]bool{}
	for _, a := range rows {
		wrote[at{a.RepID, a.Date}] = true
	}
	x.streak = map[data.ID]int{}
	for id, p := range x.people {
		for d := min(x.day, x.today); d >= back.From && !wrote[at{id, d}]; d-- {
			if x.calendar.IsWorkday(d) && Reports(p, d) {
				x.streak[id]++
			}
		}
	}
	return nil
}

// readFunnels asks what the quotas take, and who has reached what is due of them.
func (x *daily) readFunnels() error {
	all, err := quota.FunnelsOf(x.r, x.day, quota.FunnelsIn{})
	if err != nil {
		return err
	}
	x.funnels = map[string]*quota.FunnelRow{}
	for i := range all.Rows {
		x.funnels[all.Rows[i].Rep] = &all.Rows[i]
	}
	plan, err := x.r.Plan()
	if err != nil {
		return err
	}
	span := plan.Period()
	targets, err := x.r.TargetAmounts(data.Revenue, span)
	if err != nil {
		return err
	}
	due := map[data.ID]data.Money{}
	for _, t := range targets {
		if t.RepID != 0 {
			due[t.RepID] += calc.UpTo(t.Amount, t.Period, x.day+1, x.calendar)
		}
	}
	sales, err := quota.CreditedSales(x.r, []data.Period{{From: span.From, Until: max(span.From, min(x.day+1, span.Until))}})
	if err != nil {
		return err
	}
	x.met = map[data.ID]bool{}
	for _, s := range sales {
		x.met[s.RepID] = due[s.RepID] > 0 && s.Amount >= due[s.RepID]
	}
	return nil
}

func (x *daily) row(row Row) DailyRow {
	p := x.people[row.ID]
	d := DailyRow{ID: row.ID, Rep: row.Rep, Name: row.Name, Region: row.Region, Report: row.Days[0], Week: x.weeks[row.ID], Month: x.months[row.ID]}
	d.Expected = x.sheet.Used && x.sheet.Days[0].Workday && Reports(p, x.day) && x.day <= x.today
	funnel := x.funnels[row.Rep]
	since := func(from data.Date) int {
		return x.calendar.Workdays(data.Period{From: max(from, p.Joined), Until: x.day + 1})
	}
	d.WeekNeeds, d.MonthNeeds = needs(funnel, d.Week, since(x.week)), needs(funnel, d.Month, since(x.month))
	x.judge(&d)
	d.Flags = x.flags(d)
	return d
}

// judge holds the month's leads that were followed up in time against the floor.
func (x *daily) judge(d *DailyRow) {
	d.FollowUp = d.Month.FollowUp()
	d.FollowLight = calc.FloorLight(d.FollowUp, x.floor)
}

// flags lists what stands out, worst first.
func (x *daily) flags(d DailyRow) []Flag {
	flags := []Flag{}
	back := x.desk[d.ID]
	if n := x.streak[d.ID]; d.Expected && d.Report == nil {
		light := data.Amber
		if n > 1 {
			light = data.Red
		}
		flags = append(flags, Flag{Kind: Silent, Light: light, Count: n})
	}
	desk := back.Days >= lookBack/2 && back.Visits != nil && *back.Visits == 0 && x.met[d.ID]
	if desk {
		flags = append(flags, Flag{Kind: Desk, Light: data.Red, Count: back.Days})
	}
	if d.FollowLight == data.Red {
		flags = append(flags, Flag{Kind: Late, Light: data.Red, Rate: d.FollowUp})
	}
	if d.Report != nil && d.Report.Visits != nil && *d.Report.Visits == 0 && !desk {
		flags = append(flags, Flag{Kind: Idle, Light: data.Amber})
	}
	if n := unjudged(d.Month); n > 0 {
		flags = append(flags, Flag{Kind: Unjudged, Light: data.Amber, Count: n})
	}
	return flags
}

// unjudged counts the leads for which nobody said whether they were followed up.
func unjudged(s Sum) int {
	if s.Leads == nil {
		return 0
	}
	if s.Judged == nil {
		return *s.Leads
	}
	return *s.Leads - *s.Judged
}
