package sample

import "quarterdeck/data"

// cooperation is what logistics and finance gave each rep for working together,
// in the first, second and third quarter; 0: not given.
var cooperation = [9][3]int{
	{88, 92, 93}, {85, 86, 0}, {80, 84, 87}, {72, 66, 63}, {83, 85, 84}, {94, 95, 96}, {78, 74, 75}, {86, 88, 0}, {90, 91, 92},
}

// praises are the praise of the year.
var praises = []struct {
	rep       int // lin: the whole team
	from      string
	day       data.Date
	award     data.Award
	incentive data.Incentive
	text      words
	reward    data.Money
}{
	{zhao, "Beichen Supermarkets", data.NewDate(2026, 2, 10), data.AwardReview, data.Material, words{"北辰总部点名表扬：春节前三次补货都准点", "Beichen's head office: three refills before Spring Festival, all on time"}, 1_000_00},
	{zhao, "", data.NewDate(2026, 5, 8), data.AwardService, data.Spiritual, words{"入职九周年", "Nine years with us"}, 0},
	{chen, "", data.NewDate(2026, 4, 2), data.AwardSprint, data.Material, words{"一季度冲刺第一，分享连锁谈判打法", "First of the first quarter's sprint; shared how to negotiate with chains"}, 3_000_00},
	{yang, "Shuxiangyuan Hotpot", data.NewDate(2026, 6, 18), data.AwardLetter, data.Material, words{"蜀香园手写感谢信：帮门店重排了冷饮柜", "Hand-written thanks of Shuxiangyuan for rearranging its cold shelf"}, 2_000_00},
	{sun, "", data.NewDate(2026, 7, 3), data.AwardProgress, data.Career, words{"上半年进步最大，去成都参加培训", "Most progress in the half-year; goes to Chengdu for training"}, 0},
	{lin, "", data.NewDate(2026, 7, 6), data.AwardTeam, data.Spiritual, words{"上半年回款率 97%，全队聚餐", "97% collected in the half-year: dinner for the team"}, 0},
	{zhou, "Jianglan Mart", data.NewDate(2026, 8, 5), data.AwardReview, data.Material, words{"江岚便利好评：投诉当天上门", "Jianglan: came the same day after a complaint"}, 1_000_00},
	{yang, "", data.NewDate(2026, 8, 3), data.AwardSprint, data.Spiritual, words{"七月冲刺第一", "First of the sprint in July"}, 0},
}

// scores writes marks for working together, and praise.
func (w *writer) scores() error {
	for i, marks := range cooperation {
		for q, mark := range marks {
			if mark == 0 {
				continue
			}
			from := first + data.Month(3*q)
			m := data.ScoreMark{RepID: w.people[i], Period: data.Period{From: from.Start(), Until: (from + 3).Start()}, Indicator: data.ScoreCooperation, Mark: mark * 100,
				Note: words{"物流、财务各打一半", "Half by logistics, half by finance"}.in(w.lang)}
			if _, err := w.tx.SaveScoreMark(m); err != nil {
				return err
			}
		}
	}
	for _, p := range praises {
		x := data.Praise{Date: p.day, Award: p.award, Incentive: p.incentive, Text: p.text.in(w.lang)}
		if p.rep != lin {
			x.RepID = w.people[p.rep]
		}
		if p.from != "" {
			x.CustomerID, _ = w.named(p.from)
		}
		if p.reward > 0 {
			reward := p.reward
			x.Reward = &reward
		}
		if _, err := w.tx.SavePraise(x); err != nil {
			return err
		}
	}
	return nil
}
