package board

import (
	"fyne.io/fyne/v2"

	"quarterdeck/app/board"
	"quarterdeck/data"
	"quarterdeck/views/page"
	"quarterdeck/views/theme"
	"quarterdeck/views/widgets"
)

// todosShown is how many to-dos the deck names; the badges count the rest.
const todosShown = 6

// nameWidth is the most room a name gets.
const nameWidth = 96

// todoList is the card of what is due.
type todoList struct {
	host      page.Host
	card      *widgets.Card
	badges    []*widgets.Badge // late, one-on-ones, actions, milestones, reviews
	rows      []*row
	list      *fyne.Container
	none      *fyne.Container
	who, when float32 // widths of the two columns at the right
}

func newTodoList(h page.Host) *todoList {
	l := &todoList{host: h, list: &fyne.Container{Layout: rows{}}}
	head := widgets.Row(6)
	for range 5 {
		b := widgets.NewBadge("", widgets.Neutral)
		l.badges = append(l.badges, b)
		head.Add(b)
	}
	for range todosShown {
		r := newRow(&l.who, &l.when)
		l.rows = append(l.rows, r)
		l.list.Add(r)
	}
	l.none = widgets.NewEmpty("check", h.T("deck.todos.none"), h.T("deck.todos.none.how"))
	l.card = widgets.NewCard(h.T("deck.todos"), "", head, widgets.Stack(widgets.Pad(0, 0, 4, 0, l.list), l.none))
	return l
}

func (l *todoList) set(t board.Todos) {
	late := widgets.Neutral
	if t.Late > 0 {
		late = widgets.Bad
	}
	l.badge(0, "deck.todos.late", t.Late, late)
	l.badge(1, "deck.todos.one_on_ones", t.Meetings, widgets.Neutral)
	l.badge(2, "deck.todos.actions", t.Actions, widgets.Neutral)
	l.badge(3, "deck.todos.milestones", t.Milestones, widgets.Neutral)
	l.badge(4, "deck.todos.reviews", t.Reviews, widgets.Neutral)
	l.measure(t.Items[:min(len(t.Items), todosShown)])
	for i, r := range l.rows {
		if i < len(t.Items) {
			l.fill(r, t.Items[i])
		}
		r.Hidden = i >= len(t.Items)
	}
	l.none.Hidden = len(t.Items) > 0
	l.list.Refresh()
	l.card.Refresh()
}

// measure finds the widths of the columns, so that they stand straight.
func (l *todoList) measure(items []board.Todo) {
	l.who, l.when = 0, 0
	for _, t := range items {
		words, _, bold := l.due(t)
		l.when = max(l.when, fyne.MeasureText(words, theme.Table13(), fyne.TextStyle{Bold: bold}).Width)
		l.who = max(l.who, min(fyne.MeasureText(t.Owner, theme.Caption12(), fyne.TextStyle{}).Width, theme.Px(nameWidth)))
	}
}

func (l *todoList) badge(i int, key string, n int, tone widgets.Tone) {
	b := l.badges[i]
	b.Hidden = n == 0
	b.SetText(l.host.T(key, n))
	b.SetTone(tone)
}

func (l *todoList) fill(r *row, t board.Todo) {
	icon, words := "flag", t.Text
	switch t.Sort {
	case board.TodoMeeting:
		icon, words = "team", l.host.T("deck.todo.one_on_one", t.Text)
	case board.TodoMilestone:
		icon, words = "stages", l.host.T("deck.todo.milestone", t.Text)
	case board.TodoReview:
		icon = "target"
	case board.TodoPlay:
		icon, words = "phone", l.host.T("deck.todo.play", t.Text)
	case board.TodoHealth:
		icon = "users"
	case board.TodoRenewal:
		icon, words = "cal", l.host.T("deck.todo.renewal", t.Text)
	case board.TodoComplaint:
		icon, words = "info", l.host.T("deck.todo.complaint", t.Text)
	case board.TodoTouches:
		icon = "phone"
	case board.TodoMoney:
		icon = "wallet"
	case board.TodoFreeze:
		icon = "lock"
	case board.TodoReport:
		icon = "edit"
	case board.TodoFloor:
		icon = "flag"
	case board.TodoPipeline:
		icon = "stages"
	case board.TodoAnomaly:
		icon = "info"
	case board.TodoPay:
		icon = "wallet"
	case board.TodoCases:
		icon = "flag"
	case board.TodoRitual:
		icon = "cal"
	case board.TodoPilot:
		icon, words = "flag", l.host.T("deck.todo.pilot", t.Text)
	case board.TodoGrowth:
		icon = "team"
	case board.TodoLight, board.TodoDeviation:
		icon = "review"
	}
	r.picture.Set(icon, "t3")
	r.words.SetText(words)
	r.who.SetText(t.Owner)
	text, token, bold := l.due(t)
	r.when.SetText(text)
	r.when.SetToken(token)
	r.when.SetBold(bold)
	r.open = func() { l.host.Show(routeOf(t)) }
	r.Refresh()
}

// due says how urgent a to-do is.
func (l *todoList) due(t board.Todo) (words string, token theme.Token, bold bool) {
	switch {
	case t.Due == 0:
		return l.host.T("deck.todo.never"), "t2", false
	case t.Late > 0:
		return l.host.T("deck.todo.late", t.Late), "bad", false
	case t.Late == 0:
		return l.host.T("deck.todo.today"), "accent", true
	}
	return l.host.Fmt().Date(t.Due), "t2", false
}

// routeOf is where a to-do is worked on.
func routeOf(t board.Todo) page.Route {
	if t.Sort == board.TodoReview {
		return page.Route{Page: "targets", Part: "adjust"}
	}
	if t.Sort == board.TodoTouches {
		return page.Route{Page: "customers", Part: "touches"}
	}
	if t.Sort == board.TodoPlay || t.Sort == board.TodoHealth {
		return page.Route{Page: "customers", Part: "health", Code: t.Code}
	}
	if t.Sort == board.TodoRenewal {
		return page.Route{Page: "customers", Part: "renewals", ID: t.ID}
	}
	if t.Sort == board.TodoComplaint {
		return page.Route{Page: "customers", Part: "service", ID: t.ID}
	}
	if t.Sort == board.TodoFloor {
		return page.Route{Page: "team", Part: "scores", Code: t.RepCode}
	}
	if t.Sort == board.TodoCases {
		return page.Route{Page: "team", Part: "tracks", Code: "cases"}
	}
	if t.Sort == board.TodoReport {
		return page.Route{Page: "team", Part: "activities", ID: data.ID(t.Due)}
	}
	if t.Sort == board.TodoPipeline {
		return page.Route{Page: "team", Part: "pipeline", Code: "slipped"}
	}
	if t.Sort == board.TodoAnomaly {
		return page.Route{Page: "team", Part: "diagnosis"}
	}
	if t.Sort == board.TodoPay {
		return page.Route{Page: "team", Part: "pay"}
	}
	if t.Sort == board.TodoFreeze {
		return page.Route{Page: "team", Part: "forecast", Code: "moves"}
	}
	if t.Sort == board.TodoLight {
		return page.Route{Page: "review", Part: "lights"}
	}
	if t.Sort == board.TodoGrowth {
		return page.Route{Page: "team", Part: "growth", Code: t.Part, ID: t.ID}
	}
	if t.Sort == board.TodoRitual && t.Part == "documents" {
		return page.Route{Page: "stages", Part: "documents", ID: t.ID}
	}
	if t.Sort == board.TodoRitual {
		return page.Route{Page: "stages", Part: "rhythm", Code: t.Part, ID: t.ID}
	}
	if t.Sort == board.TodoDeviation {
		return page.Route{Page: "review", Part: "deviations", ID: t.ID}
	}
	if t.Sort == board.TodoMoney {
		return page.Route{Page: "customers", Part: "collections"}
	}
	if t.Sort == board.TodoPilot {
		return page.Route{Page: "review", Part: "pilots", ID: t.ID}
	}
	if t.Sort == board.TodoAction && t.RepID == 0 && t.StageID == 0 {
		return page.Route{Page: "review", Part: "actions", ID: t.ID}
	}
	if t.RepID != 0 {
		return page.Route{Page: "team", Code: t.RepCode, ID: t.RepID}
	}
	return page.Route{Page: "stages", ID: t.StageID}
}
