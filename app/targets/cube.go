package targets

import "quarterdeck/data"

// The dimensions of the cube.
const (
	DimRegion  = "region"
	DimProduct = "product"
	DimPeriod  = "period"
	DimRep     = "rep"
	DimTier    = "tier"
)

// CubeIn asks for two dimensions of the cube; the others are filters.
type CubeIn struct {
	Rows    string    `json:"rows" doc:"dimension down the table: region (also when empty), product, period, rep or tier"`
	Columns string    `json:"columns" doc:"dimension across, another one; empty: period, or region when the rows are periods"`
	Periods string    `json:"periods" doc:"how fine a period axis is: year, quarter, month or week; empty: the months or weeks of the plan"`
	Region  string    `json:"region" doc:"region code, with its parts; empty: all; -: what has no region"`
	Product string    `json:"product" doc:"product code, with its parts; empty: all; -: what has no product"`
	Rep     string    `json:"rep" doc:"rep code; empty: all; -: what no rep has"`
	Tier    string    `json:"tier" doc:"high, potential, dormant, low or unclassified; empty: all"`
	From    data.Date `json:"from" doc:"first day of the first month or week; empty: from the beginning of the plan"`
	Until   data.Date `json:"until" doc:"first day after the last month or week; empty: to the end of the plan"`
}

// A Cube is two dimensions of the targets as a table, the others summed up over
// what the question asked for. Amounts are in minor units. Leaf cells add up to
// the totals of their lines, and these to the Total, but for what Left says.
type Cube struct {
	In      CubeIn       `json:"in"`      // as asked, with what was left empty filled in
	Goal    *data.Money  `json:"goal"`    // decided total of the plan; nil: not decided
	Rows    []CubeLine   `json:"rows"`    // in tree order, sums before their parts
	Columns []CubeLine   `json:"columns"` // likewise
	Cells   [][]CubeCell `json:"cells"`   // by row and column
	Total   data.Money   `json:"total"`   // what the lines of either side add up to
	Exact   bool         `json:"exact"`   // Total is the sum of stored targets; false: worked out, or in part
	Last    *data.Money  `json:"last"`    // sold a year before; nil: not known
	Step    data.Money   `json:"step"`    // derived cells are multiples of it as far as the totals let them; 1: exact
	Left    []Leftover   `json:"left"`    // what locks and decided amounts leave impossible; none: everything holds
}

// A CubeLine is a row or column of a cube.
type CubeLine struct {
	Code   string      `json:"code"`   // of region, product, rep or tier; -: without; first day of a period
	Name   string      `json:"name"`   // "" for periods and tiers, which the reader's language names, and for what is without
	Level  int         `json:"level"`  // depth in the tree, from 0
	Parent int         `json:"parent"` // number of the line this one is a part of; −1: of none
	Leaf   bool        `json:"leaf"`   // false: the sum of the lines under it
	Own    bool        `json:"own"`    // what a record with parts holds itself; its Code is that of the sum above it
	Period data.Period `json:"period"` // of a period axis; empty on others
	Unit   string      `json:"unit"`   // of a period: year, quarter, month, week or block
	Cut    bool        `json:"cut"`    // a period that the plan's months or weeks are only cut into, by working days
	Closed bool        `json:"closed"` // a period that may not be changed any more
	Total  data.Money  `json:"total"`  // over all lines of the other side
	Exact  bool        `json:"exact"`  // Total is the sum of stored targets; false: worked out, or in part
	Last   *data.Money `json:"last"`   // sold a year before; nil: not known
	Grade  string      `json:"grade"`  // maturity of a region, class of a product, level of a rep; "" for others or when not said
}

// Where the amount of a cube's cell comes from.
const (
	Kept    = "kept"    // sum of stored targets
	Derived = "derived" // worked out from the totals of both slices, history and policies
	Decided = "decided" // a decided amount that lies in neither slice
)

// A CubeCell is the amount of a row in a column.
type CubeCell struct {
	Amount data.Money  `json:"amount"`
	Source string      `json:"source"` // kept, derived or decided
	Have   bool        `json:"have"`   // false: no target was set, which differs from 0
	Locked bool        `json:"locked"` // of a sum: all its cells are
	Open   bool        `json:"open"`   // may be changed: [SetCube] takes its box
	Last   *data.Money `json:"last"`   // sold a year before; nil: not known
}

// A Leftover is an amount that a line should hold and its cells cannot: what was
// asked for is what is placed and what is left.
type Leftover struct {
	Row    string     `json:"row"`    // code of the row; "" when it is a column that misses it
	Column string     `json:"column"` // code of the column; "" when it is a row
	Amount data.Money `json:"amount"` // negative: the cells hold more than the line should
}

// A CubeRef names a box of the cube. Empty codes mean all together, and no dates
// the whole plan; a region or product stands for its parts too.
type CubeRef struct {
	Region  string    `json:"region" doc:"region code; empty: all together; -: what has no region, where no rep or tier is named"`
	Product string    `json:"product" doc:"product code; empty: all together; -: what has no product, where no rep or tier is named"`
	Rep     string    `json:"rep" doc:"rep code; empty: all together"`
	Tier    string    `json:"tier" doc:"high, potential, dormant, low or unclassified; empty: all together"`
	From    data.Date `json:"from" doc:"first day of the first month or week; empty: from the beginning of the plan"`
	Until   data.Date `json:"until" doc:"first day after the last month or week; empty: to the end of the plan"`
}

// Ref is the box of the cube that a cell stands for, as [SetCube] takes it; −1
// instead of a row or column stands for all of them together. A line's own cells,
// and weeks that a month is only cut into, have none.
func (c Cube) Ref(row, column int) (ref CubeRef, ok bool) {
	ref = CubeRef{c.In.Region, c.In.Product, c.In.Rep, c.In.Tier, c.In.From, c.In.Until}
	name := func(dim string, lines []CubeLine, i int) bool {
		if i < 0 {
			return true
		}
		l := lines[i]
		switch dim {
		case DimRegion:
			ref.Region = l.Code
		case DimProduct:
			ref.Product = l.Code
		case DimRep:
			ref.Rep = l.Code
		case DimTier:
			ref.Tier = l.Code
		case DimPeriod:
			ref.From, ref.Until = l.Period.From, l.Period.Until
		}
		return !l.Own && !l.Cut
	}
	rows, columns := name(c.In.Rows, c.Rows, row), name(c.In.Columns, c.Columns, column)
	return ref, rows && columns
}
