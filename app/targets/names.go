package targets

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// None is the code that means "without": a target of the whole firm has no
// region, one of a whole region no product.
const None = "-"

// names are the records that lines are made of, in the order pages show them.
type names struct {
	regions  []data.Region
	products []data.Product
	reps     []data.Rep
	place    map[data.Kind]map[data.ID]int // where each stands in its list
	codes    map[data.Kind]map[string]data.ID
}

func readNames(r store.Reader) (n names, err error) {
	if n.regions, err = r.Regions(); err != nil {
		return n, err
	}
	if n.products, err = r.Products(); err != nil {
		return n, err
	}
	if n.reps, err = r.Reps(); err != nil {
		return n, err
	}
	n.place = map[data.Kind]map[data.ID]int{data.Regions: {}, data.Products: {}, data.Reps: {}}
	for i, x := range n.regions {
		n.place[data.Regions][x.ID] = i
	}
	for i, x := range n.products {
		n.place[data.Products][x.ID] = i
	}
	for i, x := range n.reps {
		n.place[data.Reps][x.ID] = i
	}
	n.codes = map[data.Kind]map[string]data.ID{}
	for kind := range n.place {
		if n.codes[kind], err = r.CodeIndex(kind); err != nil {
			return n, err
		}
	}
	return n, nil
}

// find is the record known by a code; zero for [None] and no code at all.
func (n names) find(kind data.Kind, code string) (data.ID, error) {
	if id, ok := n.codes[kind][code]; ok {
		return id, nil
	}
	if code == "" || code == None {
		return 0, nil
	}
	field := map[data.Kind]string{data.Regions: "region", data.Products: "product", data.Reps: "rep"}[kind]
	return 0, data.Problem{Key: "problem.unknown." + string(kind), Field: field, Args: []any{code}}
}

// key is the line that codes name.
func (n names) key(region, product, rep string) (k key, err error) {
	if k.region, err = n.find(data.Regions, region); err != nil {
		return k, err
	}
	if k.product, err = n.find(data.Products, product); err != nil {
		return k, err
	}
	k.rep, err = n.find(data.Reps, rep)
	return k, err
}

// parent is what a region or product is a part of; zero for none.
func (n names) parent(kind data.Kind, id data.ID) data.ID {
	switch {
	case id == 0:
		return 0
	case kind == data.Regions:
		return n.region(id).ParentID
	case kind == data.Products:
		return n.product(id).ParentID
	}
	return 0
}

// within reports whether a record is another, or one of its parts; the record
// zero is within itself alone.
func (n names) within(kind data.Kind, id, whole data.ID) bool {
	if whole == 0 {
		return id == 0
	}
	for ; id != 0 && id != whole; id = n.parent(kind, id) {
	}
	return id == whole
}

// parents are the regions or products that have parts.
func (n names) parents(kind data.Kind) map[data.ID]bool {
	of := map[data.ID]bool{}
	for id := range n.place[kind] {
		if p := n.parent(kind, id); p != 0 {
			of[p] = true
		}
	}
	return of
}

// leafRegions are the regions without parts: those that targets are set for.
func (n names) leafRegions() (ids []data.ID) {
	parents := n.parents(data.Regions)
	for _, x := range n.regions {
		if !parents[x.ID] {
			ids = append(ids, x.ID)
		}
	}
	return ids
}

// leafProducts are the products without parts.
func (n names) leafProducts() (ids []data.ID) {
	parents := n.parents(data.Products)
	for _, x := range n.products {
		if !parents[x.ID] {
			ids = append(ids, x.ID)
		}
	}
	return ids
}

// rank is where a record stands in its list; without one it is the last.
func (n names) rank(kind data.Kind, id data.ID) int {
	if id == 0 {
		return len(n.place[kind])
	}
	return n.place[kind][id]
}

// region is the region with the ID; an empty one for zero.
func (n names) region(id data.ID) (x data.Region) {
	if id != 0 {
		x = n.regions[n.place[data.Regions][id]]
	}
	return x
}

func (n names) product(id data.ID) (x data.Product) {
	if id != 0 {
		x = n.products[n.place[data.Products][id]]
	}
	return x
}

func (n names) rep(id data.ID) (x data.Rep) {
	if id != 0 {
		x = n.reps[n.place[data.Reps][id]]
	}
	return x
}

// path is what a line is called, region first; "" for one of the whole firm.
func (n names) path(k key) string {
	region, product := n.region(k.region).Name, n.product(k.product).Name
	switch {
	case k.rep != 0:
		return n.rep(k.rep).Name
	case region != "" && product != "":
		return region + " " + product
	}
	return region + product
}
