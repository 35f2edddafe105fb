package cli

import (
	"quarterdeck/app"
	"quarterdeck/app/growth"
	"quarterdeck/data"
)

// handoverOf is the latest hand-over of a rep, the one that is due first without a
// code; 0: there is none.
func handoverOf(a *app.App, today data.Date, rep string) (data.ID, error) {
	if rep != "" {
		if _, err := a.Reader().RepByCode(rep); err != nil {
			return 0, data.At("rep", err)
		}
	}
	rows, err := growth.Handovers(a.Reader(), today, growth.HandoversIn{})
	for _, h := range rows {
		if rep == "" || h.Rep == rep {
			return h.ID, err
		}
	}
	if rep != "" && err == nil {
		err = data.Problem{Key: "problem.report.empty.handover", Field: "rep"}
	}
	return 0, err
}
