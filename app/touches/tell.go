package touches

import (
	"cmp"
	"slices"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// sum counts the rows, and says who has to be told and which services are due.
func (b *book) sum(rows []Call) {
	b.CallList.All = len(rows)
	for _, x := range rows {
		if b.ofWeek(x) {
			b.Due++
		}
		if x.isToday(b.Day) {
			b.Today++
		}
		if x.Over > 0 {
			b.CallList.Overdue++
		}
		if x.Level == HighRisk {
			b.Risk++
		}
		if b.wanted(x, Never) {
			b.Never++
		}
	}
	b.escalate(rows)
	b.jobs(rows)
}

// escalate collects who has to be told of which rows. The rep hears first; then
// the manager of the region, else the one of no region.
func (b *book) escalate(rows []Call) {
	places := map[[2]string]int{}
	for _, level := range []Level{HighRisk, TellManager, TellRep} {
		for _, x := range rows {
			if x.Level != level {
				continue
			}
			code, name := x.Rep, x.RepName
			if level != TellRep {
				code, name = b.manager(x.region)
			}
			key := [2]string{string(level), code}
			at, ok := places[key]
			if !ok {
				at = len(b.Tells)
				places[key] = at
				b.Tells = append(b.Tells, Tell{Level: level, Code: code, Name: name})
			}
			b.Tells[at].Customers = append(b.Tells[at].Customers, Told{x.Code, x.Name, x.RepName, x.Over})
		}
	}
	for _, t := range b.Tells {
		slices.SortStableFunc(t.Customers, func(x, y Told) int { return cmp.Compare(y.Over, x.Over) })
	}
}

// manager is who leads a region: its own manager, else one of no region.
func (b *book) manager(region data.ID) (code, name string) {
	for _, id := range []data.ID{region, 0} {
		for _, rep := range b.reps {
			if rep.Level == data.Manager && rep.RegionID == id && (rep.Left == 0 || rep.Left > b.Day) {
				return rep.Code, rep.Name
			}
		}
	}
	return "", ""
}

// jobs lists the repeated services of tiers with the customers they are due for
// by the end of the week.
func (b *book) jobs(rows []Call) {
	type key struct {
		scheme, service string
		tier            data.Tier
	}
	places := map[key]int{}
	for _, x := range rows {
		codes, tiers := tiersOf(b.placing, x.id)
		for i, t := range tiers {
			for _, s := range t.Services {
				if s.Every == 0 {
					continue
				}
				k := key{codes[i], ServiceCode(s), t.Tier}
				at, ok := places[k]
				if !ok {
					at = len(b.Jobs)
					places[k] = at
					b.Jobs = append(b.Jobs, Job{Scheme: codes[i], Tier: t.Tier, TierName: t.Name, Service: s, Automatic: t.Automatic,
						Channel: channelOf(s, t), Customers: []string{}})
				}
				j := &b.Jobs[at]
				last := b.served[x.id][k.service]
				j.Of, j.Last = j.Of+1, max(j.Last, last)
				if due(s, last, b.Week.Until) {
					j.Customers = append(j.Customers, x.Code)
				}
			}
		}
	}
	b.Jobs = slices.DeleteFunc(b.Jobs, func(j Job) bool { return len(j.Customers) == 0 })
	slices.SortStableFunc(b.Jobs, func(x, y Job) int {
		return cmp.Or(cmp.Compare(automatic(y), automatic(x)), cmp.Compare(len(y.Customers), len(x.Customers)))
	})
}

func automatic(j Job) int {
	if j.Automatic {
		return 1
	}
	return 0
}

// channelOf is the channel a service goes by: what it is, else the first of the
// tier.
func channelOf(s data.Service, t data.SchemeTier) data.Channel {
	if c := fulfils[s.Key]; len(c) > 0 {
		return c[0]
	}
	if len(t.First) > 0 {
		return t.First[0]
	}
	return data.ByEmail
}

// tell fills in what is only asked of the calls that are shown: whom to speak
// to, what came of the last touch, what else is due.
func (b *book) tell(r store.Reader, rows []Call) error {
	people, err := contacts(r)
	if err != nil {
		return err
	}
	var ids []data.ID
	for _, x := range rows {
		if x.Latest != 0 {
			ids = append(ids, x.Latest)
		}
	}
	latest, err := r.TouchesWith(ids)
	if err != nil {
		return err
	}
	byID := make(map[data.ID]data.Touch, len(latest))
	for _, t := range latest {
		byID[t.ID] = t
	}
	for i := range rows {
		x, t := &rows[i], byID[rows[i].Latest]
		x.Touched, x.Outcome, x.Step = t.Date, t.Outcome, t.Next
		if who, ok := speakTo(people[x.id], t.ContactID, b.Day); ok {
			x.ContactID, x.Contact, x.Phone = who.ID, who.Name, who.Phone
		}
		x.Services = b.servicesOf(x.id)
	}
	return nil
}

// servicesOf lists the services that are due for a customer by the end of the
// week, without those that mail and messages do.
func (b *book) servicesOf(customer data.ID) []string {
	list := []string{}
	_, tiers := tiersOf(b.placing, customer)
	for _, t := range tiers {
		for _, s := range t.Services {
			if code := ServiceCode(s); !t.Automatic && due(s, b.served[customer][code], b.Week.Until) && !slices.Contains(list, code) {
				list = append(list, code)
			}
		}
	}
	return list
}

// speakTo is the person to speak to: the one of the last touch, else the decision
// maker, else the first that is still there.
func speakTo(people []data.Contact, last data.ID, day data.Date) (who data.Contact, ok bool) {
	best := -1
	for _, c := range people {
		if c.Left != 0 && c.Left <= day {
			continue
		}
		rank := 0
		if c.Role == data.Decider {
			rank = 1
		}
		if c.ID == last {
			rank = 2
		}
		if rank > best {
			who, best = c, rank
		}
	}
	return who, best >= 0
}
