package service

import (
	"cmp"
	"fmt"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Quarter is how many days core customers may go without a visit, and the span
// in which they are to buy again (S4-26).
const Quarter = 90

// coreTiers are the tiers whose customers are core customers, by the code of
// their scheme: high value, A, and strategic.
var coreTiers = map[string]data.Tier{data.RFM: data.High, "abc": "a", "value": "strategic"}

// IsCore reports whether a customer is a core customer: of high value by
// recency, frequency and money, A by its score, or strategic by judgement.
func IsCore(p *schemes.Placing, customer data.ID) bool {
	for scheme, tier := range coreTiers {
		if p.Tier(scheme, customer) == tier {
			return true
		}
	}
	return false
}

// A Repurchase compares the core customers who bought again within 90 days with
// those of a year before. Who is core is judged on the day before those 90 days,
// so that nobody is core because of the purchase that is counted. A plan whose
// orders do not reach back far enough for anybody to be core then compares with
// the same customers.
type Repurchase struct {
	Since   data.Date    `json:"since"` // first of the 90 days
	Core    int          `json:"core"`
	Again   int          `json:"again"`
	Rate    *int64       `json:"rate"` // hundredths of a per cent
	Then    data.Date    `json:"then"` // first of the 90 days a year before
	CoreWas int          `json:"core_was"`
	WasNum  int          `json:"again_was"`
	Was     *int64       `json:"was"`
	Same    bool         `json:"same"`    // the year before is that of the same customers who bought before then
	Fall    *int64       `json:"fall"`    // by how much the rate fell, as read; negative: it rose; nil: not known
	Limit   int          `json:"limit"`   // fall that is an alarm
	Reading data.Reading `json:"reading"` // of the rate before, or in points
	Light   data.Light   `json:"light"`   // red: the alarm; amber: it fell by less; green
}

// A Core is a core customer nobody visited lately.
type Core struct {
	Code    string     `json:"code"`
	Name    string     `json:"name"`
	Rep     string     `json:"rep"` // code; "": nobody
	RepName string     `json:"rep_name"`
	Amount  data.Money `json:"amount"`  // of the year to the day, minor units
	Visited data.Date  `json:"visited"` // last visit; zero: never
	Days    int        `json:"days"`    // since then; 0: never visited
}

// repurchase fills in the comparison and the core customers without a visit.
func (x *Indicators) repurchase(r store.Reader, n names, rule data.CareRule) (err error) {
	if x.Repurchase, err = repurchaseOn(r, n, x.AsOf, rule); err != nil {
		return err
	}
	return x.visits(r, n)
}

// RepurchaseOn compares the core customers who bought again on a day with those of
// a year before. The answer is kept until a change touches what it was worked out
// from.
func RepurchaseOn(r store.Reader, asOf data.Date) (Repurchase, error) {
	rule, err := r.CareRule()
	if err != nil {
		return Repurchase{}, err
	}
	n, err := namesOf(r)
	if err != nil {
		return Repurchase{}, err
	}
	return repurchaseOn(r, n, asOf, rule)
}

func repurchaseOn(r store.Reader, n names, asOf data.Date, rule data.CareRule) (Repurchase, error) {
	kept, err := r.Remember(fmt.Sprint("core repurchase ", asOf), append([]data.Kind{data.CareRules}, schemes.Kinds...),
		func() (any, error) { return compare(r, n, asOf, rule) })
	if err != nil {
		return Repurchase{}, err
	}
	return kept.(Repurchase), nil
}

func compare(r store.Reader, n names, asOf data.Date, rule data.CareRule) (y Repurchase, err error) {
	y.Limit, y.Reading = rule.RepurchaseLow, cmp.Or(rule.Repurchase, data.Relative)
	y.Since, y.Then = asOf-Quarter+1, asOf-Quarter+1-year
	core, err := coreOn(r, n, y.Since-1)
	if err != nil {
		return y, err
	}
	was, err := coreOn(r, n, y.Then-1)
	if err != nil {
		return y, err
	}
	if len(was) == 0 {
		y.Same = true
		if was, err = known(r, core, y.Then); err != nil {
			return y, err
		}
	}
	if y.Core, y.Again, err = again(r, core, y.Since); err != nil {
		return y, err
	}
	if y.CoreWas, y.WasNum, err = again(r, was, y.Then); err != nil {
		return y, err
	}
	y.Rate, y.Was = rate(y.Again, y.Core), rate(y.WasNum, y.CoreWas)
	if y.Rate != nil && y.Was != nil {
		if fall, ok := calc.Fall(*y.Was, *y.Rate, y.Reading); ok {
			y.Fall = &fall
			y.Light = fallLight(fall, y.Limit)
		}
	}
	return y, nil
}

// fallLight judges the fall of a rate.
func fallLight(fall int64, limit int) data.Light {
	switch {
	case fall <= 0:
		return data.Green
	case fall >= int64(limit):
		return data.Red
	}
	return data.Amber
}

// coreOn lists the core customers of a day.
func coreOn(r store.Reader, n names, day data.Date) (core []data.ID, err error) {
	p, err := schemes.Place(r, day)
	if err != nil {
		return nil, err
	}
	for id := range n.customers {
		if IsCore(p, id) {
			core = append(core, id)
		}
	}
	return core, nil
}

// known are those of the customers who bought in the year before a day.
func known(r store.Reader, all []data.ID, day data.Date) (kept []data.ID, err error) {
	orders, err := r.PurchasesBy(data.Period{From: day - year, Until: day})
	for _, id := range all {
		if orders[id] > 0 {
			kept = append(kept, id)
		}
	}
	return kept, err
}

// again counts customers, and those of them who bought in the 90 days from since.
func again(r store.Reader, all []data.ID, since data.Date) (core, bought int, err error) {
	orders, err := r.PurchasesBy(data.Period{From: since, Until: since + Quarter})
	for _, id := range all {
		if orders[id] > 0 {
			bought++
		}
	}
	return len(all), bought, err
}

// visits lists the core customers of the day whom nobody visited in 90 days.
func (x *Indicators) visits(r store.Reader, n names) error {
	x.Unvisit = []Core{}
	p, err := schemes.Place(r, x.AsOf)
	if err != nil {
		return err
	}
	sales, err := r.CustomerSales(x.AsOf, year)
	if err != nil {
		return err
	}
	money := make(map[data.ID]data.Money, len(sales))
	for _, s := range sales {
		money[s.CustomerID] = s.Amount
	}
	visited, err := r.TouchedBy([]data.Channel{data.ByVisit, data.ByExecVisit}, x.AsOf)
	if err != nil {
		return err
	}
	for id, c := range n.customers {
		if !IsCore(p, id) {
			continue
		}
		x.Core++
		day := visited[id]
		if day != 0 && x.AsOf-day <= Quarter {
			continue
		}
		k := Core{Code: c.Code, Name: c.Name, Rep: c.Rep, RepName: c.RepName, Amount: money[id], Visited: day}
		if day != 0 {
			k.Days = int(x.AsOf - day)
		}
		x.Unvisit = append(x.Unvisit, k)
	}
	slices.SortFunc(x.Unvisit, func(a, b Core) int { return cmp.Or(cmp.Compare(b.Amount, a.Amount), cmp.Compare(a.Code, b.Code)) })
	return nil
}
