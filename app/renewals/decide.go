package renewals

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Renew writes down that a contract was renewed, and adds the next one.
type Renew struct {
	ID     data.ID    `json:"id" doc:"the contract"`
	Amount data.Money `json:"amount" doc:"amount it was renewed for, minor units; more than 0"`
	Until  data.Date  `json:"until" doc:"last day of the next contract; empty: as long as this one"`
	Number string     `json:"number" doc:"number of the next contract; empty: the next one"`
	Day    data.Date  `json:"day" doc:"when it was decided; empty: today"`
}

// Label names the change.
func (Renew) Label() string { return "command.Renew" }

// Apply stores the decision and the next contract, which begins the day after
// this one ends.
func (c Renew) Apply(tx store.Tx) error {
	x, err := open(tx, c.ID)
	if err != nil {
		return err
	}
	if c.Amount <= 0 {
		return data.Problem{Key: "problem.renewal.amount", Field: "amount"}
	}
	if x.Decided, err = app.DayOr(tx, "day", c.Day); err != nil {
		return err
	}
	x.State, x.Renewed = data.Renewed, &c.Amount
	if err := check(tx, x); err != nil {
		return data.At("amount", err)
	}
	if _, err := tx.SaveContract(x); err != nil {
		return err
	}
	next := data.Contract{Number: c.Number, Name: x.Name, CustomerID: x.CustomerID, RepID: x.RepID, From: x.Until + 1, Until: c.Until, Amount: c.Amount}
	if next.Until == 0 {
		next.Until = NextUntil(x)
	}
	if next.Number == "" {
		if next.Number, err = NextNumber(tx.Reader); err != nil {
			return err
		}
	}
	if err := check(tx, next); err != nil {
		return err
	}
	if err := about(tx, x); err != nil {
		return err
	}
	_, err = tx.SaveContract(next)
	return err
}

// NextUntil is the last day of a contract that follows another and runs as long:
// whole months after whole months, else as many days.
func NextUntil(x data.Contract) data.Date {
	next := x.Until + 1
	if x.From.Time().Day() != next.Time().Day() {
		return x.Until + (next - x.From)
	}
	day := next.Time().Day()
	month := next.Month() + (next.Month() - x.From.Month())
	return data.NewDate(month.Year(), month.Month(), day) - 1
}

// LoseRenewal writes down that a contract is not renewed and why, and opens a
// play to win the customer back, unless one is open (S4-27).
type LoseRenewal struct {
	ID     data.ID   `json:"id" doc:"the contract"`
	Reason string    `json:"reason" doc:"why, in the customer's words"`
	Day    data.Date `json:"day" doc:"when it was decided; empty: today"`
}

// Label names the change.
func (LoseRenewal) Label() string { return "command.LoseRenewal" }

// Apply stores the decision and opens the play.
func (c LoseRenewal) Apply(tx store.Tx) error {
	x, err := open(tx, c.ID)
	if err != nil {
		return err
	}
	if c.Reason == "" {
		return data.Problem{Key: "problem.renewal.reason", Field: "reason"}
	}
	if x.Decided, err = app.DayOr(tx, "day", c.Day); err != nil {
		return err
	}
	x.State, x.Reason = data.NotMoved, c.Reason
	if err := about(tx, x); err != nil {
		return err
	}
	if x, err = tx.SaveContract(x); err != nil {
		return err
	}
	return winBack(tx, x)
}

// winBack opens the play of a lost contract.
func winBack(tx store.Tx, x data.Contract) error {
	plays, err := tx.PlaysOf(x.CustomerID)
	if err != nil {
		return err
	}
	for _, p := range plays {
		if p.Kind == data.WinBack && p.Closed == 0 {
			return nil
		}
	}
	customer, err := tx.Customer(x.CustomerID)
	if err != nil {
		return err
	}
	rule, err := tx.CareRule()
	if err != nil {
		return err
	}
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	lang := text.Lang(cmp.Or(plan.Language, string(text.ZH)))
	_, err = tx.OpenPlay(data.Play{CustomerID: x.CustomerID, Kind: data.WinBack, OwnerID: cmp.Or(x.RepID, customer.RepID), Opened: x.Decided,
		Due: x.Decided + data.Date(rule.LostDays), Trigger: "lost", Cause: x.Reason}, func(key string) string { return text.T(lang, key) })
	return err
}

// ReopenRenewal takes a decision about a contract back. The next contract and
// the play that came with it stay.
type ReopenRenewal struct {
	ID data.ID `json:"id" doc:"the contract"`
}

// Label names the change.
func (ReopenRenewal) Label() string { return "command.ReopenRenewal" }

// Apply empties the decision.
func (c ReopenRenewal) Apply(tx store.Tx) error {
	x, err := tx.Contract(c.ID)
	if err != nil {
		return err
	}
	if x.State == "" {
		return data.Problem{Key: "problem.renewal.open", Field: "id", Args: []any{title(x)}}
	}
	x.State, x.Decided, x.Renewed, x.Reason = "", 0, nil, ""
	if err := about(tx, x); err != nil {
		return err
	}
	_, err = tx.SaveContract(x)
	return err
}

// open is the contract with the ID, which must not be decided yet.
func open(tx store.Tx, id data.ID) (data.Contract, error) {
	x, err := tx.Contract(id)
	if err == nil && x.State != "" {
		err = data.Problem{Key: "problem.renewal.decided", Field: "id", Args: []any{title(x), x.Decided}}
	}
	return x, err
}
