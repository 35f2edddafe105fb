package store

import "quarterdeck/data"

// Plan is the plan's own record.
func (r Reader) Plan() (data.Plan, error) { return one[data.Plan](r, data.Plans, 1) }

// SavePlan replaces the plan's own record.
func (t Tx) SavePlan(p data.Plan) error {
	p.ID = 1
	return save(t, &p)
}

// Goal is the decided total of a metric; one without amount when none is decided.
func (r Reader) Goal(m data.Metric) (g data.Goal, err error) {
	var rows []data.Goal
	if err = r.db.Where("metric = ?", m).Find(&rows).Error; err != nil || len(rows) == 0 {
		return data.Goal{Metric: m}, err
	}
	return rows[0], nil
}

// SaveGoal replaces the decided total of its metric.
func (t Tx) SaveGoal(g data.Goal) error {
	have, err := t.Goal(g.Metric)
	if err != nil {
		return err
	}
	g.ID = have.ID
	return save(t, &g)
}

// Reopenings lists the closed buckets opened again, by day.
func (r Reader) Reopenings() ([]data.Reopening, error) {
	return list[data.Reopening](r, `"from"`)
}

// SaveReopening adds or replaces a reopening.
func (t Tx) SaveReopening(x data.Reopening) (data.Reopening, error) {
	err := save(t, &x)
	return x, err
}

// Decisions lists the decisions wanted, in their order.
func (r Reader) Decisions() ([]data.Decision, error) {
	return list[data.Decision](r, "position, id")
}

// Decision is the decision with the ID.
func (r Reader) Decision(id data.ID) (data.Decision, error) {
	return one[data.Decision](r, data.Decisions, id)
}

// SaveDecision adds or replaces a decision.
func (t Tx) SaveDecision(d data.Decision) (data.Decision, error) {
	err := save(t, &d)
	return d, err
}
