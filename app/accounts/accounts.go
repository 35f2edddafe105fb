// Package accounts keeps what is known of the customers that matter most: their
// people and how they decide, the quarterly battle table with the manager's
// approval of each row (S2-20), the plays after a change of decision maker
// (S2-40), and the handbook of customer portraits with its monthly review
// (S2-13).
package accounts

import (
	"quarterdeck/app"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SaveContact]("SaveContact"),
		app.CommandOf[MoveContact]("MoveContact"),
		app.CommandOf[RemoveContact]("RemoveContact"),
		app.CommandOf[ReplaceDecider]("ReplaceDecider"),
		app.CommandOf[SaveAccount]("SaveAccount"),
		app.CommandOf[AddAccounts]("AddAccounts"),
		app.CommandOf[CopyAccounts]("CopyAccounts"),
		app.CommandOf[RemoveAccount]("RemoveAccount"),
		app.CommandOf[ApproveAccount]("ApproveAccount"),
		app.CommandOf[ReturnAccount]("ReturnAccount"),
		app.CommandOf[SaveKeyDate]("SaveKeyDate"),
		app.CommandOf[FinishKeyDate]("FinishKeyDate"),
		app.CommandOf[RemoveKeyDate]("RemoveKeyDate"),
		app.CommandOf[SavePortrait]("SavePortrait"),
		app.CommandOf[RemovePortrait]("RemovePortrait"),
		app.CommandOf[SaveNeedReview]("SaveNeedReview"),
		app.CommandOf[RemoveNeedReview]("RemoveNeedReview"),
		app.CommandOf[SaveNeedSample]("SaveNeedSample"),
		app.CommandOf[RemoveNeedSample]("RemoveNeedSample"),
		app.CommandOf[TakeOverSample]("TakeOverSample"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("contacts", Contacts),
		app.QuestionOf("decision_chain", ChainOf),
		app.QuestionOf("accounts", TableOf),
		app.QuestionOf("account_suggestions", SuggestionsOf),
		app.QuestionOf("account_proposals", ProposalsOf),
		app.QuestionOf("decider_changes", ChangesOf),
		app.QuestionOf("portraits", PortraitsOf),
		app.QuestionOf("need_reviews", ReviewsOf),
	}
}
