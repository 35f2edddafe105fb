package sample

import "quarterdeck/data"

// wan is 10,000 yuan, the unit of the tables below.
const wan data.Money = 1_000_000

// The plan is the calendar year 2026; it has been running until asOf. The
// orders begin a year before it.
var (
	asOf  = data.NewDate(2026, 8, 14)
	first = data.NewMonth(2026, 1)
)

// The months with orders: twelve of last year, then those of this year.
const (
	lastYearMonths = 12
	thisYearMonths = 8
	orderMonths    = lastYearMonths + thisYearMonths
)

// decided is the target of the year.
const decided = 12_000 * wan

// planned is the target by region, product and month. Each quarter has its
// 25, 30, 25 and 20 per cent of the year.
var planned = [5][4][12]data.Money{
	{ // East
		{134, 99, 147, 149, 174, 179, 161, 150, 111, 101, 108, 107},
		{145, 97, 128, 109, 101, 96, 83, 76, 85, 84, 84, 102},
		{55, 41, 75, 79, 102, 110, 100, 92, 60, 48, 50, 48},
		{60, 42, 64, 61, 63, 66, 60, 52, 45, 45, 45, 47},
	},
	{ // South
		{96, 72, 109, 107, 126, 132, 116, 109, 83, 73, 78, 79},
		{74, 49, 63, 56, 51, 48, 42, 39, 42, 42, 43, 51},
		{42, 31, 59, 60, 78, 86, 76, 69, 47, 37, 38, 37},
		{41, 28, 43, 42, 43, 44, 41, 36, 30, 30, 31, 31},
	},
	{ // North
		{72, 55, 85, 81, 95, 103, 88, 82, 64, 56, 58, 61},
		{69, 46, 58, 52, 48, 44, 40, 37, 39, 40, 40, 47},
		{24, 18, 35, 35, 44, 50, 44, 39, 27, 21, 21, 22},
		{30, 21, 31, 30, 32, 32, 29, 26, 21, 22, 23, 23},
	},
	{ // Central
		{50, 37, 59, 56, 65, 71, 61, 56, 45, 39, 39, 42},
		{42, 28, 35, 32, 30, 26, 24, 23, 23, 24, 25, 28},
		{17, 13, 25, 25, 31, 36, 31, 28, 19, 15, 15, 15},
		{20, 14, 20, 20, 21, 21, 19, 17, 14, 14, 15, 15},
	},
	{ // Southwest
		{39, 28, 46, 44, 49, 56, 48, 42, 34, 31, 30, 33},
		{38, 26, 32, 28, 27, 24, 22, 21, 22, 21, 23, 26},
		{15, 11, 21, 21, 26, 30, 27, 23, 17, 13, 13, 13},
		{17, 12, 17, 17, 18, 18, 16, 15, 12, 12, 13, 13},
	},
}

// sold is this year's result by region and month, the last one to the 14th.
var sold = [5][thisYearMonths]data.Money{
	{402, 271, 414, 394, 440, 442, 388, 167},
	{248, 171, 252, 233, 250, 251, 215, 89},
	{201, 140, 217, 202, 217, 236, 209, 90},
	{125, 84, 132, 120, 135, 139, 119, 53},
	{114, 83, 118, 117, 131, 133, 121, 51},
}

// soldLastYear is last year's result by month.
var soldLastYear = [lastYearMonths]data.Money{
	867, 660, 926, 897, 986, 1031, 946, 867, 719, 640, 631, 690,
}
