package data

// The kinds of key accounts.
const (
	Accounts Kind = "accounts"
	KeyDates Kind = "key_dates"
	Verdicts Kind = "verdicts"
)

// An Account is one row of the quarterly battle table (季度重点客户作战表, S2-20):
// what hurts the customer, what we do about it, and whether the manager approved
// it.
type Account struct {
	ID         ID                `json:"id"`
	CustomerID ID                `json:"customer_id"`
	Period     `gorm:"embedded"` // the quarter; unique with the customer
	OwnerID    ID                `json:"owner_id"`
	Pain       string            `json:"pain"`
	Plan       string            `json:"plan"`
	Target     *Money            `json:"target"`      // wanted from the customer in the quarter, minor units; nil: not set
	Approved   Date              `json:"approved"`    // zero: not approved
	ApproverID ID                `json:"approver_id"` // who approved it, or returned it; zero: it waits
	Remark     string            `json:"remark"`      // what the approver said, such as what is to be changed
	Position   int               `json:"position"`
}

// Check reports a row of nobody, without quarter, or with a negative target.
func (a Account) Check() error {
	if a.CustomerID == 0 {
		return Problem{Key: "problem.order.customer", Field: "customer"}
	}
	if err := a.Period.Check(); err != nil {
		return err
	}
	if a.Target != nil {
		if *a.Target < 0 {
			return Problem{Key: "problem.target.negative", Field: "target"}
		}
		if err := checkAmount("target", *a.Target); err != nil {
			return err
		}
	}
	for field, s := range map[string]string{"pain": a.Pain, "plan": a.Plan, "remark": a.Remark} {
		if err := checkText(field, s, false); err != nil {
			return err
		}
	}
	return nil
}

// A KeyDate is a day that matters with a key account.
type KeyDate struct {
	ID        ID     `json:"id"`
	AccountID ID     `json:"account_id"`
	Date      Date   `json:"date"`
	Text      string `json:"text"`
	Done      Date   `json:"done"` // zero: still to come
}

// Check reports a day of no account, without date or words.
func (k KeyDate) Check() error {
	switch {
	case k.AccountID == 0:
		return Problem{Key: "problem.key_date.account", Field: "account"}
	case k.Date == 0:
		return Problem{Key: "problem.touch.date", Field: "date"}
	}
	return checkTitle("text", k.Text)
}

// A Said is what was decided about the row of an account.
type Said string

// The verdicts.
const (
	SaidApproved Said = "approved"
	SaidReturned Said = "returned"
	SaidChanged  Said = "changed" // the row was changed: its approval is gone, or its remark answered
)

// A Verdict is one entry in the history of a row's approval (S2-20).
type Verdict struct {
	ID        ID     `json:"id"`
	AccountID ID     `json:"account_id"`
	Date      Date   `json:"date"`
	ByID      ID     `json:"by_id"` // who said it; zero: nobody in particular, as of a change
	Said      Said   `json:"said"`
	Remark    string `json:"remark"`
}

// Check reports a verdict of no account, without day, or of unknown word.
func (v Verdict) Check() error {
	switch {
	case v.AccountID == 0:
		return Problem{Key: "problem.key_date.account", Field: "account"}
	case v.Date == 0:
		return Problem{Key: "problem.touch.date", Field: "date"}
	case v.Said != SaidApproved && v.Said != SaidReturned && v.Said != SaidChanged:
		return Problem{Key: "problem.verdict.said", Field: "said", Args: []any{string(v.Said)}}
	}
	return checkText("remark", v.Remark, false)
}
