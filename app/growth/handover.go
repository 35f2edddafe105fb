package growth

import (
	"cmp"
	"slices"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// OpenHandover begins the hand-over of the customers of a rep who leaves: three
// items for each customer, filled with what the plan knows, and the clock of the
// rules (S2-41).
type OpenHandover struct {
	Rep      string    `json:"rep" doc:"rep code of who leaves"`
	Left     data.Date `json:"left" doc:"first day no longer here, where the clock starts; empty: the day of leaving of the rep, else today"`
	Mentor   string    `json:"mentor" doc:"rep code of the mentor who takes over; empty: nobody"`
	Newcomer string    `json:"newcomer" doc:"rep code of the newcomer who takes over with the mentor; empty: nobody"`
	Leave    bool      `json:"leave" doc:"the day becomes the rep's first day no longer here"`
	Note     string    `json:"note" doc:"free words"`
}

// Label names the change.
func (OpenHandover) Label() string { return "command.OpenHandover" }

// Apply stores the hand-over and its items.
func (c OpenHandover) Apply(tx store.Tx) error {
	p, err := person(tx.Reader, "rep", c.Rep)
	if err != nil {
		return err
	}
	tx.About(p.Name)
	x := data.Handover{RepID: p.ID, Left: cmp.Or(c.Left, p.Left), Note: c.Note}
	if err := app.CheckDay("left", x.Left); err != nil {
		return err
	}
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	x.Left = cmp.Or(x.Left, today)
	rule, err := tx.GrowthRule()
	if err != nil {
		return err
	}
	x.Due = x.Left + data.Date(rule.HandoverDays)
	if x.MentorID, err = app.RepOf(tx.Reader, "mentor", c.Mentor); err != nil {
		return err
	}
	if x.NewcomerID, err = app.RepOf(tx.Reader, "newcomer", c.Newcomer); err != nil {
		return err
	}
	if err := alone(tx.Reader, p); err != nil {
		return err
	}
	if x, err = tx.SaveHandover(x); err != nil {
		return err
	}
	if c.Leave && p.Left != x.Left {
		p.Left = x.Left
		if _, err := tx.SaveRep(p); err != nil {
			return data.At("left", err)
		}
	}
	return fill(tx, x, today)
}

// alone reports a hand-over of the rep that is still open.
func alone(r store.Reader, p data.Rep) error {
	rows, err := r.Handovers()
	for _, h := range rows {
		if h.RepID == p.ID && h.Closed == 0 {
			return data.Problem{Key: "problem.handover.open", Field: "rep", Args: []any{p.Name}}
		}
	}
	return err
}

// running is the hand-over with the ID, which must not be closed.
func running(tx store.Tx, id data.ID) (data.Handover, error) {
	x, err := tx.Handover(id)
	if err != nil {
		return x, err
	}
	if err := about(tx, x.RepID); err != nil {
		return x, err
	}
	if x.Closed != 0 {
		return x, data.Problem{Key: "problem.handover.closed", Field: "id", Args: []any{x.Closed}}
	}
	return x, nil
}

// items are the items with the IDs, all of one running hand-over.
func items(tx store.Tx, ids []data.ID) (rows []data.HandoverItem, err error) {
	if len(ids) == 0 {
		return nil, data.Problem{Key: "problem.handover.items", Field: "items"}
	}
	of := data.ID(0)
	for _, id := range ids {
		x, err := tx.HandoverItem(id)
		if err != nil {
			return nil, err
		}
		if of == 0 {
			of = x.HandoverID
			if _, err := running(tx, of); err != nil {
				return nil, err
			}
		}
		if x.HandoverID != of {
			return nil, data.Problem{Key: "problem.handover.items", Field: "items"}
		}
		rows = append(rows, x)
	}
	return rows, nil
}

// TickHandover says that items were handed over, or takes that back. What was
// left out before no longer is.
type TickHandover struct {
	Items []data.ID `json:"items" doc:"items of one hand-over"`
	Day   data.Date `json:"day" doc:"when; empty: today"`
	Undo  bool      `json:"undo" doc:"they are open again"`
}

// Label names the change.
func (TickHandover) Label() string { return "command.TickHandover" }

// Apply stores the day.
func (c TickHandover) Apply(tx store.Tx) error {
	rows, err := items(tx, c.Items)
	if err != nil {
		return err
	}
	day, err := app.DayOr(tx, "day", c.Day)
	if err != nil {
		return err
	}
	for i := range rows {
		if rows[i].Done, rows[i].Waived = day, ""; c.Undo {
			rows[i].Done = 0
		}
	}
	return tx.SaveHandoverItems(rows)
}

// WaiveHandover leaves items out of a hand-over, with the reason.
type WaiveHandover struct {
	Items  []data.ID `json:"items" doc:"items of one hand-over"`
	Reason string    `json:"reason" doc:"why they are left out"`
}

// Label names the change.
func (WaiveHandover) Label() string { return "command.WaiveHandover" }

// Apply stores the reason.
func (c WaiveHandover) Apply(tx store.Tx) error {
	if c.Reason == "" {
		return data.Problem{Key: "problem.handover.reason", Field: "reason"}
	}
	rows, err := items(tx, c.Items)
	if err != nil {
		return err
	}
	for i := range rows {
		rows[i].Done, rows[i].Waived = 0, c.Reason
	}
	return tx.SaveHandoverItems(rows)
}

// SaveHandoverItem changes the words of an item.
type SaveHandoverItem struct {
	ID   data.ID `json:"id" doc:"the item"`
	Text string  `json:"text" doc:"what the receiver has to know"`
}

// Label names the change.
func (SaveHandoverItem) Label() string { return "command.SaveHandoverItem" }

// Apply stores the words.
func (c SaveHandoverItem) Apply(tx store.Tx) error {
	rows, err := items(tx, []data.ID{c.ID})
	if err != nil {
		return err
	}
	rows[0].Text = c.Text
	return tx.SaveHandoverItems(rows)
}

// SetReceiver says who takes a customer over.
type SetReceiver struct {
	Handover data.ID `json:"handover" doc:"the hand-over"`
	Customer string  `json:"customer" doc:"customer code"`
	To       string  `json:"to" doc:"rep code of who takes over; empty: nobody yet"`
}

// Label names the change.
func (SetReceiver) Label() string { return "command.SetReceiver" }

// Apply stores the receiver with every item of the customer.
func (c SetReceiver) Apply(tx store.Tx) error {
	h, err := running(tx, c.Handover)
	if err != nil {
		return err
	}
	customer, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return err
	}
	to, err := app.RepOf(tx.Reader, "to", c.To)
	if err != nil {
		return err
	}
	if to == h.RepID {
		return data.Problem{Key: "problem.handover.same", Field: "to"}
	}
	rows, err := tx.HandoverItemsOf(h.ID)
	if err != nil {
		return err
	}
	rows = slices.DeleteFunc(rows, func(i data.HandoverItem) bool { return i.CustomerID != customer.ID })
	if len(rows) == 0 {
		return data.Problem{Key: "problem.handover.customer", Field: "customer", Args: []any{customer.Name}}
	}
	for i := range rows {
		rows[i].ToID = to
	}
	return tx.SaveHandoverItems(rows)
}

// CloseHandover ends a hand-over of which every item is handed over or left out.
type CloseHandover struct {
	ID   data.ID   `json:"id" doc:"the hand-over"`
	Day  data.Date `json:"day" doc:"when; empty: today"`
	Give bool      `json:"give" doc:"customers who are still with the rep who leaves go to who takes them over"`
}

// Label names the change.
func (CloseHandover) Label() string { return "command.CloseHandover" }

// Apply closes it.
func (c CloseHandover) Apply(tx store.Tx) error {
	h, err := running(tx, c.ID)
	if err != nil {
		return err
	}
	rows, err := tx.HandoverItemsOf(h.ID)
	if err != nil {
		return err
	}
	open := 0
	for _, i := range rows {
		if i.Open() {
			open++
		}
	}
	if open > 0 {
		return data.Problem{Key: "problem.handover.left_open", Field: "id", Args: []any{open}}
	}
	if h.Closed, err = app.DayOr(tx, "day", c.Day); err != nil {
		return err
	}
	if c.Give {
		if err := give(tx, h, rows); err != nil {
			return err
		}
	}
	_, err = tx.SaveHandover(h)
	return err
}

// give puts the customers who are still with who leaves to their receivers.
func give(tx store.Tx, h data.Handover, rows []data.HandoverItem) error {
	for _, i := range rows {
		if i.ToID == 0 {
			continue
		}
		customer, err := tx.Customer(i.CustomerID)
		if err != nil {
			return err
		}
		if customer.RepID != h.RepID {
			continue
		}
		customer.RepID = i.ToID
		if _, err := tx.SaveCustomer(customer); err != nil {
			return err
		}
	}
	return nil
}

// ReopenHandover opens a closed hand-over again. Customers stay where they went.
type ReopenHandover struct {
	ID data.ID `json:"id" doc:"the hand-over"`
}

// Label names the change.
func (ReopenHandover) Label() string { return "command.ReopenHandover" }

// Apply opens it.
func (c ReopenHandover) Apply(tx store.Tx) error {
	x, err := tx.Handover(c.ID)
	if err != nil {
		return err
	}
	if x.Closed == 0 {
		return data.Problem{Key: "problem.handover.running", Field: "id"}
	}
	x.Closed = 0
	if err := about(tx, x.RepID); err != nil {
		return err
	}
	_, err = tx.SaveHandover(x)
	return err
}

// RemoveHandover removes a hand-over with its items.
type RemoveHandover struct {
	ID data.ID `json:"id" doc:"the hand-over"`
}

// Label names the change.
func (RemoveHandover) Label() string { return "command.RemoveHandover" }

// Apply removes it.
func (c RemoveHandover) Apply(tx store.Tx) error {
	x, err := tx.Handover(c.ID)
	if err != nil {
		return err
	}
	if err := about(tx, x.RepID); err != nil {
		return err
	}
	return tx.Remove(data.Handovers, x.ID)
}
