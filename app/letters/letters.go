// Package letters keeps the register of what was promised on paper: the target
// responsibility letters of the plan and its regions, the personal commitment
// letters of the reps, who signed them and when, and whether the targets have
// changed since (S1-15, S2-20).
package letters

import "quarterdeck/app"

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[IssueLetters]("IssueLetters"),
		app.CommandOf[SignLetters]("SignLetters"),
		app.CommandOf[RemoveLetter]("RemoveLetter"),
		app.CommandOf[SetLetterText]("SetLetterText"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("letters", RegisterOf),
		app.QuestionOf("letter_text", TextOf),
	}
}
