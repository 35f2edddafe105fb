package pay

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// An account is what one rep is paid for one period, before corrections.
type account struct {
	rep    data.Rep
	period int
	target *data.Money
	base   data.Money           // sales that are paid for
	paid   map[group]data.Money // commission by group, within cap
	lines  []data.PayLine
}

// commission works out what the sales of a rep in a period earn: by segments, in
// order of the schemes' days and own sales before those of people mentored. Each
// segment goes on where the one before it ended, so that the order of orders
// within a scheme never matters.
func (b *book) commission(rep data.Rep, period int) *account {
	a := &account{rep: rep, period: period, target: b.target(rep.ID, period), paid: map[group]data.Money{}}
	segments := b.segments(rep.ID, period)
	for _, s := range segments {
		a.base += s.sum
	}
	at := data.Money(0)
	for _, s := range segments {
		a.segment(s, at)
		at += s.sum
	}
	b.limit(a)
	return a
}

// A segment is sales of one scheme, the rep's own or those of one person mentored.
type segment struct {
	key     group // without fresh
	scheme  data.PayScheme
	mentee  string
	sum     data.Money
	novelty data.Money // of new products
}

func (b *book) segments(rep data.ID, period int) (rows []segment) {
	for g, m := range b.sums {
		if g.rep != rep || g.period != period {
			continue
		}
		key := g
		key.fresh = false
		i := slices.IndexFunc(rows, func(s segment) bool { return s.key == key })
		if i < 0 {
			i = len(rows)
			rows = append(rows, segment{key: key, scheme: b.scheme(g.scheme), mentee: b.people[g.mentee].Name})
		}
		rows[i].sum += m
		if g.fresh {
			rows[i].novelty += m
		}
	}
	slices.SortFunc(rows, func(x, y segment) int {
		return cmp.Or(cmp.Compare(x.scheme.From, y.scheme.From), cmp.Compare(x.key.scheme, y.key.scheme), cmp.Compare(x.key.mentee, y.key.mentee))
	})
	return rows
}

// segment adds the lines of a segment that begins where so much was sold.
func (a *account) segment(s segment, at data.Money) {
	steps, measured := calc.PaySteps(s.scheme, a.target)
	parts := calc.MarginalPay(steps, at, at+s.sum)
	if s.scheme.Method == data.Whole && s.sum != 0 {
		parts = []calc.PaySlice{calc.WholePay(steps, a.base, s.sum)}
	}
	kind := data.PayTierLine
	if s.key.mentee != 0 {
		kind = data.PayMentor
	}
	pay := data.Money(0)
	for _, x := range parts {
		base := x.Base
		a.lines = append(a.lines, data.PayLine{Kind: kind, Amount: x.Amount, Base: &base, Rate: x.Rate, Tier: x.Tier, By: s.scheme.Measure,
			Method: s.scheme.Method, Scheme: s.scheme.From, Name: s.mentee, NoGoal: !measured})
		pay += x.Amount
	}
	more, earned := calc.NewPay(s.scheme, pay, s.sum, s.novelty)
	if more != 0 {
		line := data.PayLine{Kind: data.PayNew, Amount: more, Base: &earned, Rate: s.scheme.NewUplift, Of: &s.novelty, Reading: s.scheme.NewReading, Scheme: s.scheme.From}
		if s.scheme.NewReading == data.InPoints {
			line.Base = line.Of
		}
		a.lines = append(a.lines, line)
	}
	fresh := s.key
	fresh.fresh = true
	a.paid[s.key] += pay - earned
	a.paid[fresh] += earned + more
}

// limit brings the commission under the cap or up to the guarantee of the scheme
// in force on the last day of the period, or the rep's last day in it.
func (b *book) limit(a *account) {
	p := b.periods[a.period]
	days := p
	if a.rep.Left != 0 {
		days.Until = max(p.From, min(p.Until, a.rep.Left))
	}
	days.From = min(max(p.From, a.rep.Joined), days.Until)
	if days.Days() == 0 {
		return
	}
	s, ok := schemeOf(b.schemes, a.rep, days.Until-1)
	if !ok {
		return
	}
	least := s.Guarantee
	if least != nil { // for the days the rep was here
		m := least.MulDiv(int64(days.Days()), int64(p.Days()))
		least = &m
	}
	sum := data.PaySum(a.lines)
	cut, fill := calc.WithinPay(sum, s.Cap, least)
	switch {
	case cut != 0:
		a.lines = append(a.lines, data.PayLine{Kind: data.PayCap, Amount: cut, Base: &sum, Of: s.Cap, Scheme: s.From})
		a.cut(cut)
	case fill != 0:
		a.lines = append(a.lines, data.PayLine{Kind: data.PayGuarantee, Amount: fill, Base: &sum, Of: least, Scheme: s.From, Count: days.Days()})
	}
}

// cut takes what is above the cap off the groups, by what each earned, so that
// returns take back what was really paid.
func (a *account) cut(amount data.Money) {
	keys := make([]group, 0, len(a.paid))
	for g := range a.paid {
		keys = append(keys, g)
	}
	slices.SortFunc(keys, compareGroups)
	weights := make([]data.Money, len(keys))
	for i, g := range keys {
		weights[i] = a.paid[g]
	}
	for i, m := range calc.Spread(amount, weights) {
		a.paid[keys[i]] += m
	}
}

func compareGroups(a, b group) int {
	fresh := func(g group) int {
		if g.fresh {
			return 1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(a.rep, b.rep), cmp.Compare(a.period, b.period), cmp.Compare(a.scheme, b.scheme), cmp.Compare(a.mentee, b.mentee), fresh(a)-fresh(b))
}

// settle works out what everybody is paid for a period, before corrections.
func (b *book) settle(period int) error {
	all := map[data.ID]*account{}
	b.settled[period] = all
	for _, rep := range b.reps {
		all[rep.ID] = b.commission(rep, period)
	}
	b.takeBack(period)
	for _, rep := range b.reps {
		b.renewal(all[rep.ID])
	}
	if err := b.pool(period); err != nil {
		return err
	}
	for _, rep := range b.reps {
		b.besides(all[rep.ID])
	}
	return nil
}

// takeBack takes back what earlier periods paid for sales that were undone in
// this one. Periods before it are settled already.
func (b *book) takeBack(period int) {
	type line struct {
		rep    data.ID
		kind   data.PayKind
		period int
	}
	type way struct { // returns and unpaid invoices go each their own
		group
		returned bool
	}
	gone := map[way]data.Money{}
	sums := map[line]*data.PayLine{}
	var order []line
	for _, x := range b.sorted(period) {
		origin := b.settled[x.period][x.rep]
		if origin == nil {
			continue
		}
		paid, sales := origin.paid[x.group], b.sums[x.group]
		if x.kind != data.PayClawback { // an invoice says nothing of products
			fresh := x.group
			fresh.fresh = true
			paid, sales = paid+origin.paid[fresh], sales+b.sums[fresh]
		}
		amount := x.amount
		if x.kind == data.PayRestored {
			amount = -amount
		}
		of := way{x.group, x.kind == data.PayClawback}
		m := -calc.TakenBack(paid, sales, gone[of], amount)
		gone[of] += amount
		if x.at != period || m == 0 {
			continue
		}
		key := line{x.rep, x.kind, x.period}
		if sums[key] == nil {
			p := b.periods[x.period]
			sums[key] = &data.PayLine{Kind: x.kind, Base: new(data.Money), From: p.From, Until: p.Until}
			order = append(order, key)
		}
		sums[key].Amount += m
		*sums[key].Base += x.amount
		sums[key].Count++
	}
	for _, key := range order {
		x := sums[key]
		if n, ok := calc.Points(x.Amount, *x.Base); ok {
			x.Rate = int(max(n, -n))
		}
		b.settled[period][key.rep].lines = append(b.settled[period][key.rep].lines, *x)
	}
}

// sorted are the backs up to a period, in an order of their own.
func (b *book) sorted(period int) (rows []back) {
	for _, x := range b.backs {
		if x.at <= period && x.at > x.period {
			rows = append(rows, x)
		}
	}
	slices.SortStableFunc(rows, func(x, y back) int {
		return cmp.Or(compareGroups(x.group, y.group), cmp.Compare(x.at, y.at), cmp.Compare(y.kind, x.kind), cmp.Compare(x.amount, y.amount))
	})
	return rows
}

// renewal adds what renewals over their target earn besides (S2-22).
func (b *book) renewal(a *account) {
	sums := map[data.ID]*data.PayLine{}
	var order []data.ID
	for _, x := range b.renewed {
		if x.RepID != a.rep.ID || !x.Earned || periodOf(b.periods, x.Decided) != a.period || !b.here(x.RepID, x.Decided) {
			continue
		}
		s, ok := schemeOf(b.schemes, a.rep, x.Decided)
		if !ok {
			continue
		}
		if sums[s.ID] == nil {
			sums[s.ID] = &data.PayLine{Kind: data.PayRenewal, Base: new(data.Money), Share: b.care.RenewalReward, Tier: int64(b.care.RenewalOver), Scheme: s.From, Rate: b.average(a, s)}
			order = append(order, s.ID)
		}
		*sums[s.ID].Base += *x.Renewed
		sums[s.ID].Count++
	}
	for _, id := range order {
		x := sums[id]
		x.Amount = x.Base.MulDiv(int64(x.Rate), calc.Full).MulDiv(int64(x.Share), calc.Full)
		a.lines = append(a.lines, *x)
	}
}

// average is the rate a rep earned on the sales of a scheme in the period, without
// uplifts: hundredths of a per cent; where nothing was sold, the first step's.
func (b *book) average(a *account, s data.PayScheme) int {
	var base, pay data.Money
	for _, x := range a.lines {
		if (x.Kind == data.PayTierLine || x.Kind == data.PayMentor) && x.Scheme == s.From {
			base += *x.Base
			pay += x.Amount
		}
	}
	if n, ok := calc.Points(pay, base); ok && base > 0 {
		return int(n)
	}
	return s.Tiers[0].Rate
}

// besides adds awards and fees.
func (b *book) besides(a *account) {
	for _, x := range b.awards {
		if x.RepID == a.rep.ID && periodOf(b.periods, x.Date) == a.period {
			a.lines = append(a.lines, data.PayLine{Kind: data.PayAwarded, Amount: x.Amount, Name: x.Reason})
		}
	}
	for _, x := range b.experts {
		if x.RepID != a.rep.ID || periodOf(b.periods, x.Date) != a.period {
			continue
		}
		if fee, rule := b.fee(x); fee != 0 {
			signed, over := x.Amount, rule.ExpertOver
			a.lines = append(a.lines, data.PayLine{Kind: data.PayExpert, Amount: fee, Base: &signed, Of: &over, Rate: rule.ExpertRate, Name: x.Note})
		}
	}
}

// fee is what an expert earns for a signing (S2-24): nothing up to the limit, and
// above it the rate of the whole amount.
func (b *book) fee(x data.ExpertSigning) (data.Money, data.PayRule) {
	i := periodOf(b.periods, x.Date)
	if i < 0 {
		return 0, b.rule
	}
	rule := b.ruleIn(i)
	if x.Amount <= rule.ExpertOver {
		return 0, rule
	}
	return x.Amount.MulDiv(int64(rule.ExpertRate), calc.Full), rule
}
