package sample

import "quarterdeck/data"

// offers are what opportunities are about, by product.
var offers = [len(products)][]words{
	bottled:     {{"瓶装茶旺季加单", "Bottled tea, peak season order"}, {"国庆堆头", "National Day display"}, {"冰柜陈列", "Chiller display"}, {"新店开业套餐", "New store opening set"}},
	leaf:        {{"中秋礼盒", "Mid-Autumn gift boxes"}, {"客房茶包", "Tea bags for rooms"}, {"原叶茶专柜", "Leaf tea counter"}, {"会议茶歇供应", "Tea for conferences"}},
	sparkling:   {{"气泡果茶铺货", "Sparkling fruit listing"}, {"气泡果茶联名款", "Co-branded sparkling fruit"}, {"夏季新品首发", "Summer launch"}},
	foodservice: {{"餐饮装年度供应", "Foodservice yearly supply"}, {"茶底替换", "New tea base"}, {"后厨装试用转量", "Kitchen packs after trial"}},
}

// prospects are firms that buy nothing yet.
var prospects = []words{
	{"澜庭酒店", "Lanting Hotel"}, {"半山茶事", "Banshan Tea House"}, {"优选到家", "Youxuan Delivery"}, {"禾田超市", "Hetian Supermarket"},
	{"小巷面馆", "Xiaoxiang Noodles"}, {"云庐民宿", "Yunlu Guesthouses"}, {"拾光影院", "Shiguang Cinemas"}, {"校联食堂", "Campus Canteens"},
	{"沿江高速服务区", "Riverside Service Areas"}, {"青禾轻食", "Qinghe Light Meals"}, {"盛源商贸", "Shengyuan Trading"}, {"星港免税", "Xinggang Duty Free"},
	{"康悦健身", "Kangyue Fitness"}, {"麦田烘焙", "Maitian Bakery"}, {"鹿鸣书店", "Luming Books"}, {"万象影城", "Wanxiang Cinema"},
}

// sources are where opportunities came from; the first are the most frequent.
var sources = []words{{"老客户增购", "More from a customer"}, {"转介绍", "Referral"}, {"展会", "Trade fair"}, {"陌拜", "Cold visit"}, {"线上表单", "Web form"}}

// losses are why opportunities were lost, with the rival that won where there was
// one; huangs are those of a rep who loses after the quotation.
var (
	losses = []struct{ reason, rival words }{
		{words{"报价高", "Price too high"}, words{"清泉茶业", "Qingquan Tea"}}, {words{"暂无需求", "No need now"}, words{}}, {words{"预算取消", "Budget cancelled"}, words{}},
		{words{"账期短", "Credit too short"}, words{"禾露饮品", "Helu Drinks"}}, {words{"没见到决策人", "Never met who decides"}, words{}}, {words{"报价高", "Price too high"}, words{"禾露饮品", "Helu Drinks"}},
	}
	huangs = []struct{ reason, rival words }{
		{words{"账期短", "Credit too short"}, words{"禾露饮品", "Helu Drinks"}}, {words{"报价慢", "Quoted too late"}, words{"清泉茶业", "Qingquan Tea"}},
		{words{"报价高", "Price too high"}, words{"禾露饮品", "Helu Drinks"}}, {words{"账期短", "Credit too short"}, words{"清泉茶业", "Qingquan Tea"}}, {words{"暂无需求", "No need now"}, words{}},
	}
)

// steps are next steps, by the stage.
var steps = [5][]words{
	{{"约第一次拜访", "Set the first visit"}, {"问清预算和时间", "Ask for budget and timing"}},
	{{"确认决策人", "Find out who decides"}, {"寄样品", "Send samples"}},
	{{"讲方案", "Present the proposal"}, {"催方案反馈", "Ask for an answer"}},
	{{"谈账期", "Settle the credit terms"}, {"报最终价", "Quote the final price"}},
	{{"催合同用印", "Get the contract signed"}, {"定首单日期", "Set the first delivery"}},
}

// A told is an open opportunity of the pictures, word for word. Closes are the
// days it was expected, one after the other.
type told struct {
	rep      int
	customer string // English name
	name     words
	product  int
	stage    int
	amount   data.Money // in units of 10,000 yuan
	opened   data.Date
	entered  data.Date // the stage
	closes   []data.Date
	category data.Category
	next     words
	nextDay  data.Date
	dollars  data.Money // offered in US dollars, whole ones; 0: in yuan
}

// tolds are the open opportunities that are told.
var tolds = []told{
	{huang, "Jinhe Mart", words{"9 月陈列 + 气泡果茶 4 款", "September shelves and four sparkling teas"}, sparkling, 2, 86, day(6, 18), day(7, 15), []data.Date{day(7, 24), day(8, 7), day(8, 28)}, "",
		words{"改 45 天账期方案，约罗敏面谈", "Offer 45 days of credit; meet Luo Min"}, day(8, 18), 0},
	{huang, "Shiwei Café", words{"季节新品优先供应", "First supply of seasonal drinks"}, leaf, 3, 52, day(6, 30), day(7, 9), []data.Date{day(7, 31), day(8, 25)}, data.InPipeline,
		words{"报价会，林知夏陪访", "Pricing meeting, Lin Zhixia comes along"}, day(8, 20), 0},
	{huang, "Yuehai Trading", words{"华南仓直供", "Direct supply from the South warehouse"}, bottled, 1, 64, day(7, 6), day(7, 13), []data.Date{day(8, 10)}, "",
		words{"补报价", "Send the missing quotation"}, day(8, 5), 0},
	{chen, "Wanjia Chain", words{"国庆堆头", "National Day display"}, bottled, 4, 168, day(7, 8), day(8, 11), []data.Date{day(8, 28)}, "",
		words{"送堆头样稿", "Bring the display draft"}, day(8, 17), 0},
	{chen, "Haiyun Hotels", words{"新加坡 12 店茶包", "Tea bags for 12 houses in Singapore"}, leaf, 2, 0, day(7, 21), day(8, 4), []data.Date{day(9, 30)}, "",
		words{"寄样并约品鉴", "Send samples and set a tasting"}, day(8, 17), 60_000},
	{liang, "Yueman Supermarket", words{"年度套餐续签加量", "More with the yearly package"}, bottled, 3, 74, day(6, 24), day(7, 30), []data.Date{day(8, 12), day(8, 31)}, "",
		words{"约采购总监", "Meet the head of purchasing"}, day(8, 19), 0},
	{zhao, "Beichen Supermarkets", words{"600 ml 冬季囤货", "600 ml winter stock"}, bottled, 4, 142, day(7, 1), day(8, 6), []data.Date{day(8, 26)}, data.Commit,
		words{"确认补货到仓", "Confirm the delivery"}, day(8, 17), 0},
	{yang, "Shuxiangyuan Hotpot", words{"火锅店茶底年单", "Tea base for the year"}, foodservice, 3, 58, day(7, 10), day(8, 5), []data.Date{day(9, 10)}, "",
		words{"试饮会", "Tasting"}, day(8, 18), 0},
}
