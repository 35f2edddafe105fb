package evidence

import (
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// InsightsIn asks for the insight sheets.
type InsightsIn struct {
	Topic data.Topic `json:"topic" doc:"only sheets of this topic; empty: all"`
}

// A Sheet is an insight sheet with its lines and who rests on it.
type Sheet struct {
	ID       data.ID           `json:"id"`
	Topic    data.Topic        `json:"topic"`
	Title    string            `json:"title"`
	Source   string            `json:"source"`
	Date     data.Date         `json:"date"`
	Stale    bool              `json:"stale"` // more than a year old
	Note     string            `json:"note"`
	Region   string            `json:"region"`  // code
	Product  string            `json:"product"` // code
	Size     *data.Money       `json:"size"`
	Growth   *int              `json:"growth"`
	Rate     *int              `json:"rate"`
	Effect   *int              `json:"effect"`
	Strategy data.StrategyType `json:"strategy"`
	Points   []Point           `json:"points"`
	Goal     bool              `json:"goal"`      // the goal rests on it
	CitedBy  []string          `json:"cited_by"`  // names of the scenarios that do
	Reach    *data.Money       `json:"reach"`     // market: size × share within reach; nil: not known
	Places   []string          `json:"places"`    // names of regions and products it is about
	Shares   []data.Money      `json:"shares"`    // strategy: last year's sales of each product or region it is about
	ShareNow *int64            `json:"share_now"` // strategy: their share of last year's sales, in hundredths of a per cent; nil: not known
}

// InsightsOf answers the sheets, newest first.
func InsightsOf(r store.Reader, today data.Date, in InsightsIn) (rows []Sheet, err error) {
	b, err := readBinder(r)
	if err != nil {
		return nil, err
	}
	if in.Topic != "" && !slices.Contains(data.Topics, in.Topic) {
		return nil, data.Problem{Key: "problem.insight.topic", Field: "topic", Args: []any{string(in.Topic)}}
	}
	rows = []Sheet{}
	for _, x := range b.sheets {
		if in.Topic == "" || in.Topic == x.Topic {
			rows = append(rows, b.sheet(x, today))
		}
	}
	return rows, nil
}

// A binder is all that sheets are shown with.
type binder struct {
	sheets    []data.Insight
	points    map[data.ID][]data.InsightPoint
	cited     []data.Citation
	scenarios map[data.ID]string
	regions   map[data.ID]data.Region
	products  map[data.ID]data.Product
	year      year
}

func readBinder(r store.Reader) (b binder, err error) {
	if b.sheets, err = r.Insights(); err != nil {
		return b, err
	}
	points, err := r.InsightPoints()
	if err != nil {
		return b, err
	}
	b.points = map[data.ID][]data.InsightPoint{}
	for _, p := range points {
		b.points[p.InsightID] = append(b.points[p.InsightID], p)
	}
	if b.cited, err = r.Citations(); err != nil {
		return b, err
	}
	scenarios, err := r.Scenarios()
	if err != nil {
		return b, err
	}
	b.scenarios = map[data.ID]string{}
	for _, x := range scenarios {
		b.scenarios[x.ID] = x.Name
	}
	regions, err := r.Regions()
	if err != nil {
		return b, err
	}
	b.regions = map[data.ID]data.Region{}
	for _, x := range regions {
		b.regions[x.ID] = x
	}
	products, err := r.Products()
	if err != nil {
		return b, err
	}
	b.products = map[data.ID]data.Product{}
	for _, x := range products {
		b.products[x.ID] = x
	}
	plan, err := r.Plan()
	if err != nil {
		return b, err
	}
	b.year, err = readYear(r, plan.LastYear().Period())
	return b, err
}

func (b binder) sheet(x data.Insight, today data.Date) Sheet {
	s := Sheet{ID: x.ID, Topic: x.Topic, Title: x.Title, Source: x.Source, Date: x.Date, Stale: x.Stale(today), Note: x.Note,
		Region: b.regions[x.RegionID].Code, Product: b.products[x.ProductID].Code, Size: x.Size, Growth: x.Growth,
		Rate: x.Rate, Effect: x.Effect, Strategy: x.Strategy, Points: []Point{}, CitedBy: []string{}}
	place := func(region, product data.ID) {
		if n := b.regions[region].Name; n != "" {
			s.Places = append(s.Places, n)
		}
		if n := b.products[product].Name; n != "" {
			s.Places = append(s.Places, n)
		}
	}
	place(x.RegionID, x.ProductID)
	for _, p := range b.points[x.ID] {
		place(p.RegionID, p.ProductID)
		s.Points = append(s.Points, Point{Sort: p.Sort, Text: p.Text, Number: p.Number,
			Region: b.regions[p.RegionID].Code, Product: b.products[p.ProductID].Code})
	}
	for _, c := range b.cited {
		switch {
		case c.InsightID != x.ID:
		case c.ScenarioID == 0:
			s.Goal = true
		default:
			s.CitedBy = append(s.CitedBy, b.scenarios[c.ScenarioID])
		}
	}
	if x.Size != nil && x.Rate != nil {
		reach := x.Size.MulDiv(int64(*x.Rate), 100_00)
		s.Reach = &reach
	}
	b.bound(&s, x)
	return s
}

// bound says how much of last year's sales a strategy's products and regions
// had.
func (b binder) bound(s *Sheet, x data.Insight) {
	if x.Topic != data.StrategySheet || b.year.total <= 0 {
		return
	}
	sum, some := data.Money(0), false
	for _, p := range b.points[x.ID] {
		part := data.Money(0)
		switch {
		case p.ProductID != 0:
			part = b.year.products[p.ProductID]
		case p.RegionID != 0:
			part = b.year.regions[p.RegionID]
		default:
			continue
		}
		s.Shares = append(s.Shares, part)
		sum, some = sum+part, true
	}
	if points, ok := points(sum, b.year.total); ok && some {
		s.ShareNow = &points
	}
}
