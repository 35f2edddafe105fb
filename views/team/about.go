package team

import (
	"quarterdeck/app/pipeline"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// about is the choice of what an action is about: one of the rep's open
// opportunities, or one of the rep's customers.
type about struct {
	choice        *widgets.Select
	opportunities []string // codes, behind "nothing"
	customers     []string // codes, behind the opportunities
}

func (c *agreedCard) about(rep string) *about {
	h := c.page.host
	a := &about{}
	labels := []string{h.T("team.about.none")}
	deals, err := pipeline.Opportunities(h.Reader(), h.Today(), pipeline.OpportunitiesIn{Rep: rep})
	if err != nil {
		h.Complain(err)
	}
	for _, x := range deals.Rows {
		a.opportunities, labels = append(a.opportunities, x.Code), append(labels, h.T("team.about.deal", x.Name, x.CustomerName))
	}
	mine, err := c.customersOf(rep)
	if err != nil {
		h.Complain(err)
	}
	for _, x := range mine {
		a.customers, labels = append(a.customers, x.Code), append(labels, x.Name)
	}
	a.choice = widgets.NewSelect(labels, nil)
	a.choice.Select(0)
	return a
}

// customersOf are the customers a rep looks after.
func (c *agreedCard) customersOf(rep string) (rows []data.Customer, err error) {
	r := c.page.host.Reader()
	x, err := r.RepByCode(rep)
	if err != nil {
		return nil, err
	}
	all, err := r.Customers()
	for _, one := range all {
		if one.RepID == x.ID {
			rows = append(rows, one)
		}
	}
	return rows, err
}

// opportunity is the code of the chosen one; "" when none is.
func (a *about) opportunity() string { return at(a.opportunities, a.choice.Selected()-1) }

// customer is the code of the chosen one; "" when none is.
func (a *about) customer() string { return at(a.customers, a.choice.Selected()-1-len(a.opportunities)) }

func at(codes []string, i int) string {
	if i < 0 || i >= len(codes) {
		return ""
	}
	return codes[i]
}
