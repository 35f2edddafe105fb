package actuals

import (
	"cmp"

	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// A reported is the person and day of a daily report.
type reported struct {
	rep data.ID
	day data.Date
}

// stranger stands for a person whom the plan does not know.
const stranger data.ID = -1

// reports are the daily reports of a plan.
func reports(r store.Reader) (map[reported]data.Activity, error) {
	rows, err := r.Activities(data.Period{})
	return keyedBy(rows, func(x data.Activity) reported { return reported{x.RepID, x.Date} }), err
}

// activity makes the daily report that a row says: one the plan has keeps what
// the row leaves empty.
func (n *names) activity(known map[reported]data.Activity) func(exchange.Activity) data.Activity {
	return func(x exchange.Activity) data.Activity {
		rep := cmp.Or(n.reps.find(x.Rep), stranger)
		a := known[reported{rep, x.Date}]
		a.RepID, a.Date, a.Note = rep, x.Date, cmp.Or(x.Note, a.Note)
		for _, c := range []struct {
			to  **int
			say exchange.Count
		}{{&a.Leads, x.Leads}, {&a.InTime, x.InTime}, {&a.Visits, x.Visits}, {&a.Talks, x.Talks}, {&a.Proposals, x.Proposals}} {
			if c.say.Said {
				*c.to = c.say.Ptr()
			}
		}
		return a
	}
}

// sameReport reports whether two daily reports say the same.
func sameReport(a, b data.Activity) bool {
	same := func(x, y *int) bool { return x == nil && y == nil || x != nil && y != nil && *x == *y }
	return same(a.Leads, b.Leads) && same(a.InTime, b.InTime) && same(a.Visits, b.Visits) && same(a.Talks, b.Talks) && same(a.Proposals, b.Proposals) && a.Note == b.Note
}

// lookAtActivities judges every row of a file of daily reports: new ones and
// changed ones come in, the rest is there already.
func (p *Preview) lookAtActivities(r store.Reader, n *names) error {
	p.activities = exchange.Activities(p.table, p.mapping)
	known, err := reports(r)
	if err != nil {
		return err
	}
	lookAt(p, n, p.activities, n.activity(known), func(x exchange.Activity) fact { return fact{rep: x.Rep, day: x.Date} },
		func(v *RowVerdict, says exchange.Activity, x data.Activity) {
			was, there := known[reported{x.RepID, x.Date}]
			switch {
			case x.RepID == stranger:
				p.UnknownReps = noted(p.UnknownReps, says.Rep)
				v.Faults = append(v.Faults, p.fault(exchange.Rep, data.Problem{Key: "problem.unknown.reps", Args: []any{says.Rep}}))
			case x.Date > p.today:
				v.Faults = append(v.Faults, p.fault(exchange.Date, data.Problem{Key: "problem.day.future", Args: []any{p.today}}))
			case v.Twin != 0, there && sameReport(was, x), x.Empty():
				v.Verdict = Repeated
			case there:
				v.Update = true
			}
		})
	return nil
}

// bringActivities adds new daily reports as one batch and changes known ones.
func (p *Preview) bringActivities(tx store.Tx, in incoming) error {
	n, err := p.namesAfter(tx, in)
	if err != nil {
		return err
	}
	known, err := reports(tx.Reader)
	if err != nil {
		return err
	}
	var added, changed []data.Activity
	for _, x := range bringIn(p, p.activities, n.activity(known)) {
		if x.ID != 0 {
			changed = append(changed, x)
		} else {
			added = append(added, x)
		}
	}
	if err := tx.SaveActivities(changed); err != nil {
		return err
	}
	return tx.AddActivities(in.id, added, in.told(len(added)))
}

// A dealing is what the opportunities of a file are made with.
type dealing struct {
	p      *Preview
	n      *names
	known  map[string]data.Opportunity
	stages []data.PipelineStage
	rates  []data.ExchangeRate
	last   map[data.ID]data.Date // when each moved last
}

func (p *Preview) dealing(r store.Reader, n *names) (d *dealing, err error) {
	d = &dealing{p: p, n: n, last: map[data.ID]data.Date{}}
	rows, err := r.Opportunities()
	if err != nil {
		return nil, err
	}
	d.known = keyedBy(rows, func(x data.Opportunity) string { return x.Code })
	if d.stages, err = r.PipelineStages(); err != nil {
		return nil, err
	}
	if d.rates, err = r.ExchangeRates(); err != nil {
		return nil, err
	}
	moves, err := r.OpportunityMoves()
	for _, m := range moves {
		d.last[m.OpportunityID] = max(d.last[m.OpportunityID], m.Date)
	}
	return d, err
}

// stage finds a stage by its code, its name, or the program's word for it; 0 when
// there is none.
func (d *dealing) stage(word string) data.ID {
	for _, s := range d.stages {
		if s.Code == word || s.Name == word {
			return s.ID
		}
	}
	for _, s := range d.stages {
		for _, lang := range text.Langs {
			if (text.Fmt{Lang: lang}).PipelineStage(s) == word {
				return s.ID
			}
		}
	}
	return 0
}

// opportunity makes the opportunity that a row says: one the plan has keeps what
// the row leaves empty.
func (d *dealing) opportunity(x exchange.Opportunity) data.Opportunity {
	o := d.known[x.Number]
	if x.Customer != "" {
		o.CustomerID, o.Prospect = d.n.customer(x.Customer), ""
	} else if x.Prospect != "" {
		o.CustomerID, o.Prospect = 0, x.Prospect
	}
	o.Code, o.Name = x.Number, cmp.Or(x.Name, o.Name, x.Number)
	o.RepID, o.ProductID = cmp.Or(d.n.reps.find(x.Rep), o.RepID), cmp.Or(d.n.products.find(x.Product), o.ProductID)
	switch {
	case x.Stage != "":
		o.StageID = cmp.Or(d.stage(x.Stage), stranger)
	case o.StageID == 0 && len(d.stages) > 0:
		o.StageID = d.stages[0].ID
	}
	if o.ID == 0 { // when a known one was opened, its story tells
		o.Opened = cmp.Or(x.Opened, min(d.p.today, cmp.Or(x.Ended, d.p.today)))
	}
	o.Close = cmp.Or(x.Close, o.Close)
	o.Category, o.Next, o.NextDay, o.Source = cmp.Or(x.Category, o.Category), cmp.Or(x.Next, o.Next), cmp.Or(x.NextDate, o.NextDay), cmp.Or(x.Source, o.Source)
	switch {
	case x.Open:
		o.Result, o.Ended, o.Reason, o.Rival = "", 0, "", ""
	case x.Result != "":
		if x.Result != o.Result {
			o.Ended = 0
		}
		o.Result, o.Ended = x.Result, cmp.Or(o.Ended, x.Ended)
		if o.Ended == 0 && o.Close <= d.p.today {
			o.Ended = o.Close
		}
	}
	if o.Result == data.Lost {
		o.Reason, o.Rival = cmp.Or(x.Reason, o.Reason), cmp.Or(x.Rival, o.Rival)
	}
	d.price(&o, x)
	return o
}

// price puts in the amount; of another currency at the rate of the day it was
// opened, or of today for one that is known. What was offered before stays counted
// as it was.
func (d *dealing) price(o *data.Opportunity, x exchange.Opportunity) {
	switch {
	case !x.Said:
		return
	case x.Currency == "":
		o.Amount, o.Currency, o.Foreign = x.Amount, "", 0
		return
	case o.ID != 0 && o.Currency == x.Currency && o.Foreign == x.Amount:
		return
	}
	o.Currency, o.Foreign, o.Amount = x.Currency, x.Amount, 0
	if m, ok := d.counted(x, d.rateDay(*o)); ok {
		o.Amount = m
	}
}

func (d *dealing) rateDay(o data.Opportunity) data.Date {
	if o.ID != 0 {
		return d.p.today
	}
	return o.Opened
}

// counted is a foreign amount in the plan's currency; ok is false without a rate.
func (d *dealing) counted(x exchange.Opportunity, day data.Date) (data.Money, bool) {
	for _, r := range d.rates { // the newest of each first
		if r.Currency == x.Currency && r.From <= day {
			return calc.Exchanged(x.Amount, x.Currency, d.p.currency, r.Rate)
		}
	}
	return 0, false
}

// lookAtOpportunities judges every row of a file of opportunities: new ones come
// in, known ones are changed where the file says something else.
func (p *Preview) lookAtOpportunities(r store.Reader, n *names) error {
	p.opportunities = exchange.Opportunities(p.table, p.mapping, p.currency)
	d, err := p.dealing(r, n)
	if err != nil {
		return err
	}
	lookAt(p, n, p.opportunities, d.opportunity, func(x exchange.Opportunity) fact {
		amount := x.Amount
		if x.Currency != "" {
			amount, _ = d.counted(x, cmp.Or(x.Opened, p.today))
		}
		return fact{Buyer: x.Buyer, rep: x.Rep, day: x.Opened, amount: amount}
	}, d.judge)
	return nil
}

// judge says whether an opportunity comes in, and what nobody could mean.
func (d *dealing) judge(v *RowVerdict, says exchange.Opportunity, x data.Opportunity) {
	p := d.p
	was, there := d.known[x.Code]
	wrong := func(f exchange.Field, key string, args ...any) {
		v.Faults = append(v.Faults, p.fault(f, data.Problem{Key: key, Args: args}))
	}
	if says.Product != "" && d.n.products.find(says.Product) == 0 {
		wrong(exchange.Product, "problem.unknown.products", says.Product)
	}
	if says.Stage != "" && d.stage(says.Stage) == 0 {
		wrong(exchange.Stage, "problem.unknown.pipeline_stages", says.Stage)
	}
	if x.CustomerID == 0 && x.Prospect == "" {
		wrong(exchange.Customer, "problem.opportunity.with")
	}
	if says.Currency != "" && says.Said && x.Amount == 0 && x.Foreign != 0 {
		wrong(exchange.Currency, "problem.rate.none", string(says.Currency), d.rateDay(x), string(p.currency))
	}
	for f, day := range map[exchange.Field]data.Date{exchange.Opened: x.Opened, exchange.Ended: x.Ended} {
		if day > p.today {
			wrong(f, "problem.day.future", p.today)
		}
	}
	if there && was.Result != x.Result && x.Ended != 0 && x.Ended < d.last[x.ID] {
		wrong(exchange.Ended, "problem.opportunity.day.moved", x.Name, d.last[x.ID])
	}
	if x.Result == data.Lost && x.Reason == "" {
		v.Warnings = append(v.Warnings, p.fault(exchange.Reason, data.Problem{Key: "problem.opportunity.reason"}))
	}
	switch {
	case v.Twin != 0, there && was == x:
		v.Verdict = Repeated
	case there:
		v.Update = true
	}
}

// bringOpportunities adds new opportunities as one batch and changes known ones;
// each change is written down as a move.
func (p *Preview) bringOpportunities(tx store.Tx, in incoming) error {
	n, err := p.namesAfter(tx, in)
	if err != nil {
		return err
	}
	d, err := p.dealing(tx.Reader, n)
	if err != nil {
		return err
	}
	var added, changed []data.Opportunity
	for _, x := range bringIn(p, p.opportunities, d.opportunity) {
		if x.ID == 0 {
			added = append(added, x)
			continue
		}
		changed = append(changed, x)
	}
	if err := tx.SaveOpportunities(changed); err != nil {
		return err
	}
	if err := tx.AddOpportunities(in.id, added, in.told(len(added))); err != nil {
		return err
	}
	moves := d.changes(changed, in.day)
	for _, x := range added {
		moves = append(moves, opening(x)...)
	}
	return tx.AddOpportunityMoves(in.id, moves)
}

// opening are the moves of a new opportunity: it was opened, and it may have ended
// since.
func opening(x data.Opportunity) []data.OpportunityMove {
	m := data.OpportunityMove{OpportunityID: x.ID, Date: x.Opened, StageID: x.StageID, Amount: x.Amount, Close: x.Close}
	if x.Result == "" {
		return []data.OpportunityMove{m}
	}
	end := m
	end.Date, end.Result = x.Ended, x.Result
	return []data.OpportunityMove{m, end}
}

// changes are the moves of known opportunities, on the day they ended or that of
// the import, and never before the last move there is.
func (d *dealing) changes(rows []data.Opportunity, imported data.Date) (moves []data.OpportunityMove) {
	for _, x := range rows {
		was := d.known[x.Code]
		if was.StageID == x.StageID && was.Amount == x.Amount && was.Close == x.Close && was.Result == x.Result {
			continue
		}
		day := imported
		if was.Result != x.Result && x.Ended != 0 {
			day = x.Ended
		}
		moves = append(moves, data.OpportunityMove{OpportunityID: x.ID, Date: max(day, d.last[x.ID]), StageID: x.StageID, Amount: x.Amount, Close: x.Close, Result: x.Result})
	}
	return moves
}
