// Package renewals keeps contracts that end: when the customer is to be spoken
// to, what is handed over, and whether it was renewed and for how much (S0-17,
// S2-22).
package renewals

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/app/text"
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

// NextNumber proposes a number for a new contract: the one after the highest of
// the commonest form, such as HT-0131 after HT-0130; HT-001 when no number ends
// in digits.
func NextNumber(r store.Reader) (string, error) {
	numbers, err := r.ContractNumbers()
	if err != nil {
		return "", err
	}
	taken := map[string]bool{}
	for _, number := range numbers {
		taken[number] = true
	}
	return text.Next(numbers, "HT-001", func(number string) bool { return taken[number] }), nil
}

// title is what a problem calls a contract: its number, else its name.
func title(c data.Contract) string { return cmp.Or(c.Number, c.Name) }

// about names a change by the customer of the contract.
func about(tx store.Tx, c data.Contract) error {
	customer, err := tx.Customer(c.CustomerID)
	tx.About(customer.Name)
	return err
}
