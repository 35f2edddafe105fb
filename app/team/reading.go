package team

import (
	"cmp"
	"slices"

	"quarterdeck/app/activities"
	"quarterdeck/app/calc"
	"quarterdeck/app/diagnosis"
	"quarterdeck/app/forecast"
	"quarterdeck/app/pipeline"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// ReadingIn says whose one-on-one to prepare.
type ReadingIn struct {
	Rep string `json:"rep" doc:"code of the rep"`
}

// A Reading is what to know before a one-on-one. Nobody has to write it: it is
// made of what the plan knows. Amounts are minor units, rates hundredths of a per
// cent; nil is "not known". No note is in it.
type Reading struct {
	Rep       string              `json:"rep"` // code
	Name      string              `json:"name"`
	Date      data.Date           `json:"date"` // as of
	Standing  Standing            `json:"standing"`
	Meeting   data.ID             `json:"meeting"`  // the latest that is open; 0: none
	Template  string              `json:"template"` // code of its template; "": none
	Prompts   []string            `json:"prompts"`  // what that asks, in the plan's language
	Target    *data.Money         `json:"target"`   // of the whole plan
	Forecast  *data.Money         `json:"forecast"` // of the plan's end
	Outlook   data.Light          `json:"outlook"`  // of that against the target
	Diagnosis diagnosis.Diagnosis `json:"diagnosis"`
	Recent    Recent              `json:"recent"`

	Blocker   string    `json:"blocker"`    // of the last meeting, in words both have seen
	BlockerOn data.Date `json:"blocker_on"` // day of that meeting; zero: none
	Actions   []Agreed  `json:"actions"`    // agreed and not done, those carried over the most often first
	Customers []Waiting `json:"customers"`  // nobody touched in time, the longest first
	Deals     []Deal    `json:"deals"`      // open opportunities that are late, by expected day
	OpenDeals int       `json:"open_deals"` // all that are open
}

// A Recent is the four weeks up to today.
type Recent struct {
	Period     data.Period    `json:"period"`
	Activities activities.Sum `json:"activities"`
	Leads      *int           `json:"leads"`
	Deals      *int           `json:"deals"`      // won
	Conversion *int64         `json:"conversion"` // deals of leads
	Need       *int64         `json:"need"`       // that the plan is built on
}

// A Waiting is a customer nobody touched in time.
type Waiting struct {
	Code  string        `json:"code"`
	Name  string        `json:"name"`
	Over  int           `json:"over"` // days past the limit
	Level touches.Level `json:"level"`
}

// A Deal is an open opportunity that was put off, whose expected day has passed,
// or whose next step is overdue.
type Deal struct {
	Code     string     `json:"code"`
	Name     string     `json:"name"`
	Customer string     `json:"customer"` // name
	Amount   data.Money `json:"amount"`   // minor units
	Close    data.Date  `json:"close"`    // expected
	Late     int        `json:"late"`     // days later than first expected
	Past     bool       `json:"past"`     // the expected day has passed
	Next     string     `json:"next"`
	NextDay  data.Date  `json:"next_day"`
	Overdue  bool       `json:"overdue"` // the day of the next step has passed
}

// ReadingOf prepares the one-on-one with a rep, in a fixed number of questions to
// the file. It never answers a note.
func ReadingOf(r store.Reader, today data.Date, in ReadingIn) (x Reading, err error) {
	if in.Rep == "" {
		return x, data.Problem{Key: "problem.oneonone.rep", Field: "rep"}
	}
	rep, err := r.RepByCode(in.Rep)
	if err != nil {
		return x, data.At("rep", err)
	}
	x = Reading{Rep: rep.Code, Name: rep.Name, Date: today, Prompts: []string{}, Actions: []Agreed{}, Customers: []Waiting{}, Deals: []Deal{}}
	for _, read := range []func(store.Reader, data.Rep) error{x.readMeetings, x.readFigures, x.readCustomers, x.readDeals} {
		if err := read(r, rep); err != nil {
			return x, err
		}
	}
	return x, nil
}

// readMeetings reads where the one-on-ones stand, and what is open of them.
func (x *Reading) readMeetings(r store.Reader, rep data.Rep) error {
	stands, err := Stand(r, x.Date)
	if err != nil {
		return err
	}
	x.Standing = stands[rep.ID]
	meetings, err := r.OneOnOnes(rep.ID)
	if err != nil {
		return err
	}
	template := data.ID(0)
	for _, m := range meetings { // newest first
		if m.Date > x.Date {
			continue
		}
		if !m.Closed && x.Meeting == 0 {
			x.Meeting, template = m.ID, m.TemplateID
		}
		if x.BlockerOn == 0 && m.Blocker != "" {
			x.Blocker, x.BlockerOn = m.Blocker, m.Date
		}
	}
	if err := x.readTemplate(r, template); err != nil {
		return err
	}
	actions, err := agreed(r, meetings, rep.ID, x.Date)
	for _, a := range actions {
		if a.Done == 0 {
			x.Actions = append(x.Actions, a)
		}
	}
	slices.SortStableFunc(x.Actions, func(a, b Agreed) int {
		return cmp.Or(cmp.Compare(b.Carried, a.Carried), cmp.Compare(a.Due, b.Due), cmp.Compare(a.ID, b.ID))
	})
	return err
}

func (x *Reading) readTemplate(r store.Reader, id data.ID) error {
	templates, err := templatesByID(r)
	if err != nil {
		return err
	}
	if t, ok := templates[id]; ok {
		f, err := planWords(r)
		if err != nil {
			return err
		}
		x.Template, x.Prompts = t.Code, Prompts(Worded(f, t))
	}
	return nil
}

// readFigures reads why the rep is where the figures are, and where they lead.
func (x *Reading) readFigures(r store.Reader, rep data.Rep) (err error) {
	if x.Diagnosis, err = diagnosis.Of(r, x.Date, rep.ID); err != nil {
		return err
	}
	outlook, err := forecast.Stand(r, x.Date)
	if err != nil {
		return err
	}
	o := outlook[rep.ID]
	x.Target, x.Forecast, x.Outlook = o.Target, o.Forecast, o.Light
	x.Recent, err = recentOf(r, x.Date, rep.ID)
	return err
}

// recentOf is the four weeks of a rep up to a day.
func recentOf(r store.Reader, asOf data.Date, rep data.ID) (x Recent, err error) {
	weeks, err := diagnosis.In(r, asOf, diagnosis.FourWeeks)
	if err != nil {
		return x, err
	}
	x.Period = weeks.Period
	if d, ok := weeks.Row(rep); ok {
		x.Leads, x.Deals, x.Conversion, x.Need = d.Step(calc.AtLeads).Actual, d.Step(calc.AtDeals).Actual, d.Rate, d.NeedRate
	}
	sums, err := activities.Sums(r, x.Period)
	x.Activities = sums[rep]
	return x, err
}

// readCustomers reads which of the rep's customers wait.
func (x *Reading) readCustomers(r store.Reader, rep data.Rep) error {
	calls, err := touches.Calls(r, x.Date, touches.CallsIn{Rep: &rep.Code, When: touches.Overdue})
	for _, c := range calls.Rows {
		x.Customers = append(x.Customers, Waiting{Code: c.Code, Name: c.Name, Over: c.Over, Level: c.Level})
	}
	return err
}

// readDeals reads which of the rep's opportunities are late.
func (x *Reading) readDeals(r store.Reader, rep data.Rep) error {
	list, err := pipeline.Opportunities(r, x.Date, pipeline.OpportunitiesIn{Rep: rep.Code})
	x.OpenDeals = list.Count
	for _, o := range list.Rows {
		if o.Late > 0 || o.Past || o.Overdue {
			x.Deals = append(x.Deals, Deal{Code: o.Code, Name: o.Name, Customer: o.CustomerName, Amount: o.Amount, Close: o.Close, Late: o.Late, Past: o.Past,
				Next: o.Next, NextDay: o.NextDay, Overdue: o.Overdue})
		}
	}
	return err
}
