package pay

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/receivables"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A sharing is a pool as it was shared out.
type sharing struct {
	pool   data.PayPool
	amount data.Money
	sales  data.Money
	awards [3]award
	team   Team
}

// An award is one part of a pool.
type award struct {
	kind    data.PayKind
	share   int // of the pool, hundredths of a per cent
	amount  data.Money
	left    data.Money   // nobody had a weight
	weights []data.Money // in the order of reps
	parts   []data.Money
}

// A Team is what the team earns when a quarter collects enough (S2-26).
type Team struct {
	Budget *data.Money `json:"budget"` // minor units; null: not set
	Rate   *int64      `json:"rate"`   // collection rate of the quarter, hundredths of a per cent; null: nothing fell due
	Goal   int64       `json:"goal"`   // rate wanted
	Share  int         `json:"share"`  // more budget, hundredths of a per cent
	Bonus  *data.Money `json:"bonus"`  // minor units; null: no budget is set, or the rate is not known; 0: not reached
	Ended  bool        `json:"ended"`  // the quarter is over, so that the rate is final
	Why    string      `json:"why"`    // one sentence
}

// pool shares the pool of a period out, if there is one.
func (b *book) pool(period int) error {
	p := b.periods[period]
	x := &sharing{}
	for _, y := range b.pools {
		if y.Period() == p {
			x.pool = y
		}
	}
	if x.pool.ID == 0 {
		return nil
	}
	b.shared[period] = x
	bases := make([]data.Money, len(b.reps))
	for i, rep := range b.reps {
		bases[i] = b.settled[period][rep.ID].base
		x.sales += bases[i]
	}
	if x.pool.Amount != nil {
		x.amount = *x.pool.Amount
	} else {
		x.amount = max(0, x.sales).MulDiv(int64(*x.pool.Share), calc.Full)
	}
	cash, err := b.collected(p)
	if err != nil {
		return err
	}
	shares := []int{x.pool.Signing, x.pool.Collection, x.pool.Renewal}
	weights := [][]data.Money{bases, cash, b.renewedIn(period)}
	for i, m := range calc.PoolParts(x.amount, shares...) {
		a := award{kind: [...]data.PayKind{data.PaySigning, data.PayCollection, data.PayRenewed}[i], share: shares[i], amount: m, weights: weights[i]}
		a.parts, a.left = calc.SharePool(m, a.weights)
		x.awards[i] = a
		b.lay(period, a)
	}
	if err := b.floors(period); err != nil {
		return err
	}
	x.team, err = b.team(x.pool, p)
	return err
}

// lay adds the shares of an award to the accounts.
func (b *book) lay(period int, a award) {
	var sum data.Money
	for _, w := range a.weights {
		sum += max(0, w)
	}
	for i, m := range a.parts {
		if a.weights[i] <= 0 || a.left != 0 {
			continue
		}
		weight, all, pot := a.weights[i], sum, a.amount
		share, _ := calc.Points(weight, all)
		acc := b.settled[period][b.reps[i].ID]
		acc.lines = append(acc.lines, data.PayLine{Kind: a.kind, Amount: m, Base: &weight, Of: &pot, Share: int(share), Rate: a.share})
	}
}

// collected is what came in for each rep in a period, in the order of reps: for
// the invoices they collect, without a name for the customers they look after.
func (b *book) collected(p data.Period) ([]data.Money, error) {
	flows, err := b.r.Flows(data.Period{From: p.From, Until: min(p.Until, max(p.From, b.today+1))})
	if err != nil {
		return nil, err
	}
	customers, err := b.r.Customers()
	if err != nil {
		return nil, err
	}
	carer := map[data.ID]data.ID{}
	for _, c := range customers {
		carer[c.ID] = c.RepID
	}
	sums := map[data.ID]data.Money{}
	for _, f := range flows {
		if f.RepID != 0 {
			sums[f.RepID] += f.Cash
		} else {
			sums[carer[f.CustomerID]] += f.Cash
		}
	}
	rows := make([]data.Money, len(b.reps))
	for i, rep := range b.reps {
		rows[i] = sums[rep.ID]
	}
	return rows, nil
}

// renewedIn is what each rep renewed contracts for in a period, in the order of
// reps.
func (b *book) renewedIn(period int) []data.Money {
	rows := make([]data.Money, len(b.reps))
	for i, rep := range b.reps {
		for _, x := range b.renewed {
			if x.RepID == rep.ID && periodOf(b.periods, x.Decided) == period && b.here(rep.ID, x.Decided) {
				rows[i] += *x.Renewed
			}
		}
	}
	return rows
}

// team works out what the quarter that ends with the period brings the team.
func (b *book) team(pool data.PayPool, p data.Period) (Team, error) {
	rule := b.ruleIn(periodOf(b.periods, p.From))
	t := Team{Budget: pool.Budget, Share: rule.TeamRate, Goal: int64(b.care.Collected)}
	asOf := min(b.today, p.Until-1)
	if asOf < p.From {
		return t, nil
	}
	rate, err := receivables.RateOf(b.r, asOf, receivables.RateIn{AsOf: asOf, Span: receivables.PerQuarter})
	if err != nil {
		return t, err
	}
	t.Rate, t.Goal, t.Ended = rate.Rate, rate.Goal, b.today >= rate.Period.Until
	if t.Rate == nil || t.Budget == nil {
		return t, nil
	}
	t.Bonus = new(data.Money)
	if *t.Rate >= t.Goal {
		*t.Bonus = t.Budget.MulDiv(int64(t.Share), calc.Full)
	}
	return t, nil
}

// PoolIn asks for the pool of a period.
type PoolIn struct {
	Period data.Date `json:"period" doc:"a day in the period; empty: that of the plan's today"`
}

// A Pool is how the pool of a period is shared out. Amounts are minor units,
// shares hundredths of a per cent.
type Pool struct {
	Period data.Period `json:"period"`
	Set    bool        `json:"set"` // there is a pool
	Amount data.Money  `json:"amount"`
	Share  *int        `json:"share"` // of the sales; null: the amount was typed
	Sales  data.Money  `json:"sales"` // that are paid for, of all reps
	Awards []PoolAward `json:"awards"`
	Left   data.Money  `json:"left"` // of awards that nobody has a weight for
	Team   Team        `json:"team"`
}

// A PoolAward is one part of a pool; Shares and Left make Amount.
type PoolAward struct {
	Kind   data.PayKind `json:"kind"`
	Share  int          `json:"share"`
	Amount data.Money   `json:"amount"`
	Left   data.Money   `json:"left"`
	Rows   []PoolShare  `json:"rows"` // in the order of reps
}

// A PoolShare is what one rep gets of an award.
type PoolShare struct {
	Rep    string     `json:"rep"`
	Name   string     `json:"name"`
	Weight data.Money `json:"weight"` // sales, money collected, renewed amount
	Amount data.Money `json:"amount"`
}

// PoolOf answers how the pool of a period is shared out.
func PoolOf(r store.Reader, today data.Date, in PoolIn) (Pool, error) {
	b, err := open(r, today, nil)
	if err != nil {
		return Pool{}, err
	}
	i, err := b.at(in.Period)
	if err != nil {
		return Pool{}, err
	}
	out := Pool{Period: b.periods[i], Awards: []PoolAward{}}
	x := b.shared[i]
	if x == nil {
		return out, nil
	}
	out.Set, out.Amount, out.Share, out.Sales, out.Team = true, x.amount, x.pool.Share, x.sales, x.team
	out.Team.Why = SayTeam(b.words(), x.team)
	for _, a := range x.awards {
		y := PoolAward{Kind: a.kind, Share: a.share, Amount: a.amount, Left: a.left, Rows: []PoolShare{}}
		for n, rep := range b.reps {
			y.Rows = append(y.Rows, PoolShare{rep.Code, rep.Name, a.weights[n], a.parts[n]})
		}
		out.Left += a.left
		out.Awards = append(out.Awards, y)
	}
	return out, nil
}
