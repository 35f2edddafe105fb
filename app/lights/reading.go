package lights

import (
	"quarterdeck/app"
	"quarterdeck/app/measures"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// EnterLightReading enters a value of a measure that nobody can work out, in the
// place of one for the same day.
type EnterLightReading struct {
	ID      data.ID   `json:"id" doc:"the reading to change; 0: that of the day, or a new one"`
	Measure string    `json:"measure" doc:"code of the measure, one that is typed"`
	Scope   string    `json:"scope" doc:"firm, region, product or rep; empty: firm"`
	Record  string    `json:"record" doc:"code of the region, product or rep"`
	Day     data.Date `json:"day" doc:"the day it holds for; empty: the plan's today"`
	Value   int64     `json:"value" doc:"in the unit of the measure: hundredths of a per cent, of an hour or of a day, minor units, or pieces"`
	Sample  *int64    `json:"sample" doc:"how many cases it rests on; null: not said"`
	Note    string    `json:"note" doc:"where it comes from"`
}

// Label names the change.
func (EnterLightReading) Label() string { return "command.EnterLightReading" }

// Apply stores the reading.
func (c EnterLightReading) Apply(tx store.Tx) (err error) {
	x := data.LightReading{ID: c.ID, Measure: c.Measure, Day: c.Day, Value: c.Value, Sample: c.Sample, Note: c.Note}
	if c.ID != 0 {
		if _, err := tx.LightReading(c.ID); err != nil {
			return err
		}
	}
	m, ok := measures.Of(c.Measure)
	scope := or(c.Scope, data.FirmScope)
	switch {
	case !ok:
		return data.Problem{Key: "problem.light.measure", Field: "measure", Args: []any{c.Measure}}
	case !m.Typed:
		return data.Problem{Key: "problem.reading.typed", Field: "measure", Args: []any{c.Measure}}
	case !m.Has(scope):
		return data.Problem{Key: "problem.light.scope", Field: "scope", Args: []any{scope}}
	case scope != data.FirmScope && c.Record == "":
		return data.Problem{Key: "problem.reading.record", Field: "record"}
	}
	if x.Day, err = app.DayOr(tx, "day", c.Day); err != nil {
		return err
	}
	if x.RegionID, x.ProductID, x.RepID, err = recordOf(tx.Reader, scope, c.Record); err != nil {
		return err
	}
	if _, err = tx.SaveLightReading(x); err != nil {
		return err
	}
	plan, err := tx.Plan()
	tx.About(text.T(text.LangOf(plan.Language), m.Key()))
	return err
}

// EnterLightReadings enters many readings at once, and takes others away; all of
// it, or nothing.
type EnterLightReadings struct {
	Readings []EnterLightReading `json:"readings" doc:"the readings"`
	Remove   []data.ID           `json:"remove" doc:"the readings to take away"`
}

// Label names the change.
func (EnterLightReadings) Label() string { return "command.EnterLightReadings" }

// Apply stores the readings.
func (c EnterLightReadings) Apply(tx store.Tx) error {
	if len(c.Readings)+len(c.Remove) == 0 {
		return data.Problem{Key: "problem.reading.none", Field: "readings"}
	}
	for _, id := range c.Remove {
		if err := (RemoveLightReading{id}).Apply(tx); err != nil {
			return err
		}
	}
	for _, x := range c.Readings {
		if err := x.Apply(tx); err != nil {
			return err
		}
	}
	return nil
}

// RemoveLightReading removes a reading.
type RemoveLightReading struct {
	ID data.ID `json:"id" doc:"the reading"`
}

// Label names the change.
func (RemoveLightReading) Label() string { return "command.RemoveLightReading" }

// Apply removes the reading.
func (c RemoveLightReading) Apply(tx store.Tx) error {
	x, err := tx.LightReading(c.ID)
	if err != nil {
		return err
	}
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	tx.About(text.T(text.LangOf(plan.Language), "measure."+x.Measure))
	return tx.Remove(data.LightReadings, c.ID)
}
