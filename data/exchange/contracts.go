package exchange

import "quarterdeck/data"

// A Contract is what a row of a file of contracts says.
type Contract struct {
	Buyer
	Number string // as it stands: 007 is not 7
	Name   string // "" when not said
	From   data.Date
	Last   data.Date  // last day on which it runs
	Amount data.Money // zero when not said
	Rest   int64      // exact amount − Amount, in millionths of a minor unit
	Rep    string     // "" when not said
}

// A ContractRow is one row of a file of contracts.
type ContractRow = Record[Contract]

// Contracts reads every row of a table as a contract. Two rows with one number
// and different content are both at fault; of equal content, the later is a twin.
func Contracts(t *Table, m Mapping, c data.Currency) []ContractRow {
	rows := records(t, m, c, func(r *reader) Contract {
		x := Contract{Buyer: r.buyer(), Number: r.id(Number), Name: r.text(Name), From: r.date(From), Last: r.date(Until), Rep: r.text(Rep)}
		if i := r.columns[Amount]; i >= 0 && !noTarget(r.row.Cell(i)) {
			x.Amount, x.Rest = r.amount(i)
		}
		return x
	})
	contradict(m, rows, Number, "problem.contract.twice", func(x Contract) string { return x.Number })
	return rows
}
