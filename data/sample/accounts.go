package sample

import "quarterdeck/data"

// A link is a person in a decision chain.
type link struct {
	name, title words
	role        data.Role
	stance      data.Stance
	since, left data.Date
}

// A key is a customer with its people and, where pain or plan or target say
// something, its row in the battle table of the third quarter.
type key struct {
	customer int // in the table of known customers
	chain    []link
	pain     words
	plan     words
	target   data.Money // in 10,000 yuan; 0: no row
	dates    []node
	said     []said
}

// A node is a key date.
type node struct {
	date data.Date
	text words
	done data.Date
}

// said is a verdict about a row.
type said struct {
	date   data.Date
	what   data.Said
	remark words
}

// thirdQuarter is the quarter of the battle table.
var thirdQuarter = data.Period{From: data.NewDate(2026, 7, 1), Until: data.NewDate(2026, 10, 1)}

func july(d int) data.Date      { return data.NewDate(2026, 7, d) }
func august(d int) data.Date    { return data.NewDate(2026, 8, d) }
func september(d int) data.Date { return data.NewDate(2026, 9, d) }

func approved(d int) []said { return []said{{date: july(d), what: data.SaidApproved}} }

// keyAccounts writes the people of the customers that matter, the battle table,
// the change of a decision maker, and the portrait handbook.
func (w *writer) keyAccounts() error {
	n := 0
	for _, k := range keys {
		customer := w.customers[k.customer]
		if err := w.chainOf(customer, k.chain); err != nil {
			return err
		}
		if k.target == 0 {
			continue
		}
		n++
		if err := w.account(k, customer, n); err != nil {
			return err
		}
	}
	if err := w.newDecider(); err != nil {
		return err
	}
	return w.handbook()
}

// chainOf writes the people of a customer.
func (w *writer) chainOf(customer data.ID, chain []link) error {
	for i, l := range chain {
		if _, err := w.tx.SaveContact(data.Contact{CustomerID: customer, Name: l.name.in(w.lang), Title: l.title.in(w.lang), Role: l.role,
			Stance: l.stance, Since: l.since, Left: l.left, Position: i + 1}); err != nil {
			return err
		}
	}
	return nil
}

// account writes a row of the battle table with its dates and verdicts.
func (w *writer) account(k key, customer data.ID, position int) error {
	target := k.target * wan
	a := data.Account{CustomerID: customer, Period: thirdQuarter, OwnerID: w.people[known[k.customer].rep], Pain: k.pain.in(w.lang),
		Plan: k.plan.in(w.lang), Target: &target, Position: position}
	for _, s := range k.said {
		a.Approved, a.ApproverID = 0, 0
		if s.what != data.SaidChanged {
			a.ApproverID, a.Remark = w.people[lin], s.remark.in(w.lang)
		}
		if s.what == data.SaidApproved {
			a.Approved = s.date
		}
	}
	a, err := w.tx.SaveAccount(a)
	if err != nil {
		return err
	}
	for _, d := range k.dates {
		if _, err := w.tx.SaveKeyDate(data.KeyDate{AccountID: a.ID, Date: d.date, Text: d.text.in(w.lang), Done: d.done}); err != nil {
			return err
		}
	}
	for _, s := range k.said {
		v := data.Verdict{AccountID: a.ID, Date: s.date, ByID: w.people[lin], Said: s.what, Remark: s.remark.in(w.lang)}
		if s.what == data.SaidChanged {
			v.ByID = 0
		}
		if _, err := w.tx.SaveVerdict(v); err != nil {
			return err
		}
	}
	return nil
}

// newDecider writes the play that runs since Yueman has another purchasing
// director.
func (w *writer) newDecider() error {
	chain, err := w.tx.ContactsOf(w.customers[yueman])
	if err != nil {
		return err
	}
	p := data.Play{CustomerID: w.customers[yueman], Kind: data.NewDecider, OwnerID: w.people[liang], Opened: august(6), Due: august(20), Trigger: "decider"}
	for _, c := range chain {
		if c.Role == data.Decider && c.Left == 0 {
			p.ContactID = c.ID
		}
	}
	if p, err = w.tx.SavePlay(p); err != nil {
		return err
	}
	for i, s := range []node{
		{august(20), words{"高层拜访", "Visit by an executive"}, august(12)},
		{august(20), words{"送《历史合作价值报告》", "Hand over the report of what the cooperation was worth"}, 0},
		{august(20), words{"画新决策人画像", "Portrait of the new decision maker"}, 0},
		{august(20), words{"做需求调研", "Survey of needs"}, 0},
	} {
		if _, err := w.tx.SavePlayStep(data.PlayStep{PlayID: p.ID, Text: s.text.in(w.lang), Due: s.date, Done: s.done, Position: i + 1}); err != nil {
			return err
		}
	}
	return nil
}

// handbook writes the portraits and two reviews.
func (w *writer) handbook() error {
	ids := map[kind]data.ID{}
	for i, p := range portraits {
		x, err := w.tx.SavePortrait(data.Portrait{Name: p.name.in(w.lang), Sort: kinds[p.sort].name.in(w.lang), Pain: p.pain.in(w.lang),
			Budget: p.budget.in(w.lang), Roles: p.roles.in(w.lang), Answer: p.answer.in(w.lang), Updated: p.updated, Position: i + 1})
		if err != nil {
			return err
		}
		ids[p.sort] = x.ID
	}
	for _, r := range needReviews {
		x, err := w.tx.SaveNeedReview(data.NeedReview{Date: r.date, Summary: r.summary.in(w.lang)})
		if err != nil {
			return err
		}
		for i, s := range r.samples {
			if _, err := w.tx.SaveNeedSample(data.NeedSample{ReviewID: x.ID, CustomerID: w.customers[s.customer], PortraitID: ids[known[s.customer].kind],
				Sort: s.sort, Pain: s.pain.in(w.lang), Budget: s.budget.in(w.lang), Roles: s.roles.in(w.lang), Position: i + 1}); err != nil {
				return err
			}
		}
	}
	return nil
}
