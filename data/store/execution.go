package store

import (
	"errors"

	"quarterdeck/data"
)

// Stages lists the stages in their order.
func (r Reader) Stages() ([]data.Stage, error) { return list[data.Stage](r, `position, "from", id`) }

// Stage is the stage with the ID.
func (r Reader) Stage(id data.ID) (data.Stage, error) { return one[data.Stage](r, data.Stages, id) }

// SaveStage adds or replaces a stage and returns it with its ID.
func (t Tx) SaveStage(x data.Stage) (data.Stage, error) {
	err := save(t, &x)
	return x, err
}

// Milestones lists all milestones, by stage and in their order.
func (r Reader) Milestones() ([]data.Milestone, error) {
	return list[data.Milestone](r, `stage_id, position, "from", id`)
}

// Milestone is the milestone with the ID.
func (r Reader) Milestone(id data.ID) (data.Milestone, error) {
	return one[data.Milestone](r, data.Milestones, id)
}

// SaveMilestone adds or replaces a milestone and returns it with its ID.
func (t Tx) SaveMilestone(x data.Milestone) (data.Milestone, error) {
	err := save(t, &x)
	return x, err
}

// Criteria lists all acceptance criteria, by milestone and in their order.
func (r Reader) Criteria() ([]data.Criterion, error) {
	return list[data.Criterion](r, "milestone_id, position, id")
}

// Criterion is the criterion with the ID.
func (r Reader) Criterion(id data.ID) (data.Criterion, error) {
	return one[data.Criterion](r, data.Criteria, id)
}

// SaveCriterion adds or replaces a criterion and returns it with its ID.
func (t Tx) SaveCriterion(x data.Criterion) (data.Criterion, error) {
	err := save(t, &x)
	return x, err
}

// Actions lists all actions, open ones first, by due day.
func (r Reader) Actions() ([]data.Action, error) {
	return list[data.Action](r, "done <> 0, due, id")
}

// Action is the action with the ID.
func (r Reader) Action(id data.ID) (data.Action, error) { return one[data.Action](r, data.Actions, id) }

// SaveAction adds or replaces an action and returns it with its ID.
func (t Tx) SaveAction(x data.Action) (data.Action, error) {
	err := save(t, &x)
	return x, err
}

// OneOnOnes lists the meetings with a rep, or all when rep is zero, newest first.
func (r Reader) OneOnOnes(rep data.ID) (rows []data.OneOnOne, err error) {
	q := r.db.Order("date DESC, id DESC")
	if rep != 0 {
		q = q.Where("rep_id = ?", rep)
	}
	err = q.Find(&rows).Error
	return rows, err
}

// OneOnOne is the meeting with the ID.
func (r Reader) OneOnOne(id data.ID) (data.OneOnOne, error) {
	return one[data.OneOnOne](r, data.OneOnOnes, id)
}

// SaveOneOnOne adds or replaces a meeting and returns it with its ID.
func (t Tx) SaveOneOnOne(x data.OneOnOne) (data.OneOnOne, error) {
	err := save(t, &x)
	return x, err
}

// Imports lists the finished imports, newest first.
func (r Reader) Imports() ([]data.Import, error) { return list[data.Import](r, "id DESC") }

// SaveImport adds an import and returns it with its ID.
func (t Tx) SaveImport(x data.Import) (data.Import, error) {
	err := save(t, &x)
	return x, err
}

// Mapping is the remembered mapping of a header; ok is false when there is none.
func (r Reader) Mapping(sort, signature string) (m data.Mapping, ok bool, err error) {
	var rows []data.Mapping
	if err = r.db.Where("sort = ? AND signature = ?", sort, signature).Find(&rows).Error; err != nil || len(rows) == 0 {
		return m, false, err
	}
	return rows[0], true, nil
}

// SaveMapping puts the mapping in the place of the one of its sort and signature.
func (t Tx) SaveMapping(m data.Mapping) error {
	have, ok, err := t.Mapping(m.Sort, m.Signature)
	if err != nil {
		return err
	}
	if ok {
		m.ID = have.ID
	}
	return save(t, &m)
}

// checkExecution asks every record around the stages what is wrong with it.
func (f *File) checkExecution(add func(part, format string, args ...any)) error {
	return errors.Join(each[data.Dependency](f, data.Dependencies, add), each[data.Proof](f, data.Proofs, add),
		each[data.Baseline](f, data.Baselines, add), each[data.BaselineRow](f, data.BaselineRows, add),
		each[data.StageTemplate](f, data.StageTemplates, add))
}
