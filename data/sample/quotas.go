package sample

import (
	"fmt"

	"quarterdeck/data"
)

// promised is what each rep said in spring the year would bring, in units of
// 10,000 yuan, and the day of the answer.
var promised = [len(reps)]struct {
	amount   data.Money
	answered data.Date
	note     words
}{
	{1600, day(6, 22), words{"万嘉秋季合同能定就够", "Enough if Wanjia signs for autumn"}},
	{1450, day(6, 22), words{}},
	{1150, day(6, 24), words{"新客户放量要到九月", "New customers will not order much before September"}},
	{1480, day(6, 25), words{"悦满回款前不敢多报", "Will not promise more before Yueman pays"}},
	{1260, day(6, 23), words{}},
	{1240, day(6, 22), words{}},
	{900, day(6, 24), words{}},
	{1390, day(6, 26), words{"缺一名助理", "One assistant short"}},
	{1170, day(6, 23), words{}},
}

// quotas writes the ladder, what the reps promised and signed, and what changed
// hands. The shares begin after asOf: no result so far counts differently.
func (w *writer) quotas() error {
	ladder := data.DefaultLadder()
	ladder.Bands = data.ByLevel
	if err := w.tx.SaveLadder(ladder); err != nil {
		return err
	}
	for i, p := range promised {
		amount := p.amount * wan
		if err := w.tx.SaveCommitment(data.Commitment{RepID: w.people[i], Amount: &amount, Asked: day(6, 15), Answered: p.answered, Note: p.note.in(w.lang)}); err != nil {
			return err
		}
	}
	for _, i := range []int{chen, zhao} {
		if err := w.tx.SaveSignoff(data.Signoff{RepID: w.people[i], Amount: reps[i].year * wan, Day: day(7, 8), Version: 3}); err != nil {
			return err
		}
	}
	if _, err := w.tx.SaveMentorship(data.Mentorship{MentorID: w.people[chen], RepID: w.people[he], MentorShare: 30_00, RepShare: 70_00,
		From: day(9, 1), Until: data.NewDate(2027, 1, 1)}); err != nil {
		return err
	}
	return w.handed()
}

// handed writes the account that changed hands, and the one that two will share.
func (w *writer) handed() error {
	moved, err := w.accountOf(huang)
	if err != nil {
		return err
	}
	shared, err := w.accountOf(wu)
	if err != nil {
		return err
	}
	reason := words{"客户总部迁到深圳，改由黄子墨对接。", "The customer's head office moved to Shenzhen; Huang Zimo looks after it now."}
	if _, err := w.tx.SaveMove(data.Move{Sort: data.MoveAccount, FromID: w.people[liang], ToID: w.people[huang], CustomerID: moved,
		Day: day(7, 1), Amount: 46 * wan, Reason: reason.in(w.lang)}); err != nil {
		return err
	}
	return w.tx.SaveCredits([]data.Credit{
		{CustomerID: shared, RepID: w.people[wu], Share: 60_00, From: day(9, 1)},
		{CustomerID: shared, RepID: w.people[yang], Share: 40_00, From: day(9, 1)},
	})
}

// accountOf is the first customer that a rep looks after.
func (w *writer) accountOf(rep int) (data.ID, error) {
	all, err := w.tx.Customers()
	for _, c := range all {
		if c.RepID == w.people[rep] {
			return c.ID, err
		}
	}
	return 0, fmt.Errorf("sample: %s looks after nobody: %w", reps[rep].code, err)
}
