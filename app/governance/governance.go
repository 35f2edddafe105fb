// Package governance keeps the decided versions of a plan, compares them, and
// carries adjustments from a proposal through votes into the next version.
package governance

import (
	"time"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[DecideVersion]("DecideVersion"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("versions", VersionsOf),
		app.QuestionOf("compare", CompareOf),
	}
}

// None is a question without fields.
type None struct{}

// today is the plan's as-of date on the calendar of this machine.
func today(tx store.Tx) (data.Date, error) {
	y, m, d := time.Now().Date()
	return app.AsOf(tx.Reader, data.NewDate(y, m, d))
}
