package sample

import (
	"testing"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// tier tells the class of a customer by the rules as they stand in the book, for
// the customers of one plan.
func tier(all []store.CustomerSale, c store.CustomerSale) data.Tier {
	var more, less int
	for _, x := range all {
		if x.Amount > c.Amount {
			more++
		}
		if x.Amount < c.Amount {
			less++
		}
	}
	days, top, bottom := int(asOf-c.Last), more*5 < len(all), less*5 < len(all)
	switch {
	case days <= 30 && c.Orders >= 12 && top:
		return data.High
	case days <= 60 && c.Orders >= 4 && !bottom:
		return data.Potential
	case days >= 180 && c.Orders <= 1 && bottom:
		return data.Low
	case days >= 90 && c.Orders <= 2:
		return data.Dormant
	}
	return data.Unclassified
}

func TestCustomersOfThePictures(t *testing.T) {
	f := open(t, "zh")
	sales := must[[]store.CustomerSale](t)(f.CustomerSales(asOf, 365))
	names, counts := map[data.ID]string{}, map[data.Tier]int{}
	var overrides int
	for _, c := range must[[]data.Customer](t)(f.Customers()) {
		names[c.ID] = c.Name
		if c.Override != "" && c.Reason != "" {
			overrides++
		}
	}
	found := map[string]store.CustomerSale{}
	classes := map[string]data.Tier{}
	for _, s := range sales {
		found[names[s.CustomerID]] = s
		classes[names[s.CustomerID]] = tier(sales, s)
		counts[tier(sales, s)]++
	}
	for _, c := range []struct {
		name         string
		days, orders int
		amount       data.Money
		class        data.Tier
	}{
		{"万嘉连锁", 3, 31, 586, data.High}, {"北辰商超", 5, 24, 438, data.High}, {"锦和便利", 12, 26, 412, data.High},
		{"悦满超市", 19, 18, 365, data.High}, {"江岚便利", 2, 29, 342, data.High}, {"蜀香园火锅", 8, 22, 318, data.High},
		{"拾味茶餐厅", 27, 13, 246, data.High}, {"海韵酒店集团", 31, 6, 188, data.Potential}, {"楚味轩餐饮", 24, 7, 164, data.Potential},
		{"同福里酒店", 52, 5, 131, data.Potential}, {"燕山商贸", 38, 5, 118, data.Potential}, {"大川商贸", 104, 2, 46, data.Dormant},
		{"粤港百味", 126, 1, 38, data.Dormant}, {"森杉咖啡", 71, 4, 62, data.Unclassified},
	} {
		s := found[c.name]
		if int(asOf-s.Last) != c.days || s.Orders != c.orders || s.Amount != c.amount*wan || classes[c.name] != c.class {
			t.Errorf("%s: %d days, %d orders, %d, %s", c.name, asOf-s.Last, s.Orders, s.Amount, classes[c.name])
		}
	}
	for _, x := range data.Tiers {
		if counts[x] < 10 {
			t.Errorf("%s: %d customers", x, counts[x])
		}
	}
	if overrides != 1 || len(sales) != 128 {
		t.Errorf("%d overrides, %d customers with orders", overrides, len(sales))
	}
	t.Log(counts)
}

func TestWorkInHand(t *testing.T) {
	f := open(t, "zh")
	open, done := map[data.ID]int{}, map[data.ID]int{}
	var late int
	for _, a := range must[[]data.Action](t)(f.Actions()) {
		if a.OwnerID == 0 {
			t.Errorf("%+v belongs to nobody", a)
		}
		switch {
		case a.Done == 0:
			open[a.StageID]++
			if a.Due < asOf {
				late++
			}
		default:
			done[a.StageID]++
			if a.Done > asOf {
				t.Errorf("%q is done in days to come", a.Text)
			}
		}
	}
	if done[1] != 12 || open[1] != 0 || done[2] != 13 || open[2] != 6 || done[3] != 0 || open[3] != 14 || late < 3 {
		t.Errorf("done %v, open %v, %d late", done, open, late)
	}
	var filed, today int
	for _, m := range must[[]data.OneOnOne](t)(f.OneOnOnes(huang + 1)) {
		if m.Closed {
			filed++
		}
		if m.Date == asOf {
			today++
		}
	}
	if filed != 28 || today != 1 {
		t.Errorf("%d meetings filed, %d today", filed, today)
	}
	layers := map[data.Layer]int{}
	for _, m := range must[[]data.OneOnOne](t)(f.OneOnOnes(0)) {
		for _, n := range must[[]data.Note](t)(f.Notes(m.ID, data.Private, data.Shared, data.Print)) {
			layers[n.Layer]++
		}
	}
	if layers[data.Private] < 3 || layers[data.Shared] < 5 || layers[data.Print] < 8 {
		t.Errorf("notes %v", layers)
	}
	var expected data.Money
	for _, d := range must[[]data.Decision](t)(f.Decisions()) {
		if d.State == data.Open { // those of reviews that have ended are decided
			expected += *d.Expected
		}
	}
	if expected != 240*wan {
		t.Errorf("decisions bring %d", expected)
	}
}
