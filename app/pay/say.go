package pay

import (
	"strconv"

	"quarterdeck/app/text"
	"quarterdeck/data"
)

// Percent is hundredths of a per cent as text: 1.5 %.
func Percent(n int64) string {
	s := strconv.FormatFloat(float64(n)/100, 'f', -1, 64)
	return s + "%"
}

// SayLine says in one sentence why a line pays what it pays: base × rate × why.
func SayLine(f text.Fmt, x data.PayLine) string {
	base, of := money(f, x.Base), money(f, x.Of)
	rate, share := Percent(int64(x.Rate)), Percent(int64(x.Share))
	switch x.Kind {
	case data.PayTierLine:
		return f.T("pay.line.tier", base, rate, sayStep(f, x), f.DateYear(x.Scheme))
	case data.PayMentor:
		return f.T("pay.line.mentor", base, rate, x.Name, sayStep(f, x))
	case data.PayNew:
		if x.Reading == data.InPoints {
			return f.T("pay.line.new.points", base, rate)
		}
		return f.T("pay.line.new", of, base, rate)
	case data.PayCap:
		return f.T("pay.line.cap", base, of)
	case data.PayGuarantee:
		return f.T("pay.line.guarantee", base, of, x.Count)
	case data.PayRenewal:
		return f.T("pay.line.renewal", x.Count, base, rate, share, Percent(x.Tier))
	case data.PayClawback, data.PayUnpaid, data.PayRestored:
		return f.T("pay.line."+string(x.Kind), base, rate, f.Period(data.Period{From: x.From, Until: x.Until}))
	case data.PaySigning, data.PayCollection, data.PayRenewed:
		return f.T("pay.line."+string(x.Kind), base, share, of)
	case data.PayFloor:
		return f.T("pay.line.floor."+x.Name, base, rate, share, Percent(x.Tier))
	case data.PayAwarded:
		return f.T("pay.line.award", x.Name)
	case data.PayExpert:
		return f.T("pay.line.expert", base, rate, of)
	case data.PayCorrection:
		return f.T("pay.line.correction", f.Period(data.Period{From: x.From, Until: x.Until}), of, base)
	}
	return ""
}

func money(f text.Fmt, m *data.Money) string {
	if m == nil {
		return text.Unknown
	}
	return f.Exact(*m)
}

// sayStep says which step of a scheme a line lies in.
func sayStep(f text.Fmt, x data.PayLine) string {
	if x.NoGoal {
		return f.T("pay.step.no_target")
	}
	from := Percent(x.Tier)
	if x.By == data.ByAmount {
		from = f.Exact(data.Money(x.Tier))
	}
	return f.T("pay.step."+string(x.Method)+"."+string(x.By), from)
}

// SayTeam says why the team gets more budget, or does not.
func SayTeam(f text.Fmt, t Team) string {
	switch {
	case t.Rate == nil:
		return f.T("pay.team.unknown")
	case *t.Rate < t.Goal:
		return f.T("pay.team.missed", Percent(*t.Rate), Percent(t.Goal))
	case t.Budget == nil:
		return f.T("pay.team.no_budget", Percent(*t.Rate), Percent(t.Goal))
	case !t.Ended:
		return f.T("pay.team.so_far", Percent(*t.Rate), Percent(t.Goal), Percent(int64(t.Share)))
	}
	return f.T("pay.team.reached", Percent(*t.Rate), Percent(t.Goal), Percent(int64(t.Share)))
}

// sayFee says what an expert earns for a signing and why.
func sayFee(f text.Fmt, x data.ExpertSigning, fee data.Money, rule data.PayRule) string {
	if fee == 0 {
		return f.T("pay.expert.below", f.Exact(x.Amount), f.Exact(rule.ExpertOver))
	}
	return f.T("pay.line.expert", f.Exact(x.Amount), Percent(int64(rule.ExpertRate)), f.Exact(rule.ExpertOver))
}

// notes say what the figures of a period do not hold, or hold by a rule that is
// easily overlooked.
func (b *book) notes(period int) []string {
	f, rows := b.words(), []string{}
	say := func(key string, args ...any) { rows = append(rows, f.T(key, args...)) }
	if m := b.loose[period]; m != 0 {
		say("pay.note.loose", f.Exact(m))
	}
	cash := false
	for _, s := range b.touching(b.periods[period]) {
		cash = cash || s.When == data.OnCash
	}
	if cash {
		if n, err := b.r.Count(data.Invoices); err == nil && n == 0 {
			say("pay.note.no_invoices")
		} else {
			say("pay.note.cash")
		}
	}
	missing := 0
	for _, rep := range b.reps {
		if b.target(rep.ID, period) == nil && b.settled[period][rep.ID].base != 0 {
			missing++
		}
	}
	if missing > 0 {
		say("pay.note.no_target", missing)
	}
	return rows
}

// PeriodName is what a period of settlement is called: a quarter or block, a month,
// or its days.
func PeriodName(f text.Fmt, p data.Plan, span data.Period) string {
	buckets := p.Buckets()
	for i, g := range p.Groups() {
		if span.From == buckets[g[0]].From && span.Until == buckets[g[1]-1].Until {
			return f.GroupName(p, i)
		}
	}
	for _, b := range buckets {
		if b == span {
			return f.BucketName(p, b)
		}
	}
	return f.Period(span)
}

// SayScheme says in one line what a scheme pays: its steps, on what, and when.
func SayScheme(f text.Fmt, s data.PayScheme) string {
	words := ""
	for i, t := range s.Tiers {
		from := Percent(t.From)
		if s.Measure == data.ByAmount {
			from = f.MoneyUnit(data.Money(t.From))
		}
		if i > 0 {
			words += f.T("pay.list.comma")
		}
		words += f.T("pay.scheme.step", from, Percent(int64(t.Rate)))
	}
	return f.T("pay.scheme.say", words, f.T("pay.method."+string(s.Method)), f.T("pay.base."+string(s.Base)), f.T("pay.when."+string(s.When)))
}

// SayWhom says whom a scheme is for.
func SayWhom(f text.Fmt, s Scheme) string {
	switch {
	case s.RepName != "":
		return s.RepName
	case s.Level != "":
		return f.T("pay.whom.level", f.T("level."+string(s.Level)))
	}
	return f.T("pay.whom.all")
}
