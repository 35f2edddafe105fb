package reviews

import (
	"cmp"
	"slices"

	"quarterdeck/app/board"
	"quarterdeck/app/execution"
	"quarterdeck/app/forecast"
	"quarterdeck/app/lights"
	"quarterdeck/app/receivables"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// freeze works out what is known on the day of a review. Previous is the last
// review of the same rhythm, nil when there is none.
func freeze(r store.Reader, x data.Review, previous *data.Review) (f Frozen, err error) {
	p, err := readPeople(r)
	if err != nil {
		return f, err
	}
	for _, part := range []func() error{
		func() error { return f.figures(r, x) },
		func() error { return f.lights(r, x) },
		func() error { return f.staged(r, x) },
		func() error { return f.actions(r, x, p) },
		func() error { return f.troubles(r, x, p) },
		func() error { return f.promises(r, x, previous, p) },
		func() error { return f.money(r, x) },
		func() error { return f.readMeasures(r, x) },
	} {
		if err := part(); err != nil {
			return f, err
		}
	}
	f.Basis.Date = x.Date
	if previous != nil {
		f.Basis.Previous, f.Basis.Last = previous.ID, previous.Date
	}
	return f, nil
}

// people are the reps and the manager by ID.
type people map[data.ID]data.Rep

func readPeople(r store.Reader) (people, error) {
	reps, err := r.Reps()
	by := people{}
	for _, x := range reps {
		by[x.ID] = x
	}
	return by, err
}

// lights keeps every light with what its words need.
func (f *Frozen) lights(r store.Reader, x data.Review) error {
	b, err := lights.Of(r, x.Date)
	f.Lights = append([]lights.Row{}, b.Rows...)
	return err
}

// staged keeps the stages, and the milestones that are behind.
func (f *Frozen) staged(r store.Reader, x data.Review) error {
	lines, err := board.Stages(r, x.Date, board.StagesIn{})
	if err != nil {
		return err
	}
	f.Stages, f.Milestones = lines.Stages, []Milestone{}
	rows, err := execution.Milestones(r, x.Date, execution.MilestonesIn{})
	if err != nil {
		return err
	}
	for _, m := range rows {
		taken := m.Accepted != 0 && m.Accepted <= x.Date
		late := max(0, int(x.Date-m.Until)+1)
		if taken || late == 0 && m.Light != data.Amber && m.Light != data.Red {
			continue
		}
		light := m.Light
		if late > 0 {
			light = data.Red
		}
		f.Milestones = append(f.Milestones, Milestone{ID: m.ID, Name: m.Name, Stage: m.Stage, Owner: m.Owner, OwnerName: m.OwnerName,
			Due: m.Until - 1, Progress: m.Progress, Should: m.Should, Late: late, Light: light})
	}
	slices.SortStableFunc(f.Milestones, func(a, b Milestone) int { return cmp.Compare(b.Late, a.Late) })
	return nil
}

// actions keeps what is overdue and what falls due before the rhythm comes round.
func (f *Frozen) actions(r store.Reader, x data.Review, p people) error {
	f.Actions = []Action{}
	rows, err := r.Actions()
	if err != nil {
		return err
	}
	soon := x.Date + data.Date(x.Days())
	for _, a := range rows {
		if !openOn(a, x.Date) || a.Due > soon || a.RepID != 0 { // what is agreed in a one-on-one stays there
			continue
		}
		f.Actions = append(f.Actions, Action{ID: a.ID, Text: a.Text, Owner: p[a.OwnerID].Code, OwnerName: p[a.OwnerID].Name,
			Due: a.Due, Late: lateOn(a.Due, x.Date), State: a.State})
	}
	slices.SortStableFunc(f.Actions, func(a, b Action) int { return cmp.Or(cmp.Compare(a.Due, b.Due), cmp.Compare(a.ID, b.ID)) })
	return nil
}

// openOn reports whether an action was open at the end of a day.
func openOn(a data.Action, day data.Date) bool { return a.Done == 0 || a.Done > day }

// lateOn is how many days past its day something is; 0: in time.
func lateOn(due, day data.Date) int { return max(0, int(day-due)) }

// troubles keeps the open deviations and the running pilots.
func (f *Frozen) troubles(r store.Reader, x data.Review, p people) error {
	f.Deviations, f.Pilots = []Deviation{}, []Pilot{}
	deviations, err := r.Deviations()
	if err != nil {
		return err
	}
	for _, d := range deviations {
		if d.Opened > x.Date || d.Closed != 0 && d.Closed <= x.Date {
			continue
		}
		f.Deviations = append(f.Deviations, Deviation{ID: d.ID, Title: d.Title, Light: d.Light, State: d.State, Owner: p[d.OwnerID].Code,
			OwnerName: p[d.OwnerID].Name, Opened: d.Opened, Due: d.Due, CheckDay: d.CheckDay, Check: d.CheckDay != 0 && d.CheckDay <= x.Date && (d.Checked == 0 || d.Checked > x.Date)})
	}
	slices.SortStableFunc(f.Deviations, func(a, b Deviation) int { return cmp.Or(cmp.Compare(a.Due, b.Due), cmp.Compare(a.ID, b.ID)) })
	pilots, err := r.Pilots()
	if err != nil {
		return err
	}
	for _, q := range pilots {
		if q.State != data.PilotRunning || q.From > x.Date {
			continue
		}
		f.Pilots = append(f.Pilots, Pilot{ID: q.ID, Name: q.Name, Owner: p[q.OwnerID].Code, OwnerName: p[q.OwnerID].Name,
			From: q.From, Last: q.Until - 1, Ready: q.Until-1 <= x.Date})
	}
	slices.SortStableFunc(f.Pilots, func(a, b Pilot) int { return cmp.Or(cmp.Compare(a.Last, b.Last), cmp.Compare(a.ID, b.ID)) })
	return nil
}

// promises keeps what the last review of the rhythm ended in.
func (f *Frozen) promises(r store.Reader, x data.Review, previous *data.Review, p people) (err error) {
	f.Promises = []Promise{}
	if previous != nil {
		f.Promises, err = promisesOf(r, previous.ID, x.Date, p)
	}
	return err
}

// promisesOf lists what a review ended in and what had become of it on a day: its
// decisions, then its actions by day. A refused decision promised nothing.
func promisesOf(r store.Reader, review data.ID, day data.Date, p people) ([]Promise, error) {
	rows := []Promise{}
	decisions, err := r.Decisions()
	if err != nil {
		return nil, err
	}
	for _, d := range decisions {
		if d.ReviewID == review && d.State != data.Refused {
			rows = append(rows, Promise{Sort: PromisedDecision, ID: d.ID, Text: d.Text, Kept: d.State == data.Agreed})
		}
	}
	actions, err := r.Actions()
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(actions, func(a, b data.Action) int { return cmp.Or(cmp.Compare(a.Due, b.Due), cmp.Compare(a.ID, b.ID)) })
	for _, a := range actions {
		if a.ReviewID != review {
			continue
		}
		q := Promise{Sort: PromisedAction, ID: a.ID, Text: a.Text, Owner: p[a.OwnerID].Code, OwnerName: p[a.OwnerID].Name, Due: a.Due}
		switch {
		case openOn(a, day):
			q.Late = lateOn(a.Due, day)
		case a.State == data.Dropped:
			q.Dropped = true
		default:
			q.Kept = true
		}
		rows = append(rows, q)
	}
	return rows, nil
}

// money keeps the pipeline and the collection.
func (f *Frozen) money(r store.Reader, x data.Review) error {
	n, err := r.Count(data.Opportunities)
	if err != nil {
		return err
	}
	if n > 0 {
		weeks, err := forecast.PipelineWeeks(r, x.Date, forecast.WeeksIn{})
		if err != nil {
			return err
		}
		f.Pipeline = &weeks.Now
	}
	if n, err = r.Count(data.Invoices); err != nil || n == 0 {
		return err
	}
	span := receivables.PerMonth
	if x.Rhythm == data.Quarterly {
		span = receivables.PerQuarter
	}
	rate, err := receivables.RateOf(r, x.Date, receivables.RateIn{Span: span})
	if err != nil {
		return err
	}
	f.Collection = &Collection{Period: rate.Period, Due: rate.Due, Paid: rate.Paid, Rate: rate.Rate, Goal: rate.Goal, Open: data.Money(rate.Open),
		Days: rate.Days, Light: rate.Light}
	return nil
}
