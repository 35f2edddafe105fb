package touches

import (
	"cmp"

	"quarterdeck/app/calc"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// CoverageIn asks how well the customers are touched.
type CoverageIn struct {
	Days int `json:"days" doc:"days that the effective share looks back; 0: 28"`
}

// CoverageOut is how well the customers are touched, by rep.
type CoverageOut struct {
	Day  data.Date   `json:"day"`
	Week data.Period `json:"week"`
	Days int         `json:"days"`
	Rows []Covered   `json:"reps"` // those with customers or touches, in the order of the team; nobody last
	All  Covered     `json:"all"`
}

// Covered is one rep. Touches are the rep's own; customers those the rep looks
// after.
type Covered struct {
	Code      string `json:"code"` // "": nobody
	Name      string `json:"name"`
	Customers int    `json:"customers"` // with a cadence, without automatic tiers
	Wanted    int    `json:"wanted"`    // touches wanted this week with them
	Met       int    `json:"met"`       // of those, the ones made: more with one customer do not make up for another
	Touches   int    `json:"touches"`   // made this week, of any kind
	Span      int    `json:"span"`      // made in the days looked back
	Effective int    `json:"effective"` // effective ones of those
	Share     *int64 `json:"share"`     // effective share, hundredths of a per cent; null: no touches
	Overdue   int    `json:"overdue"`   // customers past the limit
	Risk      int    `json:"risk"`      // customers at high risk
	Never     int    `json:"never"`     // customers without a real touch
}

// Coverage answers how well the customers are touched.
func Coverage(r store.Reader, today data.Date, in CoverageIn) (out CoverageOut, err error) {
	if in.Days < 0 || in.Days > 3660 {
		return out, data.Problem{Key: "problem.care.days", Field: "days"}
	}
	b, err := newBook(r, today, 0)
	if err != nil {
		return out, err
	}
	if b.customers, err = r.NamedCustomers(); err != nil {
		return out, err
	}
	out.Day, out.Week, out.Days = b.Day, b.Week, cmp.Or(in.Days, 28)
	out.Rows = make([]Covered, len(b.reps)+1)
	place := map[data.ID]int{0: len(b.reps)}
	for i, rep := range b.reps {
		place[rep.ID] = i
		out.Rows[i].Code, out.Rows[i].Name = rep.Code, rep.Name
	}
	for _, c := range b.customers {
		x := b.call(c)
		for _, row := range []*Covered{&out.Rows[place[c.RepID]], &out.All} {
			row.customer(x)
		}
	}
	if err := out.touches(r, place); err != nil {
		return out, err
	}
	kept := out.Rows[:0]
	for _, row := range out.Rows {
		if row.Customers+row.Touches+row.Span+row.Never > 0 {
			kept = append(kept, row)
		}
	}
	out.Rows = kept
	return out, nil
}

func (c *Covered) customer(x Call) {
	if x.Scheme != "" && !x.Automatic {
		c.Customers++
		c.Wanted += x.Wanted
		c.Met += min(x.Week, x.Wanted)
	}
	if x.Over > 0 {
		c.Overdue++
	}
	if x.Level == HighRisk {
		c.Risk++
	}
	if x.Last == 0 && !x.Automatic {
		c.Never++
	}
}

// touches counts the touches of the week and of the days looked back.
func (out *CoverageOut) touches(r store.Reader, place map[data.ID]int) error {
	week, err := r.TouchCounts(data.Period{From: out.Week.From, Until: out.Day + 1})
	if err != nil {
		return err
	}
	for _, n := range week {
		out.Rows[place[n.RepID]].Touches += n.All
		out.All.Touches += n.All
	}
	span, err := r.TouchCounts(data.Period{From: out.Day + 1 - data.Date(out.Days), Until: out.Day + 1})
	if err != nil {
		return err
	}
	for _, n := range span {
		for _, row := range []*Covered{&out.Rows[place[n.RepID]], &out.All} {
			row.Span += n.All
			row.Effective += n.Effective
		}
	}
	for i := range out.Rows {
		out.Rows[i].share()
	}
	out.All.share()
	return nil
}

func (c *Covered) share() {
	if s, ok := calc.Points(data.Money(c.Effective), data.Money(c.Span)); ok {
		c.Share = &s
	}
}
