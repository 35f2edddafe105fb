package planfile

import (
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// markSheet holds the marks that were given, by rep and period.
func (x *exporting) markSheet() (exchange.Sheet, error) {
	s := x.sheet("marks", "rep", "name", "first_day", "last_day", "indicator", "mark", "note")
	marks, err := x.Reader.ScoreMarks()
	for _, m := range marks {
		rep := x.names[data.Reps][m.RepID]
		s.Rows = append(s.Rows, []any{rep[0], rep[1], m.From, m.Until - 1, x.word("scores.indicator.", string(m.Indicator)), exchange.Decimal{Value: int64(m.Mark), Digits: 2}, m.Note})
	}
	return s, err
}

// praiseSheet holds the praise, newest first.
func (x *exporting) praiseSheet() (exchange.Sheet, error) {
	s := x.sheet("praise", "date", "rep", "name", "customer_code", "customer", "award", "incentive", "praise", "reward")
	rows, err := x.Reader.Praises()
	for _, p := range rows {
		rep, customer := x.names[data.Reps][p.RepID], x.names[data.Customers][p.CustomerID]
		s.Rows = append(s.Rows, []any{p.Date, rep[0], rep[1], customer[0], customer[1], x.word("praise.award.", string(p.Award)), x.word("praise.incentive.", string(p.Incentive)), p.Text, x.known(p.Reward)})
	}
	return s, err
}
