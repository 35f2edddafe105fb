package sample

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"

	"quarterdeck/data"
)

// openShare is the open opportunities in per cent of those opened this year, and
// carried the won ones that were opened last year, in per cent of all won.
const (
	openShare = 20
	carried   = 15
)

// cover is what each rep's open opportunities come to, in per cent of what is left
// of the target. Huang Zimo has too little to close.
var cover = [len(reps)]int64{250, 236, 224, 90, 242, 262, 218, 246, 281}

// toDeal is how many days pass from proposal to deal, from and to.
func toDeal(rep int) (from, to int) {
	if rep == huang {
		return 6, 13
	}
	return 3, 8
}

// A course is an opportunity on its way: the days it came into each stage.
type course struct {
	data.Opportunity
	rep     int
	entered [5]data.Date // 0: it skipped the stage, or never reached it
	closes  []data.Date  // expected days one after the other; the last is the one now
}

// A planner makes the opportunities of the sample.
type planner struct {
	w       *writer
	r       *rand.Rand
	of      [len(reps)][]int // numbers of customers
	courses []*course
}

// opportunities writes what the team did along the funnel this year, as [done] has
// it, and what is open.
func (w *writer) opportunities() error {
	p := &planner{w: w, r: rand.New(rand.NewPCG(2026, 815))}
	for i, c := range w.buyers {
		p.of[c.rep] = append(p.of[c.rep], i)
	}
	for rep := range reps {
		p.plan(rep)
	}
	slices.SortStableFunc(p.courses, func(a, b *course) int { return cmp.Compare(a.Opened, b.Opened) })
	for _, currency := range []data.ExchangeRate{{Currency: "USD", From: day(1, 1), Rate: 7_180_000}, {Currency: "HKD", From: day(1, 1), Rate: 920_000}} {
		if _, err := w.tx.SaveExchangeRate(currency); err != nil {
			return err
		}
	}
	rows := make([]data.Opportunity, len(p.courses))
	for i, c := range p.courses {
		c.Code = fmt.Sprintf("OP-%04d", i+1)
		rows[i] = c.Opportunity
	}
	if err := w.tx.SaveOpportunities(rows); err != nil {
		return err
	}
	var moves []data.OpportunityMove
	for i, c := range p.courses {
		c.ID = rows[i].ID
		moves = append(moves, c.moves()...)
	}
	return w.tx.SaveOpportunityMoves(moves)
}

// plan makes the opportunities of one rep.
func (p *planner) plan(rep int) {
	d := done[rep]
	before := d.deals * carried / 100
	open := d.opportunities * openShare / 100
	proposed := open * 55 / 100
	lost := d.opportunities - (d.deals - before) - open
	lostLate := d.proposals - d.deals - proposed
	p.won(rep, before, d.deals)
	for i := range lost {
		p.lost(rep, i < lostLate)
	}
	p.open(rep, open, proposed)
}

// won are the opportunities that became deals, the first of them opened last year.
// What they brought is about what the rep sold.
func (p *planner) won(rep, before, deals int) {
	weights := make([]int64, deals)
	for i := range weights {
		weights[i] = int64(between(p.r, 25, 260))
	}
	amounts := share(reps[rep].sold*wan/100_00*93/100, weights)
	for i, m := range amounts {
		c := p.begin(rep, false)
		cycle, late := between(p.r, 16, 48), 0
		if rep == yang {
			cycle += 12
		}
		from, to := toDeal(rep)
		late = between(p.r, from, to)
		switch {
		case i < before:
			c.Ended = p.between(day(1, 9), day(2, 20))
			c.Opened = workdayBy(min(c.Ended-data.Date(cycle), day(1, 1)-data.Date(between(p.r, 4, 30))))
		default:
			c.Ended = p.wonOn(rep, i-before)
			c.Opened = workdayBy(max(day(1, 5), c.Ended-data.Date(cycle)))
		}
		proposed := workdayBy(max(c.Ended-data.Date(late), c.Opened, day(1, 5)))
		c.entered[1] = workdayBy(c.Opened + (proposed-c.Opened)/2)
		c.entered[2] = proposed
		if late > 3 {
			c.entered[3] = workdayBy(max(proposed, c.Ended-2))
		}
		c.Result, c.Amount = data.Won, m*100_00
		c.closes = []data.Date{c.Ended + data.Date(between(p.r, -6, 12))}
		c.finish(4 - p.r.IntN(2))
		p.courses = append(p.courses, c)
	}
}

// wonOn is the day of a rep's n-th deal from opportunities of this year. Huang
// Zimo has won seven in the last four weeks.
func (p *planner) wonOn(rep, n int) data.Date {
	const month = 28
	switch {
	case rep == huang && n < 7:
		return p.between(asOf-month+1+data.Date(n*4), min(asOf, asOf-month+4+data.Date(n*4)))
	case rep == huang:
		return p.between(day(1, 26), asOf-month-1)
	}
	return p.between(day(1, 26), asOf)
}

// lost is an opportunity that came to nothing, before or after a proposal.
func (p *planner) lost(rep int, late bool) {
	c := p.begin(rep, p.r.IntN(3) == 0)
	days := between(p.r, 9, 45)
	c.Opened = p.between(day(1, 5), asOf-data.Date(days)-3)
	c.Ended = workdayBy(c.Opened + data.Date(days))
	stage := 1
	c.entered[1] = workdayBy(c.Opened + data.Date(days)/3)
	if late {
		c.entered[2] = workdayBy(max(c.entered[1], c.Opened+data.Date(days)*2/3))
		stage = 2
	}
	c.Amount = data.Money(between(p.r, 15, 240)) * 1000_00
	c.closes = []data.Date{c.Opened + data.Date(between(p.r, 25, 60))}
	if p.r.IntN(4) == 0 {
		c.closes = append(c.closes, c.closes[0]+data.Date(between(p.r, 7, 30)))
	}
	why := losses[p.r.IntN(len(losses))]
	if rep == huang && late {
		why = huangs[p.r.IntN(len(huangs))]
	}
	c.Result, c.Reason, c.Rival = data.Lost, why.reason.in(p.w.lang), why.rival.in(p.w.lang)
	c.finish(stage)
	p.courses = append(p.courses, c)
}

// open are the opportunities that are still to come: those of the pictures, and
// others that make up the rest of the rep's cover.
func (p *planner) open(rep, count, proposed int) {
	total := (reps[rep].year - reps[rep].sold) * wan * data.Money(cover[rep]) / 100
	for _, t := range tolds {
		if t.rep != rep {
			continue
		}
		c := p.tell(t)
		total -= c.Amount
		count--
		if t.stage >= 2 {
			proposed--
		}
	}
	weights := make([]int64, count)
	for i := range weights {
		weights[i] = int64(between(p.r, 30, 200))
	}
	for i, m := range share(total/1000_00, weights) {
		p.courses = append(p.courses, p.still(rep, i, i < proposed, m*1000_00))
	}
}

// still is an open opportunity: some old, some put off, some past their day, some
// without a next step.
func (p *planner) still(rep, i int, late bool, m data.Money) *course {
	c := p.begin(rep, p.r.IntN(4) == 0)
	stage := i % 2
	if late {
		stage = 2 + i%3
	}
	limit, old := []int{14, 21, 21, 21, 14}[stage], i%7 == 1
	age := between(p.r, 0, limit-2)
	if old {
		age = limit + between(p.r, 3, 26)
	}
	entered := workdayBy(asOf - data.Date(age))
	c.Opened = max(workdayBy(entered-data.Date(stage*between(p.r, 6, 11))), day(1, 5))
	for s := 1; s <= stage; s++ {
		c.entered[s] = workdayBy(c.Opened + (entered-c.Opened)*data.Date(s)/data.Date(stage))
	}
	c.Amount = m
	c.closes = []data.Date{min(max(asOf+data.Date(between(p.r, 5, 100)), c.Opened), data.NewDate(2026, 12, 28))}
	if i%7 == 3 { // it was to come earlier
		c.closes = append([]data.Date{max(c.Opened+14, asOf-data.Date(between(p.r, 4, 12)))}, c.closes...)
	}
	if i%13 == 6 { // its day has passed
		c.closes = []data.Date{max(c.Opened, asOf-data.Date(between(p.r, 2, 9)))}
	}
	if i%6 != 5 {
		next := steps[stage]
		c.Next, c.NextDay = next[i%len(next)].in(p.w.lang), asOf+data.Date(between(p.r, 1, 12))
		if i%11 == 2 {
			c.NextDay = asOf - data.Date(between(p.r, 1, 8))
		}
	}
	c.finish(stage)
	return c
}

// tell is an open opportunity word for word.
func (p *planner) tell(t told) *course {
	c := p.begin(t.rep, false)
	c.CustomerID, _ = p.w.named(t.customer)
	c.Name, c.ProductID, c.Prospect, c.Source = t.name.in(p.w.lang), p.w.products[t.product], "", sources[0].in(p.w.lang)
	c.Opened, c.Amount, c.Category = t.opened, t.amount*wan, t.category
	if t.dollars != 0 {
		c.Currency, c.Foreign = "USD", t.dollars*100
		c.Amount = c.Foreign.MulDiv(7_180_000, 1_000_000)
	}
	c.Next, c.NextDay, c.closes = t.next.in(p.w.lang), t.nextDay, t.closes
	for s := 1; s <= t.stage; s++ {
		c.entered[s] = t.opened + (t.entered-t.opened)*data.Date(s)/data.Date(t.stage)
	}
	c.finish(t.stage)
	p.courses = append(p.courses, c)
	return c
}

// begin is an opportunity of a rep, with one of the rep's customers or a prospect.
func (p *planner) begin(rep int, prospect bool) *course {
	product := p.r.IntN(len(products))
	c := &course{rep: rep}
	c.RepID, c.ProductID = p.w.people[rep], p.w.products[product]
	c.Name = offers[product][p.r.IntN(len(offers[product]))].in(p.w.lang)
	source := p.r.IntN(len(sources))
	if prospect {
		c.Prospect, source = prospects[p.r.IntN(len(prospects))].in(p.w.lang), 1+p.r.IntN(len(sources)-1)
	} else {
		c.CustomerID = p.w.customers[p.of[rep][p.r.IntN(len(p.of[rep]))]]
		source = min(source, p.r.IntN(len(sources))) // mostly from customers
	}
	c.Source = sources[source].in(p.w.lang)
	return c
}

// between draws a working day from a span, both days included.
func (p *planner) between(from, to data.Date) data.Date {
	return max(workdayBy(from+data.Date(p.r.IntN(int(to-from)+1))), workdayFrom(from))
}

// workdayBy is the last working day up to a day, workdayFrom the first from it.
func workdayBy(d data.Date) data.Date {
	for !workday(d) {
		d--
	}
	return d
}

func workdayFrom(d data.Date) data.Date {
	for !workday(d) {
		d++
	}
	return d
}

// finish sets the stage the opportunity is in, and its expected day.
func (c *course) finish(stage int) {
	c.StageID = data.ID(stage + 1) // the shipped stages have the IDs 1 to 5
	for i, d := range c.closes {
		c.closes[i] = max(d, c.Opened)
	}
	c.Close = c.closes[len(c.closes)-1]
}

// moves are how the opportunity moved, day by day.
func (c *course) moves() []data.OpportunityMove {
	now := data.OpportunityMove{OpportunityID: c.ID, Date: c.Opened, StageID: 1, Amount: c.Amount, Close: c.closes[0]}
	last := asOf
	if c.Ended != 0 {
		last = c.Ended
	}
	at := map[data.Date]data.OpportunityMove{c.Opened: now}
	days := []data.Date{}
	for s := 1; s < len(c.entered); s++ {
		if c.entered[s] != 0 {
			days = append(days, c.entered[s])
		}
	}
	for _, d := range c.closes[:len(c.closes)-1] { // put off on the day it was due
		days = append(days, max(c.Opened, min(workdayBy(d), last)))
	}
	slices.Sort(days)
	for _, d := range append(days, last) {
		for s := 1; s < len(c.entered); s++ {
			if c.entered[s] != 0 && c.entered[s] <= d {
				now.StageID = data.ID(s + 1)
			}
		}
		for i, was := range c.closes[:len(c.closes)-1] {
			if max(c.Opened, min(workdayBy(was), last)) <= d {
				now.Close = c.closes[i+1]
			}
		}
		if d == last && c.Result != "" {
			now.Result, now.StageID = c.Result, c.StageID
		}
		now.Date = d
		if d == last && c.Result == "" && !slices.Contains(days, d) {
			continue
		}
		at[d] = now
	}
	rows := []data.OpportunityMove{}
	for _, m := range at {
		rows = append(rows, m)
	}
	slices.SortFunc(rows, func(a, b data.OpportunityMove) int { return cmp.Compare(a.Date, b.Date) })
	return rows
}
