package actuals

import (
	"quarterdeck/data"
	"quarterdeck/data/exchange"
	"quarterdeck/data/store"
)

// contract is the contract that a row says.
func (n *names) contract(x exchange.Contract) data.Contract {
	return data.Contract{Number: x.Number, Name: x.Name, CustomerID: n.customer(x.Customer), RepID: n.reps.find(x.Rep), From: x.From, Until: x.Last, Amount: x.Amount}
}

// lookAtContracts judges every row of a file of contracts. A contract that the
// plan has is repeated when customer, days and amount are the same, else wrong.
func (p *Preview) lookAtContracts(r store.Reader, n *names) error {
	p.contracts = exchange.Contracts(p.table, p.mapping, p.currency)
	contracts, err := r.Contracts()
	if err != nil {
		return err
	}
	have := keyedBy(contracts, func(x data.Contract) string { return x.Number })
	saysAmount := p.mapping.Column(exchange.Amount) >= 0
	lookAt(p, n, p.contracts, n.contract, func(x exchange.Contract) fact {
		return fact{Buyer: x.Buyer, rep: x.Rep, amount: x.Amount, rest: x.Rest}
	}, func(v *RowVerdict, says exchange.Contract, x data.Contract) {
		was, known := have[x.Number]
		switch {
		case v.Twin != 0, known && was.CustomerID == x.CustomerID && was.From == x.From && was.Until == x.Until && (!saysAmount || was.Amount == x.Amount):
			v.Verdict = Repeated
		case known:
			v.Faults = append(v.Faults, p.fault(exchange.Number, data.Problem{Key: "problem.contract.differs", Args: []any{x.Number}}))
		}
	})
	return nil
}

func (p *Preview) bringContracts(tx store.Tx, in incoming) error {
	n, err := p.namesAfter(tx, in)
	if err != nil {
		return err
	}
	list := bringIn(p, p.contracts, n.contract)
	return tx.AddContracts(in.id, list, in.told(len(list)))
}
