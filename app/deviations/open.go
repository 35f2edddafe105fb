package deviations

import (
	"cmp"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// plainDays is how long the clock of a deviation runs for which no response says
// otherwise, and plainCheck when its indicator is looked at again.
const (
	plainDays  = 7
	plainCheck = 28
)

// OpenDeviation opens the work on a light that is not green. What the light shows
// on that day is kept, and the steps of its response become actions.
type OpenDeviation struct {
	Light    string    `json:"light" doc:"key of the light: the code of its rule, and of a record after a colon"`
	Day      data.Date `json:"day" doc:"day it is opened; empty: today"`
	Title    string    `json:"title" doc:"what is wrong; empty: the name of the light"`
	Owner    string    `json:"owner" doc:"code of the person who sees to it; empty: who answers for the light, else the manager"`
	Due      data.Date `json:"due" doc:"last day for the answer; empty: as the response says"`
	Response *string   `json:"response" doc:"code of the response whose steps become actions; empty: none; missing: as the rule of the light says"`
}

// Label names the change.
func (OpenDeviation) Label() string { return "command.OpenDeviation" }

// Apply opens the deviation. A light that is worked on already is refused.
func (c OpenDeviation) Apply(tx store.Tx) error {
	day, err := app.DayOr(tx, "day", c.Day)
	if err != nil {
		return err
	}
	others, err := ByLight(tx.Reader)
	if err != nil {
		return err
	}
	if x, ok := others[c.Light]; ok {
		return data.Problem{Key: "problem.deviation.open", Field: "light", Args: []any{x.Title, x.Opened}}
	}
	light, err := indicatorOf(tx.Reader, day, c.Light)
	if err != nil {
		return err
	}
	d := data.Deviation{Light: c.Light, State: data.Identified, Title: cmp.Or(c.Title, light.title), Opened: day, Due: c.Due, OwnerID: light.owner}
	light.freeze(&d)
	code := light.response
	if c.Response != nil {
		code = *c.Response
	}
	return begin(tx, d, c.Owner, code, c.Response != nil)
}

// ReportDeviation writes down what a person has seen (S1-9).
type ReportDeviation struct {
	Title    string    `json:"title" doc:"what is wrong"`
	Text     string    `json:"text" doc:"what was seen, in words; may be empty"`
	Day      data.Date `json:"day" doc:"day it was reported; empty: today"`
	Owner    string    `json:"owner" doc:"code of the person who sees to it; empty: the manager"`
	Due      data.Date `json:"due" doc:"last day for the answer; empty: as the response says, else in a week"`
	Measure  string    `json:"measure" doc:"code of the measure that shows it; empty: none does"`
	Scope    string    `json:"scope" doc:"firm (also when empty), region, product or rep"`
	Record   string    `json:"record" doc:"code of the region, product or rep; empty: the firm"`
	Response string    `json:"response" doc:"code of the response whose steps become actions; empty: none"`
}

// Label names the change.
func (ReportDeviation) Label() string { return "command.ReportDeviation" }

// Apply stores the deviation with what its measure shows on the day.
func (c ReportDeviation) Apply(tx store.Tx) error {
	day, err := app.DayOr(tx, "day", c.Day)
	if err != nil {
		return err
	}
	d := data.Deviation{State: data.Identified, Title: c.Title, Text: c.Text, Opened: day, Due: c.Due}
	if c.Measure != "" {
		x, err := measured(tx.Reader, day, c.Measure, cmp.Or(c.Scope, data.FirmScope), c.Record)
		if err != nil {
			return err
		}
		x.freeze(&d)
	}
	return begin(tx, d, c.Owner, c.Response, true)
}

// begin stores a new deviation with the clock of its response and its steps as
// actions. Must says that a response that is not there is a mistake; that of a
// rule may have been taken away.
func begin(tx store.Tx, d data.Deviation, owner, response string, must bool) error {
	if err := app.CheckDay("due", d.Due); err != nil {
		return err
	}
	people, err := readPeople(tx.Reader)
	if err != nil {
		return err
	}
	if owner != "" {
		if d.OwnerID, err = app.RepOf(tx.Reader, "owner", owner); err != nil {
			return err
		}
	}
	d.OwnerID = cmp.Or(d.OwnerID, people.manager)
	preset, ok, err := responseOf(tx.Reader, response)
	if err != nil {
		return err
	}
	if !ok && response != "" && must {
		return data.Problem{Key: "problem.response.unknown", Field: "response", Args: []any{response}}
	}
	days, check := plainDays, plainCheck
	if ok {
		d.Response, d.Cause = preset.Code, preset.Cause
		days, check = preset.Days, preset.Verify
	}
	if d.Due == 0 {
		d.Due = d.Opened + data.Date(days)
	}
	d.CheckDay = max(d.Opened+data.Date(check), d.Due)
	tx.About(d.Title)
	if d, err = tx.SaveDeviation(d); err != nil {
		return err
	}
	return act(tx, d, preset, people)
}

// UseResponse chooses the response to a deviation later on: its steps become
// actions beside those there are, and its clock counts from the day.
type UseResponse struct {
	ID       data.ID   `json:"id" doc:"number of the deviation"`
	Response string    `json:"response" doc:"code of the response"`
	Day      data.Date `json:"day" doc:"day the clock of the response begins; empty: today"`
}

// Label names the change.
func (UseResponse) Label() string { return "command.UseResponse" }

// Apply writes the actions and moves the day of the check.
func (c UseResponse) Apply(tx store.Tx) error {
	d, err := openOne(tx, c.ID)
	if err != nil {
		return err
	}
	day, err := app.DayOr(tx, "day", c.Day)
	if err != nil {
		return err
	}
	preset, ok, err := responseOf(tx.Reader, c.Response)
	if err != nil {
		return err
	}
	if !ok {
		return data.Problem{Key: "problem.response.unknown", Field: "response", Args: []any{c.Response}}
	}
	if d.Response == preset.Code {
		return data.Problem{Key: "problem.response.used", Field: "response", Args: []any{preset.Name}}
	}
	people, err := readPeople(tx.Reader)
	if err != nil {
		return err
	}
	d.Response, d.CheckDay = preset.Code, max(day+data.Date(preset.Verify), d.CheckDay)
	d.Cause = cmp.Or(d.Cause, preset.Cause)
	if d, err = tx.SaveDeviation(d); err != nil {
		return err
	}
	d.Opened = day // the steps count from here
	return act(tx, d, preset, people)
}

// act writes the steps of a response as actions against a deviation.
func act(tx store.Tx, d data.Deviation, preset Response, people people) error {
	for _, s := range preset.Steps {
		a := data.Action{Text: s.Text, OwnerID: people.who(s.Role, d), Due: d.Opened + data.Date(s.Days), DeviationID: d.ID}
		if _, err := tx.SaveAction(a); err != nil {
			return err
		}
	}
	return nil
}

// people are who fills the roles of a response.
type people struct {
	manager data.ID
	reps    []data.Rep
	regions map[data.ID]string
}

func readPeople(r store.Reader) (p people, err error) {
	all, err := r.Reps()
	if err != nil {
		return p, err
	}
	regions, err := r.Regions()
	p.regions = map[data.ID]string{}
	for _, x := range regions {
		p.regions[x.ID] = x.Code
	}
	for _, x := range all {
		if x.Left != 0 {
			continue
		}
		p.reps = append(p.reps, x)
		if x.Level == data.Manager && p.manager == 0 {
			p.manager = x.ID
		}
	}
	return p, err
}

// who fills a role: a senior rep is one of the deviation's region if there is one,
// else the first of all.
func (p people) who(role data.StepRole, d data.Deviation) (who data.ID) {
	switch role {
	case data.OwnerRole:
		return d.OwnerID
	case data.ManagerRole:
		return p.manager
	case data.SeniorRole:
		for _, x := range p.reps {
			if x.Level != data.Top {
				continue
			}
			if d.Scope == data.RegionScope && p.regions[x.RegionID] == d.Record {
				return x.ID
			}
			who = cmp.Or(who, x.ID)
		}
	}
	return who
}

// openOne is a deviation that is still worked on; a settled one is refused, and
// says what to do.
func openOne(tx store.Tx, id data.ID) (data.Deviation, error) {
	d, err := tx.Deviation(id)
	if err != nil {
		return d, err
	}
	tx.About(d.Title)
	if !d.Open() {
		return d, data.Problem{Key: "problem.deviation.settled.already", Field: "id", Args: []any{d.Title}}
	}
	return d, nil
}
