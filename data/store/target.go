package store

import "quarterdeck/data"

// A Slice is one of the two ways the decided total is cut into cells.
type Slice int

// The slices.
const (
	ByRegion Slice = iota // region × product × bucket
	ByRep                 // rep × bucket
)

// withTrail selects cells with their trails. Where the last change was an edit
// of many cells, its step follows those the cell has of its own.
const withTrail = `SELECT targets.*, CASE WHEN edits.id IS NULL THEN trails.steps
	ELSE json_insert(IFNULL(trails.steps, '[]'), '$[#]', json_set(edits.step, '$.value', targets.amount)) END AS trail
	FROM targets LEFT JOIN trails ON trails.id = targets.id LEFT JOIN edits ON edits.id = targets.edit_id `

// Targets lists the cells of a slice that meet the period, by period, region,
// product and rep.
func (r Reader) Targets(m data.Metric, s Slice, p data.Period) (rows []data.Target, err error) {
	where := "rep_id IS NULL"
	if s == ByRep {
		where = "rep_id IS NOT NULL"
	}
	err = r.db.Raw(withTrail+`WHERE metric = ? AND "from" < ? AND until > ? AND `+where+
		` ORDER BY "from", until, region_id, product_id, rep_id`, m, p.Until, p.From).Scan(&rows).Error
	return rows, err
}

// AllTargets lists every cell of a metric, by rep and period.
func (r Reader) AllTargets(m data.Metric) (rows []data.Target, err error) {
	err = r.db.Raw(withTrail+`WHERE metric = ? ORDER BY rep_id, "from", until, region_id, product_id`, m).Scan(&rows).Error
	return rows, err
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
		err := r.db.Raw(withTrail+"WHERE targets.id IN ?", ids[from:min(len(ids), from+chunk)]).Scan(&rows).Error
		if err != nil {
			return nil, err
		}
		for _, t := range rows {
			trails[t.ID] = t.Trail
		}
	}
	return trails, nil
}
