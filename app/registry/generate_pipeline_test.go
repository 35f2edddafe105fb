package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/pipeline"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// stageCode is the code of a stage of the pipeline that is there, mostly.
func stageCode(t *rapid.T, r store.Reader) string {
	rows, err := r.PipelineStages()
	if err != nil {
		t.Fatal(err)
	}
	codes := []string{"", word(t, "stage")}
	for _, x := range rows {
		codes = append(codes, x.Code)
	}
	return rapid.SampledFrom(codes).Draw(t, "stage")
}

// dealCode is the code of an opportunity that is there, mostly.
func dealCode(t *rapid.T, r store.Reader) string {
	rows, err := r.Opportunities()
	if err != nil {
		t.Fatal(err)
	}
	codes := []string{word(t, "deal")}
	for _, x := range rows {
		codes = append(codes, x.Code, x.Code, x.Code)
	}
	return rapid.SampledFrom(codes).Draw(t, "deal")
}

func init() {
	category := func(t *rapid.T) data.Category {
		return rapid.SampledFrom(append([]data.Category{"", "", "x"}, data.Categories...)).Draw(t, "category")
	}
	currency := func(t *rapid.T) data.Currency {
		return rapid.SampledFrom([]data.Currency{"", "", "CNY", "USD", "JPY", "usd", "x"}).Draw(t, "currency")
	}
	generators["SaveOpportunity"] = func(t *rapid.T, r store.Reader) app.Command {
		rows, err := r.Opportunities()
		c := pipeline.SaveOpportunity{ID: ids(t, rows, err, func(x data.Opportunity) data.ID { return x.ID }), Code: word(t, "code"), Name: word(t, "name"), Prospect: word(t, "prospect"),
			Rep: someRep(t, r), Stage: stageCode(t, r), Amount: amount(t), Currency: currency(t), Foreign: amount(t), Opened: day(t, "opened"), Close: day(t, "close"),
			Category: category(t), Next: word(t, "next"), NextDay: day(t, "next day"), Source: word(t, "source"), Day: day(t, "day")}
		if rapid.Bool().Draw(t, "of a customer") {
			c.Customer = buyer(t, r)
		}
		return c
	}
	generators["MoveOpportunities"] = func(t *rapid.T, r store.Reader) app.Command {
		return pipeline.MoveOpportunities{Codes: []string{dealCode(t, r), dealCode(t, r)}, Stage: stageCode(t, r), Close: day(t, "close"), Rep: someRep(t, r),
			Category: category(t), ByStage: rapid.Bool().Draw(t, "by stage"), Day: day(t, "day"), Nobody: rapid.Bool().Draw(t, "nobody")}
	}
	generators["WinOpportunity"] = func(t *rapid.T, r store.Reader) app.Command {
		return pipeline.WinOpportunity{Code: dealCode(t, r), Day: day(t, "day")}
	}
	generators["LoseOpportunity"] = func(t *rapid.T, r store.Reader) app.Command {
		return pipeline.LoseOpportunity{Code: dealCode(t, r), Reason: word(t, "reason"), Rival: word(t, "rival"), Day: day(t, "day")}
	}
	generators["ReopenOpportunity"] = func(t *rapid.T, r store.Reader) app.Command {
		return pipeline.ReopenOpportunity{Code: dealCode(t, r), Day: day(t, "day")}
	}
	generators["RemoveOpportunities"] = func(t *rapid.T, r store.Reader) app.Command {
		return pipeline.RemoveOpportunities{Codes: []string{dealCode(t, r)}}
	}
	stage := func(t *rapid.T, r store.Reader) data.ID {
		rows, err := r.PipelineStages()
		return ids(t, rows, err, func(x data.PipelineStage) data.ID { return x.ID })
	}
	generators["SavePipelineStage"] = func(t *rapid.T, r store.Reader) app.Command {
		return pipeline.SavePipelineStage{ID: stage(t, r), Code: word(t, "code"), Name: word(t, "name"), Chance: rapid.IntRange(-1, 10_001).Draw(t, "chance"),
			Days: rapid.IntRange(-1, 60).Draw(t, "days"), Category: category(t), Step: data.FunnelStep(rapid.SampledFrom([]string{"opportunity", "proposal", "x"}).Draw(t, "step"))}
	}
	generators["RemovePipelineStage"] = func(t *rapid.T, r store.Reader) app.Command {
		return pipeline.RemovePipelineStage{ID: stage(t, r)}
	}
	generators["OrderPipelineStages"] = func(t *rapid.T, r store.Reader) app.Command {
		rows, err := r.PipelineStages()
		if err != nil {
			t.Fatal(err)
		}
		codes := []string{}
		for _, x := range rows {
			codes = append(codes, x.Code)
		}
		return pipeline.OrderPipelineStages{Codes: rapid.Permutation(codes).Draw(t, "order")}
	}
	generators["SetExchangeRate"] = func(t *rapid.T, _ store.Reader) app.Command {
		return pipeline.SetExchangeRate{Currency: currency(t), From: day(t, "from"), Rate: rapid.SampledFrom([]int64{-1, 0, 1, 7_180_000, 1e12, 1e12 + 1}).Draw(t, "rate")}
	}
	generators["RemoveExchangeRate"] = func(t *rapid.T, r store.Reader) app.Command {
		rows, err := r.ExchangeRates()
		return pipeline.RemoveExchangeRate{ID: ids(t, rows, err, func(x data.ExchangeRate) data.ID { return x.ID })}
	}
}
