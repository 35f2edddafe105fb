package sample

import "quarterdeck/data"

// A talk is a talk track of the sample, with its uses in the field.
type talk struct {
	name, says, answer, proof, do, dont words
	scene                               string
	product                             int // below 0: all
	tier                                data.Tier
	old                                 words // what it answered at first; "": never changed
	uses                                []used
}

// used is one use by a customer's owner: so many days ago, and whether it worked.
type used struct {
	with   string // the customer
	ago    int
	worked bool
}

var talks = []talk{
	{scene: data.ScenePrice, product: -1, name: words{"贵一成，多赚两成", "A tenth dearer, a fifth more earned"},
		says: words{"你们比隔壁那家贵一成。", "You are a tenth dearer than the firm next door."}, answer: words{"进价看单箱，生意看单店。按您这三个月的动销，每店每月多赚 1,860 元。", "Cost is by the case, business by the shop. At your sell-out of three months each shop earns ¥1,860 more a month."},
		proof: words{"华东 42 家店三个月动销对照", "Sell-out of 42 shops in the East, three months"}, do: words{"先问单店月销和损耗，再算账", "Ask for sales and waste of a shop first, then reckon"}, dont: words{"一上来就让价", "Give way on the price at once"},
		old:  words{"我们的品质更好，一分钱一分货。", "Our quality is better; you get what you pay for."},
		uses: []used{{with: "Wanjia Chain", ago: 3, worked: true}, {with: "Jianglan Mart", ago: 8, worked: true}, {with: "Yueman Supermarket", ago: 10, worked: false}, {with: "Hubin Fresh", ago: 17, worked: true}, {with: "Qilu Select", ago: 24, worked: true}}},
	{scene: data.ScenePrice, product: -1, tier: "dormant", name: words{"先试三店再谈价", "Three shops first, then the price"},
		says: words{"先报个底价。", "Tell me your lowest price first."}, answer: words{"价格跟量走。三家店试四周，数据出来按档定价。", "The price follows the volume. Three shops for four weeks, then a band by the figures."},
		proof: words{"北辰试店四周，单店月增 9%", "Beichen: four weeks, 9% more a shop"}, do: words{"当场写下试店的店名和起止日", "Write down the shops and the days at once"}, dont: words{"口头报底价", "Name a lowest price by word of mouth"},
		uses: []used{{with: "Beichen Supermarkets", ago: 5, worked: true}, {with: "Jinhe Mart", ago: 6, worked: false}}},
	{scene: data.SceneCompetitor, product: 2, name: words{"气泡果茶：对比冷柜周转", "Sparkling: compare turns of the fridge"},
		says: words{"某品牌的果茶出得更快。", "The other brand's fruit tea sells faster."}, answer: words{"看冷柜每周转几次、临期退多少：我们 2.3 次、退 1.1%。", "Look at turns a week and what goes out of date: we have 2.3 and 1.1%."},
		proof: words{"两品牌同柜八周数据", "Eight weeks of both in one fridge"}, do: words{"带上门店照片和退货单", "Bring pictures and the return slips"}, dont: words{"贬低对手", "Run the rival down"},
		uses: []used{{with: "Yangcheng Fresh", ago: 4, worked: true}, {with: "Ludao Supermarket", ago: 12, worked: true}, {with: "Jingji Mart", ago: 19, worked: false}}},
	{scene: data.SceneBudget, product: -1, name: words{"拆成两批，先旺店", "Two batches, the busy shops first"},
		says: words{"今年陈列预算用完了。", "This year's display budget is spent."}, answer: words{"先上旺店 30 家，费用从新品返点里出；其余放明年一季度。", "The 30 busiest shops now, paid by the launch rebate; the rest in the first quarter."},
		proof: words{"江岚两批上架，首批回本 37 天", "Jianglan in two batches: the first paid back in 37 days"}, do: words{"问清预算哪天重置、谁批", "Ask when the budget is reset, and who signs"}, dont: words{"催着今年全上", "Press for all this year"},
		uses: []used{{with: "Jianglan Mart", ago: 2, worked: true}}},
	{scene: "", product: -1, name: words{"45 天账期换排面", "45 days for shelf space"},
		says: words{"账期不到 45 天免谈。", "Nothing below 45 days."}, answer: words{"45 天可以谈，换两节主通道排面和按周对账。", "45 days, for two bays on the main aisle and weekly reconciling."},
		proof: words{}, do: words{"先过财务", "Ask finance first"}, dont: words{"现场答应", "Agree on the spot"}},
}

// fromTheField are the cases of this week and of the last: three and two came this week.
var fromTheField = []struct {
	with         string
	ago          int
	won          bool
	scene        string
	text, lesson words
	track        int // of talks; below 0: none yet
}{
	{"Wanjia Chain", 3, true, data.ScenePrice, words{"用单店账算给采购看，没让价签下 9 月排期。", "Reckoned by the shop in front of the buyer; September signed without a discount."}, words{"先要到单店数据再报价", "Get the shop figures before quoting"}, 0},
	{"Jianglan Mart", 2, true, data.SceneBudget, words{"预算用完，改两批上架，首批 30 店。", "Budget spent: two batches, 30 shops first."}, words{"问清预算重置日", "Ask when the budget is reset"}, 3},
	{"Beichen Supermarkets", 4, true, data.SceneCompetitor, words{"同柜八周数据摆出来，冷柜多给一层。", "Eight weeks of one fridge on the table; one more shelf."}, words{"数据比嘴快", "Figures are faster than words"}, 2},
	{"Jinhe Mart", 1, false, data.ScenePrice, words{"客户压价，当场让了两个点，还是没签。", "Pressed, gave two points on the spot, still not signed."}, words{"让价前先换条件", "Ask for something before giving way"}, -1},
	{"Yueman Supermarket", 4, false, "", words{"账期谈不拢，三方会议前没问财务。", "Terms did not meet; finance was not asked before."}, words{"账期先过财务再见客户", "Ask finance before seeing the customer"}, -1},
	{"Qilu Select", 9, true, data.ScenePrice, words{"先试三店，四周后按档定价。", "Three shops first; priced by the band four weeks on."}, words{}, 1},
	{"Yangcheng Fresh", 10, true, data.SceneCompetitor, words{"退货单一摆，对手退得多。", "The return slips showed that the rival's went back."}, words{}, 2},
	{"Hubin Fresh", 8, true, data.ScenePrice, words{"算清损耗，客户主动加了两款。", "Waste reckoned; the customer added two drinks."}, words{}, -1},
	{"Jingji Mart", 10, false, data.SceneCompetitor, words{"一开口就说对手不好，采购不接话。", "Began by running the rival down; the buyer fell silent."}, words{"不贬低对手", "Leave the rival alone"}, 2},
	{"Dachuan Trading", 11, false, data.ScenePrice, words{"没带数据，只说品质。", "No figures, only quality."}, words{"没有数据不谈价", "No figures, no price talk"}, 0},
	{"Jincheng Mart", 9, false, data.SceneBudget, words{"催今年上，客户直接拒。", "Pressed for this year and was turned down."}, words{"不催，拆批", "Do not press; split"}, 3},
}

// looked is what customers looked at last week.
var looked = []struct {
	customer                    string
	product                     int
	page                        words
	views, downloads, enquiries int
}{
	{"Jinhe Mart", 2, words{"气泡果茶新品页", "Sparkling: new"}, 7, 2, 1}, {"Yueman Supermarket", 2, words{"气泡果茶新品页", "Sparkling: new"}, 5, 0, 0},
	{"Wanjia Chain", 0, words{"价目表", "Price list"}, 4, 1, 2}, {"Huiwei Kitchen", 3, words{"餐饮装规格", "Catering packs"}, 3, 0, 0},
	{"Tongfuli Hotel", 2, words{"气泡果茶新品页", "Sparkling: new"}, 2, 0, 0}, {"Pengwan Living", 1, words{"礼盒手册", "Gift sets"}, 4, 1, 0}, {"Dachuan Trading", -1, words{"促销政策", "Promotions"}, 6, 1, 1},
}

// tracks writes the library, the cases and what customers looked at.
func (w *writer) tracks() error {
	terms := words{"账期", "Terms"}.in(w.lang)
	var ids []data.ID
	for _, k := range talks {
		x := data.TalkTrack{Name: k.name.in(w.lang), Scene: k.scene, Says: k.says.in(w.lang), Answer: k.answer.in(w.lang), Proof: k.proof.in(w.lang), Do: k.do.in(w.lang), Dont: k.dont.in(w.lang),
			Tier: k.tier, Version: 1, Changed: asOf - 40}
		if x.Scene == "" {
			x.Scene = terms
		}
		if k.product >= 0 {
			x.ProductID = w.products[k.product]
		}
		if k.old != (words{}) {
			x.Version, x.Changed = 2, asOf-32
		}
		t, err := w.tx.SaveTalkTrack(x)
		if err != nil {
			return err
		}
		ids = append(ids, t.ID)
		if k.old != (words{}) {
			if err := w.tx.SaveTrackVersion(data.TrackVersion{TalkTrackID: t.ID, Number: 1, Until: t.Changed, Words: k.old.in(w.lang)}); err != nil {
				return err
			}
		}
		for _, u := range k.uses {
			customer, rep := w.named(u.with)
			if _, err := w.tx.SaveTrackUse(data.TrackUse{TalkTrackID: t.ID, Version: t.Version, Date: asOf - data.Date(u.ago), RepID: rep, CustomerID: customer, Worked: &u.worked}); err != nil {
				return err
			}
		}
	}
	for _, c := range fromTheField {
		customer, rep := w.named(c.with)
		x := data.TrackCase{RepID: rep, Date: asOf - data.Date(c.ago), Won: c.won, CustomerID: customer, Scene: c.scene, Text: c.text.in(w.lang), Lesson: c.lesson.in(w.lang)}
		if x.Scene == "" {
			x.Scene = terms
		}
		if c.track >= 0 {
			x.TalkTrackID = ids[c.track]
		}
		if _, err := w.tx.SaveTrackCase(x); err != nil {
			return err
		}
	}
	for _, b := range looked {
		customer, _ := w.named(b.customer)
		x := data.Behaviour{Week: asOf.Monday(), CustomerID: customer, Page: b.page.in(w.lang), Views: b.views, Downloads: b.downloads, Enquiries: b.enquiries}
		if b.product >= 0 {
			x.ProductID = w.products[b.product]
		}
		if _, err := w.tx.SaveBehaviour(x); err != nil {
			return err
		}
	}
	return nil
}
