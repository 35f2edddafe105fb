package plan

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// bound refuses to remove a region (rep 0) or a rep (region 0) who signed a
// letter: the register would forget a paper that lies in somebody's drawer.
func bound(tx store.Tx, region, rep data.ID, name string) error {
	all, err := tx.Letters()
	if err != nil {
		return err
	}
	for _, l := range all {
		if l.Signed == 0 || l.RegionID != region || l.RepID != rep {
			continue
		}
		key := "problem.remove.letter.region"
		if rep != 0 {
			key = "problem.remove.letter"
		}
		return data.Problem{Key: key, Field: "code", Args: []any{name, l.Number}}
	}
	return nil
}

// sharing refuses to remove a rep who shares the sales of a customer: what is
// left of the shares would no longer make a hundred per cent.
func sharing(tx store.Tx, x data.Rep) error {
	credits, err := tx.Credits()
	if err != nil {
		return err
	}
	for _, c := range credits {
		if c.RepID != x.ID {
			continue
		}
		customers, err := tx.Customers()
		if err != nil {
			return err
		}
		name := ""
		for _, known := range customers {
			if known.ID == c.CustomerID {
				name = known.Name
			}
		}
		return data.Problem{Key: "problem.remove.credit", Field: "code", Args: []any{x.Name, name}}
	}
	return nil
}

// schemed refuses to remove a rep with schemes of pay of their own, unless these are
// released.
func schemed(tx store.Tx, x data.Rep, release bool) error {
	n, err := tx.CountNaming(data.PaySchemes, x.ID, "rep_id")
	if err == nil && n > 0 && !release {
		err = data.Problem{Key: "problem.remove.pay.scheme", Field: "code", Args: []any{x.Name, n}}
	}
	return err
}
