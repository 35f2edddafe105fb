package board

import (
	"cmp"
	"slices"

	"quarterdeck/app/governance"
	"quarterdeck/app/team"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A TodoSort says what kind of thing is due.
type TodoSort string

// The sorts of to-dos.
const (
	TodoAction    TodoSort = "action"     // agreed in a stage or a one-on-one, not done
	TodoMilestone TodoSort = "milestone"  // its period ends, and it is not accepted
	TodoMeeting   TodoSort = "one_on_one" // a rep who is due for a one-on-one
	TodoReview    TodoSort = "review"     // the targets are to be looked at again: a month's calibration, or after the second quarter
	TodoPlay      TodoSort = "play"       // a customer of an open play that nobody has spoken to yet
	TodoHealth    TodoSort = "health"     // this week's health of the customers is not recorded
	TodoRenewal   TodoSort = "renewal"    // a contract whose customer is to be spoken to, or that has lapsed undecided
	TodoComplaint TodoSort = "complaint"  // an open complaint
	TodoTouches   TodoSort = "touches"    // customers that nobody touched in time
	TodoMoney     TodoSort = "money"      // customers owe overdue money
	TodoCases     TodoSort = "cases"      // successes and failures of the week for the talk tracks are missing
	TodoReport    TodoSort = "report"     // daily reports of the last working day are missing
	TodoFreeze    TodoSort = "freeze"     // the pipeline of this week is not frozen
	TodoFloor     TodoSort = "floor"      // a rep missed a floor again and again
	TodoPipeline  TodoSort = "pipeline"   // opportunities are past their expected day, or their next step is
	TodoAnomaly   TodoSort = "anomaly"    // figures of reps have a red anomaly
	TodoPay       TodoSort = "pay"        // the pay of a period that has ended is not settled
	TodoRitual    TodoSort = "ritual"     // rituals are late or fall due today, or customers' needs wait for an answer
	TodoLight     TodoSort = "light"      // lights are red, and nobody works on it
	TodoPilot     TodoSort = "pilot"      // a pilot is to be judged
	TodoDeviation TodoSort = "deviation"  // a deviation whose clock has run out, or whose check is due
	TodoGrowth    TodoSort = "growth"     // tests to repeat, a hand-over, core posts without back-up, or modules the month lacks
)

// TodosIn says how far ahead to look.
type TodosIn struct {
	Days int `json:"days" doc:"days ahead of today to include; 0: seven"`
}

// A Todo is one thing that is due. Its text is that of an action or milestone,
// the name of the rep to meet or of the customer to speak to, or, in the plan's
// language, what to review, to record or to collect, or how many to touch.
type Todo struct {
	Sort    TodoSort  `json:"sort"`
	ID      data.ID   `json:"id"` // of the action, milestone, play, contract or complaint, or of the rep
	Text    string    `json:"text"`
	Owner   string    `json:"owner"`    // name; "" when nobody is named
	RepID   data.ID   `json:"rep_id"`   // the rep whose one-on-one it belongs to; 0: none
	RepCode string    `json:"rep"`      // that rep's code
	Code    string    `json:"customer"` // of the customer it is about
	Part    string    `json:"part"`     // of growth: tests, handover, backups or training; of rituals: answers or documents; else ""
	StageID data.ID   `json:"stage_id"` // 0: not of a stage
	Stage   string    `json:"stage"`    // that stage's name
	Due     data.Date `json:"due"`      // last day in time; "" for a rep never met
	Late    int       `json:"late"`     // days past Due; 0: due today or never met; negative: days left
}

// Todos are the things due, the latest first, and how many there are of each.
type Todos struct {
	Items      []Todo `json:"items"`
	Late       int    `json:"late"` // of Items, those past their day
	Today      int    `json:"today"`
	Actions    int    `json:"actions"`
	Milestones int    `json:"milestones"`
	Meetings   int    `json:"one_on_ones"`
	Reviews    int    `json:"reviews"`
	Plays      int    `json:"plays"`
	Health     int    `json:"health"`
	Renewals   int    `json:"renewals"`
	Complaints int    `json:"complaints"`
	Touches    int    `json:"touches"`
	Money      int    `json:"money"`
	Reports    int    `json:"reports"`
	Cases      int    `json:"cases"`
	Freezes    int    `json:"freezes"`
	Floors     int    `json:"floors"`
	Pipeline   int    `json:"pipeline"`
	Anomalies  int    `json:"anomalies"`
	Pay        int    `json:"pay"`
	Growth     int    `json:"growth"`
	Deviations int    `json:"deviations"`
	Rituals    int    `json:"rituals"`
	Lights     int    `json:"lights"`
	Pilots     int    `json:"pilots"`
}

// duties ask what is due beside actions, milestones and one-on-ones; each answers
// in a sort or two.
var duties = []func(store.Reader, data.Date) ([]Todo, error){
	reviewsDue, healthDue, serveDue, touchesDue, moneyDue, dealsDue, strangeDue, reportsDue, floorsDue, payDue,
	freezeDue, casesDue, ritualsDue, growthDue, litDue, pilotsDue, deviationsDue,
}

// TodosDue lists what is overdue or due within the coming days. A one-on-one
// is listed from the day on that the rule or the rep's own time asks for it; a
// rep never met comes at the end.
func TodosDue(r store.Reader, today data.Date, in TodosIn) (Todos, error) {
	n, err := readWork(r, today)
	if err != nil {
		return Todos{}, err
	}
	if in.Days <= 0 {
		in.Days = 7
	}
	rows := slices.Concat(n.openActions(), n.openMilestones(), n.meetings(today))
	for _, due := range duties {
		more, err := due(r, today)
		if err != nil {
			return Todos{}, err
		}
		rows = append(rows, more...)
	}
	horizon := today + data.Date(in.Days)
	out := Todos{Items: []Todo{}}
	for _, t := range rows {
		if t.Due <= horizon && (t.Sort != TodoMeeting || t.Due <= today) {
			out.add(t, today)
		}
	}
	slices.SortStableFunc(out.Items, func(a, b Todo) int {
		return cmp.Or(cmp.Compare(never(a), never(b)), cmp.Compare(a.Due, b.Due), cmp.Compare(a.Sort, b.Sort), cmp.Compare(a.ID, b.ID))
	})
	return out, nil
}

func never(t Todo) int {
	if t.Due == 0 {
		return 1
	}
	return 0
}

func (out *Todos) add(t Todo, today data.Date) {
	if t.Due != 0 {
		t.Late = int(today - t.Due)
	}
	switch {
	case t.Late > 0:
		out.Late++
	case t.Due == today:
		out.Today++
	}
	switch t.Sort {
	case TodoAction:
		out.Actions++
	case TodoMilestone:
		out.Milestones++
	case TodoMeeting:
		out.Meetings++
	case TodoReview:
		out.Reviews++
	case TodoPlay:
		out.Plays++
	case TodoHealth:
		out.Health++
	case TodoRenewal:
		out.Renewals++
	case TodoComplaint:
		out.Complaints++
	case TodoTouches:
		out.Touches++
	case TodoMoney:
		out.Money++
	case TodoReport:
		out.Reports++
	case TodoCases:
		out.Cases++
	case TodoFreeze:
		out.Freezes++
	case TodoFloor:
		out.Floors++
	case TodoPipeline:
		out.Pipeline++
	case TodoAnomaly:
		out.Anomalies++
	case TodoPay:
		out.Pay++
	case TodoRitual:
		out.Rituals++
	case TodoPilot:
		out.Pilots++
	case TodoDeviation:
		out.Deviations++
	case TodoGrowth:
		out.Growth++
	case TodoLight:
		out.Lights++
	}
	out.Items = append(out.Items, t)
}

// work is what to-dos are made from.
type work struct {
	reps       []data.Rep
	byID       map[data.ID]data.Rep
	stages     map[data.ID]data.Stage
	milestones []data.Milestone
	actions    []data.Action
	met        map[data.ID]team.Standing // by rep
}

func readWork(r store.Reader, today data.Date) (w work, err error) {
	var stages []data.Stage
	ask(&err, &w.reps, r.Reps)
	ask(&err, &stages, r.Stages)
	ask(&err, &w.milestones, r.Milestones)
	ask(&err, &w.actions, r.Actions)
	ask(&err, &w.met, func() (map[data.ID]team.Standing, error) { return team.Stand(r, today) })
	w.byID, w.stages = map[data.ID]data.Rep{}, map[data.ID]data.Stage{}
	for _, rep := range w.reps {
		w.byID[rep.ID] = rep
	}
	for _, s := range stages {
		w.stages[s.ID] = s
	}
	return w, err
}

func (w work) openActions() (rows []Todo) {
	for _, a := range w.actions {
		if a.Done == 0 {
			rows = append(rows, Todo{Sort: TodoAction, ID: a.ID, Text: a.Text, Owner: w.byID[a.OwnerID].Name, RepID: a.RepID,
				RepCode: w.byID[a.RepID].Code, StageID: a.StageID, Stage: w.stages[a.StageID].Name, Due: a.Due})
		}
	}
	return rows
}

func (w work) openMilestones() (rows []Todo) {
	for _, m := range w.milestones {
		if m.Accepted == 0 {
			rows = append(rows, Todo{Sort: TodoMilestone, ID: m.ID, Text: m.Name, Owner: w.byID[m.OwnerID].Name,
				StageID: m.StageID, Stage: w.stages[m.StageID].Name, Due: m.Until - 1})
		}
	}
	return rows
}

// reviewsDue lists the looks at the targets that are not done.
func reviewsDue(r store.Reader, today data.Date) (rows []Todo, err error) {
	plan, err := r.Plan()
	if err != nil {
		return nil, err
	}
	due, err := governance.ReviewsDue(r, today)
	f := text.Fmt{Lang: text.Lang(plan.Language)}
	if f.Lang == "" {
		f.Lang = text.Langs[0]
	}
	for _, x := range due {
		name := f.Month(x.Period.From.Month())
		if plan.Span != data.Year {
			name = f.Period(x.Period)
		}
		rows = append(rows, Todo{Sort: TodoReview, Text: f.T("todo.review."+x.Sort, name), Due: x.Due})
	}
	return rows, err
}

// meetings lists the reps to meet; managers, who is not here, and whose
// one-on-ones rest are left out. A plan without any one-on-one is one that does
// not keep them here.
func (w work) meetings(today data.Date) (rows []Todo) {
	held := slices.ContainsFunc(w.reps, func(x data.Rep) bool { return w.met[x.ID].Met > 0 })
	for _, rep := range w.reps {
		if s := w.met[rep.ID]; held && s.Asked && !s.Rests && (s.Last == 0 || s.Due != 0) {
			rows = append(rows, Todo{Sort: TodoMeeting, ID: rep.ID, Text: rep.Name, RepID: rep.ID, RepCode: rep.Code, Due: s.Due})
		}
	}
	return rows
}
