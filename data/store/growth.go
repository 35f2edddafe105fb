package store

import "quarterdeck/data"

// Trainings lists the trainings by their first day.
func (r Reader) Trainings() ([]data.Training, error) { return list[data.Training](r, "date, id") }

// Training is the training with the ID.
func (r Reader) Training(id data.ID) (data.Training, error) {
	return one[data.Training](r, data.Trainings, id)
}

// SaveTraining adds or replaces a training and returns it with its ID.
func (t Tx) SaveTraining(x data.Training) (data.Training, error) {
	err := save(t, &x)
	return x, err
}

// Attendances lists who is to come to which training.
func (r Reader) Attendances() ([]data.Attendance, error) {
	return list[data.Attendance](r, "training_id, id")
}

// AttendancesOf lists who is to come to a training.
func (r Reader) AttendancesOf(training data.ID) (rows []data.Attendance, err error) {
	err = r.db.Where("training_id = ?", int64(training)).Order("id").Find(&rows).Error
	return rows, err
}

// SaveAttendances adds or replaces attendances; the IDs are filled in.
func (t Tx) SaveAttendances(rows []data.Attendance) error { return saveAll(t, rows) }

// ExamKinds lists the tests in their order.
func (r Reader) ExamKinds() ([]data.ExamKind, error) { return list[data.ExamKind](r, "position, id") }

// ExamKind is the test with the ID.
func (r Reader) ExamKind(id data.ID) (data.ExamKind, error) {
	return one[data.ExamKind](r, data.ExamKinds, id)
}

// SaveExamKind adds or replaces a test and returns it with its ID.
func (t Tx) SaveExamKind(x data.ExamKind) (data.ExamKind, error) {
	if err := t.codeTaken(data.ExamKinds, x.ID, x.Code); err != nil {
		return x, err
	}
	err := save(t, &x)
	return x, err
}

// codeTaken reports a code that another record of a kind without outside codes has.
func (t Tx) codeTaken(kind data.Kind, id data.ID, code string) error {
	var n int
	err := t.db.Raw("SELECT COUNT(*) FROM "+string(kind)+" WHERE code = ? AND id <> ?", code, int64(id)).Scan(&n).Error
	if err == nil && n > 0 {
		return data.Problem{Key: "problem.code.taken", Field: "code", Args: []any{code}}
	}
	return err
}

// Exams lists the tries at all tests, the earliest first.
func (r Reader) Exams() ([]data.Exam, error) { return list[data.Exam](r, "date, id") }

// Exam is the try with the ID.
func (r Reader) Exam(id data.ID) (data.Exam, error) { return one[data.Exam](r, data.Exams, id) }

// SaveExam adds or replaces a try and returns it with its ID.
func (t Tx) SaveExam(x data.Exam) (data.Exam, error) {
	err := save(t, &x)
	return x, err
}

// SkillNeeds lists what the rungs of the ladder ask for, by rung and order.
func (r Reader) SkillNeeds() ([]data.SkillNeed, error) {
	return list[data.SkillNeed](r, "CASE level WHEN 'new' THEN 1 WHEN 'senior' THEN 2 ELSE 3 END, position, id")
}

// SkillNeed is the need with the ID.
func (r Reader) SkillNeed(id data.ID) (data.SkillNeed, error) {
	return one[data.SkillNeed](r, data.SkillNeeds, id)
}

// SaveSkillNeed adds or replaces a need and returns it with its ID.
func (t Tx) SaveSkillNeed(x data.SkillNeed) (data.SkillNeed, error) {
	if err := t.codeTaken(data.SkillNeeds, x.ID, x.Code); err != nil {
		return x, err
	}
	err := save(t, &x)
	return x, err
}

// SkillMarks lists the manager's words about needs.
func (r Reader) SkillMarks() ([]data.SkillMark, error) { return list[data.SkillMark](r, "id") }

// SaveSkillMark adds or replaces a mark, the one of the rep for the need.
func (t Tx) SaveSkillMark(x data.SkillMark) error { return save(t, &x) }

// Promotions lists all promotions, the earliest first.
func (r Reader) Promotions() ([]data.Promotion, error) { return list[data.Promotion](r, "day, id") }

// Promotion is the promotion with the ID.
func (r Reader) Promotion(id data.ID) (data.Promotion, error) {
	return one[data.Promotion](r, data.Promotions, id)
}

// SavePromotion adds or replaces a promotion and returns it with its ID.
func (t Tx) SavePromotion(x data.Promotion) (data.Promotion, error) {
	err := save(t, &x)
	return x, err
}

// Duties lists the weekly duties in their order.
func (r Reader) Duties() ([]data.Duty, error) { return list[data.Duty](r, "position, id") }

// Duty is the duty with the ID.
func (r Reader) Duty(id data.ID) (data.Duty, error) { return one[data.Duty](r, data.Duties, id) }

// SaveDuty adds or replaces a duty and returns it with its ID.
func (t Tx) SaveDuty(x data.Duty) (data.Duty, error) {
	if err := t.codeTaken(data.Duties, x.ID, x.Code); err != nil {
		return x, err
	}
	err := save(t, &x)
	return x, err
}

// DutyRecords lists what was done of the duties in the weeks that begin from a
// Monday on and before another day.
func (r Reader) DutyRecords(from, until data.Date) (rows []data.DutyRecord, err error) {
	err = r.db.Where("week >= ? AND week < ?", int64(from), int64(until)).Order("week, id").Find(&rows).Error
	return rows, err
}

// SaveDutyRecords adds or replaces records; the IDs are filled in.
func (t Tx) SaveDutyRecords(rows []data.DutyRecord) error { return saveAll(t, rows) }
