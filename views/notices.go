package views

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/board"
	"quarterdeck/data"
	"quarterdeck/views/page"
)

// markKinds are the records whose change can bring a target to a mark. A change of
// the target itself is no news about what was reached.
var markKinds = []data.Kind{data.Plans, data.Orders, data.OrderLines, data.Credits, data.Actuals}

// tellNews tells what a plan that was opened has to tell. It waits until the copy
// made on opening no longer uses the plan.
func (w *Window) tellNews() {
	if w.app != nil {
		w.tellMarks()
		w.notify()
	}
}

// tellMarks says which targets have come to 50, 90 or 100 per cent since they were
// last looked at, once for each. The first look at a plan says nothing: what it
// finds was reached before.
func (w *Window) tellMarks() {
	if w.options.Tour {
		return
	}
	marks, err := board.MarksOf(w.Reader(), w.today, board.MarksIn{})
	if err != nil {
		w.fault(err)
		return
	}
	path := w.File().Path()
	told, before := w.prefs.Told[path]
	if !before {
		told = map[string]int{}
		w.prefs.Told[path] = told
	}
	var news []board.Mark
	for _, m := range marks {
		if m.At > told[m.Key()] {
			told[m.Key()] = m.At
			news = append(news, m)
		}
	}
	if len(news) == 0 && before {
		return
	}
	w.savePrefs()
	if before && !w.prefs.NoMarks {
		w.toast.Then(w.saysMarks(news), w.T("notice.show"), func() { w.Show(markRoute(news[0])) })
	}
}

// saysMarks names the first of the targets, which is the firm's when it is among
// them, and counts the others.
func (w *Window) saysMarks(news []board.Mark) string {
	first, f := news[0], w.Fmt()
	name := first.Name
	if first.Of == "" {
		name = w.T("notice.firm")
	}
	actual, target := f.MoneyUnit(first.Actual), f.MoneyUnit(first.Target)
	says := w.T("notice.mark", name, first.At, actual, target)
	if first.At == 100 {
		says = w.T("notice.mark.whole", name, actual, target)
	}
	if len(news) > 1 {
		says = f.Join(says, w.T("notice.mark.more", len(news)-1))
	}
	return says
}

// markRoute is where a target is compared with what was reached.
func markRoute(m board.Mark) page.Route {
	if m.Of == data.Reps {
		return page.Route{Page: "team", Part: "oneonone", Code: m.Code}
	}
	return page.Route{Page: "deck"}
}

// notify lets the system tell, once a day, how much is due. It counts and names
// nothing: whoever stands before the screen may read it.
func (w *Window) notify() {
	if !w.prefs.Notices || w.options.Tour || w.app == nil || w.busy {
		return
	}
	day := w.app.Calendar()
	if w.noticed == day {
		return
	}
	due := w.due()
	w.noticed = day
	if due.Late+due.Today == 0 {
		return
	}
	w.fyneApp.SendNotification(fyne.NewNotification(w.T("app.name"), w.T("notice.due", due.Today, due.Late)))
}

// due counts what is due; nothing when it cannot be told.
func (w *Window) due() board.Todos {
	due, err := board.TodosDue(w.Reader(), w.today, board.TodosIn{})
	if err != nil {
		w.fault(err)
	}
	return due
}
