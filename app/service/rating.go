package service

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveRating adds a rating, or changes the one with the ID.
type SaveRating struct {
	ID       data.ID   `json:"id" doc:"the rating; 0 adds one"`
	Customer string    `json:"customer" doc:"code of the customer"`
	Date     data.Date `json:"date" doc:"when it was given; empty: today"`
	Score    *int      `json:"score" doc:"hundredths of a point, 0 to 500: 450 is 4.5 of 5; never missing"`
	Text     string    `json:"text" doc:"what the customer said; may be empty"`
}

// Label names the change.
func (SaveRating) Label() string { return "command.SaveRating" }

// Apply stores the rating.
func (c SaveRating) Apply(tx store.Tx) (err error) {
	x := data.Rating{}
	if c.ID != 0 {
		if x, err = tx.Rating(c.ID); err != nil {
			return err
		}
	}
	customer, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return err
	}
	if x.Date, err = app.DayOr(tx, "date", c.Date); err != nil {
		return err
	}
	if c.Score == nil {
		return data.Problem{Key: "problem.rating.none", Field: "score"}
	}
	x.CustomerID, x.Score, x.Text = customer.ID, *c.Score, c.Text
	tx.About(customer.Name)
	_, err = tx.SaveRating(x)
	return err
}

// RemoveRating removes a rating.
type RemoveRating struct {
	ID data.ID `json:"id" doc:"the rating"`
}

// Label names the change.
func (RemoveRating) Label() string { return "command.RemoveRating" }

// Apply removes the rating.
func (c RemoveRating) Apply(tx store.Tx) error {
	x, err := tx.Rating(c.ID)
	if err != nil {
		return err
	}
	if err := about(tx, x.CustomerID); err != nil {
		return err
	}
	return tx.Remove(data.Ratings, x.ID)
}
