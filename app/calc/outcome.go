package calc

import "quarterdeck/data"

// Better compares a number with what it was: 1 better, 0 the same, −1 worse. Lower
// says that less is better.
func Better(before, after int64, lower bool) int {
	switch {
	case before == after:
		return 0
	case (after > before) != lower:
		return 1
	}
	return -1
}

// Effect is what a check has to go by. A nil number is not known.
type Effect struct {
	Lit           bool // a light tells: Before and After are its colours
	Before, After data.Light
	From, To      *int64 // the number at opening and at the check
	Target        *int64 // what it should be
	Lower         bool   // less is better
}

// Outcome says whether what was done helped. By the light: green is "worked", from
// red to amber "improved", else "failed". Without a light by the number: at its
// target "worked", better "improved", else "failed". It is NoOutcome when neither
// is known.
func Outcome(j Effect) data.Outcome {
	if j.Lit && j.After != data.Ring {
		switch {
		case j.After == data.Green:
			return data.Worked
		case j.After == data.Amber && j.Before == data.Red:
			return data.Improved
		}
		return data.Failed
	}
	if j.To == nil {
		return data.NoOutcome
	}
	if j.Target != nil && Better(*j.Target, *j.To, j.Lower) >= 0 {
		return data.Worked
	}
	switch {
	case j.From == nil:
		return data.NoOutcome
	case Better(*j.From, *j.To, j.Lower) > 0:
		return data.Improved
	}
	return data.Failed
}
