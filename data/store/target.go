package store

import (
	"encoding/json"
	"strings"

	"quarterdeck/data"
)

// A Slice is one of the two ways the decided total is cut into cells.
type Slice int

// The slices.
const (
	ByRegion Slice = iota // region × product × bucket
	ByRep                 // rep × bucket
)

// Targets lists the cells of a slice that meet the period, by period, region,
// product and rep.
func (r Reader) Targets(m data.Metric, s Slice, p data.Period) (rows []data.Target, err error) {
	where := "rep_id IS NULL"
	if s == ByRep {
		where = "rep_id IS NOT NULL"
	}
	err = r.db.Where(`metric = ? AND "from" < ? AND until > ? AND `+where, m, p.Until, p.From).
		Order(`"from", until, region_id, product_id, rep_id`).Find(&rows).Error
	return rows, err
}

// AllTargets lists every cell of a metric, by rep and period.
func (r Reader) AllTargets(m data.Metric) (rows []data.Target, err error) {
	err = r.db.Where("metric = ?", m).Order(`rep_id, "from", until, region_id, product_id`).Find(&rows).Error
	return rows, err
}

// SaveTargets puts each cell in the place of the one with the same metric,
// period and dimensions. Cells that are there already unchanged leave no trace
// in the history.
func (t Tx) SaveTargets(rows []data.Target) error {
	const width, atOnce = 9, 100
	args := make([]any, 0, width*atOnce)
	for i, x := range rows {
		if err := x.Check(); err != nil {
			return err
		}
		trail, err := json.Marshal(x.Trail)
		if err != nil {
			return err
		}
		args = append(args, x.Metric, int64(x.From), int64(x.Until), x.RegionID, x.ProductID, x.RepID, int64(x.Amount), x.Locked, string(trail))
		if len(args) < cap(args) && i < len(rows)-1 {
			continue
		}
		values := strings.Repeat("(?, ?, ?, ?, ?, ?, ?, ?, ?),", len(args)/width)
		err = t.db.Exec(`INSERT INTO targets (metric, "from", until, region_id, product_id, rep_id, amount, locked, trail) VALUES `+
			strings.TrimSuffix(values, ",")+`
			ON CONFLICT (metric, "from", until, IFNULL(region_id, 0), IFNULL(product_id, 0), IFNULL(rep_id, 0))
			DO UPDATE SET amount = excluded.amount, locked = excluded.locked, trail = excluded.trail`, args...).Error
		if err != nil {
			return err
		}
		args = args[:0]
	}
	return nil
}

// RemoveTargets deletes the cells of a slice that lie wholly in the period.
func (t Tx) RemoveTargets(m data.Metric, s Slice, p data.Period) error {
	where := "rep_id IS NULL"
	if s == ByRep {
		where = "rep_id IS NOT NULL"
	}
	return t.db.Exec(`DELETE FROM targets WHERE metric = ? AND "from" >= ? AND until <= ? AND `+where, m, p.From, p.Until).Error
}

// TargetAmounts lists the cells of both slices that meet the period, by period,
// without their trails.
func (r Reader) TargetAmounts(m data.Metric, p data.Period) (rows []data.Target, err error) {
	// Scanned by hand: every page asks for this, and there may be many.
	found, err := r.db.Raw(`SELECT id, "from", until, region_id, product_id, rep_id, amount, locked FROM targets
		WHERE metric = ? AND "from" < ? AND until > ? ORDER BY "from", until, id`, m, p.Until, p.From).Rows()
	if err != nil {
		return nil, err
	}
	defer found.Close()
	for found.Next() {
		x := data.Target{Metric: m}
		if err := found.Scan(&x.ID, &x.From, &x.Until, &x.RegionID, &x.ProductID, &x.RepID, &x.Amount, &x.Locked); err != nil {
			return nil, err
		}
		rows = append(rows, x)
	}
	return rows, found.Err()
}

// TargetTrails reads the trails of the cells with the IDs.
func (r Reader) TargetTrails(ids []data.ID) (map[data.ID][]data.TrailStep, error) {
	trails := make(map[data.ID][]data.TrailStep, len(ids))
	const chunk = 500
	for from := 0; from < len(ids); from += chunk {
		var rows []data.Target
		err := r.db.Select("id", "trail").Where("id IN ?", ids[from:min(len(ids), from+chunk)]).Find(&rows).Error
		if err != nil {
			return nil, err
		}
		for _, t := range rows {
			trails[t.ID] = t.Trail
		}
	}
	return trails, nil
}
