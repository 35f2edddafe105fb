package store

import "quarterdeck/data"

// DaysOff lists the entries of the calendar by day.
func (r Reader) DaysOff() ([]data.DayOff, error) { return list[data.DayOff](r, "day") }

// Calendar is which days are worked: Mondays to Fridays but for the entries. It
// is kept until an entry changes, since every page asks for it.
func (r Reader) Calendar() (data.Calendar, error) {
	if r.cache != nil && r.cache.calendar != nil {
		return *r.cache.calendar, nil
	}
	rows, err := r.DaysOff()
	if err != nil {
		return data.Calendar{}, err
	}
	c := data.NewCalendar(rows)
	if r.cache != nil {
		r.cache.calendar = &c
	}
	return c, nil
}

// SaveDaysOff puts each entry in the place of the one of its day.
func (t Tx) SaveDaysOff(rows []data.DayOff) error {
	have, err := t.DaysOff()
	if err != nil {
		return err
	}
	ids := make(map[data.Date]data.ID, len(have))
	for _, d := range have {
		ids[d.Day] = d.ID
	}
	for i := range rows {
		rows[i].ID = ids[rows[i].Day]
		if err := save(t, &rows[i]); err != nil {
			return err
		}
		ids[rows[i].Day] = rows[i].ID
	}
	return nil
}
