package store

import "quarterdeck/data"

// Plays lists the plays, the newest first.
func (r Reader) Plays() ([]data.Play, error) { return list[data.Play](r, "opened DESC, id DESC") }

// Play is the play with the ID.
func (r Reader) Play(id data.ID) (data.Play, error) { return one[data.Play](r, data.Plays, id) }

// SavePlay adds or replaces a play and returns it with its ID.
func (t Tx) SavePlay(x data.Play) (data.Play, error) {
	err := save(t, &x)
	return x, err
}

// PlaysOf lists the plays of one customer, the newest first.
func (r Reader) PlaysOf(customer data.ID) (rows []data.Play, err error) {
	err = r.db.Where("customer_id = ?", int64(customer)).Order("opened DESC, id DESC").Find(&rows).Error
	return rows, err
}

// PlaySteps lists the steps of all plays, by play and position.
func (r Reader) PlaySteps() ([]data.PlayStep, error) {
	return list[data.PlayStep](r, "play_id, position, id")
}

// PlayStep is the step of a play with the ID.
func (r Reader) PlayStep(id data.ID) (data.PlayStep, error) {
	return one[data.PlayStep](r, data.PlaySteps, id)
}

// SavePlayStep adds or replaces a step of a play and returns it with its ID.
func (t Tx) SavePlayStep(x data.PlayStep) (data.PlayStep, error) {
	err := save(t, &x)
	return x, err
}

// OpenPlay adds a play with the steps of its script, in the words that say gives
// for their keys. A step of a proposal or a new decision maker is never due later
// than the play itself.
func (t Tx) OpenPlay(p data.Play, say func(key string) string) (data.Play, error) {
	rows := []data.Play{p}
	err := t.OpenPlays(rows, say)
	return rows[0], err
}

// OpenPlays adds many plays at once, each as [Tx.OpenPlay] does; they get their
// IDs in their order.
func (t Tx) OpenPlays(plays []data.Play, say func(key string) string) error {
	if err := saveAll(t, plays); err != nil {
		return err
	}
	var steps []data.PlayStep
	for _, p := range plays {
		for i, s := range data.Scripts[p.Kind] {
			due := p.Opened + data.Date(s.Days)
			if p.Kind == data.ProposalPlay || p.Kind == data.NewDecider {
				due = min(due, p.Due)
			}
			steps = append(steps, data.PlayStep{PlayID: p.ID, Text: say(s.Key), Due: due, Position: i + 1})
		}
	}
	return saveAll(t, steps)
}
