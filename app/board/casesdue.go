package board

import (
	"quarterdeck/app/text"
	"quarterdeck/app/tracks"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// casesDue says in one line, due on the day of the review, how many successes and
// failures of the week are missing for the talk tracks. A plan without a track or a
// case does not collect them here.
func casesDue(r store.Reader, today data.Date) ([]Todo, error) {
	k, err := tracks.IntakeOf(r, today, tracks.IntakeIn{})
	if err != nil || k.Light == data.Ring || k.Light == data.Green {
		return nil, err
	}
	plan, err := r.Plan()
	f := text.Fmt{Lang: text.LangOf(plan.Language)}
	won, lost := k.Missing()
	return []Todo{{Sort: TodoCases, Text: f.T("todo.cases", won, lost), Due: k.Review}}, err
}
