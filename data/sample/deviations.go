package sample

import "quarterdeck/data"

// A trouble is a deviation with its whys and actions. What its light showed is
// what it shows on those days.
type trouble struct {
	title, text         words
	light               string
	measure, scope, rec string
	value, target, lim  int64 // hundredths of a per cent; zero value: nothing is measured
	from                data.Date
	opened, due         data.Date
	state               data.DeviationState
	cause               data.RootCause
	response            string
	owner               int
	analysed, solving   data.Date
	verifying, check    data.Date
	checked, closed     data.Date
	after               int64
	lightAfter          data.Light
	outcome             data.Outcome
	whys                []reason
	work                []todo
	swot                [4]words
	five                []words // in the order of data.FiveWFields
}

// A reason is a step of a chain of whys; the last of a chain is the root.
type reason struct{ ask, because, proof words }

// A todo is an action against a deviation; a zero done is open.
type todo struct {
	text      words
	owner     int
	due, done data.Date
	state     data.ActionState
	milestone bool // serves the milestone of the emergency plan
}

// troubles are the deviations of the year: conversion in the South under work, its
// emergency plan, slow quotes that a rep reported, and two of spring that are
// settled, one that worked and one that did not.
var troubles = []trouble{
	{title: words{"华南线索转化率", "South: conversion of leads"}, light: "lead_conversion:SOUTH", measure: "lead_conversion", scope: data.RegionScope, rec: "SOUTH",
		value: 7_87, target: 10_00, lim: 10_00, from: day(7, 1), opened: day(8, 3), due: day(8, 6), state: data.Solving, cause: data.Workflow, response: "diagnose", owner: huang,
		analysed: day(8, 6), solving: day(8, 7), check: day(8, 31),
		whys: []reason{
			{words{"转化为何低于 10%？", "Why is conversion below 10%?"}, words{"提案 → 签单 27.1%，所需 50.0%", "Proposal to deal 27.1%, needed 50.0%"}, words{"23 / 85 单", "23 of 85 deals"}},
			{words{"提案后为何不签？", "Why do they not sign after a proposal?"}, words{"抽查 14 个丢单，9 个说“看不出多赚多少”", "Of 14 lost deals looked at, 9 said: no idea what it earns us"}, words{"丢单表", "Lost deals"}},
			{words{"为何看不出？", "Why have they no idea?"}, words{"报价只有价目表，没有单店 ROI 测算", "Quotes are a price list, without return per store"}, words{"3 份报价", "3 quotes"}},
			{words{"为何没有测算？", "Why is there no return?"}, words{"方案模板是 2024 版，没有便利店案例", "The template is of 2024, without a case of a convenience store"}, words{"模板 v1", "Template v1"}},
			{words{"为何没更新？", "Why was it not renewed?"}, words{"模板没有负责人，未排进月战略会", "The template has no owner and no place in the monthly meeting"}, words{}}},
		work: []todo{
			{text: words{"方案模板加 ROI 页和 3 个便利店案例", "Add a page on return and 3 cases of convenience stores to the template"}, owner: zhou, due: day(8, 21), state: data.Doing},
			{text: words{"华南两人演练“质疑价格”，通过率 ≥80%", "Both reps of the South rehearse \"price doubts\", 80% or more pass"}, owner: lin, due: day(8, 20)},
			{text: words{"模板更新列为月战略会固定议题", "Make the template a standing topic of the monthly meeting"}, owner: lin, due: day(8, 28)}},
		swot: [4]words{{"商机数量达标，客户愿意谈", "Enough opportunities; customers talk"}, {"报价讲不清收益", "Quotes do not show the return"}, {"便利店连锁在扩店", "Chains of convenience stores expand"}, {"竞品送冰柜", "Rivals give freezers"}},
		five: []words{{"新客户为主，老客户占三成", "Mostly new customers, a third are old"}, {"看不懂单店收益", "They cannot see the return per store"}, {"没有测算模板", "There is no template for it"}, {"7 月起", "Since July"}, {"提案后的第一次报价", "At the first quote after the proposal"}, {"模板加 ROI 页，先在华南试", "A page on return in the template, tried in the South first"}}},
	{title: words{"华南紧急预案", "Emergency plan for the South"}, light: "region_completion:SOUTH", measure: "completion", scope: data.RegionScope, rec: "SOUTH",
		value: 71_36, target: 100_00, lim: 80_00, from: day(8, 1), opened: day(8, 12), due: day(8, 19), state: data.Identified, cause: data.WeakWork, response: "emergency", owner: huang, check: day(9, 9),
		whys: []reason{
			{words{"为何落后进度？", "Why is it behind?"}, words{"气泡果茶铺货比计划少 170 店", "Sparkling fruit is in 170 stores fewer than planned"}, words{"铺货表", "Store list"}}},
		work: []todo{
			{text: words{"核定缺口与每周要补的量", "Fix the gap and what it takes to close it, week by week"}, owner: lin, due: day(8, 13), done: day(8, 13), milestone: true},
			{text: words{"派资深销售支援该区域", "Send a senior rep to the region"}, owner: chen, due: day(8, 15), state: data.Doing, milestone: true},
			{text: words{"投放区域定向广告", "Start advertising aimed at the region"}, owner: huang, due: day(8, 17), milestone: true},
			{text: words{"两周后报剩余缺口", "Report the gap that is left after two weeks"}, owner: huang, due: day(8, 26), milestone: true}}},
	{title: words{"标准报价也要等经理批", "Standard quotes wait for the manager too"}, text: words{"上周 6 份标准报价，平均等了 5 小时。", "Six standard quotes last week waited five hours on average."},
		opened: day(8, 5), due: day(8, 12), state: data.Identified, owner: zhao, check: day(9, 2)},
	{title: words{"华中完成率", "Central: completion"}, light: "region_completion:CENTRAL", measure: "completion", scope: data.RegionScope, rec: "CENTRAL",
		value: 48_06, target: 100_00, lim: 80_00, from: day(5, 1), opened: day(5, 8), due: day(5, 15), state: data.Settled, cause: data.WeakWork, response: "emergency", owner: wu,
		analysed: day(5, 12), solving: day(5, 13), verifying: day(6, 3), check: day(6, 12), checked: day(6, 12), closed: day(6, 15), after: 108_54, lightAfter: data.Green, outcome: data.Worked,
		whys: []reason{
			{words{"5 月为何掉下来？", "Why did May drop?"}, words{"三家连锁推迟补货", "Three chains put off their orders"}, words{"补货计划", "Order plans"}},
			{words{"为何推迟？", "Why?"}, words{"促销排期和他们的店庆撞期", "Our promotion clashed with their anniversary"}, words{"排期表", "Calendars"}},
			{words{"为何撞期？", "Why did it clash?"}, words{"排促销前没有问连锁的活动日历", "Nobody asks chains for their calendar before a promotion is set"}, words{}}},
		work: []todo{{text: words{"促销排期前先取连锁活动日历", "Ask chains for their calendar before a promotion"}, owner: wu, due: day(5, 20), done: day(5, 19)},
			{text: words{"三家连锁补货时间逐家谈定", "Agree with each of the three chains when they order"}, owner: wu, due: day(6, 2), done: day(6, 1)}}},
	{title: words{"华中线索转化率", "Central: conversion of leads"}, light: "lead_conversion:CENTRAL", measure: "lead_conversion", scope: data.RegionScope, rec: "CENTRAL",
		value: 9_26, target: 10_00, lim: 10_00, from: day(4, 1), opened: day(5, 8), due: day(5, 11), state: data.Settled, cause: data.LeadQuality, response: "diagnose", owner: wu,
		analysed: day(5, 11), solving: day(5, 12), verifying: day(6, 5), check: day(6, 12), checked: day(6, 12), closed: day(6, 16), after: 7_98, lightAfter: data.Red, outcome: data.Failed,
		whys: []reason{
			{words{"转化为何低？", "Why is conversion low?"}, words{"展会线索多是小店", "Leads of the fair are mostly small shops"}, words{"线索清单", "List of leads"}},
			{words{"为何收小店线索？", "Why take leads of small shops?"}, words{"线索登记没有门店数这一栏", "The form for leads does not ask for the number of stores"}, words{}}},
		work: []todo{{text: words{"线索登记表加“门店数”", "Ask for the number of stores on the form"}, owner: wu, due: day(5, 18), done: day(5, 18)}}},
}

// deviations writes the deviations with their analysis and actions.
func (w *writer) deviations() error {
	milestone, err := w.emergency()
	if err != nil {
		return err
	}
	for _, x := range troubles {
		d, err := w.tx.SaveDeviation(x.deviation(w))
		if err != nil {
			return err
		}
		if err := w.analysis(d.ID, x); err != nil {
			return err
		}
		for _, a := range x.work {
			row := data.Action{Text: a.text.in(w.lang), OwnerID: w.people[a.owner], Due: a.due, Done: a.done, State: a.state, DeviationID: d.ID}
			if a.milestone {
				row.MilestoneID = milestone
			}
			if _, err := w.tx.SaveAction(row); err != nil {
				return err
			}
		}
	}
	return nil
}

// emergency is the milestone of the emergency plan.
func (w *writer) emergency() (data.ID, error) {
	rows, err := w.tx.Milestones()
	for _, m := range rows {
		if m.Name == (words{"华南紧急预案", "Emergency plan for the South"}).in(w.lang) {
			return m.ID, err
		}
	}
	return 0, err
}

func (x trouble) deviation(w *writer) data.Deviation {
	d := data.Deviation{Title: x.title.in(w.lang), Text: x.text.in(w.lang), Light: x.light, State: x.state, OwnerID: w.people[x.owner], Opened: x.opened, Due: x.due, Closed: x.closed,
		Cause: x.cause, Response: x.response, Analysed: x.analysed, Solving: x.solving, Verifying: x.verifying,
		CheckDay: x.check, Checked: x.checked, LightAfter: x.lightAfter, Ruled: x.outcome, Outcome: x.outcome}
	if x.value == 0 {
		return d
	}
	d.Measure, d.Scope, d.Record, d.Unit, d.LightThen = x.measure, x.scope, x.rec, data.RatioUnit, data.Red
	d.Value, d.Target, d.Limit, d.From, d.Until = &x.value, &x.target, &x.lim, x.from, x.opened+1
	if x.after != 0 {
		d.After = &x.after
	}
	return d
}

// analysis writes the whys, the 5W1H answers and the SWOT lines of a deviation.
func (w *writer) analysis(id data.ID, x trouble) error {
	for i, y := range x.whys {
		root := i+1 == len(x.whys) && x.analysed != 0
		if _, err := w.tx.SaveWhy(data.Why{DeviationID: id, Position: i + 1, Question: y.ask.in(w.lang), Answer: y.because.in(w.lang), Evidence: y.proof.in(w.lang), Root: root}); err != nil {
			return err
		}
	}
	for i, y := range x.five {
		if _, err := w.tx.SaveFiveW(data.FiveW{DeviationID: id, Field: data.FiveWFields[i], Text: y.in(w.lang)}); err != nil {
			return err
		}
	}
	for i, y := range x.swot {
		if y == (words{}) {
			continue
		}
		if _, err := w.tx.SaveSwotPoint(data.SwotPoint{DeviationID: id, Side: data.SwotSides[i], Text: y.in(w.lang), Position: i + 1}); err != nil {
			return err
		}
	}
	return nil
}
