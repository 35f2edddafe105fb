package data

// Products is the kind of products.
const Products Kind = "products"

// A ProductClass is the role of a product in the portfolio (S0-12, S2-3…5).
type ProductClass string

// The classes; empty means not said.
const (
	CashCow  ProductClass = "cash_cow"
	Star     ProductClass = "star"
	Question ProductClass = "question"
	LongTail ProductClass = "long_tail"
)

// A Product is a product or product line that targets are set for.
type Product struct {
	ID       ID           `json:"id"`
	Code     string       `json:"code"` // identity; unique among products
	Name     string       `json:"name"`
	Class    ProductClass `json:"class"`
	ParentID ID           `json:"parent_id"` // the product line it is a part of; zero: of none
	Position int          `json:"position"`  // order on every page; ties by ID
}

// Check reports a product without code or name, or of unknown class.
func (p Product) Check() error {
	switch p.Class {
	case "", CashCow, Star, Question, LongTail:
	default:
		return Problem{Key: "problem.product.class", Field: "class", Args: []any{string(p.Class)}}
	}
	return checkNamed("product", p.Code, p.Name)
}
