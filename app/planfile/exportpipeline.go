package planfile

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// The tables of what people did each day and of the pipeline. They have the
// columns that their import reads, so that they can be imported again.

func (x *exporting) activitySheet() (exchange.Sheet, error) {
	s := x.sheet("activities", "date", "rep", "leads", "in_time", "visits", "talks", "proposals", "note")
	rows, err := x.Reader.Activities(data.Period{})
	for _, a := range rows {
		s.Rows = append(s.Rows, []any{a.Date, x.names[data.Reps][a.RepID][0], exchange.Known(a.Leads), exchange.Known(a.InTime), exchange.Known(a.Visits), exchange.Known(a.Talks), exchange.Known(a.Proposals), a.Note})
	}
	return s, err
}

// opportunitySheet holds the opportunities in the order they were opened; one in
// another currency with the amount as it was offered.
func (x *exporting) opportunitySheet() (exchange.Sheet, error) {
	s := x.sheet("opportunities", "opportunity", "opportunity_name", "customer_code", "customer", "prospect", "rep", "product_line", "pipeline_stage", "opportunity_amount", "currency",
		"opened", "expected", "result", "ended", "lost_reason", "rival", "forecast", "next", "next_date", "lead_source")
	stages, err := x.Reader.PipelineStages()
	if err != nil {
		return s, err
	}
	named := map[data.ID]string{}
	for _, stage := range stages {
		named[stage.ID] = text.Fmt{Lang: x.Lang}.PipelineStage(stage)
	}
	rows, err := x.Reader.Opportunities()
	for _, o := range rows {
		amount, currency, result := any(x.money(o.Amount)), "", "open"
		switch {
		case o.Currency != "":
			amount, currency = exchange.MoneyCell(o.Foreign, o.Currency), string(o.Currency)
		case o.Amount == 0:
			amount = nil
		}
		if o.Result != "" {
			result = string(o.Result)
		}
		customer := x.names[data.Customers][o.CustomerID]
		s.Rows = append(s.Rows, []any{o.Code, o.Name, customer[0], customer[1], o.Prospect, x.names[data.Reps][o.RepID][0], x.names[data.Products][o.ProductID][0], named[o.StageID], amount, currency,
			o.Opened, day(o.Close), x.word("export.result.", result), day(o.Ended), o.Reason, o.Rival, x.word("category.", string(o.Category)), o.Next, day(o.NextDay), o.Source})
	}
	return s, err
}
