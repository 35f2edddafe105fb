package data

// Regions is the kind of regions.
const Regions Kind = "regions"

// A Maturity is how far a region's market is developed (S2-6…8).
type Maturity string

// The maturities; empty means not said.
const (
	Mature   Maturity = "mature"
	Growing  Maturity = "growing"
	Emerging Maturity = "emerging"
)

// A Region is a part of the market with targets of its own.
type Region struct {
	ID       ID       `json:"id"`
	Code     string   `json:"code"` // identity; unique among regions
	Name     string   `json:"name"`
	Maturity Maturity `json:"maturity"`
	ParentID ID       `json:"parent_id"` // the region it is a part of; zero: of none
	Position int      `json:"position"`  // order on every page; ties by ID
}

// Check reports a region without code or name, or of unknown maturity.
func (r Region) Check() error {
	switch r.Maturity {
	case "", Mature, Growing, Emerging:
	default:
		return Problem{Key: "problem.region.maturity", Field: "maturity", Args: []any{string(r.Maturity)}}
	}
	return checkNamed("region", r.Code, r.Name)
}
