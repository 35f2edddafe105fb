package sample

import "quarterdeck/data"

// words is a text in both languages of the sample.
type words struct{ zh, en string }

// in is the text in one language; anything but "zh" is English.
func (w words) in(lang string) string {
	if lang == "zh" {
		return w.zh
	}
	return w.en
}

var firm = words{"山岚茶饮", "Shanlan Tea"}

// regions in the order of the tables of figures.
var regions = [5]struct {
	code     string
	name     words
	maturity data.Maturity
}{
	{"EAST", words{"华东", "East"}, data.Mature},
	{"SOUTH", words{"华南", "South"}, data.Growing},
	{"NORTH", words{"华北", "North"}, data.Mature},
	{"CENTRAL", words{"华中", "Central"}, data.Growing},
	{"SOUTHWEST", words{"西南", "Southwest"}, data.Emerging},
}

// products in the order of the tables of figures. Price is what a carton, a
// kilogram or a bag costs. Sparkling came to the shelves this January.
var products = [4]struct {
	code  string
	name  words
	class data.ProductClass
	price data.Money
}{
	{"BOTTLED", words{"瓶装茶", "Bottled tea"}, data.CashCow, 48_00},
	{"LEAF", words{"原叶茶", "Leaf tea"}, data.Star, 236_00},
	{"SPARKLING", words{"气泡果茶", "Sparkling fruit"}, data.Question, 64_00},
	{"FOODSERVICE", words{"餐饮装", "Foodservice"}, data.LongTail, 88_00},
}

// Numbers of the products in tables.
const (
	bottled = iota
	leaf
	sparkling
	foodservice
)

// reps in the order of the pages. Year is the target, sold this year's result
// to asOf, and before last year's, all in units of 10,000 yuan.
var reps = [9]struct {
	code               string
	name               words
	region             int
	level              data.Level
	joined             data.Date
	year, sold, before data.Money
}{
	{"R01", words{"陈思远", "Chen Siyuan"}, 0, data.Top, data.NewDate(2018, 3, 12), 1620, 1153, 1450},
	{"R02", words{"周若琳", "Zhou Ruolin"}, 0, data.Core, data.NewDate(2020, 6, 1), 1480, 1007, 1300},
	{"R03", words{"何嘉", "He Jia"}, 0, data.New, data.NewDate(2024, 11, 4), 1220, 758, 1040},
	{"R04", words{"黄子墨", "Huang Zimo"}, 1, data.Core, data.NewDate(2021, 9, 6), 1580, 875, 1230},
	{"R05", words{"梁咏诗", "Liang Yongshi"}, 1, data.Core, data.NewDate(2022, 2, 14), 1300, 834, 998},
	{"R06", words{"赵启明", "Zhao Qiming"}, 2, data.Top, data.NewDate(2017, 5, 8), 1240, 880, 1090},
	{"R07", words{"孙悦", "Sun Yue"}, 2, data.New, data.NewDate(2024, 10, 8), 920, 632, 805},
	{"R08", words{"吴桐", "Wu Tong"}, 3, data.Core, data.NewDate(2021, 4, 19), 1440, 907, 1130},
	{"R09", words{"杨帆", "Yang Fan"}, 4, data.Core, data.NewDate(2022, 7, 11), 1200, 868, 817},
}

// Numbers of the people in tables; lin is the manager.
const (
	chen = iota
	zhou
	he
	huang
	liang
	zhao
	sun
	wu
	yang
	lin
)

var manager = words{"林知夏", "Lin Zhixia"}

// managerCode is the manager's code.
const managerCode = "M01"

// repsOf lists the numbers of a region's reps.
func repsOf(region int) (list []int) {
	for i, r := range reps {
		if r.region == region {
			list = append(list, i)
		}
	}
	return list
}
