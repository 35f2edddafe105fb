package execution

import (
	"slices"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveStageTemplate keeps the plan's present stages as a template: their
// milestones with criteria, dependencies and owners as roles, and their actions.
// What is done, measured or shown stays behind.
type SaveStageTemplate struct {
	ID   data.ID `json:"id" doc:"number of the template to write over; 0 adds one"`
	Name string  `json:"name" doc:"what it is called"`
}

// Label names the change.
func (SaveStageTemplate) Label() string { return "command.SaveStageTemplate" }

// Apply stores the template.
func (c SaveStageTemplate) Apply(tx store.Tx) error {
	if c.ID != 0 {
		if _, err := tx.StageTemplate(c.ID); err != nil {
			return err
		}
	}
	body, err := patternOf(tx.Reader)
	if err != nil {
		return err
	}
	tx.About(c.Name)
	_, err = tx.SaveStageTemplate(data.StageTemplate{ID: c.ID, Name: c.Name, Body: body})
	return err
}

// RemoveStageTemplate removes a template of the manager's own. Stages that were
// made from it stay.
type RemoveStageTemplate struct {
	ID data.ID `json:"id" doc:"number of the template"`
}

// Label names the change.
func (RemoveStageTemplate) Label() string { return "command.RemoveStageTemplate" }

// Apply removes the template.
func (c RemoveStageTemplate) Apply(tx store.Tx) error {
	t, err := tx.StageTemplate(c.ID)
	if err != nil {
		return err
	}
	tx.About(t.Name)
	return tx.Remove(data.StageTemplates, c.ID)
}

// patternOf is the pattern of the plan's stages, counted from the first day of
// the earliest.
func patternOf(r store.Reader) (out data.StagePattern, err error) {
	stages, err := r.Stages()
	if err != nil || len(stages) == 0 {
		return out, err
	}
	milestones, err := r.Milestones()
	if err != nil {
		return out, err
	}
	criteria, err := r.Criteria()
	if err != nil {
		return out, err
	}
	dependencies, err := r.Dependencies()
	if err != nil {
		return out, err
	}
	actions, err := r.Actions()
	if err != nil {
		return out, err
	}
	people, err := peopleByID(r)
	if err != nil {
		return out, err
	}
	first := stages[0].From
	for _, s := range stages {
		first = min(first, s.From)
	}
	days := func(d data.Date) int { return int(d - first) }
	numbers := map[data.ID]int{}
	for _, s := range stages {
		for _, m := range milestones {
			if m.StageID == s.ID {
				numbers[m.ID] = len(numbers)
			}
		}
	}
	for _, s := range stages {
		x := data.PatternStage{Name: s.Name, From: days(s.From), Until: days(s.Until)}
		for _, m := range milestones {
			if m.StageID != s.ID {
				continue
			}
			y := data.PatternMilestone{Name: m.Name, Role: people[m.OwnerID].Name, From: days(m.From), Until: days(m.Until)}
			y.Criteria, y.After = patternCriteria(m.ID, criteria), patternAfter(m.ID, dependencies, numbers)
			x.Milestones = append(x.Milestones, y)
		}
		for _, a := range actions {
			if a.StageID == s.ID {
				y := data.PatternAction{Text: a.Text, Role: people[a.OwnerID].Name, Due: days(a.Due)}
				if n, ok := numbers[a.MilestoneID]; ok {
					y.Milestone = &n
				}
				x.Actions = append(x.Actions, y)
			}
		}
		slices.SortStableFunc(x.Actions, func(a, b data.PatternAction) int { return a.Due - b.Due })
		out.Stages = append(out.Stages, x)
	}
	return out, nil
}

func patternCriteria(milestone data.ID, criteria []data.Criterion) (rows []data.PatternCriterion) {
	for _, c := range criteria {
		if c.MilestoneID == milestone {
			rows = append(rows, patternCriterion(c))
		}
	}
	return rows
}

// patternAfter says what a milestone waits for, by the numbers of milestones in the
// pattern.
func patternAfter(milestone data.ID, dependencies []data.Dependency, numbers map[data.ID]int) (rows []data.PatternAfter) {
	for _, d := range dependencies {
		if d.MilestoneID == milestone {
			rows = append(rows, data.PatternAfter{Milestone: numbers[d.AfterID], Lag: d.Lag})
		}
	}
	return rows
}

// patternCriterion is the criterion without what it reached. One that is read of
// a region, product or person is kept with its words, as a number to type.
func patternCriterion(c data.Criterion) data.PatternCriterion {
	x := data.PatternCriterion{Text: c.Text, Want: c.Want, Unit: c.Unit, AtMost: c.AtMost}
	if scopeOf(c) == data.FirmScope {
		x.Measure = c.Measure
	}
	return x
}

// TemplatesIn says how templates are to be laid.
type TemplatesIn struct {
	Lang string    `json:"lang" doc:"zh or en, the language of the names of shipped ones; empty: that of the plan"`
	From data.Date `json:"from" doc:"the day they would be laid on; empty: the plan's first"`
}

// A Template is a pattern of stages that can be used in this plan.
type Template struct {
	Key     string            `json:"key"` // of a shipped one: year, quarter, preparation
	ID      data.ID           `json:"id"`  // of the manager's own; 0: shipped
	Name    string            `json:"name"`
	Usual   bool              `json:"usual"` // the one for the plan's span
	From    data.Date         `json:"from"`  // the day its days are counted from
	Days    int               `json:"days"`  // how many days it takes
	Roles   []string          `json:"roles"`
	Pattern data.StagePattern `json:"pattern"`
}

// Templates lists the shipped templates and the manager's own, as they would lie
// in the plan from a day on.
func Templates(r store.Reader, _ data.Date, in TemplatesIn) ([]Template, error) {
	p, err := r.Plan()
	if err != nil {
		return nil, err
	}
	if err := sane("from", in.From); err != nil {
		return nil, err
	}
	lang := language(r, in.Lang)
	if !slices.Contains(text.Langs, lang) {
		return nil, data.Problem{Key: "problem.language", Field: "lang", Args: []any{in.Lang}}
	}
	from := in.From
	if from == 0 {
		from = p.First
	}
	out := []Template{}
	for _, key := range usualKeys {
		out = append(out, Template{Key: key, Name: text.T(lang, "template."+key), Usual: key == usualFor(p), Pattern: usualTemplates[key](p, from).pattern(lang, p, from)})
	}
	own, err := r.StageTemplates()
	for _, t := range own {
		out = append(out, Template{ID: t.ID, Name: t.Name, Pattern: t.Body})
	}
	for i := range out {
		t := &out[i]
		t.From, t.Days, t.Roles = from, t.Pattern.Days(), t.Pattern.Roles()
		if t.Roles == nil {
			t.Roles = []string{}
		}
	}
	return out, err
}
