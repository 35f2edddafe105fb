package board

import (
	"quarterdeck/data"
)

// A State says where a bucket or group of the plan lies as seen from today.
type State string

// The states. A period is closed once today has passed its last day.
const (
	Closed  State = "closed"
	Running State = "running"
	Future  State = "future"
)

// A Basis says which cells the plan figures come from.
type Basis string

// The bases. Region cells win; quotas of reps stand in while there are none.
const (
	NoPlan    Basis = "none"
	RegionsAs Basis = "regions"
	RepsAs    Basis = "reps"
)

// A Source says where the actual figures come from.
type Source string

// The sources. Typed results count only while the plan holds no order at all.
const (
	NoActuals  Source = "none"
	FromOrders Source = "orders"
	FromTyped  Source = "typed"
)

// Figures are the amounts of one row in one period, in minor units. The
// amounts of rows add up to those of their total, and those of buckets to those
// of their group and year.
//
// Due and Paced differ only where results are missing: a month outside the
// imported range is due, but there is nothing to compare it with.
type Figures struct {
	Plan       data.Money `json:"plan"`              // target of the whole period
	Planned    bool       `json:"planned"`           // some target covers the period; false: Plan is shown as —
	Due        data.Money `json:"due"`               // part of Plan due by the end of today
	Paced      data.Money `json:"paced"`             // part of Due whose results are known: what Actual is compared with
	Actual     data.Money `json:"actual"`            // sold by the end of today
	Known      bool       `json:"known"`             // false: nothing is known about Actual, shown as —
	Forecast   data.Money `json:"forecast"`          // Actual, and the row's part of what the forecast expects yet
	LastYear   data.Money `json:"last_year"`         // sold in the same period a year before
	LastToDate data.Money `json:"last_year_to_date"` // sold a year before by the same day
	LastKnown  bool       `json:"last_year_known"`   // false: both are shown as —
	Attainment Ratio      `json:"attainment"`        // Actual ÷ Paced
	Light      data.Light `json:"light"`
}

// Gap is Actual − Paced in minor units: negative is behind.
func (f Figures) Gap() data.Money { return f.Actual - f.Paced }

// Judged reports whether the figures can be compared with plan: something was
// due, and what was sold is known.
func (f Figures) Judged() bool { return f.Attainment.Known() }

// A Row is one region, product or rep, or their total. The row with ID zero and
// without a name holds what is assigned to none; it has money, but neither
// attainment nor light. Products have no forecast.
type Row struct {
	ID      data.ID   `json:"id"`
	Code    string    `json:"code"`
	Name    string    `json:"name"`
	Total   Figures   `json:"total"`   // the whole plan
	Groups  []Figures `json:"groups"`  // by quarter, or by block of weeks
	Buckets []Figures `json:"buckets"` // by month, or by week
}

// A RepRow is the row of a rep. Its plan comes from the rep's own quotas.
type RepRow struct {
	Row
	RegionID data.ID    `json:"region_id"`
	Region   string     `json:"region"` // name; "" when the rep has none
	Level    data.Level `json:"level"`
	Left     data.Date  `json:"left"` // first day no longer here; "" when still here
}

// A Bucket is a month or week of the plan. Done is the share of it that pace
// counts as elapsed at the end of today, from 0 to 1.
type Bucket struct {
	data.Period
	State State   `json:"state"`
	Done  float64 `json:"done"`
}

// A Group is a quarter of the year, or a block of weeks: the buckets from First
// up to, but without, End.
type Group struct {
	data.Period
	First int   `json:"first"`
	End   int   `json:"end"`
	State State `json:"state"`
}

// Numbers are the figures of the plan as of a day.
type Numbers struct {
	Plan    data.Plan `json:"plan"`
	Today   data.Date `json:"today"`
	State   State     `json:"state"`   // of the whole plan; Future: not begun
	Basis   Basis     `json:"basis"`   // where Plan figures come from
	Source  Source    `json:"source"`  // where Actual figures come from
	Through data.Date `json:"through"` // last day whose results are known, at most today; "" when none

	Goal        *data.Money `json:"goal"`        // the decided target; nil: not decided
	Target      *data.Money `json:"target"`      // Goal, else the sum of the cells; nil: there is neither
	Unallocated *data.Money `json:"unallocated"` // Goal − sum of the cells; nil: no Goal
	LastYear    *data.Money `json:"last_year"`   // typed, else from results; nil: not known

	Holidays bool      `json:"holidays"` // working days leave holidays out
	Current  int       `json:"current"`  // number of the running bucket; −1: none
	Buckets  []Bucket  `json:"buckets"`
	Groups   []Group   `json:"groups"`
	Total    Row       `json:"total"`
	Regions  []Row     `json:"regions"`
	Products []Row     `json:"products"`
	Reps     []RepRow  `json:"reps"`
	RepTotal Row       `json:"rep_total"`
	Curve    []Measure `json:"curve"`

	FullYear Ratio `json:"full_year"` // actual ÷ Target
	ShouldBe Ratio `json:"should_be"` // due by today ÷ Target
	Needed   Ratio `json:"needed"`    // what is left of Target ÷ plan left: the rate the rest must reach
	// Forecast is that of the page of forecasts, by Method; while that cannot
	// tell, regions go on at the rate of the year to date, and Method is "". It
	// is nil while nothing was due or nothing is known.
	Forecast *data.Money         `json:"forecast"`
	Method   data.ForecastMethod `json:"method"`
}

// MethodKey is the key of the words for how Forecast was reckoned.
func (n Numbers) MethodKey() string {
	if n.Method == "" {
		return "board.method.simple"
	}
	return "board.method." + string(n.Method)
}

// Running is the number of the group today lies in; −1 before and after the plan.
func (n Numbers) Running() int {
	for i, g := range n.Groups {
		if g.State == Running {
			return i
		}
	}
	return -1
}

// A Measure is a point of the cumulative curve: sums in minor units from the
// start of the plan to X, counted in buckets. Nil is "not known there" or, for
// Actual and Forecast, on the other side of today.
type Measure struct {
	X        float64     `json:"x"`
	Plan     *data.Money `json:"plan"`
	Actual   *data.Money `json:"actual"`
	Forecast *data.Money `json:"forecast"`
	LastYear *data.Money `json:"last_year"`
}
