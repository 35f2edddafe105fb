package sample

// sprint is the last stage: not begun.
var sprint = phase{
	name: words{"冲刺", "Sprint"}, from: day(10, 1), until: day(13, 1),
	work: []work{
		{words{"老客户续约", "Renew existing customers"}, zhao, day(10, 1), day(12, 16), 0, 0, []proof{
			{words{"框架协议续签率", "Framework agreements renewed"}, 90_000, -1, perCent, false, zhao},
			{words{"A 级客户全部续签", "Every A customer renewed"}, 0, 0, noUnit, false, zhao},
		}},
		{words{"库存清理限时特惠", "Limited-time stock clearance"}, he, day(11, 1), day(12, 21), 0, 0, []proof{
			{words{"临期库存清出", "Short-dated stock cleared"}, 85_000, -1, perCent, false, he},
		}},
		{words{"2027 线索储备", "Leads in store for 2027"}, wu, day(10, 16), day(13, 1), 0, 0, []proof{
			{words{"有效线索", "Qualified leads"}, 1_600_000, -1, words{"条", "leads"}, false, wu},
		}},
		{words{"全年复盘", "Review of the year"}, lin, day(12, 28), day(12, 29), 0, 0, nil},
	},
	todo: []task{
		{words{"列出年底到期的框架协议", "List the framework agreements that end this year"}, zhao, day(10, 9), 0},
		{words{"A 级续约方案逐家定价", "Price every A renewal, customer by customer"}, zhao, day(10, 23), 0},
		{words{"高层续约拜访 12 家", "Executive renewal visits to 12 customers"}, lin, day(11, 20), 0},
		{words{"B 级续约电话两轮", "Two rounds of renewal calls to B customers"}, liang, day(11, 27), 0},
		{words{"续约合同全部回签", "All renewal contracts countersigned"}, zhao, day(12, 15), 0},
		{words{"盘点各仓临期库存", "Count short-dated stock in every warehouse"}, he, day(10, 30), 0},
		{words{"限时特惠价与底价报批", "Get clearance and floor prices approved"}, he, day(11, 6), 0},
		{words{"特惠第一波：商超堆头", "Clearance wave 1: supermarket displays"}, chen, day(11, 20), 0},
		{words{"特惠第二波：餐饮团购", "Clearance wave 2: restaurant bulk orders"}, yang, day(12, 11), 0},
		{words{"休眠客户唤醒一轮", "One round of waking dormant customers"}, sun, day(11, 13), 0},
		{words{"2027 线索渠道与口径定稿", "Settle sources and definition of 2027 leads"}, wu, day(10, 30), 0},
		{words{"两场行业展会收线索", "Collect leads at two trade fairs"}, wu, day(11, 27), 0},
		{words{"2027 新品品鉴会 5 区各 1 场", "2027 tastings, one in each of five regions"}, zhou, day(12, 11), 0},
		{words{"全年复盘材料与 2027 初版目标", "Papers for the year's review and first 2027 targets"}, lin, day(12, 25), 0},
	},
}
