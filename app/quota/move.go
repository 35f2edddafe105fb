package quota

import (
	"quarterdeck/app"
	"quarterdeck/app/targets"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// MoveQuota hands what is left of a target over from a day on: from who leaves to
// one or several others, from others or from what is unallocated to who joins, or
// with a customer from its rep to another. Of who leaves the customers may go along.
// The month of the day is split by
// working days; closed and locked cells stay. The move is written down.
type MoveQuota struct {
	Sort      string           `json:"sort" doc:"leaver, joiner or account"`
	Rep       string           `json:"rep" doc:"leaver: who gives; joiner: who takes over; account: who gets the customer"`
	With      []targets.Weight `json:"with" doc:"leaver: who takes over, - leaves it unallocated; joiner: who gives, none or -: what is unallocated. Weights all 0: equal, or for givers by what each has left"`
	Customer  string           `json:"customer" doc:"account: customer code"`
	Day       data.Date        `json:"day" doc:"first day on which the target is the other's"`
	Amount    *data.Money      `json:"amount" doc:"joiner: minor units; null: what the ladder gives less what the rep has"`
	Share     *int             `json:"share" doc:"account: hundredths of a per cent of what its rep has left; null: the customer's share of the rep's sales a year before"`
	Leave     bool             `json:"leave" doc:"leaver: the day becomes the rep's first day no longer here"`
	Customers bool             `json:"customers" doc:"leaver: the rep's customers go to those who take over, by the same weights and what each customer bought in the year before; - takes none"`
	Reason    string           `json:"reason" doc:"why, kept with the move"`
}

// Label names the change.
func (MoveQuota) Label() string { return "command.MoveQuota" }

// Apply moves the target and writes it down.
func (c MoveQuota) Apply(tx store.Tx) error {
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	m, err := planMove(tx.Reader, today, c)
	if err != nil {
		return err
	}
	tx.About(m.about)
	if err := targets.Carry(tx, m.transfers); err != nil {
		return err
	}
	for _, t := range m.transfers {
		if _, err := tx.SaveMove(data.Move{Sort: data.MoveSort(c.Sort), FromID: t.From, ToID: t.To, CustomerID: m.customer.ID, Day: c.Day,
			Amount: t.Sum(), Reason: c.Reason}); err != nil {
			return err
		}
	}
	if err := m.handOver(tx); err != nil {
		return err
	}
	if m.customer.ID != 0 {
		m.customer.RepID = m.rep.ID
		if _, err := tx.SaveCustomer(m.customer); err != nil {
			return err
		}
	}
	if c.Leave && data.MoveSort(c.Sort) == data.MoveLeaver {
		m.rep.Left = c.Day
		_, err = tx.SaveRep(m.rep)
	}
	return err
}

// A Preview is what a move would do. Amounts are in minor units.
type Preview struct {
	Moved  data.Money  `json:"moved"`
	Stays  data.Money  `json:"stays"`  // left, but no receiver has an open cell for it
	Share  int64       `json:"share"`  // account: hundredths of a per cent of what its rep has left
	Part   data.Money  `json:"part"`   // account: bought from its rep a year before, in the months that are left
	Whole  data.Money  `json:"whole"`  // account: all the rep sold then
	Before *data.Money `json:"before"` // unallocated before; nil: no goal
	After  *data.Money `json:"after"`  // and after
	Sides  []Side      `json:"sides"`
	Handed []Handed    `json:"handed"` // leaver: who takes over how many customers
	Kept   int         `json:"kept"`   // leaver: customers who stay, as nobody takes them over
	Flows  []Flow      `json:"flows"`
}

// A Side is a rep before and after a move.
type Side struct {
	Rep    string     `json:"rep"`
	Name   string     `json:"name"`
	Before data.Money `json:"before"`
	After  data.Money `json:"after"`
}

// A Flow is what one gives to another; "" is what is unallocated.
type Flow struct {
	From   string     `json:"from"`
	To     string     `json:"to"`
	Amount data.Money `json:"amount"`
}

// PreviewOf answers what a move would do, and changes nothing.
func PreviewOf(r store.Reader, today data.Date, c MoveQuota) (p Preview, err error) {
	m, err := planMove(r, today, c)
	if err != nil {
		return p, err
	}
	p = Preview{Share: m.share, Part: m.part, Whole: m.all, Stays: m.stays, Before: m.standing.Unallocated(), Sides: []Side{}, Flows: []Flow{}}
	p.Handed, p.Kept = m.handed()
	change := map[data.ID]data.Money{}
	var order []data.ID
	for _, t := range m.transfers {
		sum := t.Sum()
		p.Moved += sum
		p.Flows = append(p.Flows, Flow{m.names[t.From].Name, m.names[t.To].Name, sum})
		for _, id := range []data.ID{t.From, t.To} {
			if _, ok := change[id]; !ok && id != 0 {
				order = append(order, id)
			}
		}
		change[t.From] -= sum
		change[t.To] += sum
	}
	for _, id := range order {
		has := m.standing.Total(id)
		p.Sides = append(p.Sides, Side{m.names[id].Code, m.names[id].Name, has, has + change[id]})
	}
	if p.Before != nil {
		after := *p.Before + change[0]
		p.After = &after
	}
	return p, nil
}

// MovesIn has no fields.
type MovesIn struct{}

// A Moved is a move with the names.
type Moved struct {
	data.Move
	From         string `json:"from"` // code; "" is what was unallocated
	FromName     string `json:"from_name"`
	To           string `json:"to"`
	ToName       string `json:"to_name"`
	CustomerName string `json:"customer_name"`
}

// MovesOf answers what changed hands, latest first.
func MovesOf(r store.Reader, _ data.Date, _ MovesIn) ([]Moved, error) {
	moves, err := r.Moves()
	rows := []Moved{}
	if err != nil || len(moves) == 0 {
		return rows, err
	}
	names, err := repNames(r)
	if err != nil {
		return nil, err
	}
	all, err := r.Customers()
	if err != nil {
		return nil, err
	}
	customers := map[data.ID]string{}
	for _, x := range all {
		customers[x.ID] = x.Name
	}
	for _, m := range moves {
		rows = append(rows, Moved{m, names[m.FromID].Code, names[m.FromID].Name, names[m.ToID].Code, names[m.ToID].Name, customers[m.CustomerID]})
	}
	return rows, nil
}

func repNames(r store.Reader) (map[data.ID]data.Rep, error) {
	all, err := r.Reps()
	names := map[data.ID]data.Rep{}
	for _, x := range all {
		names[x.ID] = x
	}
	return names, err
}
