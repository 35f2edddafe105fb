package store

import (
	"errors"

	"quarterdeck/data"
)

// CorePosts lists the core posts in their order.
func (r Reader) CorePosts() ([]data.CorePost, error) { return list[data.CorePost](r, "position, id") }

// CorePost is the core post with the ID.
func (r Reader) CorePost(id data.ID) (data.CorePost, error) {
	return one[data.CorePost](r, data.CorePosts, id)
}

// SaveCorePost adds or replaces a core post and returns it with its ID.
func (t Tx) SaveCorePost(x data.CorePost) (data.CorePost, error) {
	err := save(t, &x)
	return x, err
}

// Reserves lists the talent reserve.
func (r Reader) Reserves() ([]data.Reserve, error) { return list[data.Reserve](r, "id") }

// Reserve is the one of the talent reserve with the ID.
func (r Reader) Reserve(id data.ID) (data.Reserve, error) {
	return one[data.Reserve](r, data.Reserves, id)
}

// SaveReserve adds or replaces somebody of the talent reserve.
func (t Tx) SaveReserve(x data.Reserve) (data.Reserve, error) {
	err := save(t, &x)
	return x, err
}

// Handovers lists the hand-overs, the latest first.
func (r Reader) Handovers() ([]data.Handover, error) {
	return list[data.Handover](r, `"left" DESC, id DESC`)
}

// Handover is the hand-over with the ID.
func (r Reader) Handover(id data.ID) (data.Handover, error) {
	return one[data.Handover](r, data.Handovers, id)
}

// SaveHandover adds or replaces a hand-over and returns it with its ID.
func (t Tx) SaveHandover(x data.Handover) (data.Handover, error) {
	err := save(t, &x)
	return x, err
}

// HandoverItems lists the items of all hand-overs in their order.
func (r Reader) HandoverItems() ([]data.HandoverItem, error) {
	return list[data.HandoverItem](r, "handover_id, position, id")
}

// HandoverItemsOf lists the items of a hand-over in their order.
func (r Reader) HandoverItemsOf(handover data.ID) (rows []data.HandoverItem, err error) {
	err = r.db.Where("handover_id = ?", int64(handover)).Order("position, id").Find(&rows).Error
	return rows, err
}

// HandoverItem is the item with the ID.
func (r Reader) HandoverItem(id data.ID) (data.HandoverItem, error) {
	return one[data.HandoverItem](r, data.HandoverItems, id)
}

// SaveHandoverItems adds or replaces items; the IDs are filled in.
func (t Tx) SaveHandoverItems(rows []data.HandoverItem) error { return saveAll(t, rows) }

// Experts lists the external experts by name.
func (r Reader) Experts() ([]data.Expert, error) { return list[data.Expert](r, "name, id") }

// Expert is the external expert with the ID.
func (r Reader) Expert(id data.ID) (data.Expert, error) {
	return one[data.Expert](r, data.Experts, id)
}

// SaveExpert adds or replaces an expert and returns it with its ID.
func (t Tx) SaveExpert(x data.Expert) (data.Expert, error) {
	err := save(t, &x)
	return x, err
}

// ExpertHelps lists what experts helped with, the earliest first.
func (r Reader) ExpertHelps() ([]data.ExpertHelp, error) {
	return list[data.ExpertHelp](r, "date, id")
}

// ExpertHelp is the help with the ID.
func (r Reader) ExpertHelp(id data.ID) (data.ExpertHelp, error) {
	return one[data.ExpertHelp](r, data.ExpertHelps, id)
}

// SaveExpertHelp adds or replaces help and returns it with its ID.
func (t Tx) SaveExpertHelp(x data.ExpertHelp) (data.ExpertHelp, error) {
	err := save(t, &x)
	return x, err
}

// GrowthRule is how the team is to grow and be safe; the default when none is set.
func (r Reader) GrowthRule() (data.GrowthRule, error) {
	rows, err := list[data.GrowthRule](r, "id")
	if err != nil || len(rows) == 0 {
		return data.DefaultGrowthRule(), err
	}
	return rows[0], nil
}

// SaveGrowthRule sets how the team is to grow and be safe.
func (t Tx) SaveGrowthRule(x data.GrowthRule) error {
	x.ID = 1
	return save(t, &x)
}

// checkGrowth asks the records of growth what is wrong with them.
func (f *File) checkGrowth(add func(part, format string, args ...any)) error {
	return errors.Join(
		each[data.Training](f, data.Trainings, add), each[data.Attendance](f, data.Attendances, add), each[data.ExamKind](f, data.ExamKinds, add),
		each[data.Exam](f, data.Exams, add), each[data.SkillNeed](f, data.SkillNeeds, add), each[data.SkillMark](f, data.SkillMarks, add),
		each[data.Promotion](f, data.Promotions, add), each[data.Duty](f, data.Duties, add), each[data.DutyRecord](f, data.DutyRecords, add),
		each[data.CorePost](f, data.CorePosts, add), each[data.Reserve](f, data.Reserves, add), each[data.Handover](f, data.Handovers, add),
		each[data.HandoverItem](f, data.HandoverItems, add), each[data.Expert](f, data.Experts, add), each[data.ExpertHelp](f, data.ExpertHelps, add),
		each[data.GrowthRule](f, data.GrowthRules, add))
}

// RemovePastGrowth takes away what a plan that follows another has no use for: the
// weekly duties before from, the first day of the plan that ends, and hand-overs
// that are closed by until, its end. What people learned, and training with it,
// stays: the skill ladder asks for it however old it is.
func (t Tx) RemovePastGrowth(from, until data.Date) error {
	if err := t.db.Exec("DELETE FROM duty_records WHERE week < ?", int64(from)).Error; err != nil {
		return err
	}
	return t.db.Exec("DELETE FROM handovers WHERE closed > 0 AND closed < ?", int64(until)).Error
}
