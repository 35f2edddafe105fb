package touches

import (
	"cmp"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// LogTouch writes down one touch with a customer.
type LogTouch struct {
	Customer  string       `json:"customer" doc:"code of the customer"`
	Contact   data.ID      `json:"contact" doc:"id of the person touched; 0: not said"`
	Rep       string       `json:"rep" doc:"code of who did it; empty: who looks after the customer"`
	Date      data.Date    `json:"date" doc:"day of the touch; empty: the plan's today"`
	Channel   data.Channel `json:"channel" doc:"phone, visit, executive, meeting, wecom, stream, seminar, email, sms, community, official or mini"`
	Effective bool         `json:"effective" doc:"somebody was reached and something came of it"`
	Outcome   string       `json:"outcome" doc:"what came of it"`
	Next      string       `json:"next" doc:"what is to follow"`
	NextDay   data.Date    `json:"next_day" doc:"when; empty: as the tier says"`
	Service   string       `json:"service" doc:"key or words of the service it was; empty: none"`
}

// Label names the change.
func (LogTouch) Label() string { return "command.LogTouch" }

// Apply stores the touch.
func (c LogTouch) Apply(tx store.Tx) error {
	customer, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return err
	}
	x := data.Touch{CustomerID: customer.ID, RepID: customer.RepID, Date: c.Date, Channel: c.Channel, Effective: c.Effective,
		Outcome: strings.TrimSpace(c.Outcome), Next: strings.TrimSpace(c.Next), NextDay: c.NextDay, Service: strings.TrimSpace(c.Service), ContactID: c.Contact}
	if x.Date == 0 {
		if x.Date, err = app.TodayIn(tx); err != nil {
			return err
		}
	}
	if c.Rep != "" {
		if x.RepID, err = app.RepOf(tx.Reader, "rep", c.Rep); err != nil {
			return err
		}
	}
	tx.About(customer.Name)
	return keep(tx, x)
}

// keep stores a touch that took place with a person of its customer.
func keep(tx store.Tx, x data.Touch) error {
	if err := tookPlace(tx, x.Date); err != nil {
		return err
	}
	if err := app.CheckDay("next_day", x.NextDay); err != nil {
		return err
	}
	if x.ContactID != 0 {
		who, err := tx.Contact(x.ContactID)
		if err != nil {
			return data.At("contact", err)
		}
		if who.CustomerID != x.CustomerID {
			return data.Problem{Key: "problem.touch.contact", Field: "contact", Args: []any{who.Name}}
		}
	}
	_, err := tx.SaveTouch(x)
	return err
}

// tookPlace reports a day that is still to come: later than the plan's today and
// than today's date. The plan's own may lie behind, where it follows the orders.
func tookPlace(tx store.Tx, d data.Date) error {
	if err := app.CheckDay("date", d); err != nil {
		return err
	}
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	if last := max(today, tx.Clock().Calendar); d > last {
		return data.Problem{Key: "problem.touch.future", Field: "date", Args: []any{last}}
	}
	return nil
}

// ChangeTouch replaces what was written down about a touch. Its customer stays.
type ChangeTouch struct {
	ID        data.ID      `json:"id" doc:"the touch"`
	Contact   data.ID      `json:"contact" doc:"id of the person touched; 0: not said"`
	Rep       string       `json:"rep" doc:"code of who did it; empty: nobody is named"`
	Date      data.Date    `json:"date" doc:"day of the touch"`
	Channel   data.Channel `json:"channel" doc:"phone, visit, executive, meeting, wecom, stream, seminar, email, sms, community, official or mini"`
	Effective bool         `json:"effective" doc:"somebody was reached and something came of it"`
	Outcome   string       `json:"outcome" doc:"what came of it"`
	Next      string       `json:"next" doc:"what is to follow"`
	NextDay   data.Date    `json:"next_day" doc:"when; empty: as the tier says"`
	Service   string       `json:"service" doc:"key or words of the service it was; empty: none"`
}

// Label names the change.
func (ChangeTouch) Label() string { return "command.ChangeTouch" }

// Apply stores what changed.
func (c ChangeTouch) Apply(tx store.Tx) error {
	x, err := find(tx, c.ID)
	if err != nil {
		return err
	}
	if x.RepID, err = app.RepOf(tx.Reader, "rep", c.Rep); err != nil {
		return err
	}
	x.ContactID, x.Date, x.Channel, x.Effective = c.Contact, c.Date, c.Channel, c.Effective
	x.Outcome, x.Next, x.NextDay, x.Service = strings.TrimSpace(c.Outcome), strings.TrimSpace(c.Next), c.NextDay, strings.TrimSpace(c.Service)
	return keep(tx, x)
}

// find reads a touch and names the change by its customer.
func find(tx store.Tx, id data.ID) (data.Touch, error) {
	x, err := tx.Touch(id)
	if err != nil {
		return x, err
	}
	customer, err := tx.Customer(x.CustomerID)
	tx.About(customer.Name)
	return x, err
}

// RemoveTouch takes a touch out of the log.
type RemoveTouch struct {
	ID data.ID `json:"id" doc:"the touch"`
}

// Label names the change.
func (RemoveTouch) Label() string { return "command.RemoveTouch" }

// Apply removes the touch.
func (c RemoveTouch) Apply(tx store.Tx) error {
	if _, err := find(tx, c.ID); err != nil {
		return err
	}
	return tx.Remove(data.Touches, c.ID)
}

// LogTouches writes down the same touch with many customers, such as a white
// paper sent to a tier, in one step.
type LogTouches struct {
	Customers []string     `json:"customers" doc:"codes of the customers"`
	Rep       string       `json:"rep" doc:"code of who did it; empty: who looks after each customer"`
	Date      data.Date    `json:"date" doc:"day of the touch; empty: the plan's today"`
	Channel   data.Channel `json:"channel" doc:"phone, visit, executive, meeting, wecom, stream, seminar, email, sms, community, official or mini"`
	Effective bool         `json:"effective" doc:"somebody was reached and something came of it"`
	Outcome   string       `json:"outcome" doc:"what came of it"`
	Service   string       `json:"service" doc:"key or words of the service it was; empty: none"`
}

// Label names the change.
func (LogTouches) Label() string { return "command.LogTouches" }

// Apply stores a touch with each customer, or none when one code is unknown. A
// customer named twice is touched once.
func (c LogTouches) Apply(tx store.Tx) (err error) {
	if len(c.Customers) == 0 {
		return data.Problem{Key: "problem.customers.none", Field: "customers"}
	}
	if c.Date == 0 {
		if c.Date, err = app.TodayIn(tx); err != nil {
			return err
		}
	}
	if err := tookPlace(tx, c.Date); err != nil {
		return err
	}
	var rep data.Rep
	if c.Rep != "" {
		if rep, err = tx.RepByCode(c.Rep); err != nil {
			return data.At("rep", err)
		}
	}
	rows, err := c.rows(tx, rep.ID)
	if err != nil {
		return err
	}
	tx.About(text.Fmt{}.Count(len(rows)))
	return tx.SaveTouches(rows)
}

func (c LogTouches) rows(tx store.Tx, rep data.ID) ([]data.Touch, error) {
	index, err := tx.CodeIndex(data.Customers)
	if err != nil {
		return nil, err
	}
	customers, err := tx.Customers()
	if err != nil {
		return nil, err
	}
	owner := make(map[data.ID]data.ID, len(customers))
	for _, x := range customers {
		owner[x.ID] = x.RepID
	}
	rows, seen := make([]data.Touch, 0, len(c.Customers)), map[data.ID]bool{}
	for _, code := range c.Customers {
		id, ok := index[code]
		if !ok {
			return nil, data.Problem{Key: "problem.unknown.customers", Field: "customers", Args: []any{code}}
		}
		if seen[id] {
			continue
		}
		seen[id] = true
		rows = append(rows, data.Touch{CustomerID: id, RepID: cmp.Or(rep, owner[id]), Date: c.Date, Channel: c.Channel, Effective: c.Effective,
			Outcome: strings.TrimSpace(c.Outcome), Service: strings.TrimSpace(c.Service)})
	}
	return rows, nil
}
