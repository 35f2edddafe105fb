package forecast

import (
	"cmp"
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// WaterfallIn asks how the pipeline came from one week to another.
type WaterfallIn struct {
	From  data.Date `json:"from" doc:"a day of the frozen week it begins with; empty: the newest that ended before the other"`
	To    data.Date `json:"to" doc:"a day of the frozen week it ends with; empty: as the pipeline is now"`
	Until data.Date `json:"until" doc:"last day of the period opportunities are to close in; empty: that of the plan"`
	Rep   string    `json:"rep" doc:"code of a rep; empty: all"`
}

// A Waterfall leads from the open pipeline of one day to that of another, in minor
// units: Opening and all steps add up to Closing.
type Waterfall struct {
	From    data.Date       `json:"from"` // the days; "": nothing is frozen before the other
	To      data.Date       `json:"to"`
	Now     bool            `json:"now"`   // To is not frozen: as the pipeline is
	Until   data.Date       `json:"until"` // last day of the period
	Opening data.Money      `json:"opening"`
	Steps   []WaterfallStep `json:"steps"`
	Closing data.Money      `json:"closing"`
}

// A WaterfallStep is one reason for the change, with its opportunities.
type WaterfallStep struct {
	Step   calc.BridgeStep `json:"step"`
	Amount data.Money      `json:"amount"` // less than 0 for what left
	Rows   []WaterfallRow  `json:"rows"`   // the largest first
}

// A WaterfallRow is what one opportunity adds to a step.
type WaterfallRow struct {
	ID     data.ID    `json:"id"` // 0: it was removed since
	Code   string     `json:"code"`
	Name   string     `json:"name"`
	Rep    string     `json:"rep"` // name; "": nobody
	Amount data.Money `json:"amount"`
	Before data.Date  `json:"before"` // when it was expected to close; "": not open then, or not said
	After  data.Date  `json:"after"`
}

// PipelineWaterfall answers why the pipeline changed.
func PipelineWaterfall(r store.Reader, today data.Date, in WaterfallIn) (Waterfall, error) {
	rep, err := app.RepOf(r, "rep", in.Rep)
	if err != nil {
		return Waterfall{}, err
	}
	f, err := readFacts(r, today)
	if err != nil {
		return Waterfall{}, err
	}
	t, err := readTimeline(r)
	if err != nil {
		return Waterfall{}, err
	}
	x := Waterfall{To: f.asOf, Now: in.To == 0, Until: cmp.Or(in.Until, f.period.Until-1), Steps: []WaterfallStep{}}
	last := len(t.weeks) // index of the end among the weeks; beyond them: now
	if !x.Now {
		if last, err = t.find("to", in.To); err != nil {
			return x, err
		}
		x.To = t.weeks[last].Day
	}
	first := last - 1
	for first >= 0 && t.weeks[first].Day >= x.To {
		first--
	}
	if in.From != 0 {
		if first, err = t.find("from", in.From); err != nil {
			return x, err
		}
	}
	switch {
	case first < 0:
		return x, nil
	case t.weeks[first].Day > x.To || first >= last:
		return x, data.Problem{Key: "problem.waterfall.order", Field: "from", Args: []any{t.weeks[first].Day}}
	}
	x.From = t.weeks[first].Day
	var between [][]data.WeekRow // after the first
	for _, w := range t.weeks[first+1 : min(last+1, len(t.weeks))] {
		between = append(between, t.rows[w.ID])
	}
	if x.Now {
		newest := t.weeks[len(t.weeks)-1]
		between = append(between, f.snapshot(point{newest.Day, t.rows[newest.ID]}))
	}
	x.fill(f, rep, t.rows[t.weeks[first].ID], between)
	return x, nil
}

// find is the index of the frozen week a day lies in.
func (t timeline) find(field string, day data.Date) (int, error) {
	i := slices.IndexFunc(t.weeks, func(w data.PipelineWeek) bool { return w.Week == data.WeekOf(day) })
	if i < 0 {
		return 0, data.Problem{Key: "problem.week.unknown", Field: field, Args: []any{day}}
	}
	return i, nil
}

// fill works the steps out from the first week and those after it, the last of
// which is where it ends.
func (x *Waterfall) fill(f facts, rep data.ID, first []data.WeekRow, between [][]data.WeekRow) {
	held := func(w data.WeekRow) calc.Held {
		in := w.Close != 0 && w.Close <= x.Until && w.Category != data.Omitted && (rep == 0 || w.RepID == rep)
		return calc.Held{Code: w.Code, Amount: w.Amount, In: in, Result: w.Result}
	}
	was, is := map[string]data.WeekRow{}, map[string]data.WeekRow{}
	before := open(first, held, was)
	after := open(between[len(between)-1], held, is)
	gone := map[string]data.WeekRow{} // a later end holds
	for _, rows := range between {
		for _, w := range rows {
			if w.Result != "" {
				gone[w.Code] = w
			}
		}
	}
	var ended []calc.Held
	for _, w := range gone {
		ended = append(ended, held(w))
	}
	x.Opening, x.Closing = inside(before), inside(after)
	names := map[data.ID]string{}
	for _, p := range f.people {
		names[p.ID] = p.Name
	}
	parts := calc.Bridge(before, after, ended)
	for _, step := range calc.BridgeSteps {
		s := WaterfallStep{Step: step, Rows: []WaterfallRow{}}
		for _, p := range parts {
			if p.Step != step {
				continue
			}
			w, ok := is[p.Code]
			if !ok {
				if w, ok = gone[p.Code]; !ok {
					w = was[p.Code]
				}
			}
			s.Amount += p.Amount
			s.Rows = append(s.Rows, WaterfallRow{ID: w.OpportunityID, Code: w.Code, Name: w.Name, Rep: names[w.RepID], Amount: p.Amount,
				Before: was[p.Code].Close, After: is[p.Code].Close})
		}
		slices.SortFunc(s.Rows, func(a, b WaterfallRow) int {
			return cmp.Or(cmp.Compare(max(b.Amount, -b.Amount), max(a.Amount, -a.Amount)), cmp.Compare(a.Code, b.Code))
		})
		x.Steps = append(x.Steps, s)
	}
}

// open lists the open rows of a week and notes them down by code.
func open(rows []data.WeekRow, held func(data.WeekRow) calc.Held, by map[string]data.WeekRow) (list []calc.Held) {
	for _, w := range rows {
		if w.Result == "" {
			by[w.Code] = w
			list = append(list, held(w))
		}
	}
	return list
}

// inside adds up what counts in the period.
func inside(rows []calc.Held) (sum data.Money) {
	for _, x := range rows {
		if x.In {
			sum += x.Amount
		}
	}
	return sum
}
