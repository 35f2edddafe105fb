package app

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// CheckDay reports a day so far away that it is a slip of the pen. No day is fine.
func CheckDay(field string, d data.Date) error {
	if d != 0 && (d < data.NewDate(1900, 1, 1) || d > data.NewDate(2200, 1, 1)) {
		return data.Problem{Key: "problem.date.range", Field: field}
	}
	return nil
}

// Happened reports a day on which nothing can have happened yet: later than the
// plan's today and than today's date, as the plan's own may lie behind where it
// follows the orders. No day is fine.
func Happened(tx store.Tx, field string, d data.Date) error {
	if err := CheckDay(field, d); err != nil {
		return err
	}
	today, err := TodayIn(tx)
	if err != nil {
		return err
	}
	if last := max(today, tx.Clock().Calendar); d > last {
		return data.Problem{Key: "problem.day.future", Field: field, Args: []any{last}}
	}
	return nil
}
