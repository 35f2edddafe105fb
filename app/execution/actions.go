package execution

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ActionsIn says which actions to list; every field narrows the list.
type ActionsIn struct {
	Stage   data.ID `json:"stage" doc:"number of a stage; 0: all"`
	Rep     string  `json:"rep" doc:"code of the person who does it, or whose one-on-one it belongs to; empty: all"`
	Open    bool    `json:"open" doc:"only those not done"`
	Overdue bool    `json:"overdue" doc:"only those not done and past their day"`
	Month   bool    `json:"month" doc:"only those due in the month of today"`
}

// An ActionRow is an action with its people and how late it is.
type ActionRow struct {
	data.Action
	Stage     string `json:"stage"` // name of its stage; "" when it has none
	Owner     string `json:"owner"` // code; "" when nobody does it
	OwnerName string `json:"owner_name"`
	Rep       string `json:"rep"` // code of the rep whose one-on-one it belongs to; "" when of none
	RepName   string `json:"rep_name"`
	Late      int    `json:"late"` // days past its day while open; 0: in time or done
}

// Actions lists actions, open ones first, by due day.
func Actions(r store.Reader, today data.Date, in ActionsIn) ([]ActionRow, error) {
	actions, err := r.Actions()
	if err != nil {
		return nil, err
	}
	stages, err := r.Stages()
	if err != nil {
		return nil, err
	}
	people, err := peopleByID(r)
	if err != nil {
		return nil, err
	}
	var only data.ID
	if in.Rep != "" {
		x, err := r.RepByCode(in.Rep)
		if err != nil {
			return nil, data.At("rep", err)
		}
		only = x.ID
	}
	names := map[data.ID]string{}
	for _, s := range stages {
		names[s.ID] = s.Name
	}
	rows := []ActionRow{}
	for _, a := range actions {
		owner, rep := people[a.OwnerID], people[a.RepID]
		row := ActionRow{Action: a, Stage: names[a.StageID], Owner: owner.Code, OwnerName: owner.Name, Rep: rep.Code, RepName: rep.Name}
		if a.Done == 0 && a.Due < today {
			row.Late = int(today - a.Due)
		}
		if in.wants(row, only, today) {
			rows = append(rows, row)
		}
	}
	return rows, nil
}

func (in ActionsIn) wants(row ActionRow, rep data.ID, today data.Date) bool {
	switch {
	case in.Stage != 0 && row.StageID != in.Stage,
		rep != 0 && row.OwnerID != rep && row.RepID != rep,
		in.Open && row.Done != 0,
		in.Overdue && row.Late == 0,
		in.Month && row.Due.Month() != today.Month():
		return false
	}
	return true
}
