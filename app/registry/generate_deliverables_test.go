package registry_test

import (
	"pgregory.net/rapid"

	"quarterdeck/app"
	"quarterdeck/app/deliverables"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

func init() {
	some := func(t *rapid.T, r store.Reader) data.ID {
		rows, err := r.Deliverables()
		return ids(t, rows, err, func(x data.Deliverable) data.ID { return x.ID })
	}
	generators["SaveDeliverable"] = func(t *rapid.T, r store.Reader) app.Command {
		return deliverables.SaveDeliverable{ID: some(t, r), Name: word(t, "name"), What: word(t, "what"), Owner: someRep(t, r),
			Rhythm: rapid.SampledFrom(append([]data.Rhythm{"", "x"}, data.Rhythms...)).Draw(t, "rhythm"), Due: day(t, "due"), Ritual: word(t, "ritual"),
			Paper: rapid.SampledFrom([]string{"", "battle", "x"}).Draw(t, "paper"), Template: word(t, "template"), Source: word(t, "source")}
	}
	generators["MarkDeliverable"] = func(t *rapid.T, r store.Reader) app.Command {
		return deliverables.MarkDeliverable{ID: some(t, r), State: rapid.SampledFrom(append([]data.DeliverableState{"x"}, data.DeliverableStates...)).Draw(t, "state"), Place: word(t, "place"), Day: day(t, "day")}
	}
	generators["RemoveDeliverable"] = func(t *rapid.T, r store.Reader) app.Command {
		return deliverables.RemoveDeliverable{ID: some(t, r)}
	}
	generators["RestoreDeliverables"] = func(t *rapid.T, r store.Reader) app.Command {
		return deliverables.RestoreDeliverables{Owner: someRep(t, r)}
	}
}
