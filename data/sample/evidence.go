package sample

import "quarterdeck/data"

// evidence writes what the goal rests on: sheets, drivers, levels and three
// scenarios. Market and funnel are those of the pictures: 7.55 billion × 1.6 % is
// 120.8 million, 5,428 leads × 18 % × 120,000 is 117.2 million.
func (w *writer) evidence() error {
	ids, err := w.sheets()
	if err != nil {
		return err
	}
	market, share, conversion, leads := 755_000*wan, 160, 1800, int64(5_428)
	order, month := 12*wan, 110*wan
	drivers := data.Drivers{Reading: data.ShareOfMarket, Market: &market, Share: &share,
		Leads: &leads, Conversion: &conversion, OrderValue: &order, PerMonth: &month}
	if err := w.tx.SaveDrivers(drivers); err != nil {
		return err
	}
	base, challenge := 11_400*wan, 12_600*wan
	if err := w.tx.SaveLevels(data.Levels{Base: &base, Challenge: &challenge}); err != nil {
		return err
	}
	// the goal rests on the market, the rival, the strategy and the needs
	cited := []data.ID{ids[0], ids[2], ids[3], ids[6]}
	if err := w.tx.Cite(0, cited); err != nil {
		return err
	}
	return w.scenarios(drivers, cited)
}

// scenarios writes the three that were weighed; the middle one was adopted.
func (w *writer) scenarios(drivers data.Drivers, cited []data.ID) error {
	low, high, fewer, better := 11_400*wan, 12_600*wan, int64(5_300), 1950
	worst, best := drivers, drivers
	worst.Leads, best.Conversion = &fewer, &better
	for i, s := range []struct {
		name, reason words
		amount       data.Money
		levels       data.Levels
		rhythm       string
		drivers      data.Drivers
		cited        []data.ID
	}{
		{words{"A 保底", "A Base"}, words{"气泡果茶只铺 300 店，华南对手账期不退。", "Sparkling reaches only 300 stores; rivals in the South keep their terms."},
			low, data.Levels{Challenge: &high}, "even", worst, cited[:2]},
		{words{"B 目标", "B Target"}, words{"气泡果茶首年铺 600 店，贡献 20%；华南成长区 +30%。", "Sparkling in 600 stores brings 20%; the South grows 30%."},
			decided, data.Levels{Base: &low, Challenge: &high}, "25-30-25-20", drivers, cited},
		{words{"C 进取", "C Best"}, words{"报价提速后转化到 19.5%，商超新品陈列全拿下。", "Faster quotes lift conversion to 19.5%, and every chain lists the new product."},
			high, data.Levels{Base: &low}, "25-30-25-20", best, cited},
	} {
		x, err := w.tx.SaveScenario(data.Scenario{Name: s.name.in(w.lang), Amount: s.amount, Levels: s.levels, Rhythm: s.rhythm,
			Reason: s.reason.in(w.lang), Drivers: s.drivers, Position: i + 1})
		if err != nil {
			return err
		}
		if err := w.tx.Cite(x.ID, s.cited); err != nil {
			return err
		}
	}
	return nil
}

// A note is one line of a sheet.
type note struct {
	sort    data.PointSort
	text    words
	number  int
	product int // number of the product + 1
}

// A sheet is an insight sheet of the sample.
type sheet struct {
	insight       data.Insight
	title, source words
	notes         []note
}

func (w *writer) sheets() (ids []data.ID, err error) {
	for _, s := range w.written() {
		x := s.insight
		x.Title, x.Source = s.title.in(w.lang), s.source.in(w.lang)
		var points []data.InsightPoint
		for _, n := range s.notes {
			p := data.InsightPoint{Sort: n.sort, Text: n.text.in(w.lang)}
			if n.number != 0 {
				p.Number = &n.number
			}
			if n.product != 0 {
				p.ProductID = w.products[n.product-1]
			}
			points = append(points, p)
		}
		if x, err = w.tx.SaveInsight(x, points); err != nil {
			return nil, err
		}
		ids = append(ids, x.ID)
	}
	return ids, nil
}

// written lists the sheets.
func (w *writer) written() []sheet {
	all, south := 755_000*wan, 138_000*wan
	growth, southGrowth, share, southShare, conversion, effect, bound, boost := 1100, 1400, 160, 190, 1760, -30, 2000, 50
	return []sheet{
		{data.Insight{Topic: data.MarketSheet, Date: data.NewDate(2025, 12, 8), Size: &all, Growth: &growth, Rate: &share},
			words{"即饮茶与果茶可及市场", "Market within reach: ready-to-drink and fruit tea"}, words{"国家统计局、饮料行业协会", "Statistics office, beverage association"}, nil},
		{data.Insight{Topic: data.MarketSheet, Date: data.NewDate(2025, 6, 20), RegionID: w.regions[1], Size: &south, Growth: &southGrowth, Rate: &southShare},
			words{"华南便利与商超渠道", "Chains and convenience stores in the South"}, words{"渠道商访谈", "Talks with distributors"}, nil},
		{data.Insight{Topic: data.CompetitorSheet, Date: data.NewDate(2026, 3, 25), Effect: &effect},
			words{"清野饮料", "Qingye Drinks"}, words{"沙盘推演", "War game"}, []note{
				{sort: data.RivalProduct, text: words{"4 月上 0 糖果茶三款，单价低 8%", "Three sugar-free fruit teas in April, 8% cheaper"}},
				{sort: data.RivalChannel, text: words{"华南便利店新增 900 个网点", "900 more convenience stores in the South"}},
				{sort: data.RivalPromotion, text: words{"账期 45 天，首单满 5 万减 3,000", "45 days' credit, 3,000 off a first order of 50,000"}},
			}},
		{data.Insight{Topic: data.StrategySheet, Strategy: data.NewProduct, Date: data.NewDate(2025, 12, 22), Rate: &bound},
			words{"新品破局：气泡果茶占两成", "Breakthrough: Sparkling brings a fifth"}, words{"公司三年规划", "Company plan"}, []note{
				{sort: data.StrategyBound, text: words{"首年铺 600 店，允许前三个月亏损", "600 stores in the first year; may lose money for three months"}, product: sparkling + 1},
			}},
		{data.Insight{Topic: data.MacroSheet, Date: data.NewDate(2026, 1, 6), Growth: &boost},
			words{"宏观扫描：控糖与下沉", "Macro scan: less sugar, smaller towns"}, words{"研究院年报", "Institute's annual report"}, []note{
				{sort: data.MacroPolicy, text: words{"含糖饮料标识新规 7 月施行", "New labels for sugary drinks from July"}},
				{sort: data.MacroEconomy, text: words{"县域门店增速高于一线", "Stores in smaller towns grow faster than in big cities"}},
				{sort: data.MacroTechnology, text: words{"商超要求电子对账与自动补货", "Chains ask for electronic accounts and automatic restocking"}},
			}},
		{data.Insight{Topic: data.ForcesSheet, Date: data.NewDate(2026, 1, 9)},
			words{"五力：买方最强", "Five forces: buyers are strongest"}, words{"经营会", "Management meeting"}, []note{
				{sort: data.Rivalry, text: words{"拼价格不如拼单店利润", "Profit per store, not price"}, number: 4},
				{sort: data.Entrants, text: words{"原叶供应链三年积累", "Three years of leaf supply chain"}, number: 3},
				{sort: data.Substitutes, text: words{"现制茶饮分流，主打佐餐场景", "Fresh tea shops draw buyers away; go for meals"}, number: 3},
				{sort: data.Suppliers, text: words{"两家茶园签长约", "Long contracts with two gardens"}, number: 2},
				{sort: data.Buyers, text: words{"连锁议价强，用陈列数据换账期", "Chains bargain hard; trade shelf data for terms"}, number: 5},
			}},
		{data.Insight{Topic: data.NeedsSheet, Date: data.NewDate(2026, 2, 10)},
			words{"客户需求调研：128 家问卷、12 场访谈", "Customer needs: 128 questionnaires, 12 interviews"}, words{"客户调研", "Customer survey"}, []note{
				{sort: data.NeedPriority, text: words{"账期灵活", "Flexible credit terms"}, number: 6200},
				{sort: data.NeedPriority, text: words{"低糖新品", "New products with less sugar"}, number: 4700},
				{sort: data.NeedPriority, text: words{"报价当天到", "Quotes on the same day"}, number: 3900},
				{sort: data.NeedPain, text: words{"缺单店测算，没法和财务交代", "No profit figures per store to show to finance"}},
				{sort: data.NeedPain, text: words{"旺季断货两次", "Out of stock twice in high season"}},
			}},
		{data.Insight{Topic: data.OwnSheet, Date: data.NewDate(2026, 1, 12), Rate: &conversion},
			words{"去年自己：客户结构与客单价", "Our own last year: customers and order value"}, words{"订单与漏斗", "Orders and funnel"}, nil},
	}
}
