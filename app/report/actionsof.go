package report

import (
	"cmp"

	"quarterdeck/app/calc"
	"quarterdeck/app/execution"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// actionSources are the sorts of source in the order they are listed.
var actionSources = []string{"review", "deviation", "stage", "pilot", "customer", "opportunity", "one_on_one", "own"}

// actionsOfWeek reads the actions of the week of a day, of all or of one rep.
func actionsOfWeek(r store.Reader, day data.Date, rep string) (weekActions, error) {
	monday := calc.Monday(day)
	return actionsOf(r, day, data.Period{From: monday, Until: monday + 7}, monday+14, rep)
}

// actionsOf reads what was done in a span and what is to be done until a day, of all
// or of one rep.
func actionsOf(r store.Reader, day data.Date, span data.Period, until data.Date, rep string) (weekActions, error) {
	out := weekActions{Day: day, Week: span, Until: until}
	if rep != "" {
		x, err := r.RepByCode(rep)
		if err != nil {
			return out, data.At("rep", err)
		}
		out.Name = x.Name
	}
	rows, err := execution.Actions(r, day, execution.ActionsIn{Rep: rep})
	if err != nil {
		return out, err
	}
	for _, row := range rows {
		out.add(row)
	}
	sortActions(out.Rows)
	return out, nil
}

// add takes an action into the list, or counts it.
func (x *weekActions) add(row execution.ActionRow) {
	if row.Action.Done > x.Day {
		row.Action.Done, row.State = 0, data.ToDo // not done yet on that day
	}
	row.Late = 0
	if row.Action.Done == 0 && row.Due < x.Day {
		row.Late = int(x.Day - row.Due)
	}
	a := listedAction{ActionRow: row}
	open := row.Action.Done == 0
	due := row.Due < x.Until || a.source() == "review" || a.source() == "deviation"
	switch {
	case open && !due, !open && row.Action.Done < x.Week.From:
		return
	case row.RepID != 0 && x.Name == "":
		if open {
			x.Talks++
		}
		return
	case row.Late > 0:
		x.Late++
	case open:
		x.Due++
	case row.State != data.Dropped:
		x.Done++
	}
	x.Rows = append(x.Rows, a)
}

// source is the sort of what an action comes from, one of actionSources.
func (a listedAction) source() string {
	for _, s := range []struct {
		id     data.ID
		source string
	}{{a.RepID, "one_on_one"}, {a.DeviationID, "deviation"}, {a.ReviewID, "review"}, {a.PilotID, "pilot"}, {a.StageID, "stage"}, {a.MilestoneID, "stage"},
		{a.OpportunityID, "opportunity"}, {a.CustomerID, "customer"}} {
		if s.id != 0 {
			return s.source
		}
	}
	return "own"
}

// from names what an action comes from.
func (a listedAction) from(text.Fmt) string { return cmp.Or(a.Stage, text.Unknown) }
