package sample

import (
	"fmt"
	"math/rand/v2"

	"quarterdeck/data"
)

// A habit is how a customer buys. It decides the tier the rules will find.
type habit int

const (
	fixed    habit = iota // as the table says
	frequent              // every two or three weeks
	devoted               // as often, and more each time
	steady                // every month or two
	quiet                 // stopped months ago after little
	faded                 // one small order long ago
	lapsed                // was steady, then stopped
	waiting               // steady, but overdue
	fresh                 // new this summer
)

// habits says how many days ago the last order was, how many orders the year to
// asOf holds, and what one order comes to in 10,000 yuan. Orders without a size
// take what the others leave of the rep's month, by weight.
var habits = map[habit]struct {
	days, orders, size [2]int
	weight             int
}{
	frequent: {[2]int{0, 10}, [2]int{18, 25}, [2]int{}, 1},
	devoted:  {[2]int{0, 10}, [2]int{18, 25}, [2]int{}, 2},
	steady:   {[2]int{4, 48}, [2]int{6, 11}, [2]int{}, 1},
	quiet:    {[2]int{94, 205}, [2]int{1, 2}, [2]int{5, 14}, 0},
	faded:    {[2]int{196, 520}, [2]int{1, 1}, [2]int{1, 3}, 0},
	lapsed:   {[2]int{95, 150}, [2]int{3, 5}, [2]int{5, 9}, 0},
	waiting:  {[2]int{62, 86}, [2]int{4, 6}, [2]int{6, 11}, 0},
	fresh:    {[2]int{3, 24}, [2]int{1, 3}, [2]int{3, 7}, 0},
}

// A kind is a customer's sort of business.
type kind int

const (
	chain kind = iota
	mart
	dining
	hotel
	trader
	cafe
)

// kinds names the sorts and says how much each likes the products, in per cent
// of what is usual.
var kinds = [...]struct {
	name  words
	likes [len(products)]int
}{
	chain:  {words{"商超", "Supermarket"}, [4]int{115, 95, 105, 55}},
	mart:   {words{"便利店", "Convenience store"}, [4]int{130, 30, 150, 30}},
	dining: {words{"餐饮", "Restaurant"}, [4]int{80, 70, 60, 260}},
	hotel:  {words{"酒店", "Hotel"}, [4]int{50, 190, 40, 190}},
	trader: {words{"商贸", "Distributor"}, [4]int{115, 130, 80, 60}},
	cafe:   {words{"茶咖", "Café"}, [4]int{20, 210, 130, 120}},
}

// A customer is one row of the tables of names.
type customer struct {
	rep    int
	habit  habit
	kind   kind
	name   words
	days   int        // since the last order
	orders int        // in the year to asOf
	amount data.Money // in that year; zero: what is left, or none
	since  data.Date
	size   data.Money // of an order
}

// known are the customers of the pictures, with days since the last order,
// orders and amount of the year to asOf.
var known = []customer{
	{chen, fixed, chain, words{"万嘉连锁", "Wanjia Chain"}, 3, 31, 586 * wan, data.NewDate(2018, 6, 4), 0},
	{zhao, fixed, chain, words{"北辰商超", "Beichen Supermarkets"}, 5, 24, 438 * wan, data.NewDate(2019, 9, 2), 0},
	{huang, fixed, mart, words{"锦和便利", "Jinhe Mart"}, 12, 26, 412 * wan, data.NewDate(2022, 7, 18), 0},
	{liang, fixed, chain, words{"悦满超市", "Yueman Supermarket"}, 19, 18, 365 * wan, data.NewDate(2022, 3, 21), 0},
	{zhou, fixed, mart, words{"江岚便利", "Jianglan Mart"}, 2, 29, 342 * wan, data.NewDate(2020, 8, 10), 0},
	{yang, fixed, dining, words{"蜀香园火锅", "Shuxiangyuan Hotpot"}, 8, 22, 318 * wan, data.NewDate(2022, 10, 17), 0},
	{huang, fixed, dining, words{"拾味茶餐厅", "Shiwei Café"}, 27, 13, 246 * wan, data.NewDate(2023, 2, 6), 0},
	{chen, fixed, hotel, words{"海韵酒店集团", "Haiyun Hotels"}, 31, 6, 188 * wan, data.NewDate(2021, 4, 12), 0},
	{wu, fixed, dining, words{"楚味轩餐饮", "Chuweixuan Dining"}, 24, 7, 164 * wan, data.NewDate(2021, 11, 1), 0},
	{he, fixed, hotel, words{"同福里酒店", "Tongfuli Hotel"}, 52, 5, 131 * wan, data.NewDate(2023, 5, 22), 0},
	{sun, fixed, trader, words{"燕山商贸", "Yanshan Trading"}, 38, 5, 118 * wan, data.NewDate(2022, 12, 5), 0},
	{huang, fixed, trader, words{"粤海商贸", "Yuehai Trading"}, 21, 6, 96 * wan, data.NewDate(2023, 8, 14), 0},
	{wu, fixed, cafe, words{"森杉咖啡", "Sensan Coffee"}, 71, 4, 62 * wan, data.NewDate(2024, 6, 17), 0},
	{yang, fixed, trader, words{"大川商贸", "Dachuan Trading"}, 104, 2, 46 * wan, data.NewDate(2023, 10, 9), 0},
	{huang, fixed, dining, words{"粤港百味", "Yuegang Kitchen"}, 126, 1, 38 * wan, data.NewDate(2024, 1, 15), 0},
}

// everyone lists the customers of the pictures and those of the tables of
// names, their habits turned into figures.
func everyone(r *rand.Rand) []customer {
	var list []customer
	for _, c := range known {
		c.size = c.amount / data.Money(c.orders)
		list = append(list, c)
	}
	for rep, rows := range invented {
		for _, c := range rows {
			c.rep = rep
			c.settle(r)
			list = append(list, c)
		}
	}
	return list
}

// settle draws the figures of a customer from its habit.
func (c *customer) settle(r *rand.Rand) {
	h := habits[c.habit]
	c.days = between(r, h.days[0], h.days[1])
	for !workday(asOf - data.Date(c.days)) {
		c.days++
	}
	c.orders = between(r, h.orders[0], h.orders[1])
	if c.days >= 364 {
		c.orders = 0
	}
	c.size = data.Money(between(r, h.size[0]*100, h.size[1]*100)) * wan / 100
	c.amount = c.size * data.Money(c.orders)
	c.since = data.NewDate(2017+r.IntN(7), 1, 1) + data.Date(r.IntN(360))
	if c.habit == fresh {
		c.since = asOf - data.Date(c.days+30*c.orders)
	}
}

// absorbs reports whether the customer's amounts are what the others leave.
func (c *customer) absorbs() bool { return habits[c.habit].weight > 0 }

func workday(d data.Date) bool { return (d.Weekday()+6)%7 < 5 }

// save writes the customers and keeps their IDs.
func (w *writer) save(list []customer) error {
	rows := make([]data.Customer, len(list))
	for i, c := range list {
		rows[i] = data.Customer{Code: fmt.Sprintf("C%03d", i+1), Name: c.name.in(w.lang), RegionID: w.regions[reps[c.rep].region],
			RepID: w.people[c.rep], Sort: kinds[c.kind].name.in(w.lang), Since: c.since}
		if c.name.en == "Guanggu Catering" {
			rows[i].Override = data.Potential
			rows[i].Reason = words{"已签 9 月起 12 家园区食堂的供货意向，按潜力客户跟进。",
				"Has signed a letter of intent for 12 campus canteens from September; to be developed."}.in(w.lang)
		}
	}
	if err := w.tx.SaveCustomers(rows); err != nil {
		return err
	}
	for _, c := range rows {
		w.customers = append(w.customers, c.ID)
	}
	return nil
}
