// Package touches keeps the log of touches with customers and says who is due:
// how often a customer should be touched its tier says (S2-14…16, S4-10), by
// which channel (S4-11), and who has to be told when nobody does it.
package touches

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[LogTouch]("LogTouch"),
		app.CommandOf[LogTouches]("LogTouches"),
		app.CommandOf[ChangeTouch]("ChangeTouch"),
		app.CommandOf[RemoveTouch]("RemoveTouch"),
		app.CommandOf[SetTouchRules]("SetTouchRules"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("touch_list", Calls),
		app.QuestionOf("touch_log", Log),
		app.QuestionOf("touch_coverage", Coverage),
	}
}
