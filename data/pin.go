package data

// Pins is the kind of decided amounts that lie in neither slice of the targets.
const Pins Kind = "pins"

// A Pin is a decided amount for a box of the cube that mixes a rep or a tier of
// customers with something else, so that no target cell can hold it. An empty
// dimension means "all"; the box of a region or product holds all its parts.
type Pin struct {
	ID        ID   `json:"id"`
	RegionID  ID   `json:"region_id"`
	ProductID ID   `json:"product_id"`
	RepID     ID   `json:"rep_id"`
	Tier      Tier `json:"tier"` // "": customers of all tiers
	Period    `gorm:"embedded"`
	Amount    Money `json:"amount"` // minor units
	Locked    bool  `json:"locked"` // an edit of what it lies in leaves it alone
}

// Check reports a pin that a target cell could hold, of an unknown tier, with a
// negative or huge amount, or with an empty period.
func (p Pin) Check() error {
	switch {
	case p.Tier == "" && (p.RepID == 0 || p.RegionID == 0 && p.ProductID == 0):
		return Problem{Key: "problem.pin.slice", Field: "rep"}
	case p.Amount < 0:
		return Problem{Key: "problem.target.negative", Field: "amount"}
	}
	if err := checkAmount("amount", p.Amount); err != nil {
		return err
	}
	return p.Period.Check()
}
