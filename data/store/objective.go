package store

import "quarterdeck/data"

// Objectives lists the goals beside revenue in the order pages show them.
func (r Reader) Objectives() ([]data.Objective, error) {
	return list[data.Objective](r, "position, id")
}

// Objective is the objective with the ID.
func (r Reader) Objective(id data.ID) (data.Objective, error) {
	return one[data.Objective](r, data.Objectives, id)
}

// ObjectiveOf is the objective of a shipped metric at no level in particular;
// one without ID when the plan has none.
func (r Reader) ObjectiveOf(m data.Metric) (data.Objective, error) {
	var rows []data.Objective
	err := r.db.Where("metric = ? AND level = '' AND name = ''", m).Limit(1).Find(&rows).Error
	if err != nil || len(rows) == 0 {
		return data.Objective{Metric: m}, err
	}
	return rows[0], nil
}

// SaveObjective adds or replaces an objective and returns it with its ID.
// Another of the same metric, name and level is a problem.
func (t Tx) SaveObjective(x data.Objective) (data.Objective, error) {
	var n int
	err := t.db.Raw("SELECT COUNT(*) FROM objectives WHERE metric = ? AND name = ? AND level = ? AND id <> ?",
		x.Metric, x.Name, x.Level, int64(x.ID)).Scan(&n).Error
	if err != nil {
		return x, err
	}
	if n > 0 {
		return x, data.Problem{Key: "problem.objective.taken", Field: "metric"}
	}
	err = save(t, &x)
	return x, err
}

// ObjectiveParts lists every milestone of every objective, by objective, period
// and region, the whole firm before its regions.
func (r Reader) ObjectiveParts() ([]data.ObjectivePart, error) {
	return list[data.ObjectivePart](r, `objective_id, "from", until, region_id, id`)
}

// SaveObjectivePart puts a milestone in the place of the one of the same
// objective, period and region.
func (t Tx) SaveObjectivePart(x data.ObjectivePart) error {
	if err := x.Check(); err != nil {
		return err
	}
	o, err := t.Objective(x.ObjectiveID)
	if err != nil {
		return err
	}
	if err := o.Measure().CheckNumber("amount", x.Amount); err != nil {
		return err
	}
	return t.db.Exec(`INSERT INTO objective_parts (objective_id, "from", until, region_id, amount, base) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (objective_id, "from", until, IFNULL(region_id, 0)) DO UPDATE SET amount = excluded.amount, base = excluded.base`,
		x.ObjectiveID, x.From, x.Until, x.RegionID, x.Amount, x.Base).Error
}

// RemoveObjectivePart takes the milestone of a period and region away, if there
// is one: it is not entered then.
func (t Tx) RemoveObjectivePart(x data.ObjectivePart) error {
	return t.db.Exec(`DELETE FROM objective_parts WHERE objective_id = ? AND "from" = ? AND until = ? AND IFNULL(region_id, 0) = ?`,
		x.ObjectiveID, x.From, x.Until, int64(x.RegionID)).Error
}

// ObjectiveActuals lists the results typed for objectives, as
// [Reader.ObjectiveParts] does milestones.
func (r Reader) ObjectiveActuals() ([]data.ObjectiveActual, error) {
	return list[data.ObjectiveActual](r, `objective_id, "from", until, region_id, id`)
}

// SaveObjectiveActual puts a typed result in the place of the one of the same
// objective, period and region.
func (t Tx) SaveObjectiveActual(x data.ObjectiveActual) error {
	if err := x.Check(); err != nil {
		return err
	}
	return t.db.Exec(`INSERT INTO objective_actuals (objective_id, "from", until, region_id, num, den) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (objective_id, "from", until, IFNULL(region_id, 0)) DO UPDATE SET num = excluded.num, den = excluded.den`,
		x.ObjectiveID, x.From, x.Until, x.RegionID, x.Num, x.Den).Error
}

// RemoveObjectiveActual takes the typed result of a period and region away, if
// there is one.
func (t Tx) RemoveObjectiveActual(x data.ObjectiveActual) error {
	return t.db.Exec(`DELETE FROM objective_actuals WHERE objective_id = ? AND "from" = ? AND until = ? AND IFNULL(region_id, 0) = ?`,
		x.ObjectiveID, x.From, x.Until, int64(x.RegionID)).Error
}
