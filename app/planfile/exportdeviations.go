package planfile

import (
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// deviationSheets are the deviations, their whys, and the responses that the plan
// keeps itself. Numbers and codes tie the tables together.
func (x *exporting) deviationSheets() ([]exchange.Sheet, error) {
	s := x.kindSheet(data.Deviations, "deviation", "text", "light", "status", "rep_code", "opened", "due", "closed", "cause", "before", "after", "outcome", "reason")
	rows, err := x.Reader.Deviations()
	if err != nil {
		return nil, err
	}
	for _, d := range rows {
		outcome := ""
		if d.Outcome != data.NoOutcome {
			outcome = x.word("deviation.outcome.", string(d.Outcome))
		}
		s.Rows = append(s.Rows, []any{int(d.ID), d.Title, d.Light, x.word("deviation.state.", string(d.State)), x.names[data.Reps][d.OwnerID][0], d.Opened, day(d.Due), day(d.Closed),
			x.causeWord(d.Cause), x.number(d.Unit, d.Value), x.number(d.Unit, d.After), outcome, d.Reason})
	}
	whys := x.kindSheet(data.Whys, "deviation", "position", "question", "answer", "evidence", "root")
	chain, err := x.Reader.Whys()
	for _, w := range chain {
		whys.Rows = append(whys.Rows, []any{int(w.DeviationID), w.Position, w.Question, w.Answer, w.Evidence, x.yes(w.Root)})
	}
	return []exchange.Sheet{s, whys}, err
}

func (x *exporting) causeWord(c data.RootCause) string {
	if c == data.NoCause {
		return ""
	}
	return x.word("deviation.cause.", string(c))
}
