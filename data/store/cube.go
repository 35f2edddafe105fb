package store

import "quarterdeck/data"

// Pins lists the decided amounts that lie in neither slice, by period.
func (r Reader) Pins() ([]data.Pin, error) { return list[data.Pin](r, `"from", until, id`) }

// SavePin adds or replaces a pin and returns it with its ID.
func (t Tx) SavePin(x data.Pin) (data.Pin, error) {
	err := save(t, &x)
	return x, err
}

// Policy is the plan's policy; the default one while none is set.
func (r Reader) Policy() (data.Policy, error) {
	rows, err := list[data.Policy](r, "id")
	if err != nil || len(rows) == 0 {
		return data.DefaultPolicy(), err
	}
	return rows[0], nil
}

// SavePolicy replaces the plan's policy.
func (t Tx) SavePolicy(p data.Policy) error {
	p.ID = 1
	if p.Tiers == nil {
		p.Tiers = []data.TierWeight{}
	}
	return save(t, &p)
}

// TargetsHeld is what the targets of each region, product or rep add up to, with
// the amounts decided for it alone where it has no target.
func (r Reader) TargetsHeld(kind data.Kind) (map[data.ID]data.Money, error) {
	column := map[data.Kind]string{data.Regions: "region_id", data.Products: "product_id", data.Reps: "rep_id"}[kind]
	var rows []struct {
		ID     data.ID
		Amount data.Money
	}
	err := r.db.Raw("SELECT "+column+" AS id, SUM(amount) AS amount FROM targets WHERE metric = ? AND "+column+" IS NOT NULL GROUP BY 1", data.Revenue).Scan(&rows).Error
	if err != nil {
		return nil, err
	}
	held := make(map[data.ID]data.Money, len(rows))
	for _, x := range rows {
		held[x.ID] = x.Amount
	}
	pins, err := r.Pins()
	for _, p := range pins {
		if id := map[data.Kind]data.ID{data.Regions: p.RegionID, data.Products: p.ProductID, data.Reps: p.RepID}[kind]; id != 0 {
			held[id] = max(held[id], p.Amount)
		}
	}
	return held, err
}

// checkParent refuses a record that would be a part of itself, directly or
// through its parents. parents are those of all records of the kind.
func checkParent(kind data.Kind, id, parent data.ID, parents map[data.ID]data.ID) error {
	for at, n := parent, 0; at != 0; at, n = parents[at], n+1 {
		if at == id && id != 0 || n > len(parents) {
			return data.Problem{Key: "problem.parent.cycle." + string(kind), Field: "parent"}
		}
	}
	return nil
}

func (t Tx) checkRegionParent(x data.Region) error {
	if x.ParentID == 0 {
		return nil
	}
	rows, err := t.Regions()
	parents := make(map[data.ID]data.ID, len(rows))
	for _, r := range rows {
		parents[r.ID] = r.ParentID
	}
	if err != nil {
		return err
	}
	return checkParent(data.Regions, x.ID, x.ParentID, parents)
}

func (t Tx) checkProductParent(x data.Product) error {
	if x.ParentID == 0 {
		return nil
	}
	rows, err := t.Products()
	parents := make(map[data.ID]data.ID, len(rows))
	for _, r := range rows {
		parents[r.ID] = r.ParentID
	}
	if err != nil {
		return err
	}
	return checkParent(data.Products, x.ID, x.ParentID, parents)
}
