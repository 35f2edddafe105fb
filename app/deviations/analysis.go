package deviations

import (
	"slices"
	"strings"

	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveFiveW answers one of the six questions of 5W1H about a deviation (S4-22).
type SaveFiveW struct {
	Deviation data.ID         `json:"deviation" doc:"number of the deviation"`
	Field     data.FiveWField `json:"field" doc:"who, what, why, when, where or how"`
	Text      string          `json:"text" doc:"the answer; empty takes it away"`
	Before    *int64          `json:"before" doc:"a number before it went wrong, in thousandths of the unit; null: none"`
	After     *int64          `json:"after" doc:"the same number now; null: none"`
	Unit      string          `json:"unit" doc:"what the numbers count, such as %; may be empty"`
}

// Label names the change.
func (SaveFiveW) Label() string { return "command.SaveFiveW" }

// Apply stores the answer in place of the one there was.
func (c SaveFiveW) Apply(tx store.Tx) error {
	d, err := openOne(tx, c.Deviation)
	if err != nil {
		return data.At("deviation", err)
	}
	return saveFiveW(tx, data.FiveW{DeviationID: d.ID, Field: c.Field, Text: strings.TrimSpace(c.Text), Before: c.Before, After: c.After, Unit: strings.TrimSpace(c.Unit)})
}

func saveFiveW(tx store.Tx, w data.FiveW) error {
	rows, err := tx.FiveWsOf(w.DeviationID)
	if err != nil {
		return err
	}
	for _, x := range rows {
		if x.Field == w.Field {
			w.ID = x.ID
		}
	}
	if w.Text == "" && slices.Contains(data.FiveWFields, w.Field) {
		if w.ID == 0 {
			return nil
		}
		return tx.Remove(data.FiveWs, w.ID)
	}
	_, err = tx.SaveFiveW(w)
	return err
}

// UseFiveWExample fills the questions that have no answer yet with the printed
// example, a channel whose conversion fell from 15 to 10 per cent (S4-22), to be
// written over.
type UseFiveWExample struct {
	Deviation data.ID `json:"deviation" doc:"number of the deviation"`
}

// Label names the change.
func (UseFiveWExample) Label() string { return "command.UseFiveWExample" }

// Apply stores the answers of the example.
func (c UseFiveWExample) Apply(tx store.Tx) error {
	d, err := openOne(tx, c.Deviation)
	if err != nil {
		return data.At("deviation", err)
	}
	f, err := planWords(tx.Reader)
	if err != nil {
		return err
	}
	rows, err := tx.FiveWsOf(d.ID)
	if err != nil {
		return err
	}
	for _, field := range data.FiveWFields {
		if slices.ContainsFunc(rows, func(x data.FiveW) bool { return x.Field == field }) {
			continue
		}
		w := data.FiveW{DeviationID: d.ID, Field: field, Text: f.T("fivew.example." + string(field))}
		if field == "who" {
			before, after := int64(70_000), int64(90_000)
			w.Before, w.After, w.Unit = &before, &after, "%"
		}
		if _, err := tx.SaveFiveW(w); err != nil {
			return err
		}
	}
	return nil
}

// SaveSwotPoint adds a line to the SWOT analysis of a deviation, or changes one
// (S1-9).
type SaveSwotPoint struct {
	ID        data.ID       `json:"id" doc:"number of the line; 0 adds one"`
	Deviation data.ID       `json:"deviation" doc:"number of the deviation"`
	Side      data.SwotSide `json:"side" doc:"strength, weakness, opportunity or threat"`
	Text      string        `json:"text" doc:"the line"`
}

// Label names the change.
func (SaveSwotPoint) Label() string { return "command.SaveSwotPoint" }

// Apply stores the line.
func (c SaveSwotPoint) Apply(tx store.Tx) error {
	d, err := openOne(tx, c.Deviation)
	if err != nil {
		return data.At("deviation", err)
	}
	rows, err := tx.SwotPointsOf(d.ID)
	if err != nil {
		return err
	}
	p := data.SwotPoint{DeviationID: d.ID, Position: len(rows) + 1}
	if c.ID != 0 {
		i := slices.IndexFunc(rows, func(x data.SwotPoint) bool { return x.ID == c.ID })
		if i < 0 {
			return data.Problem{Key: "problem.gone.swot_points", Field: "id", Args: []any{int(c.ID)}}
		}
		p = rows[i]
	}
	p.Side, p.Text = c.Side, strings.TrimSpace(c.Text)
	_, err = tx.SaveSwotPoint(p)
	return err
}

// RemoveSwotPoint takes a line out of a SWOT analysis.
type RemoveSwotPoint struct {
	ID data.ID `json:"id" doc:"number of the line"`
}

// Label names the change.
func (RemoveSwotPoint) Label() string { return "command.RemoveSwotPoint" }

// Apply removes the line.
func (c RemoveSwotPoint) Apply(tx store.Tx) error {
	p, err := tx.SwotPoint(c.ID)
	if err != nil {
		return err
	}
	if _, err := openOne(tx, p.DeviationID); err != nil {
		return err
	}
	return tx.Remove(data.SwotPoints, p.ID)
}
