package board

import (
	"cmp"
	"slices"

	"quarterdeck/app/lights"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// SearchIn is what a person types to find a record.
type SearchIn struct {
	Text  string `json:"text" doc:"part of a name or code, pinyin or initials; empty: everything"`
	Limit int    `json:"limit" doc:"most records to answer; 0: twenty"`
}

// A Place is a record that can be gone to.
type Place struct {
	Kind   data.Kind `json:"kind"` // regions, products, reps, customers, opportunities, talk tracks or rules of lights
	ID     data.ID   `json:"id"`
	Code   string    `json:"code"`
	Name   string    `json:"name"`
	Region string    `json:"region"` // name of its region, of an opportunity its customer; "" when it has none
	Page   string    `json:"page"`   // key of the page that shows it
}

// Search finds regions, products, reps, customers, open opportunities, talk tracks
// and lights by what is typed, the best match first.
func Search(r store.Reader, _ data.Date, in SearchIn) ([]Place, error) {
	places, err := Places(r)
	if err != nil {
		return nil, err
	}
	if in.Limit <= 0 {
		in.Limit = 20
	}
	if in.Text == "" { // everything that has a name of the plan's own
		places = slices.DeleteFunc(places, func(x Place) bool { return x.Kind == data.LightRules })
	}
	found := []Place{}
	for _, i := range IndexOf(places).Best(in.Text, in.Limit) {
		found = append(found, places[i])
	}
	return found, nil
}

// IndexOf prepares places to be found by name or code as someone types.
func IndexOf(places []Place) *text.Index {
	names := make([]string, len(places))
	for i, p := range places {
		names[i] = p.Name + " " + p.Code
	}
	return text.NewIndex(names)
}

// Places lists every region, product, rep, customer, open opportunity, talk track
// and light, in this order.
func Places(r store.Reader) (places []Place, err error) {
	var regions []data.Region
	var products []data.Product
	var reps []data.Rep
	var customers []data.Customer
	var deals []data.Opportunity
	var tracks []data.TalkTrack
	ask(&err, &regions, r.Regions)
	ask(&err, &products, r.Products)
	ask(&err, &reps, r.Reps)
	ask(&err, &customers, r.Customers)
	ask(&err, &deals, r.Opportunities)
	var rules []data.LightRule
	var plan data.Plan
	ask(&err, &tracks, r.TalkTracks)
	ask(&err, &rules, r.LightRules)
	ask(&err, &plan, r.Plan)
	buyers := map[data.ID]string{}
	names := map[data.ID]string{}
	for _, x := range regions {
		names[x.ID] = x.Name
		places = append(places, Place{Kind: data.Regions, ID: x.ID, Code: x.Code, Name: x.Name, Page: "breakdown"})
	}
	for _, x := range products {
		places = append(places, Place{Kind: data.Products, ID: x.ID, Code: x.Code, Name: x.Name, Page: "breakdown"})
	}
	for _, x := range reps {
		places = append(places, Place{Kind: data.Reps, ID: x.ID, Code: x.Code, Name: x.Name, Region: names[x.RegionID], Page: "team"})
	}
	for _, x := range customers {
		buyers[x.ID] = x.Name
		places = append(places, Place{Kind: data.Customers, ID: x.ID, Code: x.Code, Name: x.Name, Region: names[x.RegionID], Page: "customers"})
	}
	for _, x := range deals {
		if x.Result == "" {
			places = append(places, Place{Kind: data.Opportunities, ID: x.ID, Code: x.Code, Name: x.Name, Region: cmp.Or(buyers[x.CustomerID], x.Prospect), Page: "team"})
		}
	}
	for _, x := range tracks {
		places = append(places, Place{Kind: data.TalkTracks, ID: x.ID, Name: x.Name, Page: "team"})
	}
	f := text.Fmt{Lang: text.LangOf(plan.Language), Currency: plan.Currency}
	for _, x := range rules {
		if !x.Off && x.Kind != data.Elsewhere {
			places = append(places, Place{Kind: data.LightRules, ID: x.ID, Code: x.Code, Name: lights.Name(f, x), Page: "review"})
		}
	}
	return places, err
}
