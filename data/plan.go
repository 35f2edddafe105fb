package data

import "time"

// Plans is the kind of the plan's own record.
const Plans Kind = "plans"

// A Span says what a plan covers and into which buckets it is cut.
type Span string

// The spans a plan may have.
const (
	Year      Span = "year"      // twelve months in four quarters
	Quarter12 Span = "quarter12" // twelve ISO weeks in blocks of 4, 4, 4
	Quarter13 Span = "quarter13" // thirteen ISO weeks in blocks of 4, 4, 5
)

// A Spare says what the thirteenth week of a calendar quarter is for when only
// twelve are planned (S2-20…22). Its days are worked and its sales count, but it
// carries no plan.
type Spare string

// The uses of the thirteenth week.
const (
	NoSpare    Spare = ""       // it is no part of the plan: twelve weeks and no more
	BufferWeek Spare = "buffer" // room for what slipped
	ReviewWeek Spare = "review" // looking back, getting ready
)

// A PaceReading says how much of a bucket should be done at a date in it.
type PaceReading string

// The readings of pace (S0-29 leaves it open).
const (
	PaceWorkdays PaceReading = "workdays" // Mondays to Fridays elapsed
	PaceCalendar PaceReading = "calendar" // calendar days elapsed
)

// A Plan is what the file is about: one firm, one span, one currency. There is
// exactly one, with ID 1.
type Plan struct {
	ID       ID          `json:"-"`
	Firm     string      `json:"firm"`
	Name     string      `json:"name"`    // "" is shown as the span's own name
	Number   string      `json:"number"`  // document number SN-GG-YYYY-NN (S1-15); may be empty
	Version  int         `json:"version"` // counts decided versions, from 1
	Currency Currency    `json:"currency"`
	Span     Span        `json:"span"`
	First    Date        `json:"first"`    // first day of the plan
	AsOfDay  Date        `json:"as_of"`    // "today" of the plan; zero follows the last order and the calendar
	Pace     PaceReading `json:"pace"`     // reading of pace
	Green    int         `json:"green"`    // at or above this many thousandths of paced plan a light is green
	Amber    int         `json:"amber"`    // at or above this many thousandths, and below Green, it is amber
	Language string      `json:"language"` // "zh" or "en": the language its names are written in
	Sample   bool        `json:"sample"`   // an invented firm, marked as such

	Spare      Spare `json:"spare"`       // of a plan of twelve weeks: what the thirteenth is for
	SpareFirst bool  `json:"spare_first"` // it comes before the planned weeks, not after
}

// NewPlan is a plan with the default readings: a year from the first of the
// month, working-day pace, green from 97 % and amber from 90 %.
func NewPlan(firm string, c Currency, first Month) Plan {
	return Plan{ID: 1, Firm: firm, Version: 1, Currency: c, Span: Year, First: first.Start(),
		Pace: PaceWorkdays, Green: 970, Amber: 900}
}

// Buckets are the plan's smallest periods: months of a year, weeks of a quarter.
func (p Plan) Buckets() []Period {
	if p.Span == Year {
		rows := make([]Period, 12)
		for i := range rows {
			rows[i] = (p.First.Month() + Month(i)).Period()
		}
		return rows
	}
	rows := make([]Period, 12)
	if p.Span == Quarter13 || p.hasSpare() {
		rows = make([]Period, 13)
	}
	for i := range rows {
		from := p.First + Date(7*i)
		rows[i] = Period{from, from + 7}
	}
	return rows
}

func (p Plan) hasSpare() bool { return p.Span == Quarter12 && p.Spare != NoSpare }

// SpareBucket is the number of the bucket that carries no plan; -1 when every
// bucket is planned.
func (p Plan) SpareBucket() int {
	switch {
	case !p.hasSpare():
		return -1
	case p.SpareFirst:
		return 0
	}
	return 12
}

// Planned are the buckets that carry plan.
func (p Plan) Planned() []Period {
	rows, spare := p.Buckets(), p.SpareBucket()
	if spare >= 0 {
		rows = append(rows[:spare:spare], rows[spare+1:]...)
	}
	return rows
}

// Groups are the half-open ranges of bucket numbers that make a quarter of the
// year, or a block of weeks in a quarter plan. A week without plan belongs to
// the block beside it.
func (p Plan) Groups() [][2]int {
	switch {
	case p.SpareBucket() == 0:
		return [][2]int{{0, 5}, {5, 9}, {9, 13}}
	case p.Span == Quarter13 || p.hasSpare():
		return [][2]int{{0, 4}, {4, 8}, {8, 13}}
	case p.Span == Quarter12:
		return [][2]int{{0, 4}, {4, 8}, {8, 12}}
	}
	return [][2]int{{0, 3}, {3, 6}, {6, 9}, {9, 12}}
}

// Period is the whole plan.
func (p Plan) Period() Period {
	b := p.Buckets()
	return Period{b[0].From, b[len(b)-1].Until}
}

// LastYear is the span of the same length one year, or 52 weeks, before.
func (p Plan) LastYear() Plan {
	q := p
	if p.Span == Year {
		q.First = (p.First.Month() - 12).Start()
	} else {
		q.First -= 52 * 7
	}
	return q
}

// Check reports a plan without firm, with names that cannot be kept, or with a
// span that cannot be.
func (p Plan) Check() error {
	for _, f := range [...][2]string{{"firm", p.Firm}, {"name", p.Name}, {"number", p.Number}} {
		if err := checkText(f[0], f[1], true); err != nil {
			return err
		}
	}
	switch {
	case p.Firm == "":
		return Problem{Key: "problem.plan.firm", Field: "firm"}
	case p.Span != Year && p.Span != Quarter12 && p.Span != Quarter13:
		return Problem{Key: "problem.plan.span", Field: "span", Args: []any{string(p.Span)}}
	case p.First < NewDate(1900, 1, 1) || p.First > NewDate(2200, 1, 1):
		return Problem{Key: "problem.plan.first", Field: "first"}
	case p.Span == Year && p.First != p.First.Month().Start():
		return Problem{Key: "problem.plan.month", Field: "first"}
	case p.Span != Year && p.First.Weekday() != time.Monday:
		return Problem{Key: "problem.plan.monday", Field: "first"}
	case p.Pace != PaceWorkdays && p.Pace != PaceCalendar:
		return Problem{Key: "problem.plan.pace", Field: "pace"}
	case p.Spare != NoSpare && p.Spare != BufferWeek && p.Spare != ReviewWeek:
		return Problem{Key: "problem.plan.spare", Field: "spare", Args: []any{string(p.Spare)}}
	case p.Spare != NoSpare && p.Span != Quarter12:
		return Problem{Key: "problem.plan.spare.span", Field: "spare"}
	case p.SpareFirst && p.Spare == NoSpare:
		return Problem{Key: "problem.plan.spare.none", Field: "spare_first"}
	case p.Amber < 0 || p.Green > 2000 || p.Amber >= p.Green:
		return Problem{Key: "problem.plan.bands", Field: "green"}
	}
	return p.Currency.Check()
}
