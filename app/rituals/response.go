package rituals

import (
	"cmp"
	"slices"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// promised is how many minutes the product side has to answer a customer's need
// (S2-42).
const promised = 24 * 60

// SaveResponseItem adds a line to the customer-need response list, or changes one
// (S2-21).
type SaveResponseItem struct {
	ID       data.ID   `json:"id" doc:"number of the line; 0 adds one"`
	Day      data.Date `json:"day" doc:"day it was put to the product side; empty: today"`
	Minute   *int      `json:"minute" doc:"minute of that day; missing: not said"`
	Customer string    `json:"customer" doc:"code of the customer; empty: of none in particular"`
	Need     string    `json:"need" doc:"what the customer needs"`
	Feature  string    `json:"feature" doc:"what the product side is asked for; may be empty"`
	Promise  string    `json:"promise" doc:"what service guarantees meanwhile; may be empty"`
	Owner    string    `json:"owner" doc:"code of the person who sees to it; empty: nobody of the team"`
	Side     string    `json:"side" doc:"department or person that has to answer; may be empty"`
}

// Label names the change.
func (SaveResponseItem) Label() string { return "command.SaveResponseItem" }

// Apply stores the line; an answer it has stays.
func (c SaveResponseItem) Apply(tx store.Tx) (err error) {
	x := data.ResponseItem{}
	if c.ID != 0 {
		if x, err = tx.ResponseItem(c.ID); err != nil {
			return err
		}
	}
	if x.Day, err = app.DayOr(tx, "day", c.Day); err != nil {
		return err
	}
	x.CustomerID = 0
	if c.Customer != "" {
		customer, err := app.CustomerOf(tx.Reader, c.Customer)
		if err != nil {
			return err
		}
		x.CustomerID = customer.ID
	}
	if x.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	x.Minute, x.Need, x.Feature, x.Promise, x.Side = c.Minute, c.Need, c.Feature, c.Promise, c.Side
	tx.About(x.Need)
	_, err = tx.SaveResponseItem(x)
	return err
}

// AnswerResponseItem writes down when and what the product side answered, or takes that
// back.
type AnswerResponseItem struct {
	ID     data.ID   `json:"id" doc:"number of the line"`
	Day    data.Date `json:"day" doc:"day of the answer; empty: today"`
	Minute *int      `json:"minute" doc:"minute of that day; missing: not said"`
	Reply  string    `json:"reply" doc:"the answer; may be empty"`
	Undo   bool      `json:"undo" doc:"there was no answer after all"`
}

// Label names the change.
func (c AnswerResponseItem) Label() string {
	if c.Undo {
		return "command.AnswerResponseItem.undo"
	}
	return "command.AnswerResponseItem"
}

// Apply stores the answer.
func (c AnswerResponseItem) Apply(tx store.Tx) error {
	x, err := tx.ResponseItem(c.ID)
	if err != nil {
		return err
	}
	x.Replied, x.RepliedAt, x.Reply = 0, nil, ""
	if !c.Undo {
		if x.Replied, err = app.DayOr(tx, "replied", c.Day); err != nil {
			return err
		}
		x.RepliedAt, x.Reply = c.Minute, c.Reply
	}
	tx.About(x.Need)
	_, err = tx.SaveResponseItem(x)
	return err
}

// RemoveResponseItem removes a line of the list.
type RemoveResponseItem struct {
	ID data.ID `json:"id" doc:"number of the line"`
}

// Label names the change.
func (RemoveResponseItem) Label() string { return "command.RemoveResponseItem" }

// Apply removes it.
func (c RemoveResponseItem) Apply(tx store.Tx) error {
	x, err := tx.ResponseItem(c.ID)
	if err != nil {
		return err
	}
	tx.About(x.Need)
	return tx.Remove(data.ResponseItems, c.ID)
}

// ResponsesIn narrows the list.
type ResponsesIn struct {
	From  data.Date `json:"from" doc:"first day asked; empty: from the beginning"`
	Until data.Date `json:"until" doc:"last day asked; empty: to the end"`
	Open  bool      `json:"open" doc:"only those without an answer"`
}

// A ResponseList is the customer-need response list (《客户需求响应清单》).
type ResponseList struct {
	AsOf     data.Date  `json:"as_of"`
	Rows     []Response `json:"rows"` // those without an answer first, the latest first
	Open     int        `json:"open"`
	Late     int        `json:"late"` // of those open, past 24 hours
	Answered int        `json:"answered"`
	InTime   int        `json:"in_time"` // of those answered, within 24 hours (S2-42)
	Average  *int       `json:"average"` // minutes to the answer where both times are known; null: of none
}

// A Response is one line with its names and its clock.
type Response struct {
	data.ResponseItem
	Customer     string     `json:"customer"` // code; "": of none in particular
	CustomerName string     `json:"customer_name"`
	Owner        string     `json:"owner"` // code; "": nobody of the team
	OwnerName    string     `json:"owner_name"`
	Waited       *int       `json:"waited"` // minutes to the answer; null: none, or a time is not known
	Light        data.Light `json:"light"`  // green: answered in time; amber: within its 24 hours; red: late, answered or not
}

// Responses answers the customer-need response list.
func Responses(r store.Reader, today data.Date, in ResponsesIn) (ResponseList, error) {
	out := ResponseList{AsOf: today, Rows: []Response{}}
	rows, err := r.ResponseItems()
	if err != nil || len(rows) == 0 {
		return out, err
	}
	customers, err := r.Customers()
	if err != nil {
		return out, err
	}
	reps, err := r.Reps()
	if err != nil {
		return out, err
	}
	byCustomer, byRep := map[data.ID]data.Customer{}, map[data.ID]data.Rep{}
	for _, x := range customers {
		byCustomer[x.ID] = x
	}
	for _, x := range reps {
		byRep[x.ID] = x
	}
	minutes, timed := 0, 0
	for _, x := range rows {
		if x.Day < in.From || in.Until != 0 && x.Day > in.Until || in.Open && x.Replied != 0 {
			continue
		}
		row := Response{ResponseItem: x, Customer: byCustomer[x.CustomerID].Code, CustomerName: byCustomer[x.CustomerID].Name,
			Owner: byRep[x.OwnerID].Code, OwnerName: byRep[x.OwnerID].Name, Waited: x.Waited(), Light: waitLight(x, today)}
		out.add(row)
		if row.Waited != nil {
			minutes, timed = minutes+*row.Waited, timed+1
		}
	}
	if timed > 0 {
		n := (minutes + timed/2) / timed
		out.Average = &n
	}
	slices.SortStableFunc(out.Rows, func(a, b Response) int { return cmp.Compare(min(a.Replied, 1), min(b.Replied, 1)) })
	return out, nil
}

func (out *ResponseList) add(row Response) {
	out.Rows = append(out.Rows, row)
	switch {
	case row.Replied == 0:
		out.Open++
		if row.Light == data.Red {
			out.Late++
		}
	default:
		out.Answered++
		if row.Light == data.Green {
			out.InTime++
		}
	}
}

// waitLight says whether the product side kept to 24 hours. Without times of day
// the next day is in time.
func waitLight(x data.ResponseItem, today data.Date) data.Light {
	waited := x.Waited()
	switch {
	case waited != nil && *waited <= promised, waited == nil && x.Replied != 0 && x.Replied <= x.Day+1:
		return data.Green
	case x.Replied != 0, today > x.Day+1:
		return data.Red
	}
	return data.Amber
}
