// Package renewals keeps contracts that end: when the customer is to be spoken
// to, what is handed over, and whether it was renewed and for how much (S0-17,
// S2-22).
package renewals

import (
	"cmp"
	"fmt"
	"strings"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveContract]("SaveContract"),
		app.CommandOf[RemoveContract]("RemoveContract"),
		app.CommandOf[ContactRenewal]("ContactRenewal"),
		app.CommandOf[HandOver]("HandOver"),
		app.CommandOf[Renew]("Renew"),
		app.CommandOf[LoseRenewal]("LoseRenewal"),
		app.CommandOf[ReopenRenewal]("ReopenRenewal"),
		app.CommandOf[SetRenewalRules]("SetRenewalRules"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("renewals", Renewals),
		app.QuestionOf("renewal_rate", Rate),
	}
}

// repOf is the person a code names; nobody for the empty code.
func repOf(r store.Reader, code string) (data.ID, error) {
	if code == "" {
		return 0, nil
	}
	x, err := r.RepByCode(code)
	return x.ID, data.At("rep", err)
}

// customerOf is the customer a code names.
func customerOf(r store.Reader, code string) (data.Customer, error) {
	if code == "" {
		return data.Customer{}, data.Problem{Key: "problem.order.customer", Field: "customer"}
	}
	x, err := r.CustomerByCode(code)
	return x, data.At("customer", err)
}

// dayOr is the day, or the plan's today for none.
func dayOr(tx store.Tx, d data.Date) (data.Date, error) {
	if d == 0 {
		return app.TodayIn(tx)
	}
	return d, app.Happened(tx, "day", d)
}

// NextNumber proposes a number for a new contract: the one after the highest of
// the commonest form, such as HT-0131 after HT-0130; HT-001 when no number ends
// in digits.
func NextNumber(r store.Reader) (string, error) {
	numbers, err := r.ContractNumbers()
	if err != nil {
		return "", err
	}
	type form struct{ count, highest, width int }
	forms, best, taken := map[string]*form{}, "", map[string]bool{}
	for _, number := range numbers {
		taken[number] = true
		head := strings.TrimRight(number, "0123456789")
		digits := number[len(head):]
		if digits == "" || len(digits) > 9 {
			continue
		}
		n := 0
		for _, d := range digits {
			n = n*10 + int(d-'0')
		}
		if forms[head] == nil {
			forms[head] = &form{}
		}
		f := forms[head]
		f.count++
		if n >= f.highest {
			f.highest, f.width = n, len(digits)
		}
		if forms[best] == nil || f.count > forms[best].count {
			best = head
		}
	}
	f := forms[best]
	if f == nil {
		best, f = "HT-", &form{width: 3}
	}
	for n := f.highest + 1; ; n++ {
		if number := fmt.Sprintf("%s%0*d", best, f.width, n); !taken[number] {
			return number, nil
		}
	}
}

// title is what a problem calls a contract: its number, else its name.
func title(c data.Contract) string { return cmp.Or(c.Number, c.Name) }

// about names a change by the customer of the contract.
func about(tx store.Tx, c data.Contract) error {
	customer, err := tx.Customer(c.CustomerID)
	tx.About(customer.Name)
	return err
}
