package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/governance"
	"quarterdeck/data/store"
)

func init() {
	generators["DecideVersion"] = func(t *rapid.T, _ store.Reader) app.Command {
		return governance.DecideVersion{Reason: word(t, "reason"), By: word(t, "by"), Effective: day(t, "effective")}
	}
}
