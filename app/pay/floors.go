package pay

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/scores"
	"quarterdeck/data"
)

// floors takes what missed floors cost off the pool shares of a period (S4-15). A
// floor that is not known misses nothing; together they take no more than all.
func (b *book) floors(period int) error {
	p := b.periods[period]
	if b.today < p.From {
		return nil
	}
	all, err := scores.Floors(b.r, b.today, string(b.ruleIn(period).Span), p)
	if err != nil {
		return err
	}
	for _, rep := range b.reps {
		a := b.settled[period][rep.ID]
		var bonus data.Money
		for _, x := range a.lines {
			switch x.Kind {
			case data.PaySigning, data.PayCollection, data.PayRenewed:
				bonus += x.Amount
			}
		}
		left := calc.Full
		for _, floor := range all[rep.ID].Floors {
			cut := min(floor.Cut, left)
			if cut == 0 || bonus <= 0 {
				continue
			}
			left -= cut
			of := bonus
			x := data.PayLine{Kind: data.PayFloor, Amount: -bonus.MulDiv(int64(cut), calc.Full), Base: &of, Rate: cut, Name: floor.Floor, Tier: int64(floor.Limit)}
			if floor.Value != nil {
				x.Share = int(*floor.Value)
			}
			a.lines = append(a.lines, x)
		}
	}
	return nil
}
