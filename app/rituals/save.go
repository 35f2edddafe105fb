package rituals

import (
	"slices"
	"strconv"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveRitual adds a ritual, or changes the one with the ID.
type SaveRitual struct {
	ID        data.ID        `json:"id" doc:"number of the ritual; 0 adds one"`
	Name      string         `json:"name" doc:"what it is called; empty: the shipped name"`
	Rhythm    data.Rhythm    `json:"rhythm" doc:"daily, weekly, biweekly, monthly, quarterly, halfyear or yearly"`
	Weekdays  string         `json:"weekdays" doc:"digits, 1 Monday to 7 Sunday, rising: 3, or 15 for Mondays and Fridays; daily: empty for every working day"`
	Nth       data.Nth       `json:"nth" doc:"monthly and rarer: which such weekday of the month, 1 to 4, -1 the last; 0: the day counts"`
	Day       int            `json:"day" doc:"monthly and rarer: day of the month, -1 for the last working day; 0: the weekday counts"`
	Month     int            `json:"month" doc:"quarterly and rarer: which month of the quarter, half-year or year of the plan, from 1"`
	Minute    *int           `json:"minute" doc:"minute of the day at which it begins; missing: at no particular time"`
	Lasts     int            `json:"lasts" doc:"minutes; 0: not said"`
	Owner     string         `json:"owner" doc:"code of the person who sees to it; empty: nobody yet"`
	Who       data.RitualWho `json:"who" doc:"who takes part: all, reps, top, core, new, lead or named"`
	People    []string       `json:"people" doc:"codes of the people named; only with named"`
	Guests    string         `json:"guests" doc:"who comes from elsewhere; empty: the shipped words"`
	Stage     data.ID        `json:"stage" doc:"number of the stage it belongs to; 0: always"`
	Shift     data.Shift     `json:"shift" doc:"from a day that is not worked: next, before or skip"`
	Kept      string         `json:"kept" doc:"where the plan keeps its record, such as review, one_on_one or cases; empty: in a record of its own"`
	Checklist string         `json:"checklist" doc:"what is to be done, a line each; empty: the shipped lines"`
	Output    string         `json:"output" doc:"document or number it ends in; empty: the shipped words"`
	Source    string         `json:"source" doc:"where it was asked for, such as S2-21; may be empty"`
	Begins    data.Date      `json:"begins" doc:"first day it counts, and of every second week the first; empty: the first of the plan"`
	On        bool           `json:"on" doc:"it falls due"`
}

// Label names the change.
func (SaveRitual) Label() string { return "command.SaveRitual" }

// Apply stores the ritual and who is named in it.
func (c SaveRitual) Apply(tx store.Tx) (err error) {
	x := data.Ritual{}
	if c.ID != 0 {
		if x, err = tx.Ritual(c.ID); err != nil {
			return err
		}
	} else if x.Code, x.Position, err = behind(tx); err != nil {
		return err
	}
	switch {
	case c.Name == "" && !isShipped(x.Code):
		return data.Problem{Key: "problem.title", Field: "name"}
	case !knownKeep(c.Kept):
		return data.Problem{Key: "problem.ritual.kept", Field: "kept", Args: []any{c.Kept}}
	}
	if err := app.CheckDay("begins", c.Begins); err != nil {
		return err
	}
	x.Name, x.Rhythm, x.Weekdays, x.Nth, x.Day, x.Month, x.Minute, x.Lasts = c.Name, c.Rhythm, c.Weekdays, c.Nth, c.Day, c.Month, c.Minute, c.Lasts
	x.Who, x.Guests, x.Shift, x.Kept, x.Checklist, x.Output, x.Source, x.Begins, x.On = c.Who, c.Guests, c.Shift, c.Kept, c.Checklist, c.Output, c.Source, c.Begins, c.On
	if x.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	if c.Stage != 0 {
		if _, err := tx.Stage(c.Stage); err != nil {
			return data.At("stage", err)
		}
	}
	x.StageID = c.Stage
	people, err := named(tx, x.Who, c.People)
	if err != nil {
		return err
	}
	tx.About(Name(planWords(tx), x))
	if x, err = tx.SaveRitual(x); err != nil {
		return err
	}
	return tx.SetRitualPeople(x.ID, people)
}

// behind is a free code and the place behind all other rituals.
func behind(tx store.Tx) (code string, position int, err error) {
	rows, err := tx.Rituals()
	taken := map[string]bool{}
	for _, x := range rows {
		taken[x.Code] = true
		position = max(position, x.Position)
	}
	for n := 1; ; n++ {
		if code = "own" + strconv.Itoa(n); !taken[code] {
			return code, position + 1, err
		}
	}
}

// named are the people named as taking part; nobody unless those named do.
func named(tx store.Tx, who data.RitualWho, codes []string) (ids []data.ID, err error) {
	if who != data.WhoNamed {
		return nil, nil
	}
	for _, code := range codes {
		id, err := app.RepOf(tx.Reader, "people", code)
		if err != nil {
			return nil, err
		}
		if id != 0 && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// RemoveRitual removes a ritual with what was recorded of it. A shipped one can be
// restored.
type RemoveRitual struct {
	ID data.ID `json:"id" doc:"number of the ritual"`
}

// Label names the change.
func (RemoveRitual) Label() string { return "command.RemoveRitual" }

// Apply removes it.
func (c RemoveRitual) Apply(tx store.Tx) error {
	x, err := tx.Ritual(c.ID)
	if err != nil {
		return err
	}
	tx.About(Name(planWords(tx), x))
	return tx.Remove(data.Rituals, c.ID)
}

// RestoreRituals adds the shipped rituals that the plan does not have.
type RestoreRituals struct {
	Owner string    `json:"owner" doc:"code of the person who sees to them; empty: the first manager"`
	From  data.Date `json:"from" doc:"first day they count; empty: today"`
}

// Label names the change.
func (RestoreRituals) Label() string { return "command.RestoreRituals" }

// Apply adds them in their order behind those that are there.
func (c RestoreRituals) Apply(tx store.Tx) error {
	owner, err := app.RepOf(tx.Reader, "owner", c.Owner)
	if err != nil {
		return err
	}
	if owner == 0 {
		if owner, err = manager(tx.Reader); err != nil {
			return err
		}
	}
	if err := app.CheckDay("from", c.From); err != nil {
		return err
	}
	from := c.From
	if from == 0 {
		if from, err = app.TodayIn(tx); err != nil {
			return err
		}
	}
	rows, err := tx.Rituals()
	if err != nil {
		return err
	}
	last, added := 0, 0
	have := map[string]bool{}
	for _, x := range rows {
		have[x.Code], last = true, max(last, x.Position)
	}
	for _, x := range data.ShippedRituals() {
		if have[x.Code] {
			continue
		}
		added++
		x.Position, x.OwnerID, x.Begins = last+added, owner, from
		if _, err := tx.SaveRitual(x); err != nil {
			return err
		}
	}
	if added == 0 {
		return data.Problem{Key: "problem.ritual.complete", Field: "id"}
	}
	return nil
}

// manager is the first manager of the plan; 0: there is none.
func manager(r store.Reader) (data.ID, error) {
	reps, err := r.Reps()
	for _, p := range reps {
		if p.Level == data.Manager {
			return p.ID, err
		}
	}
	return 0, err
}

// SwitchRitual lets a ritual fall due, or lets it rest. One that is switched on
// counts from today on: nothing before is late.
type SwitchRitual struct {
	ID data.ID `json:"id" doc:"number of the ritual"`
	On bool    `json:"on" doc:"it falls due"`
}

// Label names the change.
func (c SwitchRitual) Label() string {
	if c.On {
		return "command.SwitchRitual.on"
	}
	return "command.SwitchRitual"
}

// Apply switches it.
func (c SwitchRitual) Apply(tx store.Tx) error {
	x, err := tx.Ritual(c.ID)
	if err != nil {
		return err
	}
	if c.On && !x.On {
		today, err := app.TodayIn(tx)
		if err != nil {
			return err
		}
		x.Begins = from(x, today)
	}
	x.On = c.On
	tx.About(Name(planWords(tx), x))
	_, err = tx.SaveRitual(x)
	return err
}

// from is the first day a ritual counts that is switched on today. Of those every
// second week it stays in the same weeks.
func from(x data.Ritual, today data.Date) data.Date {
	if x.Rhythm != data.Biweekly || x.Begins == 0 || x.Begins >= today {
		return max(x.Begins, today)
	}
	if weeks := int(today.Monday()-x.Begins.Monday()) / 7; weeks%2 != 0 {
		return today.Monday() + 7
	}
	return today
}
