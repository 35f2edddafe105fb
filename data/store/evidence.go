package store

import (
	"errors"

	"quarterdeck/data"
)

// Insights lists the insight sheets, newest first.
func (r Reader) Insights() ([]data.Insight, error) { return list[data.Insight](r, "date DESC, id") }

// Insight is the sheet with the ID.
func (r Reader) Insight(id data.ID) (data.Insight, error) {
	return one[data.Insight](r, data.Insights, id)
}

// InsightPoints lists the lines of all sheets, by sheet and position.
func (r Reader) InsightPoints() ([]data.InsightPoint, error) {
	return list[data.InsightPoint](r, "insight_id, position, id")
}

// SaveInsight adds or replaces a sheet with all its lines, and returns it with
// its ID.
func (t Tx) SaveInsight(x data.Insight, points []data.InsightPoint) (data.Insight, error) {
	if err := save(t, &x); err != nil {
		return x, err
	}
	if err := t.db.Exec("DELETE FROM insight_points WHERE insight_id = ?", int64(x.ID)).Error; err != nil {
		return x, err
	}
	for i := range points {
		points[i].ID, points[i].InsightID, points[i].Position = 0, x.ID, i+1
	}
	return x, saveAll(t, points)
}

// Citations lists who rests on which sheet.
func (r Reader) Citations() ([]data.Citation, error) { return list[data.Citation](r, "id") }

// Cite makes the goal (scenario zero) or a scenario rest on exactly the sheets
// given.
func (t Tx) Cite(scenario data.ID, insights []data.ID) error {
	have, err := t.Citations()
	if err != nil {
		return err
	}
	want := map[data.ID]bool{}
	for _, id := range insights {
		want[id] = true
	}
	for _, c := range have {
		switch {
		case c.ScenarioID != scenario:
		case want[c.InsightID]:
			delete(want, c.InsightID) // it is there
		default:
			if err := t.Remove(data.Citations, c.ID); err != nil {
				return err
			}
		}
	}
	for _, id := range insights {
		if !want[id] {
			continue
		}
		delete(want, id)
		if err := save(t, &data.Citation{InsightID: id, ScenarioID: scenario}); err != nil {
			return err
		}
	}
	return nil
}

// Drivers are the numbers anchors are worked out from; all empty when none was
// entered.
func (r Reader) Drivers() (data.Drivers, error) {
	x, err := one[data.DriverSheet](r, data.DriverSheets, 1)
	return x.Drivers, absent(err)
}

// SaveDrivers replaces the numbers anchors are worked out from.
func (t Tx) SaveDrivers(d data.Drivers) error { return save(t, &data.DriverSheet{ID: 1, Drivers: d}) }

// Levels are the amounts beside the goal; both nil when none was set.
func (r Reader) Levels() (data.Levels, error) {
	x, err := one[data.LevelSheet](r, data.LevelSheets, 1)
	return x.Levels, absent(err)
}

// SaveLevels replaces the amounts beside the goal.
func (t Tx) SaveLevels(l data.Levels) error { return save(t, &data.LevelSheet{ID: 1, Levels: l}) }

// absent forgives that a record of which there is at most one is not there.
func absent(err error) error {
	if p := (data.Problem{}); errors.As(err, &p) {
		return nil
	}
	return err
}

// Scenarios lists the scenarios in their order.
func (r Reader) Scenarios() ([]data.Scenario, error) {
	return list[data.Scenario](r, "position, id")
}

// Scenario is the scenario with the ID.
func (r Reader) Scenario(id data.ID) (data.Scenario, error) {
	return one[data.Scenario](r, data.Scenarios, id)
}

// SaveScenario adds or replaces a scenario and returns it with its ID. Two of
// one name are a problem.
func (t Tx) SaveScenario(x data.Scenario) (data.Scenario, error) {
	rows, err := t.Scenarios()
	if err != nil {
		return x, err
	}
	for _, s := range rows {
		if s.Name == x.Name && s.ID != x.ID {
			return x, data.Problem{Key: "problem.scenario.name", Field: "name", Args: []any{x.Name}}
		}
	}
	err = save(t, &x)
	return x, err
}

// A Buyer is one customer's orders in a period.
type Buyer struct {
	CustomerID data.ID
	Orders     int
	Amount     data.Money
	First      data.Date // of all orders there are, also before the period
}

// Buyers lists the customers with orders in a period.
func (r Reader) Buyers(p data.Period) (rows []Buyer, err error) {
	err = r.db.Raw(`SELECT o.customer_id, COUNT(*) AS orders, SUM(o.amount) AS amount,
			(SELECT MIN(e.date) FROM orders e WHERE e.customer_id = o.customer_id) AS first
		FROM orders o WHERE o.date >= ? AND o.date < ? GROUP BY o.customer_id ORDER BY o.customer_id`, p.From, p.Until).Scan(&rows).Error
	return rows, err
}
