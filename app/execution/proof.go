package execution

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveProof adds what shows that a milestone or one of its criteria is
// fulfilled, or changes it. It can be added after the acceptance too.
type SaveProof struct {
	ID        data.ID   `json:"id" doc:"number of the proof; 0 adds one"`
	Milestone data.ID   `json:"milestone" doc:"number of the milestone"`
	Criterion data.ID   `json:"criterion" doc:"number of the criterion it shows; 0: the milestone as a whole"`
	Text      string    `json:"text" doc:"what was seen"`
	Day       data.Date `json:"day" doc:"the day it was seen"`
	Rep       string    `json:"rep" doc:"code of the person who shows it; empty: not said"`
	File      string    `json:"file" doc:"name of a file kept elsewhere; empty: none"`
	Customer  string    `json:"customer" doc:"code of the customer it was seen at; empty: none"`
}

// Label names the change.
func (SaveProof) Label() string { return "command.SaveProof" }

// Apply stores the proof.
func (c SaveProof) Apply(tx store.Tx) (err error) {
	x := data.Proof{ID: c.ID, MilestoneID: c.Milestone, CriterionID: c.Criterion, Text: c.Text, Day: c.Day, File: c.File}
	if c.ID != 0 {
		if _, err = tx.Proof(c.ID); err != nil {
			return err
		}
	}
	m, err := tx.Milestone(c.Milestone)
	if err != nil {
		return data.At("milestone", err)
	}
	if c.Criterion != 0 {
		y, err := tx.Criterion(c.Criterion)
		if err != nil {
			return data.At("criterion", err)
		}
		if y.MilestoneID != c.Milestone {
			return data.Problem{Key: "problem.proof.criterion", Field: "criterion", Args: []any{y.Text, m.Name}}
		}
	}
	if err = sane("day", c.Day); err != nil {
		return err
	}
	if x.RepID, err = app.RepOf(tx.Reader, "rep", c.Rep); err != nil {
		return err
	}
	if c.Customer != "" {
		y, err := tx.CustomerByCode(c.Customer)
		if err != nil {
			return data.At("customer", err)
		}
		x.CustomerID = y.ID
	}
	tx.About(m.Name)
	_, err = tx.SaveProof(x)
	return err
}

// RemoveProof removes a proof.
type RemoveProof struct {
	ID data.ID `json:"id" doc:"number of the proof"`
}

// Label names the change.
func (RemoveProof) Label() string { return "command.RemoveProof" }

// Apply removes the proof.
func (c RemoveProof) Apply(tx store.Tx) error {
	x, err := tx.Proof(c.ID)
	if err != nil {
		return err
	}
	tx.About(x.Text)
	return tx.Remove(data.Proofs, c.ID)
}

// A ProofRow is a proof with its people.
type ProofRow struct {
	data.Proof
	Rep          string `json:"rep"` // code; "" when nobody is named
	RepName      string `json:"rep_name"`
	Customer     string `json:"customer"` // code; "" when none is named
	CustomerName string `json:"customer_name"`
	Criterion    string `json:"criterion"` // its words; "": of the milestone as a whole
}

// proofsOf lists the proofs by milestone, the newest first.
func proofsOf(r store.Reader, people map[data.ID]data.Rep, criteria map[data.ID][]CriterionRow) (map[data.ID][]ProofRow, error) {
	proofs, err := r.Proofs()
	if err != nil || len(proofs) == 0 {
		return nil, err
	}
	customers := map[data.ID]data.Customer{}
	named := false
	for _, p := range proofs {
		named = named || p.CustomerID != 0
	}
	if named {
		rows, err := r.Customers()
		if err != nil {
			return nil, err
		}
		for _, x := range rows {
			customers[x.ID] = x
		}
	}
	out := map[data.ID][]ProofRow{}
	for _, p := range proofs {
		who, at := people[p.RepID], customers[p.CustomerID]
		row := ProofRow{Proof: p, Rep: who.Code, RepName: who.Name, Customer: at.Code, CustomerName: at.Name}
		for _, c := range criteria[p.MilestoneID] {
			if c.ID == p.CriterionID {
				row.Criterion = c.Text
			}
		}
		out[p.MilestoneID] = append(out[p.MilestoneID], row)
	}
	return out, nil
}
