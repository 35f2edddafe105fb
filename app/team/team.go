// Package team keeps the one-on-ones of the manager with each rep: what holds
// the target up, notes in three layers, and actions that carry over until done.
// Private notes leave it only through [Meeting], which a page asks by name; no
// registered question answers them, and no label holds a word of any note.
package team

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[StartOneOnOne]("StartOneOnOne"),
		app.CommandOf[SetBlocker]("SetBlocker"),
		app.CommandOf[SaveNote]("SaveNote"),
		app.CommandOf[AgreeAction]("AgreeAction"),
		app.CommandOf[CloseOneOnOne]("CloseOneOnOne"),
		app.CommandOf[ReopenOneOnOne]("ReopenOneOnOne"),
		app.CommandOf[RemoveOneOnOne]("RemoveOneOnOne"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{app.QuestionOf("one_on_ones", OneOnOnes)}
}

// sane reports a day so far away that it is a slip of the pen.
func sane(field string, d data.Date) error {
	if d < data.NewDate(1900, 1, 1) || d > data.NewDate(2200, 1, 1) {
		return data.Problem{Key: "problem.date.range", Field: field}
	}
	return nil
}

// open is a meeting that may still be changed, with its rep; the rep's name is
// what the step is about.
func open(tx store.Tx, id data.ID) (data.OneOnOne, data.Rep, error) {
	m, rep, err := meeting(tx, id)
	if err == nil && m.Closed {
		err = data.Problem{Key: "problem.oneonone.closed", Field: "meeting", Args: []any{rep.Name, m.Date}}
	}
	return m, rep, err
}

// meeting is a meeting with its rep, whose name the step is about.
func meeting(tx store.Tx, id data.ID) (data.OneOnOne, data.Rep, error) {
	m, err := tx.OneOnOne(id)
	if err != nil {
		return m, data.Rep{}, err
	}
	rep, err := tx.Rep(m.RepID)
	tx.About(rep.Name)
	return m, rep, err
}
