package targets

import (
	"slices"

	"quarterdeck/app/calc"
	"quarterdeck/data"
)

// longTrail is how many steps a trail keeps; older ones are summed up in one.
const longTrail = 12

// continued is a trail with further steps. A trail that does not lead to the
// amount it stands beside, as after an import that kept none, begins with that
// amount.
func continued(before []data.TrailStep, was data.Money, steps []data.TrailStep) []data.TrailStep {
	if len(steps) == 0 {
		return before
	}
	if calc.Replay(before) != was {
		before = []data.TrailStep{{Op: data.TrailSet, Key: "trail.earlier", Value: was}}
	}
	rows := slices.Clone(before)
	for _, x := range steps {
		rows = addStep(rows, x)
	}
	if len(rows) > longTrail {
		cut := len(rows) - longTrail + 1
		first := data.TrailStep{Op: data.TrailSet, Key: "trail.earlier", Value: calc.Replay(rows[:cut])}
		rows = append([]data.TrailStep{first}, rows[cut:]...)
	}
	return rows
}

// addStep adds a step; one that repeats the last in kind takes its place.
func addStep(rows []data.TrailStep, x data.TrailStep) []data.TrailStep {
	if len(rows) == 0 {
		return append(rows, x)
	}
	last := &rows[len(rows)-1]
	switch {
	case x.Key != last.Key || x.Op != last.Op:
	case x.Op == data.TrailSet:
		*last = x
		return rows
	case x.Op == data.TrailAdd && slices.Equal(x.Args, last.Args):
		last.Value += x.Value
		last.Day = x.Day
		return rows
	case x.Op == data.TrailShare && x.Key == "trail.split" && slices.Equal(x.Args, last.Args):
		// Twice changed in proportion is once changed in proportion.
		if before := calc.Replay(rows[:len(rows)-1]); before > 0 {
			x.Num, x.Den, x.Rounding = int64(calc.Next(calc.Next(before, *last), x)), int64(before), 0
			*last = x
			return rows
		}
	}
	return append(rows, x)
}

// shareStep is the step to a part of the amount before.
func shareStep(key string, p calc.Part, args ...string) data.TrailStep {
	return data.TrailStep{Op: data.TrailShare, Key: key, Args: args, Num: p.Num, Den: p.Den, Rounding: p.Rounding}
}

// scaleStep is the step from an amount to the one that has taken its place when
// a sum went from den to num. A cell that had nothing is set.
func scaleStep(key string, before, after, num, den data.Money, args ...string) data.TrailStep {
	if before == 0 || den <= 0 {
		return data.TrailStep{Op: data.TrailSet, Key: key, Args: args, Value: after}
	}
	x := data.TrailStep{Op: data.TrailShare, Key: key, Args: args, Num: int64(num), Den: int64(den)}
	x.Rounding = after - calc.Next(before, x)
	return x
}

// with is steps and one more, in a slice of its own.
func with(steps []data.TrailStep, x data.TrailStep) []data.TrailStep {
	return append(steps[:len(steps):len(steps)], x)
}

// explained is a trail for a reader. An edit of many cells left only what it was
// and the amount: as a step it is the share, or the difference, that leads there.
func explained(steps []data.TrailStep) []data.TrailStep {
	n := len(steps) - 1
	if n < 1 || steps[n].Op != data.TrailSet {
		return steps
	}
	before, last := calc.Replay(steps[:n]), steps[n]
	switch {
	case last.Key == "trail.split" && before > 0:
		last = scaleStep(last.Key, before, last.Value, last.Value, before, last.Args...)
	case last.Key == "trail.moved":
		last.Op, last.Value = data.TrailAdd, last.Value-before
	default:
		return steps
	}
	last.Day = steps[n].Day
	return with(steps[:n], last)
}
