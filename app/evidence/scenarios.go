package evidence

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ScenariosIn has no fields.
type ScenariosIn struct{}

// A Comparison sets the goal and the scenarios side by side.
type Comparison struct {
	LastYear *data.Money   `json:"last_year"` // nil: not known
	Quarters []data.Period `json:"quarters"`  // quarters or blocks of the plan
	Regions  []string      `json:"regions"`   // names; "" is "without region"
	ByCells  bool          `json:"by_cells"`  // regions by their present shares of the target; false: of last year's sales
	Rows     []Column      `json:"rows"`      // the goal first, when there is one
}

// A Column is the goal or a scenario with what it means.
type Column struct {
	ID        data.ID      `json:"id"` // 0: the goal
	Name      string       `json:"name"`
	Amount    data.Money   `json:"amount"`
	Base      *data.Money  `json:"base"`
	Challenge *data.Money  `json:"challenge"`
	Rhythm    string       `json:"rhythm"`
	Reason    string       `json:"reason"`
	Drivers   data.Drivers `json:"drivers"`
	Adopted   bool         `json:"adopted"` // the goal has its amount, rhythm and reason
	VsLast    *int64       `json:"vs_last"` // in hundredths of a per cent; nil: last year is not known
	Anchors   []Anchor     `json:"anchors"` // by its own drivers; Above is its amount − anchor
	Quarters  []data.Money `json:"quarters"`
	Regions   []data.Money `json:"regions"` // nil: no shares are known
	Cited     []Ref        `json:"cited"`
}

// ScenariosOf answers the goal and the scenarios side by side.
func ScenariosOf(r store.Reader, today data.Date, _ ScenariosIn) (c Comparison, err error) {
	d, err := targets.GoalOf(r, today, targets.GoalIn{})
	if err != nil {
		return c, err
	}
	f, err := readFacts(r, d)
	if err != nil {
		return c, err
	}
	c.LastYear, c.Rows = d.LastYear, []Column{}
	for _, g := range d.Groups {
		c.Quarters = append(c.Quarters, g.Period)
	}
	shares, err := c.regions(r, f.plan)
	if err != nil {
		return c, err
	}
	columns, err := scenarioColumns(r, d)
	if err != nil {
		return c, err
	}
	for _, x := range columns {
		a := Anchors{}
		a.Rows, _ = f.anchors(x.Drivers)
		a.hold(&x.Amount)
		x.Anchors = a.Rows
		if d.LastYear != nil {
			if p, ok := calc.Points(x.Amount-*d.LastYear, *d.LastYear); ok {
				x.VsLast = &p
			}
		}
		split, err := targets.SplitBy(r, today, x.Rhythm)
		if err != nil { // the plan has other quarters than when it was written
			if split, err = targets.SplitBy(r, today, ""); err != nil {
				return c, err
			}
		}
		x.Quarters, x.Regions = calc.Spread(x.Amount, split.Weights), calc.Spread(x.Amount, shares)
		if x.Cited, err = refs(r, x.ID); err != nil {
			return c, err
		}
		c.Rows = append(c.Rows, x)
	}
	return c, nil
}

// scenarioColumns are the goal, when it is decided, and the scenarios.
func scenarioColumns(r store.Reader, d targets.Decision) (rows []Column, err error) {
	if d.Amount != nil {
		levels, err := r.Levels()
		if err != nil {
			return nil, err
		}
		drivers, err := r.Drivers()
		if err != nil {
			return nil, err
		}
		rows = append(rows, Column{Amount: *d.Amount, Base: levels.Base, Challenge: levels.Challenge, Rhythm: d.Rhythm,
			Reason: d.Reason, Drivers: drivers})
	}
	scenarios, err := r.Scenarios()
	for _, x := range scenarios {
		rows = append(rows, Column{ID: x.ID, Name: x.Name, Amount: x.Amount, Base: x.Base, Challenge: x.Challenge, Rhythm: x.Rhythm,
			Reason: x.Reason, Drivers: x.Drivers, Adopted: d.Amount != nil && *d.Amount == x.Amount && d.Rhythm == x.Rhythm && d.Reason == x.Reason})
	}
	return rows, err
}

// regions finds the present shares of the regions: of the cells, or of last
// year's sales where there are none; nil when neither says anything.
func (c *Comparison) regions(r store.Reader, plan data.Plan) (shares []data.Money, err error) {
	cells, err := r.TargetAmounts(data.Revenue, plan.Period())
	if err != nil {
		return nil, err
	}
	by := map[data.ID]data.Money{}
	for _, t := range cells {
		if t.RepID == 0 && t.Amount > 0 {
			by[t.RegionID] += t.Amount
			c.ByCells = true
		}
	}
	if !c.ByCells {
		y, err := readYear(r, plan.LastYear().Period())
		if err != nil {
			return nil, err
		}
		by = y.regions
	}
	regions, err := r.Regions()
	if err != nil || len(by) == 0 {
		return nil, err
	}
	for _, x := range regions {
		c.Regions = append(c.Regions, x.Name)
		shares = append(shares, by[x.ID])
	}
	if by[0] > 0 {
		c.Regions = append(c.Regions, "")
		shares = append(shares, by[0])
	}
	return shares, nil
}
