package plan

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A RegionRow is a region with how much hangs on it.
type RegionRow struct {
	data.Region
	Parent    string     `json:"parent"`  // code of the region it is a part of; empty: of none
	Outside   []string   `json:"outside"` // codes of other systems
	Customers int        `json:"customers"`
	Reps      int        `json:"reps"`
	Targets   data.Money `json:"targets"` // what its targets hold, in minor units
}

// Regions lists the regions in their order.
func Regions(r store.Reader, _ data.Date, _ None) ([]RegionRow, error) {
	regions, err := r.Regions()
	if err != nil {
		return nil, err
	}
	outside, err := outsideCodes(r, data.Regions)
	if err != nil {
		return nil, err
	}
	customers, err := r.CountBy(data.Customers, "region_id")
	if err != nil {
		return nil, err
	}
	reps, err := r.CountBy(data.Reps, "region_id")
	if err != nil {
		return nil, err
	}
	held, err := r.TargetsHeld(data.Regions)
	code := map[data.ID]string{}
	for _, x := range regions {
		code[x.ID] = x.Code
	}
	rows := make([]RegionRow, len(regions))
	for i, x := range regions {
		rows[i] = RegionRow{x, code[x.ParentID], outside[x.ID], customers[x.ID], reps[x.ID], held[x.ID]}
	}
	return rows, err
}

// A ProductRow is a product with its outside codes.
type ProductRow struct {
	data.Product
	Parent  string     `json:"parent"` // code of the product it is a part of; empty: of none
	Outside []string   `json:"outside"`
	Targets data.Money `json:"targets"` // what its targets hold, in minor units
}

// Products lists the products in their order.
func Products(r store.Reader, _ data.Date, _ None) ([]ProductRow, error) {
	products, err := r.Products()
	if err != nil {
		return nil, err
	}
	outside, err := outsideCodes(r, data.Products)
	if err != nil {
		return nil, err
	}
	held, err := r.TargetsHeld(data.Products)
	code := map[data.ID]string{}
	for _, x := range products {
		code[x.ID] = x.Code
	}
	rows := make([]ProductRow, len(products))
	for i, x := range products {
		rows[i] = ProductRow{x, code[x.ParentID], outside[x.ID], held[x.ID]}
	}
	return rows, err
}

// A RepRow is a person with their region and outside codes.
type RepRow struct {
	data.Rep
	Region     string     `json:"region"` // code; empty: unassigned
	RegionName string     `json:"region_name"`
	Outside    []string   `json:"outside"`
	Customers  int        `json:"customers"`
	Targets    data.Money `json:"targets"` // what their targets hold, in minor units
	Agreed     int        `json:"agreed"`  // commitments, signatures, letters, moves and mentorships
}

// Reps lists everybody, managers included, in their order.
func Reps(r store.Reader, _ data.Date, _ None) ([]RepRow, error) {
	reps, err := r.Reps()
	if err != nil {
		return nil, err
	}
	regions, err := r.Regions()
	if err != nil {
		return nil, err
	}
	byID := map[data.ID]data.Region{}
	for _, x := range regions {
		byID[x.ID] = x
	}
	outside, err := outsideCodes(r, data.Reps)
	if err != nil {
		return nil, err
	}
	customers, err := r.CountBy(data.Customers, "rep_id")
	if err != nil {
		return nil, err
	}
	agreed, err := r.AgreedWith()
	if err != nil {
		return nil, err
	}
	held, err := r.TargetsHeld(data.Reps)
	rows := make([]RepRow, len(reps))
	for i, x := range reps {
		g := byID[x.RegionID]
		rows[i] = RepRow{x, g.Code, g.Name, outside[x.ID], customers[x.ID], held[x.ID], agreed[x.ID]}
	}
	return rows, err
}

func outsideCodes(r store.Reader, kind data.Kind) (map[data.ID][]string, error) {
	codes, err := r.Codes(kind)
	by := map[data.ID][]string{}
	for _, c := range codes {
		by[c.NounID] = append(by[c.NounID], c.Code)
	}
	return by, err
}
