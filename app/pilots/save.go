package pilots

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"quarterdeck/app"
	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SavePilot plans a pilot or changes its plan. What was counted and decided stays.
type SavePilot struct {
	ID         data.ID          `json:"id" doc:"number of the pilot; 0 adds one"`
	Name       string           `json:"name" doc:"what it is called"`
	From       data.Date        `json:"from" doc:"first day"`
	Until      data.Date        `json:"until" doc:"day after the last; empty: after as many days as the rule says"`
	Owner      string           `json:"owner" doc:"code of the person who runs it; empty: nobody yet"`
	Running    bool             `json:"running" doc:"it has begun; false: planned. One that is decided keeps its state"`
	Hypothesis string           `json:"hypothesis" doc:"what is expected and why; may be empty"`
	Change     data.PilotChange `json:"change" doc:"what is done in another way: track, channel, policy, tool or other"`
	Success    string           `json:"success" doc:"what counts as a success; empty: an opportunity that is won"`
	Evaluate   data.Date        `json:"evaluate" doc:"day it is judged; empty: the day after the last"`
	Parent     data.ID          `json:"parent" doc:"number of the pilot it does better; 0: the first try"`
	Region     string           `json:"region" doc:"code of the region it is tried in; empty: not by region"`
	Rep        string           `json:"rep" doc:"code of the person who tries it; empty: not by person"`
	Control    bool             `json:"control" doc:"compare with everybody else in the same time, not with before"`
	Uplift     *int64           `json:"uplift" doc:"wished uplift in hundredths of a per cent; missing: that of the rule"`
}

// Label names the change.
func (SavePilot) Label() string { return "command.SavePilot" }

// Apply stores the plan.
func (c SavePilot) Apply(tx store.Tx) (err error) {
	var p data.Pilot
	if c.ID != 0 {
		if p, err = tx.Pilot(c.ID); err != nil {
			return err
		}
	}
	rule, err := tx.PilotRule()
	if err != nil {
		return err
	}
	for _, x := range []struct {
		field string
		day   data.Date
	}{{"from", c.From}, {"until", c.Until}, {"evaluate", c.Evaluate}} {
		if x.day != 0 {
			if err := app.CheckDay(x.field, x.day); err != nil {
				return err
			}
		}
	}
	p.Name, p.From, p.Until = c.Name, c.From, c.Until
	if p.Until == 0 && p.From != 0 {
		p.Until = p.From + data.Date(rule.Days)
	}
	p.Hypothesis, p.Change, p.Success, p.Evaluate, p.Control, p.Uplift = c.Hypothesis, c.Change, c.Success, c.Evaluate, c.Control, c.Uplift
	if !p.Over() {
		p.State = map[bool]data.PilotState{true: data.PilotRunning, false: data.PilotPlanned}[c.Running]
	}
	if err := c.where(tx, &p); err != nil {
		return err
	}
	tx.About(p.Name)
	_, err = tx.SavePilot(p)
	return err
}

// where says who runs the pilot, where, and what came before it.
func (c SavePilot) where(tx store.Tx, p *data.Pilot) (err error) {
	if p.OwnerID, err = app.RepOf(tx.Reader, "owner", c.Owner); err != nil {
		return err
	}
	if p.RepID, err = app.RepOf(tx.Reader, "rep", c.Rep); err != nil {
		return err
	}
	p.RegionID = 0
	if c.Region != "" {
		region, err := tx.RegionByCode(c.Region)
		if err != nil {
			return data.At("region", err)
		}
		p.RegionID = region.ID
	}
	for at := c.Parent; at != 0; { // a chain never comes back to itself
		if at == c.ID {
			return data.Problem{Key: "problem.pilot.parent", Field: "parent"}
		}
		before, err := tx.Pilot(at)
		if err != nil {
			return data.At("parent", err)
		}
		at = before.ParentID
	}
	p.ParentID = c.Parent
	return nil
}

// SamplePilot chooses the customers of a pilot: so many of a region or tier, spread
// evenly over their codes from a place that the seed says. The same seed chooses
// the same customers.
type SamplePilot struct {
	ID     data.ID   `json:"id" doc:"number of the pilot"`
	Region string    `json:"region" doc:"code of a region to choose from; empty: all"`
	Tier   data.Tier `json:"tier" doc:"RFM tier to choose from; empty: all"`
	Share  int64     `json:"share" doc:"share of them in hundredths of a per cent; 0: that of the rule"`
	Seed   uint64    `json:"seed" doc:"where to begin; another number chooses others"`
}

// Label names the change.
func (SamplePilot) Label() string { return "command.SamplePilot" }

// Apply puts the customers in the place of those before.
func (c SamplePilot) Apply(tx store.Tx) error {
	p, err := tx.Pilot(c.ID)
	if err != nil {
		return err
	}
	rule, err := tx.PilotRule()
	if err != nil {
		return err
	}
	share := cmp.Or(c.Share, rule.Share)
	if share <= 0 || share > 100_00 {
		return data.Problem{Key: "problem.pilot.rule.share", Field: "share"}
	}
	pool, err := c.pool(tx)
	if err != nil {
		return err
	}
	if len(pool) == 0 {
		return data.Problem{Key: "problem.pilot.nobody", Field: "region"}
	}
	tx.About(p.Name)
	return replaceCustomers(tx, p.ID, Spread(pool, share, c.Seed))
}

// pool are the customers to choose from, by code.
func (c SamplePilot) pool(tx store.Tx) (ids []data.ID, err error) {
	var region data.ID
	if c.Region != "" {
		x, err := tx.RegionByCode(c.Region)
		if err != nil {
			return nil, data.At("region", err)
		}
		region = x.ID
	}
	fits := func(data.ID) bool { return true }
	if c.Tier != "" {
		today, err := app.TodayIn(tx)
		if err != nil {
			return nil, err
		}
		place, err := schemes.Place(tx.Reader, today)
		if err != nil {
			return nil, err
		}
		fits = func(id data.ID) bool { return place.Tier(data.RFM, id) == c.Tier }
	}
	customers, err := tx.Customers()
	if err != nil {
		return nil, err
	}
	customers = slices.Clone(customers)
	slices.SortFunc(customers, func(a, b data.Customer) int { return strings.Compare(a.Code, b.Code) })
	for _, x := range customers {
		if (region == 0 || x.RegionID == region) && fits(x.ID) {
			ids = append(ids, x.ID)
		}
	}
	return ids, nil
}

// Spread takes a share of a list in hundredths of a per cent, at least one, at even
// distances from a place that the seed says.
func Spread[T any](list []T, share int64, seed uint64) (chosen []T) {
	if len(list) == 0 {
		return nil
	}
	n := max(1, int((int64(len(list))*share+5_000)/100_00))
	n = min(n, len(list))
	start := rand.New(rand.NewPCG(seed, 235)).IntN(len(list))
	for i := range n {
		chosen = append(chosen, list[(start+i*len(list)/n)%len(list)])
	}
	return chosen
}

// SetPilotCustomers says which customers a pilot is tried with.
type SetPilotCustomers struct {
	ID    data.ID  `json:"id" doc:"number of the pilot"`
	Codes []string `json:"codes" doc:"codes of the customers, in place of those before; empty: none"`
}

// Label names the change.
func (SetPilotCustomers) Label() string { return "command.SetPilotCustomers" }

// Apply puts the customers in the place of those before.
func (c SetPilotCustomers) Apply(tx store.Tx) error {
	p, err := tx.Pilot(c.ID)
	if err != nil {
		return err
	}
	ids := []data.ID{}
	for _, code := range c.Codes {
		x, err := tx.CustomerByCode(code)
		if err != nil {
			return data.At("codes", err)
		}
		ids = append(ids, x.ID)
	}
	tx.About(p.Name)
	return replaceCustomers(tx, p.ID, ids)
}

// replaceCustomers makes a pilot be tried with the customers and no others.
func replaceCustomers(tx store.Tx, pilot data.ID, ids []data.ID) error {
	have, err := tx.PilotCustomers()
	if err != nil {
		return err
	}
	wanted := map[data.ID]bool{}
	for _, id := range ids {
		wanted[id] = true
	}
	for _, x := range have {
		if x.PilotID != pilot {
			continue
		}
		if !wanted[x.CustomerID] {
			if err := tx.Remove(data.PilotCustomers, x.ID); err != nil {
				return err
			}
		}
		delete(wanted, x.CustomerID)
	}
	for _, id := range ids {
		if !wanted[id] {
			continue
		}
		delete(wanted, id)
		if _, err := tx.SavePilotCustomer(data.PilotCustomer{PilotID: pilot, CustomerID: id}); err != nil {
			return err
		}
	}
	return nil
}

// RecordPilot says what was counted. A pair that is missing is counted from the
// opportunities.
type RecordPilot struct {
	ID            data.ID `json:"id" doc:"number of the pilot"`
	BeforeHits    *int    `json:"before_hits" doc:"successes before; missing with its trials: counted"`
	BeforeTrials  *int    `json:"before_trials" doc:"trials before"`
	AfterHits     *int    `json:"after_hits" doc:"successes in the pilot; missing with its trials: counted"`
	AfterTrials   *int    `json:"after_trials" doc:"trials in the pilot"`
	ControlHits   *int    `json:"control_hits" doc:"successes of everybody else; missing with its trials: counted"`
	ControlTrials *int    `json:"control_trials" doc:"trials of everybody else"`
}

// Label names the change.
func (RecordPilot) Label() string { return "command.RecordPilot" }

// Apply stores the counts.
func (c RecordPilot) Apply(tx store.Tx) error {
	p, err := tx.Pilot(c.ID)
	if err != nil {
		return err
	}
	p.BeforeHits, p.BeforeTrials, p.AfterHits, p.AfterTrials = c.BeforeHits, c.BeforeTrials, c.AfterHits, c.AfterTrials
	p.ControlHits, p.ControlTrials = c.ControlHits, c.ControlTrials
	tx.About(p.Name)
	_, err = tx.SavePilot(p)
	return err
}

// DecidePilot says what becomes of a pilot. Adjusted plans the next one after it,
// with the same place, customers and length.
type DecidePilot struct {
	ID     data.ID         `json:"id" doc:"number of the pilot"`
	State  data.PilotState `json:"state" doc:"rolled_out, adjusted or stopped; running takes a decision back"`
	Day    data.Date       `json:"day" doc:"day of the decision; empty: the plan's today"`
	Reason string          `json:"reason" doc:"why; not needed to take a decision back"`
	Next   string          `json:"next" doc:"name of the pilot that tries it again when this one is adjusted; empty: none is planned"`
}

// Label names the change.
func (DecidePilot) Label() string { return "command.DecidePilot" }

// Apply stores the decision and plans what comes after it.
func (c DecidePilot) Apply(tx store.Tx) error {
	p, err := tx.Pilot(c.ID)
	if err != nil {
		return err
	}
	day, err := app.DayOr(tx, "day", c.Day)
	if err != nil {
		return err
	}
	p.State, p.Decided, p.Reason = c.State, 0, ""
	if p.Over() {
		if strings.TrimSpace(c.Reason) == "" {
			return data.Problem{Key: "problem.pilot.reason", Field: "reason"}
		}
		p.Decided, p.Reason = day, c.Reason
	}
	tx.About(p.Name)
	if _, err := tx.SavePilot(p); err != nil || p.State != data.PilotAdjusted || c.Next == "" {
		return err
	}
	length := p.Until - p.From
	next := data.Pilot{Name: c.Next, Period: data.Period{From: day + 1, Until: day + 1 + length}, OwnerID: p.OwnerID, State: data.PilotPlanned,
		Hypothesis: p.Hypothesis, Change: p.Change, Success: p.Success, ParentID: p.ID, RegionID: p.RegionID, RepID: p.RepID, Control: p.Control, Uplift: p.Uplift}
	if next, err = tx.SavePilot(next); err != nil {
		return err
	}
	members, err := tx.PilotCustomers()
	if err != nil {
		return err
	}
	for _, x := range members {
		if x.PilotID != p.ID {
			continue
		}
		if _, err := tx.SavePilotCustomer(data.PilotCustomer{PilotID: next.ID, CustomerID: x.CustomerID}); err != nil {
			return err
		}
	}
	return nil
}

// RemovePilot removes a pilot.
type RemovePilot struct {
	ID data.ID `json:"id" doc:"number of the pilot"`
}

// Label names the change.
func (RemovePilot) Label() string { return "command.RemovePilot" }

// Apply removes the pilot; its actions stay.
func (c RemovePilot) Apply(tx store.Tx) error {
	p, err := tx.Pilot(c.ID)
	if err != nil {
		return err
	}
	tx.About(p.Name)
	return tx.Remove(data.Pilots, c.ID)
}

// SetPilotRule says when a pilot is good enough for everybody.
type SetPilotRule struct {
	Uplift int64 `json:"uplift" doc:"least uplift in hundredths of a per cent: 2000 is 20 %"`
	Days   int   `json:"days" doc:"how many days a pilot runs"`
	Share  int64 `json:"share" doc:"share of the customers it is tried with, in hundredths of a per cent"`
	Level  int64 `json:"level" doc:"greatest probability of chance, in hundredths of a per cent"`
	Power  int64 `json:"power" doc:"how often a real uplift is to be found, in hundredths of a per cent"`
}

// Label names the change.
func (SetPilotRule) Label() string { return "command.SetPilotRule" }

// Apply stores the rule.
func (c SetPilotRule) Apply(tx store.Tx) error {
	tx.About(strconv.FormatInt(c.Uplift/100, 10) + "%")
	return tx.SavePilotRule(data.PilotRule{Uplift: c.Uplift, Days: c.Days, Share: c.Share, Level: c.Level, Power: c.Power})
}
