package sample

import (
	"slices"
	"testing"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// inUnits turns money into the unit of the tables, and reports a rest.
func inUnits(t *testing.T, list []data.Money) (rows []int) {
	t.Helper()
	for _, m := range list {
		if m%wan != 0 {
			t.Errorf("%d is not whole", m)
		}
		rows = append(rows, int(m/wan))
	}
	return rows
}

func TestTargetsAddUp(t *testing.T) {
	f := open(t, "zh")
	year := Plan("zh").Period()
	cells := must[[]data.Target](t)(f.Targets(data.Revenue, store.ByRegion, year))
	if len(cells) != 240 {
		t.Fatalf("%d cells", len(cells))
	}
	months, byRegion, byProduct := make([]data.Money, 12), make([]data.Money, 5), make([]data.Money, 4)
	var locks int
	for _, c := range cells {
		months[int(c.From.Month()-first)] += c.Amount
		byRegion[c.RegionID-1] += c.Amount
		byProduct[c.ProductID-1] += c.Amount
		if c.Locked {
			locks++
		}
	}
	monthly := []int{1080, 768, 1152, 1104, 1224, 1272, 1128, 1032, 840, 768, 792, 840}
	if got := inUnits(t, months); !slices.Equal(got, monthly) {
		t.Errorf("months %v", got)
	}
	if got := inUnits(t, byRegion); !slices.Equal(got, []int{4320, 2880, 2160, 1440, 1200}) {
		t.Errorf("regions %v", got)
	}
	if got := inUnits(t, byProduct); !slices.Equal(got, []int{4800, 3000, 2400, 1800}) {
		t.Errorf("products %v", got)
	}
	if locks != 4 {
		t.Errorf("%d locked cells", locks)
	}
	goal := must[data.Goal](t)(f.Goal(data.Revenue))
	if *goal.Amount != sum(months) || *goal.Amount != 12_000*wan {
		t.Errorf("goal %d, cells %d", *goal.Amount, sum(months))
	}

	own, people := make([]data.Money, 12), make([]data.Money, 9)
	for _, c := range must[[]data.Target](t)(f.Targets(data.Revenue, store.ByRep, year)) {
		own[int(c.From.Month()-first)] += c.Amount
		people[c.RepID-1] += c.Amount
	}
	if got := inUnits(t, own); !slices.Equal(got, monthly) {
		t.Errorf("months of reps %v", got)
	}
	if got := inUnits(t, people); !slices.Equal(got, []int{1620, 1480, 1220, 1580, 1300, 1240, 920, 1440, 1200}) {
		t.Errorf("reps %v", got)
	}
}

func TestTrailsReplay(t *testing.T) {
	f := open(t, "en")
	for _, c := range must[[]data.Target](t)(f.AllTargets(data.Revenue)) {
		var m data.Money
		for i, s := range c.Trail {
			switch {
			case s.Op == data.TrailSet && i == 0:
				m = s.Value
			case s.Op == data.TrailShare && i > 0:
				m = data.Money(int64(m)*s.Num/s.Den) + s.Rounding
			default:
				t.Fatalf("step %d of %d is %+v", i, c.ID, s)
			}
		}
		if m != c.Amount {
			t.Errorf("the trail of %d ends at %d, not at %d", c.ID, m, c.Amount)
		}
	}
}

func TestOrdersAddUp(t *testing.T) {
	f := open(t, "zh")
	buckets := Plan("zh").Buckets()
	byRegion, people, quarters := make([]data.Money, 5), make([]data.Money, 9), make([]data.Money, 4)
	var grid [5][12]data.Money
	for _, s := range must[[]store.Sale](t)(f.Sales(buckets)) {
		byRegion[s.RegionID-1] += s.Amount
		people[s.RepID-1] += s.Amount
		quarters[s.Bucket/3] += s.Amount
		grid[s.RegionID-1][s.Bucket] += s.Amount
	}
	for name, c := range map[string]struct {
		got  []data.Money
		want []int
	}{
		"regions":  {byRegion, []int{2918, 1709, 1512, 907, 868}},
		"quarters": {quarters, []int{2972, 3440, 1502, 0}},
		"reps":     {people, []int{1153, 1007, 758, 875, 834, 880, 632, 907, 868}},
		"South":    {grid[1][:], []int{248, 171, 252, 233, 250, 251, 215, 89, 0, 0, 0, 0}},
		"East":     {grid[0][:], []int{402, 271, 414, 394, 440, 442, 388, 167, 0, 0, 0, 0}},
	} {
		if got := inUnits(t, c.got); !slices.Equal(got, c.want) {
			t.Errorf("%s %v, want %v", name, got, c.want)
		}
	}
	if sum(byRegion) != 7_914*wan {
		t.Errorf("this year %d", sum(byRegion))
	}
	past := make([]data.Money, 12)
	for _, s := range must[[]store.Sale](t)(f.Sales(Plan("zh").LastYear().Buckets())) {
		past[s.Bucket] += s.Amount
		if s.ProductID == 3 {
			t.Errorf("the new product was sold in bucket %d of last year", s.Bucket)
		}
	}
	if got := inUnits(t, past); !slices.Equal(got, []int{867, 660, 926, 897, 986, 1031, 946, 867, 719, 640, 631, 690}) {
		t.Errorf("last year %v", got)
	}
}

// What the picture calls paced: ten of the 21 working days of August, each
// region rounded.
func TestPacedPlan(t *testing.T) {
	var paced data.Money
	for r := range regions {
		months := regionMonths(r)
		paced += sum(months[:7]) + (months[7]/wan).MulDiv(10, 21)*wan
	}
	if paced != 8_219*wan {
		t.Errorf("paced %d", paced)
	}
}

func TestOrdersAreConsistent(t *testing.T) {
	f := open(t, "zh")
	people := map[data.ID]data.Rep{}
	for _, r := range must[[]data.Rep](t)(f.Reps()) {
		people[r.ID] = r
	}
	customers := map[data.ID]data.Customer{}
	for _, c := range must[[]data.Customer](t)(f.Customers()) {
		customers[c.ID] = c
		if people[c.RepID].RegionID != c.RegionID {
			t.Errorf("%s is not in the region of its rep", c.Name)
		}
	}
	orders := must[[]data.Order](t)(f.Orders(store.OrderFilter{}))
	var back, odd, weekend int
	for _, o := range orders {
		c := customers[o.CustomerID]
		if o.RegionID != c.RegionID || o.RepID != c.RepID || o.Date < c.Since || o.Date < people[o.RepID].Joined {
			t.Errorf("%s does not fit %+v", o.Number, c)
		}
		if o.Amount < 0 {
			back++
		}
		if o.Amount%100 != 0 {
			odd++
		}
		if !workday(o.Date) {
			weekend++
		}
		for _, l := range o.Lines {
			if l.Quantity == 0 || l.Quantity < 0 != (l.Amount < 0) {
				t.Errorf("%s: %+v", o.Number, l)
			}
		}
	}
	if orders[0].Date != data.NewDate(2026, 8, 14) || len(orders) > 3000 {
		t.Errorf("%d orders to %s", len(orders), orders[0].Date)
	}
	if back == 0 || back > 30 || odd < len(orders)/2 || weekend > 10 {
		t.Errorf("%d returns, %d with fen, %d at weekends", back, odd, weekend)
	}
	var rows int
	for _, i := range must[[]data.Import](t)(f.Imports()) {
		rows += i.Rows
	}
	if n := must[int](t)(f.Count(data.OrderLines)); n != rows {
		t.Errorf("%d lines, %d rows", n, rows)
	}
}
