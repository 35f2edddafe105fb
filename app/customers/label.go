package customers

import (
	"cmp"
	"slices"
	"strconv"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// LabelCustomers says of many customers that they are in a scene, in one step.
type LabelCustomers struct {
	Codes []string  `json:"codes" doc:"codes of the customers"`
	Scene string    `json:"scene" doc:"code of the scene"`
	Day   data.Date `json:"day" doc:"since when it is known; empty: the plan's today"`
}

// Label names the change.
func (LabelCustomers) Label() string { return "command.LabelCustomers" }

// Apply stores the labels; a customer that has it already keeps its day.
func (c LabelCustomers) Apply(tx store.Tx) error {
	ids, err := idsOf(tx.Reader, c.Codes)
	if err != nil {
		return err
	}
	scenes, err := tx.Scenes()
	if err != nil {
		return err
	}
	at := slices.IndexFunc(scenes, func(s data.Scene) bool { return s.Code == c.Scene })
	if at < 0 {
		return data.Problem{Key: "problem.scene.unknown", Field: "scene", Args: []any{c.Scene}}
	}
	if c.Day != 0 && (c.Day < data.NewDate(1800, 1, 1) || c.Day > data.NewDate(2200, 1, 1)) {
		return data.Problem{Key: "problem.date.range", Field: "day"}
	}
	today, err := app.TodayIn(tx)
	if err != nil {
		return err
	}
	labels, err := tx.Labels()
	if err != nil {
		return err
	}
	have := map[data.ID]bool{}
	for _, l := range labels {
		have[l.CustomerID] = have[l.CustomerID] || l.SceneID == scenes[at].ID
	}
	tx.About(strconv.Itoa(len(ids)))
	for _, id := range ids {
		if have[id] {
			continue
		}
		if _, err := tx.SaveLabel(data.Label{CustomerID: id, SceneID: scenes[at].ID, Day: cmp.Or(c.Day, today)}); err != nil {
			return err
		}
	}
	return nil
}
