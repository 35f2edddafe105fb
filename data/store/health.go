package store

import "quarterdeck/data"

// Assessments lists the judgements about customers, by customer and day.
func (r Reader) Assessments() ([]data.Assessment, error) {
	return list[data.Assessment](r, "customer_id, day")
}

// SaveAssessment adds or replaces a judgement and returns it with its ID.
func (t Tx) SaveAssessment(x data.Assessment) (data.Assessment, error) {
	err := save(t, &x)
	return x, err
}

// HealthScores lists the recorded health of all customers, by customer and day.
func (r Reader) HealthScores() ([]data.HealthScore, error) {
	return list[data.HealthScore](r, "customer_id, day")
}

// SaveHealthScore adds or replaces a recorded score and returns it with its ID.
func (t Tx) SaveHealthScore(x data.HealthScore) (data.HealthScore, error) {
	err := save(t, &x)
	return x, err
}

// HealthScoresOf lists the recorded health of one customer, the oldest first.
func (r Reader) HealthScoresOf(customer data.ID) (rows []data.HealthScore, err error) {
	err = r.db.Where("customer_id = ?", int64(customer)).Order("day").Find(&rows).Error
	return rows, err
}
