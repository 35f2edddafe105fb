package board

import (
	"quarterdeck/app/pipeline"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// dealsDue says in one line, due today, how many open opportunities are past the
// day they were expected, and of how many the next step is.
func dealsDue(r store.Reader, today data.Date) ([]Todo, error) {
	deals, err := pipeline.Deals(r, today)
	if err != nil {
		return nil, err
	}
	past, steps := 0, 0
	for _, d := range deals {
		if !d.Open() {
			continue
		}
		if d.Track.Close != 0 && d.Track.Close < today {
			past++
		}
		if d.NextDay != 0 && d.NextDay < today {
			steps++
		}
	}
	if past+steps == 0 {
		return nil, nil
	}
	plan, err := r.Plan()
	f := text.Fmt{Lang: text.LangOf(plan.Language)}
	return []Todo{{Sort: TodoPipeline, Text: f.T("todo.pipeline", past, steps), Due: today}}, err
}
