package report

import (
	"quarterdeck/app/board"
	"quarterdeck/app/planfile"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Tables is the export of a plan as of a day, with the progress of its regions,
// in the words of a language.
func Tables(r store.Reader, today data.Date, lang text.Lang) (planfile.Export, error) {
	n, err := board.Progress(r, today, board.ProgressIn{})
	return planfile.Export{Reader: r, Today: today, Lang: lang, Progress: standings(n)}, err
}

// standings are the regions as the board sees them; what it does not know stays
// unknown.
func standings(n board.Numbers) (rows []planfile.Standing) {
	for _, r := range n.Regions {
		f, s := r.Total, planfile.Standing{Code: r.Code, Name: r.Name}
		known := func(is bool, m data.Money) *data.Money {
			if !is {
				return nil
			}
			return &m
		}
		s.Plan, s.Paced = known(f.Planned, f.Plan), known(f.Planned, f.Paced)
		s.Actual, s.Forward = known(f.Known, f.Actual), known(n.Forecast != nil, f.Forecast)
		rows = append(rows, s)
	}
	return rows
}
