package quota

import (
	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetCommitment notes what a rep, asked from below, promises. With nothing in it
// the rep counts as not asked.
type SetCommitment struct {
	Rep      string      `json:"rep" doc:"rep code"`
	Amount   *data.Money `json:"amount" doc:"promised for the whole plan, minor units; null: no answer, which is not 0"`
	Asked    data.Date   `json:"asked" doc:"day of the question; empty: not known"`
	Answered data.Date   `json:"answered" doc:"day of the answer; empty: today when an amount is given"`
	Note     string      `json:"note" doc:"a remark"`
}

// Label names the change.
func (SetCommitment) Label() string { return "command.SetCommitment" }

// Apply keeps the commitment, or forgets it.
func (c SetCommitment) Apply(tx store.Tx) error {
	rep, err := repByCode(tx.Reader, "rep", c.Rep)
	if err != nil {
		return err
	}
	tx.About(rep.Name)
	if c.Amount == nil && c.Asked == 0 && c.Note == "" {
		return forget(tx, rep.ID)
	}
	x := data.Commitment{RepID: rep.ID, Amount: c.Amount, Asked: c.Asked, Answered: c.Answered, Note: c.Note}
	if x.Amount != nil && x.Answered == 0 {
		if x.Answered, err = app.TodayIn(tx); err != nil {
			return err
		}
		x.Answered = max(x.Answered, x.Asked)
	}
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	if x.Amount != nil {
		if err := data.CheckAmount("amount", plan.Currency, *x.Amount); err != nil {
			return err
		}
	}
	return tx.SaveCommitment(x)
}

func forget(tx store.Tx, rep data.ID) error {
	rows, err := tx.Commitments()
	if err != nil {
		return err
	}
	for _, x := range rows {
		if x.RepID == rep {
			return tx.Remove(data.Commitments, x.ID)
		}
	}
	return nil
}

// SignQuota notes that a rep has signed the quota as it is now.
type SignQuota struct {
	Rep string    `json:"rep" doc:"rep code"`
	Day data.Date `json:"day" doc:"day of the signature; empty: today"`
}

// Label names the change.
func (SignQuota) Label() string { return "command.SignQuota" }

// Apply keeps the signature with the present amount and version.
func (c SignQuota) Apply(tx store.Tx) error {
	rep, err := repByCode(tx.Reader, "rep", c.Rep)
	if err != nil {
		return err
	}
	tx.About(rep.Name)
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	if c.Day == 0 {
		if c.Day, err = app.TodayIn(tx); err != nil {
			return err
		}
	}
	x, err := targets.StandingOf(tx.Reader, c.Day)
	if err != nil {
		return err
	}
	if !x.Have(rep.ID) {
		return data.Problem{Key: "problem.signoff.none", Field: "rep", Args: []any{rep.Name}}
	}
	return tx.SaveSignoff(data.Signoff{RepID: rep.ID, Amount: x.Total(rep.ID), Day: c.Day, Version: plan.Version})
}

// WithdrawSignature takes a signature back: the one noted here, and that under
// the rep's letters.
type WithdrawSignature struct {
	Rep string `json:"rep" doc:"rep code"`
}

// Label names the change.
func (WithdrawSignature) Label() string { return "command.WithdrawSignature" }

// Apply removes the signatures; without any nothing changes.
func (c WithdrawSignature) Apply(tx store.Tx) error {
	rep, err := repByCode(tx.Reader, "rep", c.Rep)
	if err != nil {
		return err
	}
	tx.About(rep.Name)
	rows, err := tx.Signoffs()
	if err != nil {
		return err
	}
	for _, x := range rows {
		if x.RepID == rep.ID {
			if err := tx.Remove(data.Signoffs, x.ID); err != nil {
				return err
			}
		}
	}
	return unsign(tx, rep.ID)
}

// unsign takes the signature back from the letters of a rep.
func unsign(tx store.Tx, rep data.ID) error {
	letters, err := tx.Letters()
	if err != nil {
		return err
	}
	for _, l := range letters {
		if l.RepID == rep && l.Signed != 0 {
			l.Signed = 0
			if _, err := tx.SaveLetter(l); err != nil {
				return err
			}
		}
	}
	return nil
}

// CommitmentsIn has no fields.
type CommitmentsIn struct{}

// Promises are what the reps commit to, beside what they should reach. Amounts
// are in minor units.
type Promises struct {
	Goal     *data.Money `json:"goal"`  // decided total; nil: not decided
	Quota    data.Money  `json:"quota"` // what the reps should reach
	Sum      data.Money  `json:"sum"`   // what those who answered promise
	Asked    int         `json:"asked"`
	Answered int         `json:"answered"`
	Of       int         `json:"of"` // reps with a quota to carry
	Rows     []Promise   `json:"rows"`
}

// A Promise is one rep's answer.
type Promise struct {
	Rep      string      `json:"rep"`
	Name     string      `json:"name"`
	Quota    data.Money  `json:"quota"`
	Amount   *data.Money `json:"amount"` // nil: no answer
	Gap      *data.Money `json:"gap"`    // Amount − Quota; nil: no answer
	Asked    data.Date   `json:"asked"`
	Answered data.Date   `json:"answered"`
	Note     string      `json:"note"`
}

// CommitmentsOf answers what the reps promise against what they should reach.
func CommitmentsOf(r store.Reader, today data.Date, _ CommitmentsIn) (Promises, error) {
	q, err := QuotasOf(r, today, QuotasIn{})
	p := Promises{Goal: q.Goal, Quota: q.Sum, Sum: q.Committed, Asked: q.Asked, Answered: q.Answered, Of: len(q.Rows), Rows: []Promise{}}
	for _, x := range q.Rows {
		p.Rows = append(p.Rows, Promise{Rep: x.Rep, Name: x.Name, Quota: x.Quota, Amount: x.Commitment, Gap: x.Gap(), Asked: x.Asked, Answered: x.Answered, Note: x.Note})
	}
	return p, err
}

// sums adds the promises of the rows up.
func (q *Quotas) promises() {
	var amounts []data.Money
	for _, x := range q.Rows {
		if x.Commitment != nil {
			amounts = append(amounts, *x.Commitment)
			q.Answered++
		}
		if x.Commitment != nil || x.Asked != 0 {
			q.Asked++
		}
	}
	q.Committed = calc.Sum(amounts)
}
