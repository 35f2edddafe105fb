package pipeline

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveOpportunity adds an opportunity, or changes the one with the ID. How it
// ended has commands of its own. A change of stage, amount or expected day is
// written down as a move of the day.
type SaveOpportunity struct {
	ID       data.ID       `json:"id" doc:"the opportunity; 0 adds one"`
	Code     string        `json:"code" doc:"code, leading zeros count; empty: the next one, or the one it has"`
	Name     string        `json:"name" doc:"what it is about, such as National Day display"`
	Customer string        `json:"customer" doc:"code of the customer; empty: a prospect"`
	Prospect string        `json:"prospect" doc:"name of who is no customer yet; ignored with a customer"`
	Rep      string        `json:"rep" doc:"code of the person it belongs to; empty: nobody"`
	Product  string        `json:"product" doc:"code of the product; empty: not said"`
	Stage    string        `json:"stage" doc:"code of the stage; empty: the first one, or the one it has"`
	Amount   data.Money    `json:"amount" doc:"amount in the plan's currency, minor units; 0: not known yet; ignored with another currency"`
	Currency data.Currency `json:"currency" doc:"currency it was offered in; empty or the plan's: amount holds"`
	Foreign  data.Money    `json:"foreign" doc:"amount as offered, minor units of currency; counted at the rate of the day"`
	Opened   data.Date     `json:"opened" doc:"day it was opened; empty: today, or the day it has"`
	Close    data.Date     `json:"close" doc:"day it is expected to be won; empty: not said"`
	Category data.Category `json:"category" doc:"commit, best, pipeline or omitted; empty: that of its stage"`
	Next     string        `json:"next" doc:"next step; may be empty"`
	NextDay  data.Date     `json:"next_day" doc:"day of the next step; empty: not said"`
	Source   string        `json:"source" doc:"where the lead came from; may be empty"`
	Day      data.Date     `json:"day" doc:"day the change holds from; empty: today"`
}

// Label names the change.
func (SaveOpportunity) Label() string { return "command.SaveOpportunity" }

// Apply stores the opportunity, and the move.
func (c SaveOpportunity) Apply(tx store.Tx) (err error) {
	x := data.Opportunity{}
	if c.ID != 0 {
		if x, err = tx.Opportunity(c.ID); err != nil {
			return err
		}
	}
	day, err := app.DayOr(tx, "day", c.Day)
	if err != nil {
		return err
	}
	was := x
	if err := c.fill(tx, &x, day); err != nil {
		return err
	}
	if x, err = tx.SaveOpportunity(x); err != nil {
		return err
	}
	tx.About(x.Name)
	if was.ID == 0 {
		return tx.SaveOpportunityMoves([]data.OpportunityMove{moveOf(x, x.Opened)})
	}
	return follow(tx, was, x, day)
}

// fill puts what the command says into the opportunity.
func (c SaveOpportunity) fill(tx store.Tx, x *data.Opportunity, day data.Date) (err error) {
	x.Code = cmp.Or(c.Code, x.Code)
	if x.Code == "" {
		if x.Code, err = NextCode(tx.Reader); err != nil {
			return err
		}
	}
	if err := c.names(tx.Reader, x); err != nil {
		return err
	}
	x.Name, x.Close, x.Category, x.Next, x.NextDay, x.Source = c.Name, c.Close, c.Category, c.Next, c.NextDay, c.Source
	x.Opened = cmp.Or(c.Opened, x.Opened, day)
	if err := app.Happened(tx, "opened", x.Opened); err != nil {
		return err
	}
	for field, d := range map[string]data.Date{"close": c.Close, "next_day": c.NextDay} {
		if err := app.CheckDay(field, d); err != nil {
			return err
		}
	}
	if c.ID == 0 { // it is counted at the rate of the day it was opened
		day = x.Opened
	}
	return priced(tx.Reader, x, c.Amount, c.Currency, c.Foreign, day)
}

// names finds the records the command names by their codes.
func (c SaveOpportunity) names(r store.Reader, x *data.Opportunity) (err error) {
	x.CustomerID, x.Prospect, x.ProductID = 0, c.Prospect, 0
	if c.Customer != "" {
		customer, err := app.CustomerOf(r, c.Customer)
		if err != nil {
			return err
		}
		x.CustomerID, x.Prospect = customer.ID, ""
	}
	if x.CustomerID == 0 && x.Prospect == "" {
		return data.Problem{Key: "problem.opportunity.with", Field: "customer"}
	}
	if x.RepID, err = app.RepOf(r, "rep", c.Rep); err != nil {
		return err
	}
	if c.Product != "" {
		product, err := r.ProductByCode(c.Product)
		if err != nil {
			return data.At("product", err)
		}
		x.ProductID = product.ID
	}
	if c.Stage == "" && x.StageID != 0 {
		return nil
	}
	stage, err := stageOr(r, c.Stage)
	if err != nil {
		return err
	}
	x.StageID = stage.ID
	return nil
}

// stageOr is the stage with a code, the first one without.
func stageOr(r store.Reader, code string) (data.PipelineStage, error) {
	if code != "" {
		return stageByCode(r, code)
	}
	rows, err := r.PipelineStages()
	if err == nil && len(rows) == 0 {
		err = data.Problem{Key: "problem.opportunity.stage", Field: "stage"}
	}
	if err != nil {
		return data.PipelineStage{}, err
	}
	return rows[0], nil
}

// priced puts the amount into an opportunity: in the plan's currency as it is; in
// another, at the rate of the day, unless what was offered is as before.
func priced(r store.Reader, x *data.Opportunity, amount data.Money, currency data.Currency, foreign data.Money, day data.Date) error {
	plan, err := r.Plan()
	if err != nil {
		return err
	}
	if currency == "" || currency == plan.Currency {
		x.Amount, x.Currency, x.Foreign = amount, "", 0
		return data.CheckAmount("amount", plan.Currency, amount)
	}
	if err := currency.Check(); err != nil {
		return data.At("currency", err)
	}
	if foreign < 0 {
		return data.Problem{Key: "problem.opportunity.amount", Field: "foreign"}
	}
	if err := data.CheckAmount("foreign", currency, foreign); err != nil {
		return err
	}
	if x.ID != 0 && x.Currency == currency && x.Foreign == foreign {
		return nil
	}
	x.Currency, x.Foreign = currency, foreign
	x.Amount, err = exchanged(r, plan.Currency, currency, foreign, day)
	return err
}

// moveOf is how an opportunity stands from a day on.
func moveOf(x data.Opportunity, day data.Date) data.OpportunityMove {
	return data.OpportunityMove{OpportunityID: x.ID, Date: day, StageID: x.StageID, Amount: x.Amount, Close: x.Close, Result: x.Result}
}

// moved reports whether a change is one that is written down as a move.
func moved(was, now data.Opportunity) bool {
	return was.StageID != now.StageID || was.Amount != now.Amount || was.Close != now.Close || was.Result != now.Result
}

// follow writes the move of a change down, and lets the first move be of the day
// the opportunity was opened.
func follow(tx store.Tx, was, now data.Opportunity, day data.Date) error {
	moves, err := tx.MovesOf([]data.ID{now.ID})
	if err != nil {
		return err
	}
	var rows []data.OpportunityMove
	if was.Opened != now.Opened && len(moves) > 0 {
		if len(moves) > 1 && moves[1].Date < now.Opened {
			return data.Problem{Key: "problem.opportunity.opened.late", Field: "opened", Args: []any{moves[1].Date}}
		}
		moves[0].Date = now.Opened
		rows = append(rows, moves[0])
	}
	if moved(was, now) {
		if err := after(moves, now, day); err != nil {
			return err
		}
		rows = append(rows, moveOf(now, day))
	}
	return tx.SaveOpportunityMoves(rows)
}

// after reports a day before the opportunity was opened, or before it last moved:
// what came later cannot be told from then on.
func after(moves []data.OpportunityMove, x data.Opportunity, day data.Date) error {
	if day < x.Opened {
		return data.Problem{Key: "problem.opportunity.day.opened", Field: "day", Args: []any{x.Name, x.Opened}}
	}
	if n := len(moves); n > 0 && day < moves[n-1].Date {
		return data.Problem{Key: "problem.opportunity.day.moved", Field: "day", Args: []any{x.Name, moves[n-1].Date}}
	}
	return nil
}
