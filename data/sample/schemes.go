package sample

import "quarterdeck/data"

// gradings are the scores the manager gave her customers on the scoring form, in
// turn: budget, intent and length of the decision chain, 5 best. The first rows
// come to A, the next to B, the last to C.
var gradings = [][3]int{
	{5, 5, 4}, {5, 4, 4}, {4, 5, 5}, {5, 5, 5}, {4, 4, 5}, {5, 4, 3}, {4, 5, 4},
	{4, 3, 2}, {3, 4, 2}, {4, 4, 1}, {3, 3, 3}, {4, 2, 3}, {3, 4, 3}, {2, 4, 3}, {4, 3, 1}, {3, 3, 2}, {3, 2, 4},
	{2, 2, 2}, {1, 3, 2}, {2, 2, 3}, {1, 2, 3}, {2, 3, 1}, {1, 1, 2}, {2, 1, 3}, {1, 2, 2}, {2, 2, 1},
}

// graded is how many customers have a grade; every other one was graded twice,
// and the first time one lower in intent.
const graded = 40

// judged are the customers whose worth the manager said herself.
var judged = map[data.Tier][]int{"strategic": {0, 1, 3, 5}, "value": {2, 4, 6, 9, 11}, "potential": {14, 17, 21, 25, 29, 33}}

// grades fills the schemes beside RFM: A, B and C by the scoring form, and the
// worth of the customers by hand.
func (w *writer) grades() error {
	abc, err := w.tx.Scheme("abc")
	if err != nil {
		return err
	}
	value, err := w.tx.Scheme("value")
	if err != nil {
		return err
	}
	for i, id := range w.customers[:graded] {
		s := gradings[i*len(gradings)/graded]
		scores := func(intent int) map[string]int {
			return map[string]int{"budget": s[0], "intent": intent, "chain": s[2]}
		}
		if i%2 == 0 {
			if err := w.tx.SaveGrade(data.Grade{SchemeID: abc.ID, CustomerID: id, Day: data.NewDate(2026, 1, 20+i%8), Scores: scores(max(1, s[1]-1))}); err != nil {
				return err
			}
		}
		if err := w.tx.SaveGrade(data.Grade{SchemeID: abc.ID, CustomerID: id, Day: data.NewDate(2026, 6, 2+i%20), Scores: scores(s[1])}); err != nil {
			return err
		}
	}
	for tier, places := range judged {
		for _, i := range places {
			if err := w.tx.SaveGrade(data.Grade{SchemeID: value.ID, CustomerID: w.customers[i], Day: data.NewDate(2026, 2, 27), Tier: tier}); err != nil {
				return err
			}
		}
	}
	return nil
}
