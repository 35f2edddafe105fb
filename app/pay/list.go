package pay

import (
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// RulesIn has no fields.
type RulesIn struct{}

// Rules are what pay is worked out by.
type Rules struct {
	Rule      data.PayRule  `json:"rule"`
	Schemes   []Scheme      `json:"schemes"` // the earliest first
	Novelties []Novelty     `json:"novelties"`
	Awards    []Award       `json:"awards"`
	Experts   []ExpertFee   `json:"experts"`
	Runs      []data.PayRun `json:"runs"`
	Mentors   int           `json:"mentors"` // mentorships of the plan, kept with the targets
	Shares    int           `json:"shares"`  // shared credits of the plan, kept with the targets
	Reward    int           `json:"reward"`  // what renewals over their target earn besides, of the rate, hundredths of a per cent
	Over      int           `json:"over"`    // how far over
}

// A Scheme is a scheme with its words.
type Scheme struct {
	data.PayScheme
	Rep     string `json:"rep"` // code; "": not for one
	RepName string `json:"rep_name"`
	InForce bool   `json:"in_force"` // for somebody, today
}

// A Novelty is a new product with its name.
type Novelty struct {
	data.Novelty
	Product string `json:"product"`
	Name    string `json:"name"`
}

// An Award is a special award with the name of who gets it.
type Award struct {
	data.PayAward
	Rep     string `json:"rep"`
	RepName string `json:"rep_name"`
}

// RulesOf answers what pay is worked out by.
func RulesOf(r store.Reader, today data.Date, _ RulesIn) (Rules, error) {
	b, err := open(r, today, nil)
	if err != nil {
		return Rules{}, err
	}
	out := Rules{Rule: b.rule, Schemes: []Scheme{}, Novelties: []Novelty{}, Awards: []Award{}, Experts: []ExpertFee{}, Runs: append([]data.PayRun{}, b.runs...),
		Reward: b.care.RenewalReward, Over: b.care.RenewalOver}
	now := map[data.ID]bool{}
	for _, s := range b.touching(data.Period{From: today, Until: today + 1}) {
		now[s.ID] = true
	}
	for _, s := range b.schemes {
		rep := b.people[s.RepID]
		out.Schemes = append(out.Schemes, Scheme{s, rep.Code, rep.Name, now[s.ID]})
	}
	products, err := r.Products()
	if err != nil {
		return out, err
	}
	named := map[data.ID]data.Product{}
	for _, p := range products {
		named[p.ID] = p
	}
	for _, n := range b.fresh {
		out.Novelties = append(out.Novelties, Novelty{n, named[n.ProductID].Code, named[n.ProductID].Name})
	}
	for _, x := range b.awards {
		out.Awards = append(out.Awards, Award{x, b.people[x.RepID].Code, b.people[x.RepID].Name})
	}
	all := Summary{}
	for i := range b.periods {
		if err := b.fees(i, &all); err != nil {
			return out, err
		}
	}
	out.Experts = append(out.Experts, all.Experts...)
	if out.Mentors, err = r.Count(data.Mentorships); err != nil {
		return out, err
	}
	out.Shares, err = r.Count(data.Credits)
	return out, err
}
