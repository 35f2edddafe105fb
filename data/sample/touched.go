package sample

import "quarterdeck/data"

// heard is what came of touches, by channel.
var heard = map[data.Channel][]words{
	data.ByPhone: {
		{"本周补货照旧，下周报数", "Restocks as usual this week; numbers next week"},
		{"问中秋礼盒起订量", "Asked for the minimum order of the Mid-Autumn box"},
		{"动销正常，少两款口味", "Sells well; two flavours are missing"},
		{"要 8 月对账单", "Wants the August statement"},
		{"促销档期挪到 8 月下旬", "Promotion moved to the end of August"},
		{"门店反馈 500 ml 走得快", "Shops report that 500 ml moves fast"},
		{"确认周四到货时间", "Confirmed Thursday's delivery"},
	},
	data.ByVisit: {
		{"巡了 3 家店，补了 2 处陈列", "Walked three shops, filled two displays"},
		{"看了新店址，9 月开业要首单", "Saw the new site; first order at the opening in September"},
		{"当面谈年度返利，待财务回复", "Discussed the annual rebate; finance will answer"},
		{"试饮 4 款，选了 2 款上架", "Tasted four, chose two for the shelf"},
		{"仓库只剩 6 天库存，催单", "Six days of stock left; pressed for an order"},
	},
	data.ByExecVisit: {
		{"林知夏拜访，谈下半年新品首发", "Lin Zhixia called; new products in the second half"},
		{"林知夏拜访，对账期松口到 45 天", "Lin Zhixia called; 45 days of credit are possible"},
		{"高层互访，约 9 月来厂", "Executives met; a visit to the plant in September"},
	},
	data.ByMeeting: {
		{"线上过了痛点清单，三项待办", "Went through the pain points online; three things to do"},
		{"会议确认试点门店名单", "Agreed on the list of pilot shops"},
	},
	data.ByWeCom: {
		{"发了同业案例，问加盟店能否同价", "Sent a peer case; asks for the same price for franchises"},
		{"收到新品资料，转给品类经理", "Has the new-product file; passed it to the category manager"},
		{"约下周二看样", "Samples next Tuesday"},
		{"要气泡果茶的检测报告", "Wants the test report of the sparkling teas"},
		{"说预算 9 月才批", "Budget is approved in September only"},
		{"问餐饮装能否混批", "Asks whether foodservice can be ordered mixed"},
	},
	data.BySeminar: {
		{"参加线上研讨会，留言问价格", "Joined the online seminar and asked about prices"},
		{"参加线上研讨会，要案例资料", "Joined the online seminar; wants the case file"},
		{"听完专场，愿意试一个店", "After the session: willing to try one shop"},
	},
	data.BySMS: {
		{"回短信说价格高", "Answered that prices are high"},
		{"领了回归券，还没下单", "Took the return voucher; no order yet"},
	},
	data.ByCommunity: {
		{"群里问了起订量", "Asked about the minimum order in the group"},
		{"群里点赞客户故事", "Liked the customer story in the group"},
	},
}

// unheard is what came of attempts that reached nobody.
var unheard = []words{
	{"没接，晚点再打", "No answer; to try later"},
	{"在开会，让下周联系", "In a meeting; asks to call next week"},
	{"占线", "Engaged"},
}
