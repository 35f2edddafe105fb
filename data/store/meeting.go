package store

import (
	"errors"

	"quarterdeck/data"
)

// MeetingRule says how often one-on-ones are held; the default when none is set.
func (r Reader) MeetingRule() (data.MeetingRule, error) {
	rows, err := list[data.MeetingRule](r, "id")
	if err != nil || len(rows) == 0 {
		return data.DefaultMeetingRule(), err
	}
	return rows[0], nil
}

// SaveMeetingRule sets how often one-on-ones are held.
func (t Tx) SaveMeetingRule(x data.MeetingRule) error {
	x.ID = 1
	return save(t, &x)
}

// MeetingSlots lists the reps' own times.
func (r Reader) MeetingSlots() ([]data.MeetingSlot, error) {
	return list[data.MeetingSlot](r, "rep_id")
}

// SaveMeetingSlot puts the slot in the place of the one of its rep.
func (t Tx) SaveMeetingSlot(x data.MeetingSlot) error {
	rows, err := t.MeetingSlots()
	if err != nil {
		return err
	}
	for _, have := range rows {
		if have.RepID == x.RepID {
			x.ID = have.ID
		}
	}
	return save(t, &x)
}

// MeetingTemplates lists the templates in their order.
func (r Reader) MeetingTemplates() ([]data.MeetingTemplate, error) {
	return list[data.MeetingTemplate](r, "position, id")
}

// SaveMeetingTemplate adds or replaces a template and returns it with its ID.
func (t Tx) SaveMeetingTemplate(x data.MeetingTemplate) (data.MeetingTemplate, error) {
	if err := t.taken(data.MeetingTemplates, x.ID, x.Code); err != nil {
		return x, err
	}
	err := save(t, &x)
	return x, err
}

// MeetingSnapshots lists what was known at the end of the meetings with a rep, or
// of all when rep is zero, by day.
func (r Reader) MeetingSnapshots(rep data.ID) (rows []data.MeetingSnapshot, err error) {
	q := r.db.Order("date, id")
	if rep != 0 {
		q = q.Where("one_on_one_id IN (SELECT id FROM one_on_ones WHERE rep_id = ?)", rep)
	}
	err = q.Find(&rows).Error
	return rows, err
}

// SaveMeetingSnapshot puts the snapshot in the place of the one of its meeting.
func (t Tx) SaveMeetingSnapshot(x data.MeetingSnapshot) error {
	var have []data.MeetingSnapshot
	if err := t.db.Where("one_on_one_id = ?", x.OneOnOneID).Find(&have).Error; err != nil {
		return err
	}
	if len(have) > 0 {
		x.ID = have[0].ID
	}
	return save(t, &x)
}

// MeetingReopenings lists why meetings with a rep, or all when rep is zero, were
// opened again, the latest first.
func (r Reader) MeetingReopenings(rep data.ID) (rows []data.MeetingReopening, err error) {
	q := r.db.Order("date DESC, id DESC")
	if rep != 0 {
		q = q.Where("one_on_one_id IN (SELECT id FROM one_on_ones WHERE rep_id = ?)", rep)
	}
	err = q.Find(&rows).Error
	return rows, err
}

// AddMeetingReopening writes down why a meeting was opened again.
func (t Tx) AddMeetingReopening(x data.MeetingReopening) error { return save(t, &x) }

// checkMeetings asks every record around one-on-ones what is wrong with it.
func (f *File) checkMeetings(add func(part, format string, args ...any)) error {
	return errors.Join(
		each[data.MeetingRule](f, data.MeetingRules, add), each[data.MeetingSlot](f, data.MeetingSlots, add),
		each[data.MeetingTemplate](f, data.MeetingTemplates, add), each[data.MeetingSnapshot](f, data.MeetingSnapshots, add),
		each[data.MeetingReopening](f, data.MeetingReopenings, add))
}
