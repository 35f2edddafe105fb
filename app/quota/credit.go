package quota

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A CreditPart is what counts for one rep.
type CreditPart struct {
	Rep   string `json:"rep" doc:"rep code"`
	Share int    `json:"share" doc:"hundredths of a per cent: 6000 is 60 %"`
}

// SetCredit says for whom a customer's sales count. It takes the place of the
// shares that begin on the same day; others of the customer may not overlap.
type SetCredit struct {
	Customer string       `json:"customer" doc:"customer code"`
	Parts    []CreditPart `json:"parts" doc:"who shares, together a hundred per cent; none: the shares from this day on are removed"`
	From     data.Date    `json:"from" doc:"first day; empty: from the beginning"`
	Until    data.Date    `json:"until" doc:"first day after; empty: open"`
}

// Label names the change.
func (SetCredit) Label() string { return "command.SetCredit" }

// Apply keeps the shares.
func (c SetCredit) Apply(tx store.Tx) error {
	customer, err := tx.CustomerByCode(c.Customer)
	if err != nil {
		return data.At("customer", err)
	}
	tx.About(customer.Name)
	rows, err := c.rows(tx.Reader, customer.ID)
	if err != nil {
		return err
	}
	have, err := tx.Credits()
	if err != nil {
		return err
	}
	for _, x := range have {
		switch {
		case x.CustomerID != customer.ID:
		case x.From == c.From:
			if err := tx.Remove(data.Credits, x.ID); err != nil {
				return err
			}
		case len(rows) > 0 && meet(x.From, x.Until, c.From, c.Until):
			return data.Problem{Key: "problem.credit.overlap", Field: "from", Args: []any{customer.Name, dayOr(x.From)}}
		}
	}
	return tx.SaveCredits(rows)
}

func (c SetCredit) rows(r store.Reader, customer data.ID) (rows []data.Credit, err error) {
	sum, seen := 0, map[data.ID]bool{}
	for _, p := range c.Parts {
		rep, err := repByCode(r, "parts", p.Rep)
		if err != nil {
			return nil, err
		}
		if seen[rep.ID] {
			return nil, data.Problem{Key: "problem.credit.twice", Field: "parts", Args: []any{rep.Name}}
		}
		seen[rep.ID] = true
		x := data.Credit{CustomerID: customer, RepID: rep.ID, Share: p.Share, From: c.From, Until: c.Until}
		if err := x.Check(); err != nil {
			return nil, err
		}
		sum += p.Share
		rows = append(rows, x)
	}
	if len(rows) > 0 && sum != calc.Full {
		return nil, data.Problem{Key: "problem.credit.sum", Field: "parts", Args: []any{float64(sum) / 100}}
	}
	return rows, nil
}

// meet reports whether two spans of days share one; zero ends are open.
func meet(from, until, from2, until2 data.Date) bool {
	return (until2 == 0 || from < until2) && (until == 0 || from2 < until)
}

// dayOr is a day as text, or a dash for the beginning.
func dayOr(d data.Date) string {
	if d == 0 {
		return "–"
	}
	return d.String()
}

// SetMentorship lets what a newcomer sells count for the mentor too, by a ratio.
type SetMentorship struct {
	ID          data.ID   `json:"id" doc:"mentorship to change; 0: a new one"`
	Mentor      string    `json:"mentor" doc:"rep code of the mentor"`
	Rep         string    `json:"rep" doc:"rep code of who is mentored"`
	MentorShare int       `json:"mentor_share" doc:"hundredths of a per cent of what the rep sells that count for the mentor"`
	RepShare    int       `json:"rep_share" doc:"and for the rep; together a hundred per cent"`
	Double      bool      `json:"double" doc:"true: the two exceed a hundred per cent, so that some sales count twice"`
	From        data.Date `json:"from" doc:"first day; empty: from the beginning"`
	Until       data.Date `json:"until" doc:"first day after; empty: open"`
}

// Label names the change.
func (SetMentorship) Label() string { return "command.SetMentorship" }

// Apply keeps the mentorship; a rep has one mentor at a time.
func (c SetMentorship) Apply(tx store.Tx) error {
	if c.ID != 0 {
		if _, err := tx.Mentorship(c.ID); err != nil {
			return err
		}
	}
	mentor, err := tx.RepByCode(c.Mentor)
	if err != nil {
		return data.At("mentor", err)
	}
	rep, err := repByCode(tx.Reader, "rep", c.Rep)
	if err != nil {
		return err
	}
	tx.About(rep.Name)
	have, err := tx.Mentorships()
	if err != nil {
		return err
	}
	for _, x := range have {
		if x.ID != c.ID && x.RepID == rep.ID && meet(x.From, x.Until, c.From, c.Until) {
			return data.Problem{Key: "problem.mentorship.overlap", Field: "from", Args: []any{rep.Name, dayOr(x.From)}}
		}
	}
	_, err = tx.SaveMentorship(data.Mentorship{ID: c.ID, MentorID: mentor.ID, RepID: rep.ID, MentorShare: c.MentorShare, RepShare: c.RepShare,
		Double: c.Double, From: c.From, Until: c.Until})
	return err
}

// RemoveMentorship ends a mentorship as if it had not been.
type RemoveMentorship struct {
	ID data.ID `json:"id" doc:"mentorship"`
}

// Label names the change.
func (RemoveMentorship) Label() string { return "command.RemoveMentorship" }

// Apply removes it.
func (c RemoveMentorship) Apply(tx store.Tx) error { return tx.Remove(data.Mentorships, c.ID) }

// CreditsIn has no fields.
type CreditsIn struct{}

// Credits are the shared customers and the mentorships, and what they make of
// the sales of the plan up to today. Amounts are in minor units.
type Credits struct {
	Shares      []SharedCustomer `json:"shares"`
	Mentorships []Mentoring      `json:"mentorships"`
	Sold        data.Money       `json:"sold"`     // by everybody
	Credited    data.Money       `json:"credited"` // to everybody
	Twice       data.Money       `json:"twice"`    // Credited − Sold: counted twice on purpose
	Reps        []CreditedRep    `json:"reps"`     // whose credited sales differ from their own
}

// A SharedCustomer is a customer whose sales count for several reps.
type SharedCustomer struct {
	Customer string       `json:"customer"`
	Name     string       `json:"name"`
	From     data.Date    `json:"from"`
	Until    data.Date    `json:"until"`
	Parts    []CreditName `json:"parts"`
}

// A CreditName is a share with the rep's name.
type CreditName struct {
	CreditPart
	Name string `json:"name"`
}

// A Mentoring is a mentorship with the names.
type Mentoring struct {
	data.Mentorship
	Mentor     string `json:"mentor"`
	MentorName string `json:"mentor_name"`
	Rep        string `json:"rep"`
	RepName    string `json:"rep_name"`
}

// A CreditedRep is a rep whose results are not what was sold by the own orders.
type CreditedRep struct {
	Rep      string     `json:"rep"`
	Name     string     `json:"name"`
	Sold     data.Money `json:"sold"`
	Credited data.Money `json:"credited"`
}

// CreditsOf answers whose sales count for whom.
func CreditsOf(r store.Reader, today data.Date, _ CreditsIn) (c Credits, err error) {
	c.Shares, c.Mentorships, c.Reps = []SharedCustomer{}, []Mentoring{}, []CreditedRep{}
	reps, err := r.Reps()
	if err != nil {
		return c, err
	}
	who := map[data.ID]data.Rep{}
	for _, x := range reps {
		who[x.ID] = x
	}
	rows, err := r.Credits()
	if err != nil {
		return c, err
	}
	customers := map[data.ID]data.Customer{}
	if len(rows) > 0 {
		all, err := r.Customers()
		if err != nil {
			return c, err
		}
		for _, x := range all {
			customers[x.ID] = x
		}
	}
	for i, x := range rows {
		if i == 0 || rows[i-1].CustomerID != x.CustomerID || rows[i-1].From != x.From {
			customer := customers[x.CustomerID]
			c.Shares = append(c.Shares, SharedCustomer{Customer: customer.Code, Name: customer.Name, From: x.From, Until: x.Until})
		}
		last := &c.Shares[len(c.Shares)-1]
		last.Parts = append(last.Parts, CreditName{CreditPart{who[x.RepID].Code, x.Share}, who[x.RepID].Name})
	}
	mentorships, err := r.Mentorships()
	if err != nil {
		return c, err
	}
	for _, m := range mentorships {
		c.Mentorships = append(c.Mentorships, Mentoring{m, who[m.MentorID].Code, who[m.MentorID].Name, who[m.RepID].Code, who[m.RepID].Name})
	}
	return c, c.compare(r, today, reps)
}

// compare holds credited against own sales of the plan up to today.
func (c *Credits) compare(r store.Reader, today data.Date, reps []data.Rep) error {
	plan, err := r.Plan()
	if err != nil {
		return err
	}
	period := plan.Period()
	spans := []data.Period{{From: period.From, Until: max(period.From, min(period.Until, today+1))}}
	sales, err := r.Sales(spans)
	if err != nil {
		return err
	}
	credited, err := CreditedSales(r, spans)
	if err != nil {
		return err
	}
	own, counts := map[data.ID]data.Money{}, map[data.ID]data.Money{}
	for _, x := range sales {
		own[x.RepID] += x.Amount
		c.Sold += x.Amount
	}
	for _, x := range credited {
		counts[x.RepID] += x.Amount
		c.Credited += x.Amount
	}
	c.Twice = c.Credited - c.Sold
	for _, x := range reps {
		if own[x.ID] != counts[x.ID] {
			c.Reps = append(c.Reps, CreditedRep{x.Code, x.Name, own[x.ID], counts[x.ID]})
		}
	}
	return nil
}
