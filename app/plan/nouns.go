package plan

import (
	"cmp"
	"errors"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveRegion adds a region, or changes the one with the code.
type SaveRegion struct {
	Code     string        `json:"code" doc:"code of the region; a new code adds one"`
	NewCode  string        `json:"new_code" doc:"code it should have from now on; empty keeps it"`
	Name     string        `json:"name" doc:"name"`
	Maturity data.Maturity `json:"maturity" doc:"mature, growing, emerging or empty"`
	Parent   *string       `json:"parent" doc:"code of the region it is a part of; empty: of none; missing keeps it"`
	Position *int          `json:"position" doc:"place in the order; missing keeps it, or puts a new one last"`
	Outside  []string      `json:"outside" doc:"further codes other systems use; they are added to those known"`
}

// Label names the change.
func (SaveRegion) Label() string { return "command.SaveRegion" }

// Apply stores the region.
func (c SaveRegion) Apply(tx store.Tx) error {
	x, err := tx.RegionByCode(c.Code)
	if err = knownOrNew(err); err != nil {
		return err
	}
	if x.ID == 0 {
		x.Code, x.Position = c.Code, last(tx, data.Regions)
	}
	x.Name, x.Maturity = c.Name, c.Maturity
	old := x.Code
	x.Code, x.Position = cmp.Or(c.NewCode, x.Code), place(c.Position, x.Position)
	if c.Parent != nil {
		if x.ParentID, err = parentOf(*c.Parent, tx.RegionByCode, func(p data.Region) data.ID { return p.ID }); err != nil {
			return err
		}
	}
	tx.About(x.Name)
	if x, err = tx.SaveRegion(x); err != nil {
		return err
	}
	if err = tx.RecodeDeviations(data.RegionScope, old, x.Code); err != nil {
		return err
	}
	return addCodes(tx, data.Regions, x.ID, x.Code, c.Outside)
}

// RemoveRegion removes a region; its customers, reps and orders become
// unassigned, and its parts a part of nothing. While it has targets it stays,
// unless these are released.
type RemoveRegion struct {
	Code    string `json:"code" doc:"code of the region"`
	Release bool   `json:"release" doc:"true: its targets go too, so that their amount is unallocated; false: refuse while it has some"`
}

// Label names the change.
func (RemoveRegion) Label() string { return "command.RemoveRegion" }

// Apply removes the region.
func (c RemoveRegion) Apply(tx store.Tx) error {
	x, err := tx.RegionByCode(c.Code)
	if err != nil {
		return err
	}
	if err := targeted(tx, data.Regions, x.ID, x.Name, c.Release); err != nil {
		return err
	}
	if err := bound(tx, x.ID, 0, x.Name); err != nil {
		return err
	}
	if err := recorded(tx, regionRecords, x.ID, x.Name, "problem.remove.parts"); err != nil {
		return err
	}
	if err := lit(tx, regionLights, x.ID, x.Name, c.Release); err != nil {
		return err
	}
	tx.About(x.Name)
	return tx.Remove(data.Regions, x.ID)
}

// SaveProduct adds a product, or changes the one with the code.
type SaveProduct struct {
	Code     string            `json:"code" doc:"code of the product; a new code adds one"`
	NewCode  string            `json:"new_code" doc:"code it should have from now on; empty keeps it"`
	Name     string            `json:"name" doc:"name"`
	Class    data.ProductClass `json:"class" doc:"cash_cow, star, question, long_tail or empty"`
	Parent   *string           `json:"parent" doc:"code of the product it is a part of; empty: of none; missing keeps it"`
	Position *int              `json:"position" doc:"place in the order; missing keeps it, or puts a new one last"`
	Outside  []string          `json:"outside" doc:"further codes other systems use; they are added to those known"`
}

// Label names the change.
func (SaveProduct) Label() string { return "command.SaveProduct" }

// Apply stores the product.
func (c SaveProduct) Apply(tx store.Tx) error {
	x, err := tx.ProductByCode(c.Code)
	if err = knownOrNew(err); err != nil {
		return err
	}
	if x.ID == 0 {
		x.Code, x.Position = c.Code, last(tx, data.Products)
	}
	x.Name, x.Class = c.Name, c.Class
	old := x.Code
	x.Code, x.Position = cmp.Or(c.NewCode, x.Code), place(c.Position, x.Position)
	if c.Parent != nil {
		if x.ParentID, err = parentOf(*c.Parent, tx.ProductByCode, func(p data.Product) data.ID { return p.ID }); err != nil {
			return err
		}
	}
	tx.About(x.Name)
	if x, err = tx.SaveProduct(x); err != nil {
		return err
	}
	if err = tx.RecodeDeviations(data.ProductScope, old, x.Code); err != nil {
		return err
	}
	return addCodes(tx, data.Products, x.ID, x.Code, c.Outside)
}

// RemoveProduct removes a product; what was sold of it stays sold, without a
// product. While it has targets it stays, unless these are released.
type RemoveProduct struct {
	Code    string `json:"code" doc:"code of the product"`
	Release bool   `json:"release" doc:"true: its targets go too, so that their amount is unallocated; false: refuse while it has some"`
}

// Label names the change.
func (RemoveProduct) Label() string { return "command.RemoveProduct" }

// Apply removes the product.
func (c RemoveProduct) Apply(tx store.Tx) error {
	x, err := tx.ProductByCode(c.Code)
	if err != nil {
		return err
	}
	if err := targeted(tx, data.Products, x.ID, x.Name, c.Release); err != nil {
		return err
	}
	if err := lit(tx, productLights, x.ID, x.Name, c.Release); err != nil {
		return err
	}
	tx.About(x.Name)
	return tx.Remove(data.Products, x.ID)
}

// SaveRep adds a person, or changes the one with the code.
type SaveRep struct {
	Code     string     `json:"code" doc:"code of the person; a new code adds one"`
	NewCode  string     `json:"new_code" doc:"code they should have from now on; empty keeps it"`
	Name     string     `json:"name" doc:"name"`
	Region   string     `json:"region" doc:"region code; empty: unassigned"`
	Level    data.Level `json:"level" doc:"top, core, new, manager or empty"`
	Joined   data.Date  `json:"joined" doc:"first day; empty: not known"`
	Left     data.Date  `json:"left" doc:"first day no longer here; empty: still here"`
	Position *int       `json:"position" doc:"place in the order; missing keeps it, or puts a new one last"`
	Outside  []string   `json:"outside" doc:"further codes other systems use; they are added to those known"`
}

// Label names the change.
func (SaveRep) Label() string { return "command.SaveRep" }

// Apply stores the person.
func (c SaveRep) Apply(tx store.Tx) error {
	x, err := tx.RepByCode(c.Code)
	if err = knownOrNew(err); err != nil {
		return err
	}
	if x.ID == 0 {
		x.Code, x.Position = c.Code, last(tx, data.Reps)
	}
	x.RegionID = 0
	if c.Region != "" {
		region, err := tx.RegionByCode(c.Region)
		if err != nil {
			return data.At("region", err)
		}
		x.RegionID = region.ID
	}
	x.Name, x.Level, x.Joined, x.Left = c.Name, c.Level, c.Joined, c.Left
	old := x.Code
	x.Code, x.Position = cmp.Or(c.NewCode, x.Code), place(c.Position, x.Position)
	tx.About(x.Name)
	if x, err = tx.SaveRep(x); err != nil {
		return err
	}
	if err = tx.RecodeDeviations(data.RepScope, old, x.Code); err != nil {
		return err
	}
	return addCodes(tx, data.Reps, x.ID, x.Code, c.Outside)
}

// RemoveRep removes a person who was entered by mistake; their customers and orders
// become unassigned. Of whom there are records, who shares a customer or signed a
// letter stays: enter the day they left. While a person has targets, anything was
// agreed with them or they have pay schemes of their own, they stay too, unless
// these are released.
type RemoveRep struct {
	Code    string `json:"code" doc:"code of the person"`
	Release bool   `json:"release" doc:"true: their targets go too, so that the amount is without a person, and their commitments, signatures, unsigned letters, moves, mentorships and own pay schemes; false: refuse while there are some. Records such as one-on-ones, actions, daily reports, opportunities, marks, tests and pay are never released"`
}

// Label names the change.
func (RemoveRep) Label() string { return "command.RemoveRep" }

// Apply removes the person.
func (c RemoveRep) Apply(tx store.Tx) error {
	x, err := tx.RepByCode(c.Code)
	if err != nil {
		return err
	}
	if err := targeted(tx, data.Reps, x.ID, x.Name, c.Release); err != nil {
		return err
	}
	if err := sharing(tx, x); err != nil {
		return err
	}
	if err := bound(tx, 0, x.ID, x.Name); err != nil {
		return err
	}
	if err := recorded(tx, records, x.ID, x.Name, "problem.remove.records"); err != nil {
		return err
	}
	agreed, err := tx.AgreedWith()
	if err != nil {
		return err
	}
	if n := agreed[x.ID]; n > 0 && !c.Release {
		return data.Problem{Key: "problem.remove.agreed", Field: "code", Args: []any{x.Name, n}}
	}
	if err := schemed(tx, x, c.Release); err != nil {
		return err
	}
	tx.About(x.Name)
	return tx.Remove(data.Reps, x.ID)
}

// targeted refuses to remove what has targets, with their amount, unless they are
// released.
func targeted(tx store.Tx, kind data.Kind, id data.ID, name string, release bool) error {
	if release {
		return nil
	}
	held, err := tx.TargetsHeld(kind)
	if err != nil {
		return err
	}
	if m := held[id]; m > 0 {
		return data.Problem{Key: "problem.remove.targets", Field: "code", Args: []any{name, m}}
	}
	return nil
}

// parentOf is the record that a code names as parent; zero for none.
func parentOf[T any](code string, find func(string) (T, error), id func(T) data.ID) (data.ID, error) {
	if code == "" {
		return 0, nil
	}
	x, err := find(code)
	return id(x), data.At("parent", err)
}

// knownOrNew lets an unknown code pass: it names a record to be added.
func knownOrNew(err error) error {
	if p := (data.Problem{}); errors.As(err, &p) && len(p.Key) > 16 && p.Key[:16] == "problem.unknown." {
		return nil
	}
	return err
}

func place(p *int, keep int) int {
	if p != nil {
		return *p
	}
	return keep
}

// last is the place behind every record of the kind.
func last(tx store.Tx, kind data.Kind) int {
	n, err := tx.Count(kind)
	if err != nil {
		return 0 // the save that follows meets the same error
	}
	return n
}

func addCodes(tx store.Tx, kind data.Kind, id data.ID, own string, codes []string) error {
	for _, c := range codes {
		if c == own {
			continue
		}
		if err := tx.SaveCode(data.Code{Kind: kind, NounID: id, Code: c}); err != nil {
			return data.At("outside", err)
		}
	}
	return nil
}
