package sample

// withHuang are the latest meetings with Huang Zimo; the last is today's.
var withHuang = []meeting{
	{rep: huang, date: day(7, 3), blocker: words{"半年小结，报价后流失最多", "Half-year summary; most is lost after the quote"},
		shared: words{"上半年线索 +9%，签单 −7%。先看报价这一步。", "First half: leads +9%, deals −7%. Look at the quote first."},
		agreed: []task{
			{words{"上半年 14 个丢单逐个写原因", "Write down why each of the 14 lost deals was lost"}, huang, day(7, 10), day(7, 9)},
			{words{"三版报价单合成一版", "Merge three quote sheets into one"}, huang, day(7, 10), day(7, 10)},
			{words{"与 A 级客户对账一遍", "Reconcile accounts with the A customers"}, huang, day(7, 10), day(7, 8)},
		}},
	{rep: huang, date: day(7, 10), blocker: words{"Q2 复盘，定 Q3 重点", "Q2 review, focus for Q3 set"},
		print: words{"Q3 重点：A 级四家和报价后的跟进。", "Focus for Q3: the four A customers and follow-up after quotes."},
		agreed: []task{
			{words{"Q3 重点客户 6 家排拜访", "Plan visits to six key customers for Q3"}, huang, day(7, 17), day(7, 15)},
			{words{"改开场话术：先问单店利润", "Change the opening: ask about profit per store first"}, huang, day(7, 17), day(7, 16)},
		}},
	{rep: huang, date: day(7, 17), blocker: words{"话术已改，成效待看", "Pitch changed, too early to tell"},
		shared: words{"新开场有用，客户愿意给数据；还没有测算工具。", "The new opening works, customers share figures; the calculation is missing."},
		agreed: []task{
			{words{"锦和、拾味各要一份单店数据", "Get store figures from Jinhe and Shiwei"}, huang, day(7, 24), day(7, 22)},
			{words{"和周若琳过一遍她的方案模板", "Go through Zhou Ruolin's plan template with her"}, huang, day(7, 24), day(7, 23)},
			{words{"气泡果茶 4 款提案发锦和", "Send Jinhe the proposal for four Sparkling flavours"}, huang, day(7, 18), day(7, 15)},
		}},
	{rep: huang, date: day(7, 24), blocker: words{"丢单 4 个，3 个输在账期", "Four deals lost, three on credit terms"},
		private: words{"情绪低，怕被换区。下次先肯定拜访量。", "Low spirits, afraid of losing the territory. Acknowledge the visits first next time."},
		agreed: []task{
			{words{"整理对手账期证据 3 份", "Collect three proofs of rivals' terms"}, huang, day(7, 31), day(7, 30)},
			{words{"拜访锦和采购总监罗敏", "Visit Jinhe's purchasing director Luo Min"}, huang, day(7, 31), day(7, 29)},
			{words{"前海团餐试样反馈", "Get Qianhai Catering's feedback on samples"}, huang, day(7, 31), day(8, 4)},
		}},
	{rep: huang, date: day(7, 31), blocker: words{"模板未完成，结转", "Template not done, carried over"},
		shared: words{"报价模板是这两周唯一的重点，其他往后放。", "The quote template is the one thing for these two weeks; the rest can wait."},
		agreed: []task{
			{words{"华南报价模板上线（含 ROI 页）", "Quote template for the South, with an ROI page"}, huang, day(8, 14), 0},
			{words{"锦和 9 月陈列位报价", "Quote Jinhe for the September display slots"}, huang, day(8, 7), day(8, 6)},
			{words{"拾味夏季菜单回访", "Follow up Shiwei's summer menu"}, huang, day(8, 7), day(8, 10)},
		}},
	{rep: huang, date: day(8, 7), blocker: words{"拜访达标，报价偏慢", "Enough visits, quotes too slow"},
		private: words{"又提到转岗，说华南两个人撑不住。向上要支援。", "Mentioned a transfer again, says two people cannot hold the South. Ask for support."},
		shared:  words{"方案到签单 9.4 天，团队 5.1 天。报价当天要发出。", "9.4 days from proposal to deal, the team takes 5.1. Quotes go out the same day."},
		agreed: []task{
			{words{"对手 45 天账期案例写成一页", "Put the rival's 45-day terms on one page"}, huang, day(8, 11), day(8, 11)},
			{words{"鹏湾、莲塘补一轮报价", "Quote Pengwan and Liantang once more"}, huang, day(8, 12), day(8, 12)},
			{words{"与梁咏诗对一遍华南 A 级名单", "Go over the South's A list with Liang Yongshi"}, huang, day(8, 13), day(8, 13)},
		}},
	{rep: huang, date: asOf, blocker: words{"转化 8.6%：线索和拜访都够，卡在报价之后", "Conversion 8.6%: enough visits, stuck after the quote"},
		private: words{"压力大，上周两次提到考虑转岗。先谈打法，不谈排名。", "Under pressure; spoke of a transfer twice last week. Talk about how to play, not about rank."},
		shared:  words{"线索和拜访都够，卡在报价之后。先改 3 家 A 级客户。", "Leads and visits are fine; it sticks after the quote. Change three A customers first."},
		print:   words{"8 月重点：方案→签单回到 55%；锦和、拾味本月签。", "Focus for August: proposal-to-deal back to 55%; Jinhe and Shiwei sign this month."},
		agreed: []task{
			{words{"锦和：改 45 天账期方案，约罗敏面谈", "Jinhe: rework the offer with 45-day terms, meet Luo Min"}, huang, day(8, 18), 0},
			{words{"陪访 拾味、粤海 报价会各 1 次", "Join the quote meetings at Shiwei and Yuehai, one each"}, lin, day(8, 20), 0},
			{words{"补触达 锦和财务 陈莉", "Reach Jinhe's finance approver Chen Li"}, huang, day(8, 19), 0},
			{words{"每天 17:00 前回访当日方案", "Follow up the day's proposals before 17:00, every day"}, huang, day(8, 21), 0},
		}},
}
