// Package quota says what each rep should reach: how the total is graded by
// ability and ramp, what the reps promise and sign, what changes hands, and whose
// sales count for whom. All of it ends in the cells of rep × bucket.
package quota

import (
	"quarterdeck/app"
	"quarterdeck/data"
	"quarterdeck/data/store"
)

// Commands lists the commands of this area.
func Commands() []app.CommandSpec {
	return []app.CommandSpec{
		app.CommandOf[SetLadder]("SetLadder"),
		app.CommandOf[SpreadQuotas]("SpreadQuotas"),
		app.CommandOf[MoveQuota]("MoveQuota"),
		app.CommandOf[SetCredit]("SetCredit"),
		app.CommandOf[SetMentorship]("SetMentorship"),
		app.CommandOf[RemoveMentorship]("RemoveMentorship"),
		app.CommandOf[SetCommitment]("SetCommitment"),
		app.CommandOf[SignQuota]("SignQuota"),
		app.CommandOf[WithdrawSignature]("WithdrawSignature"),
	}
}

// Questions lists the questions of this area.
func Questions() []app.QuestionSpec {
	return []app.QuestionSpec{
		app.QuestionOf("ladder", LadderOf),
		app.QuestionOf("quotas", QuotasOf),
		app.QuestionOf("moves", MovesOf),
		app.QuestionOf("move_preview", PreviewOf),
		app.QuestionOf("credits", CreditsOf),
		app.QuestionOf("commitments", CommitmentsOf),
	}
}

// repByCode is a rep who may carry a quota.
func repByCode(r store.Reader, field, code string) (data.Rep, error) {
	x, err := r.RepByCode(code)
	if err != nil {
		return x, data.At(field, err)
	}
	if x.Level == data.Manager {
		return x, data.Problem{Key: "problem.quota.manager", Field: field, Args: []any{x.Name}}
	}
	return x, nil
}
