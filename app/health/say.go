package health

import (
	"strconv"

	"quarterdeck/app/calc"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// words are the plan's own language and currency.
func words(r store.Reader) (text.Fmt, error) {
	p, err := r.Plan()
	return text.Fmt{Lang: text.LangOf(p.Language), Currency: p.Currency}, err
}

// InputName is what an input is called.
func InputName(f text.Fmt, input string) string { return f.T("health.input." + input) }

// SayReasons says of every input with a weight what it gave and why, such as:
// interaction 38: wants 8 touches, had 3.
func SayReasons(f text.Fmt, s Standing) (lines []string) {
	for _, p := range s.Reasons() {
		if p.Weight > 0 {
			lines = append(lines, SayPart(f, s, p))
		}
	}
	return lines
}

// SayPart says what one input gave, and why.
func SayPart(f text.Fmt, s Standing, p calc.HealthPart) string {
	why := SayWhy(f, s, p.Input)
	if !p.Known {
		return f.T("health.part.unknown", InputName(f, p.Input), why)
	}
	return f.T("health.part", InputName(f, p.Input), strconv.Itoa(p.Value), why)
}

// SayWhy says what an input was worked out from, or why it is not known.
func SayWhy(f text.Fmt, s Standing, input string) string {
	if s.Facts == nil {
		return text.Unknown
	}
	switch x := s.Facts; input {
	case calc.Interaction:
		return sayContact(f, x.Contact)
	case calc.NeedFit:
		return sayJudged(f, x.Need)
	case calc.BudgetFit:
		return sayJudged(f, x.Budget)
	case calc.Complaining:
		return sayComplaints(f, x.Complaints)
	case calc.Overdue:
		return sayDebt(f, x.Debt)
	default:
		return sayOrders(f, x.Orders)
	}
}

func sayContact(f text.Fmt, c calc.ContactFacts) string {
	switch {
	case c.Wanted == 0:
		return f.T("health.why.contact.none")
	case c.Done > 0 && c.Quiet():
		return f.T("health.why.contact.quiet", c.Silent, c.Max)
	}
	return f.T("health.why.contact", c.Wanted, c.Done)
}

func sayJudged(f text.Fmt, n *int) string {
	if n == nil {
		return f.T("health.why.judged.none")
	}
	return f.T("health.why.judged")
}

func sayComplaints(f text.Fmt, c calc.ComplaintFacts) string {
	switch {
	case !c.Known:
		return f.T("health.why.complaints.unknown")
	case c.Open+c.Closed == 0:
		return f.T("health.why.complaints.none")
	}
	return f.T("health.why.complaints", c.Open, c.Closed)
}

func sayDebt(f text.Fmt, d calc.DebtFacts) string {
	switch {
	case !d.Known:
		return f.T("health.why.debt.unknown")
	case d.Overdue <= 0:
		return f.T("health.why.debt.none")
	}
	return f.T("health.why.debt", d.Overdue, f.PercentWhole(d.Overdue, d.Open), d.Oldest)
}

func sayOrders(f text.Fmt, o calc.OrderFacts) string {
	switch {
	case o.Before <= 0:
		return f.T("health.why.orders.none")
	case o.LastYear:
		return f.T("health.why.orders.year", o.Now, o.Before, f.Growth(o.Now, o.Before))
	}
	return f.T("health.why.orders", o.Now, o.Before, f.Growth(o.Now, o.Before))
}

// SayChange is a change of the score with its sign: ▲3, ▼6, or nothing for none.
func SayChange(n *int) string {
	switch {
	case n == nil || *n == 0:
		return ""
	case *n > 0:
		return "▲" + strconv.Itoa(*n)
	}
	return "▼" + strconv.Itoa(-*n)
}

// PlayName is what a kind of play is called.
func PlayName(f text.Fmt, k data.PlayKind) string { return f.T("play." + string(k)) }

// SayClock says how the clock of a play stands: days left, today, days late,
// contacted, or closed.
func SayClock(f text.Fmt, p data.Play, today data.Date) string {
	switch {
	case p.Closed != 0 && p.Won:
		return f.T("health.clock.won", f.Date(p.Closed))
	case p.Closed != 0:
		return f.T("health.clock.lost", f.Date(p.Closed))
	case p.Contacted != 0:
		return f.T("health.clock.contacted", f.Date(p.Contacted))
	case p.Due < today:
		return f.T("health.clock.late", int(today-p.Due))
	case p.Due == today:
		return f.T("health.clock.today")
	}
	return f.T("health.clock.left", int(p.Due-today))
}

// SayTrigger says why a play was opened: the words of a code, or the words.
func SayTrigger(f text.Fmt, p data.Play) string {
	switch p.Trigger {
	case ByHealth:
		if p.Score != nil {
			return f.T("health.trigger.score", *p.Score)
		}
		return f.T("health.trigger.health")
	case ByHand, "grade", "lost":
		return f.T("health.trigger." + p.Trigger)
	}
	return p.Trigger
}

// SceneName is what a scene is called: its own name, else the word of its code.
func SceneName(f text.Fmt, s data.Scene) string {
	if s.Name != "" {
		return s.Name
	}
	return f.T("scene." + s.Code)
}

// SceneMessage is the message that fits a scene: the plan's own, else that of a
// shipped scene; "" when there is neither.
func SceneMessage(f text.Fmt, s data.Scene) string {
	if s.Message != "" || !shipped(s.Code) {
		return s.Message
	}
	return f.T("scene." + s.Code + ".message")
}
