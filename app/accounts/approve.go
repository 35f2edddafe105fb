package accounts

import (
	"slices"
	"strings"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ApproveAccount approves one row of the battle table (S2-20: the supervisor
// approves each one). A row that lacks what a plan needs cannot be approved.
type ApproveAccount struct {
	ID     data.ID   `json:"id" doc:"number of the row"`
	By     string    `json:"by" doc:"code of the person who approves; empty: the first manager of the plan"`
	Day    data.Date `json:"day" doc:"day of the approval; empty: the plan's today"`
	Remark string    `json:"remark" doc:"may be empty"`
}

// Label names the change.
func (ApproveAccount) Label() string { return "command.ApproveAccount" }

// Apply stores the approval.
func (c ApproveAccount) Apply(tx store.Tx) error {
	a, by, day, err := judge(tx, c.ID, c.By, c.Day)
	if err != nil {
		return err
	}
	if a.Approved != 0 {
		return data.Problem{Key: "problem.account.approved", Field: "id", Args: []any{a.Approved}}
	}
	lacks, err := lacksOf(tx, a, day)
	if err != nil {
		return err
	}
	if len(lacks) > 0 {
		return data.Problem{Key: "problem.account.lacks." + string(lacks[0]), Field: "id"}
	}
	a.Approved, a.ApproverID, a.Remark = day, by, strings.TrimSpace(c.Remark)
	return decide(tx, a, data.Verdict{AccountID: a.ID, Date: day, ByID: by, Said: data.SaidApproved, Remark: a.Remark})
}

// ReturnAccount sends a row of the battle table back with what is to be changed.
type ReturnAccount struct {
	ID     data.ID   `json:"id" doc:"number of the row"`
	By     string    `json:"by" doc:"code of the person who returns it; empty: the first manager of the plan"`
	Day    data.Date `json:"day" doc:"day; empty: the plan's today"`
	Remark string    `json:"remark" doc:"what is to be changed"`
}

// Label names the change.
func (ReturnAccount) Label() string { return "command.ReturnAccount" }

// Apply stores the remark and takes an approval away.
func (c ReturnAccount) Apply(tx store.Tx) error {
	a, by, day, err := judge(tx, c.ID, c.By, c.Day)
	if err != nil {
		return err
	}
	a.Approved, a.ApproverID, a.Remark = 0, by, strings.TrimSpace(c.Remark)
	if a.Remark == "" {
		return data.Problem{Key: "problem.account.remark", Field: "remark"}
	}
	return decide(tx, a, data.Verdict{AccountID: a.ID, Date: day, ByID: by, Said: data.SaidReturned, Remark: a.Remark})
}

// judge is what a verdict is about, who says it and when. Nobody but a manager
// decides about a row of his own.
func judge(tx store.Tx, id data.ID, by string, day data.Date) (a data.Account, who data.ID, on data.Date, err error) {
	if a, err = tx.Account(id); err != nil {
		return a, 0, 0, err
	}
	if err = about(tx, a); err != nil {
		return a, 0, 0, err
	}
	if on = day; on == 0 {
		if on, err = app.TodayIn(tx); err != nil {
			return a, 0, 0, err
		}
	}
	reps, err := tx.Reps()
	if err != nil {
		return a, 0, 0, err
	}
	i := slices.IndexFunc(reps, func(p data.Rep) bool {
		return p.Code == by || by == "" && p.Level == data.Manager && (p.Left == 0 || p.Left > on)
	})
	switch {
	case i < 0 && by == "":
		err = data.Problem{Key: "problem.account.manager", Field: "by"}
	case i < 0:
		err = data.Problem{Key: "problem.unknown.reps", Field: "by", Args: []any{by}}
	case reps[i].ID == a.OwnerID && reps[i].Level != data.Manager:
		err = data.Problem{Key: "problem.account.self", Field: "by", Args: []any{reps[i].Name}}
	default:
		who = reps[i].ID
	}
	return a, who, on, err
}

func decide(tx store.Tx, a data.Account, v data.Verdict) error {
	if _, err := tx.SaveAccount(a); err != nil {
		return err
	}
	_, err := tx.SaveVerdict(v)
	return err
}

// withdraw takes the verdict about a row away because the row changes, and writes
// that down; a row that waits stays as it is. The remark stays until the next
// verdict, so that it can be seen whether the change answers it.
func withdraw(tx store.Tx, a data.Account, today data.Date) (data.Account, error) {
	if a.Approved == 0 && a.ApproverID == 0 {
		return a, nil
	}
	a.Approved, a.ApproverID = 0, 0
	if _, err := tx.SaveVerdict(data.Verdict{AccountID: a.ID, Date: today, Said: data.SaidChanged}); err != nil {
		return a, err
	}
	return tx.SaveAccount(a)
}

// A Lack is something a row needs before it can be approved.
type Lack string

// The lacks.
const (
	LacksPain    Lack = "pain"    // nothing says what hurts the customer
	LacksDecider Lack = "decider" // nobody is known to decide
	LacksDate    Lack = "date"    // no key date
	LacksMeeting Lack = "meeting" // nobody of the chain was met
)

// lacks are what a row still needs (S2-20: pain points, decision makers, key
// nodes), in the order in which it is asked for.
func lacks(a data.Account, c Chain, dates []data.KeyDate) []Lack {
	rows := []Lack{}
	if strings.TrimSpace(a.Pain) == "" {
		rows = append(rows, LacksPain)
	}
	if c.Decider == nil {
		rows = append(rows, LacksDecider)
	}
	if len(dates) == 0 {
		rows = append(rows, LacksDate)
	}
	if c.Unmet == len(c.Links) {
		rows = append(rows, LacksMeeting)
	}
	return rows
}

func lacksOf(tx store.Tx, a data.Account, day data.Date) ([]Lack, error) {
	people, err := tx.ContactsOf(a.CustomerID)
	if err != nil {
		return nil, err
	}
	all, err := tx.KeyDates()
	var own []data.KeyDate
	for _, k := range all {
		if k.AccountID == a.ID {
			own = append(own, k)
		}
	}
	return lacks(a, chain(people, day), own), err
}
