package sample

import "quarterdeck/data"

// pinned lists two amounts decided for the last quarter, in units of 10,000
// yuan, that lie in neither slice: what the best customers of the East should
// bring, and what Huang sells of Sparkling in the South. −1 is "all".
var pinned = []struct {
	region, product, rep int
	tier                 data.Tier
	amount               data.Money
}{
	{region: 0, product: -1, rep: -1, tier: data.High, amount: 480},
	{region: 1, product: sparkling, rep: huang, amount: 70},
}

// pinnedFor is the quarter that the decided amounts are for.
func pinnedFor() data.Period {
	return data.Period{From: (first + 9).Start(), Until: (first + 12).Start()}
}

// pins writes the rules that totals are worked out by, and the decided amounts.
func (w *writer) pins() error {
	if err := w.tx.SavePolicy(data.DefaultPolicy()); err != nil {
		return err
	}
	for _, x := range pinned {
		p := data.Pin{RegionID: w.regions[x.region], Tier: x.tier, Period: pinnedFor(), Amount: x.amount * wan}
		if x.product >= 0 {
			p.ProductID = w.products[x.product]
		}
		if x.rep >= 0 {
			p.RepID = w.people[x.rep]
		}
		if _, err := w.tx.SavePin(p); err != nil {
			return err
		}
	}
	return nil
}

// pinBodies are the decided amounts as a version keeps them.
func pinBodies() (rows []data.BodyPin) {
	for _, x := range pinned {
		p := data.BodyPin{Region: regions[x.region].code, Tier: x.tier, Period: pinnedFor(), Amount: x.amount * wan}
		if x.product >= 0 {
			p.Product = products[x.product].code
		}
		if x.rep >= 0 {
			p.Rep = reps[x.rep].code
		}
		rows = append(rows, p)
	}
	return rows
}
