package forecast

import (
	"cmp"
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// WeeksIn asks for the frozen weeks.
type WeeksIn struct {
	Rep  string    `json:"rep" doc:"code of a rep; empty: all"`
	AsOf data.Date `json:"as_of" doc:"day of what is not frozen yet; empty: the plan's today"`
}

// A WeekSum is the pipeline of a week in sums, in minor units. Opportunities count
// that are to close inside the plan, or should have closed.
type WeekSum struct {
	ID       data.ID    `json:"id"`   // 0: not frozen, as it is now
	Week     data.Date  `json:"week"` // Monday
	Day      data.Date  `json:"day"`
	Sold     data.Money `json:"sold"` // to date
	Open     int        `json:"open"`
	Amount   data.Money `json:"amount"`
	Expected data.Money `json:"expected"` // by the chances of the stages
	Commit   data.Money `json:"commit"`   // of Amount, by category
	Best     data.Money `json:"best"`
	Pipeline data.Money `json:"pipeline"`
}

// Weeks are the frozen weeks, the oldest first, and the pipeline as it is.
type Weeks struct {
	Rows []WeekSum `json:"rows"`
	Now  WeekSum   `json:"now"`
	Due  bool      `json:"due"` // the plan keeps opportunities, and this week is not frozen yet
}

// PipelineWeeks answers what the frozen weeks held.
func PipelineWeeks(r store.Reader, today data.Date, in WeeksIn) (Weeks, error) {
	x := Weeks{Rows: []WeekSum{}}
	rep, err := app.RepOf(r, "rep", in.Rep)
	if err != nil {
		return x, err
	}
	f, err := readFacts(r, cmp.Or(in.AsOf, today))
	if err != nil {
		return x, err
	}
	t, err := readTimeline(r)
	if err != nil {
		return x, err
	}
	for _, w := range t.weeks {
		x.Rows = append(x.Rows, f.sumOf(w, t.rows[w.ID], t.sold(w, rep), rep))
	}
	now := data.PipelineWeek{Week: data.WeekOf(f.asOf), Day: f.asOf}
	sold := data.Money(0)
	for _, s := range f.sales() {
		if rep == 0 || s.RepID == rep {
			sold += s.Sold
		}
	}
	x.Now = f.sumOf(now, f.snapshot(point{}), sold, rep)
	x.Due = f.pipeline.kept() && !slices.ContainsFunc(t.weeks, func(w data.PipelineWeek) bool { return w.Week >= now.Week })
	return x, nil
}

// sumOf adds the open rows of a week up.
func (f facts) sumOf(w data.PipelineWeek, rows []data.WeekRow, sold data.Money, rep data.ID) WeekSum {
	x := WeekSum{ID: w.ID, Week: w.Week, Day: w.Day, Sold: sold}
	for _, o := range rows {
		if o.Result != "" || rep != 0 && o.RepID != rep || o.Close == 0 || o.Close >= f.period.Until || o.Category == data.Omitted {
			continue
		}
		x.Open++
		x.Amount += o.Amount
		x.Expected += calc.Expected(o.Amount, o.Chance)
		switch o.Category {
		case data.Commit:
			x.Commit += o.Amount
		case data.Best:
			x.Best += o.Amount
		default:
			x.Pipeline += o.Amount
		}
	}
	return x
}

// A timeline is all that was frozen.
type timeline struct {
	weeks []data.PipelineWeek // the oldest first
	rows  map[data.ID][]data.WeekRow
	sales map[data.ID][]data.WeekSale
}

func readTimeline(r store.Reader) (t timeline, err error) {
	t.rows, t.sales = map[data.ID][]data.WeekRow{}, map[data.ID][]data.WeekSale{}
	if t.weeks, err = r.PipelineWeeks(); err != nil || len(t.weeks) == 0 {
		return t, err
	}
	rows, err := r.WeekRows(t.weeks[0].Week, t.weeks[len(t.weeks)-1].Week)
	if err != nil {
		return t, err
	}
	for _, x := range rows {
		t.rows[x.WeekID] = append(t.rows[x.WeekID], x)
	}
	sales, err := r.WeekSales()
	for _, x := range sales {
		t.sales[x.WeekID] = append(t.sales[x.WeekID], x)
	}
	return t, err
}

// sold is what counted for a rep, or for all, by a frozen week.
func (t timeline) sold(w data.PipelineWeek, rep data.ID) (sum data.Money) {
	if rep == 0 {
		return w.Sold
	}
	for _, s := range t.sales[w.ID] {
		if s.RepID == rep {
			sum += s.Sold
		}
	}
	return sum
}
