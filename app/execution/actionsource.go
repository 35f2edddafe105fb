package execution

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// A Source is the kind of thing that an action comes from.
type Source string

// The sources, what says most about an action first.
const (
	FromDeviation   Source = "deviation"
	FromPilot       Source = "pilot"
	FromReview      Source = "review"
	FromOneOnOne    Source = "one_on_one"
	FromStage       Source = "stage"
	FromOpportunity Source = "opportunity"
	FromCustomer    Source = "customer"
	FromNowhere     Source = "own" // somebody thought of it
)

// Sources lists the sources in their order.
var Sources = []Source{FromDeviation, FromPilot, FromReview, FromOneOnOne, FromStage, FromOpportunity, FromCustomer, FromNowhere}

// A Link is one thing that an action comes from: enough to name it and to go
// there.
type Link struct {
	Source    Source      `json:"source"`
	ID        data.ID     `json:"id"`        // of the record
	Code      string      `json:"code"`      // of a customer, an opportunity, or the rep of a one-on-one; "" for others
	Name      string      `json:"name"`      // title or name of the record; of a one-on-one, its rep; "" for a review
	Milestone data.ID     `json:"milestone"` // the milestone of a stage that it serves; 0: of the stage
	Day       data.Date   `json:"day"`       // of a meeting; 0 for others
	Rhythm    data.Rhythm `json:"rhythm"`    // of a review; "" for others
}

// Words names what the link leads to, as people say it.
func (l Link) Words(f text.Fmt) string {
	switch l.Source {
	case FromReview:
		return f.T("actions.review."+string(l.Rhythm), f.Date(l.Day))
	case FromOneOnOne:
		if l.Day == 0 {
			return l.Name
		}
		return f.T("actions.one_on_one", l.Name, f.Date(l.Day))
	}
	return l.Name
}

// SourceWords names where an action comes from, as people say it: its kind for
// one of its own.
func (a ActionRow) SourceWords(f text.Fmt) string {
	if len(a.Links) == 0 {
		return f.T("actions.source.own")
	}
	return a.Links[0].Words(f)
}

// sources knows the records that actions come from.
type sources struct {
	people     map[data.ID]data.Rep
	stages     map[data.ID]data.Stage
	milestones map[data.ID]data.Milestone
	meetings   map[data.ID]data.OneOnOne
	reviews    map[data.ID]data.Review
	deviations map[data.ID]data.Deviation
	pilots     map[data.ID]data.Pilot
	customers  map[data.ID]data.Customer
	deals      map[data.ID]data.Opportunity
}

// readSources reads the records of those kinds that some action comes from.
func readSources(r store.Reader, actions []data.Action) (s sources, err error) {
	wanted := func(of func(data.Action) data.ID) bool {
		for _, a := range actions {
			if of(a) != 0 {
				return true
			}
		}
		return false
	}
	if s.people, err = peopleByID(r); err != nil {
		return s, err
	}
	all := func(data.Action) data.ID { return 1 } // stages are always named
	for _, read := range []func() error{
		func() error {
			return byID(&s.stages, wanted(all), r.Stages, func(x data.Stage) data.ID { return x.ID })
		},
		func() error {
			return byID(&s.milestones, wanted(func(a data.Action) data.ID { return a.MilestoneID }), r.Milestones, func(x data.Milestone) data.ID { return x.ID })
		},
		func() error {
			return byID(&s.meetings, wanted(func(a data.Action) data.ID { return a.OneOnOneID }),
				func() ([]data.OneOnOne, error) { return r.OneOnOnes(0) }, func(x data.OneOnOne) data.ID { return x.ID })
		},
		func() error {
			return byID(&s.reviews, wanted(func(a data.Action) data.ID { return a.ReviewID }), r.Reviews, func(x data.Review) data.ID { return x.ID })
		},
		func() error {
			return byID(&s.deviations, wanted(func(a data.Action) data.ID { return a.DeviationID }), r.Deviations, func(x data.Deviation) data.ID { return x.ID })
		},
		func() error {
			return byID(&s.pilots, wanted(func(a data.Action) data.ID { return a.PilotID }), r.Pilots, func(x data.Pilot) data.ID { return x.ID })
		},
		func() error {
			return byID(&s.customers, wanted(func(a data.Action) data.ID { return a.CustomerID }), r.Customers, func(x data.Customer) data.ID { return x.ID })
		},
		func() error {
			return byID(&s.deals, wanted(func(a data.Action) data.ID { return a.OpportunityID }), r.Opportunities, func(x data.Opportunity) data.ID { return x.ID })
		},
	} {
		if err := read(); err != nil {
			return s, err
		}
	}
	return s, nil
}

// byID reads records when they are wanted, and keeps them by their ID.
func byID[T any](into *map[data.ID]T, wanted bool, read func() ([]T, error), id func(T) data.ID) error {
	if !wanted {
		return nil
	}
	rows, err := read()
	*into = make(map[data.ID]T, len(rows))
	for _, x := range rows {
		(*into)[id(x)] = x
	}
	return err
}

// links lists what an action comes from, what says most first.
func (s sources) links(a data.Action) []Link {
	links := []Link{}
	add := func(id data.ID, l Link) {
		if id != 0 {
			l.ID = id
			links = append(links, l)
		}
	}
	add(a.DeviationID, Link{Source: FromDeviation, Name: s.deviations[a.DeviationID].Title})
	add(a.PilotID, Link{Source: FromPilot, Name: s.pilots[a.PilotID].Name})
	review := s.reviews[a.ReviewID]
	add(a.ReviewID, Link{Source: FromReview, Day: review.Date, Rhythm: review.Rhythm})
	rep := s.people[a.RepID]
	switch {
	case a.OneOnOneID != 0:
		add(a.OneOnOneID, Link{Source: FromOneOnOne, Code: rep.Code, Name: rep.Name, Day: s.meetings[a.OneOnOneID].Date})
	case a.RepID != 0: // its meeting was removed
		links = append(links, Link{Source: FromOneOnOne, Code: rep.Code, Name: rep.Name})
	}
	m, known := s.milestones[a.MilestoneID]
	switch {
	case known:
		add(m.StageID, Link{Source: FromStage, Name: m.Name, Milestone: m.ID})
	default:
		add(a.StageID, Link{Source: FromStage, Name: s.stages[a.StageID].Name})
	}
	deal, customer := s.deals[a.OpportunityID], s.customers[a.CustomerID]
	add(a.OpportunityID, Link{Source: FromOpportunity, Code: deal.Code, Name: deal.Name})
	add(a.CustomerID, Link{Source: FromCustomer, Code: customer.Code, Name: customer.Name})
	return links
}
