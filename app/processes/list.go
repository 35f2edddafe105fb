package processes

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Chain is the steps of a process, before or after, with what they come to.
type Chain struct {
	calc.Stream
	WasteShare *int64             `json:"waste_share"` // of the lead time, hundredths of a per cent; nil: it takes no time
	Rows       []data.ProcessStep `json:"steps"`
}

// A Row is a process with its steps before and after.
type Row struct {
	data.Process
	Owner   string `json:"owner"` // name; "": nobody
	Code    string `json:"code"`  // of the owner
	Before  Chain  `json:"before"`
	After   Chain  `json:"after"`
	Shorter *int64 `json:"shorter"` // by how much the lead time falls, hundredths of a per cent; nil: one of the two is not drawn
}

// ListIn asks for the processes; it has no fields.
type ListIn struct{}

// List answers the processes in their order.
func List(r store.Reader, _ data.Date, _ ListIn) ([]Row, error) {
	all, err := r.Processes()
	if err != nil {
		return nil, err
	}
	steps, err := r.ProcessSteps()
	if err != nil {
		return nil, err
	}
	reps, err := r.Reps()
	rows := make([]Row, len(all))
	for i, p := range all {
		rows[i].Process = p
		for _, x := range reps {
			if x.ID == p.OwnerID {
				rows[i].Owner, rows[i].Code = x.Name, x.Code
			}
		}
		rows[i].Before, rows[i].After = chain(steps, p.ID, false), chain(steps, p.ID, true)
		if rows[i].After.Steps > 0 {
			rows[i].Shorter = rows[i].After.Shorter(rows[i].Before.Stream)
		}
	}
	return rows, err
}

func chain(all []data.ProcessStep, process data.ID, after bool) Chain {
	c := Chain{Rows: []data.ProcessStep{}}
	for _, x := range all {
		if x.ProcessID == process && x.After == after {
			c.Rows = append(c.Rows, x)
		}
	}
	c.Stream = calc.StreamOf(c.Rows)
	c.WasteShare = c.Stream.WasteShare()
	return c
}
