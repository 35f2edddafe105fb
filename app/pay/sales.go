package pay

import (
	"cmp"
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// sales reads what was sold, taken back and paid, and gives it to those it counts
// for.
func (b *book) sales() error {
	cash := slices.ContainsFunc(b.schemes, func(s data.PayScheme) bool { return s.When == data.OnCash })
	span := data.Period{From: b.plan.First - returnsBack, Until: min(b.plan.Period().Until, b.today+1)}
	if len(b.schemes) == 0 || span.Days() == 0 {
		return nil
	}
	rows, err := b.r.SoldLots(span, cash)
	if err != nil {
		return err
	}
	all := make([]calc.Lot, len(rows))
	for i, x := range rows {
		all[i] = calc.Lot{Day: x.Date, RepID: x.RepID, CustomerID: x.CustomerID, ProductID: x.ProductID, Amount: x.Amount}
	}
	c := crediting{book: b}
	if c.credits, err = b.r.Credits(); err != nil {
		return err
	}
	if c.mentorships, err = b.r.Mentorships(); err != nil {
		return err
	}
	var loose []calc.Lot
	c.lots, c.returns, loose = calc.MatchReturns(all)
	c.back = make([][]calc.LotReturn, len(c.lots))
	for _, x := range c.returns {
		c.back[x.Of] = append(c.back[x.Of], x)
	}
	c.signed()
	for _, x := range loose {
		c.give(x, x.Amount, x.Day, func(data.PayScheme) bool { return true })
		c.unowned(x, x.Amount)
	}
	if cash {
		if err := c.paid(); err != nil {
			return err
		}
	}
	if b.rule.UnpaidDays > 0 {
		return b.unpaid()
	}
	return nil
}

// crediting gives lots to those they count for.
type crediting struct {
	*book
	credits     []data.Credit
	mentorships []data.Mentorship
	lots        []calc.Lot
	returns     []calc.LotReturn
	back        [][]calc.LotReturn // by lot
}

// A part is what of a lot counts for one rep.
type part struct {
	rep, mentee data.ID
	scheme      data.PayScheme
	amount      data.Money
}

// parts are what an amount of a lot counts for, by the scheme of the lot's own day
// for each: own orders, or credited sales.
func (c *crediting) parts(x calc.Lot, amount data.Money) (rows []part) {
	add := func(rep, mentee data.ID, base data.PayBase, amount data.Money) {
		s, ok := schemeOf(c.schemes, c.people[rep], x.Day)
		if ok && s.Base == base && amount != 0 {
			rows = append(rows, part{rep, mentee, s, amount})
		}
	}
	add(x.RepID, 0, data.OwnOrders, amount)
	cuts := calc.CreditCuts(c.credits, x.CustomerID, x.Day)
	if x.CustomerID == 0 || len(cuts) == 0 {
		cuts = []calc.Cut{{RepID: x.RepID, Share: calc.Full}}
	}
	for i, m := range calc.CreditParts(amount, cuts) {
		seller := cuts[i].RepID
		if len(c.mentorships) == 0 {
			add(seller, 0, data.CreditedSales, m)
			continue
		}
		shares := calc.MentorCuts(c.mentorships, seller, x.Day)
		for j, m := range calc.CreditParts(m, shares) {
			mentee := data.ID(0)
			if shares[j].RepID != seller {
				mentee = seller
			}
			add(shares[j].RepID, mentee, data.CreditedSales, m)
		}
	}
	return rows
}

// signed counts every lot on its own day, less what came back in the same period;
// what comes back later is taken back then.
func (c *crediting) signed() {
	for i, x := range c.lots {
		at, left := periodOf(c.periods, x.Day), x.Amount
		for _, y := range c.back[i] {
			if periodOf(c.periods, y.Day) == at {
				left -= y.Amount
			}
		}
		c.give(x, left, x.Day, func(s data.PayScheme) bool { return s.When == data.OnSigning })
		c.unowned(x, left)
		gone := data.Money(0)
		for _, y := range c.back[i] {
			if later := periodOf(c.periods, y.Day); at >= 0 && later != at {
				c.take(x, left, gone, y.Amount, later)
				gone += y.Amount
			}
		}
	}
}

// give counts an amount of a lot in the period of a day, for those whose scheme is
// wanted.
func (c *crediting) give(x calc.Lot, amount data.Money, day data.Date, wanted func(data.PayScheme) bool) {
	at := periodOf(c.periods, day)
	if at < 0 || amount == 0 {
		return
	}
	for _, p := range c.parts(x, amount) {
		if wanted(p.scheme) && c.here(p.rep, day) {
			c.sums[c.groupOf(p, x, at)] += p.amount
		}
	}
}

// unowned counts a lot that nobody is paid for: nobody sold it, or a manager, or
// somebody who had left, or no scheme was in force.
func (c *crediting) unowned(x calc.Lot, amount data.Money) {
	at := periodOf(c.periods, x.Day)
	if at < 0 || slices.ContainsFunc(c.parts(x, amount), func(p part) bool { return c.here(p.rep, x.Day) }) {
		return
	}
	c.loose[at] += amount
}

func (c *crediting) groupOf(p part, x calc.Lot, period int) group {
	fresh := slices.ContainsFunc(c.fresh, func(n data.Novelty) bool { return n.ProductID == x.ProductID && n.On(x.Day) })
	return group{p.rep, period, p.scheme.ID, p.mentee, fresh}
}

// take notes that a part of a lot came back in a later period. Parts are taken as
// steps of one way, so that a lot that comes back in pieces leaves nothing.
func (c *crediting) take(x calc.Lot, counted, gone, amount data.Money, later int) {
	before, after := c.parts(x, gone), c.parts(x, gone+amount)
	of := func(rows []part, y part) (m data.Money) {
		for _, z := range rows {
			if z.rep == y.rep && z.mentee == y.mentee && z.scheme.ID == y.scheme.ID {
				m += z.amount
			}
		}
		return m
	}
	for _, p := range after {
		if p.scheme.When != data.OnSigning || !c.here(p.rep, x.Day) || counted <= 0 {
			continue
		}
		c.backs = append(c.backs, back{c.groupOf(p, x, periodOf(c.periods, x.Day)), data.PayClawback, later, p.amount - of(before, p)})
	}
}

// paid counts lots as the money comes in: what a customer paid is laid on its
// orders, the oldest first. Orders from before the customer's first invoice, and
// those of customers without invoices, count on their own day.
func (c *crediting) paid() error {
	invoices, err := c.r.Invoices()
	if err != nil {
		return err
	}
	payments, err := c.r.Payments()
	if err != nil {
		return err
	}
	customer, first := map[data.ID]data.ID{}, map[data.ID]data.Date{}
	for _, x := range invoices {
		customer[x.ID] = x.CustomerID
		if d, ok := first[x.CustomerID]; !ok || x.Date < d {
			first[x.CustomerID] = x.Date
		}
	}
	receipts := map[data.ID][]calc.Receipt{}
	for _, p := range payments { // they stand in order of their days
		if p.Date <= c.today {
			receipts[customer[p.InvoiceID]] = append(receipts[customer[p.InvoiceID]], calc.Receipt{Day: p.Date, Amount: p.Amount})
		}
	}
	onCash := func(s data.PayScheme) bool { return s.When == data.OnCash }
	billed := map[data.ID][]calc.Lot{}
	for i, x := range c.lots {
		for _, y := range c.back[i] {
			x.Amount -= y.Amount // what came back is not waited for
		}
		if d, ok := first[x.CustomerID]; ok && x.CustomerID != 0 && x.Day >= d {
			billed[x.CustomerID] = append(billed[x.CustomerID], x)
		} else {
			c.give(x, x.Amount, x.Day, onCash)
		}
	}
	for id, lots := range billed {
		done := make([]data.Money, len(lots))
		for _, y := range calc.LayCash(lots, receipts[id]) {
			c.step(lots[y.Of], done[y.Of], y, onCash)
			done[y.Of] += y.Amount
		}
	}
	return nil
}

// step counts money that came in for a lot, as a step of one way to the whole.
func (c *crediting) step(x calc.Lot, done data.Money, y calc.LotCash, wanted func(data.PayScheme) bool) {
	at := periodOf(c.periods, y.Day)
	if at < 0 {
		return
	}
	before := c.parts(x, done)
	for _, p := range c.parts(x, done+y.Amount) {
		if wanted(p.scheme) && c.here(p.rep, y.Day) {
			c.sums[c.groupOf(p, x, at)] += p.amount
		}
	}
	for _, p := range before {
		if wanted(p.scheme) && c.here(p.rep, y.Day) {
			c.sums[c.groupOf(p, x, at)] -= p.amount
		}
	}
}

// unpaid takes commission back on invoices that stay unpaid so many days, and
// gives it again when they are paid after all. The rate is the one the rep was
// paid for the period of the invoice, when its scheme pays on signing.
func (b *book) unpaid() error {
	invoices, err := b.r.Invoices()
	if err != nil {
		return err
	}
	payments, err := b.r.Payments()
	if err != nil {
		return err
	}
	receipts := map[data.ID][]calc.Receipt{}
	for _, p := range payments {
		if p.Date <= b.today {
			receipts[p.InvoiceID] = append(receipts[p.InvoiceID], calc.Receipt{Day: p.Date, Amount: p.Amount})
		}
	}
	customers, err := b.r.Customers()
	if err != nil {
		return err
	}
	carer := map[data.ID]data.ID{}
	for _, c := range customers {
		carer[c.ID] = c.RepID
	}
	slices.SortFunc(invoices, func(x, y data.Invoice) int { return cmp.Or(cmp.Compare(x.Date, y.Date), cmp.Compare(x.ID, y.ID)) })
	for _, x := range invoices {
		rep := cmp.Or(x.RepID, carer[x.CustomerID])
		limit, at := x.Due+data.Date(b.rule.UnpaidDays), periodOf(b.periods, x.Date)
		s, ok := schemeOf(b.schemes, b.people[rep], x.Date)
		if !ok || s.When != data.OnSigning || at < 0 || limit >= b.today || x.Amount <= 0 || !b.here(rep, x.Date) {
			continue
		}
		b.overdue(group{rep: rep, period: at, scheme: s.ID}, x.Amount, limit, receipts[x.ID])
	}
	return nil
}

// overdue notes what is open past the limit, and each part of it that came in
// after.
func (b *book) overdue(g group, owed data.Money, limit data.Date, receipts []calc.Receipt) {
	for _, y := range receipts {
		if y.Day <= limit {
			owed -= y.Amount
		}
	}
	later := periodOf(b.periods, limit+1)
	if owed <= 0 || later < 0 {
		return
	}
	b.backs = append(b.backs, back{g, data.PayUnpaid, later, owed})
	for _, y := range receipts {
		if part := min(owed, y.Amount); y.Day > limit && part > 0 {
			owed -= part
			if n := periodOf(b.periods, y.Day); n >= 0 {
				b.backs = append(b.backs, back{g, data.PayRestored, n, part})
			}
		}
	}
}
