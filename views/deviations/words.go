package deviations

import (
	"strconv"

	"quarterdeck/app/deviations"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/views/widgets"
)

// StateName is the word of a state.
func StateName(f text.Fmt, s data.DeviationState) string { return f.T("deviation.state." + string(s)) }

// CauseName is the word of a sort of causes.
func CauseName(f text.Fmt, c data.RootCause) string {
	if c == data.NoCause {
		return f.T("deviation.cause.none")
	}
	return f.T("deviation.cause." + string(c))
}

// OutcomeName is the word of an outcome; "—" before the check.
func OutcomeName(f text.Fmt, o data.Outcome) string {
	if o == data.NoOutcome {
		return text.Unknown
	}
	return f.T("deviation.outcome." + string(o))
}

var outcomeTones = map[data.Outcome]widgets.Tone{data.Worked: widgets.Good, data.Improved: widgets.Warning, data.Failed: widgets.Bad}

// ResponseName is the name of a response in the reader's language, unless the plan
// gave it one.
func ResponseName(f text.Fmt, r deviations.Response) string {
	if r.Shipped && !r.Changed {
		return f.T("response." + r.Code)
	}
	return r.Name
}

// stepLine is one step of a response: what, who, by when.
func stepLine(f text.Fmt, r deviations.Response, i int) string {
	s := r.Steps[i]
	words := s.Text
	if r.Shipped && !r.Changed {
		words = f.T("response." + r.Code + "." + strconv.Itoa(i+1))
	}
	return f.T("deviation.response.step", i+1, words, f.T("deviation.role."+string(s.Role)), s.Days)
}

// stateTone is the tone of a state: red when something is due.
func stateTone(x deviations.Row) widgets.Tone {
	switch {
	case x.State == data.Settled:
		return widgets.Good
	case x.Asks():
		return widgets.Bad
	case x.State == data.Identified:
		return widgets.Warning
	}
	return widgets.Accented
}

// footOf says what is next: the pilot that runs, what is due, or the check.
func footOf(f text.Fmt, x deviations.Record, today data.Date) string {
	for _, p := range x.Pilots {
		if p.State == data.PilotRunning || p.State == data.PilotPlanned {
			return f.T("deviation.foot.pilot", p.Name, f.Date(p.Until-1))
		}
	}
	if s := asksOf(f, x.Row, today); s != "" {
		return s
	}
	if x.CheckDay == 0 {
		return f.T("deviation.foot.no_check")
	}
	if x.Value == nil {
		return f.T("deviation.foot.check.bare", f.Date(x.CheckDay))
	}
	return f.T("deviation.foot.check", f.Date(x.CheckDay), f.NumberPtr(x.Unit, x.Value))
}

// asksOf says what is due of a deviation; "" when nothing is.
func asksOf(f text.Fmt, x deviations.Row, today data.Date) string {
	switch {
	case !x.Open():
		return ""
	case x.CheckDue:
		return f.T("deviation.asks.check", f.Date(x.CheckDay))
	case x.Late > 0:
		return f.T("deviation.asks.clock", x.Late)
	case x.LateActions > 0:
		return f.T("deviation.asks.actions", x.LateActions)
	}
	return ""
}
