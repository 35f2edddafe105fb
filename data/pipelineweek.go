package data

import "time"

// The kinds of frozen weeks.
const (
	PipelineWeeks Kind = "pipeline_weeks"
	WeekRows      Kind = "week_rows"
	WeekSales     Kind = "week_sales"
)

// A PipelineWeek says that the pipeline of a week was frozen (peers row F7). What
// is frozen changes no more, whatever becomes of the opportunities.
type PipelineWeek struct {
	ID   ID    `json:"id"`
	Week Date  `json:"week"` // the Monday; unique
	Day  Date  `json:"day"`  // the day whose end it shows
	Sold Money `json:"sold"` // by the firm from the first day of the plan to Day
}

// TableName is the kind.
func (PipelineWeek) TableName() string { return string(PipelineWeeks) }

// Check reports a week that begins on no Monday, or a day outside it.
func (w PipelineWeek) Check() error {
	switch {
	case w.Week == 0 || w.Week.Weekday() != time.Monday:
		return Problem{Key: "problem.week.monday", Field: "week"}
	case w.Day < w.Week || w.Day > w.Week+6:
		return Problem{Key: "problem.week.day", Field: "day"}
	}
	return checkAmount("sold", w.Sold)
}

// WeekOf is the Monday of the week a day lies in.
func WeekOf(d Date) Date { return d - Date((int(d.Weekday())+6)%7) }

// A WeekRow is an opportunity as it stood in a frozen week: open on its day, or
// ended since the week frozen before. Words are copied, so that renaming changes
// nothing.
type WeekRow struct {
	ID            ID       `json:"id"`
	WeekID        ID       `json:"week_id"`
	OpportunityID ID       `json:"opportunity_id"` // zero: it was removed since
	Code          string   `json:"code"`           // of the opportunity; unique in the week
	Name          string   `json:"name"`
	RepID         ID       `json:"rep_id"` // whose it was; zero: nobody's
	Stage         string   `json:"stage"`  // code
	Chance        int      `json:"chance"` // of the stage then, hundredths of a per cent
	Amount        Money    `json:"amount"`
	Close         Date     `json:"close"`
	Category      Category `json:"category"` // its own, else that of its stage
	Result        Result   `json:"result"`   // "": open
}

// TableName is the kind.
func (WeekRow) TableName() string { return string(WeekRows) }

// Check reports a row of no week, without code, or with a chance or result that
// cannot be.
func (w WeekRow) Check() error {
	switch {
	case w.WeekID == 0:
		return Problem{Key: "problem.week.monday", Field: "week"}
	case w.Chance < 0 || w.Chance > Rate:
		return Problem{Key: "problem.pipeline.chance", Field: "chance"}
	case w.Result != "" && w.Result != Won && w.Result != Lost:
		return Problem{Key: "problem.opportunity.result", Field: "result", Args: []any{string(w.Result)}}
	}
	if err := w.Category.Check(); err != nil {
		return err
	}
	if err := checkAmount("amount", w.Amount); err != nil {
		return err
	}
	return checkNamed("opportunity", w.Code, w.Name)
}

// A WeekSale is what counted for a rep from the first day of the plan to the day
// of a frozen week, in minor units.
type WeekSale struct {
	ID     ID    `json:"id"`
	WeekID ID    `json:"week_id"`
	RepID  ID    `json:"rep_id"` // zero: nobody
	Sold   Money `json:"sold"`
}

// TableName is the kind.
func (WeekSale) TableName() string { return string(WeekSales) }

// Check reports a sum of no week.
func (w WeekSale) Check() error {
	if w.WeekID == 0 {
		return Problem{Key: "problem.week.monday", Field: "week"}
	}
	return checkAmount("sold", w.Sold)
}
