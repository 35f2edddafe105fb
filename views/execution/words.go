package execution

import (
	"strconv"
	"strings"

	"quarterdeck/app/execution"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/page"
)

// stateOf says how far a milestone is.
func stateOf(h page.Host, m execution.MilestoneRow) string {
	switch {
	case m.Accepted != 0:
		return h.T("stages.state.done")
	case m.Point:
		return h.Fmt().Date(m.From)
	case m.Progress == 100:
		return h.T("stages.state.waiting")
	case m.Progress == 0:
		return h.T("stages.state.waiting_start")
	}
	return h.Fmt().PercentOf(float64(m.Progress)/100, 0)
}

// slipWords says how far the end lies from the baseline's.
func slipWords(h page.Host, days int) string {
	switch {
	case days > 0:
		return h.T("baseline.later", days)
	case days < 0:
		return h.T("baseline.earlier", -days)
	}
	return h.T("baseline.same")
}

// slipDays is a slip in short: +12 d, −3 d, 0 d.
func slipDays(h page.Host, days int) string {
	switch {
	case days > 0:
		return h.T("baseline.slip.later", days)
	case days < 0:
		return h.T("baseline.slip.earlier", -days)
	}
	return h.T("stages.days", 0)
}

// waitWords says what a milestone waits for, and when it begins too early.
func waitWords(h page.Host, w execution.Wait) string {
	s := h.T("dependency.after", w.Name)
	if w.Lag > 0 {
		s = h.T("dependency.after.lag", w.Name, w.Lag)
	}
	if w.Early > 0 {
		s += h.T("dependency.early", w.Early)
	}
	return s
}

// span names a period by its months, or by its days when it is short of whole
// months.
func span(f text.Fmt, p data.Period) string {
	first, last := p.From.Month(), (p.Until - 1).Month()
	switch {
	case p.From != first.Start() || p.Until != (last+1).Start():
		return f.Date(p.From) + "–" + f.Date(p.Until-1)
	case first == last:
		return f.Month(first)
	}
	return f.Month(first) + "–" + f.Month(last)
}

// quantity writes thousandths of a unit: 13100000 is 13,100.
func quantity(f text.Fmt, thousandths int64) string {
	whole, rest := thousandths/1000, thousandths%1000
	s := f.Count(int(whole))
	if rest != 0 {
		if rest < 0 {
			rest = -rest
			if whole == 0 {
				s = "−0"
			}
		}
		digits := strconv.FormatInt(1000+rest, 10)[1:]
		s += "." + strings.TrimRight(digits, "0")
	}
	return s
}

// measured writes what is reached of what is wanted: 428 / 600 家, and 12 ≤ 15%
// where the number may be reached at most.
func measured(f text.Fmt, c data.Criterion) string {
	have, between := text.Unknown, " / "
	if c.Have != nil {
		have = quantity(f, *c.Have)
	}
	if c.AtMost {
		between = " ≤ "
	}
	return have + between + withUnit(quantity(f, *c.Want), c.Unit)
}

func withUnit(number, unit string) string {
	if unit == "" || unit == "%" {
		return number + unit
	}
	return number + " " + unit
}
