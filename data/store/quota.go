package store

import "quarterdeck/data"

// Ladder is the plan's ladder of abilities, or the default one while it has
// none of its own.
func (r Reader) Ladder() (data.Ladder, error) {
	rows, err := list[data.Ladder](r, "id")
	if err != nil || len(rows) == 0 {
		return data.DefaultLadder(), err
	}
	return rows[0], nil
}

// SaveLadder replaces the plan's ladder.
func (t Tx) SaveLadder(l data.Ladder) error {
	l.ID = 1
	return save(t, &l)
}

// Commitments lists what the reps promised, by rep.
func (r Reader) Commitments() ([]data.Commitment, error) {
	return list[data.Commitment](r, "rep_id")
}

// SaveCommitment puts the commitment in the place of the rep's one.
func (t Tx) SaveCommitment(x data.Commitment) error {
	return t.inPlace(data.Commitments, x.RepID, func(id data.ID) error {
		x.ID = id
		return save(t, &x)
	})
}

// Signoffs lists the signatures, by rep.
func (r Reader) Signoffs() ([]data.Signoff, error) { return list[data.Signoff](r, "rep_id") }

// SaveSignoff puts the signature in the place of the rep's one.
func (t Tx) SaveSignoff(x data.Signoff) error {
	return t.inPlace(data.Signoffs, x.RepID, func(id data.ID) error {
		x.ID = id
		return save(t, &x)
	})
}

// inPlace saves under the number of the record a rep has of a kind, or under
// none.
func (t Tx) inPlace(kind data.Kind, rep data.ID, save func(data.ID) error) error {
	var id data.ID
	if err := t.db.Raw("SELECT IFNULL(MAX(id), 0) FROM "+string(kind)+" WHERE rep_id = ?", rep).Scan(&id).Error; err != nil {
		return err
	}
	return save(id)
}

// Moves lists what was handed over, latest day first.
func (r Reader) Moves() ([]data.Move, error) { return list[data.Move](r, "day DESC, id DESC") }

// SaveMove adds a record of a move and returns it with its ID.
func (t Tx) SaveMove(x data.Move) (data.Move, error) {
	err := save(t, &x)
	return x, err
}

// Credits lists the shared customers, by customer, day and share.
func (r Reader) Credits() ([]data.Credit, error) {
	return list[data.Credit](r, `customer_id, "from", share DESC, id`)
}

// SaveCredits adds or replaces credits.
func (t Tx) SaveCredits(rows []data.Credit) error { return saveAll(t, rows) }

// Mentorships lists the mentorships, by rep and day.
func (r Reader) Mentorships() ([]data.Mentorship, error) {
	return list[data.Mentorship](r, `rep_id, "from", id`)
}

// Mentorship is the mentorship with the ID.
func (r Reader) Mentorship(id data.ID) (data.Mentorship, error) {
	return one[data.Mentorship](r, data.Mentorships, id)
}

// SaveMentorship adds or replaces a mentorship and returns it with its ID.
func (t Tx) SaveMentorship(x data.Mentorship) (data.Mentorship, error) {
	err := save(t, &x)
	return x, err
}
