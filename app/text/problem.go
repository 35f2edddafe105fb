package text

import (
	"errors"

	"quarterdeck/data"
)

// asProblem finds the [data.Problem] in an error, wrapped or not.
func asProblem(err error) (data.Problem, bool) {
	var p data.Problem
	ok := errors.As(err, &p)
	return p, ok
}
