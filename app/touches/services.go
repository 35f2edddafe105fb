package touches

import (
	"fmt"

	"quarterdeck/app/schemes"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// fulfils lists the channels by which a touch is a service, whatever else it
// was: who visits a customer has seen it in person this quarter (S4-26).
var fulfils = map[string][]data.Channel{
	"core_visit": {data.ByVisit, data.ByExecVisit},
	"executive":  {data.ByExecVisit},
	"seminar":    {data.BySeminar},
}

// ServiceCode is what a service is known by in the log: its key, else its words.
func ServiceCode(s data.Service) string {
	if s.Key != "" {
		return s.Key
	}
	return s.Text
}

// A Job is one service of a tier with the customers it is due for this week.
type Job struct {
	Scheme    string       `json:"scheme"`
	Tier      data.Tier    `json:"tier"`
	TierName  string       `json:"tier_name"` // "" for a shipped tier
	Service   data.Service `json:"service"`
	Automatic bool         `json:"automatic"` // of a tier that mail and messages serve
	Channel   data.Channel `json:"channel"`   // first of the tier
	Customers []string     `json:"customers"` // codes of those it is due for
	Of        int          `json:"of"`        // customers of the tier
	Last      data.Date    `json:"last"`      // when one of them last had it; zero: never
}

// A served says when a customer last had a service.
type served map[data.ID]map[string]data.Date

func (s served) note(customer data.ID, service string, d data.Date) {
	if s[customer] == nil {
		s[customer] = map[string]data.Date{}
	}
	s[customer][service] = max(s[customer][service], d)
}

// readServed reads when each customer had which service, as far back as the
// longest interval asks.
func readServed(r store.Reader, day data.Date) (served, error) {
	x, err := r.Remember(fmt.Sprint("touches served ", day), []data.Kind{data.Touches, data.Customers}, func() (any, error) {
		s := served{}
		rows, err := r.LastServices(data.Period{From: day - longestService, Until: day + 1})
		for _, x := range rows {
			if x.Service != "" {
				s.note(x.CustomerID, x.Service, x.Date)
			}
			for service, channels := range fulfils {
				for _, c := range channels {
					if c == x.Channel {
						s.note(x.CustomerID, service, x.Date)
					}
				}
			}
		}
		return s, err
	})
	if err != nil {
		return nil, err
	}
	return x.(served), nil
}

// longestService is how many days back a service is looked for: the most that a
// tier may leave between two.
const longestService = 3660

// tiersOf lists the tiers of a customer in the schemes that lead, in the order of
// precedence: what they promise is due.
func tiersOf(p *schemes.Placing, customer data.ID) (codes []string, tiers []data.SchemeTier) {
	for _, s := range p.Schemes {
		if !s.Leads {
			continue
		}
		if t, ok := p.SchemeTier(s.Code, p.Tier(s.Code, customer)); ok && t.On {
			codes, tiers = append(codes, s.Code), append(tiers, t)
		}
	}
	return codes, tiers
}

// due tells whether a repeated service falls due before a day; one that was
// never done is due. A service done once is none of the clock's business.
func due(s data.Service, last, until data.Date) bool {
	return s.Every > 0 && (last == 0 || last+data.Date(s.Every) < until)
}
