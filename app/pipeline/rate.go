package pipeline

import (
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetExchangeRate says what one unit of a currency is worth from a day on (F12).
// Opportunities that are there keep the amount they were entered with.
type SetExchangeRate struct {
	Currency data.Currency `json:"currency" doc:"three letters, such as USD"`
	From     data.Date     `json:"from" doc:"first day it holds; empty: today"`
	Rate     int64         `json:"rate" doc:"units of the plan's currency for one, in millionths: 7180000 is 7.18"`
}

// Label names the change.
func (SetExchangeRate) Label() string { return "command.SetExchangeRate" }

// Apply puts the rate in the place of the one of its currency and day.
func (c SetExchangeRate) Apply(tx store.Tx) error {
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	x := data.ExchangeRate{Currency: data.Currency(strings.ToUpper(string(c.Currency))), From: c.From, Rate: c.Rate}
	if x.Currency == plan.Currency {
		return data.Problem{Key: "problem.rate.own", Field: "currency", Args: []any{string(plan.Currency)}}
	}
	if x.From, err = app.DayOr(tx, "from", c.From); err != nil {
		return err
	}
	rows, err := tx.ExchangeRates()
	if err != nil {
		return err
	}
	for _, have := range rows {
		if have.Currency == x.Currency && have.From == x.From {
			x.ID = have.ID
		}
	}
	tx.About(string(x.Currency))
	_, err = tx.SaveExchangeRate(x)
	return err
}

// RemoveExchangeRate forgets a rate. What was counted with it stays as it is.
type RemoveExchangeRate struct {
	ID data.ID `json:"id" doc:"the rate"`
}

// Label names the change.
func (RemoveExchangeRate) Label() string { return "command.RemoveExchangeRate" }

// Apply removes the rate.
func (c RemoveExchangeRate) Apply(tx store.Tx) error {
	return tx.Remove(data.ExchangeRates, c.ID)
}

// RatesIn asks for the exchange rates; there is nothing to choose.
type RatesIn struct{}

// ExchangeRates answers the exchange rates by currency, the newest of each first.
func ExchangeRates(r store.Reader, _ data.Date, _ RatesIn) ([]data.ExchangeRate, error) {
	rows, err := r.ExchangeRates()
	if rows == nil {
		rows = []data.ExchangeRate{}
	}
	return rows, err
}

// RateOn is the rate of a currency on a day, from those in the order of
// [store.Reader.ExchangeRates]; ok is false when none holds yet.
func RateOn(rates []data.ExchangeRate, c data.Currency, day data.Date) (rate int64, ok bool) {
	for _, x := range rates {
		if x.Currency == c && x.From <= day {
			return x.Rate, true
		}
	}
	return 0, false
}

// exchanged is a foreign amount in the plan's currency at the rate of a day.
func exchanged(r store.Reader, plan, currency data.Currency, foreign data.Money, day data.Date) (data.Money, error) {
	rates, err := r.ExchangeRates()
	if err != nil {
		return 0, err
	}
	rate, ok := RateOn(rates, currency, day)
	if !ok {
		return 0, data.Problem{Key: "problem.rate.none", Field: "currency", Args: []any{string(currency), day, string(plan)}}
	}
	m, fits := calc.Exchanged(foreign, currency, plan, rate)
	if !fits {
		return 0, data.Problem{Key: "problem.amount.size", Field: "foreign"}
	}
	return m, nil
}
