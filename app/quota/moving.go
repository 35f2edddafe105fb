package quota

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A moving is a move being planned.
type moving struct {
	c        MoveQuota
	plan     data.Plan
	calendar data.Calendar
	standing targets.Standing
	names    map[data.ID]data.Rep
	rep      data.Rep
	with     []data.ID // zero: what is unallocated
	weights  []data.Money

	transfers []targets.Transfer
	stays     data.Money
	customer  data.Customer
	customers []data.Customer // of who leaves, when they are handed over too
	takers    []data.ID       // of each of these; zero: it stays
	about     string
	share     int64
	part, all data.Money
}

// planMove works out who gives what to whom.
func planMove(r store.Reader, today data.Date, c MoveQuota) (m moving, err error) {
	m.c = c
	if m.plan, err = r.Plan(); err != nil {
		return m, err
	}
	if m.calendar, err = r.Calendar(); err != nil {
		return m, err
	}
	if m.standing, err = targets.StandingOf(r, today); err != nil {
		return m, err
	}
	if m.names, err = repNames(r); err != nil {
		return m, err
	}
	if m.rep, err = repByCode(r, "rep", c.Rep); err != nil {
		return m, err
	}
	if m.about = m.rep.Name; !m.plan.Period().Has(c.Day) {
		return m, data.Problem{Key: "problem.move.outside", Field: "day", Args: []any{m.plan.Period().From.String(), (m.plan.Period().Until - 1).String()}}
	}
	if err := m.others(r); err != nil {
		return m, err
	}
	switch data.MoveSort(c.Sort) {
	case data.MoveLeaver:
		if err = m.leaver(); err == nil && c.Customers {
			err = m.handCustomers(r)
		}
	case data.MoveJoiner:
		err = m.joiner(r, today)
	case data.MoveAccount:
		err = m.account(r)
	default:
		err = data.Problem{Key: "problem.move.sort", Field: "sort", Args: []any{c.Sort}}
	}
	if err == nil && len(m.transfers) == 0 && !m.changesHands() {
		err = data.Problem{Key: "problem.move.nothing", Field: "day", Args: []any{m.about}}
	}
	return m, err
}

// others are those on the other side.
func (m *moving) others(r store.Reader) error {
	seen := map[data.ID]bool{}
	for _, w := range m.c.With {
		id := data.ID(0)
		if w.Code != "" && w.Code != targets.None {
			x, err := repByCode(r, "with", w.Code)
			if err != nil {
				return err
			}
			id = x.ID
		}
		switch {
		case id == m.rep.ID || seen[id]:
			return data.Problem{Key: "problem.move.same", Field: "with"}
		case w.Weight < 0 || w.Weight > 1_000_000_000:
			return data.Problem{Key: "problem.spread.weights", Field: "with"}
		}
		seen[id] = true
		m.with, m.weights = append(m.with, id), append(m.weights, data.Money(w.Weight))
	}
	return nil
}

// leaver gives what a rep has left to the others by their weights, month by
// month; those whose cell of the month is fixed take nothing of it.
func (m *moving) leaver() error {
	if len(m.with) == 0 {
		return data.Problem{Key: "problem.move.nobody", Field: "with"}
	}
	even := calc.Sum(m.weights) == 0
	rest := m.standing.Rest(m.rep.ID, m.c.Day, m.calendar)
	given := m.blank(len(m.with))
	for b, amount := range rest {
		weights := make([]data.Money, len(m.with))
		for i, id := range m.with {
			if m.standing.Open(id, b) {
				if weights[i] = m.weights[i]; even {
					weights[i] = 1
				}
			}
		}
		if calc.Sum(weights) == 0 {
			m.stays += amount
			continue
		}
		for i, part := range calc.Spread(amount, weights) {
			given[i][b] = part
		}
	}
	for i, id := range m.with {
		m.add(m.rep.ID, id, given[i])
	}
	return nil
}

// joiner takes an amount from the others, or from what is unallocated.
func (m *moving) joiner(r store.Reader, today data.Date) error {
	amount, err := m.wanted(r, today)
	if err != nil {
		return err
	}
	if len(m.with) == 0 {
		m.with, m.weights = []data.ID{0}, []data.Money{1}
	}
	rests, sums := m.blank(len(m.with)), make([]data.Money, len(m.with))
	for i, id := range m.with {
		if rests[i], err = m.takeable(r, today, id); err != nil {
			return err
		}
		if sums[i] = calc.Sum(rests[i]); id == 0 && sums[i] > 0 {
			free := m.standing.Unallocated()
			if free == nil {
				return data.Problem{Key: "problem.goal.none", Field: "amount"}
			}
			sums[i] = max(0, *free)
		}
	}
	if have := calc.Sum(sums); amount > have {
		return data.Problem{Key: "problem.move.much", Field: "amount", Args: []any{amount, have}}
	}
	for i, part := range m.shares(amount, sums) {
		m.add(m.with[i], m.rep.ID, calc.Spread(part, rests[i]))
	}
	return nil
}

// wanted is how much a joiner takes over: as typed, else what the ladder gives.
func (m *moving) wanted(r store.Reader, today data.Date) (data.Money, error) {
	if m.c.Amount != nil {
		if *m.c.Amount < 0 {
			return 0, data.Problem{Key: "problem.target.negative", Field: "amount"}
		}
		return *m.c.Amount, nil
	}
	g, err := readGrade(r, today, "")
	if err != nil {
		return 0, err
	}
	for i, x := range g.reps {
		if x.ID == m.rep.ID {
			return max(0, g.cut.Want[i]-m.standing.Total(x.ID)), nil
		}
	}
	return 0, nil
}

// takeable is what somebody can give to the joiner, by bucket. What is
// unallocated has no months of its own and falls on those left by the rhythm.
func (m *moving) takeable(r store.Reader, today data.Date, id data.ID) ([]data.Money, error) {
	var rest []data.Money
	if id != 0 {
		rest = m.standing.Rest(id, m.c.Day, m.calendar)
	} else {
		shape, err := targets.Shape(r, today, "")
		if err != nil {
			return nil, err
		}
		rest = make([]data.Money, len(shape))
		for b, part := range shape {
			if m.standing.Open(0, b) {
				rest[b] = calc.Rest(part, m.standing.Buckets[b], m.c.Day, m.calendar)
			}
		}
	}
	for b := range rest {
		if !m.standing.Open(m.rep.ID, b) {
			rest[b] = 0
		}
	}
	return rest, nil
}

// shares cuts an amount over givers by their weights, none more than it has;
// without weights by what they have.
func (m *moving) shares(amount data.Money, have []data.Money) []data.Money {
	parts := make([]data.Money, len(have))
	weights := m.weights
	for amount > 0 {
		open := make([]data.Money, len(have))
		for i := range have {
			if have[i] > parts[i] {
				if open[i] = weights[i]; calc.Sum(weights) == 0 {
					open[i] = have[i] - parts[i]
				}
			}
		}
		if calc.Sum(open) == 0 { // those with a weight are empty: the others give
			weights = make([]data.Money, len(have))
			continue
		}
		for i, part := range calc.Spread(amount, open) {
			part = min(part, have[i]-parts[i])
			parts[i] += part
			amount -= part
		}
	}
	return parts
}

// account moves a customer with its share of what its rep has left.
func (m *moving) account(r store.Reader) (err error) {
	if m.customer, err = r.CustomerByCode(m.c.Customer); err != nil {
		return data.At("customer", err)
	}
	m.about = m.customer.Name
	from := m.customer.RepID
	switch {
	case from == 0:
		return data.Problem{Key: "problem.move.unowned", Field: "customer", Args: []any{m.customer.Name}}
	case from == m.rep.ID:
		return data.Problem{Key: "problem.move.same", Field: "rep"}
	}
	m.part, m.all, err = r.AccountSales(from, m.customer.ID, m.yearBefore())
	if err != nil {
		return err
	}
	num, den := max(0, m.part), max(m.part, m.all)
	if m.c.Share != nil {
		if *m.c.Share < 0 || *m.c.Share > calc.Full {
			return data.Problem{Key: "problem.credit.share", Field: "share"}
		}
		num, den = data.Money(*m.c.Share), calc.Full
	}
	if den <= 0 || num == 0 && m.c.Share == nil {
		return data.Problem{Key: "problem.move.share", Field: "share", Args: []any{m.customer.Name}}
	}
	m.share, _ = calc.Points(num, den)
	part := m.blank(1)[0]
	for b, amount := range m.standing.Rest(from, m.c.Day, m.calendar) {
		if amount = amount.MulDiv(int64(num), int64(den)); m.standing.Open(m.rep.ID, b) {
			part[b] = amount
		} else {
			m.stays += amount
		}
	}
	// Also when nothing is left to move the customer changes hands.
	m.transfers = append(m.transfers, targets.Transfer{From: from, To: m.rep.ID, Buckets: part})
	return nil
}

// yearBefore is the time from the day to the end of the plan, a year before.
func (m *moving) yearBefore() data.Period {
	before := m.plan.LastYear().Buckets()
	for b, p := range m.standing.Buckets {
		if p.Has(m.c.Day) {
			from := min(before[b].From+(m.c.Day-p.From), before[b].Until)
			return data.Period{From: from, Until: before[len(before)-1].Until}
		}
	}
	return data.Period{}
}

func (m *moving) blank(n int) [][]data.Money {
	rows := make([][]data.Money, n)
	for i := range rows {
		rows[i] = make([]data.Money, len(m.standing.Buckets))
	}
	return rows
}

func (m *moving) add(from, to data.ID, buckets []data.Money) {
	if calc.Sum(buckets) > 0 {
		m.transfers = append(m.transfers, targets.Transfer{From: from, To: to, Buckets: buckets})
	}
}
