// Package receivables keeps what customers owe: invoices, payments and promises,
// how long money is overdue, who is to be asked for it today and in which way,
// the weekly table of what came in (回款进度表), and the collection rate (S2-22,
// S2-26).
package receivables

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveInvoice]("SaveInvoice"),
		app.CommandOf[RemoveInvoice]("RemoveInvoice"),
		app.CommandOf[PromisePayment]("PromisePayment"),
		app.CommandOf[SavePayment]("SavePayment"),
		app.CommandOf[RemovePayment]("RemovePayment"),
		app.CommandOf[AllocatePayment]("AllocatePayment"),
		app.CommandOf[SetCollectionRules]("SetCollectionRules"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("ageing", AgeingOf),
		app.QuestionOf("collections", Collections),
		app.QuestionOf("collection_table", TableOf),
		app.QuestionOf("collection_rate", RateOf),
		app.QuestionOf("collection_rules", RulesOf),
		app.QuestionOf("invoices", InvoicesOf),
		app.QuestionOf("payments", PaymentsOf),
		app.QuestionOf("payment_allocation", AllocationOf),
	}
}

// never is after every day: no invoice is due then.
const never = data.Date(1 << 31)

// today is the day asked for, else the plan's.
func today(asked, plan data.Date) data.Date { return cmp.Or(asked, plan) }

// checkMoney reports an amount of the field "amount" that is more than a plan
// accepts in its currency.
func checkMoney(r store.Reader, m data.Money) error {
	p, err := r.Plan()
	if err != nil {
		return err
	}
	return data.CheckAmount("amount", p.Currency, m)
}
