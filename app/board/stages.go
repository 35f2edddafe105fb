package board

import (
	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// StagesIn asks for the progress of the stages; it has no fields.
type StagesIn struct{}

// A StageLine is how far one stage is. Its progress is the share of its actions
// that are done; without actions, the mean progress of its milestones.
type StageLine struct {
	ID   data.ID `json:"id"`
	Name string  `json:"name"`
	data.Period
	State    State      `json:"state"`
	Done     int        `json:"done"`    // actions done
	Actions  int        `json:"actions"` // actions in all but those dropped
	Progress float64    `json:"progress"`
	Elapsed  float64    `json:"elapsed"` // calendar days gone, from 0 to 1
	Light    data.Light `json:"light"`   // progress against time elapsed, by the plan's bands
	Basis    data.Kind  `json:"basis"`   // what the progress counts: actions or milestones; "": the stage has neither
	Green    int        `json:"green"`   // the plan's bands: thousandths of the time elapsed from which the light is green
	Amber    int        `json:"amber"`   // and from which it is amber
}

// Why says in a sentence what the light rests on.
func (l StageLine) Why(f text.Fmt) string {
	done, gone := f.PercentOf(l.Progress, 0), f.PercentOf(l.Elapsed, 0)
	what := ""
	switch l.Basis {
	case data.Actions:
		what = f.T("stage.why.actions", l.Done, l.Actions, done)
	case data.Milestones:
		what = f.T("stage.why.milestones", done)
	default:
		return f.T("stage.why.none")
	}
	if l.State == Future {
		return f.Join(what, f.T("stage.why.future", f.Date(l.From)))
	}
	if l.Elapsed <= 0 || l.Light == data.Ring {
		return what
	}
	bands := [...]string{f.PercentOf(float64(l.Green)/1000, 0), f.PercentOf(float64(l.Amber)/1000, 0)}
	return f.Join(what, f.T("stage.why."+l.Light.String(), gone, f.PercentOf(l.Progress/l.Elapsed, 0), bands[0], bands[1]))
}

// A Next is the milestone that comes first of those not accepted yet.
type Next struct {
	ID      data.ID   `json:"id"`
	StageID data.ID   `json:"stage_id"`
	Name    string    `json:"name"`
	Due     data.Date `json:"due"` // its last day
}

// StageLines are all stages with how far they are.
type StageLines struct {
	Stages  []StageLine `json:"stages"`
	Actions int         `json:"actions"` // of all stages
	Next    *Next       `json:"next"`    // nil: none from today on
}

// Stages is how far the stages are as of today.
func Stages(r store.Reader, today data.Date, _ StagesIn) (StageLines, error) {
	out := StageLines{Stages: []StageLine{}}
	plan, err := r.Plan()
	var stages []data.Stage
	var milestones []data.Milestone
	var actions []data.Action
	ask(&err, &stages, r.Stages)
	ask(&err, &milestones, r.Milestones)
	ask(&err, &actions, r.Actions)
	if err != nil {
		return out, err
	}
	at := clock{plan: plan, today: today}
	for _, s := range stages {
		line := StageLine{ID: s.ID, Name: s.Name, Period: s.Period, State: at.state(s.Period), Green: plan.Green, Amber: plan.Amber}
		line.count(actions, milestones)
		gone, all := calc.Done(s.Period, today, data.PaceCalendar, data.Calendar{})
		line.Elapsed = float64(gone) / float64(all)
		line.judge(plan, gone, all)
		out.Stages = append(out.Stages, line)
		out.Actions += line.Actions
	}
	for _, m := range milestones {
		if m.Accepted == 0 && m.Until > today && (out.Next == nil || m.Until-1 < out.Next.Due) {
			out.Next = &Next{ID: m.ID, StageID: m.StageID, Name: m.Name, Due: m.Until - 1}
		}
	}
	return out, nil
}

// count works the progress out.
func (l *StageLine) count(actions []data.Action, milestones []data.Milestone) {
	for _, a := range actions {
		if a.StageID != l.ID || a.Abandoned() {
			continue
		}
		l.Actions++
		if a.Finished() {
			l.Done++
		}
	}
	if l.Actions > 0 {
		l.Basis = data.Actions
		l.Progress = float64(l.Done) / float64(l.Actions)
		return
	}
	sum, n := 0, 0
	for _, m := range milestones {
		if m.StageID == l.ID {
			sum, n = sum+m.Progress, n+1
		}
	}
	if n > 0 {
		l.Basis = data.Milestones
		l.Progress = float64(sum) / float64(100*n)
	}
}

// judge compares progress with time; an empty stage and one to come have no light.
func (l *StageLine) judge(p data.Plan, gone, all int64) {
	if l.State == Future || l.Actions == 0 && l.Progress == 0 {
		return
	}
	const whole = 1_000_000
	l.Light = calc.Status(data.Money(l.Progress*whole), data.Money(whole).MulDiv(gone, all), p.Green, p.Amber)
}
