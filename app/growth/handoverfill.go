package growth

import (
	"cmp"
	"slices"
	"strings"

	"quarterdeck/app/receivables"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// fill writes the items of a hand-over: for each customer of the rep what hurts,
// who decides, and what is unfinished, as far as the plan knows.
func fill(tx store.Tx, h data.Handover, today data.Date) error {
	k, err := known(tx.Reader, today)
	if err != nil {
		return err
	}
	customers, err := handedBy(tx.Reader, h)
	if err != nil {
		return err
	}
	var rows []data.HandoverItem
	for _, c := range customers {
		for _, sort := range data.HandoverSorts {
			rows = append(rows, data.HandoverItem{HandoverID: h.ID, CustomerID: c.ID, Sort: sort, Text: k.say(sort, c.ID),
				ToID: receiver(h, k.pains[c.ID] != ""), Position: len(rows) + 1})
		}
	}
	return tx.SaveHandoverItems(rows)
}

// receiver proposes who takes a customer over: the mentor a key account, the
// newcomer any other; alone, either takes all.
func receiver(h data.Handover, key bool) data.ID {
	if key {
		return cmp.Or(h.MentorID, h.NewcomerID)
	}
	return cmp.Or(h.NewcomerID, h.MentorID)
}

// handedBy lists the customers of who leaves. Where they have changed hands
// already, they are those who bought from the rep in the year before.
func handedBy(r store.Reader, h data.Handover) (list []data.Customer, err error) {
	all, err := r.Customers()
	if err != nil {
		return nil, err
	}
	for _, c := range all {
		if c.RepID == h.RepID {
			list = append(list, c)
		}
	}
	if len(list) > 0 {
		return list, nil
	}
	orders, err := r.OwnedAccounts(h.RepID, data.Period{From: h.Left - 365, Until: h.Left})
	if err != nil {
		return nil, err
	}
	for _, c := range all {
		if orders[c.ID] > 0 {
			list = append(list, c)
		}
	}
	return list, nil
}

// A knowing is what the plan knows of customers that somebody who takes them over
// has to know, in the plan's language.
type knowing struct {
	pains, chains, open map[data.ID]string
}

// say is the text of an item; "" is nothing known.
func (k knowing) say(sort data.HandoverSort, customer data.ID) string {
	switch sort {
	case data.PainPoints:
		return k.pains[customer]
	case data.DecisionChain:
		return k.chains[customer]
	}
	return k.open[customer]
}

// known reads what the plan knows of all customers, with a fixed number of
// questions.
func known(r store.Reader, today data.Date) (k knowing, err error) {
	f, err := format(r)
	if err != nil {
		return k, err
	}
	k = knowing{pains: map[data.ID]string{}, chains: map[data.ID]string{}, open: map[data.ID]string{}}
	accounts, err := r.Accounts()
	if err != nil {
		return k, err
	}
	for _, a := range accounts { // by quarter: a later one takes the place of an earlier
		k.pains[a.CustomerID] = a.Pain
	}
	contacts, err := r.Contacts()
	if err != nil {
		return k, err
	}
	for _, c := range contacts {
		if c.Left == 0 || c.Left > today {
			add(k.chains, c.CustomerID, f.T("handover.fill.contact", strings.TrimSpace(c.Name+" "+c.Title), f.T("role."+string(c.Role)), f.T("stance."+string(c.Stance))))
		}
	}
	for _, part := range []func(store.Reader, text.Fmt, data.Date) error{k.actions, k.deals, k.money, k.promises, k.cases} {
		if err := part(r, f, today); err != nil {
			return k, err
		}
	}
	return k, nil
}

// add appends a line to what is known of a customer.
func add(to map[data.ID]string, customer data.ID, line string) {
	if to[customer] != "" {
		line = to[customer] + "\n" + line
	}
	to[customer] = line
}

// actions are those about the customer that are not done.
func (k knowing) actions(r store.Reader, f text.Fmt, _ data.Date) error {
	rows, err := r.Actions()
	for _, a := range rows {
		if a.Done == 0 && a.CustomerID != 0 {
			add(k.open, a.CustomerID, f.T("handover.fill.action", a.Text, f.Date(a.Due)))
		}
	}
	return err
}

// deals are the open opportunities.
func (k knowing) deals(r store.Reader, f text.Fmt, _ data.Date) error {
	rows, err := r.Opportunities()
	for _, o := range rows {
		if o.Ended != 0 || o.CustomerID == 0 {
			continue
		}
		line := f.T("handover.fill.deal", o.Name, f.MoneyUnit(o.Amount))
		if o.Next != "" {
			line = f.T("handover.fill.deal.next", o.Name, f.MoneyUnit(o.Amount), o.Next)
		}
		add(k.open, o.CustomerID, line)
	}
	return err
}

// money is what the customer owes.
func (k knowing) money(r store.Reader, f text.Fmt, today data.Date) error {
	owed, err := receivables.Stand(r, today)
	if err != nil {
		return err
	}
	for _, id := range ordered(owed) {
		switch x := owed[id]; {
		case x.Overdue > 0:
			add(k.open, id, f.T("handover.fill.overdue", f.MoneyUnit(x.Open), f.MoneyUnit(x.Overdue), x.Oldest))
		case x.Open > 0:
			add(k.open, id, f.T("handover.fill.owed", f.MoneyUnit(x.Open)))
		}
	}
	return nil
}

// promises are contracts that need a decision, and what was to follow the last
// touch.
func (k knowing) promises(r store.Reader, f text.Fmt, today data.Date) error {
	contracts, err := r.OpenContracts()
	if err != nil {
		return err
	}
	slices.SortFunc(contracts, func(a, b data.Contract) int { return cmp.Compare(a.Until, b.Until) })
	for _, c := range contracts {
		add(k.open, c.CustomerID, f.T("handover.fill.contract", f.DateYear(c.Until), f.MoneyUnit(c.Amount)))
	}
	touches, err := r.Touches() // the newest first
	seen := map[data.ID]bool{}
	for _, t := range touches {
		if !seen[t.CustomerID] && t.Next != "" && t.NextDay >= today-90 {
			add(k.open, t.CustomerID, f.T("handover.fill.touch", t.Next, f.Date(cmp.Or(t.NextDay, t.Date))))
		}
		seen[t.CustomerID] = true
	}
	return err
}

// cases are complaints that are not settled and plays that are open.
func (k knowing) cases(r store.Reader, f text.Fmt, _ data.Date) error {
	complaints, err := r.Complaints()
	if err != nil {
		return err
	}
	for _, c := range complaints {
		if c.Closed == 0 {
			add(k.open, c.CustomerID, f.T("handover.fill.complaint", cmp.Or(c.Topic, c.Text)))
		}
	}
	plays, err := r.Plays()
	for _, p := range plays {
		if p.Closed == 0 {
			add(k.open, p.CustomerID, f.T("handover.fill.play", f.T("play."+string(p.Kind)), f.Date(p.Due)))
		}
	}
	return err
}

// ordered are the keys of a map in their order, so that texts come out the same.
func ordered[T any](m map[data.ID]T) []data.ID {
	keys := make([]data.ID, 0, len(m))
	for id := range m {
		keys = append(keys, id)
	}
	slices.Sort(keys)
	return keys
}
