package evidence

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// OwnYearIn has no fields.
type OwnYearIn struct{}

// An OwnYear is what last year's orders say about ourselves (S0-6). Without
// orders in it everything is empty.
type OwnYear struct {
	data.Period
	Known     bool        `json:"known"`     // there are orders in the year
	Customers int         `json:"customers"` // with at least one order
	New       *int        `json:"new"`       // of them, whose first order, or first day, lies in the year; nil: orders do not reach further back and no first days are known
	Repeat    int         `json:"repeat"`    // of them, with two orders or more
	Orders    int         `json:"orders"`
	Sold      data.Money  `json:"sold"`
	Mean      *data.Money `json:"mean"` // value of the mean order; nil: no orders
	Products  []Portion   `json:"products"`
	Regions   []Portion   `json:"regions"`
	Hints     []Hint      `json:"hints"`
}

// A Portion is a product's or region's part of the year, largest first.
type Portion struct {
	Name   string      `json:"name"` // "" is "assigned to none"
	Amount data.Money  `json:"amount"`
	Share  int64       `json:"share"`    // of the year, in hundredths of a per cent
	Growth *int64      `json:"growth"`   // against the year before, in hundredths of a per cent; nil: not known
	Heads  int64       `json:"heads"`    // regions: its reps in the year
	PerRep *data.Money `json:"per_head"` // regions: by its reps; nil: products, or nobody there
}

// A Hint is what the figures suggest looking at. Key names its sentence.
type Hint struct {
	Key  string `json:"key"`
	Args []any  `json:"args"`
}

// year is what was sold in a period, by product and region.
type year struct {
	total             data.Money
	products, regions map[data.ID]data.Money
}

func readYear(r store.Reader, p data.Period) (y year, err error) {
	y.products, y.regions = map[data.ID]data.Money{}, map[data.ID]data.Money{}
	rows, err := r.Sales([]data.Period{p})
	for _, x := range rows {
		y.total += x.Amount
		y.products[x.ProductID] += x.Amount
		y.regions[x.RegionID] += x.Amount
	}
	return y, err
}

// points is a share in hundredths of a per cent.
func points(part, whole data.Money) (int64, bool) { return calc.Points(part, whole) }

// OwnYearOf answers what last year's orders say about ourselves.
func OwnYearOf(r store.Reader, _ data.Date, _ OwnYearIn) (o OwnYear, err error) {
	plan, err := r.Plan()
	if err != nil {
		return o, err
	}
	o.Period = plan.LastYear().Period()
	o.Products, o.Regions, o.Hints = []Portion{}, []Portion{}, []Hint{}
	buyers, err := r.Buyers(o.Period)
	if err != nil || len(buyers) == 0 {
		return o, err
	}
	orders, err := r.OrderRange()
	if err != nil {
		return o, err
	}
	customers, err := r.Customers()
	if err != nil {
		return o, err
	}
	o.Known = true
	o.count(buyers, customers, orders)
	y, err := readYear(r, o.Period)
	if err != nil {
		return o, err
	}
	before := plan.LastYear().LastYear().Period()
	var old *year
	if orders.From <= before.From { // all of the year before is there
		x, err := readYear(r, before)
		if err != nil {
			return o, err
		}
		old = &x
	}
	return o, o.parts(r, y, old)
}

// count sums the customers and their orders up.
func (o *OwnYear) count(buyers []store.Buyer, customers []data.Customer, orders data.Period) {
	since := map[data.ID]data.Date{}
	for _, c := range customers {
		since[c.ID] = c.Since
	}
	fresh, known := 0, orders.From < o.From
	for _, b := range buyers {
		o.Customers++
		o.Orders += b.Orders
		o.Sold += b.Amount
		if b.Orders > 1 {
			o.Repeat++
		}
		first := since[b.CustomerID]
		known = known || first != 0
		if first == 0 && orders.From < o.From {
			first = b.First
		}
		if o.Has(first) {
			fresh++
		}
	}
	if known {
		o.New = &fresh
	}
	o.Mean = targets.MeanOrder(buyers)
}

// parts lists products and regions, and says what stands out.
func (o *OwnYear) parts(r store.Reader, y year, old *year) error {
	regions, err := r.Regions()
	if err != nil {
		return err
	}
	products, err := r.Products()
	if err != nil {
		return err
	}
	reps, err := r.Reps()
	if err != nil {
		return err
	}
	heads := map[data.ID]int64{}
	for _, x := range reps {
		if x.Level != data.Manager && x.Joined < o.Until && (x.Left == 0 || x.Left > o.From) {
			heads[x.RegionID]++
		}
	}
	for _, x := range products {
		var was *data.Money
		if old != nil {
			m := old.products[x.ID]
			was = &m
		}
		o.Products = append(o.Products, y.part(x.Name, y.products[x.ID], was))
	}
	for _, x := range regions {
		var was *data.Money
		if old != nil {
			m := old.regions[x.ID]
			was = &m
		}
		p := y.part(x.Name, y.regions[x.ID], was)
		if n := heads[x.ID]; n > 0 {
			per := p.Amount.MulDiv(1, n)
			p.PerRep, p.Heads = &per, n
		}
		o.Regions = append(o.Regions, p)
	}
	o.Products, o.Regions = sorted(o.Products), sorted(o.Regions)
	o.hints()
	return nil
}

func (y year) part(name string, m data.Money, was *data.Money) Portion {
	p := Portion{Name: name, Amount: m}
	p.Share, _ = calc.Points(m, y.total)
	if was != nil {
		if g, ok := calc.Points(m-*was, *was); ok {
			p.Growth = &g
		}
	}
	return p
}

func sorted(rows []Portion) []Portion {
	slices.SortStableFunc(rows, func(a, b Portion) int { return cmp.Compare(b.Amount, a.Amount) })
	return rows
}

// hints name the fastest product, and a region whose output per head is a fifth
// or more below that of all: only what the figures say.
func (o *OwnYear) hints() {
	best := -1
	for i, p := range o.Products {
		if p.Growth != nil && *p.Growth > 0 && (best < 0 || *p.Growth > *o.Products[best].Growth) {
			best = i
		}
	}
	if best >= 0 {
		o.Hints = append(o.Hints, Hint{"own.hint.fastest", []any{o.Products[best].Name, Percent(int(*o.Products[best].Growth))}})
	}
	sum, n := data.Money(0), int64(0)
	for _, p := range o.Regions {
		if p.Heads > 0 {
			sum, n = sum+p.Amount, n+p.Heads
		}
	}
	if n == 0 {
		return
	}
	mean := sum.MulDiv(1, n)
	for _, p := range o.Regions {
		if p.PerRep != nil && p.PerRep.MulDiv(5, 4) <= mean {
			o.Hints = append(o.Hints, Hint{"own.hint.low", []any{p.Name, *p.PerRep, mean}})
		}
	}
}
