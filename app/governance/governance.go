// Package governance keeps the decided versions of a plan, compares them, and
// carries adjustments from a proposal through votes into the next version.
package governance

import (
	"quarterdeck/app"
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
