package sample

import "quarterdeck/data"

// pay writes what the firm pays for: a scheme from January and another from July,
// the new product, the pools of three quarters, awards and an expert's signing;
// and the two quarters that are settled.
func (w *writer) pay() error {
	for _, s := range w.paySchemes() {
		if _, err := w.tx.SavePayScheme(s); err != nil {
			return err
		}
	}
	if _, err := w.tx.SaveNovelty(data.Novelty{ProductID: w.products[sparkling], From: data.NewDate(2026, 1, 1), Until: data.NewDate(2027, 1, 1)}); err != nil {
		return err
	}
	for i, amount := range []data.Money{24 * wan, 26 * wan, 28 * wan} {
		budget := 30 * wan
		from := first + data.Month(3*i)
		if _, err := w.tx.SavePayPool(data.PayPool{From: from.Start(), Until: (from + 3).Start(), Amount: &amount, Signing: 40_00, Collection: 40_00, Renewal: 20_00, Budget: &budget}); err != nil {
			return err
		}
	}
	for _, x := range []data.PayAward{
		{Date: data.NewDate(2026, 3, 20), RepID: w.people[chen], Amount: 1 * wan, Reason: firstOrder.in(w.lang)},
		{Date: data.NewDate(2026, 6, 28), RepID: w.people[yang], Amount: 8000_00, Reason: words{"西南新开 12 家门店", "12 new stores in the Southwest"}.in(w.lang)},
	} {
		if _, err := w.tx.SavePayAward(x); err != nil {
			return err
		}
	}
	for _, x := range []data.ExpertSigning{
		{Date: data.NewDate(2026, 5, 18), CustomerID: w.customers[0], Expert: words{"郑伯年", "Zheng Bonian"}.in(w.lang), Amount: 168 * wan,
			Note: words{"前采购总监，陪同两轮谈判", "Former purchasing director, came to two rounds"}.in(w.lang)},
		{Date: data.NewDate(2026, 7, 22), CustomerID: w.customers[1], Expert: words{"郑伯年", "Zheng Bonian"}.in(w.lang), Amount: 92 * wan},
	} {
		if _, err := w.tx.SaveExpertSigning(x); err != nil {
			return err
		}
	}
	return w.settlements()
}

var firstOrder = words{"新品首单", "First order of the new product"}

// paySchemes are the scheme of January, the one of July, and the guarantee of new
// reps, which begins with the year.
func (w *writer) paySchemes() []data.PayScheme {
	scheme := data.PayScheme{From: data.NewDate(2026, 1, 1), Base: data.CreditedSales, Measure: data.ByAttainment, Method: data.Marginal, When: data.OnSigning,
		Tiers: []data.PayTier{{From: 0, Rate: 80}, {From: 80_00, Rate: 1_20}, {From: 100_00, Rate: 1_60}}, NewUplift: 20_00, NewReading: data.Relative,
		Note: words{"年初方案", "Scheme of the year"}.in(w.lang)}
	july := scheme
	july.From, july.Note = data.NewDate(2026, 7, 1), words{"下半年：冲刺档提高", "Second half: more beyond the target"}.in(w.lang)
	july.Tiers = []data.PayTier{{From: 0, Rate: 80}, {From: 85_00, Rate: 1_30}, {From: 100_00, Rate: 1_80}, {From: 120_00, Rate: 2_20}}
	limit := 20 * wan
	july.Cap = &limit
	fresh := scheme
	least := 15000 * data.Money(100)
	fresh.Level, fresh.Guarantee, fresh.Note = data.New, &least, words{"新人保底", "Guarantee for new reps"}.in(w.lang)
	return []data.PayScheme{scheme, july, fresh}
}

// settledOn are the days on which the quarters were settled.
var settledOn = [2]data.Date{data.NewDate(2026, 4, 9), data.NewDate(2026, 7, 8)}

// settlements writes the statements of the two quarters that are settled.
func (w *writer) settlements() error {
	schemes, err := w.tx.PaySchemes()
	if err != nil {
		return err
	}
	var then []data.PayScheme // the one of July had not been made
	for _, s := range schemes {
		if s.From < data.NewDate(2026, 7, 1) {
			then = append(then, s)
		}
	}
	for q, rows := range settled {
		from := first + data.Month(3*q)
		run := data.PayRun{From: from.Start(), Until: (from + 3).Start(), Day: settledOn[q], Rule: data.DefaultPayRule(), Schemes: then}
		var all []data.PayStatement
		for _, x := range rows {
			y := data.PayStatement{RepID: w.people[x.rep], Target: &x.target, Base: x.base, Lines: w.paidLines(x.lines)}
			y.Total = data.PaySum(y.Lines)
			all = append(all, y)
		}
		if err := w.tx.AddPayRun(run, all); err != nil {
			return err
		}
	}
	return nil
}

// paidLines are the lines of a statement in full: all by the scheme of January.
func (w *writer) paidLines(rows []paid) (lines []data.PayLine) {
	for _, x := range rows {
		y := data.PayLine{Kind: x.kind, Amount: x.amount, Base: &x.base, Rate: x.rate, Share: x.share, Tier: x.tier, Of: &x.of, Count: x.count}
		switch x.kind {
		case data.PayTierLine, data.PayMentor:
			y.By, y.Method, y.Scheme, y.Of = data.ByAttainment, data.Marginal, data.NewDate(2026, 1, 1), nil
			if x.kind == data.PayMentor {
				y.Name = reps[he].name.in(w.lang)
			}
		case data.PayFloor:
			y.Name, y.Of = x.floor, nil
		case data.PayNew:
			y.Reading, y.Scheme = data.Relative, data.NewDate(2026, 1, 1)
		case data.PayAwarded:
			y.Base, y.Of, y.Name = nil, nil, firstOrder.in(w.lang)
		case data.PayGuarantee, data.PayRenewal:
			y.Scheme = data.NewDate(2026, 1, 1)
		}
		lines = append(lines, y)
	}
	return lines
}
