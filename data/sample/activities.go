package sample

import (
	"math/rand/v2"

	"quarterdeck/data"
)

// busy says what the daily reports of a rep add up to beside [done]: visits in
// hundredths for an opportunity, effective conversations in hundredths for a
// visit, and leads followed up in time, of ten thousand. Huang Zimo visits much;
// he and He Jia are late with leads.
var busy = [9]struct{ visits, talks, inTime int }{
	{180, 130, 98_60}, {180, 120, 97_20}, {170, 105, 93_90}, {215, 110, 92_80}, {170, 120, 96_90}, {185, 135, 99_00}, {165, 100, 96_10}, {180, 115, 95_70}, {160, 125, 97_60},
}

// silent is the rep whose report of asOf has not come; atDesk has visited nobody
// in the days from deskFrom on, though orders come in.
const (
	silent = wu
	atDesk = sun
)

var deskFrom = data.NewDate(2026, 8, 3)

// activities writes a daily report for each rep and working day, which add up to
// what was done along the funnel.
func (w *writer) activities() error {
	r := draw()
	var rows []data.Activity
	for i := range reps {
		var days []data.Date
		var weights, visiting []int64
		for d := first.Start(); d <= asOf; d++ {
			if !workday(d) || i == silent && d == asOf {
				continue
			}
			days = append(days, d)
			weights = append(weights, int64(between(r, 60, 140)))
			visiting = append(visiting, int64(between(r, 60, 140)))
			if i == atDesk && d >= deskFrom {
				visiting[len(visiting)-1] = 0
			}
		}
		visits := done[i].opportunities * busy[i].visits / 100
		leads := share(data.Money(done[i].leads), weights)
		late := share(data.Money(done[i].leads-done[i].leads*busy[i].inTime/100_00), lateness(r, leads))
		visited, talked := share(data.Money(visits), visiting), share(data.Money(visits*busy[i].talks/100), weights)
		proposed := share(data.Money(done[i].proposals), shuffled(r.Perm(len(days)), weights))
		for n, d := range days {
			rows = append(rows, data.Activity{RepID: w.people[i], Date: d, Leads: count(leads[n]), InTime: count(leads[n] - late[n]),
				Visits: count(visited[n]), Talks: count(talked[n]), Proposals: count(proposed[n]), Note: w.remark(i, d)})
		}
	}
	return w.tx.SaveActivities(rows)
}

func count(n data.Money) *int { return num(int(n)) }

// lateness weighs the days of leads, so that those late are strewn over the year.
func lateness(r *rand.Rand, leads []data.Money) []int64 {
	weights := make([]int64, len(leads))
	for i, n := range leads {
		weights[i] = int64(n) * int64(between(r, 1, 100))
	}
	return weights
}

// shuffled are the weights in another order.
func shuffled(order []int, weights []int64) []int64 {
	other := make([]int64, len(weights))
	for i, n := range order {
		other[i] = weights[n]
	}
	return other
}

// remarks are what some wrote on the last days.
var remarks = map[int]map[data.Date]words{
	chen:  {asOf: {"万佳秋季排面已定", "Autumn shelf of Wanjia settled"}},
	zhou:  {asOf: {"江岚样品寄出", "Samples sent to Jianglan"}, asOf - 1: {"江岚要样品", "Jianglan asks for samples"}},
	he:    {asOf - 1: {"随陈思远跑店", "Rounds with Chen Siyuan"}},
	huang: {asOf: {"锦和账期方案待回复", "Jinhe has not answered on terms"}, asOf - 1: {"锦和、拾味报价", "Quotes to Jinhe and Shiwei"}},
	zhao:  {asOf: {"北辰新增 4 店", "Beichen opens 4 more shops"}},
	sun:   {asOf: {"老客户电话补单", "Old customers reordered by phone"}},
	yang:  {asOf: {"蜀香园试饮会", "Tasting at Shuxiangyuan"}},
}

func (w *writer) remark(rep int, day data.Date) string { return remarks[rep][day].in(w.lang) }
