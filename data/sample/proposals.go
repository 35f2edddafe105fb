package sample

import "quarterdeck/data"

// members of management.
var members = []struct{ name, role words }{
	{words{"沈岚", "Shen Lan"}, words{"总经理", "General manager"}},
	{manager, words{"销售总监", "Sales director"}},
	{words{"顾明远", "Gu Mingyuan"}, words{"财务总监", "Finance director"}},
	{words{"许安", "Xu An"}, words{"市场总监", "Marketing director"}},
	{words{"唐可", "Tang Ke"}, words{"运营总监", "Operations director"}},
}

// votes on the open adjustment: members by number.
var votes = []struct {
	member int
	choice data.Choice
	day    data.Date
	note   words
}{
	{0, data.Yes, data.NewDate(2026, 8, 11), words{"先稳住渠道库存。", "Keep the channel's stock in hand first."}},
	{1, data.Yes, data.NewDate(2026, 8, 11), words{}},
	{3, data.No, data.NewDate(2026, 8, 12), words{"旺季陈列费用不宜再减。", "Displays should not lose money in the season."}},
}

// proposals writes one small adjustment that was applied and a large one that
// management is voting on.
func (w *writer) proposals() error {
	var ids []data.ID
	for i, m := range members {
		x, err := w.tx.SaveMember(data.Member{Name: m.name.in(w.lang), Role: m.role.in(w.lang), Position: i + 1})
		if err != nil {
			return err
		}
		ids = append(ids, x.ID)
	}
	if _, err := w.tx.SaveProposal(w.movedProposal()); err != nil {
		return err
	}
	open, err := w.tx.SaveProposal(w.steadyProposal())
	if err != nil {
		return err
	}
	for _, v := range votes {
		if err := w.tx.SaveVote(data.Vote{ProposalID: open.ID, MemberID: ids[v.member], Choice: v.choice, Day: v.day, Note: v.note.in(w.lang)}); err != nil {
			return err
		}
	}
	return nil
}

// movedProposal is the adjustment that made the third version.
func (w *writer) movedProposal() data.Proposal {
	goal := decided
	p := data.Proposal{Number: "SN-SL-2026-A01", Kind: data.AmountChange, Cause: "review", State: data.Applied,
		Title:    words{"华东餐饮装转华南气泡果茶", "From foodservice East to Sparkling South"}.in(w.lang),
		Reason:   words{"半年复盘：华南铺店快于计划，华东餐饮客户延后开店。", "Half-year review: the South opens stores faster than planned, foodservice customers in the East open later."}.in(w.lang),
		Proposer: reps[huang].name.in(w.lang), Day: data.NewDate(2026, 7, 2), Effective: data.NewDate(2026, 7, 1),
		GoalBefore: &goal, GoalAfter: &goal, Decided: decidedOn, DecidedBy: manager.in(w.lang), VersionID: w.docs[2]}
	for _, n := range []int{1, 0, 3, 2} { // in the order of the plan's rows
		c := moved[n]
		x := data.ProposalChange{From: data.NewDate(2026, 7, 1), Until: data.NewDate(2026, 10, 1)}
		cell, months := data.CellChange{}, []data.Money(nil)
		if c.rep >= 0 {
			x.By, x.Rep, cell.Rep, months = "reps", reps[c.rep].code, reps[c.rep].code, repCells()[c.rep]
		} else {
			x.Region, x.Product = regions[c.region].code, products[c.product].code
			cell.Region, cell.Product, months = x.Region, x.Product, productMonths(c.region, c.product)
		}
		total := sum(months[c.first : c.first+3])
		x.Amount = &total
		p.Changes = append(p.Changes, x)
		for i, less := range c.less {
			after := months[c.first+i]
			before := after - less*wan
			cell.Bucket, cell.Before, cell.After = (first + data.Month(c.first+i)).Start(), &before, &after
			p.Cells = append(p.Cells, cell)
		}
	}
	return p
}

// steadyProposal asks to go over to a steady course in the last quarter. The
// contracts of the East are signed; its targets stay.
func (w *writer) steadyProposal() data.Proposal {
	const from = 9 // October
	left, marketing := 9_000, 8_500
	before := decided
	p := data.Proposal{Number: "SN-SL-2026-A02", Kind: data.TypeSwitch, Cause: "market", State: data.Voting,
		Title: words{"第四季度转为稳健型", "Steady course in the fourth quarter"}.in(w.lang),
		Reason: words{"7 月起渠道库存上升、茶饮消费转弱。华东合同已签不动，其他区域第四季度下调 10%，营销费用同步减 15%。",
			"Since July channel stock rises and demand weakens. The East has signed contracts and stays; the other regions go down by 10% in the fourth quarter, marketing by 15%."}.in(w.lang),
		Proposer: manager.in(w.lang), Day: data.NewDate(2026, 8, 10), Effective: data.NewDate(2026, 10, 1),
		Coupled: []data.Coupled{{What: data.CoupledGoal}, {What: data.CoupledType, Text: "steady"},
			{What: data.CoupledObjective, Code: "marketing_cost", Percent: &marketing}},
		GoalBefore: &before, Major: []string{"goal", "type"}}
	after := decided
	cut := func(cell data.CellChange, months []data.Money) {
		for m := from; m < len(months); m++ {
			before, now := months[m], months[m]*9/10
			cell.Bucket, cell.Before, cell.After = (first + data.Month(m)).Start(), &before, &now
			p.Cells = append(p.Cells, cell)
			if cell.Rep == "" {
				after += now - before
			}
		}
	}
	for r := 1; r < len(regions); r++ {
		p.Changes = append(p.Changes, data.ProposalChange{Region: regions[r].code, Percent: &left})
		for i := range products {
			cut(data.CellChange{Region: regions[r].code, Product: products[i].code}, productMonths(r, i))
		}
	}
	for i, months := range repCells() {
		if reps[i].region != 0 {
			p.Changes = append(p.Changes, data.ProposalChange{By: "reps", Rep: reps[i].code, Percent: &left})
			cut(data.CellChange{Rep: reps[i].code}, months)
		}
	}
	p.GoalAfter = &after
	return p
}
