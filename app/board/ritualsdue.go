package board

import (
	"slices"
	"strings"

	"quarterdeck/app/deliverables"
	"quarterdeck/app/rituals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// toldElsewhere are the records of rituals about which other to-dos speak.
var toldElsewhere = []string{"report", "cases", "freeze", "one_on_one", "calibration", "modules"}

// named is how many rituals a to-do names.
const named = 3

// ritualsDue says in one line each which rituals are late, which fall due today,
// and how many needs of customers the product side has left without an answer for
// more than a day (S2-42). What other to-dos speak about is left to them.
func ritualsDue(r store.Reader, today data.Date) (rows []Todo, err error) {
	reg, err := rituals.Rituals(r, today, rituals.RitualsIn{On: true})
	if err != nil {
		return nil, err
	}
	plan, err := r.Plan()
	if err != nil {
		return nil, err
	}
	f := text.Fmt{Lang: text.LangOf(plan.Language)}
	var late, due []rituals.Instance
	for _, x := range reg.Rows {
		if x.Last == nil || slices.Contains(toldElsewhere, x.Kept) || strings.HasPrefix(x.Kept, data.TrainingRecord) {
			continue
		}
		switch x.Last.State {
		case rituals.Late:
			late = append(late, *x.Last)
		case rituals.IsDue:
			due = append(due, *x.Last)
		}
	}
	if len(late) > 0 {
		slices.SortStableFunc(late, func(a, b rituals.Instance) int { return int(a.Day - b.Day) })
		rows = append(rows, Todo{Sort: TodoRitual, ID: late[0].Ritual.ID, Text: f.T("todo.rituals.late", len(late), names(f, late)), Due: late[len(late)-1].Day})
	}
	if len(due) > 0 {
		rows = append(rows, Todo{Sort: TodoRitual, ID: due[0].Ritual.ID, Text: f.T("todo.rituals.due", len(due), names(f, due)), Due: today})
	}
	papers, err := documentsDue(r, today, f)
	if err != nil {
		return nil, err
	}
	rows = append(rows, papers...)
	answers, err := rituals.Responses(r, today, rituals.ResponsesIn{Open: true})
	if err == nil && answers.Late > 0 {
		rows = append(rows, Todo{Sort: TodoRitual, Part: "answers", Text: f.T("todo.answers", answers.Late), Due: oldest(answers) + 1})
	}
	return rows, err
}

// documentsDue says in one line which documents are late that come from no ritual:
// those of rituals are late with them.
func documentsDue(r store.Reader, today data.Date, f text.Fmt) (rows []Todo, err error) {
	reg, err := deliverables.Deliverables(r, today, deliverables.DeliverablesIn{Late: true})
	var late []string
	first, due := data.ID(0), data.Date(0)
	for _, x := range reg.Rows {
		if x.Ritual == "" {
			late = append(late, deliverables.Name(f, x.Deliverable))
			if due == 0 || x.Next < due {
				first, due = x.ID, x.Next
			}
		}
	}
	if len(late) > 0 {
		said := strings.Join(late[:min(named, len(late))], f.T("ritual.and"))
		if len(late) > named {
			said = f.T("todo.rituals.more", said)
		}
		rows = append(rows, Todo{Sort: TodoRitual, ID: first, Part: "documents", Text: f.T("todo.documents", len(late), said), Due: due})
	}
	return rows, err
}

// names are what the first rituals are called.
func names(f text.Fmt, list []rituals.Instance) string {
	var words []string
	for _, x := range list[:min(named, len(list))] {
		words = append(words, x.Name(f))
	}
	said := strings.Join(words, f.T("ritual.and"))
	if len(list) > named {
		said = f.T("todo.rituals.more", said)
	}
	return said
}

// oldest is the first day on which something was asked that has no answer.
func oldest(l rituals.ResponseList) data.Date {
	d := l.Rows[0].Day
	for _, x := range l.Rows {
		d = min(d, x.Day)
	}
	return d
}

// rituals looks for rituals that nobody sees to.
func (l *linter) rituals() error {
	reg, err := rituals.Rituals(l.r, l.today, rituals.RitualsIn{On: true})
	if err == nil && reg.Unowned > 0 {
		l.amber("work", "rituals.owner", "stages", "rhythm", "register", reg.Unowned)
	}
	return err
}
