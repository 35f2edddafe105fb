package sample

// growth is the second stage: running.
var growth = phase{
	name: words{"增长", "Growth"}, from: day(4, 1), until: day(10, 1),
	work: []work{
		{words{"战略客户定制方案与高层拜访", "Tailored plans and executive visits for strategic customers"}, chen, day(4, 1), day(10, 1), 72, 0, []proof{
			{words{"方案已交付", "Plans delivered"}, 24_000, 18_000, words{"家", "customers"}, false, chen},
			{words{"高层拜访", "Executive visits"}, 12_000, 9_000, words{"次", "visits"}, false, lin},
		}},
		{words{"潜力客户促销组合", "Promotion mix for potential customers"}, zhou, day(4, 16), day(9, 1), 80, 0, []proof{
			{words{"参与客户", "Customers taking part"}, 36_000, 33_000, words{"家", "customers"}, false, zhou},
			{words{"促销期环比增长", "Growth while it runs"}, 12_000, 13_400, perCent, false, zhou},
		}},
		{words{"气泡果茶铺货 600 店", "Sparkling in 600 stores"}, yang, day(5, 1), day(9, 1), 71, 0, []proof{
			{words{"上架门店", "Stores listed"}, 600_000, 428_000, stores, false, yang},
			{words{"单店月动销", "Monthly sell-out per store"}, 12_000_000, 13_100_000, yuan, false, yang},
			{words{"五区中最少的一区（华中）", "Lowest of the five regions (Central)"}, 60_000, 41_000, stores, false, wu},
			{words{"首批回款率", "First batch collected"}, 95_000, -1, perCent, false, liang},
		}},
		{words{"直播带货试点", "Livestream pilot"}, sun, day(6, 1), day(8, 1), 100, day(8, 3), []proof{
			{words{"场次", "Sessions"}, 8_000, 9_000, words{"场", "sessions"}, false, sun},
			{words{"退货率 3% 以内", "Returns within 3%"}, 0, 0, noUnit, true, sun},
		}},
		{words{"华南紧急预案", "Emergency plan for the South"}, lin, day(8, 10), day(9, 16), 10, 0, []proof{
			{words{"方案到签单转化率", "Proposal-to-deal conversion"}, 55_000, 46_800, perCent, false, huang},
			{words{"45 天账期方案获批", "45-day terms approved"}, 0, 0, noUnit, false, lin},
		}},
		{words{"半年校准", "Half-year calibration"}, lin, day(6, 30), day(7, 1), 100, day(7, 6), nil},
		{words{"600 店", "600 stores"}, yang, day(8, 31), day(9, 1), 0, 0, nil},
	},
	todo: []task{
		{words{"战略客户方案 第 1 批 6 家", "Strategic plans, batch 1: six customers"}, chen, day(4, 30), day(4, 28)},
		{words{"战略客户方案 第 2 批 6 家", "Strategic plans, batch 2: six customers"}, chen, day(6, 12), day(6, 12)},
		{words{"战略客户方案 第 3 批 6 家", "Strategic plans, batch 3: six customers"}, chen, day(7, 24), day(7, 28)},
		{words{"战略客户方案 第 4 批 6 家", "Strategic plans, batch 4: six customers"}, chen, day(8, 25), 0},
		{words{"万嘉、北辰高层拜访各 1 次", "Executive visits to Wanjia and Beichen, one each"}, lin, day(5, 29), day(5, 27)},
		{words{"锦和年度框架续签意向拜访", "Visit Jinhe about renewing the annual agreement"}, lin, day(7, 3), day(7, 2)},
		{words{"促销组合第一轮：买十赠一", "Promotion round 1: buy ten, get one"}, zhou, day(6, 5), day(6, 3)},
		{words{"促销组合第二轮：买赠改满减", "Promotion round 2: from gifts to money off"}, zhou, day(8, 12), day(8, 12)},
		{words{"气泡果茶上架到 250 家", "Sparkling in 250 stores"}, yang, day(6, 30), day(7, 1)},
		{words{"气泡果茶上架到 400 家", "Sparkling in 400 stores"}, yang, day(7, 31), day(8, 4)},
		{words{"600 店冰柜陈列位尾批 172 家", "Chiller space in the last 172 of 600 stores"}, yang, day(8, 28), 0},
		{words{"华中 19 家空白门店本周逐店谈", "Talk to the 19 blank stores in Central, store by store"}, wu, day(8, 18), 0},
		{words{"餐饮装夏季菜单入 20 家餐饮", "Foodservice on 20 restaurants' summer menus"}, liang, day(6, 19), day(6, 18)},
		{words{"直播 9 场，话术与价格备案", "Nine livestreams, script and prices on file"}, sun, day(7, 31), day(7, 30)},
		{words{"半年校准会，v3 目标下发", "Half-year calibration: hand out target v3"}, lin, day(7, 6), day(7, 6)},
		{words{"报价审批改线上，2 小时内", "Quote approval online, within two hours"}, sun, day(6, 26), day(6, 24)},
		{words{"华南 45 天账期方案上会", "Put 45-day terms for the South on the agenda"}, lin, day(8, 18), 0},
		{words{"方案模板加 ROI 页和 3 个案例", "Add an ROI page and three cases to the plan template"}, zhou, day(8, 21), 0},
		{words{"悦满 42 万逾期回款", "Collect ¥420K overdue from Yueman"}, liang, day(8, 5), 0},
	},
}
