package accounts

import (
	"strings"

	"quarterdeck/app/accounts"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/theme"
)

// sep stands between words of one line.
const sep = " · "

// daysWord says how far away a day is: so many days left, today, so many over.
func daysWord(f text.Fmt, days int) string {
	switch {
	case days == 0:
		return f.T("accounts.days.today")
	case days < 0:
		return f.T("accounts.days.over", -days)
	}
	return f.T("accounts.days.left", days)
}

// daysToken is the colour of a day that is so many days away.
func daysToken(days int) theme.Token {
	switch {
	case days < 0:
		return "bad"
	case days <= soon:
		return "warn"
	}
	return "t2"
}

// soon is how many days before a key date it is coloured.
const soon = 3

// lacksWord lists what a row needs before it can be approved.
func lacksWord(f text.Fmt, lacks []accounts.Lack) string {
	words := make([]string, len(lacks))
	for i, l := range lacks {
		words[i] = f.T("accounts.lacks." + string(l))
	}
	return strings.Join(words, f.T("accounts.lacks.and"))
}

// chainWord says in a few words how a chain stands.
func chainWord(f text.Fmt, c accounts.Chain) string {
	if len(c.Links) == 0 {
		return f.T("accounts.chain.none")
	}
	words := f.T("accounts.chain.people", len(c.Links))
	switch {
	case c.Against > 0:
		words += sep + f.T("accounts.chain.against", c.Against)
	case c.Unmet > 0:
		words += sep + f.T("accounts.chain.unmet", c.Unmet)
	}
	return words
}

// stateBadges are the tones of the states of a row.
var stateBadges = map[accounts.State]string{accounts.Waits: "outline", accounts.Approved: "good", accounts.Returned: "bad", accounts.Changed: "warn"}

// stateWord says how far the approval of a row has come, and below it by whom, or
// what is missing.
func stateWord(f text.Fmt, x accounts.Row) (state, below string) {
	state = f.T("accounts.state." + string(x.State))
	switch {
	case x.State == accounts.Approved:
		below = f.Date(x.Account.Approved) + sep + x.Approver
	case len(x.Lacks) > 0:
		below = f.T("accounts.lacks", lacksWord(f, x.Lacks))
	case x.State == accounts.Returned:
		below = x.Remark
	}
	return state, below
}

// quarterName is what a quarter of the plan is called.
func quarterName(f text.Fmt, p data.Plan, quarters []data.Period, q data.Period) string {
	for i, x := range quarters {
		if x.From == q.From {
			return f.GroupName(p, i)
		}
	}
	return f.T("accounts.quarter", q)
}

// lateWord says how many are beyond their day.
func lateWord(f text.Fmt, n int) string {
	if n == 0 {
		return f.T("accounts.strip.intime")
	}
	return f.T("accounts.strip.late", n)
}

func lateToken(n int) theme.Token {
	if n == 0 {
		return "t3"
	}
	return "bad"
}
