package planfile

import (
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// evidenceSheet holds a row for each insight sheet and one for each of its lines.
// Rates are in per cent; a force has its rating from 1 to 5.
func (x *exporting) evidenceSheet() (exchange.Sheet, error) {
	s := x.sheet("evidence", "topic", "name", "from", "source", "region", "product", "strategy", "point", "text",
		"rating", "size", "growth", "rate", "effect", "cited")
	sheets, err := x.Reader.Insights()
	if err != nil {
		return s, err
	}
	points, err := x.Reader.InsightPoints()
	if err != nil {
		return s, err
	}
	cited, err := x.citers()
	for _, i := range sheets {
		topic := x.word("topic.", string(i.Topic))
		s.Rows = append(s.Rows, []any{topic, i.Title, day(i.Date), i.Source, x.names[data.Regions][i.RegionID][1], x.names[data.Products][i.ProductID][1],
			x.word("strategy.", string(i.Strategy)), nil, i.Note, nil, x.known(i.Size), rate(i.Growth), rate(i.Rate), rate(i.Effect),
			strings.Join(cited[i.ID], text.T(x.Lang, "list.comma"))})
		for _, p := range points {
			if p.InsightID != i.ID {
				continue
			}
			var rating, share any
			if p.Number != nil && p.Sort.Rated() {
				rating = exchange.Decimal{Value: int64(*p.Number)}
			} else {
				share = rate(p.Number)
			}
			s.Rows = append(s.Rows, []any{topic, i.Title, nil, nil, x.names[data.Regions][p.RegionID][1], x.names[data.Products][p.ProductID][1],
				nil, x.word("point.", string(p.Sort)), p.Text, rating, nil, nil, share, nil, nil})
		}
	}
	return s, err
}

// citers names who rests on each sheet.
func (x *exporting) citers() (map[data.ID][]string, error) {
	rows, err := x.Reader.Citations()
	if err != nil {
		return nil, err
	}
	scenarios, err := x.Reader.Scenarios()
	names := map[data.ID]string{0: text.T(x.Lang, "scenario.goal")}
	for _, s := range scenarios {
		names[s.ID] = s.Name
	}
	by := map[data.ID][]string{}
	for _, c := range rows {
		by[c.InsightID] = append(by[c.InsightID], names[c.ScenarioID])
	}
	return by, err
}

// scenarioSheet holds the goal as it is, when something of it is known, and the
// scenarios, each with levels, rhythm, reason and drivers.
func (x *exporting) scenarioSheet() (exchange.Sheet, error) {
	s := x.sheet("scenarios", "name", "target", "level_base", "level_challenge", "rhythm", "reason", "reading", "market", "market_growth", "share",
		"new_amount", "new_rate", "leads", "conversion", "order_value", "per_month")
	goal, err := x.Reader.Goal(data.Revenue)
	if err != nil {
		return s, err
	}
	levels, err := x.Reader.Levels()
	if err != nil {
		return s, err
	}
	drivers, err := x.Reader.Drivers()
	if err != nil {
		return s, err
	}
	if goal.Amount != nil || levels != (data.Levels{}) || drivers != (data.Drivers{}) {
		s.Rows = append(s.Rows, x.scenario(text.T(x.Lang, "scenario.goal.now"), goal.Amount, levels, goal.Rhythm, goal.Reason, drivers))
	}
	rows, err := x.Reader.Scenarios()
	for _, c := range rows {
		s.Rows = append(s.Rows, x.scenario(c.Name, &c.Amount, c.Levels, c.Rhythm, c.Reason, c.Drivers))
	}
	return s, err
}

func (x *exporting) scenario(name string, amount *data.Money, l data.Levels, rhythm, reason string, d data.Drivers) []any {
	reading := d.Reading
	if reading == "" {
		reading = data.ShareOfMarket
	}
	var leads any
	if d.Leads != nil {
		leads = exchange.Decimal{Value: *d.Leads}
	}
	return []any{name, x.known(amount), x.known(l.Base), x.known(l.Challenge), rhythm, reason, x.word("export.reading.", string(reading)),
		x.known(d.Market), rate(d.MarketGrowth), rate(d.Share), x.known(d.NewAmount), rate(d.NewRate), leads, rate(d.Conversion),
		x.known(d.OrderValue), x.known(d.PerMonth)}
}

// rate is a cell in per cent for a rate in hundredths of one, or an empty cell.
func rate(n *int) any {
	if n == nil {
		return nil
	}
	return exchange.Decimal{Value: int64(*n), Digits: 2}
}
