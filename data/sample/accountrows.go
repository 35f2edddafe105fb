package sample

import "quarterdeck/data"

// Numbers of the known customers that tables speak of.
const (
	wanjia = iota
	beichen
	jinhe
	yueman
	jianglan
	shuxiang
	shiwei
	haiyun
	chuwei
	tongfu
	yanshan
	yuehai
	sensan
	dachuan
	yuegang
)

var (
	director = words{"采购总监", "Purchasing director"}
	category = words{"品类经理", "Category manager"}
	finance  = words{"财务审批", "Finance approval"}
	owner    = words{"老板", "Owner"}
	ops      = words{"运营总监", "Operations director"}
	chef     = words{"行政总厨", "Executive chef"}
)

// keys are the customers that matter, in the order of the battle table.
var keys = []key{
	{wanjia, []link{
		{words{"沈磊", "Shen Lei"}, category, data.Influencer, data.Supports, data.NewDate(2021, 3, 1), 0},
		{words{"方敏华", "Fang Minhua"}, words{"商品中心总经理", "Head of merchandise"}, data.Decider, data.Supports, data.NewDate(2019, 5, 6), 0},
		{words{"钱伟", "Qian Wei"}, finance, data.Approver, data.Neutral, 0, 0}},
		words{"夏季货架周转慢，要能一周见效的陈列方案", "Summer shelves turn slowly; wants a display that shows within a week"},
		words{"气泡果茶端架 120 店，周报动销；9 月谈年度框架", "Sparkling on 120 gondola ends with a weekly sell-out report; annual frame in September"}, 168,
		[]node{{july(20), words{"端架上架 120 店", "Gondola ends live in 120 stores"}, july(18)}, {september(10), words{"年度框架首轮谈判", "First round on the annual frame"}, 0}}, approved(8)},
	{beichen, []link{
		{words{"韩东", "Han Dong"}, words{"采购主管", "Purchasing lead"}, data.Buyer, data.Neutral, 0, 0},
		{words{"魏巍", "Wei Wei"}, words{"采购副总", "VP purchasing"}, data.Decider, data.Supports, data.NewDate(2020, 8, 3), 0}},
		words{"毛利被大牌压低，缺差异化单品", "Big brands squeeze its margin; lacks lines nobody else has"},
		words{"原叶茶独家规格 3 款，毛利高 6 个点", "Three exclusive leaf packs with 6 points more margin"}, 126,
		[]node{{august(20), words{"独家规格打样确认", "Exclusive packs approved"}, 0}}, approved(8)},
	{jinhe, []link{
		{words{"何俊", "He Jun"}, category, data.Influencer, data.Neutral, data.NewDate(2023, 2, 1), 0},
		{words{"罗敏", "Luo Min"}, director, data.Decider, data.Supports, data.NewDate(2022, 6, 1), 0},
		{words{"陈莉", "Chen Li"}, finance, data.Approver, "", 0, 0}},
		words{"账期 30 天短于对手 45 天；9 月陈列位待定", "30 days of credit against a rival's 45; September shelf space still open"},
		words{"用季度返利换账期，锁 9 月陈列位；请财务参加对账会", "Trade a quarterly rebate for the credit, lock the September shelf, bring finance to the reconciliation"}, 118,
		[]node{{july(15), words{"提案 v2：气泡果茶 4 款", "Proposal v2: four sparkling lines"}, july(15)}, {august(18), words{"9 月陈列位报价", "Quote for the September shelf"}, 0}, {september(30), words{"年度框架到期", "Annual frame ends"}, 0}}, approved(9)},
	{yueman, []link{
		{words{"林巧", "Lin Qiao"}, category, data.Influencer, data.Supports, 0, 0},
		{words{"许静", "Xu Jing"}, director, data.Decider, data.Neutral, august(6), 0},
		{words{"王志远", "Wang Zhiyuan"}, director, data.Influencer, data.Supports, data.NewDate(2022, 4, 11), august(6)}},
		words{"新采购总监要重谈返利", "The new purchasing director wants to renegotiate the rebate"},
		words{"两周内高层拜访，带历史合作价值报告；先保陈列，再谈返利", "Executive visit within two weeks with the value report; keep the shelf first, then the rebate"}, 102,
		[]node{{august(20), words{"新决策人两周期限", "Two weeks with the new decision maker end"}, 0}},
		[]said{{july(9), data.SaidApproved, words{}}, {august(6), data.SaidChanged, words{}}}},
	{jianglan, []link{
		{words{"俞佳", "Yu Jia"}, words{"鲜食采购", "Fresh food buyer"}, data.Buyer, data.Supports, 0, 0},
		{words{"顾一鸣", "Gu Yiming"}, words{"商品总监", "Merchandise director"}, data.Decider, data.Supports, 0, 0}},
		words{"新品试销失败率高，怕占冰柜", "New lines fail too often and block the cooler"},
		words{"30 店 4 周试销，卖不动退货", "Four weeks in 30 stores, unsold goods taken back"}, 96,
		[]node{{july(27), words{"试销启动", "Trial starts"}, july(27)}, {august(24), words{"试销复盘", "Trial review"}, 0}}, approved(8)},
	{shuxiang, []link{
		{words{"冉师傅", "Chef Ran"}, chef, data.User, data.Supports, 0, 0},
		{words{"蒋丽", "Jiang Li"}, owner, data.Decider, data.Supports, 0, 0}},
		words{"门店出茶慢，高峰排队", "Tea comes slowly in the stores; queues at peak time"},
		words{"餐饮装配出茶机，20 店先换", "Foodservice packs with dispensers, 20 stores first"}, 88,
		[]node{{august(28), words{"首批 20 店换机", "First 20 stores switched"}, 0}}, approved(10)},
	{shiwei, []link{
		{words{"麦志强", "Mak Chi-keung"}, ops, data.Influencer, data.Opposes, 0, 0},
		{words{"邓小姐", "Ms Tang"}, owner, data.Decider, "", 0, 0}},
		words{"嫌口味甜，想换供应商", "Finds the taste too sweet and thinks of another supplier"},
		words{"送低糖样品，约老板品鉴", "Send low-sugar samples, invite the owner to taste"}, 64,
		[]node{{august(21), words{"低糖样品品鉴", "Tasting of low-sugar samples"}, 0}},
		[]said{{july(10), data.SaidReturned, words{"老板还没见到，先约到人再报。目标偏高，写清 64 万从哪几家店来。", "Nobody met the owner yet: see her first. The target is high; say which stores bring it."}}}},
	{haiyun, []link{
		{words{"苏珊", "Su Shan"}, words{"采购经理", "Purchasing manager"}, data.Buyer, data.Supports, 0, 0},
		{words{"程远航", "Cheng Yuanhang"}, words{"餐饮总监", "Food and beverage director"}, data.Decider, data.Neutral, 0, 0},
		{words{"集团审计", "Group audit"}, finance, data.Gatekeeper, "", 0, 0}},
		words{"集团集采，年底统一招标", "The group buys centrally; one tender at the end of the year"},
		words{"先进 4 家酒店做标杆，拿到招标资格", "Win four hotels as a reference, qualify for the tender"}, 52,
		[]node{{september(15), words{"招标资格截止", "Deadline for the tender"}, 0}}, nil},
	{chuwei, []link{
		{words{"彭涛", "Peng Tao"}, chef, data.User, data.Supports, 0, 0},
		{words{"夏建国", "Xia Jianguo"}, owner, data.Decider, data.Supports, 0, 0}},
		words{"包厢酒水单价上不去", "Spend on drinks in private rooms does not rise"},
		words{"原叶茶席套餐，服务员按壶提成", "Leaf tea sets; waiters earn by the pot"}, 46,
		[]node{{august(26), words{"6 店服务员培训", "Training of waiters in six stores"}, 0}}, approved(10)},
	{tongfu, []link{
		{words{"何总", "Mr He"}, owner, data.Decider, data.Neutral, 0, 0}},
		words{}, words{"秋季菜单进两款", "Two lines on the autumn menu"}, 36,
		[]node{{september(3), words{"秋季菜单定稿", "Autumn menu is fixed"}, 0}}, nil},
	{yanshan, []link{
		{words{"白秀英", "Bai Xiuying"}, words{"业务经理", "Account manager"}, data.Buyer, data.Neutral, 0, 0}},
		words{"下游压款，资金周转慢", "Its customers pay late; cash is short"},
		words{"小单快配，账期换预付折扣", "Small lots delivered fast, discount for prepayment"}, 32, nil, nil},
	{yuehai, []link{
		{words{"区国栋", "Au Kwok-tung"}, owner, data.Decider, data.Supports, 0, 0}},
		words{"仓小，单次拿货有限", "A small store takes little at a time"},
		words{"每周两配，常备 200 箱", "Two deliveries a week, 200 cartons ready"}, 27,
		[]node{{august(31), words{"每周两配上线", "Two deliveries a week begin"}, 0}}, approved(13)},

	{customer: sensan, chain: []link{{words{"叶森", "Ye Sen"}, owner, data.Decider, data.Neutral, 0, 0}, {words{"阿杉", "A Shan"}, words{"研发", "Recipes"}, data.User, data.Supports, 0, 0}}},
	{customer: dachuan, chain: []link{{words{"罗大川", "Luo Dachuan"}, owner, data.Decider, data.Opposes, 0, 0}}},
	{customer: yuegang, chain: []link{{words{"谢港生", "Tse Kong-sang"}, owner, data.Decider, "", 0, 0}}},
	{customer: 15, chain: []link{{words{"陆生", "Lu Sheng"}, words{"生鲜采购", "Fresh food buyer"}, data.Buyer, data.Supports, 0, 0}}},
	{customer: 16, chain: []link{{words{"胡云", "Hu Yun"}, words{"饮料采购", "Drinks buyer"}, data.Buyer, data.Neutral, 0, 0}, {words{"曹栖霞", "Cao Qixia"}, words{"商品总监", "Merchandise director"}, data.Decider, "", 0, 0}}},
	{customer: 17, chain: []link{{words{"申豪", "Shen Hao"}, owner, data.Decider, data.Supports, 0, 0}}},
	{customer: 18, chain: []link{{words{"薛锡山", "Xue Xishan"}, words{"餐饮部经理", "Restaurant manager"}, data.Influencer, data.Neutral, 0, 0}}},
	{customer: 28, chain: []link{{words{"钱塘", "Qian Tang"}, words{"百货采购", "Department buyer"}, data.Buyer, data.Supports, 0, 0}, {words{"江一帆", "Jiang Yifan"}, words{"副总", "Vice president"}, data.Decider, data.Neutral, 0, 0}}},
	{customer: 29, chain: []link{{words{"甬小波", "Yong Xiaobo"}, category, data.Influencer, data.Supports, 0, 0}}},
}

// portraits are the pages of the handbook.
var portraits = []struct {
	name                        words
	sort                        kind
	pain, budget, roles, answer words
	updated                     data.Date
}{
	{words{"便利店：货架换得快", "Convenience: shelves change fast"}, mart,
		words{"冰柜位紧，新品四周不动销就下架\n看重周转，不太看单价", "Cooler space is tight: a line that does not sell in four weeks is out\nTurnover counts more than price"},
		words{"季度定陈列位，预算审批在季初\n2026-07：审批提前到季初第一周", "Shelf space is set by the quarter, budget at its start\nJuly 2026: approval moved to the first week"},
		words{"品类经理提议，采购总监拍板，财务审账期", "The category manager proposes, the purchasing director decides, finance checks the credit"},
		words{"带试销方案和退货条款去谈；季初前两周报价；财务早点请进来", "Bring a trial with returns; quote two weeks before the quarter; bring finance in early"}, july(28)},
	{words{"商超：毛利与差异化", "Supermarkets: margin and difference"}, chain,
		words{"大牌压毛利，要独家规格\n端架要见周报", "Big brands squeeze the margin: wants exclusive packs\nWants weekly figures for gondola ends"},
		words{"年度框架 9–10 月谈，次年 1 月生效", "Annual frame negotiated in September and October, valid from January"},
		words{"采购主管初筛，采购副总或商品中心总经理拍板", "The purchasing lead screens, the vice president or head of merchandise decides"},
		words{"先报毛利，再报价格；用周报证明动销", "Margin first, price second; prove sell-out by the week"}, july(28)},
	{words{"餐饮：出品快、口味稳", "Restaurants: fast and constant"}, dining,
		words{"高峰出茶慢，人手不稳", "Slow tea at peak time, changing staff"},
		words{"换菜单前一个月定，春秋两季", "Fixed a month before the menu changes, in spring and autumn"},
		words{"总厨试用，老板拍板", "The chef tries, the owner decides"},
		words{"带机器和配方上门演示，算每杯成本", "Show machine and recipe on site, work out the cost of a cup"}, data.NewDate(2026, 6, 26)},
	{words{"酒店：集采与标准", "Hotels: central buying and standards"}, hotel,
		words{"集团统一招标，资料齐全才进得了名单", "One tender for the group: only complete papers get on the list"},
		words{"年底招标，预算按年", "Tender at the end of the year, budget by the year"},
		words{"采购经理收资料，餐饮总监推荐，集团审计把关", "The purchasing manager collects, the food director recommends, group audit guards"},
		words{"先做单店标杆，再报集团；资质一次备齐", "One hotel as a reference first, then the group; all papers at once"}, data.NewDate(2026, 6, 26)},
	{words{"茶咖：上新快、小批量", "Cafés: new every month, small lots"}, cafe,
		words{"每月上新，要小批量和研发支持", "Something new every month: small lots and help with recipes"},
		words{"月预算，随销随订", "Budget by the month, orders as it sells"},
		words{"老板兼采购，研发说了算口味", "The owner buys, the recipe maker decides the taste"},
		words{"每月送两款配方，5 箱起订", "Two recipes a month, five cartons are enough"}, data.NewDate(2026, 5, 29)},
}

// A reviewed is a customer looked at in a review.
type reviewed struct {
	customer            int
	sort                data.SampleSort
	pain, budget, roles words
}

// needReviews are the reviews of June and July; August's is due.
var needReviews = []struct {
	date    data.Date
	summary words
	samples []reviewed
}{
	{data.NewDate(2026, 6, 26), words{"餐饮客户先看出茶速度，演示放在报价之前。", "Restaurants look at speed first: demonstrate before quoting."}, []reviewed{
		{shuxiang, data.SampleSigned, words{"高峰出茶慢，人手不稳", "Slow tea at peak time, changing staff"}, words{}, words{"总厨试用，老板拍板", "The chef tries, the owner decides"}},
		{yuegang, data.SampleLost, words{"改用自制茶底，嫌成品贵", "Brews its own base now, finds ours dear"}, words{}, words{}},
	}},
	{july(28), words{"便利店预算审批提前到季初，报价节奏提前两周。", "Convenience stores approve budgets at the start of the quarter: quote two weeks earlier."}, []reviewed{
		{jinhe, data.SampleSigned, words{"冰柜位紧，新品四周不动销就下架", "Cooler space is tight: a line that does not sell in four weeks is out"}, words{"2026-07：审批提前到季初第一周", "July 2026: approval moved to the first week"}, words{}},
		{beichen, data.SampleSigned, words{"大牌压毛利，要独家规格", "Big brands squeeze the margin: wants exclusive packs"}, words{}, words{}},
		{sensan, data.SampleProspect, words{"想要联名款，三周内出样", "Wants a joint product, samples within three weeks"}, words{"新店开业一次性预算", "One-off budget for new stores"}, words{"研发先点头", "The recipe maker has to agree first"}},
	}},
}
