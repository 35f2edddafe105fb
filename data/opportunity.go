package data

// The kinds of the pipeline.
const (
	PipelineStages   Kind = "pipeline_stages"
	Opportunities    Kind = "opportunities"
	OpportunityMoves Kind = "opportunity_moves"
	ExchangeRates    Kind = "exchange_rates"
)

// A Category says how sure the forecast is of an opportunity.
type Category string

// The categories, the surest first; the empty one is that of the stage.
const (
	Commit     Category = "commit"
	Best       Category = "best"
	InPipeline Category = "pipeline"
	Omitted    Category = "omitted" // not in any forecast
)

// Categories lists the categories, the surest first.
var Categories = []Category{Commit, Best, InPipeline, Omitted}

// Check reports an unknown category; none is fine.
func (c Category) Check() error {
	switch c {
	case "", Commit, Best, InPipeline, Omitted:
		return nil
	}
	return Problem{Key: "problem.category", Field: "category", Args: []any{string(c)}}
}

// A FunnelStep says which step of the sales funnel (S0-14) a stage of the
// pipeline has reached.
type FunnelStep string

// The steps that stages reach.
const (
	AtOpportunity FunnelStep = "opportunity"
	AtProposal    FunnelStep = "proposal"
)

// ShippedStages are the codes of the stages that every plan begins with.
var ShippedStages = []string{"qualified", "needs", "proposal", "negotiation", "verbal"}

// A PipelineStage is a stage that opportunities go through before they are won
// or lost. The shipped ones have empty names: the program has the words.
type PipelineStage struct {
	ID       ID         `json:"id"`
	Code     string     `json:"code"` // identity; unique among stages of the pipeline
	Name     string     `json:"name"`
	Chance   int        `json:"chance"`   // of being won, hundredths of a per cent
	Days     int        `json:"days"`     // an opportunity is old after so many days in it; 0: never
	Category Category   `json:"category"` // of opportunities in it that have none of their own
	Step     FunnelStep `json:"step"`
	Position int        `json:"position"`
}

// TableName is the kind: the plural would be the stage's.
func (PipelineStage) TableName() string { return string(PipelineStages) }

// Check reports a stage without code, or with a chance or age no stage can have.
func (s PipelineStage) Check() error {
	switch {
	case s.Chance < 0 || s.Chance > Rate:
		return Problem{Key: "problem.pipeline.chance", Field: "chance"}
	case s.Days < 0 || s.Days > 3660:
		return Problem{Key: "problem.pipeline.days", Field: "days"}
	case s.Category == "":
		return Problem{Key: "problem.category", Field: "category", Args: []any{""}}
	case s.Step != AtOpportunity && s.Step != AtProposal:
		return Problem{Key: "problem.pipeline.step", Field: "step", Args: []any{string(s.Step)}}
	}
	if err := s.Category.Check(); err != nil {
		return err
	}
	if err := checkText("name", s.Name, true); err != nil {
		return err
	}
	return checkTitle("code", s.Code)
}

// A Result is how an opportunity ended.
type Result string

// The results; the empty one is still open.
const (
	Won  Result = "won"
	Lost Result = "lost"
)

// An Opportunity is a deal that may come: with whom, of how much, when. Won ones
// stay, for conversion and cycle; sales are counted from orders alone.
type Opportunity struct {
	ID         ID       `json:"id"`
	Code       string   `json:"code"` // identity; unique among opportunities
	Name       string   `json:"name"`
	CustomerID ID       `json:"customer_id"` // zero: of a prospect
	Prospect   string   `json:"prospect"`    // who, where it is no customer yet
	RepID      ID       `json:"rep_id"`      // whose; zero: nobody's
	ProductID  ID       `json:"product_id"`  // zero: not said
	StageID    ID       `json:"stage_id"`    // where it is, or was when it ended
	Amount     Money    `json:"amount"`      // in the plan's currency
	Currency   Currency `json:"currency"`    // of Foreign; "" is the plan's, and Foreign is 0
	Foreign    Money    `json:"foreign"`     // as offered; Amount is this at the rate of the day it was entered
	Opened     Date     `json:"opened"`
	Close      Date     `json:"close"`  // day it is expected to be won; zero: not said
	Ended      Date     `json:"ended"`  // day it was won or lost; zero: open
	Result     Result   `json:"result"` // "" is open
	Reason     string   `json:"reason"` // why it was lost (S0-33)
	Rival      string   `json:"rival"`  // who won it instead
	Category   Category `json:"category"`
	Next       string   `json:"next"`     // next step
	NextDay    Date     `json:"next_day"` // its day; zero: not said
	Source     string   `json:"source"`   // where the lead came from
	ImportID   ID       `json:"import_id"`
}

// TableName is the kind: the plural is not a regular one.
func (Opportunity) TableName() string { return string(Opportunities) }

// Check reports an opportunity without code, name, stage or day, of a negative
// amount, that ended before it began, or whose result and day do not agree.
func (o Opportunity) Check() error {
	switch {
	case o.StageID == 0:
		return Problem{Key: "problem.opportunity.stage", Field: "stage"}
	case o.Opened == 0:
		return Problem{Key: "problem.opportunity.opened", Field: "opened"}
	case o.Amount < 0 || o.Foreign < 0:
		return Problem{Key: "problem.opportunity.amount", Field: "amount"}
	case o.Close != 0 && o.Close < o.Opened:
		return Problem{Key: "problem.opportunity.close", Field: "close", Args: []any{o.Opened}}
	case o.Result != "" && o.Result != Won && o.Result != Lost:
		return Problem{Key: "problem.opportunity.result", Field: "result", Args: []any{string(o.Result)}}
	case (o.Result == "") != (o.Ended == 0):
		return Problem{Key: "problem.opportunity.ended", Field: "ended"}
	case o.Ended != 0 && o.Ended < o.Opened:
		return Problem{Key: "problem.opportunity.ended.early", Field: "ended", Args: []any{o.Opened}}
	case o.Currency == "" && o.Foreign != 0:
		return Problem{Key: "problem.opportunity.currency", Field: "currency"}
	}
	if err := checkAmount("amount", o.Amount); err != nil {
		return err
	}
	if err := o.Category.Check(); err != nil {
		return err
	}
	for field, s := range map[string]string{"prospect": o.Prospect, "reason": o.Reason, "rival": o.Rival, "next": o.Next, "source": o.Source} {
		if err := checkText(field, s, true); err != nil {
			return err
		}
	}
	return checkNamed("opportunity", o.Code, o.Name)
}

// Open reports an opportunity that is neither won nor lost at the end of a day.
func (o Opportunity) Open(day Date) bool { return o.Opened <= day && (o.Ended == 0 || o.Ended > day) }

// An OpportunityMove is how an opportunity stood from a day on: written when it
// is opened and whenever its stage, amount, expected day or result changes, so
// that ages, slips and the pipeline of any day can be told.
type OpportunityMove struct {
	ID            ID     `json:"id"`
	OpportunityID ID     `json:"opportunity_id"`
	Date          Date   `json:"date"` // the later of two on one day holds
	StageID       ID     `json:"stage_id"`
	Amount        Money  `json:"amount"`
	Close         Date   `json:"close"`
	Result        Result `json:"result"`
	ImportID      ID     `json:"import_id"`
}

// Check reports a move of nothing, to no stage, or of no day.
func (m OpportunityMove) Check() error {
	switch {
	case m.OpportunityID == 0:
		return Problem{Key: "problem.move.opportunity", Field: "opportunity"}
	case m.StageID == 0:
		return Problem{Key: "problem.opportunity.stage", Field: "stage"}
	case m.Date == 0:
		return Problem{Key: "problem.activity.date", Field: "date"}
	}
	return checkAmount("amount", m.Amount)
}

// An ExchangeRate is what one unit of a currency is worth from a day on.
type ExchangeRate struct {
	ID       ID       `json:"id"`
	Currency Currency `json:"currency"`
	From     Date     `json:"from"` // unique with Currency
	Rate     int64    `json:"rate"` // millionths of a unit of the plan's currency
}

// Check reports a rate of no currency, of nothing, or beyond a million.
func (r ExchangeRate) Check() error {
	switch {
	case r.Currency == "":
		return Problem{Key: "problem.rate.currency", Field: "currency"}
	case r.From == 0:
		return Problem{Key: "problem.activity.date", Field: "from"}
	case r.Rate <= 0 || r.Rate > 1e12:
		return Problem{Key: "problem.rate.value", Field: "rate"}
	}
	return r.Currency.Check()
}
