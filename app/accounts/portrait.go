package accounts

import (
	"fmt"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SavePortrait adds a page to the portrait handbook, or changes one. It replaces
// every field.
type SavePortrait struct {
	ID     data.ID `json:"id" doc:"number of the portrait; 0 adds one"`
	Name   string  `json:"name" doc:"name of the portrait"`
	Sort   string  `json:"sort" doc:"kind of business it describes, as customers have it; empty: none in particular"`
	Pain   string  `json:"pain" doc:"what decides, and what hurts"`
	Budget string  `json:"budget" doc:"cycle of the budget"`
	Roles  string  `json:"roles" doc:"who buys"`
	Answer string  `json:"answer" doc:"what we say and do"`
}

// Label names the change.
func (SavePortrait) Label() string { return "command.SavePortrait" }

// Apply stores the page, as of today.
func (c SavePortrait) Apply(tx store.Tx) error {
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	all, err := tx.Portraits()
	if err != nil {
		return err
	}
	var p data.Portrait
	for _, x := range all {
		switch {
		case x.ID == c.ID:
			p = x
		case x.Name == c.Name:
			return data.Problem{Key: "problem.portrait.twice", Field: "name", Args: []any{c.Name}}
		}
		if c.ID == 0 {
			p.Position = x.Position + 1
		}
	}
	if c.ID != 0 && p.ID == 0 {
		return data.Problem{Key: "problem.gone.portraits", Field: "id", Args: []any{int(c.ID)}}
	}
	p.Name, p.Sort, p.Pain, p.Budget, p.Roles, p.Answer, p.Updated = c.Name, c.Sort, c.Pain, c.Budget, c.Roles, c.Answer, today
	tx.About(p.Name)
	_, err = tx.SavePortrait(p)
	return err
}

// RemovePortrait takes a page out of the handbook; samples of reviews stay.
type RemovePortrait struct {
	ID data.ID `json:"id" doc:"number of the portrait"`
}

// Label names the change.
func (RemovePortrait) Label() string { return "command.RemovePortrait" }

// Apply removes the page.
func (c RemovePortrait) Apply(tx store.Tx) error {
	p, err := tx.Portrait(c.ID)
	if err != nil {
		return err
	}
	tx.About(p.Name)
	return tx.Remove(data.Portraits, p.ID)
}

// PortraitsIn asks for the handbook.
type PortraitsIn struct{}

// A Portrait is a page of the handbook with what the plan's customers of its kind
// of business did.
type Portrait struct {
	data.Portrait
	Figures Figures `json:"figures"`
}

// Figures are what the customers of one kind of business did in the year that
// ends today. Amounts are in minor units.
type Figures struct {
	Customers  int          `json:"customers"`
	Buyers     int          `json:"buyers"` // with a purchase in the year
	Orders     int          `json:"orders"`
	Amount     data.Money   `json:"amount"`     // refunds netted
	Average    *data.Money  `json:"average"`    // of a purchase; nil: none
	Repurchase *int         `json:"repurchase"` // of those who bought the year before, who bought again, in hundredths of a per cent; nil: nobody bought
	Tiers      []TierCount  `json:"tiers"`      // RFM, in the order of the scheme
	Products   []ProductSum `json:"products"`   // the three that bring most
}

// A TierCount is how many customers are in a tier.
type TierCount struct {
	Tier  data.SchemeTier `json:"tier"`
	Count int             `json:"count"`
}

// A ProductSum is what a product brought.
type ProductSum struct {
	Code   string     `json:"code"`
	Name   string     `json:"name"`
	Amount data.Money `json:"amount"`
}

// topProducts is how many products a portrait names.
const topProducts = 3

// PortraitsOf answers the pages of the handbook, in its order, with their figures.
// Who asks must not change the answer.
func PortraitsOf(r store.Reader, today data.Date, _ PortraitsIn) ([]Portrait, error) {
	kinds := append([]data.Kind{data.Portraits, data.Products}, schemes.Kinds...)
	x, err := r.Remember(fmt.Sprint("portraits ", today), kinds, func() (any, error) { return portraits(r, today) })
	if err != nil {
		return nil, err
	}
	return x.([]Portrait), nil
}

func portraits(r store.Reader, today data.Date) ([]Portrait, error) {
	pages, err := r.Portraits()
	if err != nil || len(pages) == 0 {
		return []Portrait{}, err
	}
	figures, err := figuresOf(r, today)
	rows := make([]Portrait, len(pages))
	for i, p := range pages {
		rows[i].Portrait = p
		if f := figures[p.Sort]; f != nil && p.Sort != "" {
			rows[i].Figures = *f
		}
	}
	return rows, err
}

// figuresOf works the figures out by kind of business.
func figuresOf(r store.Reader, today data.Date) (map[string]*Figures, error) {
	sales, err := r.SortSales(today)
	if err != nil {
		return nil, err
	}
	figures := map[string]*Figures{}
	for _, s := range sales {
		f := &Figures{Customers: s.Customers, Buyers: s.Buyers, Orders: s.Orders, Amount: s.Amount}
		if average, ok := calc.Quotient(data.MoneyUnit, int64(s.Amount), int64(s.Orders)); ok {
			m := data.Money(average)
			f.Average = &m
		}
		if again, ok := calc.Quotient(data.RatioUnit, int64(s.Again), int64(s.Before)); ok {
			n := int(again)
			f.Repurchase = &n
		}
		figures[s.Sort] = f
	}
	if err := addProducts(r, today, figures); err != nil {
		return nil, err
	}
	return figures, addTiers(r, today, figures)
}

func addProducts(r store.Reader, today data.Date, figures map[string]*Figures) error {
	products, err := r.Products()
	if err != nil {
		return err
	}
	byID := map[data.ID]data.Product{}
	for _, p := range products {
		byID[p.ID] = p
	}
	sums, err := r.SortProducts(data.Period{From: today + 1 - store.Active, Until: today + 1})
	for _, s := range sums {
		f, p := figures[s.Sort], byID[s.ProductID]
		if f != nil && len(f.Products) < topProducts && s.Amount > 0 {
			f.Products = append(f.Products, ProductSum{p.Code, p.Name, s.Amount})
		}
	}
	return err
}

// addTiers counts the customers of each kind of business by RFM tier.
func addTiers(r store.Reader, today data.Date, figures map[string]*Figures) error {
	placing, err := schemes.Place(r, today)
	if err != nil {
		return err
	}
	customers, err := r.Customers()
	if err != nil {
		return err
	}
	counts := map[string]map[data.Tier]int{}
	for _, c := range customers {
		if counts[c.Sort] == nil {
			counts[c.Sort] = map[data.Tier]int{}
		}
		counts[c.Sort][placing.Tier(data.RFM, c.ID)]++
	}
	tiers, err := r.SchemeTiers()
	for _, t := range tiers {
		if own, ok := placing.SchemeTier(data.RFM, t.Tier); !ok || own.ID != t.ID {
			continue
		}
		for sort, f := range figures {
			if n := counts[sort][t.Tier]; n > 0 {
				f.Tiers = append(f.Tiers, TierCount{t, n})
			}
		}
	}
	return err
}

// SortsOf lists the kinds of business that customers have, in alphabetical order.
func SortsOf(r store.Reader, today data.Date) ([]string, error) {
	sales, err := r.SortSales(today)
	var names []string
	for _, s := range sales {
		if s.Sort != "" {
			names = append(names, s.Sort)
		}
	}
	return names, err
}
