package calc

import (
	"math/big"

	"quarterdeck/data"
)

// A PVMLine is one product in two periods. Quantities are thousandths of its
// unit; zero is not said, or nothing sold.
type PVMLine struct {
	Quantity0, Quantity1 int64
	Amount0, Amount1     data.Money
}

// A PVMParts splits the change of sales between two periods, in minor units. The
// parts add up to it exactly.
type PVMParts struct {
	Volume data.Money `json:"volume"` // more or less of everything, in the old mix at old prices
	Mix    data.Money `json:"mix"`    // dearer or cheaper products among it
	Price  data.Money `json:"price"`  // the quantity now at another price
	New    data.Money `json:"new"`    // products that were not sold before
	Gone   data.Money `json:"gone"`   // products that are no longer sold
	Other  data.Money `json:"other"`  // lines without a quantity in either period
}

// Sum is what the parts add up to.
func (p PVMParts) Sum() data.Money { return p.Volume + p.Mix + p.Price + p.New + p.Gone + p.Other }

// Plus adds parts up.
func (p PVMParts) Plus(q PVMParts) PVMParts {
	return PVMParts{p.Volume + q.Volume, p.Mix + q.Mix, p.Price + q.Price, p.New + q.New, p.Gone + q.Gone, p.Other + q.Other}
}

// PVM splits the change of sales into volume, mix and price of the products that
// both periods have with a quantity, and what came, went or cannot be told. The
// quantities of products add up whatever their units, so volume and mix tell
// little apart where cartons and kilograms are added.
func PVM(lines []PVMLine) (parts PVMParts) {
	all := data.Money(0)
	base, old, now := new(big.Rat), new(big.Rat), new(big.Rat)
	quantity0, quantity1 := new(big.Int), new(big.Int)
	for _, x := range lines {
		change := x.Amount1 - x.Amount0
		switch {
		case x.Quantity0 == 0 && x.Amount0 == 0:
			parts.New += change
		case x.Quantity1 == 0 && x.Amount1 == 0:
			parts.Gone += change
		case x.Quantity0 <= 0 || x.Quantity1 <= 0:
			parts.Other += change
		default:
			all += change
			quantity0.Add(quantity0, big.NewInt(x.Quantity0))
			quantity1.Add(quantity1, big.NewInt(x.Quantity1))
			base.Add(base, fraction(int64(x.Amount0), 1))
			now.Add(now, fraction(int64(x.Amount1), 1))
			old.Add(old, new(big.Rat).Mul(fraction(x.Quantity1, x.Quantity0), fraction(int64(x.Amount0), 1))) // today's quantity at the old price
		}
	}
	if quantity0.Sign() == 0 {
		return parts
	}
	scaled := new(big.Rat).Mul(base, new(big.Rat).SetFrac(quantity1, quantity0)) // the old mix in today's quantity
	exact := []*big.Rat{new(big.Rat).Sub(scaled, base), new(big.Rat).Sub(old, scaled), new(big.Rat).Sub(now, old)}
	amounts, fits := spreadRats(all, exact)
	if !fits {
		parts.Other += all
		return parts
	}
	parts.Volume, parts.Mix, parts.Price = amounts[0], amounts[1], amounts[2]
	return parts
}
