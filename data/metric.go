package data

// A Metric is what a target or an objective counts. Target cells are revenue;
// the others have objectives and milestones (S0-8, S1-4, S1-16, S3-1, S4-8).
type Metric string

// The metrics shipped. OwnMetric stands for one the manager names.
const (
	Revenue       Metric = "revenue"         // money sold
	Profit        Metric = "profit"          // money earned
	MarketShare   Metric = "market_share"    // own sales ÷ the market
	NewCustomers  Metric = "new_customers"   // customers with their first order
	Conversion    Metric = "conversion"      // signed ÷ leads
	Satisfaction  Metric = "satisfaction"    // mean score of those who answered
	Repurchase    Metric = "repurchase"      // customers who bought again ÷ customers before
	AverageOrder  Metric = "average_order"   // revenue ÷ orders
	OutputPerHead Metric = "output_per_head" // revenue ÷ heads
	MarketingCost Metric = "marketing_cost"  // money spent on marketing
	Complaints    Metric = "complaints"      // complaints ÷ orders
	Leads         Metric = "leads"           // leads won
	Visits        Metric = "visits"          // visits paid
	Signed        Metric = "signed"          // deals signed
	OwnMetric     Metric = "own"             // named by the manager
)

// Metrics lists the metrics shipped, in the order pages offer them.
var Metrics = []Metric{Revenue, Profit, MarketShare, NewCustomers, Conversion, Satisfaction, Repurchase,
	AverageOrder, OutputPerHead, MarketingCost, Complaints, Leads, Visits, Signed}

// A Unit is what the numbers of a metric are.
type Unit string

// The units. Every number is whole: a count of pieces, an amount in minor units,
// a ratio, score or time in hundredths.
const (
	MoneyUnit Unit = "money" // minor units
	CountUnit Unit = "count" // pieces
	RatioUnit Unit = "ratio" // hundredths of a per cent
	ScoreUnit Unit = "score" // hundredths of a point
	HoursUnit Unit = "hours" // hundredths of an hour
	DaysUnit  Unit = "days"  // hundredths of a day
)

// A Number is a number with its unit, for sentences to write.
type Number struct {
	Value int64 `json:"value"`
	Unit  Unit  `json:"unit"`
}

// A Roll is how the numbers of parts make the number of the whole.
type Roll string

// The ways to roll up. A rate is never averaged: it is weighed by its base.
const (
	RollSum   Roll = "sum"   // parts add up
	RollRate  Roll = "rate"  // Σ numerators ÷ Σ denominators
	RollHeads Roll = "heads" // money ÷ heads: money adds up over time, heads do not
)

// A Measure is what the program knows about a metric.
type Measure struct {
	Unit    Unit `json:"unit"`
	Roll    Roll `json:"roll"`
	Lower   bool `json:"lower"`   // lower is better
	Process bool `json:"process"` // a process measure, not a result (S0-8)
	Scale   int  `json:"scale"`   // top score in hundredths; zero: not a score
	Ordered bool `json:"ordered"` // results come from the orders when none are entered
}

// DefaultScale is the top score where none is said: 5.
const DefaultScale = 500

var measures = map[Metric]Measure{
	Revenue:       {Unit: MoneyUnit, Roll: RollSum, Ordered: true},
	Profit:        {Unit: MoneyUnit, Roll: RollSum},
	MarketShare:   {Unit: RatioUnit, Roll: RollRate},
	NewCustomers:  {Unit: CountUnit, Roll: RollSum, Ordered: true},
	Conversion:    {Unit: RatioUnit, Roll: RollRate, Process: true},
	Satisfaction:  {Unit: ScoreUnit, Roll: RollRate, Scale: DefaultScale},
	Repurchase:    {Unit: RatioUnit, Roll: RollRate, Ordered: true},
	AverageOrder:  {Unit: MoneyUnit, Roll: RollRate, Ordered: true},
	OutputPerHead: {Unit: MoneyUnit, Roll: RollHeads, Ordered: true},
	MarketingCost: {Unit: MoneyUnit, Roll: RollSum, Lower: true, Process: true},
	Complaints:    {Unit: RatioUnit, Roll: RollRate, Lower: true, Process: true},
	Leads:         {Unit: CountUnit, Roll: RollSum, Process: true},
	Visits:        {Unit: CountUnit, Roll: RollSum, Process: true},
	Signed:        {Unit: CountUnit, Roll: RollSum},
}

// Measure is what is known about a metric shipped; a sum of pieces for any
// other.
func (m Metric) Measure() Measure {
	if x, ok := measures[m]; ok {
		return x
	}
	return Measure{Unit: CountUnit, Roll: RollSum}
}

// Known reports whether the metric is one of those shipped or the manager's own.
func (m Metric) Known() bool { return measures[m] != Measure{} || m == OwnMetric }
