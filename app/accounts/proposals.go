package accounts

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ProposalsIn asks for the proposals made for one customer each.
type ProposalsIn struct {
	Days int `json:"days" doc:"how many days back a grade may lie, today included; 0: 90"`
}

// Proposals is whether 《专属价值方案书》 is out in time after each A grade (S2-14,
// register row 27).
type Proposals struct {
	Rows   []Proposal `json:"rows"`    // the newest first
	Sent   int        `json:"sent"`    // rows whose proposal is out
	InTime int        `json:"in_time"` // those of them that were in time
	Open   int        `json:"open"`    // rows that wait and still have time
	Late   int        `json:"late"`    // rows that wait beyond their day
}

// A Proposal is one that was asked for by a grade.
type Proposal struct {
	data.Play
	Customer     string `json:"customer"`
	CustomerName string `json:"customer_name"`
	OwnerName    string `json:"owner_name"`
	Days         int    `json:"days"`    // left until its day; below 0: over it. Of one that is out: that were left then
	InTime       bool   `json:"in_time"` // it is out, or has time yet
}

// ProposalsOf answers the proposals that were asked for in the last days, and
// those that wait however old they are.
func ProposalsOf(r store.Reader, today data.Date, in ProposalsIn) (Proposals, error) {
	days := in.Days
	if days <= 0 {
		days = 90
	}
	x := Proposals{Rows: []Proposal{}}
	plays, err := r.Plays()
	if err != nil {
		return x, err
	}
	customers, err := customerNames(r)
	if err != nil {
		return x, err
	}
	reps, err := repNames(r)
	for _, p := range plays {
		waits := p.Contacted == 0 && p.Closed == 0
		if p.Kind != data.ProposalPlay || !waits && (p.Contacted == 0 || int(today-p.Opened) >= days) {
			continue
		}
		row := Proposal{Play: p, Customer: customers[p.CustomerID].Code, CustomerName: customers[p.CustomerID].Name, OwnerName: reps[p.OwnerID].Name}
		at := today
		if !waits {
			at = p.Contacted
			x.Sent++
		}
		row.Days = int(p.Due - at)
		row.InTime = row.Days >= 0
		switch {
		case !waits && row.InTime:
			x.InTime++
		case waits && row.InTime:
			x.Open++
		case waits:
			x.Late++
		}
		x.Rows = append(x.Rows, row)
	}
	return x, err
}
