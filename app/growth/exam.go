package growth

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveExamKind adds a test of the manager's own, or changes the one with the ID:
// its pass mark, for whom it is, and when it is repeated.
type SaveExamKind struct {
	ID     data.ID         `json:"id" doc:"the test; 0 adds one"`
	Name   string          `json:"name" doc:"name; empty: the shipped one"`
	Unit   data.ExamUnit   `json:"unit" doc:"points or percent"`
	Top    int             `json:"top" doc:"best result there is, hundredths: 10000 is 100 points"`
	Pass   int             `json:"pass" doc:"least result that passes, hundredths"`
	Level  data.SkillLevel `json:"level" doc:"for whom: new, senior or manager; empty: everybody"`
	Retest int             `json:"retest" doc:"days after a failed try in which it is repeated"`
}

// Label names the change.
func (SaveExamKind) Label() string { return "command.SaveExamKind" }

// Apply stores the test. A shipped one keeps where its results come from.
func (c SaveExamKind) Apply(tx store.Tx) (err error) {
	x := data.ExamKind{}
	if c.ID != 0 {
		if x, err = tx.ExamKind(c.ID); err != nil {
			return err
		}
	} else {
		rows, err := tx.ExamKinds()
		if err != nil {
			return err
		}
		taken := map[string]bool{}
		for _, k := range rows {
			taken[k.Code] = true
			x.Position = k.Position
		}
		x.Position++
		x.Code = free("test", taken)
	}
	if c.Name == "" && !shipped("growth.exam.", x.Code) {
		return data.Problem{Key: "problem.exam.name", Field: "name"}
	}
	x.Name, x.Unit, x.Top, x.Pass, x.Level, x.Retest = c.Name, c.Unit, c.Top, c.Pass, c.Level, c.Retest
	if x, err = tx.SaveExamKind(x); err != nil {
		return err
	}
	f, err := format(tx.Reader)
	tx.About(ExamName(f, x))
	return err
}

// RemoveExamKind removes a test with all its results.
type RemoveExamKind struct {
	ID data.ID `json:"id" doc:"the test"`
}

// Label names the change.
func (RemoveExamKind) Label() string { return "command.RemoveExamKind" }

// Apply removes it.
func (c RemoveExamKind) Apply(tx store.Tx) error {
	x, err := tx.ExamKind(c.ID)
	if err != nil {
		return err
	}
	f, err := format(tx.Reader)
	if err != nil {
		return err
	}
	tx.About(ExamName(f, x))
	return tx.Remove(data.ExamKinds, x.ID)
}

// SaveExam writes down a try at a test, or changes the one with the ID.
type SaveExam struct {
	ID    data.ID   `json:"id" doc:"the try; 0 adds one"`
	Kind  string    `json:"kind" doc:"code of the test"`
	Rep   string    `json:"rep" doc:"rep code"`
	Date  data.Date `json:"date" doc:"when; empty: today"`
	Score int       `json:"score" doc:"result, hundredths of a point or of a per cent: 9150 is 91.5"`
	Note  string    `json:"note" doc:"free words"`
}

// Label names the change.
func (SaveExam) Label() string { return "command.SaveExam" }

// Apply stores the try.
func (c SaveExam) Apply(tx store.Tx) (err error) {
	x := data.Exam{}
	if c.ID != 0 {
		if x, err = tx.Exam(c.ID); err != nil {
			return err
		}
	}
	kind, err := examOf(tx.Reader, c.Kind)
	if err != nil {
		return err
	}
	if kind.Source != "" {
		return data.Problem{Key: "problem.exam.derived", Field: "kind"}
	}
	p, err := person(tx.Reader, "rep", c.Rep)
	if err != nil {
		return err
	}
	if x.Date, err = app.DayOr(tx, "date", c.Date); err != nil {
		return err
	}
	if c.Score < 0 || c.Score > kind.Top {
		return data.Problem{Key: "problem.exam.score", Field: "score", Args: []any{text.PercentEdit(kind.Top)}}
	}
	x.ExamKindID, x.RepID, x.Score, x.Note = kind.ID, p.ID, c.Score, c.Note
	tx.About(p.Name)
	_, err = tx.SaveExam(x)
	return err
}

// examOf is the test with a code.
func examOf(r store.Reader, code string) (data.ExamKind, error) {
	rows, err := r.ExamKinds()
	for _, k := range rows {
		if k.Code == code {
			return k, err
		}
	}
	return data.ExamKind{}, cmp.Or(err, error(data.Problem{Key: "problem.exam.kind", Field: "kind"}))
}

// RemoveExam removes a try.
type RemoveExam struct {
	ID data.ID `json:"id" doc:"the try"`
}

// Label names the change.
func (RemoveExam) Label() string { return "command.RemoveExam" }

// Apply removes it.
func (c RemoveExam) Apply(tx store.Tx) error {
	x, err := tx.Exam(c.ID)
	if err != nil {
		return err
	}
	if err := about(tx, x.RepID); err != nil {
		return err
	}
	return tx.Remove(data.Exams, x.ID)
}
