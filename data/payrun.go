package data

// The kinds of what is paid besides commission, and of what was settled.
const (
	ExpertSignings Kind = "expert_signings"
	PayAwards      Kind = "pay_awards"
	PayPools       Kind = "pay_pools"
	PayRuns        Kind = "pay_runs"
	PayStatements  Kind = "pay_statements"
)

// An ExpertSigning is a contract that was signed with an expert's help (S2-24).
type ExpertSigning struct {
	ID         ID     `json:"id"`
	Date       Date   `json:"date"`
	CustomerID ID     `json:"customer_id"`
	Expert     string `json:"expert"` // name of who helped
	RepID      ID     `json:"rep_id"` // the expert, when one of the own people; zero: from outside
	Amount     Money  `json:"amount"` // signed, minor units
	Note       string `json:"note"`
}

// Check reports a signing without day, customer, expert or amount.
func (x ExpertSigning) Check() error {
	switch {
	case x.Date == 0:
		return Problem{Key: "problem.pay.day", Field: "date"}
	case x.CustomerID == 0:
		return Problem{Key: "problem.order.customer", Field: "customer"}
	case x.Amount <= 0:
		return Problem{Key: "problem.pay.amount", Field: "amount"}
	}
	if err := checkText("note", x.Note, true); err != nil {
		return err
	}
	if err := checkAmount("amount", x.Amount); err != nil {
		return err
	}
	return checkTitle("expert", x.Expert)
}

// A PayAward is a special award of one rep (S3-7).
type PayAward struct {
	ID     ID     `json:"id"`
	Date   Date   `json:"date"`
	RepID  ID     `json:"rep_id"`
	Amount Money  `json:"amount"` // minor units
	Reason string `json:"reason"`
}

// Check reports an award of nobody, on no day, of nothing, or without a reason.
func (x PayAward) Check() error {
	switch {
	case x.Date == 0:
		return Problem{Key: "problem.pay.day", Field: "date"}
	case x.RepID == 0:
		return Problem{Key: "problem.pay.rep", Field: "rep"}
	case x.Amount <= 0:
		return Problem{Key: "problem.pay.amount", Field: "amount"}
	}
	if err := checkAmount("amount", x.Amount); err != nil {
		return err
	}
	return checkTitle("reason", x.Reason)
}

// A PayPool is money that the team shares for a period, by what each has signed,
// collected and renewed (S2-26): an amount, or a share of the sales.
type PayPool struct {
	ID         ID     `json:"id"`
	From       Date   `json:"from"`   // first day of the period; unique
	Until      Date   `json:"until"`  // first day after it
	Amount     *Money `json:"amount"` // minor units; nil: a share of the sales
	Share      *int   `json:"share"`  // of the sales of the period, hundredths of a per cent; nil: an amount
	Signing    int    `json:"signing"`
	Collection int    `json:"collection"`
	Renewal    int    `json:"renewal"` // the three are hundredths of a per cent and make a hundred
	Budget     *Money `json:"budget"`  // of the team, for its team-building money; nil: not set
}

// Check reports a pool of no period, one that is both an amount and a share or
// neither, and parts that do not make a hundred per cent.
func (p PayPool) Check() error {
	if err := (Period{p.From, p.Until}).Check(); err != nil {
		return err
	}
	if (p.Amount == nil) == (p.Share == nil) {
		return Problem{Key: "problem.pay.pool", Field: "amount"}
	}
	for field, m := range map[string]*Money{"amount": p.Amount, "budget": p.Budget} {
		if m == nil {
			continue
		}
		if *m < 0 {
			return Problem{Key: "problem.pay.negative", Field: field}
		}
		if err := checkAmount(field, *m); err != nil {
			return err
		}
	}
	if p.Share != nil && (*p.Share < 0 || *p.Share > mostRate) {
		return Problem{Key: "problem.pay.rate", Field: "share", Args: []any{float64(*p.Share) / 100}}
	}
	for _, n := range []int{p.Signing, p.Collection, p.Renewal} {
		if n < 0 || n > mostRate {
			return Problem{Key: "problem.pay.rate", Field: "signing", Args: []any{float64(n) / 100}}
		}
	}
	if sum := p.Signing + p.Collection + p.Renewal; sum != whole {
		return Problem{Key: "problem.pay.parts", Field: "signing", Args: []any{float64(sum) / 100}}
	}
	return nil
}

// Period is the span the pool is for.
func (p PayPool) Period() Period { return Period{p.From, p.Until} }

// A PayRun is a period that was settled: its statements never change again. What
// becomes different later is a correction in the next period that is open.
type PayRun struct {
	ID      ID          `json:"id"`
	From    Date        `json:"from"` // first day of the period; unique
	Until   Date        `json:"until"`
	Day     Date        `json:"day"` // when it was settled
	Note    string      `json:"note"`
	Rule    PayRule     `json:"rule"    gorm:"serializer:json"` // as it was then
	Schemes []PayScheme `json:"schemes" gorm:"serializer:json"` // that touched the period, as they were then
}

// Check reports a run of no period or day, or one that was settled before its
// period had ended.
func (x PayRun) Check() error {
	if err := (Period{x.From, x.Until}).Check(); err != nil {
		return err
	}
	if x.Day < x.Until {
		return Problem{Key: "problem.pay.open", Field: "day", Args: []any{x.Until - 1}}
	}
	return checkText("note", x.Note, true)
}

// Period is the span that was settled.
func (x PayRun) Period() Period { return Period{x.From, x.Until} }

// A PayKind says what a line of a statement is for.
type PayKind string

// The kinds of lines.
const (
	PayTierLine   PayKind = "tier"       // sales in one step of the scheme
	PayMentor     PayKind = "mentor"     // sales of people mentored, in one step
	PayNew        PayKind = "new"        // more for new products
	PayCap        PayKind = "cap"        // what is above the cap
	PayGuarantee  PayKind = "guarantee"  // what is missing to the guarantee
	PayRenewal    PayKind = "renewal"    // more for renewals over their target
	PayClawback   PayKind = "clawback"   // returns of what an earlier period was paid for
	PayUnpaid     PayKind = "unpaid"     // invoices that stay unpaid
	PayRestored   PayKind = "restored"   // those that were paid after all
	PaySigning    PayKind = "signing"    // share of the pool for signing
	PayCollection PayKind = "collection" // for collection
	PayRenewed    PayKind = "renewed"    // for renewals
	PayFloor      PayKind = "floor"      // deducted for a floor that was missed
	PayAwarded    PayKind = "award"      // a special award
	PayExpert     PayKind = "expert"     // fee for helping to sign
	PayCorrection PayKind = "correction" // what became different after a period was settled
)

// A PayLine is one line of a statement: Amount is what it pays, and the other
// fields say why. Which of them a kind uses stands at its sentence.
type PayLine struct {
	Kind    PayKind    `json:"kind"`
	Amount  Money      `json:"amount"` // minor units
	Base    *Money     `json:"base"`   // what the rate is taken of; nil: no rate is taken
	Rate    int        `json:"rate"`   // hundredths of a per cent
	Share   int        `json:"share"`  // a second share: of the uplift, of a weight
	Tier    int64      `json:"tier"`   // where the step begins, as the scheme measures it
	By      PayMeasure `json:"by"`     // how the step is measured
	Method  PayMethod  `json:"method"` // how the rate of the step is taken
	Scheme  Date       `json:"scheme"` // since when the scheme is in force
	From    Date       `json:"from"`   // of the period a clawback or correction is about
	Until   Date       `json:"until"`
	Count   int        `json:"count"`
	Of      *Money     `json:"of"`      // of what the base is a part
	Name    string     `json:"name"`    // of a person, an award or a floor
	Reading Reading    `json:"reading"` // of the uplift
	NoGoal  bool       `json:"no_goal"` // there was no target to measure by
}

// A PayStatement is what one rep was paid for a settled period.
type PayStatement struct {
	ID     ID        `json:"id"`
	RunID  ID        `json:"run_id"`
	RepID  ID        `json:"rep_id"` // unique with the run
	Target *Money    `json:"target"` // nil: there was none
	Base   Money     `json:"base"`   // sales that were paid for
	Total  Money     `json:"total"`  // sum of the lines
	Lines  []PayLine `json:"lines" gorm:"serializer:json"`
}

// Check reports a statement of nobody or of no run, and lines that do not add up.
func (s PayStatement) Check() error {
	switch {
	case s.RunID == 0:
		return Problem{Key: "problem.pay.run", Field: "run"}
	case s.RepID == 0:
		return Problem{Key: "problem.pay.rep", Field: "rep"}
	case PaySum(s.Lines) != s.Total:
		return Problem{Key: "problem.pay.sum", Field: "lines"}
	}
	return nil
}

// PaySum adds the lines up.
func PaySum(lines []PayLine) (sum Money) {
	for _, x := range lines {
		sum += x.Amount
	}
	return sum
}
