package quota

import (
	"strings"

	"quarterdeck/app/quota"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// sayMove is what changed hands, in a sentence.
func sayMove(f text.Fmt, m quota.Moved) string {
	from, to := m.FromName, m.ToName
	if m.FromID == 0 {
		from = f.T("quotas.pool")
	}
	if m.ToID == 0 {
		to = f.T("quotas.pool")
	}
	words := f.T("quotas.move.say."+string(m.Sort), f.Date(m.Day), from, to, m.Amount, m.CustomerName)
	if m.Reason != "" {
		words = f.Join(words, m.Reason)
	}
	return words
}

// sayDays is a span of days with open ends.
func sayDays(f text.Fmt, from, until data.Date) string {
	switch {
	case from == 0 && until == 0:
		return f.T("quotas.days.always")
	case until == 0:
		return f.T("quotas.days.from", f.DateYear(from))
	case from == 0:
		return f.T("quotas.days.until", f.DateYear(until-1))
	}
	return f.T("quotas.days", f.DateYear(from), f.DateYear(until-1))
}

// sayShares are the shared customers and mentorships of a rep, in sentences.
func sayShares(f text.Fmt, c quota.Credits, rep string) (said []string) {
	for _, m := range c.Mentorships {
		if m.Mentor != rep && m.Rep != rep {
			continue
		}
		own, mentor := int64(m.RepShare), int64(m.MentorShare)
		words := f.T("quotas.mentor.say", m.MentorName, m.RepName, share(f, &mentor), share(f, &own), sayDays(f, m.From, m.Until))
		if m.Double {
			words = f.Join(words, f.T("quotas.mentor.double"))
		}
		said = append(said, words)
	}
	for _, x := range c.Shares {
		var parts []string
		mine := false
		for _, part := range x.Parts {
			points := int64(part.Share)
			parts = append(parts, part.Name+" "+share(f, &points))
			mine = mine || part.Rep == rep
		}
		if mine {
			said = append(said, f.T("quotas.share.say", x.Name, strings.Join(parts, " / "), sayDays(f, x.From, x.Until)))
		}
	}
	return said
}
