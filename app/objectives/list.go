package objectives

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ListIn has no fields.
type ListIn struct{}

// A List is the goals of a plan side by side.
type List struct {
	Rows     []Row     `json:"rows"`
	Weights  int       `json:"weights"`  // sum of the weights in hundredths of a per cent; 10,000 is 100 %
	Weighted *int64    `json:"weighted"` // attainment by weight, hundredths of a per cent; nil: nothing to weigh
	Counted  int       `json:"counted"`  // how many objectives Weighted counts
	LeftOut  []string  `json:"left_out"` // names of those it leaves out, without weight or without result
	Light    string    `json:"light"`
	Findings []Finding `json:"findings"`
}

// A Row is one objective with milestones, results and last year. Numbers are in
// the unit of its measure; nil is "not entered" or "not known".
type Row struct {
	data.Objective
	Of        data.Measure `json:"measure"`
	Owner     string       `json:"owner"` // code
	OwnerName string       `json:"owner_name"`
	Last      *int64       `json:"last"`      // last year
	LastFrom  string       `json:"last_from"` // entered or orders; "" when it is not known
	Aim       *int64       `json:"aim"`       // decided for the year: typed, grown from last year, or rolled up
	AimTyped  bool         `json:"aim_typed"` // typed or grown
	Year      *int64       `json:"year"`      // quarters rolled up; nil: one, or a base, is missing
	Entered   int          `json:"entered"`   // quarters that are known
	Quarters  []Quarter    `json:"quarters"`
	Actual    *int64       `json:"actual"`   // so far
	Measured  int          `json:"measured"` // begun quarters with a result
	Begun     int          `json:"begun"`    // quarters that have begun
	Expected  *int64       `json:"expected"` // of the quarters measured, due by today
	Attained  *int64       `json:"attained"` // Actual against Expected, hundredths of a per cent
	Light     data.Light   `json:"light"`
}

// A Quarter is one milestone and its result.
type Quarter struct {
	data.Period
	Amount   *int64     `json:"amount"`
	Base     *int64     `json:"base"`
	Source   string     `json:"source"` // entered, months or regions; "" when not entered
	Result   *Result    `json:"result"`
	Actual   *int64     `json:"actual"`
	Attained *int64     `json:"attained"` // of what is due by today
	Light    data.Light `json:"light"`
}

// source is everything the rows are made from.
type source struct {
	plan     data.Plan
	today    data.Date
	calendar data.Calendar
	quarters []data.Period
	parts    []data.ObjectivePart
	results  []data.ObjectiveActual
	figures  figures // of the quarters so far, then of last year
	goal     data.Goal
	reps     map[data.ID]data.Rep
}

// ListOf answers what is set beside revenue, what has come of it, and what does
// not fit together.
func ListOf(r store.Reader, today data.Date, _ ListIn) (l List, err error) {
	rows, err := r.Objectives()
	if err != nil {
		return l, err
	}
	s, err := read(r, today, rows)
	if err != nil {
		return l, err
	}
	l.Rows, l.LeftOut, l.Findings = []Row{}, []string{}, []Finding{}
	for _, o := range rows {
		row, gaps := s.row(o)
		l.Rows = append(l.Rows, row)
		l.Findings = append(l.Findings, s.findings(row, gaps)...)
	}
	l.weigh(s.plan)
	l.Findings = append(l.Findings, l.together()...)
	slices.SortStableFunc(l.Findings, func(a, b Finding) int { return cmp.Compare(b.Light, a.Light) })
	return l, nil
}

func read(r store.Reader, today data.Date, rows []data.Objective) (s source, err error) {
	s.today = today
	if s.plan, err = r.Plan(); err != nil {
		return s, err
	}
	if s.calendar, err = r.Calendar(); err != nil {
		return s, err
	}
	s.quarters = quarters(s.plan)
	if s.parts, err = r.ObjectiveParts(); err != nil {
		return s, err
	}
	if s.results, err = r.ObjectiveActuals(); err != nil {
		return s, err
	}
	if s.goal, err = r.Goal(data.Revenue); err != nil {
		return s, err
	}
	reps, err := r.Reps()
	if err != nil {
		return s, err
	}
	s.reps = map[data.ID]data.Rep{}
	for _, x := range reps {
		s.reps[x.ID] = x
	}
	buying := false
	for _, o := range rows {
		buying = buying || slices.Contains([]data.Metric{data.NewCustomers, data.Repurchase, data.AverageOrder}, o.Metric)
		if o.Metric == data.Revenue {
			if err := s.cells(r, o.ID); err != nil {
				return s, err
			}
		}
	}
	s.figures, err = readFigures(r, s.periods(), buying)
	return s, err
}

// periods are the quarters as far as they have come, and last year.
func (s source) periods() (rows []data.Period) {
	for _, q := range s.quarters {
		rows = append(rows, q.Overlap(data.Period{From: q.From, Until: s.today + 1}))
	}
	return append(rows, s.plan.LastYear().Period())
}

// cells puts the sums of the target cells in the place of milestones.
func (s *source) cells(r store.Reader, id data.ID) error {
	cells, err := r.TargetAmounts(data.Revenue, s.plan.Period())
	for _, q := range s.quarters {
		var sum data.Money
		have := false
		for _, c := range cells {
			if c.RepID == 0 && q.Contains(c.Period) {
				sum, have = sum+c.Amount, true
			}
		}
		if have {
			s.parts = append(s.parts, data.ObjectivePart{ObjectiveID: id, Period: q, Amount: int64(sum)})
		}
	}
	return err
}

// last is last year's number, and where it comes from.
func (s source) last(o data.Objective) (n *int64, from string) {
	if o.Metric == data.Revenue && s.goal.LastYear != nil {
		typed := int64(*s.goal.LastYear)
		return &typed, "entered"
	}
	if o.LastYear != nil {
		return o.LastYear, "entered"
	}
	if x, ok := s.figures.of(o.Metric, len(s.quarters)); ok {
		if value, ok := x.number(o.Measure()); ok {
			return &value, "orders"
		}
	}
	return nil, ""
}

// row works one objective out.
func (s source) row(o data.Objective) (Row, []calc.Gap) {
	row := Row{Objective: o, Of: o.Measure()}
	owner := s.reps[o.OwnerID]
	row.Owner, row.OwnerName = owner.Code, owner.Name
	row.Last, row.LastFrom = s.last(o)
	if o.Metric == data.Revenue && s.goal.Amount != nil {
		amount := int64(*s.goal.Amount)
		o.Target = &amount
	}
	c := calc.CourseOf(o, s.parts, s.quarters, row.Last)
	row.Aim, row.AimTyped, row.Year, row.Entered = c.Target, c.Typed, c.Year, c.Entered
	t := tally{measure: row.Of}
	for i, m := range c.Quarters {
		q := s.quarter(row, i, m)
		row.Quarters = append(row.Quarters, q)
		if s.today >= q.From {
			row.Begun++
			t.add(q, m, s.part(q.Period))
		}
	}
	row.Measured = t.measured
	row.Actual, row.Expected = t.actual(), t.expected(c.Target, s)
	row.Attained, row.Light = s.judge(row.Of, row.Actual, row.Expected)
	return row, c.Gaps
}

// part is how much of a period has passed.
func (s source) part(p data.Period) [2]int64 {
	num, den := calc.Done(p, s.today, s.plan.Pace, s.calendar)
	return [2]int64{num, den}
}

func (s source) quarter(row Row, i int, m calc.Milestone) Quarter {
	q := Quarter{Period: m.Period, Source: m.From}
	if m.Known {
		q.Amount, q.Base = &m.Value, m.Base
	}
	x, ok := typed(s.results, row.Objective, m.Period)
	if !ok {
		x, ok = s.figures.of(row.Metric, i)
	}
	if !ok {
		return q
	}
	q.Result = &x
	if value, ok := x.number(row.Of); ok {
		q.Actual = &value
	}
	q.Attained, q.Light = s.judge(row.Of, q.Actual, paced(row.Of, q.Amount, s.part(q.Period)))
	return q
}

// paced is what of a milestone is due: sums and money per head grow with the
// days, rates hold all the time.
func paced(m data.Measure, amount *int64, part [2]int64) *int64 {
	if amount == nil || m.Roll == data.RollRate {
		return amount
	}
	due := int64(data.Money(*amount).MulDiv(part[0], part[1]))
	return &due
}

func (s source) judge(m data.Measure, actual, due *int64) (*int64, data.Light) {
	if actual == nil || due == nil {
		return nil, data.Ring
	}
	points, ok := calc.Attained(*actual, *due, m.Lower)
	if !ok {
		return nil, data.Ring
	}
	return &points, calc.Judged(points, s.plan.Green, s.plan.Amber)
}

// weigh adds the weights up, and the attainments by them.
func (l *List) weigh(plan data.Plan) {
	var attained []int64
	var weights []int
	for _, row := range l.Rows {
		if row.Weight != nil {
			l.Weights += *row.Weight
		}
		if row.Weight == nil || *row.Weight == 0 || row.Attained == nil {
			l.LeftOut = append(l.LeftOut, row.Label())
			continue
		}
		attained, weights = append(attained, *row.Attained), append(weights, *row.Weight)
	}
	light := data.Ring
	l.Counted = len(attained)
	if points, ok := calc.Mean(attained, weights); ok {
		l.Weighted = &points
		light = calc.Judged(points, plan.Green, plan.Amber)
	}
	l.Light = light.String()
}

// Label is the key of the objective's name, or the manager's own name for it.
func (o Row) Label() string {
	if o.Metric == data.OwnMetric {
		return o.Name
	}
	return string(o.Metric)
}
