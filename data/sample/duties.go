package sample

import "quarterdeck/data"

// Numbers of the shipped duties.
const (
	insightDuty data.ID = iota + 1
	caseDuty
	mockDuty
)

// dutyWeeks is what everybody did of the weekly duties in the ten weeks up to the
// one of 10 August, the oldest first.
var dutyWeeks = []struct {
	rep  int
	duty data.ID
	done [10]int
}{
	{chen, insightDuty, [10]int{1, 1, 1, 1, 0, 1, 1, 1, 1, 1}},
	{zhao, insightDuty, [10]int{1, 1, 0, 1, 1, 1, 1, 0, 1, 0}},
	{zhou, caseDuty, [10]int{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}},
	{huang, caseDuty, [10]int{1, 0, 1, 0, 0, 1, 0, 0, 0, 0}},
	{liang, caseDuty, [10]int{1, 1, 1, 1, 0, 1, 1, 1, 1, 0}},
	{wu, caseDuty, [10]int{1, 1, 0, 1, 1, 1, 1, 1, 1, 1}},
	{yang, caseDuty, [10]int{0, 1, 1, 1, 1, 1, 0, 1, 1, 0}},
	{he, mockDuty, [10]int{3, 4, 5, 5, 5, 4, 5, 5, 5, 4}},
	{sun, mockDuty, [10]int{2, 3, 2, 4, 3, 1, 3, 2, 3, 2}},
}

// insights are what the latest reports were about.
var insights = map[int]words{
	chen: {"万嘉：统一配送价的真实诉求", "Wanjia: what one delivery price is about"},
	zhou: {"江岚新店选品复盘", "Jianglan's new stores in review"},
	wu:   {"湘里免费试陈列复盘", "Xiangli's trial displays in review"},
}

// posts are the core posts; the last has no back-up.
var posts = []struct {
	name   words
	holder int
	covers words
}{
	{words{"华东战略客户岗", "Strategic customers, East"}, chen, words{"万嘉、海韵、云栖", "Wanjia, Haiyun, Yunqi"}},
	{words{"华北大客户岗", "Key accounts, North"}, zhao, words{"北辰、京畿", "Beichen, Jingji"}},
	{words{"华中区域岗", "Central region"}, wu, words{"华中三省", "Three provinces"}},
}

// reserves are the talent reserve; post counts from 1, 0 is none.
var reserves = []struct {
	rep    int // −1: from outside
	name   words
	source data.ReserveSource
	stage  data.ReserveStage
	post   int
	since  data.Date
}{
	{zhou, words{}, data.FromInside, data.ReserveReady, 1, day(2, 2)},
	{he, words{}, data.FromInside, data.ReserveTrying, 1, day(6, 1)},
	{sun, words{}, data.FromInside, data.ReserveTrying, 2, day(6, 1)},
	{-1, words{"高航（清泉茶业大客户经理）", "Gao Hang, key accounts at Qingquan"}, data.FromRival, data.ReserveTalking, 0, day(7, 9)},
	{-1, words{"许可（江南大学 2026 届）", "Xu Ke, Jiangnan University, class of 2026"}, data.FromUniversity, data.ReserveFound, 0, day(5, 20)},
}

// duties writes the weekly duties, core posts, the talent reserve and experts.
func (w *writer) duties() error {
	const first = -9 // weeks before the last
	last := day(8, 10)
	var rows []data.DutyRecord
	for _, x := range dutyWeeks {
		for i, done := range x.done {
			if done == 0 {
				continue
			}
			r := data.DutyRecord{DutyID: x.duty, RepID: w.people[x.rep], Week: last + data.Date(7*(first+i)), Done: done}
			if i == len(x.done)-1 {
				r.Note = insights[x.rep].in(w.lang)
			}
			rows = append(rows, r)
		}
	}
	if err := w.tx.SaveDutyRecords(rows); err != nil {
		return err
	}
	ids := []data.ID{0}
	for i, p := range posts {
		x, err := w.tx.SaveCorePost(data.CorePost{Name: p.name.in(w.lang), HolderID: w.people[p.holder], Covers: p.covers.in(w.lang), Position: i + 1})
		if err != nil {
			return err
		}
		ids = append(ids, x.ID)
	}
	for _, c := range reserves {
		x := data.Reserve{Name: c.name.in(w.lang), Source: c.source, Stage: c.stage, CorePostID: ids[c.post], Since: c.since}
		if c.rep >= 0 {
			x.RepID = w.people[c.rep]
		}
		if _, err := w.tx.SaveReserve(x); err != nil {
			return err
		}
	}
	return w.experts()
}

// experts writes two external experts and what they helped with.
func (w *writer) experts() error {
	for _, x := range []struct {
		name, field words
		role        data.ExpertRole
		with        string // English name of the customer
		date        data.Date
		note        words
	}{
		{words{"方致远", "Fang Zhiyuan"}, words{"连锁零售", "Retail chains"}, data.Adviser, "Beichen Supermarkets", day(7, 16), words{"梳理北辰年框谈判底线", "Worked out where Beichen's framework can give"}},
		{words{"沈国栋", "Shen Guodong"}, words{"前国企酒店集团采购总监", "Former purchasing director, state hotel group"}, data.ExBuyer, "Haiyun Hotels", day(7, 24), words{"讲清海韵招标评分办法", "Explained how Haiyun scores tenders"}},
	} {
		e, err := w.tx.SaveExpert(data.Expert{Name: x.name.in(w.lang), Role: x.role, Field: x.field.in(w.lang)})
		if err != nil {
			return err
		}
		customer, _ := w.named(x.with)
		if _, err := w.tx.SaveExpertHelp(data.ExpertHelp{ExpertID: e.ID, CustomerID: customer, Date: x.date, Note: x.note.in(w.lang)}); err != nil {
			return err
		}
	}
	return nil
}
