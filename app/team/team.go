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
		app.CommandOf[MoveOneOnOne]("MoveOneOnOne"),
		app.CommandOf[RateOneOnOne]("RateOneOnOne"),
		app.CommandOf[PrepareOneOnOnes]("PrepareOneOnOnes"),
		app.CommandOf[FinishAgreed]("FinishAgreed"),
		app.CommandOf[DeferAgreed]("DeferAgreed"),
		app.CommandOf[SetMeetingRules]("SetMeetingRules"),
		app.CommandOf[SetMeetingSlot]("SetMeetingSlot"),
		app.CommandOf[SaveMeetingTemplate]("SaveMeetingTemplate"),
		app.CommandOf[RemoveMeetingTemplate]("RemoveMeetingTemplate"),
		app.CommandOf[UseMeetingTemplate]("UseMeetingTemplate"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("one_on_ones", OneOnOnes),
		app.QuestionOf("one_on_one", ReadingOf),
		app.QuestionOf("one_on_one_schedule", ScheduleOf),
		app.QuestionOf("one_on_one_coverage", CoverageOf),
		app.QuestionOf("meeting_templates", Templates),
		app.QuestionOf("sales_meeting", SalesMeetingOf),
	}
}

// open is a meeting whose words may still change, with its rep; the rep's name is
// what the step is about.
func open(tx store.Tx, id data.ID) (data.OneOnOne, data.Rep, error) {
	m, rep, err := meeting(tx, id)
	if err != nil {
		return m, rep, err
	}
	if m.Closed {
		return m, rep, data.Problem{Key: "problem.oneonone.closed", Field: "meeting", Args: []any{rep.Name, m.Date}}
	}
	today, err := app.TodayIn(tx)
	if err != nil {
		return m, rep, err
	}
	fast, err := locked(tx.Reader, m, today)
	if err == nil && fast {
		err = data.Problem{Key: "problem.meeting.locked", Field: "meeting", Args: []any{rep.Name, m.Date}}
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
