package sample

import (
	"cmp"

	"quarterdeck/data"
)

// frozen are the Fridays whose pipeline was kept. The week of asOf is not yet.
const frozen = 8

// forecasts writes what people said about the second and third quarter, and the
// frozen weeks.
func (w *writer) forecasts() error {
	if err := w.calls(); err != nil {
		return err
	}
	return w.weeks()
}

// called is what a rep calls for a quarter in per cent of what came, or of what the
// quarter is on its way to: some are always high, one is careful.
var called = [len(reps)]struct{ second, third int64 }{
	{103, 101}, {98, 99}, {109, 106}, {121, 118}, {96, 100}, {101, 102}, {89, 94}, {104, 103}, {95, 97},
}

// onward is what a third quarter comes to, in per cent of its sales until the 14th
// of August, by last year's months.
const onward = 186

// calls writes two calls of each rep about the second quarter and two about the
// third, and what the manager made of two of them.
func (w *writer) calls() error {
	second, third := data.Period{From: day(4, 1), Until: day(7, 1)}, data.Period{From: day(7, 1), Until: day(10, 1)}
	sales, err := w.tx.Sales([]data.Period{second, third})
	if err != nil {
		return err
	}
	sold := [2]map[data.ID]data.Money{{}, {}}
	for _, s := range sales {
		sold[s.Bucket][s.RepID] += s.Amount
	}
	for i := range reps {
		id := w.people[i]
		came, course := sold[0][id], sold[1][id].MulDiv(onward, 100)
		for _, c := range []struct {
			period data.Period
			day    data.Date
			amount data.Money
		}{
			{second, day(4, 10), came.MulDiv(2*called[i].second-100, 100)}, {second, day(5, 15), came.MulDiv(called[i].second, 100)},
			{third, day(7, 10), course.MulDiv(2*called[i].third-100, 100)}, {third, day(8, 7), course.MulDiv(called[i].third, 100)},
		} {
			commit := tens(c.amount)
			best, all := tens(commit.MulDiv(107, 100)), tens(commit.MulDiv(116, 100))
			if _, err := w.tx.SaveForecastCall(data.ForecastCall{RepID: id, Period: c.period, Day: c.day, Commit: commit, Best: &best, Pipeline: &all}); err != nil {
				return err
			}
		}
	}
	for _, a := range []struct {
		rep    int
		share  int64
		reason words
	}{
		{huang, 90, words{"连续两季高报，方案转化偏低，两单账期还没批", "High two quarters running, few proposals become deals, terms of two deals are not approved"}},
		{yang, 104, words{"气泡果茶 8 月上架 64 店，首批补货已下单", "Sparkling went into 64 stores in August, first refills are ordered"}},
	} {
		amount := tens(sold[1][w.people[a.rep]].MulDiv(onward*a.share, 100_00))
		if _, err := w.tx.SaveForecastAdjustment(data.ForecastAdjustment{RepID: w.people[a.rep], Period: third, Day: day(8, 10), Amount: amount, Reason: a.reason.in(w.lang)}); err != nil {
			return err
		}
	}
	return nil
}

// tens is an amount rounded to 10,000 yuan.
func tens(m data.Money) data.Money { return m.MulDiv(1, int64(wan)) * wan }

// weeks freezes the pipeline of the Fridays before the week of asOf, as it would
// have been on each.
func (w *writer) weeks() error {
	opportunities, err := w.tx.Opportunities()
	if err != nil {
		return err
	}
	moves, err := w.tx.OpportunityMoves()
	if err != nil {
		return err
	}
	stages, err := w.tx.PipelineStages()
	if err != nil {
		return err
	}
	f := freezer{opportunities: opportunities, moves: map[data.ID][]data.OpportunityMove{}, stages: map[data.ID]data.PipelineStage{}}
	for _, m := range moves {
		f.moves[m.OpportunityID] = append(f.moves[m.OpportunityID], m)
	}
	for _, s := range stages {
		f.stages[s.ID] = s
	}
	for n := range frozen {
		friday := asOf - 7*data.Date(frozen-n)
		sales, sold, err := w.soldBy(friday)
		if err != nil {
			return err
		}
		if err := w.tx.FreezeWeek(data.PipelineWeek{Week: data.WeekOf(friday), Day: friday, Sold: sold}, f.rows(friday), sales); err != nil {
			return err
		}
	}
	return nil
}

// soldBy is what counts for each rep from the first day of the plan to a day, and
// the sum.
func (w *writer) soldBy(day data.Date) (rows []data.WeekSale, sum data.Money, err error) {
	sales, err := w.tx.Sales([]data.Period{{From: first.Start(), Until: day + 1}})
	by := map[data.ID]data.Money{}
	for _, s := range sales {
		by[s.RepID] += s.Amount
		sum += s.Amount
	}
	for _, id := range append(w.people[:len(reps):len(reps)], 0) {
		rows = append(rows, data.WeekSale{RepID: id, Sold: by[id]})
	}
	return rows, sum, err
}

// A freezer tells how opportunities stood at the end of one day after another.
type freezer struct {
	opportunities []data.Opportunity
	moves         map[data.ID][]data.OpportunityMove // by day
	stages        map[data.ID]data.PipelineStage
	last          data.Date
}

// rows are the opportunities open on a day, and those that ended since the day
// before.
func (f *freezer) rows(day data.Date) (rows []data.WeekRow) {
	for _, o := range f.opportunities {
		ended := f.last != 0 && o.Ended > f.last && o.Ended <= day
		if !o.Open(day) && !ended {
			continue
		}
		for _, m := range f.moves[o.ID] {
			if m.Date <= day {
				o.StageID, o.Amount, o.Close = m.StageID, m.Amount, m.Close
			}
		}
		x := data.WeekRow{OpportunityID: o.ID, Code: o.Code, Name: o.Name, RepID: o.RepID, Stage: f.stages[o.StageID].Code, Chance: f.stages[o.StageID].Chance,
			Amount: o.Amount, Close: o.Close, Category: cmp.Or(o.Category, f.stages[o.StageID].Category)}
		if ended {
			x.Close, x.Result = o.Ended, o.Result
		}
		rows = append(rows, x)
	}
	f.last = day
	return rows
}
