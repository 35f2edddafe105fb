package scores

import (
	"slices"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SetScoreMarks gives marks to reps for a period, each in the place of the one
// that is there. A missing mark takes it away.
type SetScoreMarks struct {
	By    string    `json:"by" doc:"month, quarter (also when empty) or year"`
	Day   data.Date `json:"day" doc:"any day of the period; empty: today"`
	Marks []Mark    `json:"marks" doc:"one for each rep and indicator"`
}

// A Mark is what a rep is given for an indicator.
type Mark struct {
	Rep       string         `json:"rep" doc:"code of the rep"`
	Indicator data.Indicator `json:"indicator" doc:"what is marked, such as cooperation"`
	Mark      *int           `json:"mark" doc:"0 to 100 in hundredths; missing: none"`
	Note      string         `json:"note" doc:"what it is based on; may be empty"`
}

// Label names the change.
func (SetScoreMarks) Label() string { return "command.SetScoreMarks" }

// Apply stores the marks.
func (c SetScoreMarks) Apply(tx store.Tx) error {
	if len(c.Marks) == 0 {
		return data.Problem{Key: "problem.score.marks", Field: "marks"}
	}
	plan, err := tx.Plan()
	if err != nil {
		return err
	}
	day := c.Day
	if day == 0 {
		if day, err = app.TodayIn(tx); err != nil {
			return err
		}
	}
	if err := app.CheckDay("day", day); err != nil {
		return err
	}
	p, err := PeriodOf(plan, c.By, day)
	if err != nil {
		return err
	}
	have, err := tx.ScoreMarks()
	if err != nil {
		return err
	}
	for _, m := range c.Marks {
		if m.Rep == "" {
			return data.Problem{Key: "problem.score.rep", Field: "rep"}
		}
		x := data.ScoreMark{Period: p, Indicator: m.Indicator, Note: m.Note}
		if x.RepID, err = app.RepOf(tx.Reader, "rep", m.Rep); err != nil {
			return err
		}
		same := func(y data.ScoreMark) bool {
			return y.RepID == x.RepID && y.Period == p && y.Indicator == x.Indicator
		}
		i := slices.IndexFunc(have, same)
		if i >= 0 {
			x.ID = have[i].ID
		}
		switch {
		case m.Mark != nil:
			x.Mark = *m.Mark
			if x, err = tx.SaveScoreMark(x); err != nil {
				return err
			}
			if i < 0 {
				have = append(have, x)
			}
		case i >= 0:
			if err := tx.Remove(data.ScoreMarks, x.ID); err != nil {
				return err
			}
			have = slices.Delete(have, i, i+1)
		default:
			if err := x.Check(); err != nil {
				return err
			}
		}
	}
	return nil
}

// typedFor is the mark that counts for a rep, an indicator and a period: the one
// given for it, else that of the shortest longer period around it, else the mean
// of those within it. ok is false when there is none.
func typedFor(marks []data.ScoreMark, rep data.ID, i data.Indicator, p data.Period) (x data.ScoreMark, ok bool) {
	sum, n := 0, 0
	for _, m := range marks {
		if m.RepID != rep || m.Indicator != i {
			continue
		}
		switch {
		case m.Period == p:
			return m, true
		case m.Contains(p) && (!ok || m.Days() < x.Days()):
			x, ok = m, true
		case p.Contains(m.Period):
			sum, n = sum+m.Mark, n+1
		}
	}
	if !ok && n > 0 {
		return data.ScoreMark{RepID: rep, Indicator: i, Period: p, Mark: (sum + n/2) / n}, true
	}
	return x, ok
}
