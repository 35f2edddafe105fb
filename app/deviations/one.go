package deviations

import (
	"slices"

	"quarterdeck/app/execution"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// OneIn asks for one deviation.
type OneIn struct {
	ID data.ID `json:"id" doc:"number of the deviation"`
}

// A Record is one deviation with all that is known about it.
type Record struct {
	Row
	Whys    []WhyRow              `json:"whys"`
	FiveWs  []data.FiveW          `json:"five_ws"` // in the order they are printed; only those with an answer
	Swot    []data.SwotPoint      `json:"swot"`
	Kept    []data.FunnelStage    `json:"kept"`   // the funnel that was kept; none: none was
	Funnel  []data.FunnelStage    `json:"funnel"` // the funnel today
	Clue    Clue                  `json:"clue"`   // what the kept funnel says about the cause, else today's
	Preset  *Response             `json:"preset"` // the response that was chosen; nil: none, or it has been taken away
	Actions []execution.ActionRow `json:"action_rows"`
	Pilots  []data.Pilot          `json:"pilots"` // that its actions belong to
	Next    data.DeviationState   `json:"next"`   // the state after this one; "" for a settled one
	Needs   []Need                `json:"needs"`  // what Next asks for
}

// A WhyRow is a step of a chain of whys with the records that show it.
type WhyRow struct {
	data.Why
	Customer        string `json:"customer"` // code; "": none
	CustomerName    string `json:"customer_name"`
	Opportunity     string `json:"opportunity"` // code; "": none
	OpportunityName string `json:"opportunity_name"`
	About           string `json:"about"` // name of the region, product or rep that Number is of
}

// Ready reports whether all is there for the next state.
func (x Record) Ready() bool {
	return x.Next != "" && !slices.ContainsFunc(x.Needs, func(n Need) bool { return !n.Met })
}

// One answers one deviation with all that is known about it.
func One(r store.Reader, today data.Date, in OneIn) (Record, error) {
	if _, err := r.Deviation(in.ID); err != nil {
		return Record{}, err
	}
	all, err := All(r, today)
	if err != nil {
		return Record{}, err
	}
	i := slices.IndexFunc(all, func(x Row) bool { return x.ID == in.ID })
	x := Record{Row: all[i], Next: next(all[i].State), Pilots: []data.Pilot{}}
	for _, part := range []func(store.Reader, data.Date) error{x.analysis, x.funnel, x.work} {
		if err := part(r, today); err != nil {
			return Record{}, err
		}
	}
	return x, nil
}

// analysis reads the whys, the answers of 5W1H and the lines of the SWOT analysis.
func (x *Record) analysis(r store.Reader, today data.Date) (err error) {
	chain, err := r.WhysOf(x.ID)
	if err != nil {
		return err
	}
	if x.Whys, err = whyRows(r, today, chain); err != nil {
		return err
	}
	answers, err := r.FiveWsOf(x.ID)
	if err != nil {
		return err
	}
	x.FiveWs = []data.FiveW{}
	for _, field := range data.FiveWFields {
		for _, a := range answers {
			if a.Field == field {
				x.FiveWs = append(x.FiveWs, a)
			}
		}
	}
	x.Swot, err = r.SwotPointsOf(x.ID)
	return err
}

// whyRows adds the names of the records that steps of a chain point to.
func whyRows(r store.Reader, today data.Date, chain []data.Why) ([]WhyRow, error) {
	rows := make([]WhyRow, len(chain))
	for i, w := range chain {
		rows[i].Why = w
		if w.CustomerID != 0 {
			c, err := r.Customer(w.CustomerID)
			if err != nil {
				return nil, err
			}
			rows[i].Customer, rows[i].CustomerName = c.Code, c.Name
		}
		if w.OpportunityID != 0 {
			o, err := r.Opportunity(w.OpportunityID)
			if err != nil {
				return nil, err
			}
			rows[i].Opportunity, rows[i].OpportunityName = o.Code, o.Name
		}
		if w.Record == "" {
			continue
		}
		name, err := nameOf(r, w.Scope, w.Record)
		if err != nil {
			return nil, err
		}
		rows[i].About = name
	}
	return rows, nil
}

// nameOf is the name of a region, product or rep; its code when it is gone.
func nameOf(r store.Reader, scope, code string) (string, error) {
	regions, err := r.Regions()
	if err != nil {
		return "", err
	}
	products, err := r.Products()
	if err != nil {
		return "", err
	}
	reps, err := r.Reps()
	for _, x := range regions {
		if scope == data.RegionScope && x.Code == code {
			return x.Name, err
		}
	}
	for _, x := range products {
		if scope == data.ProductScope && x.Code == code {
			return x.Name, err
		}
	}
	for _, x := range reps {
		if scope == data.RepScope && x.Code == code {
			return x.Name, err
		}
	}
	return code, err
}

// funnel reads the funnel that was kept and today's, and what they say.
func (x *Record) funnel(r store.Reader, today data.Date) (err error) {
	if x.Kept, err = r.FunnelStagesOf(x.ID); err != nil {
		return err
	}
	if x.Funnel, err = Funnel(r, today, x.Scope, x.Record); err != nil {
		return err
	}
	if x.Funnel == nil {
		x.Funnel = []data.FunnelStage{}
	}
	if !funnelled[x.Measure] {
		return nil
	}
	if x.Clue = clueOf(x.Kept); len(x.Kept) == 0 {
		x.Clue = clueOf(x.Funnel)
	}
	return nil
}

// work reads the actions, their pilots, the response, and what the next state needs.
func (x *Record) work(r store.Reader, today data.Date) error {
	var err error
	if x.Actions, err = execution.List(r, today, execution.ListIn{Deviation: x.ID}); err != nil {
		return err
	}
	var plain []data.Action
	pilots := map[data.ID]bool{}
	for _, a := range x.Actions {
		plain = append(plain, a.Action)
		pilots[a.PilotID] = a.PilotID != 0
	}
	rows, err := r.Pilots()
	if err != nil {
		return err
	}
	for _, p := range rows {
		if pilots[p.ID] {
			x.Pilots = append(x.Pilots, p)
		}
	}
	p, ok, err := responseOf(r, x.Response)
	if ok {
		x.Preset = &p
	}
	chain := make([]data.Why, len(x.Whys))
	for i, w := range x.Whys {
		chain[i] = w.Why
	}
	x.Needs = needs(x.Deviation, chain, plain)
	return err
}
