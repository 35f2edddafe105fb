package rituals

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// An Attack is what one person did on a day of attack (S2-21).
type Attack struct {
	Rep       string     `json:"rep"`
	Name      string     `json:"name"`
	Talks     *int       `json:"talks"`     // effective conversations; nil: no report
	Proposals *int       `json:"proposals"` // proposals made or made better; nil: no report
	Light     data.Light `json:"light"`     // green: both reached; amber: some of it; red: nothing; a ring without a report
}

// A Told is a success or a failure that somebody told of the day.
type Told struct {
	Won  bool   `json:"won"`
	Name string `json:"name"` // of who tells it
	Text string `json:"text"`
}

// attacked fills in what was done on the day of attack: of an occasion of it that
// day, of the meeting on the morning after the last one.
func (f *facts) attacked(r store.Reader, out *Recorded) error {
	day, ok := f.attackDay(out.Instance)
	if !ok || day > f.today {
		return nil
	}
	out.Of = day
	rows, err := r.Activities(data.Period{From: day, Until: day + 1})
	if err != nil {
		return err
	}
	done := map[data.ID]data.Activity{}
	for _, x := range rows {
		done[x.RepID] = x
	}
	for _, p := range f.sellers(day) {
		x, reported := done[p.ID]
		out.Attack = append(out.Attack, Attack{Rep: p.Code, Name: p.Name, Talks: x.Talks, Proposals: x.Proposals, Light: attackLight(x, reported)})
	}
	cases, err := r.TrackCases()
	for _, x := range cases {
		if x.Date == day {
			out.Cases = append(out.Cases, Told{Won: x.Won, Name: f.byID[x.RepID].Name, Text: x.Text})
		}
	}
	return err
}

// attackDay is the day of attack that an occasion is about: its own, or the last one
// before a meeting that looks back on it.
func (f *facts) attackDay(i Instance) (data.Date, bool) {
	if i.Ritual.Kept == "attack" {
		return i.Day, true
	}
	if i.Ritual.Code != "morning_after" {
		return 0, false
	}
	for _, x := range f.rituals {
		if x.Kept != "attack" || !x.On {
			continue
		}
		rows := calc.Occasions(x, f.plan.Period(), f.stageOf(x), f.cal, data.Period{From: i.Day - 7, Until: i.Day})
		for k := len(rows) - 1; k >= 0; k-- {
			if !rows[k].Left {
				return rows[k].Day, true
			}
		}
	}
	return 0, false
}

func attackLight(x data.Activity, reported bool) data.Light {
	talks, proposals := orNone(x.Talks), orNone(x.Proposals)
	switch {
	case !reported || x.Talks == nil && x.Proposals == nil:
		return data.Ring
	case talks >= data.AttackTalks && proposals >= data.AttackProposals:
		return data.Green
	case talks+proposals > 0:
		return data.Amber
	}
	return data.Red
}

func orNone(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}
