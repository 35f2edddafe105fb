package pay

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveExpertSigning writes down that a contract was signed with an expert's help,
// or changes the entry with the ID (S2-24).
type SaveExpertSigning struct {
	ID       data.ID    `json:"id" doc:"the entry; 0 adds one"`
	Date     data.Date  `json:"date" doc:"when it was signed"`
	Customer string     `json:"customer" doc:"code of the customer"`
	Expert   string     `json:"expert" doc:"name of who helped; empty: the name of the rep"`
	Rep      string     `json:"rep" doc:"code of the expert, when one of the own people; empty: from outside"`
	Amount   data.Money `json:"amount" doc:"signed amount, minor units"`
	Note     string     `json:"note" doc:"may be empty"`
}

// Label names the change.
func (SaveExpertSigning) Label() string { return "command.SaveExpertSigning" }

// Apply stores the entry.
func (c SaveExpertSigning) Apply(tx store.Tx) error {
	customer, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return err
	}
	x := data.ExpertSigning{ID: c.ID, Date: c.Date, CustomerID: customer.ID, Expert: c.Expert, Amount: c.Amount, Note: c.Note}
	if c.Rep != "" {
		rep, err := repOf(tx.Reader, "rep", c.Rep)
		if err != nil {
			return err
		}
		x.RepID = rep.ID
		if x.Expert == "" {
			x.Expert = rep.Name
		}
	}
	if err := app.Happened(tx, "date", x.Date); err != nil {
		return err
	}
	all, err := tx.ExpertSignings()
	if err != nil {
		return err
	}
	if err := there(all, c.ID, data.ExpertSignings, func(y data.ExpertSigning) data.ID { return y.ID }); err != nil {
		return err
	}
	tx.About(customer.Name)
	_, err = tx.SaveExpertSigning(x)
	return err
}

// there refuses to change a record that is gone.
func there[T any](all []T, id data.ID, kind data.Kind, of func(T) data.ID) error {
	if id == 0 {
		return nil
	}
	for _, x := range all {
		if of(x) == id {
			return nil
		}
	}
	return data.Problem{Key: "problem.gone." + string(kind), Field: "id", Args: []any{int(id)}}
}

// RemoveExpertSigning removes an entry of the register of experts.
type RemoveExpertSigning struct {
	ID data.ID `json:"id" doc:"the entry"`
}

// Label names the change.
func (RemoveExpertSigning) Label() string { return "command.RemoveExpertSigning" }

// Apply removes the entry.
func (c RemoveExpertSigning) Apply(tx store.Tx) error { return tx.Remove(data.ExpertSignings, c.ID) }

// SavePayAward gives a rep a special award, or changes the one with the ID (S3-7).
type SavePayAward struct {
	ID     data.ID    `json:"id" doc:"the award; 0 adds one"`
	Date   data.Date  `json:"date" doc:"the day; its period pays it"`
	Rep    string     `json:"rep" doc:"code of the rep"`
	Amount data.Money `json:"amount" doc:"minor units"`
	Reason string     `json:"reason" doc:"what it is for"`
}

// Label names the change.
func (SavePayAward) Label() string { return "command.SavePayAward" }

// Apply stores the award.
func (c SavePayAward) Apply(tx store.Tx) error {
	rep, err := repOf(tx.Reader, "rep", c.Rep)
	if err != nil {
		return err
	}
	if err := app.CheckDay("date", c.Date); err != nil {
		return err
	}
	all, err := tx.PayAwards()
	if err != nil {
		return err
	}
	if err := there(all, c.ID, data.PayAwards, func(y data.PayAward) data.ID { return y.ID }); err != nil {
		return err
	}
	tx.About(rep.Name)
	_, err = tx.SavePayAward(data.PayAward{ID: c.ID, Date: c.Date, RepID: rep.ID, Amount: c.Amount, Reason: c.Reason})
	return err
}

// RemovePayAward takes a special award back.
type RemovePayAward struct {
	ID data.ID `json:"id" doc:"the award"`
}

// Label names the change.
func (RemovePayAward) Label() string { return "command.RemovePayAward" }

// Apply removes the award.
func (c RemovePayAward) Apply(tx store.Tx) error { return tx.Remove(data.PayAwards, c.ID) }

// SetPayPool sets the pool of a period, in the place of the one there is (S2-26).
type SetPayPool struct {
	Period     data.Date   `json:"period" doc:"a day in the period"`
	Amount     *data.Money `json:"amount" doc:"minor units; empty: a share of the sales"`
	Share      *int        `json:"share" doc:"of the sales of the period, hundredths of a per cent; empty: an amount"`
	Signing    int         `json:"signing" doc:"part for signing, hundredths of a per cent; all three 0: as the rules say"`
	Collection int         `json:"collection" doc:"part for collection"`
	Renewal    int         `json:"renewal" doc:"part for renewals"`
	Budget     *data.Money `json:"budget" doc:"budget of the team, which grows when enough is collected, minor units; empty: none"`
}

// Label names the change.
func (SetPayPool) Label() string { return "command.SetPayPool" }

// Apply stores the pool.
func (c SetPayPool) Apply(tx store.Tx) error {
	rule, err := tx.PayRule()
	if err != nil {
		return err
	}
	span, err := spanAt(tx.Reader, rule, "period", c.Period)
	if err != nil {
		return err
	}
	x := data.PayPool{From: span.From, Until: span.Until, Amount: c.Amount, Share: c.Share, Signing: c.Signing, Collection: c.Collection, Renewal: c.Renewal, Budget: c.Budget}
	if c.Signing == 0 && c.Collection == 0 && c.Renewal == 0 {
		x.Signing, x.Collection, x.Renewal = rule.Signing, rule.Collection, rule.Renewal
	}
	all, err := tx.PayPools()
	if err != nil {
		return err
	}
	for _, p := range all {
		if p.From == x.From {
			x.ID = p.ID
		} else if p.Period().Overlap(span).Days() > 0 {
			return data.Problem{Key: "problem.pay.pool.overlap", Field: "period", Args: []any{p.From, p.Until - 1}}
		}
	}
	tx.About(span.From.String())
	_, err = tx.SavePayPool(x)
	return err
}

// RemovePayPool removes the pool of a period.
type RemovePayPool struct {
	Period data.Date `json:"period" doc:"a day in the period"`
}

// Label names the change.
func (RemovePayPool) Label() string { return "command.RemovePayPool" }

// Apply removes the pool.
func (c RemovePayPool) Apply(tx store.Tx) error {
	all, err := tx.PayPools()
	if err != nil {
		return err
	}
	for _, p := range all {
		if p.Period().Has(c.Period) {
			tx.About(p.From.String())
			return tx.Remove(data.PayPools, p.ID)
		}
	}
	return data.Problem{Key: "problem.pay.pool.none", Field: "period", Args: []any{c.Period}}
}

// spanAt is the period of settlement that a day lies in.
func spanAt(r store.Reader, rule data.PayRule, field string, d data.Date) (data.Period, error) {
	plan, err := r.Plan()
	if err != nil {
		return data.Period{}, err
	}
	periods := Periods(plan, rule.Span)
	i := periodOf(periods, d)
	if i < 0 {
		p := plan.Period()
		return data.Period{}, data.Problem{Key: "problem.pay.outside", Field: field, Args: []any{p.From, p.Until - 1}}
	}
	return periods[i], nil
}
