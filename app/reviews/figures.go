package reviews

import (
	"quarterdeck/app/board"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// figures keeps how far the firm, regions, products and reps are, and what of it
// lies in the period of the review: the figures of its day less those of the day
// before it begins.
func (f *Frozen) figures(r store.Reader, x data.Review) error {
	now, err := board.Progress(r, x.Date, board.ProgressIn{})
	if err != nil {
		return err
	}
	was, err := board.ProgressSoFar(r, x.From-1)
	if err != nil {
		return err
	}
	f.Basis.Through, f.Basis.Source, f.Basis.Method = now.Through, now.Source, now.Method
	firm := figure(OfFirm, now.Total, was.Total)
	if now.Forecast != nil {
		firm.Forecast = now.Forecast
	}
	if now.Target != nil {
		firm.Plan = now.Target
	}
	f.Figures = []Figure{firm}
	f.add(OfRegion, now.Regions, was.Regions)
	f.add(OfProduct, now.Products, was.Products)
	f.add(OfRep, repRows(now.Reps), repRows(was.Reps))
	return nil
}

// add appends the figures of rows; what belongs to none has no figure.
func (f *Frozen) add(of string, now, was []board.Row) {
	before := map[data.ID]board.Row{}
	for _, row := range was {
		before[row.ID] = row
	}
	for _, row := range now {
		if row.ID != 0 {
			f.Figures = append(f.Figures, figure(of, row, before[row.ID]))
		}
	}
}

// figure reads a row on the day and on the day before the period.
func figure(of string, now, was board.Row) Figure {
	t := now.Total
	x := Figure{Of: of, ID: now.ID, Code: now.Code, Name: now.Name, Light: t.Light}
	if t.Planned {
		x.Plan, x.Due = known(t.Plan), known(t.Paced)
		x.SpanDue = known(t.Paced - was.Total.Paced)
	}
	if t.Known {
		x.Sold = known(t.Actual)
		x.SpanSold = known(t.Actual - was.Total.Actual)
	}
	if t.Judged() {
		n := t.Attainment.Points()
		x.Attainment = &n
		if of != OfProduct {
			x.Forecast = known(t.Forecast)
		}
	}
	return x
}

func known(m data.Money) *data.Money { return &m }

// repRows are the rows of the reps without what else is known of them.
func repRows(rows []board.RepRow) []board.Row {
	out := make([]board.Row, len(rows))
	for i, x := range rows {
		out[i] = x.Row
	}
	return out
}
