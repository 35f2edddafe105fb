package actuals

import (
	"maps"
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
	"quarterdeck/views/widgets"
)

// A named is a record as a choice shows it.
type named struct {
	id         data.ID
	code, name string
}

// A known is everything an order can name.
type known struct{ regions, products, reps, customers []named }

// readKnown asks for regions, products, reps and customers.
func readKnown(r store.Reader) (k known, err error) {
	regions, err := r.Regions()
	if err != nil {
		return k, err
	}
	products, err := r.Products()
	if err != nil {
		return k, err
	}
	reps, err := r.Reps()
	if err != nil {
		return k, err
	}
	customers, err := r.Customers()
	if err != nil {
		return k, err
	}
	for _, x := range regions {
		k.regions = append(k.regions, named{x.ID, x.Code, x.Name})
	}
	for _, x := range products {
		k.products = append(k.products, named{x.ID, x.Code, x.Name})
	}
	for _, x := range reps {
		k.reps = append(k.reps, named{x.ID, x.Code, x.Name})
	}
	for _, x := range customers {
		k.customers = append(k.customers, named{x.ID, x.Code, x.Name})
	}
	return k, nil
}

// buyers are the customers for a finder.
func (k known) buyers() []widgets.Named {
	list := make([]widgets.Named, len(k.customers))
	for i, x := range k.customers {
		list[i] = widgets.Named{Code: x.code, Name: x.name}
	}
	return list
}

// names are the names of records by their number.
func names(list []named) map[data.ID]string {
	by := make(map[data.ID]string, len(list))
	for _, x := range list {
		by[x.id] = x.name
	}
	return by
}

// find is where the record with a number stands in a list, or −1.
func find(list []named, id data.ID) int {
	return slices.IndexFunc(list, func(x named) bool { return x.id == id && id != 0 })
}

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }
