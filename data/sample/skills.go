package sample

import "quarterdeck/data"

// A lesson is a training that was held, or is planned where nobody is absent and
// held is false.
type lesson struct {
	date    data.Date
	class   data.TrainingClass
	module  words
	trainer words
	hours   int // hundredths
	held    bool
	absent  []int
}

// trainers who teach often.
var (
	research = words{"研发总监 顾远", "Gu Yuan, R&D director"}
	rivals   = words{"全员", "Everybody"}
)

// lessons are the monthly modules from May on, when the team began to keep them;
// in July the workshop fell out, and August still lacks two.
var lessons = []lesson{
	{day(5, 8), data.ProductCourse, words{"气泡果茶配方与卖点", "Sparkling: recipe and selling points"}, research, 2_00, true, []int{yang}},
	{day(5, 15), data.Negotiation, words{"大客户谈判：年框与账期", "Key-account negotiation: terms and frameworks"}, words{"陈思远", "Chen Siyuan"}, 2_00, true, nil},
	{day(5, 22), data.Trends, words{"即饮茶趋势：低糖与冷链", "Ready-to-drink trends: less sugar, cold chain"}, words{"周若琳", "Zhou Ruolin"}, 1_50, true, []int{huang}},
	{day(5, 29), data.Teardown, words{"拆解清泉茶业夏季促销", "Teardown: Qingquan's summer promotion"}, rivals, 2_00, true, nil},
	{day(6, 5), data.ProductCourse, words{"餐饮装：门店出品标准", "Foodservice: making it in the store"}, research, 2_00, true, nil},
	{day(6, 12), data.Negotiation, words{"回款谈判：逾期怎么开口", "Collecting: how to raise overdue money"}, words{"梁咏诗", "Liang Yongshi"}, 2_00, true, []int{sun, wu}},
	{day(6, 18), data.Digital, words{"CRM 筛选与 AI 拟稿", "CRM filters and drafting with AI"}, words{"孙悦", "Sun Yue"}, 3_00, true, []int{zhao}},
	{day(6, 19), data.Trends, words{"餐饮渠道半年回顾", "Foodservice: half a year in review"}, words{"吴桐", "Wu Tong"}, 1_50, true, nil},
	{day(6, 26), data.Teardown, words{"拆解竞品价格体系", "Teardown: rivals' price lists"}, rivals, 2_00, true, []int{liang}},
	{day(7, 3), data.ProductCourse, words{"原叶茶产区与等级", "Leaf tea: regions and grades"}, research, 2_00, true, []int{he}},
	{day(7, 10), data.Negotiation, words{"价格异议：先谈价值再谈价", "Price objections: value before price"}, words{"赵启明", "Zhao Qiming"}, 2_00, true, nil},
	{day(7, 17), data.Trends, words{"连锁便利店扩张地图", "Where convenience chains expand"}, words{"杨帆", "Yang Fan"}, 1_50, true, []int{wu}},
	{day(8, 7), data.ProductCourse, words{"秋季新品预告", "Preview of the autumn range"}, research, 2_00, true, []int{yang}},
	{day(8, 21), data.Negotiation, words{"两年期合同怎么谈", "Negotiating two-year terms"}, words{"陈思远", "Chen Siyuan"}, 2_00, false, nil},
}

// others are trainings for some only.
var others = []struct {
	lesson
	days int
	who  []int
}{
	{lesson{day(1, 6), data.Camp, words{"年度技能攻坚营：新话术、新工具、新政策", "Skills camp: talk track, tools, policies"}, words{"林知夏", "Lin Zhixia"}, 21_00, true, nil}, 3, []int{chen, zhou, he, huang, liang, zhao, sun, wu, yang}},
	{lesson{day(3, 2), data.Basics, words{"新人集训：流程、CRM、产品", "Class for newcomers: process, CRM, products"}, words{"周若琳", "Zhou Ruolin"}, 70_00, true, nil}, 10, []int{he, sun}},
	{lesson{day(7, 24), data.SpecialTopic, words{"顾问式销售：提问的顺序", "Consultative selling: the order of questions"}, words{"陈思远", "Chen Siyuan"}, 3_00, true, nil}, 1, []int{zhou, huang, liang, wu, yang}},
	{lesson{day(6, 30), data.CaseStudy, words{"案例：悦满 600 店进场", "Case: 600 Yueman stores"}, words{"赵启明", "Zhao Qiming"}, 2_00, true, nil}, 1, []int{zhou, liang, wu, chen, zhao}},
	{lesson{day(7, 28), data.Peers, words{"华东销售主管圆桌", "Round table of sales managers"}, words{"行业协会", "Trade association"}, 4_00, true, nil}, 1, []int{lin}},
	{lesson{day(6, 16), data.Executive, words{"激励与目标分解", "Incentives and breaking targets down"}, words{"商学院 许教授", "Prof. Xu"}, 8_00, true, nil}, 1, []int{lin}},
}

// tries are results of tests in points; the first for each the oldest.
var tries = []struct {
	rep, test int // test counts from 1: product, simulation, price
	date      data.Date
	score     int // hundredths
}{
	{he, 1, day(3, 16), 86_00}, {he, 1, day(3, 30), 93_50}, {he, 2, day(4, 10), 82_00}, {he, 2, day(4, 24), 87_00},
	{sun, 1, day(3, 16), 91_00}, {sun, 2, day(4, 10), 80_50}, {sun, 2, day(8, 6), 83_50},
	{chen, 3, day(1, 8), 95_00}, {zhou, 3, day(1, 8), 88_00}, {he, 3, day(1, 8), 72_00}, {he, 3, day(1, 21), 81_00},
	{huang, 3, day(1, 8), 70_00}, {huang, 3, day(1, 22), 76_00}, {huang, 3, day(8, 7), 78_50}, {liang, 3, day(1, 8), 84_00}, {zhao, 3, day(1, 8), 92_00},
	{sun, 3, day(1, 8), 80_00}, {wu, 3, day(1, 8), 86_00}, {yang, 3, day(1, 8), 82_50},
}

// rungs are where people stand on the skill ladder, and since when.
var rungs = []struct {
	rep   int
	level data.SkillLevel
	day   data.Date
}{
	{chen, data.Senior, data.NewDate(2020, 1, 2)}, {zhou, data.Senior, data.NewDate(2022, 1, 4)}, {huang, data.Senior, data.NewDate(2023, 7, 3)},
	{liang, data.Senior, data.NewDate(2024, 1, 2)}, {zhao, data.Senior, data.NewDate(2019, 1, 2)}, {wu, data.Senior, data.NewDate(2023, 1, 3)},
	{yang, data.Senior, data.NewDate(2024, 7, 1)}, {he, data.Beginner, data.NewDate(2024, 11, 4)}, {sun, data.Beginner, data.NewDate(2024, 10, 8)},
	{lin, data.Leader, data.NewDate(2021, 4, 1)},
}

// shown are the needs that the manager has seen met, by the code of the need.
var shown = map[int][]string{
	he: {"basics", "pains"}, sun: {"basics"}, chen: {"consulting", "ai", "latent"}, zhou: {"consulting", "ai", "latent"}, huang: {"consulting"},
	liang: {"consulting", "latent"}, zhao: {"consulting"}, wu: {"consulting", "ai"}, yang: {"ai"}, lin: {"targets", "strategy"},
}

// skills writes training, tests and the ladder.
func (w *writer) skills() error {
	for _, l := range lessons {
		if err := w.lesson(l, 1, []int{chen, zhou, he, huang, liang, zhao, sun, wu, yang}); err != nil {
			return err
		}
	}
	for _, l := range others {
		if err := w.lesson(l.lesson, l.days, l.who); err != nil {
			return err
		}
	}
	for _, x := range tries {
		if _, err := w.tx.SaveExam(data.Exam{ExamKindID: data.ID(x.test), RepID: w.people[x.rep], Date: x.date, Score: x.score}); err != nil {
			return err
		}
	}
	for _, x := range rungs {
		if _, err := w.tx.SavePromotion(data.Promotion{RepID: w.people[x.rep], Level: x.level, Day: x.day}); err != nil {
			return err
		}
	}
	needs, err := w.tx.SkillNeeds()
	if err != nil {
		return err
	}
	for i := range w.people {
		for _, code := range shown[i] {
			for _, n := range needs {
				if n.Code != code {
					continue
				}
				if err := w.tx.SaveSkillMark(data.SkillMark{SkillNeedID: n.ID, RepID: w.people[i], Day: day(6, 30)}); err != nil {
					return err
				}
			}
		}
	}
	return w.duties()
}

// lesson writes a training and who came.
func (w *writer) lesson(l lesson, days int, who []int) error {
	x := data.Training{Date: l.date, Days: days, Class: l.class, Module: l.module.in(w.lang), Trainer: l.trainer.in(w.lang), Hours: l.hours,
		Location: words{"总部 3 楼会议室", "Meeting room, third floor"}.in(w.lang)}
	if l.held {
		x.Held = l.date
	}
	x, err := w.tx.SaveTraining(x)
	if err != nil {
		return err
	}
	rows := make([]data.Attendance, len(who))
	for i, n := range who {
		rows[i] = data.Attendance{TrainingID: x.ID, RepID: w.people[n]}
		if !l.held {
			continue
		}
		came := true
		for _, a := range l.absent {
			came = came && a != n
		}
		rows[i].Came = &came
	}
	return w.tx.SaveAttendances(rows)
}
