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
var actionSources = []execution.Source{execution.FromReview, execution.FromDeviation, execution.FromStage, execution.FromPilot, execution.FromCustomer,
	execution.FromOpportunity, execution.FromOneOnOne, execution.FromNowhere}

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
	rows, err := execution.List(r, day, execution.ListIn{Rep: rep})
	if err != nil {
		return out, err
	}
	whys, err := answersOf(r)
	if err != nil {
		return out, err
	}
	for _, row := range rows {
		out.add(row, whys)
	}
	sortActions(out.Rows)
	return out, nil
}

// answersOf are the answers of the five whys by deviation, the first first.
func answersOf(r store.Reader) (map[data.ID][]string, error) {
	rows, err := r.Whys()
	answers := map[data.ID][]string{}
	for _, w := range rows {
		if w.Answer != "" {
			answers[w.DeviationID] = append(answers[w.DeviationID], w.Answer)
		}
	}
	return answers, err
}

// add takes an action into the list, or counts it.
func (x *weekActions) add(row execution.ActionRow, whys map[data.ID][]string) {
	if row.Action.Done > x.Day {
		row.Action.Done, row.State = 0, data.ToDo // not done yet on that day
	}
	row.Late = 0
	if row.Action.Done == 0 && row.Due < x.Day {
		row.Late = int(x.Day - row.Due)
	}
	a := listedAction{ActionRow: row, Whys: whys[row.DeviationID]}
	open := row.Action.Done == 0
	due := row.Due < x.Until || a.source() == execution.FromReview || a.source() == execution.FromDeviation
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

// source is the sort of what an action comes from, one of actionSources. The words of
// a one-on-one stay there whatever else the action is about.
func (a listedAction) source() execution.Source {
	if a.RepID != 0 {
		return execution.FromOneOnOne
	}
	return a.Source
}

// from names what an action comes from.
func (a listedAction) from(f text.Fmt) string {
	if len(a.Links) == 0 {
		return text.Unknown
	}
	return cmp.Or(a.SourceWords(f), text.Unknown)
}
