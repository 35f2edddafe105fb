package sample

import (
	"strings"

	"quarterdeck/data"
)

// began is the first day on which the firm's rhythms count: the Monday before the
// third quarter, of those every second week the Monday after it, of monthly ones the
// beginning of June, of rarer ones that of the year.
func began(r data.Rhythm) data.Date {
	switch r {
	case data.Daily, data.Weekly:
		return day(6, 22)
	case data.Biweekly:
		return day(6, 29)
	case data.Monthly:
		return day(6, 1)
	}
	return day(1, 5)
}

// seenTo says who sees to which rhythm; the manager sees to the others.
var seenTo = map[string]int{"competitor_scan": zhou, "track_intake": chen, "three_party": chen, "collection_table": he, "behaviour_form": zhou, "teardown": huang, "sprint_board": chen}

// unowned is a rhythm that nobody sees to: the check of the plan tells.
const unowned = "best_department"

// A held is a rhythm that is told as held on the days it was due, back to a day.
type held struct {
	code    string
	since   data.Date
	output  words
	unheld  []data.Date // days on which it was not
	skipped data.Date   // a day on which it was left out
	reason  words
}

var heldRituals = []held{
	{code: "sales_meeting", since: day(6, 22), output: words{"销售例会材料", "Sales meeting paper"}},
	{code: "competitor_scan", since: day(6, 23), output: words{"策略卡更新 1 张", "One response card brought up to date"}, unheld: []data.Date{day(7, 14), day(8, 11)}},
	{code: "attack_day", since: day(6, 24), output: words{"A 类方案迭代 9 份", "Nine proposals for A customers made better"}, skipped: day(7, 1), reason: words{"半年盘点", "Half-year stocktaking"}},
	{code: "opportunity_count", since: day(6, 24)},
	{code: "morning_after", since: day(6, 25), output: words{"得失清单", "Wins and failures"}, skipped: day(7, 2), reason: words{"前一天未攻坚", "No attack day before"}},
	{code: "three_party", since: day(6, 25), output: words{"客户需求响应清单", "Customer-need response list"}, unheld: []data.Date{day(7, 23)}},
	{code: "one_on_one", since: day(6, 26), unheld: []data.Date{day(8, 7), day(8, 14)}},
	{code: "collection_table", since: day(6, 26), output: words{"回款进度表", "Collection progress table"}, unheld: []data.Date{day(8, 14)}},
	{code: "dashboard", since: day(6, 26), output: words{"销售效能仪表盘", "Sales effectiveness dashboard"}, unheld: []data.Date{day(8, 14)}},
	{code: "data_review", since: day(6, 26), unheld: []data.Date{day(8, 14)}},
	{code: "five_why", since: day(6, 26), output: words{"周优化行动清单", "Weekly action list"}, unheld: []data.Date{day(8, 14)}},
	{code: "biweekly_review", since: day(7, 3), unheld: []data.Date{day(8, 14)}},
	{code: "pilot_evaluation", since: day(7, 3), unheld: []data.Date{day(8, 14)}},
	{code: "target_review", since: day(6, 1), output: words{"维持目标", "Targets stay"}},
	{code: "strategy_meeting", since: day(6, 9), output: words{"《方案模板》加 ROI 测算页", "Proposal template: a page on the return"}, skipped: day(7, 14), reason: words{"客户代表暑期外出", "Customers' representatives on holiday"}, unheld: []data.Date{day(8, 11)}},
	{code: "alignment_meeting", since: day(6, 17), output: words{"气泡果茶小规格排期", "Small pack of sparkling scheduled"}},
	{code: "reallocation", since: day(6, 30), output: words{"华南投放 +20%", "South: 20% more for campaigns"}},
	{code: "milestones", since: day(3, 31), output: words{"分层清单已签字", "Tier list signed"}},
	{code: "field_manual", since: day(3, 31), unheld: []data.Date{day(6, 30)}},
	{code: "responsibility_letter", since: day(1, 30)},
}

// needs are the lines of the response list: day and minute asked, and answered;
// a zero day of the answer is none.
var needs = []struct {
	day                          data.Date
	at                           int
	with                         string
	need, feature, promise, side words
	owner                        int
	replied                      data.Date
	repliedAt                    int
	reply                        words
}{
	{day(8, 13), 14*60 + 20, "Jianglan Mart", words{"冷柜旁要小规格", "A small pack beside the fridge"}, words{"气泡果茶 250 ml", "Sparkling, 250 ml"}, words{"首批滞销全退", "Unsold first batch is taken back"}, words{"产品部", "Product"}, chen, 0, 0, words{}},
	{day(8, 13), 14*60 + 45, "Yueman Supermarket", words{"账期 45 天", "45 days to pay"}, words{}, words{"按周对账", "Weekly reconciling"}, words{"财务部", "Finance"}, huang, day(8, 14), 10*60 + 5, words{"两节主通道排面可换", "Possible for two bays on the main aisle"}},
	{day(8, 6), 15 * 60, "Beichen Supermarkets", words{"外箱破损多", "Many damaged boxes"}, words{"加厚外箱", "Thicker boxes"}, words{"破损 48 小时补货", "Damaged goods replaced in 48 hours"}, words{"供应链", "Supply chain"}, zhou, day(8, 8), 9 * 60, words{"8 月 20 日起换箱", "New boxes from 20 August"}},
	{day(8, 6), 14*60 + 30, "Wanjia Chain", words{"要单店动销周报", "A weekly sell-out by shop"}, words{"数据接口", "A data feed"}, words{"先发表格", "A table until then"}, words{"数据组", "Data team"}, chen, day(8, 7), 11 * 60, words{"每周一自动发", "Sent every Monday"}},
	{day(7, 30), 14*60 + 10, "Yangcheng Fresh", words{"果茶临期退货慢", "Returns of short-dated fruit tea take long"}, words{}, words{"48 小时上门取", "Fetched within 48 hours"}, words{"售后", "After-sales"}, huang, day(7, 31), 9*60 + 30, words{"改为区域仓直收", "The regional depot takes them"}},
}

// rituals writes the firm's rhythms, what came of them, and the response list.
func (w *writer) rituals() error {
	stages, err := w.tx.Stages()
	if err != nil {
		return err
	}
	for _, x := range data.ShippedRituals() {
		owner, other := seenTo[x.Code]
		if !other {
			owner = lin
		}
		if x.OwnerID = w.people[owner]; x.Code == unowned {
			x.OwnerID = 0
		}
		x.Begins = began(x.Rhythm)
		if len(stages) > 1 && (x.Code == "attack_day" || x.Code == "morning_after") { // only in the growth stage
			x.StageID = stages[1].ID
		}
		x, err := w.tx.SaveRitual(x)
		if err != nil {
			return err
		}
		if err := w.held(x); err != nil {
			return err
		}
	}
	return w.responses()
}

// held writes down the occasions of one rhythm.
func (w *writer) held(x data.Ritual) error {
	for _, h := range heldRituals {
		if h.code != x.Code {
			continue
		}
		for _, d := range daysOf(x, h.since) {
			rec := data.RitualRecord{RitualID: x.ID, Day: d, Held: d, Output: h.output.in(w.lang)}
			if d == h.skipped {
				rec = data.RitualRecord{RitualID: x.ID, Day: d, Skipped: h.reason.in(w.lang)}
			}
			if isAmong(h.unheld, d) {
				continue
			}
			if _, err := w.tx.SaveRitualRecord(rec); err != nil {
				return err
			}
		}
	}
	return nil
}

// daysOf are the days from a day to today on which the sample's rhythms fall due.
// None of them is a holiday that moves one.
func daysOf(x data.Ritual, since data.Date) (days []data.Date) {
	switch x.Rhythm {
	case data.Weekly:
		for d := since; d <= asOf; d += 7 {
			days = append(days, d)
		}
	case data.Biweekly:
		for d := since; d <= asOf; d += 14 {
			days = append(days, d)
		}
	default:
		for m := since.Month(); m <= asOf.Month(); m += data.Month(x.Rhythm.Months()) {
			if d := inMonth(x, m); d <= asOf {
				days = append(days, d)
			}
		}
	}
	return days
}

// inMonth is the day of a month: its last Monday to Friday, or its n-th weekday.
func inMonth(x data.Ritual, m data.Month) data.Date {
	if x.Day == data.LastDay {
		d := (m + 1).Start() - 1
		for strings.Contains("Saturday Sunday", d.Weekday().String()) {
			d--
		}
		return d
	}
	first := m.Start()
	weekday := int(x.Weekdays[0] - '0')
	return first + data.Date((weekday-int(first.Weekday())+7)%7) + data.Date(7*(int(x.Nth)-1))
}

func isAmong(days []data.Date, d data.Date) bool {
	for _, x := range days {
		if x == d {
			return true
		}
	}
	return false
}

// responses writes the customer-need response list.
func (w *writer) responses() error {
	for _, n := range needs {
		x := data.ResponseItem{Day: n.day, Minute: &n.at, Need: n.need.in(w.lang), Feature: n.feature.in(w.lang), Promise: n.promise.in(w.lang),
			OwnerID: w.people[n.owner], Side: n.side.in(w.lang), Replied: n.replied, Reply: n.reply.in(w.lang)}
		if n.replied != 0 {
			x.RepliedAt = &n.repliedAt
		}
		x.CustomerID, _ = w.named(n.with)
		if _, err := w.tx.SaveResponseItem(x); err != nil {
			return err
		}
	}
	return nil
}
