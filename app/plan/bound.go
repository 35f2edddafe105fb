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

// recorded are the kinds of what is written down of a person, which would be gone
// with them; opportunities would belong to nobody.
var recorded = []data.Kind{data.Activities, data.ScoreMarks, data.Opportunities}

// recording refuses to remove a person of whom something is written down, with
// how much, unless it may go too.
func recording(tx store.Tx, x data.Rep, release bool) error {
	for _, kind := range recorded {
		counts, err := tx.CountBy(kind, "rep_id")
		if err != nil {
			return err
		}
		if n := counts[x.ID]; n > 0 && !release {
			return data.Problem{Key: "problem.remove.recorded." + string(kind), Field: "code", Args: []any{x.Name, n}}
		}
	}
	return nil
}

// paid refuses to remove a rep who has settled statements of pay, which are kept,
// and one with awards or a scheme of pay, unless these are released.
func paid(tx store.Tx, x data.Rep, release bool) error {
	for _, of := range []struct {
		kind data.Kind
		key  string
		kept bool
	}{{data.PayStatements, "problem.remove.pay", true}, {data.PayAwards, "problem.remove.pay.award", false}, {data.PaySchemes, "problem.remove.pay.scheme", false}} {
		counts, err := tx.CountBy(of.kind, "rep_id")
		if err != nil {
			return err
		}
		if n := counts[x.ID]; n > 0 && (of.kept || !release) {
			return data.Problem{Key: of.key, Field: "code", Args: []any{x.Name, n}}
		}
	}
	return nil
}
