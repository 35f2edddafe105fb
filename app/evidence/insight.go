package evidence

import (
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveInsight adds an insight sheet, or replaces the one with the ID and all its
// lines. Numbers that are none of its topic are refused.
type SaveInsight struct {
	ID       data.ID           `json:"id" doc:"sheet to replace; 0: a new one"`
	Topic    data.Topic        `json:"topic" doc:"market, competitor, own, strategy, macro, forces or needs"`
	Title    string            `json:"title" doc:"what the sheet says, in a line; of a competitor its name"`
	Source   string            `json:"source" doc:"who says so, such as a statistics office; may be empty"`
	Date     data.Date         `json:"date" doc:"day on which it was so; missing: not dated"`
	Note     string            `json:"note" doc:"remarks; may be empty"`
	Region   string            `json:"region" doc:"market: code of the region; empty: all"`
	Product  string            `json:"product" doc:"market: code of the product; empty: all"`
	Size     *data.Money       `json:"size" doc:"market: sold in it in a year, in minor units"`
	Growth   *int              `json:"growth" doc:"market: growth a year; macro: expected effect on it; in hundredths of a per cent"`
	Rate     *int              `json:"rate" doc:"market: share within reach; own: conversion; strategy: share of revenue bound; in hundredths of a per cent"`
	Effect   *int              `json:"effect" doc:"competitor: expected effect on the own share in hundredths of a point"`
	Strategy data.StrategyType `json:"strategy" doc:"strategy: new_product, regional or overseas"`
	Points   []Point           `json:"points" doc:"the lines of the sheet"`
}

// A Point is one line of a sheet.
type Point struct {
	Sort    data.PointSort `json:"sort" doc:"competitor: product, channel, promotion; macro: policy, economy, technology; forces: rivalry, entrants, substitutes, suppliers, buyers; needs: priority, pain; strategy: bound"`
	Text    string         `json:"text" doc:"what was found"`
	Number  *int           `json:"number" doc:"a force: 1 to 5; a priority or region: share in hundredths of a per cent; missing: not known"`
	Product string         `json:"product" doc:"code of the product a strategy is about; may be empty"`
	Region  string         `json:"region" doc:"code of the region a strategy is about; may be empty"`
}

// Label names the change.
func (SaveInsight) Label() string { return "command.SaveInsight" }

// Apply stores the sheet.
func (c SaveInsight) Apply(tx store.Tx) error {
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	if c.ID != 0 {
		if _, err := tx.Insight(c.ID); err != nil {
			return err
		}
	}
	x := data.Insight{ID: c.ID, Topic: c.Topic, Title: c.Title, Source: c.Source, Date: c.Date, Note: c.Note,
		Size: c.Size, Growth: c.Growth, Rate: c.Rate, Effect: c.Effect, Strategy: c.Strategy}
	if c.Size != nil {
		if err := data.CheckAmount("size", plan.Currency, *c.Size); err != nil {
			return err
		}
	}
	if x.RegionID, x.ProductID, err = places(tx, c.Region, c.Product); err != nil {
		return err
	}
	if err := c.fits(); err != nil {
		return err
	}
	var points []data.InsightPoint
	for _, p := range c.Points {
		y := data.InsightPoint{Sort: p.Sort, Text: p.Text, Number: p.Number}
		if y.RegionID, y.ProductID, err = places(tx, p.Region, p.Product); err != nil {
			return data.At("points", err)
		}
		points = append(points, y)
	}
	tx.About(c.Title)
	_, err = tx.SaveInsight(x, points)
	return err
}

// fits reports a number or line that a sheet of its topic has no place for.
func (c SaveInsight) fits() error {
	alien := func(field string) error {
		return data.Problem{Key: "problem.insight.alien", Field: field, Args: []any{string(c.Topic)}}
	}
	for _, f := range []struct {
		field  string
		filled bool
		of     []data.Topic
	}{
		{"size", c.Size != nil, []data.Topic{data.MarketSheet}},
		{"region", c.Region != "", []data.Topic{data.MarketSheet}},
		{"product", c.Product != "", []data.Topic{data.MarketSheet}},
		{"growth", c.Growth != nil, []data.Topic{data.MarketSheet, data.MacroSheet}},
		{"rate", c.Rate != nil, []data.Topic{data.MarketSheet, data.OwnSheet, data.StrategySheet}},
		{"effect", c.Effect != nil, []data.Topic{data.CompetitorSheet}},
		{"strategy", c.Strategy != "", []data.Topic{data.StrategySheet}},
	} {
		if f.filled && !slices.Contains(f.of, c.Topic) {
			return alien(f.field)
		}
	}
	for _, p := range c.Points {
		if !slices.Contains(data.PointSorts[c.Topic], p.Sort) {
			return data.Problem{Key: "problem.point.sort", Field: "points", Args: []any{string(p.Sort)}}
		}
	}
	return nil
}

// places finds a region and a product by code; no code is none.
func places(tx store.Tx, region, product string) (r, p data.ID, err error) {
	if region != "" {
		x, err := tx.RegionByCode(region)
		if err != nil {
			return 0, 0, data.At("region", err)
		}
		r = x.ID
	}
	if product != "" {
		x, err := tx.ProductByCode(product)
		if err != nil {
			return 0, 0, data.At("product", err)
		}
		p = x.ID
	}
	return r, p, nil
}

// RemoveInsight takes a sheet away; goal and scenarios no longer rest on it.
type RemoveInsight struct {
	ID data.ID `json:"id" doc:"the sheet"`
}

// Label names the change.
func (RemoveInsight) Label() string { return "command.RemoveInsight" }

// Apply removes the sheet with its lines.
func (c RemoveInsight) Apply(tx store.Tx) error {
	x, err := tx.Insight(c.ID)
	if err != nil {
		return err
	}
	tx.About(x.Title)
	return tx.Remove(data.Insights, c.ID)
}

// CiteInsights says on which sheets the goal, or a scenario, rests.
type CiteInsights struct {
	Scenario data.ID   `json:"scenario" doc:"the scenario; 0: the goal"`
	Insights []data.ID `json:"insights" doc:"the sheets, in place of those cited so far"`
}

// Label names the change.
func (CiteInsights) Label() string { return "command.CiteInsights" }

// Apply stores the citations.
func (c CiteInsights) Apply(tx store.Tx) error {
	if c.Scenario != 0 {
		x, err := tx.Scenario(c.Scenario)
		if err != nil {
			return data.At("scenario", err)
		}
		tx.About(x.Name)
	}
	return cite(tx, c.Scenario, c.Insights)
}

func cite(tx store.Tx, scenario data.ID, insights []data.ID) error {
	for _, id := range insights {
		if _, err := tx.Insight(id); err != nil {
			return data.At("insights", err)
		}
	}
	return tx.Cite(scenario, insights)
}
