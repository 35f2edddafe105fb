package store

import "quarterdeck/data"

// ScoreRule says what a score card is made of; the default when none is set.
func (r Reader) ScoreRule() (data.ScoreRule, error) {
	rows, err := list[data.ScoreRule](r, "id")
	if err != nil || len(rows) == 0 {
		return data.DefaultScoreRule(), err
	}
	return rows[0], nil
}

// SaveScoreRule sets what a score card is made of.
func (t Tx) SaveScoreRule(x data.ScoreRule) error {
	x.ID = 1
	x.Items = append([]data.ScoreItem{}, x.Items...) // none is an empty list
	return save(t, &x)
}

// ScoreMarks lists the marks that were given, by rep, period and indicator.
func (r Reader) ScoreMarks() ([]data.ScoreMark, error) {
	return list[data.ScoreMark](r, `rep_id, "from", until, indicator`)
}

// SaveScoreMark adds or replaces a mark and returns it with its ID.
func (t Tx) SaveScoreMark(x data.ScoreMark) (data.ScoreMark, error) {
	err := save(t, &x)
	return x, err
}

// Praises lists the praise of all, the newest first.
func (r Reader) Praises() ([]data.Praise, error) { return list[data.Praise](r, "date DESC, id DESC") }

// Praise is the praise with the ID.
func (r Reader) Praise(id data.ID) (data.Praise, error) { return one[data.Praise](r, data.Praises, id) }

// SavePraise adds or replaces a praise and returns it with its ID.
func (t Tx) SavePraise(x data.Praise) (data.Praise, error) {
	err := save(t, &x)
	return x, err
}
