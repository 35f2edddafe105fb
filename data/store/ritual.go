package store

import (
	"errors"

	"quarterdeck/data"
)

// Rituals lists what comes round in its order.
func (r Reader) Rituals() ([]data.Ritual, error) { return list[data.Ritual](r, "position, id") }

// Ritual is the ritual with the ID.
func (r Reader) Ritual(id data.ID) (data.Ritual, error) { return one[data.Ritual](r, data.Rituals, id) }

// SaveRitual adds or replaces a ritual and returns it with its ID.
func (t Tx) SaveRitual(x data.Ritual) (data.Ritual, error) {
	if err := t.codeTaken(data.Rituals, x.ID, x.Code); err != nil {
		return x, err
	}
	err := save(t, &x)
	return x, err
}

// RitualPeople lists who is named as taking part in which ritual.
func (r Reader) RitualPeople() ([]data.RitualPerson, error) {
	return list[data.RitualPerson](r, "ritual_id, id")
}

// SetRitualPeople makes these people the ones named in a ritual.
func (t Tx) SetRitualPeople(ritual data.ID, reps []data.ID) error {
	have, err := t.RitualPeople()
	if err != nil {
		return err
	}
	named := map[data.ID]bool{}
	for _, x := range have {
		if x.RitualID == ritual {
			named[x.RepID] = true
		}
	}
	var rows []data.RitualPerson
	wanted := map[data.ID]bool{}
	for _, rep := range reps {
		if !named[rep] && !wanted[rep] {
			rows = append(rows, data.RitualPerson{RitualID: ritual, RepID: rep})
		}
		wanted[rep] = true
	}
	for _, x := range have {
		if x.RitualID == ritual && !wanted[x.RepID] {
			if err := t.Remove(data.RitualPeople, x.ID); err != nil {
				return err
			}
		}
	}
	return saveAll(t, rows)
}

// RitualRecords lists what came of the rituals, by the days they were due.
func (r Reader) RitualRecords() ([]data.RitualRecord, error) {
	return list[data.RitualRecord](r, "day, id")
}

// SaveRitualRecord adds or replaces a record and returns it with its ID.
func (t Tx) SaveRitualRecord(x data.RitualRecord) (data.RitualRecord, error) {
	err := save(t, &x)
	return x, err
}

// ResponseItems lists the lines of the customer-need response list, the latest
// first.
func (r Reader) ResponseItems() ([]data.ResponseItem, error) {
	return list[data.ResponseItem](r, "day DESC, id DESC")
}

// ResponseItem is the line with the ID.
func (r Reader) ResponseItem(id data.ID) (data.ResponseItem, error) {
	return one[data.ResponseItem](r, data.ResponseItems, id)
}

// SaveResponseItem adds or replaces a line and returns it with its ID.
func (t Tx) SaveResponseItem(x data.ResponseItem) (data.ResponseItem, error) {
	err := save(t, &x)
	return x, err
}

// A Kept is how much of something the plan holds on a day: that is how it is known
// that a ritual was held which leaves its record elsewhere.
type Kept struct {
	Sort string // what it is; see [Reader.KeptOn]
	Day  data.Date
	N    int
}

// KeptOn lists what the plan holds on the days of a period, in one question:
// reviews that were ended by rhythm (review:weekly), trainings held by class (training:case),
// cases won and lost, frozen weeks and behaviour forms by their Monday, need
// reviews, versions and adjustments (calibration), letters signed, prizes of the
// sprint, daily reports, reps who reached three talks and a proposal (attack),
// duties done by week, and lines of the response list.
func (r Reader) KeptOn(p data.Period) (rows []Kept, err error) {
	err = r.db.Raw(`SELECT sort, day, SUM(n) AS n FROM (
		SELECT 'review:' || rhythm AS sort, date AS day, 1 AS n FROM reviews WHERE closed <> 0
		UNION ALL SELECT 'training:' || class, held, 1 FROM trainings WHERE held <> 0
		UNION ALL SELECT CASE WHEN won THEN 'won' ELSE 'lost' END, date, 1 FROM track_cases
		UNION ALL SELECT 'freeze', week, 1 FROM pipeline_weeks
		UNION ALL SELECT 'behaviour', week, 1 FROM behaviours
		UNION ALL SELECT 'need', date, 1 FROM need_reviews
		UNION ALL SELECT 'calibration', day, 1 FROM versions
		UNION ALL SELECT 'calibration', day, 1 FROM proposals
		UNION ALL SELECT 'letter', signed, 1 FROM letters WHERE signed <> 0
		UNION ALL SELECT 'sprint', date, 1 FROM praises WHERE award = 'sprint'
		UNION ALL SELECT 'report', date, 1 FROM activities
		UNION ALL SELECT 'attack', date, 1 FROM activities WHERE talks >= ? AND proposals >= ?
		UNION ALL SELECT 'duty', week, MIN(r.done, d.count) FROM duty_records r JOIN duties d ON d.id = r.duty_id
		UNION ALL SELECT 'response', day, 1 FROM response_items
	) WHERE day >= ? AND day < ? GROUP BY sort, day ORDER BY sort, day`, data.AttackTalks, data.AttackProposals, int64(p.From), int64(p.Until)).Scan(&rows).Error
	return rows, err
}

// RemovePastRituals takes away what a plan that follows another has no use for: what
// came of rituals before its first day, and what customers were answered before the
// plan that ends. The rituals themselves come along.
func (t Tx) RemovePastRituals(from, until data.Date) error {
	return errors.Join(t.db.Exec("DELETE FROM ritual_records WHERE day < ?", int64(until)).Error,
		t.db.Exec("DELETE FROM response_items WHERE replied > 0 AND replied < ?", int64(from)).Error)
}

// checkRituals asks every record around rituals what is wrong with it.
func (f *File) checkRituals(add func(part, format string, args ...any)) error {
	return errors.Join(
		each[data.Ritual](f, data.Rituals, add),
		each[data.RitualPerson](f, data.RitualPeople, add),
		each[data.RitualRecord](f, data.RitualRecords, add),
		each[data.ResponseItem](f, data.ResponseItems, add))
}
