package rituals

import (
	"strings"

	"quarterdeck/app/rituals"
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// sayDay says when an occasion is held, and from when it was moved.
func sayDay(f text.Fmt, i rituals.Instance) string {
	day := f.Weekday(i.Day) + " " + f.Date(i.Day)
	if i.Asked != i.Day {
		return f.T("rituals.moved", day, f.Date(i.Asked))
	}
	return day
}

// sayWho says who takes part, by name where those are few.
func sayWho(f text.Fmt, r data.Ritual, people []string) string {
	const few = 4
	who := rituals.Who(f, r)
	if r.Who == data.WhoAll || r.Who == data.WhoReps || len(people) == 0 || len(people) > few {
		return who
	}
	return f.T("rituals.who.names", who, strings.Join(people, f.T("ritual.and")))
}

// sayAttack says what one did on a day of attack.
func sayAttack(f text.Fmt, a rituals.Attack) string {
	if a.Light == data.Ring {
		return f.T("rituals.attack.none")
	}
	return f.T("rituals.attack.did", orUnknown(a.Talks), orUnknown(a.Proposals))
}

func orUnknown(n *int) any {
	if n == nil {
		return text.Unknown
	}
	return *n
}

// sayRecord says what was written of an occasion; "" when nothing was.
func sayRecord(f text.Fmt, rec data.RitualRecord) string {
	var said []string
	if rec.Skipped != "" {
		said = append(said, f.T("rituals.said.skipped", rec.Skipped))
	}
	if rec.Held != 0 {
		said = append(said, f.T("rituals.said.held", f.Date(rec.Held)))
	}
	for _, x := range []struct{ key, words string }{{"output", rec.Output}, {"link", rec.Link}, {"people", rec.People}} {
		if x.words != "" {
			said = append(said, f.T("rituals.said."+x.key, x.words))
		}
	}
	if rec.Note != "" {
		said = append(said, rec.Note)
	}
	return strings.Join(said, "\n")
}

// lines are the lines of a text that say something.
func lines(words string) (rows []string) {
	for _, line := range strings.Split(words, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			rows = append(rows, line)
		}
	}
	return rows
}

// sayWaited says how long an answer took, or that none has come.
func sayWaited(f text.Fmt, x rituals.Response) string {
	switch {
	case x.Replied == 0 && x.Light == data.Red:
		return f.T("rituals.wait.late")
	case x.Replied == 0:
		return f.T("rituals.wait.open")
	case x.Waited != nil:
		return sayHours(f, *x.Waited)
	}
	return f.T("rituals.wait.days", int(x.Replied-x.Day))
}

// sayHours says minutes in hours, rounded to tenths.
func sayHours(f text.Fmt, minutes int) string {
	return f.T("rituals.hours", f.Decimal(float64(minutes)/60, 1))
}

// sayAnswers says below the list how the product side keeps to 24 hours (S2-42).
func (p *Page) sayAnswers() string {
	h, l := p.host, p.list
	f := h.Fmt()
	if len(l.Rows) == 0 {
		return h.T("rituals.answers.promise")
	}
	said := h.T("rituals.counts.answers", len(l.Rows), l.Open, l.Late, l.Answered, l.InTime)
	if l.Average != nil {
		said = f.Join(said, h.T("rituals.average", sayHours(f, *l.Average)))
	}
	return said
}
