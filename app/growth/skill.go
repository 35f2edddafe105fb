package growth

import (
	"cmp"
	"strconv"

	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveSkillNeed adds something a rung of the ladder asks for, or changes the need
// with the ID.
type SaveSkillNeed struct {
	ID     data.ID            `json:"id" doc:"the need; 0 adds one"`
	Level  data.SkillLevel    `json:"level" doc:"rung: new, senior or manager"`
	Part   data.SkillPart     `json:"part" doc:"content, form or standard"`
	Name   string             `json:"name" doc:"name; empty: the shipped one"`
	Proof  data.SkillProof    `json:"proof" doc:"how it is seen: tick, exam, training or mentor"`
	Exam   string             `json:"exam" doc:"exam: code of the test"`
	Class  data.TrainingClass `json:"class" doc:"training: class of the training"`
	Count  int                `json:"count" doc:"training, mentor: how many days"`
	Within int                `json:"within" doc:"training, mentor: days back in which they count; 0: ever"`
}

// Label names the change.
func (SaveSkillNeed) Label() string { return "command.SaveSkillNeed" }

// Apply stores the need.
func (c SaveSkillNeed) Apply(tx store.Tx) (err error) {
	x := data.SkillNeed{}
	if c.ID != 0 {
		if x, err = tx.SkillNeed(c.ID); err != nil {
			return err
		}
	} else {
		rows, err := tx.SkillNeeds()
		if err != nil {
			return err
		}
		taken := map[string]bool{}
		for _, n := range rows {
			taken[n.Code] = true
			x.Position = max(x.Position, n.Position)
		}
		x.Position++
		x.Code = free("need", taken)
	}
	if c.Name == "" && !shipped("growth.need.", string(c.Level)+"."+x.Code) {
		return data.Problem{Key: "problem.skill.name", Field: "name"}
	}
	x.Level, x.Part, x.Name, x.Proof = c.Level, c.Part, c.Name, c.Proof
	x.ExamKindID, x.Class, x.Count, x.Within = 0, "", 0, 0
	switch c.Proof {
	case data.ByExam:
		kind, err := examOf(tx.Reader, c.Exam)
		if err != nil {
			return data.At("exam", err)
		}
		x.ExamKindID = kind.ID
	case data.ByTraining:
		x.Class, x.Count, x.Within = c.Class, c.Count, c.Within
	case data.ByMentor:
		x.Count, x.Within = c.Count, c.Within
	}
	if x, err = tx.SaveSkillNeed(x); err != nil {
		return err
	}
	f, err := format(tx.Reader)
	tx.About(NeedName(f, x))
	return err
}

// RemoveSkillNeed removes something a rung asks for, with the marks for it.
type RemoveSkillNeed struct {
	ID data.ID `json:"id" doc:"the need"`
}

// Label names the change.
func (RemoveSkillNeed) Label() string { return "command.RemoveSkillNeed" }

// Apply removes it.
func (c RemoveSkillNeed) Apply(tx store.Tx) error {
	x, err := tx.SkillNeed(c.ID)
	if err != nil {
		return err
	}
	f, err := format(tx.Reader)
	if err != nil {
		return err
	}
	tx.About(NeedName(f, x))
	return tx.Remove(data.SkillNeeds, x.ID)
}

// TickSkill says that a rep meets a need that is met by the manager's word, or
// takes that back.
type TickSkill struct {
	Rep  string    `json:"rep" doc:"rep code"`
	Need data.ID   `json:"need" doc:"the need"`
	Day  data.Date `json:"day" doc:"since when; empty: today"`
	Note string    `json:"note" doc:"what shows it"`
	Undo bool      `json:"undo" doc:"the rep does not meet it after all"`
}

// Label names the change.
func (TickSkill) Label() string { return "command.TickSkill" }

// Apply stores the mark, or removes it.
func (c TickSkill) Apply(tx store.Tx) error {
	p, err := person(tx.Reader, "rep", c.Rep)
	if err != nil {
		return err
	}
	need, err := tx.SkillNeed(c.Need)
	if err != nil {
		return data.At("need", err)
	}
	if need.Proof != data.ByTick {
		return data.Problem{Key: "problem.skill.derived", Field: "need"}
	}
	tx.About(p.Name)
	x := data.SkillMark{SkillNeedID: need.ID, RepID: p.ID, Note: c.Note}
	if x.Day, err = app.DayOr(tx, "day", c.Day); err != nil {
		return err
	}
	rows, err := tx.SkillMarks()
	if err != nil {
		return err
	}
	for _, m := range rows {
		if m.SkillNeedID == need.ID && m.RepID == p.ID {
			x.ID = m.ID
		}
	}
	switch {
	case !c.Undo:
		return tx.SaveSkillMark(x)
	case x.ID == 0:
		return data.Problem{Key: "problem.skill.unticked", Field: "need"}
	}
	return tx.Remove(data.SkillMarks, x.ID)
}

// Promote puts a rep on a rung of the ladder from a day on (S3-7). It takes the
// place of a promotion of the same day.
type Promote struct {
	Rep   string          `json:"rep" doc:"rep code"`
	Level data.SkillLevel `json:"level" doc:"new, senior or manager"`
	Day   data.Date       `json:"day" doc:"since when; empty: today"`
	Note  string          `json:"note" doc:"why"`
}

// Label names the change.
func (Promote) Label() string { return "command.Promote" }

// Apply writes the promotion down.
func (c Promote) Apply(tx store.Tx) error {
	p, err := person(tx.Reader, "rep", c.Rep)
	if err != nil {
		return err
	}
	x := data.Promotion{RepID: p.ID, Level: c.Level, Note: c.Note}
	if x.Day, err = app.DayOr(tx, "day", c.Day); err != nil {
		return err
	}
	rows, err := tx.Promotions()
	if err != nil {
		return err
	}
	for _, y := range rows {
		if y.RepID == p.ID && y.Day == x.Day {
			x.ID = y.ID
		}
	}
	tx.About(p.Name)
	_, err = tx.SavePromotion(x)
	return err
}

// RemovePromotion removes a promotion as if it had not been.
type RemovePromotion struct {
	ID data.ID `json:"id" doc:"the promotion"`
}

// Label names the change.
func (RemovePromotion) Label() string { return "command.RemovePromotion" }

// Apply removes it.
func (c RemovePromotion) Apply(tx store.Tx) error {
	x, err := tx.Promotion(c.ID)
	if err != nil {
		return err
	}
	if err := about(tx, x.RepID); err != nil {
		return err
	}
	return tx.Remove(data.Promotions, x.ID)
}

// free is a code of a kind that is not taken: test1, test2 …
func free(kind string, taken map[string]bool) string {
	for n := 1; ; n++ {
		if code := kind + strconv.Itoa(n); !taken[code] {
			return code
		}
	}
}

// shipped reports whether the program has a name for a code.
func shipped(prefix, code string) bool { return text.Has(text.EN, prefix+code) }

// ExamName is the name of a test: its own, else the shipped one.
func ExamName(f text.Fmt, k data.ExamKind) string { return cmp.Or(k.Name, f.T("growth.exam."+k.Code)) }

// NeedName is the name of a need: its own, else the shipped one.
func NeedName(f text.Fmt, n data.SkillNeed) string {
	return cmp.Or(n.Name, f.T("growth.need."+string(n.Level)+"."+n.Code))
}

// DutyName is the name of a weekly duty: its own, else the shipped one.
func DutyName(f text.Fmt, d data.Duty) string { return cmp.Or(d.Name, f.T("growth.duty."+d.Code)) }
