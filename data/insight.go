package data

// The kinds of what is known about market, rivals, needs and ourselves, its
// lines, and who rests on it.
const (
	Insights      Kind = "insights"
	InsightPoints Kind = "insight_points"
	Citations     Kind = "citations"
)

// A Topic is what an insight sheet is about.
type Topic string

// The topics of insight sheets: three dimensions (S0-3…S0-6), the strategy
// (S0-7, S3-15), and the three outside scans (S4-4…S4-6).
const (
	MarketSheet     Topic = "market"
	CompetitorSheet Topic = "competitor"
	OwnSheet        Topic = "own"
	StrategySheet   Topic = "strategy"
	MacroSheet      Topic = "macro"
	ForcesSheet     Topic = "forces"
	NeedsSheet      Topic = "needs"
)

// Topics lists the topics in the order pages show them.
var Topics = []Topic{MarketSheet, CompetitorSheet, OwnSheet, StrategySheet, MacroSheet, ForcesSheet, NeedsSheet}

// A StrategyType decides the shape of the target (S0-7, S3-15).
type StrategyType string

// The types of strategy.
const (
	NewProduct StrategyType = "new_product" // a share of revenue is bound to the new products, usually 30 %
	Regional   StrategyType = "regional"    // share gain and customer deepening in chosen regions
	Overseas   StrategyType = "overseas"    // a share of revenue comes from abroad, usually 30 %
)

// StrategyTypes lists the types in the order pages show them.
var StrategyTypes = []StrategyType{NewProduct, Regional, Overseas}

// An Insight is one sheet of evidence a target rests on. Which numbers it has
// depends on its topic; those of other topics are empty. Rates are in hundredths
// of a per cent, nil is "not known".
type Insight struct {
	ID        ID           `json:"id"`
	Topic     Topic        `json:"topic"`
	Title     string       `json:"title"`
	Source    string       `json:"source"` // who says so (S0-4); may be empty
	Date      Date         `json:"date"`   // when it was so; zero: not dated
	Note      string       `json:"note"`
	RegionID  ID           `json:"region_id"`  // market: which region; 0: all
	ProductID ID           `json:"product_id"` // market: which product; 0: all
	Size      *Money       `json:"size"`       // market: sold in it in a year
	Growth    *int         `json:"growth"`     // market: a year; macro: expected effect on the growth of the market
	Rate      *int         `json:"rate"`       // market: share within reach; own: conversion; strategy: share of revenue bound to it
	Effect    *int         `json:"effect"`     // competitor: expected effect on the own share, in hundredths of a point
	Strategy  StrategyType `json:"strategy"`   // strategy: its type; "" for other topics
}

// FreshDays is how long a sheet is taken to hold: older ones are stale.
const FreshDays = 365

// Stale reports whether the sheet is more than a year old on a day. A sheet
// without date is not known to be.
func (x Insight) Stale(today Date) bool { return x.Date != 0 && today-x.Date > FreshDays }

// Check reports a sheet of unknown topic, without title, or with a number that
// cannot be.
func (x Insight) Check() error {
	known := false
	for _, t := range Topics {
		known = known || x.Topic == t
	}
	if !known {
		return Problem{Key: "problem.insight.topic", Field: "topic", Args: []any{string(x.Topic)}}
	}
	if x.Topic == StrategySheet && x.Strategy != NewProduct && x.Strategy != Regional && x.Strategy != Overseas {
		return Problem{Key: "problem.insight.strategy", Field: "strategy", Args: []any{string(x.Strategy)}}
	}
	if err := checkTitle("title", x.Title); err != nil {
		return err
	}
	if err := checkText("source", x.Source, true); err != nil {
		return err
	}
	if err := checkText("note", x.Note, false); err != nil {
		return err
	}
	if x.Size != nil {
		if *x.Size < 0 {
			return Problem{Key: "problem.amount.negative", Field: "size"}
		}
		if err := checkAmount("size", *x.Size); err != nil {
			return err
		}
	}
	if err := checkRate("growth", x.Growth, -wholePercent, 10*wholePercent); err != nil {
		return err
	}
	if err := checkRate("effect", x.Effect, -wholePercent, wholePercent); err != nil {
		return err
	}
	return checkRate("rate", x.Rate, 0, wholePercent)
}

// A PointSort is what one line of a sheet is about.
type PointSort string

// The lines of sheets.
const (
	RivalProduct    PointSort = "product"     // competitor: product iteration (S0-5)
	RivalChannel    PointSort = "channel"     // competitor: channel layout
	RivalPromotion  PointSort = "promotion"   // competitor: promotion
	MacroPolicy     PointSort = "policy"      // macro (S4-4)
	MacroEconomy    PointSort = "economy"     // macro
	MacroTechnology PointSort = "technology"  // macro
	Rivalry         PointSort = "rivalry"     // forces: rivals (S4-5)
	Entrants        PointSort = "entrants"    // forces: who may enter
	Substitutes     PointSort = "substitutes" // forces: what buyers may take instead
	Suppliers       PointSort = "suppliers"   // forces: power of suppliers
	Buyers          PointSort = "buyers"      // forces: power of buyers
	NeedPriority    PointSort = "priority"    // needs: from the questionnaire, with the share that named it (S4-6)
	NeedPain        PointSort = "pain"        // needs: from interviews
	StrategyBound   PointSort = "bound"       // strategy: a product or region it is about
)

// PointSorts lists the lines that sheets of a topic have.
var PointSorts = map[Topic][]PointSort{
	CompetitorSheet: {RivalProduct, RivalChannel, RivalPromotion},
	StrategySheet:   {StrategyBound},
	MacroSheet:      {MacroPolicy, MacroEconomy, MacroTechnology},
	ForcesSheet:     {Rivalry, Entrants, Substitutes, Suppliers, Buyers},
	NeedsSheet:      {NeedPriority, NeedPain},
}

// Rated reports whether lines of the sort have a rating from 1 (weak) to 5
// (strong).
func (s PointSort) Rated() bool {
	return s == Rivalry || s == Entrants || s == Substitutes || s == Suppliers || s == Buyers
}

// An InsightPoint is one line of a sheet.
type InsightPoint struct {
	ID        ID        `json:"id"`
	InsightID ID        `json:"insight_id"`
	Sort      PointSort `json:"sort"`
	Text      string    `json:"text"`       // what was found; of a force: the point of difference; of a region: how to deepen
	Number    *int      `json:"number"`     // a force: 1 to 5; a priority: share that named it, a region: share to gain, both in hundredths of a per cent; nil: not known
	ProductID ID        `json:"product_id"` // of a strategy; 0: none
	RegionID  ID        `json:"region_id"`  // of a strategy; 0: none
	Position  int       `json:"position"`
}

// Check reports a line of unknown sort, one that says nothing, or a rating that
// is none.
func (p InsightPoint) Check() error {
	known := false
	for _, sorts := range PointSorts {
		for _, s := range sorts {
			known = known || s == p.Sort
		}
	}
	switch {
	case p.InsightID == 0:
		return Problem{Key: "problem.point.sheet", Field: "insight"}
	case !known:
		return Problem{Key: "problem.point.sort", Field: "points", Args: []any{string(p.Sort)}}
	case p.Text == "" && p.Number == nil && p.ProductID == 0 && p.RegionID == 0:
		return Problem{Key: "problem.point.empty", Field: "points"}
	}
	if p.Sort.Rated() {
		if p.Number != nil && (*p.Number < 1 || *p.Number > 5) {
			return Problem{Key: "problem.point.rating", Field: string(p.Sort)}
		}
	} else if err := checkRate("points", p.Number, 0, wholePercent); err != nil {
		return err
	}
	return checkText("points", p.Text, false)
}

// A Citation says that the goal, or a scenario, rests on a sheet.
type Citation struct {
	ID         ID `json:"id"`
	InsightID  ID `json:"insight_id"`
	ScenarioID ID `json:"scenario_id"` // 0: the goal
}

// Check reports a citation of nothing.
func (c Citation) Check() error {
	if c.InsightID == 0 {
		return Problem{Key: "problem.citation.sheet", Field: "insights"}
	}
	return nil
}
