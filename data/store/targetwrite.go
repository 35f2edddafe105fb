package store

import (
	"encoding/json"
	"fmt"
	"strings"

	"quarterdeck/data"
)

// spot is what names a cell within its metric.
type spot struct {
	from, until          data.Date
	region, product, rep data.ID
}

func spotOf(x data.Target) spot { return spot{x.From, x.Until, x.RegionID, x.ProductID, x.RepID} }

// SaveTargets puts each cell, with its trail, in the place of the one with the
// same metric, period and dimensions. Cells that are there already unchanged
// leave no trace in the history.
func (t Tx) SaveTargets(rows []data.Target) error {
	const atOnce = 100
	for from := 0; from < len(rows); from += atOnce {
		if err := t.saveTargets(rows[from:min(len(rows), from+atOnce)]); err != nil {
			return err
		}
	}
	return nil
}

func (t Tx) saveTargets(rows []data.Target) error {
	args := make([]any, 0, 8*len(rows))
	trails := make(map[spot]string, len(rows))
	for _, x := range rows {
		if err := x.Check(); err != nil {
			return err
		}
		steps, err := json.Marshal(x.Trail)
		if err != nil {
			return err
		}
		trails[spotOf(x)] = string(steps)
		args = append(args, x.Metric, int64(x.From), int64(x.Until), x.RegionID, x.ProductID, x.RepID, int64(x.Amount), x.Locked)
	}
	var saved []data.Target
	err := t.db.Raw(`INSERT INTO targets (metric, "from", until, region_id, product_id, rep_id, amount, locked) VALUES `+
		tuples("(?, ?, ?, ?, ?, ?, ?, ?)", len(rows))+`
		ON CONFLICT (metric, "from", until, IFNULL(region_id, 0), IFNULL(product_id, 0), IFNULL(rep_id, 0))
		DO UPDATE SET amount = excluded.amount, locked = excluded.locked, edit_id = NULL
		RETURNING id, "from", until, region_id, product_id, rep_id`, args...).Scan(&saved).Error
	if err != nil {
		return err
	}
	args = args[:0]
	for _, x := range saved {
		args = append(args, x.ID, trails[spotOf(x)])
	}
	return t.db.Exec("INSERT INTO trails (id, steps) VALUES "+tuples("(?, ?)", len(saved))+
		" ON CONFLICT (id) DO UPDATE SET steps = excluded.steps", args...).Error
}

// tuples are n times the same placeholders.
func tuples(one string, n int) string {
	return strings.TrimSuffix(strings.Repeat(one+",", n), ",")
}

// A NewAmount is a cell that goes on with another amount, in minor units.
type NewAmount struct {
	ID     data.ID
	Amount data.Money
	Locked bool
}

// ChangeTargets gives many cells new amounts by one edit, whose step all their
// trails end in. Cells and the history take three statements for some
// thousands of them: the amounts before are one row of the history, which undo
// swaps with those of now. Report, when not nil, hears how many are done, and
// its error stops the change.
func (t Tx) ChangeTargets(rows []NewAmount, step data.TrailStep, report func(done, all int) error) error {
	b, err := json.Marshal(step)
	if err != nil {
		return err
	}
	var edit data.ID
	if err := t.db.Raw("INSERT INTO edits (step) VALUES (?) RETURNING id", string(b)).Scan(&edit).Error; err != nil {
		return err
	}
	const atOnce = 10_000
	for from := 0; from < len(rows); from += atOnce {
		part := rows[from:min(len(rows), from+atOnce)]
		if err := t.changeTargets(part, edit); err != nil {
			return err
		}
		if report != nil {
			if err := report(from+len(part), len(rows)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t Tx) changeTargets(rows []NewAmount, edit data.ID) error {
	cells := make([][4]any, len(rows))
	for i, x := range rows {
		if err := (data.Target{Metric: data.Revenue, Period: data.Period{From: 1, Until: 2}, Amount: x.Amount}).Check(); err != nil {
			return err
		}
		cells[i] = [4]any{int64(x.ID), int64(x.Amount), x.Locked, int64(edit)}
	}
	values, err := json.Marshal(cells)
	if err != nil {
		return err
	}
	return t.swap(string(values))
}

// swap puts amounts, locks and edits in the place of those the cells have, and
// writes these down in the same form: a list of [id, amount, locked, edit].
func (t Tx) swap(values string) error {
	was := 0 // a check of the history writes nothing down
	if err := t.db.Raw("SELECT batch FROM now").Scan(&was).Error; err != nil {
		return err
	}
	if was == 0 {
		if err := t.db.Exec(`INSERT INTO history (step, kind, op, row_id, old) SELECT (SELECT step FROM now), ?, 'batch', 0,
			json_group_array(json_array(id, amount, locked, edit_id)) FROM targets
			WHERE id IN (SELECT value ->> 0 FROM json_each(?))`, string(data.Targets), values).Error; err != nil {
			return err
		}
	}
	if err := t.db.Exec("UPDATE now SET batch = 1").Error; err != nil {
		return err
	}
	if err := t.db.Exec(`UPDATE targets SET amount = v.amount, locked = v.locked, edit_id = v.edit FROM
		(SELECT value ->> 0 AS id, value ->> 1 AS amount, value ->> 2 AS locked, value ->> 3 AS edit FROM json_each(?)) AS v
		WHERE targets.id = v.id`, values).Error; err != nil {
		return fmt.Errorf("change many targets: %w", err)
	}
	return t.db.Exec("UPDATE now SET batch = ?", was).Error
}
