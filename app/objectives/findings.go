package objectives

import (
	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// A Finding says what does not fit, or is missing, in one objective or in all
// together. Key names its sentence, Args fill it, and Go names the field that
// puts it right: target, owner, weight, last_year, quarter, base or add.
type Finding struct {
	Objective data.ID    `json:"objective"` // zero: all together
	Light     data.Light `json:"light"`
	Key       string     `json:"key"`
	Args      []any      `json:"args,omitempty"`
	Go        string     `json:"go"`
	Quarter   int        `json:"quarter"` // counted from zero, for Go quarter or base
}

// steep is the growth from which a target wants a second look: half as much
// again, in hundredths of a per cent (T5).
const steep = 50_00

// findings lists what is missing or contradicts itself in one objective.
func (s source) findings(row Row, gaps []calc.Gap) (found []Finding) {
	say := func(key, to string, quarter int, args ...any) {
		found = append(found, Finding{Objective: row.ID, Light: data.Amber, Key: "objective.finding." + key,
			Args: append([]any{row.name()}, args...), Go: to, Quarter: quarter})
	}
	n := func(x int64) data.Number { return data.Number{Value: x, Unit: row.Of.Unit} }
	switch {
	case row.Growth != nil && row.Last == nil:
		say("no_last", "last_year", 0)
	case row.Aim == nil && row.Metric != data.Revenue:
		say("no_target", "target", 0)
	}
	if row.OwnerID == 0 {
		say("no_owner", "owner", 0)
	}
	if missing := row.missing(); row.Entered > 0 && missing >= 0 {
		say("quarters", "quarter", missing, row.Entered, len(row.Quarters))
	}
	if row.Entered == len(row.Quarters) && row.Year == nil {
		say("base", "base", row.baseless())
	}
	for _, g := range gaps {
		key, at := g.Of, g.Quarter
		if g.Quarter < 0 {
			say("year", "target", 0, n(g.Whole), n(g.Parts), n(g.Whole-g.Parts))
			continue
		}
		say(key, "quarter", at, at+1, n(g.Whole), n(g.Parts), n(g.Whole-g.Parts))
	}
	if t, l := row.Aim, row.Last; t != nil && l != nil && *l > 0 && *t > calc.Grown(*l, steep, data.Relative) {
		say("steep", "target", 0, n(*l), n(*t))
	}
	return found
}

// name is what the sentences call the objective.
func (o Row) name() any {
	if o.Metric == data.OwnMetric {
		return o.Name
	}
	return o.Metric
}

// missing is the number of the first quarter that is not entered; −1: none.
func (o Row) missing() int {
	for i, q := range o.Quarters {
		if q.Amount == nil {
			return i
		}
	}
	return -1
}

// baseless is the number of the first quarter whose base is missing.
func (o Row) baseless() int {
	for i, q := range o.Quarters {
		if q.Base == nil {
			return i
		}
	}
	return 0
}

// together lists what does not fit between objectives.
func (l List) together() (found []Finding) {
	if len(l.Rows) == 0 {
		return nil
	}
	weighed, process, result := false, 0, 0
	for _, row := range l.Rows {
		weighed = weighed || row.Weight != nil
		if row.Of.Process {
			process++
		} else {
			result++
		}
	}
	if weighed && l.Weights != data.Rate {
		found = append(found, Finding{Light: data.Amber, Key: "objective.finding.weights", Go: "weight",
			Args: []any{data.Number{Value: int64(l.Weights), Unit: data.RatioUnit}}})
	}
	switch {
	case process == 0:
		found = append(found, Finding{Light: data.Amber, Key: "objective.finding.no_process", Go: "add"})
	case result == 0:
		found = append(found, Finding{Light: data.Amber, Key: "objective.finding.no_result", Go: "add"})
	}
	leads, conversion, signed := l.aim(data.Leads), l.aim(data.Conversion), l.aim(data.Signed)
	if leads != nil && conversion != nil && signed != nil {
		if product := int64(data.Money(*leads).MulDiv(*conversion, data.Rate)); product != *signed {
			found = append(found, Finding{Light: data.Amber, Key: "objective.finding.signed", Go: "target", Objective: l.id(data.Signed),
				Args: []any{count(*leads), data.Number{Value: *conversion, Unit: data.RatioUnit}, count(product), count(*signed), count(*signed - product)}})
		}
	}
	return found
}

func count(n int64) data.Number { return data.Number{Value: n, Unit: data.CountUnit} }

// aim is what is decided for a metric; nil when it is not.
func (l List) aim(m data.Metric) *int64 {
	for _, row := range l.Rows {
		if row.Metric == m && row.Level == "" {
			return row.Aim
		}
	}
	return nil
}

func (l List) id(m data.Metric) data.ID {
	for _, row := range l.Rows {
		if row.Metric == m && row.Level == "" {
			return row.ID
		}
	}
	return 0
}
