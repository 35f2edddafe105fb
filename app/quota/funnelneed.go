package quota

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// FunnelIn asks what the quota of a rep takes.
type FunnelIn struct {
	Rep   string `json:"rep" doc:"rep code; empty: the first rep who has a quota"`
	By    string `json:"by" doc:"parts of time to cut the need into: month (also when empty), week or day"`
	Full  bool   `json:"full" doc:"true: the whole quota over the whole plan; false: what is left of it over the days after today"`
	Leads *int64 `json:"leads" doc:"leads to read forwards; missing: those needed"`
}

// FunnelsIn asks what the quotas of all reps take.
type FunnelsIn struct {
	Full bool `json:"full" doc:"true: whole quotas over the whole plan; false: what is left of them over the days after today"`
}

// Why a need cannot be told, or need not; each is a key of a sentence.
const (
	FunnelNoQuota = "funnel.why.quota"   // nobody asked the rep for anything
	FunnelReached = "funnel.why.reached" // nothing is left of the quota
	FunnelNoRate  = "funnel.why.rate"    // a rate is missing or zero
	FunnelNoValue = "funnel.why.value"   // the order value is missing or zero
	FunnelNoDays  = "funnel.why.days"    // no working day is left
	FunnelTooLate = "funnel.why.late"    // the sales cycle is longer than what is left
	FunnelTooMany = "funnel.why.many"    // rates this low ask for numbers nobody reaches
)

// A FunnelRow is what the quota of one rep takes. Amounts are minor units.
type FunnelRow struct {
	Rep      string       `json:"rep"` // code
	Name     string       `json:"name"`
	Region   string       `json:"region"` // name; "" for none
	Values   FunnelValues `json:"values"`
	Own      bool         `json:"own"`       // some value is the rep's own
	Quota    *data.Money  `json:"quota"`     // of the plan; nil: not asked
	Sold     *data.Money  `json:"sold"`      // up to today; nil: not known
	Target   data.Money   `json:"target"`    // what the need is worked out for: the quota, or what is left of it
	Days     int          `json:"days"`      // working days for it
	LeadDays int          `json:"lead_days"` // of them, those whose leads can become deals in time

	Why     string      `json:"why"`      // key of the sentence that says why there is no need; "" when there is one
	Late    bool        `json:"late"`     // no new lead can become a deal in time: only what is open can
	Need    calc.Steps  `json:"need"`     // in all
	PerDay  FunnelPace  `json:"per_day"`  // on a working day
	PerWeek FunnelPace  `json:"per_week"` // in a week of five working days
	Minutes *int64      `json:"minutes"`  // work of a day; nil: nobody says how long things take, or there is no day
	Light   data.Light  `json:"light"`    // red: the day is too short, amber: it is full to nine tenths
	Fits    *data.Money `json:"fits"`     // what the day is long enough for, at most Target; nil: not known
	Room    calc.Steps  `json:"room"`     // what Fits takes
	Rate    int         `json:"rate"`     // closing rate that alone would make it fit, hundredths of a per cent; 0: none would
	Value   data.Money  `json:"value"`    // order value that alone would make it fit; 0: none would
	Weakest string      `json:"weakest"`  // the step furthest below the team's median: lead, opportunity or proposal; "" for none
}

// A FunnelPace is a need for one unit of time; a tenth of a visit is one every
// ten days.
type FunnelPace struct {
	Leads     float64 `json:"leads"`
	Visits    float64 `json:"visits"`
	Proposals float64 `json:"proposals"`
	Deals     float64 `json:"deals"`
}

// A FunnelPart is the need in one month, week or day. Parts add up to the need.
type FunnelPart struct {
	data.Period
	Days int        `json:"days"` // working days
	Need calc.Steps `json:"need"`
}

// A Funnel is what the quota of one rep takes, over time and read forwards.
type Funnel struct {
	FunnelRow
	Parts   []FunnelPart `json:"parts"`
	Leads   int64        `json:"leads"`   // read forwards
	Forward data.Money   `json:"forward"` // leads × rates × order value (S0-8)
	Reaches bool         `json:"reaches"` // Forward is at least Target
	Medians FunnelRates  `json:"medians"` // of the team
}

// FunnelRates are the rates of the steps, hundredths of a per cent.
type FunnelRates struct {
	Lead        int `json:"lead"`
	Opportunity int `json:"opportunity"`
	Proposal    int `json:"proposal"`
}

// Funnels are what the quotas of the team take.
type Funnels struct {
	Rows    []FunnelRow `json:"rows"`
	Need    calc.Steps  `json:"need"`    // sum of the rows
	Target  data.Money  `json:"target"`  // sum of the rows
	Short   int         `json:"short"`   // reps whose day is too short
	Unclear int         `json:"unclear"` // reps whose need cannot be told
	Medians FunnelRates `json:"medians"`
	Team    data.Funnel `json:"team"` // the values of reps without their own
}

// FunnelsOf answers what the quotas of all reps take, in their order.
func FunnelsOf(r store.Reader, today data.Date, in FunnelsIn) (Funnels, error) {
	f, err := readFunnels(r, today)
	if err != nil {
		return Funnels{}, err
	}
	return f.team(in.Full), nil
}

// FunnelOf answers what the quota of one rep takes.
func FunnelOf(r store.Reader, today data.Date, in FunnelIn) (out Funnel, err error) {
	if !slices.Contains([]string{"", "month", "week", "day"}, in.By) {
		return out, data.Problem{Key: "problem.funnel.by", Field: "by", Args: []any{in.By}}
	}
	f, err := readFunnels(r, today)
	if err != nil {
		return out, err
	}
	team := f.team(in.Full)
	out.Parts = []FunnelPart{}
	if in.Rep == "" {
		if len(team.Rows) == 0 {
			return out, nil
		}
		in.Rep = team.Rows[0].Rep
	}
	x, err := r.RepByCode(in.Rep)
	if err != nil {
		return out, data.At("rep", err)
	}
	out.Medians = team.Medians
	out.FunnelRow = f.row(x, in.Full)
	out.Weakest = weakest(out.Values, team.Medians)
	out.Parts = f.parts(x, out.FunnelRow, in)
	if out.Leads = out.Need.Leads; in.Leads != nil {
		out.Leads = *in.Leads
	}
	out.Forward = out.Values.funnel().Forwards(out.Leads)
	out.Reaches = out.Forward >= out.Target
	return out, nil
}

func (f *funnelFacts) team(full bool) Funnels {
	out := Funnels{Rows: []FunnelRow{}, Team: f.funnels[0]}
	for _, x := range f.reps {
		if f.carries(x) {
			out.Rows = append(out.Rows, f.row(x, full))
		}
	}
	out.Medians = medians(out.Rows)
	for i := range out.Rows {
		row := &out.Rows[i]
		row.Weakest = weakest(row.Values, out.Medians)
		out.Need = out.Need.Plus(row.Need)
		out.Target += row.Target
		if row.Light == data.Red {
			out.Short++
		}
		if row.Why != "" && row.Why != FunnelReached {
			out.Unclear++
		}
	}
	return out
}

// row works the funnel of one rep backwards.
func (f *funnelFacts) row(x data.Rep, full bool) FunnelRow {
	own := f.funnels[x.ID]
	row := FunnelRow{Rep: x.Code, Name: x.Name, Region: f.regions[x.RegionID].Name, Values: funnelValues(own, f.funnels[0], f.orders[x.ID]), Own: own.ID != 0}
	if f.known {
		sold := f.sold[x.ID]
		row.Sold = &sold
	}
	if f.asked[x.ID] {
		quota := f.quota[x.ID]
		row.Quota, row.Target = &quota, quota
		if !full {
			row.Target = max(0, quota-f.sold[x.ID])
		}
	}
	span := f.span(x, full)
	row.Days = f.calendar.Workdays(span)
	row.LeadDays = f.calendar.Workdays(leadSpan(span, row.Values.CycleDays.Value, full))
	if row.Why = row.why(); row.Why != "" {
		return row
	}
	var ok bool
	if row.Need, ok = row.Values.funnel().Backwards(row.Target); !ok {
		row.Why = FunnelTooMany
		return row
	}
	row.Late = row.LeadDays == 0
	row.measure()
	return row
}

// why says what keeps the need from being told.
func (row FunnelRow) why() string {
	v := row.Values
	switch {
	case row.Quota == nil:
		return FunnelNoQuota
	case row.Target <= 0:
		return FunnelReached
	case v.OrderValue.Value <= 0:
		return FunnelNoValue
	case v.LeadRate.Value <= 0, v.OpportunityRate.Value <= 0, v.ProposalRate.Value <= 0:
		return FunnelNoRate
	case row.Days == 0:
		return FunnelNoDays
	}
	return ""
}

// measure holds the need against the days and the hours there are.
func (row *FunnelRow) measure() {
	per := func(n int64, days int) float64 {
		if days == 0 {
			return 0
		}
		return float64(n) / float64(days)
	}
	row.PerDay = FunnelPace{per(row.Need.Leads, row.LeadDays), per(row.Need.Visits, row.Days), per(row.Need.Proposals, row.Days), per(row.Need.Deals, row.Days)}
	row.PerWeek = FunnelPace{5 * row.PerDay.Leads, 5 * row.PerDay.Visits, 5 * row.PerDay.Proposals, 5 * row.PerDay.Deals}
	v, f := row.Values, row.Values.funnel()
	if !v.DayMinutes.Known() || !v.VisitMinutes.Known() && !v.ProposalMinutes.Known() && !v.LeadMinutes.Known() {
		return
	}
	time := calc.Time{Days: row.Days, LeadDays: row.LeadDays, Minutes: v.DayMinutes.Value}
	if row.Late { // what is open is worked on; no new lead is
		f.LeadMinutes = 0
	}
	load, ok := f.Load(row.Need, time)
	if !ok {
		return
	}
	row.Minutes = &load
	room, fits := f.Room(row.Target, time)
	row.Room, row.Fits = room, &fits
	switch {
	case load > time.Minutes:
		row.Light = data.Red
		row.Rate, row.Value = f.Needed(row.Target, time)
	case load*10 > time.Minutes*9:
		row.Light = data.Amber
	default:
		row.Light = data.Green
	}
}
