package accounts

import (
	"slices"
	"strings"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SaveNeedReview adds a review of what customers need, or changes one.
type SaveNeedReview struct {
	ID      data.ID   `json:"id" doc:"number of the review; 0 adds one"`
	Date    data.Date `json:"date" doc:"day of the review; empty: the plan's today"`
	Summary string    `json:"summary" doc:"what changes in the way we sell"`
}

// Label names the change.
func (SaveNeedReview) Label() string { return "command.SaveNeedReview" }

// Apply stores the review.
func (c SaveNeedReview) Apply(tx store.Tx) (err error) {
	var x data.NeedReview
	if c.ID != 0 {
		if x, err = tx.NeedReview(c.ID); err != nil {
			return err
		}
	}
	x.Date, x.Summary = c.Date, c.Summary
	if x.Date == 0 {
		if x.Date, err = app.TodayIn(tx); err != nil {
			return err
		}
	}
	tx.About(x.Date.String())
	_, err = tx.SaveNeedReview(x)
	return err
}

// RemoveNeedReview takes a review away, with its samples.
type RemoveNeedReview struct {
	ID data.ID `json:"id" doc:"number of the review"`
}

// Label names the change.
func (RemoveNeedReview) Label() string { return "command.RemoveNeedReview" }

// Apply removes the review.
func (c RemoveNeedReview) Apply(tx store.Tx) error {
	x, err := tx.NeedReview(c.ID)
	if err != nil {
		return err
	}
	tx.About(x.Date.String())
	return tx.Remove(data.NeedReviews, x.ID)
}

// SaveNeedSample adds a customer to a review, or changes what is said of it.
type SaveNeedSample struct {
	ID       data.ID         `json:"id" doc:"number of the sample; 0 adds one"`
	Review   data.ID         `json:"review" doc:"number of the review of a new sample"`
	Customer string          `json:"customer" doc:"code of the customer"`
	Sort     data.SampleSort `json:"sort" doc:"signed, lost or prospective"`
	Portrait data.ID         `json:"portrait" doc:"number of the portrait it changes; 0: the one of the customer's kind of business, if there is one"`
	Pain     string          `json:"pain" doc:"change in what decides; may be empty"`
	Budget   string          `json:"budget" doc:"change of the budget's cycle; may be empty"`
	Roles    string          `json:"roles" doc:"change of who buys; may be empty"`
}

// Label names the change.
func (SaveNeedSample) Label() string { return "command.SaveNeedSample" }

// Apply stores the sample.
func (c SaveNeedSample) Apply(tx store.Tx) error {
	customer, err := app.CustomerOf(tx.Reader, c.Customer)
	if err != nil {
		return err
	}
	tx.About(customer.Name)
	x := data.NeedSample{ReviewID: c.Review}
	if c.ID != 0 {
		if x, err = tx.NeedSample(c.ID); err != nil {
			return err
		}
	} else {
		if _, err := tx.NeedReview(c.Review); err != nil {
			return data.At("review", err)
		}
		rows, err := tx.SamplesOf(c.Review)
		if err != nil {
			return err
		}
		x.Position = 1
		if n := len(rows); n > 0 {
			x.Position = rows[n-1].Position + 1
		}
	}
	x.CustomerID, x.Sort, x.PortraitID, x.Pain, x.Budget, x.Roles = customer.ID, c.Sort, c.Portrait, c.Pain, c.Budget, c.Roles
	pages, err := tx.Portraits()
	if err != nil {
		return err
	}
	i := slices.IndexFunc(pages, func(p data.Portrait) bool {
		return p.ID == c.Portrait || c.Portrait == 0 && p.Sort == customer.Sort && p.Sort != ""
	})
	switch {
	case i >= 0:
		x.PortraitID = pages[i].ID
	case c.Portrait != 0:
		return data.Problem{Key: "problem.gone.portraits", Field: "portrait", Args: []any{int(c.Portrait)}}
	}
	_, err = tx.SaveNeedSample(x)
	return err
}

// RemoveNeedSample takes a customer out of a review.
type RemoveNeedSample struct {
	ID data.ID `json:"id" doc:"number of the sample"`
}

// Label names the change.
func (RemoveNeedSample) Label() string { return "command.RemoveNeedSample" }

// Apply removes the sample.
func (c RemoveNeedSample) Apply(tx store.Tx) error {
	x, err := tx.NeedSample(c.ID)
	if err != nil {
		return err
	}
	names, err := customerNames(tx.Reader)
	if err != nil {
		return err
	}
	tx.About(names[x.CustomerID].Name)
	return tx.Remove(data.NeedSamples, x.ID)
}

// TakeOverSample writes what changed with a customer into the portrait the sample
// belongs to (S2-13), as lines of its own below what stands there.
type TakeOverSample struct {
	ID data.ID `json:"id" doc:"number of the sample"`
}

// Label names the change.
func (TakeOverSample) Label() string { return "command.TakeOverSample" }

// Apply adds the lines; a sample that changes nothing, or is in the portrait
// already, is a problem.
func (c TakeOverSample) Apply(tx store.Tx) error {
	x, err := tx.NeedSample(c.ID)
	if err != nil {
		return err
	}
	if x.PortraitID == 0 {
		return data.Problem{Key: "problem.sample.portrait", Field: "portrait"}
	}
	p, err := tx.Portrait(x.PortraitID)
	if err != nil {
		return err
	}
	if taken(x, p) {
		return data.Problem{Key: "problem.sample.taken", Field: "id", Args: []any{p.Name}}
	}
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	p.Pain, p.Budget, p.Roles, p.Updated = below(p.Pain, x.Pain), below(p.Budget, x.Budget), below(p.Roles, x.Roles), today
	tx.About(p.Name)
	_, err = tx.SavePortrait(p)
	return err
}

// below adds a paragraph to a text that does not have it.
func below(s, line string) string {
	line = strings.TrimSpace(line)
	if line == "" || strings.Contains(s, line) {
		return s
	}
	if s == "" {
		return line
	}
	return strings.TrimRight(s, "\n") + "\n" + line
}

// taken reports whether everything a sample says stands in the portrait.
func taken(x data.NeedSample, p data.Portrait) bool {
	return below(p.Pain, x.Pain) == p.Pain && below(p.Budget, x.Budget) == p.Budget && below(p.Roles, x.Roles) == p.Roles
}

// ReviewsIn asks for the reviews of what customers need.
type ReviewsIn struct{}

// Reviews are the reviews of what customers need (客户需求复盘会), held every month.
type Reviews struct {
	Rows []Review  `json:"rows"` // the newest first
	Last data.Date `json:"last"` // day of the last one up to today; zero: none
	Due  bool      `json:"due"`  // none was held this month yet
}

// A Review is one of them with the customers looked at.
type Review struct {
	data.NeedReview
	Samples []Sample `json:"samples"`
}

// A Sample is a customer looked at, and what changed with it.
type Sample struct {
	data.NeedSample
	Customer     string `json:"customer"`
	CustomerName string `json:"customer_name"`
	Portrait     string `json:"portrait"` // name of the page it changes; "": none
	Taken        bool   `json:"taken"`    // the page says it all
}

// ReviewsOf answers the reviews with their samples, and whether this month's is
// due.
func ReviewsOf(r store.Reader, today data.Date, _ ReviewsIn) (Reviews, error) {
	x := Reviews{Rows: []Review{}, Due: true}
	reviews, err := r.NeedReviews()
	if err != nil {
		return x, err
	}
	customers, err := customerNames(r)
	if err != nil {
		return x, err
	}
	pages, err := r.Portraits()
	if err != nil {
		return x, err
	}
	byID := map[data.ID]data.Portrait{}
	for _, p := range pages {
		byID[p.ID] = p
	}
	all, err := r.NeedSamples()
	samples := group(all, func(s data.NeedSample) data.ID { return s.ReviewID })
	for _, v := range reviews {
		row := Review{NeedReview: v, Samples: []Sample{}}
		for _, s := range samples[v.ID] {
			c, p := customers[s.CustomerID], byID[s.PortraitID]
			row.Samples = append(row.Samples, Sample{s, c.Code, c.Name, p.Name, p.ID != 0 && taken(s, p)})
		}
		x.Rows = append(x.Rows, row)
		if v.Date <= today {
			x.Last = max(x.Last, v.Date)
			x.Due = x.Due && v.Date.Month() != today.Month()
		}
	}
	return x, err
}
