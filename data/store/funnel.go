package store

import "quarterdeck/data"

// Funnels lists the funnel of the team and those of reps, the team's first.
func (r Reader) Funnels() ([]data.Funnel, error) {
	return list[data.Funnel](r, "IFNULL(rep_id, 0)")
}

// SaveFunnel puts a funnel in the place of the one of its rep, or of the team's.
func (t Tx) SaveFunnel(f data.Funnel) error {
	f.ID = 0
	rows, err := t.Funnels()
	if err != nil {
		return err
	}
	for _, x := range rows {
		if x.RepID == f.RepID {
			f.ID = x.ID
		}
	}
	return save(t, &f)
}
