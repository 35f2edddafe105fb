package board

import (
	"quarterdeck/app/pilots"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// pilotsDue lists the running pilots, due on the day they are judged.
func pilotsDue(r store.Reader, today data.Date) (todos []Todo, err error) {
	rows, err := pilots.List(r, today, pilots.ListIn{Open: true})
	for _, x := range rows {
		if x.State == data.PilotRunning {
			todos = append(todos, Todo{Sort: TodoPilot, ID: x.ID, Text: x.Name, Owner: x.OwnerName, Due: x.Due})
		}
	}
	return todos, err
}
