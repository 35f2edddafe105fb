package growth

import (
	"cmp"
	"strings"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

// Score writes a result of a test in its unit: 91.5, 80%; — for none.
func Score(k data.ExamKind, n *int) string {
	if n == nil {
		return text.Unknown
	}
	if k.Unit == data.ScorePercent {
		return text.PercentEdit(*n) + "%"
	}
	return text.PercentEdit(*n)
}

// Share writes hundredths of a per cent; — for what is not known.
func Share(n *int) string {
	if n == nil {
		return text.Unknown
	}
	return text.PercentEdit(*n) + "%"
}

// Hours writes hundredths of an hour.
func Hours(f text.Fmt, n int) string { return f.T("growth.hours", text.PercentEdit(n)) }

// SayLevel is the word of a rung; — for none.
func SayLevel(f text.Fmt, l data.SkillLevel) string {
	if l == "" {
		return text.Unknown
	}
	return f.T("growth.level." + string(l))
}

// SayBand is the word of an ability band; — for none.
func SayBand(f text.Fmt, l data.Level) string {
	if l == "" {
		return text.Unknown
	}
	return f.T("level." + string(l))
}

// SayNext is what a rep lacks for the next rung, in a sentence.
func SayNext(f text.Fmt, r SkillRow) string {
	if r.Ready {
		if r.Next == "" {
			return f.T("growth.next.top")
		}
		return f.T("growth.next.ready", SayLevel(f, r.Next))
	}
	if len(r.Needs) == 0 {
		return f.T("growth.next.none")
	}
	var missing []string
	for _, s := range r.Needs {
		if !s.Met {
			missing = append(missing, SayMissing(f, s))
		}
	}
	words := strings.Join(missing, f.T("growth.comma"))
	if r.Next == "" {
		return f.T("growth.next.keep", r.Missing, words)
	}
	return f.T("growth.next.missing", SayLevel(f, r.Next), r.Missing, words)
}

// SayMissing is a need that is not met, and how far the rep is.
func SayMissing(f text.Fmt, s NeedState) string {
	name := NeedName(f, s.Need.SkillNeed)
	switch {
	case s.Need.Exam != nil && s.Score != nil:
		return f.T("growth.missing.exam.last", name, Score(*s.Need.Exam, &s.Need.Exam.Pass), Score(*s.Need.Exam, s.Score))
	case s.Need.Exam != nil:
		return f.T("growth.missing.exam", name, Score(*s.Need.Exam, &s.Need.Exam.Pass))
	case s.Need.Proof == data.ByTraining || s.Need.Proof == data.ByMentor:
		return f.T("growth.missing.days", name, s.Days, s.Need.Count)
	}
	return name
}

// SayNeed is what shows that a need is met: a mark, days, a tick.
func SayNeed(f text.Fmt, n NeedRow) string {
	switch {
	case n.Exam != nil:
		return f.T("growth.proof.exam", Score(*n.Exam, &n.Exam.Pass))
	case n.Proof == data.ByTraining && n.Within > 0:
		return f.T("growth.proof.training.within", f.T("growth.class."+string(n.Class)), n.Count, n.Within)
	case n.Proof == data.ByTraining:
		return f.T("growth.proof.training", f.T("growth.class."+string(n.Class)), n.Count)
	case n.Proof == data.ByMentor:
		return f.T("growth.proof.mentor", n.Count)
	}
	return f.T("growth.proof.tick")
}

// SayCell is how a rep stands with a test, in words.
func SayCell(f text.Fmt, k data.ExamKind, c ExamCell) string {
	switch c.State {
	case ExamPassed:
		return f.T("growth.cell.passed", Score(k, c.Score))
	case ExamFailed:
		if c.Derived {
			return f.T("growth.cell.below", Score(k, c.Score))
		}
		if c.Late {
			return f.T("growth.cell.late", Score(k, c.Score), f.Date(c.Due))
		}
		return f.T("growth.cell.failed", Score(k, c.Score), f.Date(c.Due))
	case ExamOpen:
		if c.Derived {
			return f.T("growth.cell.unknown")
		}
		return f.T("growth.cell.open")
	}
	return Score(k, c.Score)
}

// SayHeld is the word of whether a training took place.
func SayHeld(f text.Fmt, h Held) string {
	if h == NotKept {
		return text.Unknown
	}
	return f.T("growth.held." + string(h))
}

// SayRetention is how many stayed and what follows from it (S4-25).
func SayRetention(f text.Fmt, x Retained) string {
	switch {
	case x.Rate == nil:
		return f.T("growth.retention.none")
	case x.Light == data.Green:
		return f.T("growth.retention.pass", x.Heads, x.Left, Share(&x.Pass))
	case x.Light == data.Red:
		return f.T("growth.retention.alarm", x.Heads, x.Left, Share(&x.Low))
	}
	return f.T("growth.retention.watch", x.Heads, x.Left, Share(&x.Pass))
}

// SayClock is how a hand-over stands against its last day.
func SayClock(f text.Fmt, h HandoverRow) string {
	switch {
	case h.Closed != 0 && h.Days < 0:
		return f.T("handover.clock.closed.late", f.DateYear(h.Closed), -h.Days)
	case h.Closed != 0:
		return f.T("handover.clock.closed", f.DateYear(h.Closed))
	case h.Days < 0:
		return f.T("handover.clock.late", -h.Days)
	case h.Days == 0:
		return f.T("handover.clock.today")
	}
	return f.T("handover.clock", h.Days)
}

// SayItem is what a line of the slip says where the plan knew nothing.
func SayItem(f text.Fmt, i data.HandoverItem) string {
	return cmp.Or(i.Text, f.T("handover.empty."+string(i.Sort)))
}

// SayTeam is who takes over: mentor and newcomer.
func SayTeam(f text.Fmt, h HandoverRow) string {
	switch {
	case h.MentorName != "" && h.NewcomerName != "":
		return f.T("handover.team", h.MentorName, h.NewcomerName)
	case h.MentorName != "" || h.NewcomerName != "":
		return cmp.Or(h.MentorName, h.NewcomerName)
	}
	return f.T("handover.team.none")
}
