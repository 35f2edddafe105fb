package customers

import (
	"slices"

	"quarterdeck/app/accounts"
	"quarterdeck/app/pipeline"
	"quarterdeck/app/receivables"
	"quarterdeck/app/renewals"
	"quarterdeck/app/touches"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Around is what hangs on a customer: people, touches, what is to be done, what
// is owed, what runs, what was said. Lists are never null.
type Around struct {
	Touch      touches.Standing      `json:"touch"`      // where its touches stand
	Touches    []TouchLine           `json:"touches"`    // newest first
	Chain      accounts.Chain        `json:"chain"`      // who decides
	Labels     []LabelLine           `json:"labels"`     // what moves it
	Actions    []ActionLine          `json:"actions"`    // open ones first
	Plays      []PlayLine            `json:"plays"`      // newest first
	Contract   *renewals.Standing    `json:"contract"`   // to renew next; null: none
	Deals      []pipeline.Row        `json:"deals"`      // opportunities: open ones by expected day, then those that ended
	Owes       receivables.Standing  `json:"owes"`       // by how long it is overdue
	Invoices   []receivables.Invoice `json:"invoices"`   // not settled, the last to be due first
	Complaints []data.Complaint      `json:"complaints"` // newest first
	Ratings    []data.Rating         `json:"ratings"`    // newest first
	Products   []ProductLine         `json:"products"`   // of the last year, most money first
}

// A TouchLine is a touch with the names of who took part.
type TouchLine struct {
	data.Touch
	Contact string `json:"contact"` // "": not said
	Rep     string `json:"rep"`     // "": not said
}

// A LabelLine is a scene that the customer is in.
type LabelLine struct {
	Code    string    `json:"code"`
	Name    string    `json:"name"`    // "" for a shipped one: the word of its code
	Message string    `json:"message"` // likewise
	Day     data.Date `json:"day"`     // since when it is known
}

// An ActionLine is an action with its owner.
type ActionLine struct {
	data.Action
	Owner     string `json:"owner"` // code; "": nobody yet
	OwnerName string `json:"owner_name"`
	Late      int    `json:"late"` // days past its day while open; 0: in time or done
}

// A PlayLine is a play with its owner and how far it is.
type PlayLine struct {
	data.Play
	Owner string `json:"owner"` // name; "": nobody
	Steps int    `json:"steps"`
	Done  int    `json:"done"` // of the steps
}

// A ProductLine is what the customer bought of a product in the last year.
type ProductLine struct {
	Code   string     `json:"code"` // "": of no product
	Name   string     `json:"name"`
	Amount data.Money `json:"amount"` // minor units
}

// touchesTold is how many of the latest touches are told, productsTold how many
// products.
const (
	touchesTold  = 12
	productsTold = 6
)

// around asks for all of it.
func around(r store.Reader, asOf data.Date, id data.ID, code string) (x Around, err error) {
	names, codes, err := people(r)
	if err != nil {
		return x, err
	}
	for _, fill := range []func() error{
		func() error { return x.addTouches(r, asOf, id, code, names) },
		func() error { return x.addLabels(r, id) },
		func() error { return x.addTasks(r, asOf, id, names, codes) },
		func() error { return x.addMoney(r, asOf, id, code) },
		func() error { return x.addService(r, asOf, id) },
		func() error { return x.addProducts(r, asOf, id) },
	} {
		if err := fill(); err != nil {
			return x, err
		}
	}
	return x, nil
}

func people(r store.Reader) (names, codes map[data.ID]string, err error) {
	reps, err := r.Reps()
	names, codes = map[data.ID]string{}, map[data.ID]string{}
	for _, p := range reps {
		names[p.ID], codes[p.ID] = p.Name, p.Code
	}
	return names, codes, err
}

func (x *Around) addTouches(r store.Reader, asOf data.Date, id data.ID, code string, reps map[data.ID]string) error {
	stand, err := touches.Stand(r, asOf)
	if err != nil {
		return err
	}
	x.Touch = stand[id]
	if x.Chain, err = accounts.ChainOf(r, asOf, accounts.ChainIn{Customer: code}); err != nil {
		return err
	}
	names := map[data.ID]string{}
	for _, c := range append(slices.Clone(x.Chain.Links), x.Chain.Left...) {
		names[c.ID] = c.Name
	}
	rows, err := r.TouchesOf(id)
	x.Touches = []TouchLine{}
	for _, t := range rows {
		if t.Date <= asOf && len(x.Touches) < touchesTold {
			x.Touches = append(x.Touches, TouchLine{t, names[t.ContactID], reps[t.RepID]})
		}
	}
	return err
}

func (x *Around) addLabels(r store.Reader, id data.ID) error {
	scenes, err := r.Scenes()
	if err != nil {
		return err
	}
	by := map[data.ID]data.Scene{}
	for _, s := range scenes {
		by[s.ID] = s
	}
	labels, err := r.LabelsOf(id)
	x.Labels = []LabelLine{}
	for _, l := range labels {
		s := by[l.SceneID]
		x.Labels = append(x.Labels, LabelLine{s.Code, s.Name, s.Message, l.Day})
	}
	return err
}

func (x *Around) addTasks(r store.Reader, asOf data.Date, id data.ID, names, codes map[data.ID]string) error {
	actions, err := r.ActionsOf(id)
	if err != nil {
		return err
	}
	x.Actions, x.Plays = []ActionLine{}, []PlayLine{}
	for _, a := range actions {
		line := ActionLine{Action: a, Owner: codes[a.OwnerID], OwnerName: names[a.OwnerID]}
		if a.Done == 0 && a.Due < asOf {
			line.Late = int(asOf - a.Due)
		}
		x.Actions = append(x.Actions, line)
	}
	plays, err := r.PlaysOf(id)
	if err != nil || len(plays) == 0 {
		return err
	}
	steps, err := r.PlaySteps()
	for _, p := range plays {
		line := PlayLine{Play: p, Owner: names[p.OwnerID]}
		for _, s := range steps {
			if s.PlayID == p.ID {
				line.Steps++
				if s.Done != 0 {
					line.Done++
				}
			}
		}
		x.Plays = append(x.Plays, line)
	}
	return err
}

func (x *Around) addMoney(r store.Reader, asOf data.Date, id data.ID, code string) error {
	contracts, err := renewals.Stand(r, asOf)
	if err != nil {
		return err
	}
	if c, ok := contracts[id]; ok {
		x.Contract = &c
	}
	deals, err := pipeline.Opportunities(r, asOf, pipeline.OpportunitiesIn{AsOf: asOf, Customer: code, Status: "all"})
	if err != nil {
		return err
	}
	x.Deals = deals.Rows
	owing, err := receivables.Stand(r, asOf)
	if err != nil {
		return err
	}
	x.Owes, x.Invoices = owing[id], []receivables.Invoice{}
	if x.Owes == (receivables.Standing{}) {
		return nil
	}
	account, err := receivables.InvoicesOf(r, asOf, receivables.InvoicesIn{Customer: code, Open: true})
	x.Invoices = account.Invoices
	return err
}

func (x *Around) addService(r store.Reader, asOf data.Date, id data.ID) error {
	complaints, err := r.ComplaintsOf(id)
	if err != nil {
		return err
	}
	ratings, err := r.RatingsOf(id)
	x.Complaints, x.Ratings = []data.Complaint{}, []data.Rating{}
	for _, c := range complaints {
		if c.Date <= asOf {
			x.Complaints = append(x.Complaints, c)
		}
	}
	for _, v := range ratings {
		if v.Date <= asOf {
			x.Ratings = append(x.Ratings, v)
		}
	}
	return err
}

func (x *Around) addProducts(r store.Reader, asOf data.Date, id data.ID) error {
	products, err := r.Products()
	if err != nil {
		return err
	}
	by := map[data.ID]data.Product{}
	for _, p := range products {
		by[p.ID] = p
	}
	sales, err := r.CustomerProducts(id, data.Period{From: asOf - 364, Until: asOf + 1})
	x.Products = []ProductLine{}
	for _, s := range sales[:min(len(sales), productsTold)] {
		x.Products = append(x.Products, ProductLine{by[s.ProductID].Code, by[s.ProductID].Name, s.Amount})
	}
	return err
}
