package planfile

import (
	"fmt"
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/exchange"
)

// The tables of what is done about customers, and of what they say.

// renewalSheet holds what was done about each contract and what came of it; the
// contracts themselves are in a table that can be imported again.
func (x *exporting) renewalSheet() (exchange.Sheet, error) {
	s := x.sheet("renewals", "contract", "customer_code", "customer", "last_day", "contract_amount", "target", "probability", "offer", "contacted", "reported", "proposed", "state", "decided", "reason", "renewed")
	contracts, err := x.Reader.Contracts()
	for _, c := range contracts {
		customer := x.names[data.Customers][c.CustomerID]
		s.Rows = append(s.Rows, []any{c.Number, customer[0], customer[1], c.Until, x.money(c.Amount), x.known(c.Target), given(c.Probability), c.Offer,
			day(c.Contacted), day(c.Reported), day(c.Proposed), x.word("renewals.stage.", string(c.State)), day(c.Decided), c.Reason, x.known(c.Renewed)})
	}
	return s, err
}

// collectionSheet holds what is done about unpaid invoices from which day on.
func (x *exporting) collectionSheet() (exchange.Sheet, error) {
	s := x.kindSheet(data.CollectionLevels, "days", "text", "channel")
	levels, err := x.Reader.CollectionLevels()
	for _, l := range levels {
		words := l.Text
		if l.Key != "" {
			words = text.T(x.Lang, "collection.level."+l.Key)
		}
		s.Rows = append(s.Rows, []any{l.Days, words, x.word("channel.", string(l.Channel))})
	}
	return s, err
}

func (x *exporting) complaintSheet() (exchange.Sheet, error) {
	s := x.kindSheet(data.ComplaintCases, "date", "customer_code", "customer", "topic", "text", "answer", "closed", "rep_code")
	rows, err := x.Reader.Complaints()
	for _, c := range rows {
		customer := x.names[data.Customers][c.CustomerID]
		s.Rows = append(s.Rows, []any{c.Date, customer[0], customer[1], c.Topic, c.Text, c.Answer, day(c.Closed), x.names[data.Reps][c.OwnerID][0]})
	}
	return s, err
}

func (x *exporting) ratingSheet() (exchange.Sheet, error) {
	s := x.kindSheet(data.Ratings, "date", "customer_code", "customer", "text", "score")
	rows, err := x.Reader.Ratings()
	for _, r := range rows {
		customer := x.names[data.Customers][r.CustomerID]
		s.Rows = append(s.Rows, []any{r.Date, customer[0], customer[1], r.Text, exchange.Decimal{Value: int64(r.Score), Digits: 2}})
	}
	return s, err
}

// saidSheets are the renewals, the steps of collection, complaints and ratings.
func (x *exporting) saidSheets() (sheets []exchange.Sheet, err error) {
	for _, make := range []func() (exchange.Sheet, error){x.renewalSheet, x.collectionSheet, x.complaintSheet, x.ratingSheet} {
		s, err := make()
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, s)
	}
	return sheets, nil
}

// playSheets are the plays and their steps. Numbers tie the two together.
func (x *exporting) playSheets() ([]exchange.Sheet, error) {
	s := x.kindSheet(data.Plays, "play", "kind", "customer_code", "customer", "rep_code", "opened", "due", "contacted", "closed", "won", "cause", "offer", "outcome")
	plays, err := x.Reader.Plays()
	if err != nil {
		return nil, err
	}
	for _, p := range plays {
		customer := x.names[data.Customers][p.CustomerID]
		won := any(nil)
		if p.Closed != 0 {
			won = x.yes(p.Won)
		}
		s.Rows = append(s.Rows, []any{int(p.ID), x.word("play.", string(p.Kind)), customer[0], customer[1], x.names[data.Reps][p.OwnerID][0], p.Opened, p.Due,
			day(p.Contacted), day(p.Closed), won, p.Cause, p.Offer, p.Result})
	}
	list := x.kindSheet(data.PlaySteps, "play", "text", "rep_code", "due", "done")
	steps, err := x.Reader.PlaySteps()
	for _, p := range steps {
		list.Rows = append(list.Rows, []any{int(p.PlayID), p.Text, x.names[data.Reps][p.OwnerID][0], p.Due, day(p.Done)})
	}
	return []exchange.Sheet{s, list}, err
}

// healthSheets are the judgements about customers and the scores on record.
func (x *exporting) healthSheets() ([]exchange.Sheet, error) {
	judged := x.kindSheet(data.Assessments, "date", "customer_code", "customer", "need", "budget", "note")
	rows, err := x.Reader.Assessments()
	if err != nil {
		return nil, err
	}
	for _, a := range rows {
		customer := x.names[data.Customers][a.CustomerID]
		judged.Rows = append(judged.Rows, []any{a.Day, customer[0], customer[1], given(a.Need), given(a.Budget), a.Note})
	}
	scores := x.kindSheet(data.HealthScores, "date", "customer_code", "customer", "parts", "score")
	recorded, err := x.Reader.HealthScores()
	for _, h := range recorded {
		customer := x.names[data.Customers][h.CustomerID]
		var parts []string
		for _, p := range h.Parts {
			parts = append(parts, fmt.Sprintf("%s %d × %d", p.Input, p.Value, p.Weight))
		}
		scores.Rows = append(scores.Rows, []any{h.Day, customer[0], customer[1], strings.Join(parts, ", "), h.Score})
	}
	return []exchange.Sheet{judged, scores}, err
}

// accountSheets are the battle table, what was said about each row, and its key
// dates.
func (x *exporting) accountSheets() ([]exchange.Sheet, error) {
	s := x.kindSheet(data.Accounts, "from", "to", "customer_code", "customer", "rep_code", "pain", "strategy", "approved", "note", "target")
	accounts, err := x.Reader.Accounts()
	if err != nil {
		return nil, err
	}
	of := map[data.ID]data.Account{}
	for _, a := range accounts {
		of[a.ID] = a
		customer := x.names[data.Customers][a.CustomerID]
		s.Rows = append(s.Rows, []any{a.From, a.Until - 1, customer[0], customer[1], x.names[data.Reps][a.OwnerID][0], a.Pain, a.Plan, day(a.Approved), a.Remark, x.known(a.Target)})
	}
	dates := x.kindSheet(data.KeyDates, "from", "customer_code", "customer", "date", "text", "done")
	keys, err := x.Reader.KeyDates()
	if err != nil {
		return nil, err
	}
	for _, k := range keys {
		a := of[k.AccountID]
		customer := x.names[data.Customers][a.CustomerID]
		dates.Rows = append(dates.Rows, []any{a.From, customer[0], customer[1], k.Date, k.Text, day(k.Done)})
	}
	said := x.kindSheet(data.Verdicts, "from", "customer_code", "customer", "date", "rep_code", "state", "note")
	verdicts, err := x.Reader.Verdicts()
	for _, v := range verdicts {
		a := of[v.AccountID]
		customer := x.names[data.Customers][a.CustomerID]
		said.Rows = append(said.Rows, []any{a.From, customer[0], customer[1], v.Date, x.names[data.Reps][v.ByID][0], string(v.Said), v.Remark})
	}
	return []exchange.Sheet{s, dates, said}, err
}

// sceneSheets are the scenes and the customers that carry them.
func (x *exporting) sceneSheets() ([]exchange.Sheet, error) {
	s := x.kindSheet(data.Scenes, "code", "name", "message")
	scenes, err := x.Reader.Scenes()
	if err != nil {
		return nil, err
	}
	own := func(words, key string) string {
		if words == "" && text.Has(x.Lang, key) {
			return text.T(x.Lang, key)
		}
		return words
	}
	codes := map[data.ID]string{}
	for _, c := range scenes {
		codes[c.ID] = c.Code
		s.Rows = append(s.Rows, []any{c.Code, own(c.Name, "scene."+c.Code), own(c.Message, "scene."+c.Code+".message")})
	}
	labels := x.kindSheet(data.Labels, "customer_code", "customer", "code", "date")
	rows, err := x.Reader.Labels()
	for _, l := range rows {
		customer := x.names[data.Customers][l.CustomerID]
		labels.Rows = append(labels.Rows, []any{customer[0], customer[1], codes[l.SceneID], day(l.Day)})
	}
	return []exchange.Sheet{s, labels}, err
}

// needSheets are the portraits, the reviews of needs and their samples.
func (x *exporting) needSheets() ([]exchange.Sheet, error) {
	s := x.kindSheet(data.Portraits, "name", "sort", "pain", "budget", "roles", "answer", "date")
	portraits, err := x.Reader.Portraits()
	if err != nil {
		return nil, err
	}
	names := map[data.ID]string{}
	for _, p := range portraits {
		names[p.ID] = p.Name
		s.Rows = append(s.Rows, []any{p.Name, p.Sort, p.Pain, p.Budget, p.Roles, p.Answer, day(p.Updated)})
	}
	list := x.kindSheet(data.NeedReviews, "date", "text")
	reviews, err := x.Reader.NeedReviews()
	if err != nil {
		return nil, err
	}
	days := map[data.ID]data.Date{}
	for _, v := range reviews {
		days[v.ID] = v.Date
		list.Rows = append(list.Rows, []any{v.Date, v.Summary})
	}
	samples := x.kindSheet(data.NeedSamples, "date", "customer_code", "customer", "portrait", "kind", "pain", "budget", "roles")
	rows, err := x.Reader.NeedSamples()
	for _, n := range rows {
		customer := x.names[data.Customers][n.CustomerID]
		samples.Rows = append(samples.Rows, []any{day(days[n.ReviewID]), customer[0], customer[1], names[n.PortraitID], string(n.Sort), n.Pain, n.Budget, n.Roles})
	}
	return []exchange.Sheet{s, list, samples}, err
}
