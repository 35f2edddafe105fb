package sample

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// heads answer for the regions, by their numbers.
var heads = [len(regions)]int{chen, liang, zhao, wu, yang}

// letters were issued with the third version. Of the regions, South has not
// signed; of the reps, Sun Yue has no letter, He Jia has not signed, and Huang
// Zimo's is of the version before, over a smaller amount.
func (w *writer) letters() error {
	goal, err := w.tx.Goal(data.Revenue)
	if err != nil {
		return err
	}
	plan := Plan(w.lang)
	cells, err := w.tx.AllTargets(data.Revenue)
	if err != nil {
		return err
	}
	sums := func(fits func(data.Target) bool) (sum data.Money, groups []data.Money) {
		groups = make([]data.Money, len(plan.Groups()))
		for _, c := range cells {
			if fits(c) {
				sum += c.Amount
				groups[int(c.From.Month()-plan.First.Month())/3] += c.Amount
			}
		}
		return sum, groups
	}
	number := plan.DocNumber(plan.Version).String()
	_, groups := sums(func(c data.Target) bool { return c.RepID == 0 })
	all := []data.Letter{{Number: number, Person: manager.in(w.lang), Issued: decidedOn, Amount: *goal.Amount, Groups: groups, Signed: decidedOn + 1}}
	for i, r := range regions {
		sum, groups := sums(func(c data.Target) bool { return c.RegionID == w.regions[i] })
		l := data.Letter{RegionID: w.regions[i], Number: number + "/" + r.code, Person: w.personName(heads[i]), Issued: decidedOn, Amount: sum, Groups: groups}
		if r.code != "SOUTH" {
			l.Signed = decidedOn + 2
		}
		all = append(all, l)
	}
	for i, r := range reps {
		sum, groups := sums(func(c data.Target) bool { return c.RepID == w.people[i] })
		l := data.Letter{RepID: w.people[i], Number: number + "/" + r.code, Person: r.name.in(w.lang), Issued: decidedOn, Amount: sum, Groups: groups, Signed: decidedOn + 3}
		switch i {
		case sun:
			continue
		case he:
			l.Signed = 0
		case huang:
			l.Number = plan.DocNumber(plan.Version-1).String() + "/" + r.code
			l.Issued, l.Signed = data.NewDate(2026, 4, 1), data.NewDate(2026, 4, 2)
			for _, c := range moved { // what the third version gave him
				if c.rep == huang {
					more := (c.less[0] + c.less[1] + c.less[2]) * wan
					l.Amount, l.Groups[c.first/3] = l.Amount-more, l.Groups[c.first/3]-more
				}
			}
		}
		all = append(all, l)
	}
	return saveLetters(w.tx, all)
}

func saveLetters(tx store.Tx, rows []data.Letter) error {
	for _, l := range rows {
		if _, err := tx.SaveLetter(l); err != nil {
			return err
		}
		if l.RepID == 0 || l.Signed == 0 {
			continue
		}
		if err := tx.SaveSignoff(data.Signoff{RepID: l.RepID, Amount: l.Amount, Day: l.Signed, Version: 3}); err != nil {
			return err
		}
	}
	return nil
}

// personName is the name of a person by number.
func (w *writer) personName(i int) string {
	if i == lin {
		return manager.in(w.lang)
	}
	return reps[i].name.in(w.lang)
}
