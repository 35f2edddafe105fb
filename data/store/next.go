package store

import "quarterdeck/data"

// RemovePastCare takes away what a plan that follows another has no use for: of
// what was done for customers, all that is closed and happened before from, the
// first day of the plan that ends; touches, daily reports and recorded health before recent; and
// the battle tables of quarters that have ended by until. What is open stays,
// however old it is.
func (t Tx) RemovePastCare(from, until, recent data.Date) error {
	for _, x := range []struct {
		query string
		day   data.Date
	}{
		{"DELETE FROM touches WHERE date < ?", recent},
		{"DELETE FROM activities WHERE date < ?", recent},
		{"DELETE FROM health_scores WHERE day < ?", recent},
		{"DELETE FROM assessments WHERE day < ?", from},
		{"DELETE FROM plays WHERE closed > 0 AND closed < ?", until},
		{"DELETE FROM accounts WHERE until <= ?", until},
		{"DELETE FROM contracts WHERE state <> '' AND until < ?", from},
		{"DELETE FROM invoices WHERE date < ? AND amount <= (SELECT IFNULL(SUM(p.amount), 0) FROM payments p WHERE p.invoice_id = invoices.id)", from},
		{"DELETE FROM opportunities WHERE result <> '' AND ended < ?", from},
		{"DELETE FROM complaints WHERE closed > 0 AND closed < ?", from},
		{"DELETE FROM ratings WHERE date < ?", from},
		{"DELETE FROM score_marks WHERE until <= ?", until},
		{"DELETE FROM praises WHERE date < ?", from},
		{"DELETE FROM need_reviews WHERE date < ?", from},
	} {
		if err := t.db.Exec(x.query, int64(x.day)).Error; err != nil {
			return err
		}
	}
	return nil
}

// RemovePastDeviations takes away the deviations that are settled.
func (t Tx) RemovePastDeviations() error {
	return t.db.Exec("DELETE FROM deviations WHERE closed <> 0").Error
}
