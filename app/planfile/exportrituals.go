package planfile

import (
	"quarterdeck/app/rituals"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// ritualSheets are the register of rhythms, what came of them, and the response list.
func (x *exporting) ritualSheets() ([]exchange.Sheet, error) {
	f := text.Fmt{Lang: x.Lang}
	s := x.kindSheet(data.Rituals, "code", "name", "rhythm", "rep_code", "rep", "people", "output", "source", "from", "on")
	named := map[data.ID]string{}
	rows, err := x.Reader.Rituals()
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		owner := x.names[data.Reps][r.OwnerID]
		named[r.ID] = rituals.Name(f, r)
		s.Rows = append(s.Rows, []any{r.Code, named[r.ID], rituals.Days(f, r), owner[0], owner[1], rituals.Who(f, r), rituals.Output(f, r), r.Source, day(r.Begins), x.yes(r.On)})
	}
	kept := x.kindSheet(data.RitualRecords, "date", "name", "held", "skipped", "output", "link", "people", "note")
	records, err := x.Reader.RitualRecords()
	if err != nil {
		return nil, err
	}
	for _, r := range records {
		kept.Rows = append(kept.Rows, []any{r.Day, named[r.RitualID], day(r.Held), r.Skipped, r.Output, r.Link, r.People, r.Note})
	}
	needs := x.kindSheet(data.ResponseItems, "date", "customer_code", "customer", "need", "feature", "promise", "side", "rep_code", "rep", "replied", "answer")
	items, err := x.Reader.ResponseItems()
	for _, n := range items {
		customer, owner := x.names[data.Customers][n.CustomerID], x.names[data.Reps][n.OwnerID]
		needs.Rows = append(needs.Rows, []any{n.Day, customer[0], customer[1], n.Need, n.Feature, n.Promise, n.Side, owner[0], owner[1], day(n.Replied), n.Reply})
	}
	return []exchange.Sheet{s, kept, needs}, err
}
