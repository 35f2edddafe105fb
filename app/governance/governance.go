// Package governance keeps the decided versions of a plan, compares them, and
// carries adjustments from a proposal through votes into the next version.
package governance

import (
	"time"

	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[DecideVersion]("DecideVersion"),
		app.CommandOf[SaveProposal]("SaveProposal"),
		app.CommandOf[FileProposal]("FileProposal"),
		app.CommandOf[RenewProposal]("RenewProposal"),
		app.CommandOf[WithdrawProposal]("WithdrawProposal"),
		app.CommandOf[CastVote]("CastVote"),
		app.CommandOf[DecideProposal]("DecideProposal"),
		app.CommandOf[ApplyProposal]("ApplyProposal"),
		app.CommandOf[SaveMember]("SaveMember"),
		app.CommandOf[RemoveMember]("RemoveMember"),
		app.CommandOf[SetApprovalRule]("SetApprovalRule"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("versions", VersionsOf),
		app.QuestionOf("compare", CompareOf),
		app.QuestionOf("changes", ChangesOf),
		app.QuestionOf("proposals", ProposalsOf),
		app.QuestionOf("proposal", ProposalOf),
		app.QuestionOf("proposal_preview", PreviewOf),
		app.QuestionOf("switch", SwitchOf),
	}
}

// None is a question without fields.
type None struct{}

// today is the plan's as-of date on the calendar of this machine.
func today(tx store.Tx) (data.Date, error) {
	y, m, d := time.Now().Date()
	return app.AsOf(tx.Reader, data.NewDate(y, m, d))
}
