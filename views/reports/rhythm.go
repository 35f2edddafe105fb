package reports

import (
	"quarterdeck/app/report"
	"quarterdeck/data"
	"quarterdeck/views/page"
)

// stepOf is how far the day of a paper moves.
func stepOf(kind int) step {
	switch kind {
	case actionList, weeklyReport:
		return byWeek
	case monthlyReport:
		return byMonth
	}
	return byDay
}

// goRhythm chooses a paper of the rhythm of reviews, with its day, or the number of the
// review, in the route's ID;
// false when the part is none of them.
func (r *Reports) goRhythm(to page.Route) bool {
	kinds := map[string]int{"actions": actionList, "weekly": weeklyReport, "monthly": monthlyReport, "review": reviewPaper, "responses": responseList}
	kind, ok := kinds[to.Part]
	switch {
	case kind == reviewPaper && ok:
		r.kind.Select(kind)
		r.meetings.choose(to.ID)
	case kind == responseList && ok:
		r.kind.Select(kind)
	case ok:
		r.kind.Select(kind)
		r.day.choose(data.Date(to.ID))
	}
	return ok
}

// rhythmPaper is the chosen paper of the rhythm of reviews.
func (r *Reports) rhythmPaper() (report.Document, error) {
	h := r.host
	switch r.kind.Selected() {
	case actionList:
		return report.ActionList(h.Reader(), h.Today(), r.fmt(), r.language(), r.day.day(), "")
	case weeklyReport:
		return report.Weekly(h.Reader(), h.Today(), r.fmt(), r.language(), r.day.day())
	case responseList:
		return report.Responses(h.Reader(), h.Today(), r.fmt(), r.language())
	case reviewPaper:
		return report.Review(h.Reader(), h.Today(), r.fmt(), r.language(), r.meetings.id())
	case monthlyReport:
		return report.Monthly(h.Reader(), h.Today(), r.fmt(), r.language(), r.day.day())
	}
	return report.Document{}, nil
}
