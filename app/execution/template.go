package execution

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// UseStageTemplate lays stages with their usual milestones and criteria into the
// plan: a shipped template or one of the manager's own, from any day on, beside
// what is there when that is asked for.
type UseStageTemplate struct {
	Lang     string      `json:"lang" doc:"zh or en, the language of the names of a shipped one; empty: that of the plan"`
	Template string      `json:"template" doc:"year, quarter or preparation; empty: the one for the plan's span, or the own one"`
	Own      data.ID     `json:"own" doc:"number of a template of the manager's own; 0: a shipped one"`
	From     data.Date   `json:"from" doc:"the day it is laid on; empty: the plan's first"`
	Owners   []RoleOwner `json:"owners" doc:"who takes which role; a role that is not named is nobody's"`
	Beside   bool        `json:"beside" doc:"add the stages to those that are there; without it the plan must have none"`
}

// A RoleOwner is the person who takes a role of a template.
type RoleOwner struct {
	Role string `json:"role" doc:"the role as the template calls it"`
	Rep  string `json:"rep" doc:"code of the person; empty: nobody"`
}

// Label names the change.
func (UseStageTemplate) Label() string { return "command.UseStageTemplate" }

// Apply writes the stages, or says that there are some already.
func (c UseStageTemplate) Apply(tx store.Tx) error {
	have, err := tx.Count(data.Stages)
	if err != nil {
		return err
	}
	if have > 0 && !c.Beside {
		return data.Problem{Key: "problem.stages.exist", Args: []any{have}}
	}
	if err := sane("from", c.From); err != nil {
		return err
	}
	name, pattern, from, err := c.pattern(tx.Reader)
	if err != nil {
		return err
	}
	if err := pattern.Check(); err != nil {
		return err
	}
	l := layer{tx: tx, from: from, owners: map[string]data.ID{}}
	for _, x := range c.Owners {
		if l.owners[x.Role], err = app.RepOf(tx.Reader, "owners", x.Rep); err != nil {
			return err
		}
	}
	if err := l.lay(pattern); err != nil {
		return err
	}
	tx.About(name)
	return nil
}

// pattern is the stages of the template, and the day they are counted from.
func (c UseStageTemplate) pattern(r store.Reader) (name string, body data.StagePattern, from data.Date, err error) {
	p, err := r.Plan()
	if err != nil {
		return "", body, 0, err
	}
	if from = c.From; from == 0 {
		from = p.First
	}
	if c.Own != 0 {
		t, err := r.StageTemplate(c.Own)
		return t.Name, t.Body, from, data.At("own", err)
	}
	lang := language(r, c.Lang)
	if !slices.Contains(text.Langs, lang) {
		return "", body, 0, data.Problem{Key: "problem.language", Field: "lang", Args: []any{c.Lang}}
	}
	key := c.Template
	if key == "" {
		key = usualFor(p)
	}
	u, known := usualTemplates[key]
	if !known {
		return "", body, 0, data.Problem{Key: "problem.template.unknown", Field: "template", Args: []any{key}}
	}
	return text.T(lang, "template."+key), u(p, from).pattern(lang, p, from), from, nil
}

// A layer writes a pattern into a plan.
type layer struct {
	tx     store.Tx
	from   data.Date
	owners map[string]data.ID
	made   []data.ID // the milestones by their numbers in the pattern
}

func (l *layer) days(from, until int) data.Period {
	return data.Period{From: l.from + data.Date(from), Until: l.from + data.Date(until)}
}

func (l *layer) lay(p data.StagePattern) error {
	position, err := l.tx.Count(data.Stages)
	if err != nil {
		return err
	}
	stages := make([]data.ID, len(p.Stages))
	for i, s := range p.Stages {
		x, err := l.tx.SaveStage(data.Stage{Name: s.Name, Period: l.days(s.From, s.Until), Position: position + i})
		if err != nil {
			return err
		}
		stages[i] = x.ID
		for n, m := range s.Milestones {
			if err := l.milestone(x.ID, n, m); err != nil {
				return err
			}
		}
	}
	n := 0
	for i, s := range p.Stages {
		if err := l.actions(stages[i], s.Actions); err != nil {
			return err
		}
		for _, m := range s.Milestones {
			for _, a := range m.After {
				if err := (SaveDependency{Milestone: l.made[n], After: l.made[a.Milestone], Lag: a.Lag}).Apply(l.tx); err != nil {
					return err
				}
			}
			n++
		}
	}
	return nil
}

func (l *layer) milestone(stage data.ID, position int, m data.PatternMilestone) error {
	x, err := l.tx.SaveMilestone(data.Milestone{StageID: stage, Name: m.Name, Period: l.days(m.From, m.Until), OwnerID: l.owners[m.Role], Position: position})
	if err != nil {
		return err
	}
	l.made = append(l.made, x.ID)
	for n, c := range m.Criteria {
		y := data.Criterion{MilestoneID: x.ID, Text: c.Text, Want: c.Want, Unit: c.Unit, AtMost: c.AtMost, Measure: c.Measure, OwnerID: l.owners[m.Role], Position: n}
		if y.Measure != "" {
			y.Scope = data.FirmScope
		}
		if _, err := l.tx.SaveCriterion(y); err != nil {
			return err
		}
	}
	return nil
}

func (l *layer) actions(stage data.ID, rows []data.PatternAction) error {
	for _, a := range rows {
		x := data.Action{StageID: stage, Text: a.Text, OwnerID: l.owners[a.Role], Due: l.from + data.Date(a.Due)}
		if a.Milestone != nil {
			x.MilestoneID = l.made[*a.Milestone]
		}
		if _, err := l.tx.SaveAction(x); err != nil {
			return err
		}
	}
	return nil
}
