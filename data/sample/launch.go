package sample

// launch is the first stage: done.
var launch = phase{
	name: words{"启动", "Launch"}, from: day(1, 1), until: day(4, 1),
	work: []work{
		{words{"客户分层与名单签字", "Tier the customers, sign the lists"}, lin, day(1, 5), day(2, 12), 100, day(2, 12), []proof{
			{words{"已分层客户", "Customers tiered"}, 120_000, 128_000, words{"家", "customers"}, false, lin},
			{words{"九人名单都已签字", "All nine have signed their lists"}, 0, 0, noUnit, true, lin},
		}},
		{words{"话术改进与通关", "New pitch, everyone certified"}, zhou, day(1, 12), day(2, 28), 100, day(2, 27), []proof{
			{words{"通关人数", "People certified"}, 9_000, 9_000, words{"人", "people"}, false, zhou},
			{words{"演练平均分", "Average role-play score"}, 85_000, 88_500, words{"分", "points"}, false, zhou},
		}},
		{words{"竞品沙盘推演", "Competitor war game"}, chen, day(3, 2), day(3, 26), 100, day(3, 27), []proof{
			{words{"主要对手各有一页应对", "One page of answers to each main rival"}, 0, 0, noUnit, true, chen},
		}},
		{words{"分层清单签字", "Tier lists signed"}, lin, day(3, 31), day(4, 1), 100, day(3, 31), nil},
	},
	todo: []task{
		{words{"五区去年成交数据清洗完成", "Clean last year's sales data for all five regions"}, sun, day(1, 16), day(1, 15)},
		{words{"核对 128 家客户档案与负责人", "Check the records and owners of all 128 customers"}, he, day(1, 30), day(1, 30)},
		{words{"A 级客户名单逐家过会", "Review the list of A customers one by one"}, lin, day(2, 6), day(2, 5)},
		{words{"分层规则写成一页纸发全员", "Put the tier rules on one page and send it round"}, lin, day(2, 11), day(2, 11)},
		{words{"旧话术录音复盘 20 段", "Review 20 recordings of the old pitch"}, zhou, day(1, 23), day(1, 22)},
		{words{"新话术初稿与三类异议应答", "Draft the new pitch with answers to three objections"}, zhou, day(2, 4), day(2, 6)},
		{words{"两轮通关演练，录像存档", "Two rounds of certification, on video"}, zhou, day(2, 27), day(2, 26)},
		{words{"气泡果茶样品寄达 60 家客户", "Get Sparkling samples to 60 customers"}, yang, day(2, 13), day(2, 13)},
		{words{"气泡果茶首批 120 家门店上架", "List Sparkling in the first 120 stores"}, yang, day(3, 27), day(3, 25)},
		{words{"三家对手价格与账期调研", "Survey prices and credit terms of three rivals"}, wu, day(3, 13), day(3, 12)},
		{words{"沙盘推演，定应对三招", "Run the war game and agree on three moves"}, chen, day(3, 25), day(3, 25)},
		{words{"九份目标责任书签字", "Nine target letters signed"}, lin, day(3, 31), day(3, 31)},
	},
}
