package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/evidence"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	rate := func(t *rapid.T, what string) *int {
		if rapid.Bool().Draw(t, what+" given") {
			n := rapid.SampledFrom([]int{0, 1, 5, 160, 1800, 100_00, 101_00, -1, -100_00}).Draw(t, what)
			return &n
		}
		return nil
	}
	drivers := func(t *rapid.T) evidence.Drivers {
		d := evidence.Drivers{Reading: data.MarketReading(rapid.SampledFrom([]string{"", "share", "growth", "x"}).Draw(t, "reading")),
			Market: money(t), MarketGrowth: rate(t, "market growth"), Share: rate(t, "share"), NewRate: rate(t, "new"),
			Conversion: rate(t, "conversion"), OrderValue: money(t), PerMonth: money(t)}
		if rapid.Bool().Draw(t, "leads given") {
			n := rapid.Int64Range(-1, 6000).Draw(t, "leads")
			d.Leads = &n
		}
		return d
	}
	sheets := func(t *rapid.T) []data.ID { return rapid.SliceOfN(rapid.Custom(number), 0, 3).Draw(t, "sheets") }
	points := func(t *rapid.T) (rows []evidence.Point) {
		for range rapid.IntRange(0, 3).Draw(t, "points") {
			sort := rapid.SampledFrom([]data.PointSort{data.RivalProduct, data.MacroPolicy, data.Rivalry, data.Buyers, data.NeedPriority, data.StrategyBound, "x"}).Draw(t, "sort")
			rows = append(rows, evidence.Point{Sort: sort, Text: word(t, "text"), Number: rate(t, "number"), Region: word(t, "region"), Product: word(t, "product")})
		}
		return rows
	}
	generators["SaveInsight"] = func(t *rapid.T, _ store.Reader) app.Command {
		c := evidence.SaveInsight{ID: number(t) * data.ID(rapid.IntRange(0, 1).Draw(t, "old")),
			Topic: rapid.SampledFrom(append([]data.Topic{"x"}, data.Topics...)).Draw(t, "topic"), Title: word(t, "title"),
			Source: word(t, "source"), Date: day(t, "date"), Points: points(t)}
		switch c.Topic {
		case data.MarketSheet:
			c.Size, c.Growth, c.Rate, c.Region = money(t), rate(t, "growth"), rate(t, "rate"), word(t, "region")
		case data.StrategySheet:
			c.Strategy = rapid.SampledFrom(append([]data.StrategyType{""}, data.StrategyTypes...)).Draw(t, "strategy")
		case data.CompetitorSheet:
			c.Effect = rate(t, "effect")
		}
		return c
	}
	generators["RemoveInsight"] = func(t *rapid.T, _ store.Reader) app.Command { return evidence.RemoveInsight{ID: number(t)} }
	generators["CiteInsights"] = func(t *rapid.T, _ store.Reader) app.Command {
		return evidence.CiteInsights{Scenario: number(t), Insights: sheets(t)}
	}
	generators["SetDrivers"] = func(t *rapid.T, _ store.Reader) app.Command {
		return evidence.SetDrivers{Drivers: drivers(t), Growth: rate(t, "growth"), Best: money(t), LastYear: money(t)}
	}
	generators["SetLevels"] = func(t *rapid.T, _ store.Reader) app.Command {
		return evidence.SetLevels{Base: money(t), Challenge: money(t)}
	}
	generators["SaveScenario"] = func(t *rapid.T, _ store.Reader) app.Command {
		c := evidence.SaveScenario{ID: number(t) * data.ID(rapid.IntRange(0, 1).Draw(t, "old")), Name: word(t, "name"), Amount: amount(t),
			Base: money(t), Challenge: money(t), Rhythm: rapid.SampledFrom([]string{"", "even", "10-20-30-40", "x"}).Draw(t, "rhythm"), Reason: word(t, "reason")}
		if rapid.Bool().Draw(t, "with drivers") {
			c.Drivers, c.Insights = drivers(t), sheets(t)
		}
		return c
	}
	generators["RemoveScenario"] = func(t *rapid.T, _ store.Reader) app.Command { return evidence.RemoveScenario{ID: number(t)} }
	generators["AdoptScenario"] = func(t *rapid.T, _ store.Reader) app.Command { return evidence.AdoptScenario{ID: number(t)} }
}
