package board

import (
	"quarterdeck/app/text"
	"quarterdeck/data"
)

// BucketHead is [BucketName] for the head of a narrow column: 8月, Aug; W33.
func BucketHead(f text.Fmt, p data.Plan, bucket data.Period) string {
	if p.Span == data.Year {
		return f.Month(bucket.From.Month())
	}
	_, week := bucket.From.Week()
	return f.T("board.week", week)
}

// StateName is the word for a state: 已结, 进行中, 未开始.
func StateName(f text.Fmt, s State) string { return f.T("board.state." + string(s)) }

// NameOf is the name of a row, or 未分配 for what is assigned to none.
func NameOf(f text.Fmt, r Row) string {
	if r.ID == 0 {
		return f.T("board.unassigned")
	}
	return r.Name
}
