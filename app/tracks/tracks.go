// Package tracks keeps the library of talk tracks: what is said in which scene, the
// three successes and three failures of each week it grows from, where its tracks
// were used and whether they worked (S2-18), and the weekly form of what customers
// looked at without buying (S0-24).
package tracks

import (
	"quarterdeck/app"
	"quarterdeck/app/text"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveTrack]("SaveTrack"),
		app.CommandOf[RemoveTrack]("RemoveTrack"),
		app.CommandOf[SaveTrackCase]("SaveTrackCase"),
		app.CommandOf[RemoveTrackCase]("RemoveTrackCase"),
		app.CommandOf[PromoteCase]("PromoteCase"),
		app.CommandOf[LogTrackUse]("LogTrackUse"),
		app.CommandOf[RemoveTrackUse]("RemoveTrackUse"),
		app.CommandOf[SaveBehaviours]("SaveBehaviours"),
		app.CommandOf[RemoveBehaviour]("RemoveBehaviour"),
		app.CommandOf[SetTrackRules]("SetTrackRules"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("talk_tracks", Tracks),
		app.QuestionOf("track_intake", IntakeOf),
		app.QuestionOf("customer_behaviour", BehaviourOf),
	}
}

// SceneName is a scene in words: the program's, or one's own.
func SceneName(f text.Fmt, scene string) string {
	for _, s := range data.TrackScenes {
		if s == scene {
			return f.T("tracks.scene." + s)
		}
	}
	return scene
}

// names are what the answers call records by.
type names struct {
	reps      map[data.ID]data.Rep
	customers map[data.ID]data.Customer
	products  map[data.ID]data.Product
}

func namesOf(r store.Reader) (n names, err error) {
	n = names{map[data.ID]data.Rep{}, map[data.ID]data.Customer{}, map[data.ID]data.Product{}}
	reps, err := r.Reps()
	if err != nil {
		return n, err
	}
	for _, x := range reps {
		n.reps[x.ID] = x
	}
	products, err := r.Products()
	if err != nil {
		return n, err
	}
	for _, x := range products {
		n.products[x.ID] = x
	}
	customers, err := r.Customers()
	for _, x := range customers {
		n.customers[x.ID] = x
	}
	return n, err
}

// rep, customer and product find the record of a code; "" is none.
func rep(tx store.Tx, code string) (data.ID, error) {
	if code == "" {
		return 0, nil
	}
	x, err := tx.RepByCode(code)
	return x.ID, data.At("rep", err)
}

func customer(tx store.Tx, code string) (data.ID, error) {
	if code == "" {
		return 0, nil
	}
	x, err := tx.CustomerByCode(code)
	return x.ID, data.At("customer", err)
}

func product(tx store.Tx, code string) (data.ID, error) {
	if code == "" {
		return 0, nil
	}
	x, err := tx.ProductByCode(code)
	return x.ID, data.At("product", err)
}
